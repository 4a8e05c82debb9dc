//! What the credit check says of an order, before and after it is entered.

use crate::credit::{Assessment, Message, Outcome};
use crate::tui::Context;
use crate::tui::screens::assessment;
use crate::tui::screens::page::Page;
use crate::words::{MessageKey, key};

pub(super) fn write(checked: &Assessment, page: &mut Page<'_>, cx: &Context) {
    assessment::write_outcome(page, outcome_word(checked.outcome), checked, cx);
    page.gap();
    assessment::write(page, checked, cx);
}

/// Writes what became of the order that was entered last.
pub(super) fn write_entered(entered: &Assessment, page: &mut Page<'_>, cx: &Context) {
    let message =
        Message::new("order-entry-last").text("number", &entered.order).text("customer", &entered.customer);
    page.heading(&cx.render(&message));
    assessment::write_outcome(page, entered_word(entered.outcome), entered, cx);
    page.gap();
    assessment::write(page, entered, cx);
}

const fn outcome_word(outcome: Outcome) -> MessageKey {
    match outcome {
        Outcome::Approved => key("order-entry-would-be-approved"),
        Outcome::Warned => key("order-entry-would-be-warned"),
        Outcome::Held => key("order-entry-would-be-held"),
        Outcome::Refused => key("order-entry-would-be-refused"),
    }
}

const fn entered_word(outcome: Outcome) -> MessageKey {
    match outcome {
        Outcome::Approved => key("order-entry-is-approved"),
        Outcome::Warned => key("order-entry-is-warned"),
        Outcome::Held => key("order-entry-is-held"),
        Outcome::Refused => key("order-entry-would-be-refused"),
    }
}
