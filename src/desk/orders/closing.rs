//! Closing and cancelling orders: what was not invoiced of them counts no more.

use super::hold::withdraw_hold;
use super::record::{open_order, record_change, store_order};
use crate::credit::{Message, Money};
use crate::desk::assess::order::customer_of;
use crate::desk::error::DeskError;
use crate::desk::input::given_reason;
use crate::desk::lookup;
use crate::desk::session::{DeskWriter, Recorder};
use crate::records::{AuditBody, OrderEnded, Plain};
use crate::store::{EventKind, OrderRecord, OrderState, Role, View};

impl DeskWriter {
    /// Closes an order: what was not invoiced of it counts no more. One whose goods have left and are not invoiced counts
    /// until they are, so it is refused (R2.3).
    pub fn close_order(&mut self, number: &str) -> Result<OrderRecord, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::OrderClose, "")?;
            let order = open_order(tx.view(), number)?;
            refuse_goods_left(tx.view(), &order)?;
            end_order(&recorder, order, OrderState::Closed, None)
        })
    }

    /// Closes an order whose goods have left and will not be invoiced. Only a supervisor may, with a reason (R2.3).
    pub fn close_order_not_invoiced(&mut self, number: &str, reason: &str) -> Result<OrderRecord, DeskError> {
        let reason = given_reason(reason)?;
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::OrderClose, &reason)?;
            recorder.permit(Role::Supervisor)?;
            let order = open_order(tx.view(), number)?;
            let dropped = order.left_not_invoiced();
            end_order(&recorder, order, OrderState::Closed, Some(dropped))
        })
    }

    /// Cancels an order nothing of which was shipped or invoiced.
    pub fn cancel_order(&mut self, number: &str) -> Result<OrderRecord, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::OrderCancel, "")?;
            let order = open_order(tx.view(), number)?;
            refuse_under_way(tx.view(), &order)?;
            end_order(&recorder, order, OrderState::Cancelled, None)
        })
    }
}

/// Ends an order and takes it out of the queue; `dropped` are goods that left and will not be invoiced.
fn end_order(
    recorder: &Recorder<'_, '_>,
    mut order: OrderRecord,
    state: OrderState,
    dropped: Option<Money>,
) -> Result<OrderRecord, DeskError> {
    let tx = recorder.tx;
    record_change(recorder, &order, "state", order.state.code(), state.code())?;
    order.state = state;
    store_order(tx, &order)?;
    withdraw_hold(recorder, order.id)?;
    let currency = customer_of(tx.view(), &order)?.currency;
    let not_invoiced = dropped.map(|dropped| Plain(dropped.plain(currency)));
    let body = AuditBody::OrderEnded(OrderEnded { not_invoiced, state: state.code().to_owned() });
    recorder.audit(("order", &order.number), (Some(order.customer), Some(order.id)), &body)?;
    lookup::order(tx.view(), &order.number)
}

/// Goods that have left count until they are invoiced: their order stays open for so long (R2.3).
fn refuse_goods_left(view: View<'_>, order: &OrderRecord) -> Result<(), DeskError> {
    let left = order.left_not_invoiced();
    if left.is_zero() {
        return Ok(());
    }
    let currency = customer_of(view, order)?.currency;
    let message = Message::new("order-goods-left").text("number", order.number.clone());
    Err(DeskError::refused(message.money("amount", left, currency)))
}

/// Only an order of which nothing was shipped or invoiced is cancelled.
pub(crate) fn refuse_under_way(view: View<'_>, order: &OrderRecord) -> Result<(), DeskError> {
    refuse_goods_left(view, order)?;
    if order.shipped.is_none() && order.invoiced.is_zero() {
        return Ok(());
    }
    Err(DeskError::refused_for("order-under-way", &order.number))
}
