//! How a foreign file says what the desk wants to know: a TOML file of columns, formats, constants and translations.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use toml::{Table, Value};

use super::cells::Column;
use super::notation::Notation;
use super::pattern::DayPattern;
use super::reader::FileRow;
use super::source::Encoding;
use crate::credit::{Currency, Message};
use crate::exchange::guard::unguarded;
use crate::files::{SmallFileError, cause_of, read_small_text};

const SETTINGS: [&str; 15] = [
    "columns",
    "constants",
    "create_customers",
    "currency",
    "date_format",
    "decimal_mark",
    "decimals",
    "delimiter",
    "encoding",
    "group_mark",
    "lines",
    "match",
    "nothing",
    "values",
    "zero_limit",
];
/// The column of a lockbox row that has the numbers of the invoices.
pub(super) const REMITTANCE: &str = "invoices";
const LINES_SETTINGS: [&str; 5] = ["discount", "file", "key", "price", "quantity"];

/// How the files of one source and kind are written. The default is the desk's own notation: canonical headers,
/// comma or semicolon, UTF-8, ISO days, plain amounts.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    pub(super) columns: BTreeMap<String, String>,
    pub(super) constants: BTreeMap<String, String>,
    pub(super) values: BTreeMap<String, HashMap<String, String>>,
    pub(super) lines: Option<LinesMapping>,
    pub(super) delimiter: Option<u8>,
    pub(super) encoding: Encoding,
    pub(super) formats: Formats,
    pub(super) currency: Option<Currency>,
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

/// Why a mapping cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum MappingError {
    /// The file cannot be read.
    #[error("the mapping {file} cannot be read: {source}")]
    Unreadable { file: String, source: SmallFileError },
    /// It is not TOML.
    #[error("the mapping is not TOML: {0}")]
    Syntax(String),
    /// A setting that there is not.
    #[error("the mapping has an unknown setting {name}; there are: {}", known.join(", "))]
    UnknownSetting {
        name: String,
        /// The settings there are.
        known: Vec<&'static str>,
    },
    /// A column that this kind of file has not.
    #[error("the mapping names an unknown column {name}; there are: {}", known.join(", "))]
    UnknownColumn {
        name: String,
        /// The columns there are.
        known: Vec<&'static str>,
    },
    /// A setting whose value cannot be used.
    #[error("the mapping's setting {setting} cannot be {value}; it takes {allowed}")]
    BadValue {
        setting: String,
        value: String,
        /// What it could be.
        allowed: &'static str,
    },
    /// A column that is both read from the file and constant.
    #[error("the mapping gives the column {0} twice, as a column and as a constant")]
    Twice(String),
    /// A setting that is needed beside the others.
    #[error("the mapping lacks the setting {0}")]
    Lacks(&'static str),
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
        check_match(&table, &known)?;
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
            delimiter: setting(&table, "delimiter", "\",\", \";\", \"|\", \"\\t\"", delimiter)?,
            encoding: setting(&table, "encoding", "\"utf-8\", \"windows-1252\"", Encoding::from_name)?
                .unwrap_or_default(),
            currency: setting(&table, "currency", "\"EUR\", \"USD\", …", |code| code.parse().ok())?,
            creates_customers: flag(&table, "create_customers")?,
            columns,
            constants,
            values,
            formats,
        })
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

impl MappingError {
    /// What happened, in the words of the desk; its `.hint` says what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable { file, source } => unreadable(file, source),
            Self::Syntax(cause) => Message::new("import-mapping-syntax").text("cause", cause),
            Self::UnknownSetting { name, known } => {
                Message::new("import-mapping-setting").text("name", name).text("known", known.join(", "))
            }
            Self::UnknownColumn { name, known } => {
                Message::new("import-mapping-column").text("name", name).text("known", known.join(", "))
            }
            Self::BadValue { setting, value, allowed } => Message::new("import-mapping-value")
                .text("setting", setting)
                .text("value", value)
                .text("allowed", *allowed),
            Self::Twice(name) => Message::new("import-mapping-twice").text("name", name),
            Self::Lacks(name) => Message::new("import-mapping-lacks").text("name", *name),
        }
    }
}

fn text_of(path: &Path) -> Result<String, MappingError> {
    read_small_text(path)
        .map_err(|source| MappingError::Unreadable { file: path.display().to_string(), source })
}

fn unreadable(file: &str, error: &SmallFileError) -> Message {
    let message = match error {
        SmallFileError::Unreadable(cause) => {
            Message::new("import-mapping-unreadable").with("cause", cause_of(cause))
        }
        SmallFileError::NotAFile => Message::new("import-mapping-not-a-file"),
        SmallFileError::TooLarge { most } => {
            Message::new("import-mapping-too-large").count("kilobytes", most / 1024)
        }
        SmallFileError::NotText => Message::new("import-mapping-not-text"),
    };
    message.text("file", file)
}

fn table_of(text: &str) -> Result<Table, MappingError> {
    text.parse().map_err(|error: toml::de::Error| {
        MappingError::Syntax(error.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
    })
}

/// Only rows that name what was written on the payment can be matched by it.
fn check_match(table: &Table, columns: &[Column]) -> Result<(), MappingError> {
    if table.contains_key("match") && columns.iter().all(|column| column.name != REMITTANCE) {
        return Err(MappingError::UnknownSetting {
            name: "match".to_owned(),
            known: SETTINGS.into_iter().filter(|name| *name != "match").collect(),
        });
    }
    Ok(())
}

fn check_names(table: &Table, known: &[&'static str]) -> Result<(), MappingError> {
    match table.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(MappingError::UnknownSetting { name: name.clone(), known: known.to_vec() }),
        None => Ok(()),
    }
}

fn check_column(name: &str, columns: &[Column]) -> Result<(), MappingError> {
    if columns.iter().any(|column| column.name == name) {
        return Ok(());
    }
    Err(MappingError::UnknownColumn {
        name: name.to_owned(),
        known: columns.iter().map(|column| column.name).collect(),
    })
}

/// A setting's text, understood by `read`; an error that shows what is allowed where it cannot be.
fn setting<T>(
    table: &Table,
    name: &str,
    allowed: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, MappingError> {
    let Some(value) = table.get(name) else {
        return Ok(None);
    };
    match value.as_str().and_then(read) {
        Some(read) => Ok(Some(read)),
        None => Err(bad(name, value, allowed)),
    }
}

fn flag(table: &Table, name: &str) -> Result<bool, MappingError> {
    table.get(name).map_or(Ok(false), |value| value.as_bool().ok_or_else(|| bad(name, value, "true, false")))
}

/// How many decimals the file always writes; more than a price has in any currency is a mistake.
fn decimals(table: &Table) -> Result<Option<usize>, MappingError> {
    let Some(value) = table.get("decimals") else {
        return Ok(None);
    };
    let count = value.as_integer().and_then(|count| usize::try_from(count).ok());
    count.filter(|count| (1..=9).contains(count)).map(Some).ok_or_else(|| bad("decimals", value, "1 to 9"))
}

fn section<'a>(table: &'a Table, name: &str) -> Result<Option<&'a Table>, MappingError> {
    let Some(value) = table.get(name) else {
        return Ok(None);
    };
    match value.as_table() {
        Some(section) => Ok(Some(section)),
        None => Err(bad(name, value, "a section of name = \"text\"")),
    }
}

/// A section of names and texts.
fn texts(table: &Table, name: &str) -> Result<BTreeMap<String, String>, MappingError> {
    let mut texts = BTreeMap::new();
    for (key, value) in section(table, name)?.into_iter().flatten() {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Integer(number) => number.to_string(),
            Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) | Value::Array(_) | Value::Table(_) => {
                return Err(bad(&format!("{name}.{key}"), value, "\"text\""));
            }
        };
        texts.insert(key.clone(), text);
    }
    Ok(texts)
}

fn translations(table: &Table) -> Result<BTreeMap<String, HashMap<String, String>>, MappingError> {
    let Some(columns) = section(table, "values")? else {
        return Ok(BTreeMap::new());
    };
    let translation = |name: &String| Ok((name.clone(), texts(columns, name)?.into_iter().collect()));
    columns.keys().map(translation).collect()
}

fn lines(table: &Table, columns: &[Column]) -> Result<Option<LinesMapping>, MappingError> {
    let Some(lines) = section(table, "lines")? else {
        return Ok(None);
    };
    let takes_lines = |column: &Column| column.need == super::cells::Presence::RequiredUnless("lines");
    if !columns.iter().any(takes_lines) {
        return Err(MappingError::UnknownSetting {
            name: "lines".to_owned(),
            known: SETTINGS.into_iter().filter(|name| *name != "lines").collect(),
        });
    }
    check_names(lines, &LINES_SETTINGS)?;
    let text = |name: &'static str| setting(lines, name, "\"text\"", |text| Some(text.to_owned()));
    let needed = |name: &'static str| text(name)?.ok_or(MappingError::Lacks(name));
    Ok(Some(LinesMapping {
        file: needed("file")?,
        key: needed("key")?,
        quantity: needed("quantity")?,
        price: needed("price")?,
        discount: text("discount")?,
    }))
}

fn bad(setting: &str, value: &Value, allowed: &'static str) -> MappingError {
    MappingError::BadValue { setting: setting.to_owned(), value: value.to_string(), allowed }
}

fn delimiter(text: &str) -> Option<u8> {
    let mark = only_letter(text).filter(|mark| matches!(mark, ',' | ';' | '|' | '\t'))?;
    u8::try_from(mark).ok()
}

fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn zero_is_unset(text: &str) -> Option<bool> {
    match text {
        "not-set" => Some(true),
        "no-credit" => Some(false),
        _ => None,
    }
}
