//! What is left of a receipt or credit note, applied later: the same grid, and the day from which it counts (R8.1).

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::about;
use super::grid::{AllocationAction, Part, Receipt};
use super::sheet::Sheet;
use crate::credit::{Day, Message};
use crate::desk::{AppliedReceipt, DocumentKey, Rest, UnappliedView};
use crate::tui::Route;
use crate::tui::form::{Editor, Field, Form, FormAction, Tense, Value};
use crate::tui::screens::fetched::Fetched;
use crate::tui::screens::kinds::{self, kind_word};
use crate::tui::screens::page::Page;
use crate::tui::{Address, Command, Context, Escape, JobError, Key, Scope, Screen, Tone};
use crate::words::{MessageKey, key};

pub static SCOPE: Scope = Scope::new(
    Command::keyed("receipt-apply", key("receipt-apply-title-plain"), &[]),
    &[FormAction::COMMANDS, AllocationAction::COMMANDS],
)
.visited(|route, cx| {
    let Route::Application(key) = route else { return None };
    Some(Box::new(ApplyReceipt::new(key, cx)))
});

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Day,
}

pub struct ApplyReceipt {
    key: DocumentKey,
    sheet: Sheet<Input>,
    unapplied: Fetched<UnappliedView>,
    shown: Option<UnappliedView>,
}

impl ApplyReceipt {
    fn new(key: &DocumentKey, cx: &Context) -> Self {
        let today = cx.session.today;
        let receipt = Receipt { amount: None, day: today, currency: cx.session.currency };
        Self {
            key: key.clone(),
            sheet: Sheet::new(form(today, None), receipt),
            unapplied: Fetched::default(),
            shown: None,
        }
    }

    /// Shows what was read, where it is not what is shown already.
    fn show(&mut self) {
        let Some(found) = self.unapplied.value().filter(|found| self.shown.as_ref() != Some(*found)) else {
            return;
        };
        if self.shown.is_none() {
            // The day is only known to be possible now; the keys begin where the work is.
            self.sheet.form = form(self.sheet.grid.receipt.day.max(found.day), Some(found.day));
            self.sheet.go_to_grid();
        }
        self.sheet.grid.receipt.currency = found.currency;
        self.sheet.grid.receipt.amount = Some(found.left);
        self.sheet.grid.show(Some(found.payer.items.clone()));
        self.shown = Some(found.clone());
    }

    fn save(&mut self, cx: &mut Context) {
        let Some(parts) = self.sheet.checked(cx) else {
            return;
        };
        if parts.is_empty() {
            return cx.report(Tone::Notice, key("receipt-apply-nothing"));
        }
        let (document, day) = (self.key.clone(), self.sheet.form.day(Input::Day));
        cx.save(
            Address::HERE,
            Message::new("receipt-apply-job").text("number", &document.number),
            move |services, _| {
                let apply: Vec<_> = parts.iter().map(Part::apply).collect();
                services.act(|writer| writer.apply_receipt(&document, &apply, Rest::OnAccount, day))
            },
            |screen: Option<&mut Self>, applied, cx| match (applied.map_err(JobError::failure), screen) {
                (Ok(applied), _) => {
                    report_applied(&applied, cx);
                    cx.close();
                }
                (Err(Some(error)), Some(screen)) => {
                    screen.sheet.go_to_grid();
                    screen.sheet.grid.complain(&error);
                }
                (Err(_), _) => {}
            },
        );
    }
}

/// The day from which it counts, not before the receipt.
fn form(day: Day, least: Option<Day>) -> Form<Input> {
    let not_before = move |value: &Value| match (value, least) {
        (Value::Day(day), Some(least)) if *day < least => {
            Some(Message::new("receipt-apply-too-early").day("day", least))
        }
        _ => None,
    };
    let (label, help) = (key("receipt-apply-day"), key("receipt-apply-day-help"));
    let field = Field::new(Input::Day, label, help, Editor::Day(Tense::Either)).required();
    Form::new(vec![field.holding(Value::Day(day)).checked(not_before)])
}

fn report_applied(applied: &AppliedReceipt, cx: &mut Context) {
    cx.report(Tone::Done, about("receipt-applied", applied));
}

impl Screen for ApplyReceipt {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        let title = Message::new("receipt-apply-title").text("kind", cx.text(kind_word(self.key.kind)));
        cx.render(&title.text("number", &self.key.number))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        match (&self.shown, self.unapplied.shown(cx)) {
            (Some(shown), _) => kinds::write_customer(&mut page, &shown.payer.customer, cx),
            (None, Err(placeholder)) => page.line(placeholder.role, &placeholder.text),
            (None, Ok(_)) => {}
        }
        self.sheet.draw(frame, area, page.into_lines(), cx);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match (FormAction::of(command), AllocationAction::of(command)) {
            (Some(FormAction::LookUp), _) => false,
            (Some(FormAction::Submit), _) => self.shown.is_some(),
            (None, Some(action)) => self.sheet.is_enabled(action),
            (None, None) => true,
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(self.sheet.enter())
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if let Some(action) = AllocationAction::of(command) {
            self.sheet.run(action, cx);
        } else if FormAction::of(command) == Some(FormAction::Submit) {
            self.save(cx);
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.sheet.takes(key)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        self.sheet.key(key, Input::Day, cx);
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.sheet.paste(text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        self.sheet.mouse(mouse, cx);
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.sheet.form.translate(cx);
        let key = self.key.clone();
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.unapplied));
        self.unapplied.refresh(cx, address, move |reader| reader.unapplied(&key));
        self.show();
        if let Some(day) = self.sheet.form.day(Input::Day) {
            self.sheet.grid.receipt.day = day;
        }
    }

    fn escape(&mut self, _cx: &mut Context) -> Escape {
        self.sheet.escape()
    }

    fn has_changes(&self) -> bool {
        self.sheet.has_changes()
    }

    fn help(&self) -> Option<MessageKey> {
        self.sheet.help()
    }
}
