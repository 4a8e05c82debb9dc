//! What a change of parameters or settings makes less strict: shown, and asked about, before it is saved (R1.10).

use super::rechecked::outcomes;
use super::values::Label;
use crate::credit::{Currency, Message, Plain};
use crate::desk::CustomerRecheck;
use crate::fields::{Datum, FieldSpec};
use crate::tui::Context;
use crate::tui::dialog::{EitherWay, Gravity, Question};
use crate::words::key;

/// The field without which orders are tested against no limit.
const LIMIT: &str = "limit";

/// A field before and after a change; what it becomes is in plain notation.
pub(super) struct Changing {
    pub(super) field: &'static dyn FieldSpec,
    pub(super) before: Datum<'static>,
    pub(super) after: String,
}

/// What is less strict after these changes; nothing where everything is as strict as before.
pub(super) fn effect(
    changes: impl IntoIterator<Item = Changing>,
    currency: Currency,
    cx: &Context,
) -> Option<Message> {
    let mut details = Vec::new();
    let mut effect = "loosening-effect";
    for Changing { field, before, after } in changes {
        let Ok(after) = field.read(&after, &Plain, currency) else { continue };
        if !field.about().looser.loosens(&before, &after) {
            continue;
        }
        let change = Message::new("audit-change")
            .key("name", Label::of(field).text.key())
            .text("old", shown(&before, currency, cx))
            .text("new", shown(&after, currency, cx));
        details.push(cx.render(&change));
        if field.name() == LIMIT && matches!(after, Datum::Code("none", _)) {
            effect = "loosening-effect-no-limit";
        }
    }
    (!details.is_empty()).then(|| Message::new(effect).text("changes", cx.words.details(details)))
}

/// The same, with what checking the orders on hold again would do then.
pub(super) fn with_orders(effect: Message, foreseen: &CustomerRecheck, cx: &Context) -> Message {
    if foreseen.looked_at() == 0 {
        return effect;
    }
    let orders: Vec<String> = outcomes(foreseen).iter().map(|outcome| cx.render(outcome)).collect();
    Message::new("loosening-with-orders").part("effect", effect).text("orders", orders.join(" "))
}

/// The question before this is saved; without a yes the form is filled in further.
pub(super) fn question(effect: Message) -> EitherWay {
    let (title, yes) = (key("loosening-title").into(), key("customer-command-save"));
    Question { title, effect, yes, gravity: Gravity::Plain }.or_no()
}

fn shown(value: &Datum<'_>, currency: Currency, cx: &Context) -> String {
    match value {
        Datum::Nothing => cx.text(key("nothing")),
        value => cx.words.datum(value, currency),
    }
}
