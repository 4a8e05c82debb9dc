//! Batches: lines that are proposed and reviewed, and posted in one transaction.
//!
//! Proposing and reviewing only read: what comes of them is a list of lines, each with what was seen of its facts and
//! what the user chose. A kind of batch says what becomes of one line when it is posted; the rest is here. Every line is reviewed again within the transaction, and one whose facts have changed since is skipped
//! and reported. Where no line is left, nothing is written at all.

use crate::credit::Day;
use crate::desk::error::DeskError;
use crate::desk::session::Skipped;
use crate::desk::session::{Attempt, DeskWriter, ProgressSink, Recorder};
use crate::records::AuditBody;
use crate::store::{EventId, EventKind, Role, View};

/// The names that belong to a kind of batch.
pub(super) struct BatchKind {
    /// The event of posting one.
    pub(super) post: EventKind,
    /// What the audit record of a batch as a whole is about.
    pub(super) subject: &'static str,
    /// The role that may post it.
    pub(super) role: Role,
}

/// The result of reviewing a line within the transaction.
pub(super) enum Reviewed<W> {
    /// This is to be written.
    Write(W),
    /// Everything is stored already.
    Nothing,
    /// Its facts have changed since.
    Skipped(Skipped),
}

/// Lines of a kind that are posted.
pub(super) trait Batch {
    /// What was proposed and reviewed.
    type Line;
    /// What is written for a line.
    type Write;

    /// What becomes of a line now.
    fn review(&self, view: View<'_>, line: &Self::Line) -> Result<Reviewed<Self::Write>, DeskError>;

    /// What the audit record of the batch as a whole says.
    fn summary(&self, done: &BatchDone<Self::Write>) -> AuditBody;

    /// Writes a line with its own changes and audit record.
    fn write(&self, recorder: &Recorder<'_, '_>, write: &Self::Write) -> Result<(), DeskError>;
}

/// The result of posting.
pub(super) struct BatchDone<W> {
    /// The event; none where nothing was written.
    pub(super) event: Option<EventId>,
    pub(super) written: Vec<W>,
    pub(super) skipped: Vec<Skipped>,
}

impl DeskWriter {
    pub(super) fn post_batch<B: Batch>(
        &mut self,
        kind: &BatchKind,
        lines: &[B::Line],
        progress: &dyn ProgressSink,
        open: impl FnOnce(View<'_>, Day) -> Result<B, DeskError>,
    ) -> Result<BatchDone<B::Write>, DeskError> {
        self.attempt(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, kind.post, "")?;
            recorder.permit(kind.role)?;
            let batch = open(tx.view(), recorder.today())?;
            recorder.carry_out_batch(kind, &batch, lines, progress)
        })
    }
}

impl Recorder<'_, '_> {
    /// Reviews every line, then writes those that are left. The record of the whole comes first.
    fn carry_out_batch<B: Batch>(
        &self,
        kind: &BatchKind,
        batch: &B,
        lines: &[B::Line],
        progress: &dyn ProgressSink,
    ) -> Result<Attempt<BatchDone<B::Write>>, DeskError> {
        let steps = u64::try_from(lines.len() * 2).ok();
        let mut done = BatchDone { event: None, written: Vec::new(), skipped: Vec::new() };
        for (step, line) in (0..).zip(lines) {
            progress.proceed(step, steps)?;
            match batch.review(self.tx.view(), line)? {
                Reviewed::Write(write) => done.written.push(write),
                Reviewed::Nothing => {}
                Reviewed::Skipped(skipped) => done.skipped.push(skipped),
            }
        }
        if done.written.is_empty() {
            return Ok(Attempt::RollBack(done));
        }
        done.event = Some(self.event);
        self.audit((kind.subject, kind.subject), (None, None), &batch.summary(&done))?;
        let reviewed = u64::try_from(lines.len()).unwrap_or(0);
        for (step, write) in (reviewed..).zip(&done.written) {
            progress.proceed(step, steps)?;
            batch.write(self, write)?;
        }
        Ok(Attempt::Commit(done))
    }
}
