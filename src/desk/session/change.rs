//! What fields were and have become.

use crate::records;

/// What one field was and has become, in plain notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// Name of the parameter.
    pub name: &'static str,
    pub old: Option<String>,
    /// None where it is empty now.
    pub new: Option<String>,
}

impl FieldChange {
    /// Its values for the audit trail.
    pub(in crate::desk) fn values(&self) -> records::Change {
        records::Change { old: self.old.clone(), new: self.new.clone() }
    }
}
