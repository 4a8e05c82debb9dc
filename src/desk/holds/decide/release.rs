//! What a release covers (R4.3).

use super::deciding::{Deciding, Settled};
use crate::credit::{
    Approval, Checkpoint, CreditStanding, Currency, CustomerState, Day, Lasting, Message, Money,
};
use crate::desk::assess::order::ship_to_of_order;
use crate::desk::error::DeskError;
use crate::store::{CustomerRecord, HoldRecord, HoldState, OrderRecord, StoreError, View};

/// How far a release goes, as the decider stated it.
pub(super) struct Bounds {
    pub(super) up_to: Option<Money>,
    pub(super) until: Option<Day>,
    pub(super) lasting: Lasting,
}

impl Deciding<'_, '_, '_> {
    /// Releases an order; one whose customer is blocked or closed remains on hold, since the state comes before
    /// everything.
    pub(super) fn release(
        &self,
        mut order: OrderRecord,
        hold: Option<HoldRecord>,
        customer: &CustomerRecord,
        bounds: &Bounds,
    ) -> Result<Settled, DeskError> {
        if matches!(customer.state, CustomerState::Blocked | CustomerState::Closed) {
            let message = Message::new("release-of-blocked-customer")
                .text("number", &order.number)
                .text("customer", customer.code.clone());
            return Err(DeskError::refused(message));
        }
        bounds.check(&order, customer.currency, self.context.today)?;
        let view = self.recorder.tx.view();
        let whole = release_of(view, &order)?;
        let Bounds { up_to, until, lasting } = *bounds;
        // Assessed as it was on hold: the snapshot shows what the decider set aside.
        let assessment = self.context.assess_stored(view, &order, Checkpoint::Review)?;
        order.approval = Some(Approval { up_to: up_to.unwrap_or(whole.up_to), until, lasting, ..whole });
        order.standing = CreditStanding::Approved;
        order.forced = None;
        let stored = self.store_decided(order, hold, HoldState::Released, &assessment)?;
        Ok((assessment, stored))
    }
}

impl Bounds {
    fn check(&self, order: &OrderRecord, currency: Currency, today: Day) -> Result<(), DeskError> {
        if let Some(up_to) = self.up_to.filter(|up_to| *up_to < order.amount) {
            let message = Message::new("release-below-amount")
                .text("number", &order.number)
                .money("up_to", up_to, currency)
                .money("amount", order.amount, currency);
            return Err(DeskError::usage(message));
        }
        match self.until {
            Some(until) if until < today => {
                Err(DeskError::usage(Message::new("release-until-past").day("until", until)))
            }
            Some(_) | None => Ok(()),
        }
    }
}

/// A release for an order as it is.
fn release_of(view: View<'_>, order: &OrderRecord) -> Result<Approval, StoreError> {
    Ok(Approval {
        up_to: order.amount,
        ship_to: ship_to_of_order(view, order)?.map(|record| record.rules.code),
        terms: order.terms.clone(),
        until: None,
        lasting: Lasting::Sticks,
    })
}
