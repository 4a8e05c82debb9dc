//! The invoices that a customer paid in full in one month: where the means of that month come from.

use super::listed::Listed;
use super::pane::Pane;
use super::payments::month_name;
use crate::credit::{Currency, Day, ItemKind, Message};
use crate::desk::{DeskError, DeskReader, PaidDocument};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, Table, amount, count, day, text};
use crate::tui::list::{AnyList, Column, List, ListAction, Marking, Room};
use crate::tui::{Address, Command, Context, Route, Scope, Screen};
use crate::words::key;

commands! {
    pub enum PaidMonthAction {
        Open => Command::new("paid-month.open", key("customer-command-open"), &["enter"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::new("paid-month", key("customer-tab-payments"), &[]),
    &[PaidMonthAction::COMMANDS, ListAction::COMMANDS],
);

struct OfMonth {
    customer: String,
    first: Day,
}

#[derive(Clone)]
struct Row {
    document: PaidDocument,
    currency: Currency,
}

pub struct PaidMonth {
    customer: String,
    first: Day,
    listed: Listed<Table<OfMonth>>,
}

static COLUMNS: &[Column<Row>] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |row| &row.document.number),
    day("day", key("customer-column-date"), Room(10, 10), 4, |row| Some(row.document.invoice.day)),
    day("due", key("customer-column-due"), Room(10, 10), 5, |row| Some(row.document.invoice.due)),
    day("paid", key("customer-column-paid"), Room(10, 10), 2, |row| Some(row.document.invoice.paid)),
    amount("amount", key("customer-column-amount"), Room(13, 16), 6, |row| {
        Some((row.document.amount, row.currency))
    }),
    count("to-pay", key("payments-column-to-pay"), Room(11, 13), 1, |row| {
        Some(row.document.invoice.days_to_pay())
    }),
    count("late", key("payments-column-late"), Room(10, 13), 3, |row| Some(row.document.invoice.days_late())),
];

impl Rows for OfMonth {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let (documents, currency) = reader.paid_in_month(&self.customer, self.first)?;
        Ok(documents.into_iter().map(|document| Row { document, currency }).collect())
    }

    fn name(row: &Row) -> String {
        row.document.number.clone()
    }
}

impl PaidMonth {
    /// Opens the month that begins on this day.
    pub fn open(customer: &str, first: Day, cx: &mut Context) {
        let rows = OfMonth { customer: customer.to_owned(), first };
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.listed.list));
        let list = List::new(Table(rows), Marking::None, address).named("paid-month");
        let listed = Listed::new(list, |row: &Row, cx| {
            cx.visit(Route::Document(ItemKind::Invoice, &row.document.number));
        });
        cx.open(Box::new(Self { customer: customer.to_owned(), first, listed }));
    }
}

impl Screen for PaidMonth {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        let title = Message::new("payments-month-title")
            .text("code", &self.customer)
            .text("month", month_name(self.first, &cx.words));
        cx.render(&title)
    }

    fn list(&self) -> Option<&dyn AnyList> {
        Some(&self.listed.list)
    }

    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        Some(&mut self.listed.list)
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match PaidMonthAction::of(command) {
            Some(PaidMonthAction::Open) => self.listed.opens(),
            None => self.listed.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match PaidMonthAction::of(command) {
            Some(PaidMonthAction::Open) => self.listed.open(cx),
            None => self.listed.run(command, cx),
        }
    }
}
