//! What the desk says of an order while it is typed: who buys, and what the check would come to.

use super::fields::Typed;
use crate::credit::{Assessment, Outcome, Statement};
use crate::desk::{DeskError, DeskReader, OrderCustomer};
use crate::tui::screens::assessment;
use crate::tui::screens::page::Page;
use crate::tui::screens::standing;
use crate::tui::{Context, Role};
use crate::words::{Word, word};

/// The answer to what was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Preview {
    /// Who buys, once the code is one of a customer.
    pub(super) customer: Option<OrderCustomer>,
    /// What the check says.
    pub(super) answer: Answer,
}

/// What the check says of an order that is not entered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Answer {
    /// Too little is known yet.
    #[default]
    Waiting,
    /// It was checked.
    Assessed(Box<Assessment>),
    /// It names something that is not there.
    Wrong(Statement),
}

/// Asks the desk; runs in a job.
pub(super) fn ask(reader: &mut DeskReader, typed: &Typed) -> Result<Preview, DeskError> {
    let code = match typed {
        Typed::Nothing => return Ok(Preview::default()),
        Typed::Customer(code) => code,
        Typed::Order(order) => &order.customer,
    };
    let Some(customer) = reader.order_customer(code)? else {
        return Ok(Preview {
            customer: None,
            answer: Answer::Wrong(Statement::new("customer-not-found").text("code", code)),
        });
    };
    let answer = match typed {
        Typed::Nothing | Typed::Customer(_) => Answer::Waiting,
        Typed::Order(order) => match reader.check_order(order) {
            Ok(assessment) => Answer::Assessed(Box::new(assessment)),
            Err(DeskError::Usage(statement)) => Answer::Wrong(statement),
            Err(error) => return Err(error),
        },
    };
    Ok(Preview { customer: Some(customer), answer })
}

impl Preview {
    /// Writes who buys and what the check says.
    pub(super) fn write(&self, page: &mut Page<'_>, cx: &Context) {
        if let Some(customer) = &self.customer {
            standing::write(page, customer, cx);
        }
        match &self.answer {
            Answer::Waiting => {
                let sign = cx.theme.signs().bullet;
                page.sentence(Role::Dim, 0, sign, &cx.text(word("order-entry-waiting")));
            }
            Answer::Wrong(statement) => {
                page.sentence(Role::Warning, 0, cx.theme.signs().warning, &cx.tell(statement));
            }
            Answer::Assessed(checked) => {
                assessment::write_outcome(page, outcome_word(checked.outcome), checked, cx);
                page.gap();
                assessment::write(page, checked, cx);
            }
        }
    }
}

/// Writes what became of the order that was entered last.
pub(super) fn write_entered(page: &mut Page<'_>, entered: &Assessment, cx: &Context) {
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
