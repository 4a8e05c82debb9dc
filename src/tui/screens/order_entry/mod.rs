//! Order entry: a short form, and beside it the answer of the credit check before anything is saved (R3.10).

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent, MouseEventKind};
use ratatui::layout::{Constraint, Layout, Rect};

use crate::credit::{Assessment, Outcome, Statement};
use crate::desk::Checked;
use crate::tui::form::{Form, FormAction};
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::Reading;
use crate::tui::{Command, Context, Key, Role, Scope, Screen, Tone, Wheel};
use crate::words::{Word, word};

mod fields;
mod look_ups;
mod preview;

pub(super) use fields::number_after;
use fields::{Input, Template, Typed, field_of, form, next_form, typed};
use look_ups::{LookUp, has_look_up};
use preview::{Answer, Preview};

/// Columns of the form where the answer stands beside it.
const FORM: u16 = 72;
/// Columns needed for that.
const SIDE_BY_SIDE: u16 = 116;
/// Lines of the answer at least where it stands below the form.
const ANSWER: u16 = 6;

/// The screen's line in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("order-entry", word("order-entry-title"), &["f7", "alt-e"]),
    commands: &[FormAction::COMMANDS],
    start: Some(|cx| Box::new(OrderEntry::new(cx))),
};

/// What became of saving, as far as the desk got.
type Saved = Result<Result<Checked, Statement>, JobError>;

/// The screen.
pub struct OrderEntry {
    form: Form<Input>,
    asked: Typed,
    asking: Option<Task<Result<Preview, Statement>>>,
    preview: Preview,
    entered: Option<Assessment>,
    saving: Option<Task<Saved>>,
    look_up: LookUp,
    reading: Reading,
    pane: Rect,
    seen_version: u64,
}

impl OrderEntry {
    /// An empty form.
    pub fn new(cx: &Context) -> Self {
        Self {
            form: form(Template::default(), cx.session.currency),
            asked: Typed::Nothing,
            asking: None,
            preview: Preview::default(),
            entered: None,
            saving: None,
            look_up: LookUp::None,
            reading: Reading::default(),
            pane: Rect::default(),
            seen_version: cx.data_version(),
        }
    }

    /// Asks anew when something else was typed, or when the desk is not as it was; the latest question wins.
    fn ask(&mut self, cx: &mut Context) {
        let typed = typed(&self.form);
        if typed == self.asked && self.seen_version == cx.data_version() {
            return;
        }
        self.seen_version = cx.data_version();
        self.asked = typed.clone();
        if typed == Typed::Nothing {
            self.asking = None;
            self.preview = Preview::default();
            return;
        }
        self.entered = None;
        self.asking = Some(cx.read(word("order-entry-job-check"), move |services, _| {
            services.ask(|reader| preview::ask(reader, &typed)).map_err(|error| error.statement())
        }));
    }

    fn take_answer(&mut self, cx: &Context) {
        match Task::take(&mut self.asking) {
            Some(Ok(Ok(preview))) => {
                if let Some(customer) = &preview.customer {
                    self.form.set_currency(Input::Amount, customer.currency, cx);
                }
                self.preview = preview;
                self.reading.rewind();
            }
            Some(Ok(Err(problem))) => self.preview.answer = Answer::Wrong(problem),
            Some(Err(_)) | None => {}
        }
        // At the field, but not while it is being typed.
        if let Answer::Wrong(problem) = &self.preview.answer
            && let Some(field) = field_of(&problem.key)
            && self.form.focused() != Some(field)
            && self.asking.is_none()
        {
            self.form.complain(field, problem.clone());
        }
    }

    fn save(&mut self, cx: &mut Context) {
        if self.saving.is_some() || !self.form.validate(cx) {
            return;
        }
        let Typed::Order(order) = typed(&self.form) else {
            return;
        };
        self.saving = Some(cx.write(
            word("order-entry-job-save"),
            move |services, _| services.act(|writer| writer.enter_order(&order)),
            |outcome, cx| {
                outcome.map(|saved| {
                    let checked = saved.map_err(|error| error.statement())?;
                    tell_entered(&checked, cx);
                    Ok(checked)
                })
            },
        ));
    }

    fn take_saved(&mut self, cx: &mut Context) {
        match Task::take(&mut self.saving) {
            Some(Ok(Ok(Ok(checked)))) if checked.done => {
                self.form = next_form(&self.form, cx);
                self.asked = Typed::Nothing;
                self.preview = Preview::default();
                self.entered = Some(checked.assessment);
                self.reading.rewind();
            }
            Some(Ok(Ok(Err(problem)))) => self.complain(&problem, cx),
            // The answer beside the form says why an order is refused; the runtime told of a job that broke down.
            Some(Ok(Ok(Ok(_)) | Err(_)) | Err(_)) | None => {}
        }
    }

    fn complain(&mut self, problem: &Statement, cx: &mut Context) {
        if let Some(field) = field_of(&problem.key) {
            self.form.focus(field);
            self.form.complain(field, problem.clone());
        } else {
            let text = cx.tell(problem);
            cx.toast(Tone::Problem, text);
        }
    }

    fn draw_answer(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.pane = area;
        let mut page = Page::new(area.width, cx);
        match &self.entered {
            Some(entered) => preview::write_entered(&mut page, entered, cx),
            None => self.preview.write(&mut page, cx),
        }
        self.reading.draw(&page.into_lines(), frame, area);
    }
}

impl Screen for OrderEntry {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let signs = cx.theme.signs();
        let border = cx.theme.style(Role::Border);
        if area.width >= SIDE_BY_SIDE {
            let columns = [Constraint::Length(FORM), Constraint::Length(2), Constraint::Min(0)];
            let [left, rule, right] = Layout::horizontal(columns).areas(area);
            for row in rule.rows() {
                frame.buffer_mut().set_stringn(row.x, row.y, signs.separator, 1, border);
            }
            self.draw_answer(frame, right, cx);
            self.form.draw(frame, left, cx);
        } else {
            let form = self.form.height().min(area.height.saturating_sub(ANSWER + 1));
            let rows = [Constraint::Length(form), Constraint::Length(1), Constraint::Min(0)];
            let [top, rule, bottom] = Layout::vertical(rows).areas(area);
            let line = signs.line.repeat(usize::from(rule.width));
            frame.buffer_mut().set_stringn(rule.x, rule.y, line, usize::from(rule.width), border);
            self.draw_answer(frame, bottom, cx);
            self.form.draw(frame, top, cx);
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match FormAction::of(command) {
            Some(FormAction::LookUp) => self.form.focused().is_some_and(has_look_up),
            Some(FormAction::Submit) | None => true,
        }
    }

    fn enter(&self) -> Option<Word> {
        let is_last = self.form.focused() == Some(Input::Unconfirmed);
        Some(if is_last { word("order-entry-save") } else { word("order-entry-next") })
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.save(cx),
            Some(FormAction::LookUp) => self.look_up = LookUp::begin(&self.form, cx),
            None => {}
        }
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        match key.code {
            KeyCode::PageUp | KeyCode::PageDown => {
                self.reading.key(key);
            }
            _ if self.form.key(key, cx) => {}
            KeyCode::Enter if !self.form.advance(cx) => self.save(cx),
            _ => {}
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.form.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.reading.wheel(Wheel::Up),
            MouseEventKind::ScrollDown => self.reading.wheel(Wheel::Down),
            _ => self.form.mouse(mouse),
        }
    }

    fn poll(&mut self, cx: &mut Context) {
        self.take_saved(cx);
        self.form.poll(cx);
        self.look_up.poll(&mut self.form, cx);
        self.ask(cx);
        self.take_answer(cx);
    }

    fn status(&self, cx: &Context) -> String {
        match i64::try_from(self.reading.below()) {
            Ok(0) | Err(_) => String::new(),
            Ok(below) => cx.tell(&Statement::new("order-entry-more").count("count", below)),
        }
    }

    fn has_changes(&self) -> bool {
        self.saving.is_some() || self.form.has_changes()
    }

    fn help(&self) -> Option<Word> {
        self.form.help()
    }
}

/// Says what became of the order; the reasons of a hold in short words.
fn tell_entered(checked: &Checked, cx: &mut Context) {
    let (tone, key) = match checked.assessment.outcome {
        Outcome::Approved => (Tone::Done, "order-entry-approved"),
        Outcome::Warned => (Tone::Notice, "order-entry-warned"),
        Outcome::Held => (Tone::Notice, "order-entry-held"),
        Outcome::Refused => (Tone::Problem, "order-entry-refused"),
    };
    let reasons = checked.assessment.findings.iter();
    let reasons: Vec<String> = reasons
        .map(|finding| cx.tell(&Statement::new(format!("reason-short-{}", finding.code.code()))))
        .collect();
    let statement =
        Statement::new(key).text("number", &checked.assessment.order).text("reasons", reasons.join(", "));
    let news = cx.tell(&statement);
    cx.toast(tone, news);
    if checked.done {
        cx.data_changed();
    }
}
