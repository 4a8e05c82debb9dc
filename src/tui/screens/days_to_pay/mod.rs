//! The average days to pay of a customer: looked at over any days, and stored as its basis (R8.3).
//!
//! Nothing is stored that was not shown: OK calculates first where the dates are not those of the values in sight.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};

use crate::credit::{AverageDays, Message};
use crate::desk::{DayRange, DaysToPay, NoneFound};
use crate::tui::command::commands;
use crate::tui::dialog::{Gravity, Question};
use crate::tui::form::{Editor, Field, Form, Tense};
use crate::tui::screens::page::Page;
use crate::tui::screens::show_problems;
use crate::tui::{Address, Command, Context, JobError, Key, Pending, Role, Scope, Screen, Shape};
use crate::words::{MessageKey, key};

mod store;

/// Columns inside the border.
const WIDTH: u16 = 70;
/// Lines of the values below the dates, and of the keys.
const VALUES: u16 = 7;

commands! {
    pub enum DaysToPayAction {
        /// Calculates over the dates; nothing is stored.
        Calculate => Command::keyed("days-to-pay.calculate", key("days-to-pay-calculate"), &["f5", "alt-5"]),
        Accept => Command::keyed("days-to-pay.accept", key("days-to-pay-ok"), &["f12", "ctrl-s"]),
    }
}

pub static SCOPE: Scope =
    Scope::new(Command::keyed("days-to-pay", key("days-to-pay-title"), &[]), &[DaysToPayAction::COMMANDS]);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    From,
    To,
}

struct Dialog {
    code: String,
    form: Form<Input>,
    /// What is stored, as it was read last.
    stored: Option<DaysToPay>,
    calculated: Option<DaysToPay>,
    /// None before the first refreshing.
    opening: Option<Pending>,
    calculating: Pending,
}

/// Opens the dialog for a customer. When something was stored, the data have changed.
pub fn ask(cx: &mut Context, code: &str) {
    cx.open(Box::new(Dialog {
        code: code.to_owned(),
        form: form(),
        stored: None,
        calculated: None,
        opening: None,
        calculating: Pending::default(),
    }));
}

fn form() -> Form<Input> {
    let day =
        |input, label: MessageKey, help| Field::new(input, label, help, Editor::Day(Tense::Past)).required();
    Form::new(vec![
        day(Input::From, key("days-to-pay-from"), key("days-to-pay-from.help")),
        day(Input::To, key("days-to-pay-to"), key("days-to-pay-to.help")),
    ])
}

impl Dialog {
    /// The dates of the form where both can be read and are in order.
    fn range(&self) -> Option<DayRange> {
        let range = DayRange { from: self.form.day(Input::From)?, to: self.form.day(Input::To)? };
        (range.from <= range.to).then_some(range)
    }

    /// What was calculated over the dates that are in the form now.
    fn in_sight(&self) -> Option<&DaysToPay> {
        self.calculated.as_ref().filter(|calculated| Some(calculated.range) == self.range())
    }

    /// Checks the dates; what is wrong is said at the field.
    fn valid_range(&mut self, cx: &Context) -> Option<DayRange> {
        if !self.form.validate(cx) {
            return None;
        }
        let range = self.range();
        if range.is_none() {
            self.form.focus(Input::To);
            self.form.complain(Input::To, Message::new("days-to-pay-end-early"));
        }
        range
    }

    fn calculate(&mut self, cx: &mut Context) {
        let Some(range) = self.valid_range(cx) else { return };
        let code = self.code.clone();
        self.calculating = cx.read(
            Address::HERE,
            key("days-to-pay-job"),
            move |services, _| services.ask(|reader| reader.days_to_pay(&code, Some(range))),
            |dialog: &mut Self, read, cx| match read.map_err(JobError::unreported) {
                Ok(read) => {
                    dialog.stored = Some(read.clone());
                    dialog.calculated = Some(read);
                }
                Err(problem) => problem.into_iter().for_each(|problem| show_problems(&[problem], cx)),
            },
        );
    }

    /// Stores what is shown; calculates first where nothing is, and asks first where nothing was found.
    fn accept(&mut self, cx: &mut Context) {
        match self.in_sight() {
            None => self.calculate(cx),
            Some(found) if found.none_found() => {
                let question = Question {
                    title: Message::new("days-to-pay-question"),
                    effect: Message::new("days-to-pay-continue"),
                    yes: key("days-to-pay-continue-yes"),
                    gravity: Gravity::Destructive,
                };
                cx.ask(Address::HERE, question, |dialog: &mut Self, (), cx| {
                    if let Some(found) = dialog.in_sight() {
                        store::store(found.clone(), NoneFound::Reset, cx);
                    }
                });
            }
            Some(found) => store::store(found.clone(), NoneFound::Leave, cx),
        }
    }

    /// Puts the dates of what was read into the fields.
    fn fill(&mut self, read: DaysToPay, cx: &Context) {
        let DayRange { from, to } = read.range;
        self.form.set(Input::From, &cx.words.day(from), cx);
        self.form.set(Input::To, &cx.words.day(to), cx);
        self.stored = Some(read);
    }

    fn read(&self, cx: &mut Context) -> Pending {
        let code = self.code.clone();
        cx.read_to_ask(
            Address::HERE,
            key("tui-loading"),
            move |services, _| services.ask(|reader| reader.days_to_pay(&code, None)),
            |dialog: &mut Self, read, cx| match read.map_err(JobError::unreported) {
                Ok(read) => dialog.fill(read, cx),
                Err(None) => {}
                Err(Some(problem)) => {
                    cx.close();
                    show_problems(&[problem], cx);
                }
            },
        )
    }

    fn write(&self, page: &mut Page<'_>, cx: &Context) {
        let missing = |text: MessageKey| (Role::Dim, cx.text(text));
        let average = |average: AverageDays| (Role::Text, shown(average, cx));
        let count = |average: AverageDays| (Role::Text, cx.words.count(average.invoices.into()));
        let basis = self.stored.as_ref().and_then(|stored| stored.customer.basis);
        let (current, found) = (basis.map(|basis| basis.average), self.in_sight().map(|found| found.found));
        let none = || missing(key("days-to-pay-no-basis"));
        let unknown = || missing(key("days-to-pay-not-calculated"));
        for (label, (role, value)) in [
            (key("days-to-pay-current"), current.map_or_else(none, average)),
            (key("days-to-pay-new"), found.map_or_else(unknown, average)),
            (key("days-to-pay-current-payments"), current.map_or_else(none, count)),
            (key("days-to-pay-new-payments"), found.map_or_else(unknown, count)),
        ] {
            page.value(role, &cx.text(label), &value);
        }
        page.gap();
        page.line(Role::KeyHint, &keys(cx));
    }
}

/// An average with two decimals; none found is 0 (R8.3).
fn shown(average: AverageDays, cx: &Context) -> String {
    cx.words.decimal(average.mean(2).unwrap_or_default())
}

fn keys(cx: &Context) -> String {
    let [calculate, accept] = DaysToPayAction::COMMANDS else { return String::new() };
    let cancel = "esc".parse::<Key>().map(|key| key.label(&cx.words)).unwrap_or_default();
    [
        (cx.key_label(calculate), key("days-to-pay-calculate")),
        (cx.key_label(accept), key("days-to-pay-ok")),
        (cancel, key("days-to-pay-cancel")),
    ]
    .map(|(key, meaning)| format!("[{key}] {}", cx.text(meaning)))
    .join("   ")
}

impl Screen for Dialog {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn shape(&self, _cx: &Context) -> Shape {
        Shape::Dialog { width: WIDTH, height: 2 + self.form.height() + VALUES }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows = [Constraint::Length(2), Constraint::Length(self.form.height()), Constraint::Min(0)];
        let [head, dates, rest] = Layout::vertical(rows).areas(area);
        let name = self.stored.as_ref().map_or("", |stored| stored.customer.name.as_str());
        let mut page = Page::new(head.width, cx);
        page.line(Role::Marked, &format!("{} {name}", self.code));
        page.draw(frame, head);
        let [_, values] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(rest);
        let mut page = Page::new(values.width, cx);
        self.write(&mut page, cx);
        page.draw(frame, values);
        self.form.draw(frame, dates, cx);
    }

    fn is_enabled(&self, _command: &Command) -> bool {
        self.stored.is_some()
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(if self.in_sight().is_some() { key("days-to-pay-ok") } else { key("days-to-pay-calculate") })
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match DaysToPayAction::of(command) {
            Some(DaysToPayAction::Calculate) => self.calculate(cx),
            Some(DaysToPayAction::Accept) => self.accept(cx),
            None => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.form.takes(key)
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if !self.form.key(key, cx) && key.code == KeyCode::Enter && self.stored.is_some() {
            self.accept(cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.form.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        self.form.mouse(mouse);
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
        if self.opening.is_none() {
            self.opening = Some(self.read(cx));
        }
    }

    fn help(&self) -> Option<MessageKey> {
        self.form.help()
    }
}

#[cfg(test)]
mod tests;
