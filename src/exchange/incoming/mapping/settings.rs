//! The settings of a mapping file, read from its TOML.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;
use std::path::Path;

use toml::{Table, Value};

use super::{LinesMapping, MappingError};
use crate::exchange::incoming::cells::{Column, Presence};
use crate::files::read_small_text;

pub(super) const SETTINGS: [&str; 35] = [
    "as_of",
    "columns",
    "constants",
    "create_customers",
    "currency",
    "currency_sign",
    "customer_from",
    "date_format",
    "decimal_mark",
    "decimals",
    "delimiter",
    "encoding",
    "filter",
    "fingerprint",
    "group_mark",
    "header_row",
    "key",
    "lines",
    "match",
    "match_names",
    "negative",
    "negative_amounts",
    "nothing",
    "sheet",
    "skip",
    "skip_last",
    "skip_lines",
    "skip_rows",
    "source",
    "terms",
    "total_lines",
    "totals",
    "values",
    "year",
    "zero_limit",
];
const LINES_SETTINGS: [&str; 5] = ["discount", "file", "key", "price", "quantity"];

pub(super) fn text_of(path: &Path) -> Result<String, MappingError> {
    read_small_text(path)
        .map_err(|source| MappingError::Unreadable { file: path.display().to_string(), source })
}

pub(super) fn table_of(text: &str) -> Result<Table, MappingError> {
    text.parse().map_err(|error: toml::de::Error| {
        MappingError::Syntax(error.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
    })
}

/// Some settings are of use for rows that have a certain column only.
pub(super) fn check_known(
    table: &Table,
    columns: &[Column],
    settings: &[&'static str],
    needed: &str,
) -> Result<(), MappingError> {
    if columns.iter().any(|column| column.name == needed) {
        return Ok(());
    }
    match settings.iter().find(|name| table.contains_key(**name)) {
        Some(name) => Err(MappingError::UnknownSetting {
            name: (*name).to_owned(),
            known: SETTINGS.into_iter().filter(|known| !settings.contains(known)).collect(),
        }),
        None => Ok(()),
    }
}

pub(super) fn check_names(table: &Table, known: &[&'static str]) -> Result<(), MappingError> {
    match table.keys().find(|name| !known.contains(&name.as_str())) {
        Some(name) => Err(MappingError::UnknownSetting { name: name.clone(), known: known.to_vec() }),
        None => Ok(()),
    }
}

pub(super) fn check_column(name: &str, columns: &[Column]) -> Result<(), MappingError> {
    if columns.iter().any(|column| column.name == name) {
        return Ok(());
    }
    Err(MappingError::UnknownColumn {
        name: name.to_owned(),
        known: columns.iter().map(|column| column.name).collect(),
    })
}

/// A setting's text, understood by `read`; an error that shows what is allowed where it cannot be.
pub(super) fn setting<T>(
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

/// A setting that is a list of names.
pub(super) fn names(table: &Table, name: &str) -> Result<Vec<String>, MappingError> {
    let Some(value) = table.get(name) else {
        return Ok(Vec::new());
    };
    let is_list = value.is_array();
    list(value).filter(|_| is_list).ok_or_else(|| bad(name, value, "[\"text\", …]"))
}

/// A setting that is one text or a list of them, understood by `read`.
pub(super) fn one_or_more<T>(
    table: &Table,
    name: &str,
    allowed: &'static str,
    read: impl Fn(&[String]) -> Option<T>,
) -> Result<Option<T>, MappingError> {
    let Some(value) = table.get(name) else {
        return Ok(None);
    };
    let read = list(value).and_then(|texts| read(&texts));
    read.map(Some).ok_or_else(|| bad(name, value, allowed))
}

/// The texts of a list, or the one that is no list; nothing where there is none.
fn list(value: &Value) -> Option<Vec<String>> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) | Value::Array(_) | Value::Table(_) => None,
    };
    let texts: Option<Vec<String>> = match value.as_array() {
        Some(list) => list.iter().map(text).collect(),
        None => text(value).map(|text| vec![text]),
    };
    texts.filter(|texts| !texts.is_empty())
}

/// A setting that is a whole number from one to another.
pub(super) fn number(
    table: &Table,
    name: &str,
    range: RangeInclusive<u32>,
    allowed: &'static str,
) -> Result<Option<u32>, MappingError> {
    let Some(value) = table.get(name) else {
        return Ok(None);
    };
    let number = value.as_integer().and_then(|number| u32::try_from(number).ok());
    number.filter(|number| range.contains(number)).map(Some).ok_or_else(|| bad(name, value, allowed))
}

/// A section of names that each mean one text or several.
pub(super) fn lists(table: &Table, name: &str) -> Result<BTreeMap<String, Vec<String>>, MappingError> {
    let mut lists = BTreeMap::new();
    for (key, value) in section(table, name)?.into_iter().flatten() {
        let texts =
            list(value).ok_or_else(|| bad(&format!("{name}.{key}"), value, "\"text\", [\"text\", …]"))?;
        lists.insert(key.clone(), texts);
    }
    Ok(lists)
}

/// The numbers of lines.
pub(super) fn line_numbers(table: &Table, name: &str) -> Result<BTreeSet<u64>, MappingError> {
    let numbers = |texts: &[String]| {
        let number = |text: &String| text.parse::<u64>().ok().filter(|line| *line > 0);
        texts.iter().map(number).collect::<Option<BTreeSet<u64>>>()
    };
    Ok(one_or_more(table, name, "1, 2, 3, …, or a list of them", numbers)?.unwrap_or_default())
}

pub(super) fn flag(table: &Table, name: &str) -> Result<bool, MappingError> {
    table.get(name).map_or(Ok(false), |value| value.as_bool().ok_or_else(|| bad(name, value, "true, false")))
}

/// The line of the header; none where it is to be found.
pub(super) fn header_line(table: &Table) -> Result<Option<u64>, MappingError> {
    let Some(value) = table.get("header_row") else {
        return Ok(None);
    };
    if *value == Value::from("find") {
        return Ok(None);
    }
    let line = value.as_integer().and_then(|line| u64::try_from(line).ok());
    line.filter(|line| *line > 0).map(Some).ok_or_else(|| bad("header_row", value, "1, 2, 3, …, \"find\""))
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
pub(super) fn texts(table: &Table, name: &str) -> Result<BTreeMap<String, String>, MappingError> {
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

pub(super) fn translations(table: &Table) -> Result<BTreeMap<String, HashMap<String, String>>, MappingError> {
    let Some(columns) = section(table, "values")? else {
        return Ok(BTreeMap::new());
    };
    let translation = |name: &String| Ok((name.clone(), texts(columns, name)?.into_iter().collect()));
    columns.keys().map(translation).collect()
}

pub(super) fn lines(table: &Table, columns: &[Column]) -> Result<Option<LinesMapping>, MappingError> {
    let Some(lines) = section(table, "lines")? else {
        return Ok(None);
    };
    let takes_lines = |column: &Column| column.need == Presence::RequiredUnless(&["lines"]);
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

/// What the text says, or nothing where it says that the file itself is to show it.
pub(super) fn or_auto<T>(read: impl Fn(&str) -> Option<T>) -> impl Fn(&str) -> Option<Option<T>> {
    move |text| if text == "auto" { Some(None) } else { read(text).map(Some) }
}

/// A sign that no value of a table has in it without quotes.
pub(super) fn delimiter(text: &str) -> Option<u8> {
    let is_mark =
        |mark: &char| mark.is_ascii() && !mark.is_ascii_alphanumeric() && !"\"\r\n -.".contains(*mark);
    u8::try_from(only_letter(text).filter(is_mark)?).ok()
}

pub(super) fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

pub(super) fn zero_is_unset(text: &str) -> Option<bool> {
    match text {
        "not-set" => Some(true),
        "no-credit" => Some(false),
        _ => None,
    }
}
