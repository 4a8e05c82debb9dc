//! Rows that belong to customers, read in the order of the customers beside other such rows.

use super::column::{Column, Row};
use super::engine::{Question, Rows};
use super::{Corrupt, CustomerKey, StoreError};

/// Rows in the order of the customers; each is read where it is, when it is the turn of its customer.
pub(super) struct Cursor<'q> {
    /// None where nothing is asked.
    rows: Option<Rows<'q>>,
    column: &'static Column<CustomerKey>,
    /// Whose the next row is; none after the last one.
    owner: Option<CustomerKey>,
}

impl<'q> Cursor<'q> {
    /// The first column of the rows is the customer that each belongs to.
    pub(super) fn new(
        question: &'q mut Option<Question<'_>>,
        column: &'static Column<CustomerKey>,
    ) -> Result<Self, StoreError> {
        let mut cursor = Self { rows: question.as_mut().map(Question::rows), column, owner: None };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        let Some(rows) = &mut self.rows else { return Ok(()) };
        rows.advance()?;
        self.owner = rows.current().map(|row| row.get(0, self.column)).transpose()?;
        Ok(())
    }

    /// Reads everything of the customer whose turn it is, and hands it over.
    pub(super) fn take<T>(
        &mut self,
        customer: CustomerKey,
        read: impl Fn(&Row<'_>) -> Result<Option<T>, StoreError>,
        mut take: impl FnMut(T),
    ) -> Result<(), StoreError> {
        while let Some(owner) = self.owner.filter(|owner| *owner <= customer) {
            if owner < customer {
                return Err(Corrupt::missing("customer", owner.0).into());
            }
            if let Some(row) = self.rows.as_ref().and_then(Rows::current) {
                read(&row)?.into_iter().for_each(&mut take);
            }
            self.advance()?;
        }
        Ok(())
    }

    /// An account that is never visited would be missing from every total.
    pub(super) fn finish(&self) -> Result<(), StoreError> {
        match self.owner {
            None => Ok(()),
            Some(owner) => Err(Corrupt::missing("customer", owner.0).into()),
        }
    }
}
