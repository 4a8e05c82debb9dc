//! Amending, confirming, shipping and copying an order from its sheet: what will happen first, then what the check said.

use crate::credit::{Currency, Message, Money, Outcome};
use crate::desk::{Checked, DeskError, DeskWriter, LONGEST_NUMBER, OrderSheet};
use crate::tui::dialog::{FormDialog, Gravity, Question};
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::screens::entry::draft::in_short;
use crate::tui::screens::next_number::number_after;
use crate::tui::screens::ok_or_show;
use crate::tui::{Context, Outcome as JobOutcome, Route, Tone};
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
}

/// An order whose amount is to be changed.
#[derive(Debug, Clone)]
struct Amended {
    number: String,
    currency: Currency,
    before: Money,
    after: Money,
}

pub(super) fn ask_to_amend(sheet: &OrderSheet, cx: &mut Context) {
    let (order, currency) = (&sheet.order, sheet.customer.currency);
    let label = (key("order-amend-amount"), key("order-amend-amount-help"));
    let amount = Field::new(Input::Amount, label.0, label.1, Editor::Money(currency));
    let form = Form::new(vec![amount.holding(Value::Money(order.amount)).required()]);
    let amended =
        Amended { number: order.number.clone(), currency, before: order.amount, after: order.amount };
    let dialog = FormDialog::new(about("order-amend-title", sheet), about("order-amend-effect", sheet), form);
    cx.ask_then(dialog, move |form, cx| match form.money(Input::Amount) {
        Some(after) if after != amended.before => amend(Amended { after, ..amended }, cx),
        Some(_) | None => cx.report(Tone::Notice, key("settings-nothing-changed")),
    });
}

fn amend(amended: Amended, cx: &mut Context) {
    let (number, after) = (amended.number.clone(), amended.after);
    cx.write(
        Message::new("order-job-amend").text("order", &number),
        move |services, _| services.act(|desk| desk.amend_order(&number, after)),
        move |outcome, cx| {
            cx.data_changed();
            let Some(checked) = ok_or_show(outcome, cx) else { return };
            let answers = Answers {
                done: "order-amended",
                held: "order-amended-held",
                refused: "order-change-refused",
            };
            let answer = answer(&checked, &answers, &amended.number, cx).money(
                "amount",
                amended.after,
                amended.currency,
            );
            if !checked.done {
                return cx.report(Tone::Problem, answer);
            }
            cx.report(Tone::Done, answer);
        },
    );
}

pub(super) fn ask_to_confirm(sheet: &OrderSheet, cx: &mut Context) {
    let answers =
        Answers { done: "order-confirmed", held: "order-confirmed-held", refused: "order-change-refused" };
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

/// Asks before goods leave, which no undo brings back: Enter is not yes.
pub(super) fn ask_to_ship(sheet: &OrderSheet, cx: &mut Context) {
    let answers = Answers { done: "order-shipped", held: "order-not-shipped", refused: "order-not-shipped" };
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
    act: fn(&mut DeskWriter, &str) -> Result<Checked, DeskError>,
) {
    let changed = number.clone();
    cx.write(
        label,
        move |services, _| services.act(|desk| act(desk, &changed)),
        move |outcome, cx| report(outcome, &answers, &number, cx),
    );
}

pub(super) fn ask_to_copy(sheet: &OrderSheet, cx: &mut Context) {
    let label = (key("order-copy-number"), key("order-copy-number-help"));
    let number = Field::new(Input::Number, label.0, label.1, Editor::Text(LONGEST_NUMBER));
    let next = Some(number_after(&sheet.order.number)).filter(|next| !next.is_empty());
    let form = Form::new(vec![number.starting_with(next.map(Value::Text)).required()]);
    let original = sheet.order.number.clone();
    let dialog = FormDialog::new(about("order-copy-title", sheet), about("order-copy-effect", sheet), form);
    cx.ask_then(dialog, move |form, cx| copy(original, form.text(Input::Number).to_owned(), cx));
}

/// Enters the copy, and shows it where it was entered.
fn copy(from: String, number: String, cx: &mut Context) {
    let (label, new) = (Message::new("order-job-copy").text("order", &from), number.clone());
    cx.write(
        label,
        move |services, _| services.act(|desk| desk.copy_order(&from, &new)),
        move |outcome, cx| {
            let answers =
                Answers { done: "order-copied", held: "order-copied-held", refused: "order-not-copied" };
            let is_done = outcome.as_ref().is_ok_and(|checked| checked.done);
            report(outcome, &answers, &number, cx);
            if is_done {
                cx.visit(Route::Order(&number));
            }
        },
    );
}

fn report(outcome: JobOutcome<Checked, DeskError>, answers: &Answers, number: &str, cx: &mut Context) {
    cx.data_changed();
    let Some(checked) = ok_or_show(outcome, cx) else { return };
    let tone = match (checked.done, checked.assessment.outcome) {
        (false, _) | (_, Outcome::Refused) => Tone::Problem,
        (true, Outcome::Held) => Tone::Notice,
        (true, Outcome::Approved | Outcome::Warned) => Tone::Done,
    };
    let answer = answer(&checked, answers, number, cx);
    cx.report(tone, answer);
}

/// What came of it, with the reasons of the check.
fn answer(checked: &Checked, answers: &Answers, number: &str, cx: &Context) -> Message {
    let key = match (checked.done, checked.assessment.outcome) {
        (false, _) | (_, Outcome::Refused) => answers.refused,
        (true, Outcome::Held) => answers.held,
        (true, Outcome::Approved | Outcome::Warned) => answers.done,
    };
    Message::new(key).text("order", number).text("reasons", in_short(&checked.assessment.findings, cx))
}

fn about(key: &str, sheet: &OrderSheet) -> Message {
    Message::new(key)
        .text("order", &sheet.order.number)
        .text("name", sheet.customer.name())
        .money("amount", sheet.order.amount, sheet.customer.currency)
        .text("currency", sheet.customer.currency.code())
}
