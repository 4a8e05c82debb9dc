//! Finding anything by what a user types: a number, a code, a part of a name.
//!
//! ```text
//! names     codes and names of customers and ship-tos, in memory
//! finders   how each kind is found
//! ranking   what comes first, and how many of a kind
//! detail    what is shown beside a record
//! ```

mod detail;
mod finders;
mod names;
mod ranking;

use crate::credit::{Message, Render};
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::desk::spelling::cleaned;
use crate::store::{ReasonAction, StopFlag};

use finders::{FINDERS, Search};
pub use names::Names;
use names::Nearness;
pub(crate) use names::folded;
pub use ranking::{FoundKind, Match};

/// What a user looks for.
#[derive(Clone)]
pub struct FindQuery<'a> {
    pub typed: &'a str,
    /// The only kinds that are looked for; all where none is named.
    pub kinds: &'a [FoundKind],
    /// The words in which settings and reasons are searched.
    pub words: &'a dyn Render,
    pub stop: StopFlag,
}

/// What names a record for good: of one number, several customers may have a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    pub kind: FoundKind,
    /// The code, number, login or name.
    pub code: String,
    pub owner: Owner,
}

/// What a record belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    Desk,
    /// The customer with this code.
    Customer(String),
    /// The decision that a reason is for.
    Decision(ReasonAction),
}

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub record: Reference,
    pub how: Match,
    /// Its name; that of the customer of an order or document.
    pub name: String,
    /// What is open of it, or how far it has come.
    pub detail: Option<Message>,
}

/// What was found, the best first, and the kinds of which there is more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FindAnswer {
    pub found: Vec<Found>,
    pub more: Vec<FoundKind>,
}

impl Reference {
    /// A record of the whole desk.
    pub fn new(kind: FoundKind, code: impl Into<String>) -> Self {
        Self { kind, code: code.into(), owner: Owner::Desk }
    }

    /// A record of the customer with this code.
    pub fn of_customer(kind: FoundKind, code: impl Into<String>, customer: impl Into<String>) -> Self {
        Self { kind, code: code.into(), owner: Owner::Customer(customer.into()) }
    }

    /// The code of the customer it belongs to.
    pub fn customer(&self) -> Option<&str> {
        match &self.owner {
            Owner::Customer(code) => Some(code),
            Owner::Desk | Owner::Decision(_) => None,
        }
    }
}

impl DeskReader {
    /// Everything that matches what was typed; nothing where nothing was typed.
    pub fn find(&mut self, query: &FindQuery<'_>, names: &Names) -> Result<FindAnswer, DeskError> {
        let typed = cleaned(query.typed);
        if typed.is_empty() {
            return Ok(FindAnswer::default());
        }
        let today = self.today();
        self.ask(|view| {
            let (words, stop, nearness) = (query.words, &query.stop, Nearness::Similar);
            let mut search = Search { view, typed: &typed, names, nearness, words, today, stop };
            let (mut found, mut cut) = (Vec::new(), Vec::new());
            for (kind, find) in FINDERS.iter().filter(|(kind, _)| query.looks_for(*kind)) {
                let part = find(&search)?;
                found.extend(part.found);
                // Scattered letters mean little beside a number that begins so, and looking for them takes longest.
                if !found.is_empty() {
                    search.nearness = Nearness::Contained;
                }
                cut.extend(part.is_cut.then_some(*kind));
            }
            if typed.chars().nth(1).is_none() {
                // One letter is in nearly every name.
                found.retain(|one| one.how <= Match::Word);
            }
            let mut answer = ranking::ranked(found, cut);
            for one in &mut answer.found {
                one.detail = search.detail(&one.record)?;
            }
            Ok(answer)
        })
    }

    /// These records as an answer shows them; those that are gone are left out.
    pub fn found(
        &mut self,
        records: &[Reference],
        (names, words): (&Names, &dyn Render),
    ) -> Result<Vec<Found>, DeskError> {
        let (today, stop) = (self.today(), StopFlag::default());
        self.ask(|view| {
            let mut shown = Vec::new();
            for record in records {
                let (typed, nearness) = (record.code.as_str(), Nearness::Contained);
                let search = Search { view, typed, names, nearness, words, today, stop: &stop };
                if let Some(found) = search.known(record)? {
                    shown.push(Found { detail: search.detail(record)?, ..found });
                }
            }
            Ok(shown)
        })
    }
}

impl FindQuery<'_> {
    fn looks_for(&self, kind: FoundKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
}

#[cfg(test)]
mod tests;
