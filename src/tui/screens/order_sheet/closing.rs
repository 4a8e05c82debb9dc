//! Closing or cancelling an order from its sheet: what counts no more is shown first, goods that left want a reason (R2.3).

use super::OrderView;
use super::possible::can_be_cancelled;
use crate::credit::Message;
use crate::desk::{LONGEST_REASON, OrderSheet};
use crate::tui::dialog::{FormDialog, Gravity, Options, Question};
use crate::tui::form::{Editor, Field, Form, Value, YesNo};
use crate::tui::screens::ok_or_show;
use crate::tui::{Address, Context, Tone};
use crate::words::key;

/// The fields of the dialog for goods that left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    NotInvoiced,
    Reason,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Close {
    /// None of its goods left without an invoice.
    Plain,
    /// Goods that left will never be invoiced, for this reason.
    NotInvoiced(String),
}

/// What was typed into a question whose answer the desk refused.
#[derive(Default)]
pub(super) struct Closing {
    refused_reason: String,
}

/// Where it is in the order.
const CLOSING: Address<Closing> = Address(|screen| Some(&mut screen.downcast::<OrderView>()?.closing));

/// How an order ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Close,
    Cancel,
}

impl Closing {
    /// Asks whether an order of which nothing has left is to be closed or cancelled; any other one can only be closed.
    pub(super) fn choose(&mut self, sheet: &OrderSheet, cx: &mut Context) {
        if !can_be_cancelled(sheet) {
            return self.ask(sheet, cx);
        }
        let title = Message::new("order-end-title").text("order", &sheet.order.number);
        let ways = vec![(End::Close, key("order-end-close")), (End::Cancel, key("order-end-cancel"))];
        let sheet = sheet.clone();
        cx.ask(CLOSING, Options::new(title, Vec::new(), ways), move |closing, end, cx| match end {
            End::Close => closing.ask(&sheet, cx),
            End::Cancel => ask_to_cancel(&sheet, cx),
        });
    }

    fn ask(&mut self, sheet: &OrderSheet, cx: &mut Context) {
        let number = sheet.order.number.clone();
        let title = Message::new("order-close-title").text("order", &number);
        if sheet.order.left_not_invoiced().is_zero() {
            let question = Question {
                title,
                effect: effect(sheet),
                yes: key("order-close-yes"),
                gravity: Gravity::Destructive,
            };
            cx.ask(CLOSING, question, |_, (), cx| close(number, Close::Plain, cx));
        } else {
            let mut form = reason_form(sheet);
            form.set(Input::Reason, &std::mem::take(&mut self.refused_reason), cx);
            let dialog =
                FormDialog::new(title, effect_on_goods_left(sheet), form, key("order-command-close"));
            cx.ask(CLOSING, dialog, |_, form, cx| {
                let reason = form.text(Input::Reason).to_owned();
                close(number, Close::NotInvoiced(reason), cx);
            });
        }
    }
}

fn ask_to_cancel(sheet: &OrderSheet, cx: &mut Context) {
    let number = sheet.order.number.clone();
    let question = Question {
        title: Message::new("order-cancel-title").text("order", &number),
        effect: effect(sheet),
        yes: key("order-cancel-yes"),
        gravity: Gravity::Destructive,
    };
    cx.ask_then(question, |(), cx| cancel(number, cx));
}

fn cancel(number: String, cx: &mut Context) {
    let cancelled = number.clone();
    cx.write(
        Message::new("order-job-cancel").text("order", &number),
        move |services, _| services.act(|desk| desk.cancel_order(&cancelled)),
        move |outcome, cx| {
            if ok_or_show(outcome, cx).is_some() {
                cx.report(Tone::Done, Message::new("order-cancelled").text("order", number));
            }
        },
    );
}

/// What counts no more once the order is closed.
fn effect(sheet: &OrderSheet) -> Message {
    let remaining = sheet.order.remaining();
    let key = if remaining.is_zero() { "order-close-effect-invoiced" } else { "order-close-effect" };
    about(key, sheet).money("remaining", remaining, sheet.customer.currency)
}

/// The same where goods have left that were not invoiced.
fn effect_on_goods_left(sheet: &OrderSheet) -> Message {
    let (order, currency) = (&sheet.order, sheet.customer.currency);
    about("order-close-effect-left", sheet).money("left", order.left_not_invoiced(), currency).money(
        "remaining",
        order.remaining(),
        currency,
    )
}

fn about(key: &str, sheet: &OrderSheet) -> Message {
    Message::new(key)
        .text("order", &sheet.order.number)
        .text("name", sheet.customer.name())
        .text("currency", sheet.customer.currency.code())
}

/// Without a yes and a reason nothing is closed, as on the command line.
fn reason_form(sheet: &OrderSheet) -> Form<Input> {
    let (left, currency) = (sheet.order.left_not_invoiced(), sheet.customer.currency);
    let not_invoiced = Field::new(
        Input::NotInvoiced,
        key("order-close-not-invoiced"),
        key("order-close-not-invoiced-help"),
        Editor::YesNo,
    );
    let not_invoiced = not_invoiced.checked(move |value| match value {
        Value::Answer(YesNo::Yes) => None,
        _ => Some(Message::new("order-close-goods-left").money("left", left, currency)),
    });
    let reason = Field::new(
        Input::Reason,
        key("order-close-reason"),
        key("order-close-reason-help"),
        Editor::Text(LONGEST_REASON),
    );
    Form::new(vec![not_invoiced, reason.required()])
}

/// Closes the order; where the desk refused it, the reason is offered again in the next dialog.
fn close(number: String, how: Close, cx: &mut Context) {
    let (order, work) = (number.clone(), how.clone());
    cx.write_for(
        CLOSING,
        Message::new("order-job-close").text("order", &number),
        move |services, _| {
            services.act(|desk| match &work {
                Close::Plain => desk.close_order(&order),
                Close::NotInvoiced(reason) => desk.close_order_not_invoiced(&order, reason),
            })
        },
        move |closing, outcome, cx| match (ok_or_show(outcome, cx), how, closing) {
            (Some(_), _, _) => cx.report(Tone::Done, Message::new("order-closed").text("order", number)),
            (None, Close::NotInvoiced(reason), Some(closing)) => closing.refused_reason = reason,
            (None, Close::NotInvoiced(_) | Close::Plain, _) => {}
        },
    );
}
