//! Amending, confirming, shipping and copying an order from its sheet: what will happen first, then what the check said.

use super::OrderView;
use crate::credit::{Amount, Message, Outcome};
use crate::desk::{Checked, DeskError, DeskWriter, LONGEST_CODE, OrderSheet};
use crate::tui::dialog::{FormDialog, Gravity, Question};
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::screens::entry::draft::in_short;
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Context, Outcome as JobOutcome, Pending, Route, Tone};
use crate::words::key;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Amount,
    Number,
}

/// What is said of a change that was carried out, of one after which the order is on hold, and of one that was not
/// carried out.
struct Answers {
    done: &'static str,
    held: &'static str,
    refused: &'static str,
    /// What the order amounts to then, where they say it.
    amount: Option<Amount>,
}

pub(super) fn ask_to_amend(sheet: &OrderSheet, cx: &mut Context) {
    let (order, currency) = (&sheet.order, sheet.customer.currency);
    let label = (key("order-amend-amount"), key("order-amend-amount-help"));
    let amount = Field::new(Input::Amount, label.0, label.1, Editor::Money(currency));
    let form = Form::new(vec![amount.holding(Value::Money(order.amount)).required()]);
    let (number, before) = (order.number.clone(), order.amount);
    let dialog = FormDialog::new(
        about("order-amend-title", sheet),
        about("order-amend-effect", sheet),
        form,
        key("order-command-amend"),
    );
    cx.ask_then(dialog, move |form, cx| match form.money(Input::Amount) {
        Some(after) if after != before => amend(number, Amount::new(after, currency), cx),
        Some(_) | None => cx.report(Tone::Notice, key("settings-nothing-changed")),
    });
}

fn amend(number: String, amount: Amount, cx: &mut Context) {
    let answers = Answers {
        done: "order-amended",
        held: "order-amended-held",
        refused: "order-change-refused",
        amount: Some(amount),
    };
    let label = Message::new("order-job-amend").text("order", &number);
    carry_out(label, number, answers, cx, move |desk, number| desk.amend_order(number, amount.money));
}

pub(super) fn ask_to_confirm(sheet: &OrderSheet, cx: &mut Context) {
    let answers = Answers {
        done: "order-confirmed",
        held: "order-confirmed-held",
        refused: "order-change-refused",
        amount: None,
    };
    let question = Question {
        title: about("order-confirm-title", sheet),
        effect: about("order-confirm-effect", sheet),
        yes: key("order-command-confirm"),
        gravity: Gravity::Plain,
    };
    let number = sheet.order.number.clone();
    cx.ask_then(question, move |(), cx| {
        let label = Message::new("order-job-confirm").text("order", &number);
        carry_out(label, number, answers, cx, DeskWriter::confirm_order);
    });
}

/// Asks before goods leave: Enter is not yes.
pub(super) fn ask_to_ship(sheet: &OrderSheet, cx: &mut Context) {
    let answers = Answers {
        done: "order-shipped",
        held: "order-not-shipped",
        refused: "order-not-shipped",
        amount: None,
    };
    let question = Question {
        title: about("order-ship-title", sheet),
        effect: about("order-ship-effect", sheet),
        yes: key("order-command-ship"),
        gravity: Gravity::Destructive,
    };
    let number = sheet.order.number.clone();
    cx.ask_then(question, move |(), cx| {
        let label = Message::new("order-job-ship").text("order", &number);
        carry_out(label, number, answers, cx, DeskWriter::ship_order);
    });
}

fn carry_out(
    label: Message,
    number: String,
    answers: Answers,
    cx: &mut Context,
    act: impl Fn(&mut DeskWriter, &str) -> Result<Checked, DeskError> + Send + 'static,
) {
    let changed = number.clone();
    cx.write(
        label,
        move |services, _| services.act(|desk| act(desk, &changed)),
        move |outcome, cx| report(outcome, &answers, &number, cx),
    );
}

/// Asks for the number of a copy, once the next free one is known.
pub(super) fn ask_to_copy(sheet: &OrderSheet, cx: &mut Context) -> Pending {
    let (number, sheet) = (sheet.order.number.clone(), sheet.clone());
    cx.read_to_ask(
        Address::<OrderView>::HERE,
        about("order-job-copy", &sheet),
        move |services, _| services.ask(|reader| reader.free_order_number(&number)),
        move |_, next, cx| {
            if let Some(next) = ok_or_show(next, cx) {
                ask_for_number(&sheet, next, cx);
            }
        },
    )
}

fn ask_for_number(sheet: &OrderSheet, next: String, cx: &mut Context) {
    let label = (key("order-copy-number"), key("order-copy-number-help"));
    let number = Field::new(Input::Number, label.0, label.1, Editor::Text(LONGEST_CODE));
    let next = Some(next).filter(|next| !next.is_empty());
    let form = Form::new(vec![number.starting_with(next.map(Value::Text)).required()]);
    let original = sheet.order.number.clone();
    let dialog = FormDialog::new(
        about("order-copy-title", sheet),
        about("order-copy-effect", sheet),
        form,
        key("order-command-copy"),
    );
    cx.ask_then(dialog, move |form, cx| copy(original, form.text(Input::Number).to_owned(), cx));
}

/// Enters the copy, and shows it where it was entered.
fn copy(from: String, number: String, cx: &mut Context) {
    let (label, new) = (Message::new("order-job-copy").text("order", &from), number.clone());
    cx.write(
        label,
        move |services, _| services.act(|desk| desk.copy_order(&from, &new)),
        move |outcome, cx| {
            let answers = Answers {
                done: "order-copied",
                held: "order-copied-held",
                refused: "order-not-copied",
                amount: None,
            };
            let is_done = outcome.as_ref().is_ok_and(|checked| checked.done);
            report(outcome, &answers, &number, cx);
            if is_done {
                cx.visit(Route::Order(&number));
            }
        },
    );
}

/// Says what came of it, with the reasons of the check.
fn report(outcome: JobOutcome<Checked, DeskError>, answers: &Answers, number: &str, cx: &mut Context) {
    let Some(checked) = ok_or_show(outcome, cx) else { return };
    let (tone, key) = match (checked.done, checked.assessment.outcome) {
        (false, _) | (_, Outcome::Refused) => (Tone::Problem, answers.refused),
        (true, Outcome::Held) => (Tone::Notice, answers.held),
        (true, Outcome::Approved | Outcome::Warned) => (Tone::Done, answers.done),
    };
    let reasons = in_short(&checked.assessment.findings, cx);
    let answer = Message::new(key).text("order", number).text("reasons", reasons);
    let answer = match answers.amount {
        Some(amount) => answer.money("amount", amount.money, amount.currency),
        None => answer,
    };
    cx.report(tone, answer);
}

fn about(key: &str, sheet: &OrderSheet) -> Message {
    Message::new(key)
        .text("order", &sheet.order.number)
        .text("name", sheet.customer.name())
        .money("amount", sheet.order.amount, sheet.customer.currency)
        .text("currency", sheet.customer.currency.code())
}
