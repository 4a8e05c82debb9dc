//! Rows that belong to customers, read in the order of the customers beside other such rows.

use std::cmp::Ordering;

use super::column::{Column, Row};
use super::engine::{Question, Rows};
use super::{Corrupt, CustomerKey, StoreError};

/// Rows in the order of the customers; each is read where it is, when it is the turn of its customer.
pub(super) struct Cursor<'q> {
    /// None where nothing is asked.
    rows: Option<Rows<'q>>,
    owner: &'static Column<CustomerKey>,
}

impl<'q> Cursor<'q> {
    /// The first column of the rows is the customer that each belongs to.
    pub(super) fn new(
        question: &'q mut Option<Question<'_>>,
        owner: &'static Column<CustomerKey>,
    ) -> Result<Self, StoreError> {
        let mut cursor = Self { rows: question.as_mut().map(Question::rows), owner };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        self.rows.as_mut().map_or(Ok(()), Rows::advance)
    }

    /// The next row, and whose it is.
    fn next(&self) -> Result<Option<(CustomerKey, Row<'_>)>, StoreError> {
        let Some(row) = self.rows.as_ref().and_then(Rows::current) else { return Ok(None) };
        Ok(Some((row.get(0, self.owner)?, row)))
    }

    /// Reads everything of the customer whose turn it is, and hands it over.
    pub(super) fn take<T>(
        &mut self,
        customer: CustomerKey,
        read: impl Fn(&Row<'_>) -> Result<Option<T>, StoreError>,
        mut take: impl FnMut(T),
    ) -> Result<(), StoreError> {
        while let Some((owner, row)) = self.next()? {
            match owner.cmp(&customer) {
                Ordering::Less => return Err(Corrupt::missing("customer", owner.0).into()),
                Ordering::Equal => read(&row)?.into_iter().for_each(&mut take),
                Ordering::Greater => break,
            }
            self.advance()?;
        }
        Ok(())
    }

    /// An account that is never visited would be missing from every total.
    pub(super) fn finish(&self) -> Result<(), StoreError> {
        match self.next()? {
            None => Ok(()),
            Some((owner, _)) => Err(Corrupt::missing("customer", owner.0).into()),
        }
    }
}
