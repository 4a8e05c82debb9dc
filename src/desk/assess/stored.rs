//! Assessing an order that is stored, unless a release covers it (R4.3).

use super::CheckContext;
use super::order::{assessment_of, customer_of, order_under_review, ship_to_of_order};
use crate::credit::{ApprovalRequest, Assessment, Case, Checkpoint, Currency, Facts, Order, Remedy};
use crate::desk::error::DeskError;
use crate::store::{OrderRecord, View};

impl CheckContext {
    /// Assesses a stored order; one that a release covers is not checked again, unless the checkpoint says so (R4.3).
    pub(in crate::desk) fn assess_stored(
        &self,
        view: View<'_>,
        order: &OrderRecord,
        checkpoint: Checkpoint,
    ) -> Result<Assessment, DeskError> {
        let customer = customer_of(view, order)?;
        let order_now = self.order_at(view, order, checkpoint)?;
        let newest = assessment_of(view, order)?;
        if checkpoint == Checkpoint::Shipping && newest.is_some_and(|newest| newest.awaits_limit_test()) {
            // A future order whose limit was never tested is tested now, switched on or not (R2.2).
            let policy = self.policy.clone().checking_at(checkpoint);
            let context = Self { policy, ..self.clone() };
            return context.assess(view, &customer, &order_now, Some(order.id), checkpoint);
        }
        self.assess(view, &customer, &order_now, Some(order.id), checkpoint)
    }
}

/// A check of a stored order as it is now, and what frees it whole (R4.10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    pub assessment: Assessment,
    pub remedies: Vec<Remedy>,
}

impl CheckContext {
    /// Checks a stored order as it is now, and finds what frees it.
    pub(in crate::desk) fn review(&self, view: View<'_>, order: &OrderRecord) -> Result<Reviewed, DeskError> {
        // What was assessed before has to be readable where something is decided anew (R0.9).
        assessment_of(view, order)?;
        let customer = customer_of(view, order)?;
        let facts = self.facts(view, &customer, Some(order.id))?;
        self.review_with(view, (&facts, customer.currency), order)
    }

    /// The same with the facts of the account, whose currency it is. The order is not among its open orders.
    pub(in crate::desk) fn review_with(
        &self,
        view: View<'_>,
        (facts, currency): (&Facts, Currency),
        order: &OrderRecord,
    ) -> Result<Reviewed, DeskError> {
        let point = Checkpoint::Review;
        let order_now = self.order_at(view, order, point)?;
        let case = Case::of(facts, &self.policy, currency, &order_now, point, self.today);
        let (assessment, remedies) = case.check_with_remedies();
        Ok(Reviewed { assessment, remedies })
    }

    /// A stored order as it is checked there: whether the release that it has holds (R4.3).
    fn order_at(&self, view: View<'_>, order: &OrderRecord, point: Checkpoint) -> Result<Order, DeskError> {
        let released = covering_release(view, self, order)? && !self.policy.recheck_at.contains(&point);
        Ok(Order { released, ..order_under_review(view, order)? })
    }
}

/// Whether the release that an order has covers it as it is today (R4.3).
pub(crate) fn covering_release(
    view: View<'_>,
    context: &CheckContext,
    order: &OrderRecord,
) -> Result<bool, DeskError> {
    let Some(approval) = &order.approval else {
        return Ok(false);
    };
    let ship_to = ship_to_of_order(view, order)?.map(|record| record.rules.code);
    let asked = ApprovalRequest { amount: order.amount, ship_to: ship_to.as_deref(), terms: &order.terms };
    Ok(approval.covers(asked, context.policy.growth_tolerance, context.today))
}
