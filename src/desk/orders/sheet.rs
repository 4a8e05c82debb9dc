//! Orders as people and programs read them.

use crate::credit::{Assessment, Message, Remedy};
use crate::desk::assess::CheckContext;
use crate::desk::assess::held_for::held_for_otherwise;
use crate::desk::assess::order::{assessment_of, customer_of, ship_to_of_order, warehouse_of};
use crate::desk::assess::stored::Reviewed;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{
    CustomerRecord, DecisionRecord, Event, EventKind, HoldRecord, HoldState, HoldingAssessment, OrderRecord,
    OrderState, Touched, View,
};

/// Everything about one order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSheet {
    pub order: OrderRecord,
    /// The customer that is billed.
    pub customer: CustomerRecord,
    pub ship_to: Option<String>,
    pub warehouse: Option<String>,
    /// Its newest stored assessment.
    pub assessment: Option<Assessment>,
    /// The check of now where it waits for a decision.
    pub current: Option<Reviewed>,
    /// Its newest assessment that held it.
    pub held_for: Option<HoldingAssessment>,
    pub hold: Option<HoldRecord>,
    /// The decisions on it, the newest first.
    pub decisions: Vec<DecisionRecord>,
    /// What closed or cancelled it; none of an open order, and of one that its last invoice closed.
    pub ended: Option<Event>,
}

impl OrderSheet {
    /// The check of now where it waits for a decision, else the newest stored one.
    pub fn newest_assessment(&self) -> Option<&Assessment> {
        self.current.as_ref().map(|current| &current.assessment).or(self.assessment.as_ref())
    }

    /// Whether it waits to be released and nothing holds it now (R4.10).
    pub fn is_ready(&self) -> bool {
        self.current.as_ref().is_some_and(|current| current.assessment.reasons().next().is_none())
    }

    /// Its state in the queue as of now: ready is what nothing holds (R4.10).
    pub fn hold_state(&self) -> Option<HoldState> {
        let stored = self.hold.as_ref()?.state;
        let current = self.current.as_ref();
        Some(current.map_or(stored, |current| stored.as_of(current.assessment.reasons().count())))
    }

    /// The line that says what frees it; none where nothing holds it, or it is decided.
    pub fn frees(&self) -> Option<Message> {
        let current = self.current.as_ref()?;
        current.assessment.reasons().next()?;
        Some(Remedy::line(&current.remedies, current.assessment.currency))
    }

    /// What it was held for, where something else holds it now, or nothing.
    pub fn held_for_otherwise(&self) -> Option<Message> {
        held_for_otherwise(self.held_for.as_ref()?, &self.current.as_ref()?.assessment)
    }
}

impl DeskReader {
    pub fn order(&mut self, number: &str) -> Result<OrderSheet, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let order = lookup::order(view, number)?;
            let customer = customer_of(view, &order)?;
            let hold = view.hold_of(order.id)?;
            let is_waiting = hold.as_ref().is_some_and(|hold| hold.state.is_undecided());
            let review = || CheckContext::open(view, today)?.review(view, &order);
            Ok(OrderSheet {
                current: is_waiting.then(review).transpose()?,
                held_for: view.holding_assessment(order.id)?,
                ship_to: ship_to_of_order(view, &order)?.map(|record| record.rules.code),
                warehouse: warehouse_of(view, &order)?.map(|record| record.code),
                assessment: assessment_of(view, &order)?,
                hold,
                decisions: view.decisions(order.id)?,
                ended: ended(view, &order)?,
                customer,
                order,
            })
        })
    }

    /// The orders of a customer, the newest first.
    pub fn orders_of(&mut self, customer: &str) -> Result<Vec<OrderRecord>, DeskError> {
        self.ask(|view| Ok(view.customer_orders(lookup::customer(view, customer)?.key)?))
    }

    /// Every order, or every one of a customer, the oldest first, with its customer.
    pub fn each_order(
        &mut self,
        customer: Option<&str>,
        mut visit: impl FnMut(&OrderRecord, &CustomerRecord) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.ask(|view| {
            let Some(code) = customer else {
                return view.each_order(|order| visit(&order, &customer_of(view, &order)?));
            };
            let customer = lookup::customer(view, code)?;
            let orders = view.customer_orders(customer.key)?;
            orders.iter().rev().try_for_each(|order| visit(order, &customer))
        })
    }
}

/// What closed or cancelled an order.
fn ended(view: View<'_>, order: &OrderRecord) -> Result<Option<Event>, DeskError> {
    match order.state {
        OrderState::Open => Ok(None),
        OrderState::Closed | OrderState::Cancelled => {
            Ok(view.last_event(Touched::Order(order.id), &[EventKind::OrderClose, EventKind::OrderCancel])?)
        }
    }
}
