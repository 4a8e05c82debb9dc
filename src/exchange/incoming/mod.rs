//! Files in: from bytes to typed rows, one record at a time, in constant memory.
//!
//! `ready` waits for pipes, `source` opens, `format` says from the first bytes what a file is, `encoding` how its letters are
//! written. Of each kind of file a `RecordSource` (`records`) makes the same records: of a text, which `decoded` makes UTF-8 where
//! it is UTF-16, `scan` cuts them, and `record` finds their fields, `detect` says how lines end and what is between fields; `json`
//! and `workbook` read what is no text, whose values `table` makes fields. `header` finds the record with the names, `layout` the
//! columns that the [`Mapping`] means by them, `classify` and `row_words` tell documents from totals, headings and remarks. `cells` reads one value, `parties`, `documents` and `invoice_row` say what a row of each kind is,
//! `source_key` where it is in its books, `reader` puts it together.

mod cells;
mod classes;
mod classify;
mod control;
mod currency_sign;
mod decoded;
mod detect;
mod documents;
mod encoding;
mod error;
mod fold;
mod format;
mod glob;
mod guess;
mod header;
mod heading;
mod invoice_row;
mod json;
mod layout;
mod lines;
mod listed;
mod mapping;
mod month;
mod names;
mod notation;
mod parties;
mod pattern;
mod reader;
mod ready;
mod record;
mod records;
mod reject;
mod row_words;
mod scan;
mod several;
mod source;
mod source_key;
mod table;
mod title;
mod types;
mod workbook;

pub use classes::{ClassCounts, RowClass};
pub use control::ControlSum;
pub use documents::{ApplyPart, LockboxRow, OrderRow, ReceiptRow};
pub use encoding::Encoding;
pub use error::{FileError, FileProblem};
pub use format::FileFormat;
pub use guess::{DayOrder, Given, Guess, GuessOptions, ListKind, Question, RawRow, RowMark, Subject};
pub use invoice_row::InvoiceRow;
pub use listed::CustomerFacts;
pub use mapping::{Mapping, MappingError, Matching, SavedMappings};
pub use parties::{CustomerRow, GroupRow, Named, ReportedState, ShipToRow, UserRow};
pub use reader::{FileRow, LateLimit, Original, Reader};
pub use ready::InputFiles;
pub use reject::{REJECT_COLUMNS, REJECTS_ENDING, Reject, RowNote};
pub use several::files_of;
pub use source_key::SourceKey;

#[cfg(test)]
mod tests;
