//! The customers: who owes how much against which limit, and who must not buy.

use std::collections::{HashMap, HashSet};

use crate::credit::AverageDays;
use crate::desk::{
    ColumnSource, CustomerColumn, CustomerKey, CustomerName, CustomerQuery, CustomerRow, DeskError,
    DeskReader, FoundKind, ProgressSink,
};
use crate::tui::command::commands;
use crate::tui::list::{
    Column, Found, List, ListAction, ListView, Marking, Query, Remembered, Source, Total, shows_list,
};
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Pending, Progress, Route, Scope, Screen, Services};
use crate::words::{MessageKey, key};
use columns::COLUMNS;
pub(super) use columns::{STATES, state_cell};
use marked::MarkedAction;

mod columns;
pub(super) mod marked;
mod new;

commands! {
    pub enum CustomersAction {
        Open => Command::keyed("customers.open", key("customers-command-open"), &["enter"]),
        New => Command::new("customers.new", key("customers-command-new"), Verb::New).anywhere(),
        /// Blocks or unblocks the marked customers, or the current one.
        State => Command::new("customers.state", key("customer-command-state"), Verb::ChangeState),
        /// Makes them members of a group.
        Group => Command::new("customers.group", key("customers-command-group"), Verb::Member).help_only(),
        /// Writes the same note on each of them.
        Note => Command::new("customers.note", key("customer-command-write-note"), Verb::Note).help_only(),
    }
}

/// What is found by name that is done with the list.
const SERVED: &[MessageKey] = &[ListAction::Export.command().title];

pub static SCOPE: Scope = Scope::new(
    Command::keyed("customers", key("customers-title"), &["f6", "alt-6"]).help_only(),
    &[CustomersAction::COMMANDS, ListAction::COMMANDS],
)
.starting(|_| Box::new(Customers::new()))
.visited(|route, _| {
    let Route::List(FoundKind::Customer, typed) = route else { return None };
    Some(Box::new(Customers::of(Customers::new().list.filtered(typed))))
})
.serving(SERVED);

pub struct AllCustomers;

/// What a sort or a filter needs of all customers: read in one pass when it is first asked for.
#[derive(Clone, Default)]
pub struct Memory {
    names: Remembered<Vec<CustomerName>>,
    rows: Remembered<Vec<CustomerRow>>,
    paid: Remembered<HashMap<CustomerKey, AverageDays>>,
}

pub struct Customers {
    list: List<AllCustomers>,
    /// What is read of the marked customers.
    reading: Pending,
}

impl Customers {
    pub fn new() -> Self {
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        Self::of(List::new(AllCustomers, Marking::Rows, address).named("customers"))
    }

    fn of(list: List<AllCustomers>) -> Self {
        Self { list, reading: Pending::default() }
    }

    /// Changes the marked customers, or the current one where none is marked.
    fn change(&mut self, action: MarkedAction, cx: &mut Context) {
        let keys = self.list.marked_or_current();
        let current = self.list.current_row().filter(|row| !keys.contains(&row.line.key));
        let outside = current.map(|row| row.line.code.clone());
        self.reading = marked::ask::<Self>(action, keys, outside, cx);
    }

    /// The same that shows these customers first.
    pub fn viewed(view: ListView) -> Self {
        Self::of(Self::new().list.viewed(view))
    }
}

impl Memory {
    /// All customers that the query finds, whatever was typed into the filter.
    fn found(
        &mut self,
        services: &Services,
        query: &CustomerQuery,
        progress: &Progress,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        if query.is_plain() {
            return Ok(services.names()?.customers().to_vec());
        }
        if query.reading() == ColumnSource::Names {
            let names = self.names.get(services, DeskReader::customer_names)?;
            let found = query.select(&names, CustomerColumn::figure_of_name);
            return Ok(found.into_iter().map(|name| name.key).collect());
        }
        let rows = self.rows.get(services, |reader| reader.all_customer_rows(progress))?;
        let paid = match query.reading() {
            ColumnSource::Payments => {
                Some(self.paid.get(services, |reader| reader.all_days_to_pay(progress))?)
            }
            ColumnSource::Names | ColumnSource::Accounts => None,
        };
        let figure = |column: &CustomerColumn, row: &CustomerRow| {
            let paid = paid.as_ref().and_then(|paid| paid.get(&row.line.key));
            column.figure(row, paid.copied().unwrap_or_default())
        };
        Ok(query.select(&rows, figure).into_iter().map(|row| row.line.key).collect())
    }
}

impl Source for AllCustomers {
    type Key = CustomerKey;
    type Row = CustomerRow;
    type By = &'static CustomerColumn;
    type Memory = Memory;

    const FILTERS: bool = true;

    fn when_empty(&self) -> MessageKey {
        key("customers-empty")
    }

    fn columns(&self) -> &'static [Column<CustomerRow, Self::By>] {
        COLUMNS
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query<Self::By>,
        memory: &mut Memory,
        progress: &Progress,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        let found = memory.found(services, &query.of_columns(), progress)?;
        if query.filter.is_empty() {
            return Ok(found);
        }
        let names = services.names()?;
        let matching = names.matching_customers(&query.filter, &progress.stop_flag())?;
        let (ordered, wanted) = if query.sort.is_some() { (found, matching) } else { (matching, found) };
        let wanted: HashSet<CustomerKey> = wanted.into_iter().collect();
        Ok(ordered.into_iter().filter(|key| wanted.contains(key)).collect())
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[CustomerKey],
        _: &Memory,
        _: &Progress,
    ) -> Result<Found<Self>, DeskError> {
        let rows = services.ask(|reader| reader.customer_rows(keys))?;
        Ok(rows.into_iter().map(|row| (row.line.key, row)).collect())
    }

    /// What it owes and has ordered.
    fn amount(&self) -> Option<fn(&CustomerRow) -> Total> {
        Some(|row| Some((row.exposure, row.line.currency)))
    }
}

impl Screen for Customers {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn is_enabled(&self, command: &Command) -> bool {
        match CustomersAction::of(command) {
            Some(CustomersAction::New) => true,
            Some(
                CustomersAction::Open
                | CustomersAction::State
                | CustomersAction::Group
                | CustomersAction::Note,
            ) => self.list.current().is_some(),
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match CustomersAction::of(command) {
            Some(CustomersAction::Open) => {
                if let Some(row) = self.list.current_row() {
                    cx.visit(Route::Customer(&row.line.code));
                }
            }
            Some(CustomersAction::New) => new::ask(cx),
            Some(CustomersAction::State) => self.change(MarkedAction::State, cx),
            Some(CustomersAction::Group) => self.change(MarkedAction::Group, cx),
            Some(CustomersAction::Note) => self.change(MarkedAction::Note, cx),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests;
