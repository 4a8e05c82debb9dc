//! Undoing a batch that changed fields of customers: each customer has again what it had before.

use super::{Batch, BatchDone, BatchKind, Reviewed};
use crate::credit::{Message, Plain};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskWriter, ProgressSink, Recorder, Skipped};
use crate::fields::{DbValue, FieldOf, ValueKind, named};
use crate::records::AuditBody;
use crate::store::{CustomerRecord, EventChange, EventId, View};

/// A kind of batch that changes fields of customers, as far as undoing it goes.
pub(crate) struct FieldBatch {
    pub(crate) kind: BatchKind,
    /// The fields that it may change. A customer gets them back together, or none of them.
    pub(crate) fields: &'static [&'static str],
    /// The message on a customer of whom one of them was changed since.
    pub(crate) changed_since: &'static str,
    /// What the record of the whole says of so many customers restored and skipped.
    pub(crate) summary: fn(usize, usize) -> AuditBody,
}

/// A batch of customer fields that is being undone.
struct Undoing<'a> {
    of: &'a FieldBatch,
    batch: EventId,
}

/// A customer as it is and as it was before the batch.
type Restored = Box<(CustomerRecord, CustomerRecord)>;

/// Undoes the last batch, or this one and no other: which it was, how many customers have again what they had, and the
/// others.
pub(crate) fn undo_customer_fields(
    writer: &mut DeskWriter,
    of: &FieldBatch,
    meant: Option<EventId>,
    progress: &dyn ProgressSink,
) -> Result<(EventId, usize, Vec<Skipped>), DeskError> {
    let (batch, done) = writer.undo_batch(&of.kind, meant, progress, |view, batch| {
        let changes = view.customer_changes_of(batch)?;
        let lines = changes.chunk_by(|one, other| one.customer == other.customer);
        Ok((Undoing { of, batch }, lines.map(<[EventChange]>::to_vec).collect()))
    })?;
    Ok((batch, done.written.len(), done.skipped))
}

impl Batch for Undoing<'_> {
    /// What the batch changed of one customer.
    type Line = Vec<EventChange>;
    type Write = Restored;

    fn review(&self, view: View<'_>, changes: &Vec<EventChange>) -> Result<Reviewed<Restored>, DeskError> {
        let Some(first) = changes.first() else { return Ok(Reviewed::Nothing) };
        let now = lookup::customer_by_key(view, first.customer)?;
        let mut before = now.clone();
        for name in self.of.fields {
            let field = named::<CustomerRecord>(name).map_err(DeskError::usage)?;
            let is_as_posted = match changes.iter().find(|change| change.field == *name) {
                Some(change) => {
                    restore(field, &mut before, change.old.as_deref())
                        .ok_or_else(|| change.unreadable_old())?;
                    field.datum(&now).plain(now.currency) == change.new
                }
                None => view.last_change_of(now.key, name)?.is_none_or(|last| last <= self.batch),
            };
            if !is_as_posted {
                return Ok(Reviewed::Skipped(self.changed_since(view, &now)?));
            }
        }
        Ok(Reviewed::Write(Box::new((now, before))))
    }

    fn summary(&self, done: &BatchDone<Restored>) -> AuditBody {
        (self.of.summary)(done.written.len(), done.skipped.len())
    }

    fn write(&self, recorder: &Recorder<'_, '_>, restored: &Restored) -> Result<(), DeskError> {
        let (now, before) = &**restored;
        recorder.write_customer(now, before).map(|_| ())
    }
}

impl Undoing<'_> {
    /// Who changed one of the fields last, and when.
    fn changed_since(&self, view: View<'_>, customer: &CustomerRecord) -> Result<Skipped, DeskError> {
        let mut last = None;
        for name in self.of.fields {
            last = last.max(view.last_change_of(customer.key, name)?);
        }
        let event = last.map(|event| view.event(event)).transpose()?.flatten();
        let why = by(Message::new(self.of.changed_since), event.as_ref());
        Ok(Skipped { code: customer.code.clone(), why })
    }
}

/// Reads into a record what a field was before, from its plain notation; none where that cannot be read. A text is put
/// back as it was, however long.
fn restore(
    field: &dyn FieldOf<CustomerRecord>,
    record: &mut CustomerRecord,
    old: Option<&str>,
) -> Option<()> {
    let currency = record.currency;
    match old {
        Some(text) if field.shape().kind == ValueKind::Text => field.load(record, DbValue::text(text)).ok(),
        Some(text) => field.parse(record, text, &Plain, currency).ok(),
        None => field.load(record, DbValue::Null).ok(),
    }
}
