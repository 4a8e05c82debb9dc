//! Documents of all customers as a list: what they are sorted and filtered by, and the rows in sight.

use crate::credit::{Day, ItemKind, Money, coded};
use crate::desk::error::DeskError;
use crate::desk::list::filter::Figure;
use crate::desk::list::query::{ListColumn, ListQuery, MOST_ROWS, OfAccount, select};
use crate::desk::session::{DeskReader, ProgressSink};
use crate::store::{ItemId, ListedItem, ListedOwner};

/// A document of the list, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    pub item: ListedItem,
    /// The day it was read for.
    pub today: Day,
}

coded! {
    /// What has become of a document.
    pub enum DocumentState {
        Open = "open",
        /// Entered and not yet transferred (R5).
        Entered = "entered",
        /// Wholly paid or applied.
        Settled = "settled",
        Reversed = "reversed",
    }
}

/// A column of the list of documents.
pub type DocumentColumn = ListColumn<DocumentRow>;

impl OfAccount for DocumentRow {
    fn number(&self) -> &str {
        &self.item.number
    }

    fn owner(&self) -> &ListedOwner {
        &self.item.owner
    }

    fn day(&self) -> Day {
        self.item.day
    }

    fn amount(&self) -> Money {
        self.item.amount
    }
}

impl DocumentRow {
    pub fn state(&self) -> DocumentState {
        if self.item.reversed.is_some() {
            DocumentState::Reversed
        } else if self.item.open.is_zero() {
            DocumentState::Settled
        } else if self.item.awaits_transfer {
            DocumentState::Entered
        } else {
            DocumentState::Open
        }
    }

    /// Days that an open invoice is over its due date; none where it is not.
    pub fn days_overdue(&self) -> Option<i64> {
        let days = self.today.since(self.item.due);
        let is_overdue = self.item.kind == ItemKind::Invoice && !self.item.open.is_zero() && days > 0;
        is_overdue.then_some(days)
    }
}

impl DocumentColumn {
    pub const DUE: Self = Self { figure: |row| Figure::day(Some(row.item.due)) };
    pub const DAYS_OVERDUE: Self =
        Self { figure: |row| row.days_overdue().map_or(Figure::Nothing, Figure::count) };
    pub const OPEN: Self = Self { figure: |row| Figure::amount(row.item.open, row.item.owner.currency) };
    pub const STATE: Self = Self { figure: |row| Figure::text(row.state().code()) };
    pub const DISPUTED: Self =
        Self { figure: |row| if row.item.disputed { Figure::text("yes") } else { Figure::text("no") } };
}

impl DeskReader {
    /// The keys of the documents of a kind that a query finds, the newest first unless it has another order.
    pub fn document_keys(
        &mut self,
        kind: ItemKind,
        query: &ListQuery<DocumentRow>,
        progress: &dyn ProgressSink,
    ) -> Result<Vec<ItemId>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            if query.is_plain() {
                return Ok(view.newest_items(kind, MOST_ROWS)?);
            }
            select(query, (progress, view.item_count(kind)?), |visit| {
                view.each_listed_item(kind, today, |item| {
                    let id = item.id;
                    visit(&DocumentRow { item, today }, id)
                })
            })
        })
    }

    /// The rows of these keys, in their order; one that is gone is left out.
    pub fn document_rows(&mut self, keys: &[ItemId]) -> Result<Vec<DocumentRow>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let items = view.listed_items(keys, today)?.into_iter();
            Ok(items.map(|item| DocumentRow { item, today }).collect())
        })
    }

    /// How many documents of a kind there are.
    pub fn document_count(&mut self, kind: ItemKind) -> Result<u64, DeskError> {
        self.ask(|view| Ok(view.item_count(kind)?))
    }
}
