//! A record while `name=value` pairs are applied to it, and what came of it.

use std::collections::BTreeSet;

use crate::credit::{Currency, Message, OrderBounds, Plain};
use crate::desk::assess::warning::{LimitCheck, warnings};
use crate::desk::error::{DeskError, InputField};
use crate::desk::session::FieldChange;
use crate::desk::session::Recorder;
use crate::fields::{Access, FieldOf, Record, named};
use crate::records::{self, AuditBody};
use crate::store::{Subject, View};

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

/// Which version of a thing its changer has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Whatever is there now.
    Whatever,
    /// This one; another one is a conflict.
    Version(i64),
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

/// Whether a thing is being made or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) enum Stage {
    Adding,
    Changing,
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
        stage: Stage,
    ) -> Result<(), DeskError> {
        let mut seen = BTreeSet::new();
        for assignment in assignments {
            let field = named::<R>(&assignment.name).map_err(DeskError::usage)?;
            let name = field.about().name;
            let done = if seen.insert(name) {
                self.set(field, &assignment.value, stage)
            } else {
                Err(DeskError::usage(Message::new("parameter-twice").text("name", name)))
            };
            done.map_err(|error| error.at(InputField::Parameter(name)))?;
        }
        Ok(())
    }

    fn set(&mut self, field: &dyn FieldOf<R>, value: &str, stage: Stage) -> Result<(), DeskError> {
        let access = field.about().access;
        let about = |key: &str| Message::new(key).text("name", field.about().name);
        if access == Access::ReadOnly {
            return Err(DeskError::usage(about("parameter-read-only")));
        }
        field.parse(&mut self.after, value, &Plain, self.currency).map_err(DeskError::usage)?;
        if access == Access::AtCreation && stage == Stage::Changing && self.differs(field) {
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

/// The changes as the body of an audit record.
pub(in crate::desk) fn changed_body(changes: &[FieldChange]) -> AuditBody {
    judged_body(changes, &[])
}

/// The same with the criteria of a validation that led to them.
pub(in crate::desk) fn judged_body(changes: &[FieldChange], criteria: &[u8]) -> AuditBody {
    let by_name = changes.iter().map(|change| (change.name.to_owned(), change.values())).collect();
    AuditBody::Changed(records::Changed { changed: by_name, criteria: criteria.to_vec() })
}

/// The values of a new thing as the body of an audit record.
pub(in crate::desk) fn added_body(changes: &[FieldChange]) -> AuditBody {
    let added = changes.iter().map(|change| (change.name.to_owned(), change.new.clone())).collect();
    AuditBody::Added(records::Added { added })
}

impl Recorder<'_, '_> {
    /// Writes the dated change of every field.
    pub(in crate::desk) fn changes(
        &self,
        subject: Subject,
        changes: &[FieldChange],
    ) -> Result<(), DeskError> {
        for change in changes {
            let (old, new) = (change.old.as_deref(), change.new.as_deref());
            self.change(subject, change.name, old, new)?;
        }
        Ok(())
    }
}

impl Expected {
    /// Refuses, with who changed it last and when, where the thing is no longer as it was expected.
    pub(in crate::desk) fn check(
        self,
        version: i64,
        view: View<'_>,
        (subject, code): (Subject, &str),
    ) -> Result<(), DeskError> {
        match self {
            Self::Version(expected) if expected != version => Err(changed_meanwhile(view, subject, code)?),
            Self::Whatever | Self::Version(_) => Ok(()),
        }
    }
}

/// The error when another user was faster: who it was and when.
pub(in crate::desk) fn changed_meanwhile(
    view: View<'_>,
    subject: Subject,
    code: &str,
) -> Result<DeskError, DeskError> {
    let last = view.changes(subject, &[])?.into_iter().next();
    let message = match last {
        Some(last) => {
            Message::new("record-changed").text("code", code).text("user", last.login).instant("at", last.at)
        }
        None => Message::new("record-changed-unknown").text("code", code),
    };
    Ok(DeskError::conflict(message))
}

/// A code that a new thing may have: 1 to 40 characters, nothing invisible, no blanks at its ends.
pub(in crate::desk) fn checked_code(code: &str) -> Result<&str, DeskError> {
    let length = code.chars().count();
    let is_clean = crate::sanitize::sanitize(code) == code && code.trim() == code;
    if is_clean && (1..=40).contains(&length) {
        Ok(code)
    } else {
        Err(DeskError::usage(Message::new("code-malformed").text("code", code)).at(InputField::Code))
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
    fn codes_are_visible_and_not_too_long() {
        for code in ["C100", "a b", "é", &"x".repeat(40)] {
            assert!(checked_code(code).is_ok(), "{code}");
        }
        for code in ["", " C1", "C1 ", "C\u{200b}1", "C\n1", &"x".repeat(41)] {
            assert!(checked_code(code).is_err(), "{code:?}");
        }
    }

    #[test]
    fn a_name_may_appear_only_once() {
        let mut draft = Draft::new(CustomerRecord::new("C1", Currency::EUR), Currency::EUR);
        let twice = [Assignment::new("limit", "1"), Assignment::new("limit", "2")];
        let error = draft.apply(&twice, Stage::Adding).unwrap_err();
        assert_eq!(error.message().key, "parameter-twice");
    }
}
