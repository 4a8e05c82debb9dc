//! Orders that are shipped: the check before the goods leave, and what is stored of it.

use super::check::{Checked, recheck_stored};
use super::record::{open_order, record_change, store_order};
use crate::credit::{Approval, Checkpoint, CreditStanding};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskWriter;
use crate::store::{EventKind, OrderRecord, Shipment};

impl DeskWriter {
    /// Releases the goods to the warehouse. A held, rejected or unconfirmed order is refused: an unconfirmed one does not
    /// count beside others and is tested again when it is confirmed (R2.2). The customer's state is looked at
    /// again whatever the checkpoints, and may put the order on hold (R3.1).
    pub fn ship_order(&mut self, number: &str) -> Result<Checked, DeskError> {
        self.checked(EventKind::OrderShip, |recorder, context| {
            let mut order = open_order(recorder.tx.view(), number)?;
            refuse_not_cleared(&order)?;
            if !order.confirmed {
                return Err(DeskError::refused_for("order-unconfirmed", number));
            }
            if order.shipped.is_some() {
                return Err(DeskError::refused_for("order-shipped-already", number));
            }
            let checked = recheck_stored(recorder, context, order, Checkpoint::Shipping)?;
            if !checked.assessment.outcome.may_leave() {
                return Ok(Checked { done: false, ..checked });
            }
            order = lookup::order(recorder.tx.view(), number)?;
            order.shipped = Some(Shipment { day: context.today, amount: order.amount });
            order.approval = order.approval.map(Approval::after_checkpoint);
            record_change(recorder, &order, "shipped_day", "", &context.today.to_string())?;
            store_order(recorder.tx, &order)?;
            Ok(checked)
        })
    }
}

/// No order is shipped before the credit department has cleared it (R3.10).
fn refuse_not_cleared(order: &OrderRecord) -> Result<(), DeskError> {
    let key = match order.standing {
        CreditStanding::Approved => return Ok(()),
        CreditStanding::Held => "order-on-hold",
        CreditStanding::Rejected => "order-rejected",
    };
    Err(DeskError::refused_for(key, &order.number))
}
