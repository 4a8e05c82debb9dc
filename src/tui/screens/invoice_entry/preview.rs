//! What the desk says of an invoice while it is typed: who is billed, when it is due, and what the limit says (R5).

use super::fields::{Typed, TypedInvoice};
use crate::credit::{Assessment, Day, Money, Outcome, Statement};
use crate::desk::{DeskError, DeskReader, OrderCustomer};
use crate::tui::screens::page::Page;
use crate::tui::screens::{assessment, standing};
use crate::tui::{Context, Role};
use crate::words::{Word, word};

/// The answer to what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Preview {
    /// Who is billed, once the code is one of a customer.
    pub(super) customer: Option<OrderCustomer>,
    /// What the desk says.
    pub(super) answer: Answer,
}

/// What the desk says of an invoice that is not entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Answer {
    /// Too little is known yet.
    #[default]
    Waiting,
    /// It was checked; its last due date.
    Assessed(Box<Assessment>, Day),
    /// It is a credit note of so much.
    CreditNote(Money),
    /// It cannot be entered as it is.
    Wrong(Statement),
}

/// The due date that was typed, else the one of the terms.
pub(super) fn due_of(reader: &mut DeskReader, typed: &TypedInvoice) -> Result<Day, DeskError> {
    match typed.due {
        Some(due) => Ok(due),
        None => reader.usual_due(&typed.customer, typed.order.as_deref(), typed.day),
    }
}

/// Asks the desk; runs in a job.
pub(super) fn ask(reader: &mut DeskReader, typed: &Typed) -> Result<Preview, DeskError> {
    let code = match typed {
        Typed::Nothing => return Ok(Preview::default()),
        Typed::Customer(code) => code,
        Typed::Invoice(invoice) => &invoice.customer,
    };
    let Some(customer) = reader.order_customer(code)? else {
        let unknown = Statement::new("customer-not-found").text("code", code);
        return Ok(Preview { customer: None, answer: Answer::Wrong(unknown) });
    };
    let answer = match typed {
        Typed::Nothing | Typed::Customer(_) => Answer::Waiting,
        Typed::Invoice(invoice) => match checked(reader, invoice) {
            Ok(answer) => answer,
            Err(DeskError::Usage(statement) | DeskError::Refused(statement)) => Answer::Wrong(statement),
            Err(error) => return Err(error),
        },
    };
    Ok(Preview { customer: Some(customer), answer })
}

fn checked(reader: &mut DeskReader, typed: &TypedInvoice) -> Result<Answer, DeskError> {
    let due = due_of(reader, typed)?;
    let invoice = typed.invoice(due);
    let last = invoice.instalments.iter().map(|part| part.due).max().unwrap_or(due);
    Ok(match reader.check_invoice(&invoice)? {
        Some(assessment) => Answer::Assessed(Box::new(assessment), last),
        None => Answer::CreditNote(typed.amount.abs()),
    })
}

impl Preview {
    /// Writes who is billed and what the desk says.
    pub(super) fn write(&self, page: &mut Page<'_>, cx: &Context) {
        if let Some(customer) = &self.customer {
            standing::write(page, customer, cx);
        }
        let signs = cx.theme.signs();
        match &self.answer {
            Answer::Waiting => {
                page.sentence(Role::Dim, 0, signs.bullet, &cx.text(word("invoice-entry-waiting")));
            }
            Answer::Wrong(statement) => {
                page.sentence(Role::Warning, 0, signs.warning, &cx.tell(statement));
            }
            Answer::CreditNote(amount) => {
                let currency = self.customer.as_ref().map_or(cx.session.currency, |known| known.currency);
                let said = Statement::new("invoice-entry-credit-note").money("amount", *amount, currency);
                page.sentence(Role::Good, 0, signs.good, &cx.tell(&said));
            }
            Answer::Assessed(checked, due) => {
                assessment::write_outcome(page, outcome_word(checked.outcome), checked, cx);
                let said = cx.tell(&Statement::new("invoice-entry-due-on").day("due", *due));
                page.line(Role::Text, &format!("  {said}"));
                page.gap();
                assessment::write(page, checked, cx);
            }
        }
    }
}

const fn outcome_word(outcome: Outcome) -> Word {
    match outcome {
        Outcome::Approved => word("invoice-entry-can-be-saved"),
        // Nothing of an invoice is ever held.
        Outcome::Warned | Outcome::Held => word("invoice-entry-can-be-saved-with-message"),
        Outcome::Refused => word("invoice-entry-cannot-be-saved"),
    }
}
