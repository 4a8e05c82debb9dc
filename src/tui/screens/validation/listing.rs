//! The rows that criteria list, worked out of the facts: those in force, or others beside them.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::facts::Facts;
use super::ticks::{Tickable, Ticks, Totals};
use crate::credit::{Judgement, Money, StateReason, ValidationAct, ValidationPolicy};
use crate::desk::{
    Comparison, CustomerKey, ExternalCode, ProposalLine, ProposalRow, SortOrder, ValidationChoice,
    ValidationCustomer,
};
use crate::tui::RowFilter;
use crate::tui::list::Query;
use crate::tui::list::table::SortKey;

/// What other criteria make of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Change {
    #[default]
    Same,
    /// Only they match it.
    Comes,
    /// They no longer match it.
    Goes,
    /// They suggest something else for it.
    Otherwise,
}

#[derive(Debug, Clone, Copy)]
struct Listed {
    row: ProposalRow,
    key: CustomerKey,
    change: Change,
}

/// Whom criteria list, by code.
pub(super) struct Listing {
    pub(super) facts: Arc<Facts>,
    pub(super) policy: ValidationPolicy,
    pub(super) filter: ExternalCode,
    pub(super) suggested: Totals,
    rows: Vec<Listed>,
    places: HashMap<CustomerKey, usize>,
    /// Code and name of each row, once one is searched for.
    texts: OnceLock<Vec<String>>,
}

impl Listing {
    /// Whom the criteria in force list.
    pub(super) fn in_force(facts: Arc<Facts>, filter: ExternalCode) -> Self {
        let policy = facts.book.policy.clone();
        Self::of(facts, policy, filter, &HashMap::new(), &[])
    }

    /// Whom other criteria list, and whom they would no longer list.
    pub(super) fn trial(
        facts: Arc<Facts>,
        policy: ValidationPolicy,
        filter: ExternalCode,
        comparison: &Comparison,
    ) -> Self {
        let places = |rows: &[ProposalRow], change| {
            rows.iter().map(move |row| (row.customer, change)).collect::<Vec<_>>()
        };
        let changes = places(&comparison.to.only, Change::Comes)
            .into_iter()
            .chain(places(&comparison.from.only, Change::Goes))
            .chain(places(&comparison.otherwise, Change::Otherwise))
            .collect();
        Self::of(facts, policy, filter, &changes, &comparison.from.only)
    }

    fn of(
        facts: Arc<Facts>,
        policy: ValidationPolicy,
        filter: ExternalCode,
        changes: &HashMap<usize, Change>,
        gone: &[ProposalRow],
    ) -> Self {
        let mut found = facts.book.propose(&policy, &filter).rows;
        let listed = |row: &ProposalRow| {
            found.binary_search_by_key(&row.customer, |known: &ProposalRow| known.customer).is_ok()
        };
        // One that is not listed any more is shown as it was, with nothing to do about it.
        let gone = gone.iter().filter(|row| !listed(row)).map(|row| {
            let mut row = *row;
            row.judgement.suggestion = None;
            row
        });
        let gone: Vec<ProposalRow> = gone.collect();
        found.extend(gone);
        found.sort_by_key(|row| row.customer);
        let rows: Vec<Listed> = found
            .into_iter()
            .filter_map(|row| {
                let key = facts.book.customer(row.customer)?.key;
                Some(Listed { row, key, change: changes.get(&row.customer).copied().unwrap_or_default() })
            })
            .collect();
        let places = rows.iter().enumerate().map(|(at, listed)| (listed.key, at)).collect();
        let texts = OnceLock::new();
        let mut listing = Self { facts, policy, filter, suggested: Totals::default(), rows, places, texts };
        let rows = listing.rows.iter().filter_map(|listed| listing.tickable_of(listed));
        let mut suggested = Totals::default();
        rows.for_each(|row| suggested.add(row.suggestion, row.late));
        listing.suggested = suggested;
        listing
    }

    pub(super) const fn count(&self) -> usize {
        self.rows.len()
    }

    fn listed(&self, key: CustomerKey) -> Option<&Listed> {
        self.rows.get(*self.places.get(&key)?)
    }

    fn customer(&self, listed: &Listed) -> Option<&ValidationCustomer> {
        self.facts.book.customer(listed.row.customer)
    }

    /// What ticking needs to know of a customer, where it is listed.
    pub(super) fn tickable(&self, key: CustomerKey) -> Option<Tickable> {
        self.tickable_of(self.listed(key)?)
    }

    fn tickable_of(&self, listed: &Listed) -> Option<Tickable> {
        let customer = self.customer(listed)?;
        Some(Tickable {
            customer: listed.key,
            state: customer.state.state,
            suggestion: listed.row.judgement.suggestion,
            late: (customer.currency == self.policy.currency).then_some(listed.row.judgement.late),
        })
    }

    /// Why it is to be what is suggested, or is what it is.
    pub(super) fn reason(&self, key: CustomerKey) -> Option<StateReason> {
        self.facts.book.reason(&self.listed(key)?.row, &self.policy)
    }

    /// A row with all of its columns, and what has become of it.
    pub(super) fn line(&self, key: CustomerKey) -> Option<(ProposalLine, Change)> {
        let listed = self.listed(key)?;
        let line = self.facts.book.line(&listed.row, &self.policy, &self.facts.words)?;
        Some((line, listed.change))
    }

    /// The customers that these criteria list, whatever their external code.
    pub(super) fn everybody(&self) -> HashSet<CustomerKey> {
        let rows = self.facts.book.propose(&self.policy, &ExternalCode::All).rows;
        let customers = rows.iter().filter_map(|row| self.facts.book.customer(row.customer));
        customers.map(|customer| customer.key).collect()
    }

    /// Everything that is ticked, to be applied.
    pub(super) fn choices(&self, ticks: &Ticks) -> Vec<ValidationChoice> {
        let choice = |listed: &Listed| {
            let act = ticks.act(&self.tickable_of(listed)?)?;
            self.facts.book.choice(&listed.row, act)
        };
        self.rows.iter().filter_map(choice).collect()
    }

    /// The rows that a query finds, in its order; by code where none is chosen.
    pub(super) fn keys(&self, query: &Query<GridSort>, ticks: &Ticks) -> Vec<CustomerKey> {
        let found = self.matching(&query.filter);
        let at = |place: &usize| self.rows.get(*place);
        let Some(sort) = query.sort else {
            return found.iter().filter_map(at).map(|listed| listed.key).collect();
        };
        let mut rows: Vec<&Listed> = found.iter().filter_map(at).collect();
        rows.sort_by_key(|listed| listed.row.customer);
        let key = |listed: &&Listed| {
            let sorted = |customer| Sorted { listing: self, listed, ticks, customer };
            self.customer(listed).map_or(SortKey::Nothing, |customer| (sort.by)(&sorted(customer)))
        };
        match sort.order {
            SortOrder::Ascending => rows.sort_by_cached_key(key),
            SortOrder::Descending => rows.sort_by_cached_key(|listed| Reverse(key(listed))),
        }
        rows.into_iter().map(|listed| listed.key).collect()
    }

    /// The places of the rows whose code or name is meant, best first.
    fn matching(&self, typed: &str) -> Vec<usize> {
        if typed.is_empty() {
            return (0..self.rows.len()).collect();
        }
        let texts = self.texts.get_or_init(|| {
            let text = |listed: &Listed| {
                let customer = self.customer(listed);
                customer.map(|customer| format!("{} {}", customer.code, customer.name)).unwrap_or_default()
            };
            self.rows.iter().map(text).collect()
        });
        let mut filter = RowFilter::new(typed);
        filter.extend(texts.iter().enumerate());
        filter.best_first()
    }
}

/// A row as it is looked at to be sorted.
pub(super) struct Sorted<'a> {
    listing: &'a Listing,
    listed: &'a Listed,
    ticks: &'a Ticks,
    pub(super) customer: &'a ValidationCustomer,
}

pub(super) type GridSort = fn(&Sorted<'_>) -> SortKey;

impl Sorted<'_> {
    /// What the criteria find.
    pub(super) const fn judgement(&self) -> &Judgement {
        &self.listed.row.judgement
    }

    /// What other criteria make of it.
    pub(super) const fn change(&self) -> Change {
        self.listed.change
    }

    pub(super) fn act(&self) -> Option<ValidationAct> {
        self.ticks.act(&self.listing.tickable_of(self.listed)?)
    }

    /// Why it would be put into another state.
    pub(super) fn reason(&self) -> Option<String> {
        self.listing.line(self.listed.key)?.0.reason
    }

    pub(super) fn balance(&self) -> Money {
        self.customer.balance(&self.listing.policy)
    }
}
