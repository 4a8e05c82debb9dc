//! What the rules say of an invoice: before it is entered, and at its transfer (R5).

use super::assess::order_under_review;
use super::posting::customer_record;
use super::{Case, DeskError, DeskReader};
use crate::credit::{
    Assessment, Checkpoint, Day, Facts, Money, Order, ShipTo, ShipToId, Terms, TermsKind, WarehousePolicy,
};
use crate::store::{Corrupt, CustomerRecord, OrderRecord, View};

/// The terms of a customer that has none of its own.

/// An invoice as far as the rules look at it.
pub(super) struct Sale<'a> {
    /// Number.
    pub(super) number: &'a str,
    /// Amount of all instalments.
    pub(super) amount: Money,
    /// Date.
    pub(super) day: Day,
    /// Due date of the last instalment.
    pub(super) due: Day,
    /// Ship-to.
    pub(super) ship_to: Option<ShipToId>,
    /// The order that it invoices.
    pub(super) order: Option<&'a OrderRecord>,
}

impl Sale<'_> {
    /// Assesses it before it is entered. What its order stands for is no sale any more and adds nothing.
    pub(super) fn assess(
        &self,
        view: View<'_>,
        case: &Case,
        customer: &CustomerRecord,
    ) -> Result<Assessment, DeskError> {
        let facts = case.facts(view, customer, None)?;
        let order = Order { invoiced: self.covered(case, &facts), ..self.as_order(view, customer)? };
        let (policy, currency) = (&case.policy, customer.currency);
        Ok(crate::credit::check(&facts, policy, currency, &order, Checkpoint::Invoice, case.today))
    }

    /// How much of it the exposure holds already, as what remains of its order.
    fn covered(&self, case: &Case, facts: &Facts) -> Money {
        let number = self.order.map(|order| order.number.as_str());
        let open = facts.orders.iter().find(|open| Some(open.number.as_str()) == number);
        let counted = open.filter(|open| case.policy.exposure.component(open, case.today).1);
        counted.map_or(Money::ZERO, |open| open.remaining.min(self.amount))
    }

    /// The invoice as the rules read it: as an order that leaves at once.
    pub(super) fn as_order(&self, view: View<'_>, customer: &CustomerRecord) -> Result<Order, DeskError> {
        let plain = Order {
            number: self.number.to_owned(),
            amount: self.amount,
            invoiced: Money::ZERO,
            ship_day: None,
            terms: self.terms(view, customer)?,
            ship_to: self.ship_to(view, customer)?,
            warehouse: WarehousePolicy::default(),
            excluded: false,
            forced: None,
            shipped: false,
            released: false,
        };
        let Some(order) = self.order else {
            return Ok(plain);
        };
        let Order { terms, warehouse, excluded, shipped, .. } = order_under_review(view, order)?;
        Ok(Order { terms, warehouse, excluded, shipped, ..plain })
    }

    /// The terms of a direct invoice are the customer's; one that is due later than its day is on credit whatever these
    /// say.
    fn terms(&self, view: View<'_>, customer: &CustomerRecord) -> Result<Terms, DeskError> {
        let terms = terms_of(view, &customer.terms)?;
        if terms.is_on_account() || self.due == self.day {
            return Ok(terms);
        }
        Ok(Terms { kind: TermsKind::Net, ..terms })
    }

    fn ship_to(&self, view: View<'_>, customer: &CustomerRecord) -> Result<Option<ShipTo>, DeskError> {
        let Some(id) = self.ship_to else { return Ok(None) };
        let found =
            view.ship_tos(customer.key)?.into_iter().map(|record| record.rules).find(|rules| rules.id == id);
        // Before it is entered an invoice has no row yet: what it names was found among the customer's.
        let lost = || Corrupt::reference("ship_to", id.0, "customer_id", customer.key.0);
        Ok(Some(found.ok_or_else(lost)?))
    }
}

fn terms_of(view: View<'_>, code: &str) -> Result<Terms, DeskError> {
    view.terms(code)?.ok_or_else(|| DeskError::not_found("terms-not-found", code))
}

impl DeskReader {
    /// The due date that an invoice of a day has by the terms: those of its order, else the customer's.
    pub fn usual_due(&mut self, customer: &str, order: Option<&str>, day: Day) -> Result<Day, DeskError> {
        self.ask(|view| {
            let customer = customer_record(view, customer)?;
            let order = order.map(|number| view.order(number)).transpose()?.flatten();
            let own = order.as_ref().map(|order| order.terms.as_str());
            let terms = terms_of(view, own.unwrap_or(&customer.terms))?;
            Ok(day + i64::from(terms.days))
        })
    }
}
