//! Where a document is in the books it comes from: how it is known where its number is none (A7).

use super::cells::{Cell, Cells};
use super::reject::Fault;
use crate::credit::Message;
use crate::exchange::line::line_of;

/// What is between the parts of a key.
const DELIMITER: u8 = b'|';
/// The most letters of a key.
const LONGEST: usize = 400;

/// Where a document is in its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceKey {
    /// The desk's own key, of a file that the desk has written.
    Whole(String),
    /// The source, the values of the columns that the mapping names, and the customer: several rows may have them.
    Place {
        place: String,
        /// The last of the values, such as the number of the entry.
        entry: String,
    },
}

impl Cells<'_> {
    /// Where the document of the row is in its source: by its own key, else by the columns that the mapping names.
    pub(super) fn source(&self, own: Cell<'_>, customer: &str) -> Result<Option<SourceKey>, Fault> {
        if let Some(own) = own.given() {
            own.short_enough(LONGEST)?;
            return Ok(Some(SourceKey::Whole(own.text().to_owned())));
        }
        let values: Vec<&str> = self.layout.key().map(|index| self.field(index)).collect();
        let Some(entry) = values.last() else { return Ok(None) };
        let place = self.place(values.iter().copied().chain([customer]))?;
        Ok(Some(SourceKey::Place { place, entry: (*entry).to_owned() }))
    }

    /// A place in the source.
    pub(super) fn place<'a>(&'a self, parts: impl IntoIterator<Item = &'a str>) -> Result<String, Fault> {
        let place = line_of([self.layout.source()].into_iter().chain(parts), DELIMITER);
        if place.chars().count() > LONGEST {
            return Err(Fault::of_row(&place, Message::new("import-long").count("most", LONGEST)));
        }
        Ok(place)
    }
}
