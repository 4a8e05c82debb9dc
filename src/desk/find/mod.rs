//! Finding anything by what a user types: a number, a code, a part of a name.
//!
//! ```text
//! names     codes and names of customers and ship-tos, in memory
//! finders   how each kind is found
//! ranking   what comes first
//! ```

mod finders;
mod names;
mod ranking;

use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::desk::spelling::cleaned;
use crate::store::StopFlag;

use finders::{FINDERS, Search};
pub use names::Names;
pub use ranking::{FoundKind, Match};

/// What a user looks for.
#[derive(Debug, Clone, Default)]
pub struct FindQuery<'a> {
    pub typed: &'a str,
    /// The only kind that is looked for; all where none is given.
    pub only: Option<FoundKind>,
    pub stop: StopFlag,
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub kind: FoundKind,
    pub how: Match,
    /// The code or number.
    pub code: String,
    /// Its name; that of the customer of an order or document.
    pub name: String,
    /// The code of the customer that it belongs to.
    pub customer: Option<String>,
}

impl DeskReader {
    /// Everything that matches what was typed, the best first, so many of each kind; nothing where nothing was typed.
    pub fn find(&mut self, query: &FindQuery<'_>, names: &Names) -> Result<Vec<Found>, DeskError> {
        let typed = cleaned(query.typed);
        if typed.is_empty() {
            return Ok(Vec::new());
        }
        self.ask(|view| {
            let search = Search { view, typed: &typed, names, stop: &query.stop };
            let mut found = Vec::new();
            for (_, find) in FINDERS.iter().filter(|(kind, _)| query.only.is_none_or(|only| only == *kind)) {
                found.extend(find(&search)?);
            }
            if typed.chars().nth(1).is_none() {
                // One letter is in nearly every name.
                found.retain(|one| one.how <= Match::Word);
            }
            Ok(ranking::ranked(found))
        })
    }
}

#[cfg(test)]
mod tests;
