//! What the report is asked for.

use crate::credit::Message;
use crate::desk::{CodeRange, DayRange, NoneFound, PaymentReportQuery};
use crate::tui::Context;
use crate::tui::dialog::Answer;
use crate::tui::form::{Editor, Field, Form, Tense};
use crate::tui::screens::customer_look_up::CustomerLookUp;
use crate::words::key;

/// Characters of a code.
const CODE: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    FromCustomer,
    ToCustomer,
    FromDay,
    ToDay,
    Update,
    UpdateNone,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) query: PaymentReportQuery,
    /// What an update does to those without payments; none where nothing is to be updated.
    pub(super) update: Option<NoneFound>,
}

/// An empty form: all customers, the whole history, nothing updated.
pub(super) fn form() -> Form<Input> {
    Form::new(vec![
        field(Input::FromCustomer, Editor::Text(CODE)).looked_up(look_up_customer),
        field(Input::ToCustomer, Editor::Text(CODE)).looked_up(look_up_customer),
        field(Input::FromDay, Editor::Day(Tense::Past)),
        field(Input::ToDay, Editor::Day(Tense::Past)),
        field(Input::Update, Editor::YesNo),
        field(Input::UpdateNone, Editor::YesNo),
    ])
}

fn field(input: Input, editor: Editor) -> Field<Input> {
    let (label, help) = match input {
        Input::FromCustomer => {
            (key("payment-report-from-customer"), key("payment-report-from-customer.help"))
        }
        Input::ToCustomer => (key("payment-report-to-customer"), key("payment-report-to-customer.help")),
        Input::FromDay => (key("payment-report-from-day"), key("payment-report-from-day.help")),
        Input::ToDay => (key("payment-report-to-day"), key("payment-report-to-day.help")),
        Input::Update => (key("payment-report-update"), key("payment-report-update.help")),
        Input::UpdateNone => (key("payment-report-update-none"), key("payment-report-update-none.help")),
    };
    Field::new(input, label, help, editor)
}

fn look_up_customer(answer: Answer<String>, cx: &mut Context) {
    cx.ask_then(CustomerLookUp::new(""), answer);
}

/// What the form says, where it says something sensible; what is wrong is said at the field.
pub(super) fn wanted(form: &mut Form<Input>, cx: &Context) -> Option<Wanted> {
    if !form.validate(cx) {
        return None;
    }
    let code = |input| Some(form.text(input).to_owned()).filter(|code| !code.is_empty());
    let customers = CodeRange { from: code(Input::FromCustomer), to: code(Input::ToCustomer) };
    if let (Some(from), Some(to)) = (&customers.from, &customers.to)
        && from > to
    {
        return complain(form, Input::ToCustomer, "payment-report-customer-early");
    }
    let range = match (form.day(Input::FromDay), form.day(Input::ToDay)) {
        (None, None) => None,
        (Some(from), Some(to)) if from <= to => Some(DayRange { from, to }),
        (Some(_), Some(_)) => return complain(form, Input::ToDay, "days-to-pay-end-early"),
        (Some(_), None) => return complain(form, Input::ToDay, "payment-report-both-days"),
        (None, Some(_)) => return complain(form, Input::FromDay, "payment-report-both-days"),
    };
    let none_found = if form.is_yes(Input::UpdateNone) { NoneFound::Reset } else { NoneFound::Leave };
    let update = form.is_yes(Input::Update).then_some(none_found);
    Some(Wanted { query: PaymentReportQuery { customers, range }, update })
}

fn complain(form: &mut Form<Input>, input: Input, problem: &str) -> Option<Wanted> {
    form.focus(input);
    form.complain(input, Message::new(problem));
    None
}
