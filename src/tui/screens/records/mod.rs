//! Orders, invoices, credit notes and receipts of all customers, a list each, from which one opens the record.
//!
//! A list shows the newest records first, and no more of them than one scrolls through; sorting and filtering reads all of
//! them in a job that can be stopped.

mod columns;
mod documents;
mod orders;

use crate::desk::{AccountSearch, DeskError, FoundKind, ListColumn, ListQuery, OfAccount, ProgressSink};
use crate::tui::command::commands;
use crate::tui::list::{List, ListView, Marking, Query, Source, shows_list};
use crate::tui::{Address, Command, Context, Progress, Route, Scope, Screen, Services, Verb};
use crate::words::key;

pub use documents::{CREDIT_NOTES_SCOPE, INVOICES_SCOPE, RECEIPTS_SCOPE, invoices, receipts};
pub use orders::{SCOPE as ORDERS_SCOPE, state as order_state};

commands! {
    pub enum RecordsAction {
        /// Opens the order or document.
        Open => Command::keyed("records.open", key("records-command-open"), &["enter"]),
        Customer => Command::new("records.customer", key("document-command-customer"), Verb::Customer),
    }
}

/// Where a list has its records from, and what is opened from it.
trait Records: Source<Row: OfAccount> {
    fn scope(&self) -> &'static Scope;

    fn open(row: &Self::Row, cx: &mut Context);
}

struct RecordList<S: Source> {
    list: List<S>,
}

impl<S: Records> RecordList<S> {
    fn of(source: S) -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        // Its columns are remembered and its files are called as the screen is.
        let name = source.scope().open.id;
        Self { list: List::new(source, Marking::Rows, address).named(name) }
    }

    /// The list that an answer of Find goes on in, with what was typed as its filter.
    fn found(source: S, kind: FoundKind, route: &Route<'_>) -> Option<Box<dyn Screen>> {
        let Route::List(of, typed) = route else { return None };
        let list = (*of == kind).then(|| Self::of(source).list.filtered(typed))?;
        Some(Box::new(Self { list }))
    }

    fn viewed(self, view: ListView) -> Self {
        Self { list: self.list.viewed(view) }
    }
}

impl<S: Records> Screen for RecordList<S> {
    fn scope(&self) -> &'static Scope {
        self.list.source().scope()
    }

    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        match RecordsAction::of(command) {
            Some(RecordsAction::Open | RecordsAction::Customer) => self.list.current_row().is_some(),
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        let Some(row) = self.list.current_row() else { return };
        match RecordsAction::of(command) {
            Some(RecordsAction::Open) => S::open(row, cx),
            Some(RecordsAction::Customer) => cx.visit(Route::Customer(&row.owner().code)),
            None => {}
        }
    }
}

/// What is asked of a list, as the desk asks it: what was typed is looked for in numbers and among the customers.
fn desk_query<R>(
    services: &Services,
    query: &Query<&'static ListColumn<R>>,
    progress: &Progress,
) -> Result<ListQuery<R>, DeskError> {
    let search = if query.filter.is_empty() {
        None
    } else {
        let customers = services.names()?.matching_customers(&query.filter, &progress.stop_flag())?;
        Some(AccountSearch::new(&query.filter, customers))
    };
    Ok(ListQuery { columns: query.of_columns(), search })
}

fn row_count(count: Result<u64, DeskError>) -> Result<usize, DeskError> {
    count.map(|count| usize::try_from(count).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests;
