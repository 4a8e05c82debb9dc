//! Undoing any act by its trace, and doing it again: one mechanism for every kind of event.
//!
//! `part` divides what an event did into what is undone together or not at all, and says of each whether something
//! later depends on it; `decision` has what decisions need beside their trace, `act` how acts are listed, `name` what they are
//! called, `kind` how each kind is undone, `later` what must be undone before.

mod act;
pub(super) mod decision;
mod kind;
mod later;
mod name;
mod part;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

pub use act::{Act, ActSearched, ActState, NextUndo};

use self::kind::{Undoing, Unit, undoing_of};
use self::part::Part;
use crate::credit::{Checkpoint, CreditStanding, Message, Outcome, coded};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::orders::check::recheck_stored;
use crate::desk::session::{DeskReader, DeskWriter, ProgressSink, Recorder, Skipped};
use crate::records::{AuditBody, Undone as UndoneRecord};
use crate::store::{
    Corrupt, Event, EventId, EventKind, FieldChanged, OrderId, Role, TracedRow, UserId, View,
};

/// The result of undoing an act, or of doing it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoneAct {
    /// The event that undid it, by which it can be done again.
    pub by: EventId,
    pub event: EventId,
    pub kind: EventKind,
    pub direction: Direction,
    /// What undoing it does, or doing it again, as it was called before.
    pub name: Message,
    /// The codes of what is as it was before.
    pub restored: Vec<String>,
    /// What was changed since, and why each was skipped.
    pub skipped: Vec<Skipped>,
}

/// The result of a use case, and the event that it wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    pub value: T,
    /// By which it can be undone; none where nothing was written.
    pub event: Option<EventId>,
}

/// An act that is to be undone or done again.
struct Undo {
    event: Event,
    /// What was first done: an undo that is undone is about the act that it undid.
    act: Event,
    undoing: Undoing,
}

coded! {
    /// Whether undoing an event undoes an act, or does it again: it does where the event is an undo.
    pub enum Direction {
        Undo = "undo",
        Redo = "redo",
    }
}

impl Direction {
    /// That an act was undone or done again.
    pub fn done(self, name: Message) -> Message {
        let key = match self {
            Self::Undo => "act-undone",
            Self::Redo => "act-redone",
        };
        Message::new(key).part("name", name)
    }
}

impl DeskWriter {
    /// Undoes an act: everything that it did is as if it had never been done. An undo is undone by doing the act again.
    ///
    /// What was changed since, or what something later refers to, is skipped where the act was about several orders or
    /// customers, and is a conflict that names who and when where nothing is left.
    pub fn undo(&mut self, event: EventId, progress: &dyn ProgressSink) -> Result<UndoneAct, DeskError> {
        self.undo_found(|_| Ok((event, None)), progress)
    }

    /// Undoes the act that is found in the transaction; where an order is found with it, what it did with that alone.
    pub(in crate::desk) fn undo_found(
        &mut self,
        find: impl FnOnce(View<'_>) -> Result<(EventId, Option<OrderId>), DeskError>,
        progress: &dyn ProgressSink,
    ) -> Result<UndoneAct, DeskError> {
        self.carry_out(|tx, signature| {
            let (event, only) = find(tx.view())?;
            let undo = Undo::of(tx.view(), self::find(tx.view(), event)?)?;
            let (kind, direction) = (undo.act.kind, undo.direction());
            let name = name::name(tx.view(), &undo.act, direction)?;
            let recorder = undo.begin(tx, signature)?;
            let (restored, skipped) = undo.revert(&recorder, only, progress)?;
            Ok(UndoneAct { by: recorder.event, event, kind, direction, name, restored, skipped })
        })
    }

    /// Undoes acts one after the other, each in an event of its own.
    pub fn undo_in_turn(
        &mut self,
        events: &[EventId],
        progress: &dyn ProgressSink,
    ) -> Result<Vec<UndoneAct>, DeskError> {
        events.iter().map(|event| self.undo(*event, progress)).collect()
    }

    /// Undoes the last act of the user that is still in force.
    pub fn undo_last(&mut self, progress: &dyn ProgressSink) -> Result<UndoneAct, DeskError> {
        let user = self.user().id;
        let nothing = || DeskError::refused(Message::new("undo-nothing"));
        self.undo_found(|view| Ok((act::last_of(view, user)?.ok_or_else(nothing)?, None)), progress)
    }

    /// The last act of the user that is still in force.
    pub fn last_act(&mut self) -> Result<Option<EventId>, DeskError> {
        let user = self.user().id;
        self.ask(|view| act::last_of(view, user))
    }

    /// What the user undoes next, who has just written this event.
    pub fn next_undo(&mut self, written: EventId) -> Result<Option<NextUndo>, DeskError> {
        let user = self.user().id;
        self.ask(|view| act::next_of(view, user, written))
    }

    /// Carries out a use case and returns with its result the event that it wrote.
    pub fn with_event<T>(
        &mut self,
        act: impl FnOnce(&mut Self) -> Result<T, DeskError>,
    ) -> Result<Done<T>, DeskError> {
        self.forget_event();
        let value = act(self)?;
        Ok(Done { value, event: self.last_event() })
    }
}

impl DeskReader {
    /// The acts with these events, in their order.
    pub fn acts(&mut self, events: &[EventId]) -> Result<Vec<Act>, DeskError> {
        self.ask(|view| events.iter().map(|event| act::one(view, find(view, *event)?)).collect())
    }

    /// By what the acts with these events are found.
    pub fn acts_searched(&mut self, events: &[EventId]) -> Result<Vec<ActSearched>, DeskError> {
        self.ask(|view| act::searched(view, events))
    }

    /// The newest events of a user, or of everyone, the newest first.
    pub fn act_keys(&mut self, user: Option<UserId>, most: u32) -> Result<Vec<EventId>, DeskError> {
        self.ask(|view| act::keys(view, user, most))
    }

    /// How many events a user has, or everyone.
    pub fn count_acts(&mut self, user: Option<UserId>) -> Result<u64, DeskError> {
        self.ask(|view| Ok(view.count_acts(user)?))
    }

    /// The later acts that must be undone before an act can be, the newest first; none where they are too many, or something
    /// else is in the way.
    pub fn later_acts(&mut self, event: EventId) -> Result<Option<Vec<Act>>, DeskError> {
        self.ask(|view| {
            let Some(later) = later::later_acts(view, event)? else { return Ok(None) };
            let acts = later.into_iter().map(|event| act::one(view, find(view, event)?));
            acts.collect::<Result<_, _>>().map(Some)
        })
    }

    /// An act, and whether it can be undone.
    pub fn act(&mut self, event: EventId) -> Result<Act, DeskError> {
        self.ask(|view| act::one(view, find(view, event)?))
    }
}

fn find(view: View<'_>, event: EventId) -> Result<Event, DeskError> {
    view.event(event)?.ok_or_else(|| DeskError::not_found("undo-no-event", &event.0.to_string()))
}

/// Whether an act can be undone.
pub(in crate::desk) fn state_of(view: View<'_>, event: EventId) -> Result<ActState, DeskError> {
    Ok(act::one(view, find(view, event)?)?.state)
}

/// What was first done: an undo, and what undoes one, are about the act that was undone.
fn act_of(view: View<'_>, event: Event) -> Result<Event, DeskError> {
    let mut act = event;
    while let (EventKind::Undo | EventKind::Redo, Some(earlier)) = (act.kind, act.reverses) {
        act = view.event(earlier)?.ok_or_else(|| Corrupt::missing("event", earlier.0))?;
    }
    Ok(act)
}

impl Undo {
    fn of(view: View<'_>, event: Event) -> Result<Self, DeskError> {
        let act = act_of(view, event.clone())?;
        let undoing = undoing_of(act.kind).map_err(|key| DeskError::refused(Message::new(key)))?;
        Ok(Self { event, act, undoing })
    }

    /// Where an undo is undone, the act is done again.
    fn direction(&self) -> Direction {
        if self.event.kind == EventKind::Undo && self.event.id != self.act.id {
            Direction::Redo
        } else {
            Direction::Undo
        }
    }

    fn is_redo(&self) -> bool {
        self.direction() == Direction::Redo
    }

    /// Begins the event that undoes it, as far as the user may.
    fn begin<'t, 'w>(
        &self,
        tx: &'t crate::store::Tx<'w>,
        signature: &'t crate::desk::session::Signature,
    ) -> Result<Recorder<'t, 'w>, DeskError> {
        let kind = if self.is_redo() { EventKind::Redo } else { EventKind::Undo };
        let recorder = Recorder::begin_reversing(tx, signature, kind, "", Some(self.event.id))?;
        let is_own = self.event.user == signature.user;
        // Undoing one's own act needs no right (R4.6.10).
        if !is_own || self.is_redo() {
            let role = self.undoing.role;
            recorder.permit(if is_own { role } else { role.max(Role::Supervisor) })?;
        }
        Ok(recorder)
    }

    /// What it is about, each with what is undone together. Decisions of earlier versions left no trace, but each says
    /// what it changed.
    fn parts(&self, view: View<'_>) -> Result<Vec<Part>, DeskError> {
        let mut lines = view.trace_of(self.event.id)?;
        if lines.is_empty() && self.undoing.unit == Unit::Decision {
            for (id, _) in view.event_decisions(self.event.id)? {
                let decision = view.decision(id)?.ok_or_else(|| Corrupt::missing("decision", id.0))?;
                lines.extend(view.changed_by(&decision)?);
            }
        }
        Ok(part::divided(view, lines, self)?)
    }

    /// Undoes everything that nothing later depends on, or one order of it. Returns the codes of what was undone, and what
    /// was skipped.
    fn revert(
        &self,
        recorder: &Recorder<'_, '_>,
        only: Option<OrderId>,
        progress: &dyn ProgressSink,
    ) -> Result<(Vec<String>, Vec<Skipped>), DeskError> {
        let view = recorder.tx.view();
        let mut parts = self.parts(view)?;
        parts.retain(|part| only.is_none() || part.order == only);
        if parts.is_empty() {
            return Err(DeskError::refused(Message::new("undo-too-old")));
        }
        // All are reviewed before the first is reverted: the review looks at the desk as it was left.
        let reviews: Vec<_> = parts.iter().map(|part| part.review(view, self)).collect();
        let mut free = parts.iter().zip(&reviews).filter(|(_, review)| review.is_ok());
        let is_checked =
            free.any(|(part, _)| !part.opened_orders().is_empty()) && !self.is_as_it_was(recorder)?;
        let anew = is_checked.then(|| CheckContext::open(view, recorder.today())).transpose()?;
        let changes = Changes::of(view, self)?;
        let each = parts.iter().zip(reviews).map(|(part, review)| (part.code.as_str(), (part, review)));
        let (restored, skipped) = recorder.each_of_several(each, progress, |(part, review)| {
            review?;
            recorder.tx.revert(&part.lines)?;
            match self.undoing.unit {
                Unit::Decision => decision::record(recorder, self, part)?,
                Unit::Event | Unit::Each => changes.record_back(recorder, part)?,
            }
            if let Some(context) = &anew {
                Self::check_opened(recorder, context, part)?;
            }
            Ok(part.code.clone())
        })?;
        if self.undoing.unit != Unit::Decision {
            self.audit(recorder, &skipped)?;
        }
        Ok((restored, skipped))
    }

    /// Whether everything else is as it was when it was done, or first done, today.
    fn is_as_it_was(&self, recorder: &Recorder<'_, '_>) -> Result<bool, DeskError> {
        for done in [&self.event, &self.act] {
            let view = recorder.tx.view();
            if done.day == recorder.today() && !view.has_changed_between(done.id, recorder.event)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// One record for each of the event's own, so that everything shows in its history that it was undone.
    fn audit(&self, recorder: &Recorder<'_, '_>, skipped: &[Skipped]) -> Result<(), DeskError> {
        let body = AuditBody::Undone(UndoneRecord {
            undone: self.act.kind.code().to_owned(),
            undone_event: self.act.id.0,
        });
        for subject in recorder.tx.view().audit_subjects(self.event.id)? {
            if skipped.iter().all(|skipped| skipped.code != subject.code) {
                let about = (subject.customer, subject.order);
                recorder.audit((&subject.kind, &subject.code), about, &body)?;
            }
        }
        Ok(())
    }

    /// An order that is open again, or larger, or free of its hold evades no check: where anything has changed since, it
    /// is checked like a new one (R4.5).
    fn check_opened(
        recorder: &Recorder<'_, '_>,
        context: &CheckContext,
        part: &Part,
    ) -> Result<(), DeskError> {
        for id in part.opened_orders() {
            let order =
                recorder.tx.view().order_by_id(id)?.ok_or_else(|| Corrupt::missing("sales_order", id.0))?;
            let (number, is_held) = (order.number.clone(), order.standing == CreditStanding::Held);
            let checked = recheck_stored(recorder, context, order, Checkpoint::Entry)?;
            // Back on hold it waits for a decision, whatever is against it by now (R4.8).
            if checked.assessment.outcome == Outcome::Refused && !is_held {
                return Err(DeskError::refused_for("undo-order-refused", &number));
            }
        }
        Ok(())
    }
}

/// The dated changes of an act: of each row, or all together where the act is undone as a whole.
struct Changes(HashMap<Option<TracedRow>, Vec<FieldChanged>>);

impl Changes {
    fn of(view: View<'_>, undo: &Undo) -> Result<Self, DeskError> {
        let mut changes: HashMap<_, Vec<_>> = HashMap::new();
        if undo.undoing.unit != Unit::Decision {
            for change in view.changes_of(undo.event.id)? {
                let row = (undo.undoing.unit == Unit::Each).then(|| change.subject.row());
                changes.entry(row).or_default().push(change);
            }
        }
        Ok(Self(changes))
    }

    /// The fields have their former values again: the dated changes say so.
    fn record_back(&self, recorder: &Recorder<'_, '_>, part: &Part) -> Result<(), DeskError> {
        let view = recorder.tx.view();
        let rows = part.rows().into_iter().map(Some).chain([None]);
        for change in rows.filter_map(|row| self.0.get(&row)).flatten() {
            if view.has_row(change.subject.row())? {
                let (old, new) = (change.new.as_deref(), change.old.as_deref());
                recorder.change(change.subject, &change.field, old, new)?;
            }
        }
        Ok(())
    }
}
