//! A limit that was set below today's exposure, and the orders that would fail a new check (R1.10).

use super::CheckContext;
use crate::credit::{Checkpoint, CreditStanding, Currency, Message, Money, Severity};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::FieldChange;
use crate::fields::{Effect, has_effect};
use crate::store::{CustomerKey, CustomerRecord, GroupRecord, OrderRecord, OrderState, View};

/// A limit below what is owed and ordered already. Nothing is held for it before the next check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitWarning {
    /// The limit in force.
    pub limit: Money,
    pub exposure: Money,
    pub currency: Currency,
    /// Open orders that would fail a new check and that no person has approved, the oldest first.
    pub orders: Vec<String>,
}

/// The check of a changed limit: a warning, none, or why it could not be read after the change was saved.
pub type LimitCheck = Result<Option<LimitWarning>, Message>;

/// The warning of a check, or why there is none.
pub(crate) fn warnings(check: &LimitCheck) -> Vec<Message> {
    match check {
        Ok(warning) => warning.iter().map(LimitWarning::message).collect(),
        Err(why) => vec![Message::new("saved-unread"), why.clone()],
    }
}

/// Whether one of these changes may have lowered the limit of a customer.
pub(in crate::desk) fn may_lower_the_limit(changes: &[FieldChange]) -> bool {
    changes.iter().any(|change| has_effect::<CustomerRecord>(change.name, Effect::LowersLimit))
}

impl LimitWarning {
    /// The warning as a message.
    pub fn message(&self) -> Message {
        let orders = self.orders.join(", ");
        let key = if orders.is_empty() { "limit-below-exposure" } else { "limit-below-exposure-orders" };
        let message = Message::new(key).money("limit", self.limit, self.currency).money(
            "exposure",
            self.exposure,
            self.currency,
        );
        if orders.is_empty() { message } else { message.text("orders", orders) }
    }

    /// The warning of a customer's own limit; none where the exposure is within it.
    pub(in crate::desk) fn of_customer(
        view: View<'_>,
        context: &CheckContext,
        key: CustomerKey,
    ) -> Result<Option<Self>, DeskError> {
        let customer = lookup::customer_by_key(view, key)?;
        let facts = context.facts(view, &customer, None)?;
        let exposure = facts.figures(&context.policy, context.today).own.total();
        let limit = facts.limits().amount_of_customer(context.today);
        let Some(limit) = limit.filter(|limit| exposure > *limit) else {
            return Ok(None);
        };
        Ok(Some(Self {
            limit,
            exposure,
            currency: customer.currency,
            orders: failing_orders(view, context, &customer)?,
        }))
    }

    /// The warning of a limit that a credit group shares; none where its members are within it (R1.7).
    pub(in crate::desk) fn of_group(
        view: View<'_>,
        context: &CheckContext,
        group: &GroupRecord,
    ) -> Result<Option<Self>, DeskError> {
        let members = view.members(group)?;
        let exposure = context.group_shares(view, group.id)?.total;
        let Some(limit) = group.limit.limit.amount().filter(|limit| exposure > *limit) else {
            return Ok(None);
        };
        let mut orders = Vec::new();
        for (key, _) in members {
            orders.extend(failing_orders(view, context, &lookup::customer_by_key(view, key)?)?);
        }
        Ok(Some(Self { limit, exposure, currency: context.currency, orders }))
    }
}

/// The open orders of a customer that no person has approved and that a new check would hold for a limit.
fn failing_orders(
    view: View<'_>,
    context: &CheckContext,
    customer: &CustomerRecord,
) -> Result<Vec<String>, DeskError> {
    let mut failing = Vec::new();
    for order in view.customer_orders(customer.key)?.into_iter().rev() {
        if !is_subject_to_a_new_check(&order) {
            continue;
        }
        let assessment = context.assess_stored(view, &order, Checkpoint::Review)?;
        let fails = assessment
            .findings
            .iter()
            .any(|finding| finding.code.is_limit() && finding.severity != Severity::Warn);
        if fails {
            failing.push(order.number);
        }
    }
    Ok(failing)
}

fn is_subject_to_a_new_check(order: &OrderRecord) -> bool {
    order.state == OrderState::Open
        && order.standing != CreditStanding::Rejected
        && order.approval.is_none()
        && order.remaining().is_positive()
}
