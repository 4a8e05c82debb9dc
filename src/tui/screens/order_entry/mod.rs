//! Order entry: a short form, and beside it the answer of the credit check before anything is saved (R3.10).

use crate::credit::{Assessment, Currency, Day, Message, Money, Outcome};
use crate::desk::{Checked, DeskError, DeskReader, EnterOrder};
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

use fields::{Input, Template};

pub static SCOPE: Scope = Scope::new(
    Command::keyed("order-entry", key("order-entry-title"), &["f7", "alt-7", "alt-e"]),
    &[FormAction::SAVING],
)
.starting(|cx| Box::new(EntryScreen::<Order>::new(cx)));

struct Order;

/// An order that was entered or refused, and the number for the next one.
struct Entered {
    checked: Checked,
    next: String,
}

impl Entry for Order {
    type Input = Input;
    type Draft = EnterOrder;
    type Finding = Assessment;
    type Entered = Entered;

    const SCOPE: &'static Scope = &SCOPE;
    const FIELDS: Fields<Input> = Fields {
        customer: Input::Customer,
        amount: Input::Amount,
        amounts: &[Input::Amount],
        last: Input::Unconfirmed,
    };
    const WORDS: EntryWords =
        EntryWords { checking: key("order-entry-job-check"), waiting: key("order-entry-waiting") };
    const LOOK_UPS: &'static [(Input, LookUp<Input>)] = look_ups::LOOK_UPS;

    fn form(currency: Currency) -> Form<Input> {
        fields::form(Template::default(), currency)
    }

    fn next_form(form: &Form<Input>, entered: &Entered, currency: Currency) -> Form<Input> {
        fields::form(Template::after(form, entered.next.clone()), currency)
    }

    fn draft(form: &Form<Input>, amount: Money, _today: Day) -> EnterOrder {
        fields::order(form, amount)
    }

    fn check(reader: &mut DeskReader, draft: &EnterOrder) -> Result<Assessment, DeskError> {
        reader.check_order(draft)
    }

    fn write_finding(checked: &Assessment, _currency: Currency, page: &mut Page<'_>, cx: &Context) {
        answer::write(checked, page, cx);
    }

    fn saving(draft: &EnterOrder) -> Message {
        Message::new("order-entry-job-save").text("number", &draft.number)
    }

    fn enter(services: &Services, draft: &EnterOrder) -> Result<Entered, DeskError> {
        let checked = services.act(|writer| writer.enter_order(draft))?;
        // The order is entered, whether or not a number for the next one can be found.
        let next = services.ask(|reader| reader.free_order_number(&draft.number)).unwrap_or_default();
        Ok(Entered { checked, next })
    }

    fn render(Entered { checked, .. }: &Entered, cx: &mut Context) {
        let (tone, key) = match checked.assessment.outcome {
            Outcome::Approved => (Tone::Done, "order-entry-approved"),
            Outcome::Warned => (Tone::Notice, "order-entry-warned"),
            Outcome::Held => (Tone::Notice, "order-entry-held"),
            Outcome::Refused => (Tone::Problem, "order-entry-refused"),
        };
        let reasons = in_short(&checked.assessment.findings, cx);
        cx.report(tone, Message::new(key).text("number", &checked.assessment.order).text("reasons", reasons));
    }

    fn is_saved(entered: &Entered) -> bool {
        entered.checked.done
    }

    fn write_entered(entered: &Entered, page: &mut Page<'_>, cx: &Context) {
        answer::write_entered(&entered.checked.assessment, page, cx);
    }

    fn field_of(error: &DeskError, _form: &Form<Input>) -> Option<Input> {
        error.field_in(&fields::AT_FAULT)
    }
}
