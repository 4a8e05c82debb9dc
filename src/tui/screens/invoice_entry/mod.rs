//! Invoice entry: a short form, and beside it what the limit says before anything is saved (R5).

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use crate::credit::Statement;
use crate::desk::EnteredInvoice;
use crate::tui::form::{Form, FormAction};
use crate::tui::jobs::{JobError, Task};
use crate::tui::screens::look_up::LookUp;
use crate::tui::screens::next_number::number_after;
use crate::tui::screens::page::Page;
use crate::tui::screens::reading::Reading;
use crate::tui::screens::{entry_layout, tell_problems};
use crate::tui::{Command, Context, Key, Role, Scope, Screen, Tone, Wheel};
use crate::words::{Word, word};

mod fields;
mod look_ups;
mod preview;

use fields::{Input, Typed, field_of, form, missing_half, next_form, typed};
use look_ups::has_look_up;
use preview::{Answer, Preview, due_of};

/// The screen's line in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("invoice-entry", word("invoice-entry-title"), &["alt-b", "alt-8"]).help_only(),
    commands: &[FormAction::COMMANDS],
    start: Some(|cx| Box::new(InvoiceEntry::new(cx))),
};

/// What became of saving, as far as the desk got.
type Saved = Result<Result<EnteredInvoice, Statement>, JobError>;

/// The screen.
pub struct InvoiceEntry {
    form: Form<Input>,
    asked: Typed,
    asking: Option<Task<Result<Preview, Statement>>>,
    preview: Preview,
    entered: Option<EnteredInvoice>,
    saving: Option<Task<Saved>>,
    look_up: LookUp<Input>,
    reading: Reading,
    seen_version: u64,
}

impl InvoiceEntry {
    /// An empty form.
    pub fn new(cx: &Context) -> Self {
        Self {
            form: form(String::new(), None, cx.session.currency),
            asked: Typed::Nothing,
            asking: None,
            preview: Preview::default(),
            entered: None,
            saving: None,
            look_up: LookUp::None,
            reading: Reading::default(),
            seen_version: cx.data_version(),
        }
    }

    /// Asks anew when something else was typed, or when the desk is not as it was; the latest question wins.
    fn ask(&mut self, cx: &mut Context) {
        let typed = typed(&self.form, cx.session.today);
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
        self.asking = Some(cx.read(word("invoice-entry-job-check"), move |services, _| {
            services.ask(|reader| preview::ask(reader, &typed)).map_err(|error| error.statement())
        }));
    }

    fn take_answer(&mut self, cx: &Context) {
        match Task::take(&mut self.asking) {
            Some(Ok(Ok(preview))) => {
                if let Some(customer) = &preview.customer {
                    for amount in [Input::Amount, Input::SecondAmount, Input::ThirdAmount] {
                        self.form.set_currency(amount, customer.currency, cx);
                    }
                }
                self.preview = preview;
                self.reading.rewind();
            }
            Some(Ok(Err(problem))) => self.preview.answer = Answer::Wrong(problem),
            Some(Err(_)) | None => {}
        }
        // At the field, but not while it is being typed.
        if let Answer::Wrong(problem) = &self.preview.answer
            && let Some(field) = field_of(&problem.key, &self.form)
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
        if let Some(missing) = missing_half(&self.form) {
            self.form.focus(missing);
            return self.form.complain(missing, Statement::new("invoice-entry-half-instalment"));
        }
        let Typed::Invoice(typed) = typed(&self.form, cx.session.today) else {
            return;
        };
        self.saving = Some(cx.write(
            word("invoice-entry-job-save"),
            move |services, _| {
                let due = services.ask(|reader| due_of(reader, &typed))?;
                services.act(|writer| writer.enter_invoice(&typed.invoice(due)))
            },
            |outcome, cx| {
                outcome.map(|saved| {
                    let entered = saved.map_err(|error| error.statement())?;
                    tell_entered(&entered, cx);
                    Ok(entered)
                })
            },
        ));
    }

    fn take_saved(&mut self, cx: &mut Context) {
        match Task::take(&mut self.saving) {
            Some(Ok(Ok(Ok(entered)))) => {
                self.form = next_form(&self.form, number_after(&entered.number), cx);
                self.asked = Typed::Nothing;
                self.preview = Preview::default();
                self.entered = Some(entered);
                self.reading.rewind();
            }
            Some(Ok(Ok(Err(problem)))) => self.complain(&problem, cx),
            // The runtime told of a job that broke down.
            Some(Ok(Err(_)) | Err(_)) | None => {}
        }
    }

    fn complain(&mut self, problem: &Statement, cx: &mut Context) {
        if let Some(field) = field_of(&problem.key, &self.form) {
            self.form.focus(field);
            self.form.complain(field, problem.clone());
        } else {
            tell_problems(std::slice::from_ref(problem), cx);
        }
    }

    fn draw_answer(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        match &self.entered {
            Some(entered) => write_entered(&mut page, entered, cx),
            None => self.preview.write(&mut page, cx),
        }
        self.reading.draw(&page.into_lines(), frame, area);
    }
}

/// Writes what became of the invoice that was entered last.
fn write_entered(page: &mut Page<'_>, entered: &EnteredInvoice, cx: &Context) {
    page.heading(&cx.tell(&entered_statement("invoice-entry-last", entered)));
    let signs = cx.theme.signs();
    for warning in &entered.warnings {
        let said = cx.tell(&warning.statement_of_account(entered.currency));
        page.sentence(Role::Warning, 0, signs.warning, &said);
    }
    page.sentence(Role::Dim, 0, signs.bullet, &cx.text(word("invoice-entry-awaits-transfer")));
}

fn entered_statement(key: &str, entered: &EnteredInvoice) -> Statement {
    Statement::new(key)
        .text("number", &entered.number)
        .text("customer", &entered.customer)
        .money("amount", entered.amount, entered.currency)
        .text("currency", entered.currency.code())
}

/// Says what became of the invoice; the messages in short words.
fn tell_entered(entered: &EnteredInvoice, cx: &mut Context) {
    let reasons = entered.warnings.iter();
    let reasons: Vec<String> = reasons
        .map(|finding| cx.tell(&Statement::new(format!("reason-short-{}", finding.code.code()))))
        .collect();
    let (tone, key) = match reasons.as_slice() {
        [] => (Tone::Done, "invoice-entry-saved"),
        [..] => (Tone::Notice, "invoice-entry-saved-with-message"),
    };
    let news = cx.tell(&entered_statement(key, entered).text("reasons", reasons.join(", ")));
    cx.toast(tone, news);
    cx.data_changed();
}

impl Screen for InvoiceEntry {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let parts = entry_layout::divide(self.form.height(), frame, area, cx);
        self.draw_answer(frame, parts.answer, cx);
        self.form.draw(frame, parts.form, cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match FormAction::of(command) {
            Some(FormAction::LookUp) => self.form.focused().is_some_and(has_look_up),
            Some(FormAction::Submit) | None => true,
        }
    }

    fn enter(&self) -> Option<Word> {
        let is_last = self.form.focused() == Some(Input::ThirdAmount);
        Some(if is_last { word("order-entry-save") } else { word("order-entry-next") })
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match FormAction::of(command) {
            Some(FormAction::Submit) => self.save(cx),
            Some(FormAction::LookUp) => self.look_up = look_ups::begin(&self.form, cx),
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
