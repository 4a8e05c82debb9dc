//! Deciding on held orders from a screen: the dialog, the question where something is lost, the write, the toast.

use crate::credit::{Currency, Statement};
use crate::desk::{DecisionChoices, VerdictKind};
use crate::tui::context::Context;
use crate::tui::dialog::{Confirm, FormDialog, Gravity, Question};
use crate::tui::form::Form;
use crate::tui::jobs::Task;
use crate::tui::reply::{Answer, Reply};
use crate::words::word;

mod carry_out;
mod dialog;
mod seen;

use carry_out::{Prepared, UnusedNote};
use dialog::Entry;
pub(in crate::tui::screens) use dialog::{reason_text, terms_text};
use seen::Learned;
pub use seen::{KnownOrder, SeenHold, Subject, Targets, total};

/// What the rows of a list have to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// These are decided on and leave at once.
    Leave(Vec<SeenHold>),
    /// It is known what became of these.
    Settled(Vec<SeenHold>),
}

/// A decision that is being written; it returns the note where it was not made.
type Writing = Option<Task<Option<UnusedNote>>>;

/// The dialogs and writes of decisions that a screen has open.
#[derive(Default)]
pub struct Deciding {
    choices: DecisionChoices,
    loading: Option<Task<Result<DecisionChoices, Statement>>>,
    seen_version: Option<u64>,
    asked: Option<Asked>,
    confirming: Option<(Prepared, Option<Reply<bool>>)>,
    under_way: Vec<(Vec<SeenHold>, Writing)>,
    unused_notes: Vec<UnusedNote>,
}

/// A dialog that is open.
struct Asked {
    kind: VerdictKind,
    subject: Subject,
    /// In which amounts are typed, whatever is read of the subject later.
    currency: Currency,
    /// As they were offered: what is picked is an index into these.
    choices: DecisionChoices,
    reply: Option<Reply<Form<Entry>>>,
    /// What is not known of the subject yet is being read; the dialog takes it from here.
    reading: Option<Task<Result<Learned, Statement>>>,
    better_effect: Answer<Statement>,
}

impl Deciding {
    /// Opens the dialog of a decision.
    pub fn ask(&mut self, kind: VerdictKind, subject: Subject, cx: &mut Context) {
        if subject.count() == 0 {
            return;
        }
        let choices = self.choices.clone();
        if kind == VerdictKind::Forward && dialog::colleagues(&choices, cx).next().is_none() {
            let nobody = cx.text(word("hold-nobody-to-forward-to"));
            return cx.toast(crate::tui::Tone::Notice, nobody);
        }
        let mut form = dialog::form(kind, &subject, &choices, cx);
        if let Some(note) = self.take_unused_note(kind, &subject) {
            form.set(Entry::Note, &note, cx);
        }
        let effect = dialog::effect(kind, &subject, cx);
        let title = Statement::new(dialog::title(kind).key());
        let (reply, better_effect) = FormDialog::ask_meanwhile(cx, title, effect, form);
        let reading = subject.learn(cx);
        let (currency, reply) = (dialog::currency_of(&subject, cx), Some(reply));
        self.asked = Some(Asked { kind, subject, currency, choices, reply, reading, better_effect });
    }

    /// Acts on what was answered, and tells what the rows have to do.
    pub fn poll(&mut self, cx: &mut Context) -> Vec<Step> {
        self.load(cx);
        let mut steps = Vec::new();
        self.take_form(cx, &mut steps);
        self.take_confirmation(cx, &mut steps);
        let unused_notes = &mut self.unused_notes;
        self.under_way.retain_mut(|(keys, task)| {
            let Some(settled) = Task::take(task) else { return true };
            unused_notes.extend(settled.ok().flatten());
            steps.push(Step::Settled(std::mem::take(keys)));
            false
        });
        steps
    }

    /// The note that was written for this decision when it was not made.
    fn take_unused_note(&mut self, kind: VerdictKind, subject: &Subject) -> Option<String> {
        let is_for_it = |note: &UnusedNote| note.kind == kind && note.subject.is_same_as(subject);
        let at = self.unused_notes.iter().position(is_for_it)?;
        Some(self.unused_notes.remove(at).text)
    }

    fn load(&mut self, cx: &mut Context) {
        if self.seen_version != Some(cx.data_version()) {
            self.seen_version = Some(cx.data_version());
            self.loading = Some(cx.read(word("hold-job-choices"), |services, _| {
                let choices = services.ask(crate::desk::DeskReader::decision_choices);
                choices.map_err(|error| error.statement())
            }));
        }
        if let Some(Ok(Ok(choices))) = Task::take(&mut self.loading) {
            self.choices = choices;
        }
    }

    fn take_form(&mut self, cx: &mut Context, steps: &mut Vec<Step>) {
        let Some(asked) = &mut self.asked else { return };
        if let Some(Ok(Ok(learned))) = Task::take(&mut asked.reading) {
            asked.subject.take(learned);
            asked.better_effect.give(dialog::effect(asked.kind, &asked.subject, cx));
        }
        let answer = Reply::take(&mut asked.reply);
        if asked.reply.is_some() {
            return;
        }
        let Some(asked) = self.asked.take() else { return };
        let Some(form) = answer else { return };
        let prepared =
            dialog::prepare((asked.kind, asked.currency), asked.subject, &form, &asked.choices, cx);
        if prepared.cancels() {
            let question = cancel_question(&prepared);
            self.confirming = Some((prepared, Some(Confirm::ask(cx, question))));
        } else {
            self.carry_out(prepared, cx, steps);
        }
    }

    fn take_confirmation(&mut self, cx: &mut Context, steps: &mut Vec<Step>) {
        let Some((_, reply)) = &mut self.confirming else {
            return;
        };
        let yes = Reply::take(reply);
        if reply.is_some() {
            return;
        }
        match self.confirming.take() {
            Some((prepared, _)) if yes == Some(true) => self.carry_out(prepared, cx, steps),
            Some((prepared, _)) => self.unused_notes.extend(prepared.unused_note()),
            None => {}
        }
    }

    fn carry_out(&mut self, prepared: Prepared, cx: &mut Context, steps: &mut Vec<Step>) {
        let keys = prepared.leaving();
        if !keys.is_empty() {
            steps.push(Step::Leave(keys.clone()));
        }
        self.under_way.push((keys, Some(prepared.carry_out(cx))));
    }
}

fn cancel_question(prepared: &Prepared) -> Question {
    Question {
        title: Statement::new("hold-cancel-title"),
        effect: Statement::new("hold-cancel-effect").text("order", prepared.order_number()),
        yes: word("hold-cancel-yes"),
        gravity: Gravity::Destructive,
    }
}
