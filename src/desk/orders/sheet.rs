//! Orders as people and programs read them.

use super::record::find_order;
use crate::credit::Assessment;
use crate::desk::assess::order::{assessment_of, customer_of, ship_to_of, warehouse_of};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{
    CustomerRecord, DecisionRecord, Event, HoldRecord, OrderRecord, OrderState, Touched, View,
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
    pub hold: Option<HoldRecord>,
    /// The decisions on it, the newest first.
    pub decisions: Vec<DecisionRecord>,
    /// What closed or cancelled it; none of an open order, and of one that its last invoice closed.
    pub ended: Option<Event>,
}

impl DeskReader {
    pub fn order(&mut self, number: &str) -> Result<OrderSheet, DeskError> {
        self.ask(|view| {
            let order = find_order(view, number)?;
            let customer = customer_of(view, &order)?;
            Ok(OrderSheet {
                ship_to: ship_to_of(view, &order)?.map(|record| record.rules.code),
                warehouse: warehouse_of(view, &order)?.map(|record| record.code),
                assessment: assessment_of(view, &order)?,
                hold: view.hold_of(order.id)?,
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

    /// Every order in the order of entry, with the code of its customer.
    pub fn each_order(
        &mut self,
        mut visit: impl FnMut(&OrderRecord, &CustomerRecord) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.ask(|view| view.each_order(|order| visit(&order, &customer_of(view, &order)?)))
    }
}

/// What closed or cancelled an order.
fn ended(view: View<'_>, order: &OrderRecord) -> Result<Option<Event>, DeskError> {
    match order.state {
        OrderState::Open => Ok(None),
        OrderState::Closed | OrderState::Cancelled => {
            Ok(view.last_event(Touched::Order(order.id), &["order-close", "order-cancel"])?)
        }
    }
}
