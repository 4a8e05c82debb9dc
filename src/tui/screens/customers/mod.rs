//! The customers: who owes how much against which limit, and who must not buy.

use std::collections::{HashMap, HashSet};

use super::open_customer;
use crate::credit::{AverageDays, Message, Money};
use crate::desk::{
    AVERAGE_DAYS, ColumnSource, CustomerColumn, CustomerKey, CustomerName, CustomerQuery, CustomerRow,
    DeskError, DeskReader, Direction, Figure, average_days,
};
use crate::tui::command::commands;
use crate::tui::list::{
    AnyList, Column, Filtering, Found, List, ListAction, Marking, Order, Query, Source, Total,
};
use crate::tui::screens::remembered::Remembered;
use crate::tui::{Address, Command, Context, Progress, RowFilter, Scope, Screen, Services, Start};
use crate::words::key;
pub(super) use columns::role_of;
use columns::{COLUMNS, filtering, of_desk};

mod columns;

/// Rows that are added up before it is looked whether the sum is still wanted.
const BATCH: usize = 200;

commands! {
    /// What can be done with the list of customers.
    pub enum CustomersAction {
        Open => Command::new("customers.open", key("customers-command-open"), &["enter"]),
    }
}

/// How the list opens by itself.
const START: Start = |_| Box::new(Customers::new());

/// The list in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("customers", key("customers-title"), &["f6", "alt-6"]).help_only(),
    commands: &[CustomersAction::COMMANDS, ListAction::COMMANDS],
    start: Some(START),
};

/// A line of the list.
pub struct Row {
    customer: CustomerRow,
}

/// Where the lines come from. What a sort or a filter needs of all customers is read in one pass when it is first asked
/// for, and kept until somebody writes.
pub struct AllCustomers {
    names: Remembered<Vec<CustomerName>>,
    rows: Remembered<Vec<CustomerRow>>,
    paid: Remembered<HashMap<CustomerKey, AverageDays>>,
}

pub struct Customers {
    list: List<AllCustomers>,
}

impl Customers {
    /// All customers by code.
    pub fn new() -> Self {
        let source =
            AllCustomers { names: Remembered::new(), rows: Remembered::new(), paid: Remembered::new() };
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.list));
        Self { list: List::new(source, Marking::Rows, address).named("customers") }
    }
}

/// Who is meant by what was typed, best first.
fn matching(names: &[CustomerName], filter: &str) -> Vec<CustomerKey> {
    let mut matching = RowFilter::new(filter);
    matching.extend(names.iter().map(|name| (name.key, format!("{} {}", name.code, name.name))));
    matching.best_first()
}

/// What is asked of the list, as the desk asks it.
fn desk_query(query: &Query) -> CustomerQuery {
    let conditions = query.conditions.iter();
    CustomerQuery {
        conditions: conditions
            .filter_map(|condition| Some((of_desk(condition.column)?, condition.test.clone())))
            .collect(),
        sort: query.sort.and_then(|sort| {
            let direction = match sort.order {
                Order::Ascending => Direction::Up,
                Order::Descending => Direction::Down,
            };
            Some((of_desk(sort.column)?, direction))
        }),
    }
}

impl AllCustomers {
    /// All customers that the query finds, whatever was typed into the filter.
    fn found(
        &self,
        services: &Services,
        query: &CustomerQuery,
        progress: &Progress,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        if query.reading() == ColumnSource::Names {
            let names = self.names.get(services, DeskReader::customer_names)?;
            return Ok(query.select(&names, name_figure).into_iter().map(|name| name.key).collect());
        }
        let rows = self.rows.get(services, |reader| reader.all_customer_rows(progress))?;
        let paid = match query.reading() {
            ColumnSource::Payments => {
                Some(self.paid.get(services, |reader| reader.all_days_to_pay(progress))?)
            }
            ColumnSource::Names | ColumnSource::Accounts => None,
        };
        let figure = |column: &CustomerColumn, row: &CustomerRow| match &paid {
            Some(paid) if column.code == AVERAGE_DAYS => {
                average_days(paid.get(&row.line.key).copied().unwrap_or_default())
            }
            Some(_) | None => (column.figure)(row),
        };
        Ok(query.select(&rows, figure).into_iter().map(|row| row.line.key).collect())
    }
}

/// The figure of a column for which codes and names are enough.
fn name_figure(column: &CustomerColumn, name: &CustomerName) -> Figure {
    Figure::text(if column.code == "name" { &name.name } else { &name.code })
}

impl Source for AllCustomers {
    type Key = CustomerKey;
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
    }

    fn filtering(&self, column: &str) -> Filtering {
        filtering(column)
    }

    fn keys(
        &self,
        services: &Services,
        query: &Query,
        progress: &Progress,
    ) -> Result<Vec<CustomerKey>, Message> {
        let failed = |error: DeskError| error.message();
        let found = self.found(services, &desk_query(query), progress).map_err(failed)?;
        if query.filter.is_empty() {
            return Ok(found);
        }
        let names = self.names.get(services, DeskReader::customer_names).map_err(failed)?;
        let matching = matching(&names, &query.filter);
        let (ordered, wanted) = if query.sort.is_some() { (found, matching) } else { (matching, found) };
        let wanted: HashSet<CustomerKey> = wanted.into_iter().collect();
        Ok(ordered.into_iter().filter(|key| wanted.contains(key)).collect())
    }

    fn rows(&self, services: &Services, keys: &[CustomerKey], _: &Progress) -> Result<Found<Self>, Message> {
        let rows = services.ask(|reader| reader.customer_rows(keys));
        let rows = rows.map_err(|error| error.message())?.into_iter();
        Ok(rows.map(|customer| (customer.line.key, Row { customer })).collect())
    }

    /// The exposure of the marked, where they all have one currency.
    fn sum(&self, services: &Services, keys: &[CustomerKey], progress: &Progress) -> Result<Total, Message> {
        let mut total: Total = None;
        for batch in keys.chunks(BATCH) {
            if progress.is_cancelled() {
                return Ok(None);
            }
            let rows = services.ask(|reader| reader.customer_rows(batch));
            for row in rows.map_err(|error| error.message())? {
                let (sum, currency) = total.unwrap_or((Money::ZERO, row.line.currency));
                if currency != row.line.currency {
                    return Ok(None);
                }
                total = Some((sum + row.exposure, currency));
            }
        }
        Ok(total)
    }
}

impl Default for Customers {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen for Customers {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.list)
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match CustomersAction::of(command) {
            Some(CustomersAction::Open) => self.list.current().is_some(),
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
                    open_customer(cx, &row.customer.line.code);
                }
            }
            None => {}
        }
    }
}

#[cfg(test)]
mod tests;
