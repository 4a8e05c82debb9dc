//! Where a file has each canonical column, found once from its header.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::cells::{Column, Presence, Shape};
use super::error::FileProblem;
use super::glob::ValuePattern;
use super::mapping::{CustomerFrom, Formats, Guards, Mapping};
use super::record::Record;
use super::reject::{REJECT_COLUMNS, without_reject_fields};
use crate::exchange::guard::{SEPARATORS, guarded_throughout, has_guard, is_formula, is_number, unguarded};
use crate::exchange::line::line_of;

/// The columns of a file and where each canonical column comes from.
#[derive(Debug)]
pub(super) struct Layout {
    header: String,
    names: Vec<String>,
    slots: Vec<Slot>,
    unknown: Vec<String>,
    repeats_rejects: bool,
    guards: Guards,
    delimiter: u8,
    /// The fields that say where a document is in its source.
    key: Vec<usize>,
    source: String,
    /// The values of fields by which a row is read.
    filter: Vec<(usize, Vec<ValuePattern>)>,
    /// The values of fields by which a row is passed over, and the lines of such rows.
    skip: Vec<(usize, Vec<ValuePattern>)>,
    skip_lines: BTreeSet<u64>,
    /// The same for rows that are totals.
    totals: Vec<(usize, Vec<ValuePattern>)>,
    total_lines: BTreeSet<u64>,
}

/// Where one canonical column comes from.
#[derive(Debug)]
pub(super) struct Slot {
    pub(super) column: Column,
    pub(super) origin: Origin,
    pub(super) values: HashMap<String, String>,
}

/// A field of the file or several, a constant of the mapping, or nowhere.
#[derive(Debug)]
pub(super) enum Origin {
    Field(usize),
    Joined(Vec<usize>),
    Constant(String),
    Absent,
}

/// The names in a header, of one line or of two.
#[derive(Debug, Clone)]
pub(super) struct Names {
    line: u64,
    names: Vec<String>,
    /// The header as received.
    raw: String,
    repeats_rejects: bool,
}

impl Names {
    pub(super) fn of(header: &Record) -> Self {
        let names: Vec<&str> = header.fields().map(str::trim).collect();
        let repeats_rejects = names.last_chunk().is_some_and(|last| *last == REJECT_COLUMNS);
        let name = |name: &str| if repeats_rejects { unguarded(name).to_owned() } else { name.to_owned() };
        Self {
            line: header.line(),
            names: names.into_iter().map(name).collect(),
            raw: header.raw().to_owned(),
            repeats_rejects,
        }
    }

    pub(super) fn texts(&self) -> &[String] {
        &self.names
    }

    /// These names continued by those of the line directly below, and both by themselves.
    pub(super) fn continued(self, below: &Self) -> Option<(Self, Vec<Self>)> {
        if below.line != self.line + 1 || below.names.len() > self.names.len() {
            return None;
        }
        let below_texts = below.names.iter().map(String::as_str).chain(std::iter::repeat(""));
        let joined = |(above, below): (&String, &str)| format!("{above} {below}").trim().to_owned();
        let names: Vec<String> = self.names.iter().zip(below_texts).map(joined).collect();
        let raw = line_of(names.iter().map(String::as_str), b',');
        Some((Self { names, raw, ..self.clone() }, vec![self, below.clone()]))
    }
}

impl Layout {
    /// Finds every column of the kind, or says which one is missing.
    pub(super) fn bind(
        header: &Names,
        mapping: &Mapping,
        columns: &[Column],
        delimiter: u8,
    ) -> Result<Self, FileProblem> {
        let (names, line) = (header.names.clone(), header.line);
        let mut slots = Vec::with_capacity(columns.len());
        for column in columns {
            slots.push(Slot {
                column: *column,
                origin: origin(column, mapping, (&names, line))?,
                values: mapping.values.get(column.name).cloned().unwrap_or_default(),
            });
        }
        let key = mapping.key.iter().map(|name| declared(name, &names, line));
        let mut layout = Self {
            key: key.collect::<Result<_, _>>()?,
            source: mapping.source.clone(),
            filter: patterns(&mapping.filter, &names, line)?,
            skip: patterns(&mapping.skip, &names, line)?,
            skip_lines: mapping.skip_lines.clone(),
            totals: patterns(&mapping.totals, &names, line)?,
            total_lines: mapping.total_lines.clone(),
            header: header.raw.clone(),
            unknown: Vec::new(),
            repeats_rejects: header.repeats_rejects,
            guards: mapping.formats.guards,
            names,
            slots,
            delimiter,
        };
        layout.check_needs(mapping, columns, line)?;
        layout.unknown = layout.unused().into_iter().map(str::to_owned).collect();
        Ok(layout)
    }

    /// How many columns of the kind a record names.
    pub(super) fn columns_named(header: &Names, mapping: &Mapping, columns: &[Column]) -> usize {
        let names = &header.names;
        let is_named = |column: &&Column| {
            names_wanted(column, mapping).iter().any(|wanted| matches!(found(wanted, names), Ok(Some(_))))
        };
        columns.iter().filter(is_named).count()
    }

    /// Whether the file is a rejects file.
    pub(super) const fn repeats_rejects(&self) -> bool {
        self.repeats_rejects
    }

    /// Whose the apostrophes before texts are: in a rejects file ours, whatever the mapping says of the file itself.
    pub(super) const fn guards(&self) -> Guards {
        if self.repeats_rejects { Guards::Ours } else { self.guards }
    }

    /// The header line as its rejects file has it.
    pub(super) fn header_for_rejects(&self) -> String {
        let own = self.names.iter().map(String::as_str).take(self.own_fields(self.names.len()));
        self.guarded(own).unwrap_or_else(|| self.header.clone())
    }

    /// A row as its rejects file has it: as received, without the columns of an earlier rejects file, and so that a
    /// spreadsheet neither runs nor cuts what is in it.
    pub(super) fn row_for_rejects<'a>(&self, record: &'a Record) -> Cow<'a, str> {
        match self.own_fields(record.len()) {
            // A record that could not be cut, or that ends before the columns of the rejects file.
            0 if self.repeats_rejects => {
                guarded_throughout(without_reject_fields(record.raw(), char::from(self.delimiter)))
            }
            0 => guarded_throughout(record.raw()),
            own => self.guarded(record.fields().take(own)).map_or(Cow::Borrowed(record.raw()), Cow::Owned),
        }
    }

    /// How many of so many fields the file itself has.
    const fn own_fields(&self, fields: usize) -> usize {
        if self.repeats_rejects { fields.saturating_sub(REJECT_COLUMNS.len()) } else { fields }
    }

    /// The fields as a line, where they cannot remain as they were received.
    fn guarded<'a>(&self, fields: impl Iterator<Item = &'a str>) -> Option<String> {
        let mut must_change = self.repeats_rejects;
        let guarded: Vec<Cow<'_, str>> = fields
            .map(|field| {
                let guarded = self.guarded_field(field);
                let is_cut = field.contains(SEPARATORS) && !is_number(field);
                must_change |= is_cut || matches!(guarded, Cow::Owned(_));
                guarded
            })
            .collect();
        must_change.then(|| line_of(guarded.iter().map(AsRef::as_ref), self.delimiter))
    }

    /// A field that is read from a rejects file as it was read from this one.
    fn guarded_field<'a>(&self, field: &'a str) -> Cow<'a, str> {
        let is_safe = match self.guards() {
            Guards::Ours => has_guard(field) || !is_formula(field) || is_number(field),
            // An apostrophe of the file itself would be taken for ours.
            Guards::Foreign => !is_formula(field) || is_number(field),
        };
        if is_safe { Cow::Borrowed(field) } else { Cow::Owned(format!("'{field}")) }
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

    /// The fields that say where a document is in its source, which the mapping names.
    pub(super) fn key(&self) -> impl Iterator<Item = usize> {
        self.key.iter().copied()
    }

    /// What the mapping calls the source.
    pub(super) fn source(&self) -> &str {
        &self.source
    }

    pub(super) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The name of a canonical column in this file.
    pub(super) fn name_of(&self, slot: usize) -> &str {
        self.slots.get(slot).map_or("", |slot| match &slot.origin {
            Origin::Field(index) => self.names.get(*index).map_or(slot.column.name, String::as_str),
            Origin::Joined(indices) => {
                let first = indices.first().and_then(|index| self.names.get(*index));
                first.map_or(slot.column.name, String::as_str)
            }
            Origin::Constant(_) | Origin::Absent => slot.column.name,
        })
    }

    /// The slot of a canonical column.
    pub(super) fn slot(&self, column: &str) -> Option<usize> {
        self.slots.iter().position(|slot| slot.column.name == column)
    }

    /// The fields that a canonical column is read from.
    pub(super) fn fields_of(&self, column: &str) -> &[usize] {
        let slot = self.slots.iter().find(|slot| slot.column.name == column);
        match slot.map(|slot| &slot.origin) {
            Some(Origin::Field(index)) => std::slice::from_ref(index),
            Some(Origin::Joined(indices)) => indices,
            Some(Origin::Constant(_) | Origin::Absent) | None => &[],
        }
    }

    /// What is in several fields that mean one column together; by slot.
    pub(super) fn joined(&self, record: &Record, formats: &Formats) -> Vec<(usize, String)> {
        let text = |slot: &Slot, indices: &[usize]| {
            let sign = if slot.column.shape == Shape::Code { "/" } else { " " };
            let texts = indices.iter().map(|index| formats.value(record.field(*index)));
            texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(sign)
        };
        let joined = (0..).zip(&self.slots).filter_map(|(place, slot)| match &slot.origin {
            Origin::Joined(indices) => Some((place, text(slot, indices))),
            Origin::Field(_) | Origin::Constant(_) | Origin::Absent => None,
        });
        joined.collect()
    }

    /// Whether the mapping has the row read, by the values of its fields.
    pub(super) fn is_meant(&self, record: &Record) -> bool {
        self.filter.iter().all(|patterns| holds(patterns, record)) && !self.is_skipped(record)
    }

    /// Whether the mapping passes the row over.
    pub(super) fn is_skipped(&self, record: &Record) -> bool {
        self.skip_lines.contains(&record.line()) || self.skip.iter().any(|patterns| holds(patterns, record))
    }

    /// The values of a row by which the mapping passes it over.
    pub(super) fn values_skipped<'a>(&'a self, record: &'a Record) -> impl Iterator<Item = &'a str> {
        self.skip.iter().filter(|patterns| holds(patterns, record)).map(|(field, _)| record.field(*field))
    }

    /// Whether the mapping says that the row is a total.
    pub(super) fn is_total(&self, record: &Record) -> bool {
        self.total_lines.contains(&record.line())
            || self.totals.iter().any(|patterns| holds(patterns, record))
    }

    /// The name that this file has for a canonical column.
    pub(super) fn name_in_file<'a>(&'a self, column: &'a str) -> &'a str {
        self.slot(column).map_or(column, |slot| self.name_of(slot))
    }

    /// What a record has for a canonical column; empty where the file has none for it.
    pub(super) fn text_in_file<'a>(&self, record: &'a Record, column: &str) -> &'a str {
        self.fields_of(column).first().map_or("", |index| record.field(*index).trim())
    }

    fn check_needs(&self, mapping: &Mapping, columns: &[Column], line: u64) -> Result<(), FileProblem> {
        let has = |name: &str| {
            let is_there = |slot: &Slot| slot.column.name == name && !matches!(slot.origin, Origin::Absent);
            self.slots.iter().any(is_there)
                || (name == "lines" && mapping.lines.is_some())
                || (name == "customer" && mapping.customer_from == CustomerFrom::Heading)
        };
        let missing = columns.iter().find(|column| match column.need {
            Presence::Required => !has(column.name),
            Presence::RequiredUnless(others) => !has(column.name) && !others.iter().any(|other| has(other)),
            Presence::Optional | Presence::Mapped => false,
        });
        match missing {
            Some(column) => {
                let found = self.names.clone();
                Err(FileProblem::ColumnMissing { column: column.name.to_owned(), found, line })
            }
            None => Ok(()),
        }
    }

    fn unused(&self) -> Vec<&str> {
        let decide = self.filter.iter().chain(&self.skip).chain(&self.totals).map(|(field, _)| field);
        let read = self.slots.iter().flat_map(|slot| self.fields_of(slot.column.name));
        let used: HashSet<usize> = read.chain(&self.key).chain(decide).copied().collect();
        self.names
            .iter()
            .enumerate()
            .filter(|(index, name)| {
                !used.contains(index) && !name.is_empty() && !REJECT_COLUMNS.contains(&name.as_str())
            })
            .map(|(_, name)| name.as_str())
            .collect()
    }
}

/// The names that a column may have in the file, the one that is preferred first; none if the mapping leaves it out.
fn names_wanted<'a>(column: &Column, mapping: &'a Mapping) -> Vec<&'a str> {
    let columns = &mapping.columns;
    match columns.get(column.name) {
        Some(declared) => declared.iter().map(String::as_str).collect(),
        None if columns.is_empty() && column.need != Presence::Mapped => {
            [column.name].into_iter().chain(column.listed_as).collect()
        }
        // A mapping that names columns names all that it means; a column it leaves out is not looked for by chance.
        None => Vec::new(),
    }
}

fn is_any_of(name: &str, wanted: &[&str]) -> bool {
    wanted.iter().any(|wanted| name.eq_ignore_ascii_case(wanted))
}

/// The field with a name of the mapping.
fn declared(name: &str, names: &[String], line: u64) -> Result<usize, FileProblem> {
    found(name, names)?.ok_or_else(|| FileProblem::ColumnMissing {
        column: name.to_owned(),
        found: names.to_vec(),
        line,
    })
}

/// The field with a name, of which there is one at most; `#3` is the third, whatever its name.
fn found(name: &str, names: &[String]) -> Result<Option<usize>, FileProblem> {
    let mut places = names.iter().enumerate().filter(|(_, other)| is_any_of(other, &[name]));
    match (places.next(), places.next()) {
        (Some(_), Some(_)) => Err(FileProblem::ColumnTwice { column: name.to_owned() }),
        (Some((index, _)), None) => Ok(Some(index)),
        (None, _) => {
            let place = name.strip_prefix('#').and_then(|place| place.parse::<usize>().ok());
            Ok(place.and_then(|place| place.checked_sub(1)).filter(|index| *index < names.len()))
        }
    }
}

fn origin(
    column: &Column,
    mapping: &Mapping,
    (names, line): (&[String], u64),
) -> Result<Origin, FileProblem> {
    if let Some(constant) = mapping.constants.get(column.name) {
        return Ok(Origin::Constant(constant.clone()));
    }
    if let Some(columns) = mapping.columns.get(column.name) {
        let fields: Result<Vec<usize>, _> = columns.iter().map(|name| declared(name, names, line)).collect();
        return Ok(match fields?.as_slice() {
            [field] => Origin::Field(*field),
            several => Origin::Joined(several.to_vec()),
        });
    }
    for wanted in names_wanted(column, mapping) {
        if let Some(index) = found(wanted, names)? {
            return Ok(Origin::Field(index));
        }
    }
    Ok(Origin::Absent)
}

/// Whether a field of the row has a value that the patterns mean.
fn holds((field, patterns): &(usize, Vec<ValuePattern>), record: &Record) -> bool {
    ValuePattern::all_hold(patterns, record.field(*field).trim())
}

/// The patterns of a section of the mapping, by the fields they are for.
fn patterns(
    section: &BTreeMap<String, Vec<String>>,
    names: &[String],
    line: u64,
) -> Result<Vec<(usize, Vec<ValuePattern>)>, FileProblem> {
    let patterns = |texts: &Vec<String>| texts.iter().map(|text| ValuePattern::of(text)).collect();
    section.iter().map(|(name, texts)| Ok((declared(name, names, line)?, patterns(texts)))).collect()
}
