//! What is stored as text: the form of every record, apart from the types that decide (R3.11).
//!
//! ```text
//! v1       assessments, what frees an order, approvals, and what a decision changed
//! audit    what the audit trail records: one struct for each kind of thing
//! field    the fields of audit records as they can be shown
//! form     how amounts and days are written in a record, and lists of fields become forms
//! ```
//!
//! A type of the rules may change from version to version of the program; the form that it is stored in never does. A
//! type that changes gets a new form beside the old one, whose first field is its `version` (those of `v1` have none),
//! and the old one is read as long as there are desks. Words are those of
//! [`Coded`](crate::credit::Coded). `golden/` holds texts of every version, as they were written.

mod audit;
mod field;
mod form;
mod v1;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::credit::{Approval, Assessment, Remedy};

pub use audit::*;
#[cfg(test)]
pub use field::WORDED;
pub use field::{Field, Shown};
pub(crate) use form::Form;
pub use form::{Code, Codes, Iso, Minor, Plain};
pub(crate) use v1::{Before, HoldBefore};

/// The field of an error that is about a record as a whole.
const WHOLE: &str = "record";

/// A stored text is not what the program writes: it was changed by something else, or comes from a newer program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {problem}")]
pub struct RecordError {
    /// Where in the record: `findings[2].margin.money`.
    pub field: String,
    /// What is wrong there.
    pub problem: String,
}

/// A value that is stored as text.
pub(crate) trait Record: Sized {
    /// The text, in the newest form.
    fn to_text(&self) -> Result<String, RecordError>;
    /// The value of a text in any form that was ever written.
    fn from_text(text: &str) -> Result<Self, RecordError>;
}

impl Record for Assessment {
    fn to_text(&self) -> Result<String, RecordError> {
        write(&v1::Assessment::of(self))
    }

    fn from_text(text: &str) -> Result<Self, RecordError> {
        read::<v1::Assessment>(text).map(Form::value)
    }
}

impl Record for Approval {
    fn to_text(&self) -> Result<String, RecordError> {
        write(&v1::Approval::of(self))
    }

    fn from_text(text: &str) -> Result<Self, RecordError> {
        read::<v1::Approval>(text).map(Form::value)
    }
}

impl Record for Vec<Remedy> {
    fn to_text(&self) -> Result<String, RecordError> {
        write(&<Vec<v1::Remedy> as Form<Self>>::of(self))
    }

    fn from_text(text: &str) -> Result<Self, RecordError> {
        read::<Vec<v1::Remedy>>(text).map(Form::value)
    }
}

impl RecordError {
    /// A value that is not allowed in this field.
    pub fn new(field: &str, problem: impl Into<String>) -> Self {
        Self { field: field.to_owned(), problem: problem.into() }
    }
}

/// Amounts beyond what can be stored are the only thing that cannot be written.
pub(crate) fn write(form: &impl Serialize) -> Result<String, RecordError> {
    serde_json::to_string(form).map_err(|error| RecordError::new(WHOLE, error.to_string()))
}

/// Reads what [`write()`] writes and nothing else: a field that is missing, unknown or of another type is an error.
pub(crate) fn read<T: Serialize + DeserializeOwned>(text: &str) -> Result<T, RecordError> {
    match serde_json::from_str::<T>(text) {
        // What is the same byte for byte needs no second look.
        Ok(form) if write(&form)? == text => Ok(form),
        Ok(_) | Err(_) => read_value(&parse(text)?),
    }
}

fn parse(text: &str) -> Result<Value, RecordError> {
    serde_json::from_str(text).map_err(|error| RecordError::new(WHOLE, error.to_string()))
}

/// The same of a text whose fields may be in another order; an error names the field.
fn read_value<T: Serialize + DeserializeOwned>(stored: &Value) -> Result<T, RecordError> {
    let form: T = serde_path_to_error::deserialize(stored)
        .map_err(|error| RecordError::new(&error.path().to_string(), error.inner().to_string()))
        .map_err(|error| if error.field == "." { RecordError::new(WHOLE, error.problem) } else { error })?;
    let written = serde_json::to_value(&form).map_err(|error| RecordError::new(WHOLE, error.to_string()))?;
    match difference("", stored, &written) {
        None => Ok(form),
        Some(field) => Err(RecordError::new(&field, "missing or unknown")),
    }
}

/// The first field in which two records differ.
fn difference(field: &str, one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) => {
            fields.keys().chain(others.keys()).find_map(|name| {
                let inner = format!("{field}.{name}").trim_start_matches('.').to_owned();
                match (fields.get(name), others.get(name)) {
                    (Some(one), Some(other)) => difference(&inner, one, other),
                    (Some(_) | None, None) | (None, Some(_)) => Some(inner),
                }
            })
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => items
            .iter()
            .zip(others)
            .enumerate()
            .find_map(|(index, (one, other))| difference(&format!("{field}[{index}]"), one, other)),
        (one, other) => (one != other).then(|| field.to_owned()),
    }
}

#[cfg(test)]
mod tests;
