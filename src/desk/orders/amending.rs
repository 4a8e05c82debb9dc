//! Changing orders, confirming them and opening them again: each is checked anew.

use super::check::{Checked, recheck_stored};
use super::record::{open_order, permit_exclusion, record_change};
use crate::credit::{Checkpoint, CreditStanding, Message, Money};
use crate::desk::assess::order::customer_of;
use crate::desk::error::DeskError;
use crate::desk::input::within_range;
use crate::desk::lookup;
use crate::desk::session::DeskWriter;
use crate::store::{EventKind, OrderRecord, OrderState, View};

impl DeskWriter {
    /// Changes the amount of an order. A grown order, and a rejected one that is taken up again so, is checked like a
    /// new one, unless the release that it has covers the growth (R4.3, R4.5). It cannot fall below its goods that have
    /// left and are not invoiced (R2.3).
    pub fn amend_order(&mut self, number: &str, amount: Money) -> Result<Checked, DeskError> {
        self.checked(EventKind::OrderAmend, |recorder, context| {
            let view = recorder.tx.view();
            let mut order = open_order(view, number)?;
            let amount = within_range(amount)?;
            refuse_below_goods_left(view, &order, amount)?;
            if order.excluded && amount > order.amount {
                permit_exclusion(recorder)?;
            }
            let is_new = amount > order.amount || order.standing == CreditStanding::Rejected;
            let checkpoint = if is_new { Checkpoint::Entry } else { Checkpoint::Review };
            let old = std::mem::replace(&mut order.amount, amount);
            let currency = customer_of(view, &order)?.currency;
            let (old, new) = (old.plain(currency), amount.plain(currency));
            record_change(recorder, &order, "amount", &old, &new)?;
            recheck_stored(recorder, context, order, checkpoint)
        })
    }

    /// The customer confirms an order; it is checked like a new one.
    pub fn confirm_order(&mut self, number: &str) -> Result<Checked, DeskError> {
        self.checked(EventKind::OrderConfirm, |recorder, context| {
            let mut order = open_order(recorder.tx.view(), number)?;
            if order.confirmed {
                return Err(DeskError::refused_for("order-confirmed-already", number));
            }
            order.confirmed = true;
            record_change(recorder, &order, "confirmed", "no", "yes")?;
            recheck_stored(recorder, context, order, Checkpoint::Entry)
        })
    }

    /// Opens a closed or cancelled order again, or takes a rejected one up again: a new check, as if there had never
    /// been a release (R2.3, R4.5).
    pub fn reopen_order(&mut self, number: &str) -> Result<Checked, DeskError> {
        self.checked(EventKind::OrderReopen, |recorder, context| {
            let mut order = lookup::order(recorder.tx.view(), number)?;
            if order.state == OrderState::Open && order.standing != CreditStanding::Rejected {
                return Err(DeskError::refused_for("order-open-already", number));
            }
            if order.excluded {
                permit_exclusion(recorder)?;
            }
            record_change(recorder, &order, "state", order.state.code(), OrderState::Open.code())?;
            order.state = OrderState::Open;
            order.standing = CreditStanding::Approved;
            order.approval = None;
            recheck_stored(recorder, context, order, Checkpoint::Entry)
        })
    }
}

/// An order does not fall below its goods that have left while some of them are not invoiced.
fn refuse_below_goods_left(view: View<'_>, order: &OrderRecord, amount: Money) -> Result<(), DeskError> {
    match order.shipped {
        Some(shipment) if amount < shipment.amount && order.left_not_invoiced().is_positive() => {
            let currency = customer_of(view, order)?.currency;
            let message = Message::new("order-below-goods-left").text("number", order.number.clone());
            Err(DeskError::refused(message.money("shipped", shipment.amount, currency)))
        }
        Some(_) | None => Ok(()),
    }
}
