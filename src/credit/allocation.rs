//! Which items a receipt pays: a proposal, which the person who enters it may change.
//!
//! The unit is the due item, an instalment of an invoice (R0.7).

use super::{Day, Money};

/// An open due item as far as a proposal looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Payable {
    pub day: Day,
    pub due: Day,
    /// What can still be paid of it, never negative.
    pub left: Money,
    /// Whether it is in dispute.
    pub disputed: bool,
}

impl Payable {
    /// Whether a receipt of this day may be proposed for it: no one pays what is dated later, and a
    /// payment does not settle a dispute.
    fn is_proposed(&self, day: Day) -> bool {
        !self.disputed && self.day <= day && self.left.is_positive()
    }
}

/// Spreads the amount of a receipt of a day over items, the oldest due first; of two due on one day the older first,
/// then the first in the list.
///
/// One amount for each item, in the order of the items: never more than is left of it, and together never more than
/// there is. Items in dispute and items dated after the receipt get nothing; what is left stays on account.
pub fn oldest_first(amount: Money, day: Day, items: &[Payable]) -> Vec<Money> {
    let mut parts = vec![Money::ZERO; items.len()];
    let mut order: Vec<(&Payable, &mut Money)> = items.iter().zip(&mut parts).collect();
    order.retain(|(item, _)| item.is_proposed(day));
    order.sort_by_key(|(item, _)| (item.due, item.day));
    let mut left = amount.or_zero();
    for (item, part) in order {
        *part = item.left.min(left);
        left -= *part;
    }
    parts
}

/// What an amount says about the items that it could pay in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exact<T> {
    /// None can be paid with exactly that amount.
    None,
    One(T),
    /// Several are; which one is meant cannot be known.
    Several,
}

/// The place of the one item of which exactly this amount is left, among those that [`oldest_first`] would pay.
pub fn exactly(amount: Money, day: Day, items: &[Payable]) -> Exact<usize> {
    let is_exact = |item: &Payable| item.left == amount && item.is_proposed(day);
    let mut exact = items.iter().enumerate().filter(|(_, item)| is_exact(item));
    match (exact.next(), exact.next()) {
        (None, _) => Exact::None,
        (Some((at, _)), None) => Exact::One(at),
        (Some(_), Some(_)) => Exact::Several,
    }
}
