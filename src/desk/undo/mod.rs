//! Undoing any act by its trace, and doing it again: one mechanism for every kind of event.
//!
//! `thing` divides what an event did into what is undone together or not at all, and says of each whether something
//! later stands on it; `decision` has what decisions need beside their trace, `act` how acts are listed, `name` what they are
//! called, `kind` how each kind is undone, `later` what must be undone before.

mod act;
pub(super) mod decision;
mod kind;
mod later;
mod name;
mod thing;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

pub use act::{Act, ActPage, ActState, NextUndo};

use self::kind::{Undoing, Unit, undoing_of};
use self::thing::Thing;
use crate::credit::{Checkpoint, Message, Outcome};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::orders::check::recheck_stored;
use crate::desk::session::{Attempt, DeskReader, DeskWriter, Recorder, Skipped};
use crate::records::{AuditBody, Undone as UndoneRecord};
use crate::store::{
    Corrupt, Event, EventId, EventKind, FieldChanged, OrderId, Role, TracedRow, UserId, View,
};

/// The result of undoing an act, or of doing it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoneAct {
    /// The event that undid it, by which it can be done again; none where everything was skipped.
    pub by: Option<EventId>,
    /// What was undone.
    pub event: EventId,
    pub kind: EventKind,
    /// What undoing it does, as it was called before.
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
pub(in crate::desk) struct Undo {
    event: Event,
    /// What was first done: an undo that is undone is about the act that it undid.
    act: Event,
    undoing: Undoing,
}

/// What became of the things of an act.
pub(in crate::desk) struct Carried {
    /// The event that undid it.
    pub(in crate::desk) by: EventId,
    pub(in crate::desk) restored: Vec<Thing>,
    pub(in crate::desk) skipped: Vec<(String, DeskError)>,
}

impl DeskWriter {
    /// Undoes an act: everything that it did is as if it had never been done. An undo is undone by doing the act again.
    ///
    /// What was changed since, or what something later refers to, is skipped where the act was about several orders or
    /// customers, and is a conflict that names who and when where nothing is left.
    pub fn undo(&mut self, event: EventId) -> Result<UndoneAct, DeskError> {
        self.attempt(|tx, signature| {
            let undo = Undo::of(tx.view(), event)?;
            let name = name::name(tx.view(), &undo.act)?;
            let recorder = undo.begin(tx, signature)?;
            let carried = undo.carry_out(&recorder, None)?.or_first_error()?;
            let by = Some(carried.by);
            let restored = carried.restored.into_iter().map(|thing| thing.code).collect();
            let skipped = skipped(carried.skipped);
            Ok(Attempt::Commit(UndoneAct { by, event, kind: undo.act.kind, name, restored, skipped }))
        })
    }

    /// Undoes acts one after the other, each in an event of its own.
    pub fn undo_in_turn(&mut self, events: &[EventId]) -> Result<Vec<UndoneAct>, DeskError> {
        events.iter().map(|event| self.undo(*event)).collect()
    }

    /// Undoes the last act of the user that still stands.
    pub fn undo_last(&mut self) -> Result<UndoneAct, DeskError> {
        let last = self.last_act()?;
        let last = last.ok_or_else(|| DeskError::refused(Message::new("undo-nothing")))?;
        self.undo(last)
    }

    /// The last act of the user that still stands.
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
    /// What was done, the newest first: by a user, or by everyone.
    pub fn acts(&mut self, page: &ActPage) -> Result<Vec<Act>, DeskError> {
        self.ask(|view| act::page(view, page))
    }

    /// The events of what was done, the newest first, at most so many: by a user, or by everyone.
    pub fn act_keys(&mut self, user: Option<UserId>, most: u32) -> Result<Vec<EventId>, DeskError> {
        self.ask(|view| act::keys(view, user, most))
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

pub(in crate::desk) fn skipped(skipped: Vec<(String, DeskError)>) -> Vec<Skipped> {
    skipped.into_iter().map(|(code, why)| Skipped { code, why: why.message() }).collect()
}

impl Carried {
    /// Where nothing is left that could be undone, the first of the reasons is the error.
    pub(in crate::desk) fn or_first_error(self) -> Result<Self, DeskError> {
        if !self.restored.is_empty() {
            return Ok(self);
        }
        let first = self.skipped.into_iter().next();
        Err(first.map_or_else(|| DeskError::refused(Message::new("undo-too-old")), |(_, error)| error))
    }
}

impl Undo {
    pub(in crate::desk) fn of(view: View<'_>, event: EventId) -> Result<Self, DeskError> {
        let event = find(view, event)?;
        let act = act_of(view, event.clone())?;
        let undoing = undoing_of(act.kind).map_err(|key| DeskError::refused(Message::new(key)))?;
        Ok(Self { event, act, undoing })
    }

    /// Whether it is an undo that is undone: the act is done again.
    fn is_redo(&self) -> bool {
        self.event.kind == EventKind::Undo && self.event.id != self.act.id
    }

    /// Begins the event that undoes it, as far as the user may.
    pub(in crate::desk) fn begin<'t, 'w>(
        &self,
        tx: &'t crate::store::Tx<'w>,
        signature: &'t crate::desk::session::Signature,
    ) -> Result<Recorder<'t, 'w>, DeskError> {
        let kind = if self.is_redo() { EventKind::Redo } else { EventKind::Undo };
        let recorder = Recorder::begin_reversing(tx, signature, kind, "", Some(self.event.id))?;
        if self.event.user == signature.user && !self.is_redo() {
            // One's own act needs no right of its own (R4.6.10).
            return Ok(recorder);
        }
        recorder.permit(self.undoing.role)?;
        if self.event.user != signature.user {
            recorder.permit(match self.undoing.role {
                Role::Clerk | Role::Supervisor => Role::Supervisor,
                Role::Administrator => Role::Administrator,
            })?;
        }
        Ok(recorder)
    }

    /// What it is about, each with what is undone together. Decisions of earlier versions left no trace, but each says
    /// what it changed.
    fn things(&self, view: View<'_>) -> Result<Vec<Thing>, DeskError> {
        let mut lines = view.trace_of(self.event.id)?;
        if lines.is_empty() && self.undoing.unit == Unit::Decision {
            for (id, _) in view.event_decisions(self.event.id)? {
                let decision = view.decision(id)?.ok_or_else(|| Corrupt::missing("decision", id.0))?;
                lines.extend(view.changed_by(&decision)?);
            }
        }
        Ok(thing::divided(view, lines, self)?)
    }

    /// Undoes everything that nothing later stands on, or one order of it.
    pub(in crate::desk) fn carry_out(
        &self,
        recorder: &Recorder<'_, '_>,
        only: Option<OrderId>,
    ) -> Result<Carried, DeskError> {
        let view = recorder.tx.view();
        let mut carried = Carried { by: recorder.event, restored: Vec::new(), skipped: Vec::new() };
        let all = self.things(view)?;
        for thing in all.into_iter().filter(|thing| only.is_none() || thing.order == only) {
            match thing.review(view, self) {
                Ok(()) => carried.restored.push(thing),
                Err(error) if thing::is_about_one(&error) => carried.skipped.push((thing.code, error)),
                Err(error) => return Err(error),
            }
        }
        let opens_orders = carried.restored.iter().any(|thing| !thing.opened_orders().is_empty());
        let is_checked = opens_orders && !self.is_as_it_was(recorder)?;
        let anew = is_checked.then(|| CheckContext::open(view, recorder.today())).transpose()?;
        let changes = Changes::of(view, self)?;
        for thing in &carried.restored {
            recorder.tx.revert(&thing.lines)?;
            match self.undoing.unit {
                Unit::Decision => decision::record(recorder, self, thing)?,
                Unit::Event | Unit::Each => changes.record_back(recorder, thing)?,
            }
            if let Some(context) = &anew {
                Self::check_opened(recorder, context, thing)?;
            }
        }
        if self.undoing.unit != Unit::Decision && !carried.restored.is_empty() {
            self.audit(recorder, &carried)?;
        }
        Ok(carried)
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
    fn audit(&self, recorder: &Recorder<'_, '_>, carried: &Carried) -> Result<(), DeskError> {
        let body = AuditBody::Undone(UndoneRecord {
            undone: self.act.kind.code().to_owned(),
            undone_event: self.act.id.0,
        });
        for subject in recorder.tx.view().audit_subjects(self.event.id)? {
            if carried.skipped.iter().all(|(code, _)| *code != subject.code) {
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
        thing: &Thing,
    ) -> Result<(), DeskError> {
        for id in thing.opened_orders() {
            let order =
                recorder.tx.view().order_by_id(id)?.ok_or_else(|| Corrupt::missing("sales_order", id.0))?;
            let number = order.number.clone();
            let checked = recheck_stored(recorder, context, order, Checkpoint::Entry)?;
            if checked.assessment.outcome == Outcome::Refused {
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
    fn record_back(&self, recorder: &Recorder<'_, '_>, thing: &Thing) -> Result<(), DeskError> {
        let view = recorder.tx.view();
        let rows = thing.rows().into_iter().map(Some).chain([None]);
        for change in rows.filter_map(|row| self.0.get(&row)).flatten() {
            if view.has_row(change.subject.row())? {
                let (old, new) = (change.new.as_deref(), change.old.as_deref());
                recorder.change(change.subject, &change.field, old, new)?;
            }
        }
        Ok(())
    }
}
