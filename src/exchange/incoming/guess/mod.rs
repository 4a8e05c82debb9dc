//! What a list or a report is and how it is to be read, found out from the file itself (A1-A10, B1, B2, D2).
//!
//! `sample` reads a head and a tail, `grid` makes rows of them, `headers` finds the names of the columns and `columns` what each
//! is, by names and values; `balances` finds how their amounts belong together, `days` and `amounts` how they are written. `draft`
//! makes a mapping of it with the questions that are open, with `notations` and `odd_rows`, and the sample is read by that
//! mapping, as an import will read the file. What a user has `given` comes before what would be found.

mod amounts;
mod balances;
mod columns;
mod days;
mod draft;
mod found;
mod given;
mod grid;
mod headers;
mod marks;
mod negative;
mod notations;
mod odd_rows;
mod owners;
mod sample;
#[cfg(test)]
mod tests;
mod unread;

use std::collections::HashSet;

use super::classes::{ClassCounts, RowClass};
use super::control::ControlSum;
use super::documents::ReceiptRow;
use super::encoding::Encoding;
use super::error::{FileError, FileProblem};
use super::format::FileFormat;
use super::invoice_row::InvoiceRow;
use super::mapping::{Mapping, SavedMappings};
use super::parties::CustomerRow;
use super::reader::{FileRow, Reader, Row};
use super::ready::InputFiles;
use super::reject::Reject;
use crate::credit::{Currency, Day, Limit, Message, Money, coded};
use crate::exchange::Cell;
use crate::stop::StopFlag;
use columns::Columns;
use draft::{Draft, is_zero_text};
use found::Found;
use negative::Negatives;
use sample::Sample;

pub use columns::Confidence;
pub use days::DayOrder;
pub use given::Given;
pub use marks::RowMark;
pub(super) use odd_rows::says_settled;

/// The rows that are shown as they would be read.
const SHOWN_ROWS: usize = 10;
/// The answer that it is no column of the file.
const NO: &str = "no";
/// The rejects that are shown.
const SHOWN_REJECTS: usize = 20;

coded! {
    /// What the rows of a list can be.
    pub enum ListKind {
        Invoices = "invoices",
        Customers = "customers",
        Receipts = "receipts",
    }
}

/// What is known of a file before it is looked at.
#[derive(Debug, Clone, Copy)]
pub struct GuessOptions<'a> {
    /// What a user says of it.
    pub given: &'a Given,
    /// The currency of the desk.
    pub currency: Currency,
    /// Mappings that were saved for files of the same layout.
    pub saved: Option<&'a SavedMappings>,
}

/// What a file is, and how it would be read.
#[derive(Debug, Clone)]
pub struct Guess {
    pub format: FileFormat,
    pub kind: ListKind,
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
    /// The line of the header.
    pub header_row: Option<u64>,
    /// What is between the fields of a text.
    pub delimiter: Option<u8>,
    /// How a text is written as bytes.
    pub encoding: Option<Encoding>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The columns of the file, by the names that a mapping has for them.
    pub names: Vec<String>,
    /// The first rows as they are in the file.
    pub rows: Vec<RawRow>,
    /// Which number of its days comes first, where that matters.
    pub day_order: Option<DayOrder>,
    pub decimal_mark: Option<char>,
    /// The mapping as the text of its file.
    pub mapping: String,
    pub columns: Vec<GuessedColumn>,
    /// What only a user can know; without one, the file can be imported as it is.
    pub questions: Vec<Question>,
    /// The rows by what they are, of the part of the file that was looked at.
    pub classes: ClassCounts,
    /// The first rows as they would be read.
    pub sample: Vec<Vec<(&'static str, Cell)>>,
    /// The sum of what is open.
    pub sum: Option<(Money, Currency)>,
    /// Whether its rows can be payments: those of invoices are only where a column or a sign says so.
    pub has_payments: bool,
    /// How many customers its rows are of.
    pub customers: usize,
    /// The first and the last day of its documents.
    pub days: Option<(Day, Day)>,
    /// What is not as one might expect, however much of the file was looked at.
    pub warnings: Vec<Message>,
    pub control_sums: Vec<ControlSum>,
    pub as_of: Option<Day>,
    /// The first rows that cannot be read.
    pub rejects: Vec<Reject>,
    pub rejected: u64,
    /// Whether only the beginning and the end of the file were looked at.
    pub is_part: bool,
    /// The name of the saved mapping that the file is read by, as its layout is known.
    pub saved: Option<String>,
}

/// A canonical column and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuessedColumn {
    pub column: String,
    /// The name of the column in the file, or the rows above those of a customer; none where it has to be asked.
    pub from: Option<String>,
    pub confidence: Confidence,
}

/// What has to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question; its key is the code.
    pub message: Message,
    /// What it is about.
    pub subject: Subject,
    /// What can be answered, as a mapping has it.
    pub choices: Vec<String>,
}

impl Question {
    /// Whether an answer says that it is no column of the file.
    pub fn is_no(&self, choice: &str) -> bool {
        matches!(self.subject, Subject::Perhaps(_)) && choice == NO
    }
}

/// What a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Which row names the columns.
    Header,
    /// Which of several sheets with the same columns.
    Sheet,
    /// Which column of the file this canonical one is.
    Column(&'static str),
    /// Whether a column that nothing is read from is this canonical one.
    Perhaps(&'static str),
    /// How days are written.
    Days,
    DecimalMark,
    Currency,
    /// Whether a limit of nothing is one.
    ZeroLimit,
    /// Whether negative amounts are credit notes or receipts.
    NegativeAmounts,
    /// Why most rows cannot be read.
    Rejects,
}

/// A row of the file as it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRow {
    pub line: u64,
    pub cells: Vec<String>,
    /// What it is, where it is no row to import.
    pub class: Option<RowClass>,
}

/// What a sample gives when it is read.
#[derive(Default)]
struct Read {
    classes: ClassCounts,
    sample: Vec<Vec<(&'static str, Cell)>>,
    sum: Option<(Money, Currency)>,
    control_sums: Vec<ControlSum>,
    as_of: Option<Day>,
    rejects: Vec<Reject>,
    rejected: u64,
    /// Rows whose customer has a code beside a name.
    with_codes: u64,
    customers: HashSet<String>,
    days: Option<(Day, Day)>,
    /// Rows of a customer whose limit is nothing.
    zero_limits: u64,
    negatives: Negatives,
    /// The first rows that are not read.
    others: Vec<(u64, RowClass)>,
}

impl Guess {
    /// The column of the file in which a canonical one is.
    pub fn from(&self, column: &str) -> Option<&str> {
        self.columns.iter().find(|known| known.column == column)?.from.as_deref()
    }

    /// The mapping for other files of the layout, without what is said of single lines of this one.
    pub fn layout_mapping(&self) -> String {
        Mapping::for_layout(&self.mapping)
    }

    /// Whether the order of day and month is a question.
    pub fn asks_of_days(&self) -> bool {
        self.questions.iter().any(|question| question.subject == Subject::Days)
    }

    /// Whether every column of the file is read.
    pub fn reads_all(&self) -> bool {
        let is_read = |name: &String| {
            self.columns.iter().filter_map(|column| column.from.as_ref()).any(|from| from == name)
        };
        !self.names.is_empty() && self.names.iter().all(is_read)
    }

    /// Whether it can be in the notation of the desk: a text without a title, or a table.
    pub fn is_own(&self) -> bool {
        self.saved.is_none() && self.header_row.is_none_or(|line| line == 1)
    }

    /// What is to be said before the file is read whole: the warnings, and whether only a part of it was looked at.
    pub fn cautions(&self) -> impl Iterator<Item = Message> {
        self.warnings.iter().cloned().chain(self.is_part.then(|| Message::new("guess-part")))
    }

    /// Looks at the file of rows; a pipe must have been waited for.
    pub fn of(files: &InputFiles, options: GuessOptions<'_>, stop: &StopFlag) -> Result<Self, FileError> {
        let file = files.rows.file(stop)?;
        let name = files.rows.name();
        let sample = Sample::of(&file).map_err(|problem| problem.of(&name))?;
        match Self::of_sample(&sample, options, &name) {
            // What cells share can lie behind the beginning of a workbook.
            Err(FileError { problem: FileProblem::Spreadsheet, .. }) if sample.is_part => {
                let whole = Sample::whole(&file, sample.format).map_err(|problem| problem.of(&name))?;
                Self::of_sample(&whole, options, &name)
            }
            guess => guess,
        }
    }

    fn of_sample(sample: &Sample, options: GuessOptions<'_>, name: &str) -> Result<Self, FileError> {
        let given = options.given;
        let found = Found::of(sample, given, name)?;
        let Some(headers) = &found.headers else { return Ok(Self::without_header(sample, &found, options)) };
        let is_of_customers = headers.is_of_customers_only()
            && !Columns::new(headers, &found.grid, options.currency).are_of_documents();
        let kind =
            given.kind.unwrap_or(if is_of_customers { ListKind::Customers } else { ListKind::Invoices });
        let mut draft = Draft::new((kind, given), headers, &found, options.currency);
        let saved =
            options.saved.filter(|_| given.leaves_layout()).and_then(|saved| draft.takes_saved(saved));
        let read = |draft: &Draft<'_>| match kind {
            ListKind::Invoices => draft.read::<InvoiceRow>(sample, name),
            ListKind::Customers => draft.read::<CustomerRow>(sample, name),
            ListKind::Receipts => draft.read::<ReceiptRow>(sample, name),
        };
        let mut rows = if draft.is_readable() { read(&draft)? } else { Read::default() };
        let (takes_codes, takes_receipts) =
            (draft.takes_codes(rows.with_codes), draft.takes_receipts(&rows.negatives));
        if takes_codes || takes_receipts {
            rows = read(&draft)?;
        }
        draft.ask_of_read_limits(rows.zero_limits);
        draft.ask_of_rejects(&rows);
        draft.warn_of_what_is_not_read(&found);
        let header_row = found.grid.rows.get(headers.row).map(|row| row.line);
        Ok(Self {
            format: sample.format,
            kind,
            header_row,
            names: (0..headers.names.len()).map(|column| headers.reference(column)).collect(),
            day_order: draft.day_order(),
            decimal_mark: draft.decimal_mark(),
            delimiter: found.delimiter,
            encoding: found.encoding(),
            rows: found.raw_rows(header_row, &rows.others),
            sheets: found.sheets.clone(),
            mapping: draft.mapping().to_toml(),
            columns: draft.columns(),
            classes: rows.classes,
            sample: rows.sample,
            sum: rows.sum,
            has_payments: draft.has_payments(),
            customers: rows.customers.len(),
            days: rows.days,
            // What is between the head and the tail is missing in the sums.
            control_sums: if sample.is_part { Vec::new() } else { rows.control_sums },
            as_of: rows.as_of,
            rejects: rows.rejects,
            rejected: rows.rejected,
            is_part: sample.is_part,
            saved,
            questions: draft.questions,
            warnings: draft.warnings,
            sheet: found.sheet,
        })
    }

    /// A file in which no line names columns.
    fn without_header(sample: &Sample, found: &Found, options: GuessOptions<'_>) -> Self {
        let first = found.grid.rows.first();
        let choices =
            first.into_iter().flat_map(|row| (0..row.cells.len()).map(|at| row.text(at).into_owned()));
        let message = Message::new("guess-no-header");
        let question = Question { message, subject: Subject::Header, choices: choices.collect() };
        let kind = options.given.kind.unwrap_or(ListKind::Invoices);
        Self {
            format: sample.format,
            kind,
            sheet: found.sheet.clone(),
            header_row: None,
            delimiter: found.delimiter,
            encoding: found.encoding(),
            sheets: found.sheets.clone(),
            names: Vec::new(),
            rows: found.raw_rows(None, &[]),
            day_order: None,
            decimal_mark: None,
            mapping: Mapping::default().to_toml(),
            columns: Vec::new(),
            questions: vec![question],
            classes: ClassCounts::default(),
            sample: Vec::new(),
            sum: None,
            has_payments: kind != ListKind::Invoices,
            customers: 0,
            days: None,
            warnings: Vec::new(),
            control_sums: Vec::new(),
            as_of: None,
            rejects: Vec::new(),
            rejected: 0,
            is_part: sample.is_part,
            saved: None,
        }
    }
}

impl Read {
    /// Reads a sample by a mapping.
    fn by<T: FileRow>(
        mapping: &Mapping,
        sample: &Sample,
        (name, currency): (&str, Currency),
    ) -> Result<Self, FileError> {
        let mut reader = Reader::<T>::new(sample.open(), name, mapping, currency)?;
        let mut read = Self::default();
        loop {
            let row = match reader.next_row() {
                Ok(Some(row)) => row,
                Ok(None) => break,
                // The end of a beginning is where it was cut off.
                Err(_) if sample.is_part && sample.format == FileFormat::Json => break,
                Err(error) => return Err(error),
            };
            match row {
                Ok(row) => read.add(&row),
                // A line may be cut off where the head and the tail meet.
                Err(reject) if sample.is_part && reject.field.is_empty() => {}
                Err(reject) => {
                    read.rejected += 1;
                    let has_its_line = sample.head_lines.is_none_or(|lines| reject.line <= lines);
                    if has_its_line && read.rejects.len() < SHOWN_REJECTS {
                        read.rejects.push(reject);
                    }
                }
            }
        }
        for late in reader.late_limits() {
            read.zero_limits += u64::from(is_zero_text(late.received()));
            if let Ok(Limit::Amount(limit)) = late.limit(currency) {
                read.add_fact(late.customer, "limit", &limit.plain(currency));
            }
        }
        read.classes = reader.classes();
        read.others = reader.first_others().to_vec();
        read.control_sums = reader.control_sums().to_vec();
        read.as_of = reader.as_of();
        Ok(read)
    }

    /// Shows what was said of a customer below its documents beside them.
    fn add_fact(&mut self, customer: &str, name: &str, text: &str) {
        let is_of = |row: &&mut Vec<(&'static str, Cell)>| row.contains(&("customer", Cell::text(customer)));
        for row in self.sample.iter_mut().filter(is_of) {
            let known = row.iter_mut().filter(|(column, cell)| *column == name && *cell == Cell::Nothing);
            known.for_each(|(_, cell)| *cell = Cell::text(text));
        }
    }

    fn add<T: FileRow>(&mut self, row: &Row<'_, T>) {
        if let Some((sums, currency)) = row.value.sums() {
            let (sum, first) = self.sum.unwrap_or((Money::ZERO, currency));
            // Amounts of several currencies have no sum.
            let own = if first == currency { sums.open_or_amount() } else { Money::ZERO };
            self.sum = Some((sum + own, first));
        }
        let shown = row.value.shown();
        let value = |name: &str| shown.iter().find(|(known, _)| *known == name).map(|(_, cell)| cell);
        let has_code =
            value("name").is_some_and(|name| *name != Cell::Nothing && Some(name) != value("customer"));
        self.with_codes += u64::from(has_code);
        if let Some(Cell::Text(customer)) = value("customer").or_else(|| value("code"))
            && !self.customers.contains(customer)
        {
            self.customers.insert(customer.clone());
        }
        if let Some(Cell::Day(day)) = value("date") {
            let (first, last) = self.days.unwrap_or((*day, *day));
            self.days = Some((first.min(*day), last.max(*day)));
        }
        self.zero_limits += u64::from(value("limit").is_some_and(is_zero_limit));
        self.negatives.add(&shown, row.unread());
        if self.sample.len() < SHOWN_ROWS {
            self.sample.push(shown);
        }
    }
}

fn is_zero_limit(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if is_zero_text(text))
}
