//! What a customer owes and will owe, component by component, with its documents (R2).

use crate::credit::{
    Component, Cover, Currency, Day, Exposure, Facts, Limit, LimitStack, Money, Position, Scope, ShipTo,
    ShipToId,
};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;

/// A document that counts in an exposure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposureDocument {
    pub component: Component,
    pub number: String,
    /// Its date; none for orders.
    pub day: Option<Day>,
    /// Its due date; the requested ship date of an order.
    pub due: Option<Day>,
    /// What counts of it: what is open of a document, what is not invoiced of an order; never negative.
    pub open: Money,
    pub ship_to: Option<String>,
    pub disputed: bool,
}

/// The exposure of a ship-to that has its own limit and counts in no other customer limit (R2.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedElsewhere {
    pub ship_to: String,
    pub limit: Limit,
    pub exposure: Exposure,
}

/// The exposure and the limits of a customer today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposureReport {
    pub customer: String,
    pub name: String,
    pub currency: Currency,
    /// The day it was asked for.
    pub today: Day,
    /// The exposure that is compared with the customer's limit.
    pub exposure: Exposure,
    /// The limits that play a part.
    pub limit: LimitStack,
    /// What is left of the tightest one; none where nothing is tested.
    pub available: Option<Money>,
    /// The documents, component by component, the oldest due first.
    pub documents: Vec<ExposureDocument>,
    /// The ship-tos that are compared with limits of their own.
    pub counted_elsewhere: Vec<CountedElsewhere>,
    /// How much of the exposure is insured by the covers that change no limit (R1.4).
    pub insured: Money,
    pub uninsured_exposure: Money,
    /// The guarantees and insurance that are in force.
    pub covers: Vec<Cover>,
}

impl DeskReader {
    /// The exposure of a customer today, with its documents.
    pub fn exposure(&mut self, code: &str) -> Result<ExposureReport, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let customer = lookup::customer(view, code)?;
            let context = CheckContext::open(view, today)?;
            let facts = context.facts(view, &customer, None)?;
            let position = Position::of(&facts, &context.policy, today, None, Money::ZERO);
            let ship_tos: Vec<ShipTo> =
                view.ship_tos(customer.key)?.into_iter().map(|record| record.rules).collect();
            Ok(ExposureReport {
                name: customer.name().to_owned(),
                currency: customer.currency,
                today,
                insured: position.insured,
                uninsured_exposure: position.uninsured_exposure(),
                exposure: position.exposure,
                limit: position.limits,
                available: position.available,
                documents: documents(&facts, &context, &ship_tos),
                counted_elsewhere: elsewhere(&facts, &context, &ship_tos),
                covers: facts.covers.into_iter().filter(|cover| cover.is_in_force(today)).collect(),
                customer: customer.code,
            })
        })
    }
}

fn documents(facts: &Facts, context: &CheckContext, ship_tos: &[ShipTo]) -> Vec<ExposureDocument> {
    let scope = Scope::Without(&facts.own_limit_ship_tos);
    let switches = &context.policy.exposure;
    let code = |id: Option<ShipToId>| {
        let found = ship_tos.iter().find(|ship_to| Some(ship_to.id) == id);
        found.map(|ship_to| ship_to.code.clone())
    };
    let items = facts.items.iter().filter(|item| scope.includes(item.ship_to));
    let items = items.filter_map(|item| {
        Some(ExposureDocument {
            component: switches.of_item(item, context.today)?,
            number: item.number.clone(),
            day: Some(item.day),
            due: Some(item.due),
            open: item.open,
            ship_to: code(item.ship_to),
            disputed: item.disputed,
        })
    });
    let orders = facts.orders.iter().filter(|order| scope.includes(order.ship_to));
    let orders = orders.filter_map(|order| {
        Some(ExposureDocument {
            component: switches.of_order(order, context.today)?,
            number: order.number.clone(),
            day: None,
            due: order.ship_day,
            open: order.remaining,
            ship_to: code(order.ship_to),
            disputed: false,
        })
    });
    let mut documents: Vec<ExposureDocument> = items.chain(orders).collect();
    documents.sort_by(|one, other| {
        (one.component, one.due, &one.number).cmp(&(other.component, other.due, &other.number))
    });
    documents
}

fn elsewhere(facts: &Facts, context: &CheckContext, ship_tos: &[ShipTo]) -> Vec<CountedElsewhere> {
    let exposures = facts.figures(&context.policy, context.today).ship_tos;
    let apart = ship_tos.iter().filter_map(|ship_to| {
        let (_, exposure) = exposures.iter().find(|(id, _)| *id == ship_to.id)?;
        let (code, limit) = (ship_to.code.clone(), ship_to.limit);
        Some(CountedElsewhere { ship_to: code, limit, exposure: *exposure })
    });
    apart.collect()
}
