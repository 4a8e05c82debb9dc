//! Invoice entry: a short form, and beside it what the limit says before anything is saved (R5).

use crate::credit::{Currency, Day, Message, Money};
use crate::desk::{DeskError, DeskReader, DueBeforeDate, EnteredInvoice};
use crate::tui::dialog::{Gravity, Question};
use crate::tui::form::{Form, FormAction};
use crate::tui::screens::entry::draft::in_short;
use crate::tui::screens::entry::look_up::LookUp;
use crate::tui::screens::entry::{Entry, EntryScreen, EntryWords, Fields};
use crate::tui::screens::page::Page;
use crate::tui::{Command, Context, Scope, Services, Tone};
use crate::words::key;

mod answer;
mod fields;
mod look_ups;

use answer::Answer;
use fields::{Input, TypedInvoice};

pub static SCOPE: Scope = Scope::new(
    Command::keyed("invoice-entry", key("invoice-entry-title"), &["alt-b"]).help_only(),
    &[FormAction::SAVING],
)
.starting(|cx| Box::new(EntryScreen::<Invoice>::new(cx)));

struct Invoice;

impl Entry for Invoice {
    type Input = Input;
    type Draft = TypedInvoice;
    type Finding = Answer;
    type Entered = EnteredInvoice;

    const SCOPE: &'static Scope = &SCOPE;
    const FIELDS: Fields<Input> = Fields {
        customer: Input::Customer,
        amount: Input::Amount,
        amounts: &[Input::Amount, Input::SecondAmount, Input::ThirdAmount],
        last: Input::ThirdAmount,
    };
    const WORDS: EntryWords =
        EntryWords { checking: key("invoice-entry-job-check"), waiting: key("invoice-entry-waiting") };
    const LOOK_UPS: &'static [(Input, LookUp<Input>)] = look_ups::LOOK_UPS;

    fn form(currency: Currency) -> Form<Input> {
        fields::form(String::new(), None, currency)
    }

    fn next_form(form: &Form<Input>, _: &EnteredInvoice, currency: Currency) -> Form<Input> {
        fields::next_form(form, currency)
    }

    fn draft(form: &Form<Input>, amount: Money, today: Day) -> TypedInvoice {
        fields::typed(form, amount, today)
    }

    fn missing(form: &Form<Input>) -> Option<(Input, Message)> {
        let half = fields::missing_half(form)?;
        Some((half, Message::new("invoice-entry-half-instalment")))
    }

    fn check(reader: &mut DeskReader, draft: &TypedInvoice) -> Result<Answer, DeskError> {
        Answer::ask(reader, draft)
    }

    fn write_finding(answer: &Answer, currency: Currency, page: &mut Page<'_>, cx: &Context) {
        answer.write(currency, page, cx);
    }

    fn question(draft: &TypedInvoice) -> Option<Question> {
        let due = draft.due_before_date()?;
        let about = |key: &str| Message::new(key).text("number", &draft.number);
        Some(Question {
            title: about("invoice-entry-due-before-date"),
            effect: about("invoice-entry-due-before-date-effect").day("due", due).day("day", draft.day),
            yes: key("invoice-entry-due-before-date-yes"),
            gravity: Gravity::Destructive,
        })
    }

    fn saving(draft: &TypedInvoice) -> Message {
        Message::new("invoice-entry-job-save").text("number", &draft.number)
    }

    fn enter(services: &Services, draft: &TypedInvoice) -> Result<EnteredInvoice, DeskError> {
        let due = services.ask(|reader| answer::due_of(reader, draft))?;
        // The question was answered.
        let invoice = draft.invoice(due, DueBeforeDate::Accepted);
        services.act(|writer| writer.enter_invoice(&invoice))
    }

    fn render(entered: &EnteredInvoice, cx: &mut Context) {
        let (tone, key) = match entered.warnings.as_slice() {
            [] => (Tone::Done, "invoice-entry-saved"),
            [..] => (Tone::Notice, "invoice-entry-saved-with-message"),
        };
        let reasons = in_short(&entered.warnings, cx);
        cx.report(tone, answer::entered_message(key, entered).text("reasons", reasons));
    }

    fn write_entered(entered: &EnteredInvoice, page: &mut Page<'_>, cx: &Context) {
        answer::write_entered(entered, page, cx);
    }

    /// Without a due date of its own the first instalment is due by the terms, never too early.
    fn field_of(error: &DeskError, form: &Form<Input>) -> Option<Input> {
        let field = error.field_in(&fields::AT_FAULT)?;
        Some(if field == Input::Due && form.day(field).is_none() { Input::SecondDue } else { field })
    }
}
