//! What a decision changes of an order and its hold, as it was: kept with the decision so that it can be taken back.

use serde::{Deserialize, Serialize};

use crate::credit::{Approval, CreditStanding, Day, Money};
use crate::store::{
    Corrupt, DecisionRecord, HoldRecord, HoldState, OrderRecord, OrderState, StoreError, UserId,
};

/// The fields of an order and its hold that decisions change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Before {
    standing: String,
    state: String,
    terms: String,
    on_account: bool,
    collect: Option<Money>,
    forced: Option<String>,
    approval: Option<Approval>,
    /// None where the decision itself made the hold.
    hold: Option<HoldBefore>,
}

/// The part of it that is the hold's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct HoldBefore {
    state: String,
    follow_up: Option<Day>,
    assigned_to: Option<i64>,
}

impl Before {
    /// As they are now.
    pub(super) fn of(order: &OrderRecord, hold: Option<&HoldRecord>) -> Self {
        Self {
            standing: order.standing.code().to_owned(),
            state: order.state.code().to_owned(),
            terms: order.terms.clone(),
            on_account: order.on_account,
            collect: order.collect,
            forced: order.forced.clone(),
            approval: order.approval.clone(),
            hold: hold.map(|hold| HoldBefore {
                state: hold.state.code().to_owned(),
                follow_up: hold.follow_up,
                assigned_to: hold.assigned_to.map(|user| user.0),
            }),
        }
    }

    /// As it is kept.
    pub(super) fn to_text(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(|error| StoreError::Meaningless(error.to_string()))
    }

    /// Puts an order and its hold back to what they were before a decision; a hold that the decision made is withdrawn.
    pub(super) fn restore(
        decision: &DecisionRecord,
        (order, hold): (&mut OrderRecord, &mut HoldRecord),
    ) -> Result<(), Corrupt> {
        let before: Option<Self> = serde_json::from_str(&decision.before).ok();
        before.and_then(|before| before.put(order, hold)).ok_or_else(|| decision.unreadable_before())
    }

    /// None where a word of it is unknown.
    fn put(self, order: &mut OrderRecord, hold: &mut HoldRecord) -> Option<()> {
        order.standing = CreditStanding::from_code(&self.standing)?;
        order.state = OrderState::from_code(&self.state)?;
        order.terms = self.terms;
        order.on_account = self.on_account;
        order.collect = self.collect;
        order.forced = self.forced;
        order.approval = self.approval;
        match self.hold {
            None => hold.state = HoldState::Withdrawn,
            Some(then) => {
                hold.state = HoldState::from_code(&then.state)?;
                hold.follow_up = then.follow_up;
                hold.assigned_to = then.assigned_to.map(UserId);
            }
        }
        Some(())
    }
}
