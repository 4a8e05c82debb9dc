//! Where a file keeps each canonical column, found once from its header.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::cells::{Column, Need};
use super::error::{FileError, FileProblem};
use super::mapping::Mapping;
use super::reject::REJECT_COLUMNS;
use super::scan::Record;

/// The columns of a file and where each canonical column comes from.
#[derive(Debug)]
pub(super) struct Layout {
    header: String,
    names: Vec<String>,
    slots: Vec<Slot>,
    unknown: Vec<String>,
    repeats_rejects: bool,
    delimiter: u8,
}

/// Where one canonical column comes from.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) column: &'static Column,
    pub(super) origin: Origin,
    pub(super) values: HashMap<String, String>,
}

/// A field of the file, a constant of the mapping, or nowhere.
#[derive(Debug)]
pub(super) enum Origin {
    Field(usize),
    Constant(String),
    Absent,
}

impl Layout {
    /// Finds every column of the kind, or says which one is missing.
    pub(super) fn bind(
        header: &Record,
        mapping: &Mapping,
        columns: &'static [Column],
        delimiter: u8,
        file: &str,
    ) -> Result<Self, FileError> {
        let names: Vec<String> = header.fields().map(|name| name.trim().to_owned()).collect();
        let mut slots = Vec::with_capacity(columns.len());
        for column in columns {
            slots.push(Slot {
                column,
                origin: origin(column, mapping, &names).map_err(|problem| problem.of(file))?,
                values: mapping.values.get(column.name).cloned().unwrap_or_default(),
            });
        }
        let mut layout = Self {
            header: header.raw().to_owned(),
            unknown: Vec::new(),
            repeats_rejects: names.last_chunk().is_some_and(|last| *last == REJECT_COLUMNS),
            names,
            slots,
            delimiter,
        };
        layout.check_needs(mapping, columns).map_err(|problem| problem.of(file))?;
        layout.unknown = layout.unused().into_iter().map(str::to_owned).collect();
        Ok(layout)
    }

    /// The header line as received, without the columns of an earlier rejects file.
    pub(super) fn header_alone(&self) -> Cow<'_, str> {
        let Some((own, _)) = self.names.split_last_chunk::<4>().filter(|_| self.repeats_rejects) else {
            return Cow::Borrowed(&self.header);
        };
        Cow::Owned(joined(own.iter().map(String::as_str), self.delimiter))
    }

    /// A row as received, without the columns of an earlier rejects file.
    pub(super) fn row_alone<'a>(&self, record: &'a Record) -> Cow<'a, str> {
        let own = record.len().saturating_sub(REJECT_COLUMNS.len());
        if !self.repeats_rejects || own == 0 {
            return Cow::Borrowed(record.raw());
        }
        Cow::Owned(joined(record.fields().take(own), self.delimiter))
    }

    /// The character between fields.
    pub(super) const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The columns of the file.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// Columns that nothing is read from.
    pub(super) fn unknown(&self) -> &[String] {
        &self.unknown
    }

    pub(super) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The name of a canonical column in this file.
    pub(super) fn name_of(&self, slot: usize) -> &str {
        self.slots.get(slot).map_or("", |slot| match &slot.origin {
            Origin::Field(index) => self.names.get(*index).map_or(slot.column.name, String::as_str),
            Origin::Constant(_) | Origin::Absent => slot.column.name,
        })
    }

    /// The name that this file has for a canonical column.
    pub(super) fn name_in_file<'a>(&'a self, column: &'a str) -> &'a str {
        let slot = self.slots.iter().position(|slot| slot.column.name == column);
        slot.map_or(column, |slot| self.name_of(slot))
    }

    fn check_needs(&self, mapping: &Mapping, columns: &[Column]) -> Result<(), FileProblem> {
        let has = |name: &str| {
            let is_there = |slot: &Slot| slot.column.name == name && !matches!(slot.origin, Origin::Absent);
            self.slots.iter().any(is_there) || (name == "lines" && mapping.lines.is_some())
        };
        let missing = columns.iter().find(|column| match column.need {
            Need::Always => !has(column.name),
            Need::Unless(other) => !has(column.name) && !has(other),
            Need::Never => false,
        });
        match missing {
            Some(column) => {
                Err(FileProblem::ColumnMissing { column: column.name.to_owned(), found: self.names.clone() })
            }
            None => Ok(()),
        }
    }

    fn unused(&self) -> Vec<&str> {
        let is_used = |index: usize| {
            let reads = |slot: &Slot| matches!(slot.origin, Origin::Field(field) if field == index);
            self.slots.iter().any(reads)
        };
        self.names
            .iter()
            .enumerate()
            .filter(|(index, name)| !is_used(*index) && !REJECT_COLUMNS.contains(&name.as_str()))
            .map(|(_, name)| name.as_str())
            .collect()
    }
}

fn origin(column: &Column, mapping: &Mapping, names: &[String]) -> Result<Origin, FileProblem> {
    if let Some(constant) = mapping.constants.get(column.name) {
        return Ok(Origin::Constant(constant.clone()));
    }
    let columns: &BTreeMap<String, String> = &mapping.columns;
    let declared = columns.get(column.name);
    // A mapping that names columns names all that it means; a column it leaves out is not looked for by chance.
    let Some(wanted) = declared.map(String::as_str).or(columns.is_empty().then_some(column.name)) else {
        return Ok(Origin::Absent);
    };
    let mut places = names.iter().enumerate().filter(|(_, name)| name.eq_ignore_ascii_case(wanted));
    match (places.next(), places.next()) {
        (Some((index, _)), None) => Ok(Origin::Field(index)),
        (Some(_), Some(_)) => Err(FileProblem::ColumnTwice { column: wanted.to_owned() }),
        (None, _) if declared.is_some() => {
            Err(FileProblem::ColumnMissing { column: wanted.to_owned(), found: names.to_vec() })
        }
        (None, _) => Ok(Origin::Absent),
    }
}

/// Fields as one line, quoted where they must be.
fn joined<'a>(fields: impl Iterator<Item = &'a str>, delimiter: u8) -> String {
    let delimiter = char::from(delimiter);
    let mut line = String::new();
    for (index, field) in fields.enumerate() {
        if index > 0 {
            line.push(delimiter);
        }
        if field.contains([delimiter, '"', '\n', '\r']) {
            line.push('"');
            line.push_str(&field.replace('"', "\"\""));
            line.push('"');
        } else {
            line.push_str(field);
        }
    }
    line
}
