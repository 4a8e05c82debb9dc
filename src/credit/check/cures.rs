//! Cures that several rules have (R3.9).

use super::Check;
use crate::credit::{Cure, CureKind, Day, Item, ItemKind, Money, Order};

impl Check<'_> {
    /// Other terms of the order; none for goods that have left on account, which no terms make paid (R2.3).
    pub(super) fn other_terms(&self, code: &str) -> Option<Cure> {
        let is_debt = self.order.left_not_invoiced().is_positive() && self.order.terms.is_on_account();
        (!is_debt).then(|| Cure::new(CureKind::ChangeTerms).about(code))
    }

    /// Waiting until a day, with the receipts and credit notes that begin to count on it.
    pub(super) fn wait_for(&self, day: Day) -> Cure {
        let of_day = |item: &&Item| item.kind != ItemKind::Invoice && item.day == day && day > self.today;
        let mut documents: Vec<String> =
            self.facts.items.iter().filter(of_day).map(|item| item.number.clone()).collect();
        documents.sort();
        Cure { documents, ..Cure::wait_until(day) }
    }

    /// What lies on file, is applied to nothing yet, not on a later day either (R2.8), and would be of use.
    pub(super) fn on_file(&self, is_of_use: impl Fn(&Item) -> bool) -> Money {
        self.facts
            .items
            .iter()
            .filter(|item| item.kind != ItemKind::Invoice && item.day <= self.today && is_of_use(item))
            .map(Item::left)
            .sum()
    }

    /// Reducing the order by so much, or to the minimum for credit check (R3.4) where that is less; nothing where
    /// nothing would be left of it to invoice, or less than its goods that have left (R2.3).
    pub(super) fn reduction(&self, enough: Option<Money>) -> Option<Cure> {
        let Order { amount, invoiced, .. } = *self.order;
        let minimum = self.facts.customer.minimum_for_check;
        let to_minimum = minimum.is_positive().then(|| amount.abs() - minimum);
        let left = if amount.is_negative() { invoiced - amount } else { amount - invoiced };
        let shipped = self.order.left.filter(|_| self.order.left_not_invoiced().is_positive());
        enough
            .into_iter()
            .chain(to_minimum)
            .min()
            .filter(|by| left > *by && shipped.is_none_or(|shipped| amount - *by >= shipped))
            .map(|by| Cure::amount(CureKind::ReduceOrder, by))
    }
}
