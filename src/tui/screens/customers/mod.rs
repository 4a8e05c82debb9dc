//! The customers: who owes how much against which limit, and who must not buy.

use std::collections::HashSet;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::open_customer;
use crate::credit::{Day, Money, Statement};
use crate::desk::{CustomerKey, CustomerRow, CustomerSort, DeskError, DeskReader};
use crate::tui::command::commands;
use crate::tui::list::{Column, Found, List, ListAction, Marking, Order, Query, Source, Total};
use crate::tui::screens::remembered::Remembered;
use crate::tui::{Command, Context, Escape, Fuzzy, Key, Progress, Scope, Screen, Services, Start};
use crate::words::word;
use columns::COLUMNS;

mod columns;

/// Rows that are added up before it is looked whether the sum is still wanted.
const BATCH: usize = 200;

commands! {
    /// What can be done with the list of customers.
    pub enum CustomersAction {
        /// Opens the customer.
        Open => Command::new("customers.open", word("customers-command-open"), &["enter"]),
    }
}

/// How the list opens by itself.
const START: Start = |cx| Box::new(Customers::new(cx));

/// The list in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("customers", word("customers-title"), &["f6", "alt-6"]).help_only(),
    commands: &[CustomersAction::COMMANDS, ListAction::COMMANDS],
    start: Some(START),
};

/// A line of the list with the day it is looked at.
pub struct Row {
    customer: CustomerRow,
    today: Day,
}

/// Where the lines come from.
pub struct AllCustomers {
    today: Day,
    texts: Remembered<Vec<(CustomerKey, String)>>,
}

/// The screen.
pub struct Customers {
    list: List<AllCustomers>,
}

impl Customers {
    /// All customers by code.
    pub fn new(cx: &Context) -> Self {
        let source = AllCustomers { today: cx.session.today, texts: Remembered::new() };
        Self { list: List::new(source, Marking::Rows) }
    }
}

/// The desk's order of a column, and in which direction that order runs.
fn desk_sort(column: &str) -> (CustomerSort, Order) {
    match column {
        "name" => (CustomerSort::Name, Order::Ascending),
        "exposure" => (CustomerSort::Exposure, Order::Descending),
        "available" => (CustomerSort::Available, Order::Ascending),
        "overdue" => (CustomerSort::Overdue, Order::Descending),
        // The oldest due day is the largest number of days.
        "oldest" => (CustomerSort::OldestDue, Order::Descending),
        _ => (CustomerSort::Code, Order::Ascending),
    }
}

/// What a customer is looked for by: code and name.
fn texts(reader: &mut DeskReader) -> Result<Vec<(CustomerKey, String)>, DeskError> {
    let names = reader.customer_names()?.into_iter();
    Ok(names.map(|customer| (customer.key, format!("{} {}", customer.code, customer.name))).collect())
}

/// Who is meant by what was typed, best first.
fn matching(texts: &[(CustomerKey, String)], filter: &str) -> Vec<CustomerKey> {
    let ranked = Fuzzy::new(filter).rank(texts.iter().map(|(_, text)| text.as_str()));
    ranked.into_iter().filter_map(|at| texts.get(at)).map(|(key, _)| *key).collect()
}

impl Source for AllCustomers {
    type Key = CustomerKey;
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
    }

    fn keys(&self, services: &Services, query: &Query, _: &Progress) -> Result<Vec<CustomerKey>, Statement> {
        let (sort, runs) = desk_sort(query.sort.map_or("code", |sort| sort.column));
        let is_turned = query.sort.is_some_and(|sort| sort.order != runs);
        let found = || {
            if query.filter.is_empty() {
                return services.ask(|reader| reader.customer_keys(sort));
            }
            let matching = matching(&self.texts.get(services, texts)?, &query.filter);
            if query.sort.is_none() {
                return Ok(matching);
            }
            let wanted: HashSet<CustomerKey> = matching.into_iter().collect();
            let mut keys = services.ask(|reader| reader.customer_keys(sort))?;
            keys.retain(|key| wanted.contains(key));
            Ok(keys)
        };
        let mut keys = found().map_err(|error: DeskError| error.statement())?;
        if is_turned {
            keys.reverse();
        }
        Ok(keys)
    }

    fn rows(
        &self,
        services: &Services,
        keys: &[CustomerKey],
        _: &Progress,
    ) -> Result<Found<Self>, Statement> {
        let rows = services.ask(|reader| reader.customer_rows(keys));
        let rows = rows.map_err(|error| error.statement())?.into_iter();
        let today = self.today;
        Ok(rows.map(|customer| (customer.line.key, Row { customer, today })).collect())
    }

    /// The exposure of the marked, where they all have one currency.
    fn sum(
        &self,
        services: &Services,
        keys: &[CustomerKey],
        progress: &Progress,
    ) -> Result<Total, Statement> {
        let mut total: Total = None;
        for batch in keys.chunks(BATCH) {
            if progress.is_cancelled() {
                return Ok(None);
            }
            let rows = services.ask(|reader| reader.customer_rows(batch));
            for row in rows.map_err(|error| error.statement())? {
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

impl Screen for Customers {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.list.draw(frame, area, cx);
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

    fn is_typing(&self) -> bool {
        self.list.is_typing()
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        self.list.key(key, cx);
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.list.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        self.list.mouse(mouse);
    }

    fn poll(&mut self, cx: &mut Context) {
        self.list.poll(cx);
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        self.list.escape(cx)
    }

    fn status(&self, cx: &Context) -> String {
        self.list.status(cx)
    }
}
