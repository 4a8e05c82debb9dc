//! Undoing an act, the last one or one of the list, and doing it again.
//!
//! By one key a user undoes only what is the user's own: where acts of others would have to be undone first, the list of
//! acts says so and asks.

use super::context::Context;
use super::dialog::{Gravity, Question};
use super::screens::{ok_or_show, show_problems, show_skipped};
use super::toast::Tone;
use crate::credit::Message;
use crate::desk::{Act, Direction, ErrorKind, EventId, EventKind, NextUndo, Skipped, UndoneAct};
use crate::words::key;

/// How many orders, customers or documents are undone without a question.
const MOST_UNASKED: u64 = 20;

/// How many later acts are named in a question.
const MOST_NAMED: usize = 6;

/// What is shown while it is carried out.
fn job(direction: Direction, name: Message) -> Message {
    let key = match direction {
        Direction::Undo => "acts-job-undo",
        Direction::Redo => "acts-job-redo",
    };
    Message::new(key).part("name", name)
}

/// Undoes what was done last; an import, and what was about many of them, is asked about first.
pub(super) fn begin(next: NextUndo, cx: &mut Context) {
    if next.kind == EventKind::Import || next.subjects > MOST_UNASKED {
        ask_as((next.event, next.name, Direction::Undo), Asked::ByKey, cx);
    } else {
        run((next.event, next.name, Direction::Undo), Asked::ByKey, cx);
    }
}

/// Where an undo was asked for, which decides what is said when there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// By the key that undoes what was done last.
    ByKey,
    /// In the list of acts, where the reason stands in its row already.
    InList,
}

/// Asks with the name of the act whether it is to be undone, or done again.
pub(in crate::tui) fn ask(event: EventId, name: Message, direction: Direction, cx: &mut Context) {
    ask_as((event, name, direction), Asked::InList, cx);
}

fn ask_as(act: (EventId, Message, Direction), asked: Asked, cx: &mut Context) {
    let (_, name, direction) = &act;
    let (title, yes) = match direction {
        Direction::Undo => ("acts-undo-title", key("acts-command-undo")),
        Direction::Redo => ("acts-redo-title", key("acts-command-redo")),
    };
    let (title, effect) = (Message::new(title), name.clone());
    let question = Question { title, effect, yes, gravity: Gravity::Plain };
    cx.ask_then(question, move |(), cx| run(act, asked, cx));
}

/// The result of undoing an act.
enum Attempted {
    Undone(UndoneAct),
    /// Why it was refused, and the later acts that depend on it.
    Refused(Message, Vec<Act>),
}

/// Where it is refused, the reason is shown and the act can still be undone later.
fn run((event, name, direction): (EventId, Message, Direction), asked: Asked, cx: &mut Context) {
    cx.write_in_turn(
        job(direction, name.clone()),
        move |services, progress| match services.act(|desk| desk.undo(event, progress)) {
            Ok(undone) => {
                progress.skip(undone.skipped.iter().map(|skipped| skipped.code.clone()));
                Ok(Attempted::Undone(undone))
            }
            Err(error) if error.kind() == ErrorKind::Conflict => {
                let later = services.ask(|reader| reader.later_acts(event))?;
                Ok(Attempted::Refused(error.message(), later.unwrap_or_default()))
            }
            Err(error) => Err(error),
        },
        move |outcome, cx| {
            let attempted = ok_or_show(outcome, cx);
            cx.undone();
            match attempted {
                Some(Attempted::Undone(undone)) => {
                    cx.report(Tone::Done, undone.direction.done(undone.name));
                    show_skipped(&undone.skipped, cx);
                }
                Some(Attempted::Refused(why, later)) => match asked {
                    Asked::InList => explain((event, name, direction), &why, &later, cx),
                    Asked::ByKey => {
                        cx.set_next_undo(None);
                        cx.report(Tone::Notice, Message::new("undo-not-alone").part("why", why));
                    }
                },
                None => {}
            }
        },
    );
}

/// Shows why an act cannot be undone; where later acts depend on it, asks whether they are to be undone first.
pub(in crate::tui) fn explain(
    (event, name, direction): (EventId, Message, Direction),
    why: &Message,
    later: &[Act],
    cx: &mut Context,
) {
    if later.is_empty() {
        return show_problems(std::slice::from_ref(why), cx);
    }
    let line_by_line = |above, next| Message::new("acts-lines").part("above", above).part("next", next);
    let acts = later.iter().take(MOST_NAMED).map(|act| act.title.clone()).reduce(line_by_line);
    let effect = Message::new("acts-later-effect")
        .part("acts", acts.unwrap_or_else(|| why.clone()))
        .count("further", later.len().saturating_sub(MOST_NAMED))
        .part("name", name.clone());
    let (title, yes) = (Message::new("acts-later-title"), key("acts-command-undo-all"));
    let question = Question { title, effect, yes, gravity: Gravity::Destructive };
    let events: Vec<EventId> = later.iter().map(|act| act.event).chain([event]).collect();
    cx.ask_then(question, move |(), cx| run_all(events, name, direction, cx));
}

/// Undoes later acts, and then the one that they depend on.
fn run_all(events: Vec<EventId>, name: Message, direction: Direction, cx: &mut Context) {
    cx.write(
        job(direction, name),
        move |services, progress| {
            let undone = services.act(|desk| desk.undo_in_turn(&events, progress))?;
            let skipped = undone.iter().flat_map(|undone| &undone.skipped);
            progress.skip(skipped.map(|skipped| skipped.code.clone()));
            Ok(undone)
        },
        move |outcome, cx| {
            let undone = ok_or_show(outcome, cx);
            cx.undone();
            let Some((last, before)) = undone.as_deref().and_then(<[UndoneAct]>::split_last) else { return };
            let done = last.direction.done(last.name.clone());
            let later = Message::new("acts-undone-with").count("count", before.len());
            cx.report(Tone::Done, later.part("done", done));
            let skipped: Vec<Skipped> =
                undone.iter().flatten().flat_map(|undone| undone.skipped.clone()).collect();
            show_skipped(&skipped, cx);
        },
    );
}
