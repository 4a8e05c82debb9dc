//! Checking orders wherever goods could go out on credit, and storing what became of them (R3, R4.5).

use super::hold::settle;
use crate::credit::{Assessment, Checkpoint, Outcome};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::customer_of;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::{Attempt, DeskReader, DeskWriter, Recorder};
use crate::records::{AuditBody, Code, Iso, OrderChecked, Plain};
use crate::store::{AssessmentId, CustomerRecord, EventKind, OrderId, OrderRecord};

/// What became of an order that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What the rules say of it.
    pub assessment: Assessment,
    /// Whether the use case was carried out: a refused order is not stored, a held one not shipped.
    pub done: bool,
}

impl DeskReader {
    /// Assesses a stored order as it is today, without storing the result.
    pub fn assess_now(&mut self, number: &str) -> Result<Assessment, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let order = lookup::order(view, number)?;
            CheckContext::open(view, today)?.assess_stored(view, &order, Checkpoint::Review)
        })
    }
}

impl DeskWriter {
    /// Carries out a use case that checks an order; one that the check refuses leaves no trace.
    pub(super) fn checked(
        &mut self,
        kind: EventKind,
        act: impl FnOnce(&Recorder<'_, '_>, &CheckContext) -> Result<Checked, DeskError>,
    ) -> Result<Checked, DeskError> {
        self.attempt(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, kind, "")?;
            let context = CheckContext::open(tx.view(), signature.moment.today)?;
            let checked = act(&recorder, &context)?;
            Ok(match checked.assessment.outcome {
                Outcome::Refused => Attempt::RollBack(Checked { done: false, ..checked }),
                Outcome::Approved | Outcome::Warned | Outcome::Held => Attempt::Commit(checked),
            })
        })
    }
}

/// Checks a changed order and stores it with the result.
pub(crate) fn recheck_stored(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    order: OrderRecord,
    checkpoint: Checkpoint,
) -> Result<Checked, DeskError> {
    let view = recorder.tx.view();
    let customer = customer_of(view, &order)?;
    let id = order.id;
    let assessment = context.assess_stored(view, &order, checkpoint)?;
    if assessment.outcome == Outcome::Refused {
        return Ok(Checked { assessment, done: false });
    }
    let stored = settle(recorder, context, order, &assessment)?;
    audit_checked(recorder, (id, &customer), &assessment, stored)?;
    Ok(Checked { assessment, done: true })
}

pub(super) fn audit_checked(
    recorder: &Recorder<'_, '_>,
    (id, customer): (OrderId, &CustomerRecord),
    assessment: &Assessment,
    stored: AssessmentId,
) -> Result<(), DeskError> {
    let order = lookup::order(recorder.tx.view(), &assessment.order)?;
    let body = OrderChecked {
        amount: Plain(order.amount.plain(customer.currency)),
        assessment: stored.0,
        customer: customer.code.clone(),
        day: Iso(order.day),
        outcome: Code(assessment.outcome),
        terms: order.terms,
    };
    let about = (Some(customer.key), Some(id));
    recorder.audit(("order", &assessment.order), about, &AuditBody::OrderChecked(body))
}
