//! The stored order: writing it, and recording what changed of it.

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::Recorder;
use crate::desk::session::conflict::order_changed;
use crate::store::{OrderRecord, OrderState, Role, Subject, Tx, View};

/// Writes an order that was read within the same transaction.
pub(crate) fn store_order(tx: &Tx<'_>, order: &OrderRecord) -> Result<(), DeskError> {
    if tx.update_order(order)? {
        return Ok(());
    }
    Err(DeskError::conflict(order_changed(tx.view(), order)?))
}

pub(crate) fn must_be_open(order: &OrderRecord) -> Result<(), DeskError> {
    if order.state == OrderState::Open {
        return Ok(());
    }
    let message = Message::new("order-not-open")
        .text("number", order.number.clone())
        .key("state", format!("order-state-{}", order.state.code()));
    Err(DeskError::refused(message))
}

/// An order with this number that is open.
pub(super) fn open_order(view: View<'_>, number: &str) -> Result<OrderRecord, DeskError> {
    let order = lookup::order(view, number)?;
    must_be_open(&order)?;
    Ok(order)
}

/// Only a supervisor lets an order past the credit check (R3.2): entered, copied, grown or opened again.
pub(super) fn permit_exclusion(recorder: &Recorder<'_, '_>) -> Result<(), DeskError> {
    recorder.permit(Role::Supervisor)
}

pub(super) fn record_change(
    recorder: &Recorder<'_, '_>,
    order: &OrderRecord,
    field: &str,
    old: &str,
    new: &str,
) -> Result<(), DeskError> {
    let old = Some(old).filter(|old| !old.is_empty());
    Ok(recorder.change(Subject::Order(order.id.0), field, old, Some(new))?)
}
