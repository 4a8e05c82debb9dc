//! What makes a whole file useless.

use std::io;

use crate::credit::Message;
use crate::files::{OutputError, SpoolError, cause_of, is_stopped};

/// A file that cannot be read at all, or not to its end.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {problem}")]
pub struct FileError {
    /// The file as it was named.
    pub file: String,
    /// What is wrong with it.
    pub problem: FileProblem,
}

/// What is wrong with a file as a whole.
#[derive(Debug, thiserror::Error)]
pub enum FileProblem {
    /// There is no such file.
    #[error("there is no such file")]
    Missing,
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// The system refuses to read it.
    #[error("it cannot be read: {0}")]
    Unreadable(io::Error),
    /// It comes through a pipe, and the copy of it that is to be read cannot be written.
    #[error("it cannot be copied: {0}")]
    NotCopied(OutputError),
    /// Nothing is in it.
    #[error("it is empty")]
    Empty,
    /// It is a spreadsheet that cannot be read, or another archive.
    #[error("it is an archive, or a spreadsheet that cannot be read")]
    Spreadsheet,
    /// It is a spreadsheet that is too large, perhaps only when it is unpacked.
    #[error("it is too large to be read as a spreadsheet")]
    TooLarge,
    /// It is a workbook that opens with a password.
    #[error("it is protected by a password")]
    Encrypted,
    /// It has no sheet with the name that is wanted.
    #[error("it has no sheet {sheet}; it has: {}", found.join(", "))]
    SheetMissing { sheet: String, found: Vec<String> },
    /// It has no sheets, and one is wanted.
    #[error("it is {format}, which has no sheets")]
    NoSheets { format: String },
    /// It is of a standard that is no list of rows.
    #[error("it is {format}, not a list")]
    NotAList { format: String },
    /// It begins as JSON and is none, or no list of rows.
    #[error("line {line} is not JSON with a list of rows")]
    Json { line: usize },
    /// It is no text.
    #[error("it is not a text file")]
    Binary,
    /// Its first line cannot be read as names of columns.
    #[error("its first line is not a line of column names")]
    Header,
    /// A column that is needed is not there.
    #[error("it has no column {column}; line {line} has {}", found.join(", "))]
    ColumnMissing {
        /// The column, by the name it should have in this file.
        column: String,
        /// The columns of the file, or of the line that is most like a header.
        found: Vec<String>,
        /// The line they are on.
        line: u64,
    },
    /// A column that is needed is there twice.
    #[error("it has the column {column} twice")]
    ColumnTwice { column: String },
    /// A line is longer than any record.
    #[error("line {line} is longer than a record can be")]
    LineTooLong { line: u64 },
    /// A line of the file of order lines that cannot be given to an order: every total would be in doubt.
    #[error("line {line} cannot be given to an order")]
    OrderLine { line: u64 },
}

impl FileProblem {
    pub(super) fn of(self, file: &str) -> FileError {
        FileError { file: file.to_owned(), problem: self }
    }

    pub(super) fn from_io(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Unreadable(error),
        }
    }

    pub(super) fn from_spool(error: SpoolError) -> Self {
        match error {
            SpoolError::Input(error) => Self::from_io(error),
            SpoolError::Copy(error) => Self::NotCopied(error),
        }
    }
}

impl FileError {
    /// What happened, in the words of the desk; its `.hint` says what to do.
    pub fn message(&self) -> Message {
        let message = match &self.problem {
            FileProblem::Missing => Message::new("import-file-missing"),
            FileProblem::Folder => Message::new("import-file-folder"),
            FileProblem::Unreadable(error) if is_stopped(error) => return Message::stopped(),
            FileProblem::Unreadable(error) => {
                Message::new("import-file-unreadable").with("cause", cause_of(error))
            }
            FileProblem::NotCopied(error) => return error.message(),
            FileProblem::Empty => Message::new("import-file-empty"),
            FileProblem::Spreadsheet => Message::new("import-file-spreadsheet"),
            FileProblem::TooLarge => Message::new("import-file-too-large"),
            FileProblem::Encrypted => Message::new("import-file-encrypted"),
            FileProblem::SheetMissing { sheet, found } => {
                Message::new("import-file-sheet-missing").text("sheet", sheet).text("found", found.join(", "))
            }
            FileProblem::NoSheets { format } => Message::new("import-file-no-sheets").text("format", format),
            FileProblem::NotAList { format } => Message::new("not-a-list").text("format", format),
            FileProblem::Json { line } => Message::new("import-file-json").text("line", line.to_string()),
            FileProblem::Binary => Message::new("import-file-binary"),
            FileProblem::Header => Message::new("import-file-header"),
            FileProblem::ColumnMissing { column, found, line } => Message::new("import-file-column-missing")
                .text("column", column)
                .text("line", line.to_string())
                .text("found", found.join(", ")),
            FileProblem::ColumnTwice { column } => {
                Message::new("import-file-column-twice").text("column", column)
            }
            FileProblem::LineTooLong { line } => {
                Message::new("import-file-line-long").text("line", line.to_string())
            }
            FileProblem::OrderLine { line } => {
                Message::new("import-file-order-line").text("line", line.to_string())
            }
        };
        message.text("file", &self.file)
    }
}
