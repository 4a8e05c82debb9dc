//! Documents that are known by where they are in their source: many books have references that are pages, not numbers (A7).

use std::collections::HashMap;

use super::row_outcome::{RowError, RowOutcome};
use crate::credit::ItemKind;
use crate::exchange::SourceKey;
use crate::store::{CustomerKey, Document, StoreError, View};

/// The documents that rows of an import were found to be, by their keys; a few dozen bytes for each row that has one.
#[derive(Debug, Default)]
pub(super) struct Sources {
    found: HashMap<Box<str>, Vec<u32>>,
}

/// What a row with a key is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A document that is there, and the outcome of comparing the two.
    Known(Box<Document>, RowOutcome),
    New(NewPlace),
}

/// A document that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewPlace {
    /// The key that it is stored with.
    pub(super) key: String,
    /// How many rows of the file had the same place in the source so far, this one included.
    ordinal: u32,
}

impl Sources {
    /// Whether the document of a row is there. Rows of the same place are told apart by what they say, then by their order.
    pub(super) fn place(
        &mut self,
        view: View<'_>,
        source: &SourceKey,
        mut compare: impl FnMut(&Document) -> Result<RowOutcome, RowError>,
    ) -> Result<Place, RowError> {
        let place = match source {
            SourceKey::Whole(key) => {
                return match view.document_of_source(key)? {
                    Some(stored) => compare(&stored).map(|outcome| Place::Known(Box::new(stored), outcome)),
                    None => Ok(Place::New(NewPlace { key: key.clone(), ordinal: 1 })),
                };
            }
            SourceKey::Place { place, .. } => place,
        };
        let found = self.found.entry(place.as_str().into()).or_default();
        let (mut ordinal, mut differs) = (0, None);
        loop {
            ordinal += 1;
            if found.contains(&ordinal) {
                continue;
            }
            let key = format!("{place}|{ordinal}");
            let Some(stored) = view.document_of_source(&key)? else {
                found.extend(differs.is_none().then_some(ordinal));
                return differs.map_or(Ok(Place::New(NewPlace { key, ordinal })), Err);
            };
            match compare(&stored) {
                Ok(outcome) => {
                    found.push(ordinal);
                    return Ok(Place::Known(Box::new(stored), outcome));
                }
                Err(error @ RowError::Failed(_)) => return Err(error),
                Err(error @ RowError::Refused(_)) => differs = differs.or(Some(error)),
            }
        }
    }
}

impl NewPlace {
    /// The number of the document: as it is in the file, else with its entry after it, else with the first ordinal after that
    /// that makes it another one.
    pub(super) fn free_number(
        &self,
        view: View<'_>,
        (customer, kind): (Option<CustomerKey>, ItemKind),
        (number, source): (&str, &SourceKey),
    ) -> Result<String, StoreError> {
        let is_taken = |number: &str| customer.map_or(Ok(false), |of| view.has_document(of, kind, number));
        let SourceKey::Place { entry, .. } = source else { return Ok(number.to_owned()) };
        if !is_taken(number)? {
            return Ok(number.to_owned());
        }
        let with_entry = format!("{number}/{entry}");
        if !is_taken(&with_entry)? {
            return Ok(with_entry);
        }
        let mut ordinal = self.ordinal;
        loop {
            let with_ordinal = format!("{with_entry}/{ordinal}");
            if !is_taken(&with_ordinal)? {
                return Ok(with_ordinal);
            }
            ordinal += 1;
        }
    }
}

/// The place in the source is taken by a document of another customer.
pub(super) fn refuse_other_customer(
    number: &str,
    (is, stored): (Option<CustomerKey>, CustomerKey),
) -> Result<(), RowError> {
    if is == Some(stored) { Ok(()) } else { Err(RowError::number_taken(number, "customer")) }
}
