//! Taking the last application back, whole (R7.6).

use super::applying::count;
use super::left_alone::LeftAloneView;
use super::updating::Outdated;
use crate::credit::Message;
use crate::desk::{EventId, LastApplication, UndoneValidation};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::screens::{done_or_refused, tell_problems};
use crate::tui::{Context, Tone};
use crate::words::key;

/// Asks whether the application that can be taken back is to be.
pub(super) fn ask_last(last: Option<&LastApplication>, outdated: &Outdated, cx: &mut Context) {
    let Some(last) = last else {
        return tell_problems(&[Message::new("validation-nothing-to-undo")], cx);
    };
    let effect = Message::new("validation-undo-effect-of")
        .day("day", last.day)
        .text("user", last.login.clone())
        .count("blocked", count(last.blocked))
        .count("warned", count(last.warned))
        .count("unblocked", count(last.unblocked));
    ask(last.event, effect, outdated, cx);
}

/// Asks, telling how many customers it is about, and takes the application back on a yes.
pub(super) fn ask(application: EventId, effect: Message, outdated: &Outdated, cx: &mut Context) {
    let question = Question {
        title: Message::new("validation-undo-title"),
        effect,
        yes: key("validation-command-take-back"),
        gravity: Gravity::Plain,
    };
    let outdated = outdated.clone();
    cx.ask_then(question, move |(), cx| run(application, outdated, cx));
}

fn run(application: EventId, outdated: Outdated, cx: &mut Context) {
    cx.write(
        key("validation-job-take-back"),
        move |services, progress| {
            let taken = services.act(|writer| writer.undo_validation(Some(application), progress))?;
            progress.leave_out(taken.skipped.iter().map(|left| left.code.clone()));
            Ok(taken)
        },
        move |outcome, cx| {
            if let Some(taken) = done_or_refused(outcome, cx) {
                told(taken, &outdated, cx);
            }
        },
    );
}

fn told(taken: UndoneValidation, outdated: &Outdated, cx: &mut Context) {
    outdated.note();
    cx.data_changed();
    let result = Message::new("validation-taken-back").count("restored", count(taken.restored));
    let text = cx.render(&result);
    cx.toast(Tone::Notice, text);
    if !taken.skipped.is_empty() {
        LeftAloneView::open(result, taken.skipped, cx);
    }
}
