//! One write: a transaction, its event, and the audit records of what it changed.

use super::change::FieldChange;
use super::clock::Signature;
use crate::credit::Day;
use crate::desk::error::DeskError;
use crate::records::{self, AuditBody};
use crate::store::{CustomerKey, EventId, EventKind, NewAudit, NewEvent, OrderId, StoreError, Subject, Tx};

/// A use case while it is carried out: the transaction, its signature and its event.
pub struct Recorder<'t, 'w> {
    pub tx: &'t Tx<'w>,
    pub signature: &'t Signature,
    /// The event everything written belongs to.
    pub event: EventId,
}

impl<'t, 'w> Recorder<'t, 'w> {
    /// Begins the use case of this kind by writing its event.
    pub fn begin(
        tx: &'t Tx<'w>,
        signature: &'t Signature,
        kind: EventKind,
        note: &str,
    ) -> Result<Self, StoreError> {
        Self::begin_reversing(tx, signature, kind, note, None)
    }

    /// Begins a use case that undoes an earlier event.
    pub fn begin_reversing(
        tx: &'t Tx<'w>,
        signature: &'t Signature,
        kind: EventKind,
        note: &str,
        reverses: Option<EventId>,
    ) -> Result<Self, StoreError> {
        let event = tx.add_event(&NewEvent {
            command_id: &signature.command_id,
            kind,
            user: signature.user,
            at: signature.moment.at,
            day: signature.moment.today,
            reverses,
            note,
        })?;
        Ok(Self { tx, signature, event })
    }

    pub const fn today(&self) -> Day {
        self.signature.moment.today
    }

    /// Writes one audit record: its subject and what was changed.
    pub fn audit(
        &self,
        (kind, code): (&str, &str),
        (customer, order): (Option<CustomerKey>, Option<OrderId>),
        body: &AuditBody,
    ) -> Result<(), DeskError> {
        let record = NewAudit { subject_kind: kind, subject: code, customer, order, body };
        Ok(self.tx.add_audit(&record, self.event)?)
    }

    /// Whether anything was done: an event without a record is none.
    pub(in crate::desk) fn has_recorded(&self) -> Result<bool, StoreError> {
        Ok(!self.tx.view().audit_subjects(self.event)?.is_empty())
    }

    /// Writes the dated change of one field; old and new in plain notation.
    pub fn change(
        &self,
        subject: Subject,
        field: &str,
        old: Option<&str>,
        new: Option<&str>,
    ) -> Result<(), StoreError> {
        self.tx.add_change(subject, field, (self.today(), self.event), old, new)
    }

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

/// What a new or changed record is to the audit trail: its kind and code, and the customer that it belongs to.
type Named<'a> = ((&'a str, &'a str), Option<CustomerKey>);

impl Recorder<'_, '_> {
    /// Records that something was added: its values as dated changes, and all of them in one audit record.
    pub(in crate::desk) fn added(
        &self,
        subject: Subject,
        (named, customer): Named<'_>,
        values: &[FieldChange],
    ) -> Result<(), DeskError> {
        self.changes(subject, values)?;
        self.audit(named, (customer, None), &added_body(values))
    }

    /// Records that something was changed, as when it is added.
    pub(in crate::desk) fn changed(
        &self,
        subject: Subject,
        (named, customer): Named<'_>,
        changes: &[FieldChange],
    ) -> Result<(), DeskError> {
        self.changes(subject, changes)?;
        self.audit(named, (customer, None), &changed_body(changes))
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
