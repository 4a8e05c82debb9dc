//! Imported invoices that a user should review: those of blocked and closed customers, and those that exceed a limit.
//! What a file reports has happened, so none of them is refused (R5.1).

use std::collections::{BTreeMap, HashMap};

use super::ToReview;
use crate::credit::{
    CustomerState, Day, Facts, InvoiceParts, Item, ItemKind, Money, Order, Percent, ShipTo, ShipToId,
    exceeds_limit,
};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::receivables::sale::Sale;
use crate::store::{CustomerKey, CustomerRecord, StoreError, View};

/// What has been found so far. The limits are tested once, when all rows are in.
#[derive(Default)]
pub(super) struct Exceeding {
    to_review: ToReview,
    debts: HashMap<CustomerKey, Vec<Debt>>,
}

/// An invoice that is open today; few dozen bytes, for a file may have millions.
pub(super) struct Debt {
    pub(super) ship_to: Option<ShipToId>,
    /// What it adds to the exposure, and what of it is a sale.
    pub(super) parts: InvoiceParts,
    /// Whether it is due on its day or before, and so paid at once where the customer's terms say so.
    pub(super) is_due_at_once: bool,
    /// The tolerance of the warehouse of its order.
    pub(super) tolerance: Option<Percent>,
}

/// An account whose invoices are counted again, one after the other.
struct Recount<'a> {
    context: &'a CheckContext,
    facts: Facts,
    ship_tos: Vec<ShipTo>,
    /// A sale on credit, and one that is due at once.
    orders: [Order; 2],
    /// What counts of all items, by ship-to.
    balances: BTreeMap<Option<ShipToId>, Money>,
}

impl Exceeding {
    /// Counts an invoice by the state of its customer.
    pub(super) fn count_state(&mut self, state: CustomerState) {
        match state {
            CustomerState::Blocked => self.to_review.of_blocked += 1,
            CustomerState::Closed => self.to_review.of_closed += 1,
            CustomerState::Active | CustomerState::Warning => {}
        }
    }

    /// Remembers an invoice that is open today, to be tested in the order of the file.
    pub(super) fn add(&mut self, customer: CustomerKey, debt: Debt) {
        self.debts.entry(customer).or_default().push(debt);
    }

    /// Tests the limits, each invoice as if it were the last of its account so far, and reports what was found.
    pub(super) fn report(&mut self, view: View<'_>, context: &CheckContext) -> Result<ToReview, DeskError> {
        for (customer, debts) in self.debts.drain() {
            let lost = || StoreError::CorruptValue("an invoice has no customer".to_owned());
            let customer = view.customer_by_key(customer)?.ok_or_else(lost)?;
            let mut account = Recount::before(view, context, &customer, &debts)?;
            for debt in &debts {
                self.to_review.over_limit += u64::from(account.exceeds(debt));
            }
        }
        Ok(self.to_review)
    }
}

impl<'a> Recount<'a> {
    /// The account as it was before these invoices.
    fn before(
        view: View<'_>,
        context: &'a CheckContext,
        customer: &CustomerRecord,
        debts: &[Debt],
    ) -> Result<Self, DeskError> {
        let mut facts = context.facts(view, customer, None)?;
        let mut balances: BTreeMap<Option<ShipToId>, Money> = BTreeMap::new();
        for item in facts.items.drain(..).filter(|item| context.policy.exposure.counts(item, context.today)) {
            *balances.entry(item.ship_to).or_default() += item.signed();
        }
        for debt in debts {
            *balances.entry(debt.ship_to).or_default() -= debt.parts.added();
        }
        let order = |due: Day| {
            let (number, amount, day) = ("", Money::ZERO, context.today);
            Sale { number, amount, day, due, ship_to: None, order: None }.as_order(view, customer, amount)
        };
        Ok(Self {
            context,
            ship_tos: view.ship_tos(customer.key)?.into_iter().map(|record| record.rules).collect(),
            orders: [order(context.today + 1)?, order(context.today)?],
            facts,
            balances,
        })
    }

    /// Counts one invoice more; whether a limit is exceeded with it.
    fn exceeds(&mut self, debt: &Debt) -> bool {
        let [on_credit, at_once] = &self.orders;
        let mut order = Order {
            amount: debt.parts.sale,
            invoiced: Money::ZERO,
            ship_to: self.ship_tos.iter().find(|ship_to| Some(ship_to.id) == debt.ship_to).cloned(),
            ..if debt.is_due_at_once { at_once } else { on_credit }.clone()
        };
        order.warehouse.tolerance = debt.tolerance;
        *self.balances.entry(debt.ship_to).or_default() += debt.parts.uncounted;
        self.facts.items = self.balances.iter().map(|(ship_to, balance)| item(*ship_to, *balance)).collect();
        let exceeds = exceeds_limit(&self.facts, &self.context.policy, &order, self.context.today);
        *self.balances.entry(debt.ship_to).or_default() += debt.parts.sale;
        exceeds
    }
}

/// One item of so much, which counts whatever is switched off: what does not was left out of the sum.
fn item(ship_to: Option<ShipToId>, balance: Money) -> Item {
    let kind = if balance.is_negative() { ItemKind::Credit } else { ItemKind::Invoice };
    let item = Item::invoice("", Day::FIRST, Day::FIRST, balance.abs());
    Item { kind, ship_to, ..item }
}
