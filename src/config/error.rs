//! What can be wrong with the settings.

use std::path::{Path, PathBuf};

use crate::credit::Message;
use crate::files::SmallFileError;

/// Why the settings could not be read; [`ConfigError::message`] says it in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be opened.
    #[error("cannot read {}: {reason}", file.display())]
    Unreadable {
        /// The file of settings.
        file: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// It is a folder, a device or a pipe.
    #[error("{} is not a file", file.display())]
    NotAFile { file: PathBuf },
    /// The file is larger than settings can be.
    #[error("{} is larger than {most} bytes", file.display())]
    TooLarge {
        /// The file of settings.
        file: PathBuf,
        /// Bytes of the largest one.
        most: u64,
    },
    /// The file is not a text in UTF-8.
    #[error("{} is not a text in UTF-8", file.display())]
    NotText {
        /// The file of settings.
        file: PathBuf,
    },
    /// The file is not TOML.
    #[error("{}:{line}: {reason}", file.display())]
    NotToml {
        /// The file of settings.
        file: PathBuf,
        /// The line, counted from one.
        line: usize,
        /// What the parser said.
        reason: String,
    },
    /// A setting that does not exist.
    #[error("{}:{line}: unknown setting {name}; known: {known}", file.display())]
    UnknownName {
        /// The file of settings.
        file: PathBuf,
        /// The line, counted from one.
        line: usize,
        /// The name as written.
        name: String,
        /// The names that exist.
        known: String,
    },
    /// A value that the setting cannot have.
    #[error("{}:{line}: wrong value for {name}; expected: {expected}", file.display())]
    WrongValue {
        /// The file of settings.
        file: PathBuf,
        /// The line, counted from one.
        line: usize,
        /// The name of the setting.
        name: String,
        /// What it can be.
        expected: Expected,
    },
    /// An environment variable with a value that it cannot have.
    #[error("{name}={value}; known: {known}")]
    Environment {
        name: &'static str,
        value: String,
        /// What it can be.
        known: String,
    },
}

/// What a setting of the file can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A text between quotes.
    Text,
    /// One of `true` and `false`.
    YesOrNo,
    /// A table of names and values.
    Table,
    /// A list of key names.
    KeyNames,
    /// One of these names.
    OneOf(String),
}

impl std::fmt::Display for Expected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::YesOrNo => "true or false",
            Self::Table => "a table",
            Self::KeyNames => "a list of key names",
            Self::OneOf(names) => names,
        })
    }
}

impl ConfigError {
    pub(super) fn of_file(file: &Path, error: &SmallFileError) -> Self {
        let file = file.to_owned();
        match error {
            SmallFileError::Unreadable(error) => Self::Unreadable { file, reason: error.to_string() },
            SmallFileError::NotAFile => Self::NotAFile { file },
            SmallFileError::TooLarge { most } => Self::TooLarge { file, most: *most },
            SmallFileError::NotText => Self::NotText { file },
        }
    }

    /// What failed, for people; its attribute `hint` says what to do.
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable { file, reason } => {
                Message::new("config-unreadable").text("file", file.to_string_lossy()).text("reason", reason)
            }
            Self::NotAFile { file } => of_file("config-not-a-file", file),
            Self::TooLarge { file, most } => {
                of_file("config-too-large", file).count("kilobytes", most / 1024)
            }
            Self::NotText { file } => of_file("config-not-text", file),
            Self::NotToml { file, line, reason } => {
                Message::new("config-not-toml").text("place", place(file, *line)).text("reason", reason)
            }
            Self::UnknownName { file, line, name, known } => Message::new("config-unknown-name")
                .text("place", place(file, *line))
                .text("name", name)
                .text("known", known),
            Self::WrongValue { file, line, name, expected } => {
                expected.message().text("place", place(file, *line)).text("name", name)
            }
            Self::Environment { name, value, known } => Message::new("config-environment")
                .text("name", *name)
                .text("value", value)
                .text("known", known),
        }
    }
}

impl Expected {
    fn message(&self) -> Message {
        let wrong = Message::new("config-wrong-value");
        match self {
            Self::Text => wrong.key("expected", "config-expected-text"),
            Self::YesOrNo => wrong.key("expected", "config-expected-yes-or-no"),
            Self::Table => wrong.key("expected", "config-expected-table"),
            Self::KeyNames => wrong.key("expected", "config-expected-key-names"),
            Self::OneOf(names) => Message::new("config-wrong-choice").text("known", names),
        }
    }
}

fn of_file(key: &str, file: &Path) -> Message {
    Message::new(key).text("file", file.to_string_lossy())
}

/// File and line in the form that editors and terminals open: `config.toml:3`.
fn place(file: &Path, line: usize) -> String {
    format!("{}:{line}", file.to_string_lossy())
}
