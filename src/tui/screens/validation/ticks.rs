//! What is ticked: the suggestions, but for what a user ticked otherwise.

use std::collections::HashMap;

use crate::credit::{CustomerState, Money, ValidationAct};
use crate::desk::CustomerKey;
use crate::tui::list::ColumnId;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TickColumn {
    Block,
    Unblock,
}

/// What ticking needs to know of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tickable {
    pub(super) customer: CustomerKey,
    pub(super) state: CustomerState,
    pub(super) suggestion: Option<ValidationAct>,
    /// What is late, in the company's currency; none where the account has another one.
    pub(super) late: Option<Money>,
}

/// Customers and what is late of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    pub(super) customers: u64,
    /// In the company's currency; accounts in another one are in no sum.
    pub(super) late: Money,
}

/// How many are ticked for each act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Totals {
    pub(super) block: Tally,
    pub(super) warn: Tally,
    pub(super) unblock: Tally,
}

/// The ticks of a user over the suggestions. The totals are updated with each tick: no key press goes through all rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Ticks {
    by_hand: HashMap<CustomerKey, Option<ValidationAct>>,
    totals: Totals,
    /// How many of those by hand are listed.
    listed_by_hand: u64,
}

impl TickColumn {
    pub(super) fn of(id: ColumnId) -> Option<Self> {
        [Self::Block, Self::Unblock].into_iter().find(|column| column.id() == id)
    }

    pub(super) const fn id(self) -> ColumnId {
        ColumnId::new(self.name())
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Unblock => "unblock",
        }
    }

    /// Whether an act is a tick in this column.
    pub(super) const fn holds(self, act: Option<ValidationAct>) -> bool {
        match (self, act) {
            (Self::Block, Some(ValidationAct::Block | ValidationAct::Warn))
            | (Self::Unblock, Some(ValidationAct::Unblock)) => true,
            (Self::Block | Self::Unblock, _) => false,
        }
    }

    /// What the space bar makes of a row: blocked, warned only, nothing; or unblocked, nothing.
    pub(super) const fn next(self, present: Option<ValidationAct>) -> Option<ValidationAct> {
        match (self, present) {
            (Self::Block, Some(ValidationAct::Block)) => Some(ValidationAct::Warn),
            (Self::Block, Some(ValidationAct::Warn)) | (Self::Unblock, Some(ValidationAct::Unblock)) => None,
            (Self::Block, Some(ValidationAct::Unblock) | None) => Some(ValidationAct::Block),
            (Self::Unblock, _) => Some(ValidationAct::Unblock),
        }
    }

    /// What selecting all ticks in a row: what is suggested, else the plain act, where it would change something.
    fn tick_of(self, row: &Tickable) -> Option<ValidationAct> {
        let plain = match self {
            Self::Block if row.state == CustomerState::Blocked => return None,
            Self::Block => ValidationAct::Block,
            Self::Unblock => ValidationAct::Unblock,
        };
        let act = row.suggestion.filter(|act| self.holds(Some(*act))).unwrap_or(plain);
        act.may_be_done(row.state).then_some(act)
    }
}

impl Totals {
    /// Takes a row in.
    pub(super) fn add(&mut self, act: Option<ValidationAct>, late: Option<Money>) {
        if let Some(tally) = self.of(act) {
            tally.customers += 1;
            tally.late += late.unwrap_or_default();
        }
    }

    fn remove(&mut self, act: Option<ValidationAct>, late: Option<Money>) {
        if let Some(tally) = self.of(act) {
            tally.customers = tally.customers.saturating_sub(1);
            tally.late -= late.unwrap_or_default();
        }
    }

    pub(super) const fn customers(&self) -> u64 {
        self.block.customers + self.warn.customers + self.unblock.customers
    }

    const fn of(&mut self, act: Option<ValidationAct>) -> Option<&mut Tally> {
        match act {
            Some(ValidationAct::Block) => Some(&mut self.block),
            Some(ValidationAct::Warn) => Some(&mut self.warn),
            Some(ValidationAct::Unblock) => Some(&mut self.unblock),
            None => None,
        }
    }
}

impl Ticks {
    pub(super) fn act(&self, row: &Tickable) -> Option<ValidationAct> {
        self.by_hand.get(&row.customer).copied().unwrap_or(row.suggestion)
    }

    /// What is ticked in all listed rows.
    pub(super) const fn totals(&self) -> &Totals {
        &self.totals
    }

    /// How many listed rows are ticked otherwise than suggested.
    pub(super) const fn by_hand(&self) -> u64 {
        self.listed_by_hand
    }

    /// Whether a user ticked anything that would be lost, listed now or not.
    pub(super) fn is_changed(&self) -> bool {
        !self.by_hand.is_empty()
    }

    /// Ticks a row for an act, or for nothing. What is impossible is not ticked.
    pub(super) fn put(&mut self, row: &Tickable, act: Option<ValidationAct>) {
        if act.is_some_and(|act| !act.may_be_done(row.state)) {
            return;
        }
        self.totals.remove(self.act(row), row.late);
        self.totals.add(act, row.late);
        let was = if act == row.suggestion {
            self.by_hand.remove(&row.customer)
        } else {
            self.by_hand.insert(row.customer, act)
        };
        self.listed_by_hand += u64::from(act != row.suggestion);
        self.listed_by_hand -= u64::from(was.is_some());
    }

    /// Ticks a column in these rows, wherever that would change something.
    pub(super) fn all(&mut self, rows: impl Iterator<Item = Tickable>, column: TickColumn) {
        for row in rows.filter(|row| !column.holds(self.act(row))).collect::<Vec<_>>() {
            if let Some(act) = column.tick_of(&row) {
                self.put(&row, Some(act));
            }
        }
    }

    /// Takes the ticks of a column away from these rows.
    pub(super) fn none(&mut self, rows: impl Iterator<Item = Tickable>, column: TickColumn) {
        for row in rows.filter(|row| column.holds(self.act(row))).collect::<Vec<_>>() {
            self.put(&row, None);
        }
    }

    /// Ticks in a column what is not ticked, and the other way round.
    pub(super) fn invert(&mut self, rows: impl Iterator<Item = Tickable>, column: TickColumn) {
        for row in rows {
            if column.holds(self.act(&row)) {
                self.put(&row, None);
            } else if let Some(act) = column.tick_of(&row) {
                self.put(&row, Some(act));
            }
        }
    }

    pub(super) fn as_suggested(&mut self, rows: impl Iterator<Item = Tickable>) {
        for row in rows {
            self.put(&row, row.suggestion);
        }
    }

    /// Follows to another listing: what its suggestions come to, and its row of a customer. Ticks of customers that are
    /// not listed are remembered until they are; what has become the suggestion, or impossible, is dropped.
    pub(super) fn follow(&mut self, suggested: Totals, row: impl Fn(CustomerKey) -> Option<Tickable>) {
        self.totals = suggested;
        self.listed_by_hand = 0;
        for (customer, act) in std::mem::take(&mut self.by_hand) {
            match row(customer) {
                Some(row) => self.put(&row, act),
                None => {
                    self.by_hand.insert(customer, act);
                }
            }
        }
    }

    /// Keeps only the ticks of these customers: the others are listed under no external code any more.
    pub(super) fn keep(&mut self, is_listed: impl Fn(CustomerKey) -> bool) {
        self.by_hand.retain(|customer, _| is_listed(*customer));
    }

    /// Whether ticks were made by hand for customers that are not listed now.
    pub(super) fn has_unlisted(&self) -> bool {
        u64::try_from(self.by_hand.len()).is_ok_and(|all| all > self.listed_by_hand)
    }

    /// Forgets what was ticked for these customers; it has been carried out.
    pub(super) fn forget(&mut self, customers: &[CustomerKey]) {
        for customer in customers {
            self.by_hand.remove(customer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: i64, state: CustomerState, suggestion: Option<ValidationAct>) -> Tickable {
        let late = Some(Money::from_minor(key * 100));
        Tickable { customer: CustomerKey(key), state, suggestion, late }
    }

    /// Suggested: one of each act, a warned one that matches, a manual block, a closed one.
    fn rows() -> [Tickable; 6] {
        [
            row(1, CustomerState::Active, Some(ValidationAct::Block)),
            row(2, CustomerState::Active, Some(ValidationAct::Warn)),
            row(3, CustomerState::Blocked, Some(ValidationAct::Unblock)),
            row(4, CustomerState::Warning, None),
            row(5, CustomerState::Blocked, None),
            row(6, CustomerState::Closed, None),
        ]
    }

    fn counted(ticks: &Ticks) -> Totals {
        let mut totals = Totals::default();
        for row in &rows() {
            totals.add(ticks.act(row), row.late);
        }
        totals
    }

    fn suggested() -> Ticks {
        let mut ticks = Ticks::default();
        ticks.follow(counted(&Ticks::default()), |_| None);
        ticks
    }

    fn acts(ticks: &Ticks) -> [Option<ValidationAct>; 6] {
        rows().map(|row| ticks.act(&row))
    }

    #[test]
    fn the_space_bar_goes_round() {
        let [first, ..] = rows();
        let mut ticks = suggested();
        for expected in [Some(ValidationAct::Warn), None, Some(ValidationAct::Block)] {
            let next = TickColumn::Block.next(ticks.act(&first));
            ticks.put(&first, next);
            assert_eq!(ticks.act(&first), expected);
            assert_eq!(ticks.by_hand(), u64::from(expected != first.suggestion));
            assert_eq!(*ticks.totals(), counted(&ticks));
        }
        assert!(!ticks.is_changed(), "back at the suggestion nothing is by hand");
    }

    #[test]
    fn a_tick_in_one_column_clears_the_other() {
        let [_, _, _, warned, ..] = rows();
        let mut ticks = suggested();
        ticks.put(&warned, TickColumn::Block.next(None));
        ticks.put(&warned, TickColumn::Unblock.next(ticks.act(&warned)));
        assert_eq!(ticks.act(&warned), Some(ValidationAct::Unblock));
        assert!(!TickColumn::Block.holds(ticks.act(&warned)));
    }

    #[test]
    fn what_is_impossible_is_not_ticked() {
        let [active, _, _, _, _, closed] = rows();
        let mut ticks = suggested();
        ticks.put(&active, Some(ValidationAct::Unblock));
        ticks.put(&closed, Some(ValidationAct::Block));
        assert_eq!(acts(&ticks), acts(&suggested()));
    }

    #[test]
    fn all_none_and_inverted_go_by_column_and_the_totals_follow() {
        use ValidationAct::{Block, Unblock, Warn};
        let mut ticks = suggested();
        ticks.all(rows().into_iter(), TickColumn::Block);
        assert_eq!(acts(&ticks), [Some(Block), Some(Warn), Some(Unblock), Some(Block), None, None]);
        assert_eq!(ticks.by_hand(), 1);
        ticks.none(rows().into_iter(), TickColumn::Block);
        assert_eq!(acts(&ticks), [None, None, Some(Unblock), None, None, None]);
        ticks.invert(rows().into_iter(), TickColumn::Block);
        assert_eq!(acts(&ticks), [Some(Block), Some(Warn), Some(Unblock), Some(Block), None, None]);
        ticks.all(rows().into_iter(), TickColumn::Unblock);
        let unblocked = Some(Unblock);
        assert_eq!(acts(&ticks), [Some(Block), Some(Warn), unblocked, unblocked, unblocked, None]);
        assert_eq!(*ticks.totals(), counted(&ticks));
        ticks.as_suggested(rows().into_iter());
        assert_eq!((acts(&ticks), ticks.by_hand()), (acts(&suggested()), 0));
    }

    #[test]
    fn ticks_follow_their_customers_through_other_listings() {
        let [first, second, ..] = rows();
        let mut ticks = suggested();
        ticks.put(&first, None);
        ticks.put(&second, Some(ValidationAct::Block));
        let mut totals = Totals::default();
        totals.add(first.suggestion, first.late);
        ticks.follow(totals, |key| (key == first.customer).then_some(first));
        assert_eq!((ticks.by_hand(), ticks.totals().customers()), (1, 0));
        assert!(ticks.has_unlisted());
        ticks.follow(counted(&Ticks::default()), |key| rows().into_iter().find(|row| row.customer == key));
        assert_eq!((ticks.by_hand(), ticks.act(&second)), (2, Some(ValidationAct::Block)));
        assert!(!ticks.has_unlisted());
        ticks.forget(&[first.customer, second.customer]);
        assert!(!ticks.is_changed());
    }
}
