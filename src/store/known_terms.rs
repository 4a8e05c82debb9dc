//! Codes of terms where customers and orders have them: those that were set up, and those that are known without.

use super::StoreError;
use super::column::{Column, Row};
use crate::credit::Terms;

/// Whether the terms in a column were set up, as a column of a statement.
pub(super) fn are_set_up(column: &str) -> String {
    format!("{column} IN (SELECT code FROM terms)")
}

impl Row<'_> {
    /// A code of terms; whether they were set up is at the second place.
    pub(super) fn terms(
        &self,
        [code, set_up]: [usize; 2],
        column: &Column<String>,
    ) -> Result<String, StoreError> {
        let terms = self.get(code, column)?;
        if self.is_known(&terms, set_up)? { Ok(terms) } else { Err(self.corrupt(code, column)) }
    }

    /// Whether there are terms with this code.
    pub(super) fn is_known(&self, terms: &str, set_up: usize) -> Result<bool, StoreError> {
        Ok(Terms::well_known(terms).is_some() || self.computed(set_up)?)
    }
}
