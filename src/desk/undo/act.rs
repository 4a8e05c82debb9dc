//! What was done, as a list: each act with its name and whether it can be undone.

use super::Undo;
use super::name::name;
use crate::credit::{Day, Message};
use crate::desk::error::{DeskError, ErrorKind};
use crate::store::{Event, EventId, EventKind, UserId, View};

/// A page of the list of acts: whose, before which event, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActPage {
    /// Of one user; of everyone where none is named.
    pub user: Option<UserId>,
    /// Those before this event.
    pub before: Option<EventId>,
    pub limit: u32,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub event: EventId,
    pub kind: EventKind,
    /// When, microseconds UTC.
    pub at: i64,
    /// The day of the desk.
    pub day: Day,
    pub login: String,
    /// What it was, and what undoing it would do: `limit of C1008, 3 000.00 back to 20 000.00`.
    pub name: Message,
    pub state: ActState,
}

/// Whether an act can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActState {
    /// So many of its things can be undone: all of them, or those that nothing later stands on.
    Undoable { things: usize, of: usize },
    /// It does not stand any more; doing it again undoes the undo.
    Undone,
    /// Why it cannot be undone.
    Refused(Message),
}

pub(super) fn page(view: View<'_>, page: &ActPage) -> Result<Vec<Act>, DeskError> {
    let events = view.events(page.user, page.before, page.limit)?;
    let known = events.into_iter().filter(|event| event.kind != EventKind::Init);
    known.map(|event| one(view, event)).collect()
}

pub(super) fn one(view: View<'_>, event: Event) -> Result<Act, DeskError> {
    let undo = Undo::of(view, event.id);
    let (act, state) = match undo {
        Ok(undo) => (undo.act.clone(), undo.state(view)?),
        Err(error) if error.kind() == ErrorKind::Refused => {
            (event.clone(), ActState::Refused(error.message()))
        }
        Err(error) => return Err(error),
    };
    let name = name(view, &act)?;
    Ok(Act {
        event: event.id,
        kind: event.kind,
        at: event.at,
        day: event.day,
        login: event.login,
        name,
        state,
    })
}

/// An act that is undone next, and how it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextUndo {
    pub event: EventId,
    pub kind: EventKind,
    pub name: Message,
    /// How many things it was about.
    pub things: u64,
}

/// What a user undoes next who has just written an event: that event; after an undo, and where it changed nothing, the
/// last act that still stands.
pub(super) fn next_of(view: View<'_>, user: UserId, written: EventId) -> Result<Option<NextUndo>, DeskError> {
    let event = super::find(view, written)?;
    let next = if is_act(view, &event)? { Some(written) } else { last_of(view, user)? };
    let Some(next) = next else { return Ok(None) };
    let undo = Undo::of(view, next)?;
    let things = view.act_subjects(next)?.count;
    Ok(Some(NextUndo { event: next, kind: undo.act.kind, name: name(view, &undo.act)?, things }))
}

/// Whether an event did something that can be undone, and is no undo itself.
fn is_act(view: View<'_>, event: &Event) -> Result<bool, DeskError> {
    if matches!(event.kind, EventKind::Init | EventKind::Undo) {
        return Ok(false);
    }
    match Undo::of(view, event.id) {
        Ok(undo) => Ok(!undo.things(view)?.is_empty()),
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

/// The newest act of a user that still stands.
pub(super) fn last_of(view: View<'_>, user: UserId) -> Result<Option<EventId>, DeskError> {
    const STEP: u32 = 50;
    let mut before = None;
    loop {
        let events = view.events(Some(user), before, STEP)?;
        let Some(last) = events.last() else { return Ok(None) };
        before = Some(last.id);
        for event in &events {
            if is_act(view, event)? && view.standing(event.id)? == Some(event.id) {
                return Ok(Some(event.id));
            }
        }
    }
}

impl Undo {
    fn state(&self, view: View<'_>) -> Result<ActState, DeskError> {
        if view.undone_by(self.event.id)?.is_some() && view.standing(self.event.id)?.is_none() {
            return Ok(ActState::Undone);
        }
        let (mut things, mut of, mut first) = (0, 0, None);
        for thing in self.things(view)? {
            of += 1;
            match thing.review(view, self) {
                Ok(()) => things += 1,
                Err(error) if super::thing::is_about_one(&error) => first = first.or(Some(error.message())),
                Err(error) => return Err(error),
            }
        }
        Ok(match (things, first) {
            (0, Some(why)) => ActState::Refused(why),
            (0, None) => ActState::Refused(Message::new("undo-too-old")),
            (things, _) => ActState::Undoable { things, of },
        })
    }
}
