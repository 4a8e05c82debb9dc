//! Import: which file; how its table and columns are read, found out and corrected; what would become of its rows; done.
//!
//! ```text
//! fields, folder           which file        table               its rows as they are in it
//! described                what it is        columns, questions  what each column is
//! queue                    several files     shaping, guessed    how it is read, around what is said of it
//! source                   the jobs          trial, pairs        what it comes to, and what is said of that
//! screen, body, step       drawing, keys     report, saving      what became of it; saving how it was read
//! refusal                  why not           done                whether what was imported is still there
//! ```
//!
//! Where nothing of a file is unclear, it is tried at once: the steps between are there to change something.

use crate::credit::{Day, Message};
use crate::desk::{DeskError, Given, ImportReport, MissingItems};
use crate::files::IfExists;
use crate::tui::command::commands;
use crate::tui::form::Form;
use crate::tui::screens::reading::ScrollView;
use crate::tui::verbs::Verb;
use crate::tui::writing::NotWritten;
use crate::tui::{Command, Context, JobError, Pending, Scope};
use crate::words::{MessageKey, key};

mod across;
mod body;
mod columns;
mod described;
mod done;
mod fields;
mod folder;
mod guessed;
mod pairs;
mod questions;
mod queue;
mod refusal;
mod report;
mod saving;
mod screen;
mod shaping;
mod source;
mod step;
mod table;
mod trial;

use columns::ColumnsView;
use described::Described;
use done::Done;
use fields::{AT_FAULT, Input, Wanted, form};
use pairs::Pairs;
use queue::{Coverage, Queue};
use source::Source;
use step::Step;
use table::TableView;

commands! {
    pub enum ImportAction {
        /// Goes on to the next step: finds out, tries, imports.
        GoOn => Command::keyed("import.go-on", key("import-screen-go-on"), &["f12", "ctrl-s"]),
        LookUp => Command::keyed("import.look-up", key("tui-command-look-up"), &["f4", "alt-4"]),
        /// Passes to the next of several files; also where a path can be typed.
        Skip => Command::new("import.skip", key("import-screen-skip"), Verb::Reject).or(&["ctrl-n"]),
        /// Says that a new customer is one that there is.
        Same => Command::new("import.same", key("import-screen-same"), Verb::Match),
        /// Says that it is another one.
        Differ => Command::new("import.differ", key("import-screen-different"), Verb::Differ),
        /// Answers the question, or says what the column is.
        Change => Command::keyed("import.change", key("import-screen-change"), &["enter"]),
        /// Says that the row of the table names the columns.
        Header => Command::new("import.header", key("import-screen-header"), Verb::HoldBack),
        /// Says that the row of the table is a total, or not.
        Total => Command::new("import.total", key("import-screen-total"), Verb::Terms),
        /// Says that the row of the table is no data, or is; or settles what is open and no longer on the list, or not.
        End => Command::new("import.strike", key("import-screen-strike"), Verb::End),
        /// Goes from the rows of the table to its settings and back, or to the next pair of customers.
        NextPart => Command::keyed("import.settings", key("import-screen-settings"), &["tab"]),
        /// Reads nothing from the column.
        Clear => Command::new("import.clear", key("import-screen-nothing"), Verb::MarkNone),
        /// Reads the column beside another one.
        Join => Command::new("import.join", key("import-screen-join"), Verb::Join),
        /// Says the day of a list of open items.
        AsOf => Command::new("import.as-of", key("import-screen-as-of"), Verb::AsOf),
        Table => Command::keyed("import.table", key("import-screen-step-table"), &["2"]),
        Columns => Command::keyed("import.columns", key("import-screen-step-columns"), &["3"]),
        /// Saves how the file is read under a name.
        Save => Command::new("import.save-mapping", key("import-screen-save-mapping"), Verb::Export),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("import", key("import-screen-title"), &["alt-i"]).help_only(),
    &[ImportAction::COMMANDS],
)
.starting(|cx| Box::new(Import::new(cx)));

pub struct Import {
    step: Step,
    /// The steps that were gone through to this one.
    earlier: Vec<Step>,
    form: Form<Input>,
    /// What the path of the form leads to, and of which form that is said.
    described: Described,
    described_for: Option<Wanted>,
    describing: Pending,
    /// Whether the import begins once that is known.
    begins: bool,
    queue: Queue,
    /// What the file was found to be.
    source: Option<Source>,
    /// What the user says of it.
    given: Given,
    columns: ColumnsView,
    table: TableView,
    /// The day of a list, where the user says it.
    as_of: Option<Day>,
    /// What becomes of open documents that a list no longer has.
    missing: MissingItems,
    /// Whether that is known, of several lists of a day.
    coverage: Coverage,
    /// Whether how it is read was saved.
    is_saved: bool,
    /// Whether what is found out next leads on to the look, where nothing is open.
    leads_on: bool,
    report: Option<ImportReport>,
    /// What was imported, to be undone.
    done: Done,
    pairs: Pairs,
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
            described: Described::default(),
            described_for: None,
            describing: Pending::default(),
            begins: false,
            queue: Queue::default(),
            source: None,
            given: Given::default(),
            columns: ColumnsView::default(),
            table: TableView::default(),
            as_of: None,
            missing: MissingItems::default(),
            coverage: Coverage::Whole,
            is_saved: false,
            leads_on: false,
            report: None,
            done: Done::default(),
            pairs: Pairs::default(),
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
            Step::Look if self.can_import() || self.queue.next().is_none() => key("import-screen-import"),
            Step::Look | Step::Done if self.queue.next().is_some() => key("import-screen-next-file"),
            Step::Look | Step::Done => key("import-screen-another"),
            Step::File | Step::Table | Step::Columns => key("import-screen-go-on"),
        }
    }

    fn can_go_on(&self) -> bool {
        match self.step {
            Step::File | Step::Table | Step::Done => true,
            Step::Columns => self.source.as_ref().is_some_and(|source| source.questions().is_empty()),
            Step::Look => self.can_import() || self.queue.next().is_some(),
        }
    }

    fn can_import(&self) -> bool {
        self.report.as_ref().is_some_and(|report| self.can_be_done(report))
    }

    fn go_on(&mut self, cx: &mut Context) {
        // What is still being found out was not seen either.
        if self.working.is_pending() {
            return;
        }
        if !self.can_go_on() {
            return self.refuse(ImportAction::GoOn, cx);
        }
        match self.step {
            Step::File => self.begin(cx),
            Step::Table => self.go_to(Step::Columns),
            Step::Columns => self.rehearse(cx),
            Step::Look if self.can_import() => self.import_seen(cx),
            // What has nothing new was imported before.
            Step::Look if self.report.as_ref().is_none_or(|report| !report.is_idle()) => self.skip(cx),
            Step::Look | Step::Done if self.queue.next().is_some() => {
                // One that changes nothing was not imported again, and was read all the same.
                if let (Step::Look, Some(report)) = (self.step, &self.report) {
                    self.queue.take_listed(report);
                }
                self.next_file(cx);
            }
            Step::Look | Step::Done => *self = Self::new(cx),
        }
    }

    /// Imports what was tried; what was not said of customers that look alike is asked about first.
    fn import_seen(&mut self, cx: &mut Context) {
        match self.pairs.open() {
            0 => self.import(cx),
            open => Self::ask_of_pairs(open, cx),
        }
    }

    fn import(&mut self, cx: &mut Context) {
        if let Some(source) = self.source.clone() {
            source::import(self.order(source, cx), (self.rejects_file(), IfExists::KeepSame), cx);
        }
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
}

#[cfg(test)]
mod tests;
