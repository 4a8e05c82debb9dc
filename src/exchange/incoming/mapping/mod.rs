//! How a foreign file is to be read: a TOML file of columns, formats, constants and translations.

mod error;
mod settings;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use toml::Table;

use settings::{
    SETTINGS, check_column, check_known, check_names, decimals, delimiter, flag, header_line, lines, names,
    only_letter, or_auto, setting, table_of, text_of, texts, translations, zero_is_unset,
};

use super::encoding::Encoding;
use super::notation::Notation;
use super::pattern::DayPattern;
use super::reader::FileRow;
use super::records::RecordSource;
use super::table::TableValue;
use crate::credit::Currency;
use crate::exchange::guard::unguarded;

pub use error::MappingError;

const DELIMITERS: &str = "\"auto\", \",\", \";\", \"|\", \"\\t\", …";
const ENCODINGS: &str = "\"auto\", \"utf-8\", \"utf-16\", \"windows-1252\", \"iso-8859-1\", \"iso-8859-15\"";

/// The column of a lockbox row that has the numbers of the invoices.
pub(super) const REMITTANCE: &str = "invoices";
/// The column of a document with the key of its source.
pub(super) const SOURCE_KEY: &str = "source_key";

/// How the files of one source and kind are written. The default is the desk's own notation: canonical headers,
/// comma or semicolon, UTF-8, ISO days, plain amounts.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    pub(super) columns: BTreeMap<String, String>,
    pub(super) constants: BTreeMap<String, String>,
    pub(super) values: BTreeMap<String, HashMap<String, String>>,
    pub(super) lines: Option<LinesMapping>,
    pub(super) delimiter: Option<u8>,
    /// None where the bytes are to show it.
    pub(super) encoding: Option<Encoding>,
    /// The sheet of a workbook; without it, the first that is shown.
    pub(super) sheet: Option<String>,
    /// The physical line of the header; without it, the first that can be one.
    pub(super) header_line: Option<u64>,
    pub(super) formats: Formats,
    pub(super) currency: Option<Currency>,
    /// The columns of the file that say where a document is in its source; none where its number says it.
    pub(super) key: Vec<String>,
    /// What the source is called: keys of one are no keys of another.
    pub(super) source: String,
    creates_customers: bool,
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

/// How single values are written.
#[derive(Debug, Clone)]
pub(super) struct Formats {
    pub(super) days: DayPattern,
    pub(super) notation: Notation,
    pub(super) nothing: Option<String>,
    pub(super) zero_is_unset: bool,
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
#[derive(Debug, Clone)]
pub(super) struct LinesMapping {
    pub(super) file: String,
    pub(super) key: String,
    pub(super) quantity: String,
    pub(super) price: String,
    pub(super) discount: Option<String>,
}

impl Mapping {
    /// Reads a mapping file for a kind of row.
    pub fn load<T: FileRow>(path: &Path) -> Result<Self, MappingError> {
        Self::parse::<T>(&text_of(path)?)
    }

    /// Understands the text of a mapping for a kind of row.
    pub fn parse<T: FileRow>(text: &str) -> Result<Self, MappingError> {
        let table = table_of(text)?;
        check_names(&table, &SETTINGS)?;
        let known = T::columns();
        check_known(&table, &known, &["match"], REMITTANCE)?;
        check_known(&table, &known, &["key", "source"], SOURCE_KEY)?;
        let columns = texts(&table, "columns")?;
        let constants = texts(&table, "constants")?;
        let values = translations(&table)?;
        for name in columns.keys().chain(constants.keys()).chain(values.keys()) {
            check_column(name, &known)?;
        }
        if let Some(name) = columns.keys().find(|name| constants.contains_key(*name)) {
            return Err(MappingError::Twice(name.clone()));
        }
        let guards = if columns.is_empty() { Guards::Ours } else { Guards::Foreign };
        let formats = Formats { guards, ..Formats::of(&table)? };
        Ok(Self {
            lines: lines(&table, &known)?,
            delimiter: setting(&table, "delimiter", DELIMITERS, or_auto(delimiter))?.flatten(),
            encoding: setting(&table, "encoding", ENCODINGS, or_auto(Encoding::from_name))?.flatten(),
            sheet: setting(&table, "sheet", "\"text\"", |name| Some(name.to_owned()))?,
            header_line: header_line(&table)?,
            currency: setting(&table, "currency", "\"EUR\", \"USD\", …", |code| code.parse().ok())?,
            key: names(&table, "key")?,
            source: setting(&table, "source", "\"text\"", |text| Some(text.to_owned()))?.unwrap_or_default(),
            creates_customers: flag(&table, "create_customers")?,
            columns,
            constants,
            values,
            formats,
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

    /// Whether a customer that is not known yet is added with its code as its name.
    pub const fn creates_customers(&self) -> bool {
        self.creates_customers
    }
}

impl Matching {
    /// What a mapping file says of it: which kind of row the file has must be known before the rest can be read.
    pub fn load(path: &Path) -> Result<Self, MappingError> {
        let read = setting(&table_of(&text_of(path)?)?, "match", "\"lockbox\"", Self::from_name)?;
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
        let days = "\"yyyy-mm-dd\", \"d/m/yyyy\", \"m/d/yyyy\", \"dd.mm.yyyy\", \"yyyy-mm-dd hh:mm:ss\", …";
        Ok(Self {
            days: setting(table, "date_format", days, DayPattern::parse)?.unwrap_or_else(DayPattern::iso),
            notation: notation.with_decimals(decimals(table)?),
            nothing: setting(table, "nothing", "\"NULL\", \"-\", …", |word| Some(word.to_owned()))?,
            zero_is_unset: setting(table, "zero_limit", "\"not-set\", \"no-credit\"", zero_is_unset)?
                .unwrap_or(false),
            guards: Guards::Ours,
        })
    }

    /// A value as a field in which it is read: so it is in a rejects file too.
    pub(super) fn text_of(&self, value: TableValue) -> String {
        match value {
            TableValue::Nothing => String::new(),
            TableValue::Text(text) => text,
            TableValue::Number(plain) => self.notation.write(&plain),
            TableValue::Day(day) => self.days.write(day),
            TableValue::YesNo(true) => "yes".to_owned(),
            TableValue::YesNo(false) => "no".to_owned(),
            TableValue::Formula(text) => text,
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
            days: DayPattern::iso(),
            notation: Notation::PLAIN,
            nothing: None,
            zero_is_unset: false,
            guards: Guards::Ours,
        }
    }
}
