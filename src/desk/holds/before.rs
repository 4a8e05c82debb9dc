//! What a decision changes of an order and its hold, and how they return to it.

use crate::store::{Before, HoldBefore, HoldRecord, HoldState, OrderRecord};

impl Before {
    /// As they are now.
    pub(crate) fn of(order: &OrderRecord, hold: Option<&HoldRecord>) -> Self {
        Self {
            standing: order.standing,
            state: order.state,
            terms: order.terms.clone(),
            on_account: order.on_account,
            collect: order.collect,
            forced: order.forced.clone(),
            approval: order.approval.clone(),
            hold: hold.map(|hold| HoldBefore {
                state: hold.state,
                follow_up: hold.follow_up,
                assigned_to: hold.assigned_to,
            }),
        }
    }

    /// Puts the order and its hold back to it; a hold that the decision made is withdrawn.
    pub(crate) fn restore(&self, order: &mut OrderRecord, hold: &mut HoldRecord) {
        order.standing = self.standing;
        order.state = self.state;
        order.terms.clone_from(&self.terms);
        order.on_account = self.on_account;
        order.collect = self.collect;
        order.forced.clone_from(&self.forced);
        order.approval.clone_from(&self.approval);
        match &self.hold {
            None => hold.state = HoldState::Withdrawn,
            Some(then) => {
                hold.state = then.state;
                hold.follow_up = then.follow_up;
                hold.assigned_to = then.assigned_to;
            }
        }
    }
}
