//! Assessing an order: the facts of the account that is billed are gathered, and the rules decide.

use crate::credit::{
    ApprovalStatus, Assessment, Checkpoint, CreditGroup, Currency, CustomerTerms, DatedLimit, Day, Exposure,
    Facts, Limit, Money, Order, OrderBounds, Policy, PolicyGroup, Scope, ShipTo, ShipToId, TemporaryLimit,
    WarehousePolicy, check,
};
use crate::store::{
    CustomerKey, CustomerRecord, GroupId, OrderId, OrderRecord, StoreError, Stored, View, WarehouseId,
};

use super::{DeskError, Settings};

/// Everything that stays the same while orders are assessed: the settings in force and the day.
#[derive(Debug, Clone)]
pub struct Case {
    /// The settings, as the rules read them.
    pub policy: Policy,
    /// The currency of the company.
    pub currency: Currency,
    /// The day of the desk.
    pub today: Day,
}

impl Case {
    /// Opens the case on a day.
    pub fn open(view: View<'_>, today: Day) -> Result<Self, DeskError> {
        let settings = Settings::load(view)?;
        Ok(Self { policy: settings.policy(), currency: settings.currency, today })
    }

    /// The facts of an account; the order under review is left out of its open orders.
    pub fn facts(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
        under_review: Option<OrderId>,
    ) -> Result<Facts, DeskError> {
        let key = customer.key;
        Ok(Facts {
            customer: customer_terms(customer),
            items: view.items_today(key, self.today)?,
            orders: view.open_orders(key, under_review)?,
            apart: view.ship_tos_apart(key)?,
            credit_group: self.credit_group(view, customer)?,
            policy_group: policy_group(view, customer)?,
        })
    }

    /// The credit group with the exposures of the other members, each at least 0.00 (R1.7).
    fn credit_group(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
    ) -> Result<Option<CreditGroup>, DeskError> {
        let Some(id) = customer.integer("credit_group_id") else {
            return Ok(None);
        };
        let Some(group) = view.group_by_id(GroupId(id))? else {
            return Ok(None);
        };
        let mut others = Money::ZERO;
        if group.limit.limit != Limit::NotSet {
            for member in view.fellow_members(customer)? {
                others += self.account_exposure(view, member)?.total().or_zero();
            }
        }
        Ok(Some(CreditGroup { code: group.code, limit: group.limit, others }))
    }

    /// The exposure of a whole account.
    pub fn account_exposure(&self, view: View<'_>, customer: CustomerKey) -> Result<Exposure, StoreError> {
        let items = view.items_today(customer, self.today)?;
        let orders = view.open_orders(customer, None)?;
        Ok(Exposure::of(&items, &orders, Scope::Account, &self.policy.exposure, self.today))
    }

    /// Assesses an order of a customer at a checkpoint.
    pub fn assess(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
        order: &Order,
        under_review: Option<OrderId>,
        checkpoint: Checkpoint,
    ) -> Result<Assessment, DeskError> {
        let facts = self.facts(view, customer, under_review)?;
        Ok(check(&facts, &self.policy, customer.currency, order, checkpoint, self.today))
    }
}

/// A kept order as the rules read it.
pub(super) fn order_under_review(view: View<'_>, order: &OrderRecord) -> Result<Order, DeskError> {
    let terms =
        view.terms(&order.terms)?.ok_or_else(|| DeskError::not_found("terms-not-found", &order.terms))?;
    Ok(Order {
        number: order.number.clone(),
        amount: order.amount,
        invoiced: order.invoiced,
        ship_day: order.ship_day,
        terms,
        ship_to: ship_to_rules(view, order.customer, order.ship_to)?,
        warehouse: warehouse_policy(view, order.warehouse)?,
        excluded: order.excluded,
        forced: order.forced.clone(),
        left: order.shipped.map(|shipment| shipment.amount),
        released: false,
    })
}

/// What the rules read of a ship-to of a customer.
fn ship_to_rules(
    view: View<'_>,
    customer: CustomerKey,
    ship_to: Option<ShipToId>,
) -> Result<Option<ShipTo>, StoreError> {
    let Some(id) = ship_to else { return Ok(None) };
    Ok(view.ship_tos(customer)?.into_iter().map(|record| record.rules).find(|rules| rules.id == id))
}

fn warehouse_policy(view: View<'_>, warehouse: Option<WarehouseId>) -> Result<WarehousePolicy, StoreError> {
    let Some(id) = warehouse else {
        return Ok(WarehousePolicy::default());
    };
    let found = view.warehouses()?.into_iter().find(|record| record.id == id);
    Ok(found.map(|record| record.policy).unwrap_or_default())
}

fn policy_group(view: View<'_>, customer: &CustomerRecord) -> Result<Option<PolicyGroup>, StoreError> {
    let Some(id) = customer.integer("policy_group_id") else {
        return Ok(None);
    };
    let group = view.group_by_id(GroupId(id))?;
    Ok(group.map(|group| PolicyGroup {
        code: group.code,
        limit: group.limit,
        hold_period: group.hold_period,
    }))
}

/// What the rules read of a customer.
pub(super) fn customer_terms(customer: &CustomerRecord) -> CustomerTerms {
    let money = |column: &str| customer.integer(column).map(Money::from_minor);
    let day = |column: &str| customer.integer(column).and_then(|number| Day::from_number(number).ok());
    let temporary = (money("temporary_limit"), day("temporary_from"), day("temporary_to"));
    CustomerTerms {
        code: customer.code.clone(),
        state: customer.state,
        state_reason: customer.text("state_reason").unwrap_or_default().to_owned(),
        excluded: customer.integer("excluded") == Some(1),
        approval: customer.text("approval").and_then(ApprovalStatus::from_code).unwrap_or_default(),
        minimum_for_check: money("minimum_for_check").unwrap_or(Money::ZERO),
        hold_period: customer
            .integer("hold_period")
            .and_then(|period| u8::try_from(period).ok())
            .unwrap_or(0),
        order_bounds: OrderBounds { minimum: money("order_minimum"), maximum: money("order_maximum") },
        limit: DatedLimit { limit: limit_of(customer.value("credit_limit")), expires: day("limit_expires") },
        temporary_limit: match temporary {
            (Some(amount), Some(from), Some(to)) => Some(TemporaryLimit { amount, from, to }),
            _ => None,
        },
    }
}

/// A limit as it is kept.
pub(super) fn limit_of(stored: &Stored) -> Limit {
    match stored {
        Stored::Nothing => Limit::NotSet,
        Stored::Text(_) => Limit::Unlimited,
        Stored::Integer(minor) => Limit::Amount(Money::from_minor(*minor)),
    }
}
