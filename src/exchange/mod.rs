//! Files in and out: typed rows from foreign and canonical files, typed tables to CSV, JSON and XLSX.
//!
//! Nothing here knows the store: a row says what its file says, the desk finds out whose customer it is. What cannot
//! be read is a [`Reject`] with its line, field, value and reason, never a guess; what makes a whole file useless is a
//! [`FileError`].

mod guard;
mod incoming;
mod line;
mod outgoing;
mod rule_set;
#[cfg(test)]
pub(crate) mod testing;

pub use incoming::{
    ApplyPart, ClassCounts, ControlSum, CustomerFacts, CustomerRow, DayOrder, Encoding, FileError,
    FileFormat, FileProblem, FileRow, Given, GroupRow, Guess, GuessOptions, InputFiles, InvoiceRow,
    LateLimit, ListKind, LockboxRow, Mapping, MappingError, Matching, Named, OrderRow, Original, Question,
    REJECTS_ENDING, RawRow, Reader, ReceiptRow, Reject, ReportedState, RowClass, RowMark, RowNote,
    SavedMappings, ShipToRow, SourceKey, Subject, UserRow, files_of,
};
pub use outgoing::{Cell, Export, Field, FieldKind, Format, RejectsFile, Table, WriteError, write_text};
pub use rule_set::{RuleSet, RuleSetError, WrittenRule};
