//! The rows of a file, one at a time: what was read, or a reject with its reason.

use std::io::Read;
use std::marker::PhantomData;

use super::cells::{Cell, Cells, Column};
use super::classes::{ClassCounts, RowClass};
use super::classify::Classifier;
use super::control::{ControlSum, RowSums};
use super::encoding::Encoding;
use super::error::FileError;
use super::format::FileFormat;
use super::header::Header;
use super::layout::{Layout, Slot};
use super::lines::Lines;
use super::mapping::{Formats, Mapping};
use super::ready::InputFiles;
use super::record::{Record, RecordFault};
use super::records::{self, RecordSource};
use super::reject::{Fault, Reject, RowNote, Warning, shown};
use crate::credit::{Currency, Day, Limit, Message};
use crate::exchange::Cell as Shown;
use crate::stop::StopFlag;

/// The rows that are not read of which it is remembered what they are.
const MOST_OTHERS: usize = 64;

/// A kind of row that files are read into.
pub trait FileRow: Sized {
    /// Its canonical columns, in the order in which they are read.
    fn columns() -> Vec<Column>;

    fn read(cells: &Cells<'_>) -> Result<Self, Fault>;

    /// Whether it is about an amount of nothing: then it is counted and not imported (A6).
    fn is_zero(&self) -> bool {
        false
    }

    /// What it adds to the sums of the file, where it has such.
    fn sums(&self) -> Option<(RowSums, Currency)> {
        None
    }

    /// What it says, by canonical column, as it is shown before an import; what it does not say is left out or nothing.
    fn shown(&self) -> Vec<(&'static str, Shown)> {
        Vec::new()
    }

    /// What a total of such rows says, as far as it can be read.
    fn totals(_cells: &Cells<'_>) -> RowSums {
        RowSums::default()
    }

    /// What is odd about the row, which can be imported all the same.
    fn warning(&self) -> Option<Warning> {
        None
    }
}

/// Reads a file row by row, in memory that does not grow with it.
pub struct Reader<T> {
    records: Box<dyn RecordSource>,
    layout: Layout,
    classifier: Classifier,
    title_lines: u64,
    as_of: Option<Day>,
    /// What the title says where it can be two days.
    unclear_day: Option<String>,
    mapping: Mapping,
    formats: Formats,
    plain: Formats,
    currency: Currency,
    lines: Option<Lines>,
    /// The lines of the first rows that are not read, and what they are.
    others: Vec<(u64, RowClass)>,
    kind: PhantomData<fn() -> T>,
}

/// A row that was read, and where it is in the file.
pub struct Row<'a, T> {
    /// The physical line of the file on which it starts, counted from 1.
    pub line: u64,
    pub value: T,
    record: &'a Record,
    layout: &'a Layout,
}

/// The credit limit of a customer, which a row below its documents says.
pub struct LateLimit<'a> {
    /// What the rows call the customer.
    pub customer: &'a str,
    cell: Cell<'a>,
}

impl LateLimit<'_> {
    /// The limit as it is written in the file.
    pub const fn received(&self) -> &str {
        self.cell.text()
    }

    /// The limit in the currency of the account, or why it cannot be read.
    pub fn limit(&self, currency: Currency) -> Result<Limit, Message> {
        if self.cell.is_unset_zero() {
            return Ok(Limit::NotSet);
        }
        let amount = self.cell.money(currency).map_err(|fault| fault.reason)?;
        if amount.is_negative() {
            return Err(Message::new("import-negative"));
        }
        Ok(Limit::Amount(amount))
    }
}

/// How a file is written, so that its rejects can be written the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    /// The header line as its rejects file has it; before it one that declares the delimiter, where the mapping says another.
    pub header: String,
    /// The character between fields.
    pub delimiter: u8,
    /// The encoding that is declared for the file.
    pub encoding: Encoding,
}

impl<T: FileRow> Reader<T> {
    /// Opens files. `currency` is the desk's, for rows and mappings that name none.
    pub fn open(
        files: &InputFiles,
        mapping: &Mapping,
        currency: Currency,
        stop: &StopFlag,
    ) -> Result<Self, FileError> {
        let mut reader = Self::new(files.rows.open(stop)?, &files.rows.name(), mapping, currency)?;
        if let (Some(lines), Some(file)) = (&mapping.lines, &files.lines) {
            reader.lines = Some(Lines::read(file, lines, mapping, stop)?);
        }
        Ok(reader)
    }

    /// Reads from anything, without the second file of order lines; `name` is what messages call it.
    pub fn new(
        input: impl Read + Send + 'static,
        name: &str,
        mapping: &Mapping,
        currency: Currency,
    ) -> Result<Self, FileError> {
        let columns = T::columns();
        let mut records = records::open(input, name, mapping, &columns)?;
        let mapping = &mapping.for_records(records.as_ref());
        let Header { layout, classifier, title_lines, as_of, unclear_day } =
            Header::find(records.as_mut(), mapping, &columns)?;
        let formats = Formats { guards: layout.guards(), ..mapping.formats.clone() };
        Ok(Self {
            records,
            layout,
            classifier,
            title_lines,
            as_of,
            unclear_day,
            mapping: mapping.clone(),
            formats,
            plain: Formats::default(),
            currency: mapping.currency.unwrap_or(currency),
            lines: None,
            others: Vec::new(),
            kind: PhantomData,
        })
    }

    /// The next row or reject; nothing at the end of the file. Rows of other classes are counted.
    pub fn next_row(&mut self) -> Result<Option<Result<Row<'_, T>, Reject>>, FileError> {
        let Some(value) = self.next_value()? else { return Ok(None) };
        let (record, layout) = (self.records.record(), &self.layout);
        Ok(Some(match value {
            Ok(value) => Ok(Row { line: record.line(), value, record, layout }),
            Err(fault) => {
                let field = fault.slot.map_or("", |slot| layout.name_of(slot));
                Err(Reject {
                    line: record.line(),
                    field: field.into(),
                    value: fault.value,
                    reason: fault.reason,
                    raw: layout.row_for_rejects(record).into(),
                })
            }
        }))
    }

    /// Goes to the next record that is a row, and reads it.
    fn next_value(&mut self) -> Result<Option<Result<T, Fault>>, FileError> {
        while let Some(cut) = self.records.advance()? {
            if let Err(fault) = cut {
                return Ok(Some(Err(Fault::of_row("", self.record_reason(fault)))));
            }
            let record = self.records.record();
            let joined = self.layout.joined(record, &self.formats);
            let cells = Cells {
                record,
                layout: &self.layout,
                formats: &self.formats,
                plain: &self.plain,
                currency: self.currency,
                lines: self.lines.as_ref(),
                joined: &joined,
                heading: None,
                settings: &self.mapping,
            };
            let class = self.classifier.class_of(record, &self.layout, || T::totals(&cells));
            if class != RowClass::Data {
                if self.others.len() < MOST_OTHERS {
                    self.others.push((record.line(), class));
                }
                continue;
            }
            self.classifier.follow(record, &self.layout);
            let value = self
                .check(record)
                .and_then(|()| T::read(&Cells { heading: self.classifier.heading(), ..cells }));
            match value {
                Ok(value) if value.is_zero() => self.classifier.count(RowClass::Zero, 1),
                Ok(value) => {
                    self.classifier.reads();
                    if let Some((sums, currency)) = value.sums() {
                        self.classifier.add(sums, currency);
                    }
                    return Ok(Some(Ok(value)));
                }
                Err(fault) => {
                    self.classifier.reads();
                    return Ok(Some(Err(fault)));
                }
            }
        }
        Ok(None)
    }

    pub fn format(&self) -> FileFormat {
        self.records.format()
    }

    /// How many rows of each class there were so far.
    pub fn classes(&self) -> ClassCounts {
        let mut counts = self.classifier.counts();
        counts.add(RowClass::Blank, self.records.blanks());
        counts.add(RowClass::Filtered, self.records.left_out());
        counts
    }

    /// How many rows the mapping left out that look like open documents.
    pub const fn documents_left_out(&self) -> u64 {
        self.classifier.documents_left_out()
    }

    /// What the first rows are that are not read, by line.
    pub(super) fn first_others(&self) -> &[(u64, RowClass)] {
        &self.others
    }

    /// Totals of the file so far that are not the sums of its rows.
    pub fn control_sums(&self) -> &[ControlSum] {
        self.classifier.differences()
    }

    /// The credit limits that rows below the documents of a customer said so far.
    pub fn late_limits(&self) -> impl Iterator<Item = LateLimit<'_>> {
        let customers = self.layout.slot("customer").and_then(|slot| self.layout.slots().get(slot));
        self.classifier.late_facts().iter().filter_map(move |(customer, facts)| {
            let (_, text) = facts.iter().find(|(name, _)| *name == "limit")?;
            let customer = customers.and_then(|slot| slot.values.get(customer)).unwrap_or(customer);
            Some(LateLimit { customer, cell: Cell::written(text, &self.formats) })
        })
    }

    /// The day that the mapping or the title says the list is of.
    pub const fn as_of(&self) -> Option<Day> {
        self.as_of
    }

    /// The columns of the file that nothing is read from.
    pub fn unknown_columns(&self) -> &[String] {
        self.layout.unknown()
    }

    /// How many lines before the header say something that is not read.
    pub const fn title_lines(&self) -> u64 {
        self.title_lines
    }

    /// What was not read as one might expect.
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = Vec::new();
        if self.title_lines > 0 {
            notes.push(Message::new("import-note-title-lines").count("count", self.title_lines));
        }
        if let Some(day) = &self.unclear_day {
            notes.push(Message::new("import-note-title-day").text("day", day.as_str()));
        }
        if self.contradicts_mapping() {
            notes.push(Message::new("import-note-delimiter"));
        }
        notes.into_iter().map(|note| note.text("file", self.records.file())).collect()
    }

    /// SHA-256 of what was read of the file so far: of all of it once there are no more rows.
    pub fn sha256(&self) -> [u8; 32] {
        self.records.sha256()
    }

    /// How the file is written.
    pub fn original(&self) -> Original {
        let header = self.layout.header_for_rejects();
        let delimiter = self.layout.delimiter();
        Original {
            // The mapping would have the rejects read with another delimiter.
            header: if self.contradicts_mapping() {
                format!("sep={}\n{header}", char::from(delimiter))
            } else {
                header
            },
            delimiter,
            encoding: self.records.encoding(),
        }
    }

    /// Whether the file declares another delimiter than its mapping.
    fn contradicts_mapping(&self) -> bool {
        self.mapping.delimiter.is_some_and(|declared| declared != self.records.delimiter())
    }

    /// Whether the fields of a row are those of the header, with their values in the file.
    fn check(&self, record: &Record) -> Result<(), Fault> {
        let (expected, found) = (self.layout.names().len(), record.len());
        // In a workbook, what is beside the table moves nothing in it.
        if expected != found && !(self.records.has_plain_texts() && found > expected) {
            let reason = Message::new("import-field-count").count("expected", expected).count("found", found);
            return Err(Fault::of_row("", reason));
        }
        self.check_formulas(record)
    }

    /// Whether every formula that is read from has its value.
    fn check_formulas(&self, record: &Record) -> Result<(), Fault> {
        let uncomputed = |slot: &Slot| {
            self.layout
                .fields_of(slot.column.name)
                .iter()
                .find(|field| record.is_uncomputed(**field))
                .copied()
        };
        let mut slots = (0..).zip(self.layout.slots());
        let faulty = slots.find_map(|(slot, column)| Some((slot, record.field(uncomputed(column)?))));
        let fault = |(slot, text)| Fault::of_slot(slot, text, Message::new("import-formula"));
        faulty.map_or(Ok(()), |faulty| Err(fault(faulty)))
    }

    fn record_reason(&self, fault: RecordFault) -> Message {
        match fault {
            RecordFault::Bytes => {
                Message::new("import-bytes").text("encoding", self.records.encoding().name())
            }
            RecordFault::Quote => Message::new("import-quote"),
            RecordFault::Keys => Message::new("import-json-keys"),
        }
    }
}

impl<T: FileRow> Row<'_, T> {
    /// What is odd about the row, which can be imported all the same.
    pub fn warning(&self) -> Option<RowNote> {
        let Warning { column, reason } = self.value.warning()?;
        Some(self.note(column, reason))
    }
}

impl<T> Row<'_, T> {
    /// What is odd about a value of the row, which was imported all the same.
    pub fn note(&self, column: &str, reason: Message) -> RowNote {
        RowNote {
            line: self.line,
            field: self.layout.name_in_file(column).into(),
            value: shown(self.layout.text_in_file(self.record, column)),
            reason,
        }
    }

    /// What the columns have that nothing is read from: their names and the texts.
    pub(super) fn unread(&self) -> impl Iterator<Item = (&str, &str)> {
        let names = self.layout.names().iter().enumerate();
        let unread = names.filter(|(_, name)| self.layout.unknown().contains(name));
        unread.map(|(index, name)| (name.as_str(), self.record.field(index).trim()))
    }

    /// The row as received.
    #[cfg(test)]
    pub(super) fn raw(&self) -> &str {
        self.record.raw()
    }

    /// Rejects the row after all, for what the file could not know: a customer that does not exist, a number that does.
    pub fn reject(&self, column: &str, value: &str, reason: Message) -> Reject {
        Reject {
            line: self.line,
            field: self.layout.name_in_file(column).into(),
            value: shown(value),
            reason,
            raw: self.layout.row_for_rejects(self.record).into(),
        }
    }
}
