//! The customers: who owes how much against which limit, and who must not buy.

use std::collections::HashSet;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::open_customer;
use super::table::{Room, column};
use crate::credit::{Currency, CustomerState, Day, Limit, Money, Statement};
use crate::desk::{CustomerKey, CustomerName, CustomerRow, CustomerSort};
use crate::tui::command::commands;
use crate::tui::list::{
    Align, Cell, Column, Found, List, ListAction, Marking, Order, Query, Sorting, Source, Total,
};
use crate::tui::{Command, Context, Escape, Fuzzy, Key, Progress, Role, Scope, Screen, Services, Start};
use crate::words::{Words, word};

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
}

/// The screen.
pub struct Customers {
    list: List<AllCustomers>,
}

impl Customers {
    /// All customers by code.
    pub fn new(cx: &Context) -> Self {
        let source = AllCustomers {
            today: cx.session.today,
        };
        Self {
            list: List::new(source, Marking::Rows),
        }
    }
}

static COLUMNS: [Column<Row>; 13] = [
    column(
        "code",
        word("customers-column-code"),
        Align::Left,
        Room(8, 10),
        0,
        |row, _| Cell::new(row.customer.line.code.as_str()),
    ),
    column(
        "name",
        word("customers-column-name"),
        Align::Left,
        Room(14, 30),
        1,
        |row, _| Cell::new(row.customer.line.name.as_str()),
    ),
    unsorted(column(
        "state",
        word("customers-column-state"),
        Align::Left,
        Room(9, 12),
        2,
        state,
    )),
    unsorted(column(
        "limit",
        word("customers-column-limit"),
        Align::Decimal(2),
        Room(13, 14),
        6,
        limit,
    )),
    column(
        "exposure",
        word("customers-column-exposure"),
        Align::Decimal(2),
        Room(13, 14),
        5,
        |row, words| Cell::new(words.money(row.customer.exposure, row.currency())),
    ),
    column(
        "available",
        word("customers-column-available"),
        Align::Decimal(2),
        Room(13, 14),
        3,
        available,
    ),
    unsorted(column(
        "used",
        word("customers-column-used"),
        Align::Right,
        Room(6, 7),
        7,
        used,
    )),
    column(
        "overdue",
        word("customers-column-overdue"),
        Align::Decimal(2),
        Room(13, 14),
        4,
        overdue,
    ),
    column(
        "oldest",
        word("customers-column-days"),
        Align::Right,
        Room(6, 6),
        8,
        days_overdue,
    ),
    unsorted(column(
        "group",
        word("customers-column-group"),
        Align::Left,
        Room(8, 12),
        9,
        |row, _| Cell::new(row.customer.line.credit_group.clone().unwrap_or_default()),
    )),
    unsorted(column(
        "country",
        word("customers-column-country"),
        Align::Left,
        Room(4, 4),
        10,
        |row, _| Cell::new(row.customer.line.country.clone().unwrap_or_default()),
    )),
    unsorted(column(
        "manager",
        word("customers-column-manager"),
        Align::Left,
        Room(11, 16),
        11,
        |row, _| Cell::new(row.customer.line.credit_manager.clone().unwrap_or_default()),
    )),
    unsorted(column(
        "currency",
        word("customers-column-currency"),
        Align::Left,
        Room(4, 4),
        12,
        |row, _| Cell::new(row.customer.line.currency.code()),
    )),
];

/// A column that the desk has no order for.
const fn unsorted(column: Column<Row>) -> Column<Row> {
    Column {
        sorting: Sorting::None,
        ..column
    }
}

impl Row {
    const fn currency(&self) -> Currency {
        self.customer.line.currency
    }
}

/// The role that goes with a state; its word stands beside it always.
pub(super) const fn role_of(state: CustomerState) -> Role {
    match state {
        CustomerState::Active => Role::Text,
        CustomerState::Warning => Role::Warning,
        CustomerState::Blocked | CustomerState::Closed => Role::Danger,
    }
}

fn state(row: &Row, words: &Words) -> Cell {
    let state = row.customer.line.state;
    match state {
        CustomerState::Active => Cell::new(""),
        CustomerState::Warning | CustomerState::Blocked | CustomerState::Closed => {
            let key = format!("customers-state-{}", state.code());
            Cell::of(role_of(state), words.tell(&Statement::new(key)))
        }
    }
}

fn limit(row: &Row, words: &Words) -> Cell {
    match row.customer.line.limit {
        Limit::Amount(amount) => Cell::new(words.money(amount, row.currency())),
        Limit::Unlimited => Cell::new(words.get(word("customers-unlimited"))),
        Limit::NotSet => Cell::of(Role::Dim, words.get(word("customers-no-limit"))),
    }
}

fn available(row: &Row, words: &Words) -> Cell {
    match row.customer.available {
        Some(amount) if amount.is_negative() => Cell::of(Role::Danger, words.money(amount, row.currency())),
        Some(amount) => Cell::new(words.money(amount, row.currency())),
        None => Cell::new(""),
    }
}

/// The exposure in percent of what it is measured against, rounded down.
fn used(row: &Row, words: &Words) -> Cell {
    let exposure = row.customer.exposure.minor();
    let limit = row
        .customer
        .available
        .map_or(0, |available| exposure + available.minor());
    let Some(percent) = (exposure * 100).checked_div(limit).filter(|_| limit > 0) else {
        return Cell::new("");
    };
    let role = if percent >= 100 { Role::Danger } else { Role::Text };
    Cell::of(
        role,
        words.count(i64::try_from(percent.max(0)).unwrap_or(i64::MAX)),
    )
}

fn overdue(row: &Row, words: &Words) -> Cell {
    if row.customer.overdue.is_zero() {
        return Cell::new("");
    }
    Cell::of(Role::Warning, words.money(row.customer.overdue, row.currency()))
}

fn days_overdue(row: &Row, words: &Words) -> Cell {
    let days = row.customer.oldest_due.map_or(0, |due| row.today.since(due));
    Cell::new(if days > 0 {
        words.count(days)
    } else {
        String::new()
    })
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

/// Who is meant by what was typed, best first.
fn matching(names: &[CustomerName], filter: &str) -> Vec<CustomerKey> {
    let texts: Vec<String> = names
        .iter()
        .map(|customer| format!("{} {}", customer.code, customer.name))
        .collect();
    let ranked = Fuzzy::new(filter).rank(texts.iter().map(String::as_str));
    let key = |at: usize| names.get(at).map(|customer| customer.key);
    ranked.into_iter().filter_map(key).collect()
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
        let found = services.ask(|reader| {
            if query.filter.is_empty() {
                return reader.customer_keys(sort);
            }
            let matching = matching(&reader.customer_names()?, &query.filter);
            if query.sort.is_none() {
                return Ok(matching);
            }
            let wanted: HashSet<CustomerKey> = matching.into_iter().collect();
            let mut keys = reader.customer_keys(sort)?;
            keys.retain(|key| wanted.contains(key));
            Ok(keys)
        });
        let mut keys = found.map_err(|error| error.statement())?;
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
        Ok(rows
            .map(|customer| (customer.line.key, Row { customer, today }))
            .collect())
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
