//! What was typed so far, and what the desk says of it.

use super::Entry;
use crate::credit::{Finding, Message};
use crate::desk::{DeskError, DeskReader, ErrorKind, InputField, OrderCustomer};
use crate::tui::screens::kinds;
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role};

/// What has been typed, as far as it can be asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed<D> {
    Nothing,
    /// The code of a customer and no amount yet.
    Customer(String),
    /// Enough for an answer, of the customer with this code.
    Draft(String, D),
}

/// The answer to what was typed.
pub(super) struct Preview<F> {
    /// Whose it is, once the code is one of a customer.
    pub(super) customer: Option<OrderCustomer>,
    pub(super) answer: Answer<F>,
}

/// What the desk says of something that is not entered.
pub(super) enum Answer<F> {
    /// Too little is known yet.
    Waiting,
    Found(F),
    /// It cannot be entered as it is.
    Wrong(DeskError),
}

impl<F> Preview<F> {
    pub(super) const fn nothing() -> Self {
        Self { customer: None, answer: Answer::Waiting }
    }

    /// Asks the desk; runs in a job.
    pub(super) fn ask<E: Entry<Finding = F>>(
        reader: &mut DeskReader,
        typed: &Typed<E::Draft>,
    ) -> Result<Self, DeskError> {
        let (Typed::Customer(code) | Typed::Draft(code, _)) = typed else {
            return Ok(Self::nothing());
        };
        let Some(customer) = reader.order_customer(code)? else {
            let unknown = DeskError::not_found("customer-not-found", code).at(InputField::Customer);
            return Ok(Self { customer: None, answer: Answer::Wrong(unknown) });
        };
        let answer = match typed {
            Typed::Nothing | Typed::Customer(_) => Answer::Waiting,
            Typed::Draft(_, draft) => match E::check(reader, draft) {
                Ok(finding) => Answer::Found(finding),
                Err(error) if matches!(error.kind(), ErrorKind::Usage | ErrorKind::Refused) => {
                    Answer::Wrong(error)
                }
                Err(error) => return Err(error),
            },
        };
        Ok(Self { customer: Some(customer), answer })
    }

    /// Writes whose it is and what the desk says.
    pub(super) fn write<E: Entry<Finding = F>>(&self, page: &mut Page<'_>, cx: &Context) {
        if let Some(customer) = &self.customer {
            kinds::write_customer(page, customer, cx);
        }
        let symbols = cx.theme.symbols();
        match &self.answer {
            Answer::Waiting => page.sentence(Role::Dim, 0, symbols.bullet, &cx.text(E::WORDS.waiting)),
            Answer::Wrong(error) => {
                page.sentence(Role::Warning, 0, symbols.warning, &cx.render(&error.message()));
            }
            Answer::Found(finding) => {
                let currency = self.customer.as_ref().map_or(cx.session.currency, |known| known.currency);
                E::write_finding(finding, currency, page, cx);
            }
        }
    }
}

/// The findings in short words, for a message.
pub(in crate::tui::screens) fn in_short(findings: &[Finding], cx: &Context) -> String {
    let short = |finding: &Finding| cx.render(&Message::new(format!("reason-name-{}", finding.code.code())));
    findings.iter().map(short).collect::<Vec<_>>().join(", ")
}
