//! The invoices that a customer paid in full in one month: where the means of that month come from.

use crate::credit::{Currency, Day, ItemKind, Message};
use crate::desk::{DeskError, DeskReader, DocumentKey, PaidDocument};
use crate::tui::command::commands;
use crate::tui::list::table::{Rows, amount, count, day, text};
use crate::tui::list::{Column, ListAction, Room};
use crate::tui::screens::list_page::{self, ListPage};
use crate::tui::{Command, Context, Route, Scope};
use crate::words::key;

commands! {
    pub enum PaidMonthAction {
        Open => Command::keyed("paid-month.open", key("customer-command-open"), &["enter"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("paid-month", key("customer-tab-payments"), &[]),
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

static COLUMNS: &[Column<Row>] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |row| &row.document.number),
    day("day", key("customer-column-date"), Room(11, 11), 4, |row| Some(row.document.invoice.day)),
    day("due", key("customer-column-due"), Room(11, 11), 5, |row| Some(row.document.invoice.due)),
    day("paid", key("customer-column-paid"), Room(11, 11), 2, |row| Some(row.document.invoice.paid)),
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

/// Opens the month that begins on this day.
pub fn open(customer: &str, first: Day, cx: &mut Context) {
    list_page::open(OfMonth { customer: customer.to_owned(), first }, cx);
}

impl ListPage for OfMonth {
    const SCOPE: &'static Scope = &SCOPE;
    const NAME: &'static str = "paid-month";

    fn title(&self, cx: &Context) -> String {
        let title = Message::new("payments-month-title")
            .text("code", &self.customer)
            .text("month", cx.words.month(self.first));
        cx.render(&title)
    }

    fn run(&self, command: &Command, row: Option<&Row>, cx: &mut Context) {
        if let (Some(PaidMonthAction::Open), Some(row)) = (PaidMonthAction::of(command), row) {
            let invoice = DocumentKey::new(&self.customer, ItemKind::Invoice, &row.document.number);
            cx.visit(Route::Document(&invoice));
        }
    }
}
