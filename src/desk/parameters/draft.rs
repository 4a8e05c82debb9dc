//! A record while `name=value` pairs are applied to it, and what came of it.

use std::collections::BTreeSet;

use crate::credit::{Currency, Message, OrderBounds, Plain};
use crate::desk::assess::warning::{LimitCheck, warnings};
use crate::desk::error::{DeskError, InputField};
use crate::desk::session::FieldChange;
use crate::fields::{Access, FieldOf, Record, named};

/// One pair of a command: a parameter and the value it is to have, as a person wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Name of the parameter.
    pub name: String,
    /// The value, in plain notation.
    pub value: String,
}

/// What adding or changing a group, ship-to, warehouse, terms or user came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    pub code: String,
    /// What changed; empty when everything was so already and nothing was written.
    pub changes: Vec<FieldChange>,
    /// A shared limit that was set below today's exposure (R1.10).
    pub warning: LimitCheck,
}

/// What putting values into place came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum Put {
    /// The thing is new.
    Added,
    /// It was there and has changed.
    Changed,
    /// It was there, and everything was so already.
    Unchanged,
}

/// Whether pairs are for a new record or change one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum Purpose {
    Add,
    Change,
}

/// A record before and after `name=value` pairs are applied to it; amounts are in the currency.
#[derive(Debug, Clone)]
pub(in crate::desk) struct Draft<R> {
    pub(in crate::desk) before: R,
    pub(in crate::desk) after: R,
    currency: Currency,
}

impl Assignment {
    /// A value for the field of this name, as it was typed.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }

    /// Reads `name=value`; the value may contain `=` itself.
    pub fn parse(text: &str) -> Result<Self, DeskError> {
        let pair = text.split_once('=').filter(|(name, _)| !name.trim().is_empty());
        let (name, value) =
            pair.ok_or_else(|| DeskError::usage(Message::new("pair-malformed").text("value", text)))?;
        Ok(Self::new(name.trim(), value))
    }
}

impl<R: Record + Clone> Draft<R> {
    /// A draft of a record as it is.
    pub(in crate::desk) fn new(record: R, currency: Currency) -> Self {
        Self { after: record.clone(), before: record, currency }
    }

    /// Applies all pairs of a command; nothing is checked across them yet.
    pub(in crate::desk) fn apply(
        &mut self,
        assignments: &[Assignment],
        purpose: Purpose,
    ) -> Result<(), DeskError> {
        let mut seen = BTreeSet::new();
        for assignment in assignments {
            let field = named::<R>(&assignment.name).map_err(DeskError::usage)?;
            let name = field.about().name;
            let done = if seen.insert(name) {
                self.set(field, &assignment.value, purpose)
            } else {
                Err(DeskError::usage(Message::new("parameter-twice").key("name", field.about().key())))
            };
            done.map_err(|error| error.at(InputField::Parameter(name)))?;
        }
        Ok(())
    }

    fn set(&mut self, field: &dyn FieldOf<R>, value: &str, purpose: Purpose) -> Result<(), DeskError> {
        let access = field.about().access;
        let about = |key: &str| Message::new(key).key("name", field.about().key());
        if access == Access::ReadOnly {
            return Err(DeskError::usage(about("parameter-read-only")));
        }
        field.parse(&mut self.after, value, &Plain, self.currency).map_err(DeskError::usage)?;
        if access == Access::AtCreation && purpose == Purpose::Change && self.differs(field) {
            return Err(DeskError::refused(about("parameter-fixed")));
        }
        Ok(())
    }

    fn differs(&self, field: &dyn FieldOf<R>) -> bool {
        field.datum(&self.before) != field.datum(&self.after)
    }

    /// Every field that differs, in the order of the table.
    pub(in crate::desk) fn changes(&self) -> Vec<FieldChange> {
        let differing = R::shown().filter(|field| self.differs(*field));
        differing.map(|field| self.change_of(field)).collect()
    }

    /// Every field that has a value, as the changes that made it.
    pub(in crate::desk) fn values(&self) -> Vec<FieldChange> {
        let values = R::shown().map(|field| FieldChange { old: None, ..self.change_of(field) });
        values.filter(|change| change.new.is_some()).collect()
    }

    fn change_of(&self, field: &dyn FieldOf<R>) -> FieldChange {
        FieldChange {
            name: field.about().name,
            old: field.datum(&self.before).plain(self.currency),
            new: field.datum(&self.after).plain(self.currency),
        }
    }
}

/// Every field in which two states of a record differ, in the order of the table.
pub(in crate::desk) fn changes_between<R: Record + Clone>(
    before: &R,
    after: &R,
    currency: Currency,
) -> Vec<FieldChange> {
    Draft { before: before.clone(), after: after.clone(), currency }.changes()
}

/// Checks that order bounds do not exclude each other.
pub(in crate::desk) fn check_order_bounds(bounds: &OrderBounds, currency: Currency) -> Result<(), DeskError> {
    match (bounds.minimum, bounds.maximum) {
        (Some(minimum), Some(maximum)) if bounds.are_reversed() => {
            let message = Message::new("order-bounds-reversed").money("minimum", minimum, currency);
            let message = message.money("maximum", maximum, currency);
            Err(DeskError::usage(message).at(InputField::OrderBounds))
        }
        (None | Some(_), None | Some(_)) => Ok(()),
    }
}

impl Changed {
    pub(in crate::desk) fn new(code: &str, changes: Vec<FieldChange>) -> Self {
        Self { code: code.to_owned(), changes, warning: Ok(None) }
    }

    /// What there is to be warned of.
    pub fn warnings(&self) -> Vec<Message> {
        warnings(&self.warning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::CustomerRecord;

    #[test]
    fn a_pair_is_cut_at_its_first_equals_sign() {
        assert_eq!(Assignment::parse("name=A = B").unwrap(), Assignment::new("name", "A = B"));
        assert!(Assignment::parse("name").is_err());
        assert!(Assignment::parse(" =x").is_err());
    }

    #[test]
    fn a_name_may_appear_only_once() {
        let mut draft = Draft::new(CustomerRecord::new("C1", Currency::EUR), Currency::EUR);
        let twice = [Assignment::new("limit", "1"), Assignment::new("limit", "2")];
        let error = draft.apply(&twice, Purpose::Add).unwrap_err();
        assert_eq!(error.message().key, "parameter-twice");
    }
}
