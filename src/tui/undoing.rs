//! Undoing an act, the last one or one of the list, and doing it again.

use super::context::Context;
use super::dialog::{Gravity, Question};
use super::screens::{ok_or_show, show_skipped};
use super::toast::Tone;
use crate::credit::Message;
use crate::desk::{Act, EventId, EventKind, NextUndo};
use crate::words::key;

/// How many things are undone without a question.
const MOST_UNASKED: usize = 20;

/// Which of the two it is: an undo that is undone does the act again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Direction {
    Undo,
    Redo,
}

impl Direction {
    pub(in crate::tui) fn of(act: &Act) -> Self {
        match act.kind {
            EventKind::Undo => Self::Redo,
            _ => Self::Undo,
        }
    }

    /// That it was done, by the name of the act.
    pub(in crate::tui) fn done(self, name: Message) -> Message {
        let key = match self {
            Self::Undo => "act-undone",
            Self::Redo => "act-redone",
        };
        Message::new(key).part("name", name)
    }
}

/// Undoes what was done last; a file, and what was about many things, is asked about first.
pub(super) fn begin(aim: NextUndo, cx: &mut Context) {
    if aim.kind == EventKind::Import || aim.things > MOST_UNASKED {
        ask(aim.event, aim.name, Direction::Undo, cx);
    } else {
        run(aim.event, aim.name, Direction::Undo, cx);
    }
}

/// Asks with the name of the act whether it is to be undone, or done again.
pub(in crate::tui) fn ask(event: EventId, name: Message, direction: Direction, cx: &mut Context) {
    let (title, yes) = match direction {
        Direction::Undo => ("acts-undo-title", key("acts-command-undo")),
        Direction::Redo => ("acts-redo-title", key("acts-command-redo")),
    };
    let (title, effect) = (Message::new(title), name.clone());
    let question = Question { title, effect, yes, gravity: Gravity::Plain };
    cx.ask_then(question, move |(), cx| run(event, name, direction, cx));
}

/// Where it is refused, the reason is shown and the act can still be undone later.
fn run(event: EventId, name: Message, direction: Direction, cx: &mut Context) {
    let job = match direction {
        Direction::Undo => "acts-job-undo",
        Direction::Redo => "acts-job-redo",
    };
    cx.write(
        Message::new(job).part("name", name),
        move |services, progress| {
            let undone = services.act(|desk| desk.undo(event))?;
            progress.skip(undone.skipped.iter().map(|skipped| skipped.code.clone()));
            Ok(undone)
        },
        move |outcome, cx| {
            cx.undone();
            if let Some(undone) = ok_or_show(outcome, cx) {
                cx.report(Tone::Done, direction.done(undone.name));
                show_skipped(&undone.skipped, cx);
            }
        },
    );
}
