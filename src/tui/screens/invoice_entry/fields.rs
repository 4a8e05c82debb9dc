//! The fields of an invoice that is entered, and what they say together.

use crate::credit::{Currency, Day, Money};
use crate::desk::{DueBeforeDate, InputField, Instalment, LONGEST_CODE, NewInvoice, number_after};
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::words::key;

/// The number an invoice is checked under before one was typed; nothing is stored under it.
const NO_NUMBER: &str = "-";

const CODE: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    Customer,
    Number,
    Amount,
    Day,
    Due,
    Order,
    ShipTo,
    SecondDue,
    SecondAmount,
    ThirdDue,
    ThirdAmount,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TypedInvoice {
    pub(super) customer: String,
    pub(super) number: String,
    pub(super) amount: Money,
    pub(super) day: Day,
    /// None: as the terms say.
    pub(super) due: Option<Day>,
    pub(super) order: Option<String>,
    pub(super) ship_to: Option<String>,
    /// The instalments after the first.
    pub(super) later: Vec<Instalment>,
}

impl TypedInvoice {
    /// The earliest due date that was typed, where it is before the date. The terms never give such a one.
    pub(super) fn due_before_date(&self) -> Option<Day> {
        let typed = self.due.into_iter().chain(self.later.iter().map(|part| part.due));
        typed.min().filter(|due| *due < self.day && !self.amount.is_negative())
    }

    /// The invoice for the desk; the first instalment is what the later ones leave.
    pub(super) fn invoice(&self, due: Day, due_before_date: DueBeforeDate) -> NewInvoice<'_> {
        let mut instalments = Vec::new();
        if !self.later.is_empty() {
            let later: Money = self.later.iter().map(|part| part.amount).sum();
            instalments.push(Instalment { due, amount: self.amount - later });
            instalments.extend(&self.later);
        }
        NewInvoice {
            customer: &self.customer,
            number: &self.number,
            amount: self.amount,
            day: self.day,
            due,
            due_before_date,
            order: self.order.as_deref(),
            ship_to: self.ship_to.as_deref(),
            instalments,
        }
    }
}

/// An empty form; the number and the date go on from the invoice before.
pub(super) fn form(number: String, day: Option<Value>, currency: Currency) -> Form<Input> {
    let number = Some(number).filter(|number| !number.is_empty());
    Form::new(vec![
        field(Input::Customer, Editor::Text(CODE)).required(),
        field(Input::Number, Editor::Text(LONGEST_CODE)).required().starting_with(number.map(Value::Text)),
        field(Input::Amount, Editor::Money(currency)).required(),
        field(Input::Day, Editor::Day(Tense::Past)).starting_with(day),
        field(Input::Due, Editor::Day(Tense::Either)),
        field(Input::Order, Editor::Text(LONGEST_CODE)),
        field(Input::ShipTo, Editor::Text(CODE)),
        field(Input::SecondDue, Editor::Day(Tense::Either)),
        field(Input::SecondAmount, Editor::Money(currency)),
        field(Input::ThirdDue, Editor::Day(Tense::Either)),
        field(Input::ThirdAmount, Editor::Money(currency)),
    ])
}

fn field(input: Input, editor: Editor) -> Field<Input> {
    let (label, help) = match input {
        Input::Customer => (key("order-entry-customer"), key("order-entry-customer-help")),
        Input::Number => (key("invoice-entry-number"), key("invoice-entry-number-help")),
        Input::Amount => (key("order-entry-amount"), key("invoice-entry-amount-help")),
        Input::Day => (key("invoice-entry-day"), key("invoice-entry-day-help")),
        Input::Due => (key("invoice-entry-due"), key("invoice-entry-due-help")),
        Input::Order => (key("invoice-entry-order"), key("invoice-entry-order-help")),
        Input::ShipTo => (key("order-entry-ship-to"), key("invoice-entry-ship-to-help")),
        Input::SecondDue => (key("invoice-entry-second-due"), key("invoice-entry-later-due-help")),
        Input::SecondAmount => (key("invoice-entry-second-amount"), key("invoice-entry-later-amount-help")),
        Input::ThirdDue => (key("invoice-entry-third-due"), key("invoice-entry-later-due-help")),
        Input::ThirdAmount => (key("invoice-entry-third-amount"), key("invoice-entry-later-amount-help")),
    };
    Field::new(input, label, help, editor)
}

/// The days and amounts of the instalments after the first.
const LATER: [(Input, Input); 2] =
    [(Input::SecondDue, Input::SecondAmount), (Input::ThirdDue, Input::ThirdAmount)];

pub(super) fn typed(form: &Form<Input>, amount: Money, today: Day) -> TypedInvoice {
    let code = |id| Some(form.text(id)).filter(|code| !code.is_empty()).map(str::to_owned);
    let later = LATER.into_iter();
    TypedInvoice {
        customer: form.text(Input::Customer).to_owned(),
        number: code(Input::Number).unwrap_or_else(|| NO_NUMBER.to_owned()),
        amount,
        day: form.day(Input::Day).unwrap_or(today),
        due: form.day(Input::Due),
        order: code(Input::Order),
        ship_to: code(Input::ShipTo),
        later: later
            .filter_map(|(due, amount)| Some(Instalment { due: form.day(due)?, amount: form.money(amount)? }))
            .collect(),
    }
}

/// The field that is missing where only one half of a later instalment was typed.
pub(super) fn missing_half(form: &Form<Input>) -> Option<Input> {
    LATER.into_iter().find_map(|(due, amount)| match (form.day(due), form.money(amount)) {
        (Some(_), None) => Some(amount),
        (None, Some(_)) => Some(due),
        (Some(_), Some(_)) | (None, None) => None,
    })
}

/// A form for the next invoice: another customer and amount, the next number, the same date.
pub(super) fn next_form(form: &Form<Input>, currency: Currency) -> Form<Input> {
    let number = number_after(form.text(Input::Number));
    self::form(number, Some(form.value(Input::Day).clone()), currency)
}

/// Where an error of the desk is shown.
pub(super) const AT_FAULT: [(InputField, Input); 7] = [
    (InputField::Customer, Input::Customer),
    (InputField::Number, Input::Number),
    (InputField::Amount, Input::Amount),
    (InputField::Due, Input::Due),
    (InputField::Order, Input::Order),
    (InputField::ShipTo, Input::ShipTo),
    (InputField::Instalments, Input::SecondAmount),
];
