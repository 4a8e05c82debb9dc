//! What was done, as a list: each act with its name and whether it can be undone.

use super::name::name;
use super::{Direction, Undo};
use crate::credit::{Day, Message};
use crate::desk::error::{DeskError, ErrorKind};
use crate::store::{Event, EventId, EventKind, UserId, View};

/// By what an act is found in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActSearched {
    pub event: EventId,
    pub kind: EventKind,
    pub login: String,
    /// The code or number of the first of what it was about.
    pub subject: Option<String>,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub event: EventId,
    pub kind: EventKind,
    /// When it was done, in microseconds since 1970 in UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
    pub login: String,
    /// What it was, and what undoing it would do: `limit of C1008, 3 000.00 back to 20 000.00`.
    pub name: Message,
    /// What it was; of an undo, what was undone, and of an act that was done again, which.
    pub title: Message,
    /// What undoing it does.
    pub direction: Direction,
    pub state: ActState,
}

/// Whether an act can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActState {
    /// This many of its parts can be undone: all, or those that nothing later depends on.
    Undoable { parts: usize, of: usize },
    /// It is not in force any more; undoing the undo does it again.
    Undone,
    /// Why it cannot be undone.
    Refused(Message),
}

/// By what the acts with these events are found.
pub(super) fn searched(view: View<'_>, events: &[EventId]) -> Result<Vec<ActSearched>, DeskError> {
    let searched = |event: &EventId| {
        let Event { id, kind, login, .. } = super::find(view, *event)?;
        Ok(ActSearched { event: id, kind, login, subject: view.act_subjects(id)?.first })
    };
    events.iter().map(searched).collect()
}

pub(super) fn one(view: View<'_>, event: Event) -> Result<Act, DeskError> {
    let undo = Undo::of(view, event.clone());
    let (act, direction, state) = match undo {
        Ok(undo) => (undo.act.clone(), undo.direction(), undo.state(view)?),
        Err(error) if error.kind() == ErrorKind::Refused => {
            (event.clone(), Direction::Undo, ActState::Refused(error.message()))
        }
        Err(error) => return Err(error),
    };
    let title = match event.kind {
        EventKind::Undo => Direction::Undo.done(name(view, &act, Direction::Undo)?),
        EventKind::Redo => Direction::Redo.done(name(view, &act, Direction::Redo)?),
        _ => name(view, &act, Direction::Undo)?,
    };
    Ok(Act {
        event: event.id,
        kind: event.kind,
        at: event.at,
        day: event.day,
        login: event.login,
        name: name(view, &act, direction)?,
        title,
        direction,
        state,
    })
}

/// An act that is undone next, and how it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextUndo {
    pub event: EventId,
    pub kind: EventKind,
    pub name: Message,
    /// How many orders, customers or documents it was about.
    pub subjects: u64,
}

/// What a user undoes next who has just written an event: that event; after an undo, and where it changed nothing, the
/// last act that is still in force.
pub(super) fn next_of(view: View<'_>, user: UserId, written: EventId) -> Result<Option<NextUndo>, DeskError> {
    let event = super::find(view, written)?;
    let next = if is_act(view, &event)? { Some(written) } else { last_of(view, user)? };
    let Some(next) = next else { return Ok(None) };
    let undo = Undo::of(view, super::find(view, next)?)?;
    let subjects = view.act_subjects(next)?.count;
    Ok(Some(NextUndo {
        event: next,
        kind: undo.act.kind,
        name: name(view, &undo.act, Direction::Undo)?,
        subjects,
    }))
}

/// Whether an event did something that can be undone, and is no undo itself.
fn is_act(view: View<'_>, event: &Event) -> Result<bool, DeskError> {
    if matches!(event.kind, EventKind::Init | EventKind::Undo) {
        return Ok(false);
    }
    match Undo::of(view, event.clone()) {
        Ok(undo) => Ok(!undo.parts(view)?.is_empty()),
        Err(error) if error.kind() == ErrorKind::Refused => Ok(false),
        Err(error) => Err(error),
    }
}

/// The events of a user, or of everyone, the newest first: that many at most.
pub(super) fn keys(view: View<'_>, user: Option<UserId>, most: u32) -> Result<Vec<EventId>, DeskError> {
    let events = view.events(user, None, most)?.into_iter();
    let acts = events.filter(|event| event.kind != EventKind::Init);
    Ok(acts.map(|event| event.id).collect())
}

/// The newest act of a user that is still in force.
pub(super) fn last_of(view: View<'_>, user: UserId) -> Result<Option<EventId>, DeskError> {
    const STEP: u32 = 50;
    let mut before = None;
    loop {
        let events = view.events(Some(user), before, STEP)?;
        let Some(last) = events.last() else { return Ok(None) };
        before = Some(last.id);
        for event in &events {
            if is_act(view, event)? && view.in_force(event.id)? == Some(event.id) {
                return Ok(Some(event.id));
            }
        }
    }
}

impl Undo {
    fn state(&self, view: View<'_>) -> Result<ActState, DeskError> {
        if view.undone_by(self.event.id)?.is_some() {
            return Ok(match view.in_force(self.event.id)? {
                None => ActState::Undone,
                Some(again) => {
                    let again = again.0.to_string();
                    ActState::Refused(Message::new("undo-done-again").text("event", again))
                }
            });
        }
        let (mut parts, mut of, mut first) = (0, 0, None);
        for part in self.parts(view)? {
            of += 1;
            match part.review(view, self) {
                Ok(()) => parts += 1,
                Err(error) if error.is_about_one() => first = first.or(Some(error.message())),
                Err(error) => return Err(error),
            }
        }
        Ok(match (parts, first) {
            (0, Some(why)) => ActState::Refused(why),
            (0, None) => ActState::Refused(Message::new("undo-too-old")),
            (parts, _) => ActState::Undoable { parts, of },
        })
    }
}
