//! A receipt that bounced: what will be open again first, then the day and the reason, then the reversal (R8.1).

use crate::credit::{Day, Message, Money};
use crate::desk::{DocumentKey, LONGEST_REASON, ReceiptView, ReversedReceipt};
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::tui::screens::ok_or_show;
use crate::tui::{Context, Tone};
use crate::words::key;

/// Invoices that the effect names before it counts the others.
const MOST_NAMED: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    /// The day from which it is reversed.
    Day,
    Reason,
}

pub const fn is_possible(receipt: &ReceiptView) -> bool {
    matches!(receipt.kind, crate::credit::ItemKind::Receipt) && receipt.reversed.is_none()
}

/// Asks; which invoices will be open again is shown first.
pub fn ask(receipt: &ReceiptView, cx: &mut Context) {
    let document = receipt.key();
    let title = Message::new("receipt-reverse-title").text("number", &document.number);
    let form = form(cx.session.today, receipt.day);
    let dialog = FormDialog::new(title, effect(receipt, cx), form, key("document-command-reverse"));
    cx.ask_then(dialog, |form, cx| {
        reverse(document, form.text(Input::Reason).to_owned(), form.day(Input::Day), cx);
    });
}

fn form(today: Day, receipt: Day) -> Form<Input> {
    let latest = today.max(receipt);
    let possible = move |value: &Value| match value {
        Value::Day(day) if *day < receipt || *day > latest => {
            Some(Message::new("receipt-reverse-day-wrong").day("earliest", receipt).day("latest", latest))
        }
        _ => None,
    };
    let day = Field::new(
        Input::Day,
        key("receipt-reverse-day"),
        key("receipt-reverse-day-help"),
        Editor::Day(Tense::Past),
    );
    let reason = Field::new(
        Input::Reason,
        key("receipt-reverse-reason"),
        key("receipt-reverse-reason-help"),
        Editor::Text(LONGEST_REASON),
    );
    Form::new(vec![day.required().holding(Value::Day(latest)).checked(possible), reason.required()])
}

/// What will have happened: the invoices that are open again, and what leaves the account.
fn effect(receipt: &ReceiptView, cx: &Context) -> Message {
    let mut paid: Vec<(&str, Money)> = Vec::new();
    for part in &receipt.applied {
        match paid.iter_mut().find(|(number, _)| *number == part.number) {
            Some((_, amount)) => *amount += part.amount,
            None => paid.push((&part.number, part.amount)),
        }
    }
    paid.retain(|(_, amount)| !amount.is_zero());
    let named = paid.iter().take(MOST_NAMED);
    let mut named: Vec<String> = named
        .map(|(number, amount)| format!("{number} ({})", cx.words.money(*amount, receipt.currency)))
        .collect();
    if paid.len() > MOST_NAMED {
        named.push(cx.theme.symbols().ellipsis.to_owned());
    }
    let key = if paid.is_empty() { "receipt-reverse-effect-account" } else { "receipt-reverse-effect" };
    Message::new(key)
        .text("customer", &receipt.customer)
        .money("amount", receipt.amount, receipt.currency)
        .money("left", receipt.left(), receipt.currency)
        .count("count", paid.len())
        .text("invoices", named.join(", "))
}

fn reverse(receipt: DocumentKey, reason: String, day: Option<Day>, cx: &mut Context) {
    cx.write(
        Message::new("receipt-reverse-job").text("number", &receipt.number),
        move |services, _| services.act(|writer| writer.reverse_receipt(&receipt, &reason, day)),
        |outcome, cx| {
            if let Some(reversed) = ok_or_show(outcome, cx) {
                report_reversed(reversed, cx);
            }
        },
    );
}

fn report_reversed(reversed: ReversedReceipt, cx: &mut Context) {
    let reopened: Money = reversed.reopened.iter().map(|part| part.amount).sum();
    let key = if reopened.is_zero() { "receipt-reversed" } else { "receipt-reversed-open" };
    let outcome = Message::new(key).text("number", reversed.number).day("day", reversed.day);
    cx.report(Tone::Done, outcome.money("reopened", -reopened, reversed.currency));
}
