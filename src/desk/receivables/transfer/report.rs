//! The report of a transfer: every invoice with its messages, transferred or not; on a screen and as a file (R5).

use crate::credit::{Amount, Currency, Day, Finding, Message, Money, Totals};
use crate::desk::error::DeskError;
use crate::desk::session::Run;
use crate::desk::table::{Column, Rows, table};
use crate::exchange::FieldKind::{self, Code, Number, Text};
use crate::exchange::{Cell, Export, Format, write_text};
use crate::files::Output;

/// What became of an invoice, or would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransferOutcome {
    Transferred,
    /// It stays entered: its account exceeds a limit, and the company wants that to block (R5).
    LeftEntered,
    /// There is nothing to transfer under this number, and why.
    NotAwaiting(Message),
}

/// An invoice in the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferLine {
    pub invoice: String,
    /// The invoice, where there is one.
    pub known: Option<TransferredInvoice>,
    /// The limits that its account exceeds.
    pub messages: Vec<Finding>,
    pub outcome: TransferOutcome,
}

/// What a report shows of an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferredInvoice {
    pub customer: String,
    pub name: String,
    pub currency: Currency,
    pub day: Day,
    /// Due date of its last instalment.
    pub due: Day,
    pub amount: Money,
    /// Number of the order that it invoices.
    pub order: Option<String>,
}

/// The result of a transfer: every invoice that it was about, its message, transferred or not (R5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferReport {
    pub day: Day,
    pub user: String,
    /// Whether it was done or only rehearsed.
    pub run: Run,
    /// The invoices, in the order in which they were named or entered.
    pub lines: Vec<TransferLine>,
}

/// The columns of the file: a line, and everything that is said of it in one text.
const COLUMNS: &[Column<(TransferLine, String)>] = &[
    ("invoice", Code, |(line, _)| line.invoice.as_str().into()),
    ("customer", Code, |(line, _)| known(line, |known| known.customer.as_str().into())),
    ("name", Text, |(line, _)| known(line, |known| known.name.as_str().into())),
    ("date", FieldKind::Day, |(line, _)| known(line, |known| known.day.into())),
    ("due", FieldKind::Day, |(line, _)| known(line, |known| known.due.into())),
    ("amount", FieldKind::Amount, |(line, _)| known(line, |known| (known.amount, known.currency).into())),
    ("currency", Code, |(line, _)| known(line, |known| known.currency.code().into())),
    ("transferred", Number, |(line, _)| Cell::YesNo(line.outcome == TransferOutcome::Transferred)),
    ("message", Text, |(_, messages)| messages.as_str().into()),
];

fn known(line: &TransferLine, cell: impl FnOnce(&TransferredInvoice) -> Cell) -> Cell {
    line.known.as_ref().map_or(Cell::Nothing, cell)
}

impl TransferLine {
    pub(super) fn nothing(invoice: String, why: Message) -> Self {
        Self { invoice, known: None, messages: Vec::new(), outcome: TransferOutcome::NotAwaiting(why) }
    }

    /// Why it was skipped; none where it is transferred.
    pub fn skipped(&self) -> Option<Message> {
        match &self.outcome {
            TransferOutcome::Transferred => None,
            TransferOutcome::NotAwaiting(why) => Some(why.clone()),
            TransferOutcome::LeftEntered => {
                let mut messages = self.limit_messages();
                Some(messages.next().unwrap_or_else(|| Message::new("transfer-left-entered")))
            }
        }
    }

    /// The messages on the limits that its account exceeds.
    pub fn limit_messages(&self) -> impl Iterator<Item = Message> {
        let currency = self.known.as_ref().map_or(Currency::EUR, |known| known.currency);
        self.messages.iter().map(move |finding| finding.message_of_account(currency))
    }

    /// The outcome as a message; a rehearsal has messages of its own.
    pub fn outcome_message(&self, run: Run) -> Message {
        Message::new(match (&self.outcome, run) {
            (TransferOutcome::Transferred, Run::Real) => "transfer-done",
            (TransferOutcome::Transferred, Run::Rehearsal) => "transfer-would-be-done",
            (TransferOutcome::LeftEntered, _) => "transfer-left",
            (TransferOutcome::NotAwaiting(_), _) => "transfer-not-awaiting",
        })
    }

    /// Every message on it, or why there was nothing to transfer.
    pub fn all_messages(&self) -> Vec<Message> {
        match &self.outcome {
            TransferOutcome::NotAwaiting(why) => vec![why.clone()],
            TransferOutcome::Transferred | TransferOutcome::LeftEntered => self.limit_messages().collect(),
        }
    }
}

impl TransferReport {
    /// How many were transferred.
    pub fn transferred(&self) -> usize {
        self.lines.iter().filter(|line| line.outcome == TransferOutcome::Transferred).count()
    }

    /// How many were skipped.
    pub fn left(&self) -> usize {
        self.lines.len() - self.transferred()
    }

    /// The result in one sentence.
    pub fn heading(&self) -> Message {
        let key = match self.run {
            Run::Real => "transfer-heading",
            Run::Rehearsal => "transfer-heading-rehearsed",
        };
        Message::new(key)
            .day("day", self.day)
            .text("user", &self.user)
            .count("transferred", self.transferred())
            .count("left", self.left())
    }

    /// Writes it into a file: a table where its name ends in `.csv`, `.json` or `.xlsx`, else the text as people read
    /// it. `explain` puts a message into words.
    pub fn save(
        &self,
        output: Output,
        text: &str,
        explain: &dyn Fn(&Message) -> String,
    ) -> Result<(), DeskError> {
        let Some(format) = Format::of_path(output.path()) else {
            return Ok(write_text(output, text)?);
        };
        let facts = table("invoices", COLUMNS).fact("day", self.day.into());
        let table = facts.fact("user", self.user.as_str().into());
        let mut rows = Rows::open(&table, |table| Export::to_file(output, format, table))?;
        for line in &self.lines {
            let messages: Vec<String> = line.all_messages().iter().map(explain).collect();
            rows.record(COLUMNS, &(line.clone(), messages.join(" ")))?;
        }
        rows.finish().map(drop)
    }

    pub fn totals(&self) -> Totals {
        let done = self.lines.iter().filter(|line| line.outcome == TransferOutcome::Transferred);
        let known = done.filter_map(|line| line.known.as_ref());
        known.map(|known| Amount::new(known.amount, known.currency)).collect()
    }
}
