//! Import: which file; how its table and columns are read, found out and corrected; what would become of its rows; done.
//!
//! `fields` and `folder` ask for the file, `finding` has the jobs, `table` shows the rows as they are in the file, `columns` and
//! `questions` what each column is, `report` what becomes of the rows; `saving` saves how a file is read, `screen` draws it all. Where nothing of a file is unclear, it is tried at once: the steps between are there to change something.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::credit::{Day, Message};
use crate::desk::{DeskError, Given, Guess, ImportReport, LookAlike, MissingItems, Strictness};
use crate::files::IfExists;
use crate::tui::command::commands;
use crate::tui::dialog::{FormDialog, Item, Picker};
use crate::tui::form::{Editor, Field, Form, Tense, Value, YesNo};
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::ScrollView;
use crate::tui::verbs::Verb;
use crate::tui::writing::{Existing, NotWritten, replace_question};
use crate::tui::{Address, Command, Context, JobError, Key, Outcome, Pending, Role, Scope};
use crate::words::{MessageKey, key};

mod across;
mod columns;
mod fields;
mod finding;
mod folder;
mod questions;
mod report;
mod saving;
mod screen;
mod step;
mod table;

use columns::ColumnsView;
use fields::{AT_FAULT, Input, form, rejects_file, wanted};
use finding::{Order, Reading, Source, find, rehearse};
use step::Step;
use table::TableView;

commands! {
    pub enum ImportAction {
        /// Goes on to the next step: finds out, tries, imports.
        GoOn => Command::keyed("import.go-on", key("import-screen-go-on"), &["f12", "ctrl-s"]),
        LookUp => Command::keyed("import.look-up", key("tui-command-look-up"), &["f4", "alt-4"]),
        /// Answers the question, or says what the column is.
        Change => Command::keyed("import.change", key("import-screen-change"), &["enter"]),
        /// Goes from the rows of the table to its settings and back.
        Settings => Command::keyed("import.settings", key("import-screen-settings"), &["tab"]),
        /// Reads nothing from the column.
        Clear => Command::new("import.clear", key("import-screen-nothing"), Verb::MarkNone),
        /// Reads the column beside another one.
        Join => Command::new("import.join", key("import-screen-join"), Verb::Join),
        /// Leaves the row out, or takes it in again.
        LeaveOut => Command::new("import.leave-out", key("import-screen-leave-out"), Verb::Mark),
        /// Says the day of a list of open items.
        AsOf => Command::new("import.as-of", key("import-screen-as-of"), Verb::AsOf),
        /// Settles what is open and no longer on the list, or leaves it open.
        Missing => Command::new("import.missing", key("import-screen-settle-missing"), Verb::End),
        Table => Command::keyed("import.table", key("import-screen-step-table"), &["2"]),
        Columns => Command::keyed("import.columns", key("import-screen-step-columns"), &["3"]),
        /// Says that a new customer is one that there is.
        Same => Command::new("import.same", key("import-screen-same"), Verb::Match),
        /// Saves how the file is read under a name.
        Save => Command::new("import.save-mapping", key("import-screen-save-mapping"), Verb::Export),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("import", key("import-screen-title"), &["alt-i"]).help_only(),
    &[ImportAction::COMMANDS],
)
.starting(|cx| Box::new(Import::new(cx)));

/// The one field of the day of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct AsOfField;

pub struct Import {
    step: Step,
    /// The steps that were gone through to this one.
    earlier: Vec<Step>,
    form: Form<Input>,
    /// What the file of the form was found to be.
    source: Option<Source>,
    /// What the user says of it.
    given: Given,
    columns: ColumnsView,
    table: TableView,
    /// The day of a list, where the user says it.
    as_of: Option<Day>,
    /// What becomes of open documents that a list no longer has.
    missing: MissingItems,
    /// Whether how it is read was saved.
    is_saved: bool,
    /// Whether what is found out next leads on to the look, where nothing is open.
    leads_on: bool,
    report: Option<ImportReport>,
    problem: Option<Message>,
    /// Stopped when something else is to be found out or tried.
    working: Pending,
    looking: Pending,
    saving: Pending,
    scroll: ScrollView,
}

impl Import {
    pub fn new(cx: &Context) -> Self {
        Self {
            step: Step::File,
            earlier: Vec::new(),
            form: form(cx),
            source: None,
            given: Given::default(),
            columns: ColumnsView::default(),
            table: TableView::default(),
            as_of: None,
            missing: MissingItems::default(),
            is_saved: false,
            leads_on: false,
            report: None,
            problem: None,
            working: Pending::default(),
            looking: Pending::default(),
            saving: Pending::default(),
            scroll: ScrollView::default(),
        }
    }

    /// What going on does.
    fn next_act(&self) -> MessageKey {
        match self.step {
            Step::Look => key("import-screen-import"),
            Step::Done => key("import-screen-another"),
            Step::File | Step::Table | Step::Columns => key("import-screen-go-on"),
        }
    }

    fn can_go_on(&self) -> bool {
        match self.step {
            Step::File | Step::Table | Step::Done => true,
            Step::Columns => self.source.as_ref().is_some_and(|source| source.questions().is_empty()),
            Step::Look => self.report.as_ref().is_some_and(|report| self.can_be_done(report)),
        }
    }

    fn go_on(&mut self, cx: &mut Context) {
        // What is still being found out was not seen either.
        if !self.can_go_on() || self.working.is_pending() {
            return;
        }
        match self.step {
            Step::File => self.find(cx),
            Step::Table => self.go_to(Step::Columns),
            Step::Columns => self.rehearse(cx),
            Step::Look => {
                if let Some(source) = self.source.clone() {
                    finding::import(self.order(source), (rejects_file(&self.form), IfExists::KeepSame), cx);
                }
            }
            Step::Done => *self = Self::new(cx),
        }
    }

    /// Finds out what the file is, from the beginning where it is another one.
    fn find(&mut self, cx: &mut Context) {
        if !self.form.validate(cx) {
            return;
        }
        let wanted = wanted(&self.form);
        if let Some(mapping) = &wanted.mapping {
            let Some(kind) = wanted.kind else {
                self.form.focus(Input::Kind);
                self.form.complain(Input::Kind, Message::new("import-screen-kind-needed"));
                return;
            };
            let reading = Reading::Mapped(kind, mapping.clone());
            self.source = Some(Source { wanted, reading });
            return self.rehearse(cx);
        }
        if self.source.as_ref().is_none_or(|source| source.wanted.file != wanted.file) {
            self.given = Given::default();
            (self.columns, self.table, self.is_saved) = (ColumnsView::default(), TableView::default(), false);
            (self.as_of, self.missing) = (None, MissingItems::default());
        }
        self.leads_on = true;
        self.working = find(wanted, self.given.clone(), cx);
    }

    /// Finds out again around what the user has said since.
    fn find_again(&mut self, cx: &mut Context) {
        if let Some(source) = &self.source {
            self.working = find(source.wanted.clone(), self.given.clone(), cx);
        }
    }

    /// Takes note of what the user says of the file, and finds out again around it.
    fn give(&mut self, give: impl Fn(&mut Given), cx: &mut Context) {
        let mut given = self.given.clone();
        give(&mut given);
        let saved = self.source.as_ref().and_then(Source::guess).filter(|guess| guess.saved.is_some());
        if let Some(guess) = saved.filter(|_| !given.leaves_layout()) {
            // What was saved is changed: its columns stay what they are.
            given = self.given.clone();
            given.take_columns(guess);
            give(&mut given);
        }
        if given != self.given {
            self.given = given;
            self.is_saved = false;
            self.find_again(cx);
        }
    }

    fn found(&mut self, found: Outcome<Source, DeskError>, cx: &mut Context) {
        let source = match found {
            Ok(source) => source,
            Err(error) => return self.fail(error, cx),
        };
        self.problem = None;
        self.columns.follow(&source);
        source.guess().into_iter().for_each(|guess| self.table.follow(guess, cx));
        let (is_clear, has_no_header) = (source.questions().is_empty(), source.has_no_header());
        self.source = Some(source);
        if self.leads_on {
            self.leads_on = !is_clear;
            match is_clear {
                true => self.rehearse(cx),
                false if self.step != Step::File => {}
                false if has_no_header => self.go_to(Step::Table),
                false => self.go_to(Step::Columns),
            }
        }
    }

    fn order(&self, source: Source) -> Order {
        Order { source, as_of: self.as_of, missing: self.missing }
    }

    /// Asks for the day of the list.
    fn ask_day(&self, cx: &mut Context) {
        let day = self.report.as_ref().and_then(|report| report.as_of).unwrap_or(cx.session.today);
        let (label, help) = (key("import-screen-as-of"), key("import-screen-as-of-help"));
        let field = Field::new(AsOfField, label, help, Editor::Day(Tense::Past));
        let form = Form::new(vec![field.required().starting_with(Some(Value::Day(day)))]);
        let (title, effect) =
            (Message::new("import-screen-as-of"), Message::new("import-screen-as-of-effect"));
        let dialog = FormDialog::new(title, effect, form, key("import-screen-as-of"));
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

    /// Asks which of the new customers is one that there is: its rows are that one's then.
    fn ask_same(&self, cx: &mut Context) {
        let pairs = self.look_alikes().to_vec();
        let items = pairs.iter().map(|pair| Item { label: report::pair(pair, cx), hint: String::new() });
        let picker = Picker::menu(cx.text(key("import-screen-same")), items.collect(), 0);
        cx.ask(Address::HERE, picker, move |import: &mut Self, index, cx| {
            let Some(LookAlike { new, other }) = pairs.into_iter().nth(index) else { return };
            import.leads_on = true;
            import.give(
                |given| {
                    let same = given.values.entry("customer".to_owned()).or_default();
                    same.insert(new.code.clone(), other.code.clone());
                },
                cx,
            );
        });
    }

    /// Settles what is open and no longer on the list, or leaves it open.
    fn turn_missing(&mut self, cx: &mut Context) {
        self.missing = match self.missing {
            MissingItems::Stay => MissingItems::Settled,
            MissingItems::Settled => MissingItems::Stay,
        };
        self.rehearse(cx);
    }

    fn rehearse(&mut self, cx: &mut Context) {
        if let Some(source) = self.source.clone() {
            self.working = rehearse(self.order(source), rejects_file(&self.form), cx);
        }
    }

    fn tried(&mut self, report: Outcome<ImportReport, DeskError>, cx: &mut Context) {
        match report {
            Ok(report) => {
                self.problem = None;
                self.report = Some(report);
                self.go_to(Step::Look);
            }
            Err(error) => self.fail(error, cx),
        }
    }

    fn imported(&mut self, report: Outcome<ImportReport, DeskError>, cx: &mut Context) {
        match report {
            Ok(report) => {
                // What it comes to was worked out when it was tried.
                let effect = self.report.take().and_then(|tried| tried.effect);
                self.report = Some(ImportReport { effect, ..report });
                self.go_to(Step::Done);
                self.earlier.clear();
            }
            Err(error) => self.fail(error, cx),
        }
    }

    /// Whether there is anything to do after a trial.
    fn can_be_done(&self, report: &ImportReport) -> bool {
        let is_strict =
            self.source.as_ref().is_some_and(|source| source.wanted.strict == Strictness::AllOrNone);
        let is_spoilt = is_strict && report.is_faulty();
        !is_spoilt && !report.is_idle()
    }

    fn fail(&mut self, error: JobError<DeskError>, cx: &mut Context) {
        let JobError::Failed(error) = error else { return };
        let field = error.field_in(&AT_FAULT);
        match NotWritten::from(error) {
            NotWritten::Exists(path) => Self::ask_to_replace(path, cx),
            NotWritten::Stopped => self.problem = Some(Message::stopped()),
            NotWritten::Failed(problem) => {
                if let Some(field) = field {
                    self.back_to_file(field, problem.clone());
                }
                self.scroll.rewind();
                self.problem = Some(problem);
            }
        }
    }

    fn back_to_file(&mut self, field: Input, problem: Message) {
        self.step = Step::File;
        self.earlier.clear();
        self.form.focus(field);
        self.form.complain(field, problem);
    }

    fn go_to(&mut self, step: Step) {
        if step != self.step {
            self.earlier.retain(|earlier| *earlier < step);
            self.earlier.push(self.step);
            self.step = step;
        }
        self.problem = None;
        self.scroll.rewind();
    }

    /// Goes to a step to change something there: what is found out then does not lead on.
    fn turn_to(&mut self, step: Step) {
        self.leads_on = false;
        self.go_to(step);
    }

    fn ask_to_replace(path: PathBuf, cx: &mut Context) {
        let question = replace_question(&path, Existing::Rejects, cx);
        cx.ask(Address::HERE, question, |import: &mut Self, answer, cx| {
            match (answer, import.source.clone()) {
                (YesNo::Yes, Some(source)) => {
                    finding::import(import.order(source), (path, IfExists::Replace), cx);
                }
                (YesNo::Yes, None) | (YesNo::No, _) => {
                    import.back_to_file(Input::Rejects, Message::new("import-screen-another-name"));
                }
            }
        });
    }

    /// Answers the current question, or says what the current column is.
    fn change(&mut self, cx: &mut Context) {
        let Some(guess) = self.source.as_ref().and_then(Source::guess) else { return };
        if self.step == Step::Columns {
            return self.columns.ask(guess, cx);
        }
        if let Some(row) = self.table.current(guess) {
            let line = row.line;
            self.give(
                |given| {
                    given.header_line = Some(line);
                    given.columns.clear();
                },
                cx,
            );
        }
    }

    /// Leaves the current row of the table out, or takes it in again.
    fn leave_out(&mut self, cx: &mut Context) {
        let Some(guess) = self.source.as_ref().and_then(Source::guess) else { return };
        let Some(row) = self.table.current(guess) else { return };
        let (cells, names) = (row.cells.clone(), guess.names.clone());
        let rows: Vec<Vec<String>> = guess.rows.iter().map(|row| row.cells.clone()).collect();
        self.give(|given| given.turn_out(&names, &cells, &rows), cx);
    }

    /// What can be changed on the step of the columns, or of the table.
    fn shaped(&self) -> Option<&Guess> {
        self.source.as_ref().and_then(Source::guess)
    }

    fn write(&self, page: &mut Page<'_>, cx: &Context) {
        if let Some(problem) = &self.problem {
            return report::write_problem(page, problem, cx);
        }
        match (self.step, &self.source, &self.report) {
            (Step::File, _, _) | (_, None, _) => {
                page.sentence(Role::Dim, 0, cx.theme.symbols().bullet, &cx.text(key("import-screen-how")));
            }
            (Step::Columns, Some(source), _) => {
                source.guess().into_iter().for_each(|guess| report::write_guess(page, guess, cx));
            }
            (Step::Look, Some(source), Some(report)) => {
                let next = match source.wanted.strict {
                    _ if self.can_be_done(report) => (Role::Marked, key("import-screen-tried")),
                    Strictness::AllOrNone if report.is_faulty() => {
                        (Role::Danger, key("import-screen-tried-none"))
                    }
                    Strictness::AllOrNone | Strictness::GoodRows => {
                        (Role::Text, key("import-screen-tried-nothing"))
                    }
                };
                report::write(page, (source, next), report, cx);
            }
            (Step::Done, Some(source), Some(report)) => {
                report::write(page, (source, (Role::Good, key("import-screen-done"))), report, cx);
            }
            (Step::Table, Some(_), _) | (Step::Look | Step::Done, Some(_), None) => {}
        }
    }

    /// Takes a key of the table; what it sets is found out again.
    fn table_key(&mut self, key: Key, cx: &mut Context) {
        let Some(guess) = self.source.as_ref().and_then(Source::guess) else { return };
        let mut given = self.given.clone();
        self.table.key(key, (guess, &mut given), cx);
        self.give(|known| known.clone_from(&given), cx);
    }

    fn draw_page(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        self.write(&mut page, cx);
        self.scroll.draw(&page.into_lines(), frame, area);
    }
}

#[cfg(test)]
mod tests;
