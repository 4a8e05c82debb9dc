//! The invoices that a customer paid in full in one month: where the means of that month come from.

use super::listed::Listed;
use super::pane::Pane;
use super::payments::month_name;
use crate::credit::{Currency, Day, ItemKind, Message};
use crate::desk::{DeskError, DeskReader, PaidDocument};
use crate::tui::command::commands;
use crate::tui::list::{Align, AnyList, Cell, Column, List, ListAction, Marking};
use crate::tui::screens::document::DocumentView;
use crate::tui::screens::table::{Room, Rows, SortKey, Table, column};
use crate::tui::{Address, Command, Context, Scope, Screen};
use crate::words::key;

commands! {
    /// What can be done with the invoices.
    pub enum PaidMonthAction {
        Open => Command::new("paid-month.open", key("customer-command-open"), &["enter"]),
    }
}

/// The screen in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("paid-month", key("customer-tab-payments"), &[]),
    commands: &[PaidMonthAction::COMMANDS, ListAction::COMMANDS],
    start: None,
};

/// The invoices of a month.
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

static COLUMNS: [Column<Row>; 7] = [
    column("number", key("customer-column-number"), Align::Left, Room(12, 20), 0, |row, _| {
        Cell::new(row.document.number.as_str())
    }),
    column("day", key("customer-column-date"), Align::Left, Room(10, 10), 4, |row, words| {
        Cell::new(words.day(row.document.invoice.day))
    }),
    column("due", key("customer-column-due"), Align::Left, Room(10, 10), 5, |row, words| {
        Cell::new(words.day(row.document.invoice.due))
    }),
    column("paid", key("customer-column-paid"), Align::Left, Room(10, 10), 2, |row, words| {
        Cell::new(words.day(row.document.invoice.paid))
    }),
    column("amount", key("customer-column-amount"), Align::Decimal(2), Room(13, 16), 6, |row, words| {
        Cell::new(words.money(row.document.amount, row.currency))
    }),
    column("to-pay", key("payments-column-to-pay"), Align::Right, Room(11, 13), 1, |row, words| {
        Cell::new(words.count(row.document.invoice.days_to_pay()))
    }),
    column("late", key("payments-column-late"), Align::Right, Room(10, 13), 3, |row, words| {
        Cell::new(words.count(row.document.invoice.days_late()))
    }),
];

impl Rows for OfMonth {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let (documents, currency) = reader.paid_in_month(&self.customer, self.first)?;
        Ok(documents.into_iter().map(|document| Row { document, currency }).collect())
    }

    fn name(row: &Row) -> String {
        row.document.number.clone()
    }

    fn sort_key(column: &str, row: &Row) -> SortKey {
        let (document, invoice) = (&row.document, row.document.invoice);
        match column {
            "day" => SortKey::Number(invoice.day.number().into()),
            "due" => SortKey::Number(invoice.due.number().into()),
            "paid" => SortKey::Number(invoice.paid.number().into()),
            "amount" => SortKey::Number(document.amount.minor()),
            "to-pay" => SortKey::Number(invoice.days_to_pay().into()),
            "late" => SortKey::Number(invoice.days_late().into()),
            _ => SortKey::text(&document.number),
        }
    }
}

impl PaidMonth {
    /// Opens the month that begins on this day.
    pub fn open(customer: &str, first: Day, cx: &mut Context) {
        let rows = OfMonth { customer: customer.to_owned(), first };
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.listed.list));
        let list = List::new(Table::new(rows), Marking::None, address).named("paid-month");
        let listed = Listed::new(list, |row: &Row, cx| {
            DocumentView::open(ItemKind::Invoice, &row.document.number, cx);
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
