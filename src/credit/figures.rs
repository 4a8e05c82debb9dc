//! The figures of the documents of an account: one fold for one account and for all of them, as of any day.

use super::{Ageing, Day, Exposure, Item, ItemKind, Money, OpenOrder, Policy, Scope, ShipToId};

/// What an account owes and will owe, and what of it is late.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountFigures {
    /// The exposure that is compared with the customer's limit: without the ship-tos that have their own (R2.5).
    pub own: Exposure,
    /// The exposure of the whole account.
    pub whole: Exposure,
    /// The exposure of each ship-to that has its own limit.
    pub ship_tos: Vec<(ShipToId, Exposure)>,
    pub ageing: Ageing,
    /// What is overdue, always by due date (R0.7), whatever the basis of the ageing.
    pub overdue: Money,
    /// Due date of the oldest open invoice.
    pub oldest_due: Option<Day>,
}

impl AccountFigures {
    /// Folds open items and open orders as they are on a day; `own_limit` are the ship-tos with a limit of their own.
    ///
    /// What is dated later changes no balance of the day (R0.3), though a debt counts in the exposure (R2.6).
    pub fn of(
        (items, orders): (&[Item], &[OpenOrder]),
        own_limit: &[ShipToId],
        policy: &Policy,
        today: Day,
    ) -> Self {
        let exposure = |scope| Exposure::of(items, orders, scope, &policy.exposure, today);
        let whole = exposure(Scope::Account);
        let dated = items.iter().filter(|item| item.day <= today);
        let overdue = items.iter().filter(|item| item.is_overdue(today));
        let invoices = items.iter().filter(|item| item.kind == ItemKind::Invoice);
        Self {
            own: if own_limit.is_empty() { whole } else { exposure(Scope::Without(own_limit)) },
            whole,
            ship_tos: own_limit.iter().map(|id| (*id, exposure(Scope::ShipTo(*id)))).collect(),
            ageing: Ageing::of(dated, &policy.ageing, today),
            overdue: overdue.map(|item| item.open).sum(),
            oldest_due: invoices.map(|item| item.due).min(),
        }
    }
}
