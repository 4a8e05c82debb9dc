//! Rows that belong to customers, read in the order of the customers beside other such rows.

use super::column::Row;
use super::engine::Rows;
use super::{Corrupt, CustomerKey, StoreError};

/// What is read row by row, with the row that comes next; in the order of the customers.
pub(super) struct Cursor<'q, T, F> {
    rows: Rows<'q>,
    read: F,
    next: Option<(CustomerKey, T)>,
}

impl<'q, T, F> Cursor<'q, T, F>
where
    F: FnMut(&Row<'_>) -> Result<Option<(CustomerKey, T)>, StoreError>,
{
    pub(super) fn new(rows: Rows<'q>, read: F) -> Result<Self, StoreError> {
        let mut cursor = Self { rows, read, next: None };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        while let Some(row) = self.rows.next()? {
            self.next = (self.read)(&row)?;
            if self.next.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Hands over everything of the customer whose turn it is.
    pub(super) fn take(&mut self, customer: CustomerKey, mut take: impl FnMut(T)) -> Result<(), StoreError> {
        while let Some((owner, found)) = self.next.take_if(|(owner, _)| *owner <= customer) {
            if owner < customer {
                return Err(Corrupt::missing("customer", owner.0).into());
            }
            take(found);
            self.advance()?;
        }
        Ok(())
    }

    /// An account that is never visited would be missing from every total.
    pub(super) fn finish(&self) -> Result<(), StoreError> {
        match &self.next {
            None => Ok(()),
            Some((owner, _)) => Err(Corrupt::missing("customer", owner.0).into()),
        }
    }
}
