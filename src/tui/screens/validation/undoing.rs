//! Undoing the last application, whole (R7.6).

use super::skipped::SkippedView;
use super::updating::Outdated;
use crate::credit::Message;
use crate::desk::{EventId, LastApplication, UndoneValidation};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::screens::{ok_or_show, show_problems};
use crate::tui::{Context, Tone};
use crate::words::key;

/// Asks whether the application that can be undone is to be undone.
pub(super) fn ask_last(last: Option<&LastApplication>, outdated: &Outdated, cx: &mut Context) {
    let Some(last) = last else {
        return show_problems(&[Message::new("validation-nothing-to-undo")], cx);
    };
    let effect = Message::new("validation-undo-effect-of")
        .day("day", last.day)
        .text("user", last.login.clone())
        .count("blocked", last.blocked)
        .count("warned", last.warned)
        .count("unblocked", last.unblocked);
    ask(last.event, effect, outdated, cx);
}

/// Asks, showing how many customers it is about, and undoes the application on a yes.
pub(super) fn ask(application: EventId, effect: Message, outdated: &Outdated, cx: &mut Context) {
    let question = Question {
        title: Message::new("validation-undo-title"),
        effect,
        yes: key("validation-command-undo"),
        gravity: Gravity::Plain,
    };
    let outdated = outdated.clone();
    cx.ask_then(question, move |(), cx| run(application, outdated, cx));
}

fn run(application: EventId, outdated: Outdated, cx: &mut Context) {
    cx.write(
        key("validation-job-undo"),
        move |services, progress| {
            let taken = services.act(|writer| writer.undo_validation(Some(application)))?;
            progress.skip(taken.skipped.iter().map(|skipped| skipped.code.clone()));
            Ok(taken)
        },
        move |outcome, cx| {
            if let Some(taken) = ok_or_show(outcome, cx) {
                report(taken, &outdated, cx);
            }
        },
    );
}

fn report(taken: UndoneValidation, outdated: &Outdated, cx: &mut Context) {
    outdated.note();
    cx.data_changed();
    let result = Message::new("validation-taken-back").count("restored", taken.restored);
    cx.report(Tone::Notice, result.clone());
    if !taken.skipped.is_empty() {
        SkippedView::open(result, taken.skipped, cx);
    }
}
