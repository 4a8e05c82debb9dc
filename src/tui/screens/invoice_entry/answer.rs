//! What the desk says of an invoice, before and after it is entered: when it is due, and what the limit says (R5).

use super::fields::TypedInvoice;
use crate::credit::{Currency, Day, Message, Money, Outcome};
use crate::desk::{CheckedInvoice, DeskError, DeskReader, DueBeforeDate, EnteredInvoice, OrderExcess};
use crate::tui::screens::assessment;
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role};
use crate::words::{MessageKey, key};

/// What the desk says of an invoice that is not entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// It was checked; its last due date.
    Checked(Box<CheckedInvoice>, Day),
    /// It is a credit note of so much.
    CreditNote(Money),
}

/// The due date that was typed, else the one of the terms.
pub(super) fn due_of(reader: &mut DeskReader, typed: &TypedInvoice) -> Result<Day, DeskError> {
    match typed.due {
        Some(due) => Ok(due),
        None => reader.usual_due(&typed.customer, typed.order.as_deref(), typed.day),
    }
}

impl Answer {
    pub(super) fn ask(reader: &mut DeskReader, typed: &TypedInvoice) -> Result<Self, DeskError> {
        let due = due_of(reader, typed)?;
        let invoice = typed.invoice(due, DueBeforeDate::Refused);
        let last = invoice.instalments.iter().map(|part| part.due).max().unwrap_or(due);
        Ok(match reader.check_invoice(&invoice)? {
            Some(checked) => Self::Checked(Box::new(checked), last),
            None => Self::CreditNote(typed.amount.abs()),
        })
    }

    pub(super) fn write(&self, currency: Currency, page: &mut Page<'_>, cx: &Context) {
        match self {
            Self::CreditNote(amount) => {
                let said = Message::new("invoice-entry-credit-note").money("amount", *amount, currency);
                page.sentence(Role::Good, 0, cx.theme.symbols().good, &cx.render(&said));
            }
            Self::Checked(checked, due) => {
                let CheckedInvoice { assessment, at_limit, beyond } = checked.as_ref();
                assessment::write_outcome(page, outcome_word(assessment.outcome), assessment, cx);
                let said = cx.render(&Message::new("invoice-entry-due-on").day("due", *due));
                page.line(Role::Text, &format!("  {said}"));
                page.gap();
                write_beyond(beyond.as_ref(), currency, page, cx);
                let nothing_found = match at_limit {
                    Some(_) => key("invoice-nothing-found"),
                    None => key("invoice-limit-not-tested"),
                };
                assessment::write_with(page, assessment, &nothing_found.into(), cx);
            }
        }
    }
}

/// Writes how much of the invoice its order does not cover.
fn write_beyond(beyond: Option<&OrderExcess>, currency: Currency, page: &mut Page<'_>, cx: &Context) {
    if let Some(beyond) = beyond {
        page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&beyond.message(currency)));
    }
}

/// Writes what became of the invoice that was entered last.
pub(super) fn write_entered(entered: &EnteredInvoice, page: &mut Page<'_>, cx: &Context) {
    page.heading(&cx.render(&entered_message("invoice-entry-last", entered)));
    write_beyond(entered.beyond.as_ref(), entered.currency, page, cx);
    let symbols = cx.theme.symbols();
    for warning in &entered.warnings {
        let said = cx.render(&warning.message_of_account(entered.currency));
        page.sentence(Role::Warning, 0, symbols.warning, &said);
    }
    page.sentence(Role::Dim, 0, symbols.bullet, &cx.text(key("invoice-entry-awaits-transfer")));
}

pub(super) fn entered_message(key: &str, entered: &EnteredInvoice) -> Message {
    Message::new(key)
        .text("number", &entered.number)
        .text("customer", &entered.customer)
        .money("amount", entered.amount, entered.currency)
        .text("currency", entered.currency.code())
}

const fn outcome_word(outcome: Outcome) -> MessageKey {
    match outcome {
        Outcome::Approved => key("invoice-entry-can-be-saved"),
        // Nothing of an invoice is ever held.
        Outcome::Warned | Outcome::Held => key("invoice-entry-can-be-saved-with-message"),
        Outcome::Refused => key("invoice-entry-cannot-be-saved"),
    }
}
