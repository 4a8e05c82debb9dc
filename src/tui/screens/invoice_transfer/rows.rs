//! The invoices that await their transfer, as rows of a list.

use crate::credit::{Amount, Currency, ItemKind, Message, Money, Totals};
use crate::desk::{
    DeskError, DeskReader, DocumentKey, TransferFilter, TransferLine, TransferOutcome, TransferredInvoice,
};
use crate::tui::list::table::{Rows, Table, amount, day, fixed, name, text};
use crate::tui::list::{Cell, Column, List, Room};
use crate::tui::{Context, Role};
use crate::words::{Words, key};

pub(super) struct Awaiting;

/// One of them, with what its transfer would come to.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) line: TransferLine,
    known: TransferredInvoice,
}

/// What would become of the invoices that were chosen.
#[derive(Default)]
pub(super) struct Chosen {
    pub(super) invoices: Vec<DocumentKey>,
    pub(super) with_message: usize,
    /// How many of them would be left entered.
    pub(super) blocked: usize,
    totals: Totals,
}

static COLUMNS: &[Column<Row>] = &[
    text("invoice", key("customer-column-number"), Room(10, 16), 0, |row| &row.line.invoice),
    text("customer", key("customers-column-code"), Room(8, 10), 1, |row: &Row| &row.known.customer).whole(),
    name(key("customers-column-name"), Room(12, 30), 4, |row| &row.known.name),
    day("date", key("customer-column-date"), Room(11, 11), 5, |row| Some(row.known.day)),
    day("due", key("customer-column-due"), Room(11, 11), 6, |row| Some(row.known.due)),
    amount("amount", key("customer-column-amount"), Room(13, 14), 2, |row| {
        Some((row.known.amount, row.known.currency))
    }),
    fixed("currency", key("customers-column-currency"), Room(4, 4), 8, |row, _| {
        Cell::new(row.known.currency.code())
    }),
    amount("over", key("invoice-transfer-column-over"), Room(12, 14), 7, |row| {
        Some((row.excess()?, row.known.currency))
    }),
    fixed("message", key("invoice-transfer-column-message"), Room(30, 44), 3, message),
];

impl Row {
    pub(super) fn key(&self) -> DocumentKey {
        DocumentKey::new(&self.known.customer, ItemKind::Invoice, &self.line.invoice)
    }

    pub(super) fn customer(&self) -> &str {
        &self.known.customer
    }

    pub(super) fn order(&self) -> Option<&str> {
        self.known.order.as_deref()
    }

    /// The largest excess over a limit.
    fn excess(&self) -> Option<Money> {
        let margins = self.line.messages.iter().filter_map(|finding| finding.margin.as_ref()?.money());
        margins.max()
    }
}

/// Whether it would be transferred, and the limits that are exceeded.
fn message(row: &Row, words: &Words) -> Cell {
    let limits = |word: fn(&Words, &Message) -> String| {
        let findings = row.line.messages.iter();
        let names = findings.map(|finding| Message::new(format!("reason-name-{}", finding.code.code())));
        names.map(|name| word(words, &name)).collect::<Vec<_>>().join(", ")
    };
    let (whole, short) = (limits(Words::render), limits(Words::short));
    match row.line.outcome {
        TransferOutcome::Transferred => Cell::of(Role::Warning, whole).or(short),
        TransferOutcome::LeftEntered | TransferOutcome::NotAwaiting(_) => {
            let blocked =
                |limits| words.render(&Message::new("invoice-transfer-blocked").text("limits", limits));
            Cell::of(Role::Danger, blocked(whole)).or(blocked(short))
        }
    }
}

impl Rows for Awaiting {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let lines = reader.awaiting_transfer(&TransferFilter::default())?.into_iter();
        Ok(lines.filter_map(|line| Some(Row { known: line.known.clone()?, line })).collect())
    }

    fn name(row: &Row) -> String {
        format!("{} {}", row.known.customer, row.line.invoice)
    }

    fn text(row: &Row) -> String {
        format!("{} {} {}", row.line.invoice, row.known.customer, row.known.name)
    }

    fn amount(row: &Row) -> Option<(Money, Currency)> {
        Some((row.known.amount, row.known.currency))
    }
}

impl Chosen {
    /// The marked ones, or all that are shown where none is marked.
    pub(super) fn of(list: &List<Table<Awaiting>>) -> Self {
        let mut chosen = Self::default();
        for row in list.rows_of(&list.marked_or_all()) {
            chosen.with_message += usize::from(!row.line.messages.is_empty());
            chosen.blocked += usize::from(row.line.outcome != TransferOutcome::Transferred);
            let known = &row.known;
            chosen.totals.add(Amount::new(known.amount, known.currency));
            chosen.invoices.push(row.key());
        }
        chosen
    }

    /// The sums of their amounts, currency by currency.
    pub(super) fn total(&self, cx: &Context) -> String {
        cx.words.totals(&self.totals)
    }
}
