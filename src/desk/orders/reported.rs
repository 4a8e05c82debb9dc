//! Orders as a file reports them: elsewhere they were checked and decided on, their goods have left, or they have ended.
//!
//! What has happened is not refused. A supervisor brings in what only a supervisor may do by hand: an approval that the
//! check does not give, and goods that have left and do not count as shipped any more.

use super::draft::Draft;
use super::hold::put_on_hold;
use super::record::{permit_exclusion, store_order};
use crate::credit::{CreditStanding, Money};
use crate::desk::assess::CheckContext;
use crate::desk::error::DeskError;
use crate::desk::session::Recorder;
use crate::store::{OrderRecord, OrderState, Role, Shipment};

/// What a file reports of an order beside what was ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReportedOrder {
    pub(crate) state: OrderState,
    pub(crate) standing: CreditStanding,
    pub(crate) shipped: Option<Shipment>,
    /// What is to be collected on delivery.
    pub(crate) collect: Option<Money>,
    /// Why it was forced on hold.
    pub(crate) forced: Option<String>,
}

/// Adds an order as it is reported; returns its status with the credit department, which is not the reported one where the
/// check holds what no supervisor brings in.
pub(crate) fn enter_reported(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    draft: &Draft<'_>,
    reported: &ReportedOrder,
) -> Result<CreditStanding, DeskError> {
    let tx = recorder.tx;
    let is_open = reported.state == OrderState::Open;
    if is_open && draft.is_excluded() {
        permit_exclusion(recorder)?;
    }
    let new = draft.new_order(reported.standing);
    if let Some(goods) = reported.shipped
        && (!is_open || goods.amount > new.amount)
    {
        // By hand an order is not ended with goods that have left, nor amended below them, by anyone else (R4.6.1).
        recorder.permit(Role::Supervisor)?;
    }
    let id = tx.add_order(&new, recorder.event)?.ok_or_else(|| draft.number_taken())?;
    let order = tx.view().order_by_id(id)?.ok_or_else(|| draft.number_taken())?;
    let order = OrderRecord {
        state: reported.state,
        shipped: reported.shipped,
        collect: reported.collect,
        forced: reported.forced.clone(),
        ..order
    };
    if is_open && is_held(recorder, context, &order)? {
        let assessment = context.review(tx.view(), &order)?.assessment;
        put_on_hold(recorder, context, order, &assessment)?;
        return Ok(CreditStanding::Held);
    }
    store_order(tx, &order)?;
    Ok(order.standing)
}

/// Whether an open order waits for a decision here.
fn is_held(
    recorder: &Recorder<'_, '_>,
    context: &CheckContext,
    order: &OrderRecord,
) -> Result<bool, DeskError> {
    Ok(match order.standing {
        CreditStanding::Held => true,
        CreditStanding::Rejected => false,
        CreditStanding::Approved if recorder.has_role(Role::Supervisor)? => false,
        CreditStanding::Approved => {
            !context.review(recorder.tx.view(), order)?.assessment.outcome.may_leave()
        }
    })
}
