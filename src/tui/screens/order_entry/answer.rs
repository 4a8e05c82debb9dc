//! What the credit check says of an order, before and after it is entered.

use crate::credit::{Assessment, Outcome, Statement};
use crate::tui::Context;
use crate::tui::screens::assessment;
use crate::tui::screens::page::Page;
use crate::words::{Word, word};

/// Writes what the check would come to.
pub(super) fn write(checked: &Assessment, page: &mut Page<'_>, cx: &Context) {
    assessment::write_outcome(page, outcome_word(checked.outcome), checked, cx);
    page.gap();
    assessment::write(page, checked, cx);
}

/// Writes what became of the order that was entered last.
pub(super) fn write_entered(entered: &Assessment, page: &mut Page<'_>, cx: &Context) {
    let statement =
        Statement::new("order-entry-last").text("number", &entered.order).text("customer", &entered.customer);
    page.heading(&cx.tell(&statement));
    assessment::write_outcome(page, entered_word(entered.outcome), entered, cx);
    page.gap();
    assessment::write(page, entered, cx);
}

const fn outcome_word(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Approved => word("order-entry-would-be-approved"),
        Outcome::Warned => word("order-entry-would-be-warned"),
        Outcome::Held => word("order-entry-would-be-held"),
        Outcome::Refused => word("order-entry-would-be-refused"),
    }
}

const fn entered_word(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Approved => word("order-entry-is-approved"),
        Outcome::Warned => word("order-entry-is-warned"),
        Outcome::Held => word("order-entry-is-held"),
        Outcome::Refused => word("order-entry-would-be-refused"),
    }
}
