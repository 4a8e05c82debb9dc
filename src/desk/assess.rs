//! Assessing an order: the facts of the account that is billed are gathered, and the rules decide.

use crate::credit::{
    Assessment, Checkpoint, CreditGroup, Currency, Day, Exposure, Facts, Limit, Money, Order, Policy,
    PolicyGroup, Scope, ShipTo, WarehousePolicy, check,
};
use crate::store::{Corrupt, CustomerKey, CustomerRecord, OrderId, OrderRecord, StoreError, View};

use super::groups;
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
        Ok(Self { policy: settings.policy, currency: settings.currency, today })
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
            customer: customer.rules(),
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
        let Some(code) = &customer.credit_group else { return Ok(None) };
        let group = groups::find(view, code)?;
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
        ship_to: ship_to_rules(view, order)?,
        warehouse: warehouse_policy(view, order)?,
        excluded: order.excluded,
        forced: order.forced.clone(),
        shipped: order.shipped.is_some(),
        released: false,
    })
}

/// What the rules read of the ship-to of an order.
fn ship_to_rules(view: View<'_>, order: &OrderRecord) -> Result<Option<ShipTo>, StoreError> {
    let Some(id) = order.ship_to else { return Ok(None) };
    let mut rules = view.ship_tos(order.customer)?.into_iter().map(|record| record.rules);
    let found = rules.find(|rules| rules.id == id);
    found.map(Some).ok_or_else(|| lost(order, "ship_to_id", id.0))
}

fn warehouse_policy(view: View<'_>, order: &OrderRecord) -> Result<WarehousePolicy, StoreError> {
    let Some(id) = order.warehouse else {
        return Ok(WarehousePolicy::default());
    };
    let found = view.warehouse_by_id(id)?;
    found.map(|record| record.policy).ok_or_else(|| lost(order, "warehouse_id", id.0))
}

/// An order refers to something that is not there.
fn lost(order: &OrderRecord, column: &'static str, id: i64) -> StoreError {
    let row = order.number.clone();
    StoreError::Corrupt(Corrupt { table: "sales_order", row, column, value: id.to_string() })
}

fn policy_group(view: View<'_>, customer: &CustomerRecord) -> Result<Option<PolicyGroup>, DeskError> {
    let Some(code) = &customer.policy_group else { return Ok(None) };
    let group = groups::find(view, code)?;
    Ok(Some(PolicyGroup { code: group.code, limit: group.limit, hold_period: group.hold_period }))
}
