//! The fields of a receipt that is entered, and which of them a refusal of the desk is about.

use crate::credit::{Day, Message, Money};
use crate::desk::{InputField, LONGEST_CODE};
use crate::tui::Context;
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::words::key;

const CODE: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    Customer,
    Number,
    Day,
    Amount,
}

pub(super) fn form((customer, number): (&str, &str), day: Day, cx: &Context) -> Form<Input> {
    let text =
        |text: &str| Some(text).filter(|text| !text.is_empty()).map(|text| Value::Text(text.to_owned()));
    let today = cx.session.today;
    let no_future = move |value: &Value| match value {
        Value::Day(day) if *day > today => Some(Message::new("receipt-entry-future").day("today", today)),
        _ => None,
    };
    let positive = |value: &Value| match value {
        Value::Money(amount) if *amount <= Money::ZERO => Some(Message::new("receipt-entry-not-positive")),
        _ => None,
    };
    Form::new(vec![
        field(Input::Customer, Editor::Text(CODE)).starting_with(text(customer)),
        field(Input::Number, Editor::Text(LONGEST_CODE)).starting_with(text(number)),
        field(Input::Day, Editor::Day(Tense::Past)).holding(Value::Day(day)).checked(no_future),
        field(Input::Amount, Editor::Money(cx.session.currency)).checked(positive),
    ])
}

fn field(input: Input, editor: Editor) -> Field<Input> {
    let (label, help) = match input {
        Input::Customer => (key("receipt-entry-customer"), key("receipt-entry-customer-help")),
        Input::Number => (key("receipt-entry-number"), key("receipt-entry-number-help")),
        Input::Day => (key("receipt-entry-day"), key("receipt-entry-day-help")),
        Input::Amount => (key("receipt-entry-amount"), key("receipt-entry-amount-help")),
    };
    Field::new(input, label, help, editor).required()
}

/// Where an error of the desk is shown; all others are about what the receipt pays.
pub(super) const AT_FAULT: [(InputField, Input); 3] = [
    (InputField::Customer, Input::Customer),
    (InputField::Number, Input::Number),
    (InputField::Amount, Input::Amount),
];
