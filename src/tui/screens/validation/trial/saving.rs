//! Making the tried criteria the ones in force: their meaning is shown first.

use super::Trial;
use super::outcome::Outcome;
use crate::credit::Message;
use crate::desk::Assignment;
use crate::tui::dialog::{Gravity, Question};
use crate::tui::screens::ok_or_show;
use crate::tui::screens::validation::updating::Outdated;
use crate::tui::{Address, Context, Tone};
use crate::words::key;

/// Asks, showing what the criteria mean.
pub(super) fn ask(outcome: &Outcome, cx: &mut Context) {
    let sentences: Vec<String> =
        outcome.preview.criteria.iter().map(|criterion| cx.render(&criterion.text)).collect();
    let totals = &outcome.preview.totals;
    let effect = if sentences.is_empty() {
        Message::new("validation-save-none")
    } else {
        Message::new("validation-save-effect")
            .text("sentences", sentences.join(" "))
            .count("count", totals.matched)
    };
    let title = Message::new("validation-save-title");
    let yes = key("validation-command-save");
    let question = Question { title, effect, yes, gravity: Gravity::Plain };
    cx.ask(Address::HERE, question, |trial: &mut Trial, (), cx| {
        run(trial.asked.clone().unwrap_or_default(), &trial.outdated, cx);
    });
}

/// Writes them in one event.
fn run(changes: Vec<Assignment>, outdated: &Outdated, cx: &mut Context) {
    let outdated = outdated.clone();
    cx.save(
        Address::HERE,
        key("validation-job-save"),
        move |services, _| services.act(|writer| writer.set_settings(&changes)),
        move |_: Option<&mut Trial>, outcome, cx| {
            if ok_or_show(outcome, cx).is_some() {
                outdated.note();
                cx.report(Tone::Done, key("validation-saved"));
                cx.close();
            }
        },
    );
}
