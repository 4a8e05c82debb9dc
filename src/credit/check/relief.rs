//! Payments and applications: which invoices they go to, and what is on file they use (R4.10).

use super::Check;
use super::goal::Goal;
use crate::credit::{FindingCode, Item, ItemKind, LimitKind};

/// What relief of an invoice is good for; it goes to the first of them first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum InvoiceRank {
    /// Open in the hold period, which is cleared by nothing less than all of it.
    Held,
    /// Counts in the circle whose limit matters.
    Circle,
    /// Counts in the account, and so in the group.
    Account,
}

/// Where something on file counts already; applying it takes nothing off there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SourceRank {
    /// So that applying it helps everywhere.
    Nowhere,
    /// In the account and outside the circle.
    Account,
    Circle,
}

impl Check<'_> {
    /// What relief of an item is good for; none where it cannot be paid today, or counts nowhere.
    pub(super) fn invoice_rank(&self, item: &Item, goal: &Goal<'_>) -> Option<InvoiceRank> {
        let is_payable =
            item.kind == ItemKind::Invoice && item.day <= self.today && item.left().is_positive();
        if !is_payable || !self.policy.exposure.counts(item, self.today) {
            None
        } else if goal.clears(FindingCode::HoldPeriod) && self.is_held(item) {
            Some(InvoiceRank::Held)
        } else if self.is_in_circle(item) && self.circle_matters(goal) {
            Some(InvoiceRank::Circle)
        } else {
            Some(InvoiceRank::Account)
        }
    }

    /// Where a receipt or credit note counts; none where nothing of it can be applied today.
    pub(super) fn source_rank(&self, item: &Item) -> Option<SourceRank> {
        if item.kind == ItemKind::Invoice || item.day > self.today || !item.left().is_positive() {
            None
        } else if !self.policy.exposure.counts(item, self.today) {
            Some(SourceRank::Nowhere)
        } else if self.is_in_circle(item) {
            Some(SourceRank::Circle)
        } else {
            Some(SourceRank::Account)
        }
    }

    /// Whether a limit may not be exceeded in the end.
    fn is_to_be_kept(&self, kind: LimitKind, goal: &Goal<'_>) -> bool {
        self.is_held_over_limit() && !goal.may_leave(kind.finding())
    }

    fn circle_matters(&self, goal: &Goal<'_>) -> bool {
        let exceeded = goal.clears(self.circle().finding());
        // What is applied to something held outside the circle may exceed its limit.
        exceeded || (goal.clears(FindingCode::HoldPeriod) && self.is_to_be_kept(self.circle(), goal))
    }

    fn is_in_circle(&self, item: &Item) -> bool {
        self.scope_of(self.circle()).includes(item.ship_to)
    }
}
