//! Entering orders: each is checked first, and is on hold where the check holds it (R3.10).

use super::check::{Checked, audit_checked};
use super::draft::{Draft, EnterOrder};
use super::hold::settle;
use super::record::permit_exclusion;
use crate::credit::{Assessment, CreditStanding, Outcome};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::{customer_of, ship_to_of_order, warehouse_of};
use crate::desk::error::DeskError;
use crate::desk::input::document_number;
use crate::desk::lookup;
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::store::EventKind;

/// Whether an assessment is stored where nothing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Snapshot {
    /// A person entered the order.
    Always,
    /// Orders are imported by the hundred thousand.
    WithFindings,
}

impl DeskReader {
    /// Assesses an order without entering it.
    pub fn check_order(&mut self, enter: &EnterOrder) -> Result<Assessment, DeskError> {
        let today = self.today();
        self.ask(|view| Draft::resolve(view, enter, today)?.assess(view, &CheckContext::open(view, today)?))
    }
}

impl DeskWriter {
    /// Enters an order. A refused one is not stored, and its number stays free.
    pub fn enter_order(&mut self, enter: &EnterOrder) -> Result<Checked, DeskError> {
        self.checked(EventKind::OrderEnter, |recorder, context| {
            let draft = Draft::resolve(recorder.tx.view(), enter, context.today)?;
            enter_draft(recorder, context, &draft, Snapshot::Always)
        })
    }

    /// Copies an order under a new number; the copy is checked like any new order.
    pub fn copy_order(&mut self, number: &str, new_number: &str) -> Result<Checked, DeskError> {
        self.checked(EventKind::OrderCopy, |recorder, context| {
            let view = recorder.tx.view();
            let order = lookup::order(view, number)?;
            let customer = customer_of(view, &order)?;
            let enter = EnterOrder {
                ship_to: ship_to_of_order(view, &order)?.map(|record| record.rules.code),
                warehouse: warehouse_of(view, &order)?.map(|record| record.code),
                terms: Some(order.terms),
                excluded: order.excluded,
                ..EnterOrder::new(customer.code, document_number(new_number)?, order.amount)
            };
            let draft = Draft::resolve(view, &enter, context.today)?;
            enter_draft(recorder, context, &draft, Snapshot::Always)
        })
    }
}

/// Checks a new order and stores it, unless the check refuses it. One excluded from credit checks needs the right to
/// exclude it (R3.2).
pub(crate) fn enter_draft(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    draft: &Draft<'_>,
    snapshot: Snapshot,
) -> Result<Checked, DeskError> {
    let view = recorder.tx.view();
    if draft.is_excluded() {
        permit_exclusion(recorder)?;
    }
    let assessment = draft.assess(view, context)?;
    if assessment.outcome == Outcome::Refused {
        if view.order(&assessment.order)?.is_some() {
            return Err(draft.number_taken());
        }
        return Ok(Checked { assessment, done: false });
    }
    let standing =
        if assessment.outcome.may_leave() { CreditStanding::Approved } else { CreditStanding::Held };
    let id = recorder
        .tx
        .add_order(&draft.new_order(standing), recorder.event)?
        .ok_or_else(|| draft.number_taken())?;
    if snapshot == Snapshot::Always || !assessment.findings.is_empty() {
        let order = view.order_by_id(id)?.ok_or_else(|| draft.number_taken())?;
        let stored = settle(recorder, context, order, &assessment)?;
        if snapshot == Snapshot::Always {
            audit_checked(recorder, (id, &draft.customer), &assessment, stored)?;
        }
    }
    Ok(Checked { assessment, done: true })
}
