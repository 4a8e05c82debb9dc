//! The fields of an order that is entered, and what they say together.

use crate::credit::{Currency, Money};
use crate::desk::{Confirmation, EnterOrder, InputField, LONGEST_CODE};
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::words::key;

/// The number a check is made under before one was typed; nothing is stored under it.
const NO_NUMBER: &str = "-";

const CODE: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    Customer,
    Number,
    Amount,
    Day,
    ShipDay,
    Terms,
    ShipTo,
    Warehouse,
    Unconfirmed,
}

/// What goes on from one order to the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Template {
    number: String,
    day: Option<Value>,
    ship_day: Option<Value>,
    terms: Option<Value>,
    warehouse: Option<Value>,
    unconfirmed: Option<Value>,
}

impl Template {
    /// For the next order of the same kind: another customer and amount, this number.
    pub(super) fn after(form: &Form<Input>, number: String) -> Self {
        let same = |id| Some(form.value(id).clone());
        Self {
            number,
            day: same(Input::Day),
            ship_day: same(Input::ShipDay),
            terms: same(Input::Terms),
            warehouse: same(Input::Warehouse),
            unconfirmed: same(Input::Unconfirmed),
        }
    }
}

/// An empty form, filled as far as the template goes.
pub(super) fn form(template: Template, currency: Currency) -> Form<Input> {
    let number = Some(template.number).filter(|number| !number.is_empty());
    Form::new(vec![
        field(Input::Customer, Editor::Text(CODE)).required(),
        field(Input::Number, Editor::Text(LONGEST_CODE)).required().starting_with(number.map(Value::Text)),
        field(Input::Amount, Editor::Money(currency)).required(),
        field(Input::Day, Editor::Day(Tense::Past)).starting_with(template.day),
        field(Input::ShipDay, Editor::Day(Tense::Future)).starting_with(template.ship_day),
        field(Input::Terms, Editor::Text(CODE)).starting_with(template.terms),
        field(Input::ShipTo, Editor::Text(CODE)),
        field(Input::Warehouse, Editor::Text(CODE)).starting_with(template.warehouse),
        field(Input::Unconfirmed, Editor::YesNo).starting_with(template.unconfirmed),
    ])
}

fn field(input: Input, editor: Editor) -> Field<Input> {
    let (label, help) = match input {
        Input::Customer => (key("order-entry-customer"), key("order-entry-customer-help")),
        Input::Number => (key("order-entry-number"), key("order-entry-number-help")),
        Input::Amount => (key("order-entry-amount"), key("order-entry-amount-help")),
        Input::Day => (key("order-entry-day"), key("order-entry-day-help")),
        Input::ShipDay => (key("order-entry-ship-day"), key("order-entry-ship-day-help")),
        Input::Terms => (key("order-entry-terms"), key("order-entry-terms-help")),
        Input::ShipTo => (key("order-entry-ship-to"), key("order-entry-ship-to-help")),
        Input::Warehouse => (key("order-entry-warehouse"), key("order-entry-warehouse-help")),
        Input::Unconfirmed => (key("order-entry-unconfirmed"), key("order-entry-unconfirmed-help")),
    };
    Field::new(input, label, help, editor)
}

pub(super) fn order(form: &Form<Input>, amount: Money) -> EnterOrder {
    let code = |id| Some(form.text(id)).filter(|code| !code.is_empty()).map(str::to_owned);
    let number = code(Input::Number).unwrap_or_else(|| NO_NUMBER.to_owned());
    EnterOrder {
        day: form.day(Input::Day),
        ship_day: form.day(Input::ShipDay),
        terms: code(Input::Terms),
        ship_to: code(Input::ShipTo),
        warehouse: code(Input::Warehouse),
        confirmation: if form.is_yes(Input::Unconfirmed) {
            Confirmation::Unconfirmed
        } else {
            Confirmation::Confirmed
        },
        ..EnterOrder::new(form.text(Input::Customer), number, amount)
    }
}

/// Where an error of the desk is shown.
pub(super) const AT_FAULT: [(InputField, Input); 7] = [
    (InputField::Customer, Input::Customer),
    (InputField::Number, Input::Number),
    (InputField::Amount, Input::Amount),
    (InputField::ShipDay, Input::ShipDay),
    (InputField::Terms, Input::Terms),
    (InputField::ShipTo, Input::ShipTo),
    (InputField::Warehouse, Input::Warehouse),
];
