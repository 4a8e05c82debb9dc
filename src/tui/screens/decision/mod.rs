//! Deciding on held orders from a screen: the dialog, the question where something is lost, the write, the toast.

use crate::credit::{Currency, Message};
use crate::desk::{DecisionChoices, VerdictKind};
use crate::tui::address::Address;
use crate::tui::context::Context;
use crate::tui::dialog::{FormDialog, Gravity, Question};
use crate::tui::form::{Form, YesNo};
use crate::tui::jobs::Pending;
use crate::tui::screen::{LayerId, Screen};
use crate::words::key;

mod carry_out;
mod dialog;
mod seen;

use carry_out::{Prepared, UnusedNote};
use dialog::Entry;
pub(in crate::tui::screens) use dialog::terms_text;
use seen::Learned;
pub use seen::{KnownOrder, ReasonCounts, SeenHold, Subject, Targets, total};

pub trait Decides: Screen + Sized {
    /// The decisions that it has under way.
    fn deciding(&mut self) -> &mut Deciding;

    /// These are decided on: their rows leave at once.
    fn hide(&mut self, _: &[SeenHold]) {}

    /// It is known what became of these.
    fn unhide(&mut self, _: &[SeenHold]) {}
}

/// What decisions on a screen need: what can be chosen, and what was written for decisions that were not made.
#[derive(Default)]
pub struct Deciding {
    choices: DecisionChoices,
    loading: Pending,
    seen_version: Option<u64>,
    form: Option<DecisionForm>,
    /// What is not known yet of what is asked about.
    learning: Pending,
    unused_notes: Vec<UnusedNote>,
}

/// The dialog that was opened last.
struct DecisionForm {
    kind: VerdictKind,
    subject: Subject,
    /// In which amounts are typed, whatever is read of the subject later.
    currency: Currency,
    /// As they were offered: what is picked is an index into these.
    choices: DecisionChoices,
}

pub fn ask<S: Decides>(screen: &mut S, kind: VerdictKind, subject: Subject, cx: &mut Context) {
    if subject.count() == 0 {
        return;
    }
    let deciding = screen.deciding();
    let choices = deciding.choices.clone();
    if kind == VerdictKind::Forward && dialog::colleagues(&choices, cx).next().is_none() {
        return cx.report(crate::tui::Tone::Notice, key("hold-no-one-to-forward-to"));
    }
    let mut form = dialog::form(kind, &subject, &choices, cx);
    if let Some(note) = deciding.take_unused_note(kind, &subject) {
        form.set(Entry::Note, &note, cx);
    }
    let effect = dialog::effect(kind, &subject, cx);
    let title = Message::new(dialog::title(kind).key());
    let dialog = FormDialog::new(title, effect, form, dialog::title(kind));
    let dialog = cx.ask(Address::HERE, dialog, |screen: &mut S, form, cx| answered(screen, &form, cx));
    let learning = match subject.unknown() {
        Some((label, work)) => cx.read(Address::HERE, label, work, move |screen: &mut S, learned, cx| {
            if let Ok(learned) = learned {
                screen.deciding().learned(learned, dialog, cx);
            }
        }),
        None => Pending::default(),
    };
    let currency = dialog::currency_of(&subject, cx);
    let deciding = screen.deciding();
    deciding.learning = learning;
    deciding.form = Some(DecisionForm { kind, subject, currency, choices });
}

/// Carries out what was answered, after a question where something is lost by it.
fn answered<S: Decides>(screen: &mut S, form: &Form<Entry>, cx: &mut Context) {
    let Some(opened) = screen.deciding().form.take() else { return };
    let prepared = dialog::prepare((opened.kind, opened.currency), opened.subject, form, &opened.choices, cx);
    if !prepared.cancels() {
        return carry_out(screen, prepared, cx);
    }
    let question = cancel_question(&prepared, cx).or_no();
    cx.ask(Address::HERE, question, |screen: &mut S, answer, cx| match answer {
        YesNo::Yes => carry_out(screen, prepared, cx),
        YesNo::No => screen.deciding().unused_notes.extend(prepared.unused_note()),
    });
}

fn carry_out<S: Decides>(screen: &mut S, prepared: Prepared, cx: &mut Context) {
    screen.hide(&prepared.leaving());
    prepared.carry_out::<S>(cx);
}

impl Deciding {
    /// Reads what can be chosen, again whenever the data have changed.
    pub fn refresh<S: Decides>(&mut self, cx: &mut Context) {
        if self.seen_version == Some(cx.data_version()) {
            return;
        }
        self.seen_version = Some(cx.data_version());
        self.loading = cx.read(
            Address::HERE,
            key("hold-job-choices"),
            |services, _| services.ask(crate::desk::DeskReader::decision_choices),
            |screen: &mut S, choices, _| {
                if let Ok(choices) = choices {
                    screen.deciding().choices = choices;
                }
            },
        );
    }

    /// Says the effect better in the dialog, now that more is known.
    fn learned(&mut self, learned: Learned, dialog: LayerId, cx: &mut Context) {
        let Some(form) = &mut self.form else { return };
        form.subject.take(learned);
        let effect = dialog::effect(form.kind, &form.subject, cx);
        cx.deliver(Some(dialog), Address::HERE, |dialog: &mut FormDialog<Entry>, _| {
            dialog.set_effect(effect);
        });
    }

    /// The note that was written for this decision when it was not made.
    fn take_unused_note(&mut self, kind: VerdictKind, subject: &Subject) -> Option<String> {
        let is_for_it = |note: &UnusedNote| note.kind == kind && note.subject.is_same_as(subject);
        let at = self.unused_notes.iter().position(is_for_it)?;
        Some(self.unused_notes.remove(at).text)
    }
}

fn cancel_question(prepared: &Prepared, cx: &Context) -> Question {
    let count = prepared.subject.count();
    Question {
        title: Message::new("hold-cancel-title").count("count", count),
        effect: Message::new("hold-cancel-effect")
            .count("count", count)
            .text("shown", cx.count(count))
            .text("order", prepared.order_number()),
        yes: key("hold-cancel-yes"),
        gravity: Gravity::Destructive,
    }
}
