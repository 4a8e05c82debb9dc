//! How a foreign file is to be read: a TOML file of columns, formats, constants and translations.

mod error;
mod saved;
mod settings;
mod written;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use toml::Table;

use settings::{
    SETTINGS, check_column, check_known, check_names, delimiter, flag, header_line, line_numbers, lines,
    lists, names, number, one_or_more, only_letter, or_auto, setting, table_of, text_of, texts, translations,
    zero_is_unset,
};

use super::encoding::Encoding;
use super::notation::{Negative, Notation};
use super::pattern::DayPatterns;
use super::reader::FileRow;
use super::records::RecordSource;
use super::table::TableValue;
use crate::credit::{Currency, Day, coded};
use crate::exchange::guard::unguarded;

pub use error::MappingError;
pub use saved::SavedMappings;
pub(super) use saved::{ENDING, SavedMapping};

const DELIMITERS: &str = "\"auto\", \",\", \";\", \"|\", \"\\t\", …";
const ENCODINGS: &str = "\"auto\", \"utf-8\", \"utf-16\", \"windows-1252\", \"iso-8859-1\", \"iso-8859-15\"";

const DAYS: &str = "\"yyyy-mm-dd\", \"d/m/yyyy\", \"m/d/yy\", \"d mmm yyyy\", \"yyyy-mm-dd hh:mm:ss\", \"excel\", …, or a list of them";
const NEGATIVE: &str = "\"brackets\", \"trailing-minus\", \"letters\", or a list of them";

/// The column of a lockbox row that has the numbers of the invoices.
pub(super) const REMITTANCE: &str = "invoices";
/// The column of a document with the key of its source.
pub(super) const SOURCE_KEY: &str = "source_key";
/// What a mapping says of the lines of one file.
const SKIP_LINES: &str = "skip_lines";
const TOTAL_LINES: &str = "total_lines";

/// How the files of one source and kind are written. The default is the desk's own notation: canonical headers,
/// comma or semicolon, UTF-8, ISO days, plain amounts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mapping {
    /// The columns of the file in which each canonical one is: of several, what is in them is joined.
    pub(super) columns: BTreeMap<String, Vec<String>>,
    pub(super) constants: BTreeMap<String, String>,
    pub(super) values: BTreeMap<String, HashMap<String, String>>,
    pub(super) lines: Option<LinesMapping>,
    pub(super) delimiter: Option<u8>,
    /// None where the bytes are to show it.
    pub(super) encoding: Option<Encoding>,
    /// The sheet of a workbook; without it, the first that is shown.
    pub(super) sheet: Option<String>,
    /// Whether only a file with sheets is read.
    pub(super) needs_sheets: bool,
    /// The physical line of the header; without it, the first that can be one.
    pub(super) header_line: Option<u64>,
    /// How many lines above the header are passed over, whatever is in them.
    pub(super) skip_rows: u64,
    /// How many records at the end are passed over.
    pub(super) skip_last: usize,
    pub(super) formats: Formats,
    pub(super) currency: Option<Currency>,
    /// The columns of the file that say where a document is in its source; none where its number says it.
    pub(super) key: Vec<String>,
    /// What the source is called: keys of one are no keys of another.
    pub(super) source: String,
    /// The rows that are read: those with such values in these columns of the file.
    pub(super) filter: BTreeMap<String, Vec<String>>,
    /// The rows that are passed over.
    pub(super) skip: BTreeMap<String, Vec<String>>,
    /// The rows that are totals, besides those that show it.
    pub(super) totals: BTreeMap<String, Vec<String>>,
    /// The same by their lines, in one file.
    pub(super) skip_lines: BTreeSet<u64>,
    pub(super) total_lines: BTreeSet<u64>,
    pub(super) customer_from: CustomerFrom,
    /// The day on which what is open was open.
    pub(super) as_of: Option<Day>,
    /// Days from an invoice to its due day, where neither the file nor the customer says it.
    pub(super) terms: Option<u16>,
    pub(super) match_names: bool,
    pub(super) creates_customers: bool,
    /// By what the layout that it was made for is known again (D4).
    pub(super) fingerprint: Option<String>,
}

/// Where a list says whose a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum CustomerFrom {
    #[default]
    Column,
    /// In a row above those of the customer; a column that says it all the same comes first.
    Heading,
    /// In a column, of which only the first row of a customer says it.
    Above,
}

/// How the receipts of a file find what they pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Matching {
    /// Each row says it.
    #[default]
    Named,
    /// It is looked for as for a bank's lockbox: by the numbers that the payer gave, then by the exact amount.
    Lockbox,
}

coded! {
    /// What the negative amounts of a list of invoices are, where no type of document says it.
    pub enum NegativeAmounts {
        CreditNotes = "credit-notes",
        Receipts = "receipts",
    }
}

/// How single values are written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Formats {
    pub(super) days: DayPatterns,
    pub(super) notation: Notation,
    /// What is beside amounts in the mapping's currency.
    pub(super) currency_sign: Option<String>,
    pub(super) nothing: Option<String>,
    pub(super) zero_is_unset: bool,
    /// Credit notes where it is not said.
    pub(super) negative_amounts: Option<NegativeAmounts>,
    pub(super) guards: Guards,
}

/// Whose the apostrophe before a text is that a spreadsheet would run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guards {
    /// Ours: our own files have it, and it is taken off.
    Ours,
    /// A part of the text, in a foreign file.
    Foreign,
}

/// The second file of orders: one line per article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LinesMapping {
    pub(super) file: String,
    pub(super) key: String,
    pub(super) quantity: String,
    pub(super) price: String,
    pub(super) discount: Option<String>,
}

impl Mapping {
    /// The text of a mapping file.
    pub fn text_of(path: &Path) -> Result<String, MappingError> {
        text_of(path)
    }

    /// Reads a mapping file for a kind of row.
    #[cfg(test)]
    pub(super) fn load<T: FileRow>(path: &Path) -> Result<Self, MappingError> {
        Self::parse::<T>(&text_of(path)?)
    }

    /// Understands the text of a mapping for a kind of row.
    pub fn parse<T: FileRow>(text: &str) -> Result<Self, MappingError> {
        let table = table_of(text)?;
        check_names(&table, &SETTINGS)?;
        let known = T::columns();
        check_known(&table, &known, &["match"], REMITTANCE)?;
        check_known(&table, &known, &["key", "source"], SOURCE_KEY)?;
        check_known(&table, &known, &["customer_from", "match_names"], "customer")?;
        check_known(&table, &known, &["as_of", "terms"], "due")?;
        check_known(&table, &known, &["negative_amounts"], "type")?;
        let columns = lists(&table, "columns")?;
        let constants = texts(&table, "constants")?;
        let values = translations(&table)?;
        for name in columns.keys().chain(constants.keys()).chain(values.keys()) {
            check_column(name, &known)?;
        }
        if let Some(name) = columns.keys().find(|name| constants.contains_key(*name)) {
            return Err(MappingError::Twice(name.clone()));
        }
        let guards = if columns.is_empty() { Guards::Ours } else { Guards::Foreign };
        let text = |name| setting(&table, name, "\"text\"", |text| Some(text.to_owned()));
        let lines_above = number(&table, "skip_rows", 0..=1_000_000, "0, 1, 2, …")?.unwrap_or_default();
        let last = number(&table, "skip_last", 0..=1000, "0, 1, 2, … 1000")?.unwrap_or_default();
        let terms = number(&table, "terms", 0..=3650, "0, 1, 2, … 3650")?;
        Ok(Self {
            lines: lines(&table, &known)?,
            delimiter: setting(&table, "delimiter", DELIMITERS, or_auto(delimiter))?.flatten(),
            encoding: setting(&table, "encoding", ENCODINGS, or_auto(Encoding::from_name))?.flatten(),
            sheet: text("sheet")?,
            needs_sheets: false,
            header_line: header_line(&table)?,
            skip_rows: lines_above.into(),
            skip_last: usize::try_from(last).unwrap_or_default(),
            currency: setting(&table, "currency", "\"EUR\", \"USD\", …", |code| code.parse().ok())?,
            key: names(&table, "key")?,
            source: text("source")?.unwrap_or_default(),
            filter: lists(&table, "filter")?,
            skip: lists(&table, "skip")?,
            totals: lists(&table, "totals")?,
            skip_lines: line_numbers(&table, SKIP_LINES)?,
            total_lines: line_numbers(&table, TOTAL_LINES)?,
            customer_from: setting(
                &table,
                "customer_from",
                "\"heading\", \"above\"",
                CustomerFrom::from_name,
            )?
            .unwrap_or_default(),
            as_of: setting(&table, "as_of", "\"2026-03-31\"", |day| day.parse().ok())?,
            terms: terms.and_then(|days| u16::try_from(days).ok()),
            match_names: flag(&table, "match_names")?,
            fingerprint: text("fingerprint")?,
            creates_customers: flag(&table, "create_customers")?,
            formats: Formats { guards, ..Formats::of(&table)? },
            columns,
            constants,
            values,
        })
    }

    /// The same for the records of a file, of whose kind it says nothing.
    pub(super) fn for_records(&self, records: &dyn RecordSource) -> Self {
        let mut mapping = self.clone();
        if records.has_plain_texts() {
            mapping.formats.guards = Guards::Foreign;
        }
        mapping
    }

    /// The text of a mapping without what it says of single lines: so it is for every file of its layout.
    pub fn for_layout(text: &str) -> String {
        let Ok(mut table) = table_of(text) else { return text.to_owned() };
        let by_line = [SKIP_LINES, TOTAL_LINES].map(|name| table.remove(name).is_some());
        if by_line.contains(&true) { table.to_string() } else { text.to_owned() }
    }

    /// Whether a customer that is not known yet is added.
    pub const fn creates_customers(&self) -> bool {
        self.creates_customers
    }

    /// The same for another sheet of a workbook, where one is named: then the file must have sheets. The rejects of a workbook
    /// are a text that is read by the mapping of the workbook.
    #[must_use]
    pub fn on_sheet(mut self, sheet: Option<&str>) -> Self {
        if let Some(sheet) = sheet {
            self.sheet = Some(sheet.to_owned());
            self.needs_sheets = true;
        }
        self
    }

    /// The same with so many days from an invoice to its due day, where they are said.
    #[must_use]
    pub fn due_after(mut self, days: Option<u16>) -> Self {
        self.terms = days.or(self.terms);
        self
    }

    /// The same with this day in the place of the one that the mapping says, where one is given.
    #[must_use]
    pub fn of_day(mut self, as_of: Option<Day>) -> Self {
        self.as_of = as_of.or(self.as_of);
        self
    }

    /// Whether customers are known by their names.
    pub const fn matches_names(&self) -> bool {
        self.match_names
    }

    /// Days from an invoice to its due day, where neither its row nor its customer says it.
    pub const fn terms(&self) -> Option<u16> {
        self.terms
    }
}

impl CustomerFrom {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "heading" => Some(Self::Heading),
            "above" => Some(Self::Above),
            _ => None,
        }
    }

    /// As a mapping has it; none for a column of all rows.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Column => None,
            Self::Heading => Some("heading"),
            Self::Above => Some("above"),
        }
    }
}

impl Matching {
    /// What a mapping says of it: which kind of row the file has must be known before the rest can be read.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let read = setting(&table_of(text)?, "match", "\"lockbox\"", Self::from_name)?;
        Ok(read.unwrap_or_default())
    }

    fn from_name(name: &str) -> Option<Self> {
        (name == "lockbox").then_some(Self::Lockbox)
    }
}

impl Formats {
    fn of(table: &Table) -> Result<Self, MappingError> {
        let mark = |name| setting(table, name, "\".\", \",\", \" \"", only_letter);
        let decimal = mark("decimal_mark")?.unwrap_or('.');
        let group = mark("group_mark")?;
        let notation = Notation::new(decimal, group).ok_or_else(|| MappingError::BadValue {
            setting: "decimal_mark, group_mark".to_owned(),
            value: format!("\"{decimal}\", \"{}\"", group.map(String::from).unwrap_or_default()),
            allowed: "\".\" + \",\", \",\" + \".\", \",\" + \" \"",
        })?;
        let year =
            number(table, "year", 1900..=9999, "1900 to 9999")?.and_then(|year| i32::try_from(year).ok());
        let days = |texts: &[String]| DayPatterns::parse(texts.iter().map(String::as_str), year);
        let forms = |texts: &[String]| Negative::from_names(texts.iter().map(String::as_str));
        let decimals = number(table, "decimals", 1..=9, "1 to 9")?;
        let text = |name, allowed| setting(table, name, allowed, |text| Some(text.to_owned()));
        Ok(Self {
            days: one_or_more(table, "date_format", DAYS, days)?.unwrap_or_else(DayPatterns::iso),
            notation: notation
                .with_decimals(decimals.and_then(|count| usize::try_from(count).ok()))
                .with_negative(one_or_more(table, "negative", NEGATIVE, forms)?.unwrap_or_default()),
            currency_sign: text("currency_sign", "\"€\", \"US$\", …")?,
            nothing: text("nothing", "\"NULL\", \"-\", …")?,
            zero_is_unset: setting(table, "zero_limit", "\"not-set\", \"no-credit\"", zero_is_unset)?
                .unwrap_or(false),
            negative_amounts: setting(
                table,
                "negative_amounts",
                "\"credit-notes\", \"receipts\"",
                NegativeAmounts::from_code,
            )?,
            guards: Guards::Ours,
        })
    }

    /// A value as a field in which it is read: so it is in a rejects file too.
    pub(super) fn text_of(&self, value: TableValue) -> String {
        match value {
            TableValue::Nothing => String::new(),
            TableValue::Text(text) | TableValue::Formula(text) => text,
            TableValue::Number(plain) => self.notation.write(&plain),
            TableValue::Day(day) => self.days.write(day),
            TableValue::YesNo(true) => "yes".to_owned(),
            TableValue::YesNo(false) => "no".to_owned(),
        }
    }

    /// A field as a value: trimmed, nothing where it is the word for nothing.
    pub(super) fn value<'a>(&self, field: &'a str) -> &'a str {
        let text = match self.guards {
            Guards::Ours => unguarded(field.trim()),
            Guards::Foreign => field.trim(),
        };
        if self.nothing.as_deref() == Some(text) { "" } else { text }
    }
}

impl Default for Formats {
    fn default() -> Self {
        Self {
            days: DayPatterns::iso(),
            notation: Notation::PLAIN,
            currency_sign: None,
            nothing: None,
            zero_is_unset: false,
            negative_amounts: None,
            guards: Guards::Ours,
        }
    }
}
