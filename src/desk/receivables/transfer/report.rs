//! The report of a transfer: every invoice, what is said of it, transferred or not; on a screen and as a file (R5).

use crate::credit::{Amount, Currency, Day, Finding, Message, Money, Totals};
use crate::desk::export::{Column, Rows, table};
use crate::desk::{DeskError, Run};
use crate::exchange::{
    Cell, Export,
    FieldKind::{self, Code, Number, Text},
    Format, write_text,
};
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
    /// What is said of it: the limits that its account exceeds.
    pub messages: Vec<Finding>,
    /// What became of it.
    pub fate: TransferOutcome,
}

/// What a report tells of an invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferredInvoice {
    /// Code of the customer.
    pub customer: String,
    /// Name of the customer.
    pub name: String,
    /// Currency of the amount.
    pub currency: Currency,
    pub day: Day,
    /// Due date of its last instalment.
    pub due: Day,
    pub amount: Money,
}

/// What a transfer came to: every invoice that it was about, its message, transferred or not (R5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferReport {
    /// The day of the desk.
    pub day: Day,
    /// Login of who transferred.
    pub user: String,
    /// Whether it was done, or only told what would be.
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
    ("transferred", Number, |(line, _)| Cell::YesNo(line.fate == TransferOutcome::Transferred)),
    ("message", Text, |(_, messages)| messages.as_str().into()),
];

fn known(line: &TransferLine, cell: impl FnOnce(&TransferredInvoice) -> Cell) -> Cell {
    line.known.as_ref().map_or(Cell::Nothing, cell)
}

impl TransferLine {
    pub(super) fn nothing(invoice: String, why: Message) -> Self {
        Self { invoice, known: None, messages: Vec::new(), fate: TransferOutcome::NotAwaiting(why) }
    }

    /// Why it was left out; none where it is transferred.
    pub fn left_out(&self) -> Option<Message> {
        match &self.fate {
            TransferOutcome::Transferred => None,
            TransferOutcome::NotAwaiting(why) => Some(why.clone()),
            TransferOutcome::LeftEntered => {
                let mut messages = self.messages_told();
                Some(messages.next().unwrap_or_else(|| Message::new("transfer-left-entered")))
            }
        }
    }

    /// The sentences of what is said of it.
    pub fn messages_told(&self) -> impl Iterator<Item = Message> {
        let currency = self.known.as_ref().map_or(Currency::EUR, |known| known.currency);
        self.messages.iter().map(move |finding| finding.message_of_account(currency))
    }

    /// What became of it, in words; a rehearsal says what would.
    pub fn fate(&self, run: Run) -> Message {
        Message::new(match (&self.fate, run) {
            (TransferOutcome::Transferred, Run::Real) => "transfer-done",
            (TransferOutcome::Transferred, Run::Rehearsal) => "transfer-would-be-done",
            (TransferOutcome::LeftEntered, _) => "transfer-left",
            (TransferOutcome::NotAwaiting(_), _) => "transfer-not-awaiting",
        })
    }

    /// Everything that is said of it, and why there was nothing to transfer.
    pub fn told(&self) -> Vec<Message> {
        match &self.fate {
            TransferOutcome::NotAwaiting(why) => vec![why.clone()],
            TransferOutcome::Transferred | TransferOutcome::LeftEntered => self.messages_told().collect(),
        }
    }
}

impl TransferReport {
    /// How many were transferred.
    pub fn transferred(&self) -> usize {
        self.lines.iter().filter(|line| line.fate == TransferOutcome::Transferred).count()
    }

    /// How many were left out.
    pub fn left(&self) -> usize {
        self.lines.len() - self.transferred()
    }

    /// What it came to, in one sentence.
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
            let messages: Vec<String> = line.told().iter().map(explain).collect();
            rows.record(COLUMNS, &(line.clone(), messages.join(" ")))?;
        }
        rows.finish().map(drop)
    }

    /// What was transferred, by currency.
    pub fn totals(&self) -> Totals {
        let done = self.lines.iter().filter(|line| line.fate == TransferOutcome::Transferred);
        let known = done.filter_map(|line| line.known.as_ref());
        known.map(|known| Amount::new(known.amount, known.currency)).collect()
    }
}
