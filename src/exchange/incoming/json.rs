//! Rows out of JSON: an object with what is said once and a list of rows, as the desk writes it; or the list alone.

use std::cell::Cell;
use std::fmt;
use std::io::{self, Read};
use std::rc::Rc;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::error::FileProblem;
use super::record::RecordFault;
use super::table::{Abandoned, RowSink, TableRow, TableValue};

/// The most bytes of a row, or of what is said once before the first.
const LONGEST_ROW: usize = 1 << 20;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Hands over the rows: first the keys of the first one as the header, which is row 1. In the desk's own files that is the
/// line that each is on. A list without rows has the given columns.
pub(super) fn read(
    input: &mut impl Read,
    columns: &[&'static str],
    sink: &mut RowSink,
) -> Result<(), FileProblem> {
    let mut first = [0; 3];
    let filled = super::source::read_up_to(input, &mut first).map_err(FileProblem::from_io)?;
    let first = first.get(..filled).unwrap_or_default();
    let text = first.strip_prefix(MARK).unwrap_or(first).chain(input);
    let room = Rc::new(Cell::new(LONGEST_ROW));
    let mut json = serde_json::Deserializer::from_reader(Bounded { input: text, room: Rc::clone(&room) });
    let mut rows = Rows { keys: Vec::new(), number: 1, columns, sink, room: Rc::clone(&room) };
    let read = Member(&mut rows).deserialize(&mut json).and_then(|()| json.end());
    read.map_err(|error| match error.classify() {
        serde_json::error::Category::Io if room.get() == 0 => {
            FileProblem::LineTooLong { line: u64::try_from(error.line()).unwrap_or(u64::MAX) }
        }
        serde_json::error::Category::Io => FileProblem::from_io(error.into()),
        _ => FileProblem::Json { line: error.line() },
    })
}

/// Reads up to a number of bytes that each new row sets again: a text that never ends would fill the memory.
struct Bounded<R> {
    input: R,
    room: Rc<Cell<usize>>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        let left = self.room.get().saturating_sub(read);
        self.room.set(left);
        if left == 0 { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}

/// The rows that were read so far.
struct Rows<'a> {
    /// The keys of the first row.
    keys: Vec<String>,
    /// The number of the newest row.
    number: u64,
    columns: &'a [&'static str],
    sink: &'a mut RowSink,
    /// How many bytes the next row may have.
    room: Rc<Cell<usize>>,
}

/// The whole document, or a member of it: a list of rows is read, an object is searched for one, and what is said once
/// before or after them is passed over.
struct Member<'r, 'a>(&'r mut Rows<'a>);

/// The members of a row in their order, their values not yet read.
struct RawRow(Vec<(String, Box<RawValue>)>);

impl Rows<'_> {
    fn push(&mut self, row: RawRow) -> Result<(), Abandoned> {
        if self.keys.is_empty() {
            self.keys = row.0.iter().map(|(key, _)| key.clone()).collect();
            self.push_header()?;
        }
        self.number += 1;
        self.room.set(LONGEST_ROW);
        let values = self.values(row);
        self.sink.push(TableRow { number: self.number, values })
    }

    fn push_header(&mut self) -> Result<(), Abandoned> {
        let names = self.keys.iter().cloned().map(TableValue::Text);
        self.sink.push(TableRow { number: 1, values: Ok(names.collect()) })
    }

    /// The values in the order of the header. A key that the first row has not, or that is there twice, is a fault: nothing
    /// is left out in silence.
    fn values(&self, row: RawRow) -> Result<Vec<TableValue>, RecordFault> {
        let mut values = vec![TableValue::Nothing; self.keys.len()];
        let mut are_given = vec![false; self.keys.len()];
        for (key, raw) in row.0 {
            let place = self.keys.iter().position(|known| *known == key).ok_or(RecordFault::Keys)?;
            let (Some(value), Some(is_given)) = (values.get_mut(place), are_given.get_mut(place)) else {
                return Err(RecordFault::Keys);
            };
            if std::mem::replace(is_given, true) {
                return Err(RecordFault::Keys);
            }
            *value = value_of(&raw).ok_or(RecordFault::Keys)?;
        }
        Ok(values)
    }
}

/// A value; nothing where it is a list or an object. A number is as it is written.
fn value_of(raw: &RawValue) -> Option<TableValue> {
    let text = raw.get();
    match text.bytes().next()? {
        b'n' => Some(TableValue::Nothing),
        b't' => Some(TableValue::YesNo(true)),
        b'f' => Some(TableValue::YesNo(false)),
        b'"' => serde_json::from_str(text).ok().map(TableValue::Text),
        b'[' | b'{' => None,
        _ => Some(TableValue::Number(text.to_owned())),
    }
}

impl<'de> DeserializeSeed<'de> for Member<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Member<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of rows")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        while members.next_key::<IgnoredAny>()?.is_some() {
            members.next_value_seed(Member(&mut *self.0))?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let abandoned = |_: Abandoned| A::Error::custom("no one reads on");
        while let Some(row) = list.next_element::<RawRow>()? {
            self.0.push(row).map_err(abandoned)?;
        }
        if self.0.keys.is_empty() {
            self.0.keys = self.0.columns.iter().map(|name| (*name).to_owned()).collect();
            self.0.push_header().map_err(abandoned)?;
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

impl<'de> Deserialize<'de> for RawRow {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = RawRow;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a row with named values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<RawRow, A::Error> {
                let mut row = Vec::new();
                while let Some(member) = members.next_entry()? {
                    row.push(member);
                }
                Ok(RawRow(row))
            }
        }

        deserializer.deserialize_map(Members)
    }
}
