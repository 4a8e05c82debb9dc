//! A row that was not taken, and why.

use crate::credit::Statement;

/// The columns a rejects file adds; a file that has them is read as if it had not.
pub const REJECT_COLUMNS: [&str; 4] = ["reject_line", "reject_field", "reject_value", "reject_reason"];

/// The most letters of a value that a reject repeats; the row as received has all of them.
const LONGEST_VALUE: usize = 200;

/// A row that was not taken: where it stands, what is wrong with which value, and the row as received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The physical line of the file on which the row starts.
    pub line: u64,
    /// The column by its name in the file; empty where the whole row is at fault.
    pub field: Box<str>,
    /// The value as received, cut where it is very long.
    pub value: Box<str>,
    /// Why.
    pub reason: Statement,
    /// The row as received, but for apostrophes that keep a spreadsheet from running it: as its rejects file has it.
    pub raw: Box<str>,
}

/// What a row says wrong: in which canonical column, which value, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub(super) slot: Option<usize>,
    pub(super) value: Box<str>,
    pub(super) reason: Statement,
}

impl Fault {
    pub(super) fn of_row(value: &str, reason: Statement) -> Self {
        Self { slot: None, value: shown(value), reason }
    }

    pub(super) fn of_slot(slot: usize, value: &str, reason: Statement) -> Self {
        Self { slot: Some(slot), value: shown(value), reason }
    }
}

/// The value, cut where it is longer than anyone reads.
pub(super) fn shown(value: &str) -> Box<str> {
    match value.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", value.get(..end).unwrap_or_default()).into(),
        None => value.into(),
    }
}
