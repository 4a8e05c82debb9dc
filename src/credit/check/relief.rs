//! Payments and applications: which invoices they go to, and how much of them is enough (R4.10).
//!
//! What counts in a circle (the customer, or the ship-to with a limit of its own) counts in the account too, so that one
//! sum after the other gives the smallest amount: first what is held, then what the circle lacks, then what the group
//! lacks.

use super::Check;
use super::goal::Goal;
use crate::credit::{Cure, FindingCode, Item, ItemKind, LimitKind, Money, TestedLimit};

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
    /// What relief of an item is good for; none where it cannot be paid yet, or counts nowhere.
    pub(super) fn invoice_rank(&self, item: &Item, goal: &Goal<'_>) -> Option<InvoiceRank> {
        let is_payable =
            item.kind == ItemKind::Invoice && item.day <= self.acts_on && item.left().is_positive();
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

    /// Where a receipt or credit note counts; none where nothing of it can be applied yet.
    pub(super) fn source_rank(&self, item: &Item) -> Option<SourceRank> {
        if item.kind == ItemKind::Invoice || item.day > self.acts_on || !item.left().is_positive() {
            None
        } else if !self.policy.exposure.counts(item, self.today) {
            Some(SourceRank::Nowhere)
        } else if self.is_in_circle(item) {
            Some(SourceRank::Circle)
        } else {
            Some(SourceRank::Account)
        }
    }

    /// The smallest payment that reaches the goal, of the invoices that help most, oldest due first.
    pub(super) fn payment(&self, goal: &Goal<'_>) -> Option<Cure> {
        let held = self.held_to_settle(goal)?;
        let circle = self.excess_after(self.circle(), goal, held.in_circle);
        let account = self.excess_after(LimitKind::Group, goal, held.all + circle);
        if circle > self.left_of(InvoiceRank::Circle, goal) {
            return None;
        }
        let items = self.facts.items.iter();
        let mut ranked: Vec<_> =
            items.filter_map(|item| Some((self.invoice_rank(item, goal)?, item.age(), item))).collect();
        ranked.sort_by_key(|(rank, age, _)| (*rank, *age));
        Cure::pay_in_order(held.all + circle + account, ranked.into_iter().map(|(_, _, item)| item))
    }

    /// The smallest application of what is on file that reaches the goal.
    ///
    /// What is held takes what counts nowhere, then what counts in the account, then what counts in the circle: the last
    /// is given up there, so that an application outside the circle adds to its exposure.
    pub(super) fn application(&self, goal: &Goal<'_>) -> Option<Cure> {
        let held = self.held_to_settle(goal)?;
        let on_file = |rank| self.on_file(|item| self.source_rank(item) == Some(rank));
        let (nowhere, account) = (on_file(SourceRank::Nowhere), on_file(SourceRank::Account));
        let from_nowhere = nowhere.min(held.all);
        let from_account = account.min(held.all - from_nowhere);
        let (nowhere_left, account_left) = (nowhere - from_nowhere, account - from_account);

        let taken_off = from_nowhere + from_account - (held.all - held.in_circle);
        let circle = self.excess_after(self.circle(), goal, taken_off);
        let group = self.excess_after(LimitKind::Group, goal, from_nowhere);
        let in_circle = self.left_of(InvoiceRank::Circle, goal);
        let in_account = in_circle + self.left_of(InvoiceRank::Account, goal);
        let is_possible = group <= nowhere_left
            && circle <= nowhere_left + account_left
            && circle <= in_circle
            && circle.max(group) <= in_account;
        let all = nowhere + account + on_file(SourceRank::Circle);
        Cure::apply(held.all + circle.max(group), all).filter(|_| is_possible)
    }

    /// What has to be settled of the hold period; none where relief does not clear everything, or cannot settle it.
    fn held_to_settle(&self, goal: &Goal<'_>) -> Option<Held> {
        let is_relieved = |code: FindingCode| code.is_limit() || code == FindingCode::HoldPeriod;
        if !goal.is_within(is_relieved) || !self.is_in_reach(goal) {
            return None;
        }
        if !goal.clears(FindingCode::HoldPeriod) {
            return Some(Held { all: Money::ZERO, in_circle: Money::ZERO });
        }
        let open = |is_such: &dyn Fn(&Item) -> bool| -> Money {
            let held = self.facts.items.iter().filter(|item| self.is_held(item) && is_such(item));
            held.map(|item| item.open).sum()
        };
        let (all, in_circle) = (open(&|_| true), open(&|item| self.is_in_circle(item)));
        (all == self.left_of(InvoiceRank::Held, goal)).then_some(Held { all, in_circle })
    }

    /// By how much a limit is exceeded once so much is taken off, or added where that is negative; nothing of one that
    /// does not matter.
    fn excess_after(&self, kind: LimitKind, goal: &Goal<'_>, taken_off: Money) -> Money {
        let limit = self.limit_to_keep(kind, goal);
        limit.map_or(Money::ZERO, |limit| {
            (limit.measured.exposure - taken_off - limit.measured.tested).or_zero()
        })
    }

    /// The limit of a kind, where it may not be exceeded in the end.
    fn limit_to_keep(&self, kind: LimitKind, goal: &Goal<'_>) -> Option<&TestedLimit> {
        let matters = self.is_held_over_limit() && !goal.may_leave(kind.finding());
        self.position.tested_limit(kind).filter(|_| matters)
    }

    fn circle_matters(&self, goal: &Goal<'_>) -> bool {
        let exceeded = goal.clears(self.circle().finding());
        // What is applied to something held outside the circle may exceed its limit.
        exceeded
            || (goal.clears(FindingCode::HoldPeriod) && self.limit_to_keep(self.circle(), goal).is_some())
    }

    fn left_of(&self, rank: InvoiceRank, goal: &Goal<'_>) -> Money {
        let of_rank = self.facts.items.iter().filter(|item| self.invoice_rank(item, goal) == Some(rank));
        of_rank.map(Item::left).sum()
    }

    pub(super) fn is_in_circle(&self, item: &Item) -> bool {
        self.scope_of(self.circle()).includes(item.ship_to)
    }
}

/// What is open in the hold period, all of it and in the circle.
struct Held {
    all: Money,
    in_circle: Money,
}
