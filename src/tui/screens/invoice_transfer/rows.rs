//! The invoices that await their transfer, as rows of a list.

use crate::credit::{Amount, Currency, Message, Money, Totals};
use crate::desk::{DeskError, DeskReader, TransferFilter, TransferLine, TransferOutcome, TransferredInvoice};
use crate::tui::list::{Align, Cell, Column};
use crate::tui::screens::table::{Room, Rows, SortKey, Table, column, fixed};
use crate::tui::{Context, Role};
use crate::words::{Words, key};

/// Every one of them.
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
    pub(super) numbers: Vec<String>,
    /// How many of them carry a message.
    pub(super) with_message: usize,
    /// How many of them would be left entered.
    pub(super) blocked: usize,
    totals: Totals,
}

static COLUMNS: [Column<Row>; 9] = [
    column("invoice", key("customer-column-number"), Align::Left, Room(10, 16), 0, |row, _| {
        Cell::new(row.line.invoice.as_str())
    }),
    column("customer", key("customers-column-code"), Align::Left, Room(8, 10), 1, |row, _| {
        Cell::new(row.known.customer.as_str())
    }),
    column("name", key("customers-column-name"), Align::Left, Room(12, 30), 4, |row, _| {
        Cell::new(row.known.name.as_str())
    }),
    column("date", key("customer-column-date"), Align::Left, Room(10, 10), 5, |row, words| {
        Cell::new(words.day(row.known.day))
    }),
    column("due", key("customer-column-due"), Align::Left, Room(10, 10), 6, |row, words| {
        Cell::new(words.day(row.known.due))
    }),
    column("amount", key("customer-column-amount"), Align::Decimal(2), Room(13, 14), 2, |row, words| {
        Cell::new(words.money(row.known.amount, row.known.currency))
    }),
    fixed("currency", key("customers-column-currency"), Align::Left, Room(4, 4), 8, |row, _| {
        Cell::new(row.known.currency.code())
    }),
    column("over", key("invoice-transfer-column-over"), Align::Decimal(2), Room(12, 14), 7, |row, words| {
        Cell::new(row.excess().map(|excess| words.money(excess, row.known.currency)).unwrap_or_default())
    }),
    fixed("message", key("invoice-transfer-column-message"), Align::Left, Room(30, 44), 3, message),
];

impl Row {
    pub(super) fn customer(&self) -> &str {
        &self.known.customer
    }

    /// The largest excess over a limit.
    fn excess(&self) -> Option<Money> {
        let margins = self.line.messages.iter().filter_map(|finding| finding.margin.as_ref()?.money());
        margins.max()
    }
}

/// Whether it would be transferred, and the limits that are exceeded, in short words.
fn message(row: &Row, words: &Words) -> Cell {
    let limits = row.line.messages.iter();
    let limits: Vec<String> = limits
        .map(|finding| words.render(&Message::new(format!("reason-short-{}", finding.code.code()))))
        .collect();
    match (&row.line.fate, limits.is_empty()) {
        (TransferOutcome::Transferred, true) => Cell::new(""),
        (TransferOutcome::Transferred, false) => Cell::of(Role::Warning, limits.join(", ")),
        (TransferOutcome::LeftEntered | TransferOutcome::NotAwaiting(_), _) => {
            let blocked = Message::new("invoice-transfer-blocked").text("limits", limits.join(", "));
            Cell::of(Role::Danger, words.render(&blocked))
        }
    }
}

impl Rows for Awaiting {
    type Row = Row;

    fn columns(&self) -> &'static [Column<Row>] {
        &COLUMNS
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Row>, DeskError> {
        let lines = reader.awaiting_transfer(&TransferFilter::default())?.into_iter();
        Ok(lines.filter_map(|line| Some(Row { known: line.known.clone()?, line })).collect())
    }

    fn name(row: &Row) -> String {
        row.line.invoice.clone()
    }

    fn text(row: &Row) -> String {
        format!("{} {} {}", row.line.invoice, row.known.customer, row.known.name)
    }

    fn sort_key(column: &str, row: &Row) -> SortKey {
        match column {
            "customer" => SortKey::text(&row.known.customer),
            "name" => SortKey::text(&row.known.name),
            "date" => SortKey::Number(row.known.day.number().into()),
            "due" => SortKey::Number(row.known.due.number().into()),
            "amount" => SortKey::Number(row.known.amount.minor()),
            "over" => row.excess().map_or(SortKey::Nothing, |excess| SortKey::Number(excess.minor())),
            _ => SortKey::text(&row.line.invoice),
        }
    }

    fn amount(row: &Row) -> Option<(Money, Currency)> {
        Some((row.known.amount, row.known.currency))
    }
}

impl Table<Awaiting> {
    /// What would become of these.
    pub(super) fn chosen(&self, keys: &[u32]) -> Chosen {
        let mut chosen = Chosen::default();
        for row in self.rows_of(keys) {
            chosen.with_message += usize::from(!row.line.messages.is_empty());
            chosen.blocked += usize::from(row.line.fate != TransferOutcome::Transferred);
            let known = &row.known;
            chosen.totals.add(Amount::new(known.amount, known.currency));
            chosen.numbers.push(row.line.invoice);
        }
        chosen
    }
}

impl Chosen {
    /// The sums of their amounts, currency by currency.
    pub(super) fn total(&self, cx: &Context) -> String {
        cx.words.totals(&self.totals)
    }
}
