//! What can be wrong with a mapping file.

use crate::credit::Message;
use crate::files::{SmallFileError, cause_of};

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
