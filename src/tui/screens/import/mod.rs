//! Import: which file, tried first, then taken; what became of its rows.

use std::path::PathBuf;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};

use crate::credit::Message;
use crate::desk::{
    DeskError, DeskWriter, ImportKind, ImportOptions, ImportReport, MappingSource, Role as UserRole, Run,
    Strictness,
};
use crate::files::{IfExists, is_stream};
use crate::tui::form::{Form, FormAction, YesNo};
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::ScrollView;
use crate::tui::writing::{Existing, NotWritten, replace_question};
use crate::tui::{
    Address, Command, Context, JobError, Key, Outcome, Pending, Progress, Role, Scope, Screen, Services, Tone,
};
use crate::words::{MessageKey, Words, key};

mod fields;
mod folder;
mod report;

use fields::{AT_FAULT, Input, Wanted, form, rejects_file, wanted};

pub static SCOPE: Scope = Scope::new(
    Command::keyed("import", key("import-screen-title"), &["alt-i"]).help_only(),
    &[&FormAction::submitting(key("import-screen-import"))],
)
.starting(|cx| Box::new(Import::new(cx)));

enum Stage {
    /// Nothing was tried yet.
    Open,
    /// It was tried: what would become of the rows.
    Tried(Wanted, ImportReport),
    Done(ImportReport),
    Failed(Message),
}

pub struct Import {
    form: Form<Input>,
    stage: Stage,
    /// Stopped when something else is to be tried.
    trying: Pending,
    looking: Pending,
    reading: ScrollView,
}

impl Import {
    pub fn new(cx: &Context) -> Self {
        Self {
            form: form(cx),
            stage: Stage::Open,
            trying: Pending::default(),
            looking: Pending::default(),
            reading: ScrollView::default(),
        }
    }

    /// What going on does: a file is tried before it is imported.
    fn next_act(&self) -> MessageKey {
        match &self.stage {
            Stage::Tried(tried, report) if *tried == wanted(&self.form) && can_be_done(tried, report) => {
                key("import-screen-import")
            }
            Stage::Open | Stage::Tried(..) | Stage::Done(_) | Stage::Failed(_) => key("import-screen-try"),
        }
    }

    /// Tries first; what was tried and is still what the form says is imported.
    fn go_on(&mut self, cx: &mut Context) {
        if !self.form.validate(cx) {
            return;
        }
        let wanted = wanted(&self.form);
        match &self.stage {
            Stage::Tried(tried, report) if *tried == wanted && can_be_done(&wanted, report) => {
                import(wanted, (rejects_file(&self.form), IfExists::KeepSame), cx);
            }
            Stage::Open | Stage::Tried(..) | Stage::Done(_) | Stage::Failed(_) => {
                self.trying = rehearse(wanted, rejects_file(&self.form), cx);
            }
        }
    }

    fn tried(&mut self, wanted: Wanted, report: Outcome<ImportReport, DeskError>, cx: &mut Context) {
        match report {
            Ok(report) => self.go_to(Stage::Tried(wanted, report)),
            Err(error) => self.fail(error, cx),
        }
    }

    fn fail(&mut self, error: JobError<DeskError>, cx: &mut Context) {
        let JobError::Failed(error) = error else { return };
        let field = error.field_in(&AT_FAULT);
        match NotWritten::from(error) {
            NotWritten::Exists(path) => self.ask_to_replace(path, cx),
            NotWritten::Stopped => self.go_to(Stage::Failed(Message::stopped())),
            NotWritten::Failed(problem) => {
                if let Some(field) = field {
                    self.form.focus(field);
                    self.form.complain(field, problem.clone());
                }
                self.go_to(Stage::Failed(problem));
            }
        }
    }

    fn go_to(&mut self, stage: Stage) {
        self.reading.rewind();
        self.stage = stage;
    }

    fn ask_to_replace(&mut self, path: PathBuf, cx: &mut Context) {
        self.reading.rewind();
        let question = replace_question(&path, Existing::Rejects, cx);
        cx.ask(Address::HERE, question, |import: &mut Self, answer, cx| match answer {
            YesNo::Yes => self::import(wanted(&import.form), (path, IfExists::Replace), cx),
            YesNo::No => {
                let another = Message::new("import-screen-another-name");
                import.form.focus(Input::Rejects);
                import.form.complain(Input::Rejects, another);
            }
        });
    }

    fn write(&self, page: &mut Page<'_>, cx: &Context) {
        match &self.stage {
            Stage::Open => {
                page.sentence(Role::Dim, 0, cx.theme.symbols().bullet, &cx.text(key("import-screen-how")));
            }
            Stage::Tried(wanted, report) => {
                let next = match wanted.strict {
                    _ if can_be_done(wanted, report) => (Role::Marked, key("import-screen-tried")),
                    Strictness::AllOrNone if report.is_faulty() => {
                        (Role::Danger, key("import-screen-tried-none"))
                    }
                    Strictness::AllOrNone | Strictness::GoodRows => {
                        (Role::Text, key("import-screen-tried-nothing"))
                    }
                };
                report::write(page, next, report, cx);
            }
            Stage::Done(report) => {
                report::write(page, (Role::Good, key("import-screen-done")), report, cx);
            }
            Stage::Failed(problem) => report::write_problem(page, problem, cx),
        }
    }
}

/// Tries what an import would come to. What a pipe gives is waited for as by a reading job: the writes that are confirmed
/// meanwhile do not wait for it too.
fn rehearse(wanted: Wanted, rejects: PathBuf, cx: &mut Context) -> Pending {
    let (words, asked) = (Arc::clone(&cx.words), wanted.clone());
    let is_waited_for = is_stream(&wanted.file);
    let work = move |services: &Services, progress: &Progress| {
        let options = options(&wanted, (rejects, IfExists::KeepSame), Run::Rehearsal, services);
        let try_it = |writer: &mut DeskWriter| take_file(writer, (&wanted, &options), &words, progress);
        if is_waited_for { services.act_apart(try_it) } else { services.act(try_it) }
    };
    let (here, label) = (Address::HERE, key("import-screen-job-try"));
    let tried = |import: &mut Import, report: Outcome<ImportReport, DeskError>, cx: &mut Context| {
        import.tried(asked, report, cx);
    };
    if is_waited_for { cx.read(here, label, work, tried) } else { cx.rehearse(here, label, work, tried) }
}

/// Imports; the rows that are not taken go to this file.
fn import(wanted: Wanted, rejects: (PathBuf, IfExists), cx: &mut Context) {
    let words = Arc::clone(&cx.words);
    let label = Message::new("import-screen-job-import").text("file", wanted.file.display().to_string());
    cx.save(
        Address::HERE,
        label,
        move |services, progress| {
            let options = options(&wanted, rejects, Run::Real, services);
            services.act(|writer| take_file(writer, (&wanted, &options), &words, progress))
        },
        |import: Option<&mut Import>, report, cx| {
            if let Ok(report) = &report {
                report_done(report, cx);
            }
            match (import, report) {
                (Some(import), Ok(report)) => import.go_to(Stage::Done(report)),
                (Some(import), Err(error)) => import.fail(error, cx),
                (None, _) => {}
            }
        },
    );
}

fn options(
    wanted: &Wanted,
    (rejects, if_exists): (PathBuf, IfExists),
    run: Run,
    services: &Services,
) -> ImportOptions {
    let rejects = services.destination(&rejects, if_exists);
    ImportOptions { strict: wanted.strict, run, rejects: Some(rejects), ..ImportOptions::default() }
}

/// Runs in a job.
fn take_file(
    writer: &mut DeskWriter,
    (wanted, options): (&Wanted, &ImportOptions),
    words: &Words,
    progress: &Progress,
) -> Result<ImportReport, DeskError> {
    writer.import(
        wanted.kind,
        std::slice::from_ref(&wanted.file),
        wanted.mapping.as_deref().map_or(MappingSource::Canonical, MappingSource::File),
        options,
        &|message| words.render(message),
        progress,
    )
}

/// Whether there is anything to do after a trial.
fn can_be_done(wanted: &Wanted, report: &ImportReport) -> bool {
    let none = wanted.strict == Strictness::AllOrNone && report.is_faulty();
    !none && !report.is_idle()
}

fn report_done(report: &ImportReport, cx: &mut Context) {
    let message = Message::new("import-screen-news")
        .count("taken", report.inserted + report.updated)
        .count("rejected", report.rejected);
    let news = cx.render(&message);
    let tone = if report.rejected == 0 { Tone::Done } else { Tone::Notice };
    cx.toast(tone, news);
}

impl Screen for Import {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows = [Constraint::Length(self.form.height()), Constraint::Length(1), Constraint::Min(0)];
        let [top, rule, bottom] = Layout::vertical(rows).areas(area);
        let line = cx.theme.symbols().line.repeat(usize::from(rule.width));
        let border = cx.theme.style(Role::Border);
        frame.buffer_mut().set_stringn(rule.x, rule.y, line, usize::from(rule.width), border);
        let mut page = Page::new(bottom.width, cx);
        self.write(&mut page, cx);
        self.reading.draw(&page.into_lines(), frame, bottom);
        self.form.draw(frame, top, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match FormAction::of(command) {
            Some(FormAction::LookUp) => {
                matches!(self.form.focused(), Some(Input::Kind | Input::File | Input::Mapping))
            }
            Some(FormAction::Submit) | None => true,
        }
    }

    fn least_role(&self, command: &Command) -> UserRole {
        match (FormAction::of(command), wanted(&self.form).kind) {
            (Some(FormAction::Submit), ImportKind::Users) => UserRole::Administrator,
            (Some(FormAction::Submit | FormAction::LookUp) | None, _) => command.least,
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(self.next_act())
    }

    fn label(&self, command: &Command) -> MessageKey {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.next_act(),
            Some(FormAction::LookUp) | None => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match (FormAction::of(command), self.form.focused()) {
            (Some(FormAction::Submit), _) => self.go_on(cx),
            (Some(FormAction::LookUp), Some(field @ (Input::File | Input::Mapping))) => {
                self.looking = folder::look(field, self.form.text(field), cx);
            }
            (Some(FormAction::LookUp), _) => {
                let form = Address(|screen| Some(&mut screen.downcast::<Self>()?.form));
                self.form.look_up(form, cx);
            }
            (None, _) => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.form.takes(key)
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if self.reading.page_key(key) || self.form.key(key, cx) {
            return;
        }
        if key.code == KeyCode::Enter {
            self.go_on(cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.form.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        if !self.reading.mouse(mouse) {
            self.form.mouse(mouse);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
    }

    fn has_changes(&self) -> bool {
        let is_to_come = match &self.stage {
            Stage::Open | Stage::Failed(_) => true,
            Stage::Tried(wanted, report) => can_be_done(wanted, report),
            Stage::Done(_) => false,
        };
        self.trying.is_pending() || (is_to_come && self.form.has_changes())
    }

    fn help(&self) -> Option<MessageKey> {
        self.form.help()
    }
}
