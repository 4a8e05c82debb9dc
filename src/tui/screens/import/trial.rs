//! What the import comes to, tried before it is done: the day of the list, what it no longer has, customers that look alike.

use std::path::PathBuf;

use super::fields::{AT_FAULT, Input, rejects_of};
use super::pairs::{CUSTOMER, Sameness};
use super::queue::Coverage;
use super::source::{self, Order, Source, rehearse};
use super::step::Step;
use super::{Import, saving};
use crate::credit::{Day, Message};
use crate::desk::{DeskError, ImportKind, ImportReport, LookAlike, Missing, MissingItems, Strictness};
use crate::files::IfExists;
use crate::tui::dialog::{FormDialog, Gravity, Question};
use crate::tui::form::{Editor, Field, Form, Tense, Value, YesNo};
use crate::tui::writing::{Existing, replace_question};
use crate::tui::{Address, Context, JobError, Outcome};
use crate::words::key;

/// The one field of the day of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct AsOfField;

impl Import {
    pub(super) fn order(&self, source: Source, cx: &Context) -> Order {
        let listed_elsewhere = self.queue.listed(self.day_of_list(cx), cx.session.today);
        let missing = match self.find_coverage(cx) {
            Coverage::Whole => self.missing,
            Coverage::Following | Coverage::Incomplete => MissingItems::Stay,
        };
        Order { source, as_of: self.as_of, missing, listed_elsewhere }
    }

    /// The day of the current list, where it is one.
    fn day_of_list(&self, cx: &Context) -> Day {
        self.as_of.or(self.guess().and_then(|guess| guess.as_of)).unwrap_or(cx.session.today)
    }

    /// Whether the list is the last of its day in a folder.
    fn find_coverage(&self, cx: &Context) -> Coverage {
        self.queue.coverage(self.day_of_list(cx), cx.session.today)
    }

    pub(super) fn rejects_file(&self) -> PathBuf {
        rejects_of(&self.wanted().file, &self.form)
    }

    /// Asks for the day of the list.
    pub(super) fn ask_day(&self, cx: &mut Context) {
        let said = self.report.as_ref().and_then(|report| report.as_of).or(self.as_of);
        let found = self.guess().and_then(|guess| guess.as_of);
        let day = said.or(found).unwrap_or(cx.session.today);
        let (label, help) = (key("import-screen-as-of"), key("import-screen-as-of-help"));
        let field = Field::new(AsOfField, label, help, Editor::Day(Tense::Past));
        let form = Form::new(vec![field.required().starting_with(Some(Value::Day(day)))]);
        let (title, effect) =
            (Message::new("import-screen-as-of"), Message::new("import-screen-as-of-effect"));
        let dialog = FormDialog::new(title, effect, form, key("import-screen-as-of-set"));
        cx.ask(Address::HERE, dialog, |import: &mut Self, form: Form<AsOfField>, cx| {
            import.as_of = form.day(AsOfField);
            import.rehearse(cx);
        });
    }

    /// New customers whose names are almost those of others.
    fn look_alikes(&self) -> &[LookAlike] {
        let effect = self.report.as_ref().and_then(|report| report.effect.as_ref());
        effect.map(|effect| effect.look_alikes.as_slice()).unwrap_or_default()
    }

    /// Says that the new customer of the current pair is the other one, or no longer.
    pub(super) fn make_same(&mut self, cx: &mut Context) {
        if let Some((pair, sameness)) = self.pairs.make_same() {
            self.read_pair(pair, sameness, cx);
        }
    }

    /// Says that the current pair is two customers, or no longer.
    pub(super) fn make_different(&mut self, cx: &mut Context) {
        if let Some((pair, sameness)) = self.pairs.make_different() {
            self.read_pair(pair, sameness, cx);
        }
    }

    /// Reads the rows of a new customer as those of another one, or as its own again; where a saved mapping can have it
    /// otherwise, that is said.
    fn read_pair(&mut self, LookAlike { new, other }: LookAlike, sameness: Sameness, cx: &mut Context) {
        self.leads_on = true;
        let is_saved = self.is_saved || self.guess().is_some_and(|guess| guess.saved.is_some());
        let means = match sameness {
            Sameness::One => Some(other.code),
            Sameness::Two if is_saved => Some(new.code.clone()),
            Sameness::Two => None,
        };
        self.give(
            |given| {
                let values = given.values.entry(CUSTOMER.to_owned()).or_default();
                match means.clone() {
                    Some(means) => values.insert(new.code.clone(), means),
                    None => values.remove(&new.code),
                };
                given.values.retain(|_, values| !values.is_empty());
            },
            cx,
        );
    }

    /// Whether something is open that the list does not have, and could be settled: not where a row could not be read, or
    /// where another list of the day may have it.
    pub(super) fn has_missing(&self) -> bool {
        let read = self.report.as_ref().filter(|report| report.rejected == 0);
        let missing = read.and_then(|report| report.missing.as_ref());
        let is_any = |missing: &Missing| self.missing == MissingItems::Settled || missing.count > 0;
        self.coverage == Coverage::Whole && missing.is_some_and(is_any)
    }

    /// Whether the list was refused as a whole, which its day may be the reason of.
    pub(super) const fn is_refused(&self) -> bool {
        matches!(self.step, Step::Look) && self.report.is_none() && self.problem.is_some()
    }

    /// Shows why on the step on which its day can be said, and not where the key for it would be typed.
    fn show_refused(&mut self) {
        let problem = self.problem.take();
        self.report = None;
        self.go_to(Step::Look);
        self.problem = problem;
    }

    /// Asks whether new customers that look like others are customers of their own.
    pub(super) fn ask_of_pairs(open: usize, cx: &mut Context) {
        let question = Question {
            title: Message::new("import-screen-pairs-title"),
            effect: Message::new("import-screen-pairs-effect").count("count", open),
            yes: key("import-screen-import"),
            gravity: Gravity::Plain,
        };
        cx.ask(Address::HERE, question, |import: &mut Self, (), cx| import.import(cx));
    }

    /// Settles what is open and no longer on the list, or leaves it open.
    pub(super) fn turn_missing(&mut self, cx: &mut Context) {
        self.missing = match self.missing {
            MissingItems::Stay => MissingItems::Settled,
            MissingItems::Settled => MissingItems::Stay,
        };
        self.rehearse(cx);
    }

    pub(super) fn rehearse(&mut self, cx: &mut Context) {
        if let Some(source) = self.source.clone() {
            self.working = rehearse(self.order(source, cx), self.rejects_file(), cx);
        }
    }

    pub(super) fn tried(&mut self, report: Outcome<ImportReport, DeskError>, cx: &mut Context) {
        match report {
            Ok(report) => {
                self.problem = None;
                self.report = Some(report);
                self.coverage = self.find_coverage(cx);
                let found = self.look_alikes().to_vec();
                self.pairs.follow(&found, &self.given);
                self.go_to(Step::Look);
            }
            Err(error) => {
                let is_of_list =
                    self.source.as_ref().is_some_and(|source| source.kind() == ImportKind::Invoices)
                        && matches!(&error, JobError::Failed(error) if error.field_in(&AT_FAULT).is_none());
                self.fail(error, cx);
                if is_of_list && self.problem.is_some() {
                    self.show_refused();
                }
            }
        }
    }

    pub(super) fn imported(&mut self, report: Outcome<ImportReport, DeskError>, cx: &mut Context) {
        match report {
            Ok(report) => {
                self.queue.take_listed(&report);
                // What it comes to was worked out when it was tried.
                let effect = self.report.take().and_then(|tried| tried.effect);
                self.report = Some(ImportReport { effect, ..report });
                self.take_done(cx);
                self.go_to(Step::Done);
                self.earlier.clear();
                self.save_answers(cx);
            }
            Err(error) => self.fail(error, cx),
        }
    }

    /// Adds the answers to the saved mapping that the file was read by: the next file does not ask again.
    fn save_answers(&mut self, cx: &mut Context) {
        let Some(guess) = self.guess() else { return };
        if let Some(name) = guess.saved.clone().filter(|_| self.given.has_answers()) {
            saving::update(name, guess.layout_mapping(), self, cx);
        }
    }

    /// Whether there is anything to do after a trial.
    pub(super) fn can_be_done(&self, report: &ImportReport) -> bool {
        let is_strict =
            self.source.as_ref().is_some_and(|source| source.wanted.strict == Strictness::AllOrNone);
        let is_spoilt = is_strict && report.is_faulty();
        !is_spoilt && !report.is_idle()
    }

    pub(super) fn ask_to_replace(path: PathBuf, cx: &mut Context) {
        let question = replace_question(&path, Existing::Rejects, cx);
        cx.ask(Address::HERE, question, |import: &mut Self, answer, cx| {
            match (answer, import.source.clone()) {
                (YesNo::Yes, Some(source)) => {
                    source::import(import.order(source, cx), (path, IfExists::Replace), cx);
                }
                (YesNo::Yes, None) | (YesNo::No, _) => {
                    import.back_to_file(Input::Rejects, Message::new("import-screen-another-name"));
                }
            }
        });
    }
}
