//! Writing off what is left of an invoice, refunding what is on account, and undoing either: the effect first, then the
//! amount and the reason (R11.5.4, R11.5.5).

use crate::credit::{Currency, Day, DocumentClass, ItemKind, Message, Money};
use crate::desk::{
    Adjustment, AdjustmentKind, ApplyTo, DeskError, DeskWriter, DocumentKey, DocumentLine, InvoiceView,
    LONGEST_REASON, ReceiptView, Refund, WriteOff,
};
use crate::tui::dialog::{FormDialog, Gravity, Question};
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::screens::ok_or_show;
use crate::tui::{Context, Tone};
use crate::words::{MessageKey, key};

/// What can be done with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adjustable {
    /// What is left of an instalment can be written off.
    WriteOff(Part),
    /// What is left of a receipt or credit note can be paid back.
    Refund(Part),
    /// It is one or the other, and can be undone.
    Undo(AdjustmentKind, DocumentKey),
}

/// A document, or an instalment of it, and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    key: DocumentKey,
    instalment: Option<u32>,
    left: Money,
    currency: Currency,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Amount,
    Reason,
}

impl Adjustable {
    /// What can be done today with a line of a list.
    pub fn of_line(line: &DocumentLine, today: Day) -> Option<Self> {
        let (key, currency) = (line.key(), line.currency);
        let part = Part { key, instalment: Some(line.instalment), left: line.left(), currency };
        Self::of(part, line.class, line.day, today)
    }

    /// What can be done today with an invoice or credit note.
    pub fn of_invoice(invoice: &InvoiceView, today: Day) -> Option<Self> {
        let key = DocumentKey::new(&invoice.customer, invoice.kind, &invoice.number);
        let part = Part { key, instalment: None, left: invoice.left(), currency: invoice.currency };
        Self::of(part, invoice.class, invoice.day, today)
    }

    /// What can be done today with a receipt.
    pub fn of_receipt(receipt: &ReceiptView, today: Day) -> Option<Self> {
        let part =
            Part { key: receipt.key(), instalment: None, left: receipt.left(), currency: receipt.currency };
        Self::of(part, receipt.class, receipt.day, today)
    }

    /// What is dated later is not there yet (R0.8).
    fn of(part: Part, class: DocumentClass, day: Day, today: Day) -> Option<Self> {
        if !part.left.is_zero() && day > today {
            return None;
        }
        if !part.left.is_zero() {
            return Some(match part.key.kind {
                ItemKind::Invoice => Self::WriteOff(part),
                ItemKind::Credit | ItemKind::Receipt => Self::Refund(part),
            });
        }
        match class {
            DocumentClass::WriteOff => Some(Self::Undo(AdjustmentKind::WriteOff, part.key)),
            DocumentClass::Refund => Some(Self::Undo(AdjustmentKind::Refund, part.key)),
            DocumentClass::Plain | DocumentClass::Reversal => None,
        }
    }
}

/// Asks for the amount and the reason, or whether it is to be undone.
pub fn ask(adjustable: Adjustable, cx: &mut Context) {
    match adjustable {
        Adjustable::WriteOff(part) => {
            let form = form(&part, key("write-off-amount"));
            let [title, effect] = ["write-off-title", "write-off-effect"].map(|key| part.message(key));
            let dialog = FormDialog::new(title, effect, form, key("write-off-yes"));
            cx.ask_then(dialog, move |form, cx| write_off(part, &form, cx));
        }
        Adjustable::Refund(part) => {
            let form = form(&part, key("refund-amount"));
            let [title, effect] = ["refund-title", "refund-effect"].map(|key| part.message(key));
            let dialog = FormDialog::new(title, effect, form, key("refund-yes"));
            cx.ask_then(dialog, move |form, cx| refund(part, &form, cx));
        }
        Adjustable::Undo(kind, document) => {
            let question = Question {
                title: Message::new("adjustment-undo-title").text("number", &document.number),
                effect: Message::new(match kind {
                    AdjustmentKind::WriteOff => "write-off-undo-effect",
                    AdjustmentKind::Refund => "refund-undo-effect",
                })
                .text("number", &document.number),
                yes: key("adjustment-undo-yes"),
                gravity: Gravity::Destructive,
            };
            cx.ask_then(question, move |(), cx| undo(kind, document, cx));
        }
    }
}

impl Part {
    fn message(&self, key: &str) -> Message {
        Message::new(key).text("number", &self.key.number).text("customer", &self.key.customer).money(
            "left",
            self.left,
            self.currency,
        )
    }
}

/// The amount, which is all that is left unless the user changes it, and the reason.
fn form(part: &Part, label: MessageKey) -> Form<Input> {
    let (left, currency) = (part.left, part.currency);
    let possible = move |value: &Value| match value {
        Value::Money(amount) if !amount.is_positive() || *amount > left => {
            Some(Message::new("adjustment-amount-wrong").money("left", left, currency))
        }
        _ => None,
    };
    let amount = Field::new(Input::Amount, label, key("adjustment-amount-help"), Editor::Money(currency));
    let reason = Field::new(
        Input::Reason,
        key("adjustment-reason"),
        key("adjustment-reason-help"),
        Editor::Text(LONGEST_REASON),
    );
    Form::new(vec![amount.required().holding(Value::Money(left)).checked(possible), reason.required()])
}

fn write_off(part: Part, form: &Form<Input>, cx: &mut Context) {
    let (amount, reason) = (form.money(Input::Amount), form.text(Input::Reason).to_owned());
    save("write-off-job", part.key.number.clone(), cx, move |writer| {
        let (invoice, instalment) = (part.key.number.as_str(), part.instalment);
        let parts = vec![ApplyTo { invoice, instalment, amount }];
        writer.write_off(&WriteOff { customer: &part.key.customer, parts, reason: &reason })
    });
}

fn refund(part: Part, form: &Form<Input>, cx: &mut Context) {
    let amount = form.money(Input::Amount).unwrap_or(part.left);
    let reason = form.text(Input::Reason).to_owned();
    save("refund-job", part.key.number.clone(), cx, move |writer| {
        writer.refund(&Refund { customer: &part.key.customer, amount, reason: &reason })
    });
}

/// Writes it, and reports it.
fn save(
    job: &'static str,
    number: String,
    cx: &mut Context,
    act: impl Fn(&mut DeskWriter) -> Result<Adjustment, DeskError> + Send + 'static,
) {
    cx.write(
        Message::new(job).text("number", number),
        move |services, _| services.act(|writer| act(writer)),
        |outcome, cx| {
            let Some(made) = ok_or_show(outcome, cx) else { return };
            let done = match made.kind {
                AdjustmentKind::WriteOff => "write-off-done",
                AdjustmentKind::Refund => "refund-done",
            };
            cx.report(Tone::Done, about(done, &made));
        },
    );
}

fn about(key: &'static str, made: &Adjustment) -> Message {
    Message::new(key).text("number", &made.number).text("customer", &made.customer).money(
        "amount",
        made.total,
        made.currency,
    )
}

fn undo(kind: AdjustmentKind, document: DocumentKey, cx: &mut Context) {
    cx.write(
        Message::new("adjustment-undo-job").text("number", &document.number),
        move |services, _| {
            services.act(|writer| match kind {
                AdjustmentKind::WriteOff => writer.undo_write_off(&document),
                AdjustmentKind::Refund => writer.undo_refund(&document),
            })
        },
        |outcome, cx| {
            if let Some(undone) = ok_or_show(outcome, cx) {
                cx.report(Tone::Done, about("adjustment-undone", &undone));
            }
        },
    );
}
