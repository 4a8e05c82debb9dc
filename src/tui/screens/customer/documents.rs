//! The documents of a customer: what is open, or everything.

use super::CustomerAction;
use super::listed::Listed;
use super::pane::{Pane, tab};
use crate::credit::{Day, ItemKind, Message};
use crate::desk::{DeskError, DeskReader, DocumentLine, DocumentScope};
use crate::tui::list::table::{Rows, SortKey, Table, amount, count, day, sorted, text};
use crate::tui::list::{Align, Cell, Column, Filtering, List, Marking, Room, SortBy, Value, shows_list};
use crate::tui::screens::adjustment::{self, Adjustable};
use crate::tui::screens::kinds::document_word;
use crate::tui::screens::receipts::reverse;
use crate::tui::{Address, Command, Context, Pending, Role, Route};
use crate::words::{Words, key};

const KINDS: [ItemKind; 3] = [ItemKind::Invoice, ItemKind::Credit, ItemKind::Receipt];

/// A line with the day it is looked at.
#[derive(Clone)]
pub(super) struct Row {
    line: DocumentLine,
    today: Day,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Open,
    All,
}

#[derive(Clone)]
struct OfCustomer {
    customer: String,
    today: Day,
    extent: Extent,
}

pub(super) struct Documents {
    listed: Listed<Table<OfCustomer>>,
    reading: Pending,
}

static COLUMNS: &[Column<Row>] = &[
    text("number", key("customer-column-number"), Room(12, 20), 0, |row| &row.line.number),
    sorted(
        "kind",
        key("customer-column-kind"),
        Room(8, 16),
        5,
        |row, words| Cell::new(words.get(document_word(row.line.kind, row.line.class))),
        |row| SortKey::text(row.line.class.name_of(row.line.kind)),
    ),
    day("day", key("customer-column-date"), Room(11, 11), 4, |row| Some(row.line.day)),
    sorted("due", key("customer-column-due"), Room(11, 11), 1, due, |row| {
        SortKey::Number(row.line.due.number().into())
    })
    .filtered(Filtering::Day),
    amount("amount", key("customer-column-amount"), Room(13, 16), 6, |row| {
        Some((row.signed(row.line.amount), row.line.currency))
    }),
    amount("open", key("customer-column-open"), Room(13, 16), 2, |row| {
        Some((row.signed(row.line.open), row.line.currency))
    }),
    Column::new("over", key("customer-column-days-over"), Align::Right, Room(7, 8), 3, days_late)
        .by(SortBy::Value(Value::Count(Row::days_late))),
    day("paid", key("customer-column-paid"), Room(11, 11), 7, |row| {
        row.line.paid.as_ref().map(|invoice| invoice.paid)
    }),
    count("to-pay", key("payments-column-to-pay"), Room(11, 12), 8, |row| {
        row.line.paid.as_ref().map(|invoice| invoice.days_to_pay())
    }),
    sorted("remark", key("customer-column-remark"), Room(9, 22), 9, remark, |row| {
        SortKey::Number(row.line.disputed.into())
    }),
];

impl Extent {
    const fn other(self) -> Self {
        match self {
            Self::Open => Self::All,
            Self::All => Self::Open,
        }
    }
}

impl Row {
    /// Credit notes and receipts take from the balance.
    fn signed(&self, amount: crate::credit::Money) -> crate::credit::Money {
        match self.line.kind {
            ItemKind::Invoice => amount,
            ItemKind::Credit | ItemKind::Receipt => -amount,
        }
    }

    /// Days an open invoice is over its due date, where it is; days a paid one came late, below zero where it was early.
    fn days_late(&self) -> Option<i64> {
        if let Some(paid) = &self.line.paid {
            return Some(paid.days_late());
        }
        let over = self.today.since(self.line.due);
        (self.line.kind == ItemKind::Invoice && over > 0 && !self.line.open.is_zero()).then_some(over)
    }
}

fn due(row: &Row, words: &Words) -> Cell {
    match row.line.kind {
        ItemKind::Invoice => Cell::new(words.day(row.line.due)).worth(row.line.due),
        ItemKind::Credit | ItemKind::Receipt => Cell::new(""),
    }
}

fn days_late(row: &Row, words: &Words) -> Cell {
    let Some(days) = row.days_late() else { return Cell::new("") };
    let role = if row.line.paid.is_none() { Role::Warning } else { Role::Text };
    Cell::of(role, words.count(days)).worth(days)
}

fn remark(row: &Row, words: &Words) -> Cell {
    if row.line.disputed {
        Cell::of(Role::Warning, words.get(key("customer-disputed")))
    } else if row.line.reversed.is_some() {
        Cell::of(Role::Dim, words.get(key("customer-reversed")))
    } else if row.line.awaits_transfer && row.line.later.is_none() {
        Cell::of(Role::Dim, words.get(key("customer-entered")))
    } else {
        later(&row.line, words).map_or(Cell::new(""), |later| Cell::of(Role::Dim, later))
    }
}

/// What will change, and when: an invoice is open until then, a receipt or credit note counts from then (R0.8).
fn later(line: &DocumentLine, words: &Words) -> Option<String> {
    let later = line.later?;
    let key = match line.kind {
        ItemKind::Invoice if later.left.is_zero() => "allocation-settled-later",
        ItemKind::Invoice => "allocation-part-settled-later",
        ItemKind::Credit | ItemKind::Receipt => "customer-counts-from",
    };
    Some(words.render(&Message::new(key).day("day", later.day)))
}

impl Rows for OfCustomer {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let lines = reader.documents(DocumentScope::Customer(&self.customer), &KINDS)?;
        let today = self.today;
        Ok(lines
            .into_iter()
            .filter(|line| self.extent == Extent::All || !line.open.is_zero())
            .map(|line| Row { line, today })
            .collect())
    }

    fn name(row: &Row) -> String {
        format!("{} {} {}", row.line.kind.code(), row.line.number, row.line.instalment)
    }

    fn text(row: &Row) -> String {
        row.line.number.clone()
    }
}

impl Documents {
    pub(super) fn of(customer: &str, today: Day) -> Self {
        let rows = OfCustomer { customer: customer.to_owned(), today, extent: Extent::Open };
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.listed.list));
        let list = List::new(Table(rows), Marking::None, address).named("customer-documents");
        let listed = Listed::new(list, |row: &Row, cx| {
            cx.visit(Route::Document(&row.line.key()));
        });
        Self { listed, reading: Pending::default() }
    }
}

impl Documents {
    fn current(&self) -> Option<&DocumentLine> {
        self.listed.list.current_row().map(|row| &row.line)
    }

    /// What can be written off, refunded or undone.
    fn adjustable(&self) -> Option<Adjustable> {
        let row = self.listed.list.current_row()?;
        Adjustable::of_line(&row.line, row.today)
    }

    /// Reads the current receipt: what its reversal would open again is part of the question.
    fn ask_reversal(&mut self, cx: &mut Context) {
        let Some(receipt) = self.current().map(DocumentLine::key) else {
            return;
        };
        self.reading = cx.read_to_ask(
            Address(tab::<Self>),
            key("tui-loading"),
            move |services, _| services.ask(|reader| reader.receipt(&receipt)),
            |_, receipt, cx| {
                if let Ok(receipt) = receipt {
                    reverse::ask(&receipt, cx);
                }
            },
        );
    }
}

impl Pane for Documents {
    shows_list!(listed.list);

    fn is_enabled(&self, command: &Command) -> bool {
        let is_line = |is_so: fn(&DocumentLine) -> bool| self.current().is_some_and(is_so);
        match CustomerAction::of(command) {
            Some(CustomerAction::All | CustomerAction::Receive) => true,
            Some(CustomerAction::Apply) => {
                is_line(|line| line.kind != ItemKind::Invoice && !line.left().is_zero())
            }
            Some(CustomerAction::WriteOff) => self.adjustable().is_some(),
            Some(CustomerAction::Reverse) => {
                is_line(|line| line.kind == ItemKind::Receipt && line.reversed.is_none())
            }
            Some(_) | None => self.listed.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match CustomerAction::of(command) {
            Some(CustomerAction::All) => {
                self.listed.list.change(|table| table.0.extent = table.0.extent.other());
                self.listed.list.reload(cx);
            }
            Some(CustomerAction::Apply) => {
                if let Some(line) = self.current() {
                    cx.visit(Route::Application(&line.key()));
                }
            }
            Some(CustomerAction::Reverse) => self.ask_reversal(cx),
            Some(CustomerAction::WriteOff) => {
                if let Some(adjustable) = self.adjustable() {
                    adjustment::ask(adjustable, cx);
                }
            }
            Some(_) | None => self.listed.run(command, cx),
        }
    }

    fn opens(&self) -> bool {
        self.listed.opens()
    }

    fn open(&mut self, cx: &mut Context) {
        self.listed.open(cx);
    }

    fn status(&self, cx: &Context) -> String {
        let shown = match self.listed.list.source().0.extent {
            Extent::All => key("customer-documents-all"),
            Extent::Open => key("customer-documents-open"),
        };
        let later = self.current().and_then(|line| later(line, &cx.words)).map(|later| {
            // Where the remark has no room, the day must be seen all the same (R0.8).
            format!("{} {later}", self.current().map_or("", |line| &line.number))
        });
        let parts = [Some(cx.text(shown)), Some(self.listed.status(cx)), later];
        let separator = format!(" {} ", cx.theme.symbols().separator);
        parts.into_iter().flatten().collect::<Vec<_>>().join(&separator)
    }
}
