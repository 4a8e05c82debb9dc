//! Assessing an order: the facts of the account that is billed are gathered, and the rules decide.

pub(super) mod order;
pub(super) mod stored;
pub(super) mod warning;

use crate::credit::{
    Assessment, Checkpoint, CreditGroup, Currency, Day, Exposure, Facts, GroupExposure, Limit, Money, Order,
    Policy, PolicyGroup, Scope, check,
};
use crate::desk::lookup;
use crate::store::{Corrupt, CustomerKey, CustomerRecord, GroupId, OrderId, StoreError, View};

use crate::desk::error::DeskError;
use crate::fields::Settings;

/// What is the same for all orders that are assessed: the settings in force and the day.
#[derive(Debug, Clone)]
pub struct CheckContext {
    /// The settings, as the rules read them.
    pub policy: Policy,
    /// The currency of the company.
    pub currency: Currency,
    pub today: Day,
}

impl CheckContext {
    /// Reads the settings in force.
    pub fn open(view: View<'_>, today: Day) -> Result<Self, DeskError> {
        let settings = Settings::load(view)?;
        Ok(Self { currency: settings.currency(), policy: settings.policy, today })
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
            own_limit_ship_tos: view.ship_tos_apart(key)?,
            credit_group: self.credit_group(view, customer)?,
            policy_group: self.policy_group(view, customer)?,
        })
    }

    /// The credit group with the exposures of the other members, each at least 0.00 (R1.7).
    fn credit_group(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
    ) -> Result<Option<CreditGroup>, DeskError> {
        let Some(code) = &customer.credit_group else { return Ok(None) };
        let group = lookup::group(view, code)?;
        let others = match group.limit.limit {
            Limit::NotSet => Money::ZERO,
            Limit::Unlimited | Limit::Amount(_) => self.group_exposure(view, group.id, Some(customer.key))?,
        };
        Ok(Some(CreditGroup { code: group.code, limit: group.limit, others }))
    }

    /// The exposure of a credit group in the currency of the company, without one of its members perhaps: the sum of the
    /// members' exposures, each at least 0.00 (R1.7).
    pub(in crate::desk) fn group_exposure(
        &self,
        view: View<'_>,
        group: GroupId,
        without: Option<CustomerKey>,
    ) -> Result<Money, StoreError> {
        let mut sum = GroupExposure::new(self.currency);
        for (member, currency) in view.credit_group_members(group)? {
            let exposure = match without {
                Some(without) if without == member => Exposure::default(),
                Some(_) | None => self.account_exposure(view, member)?,
            };
            sum.add(&exposure, currency).map_err(|_| foreign_member(member, group))?;
        }
        Ok(sum.total())
    }

    /// The policy group; a limit amount of it is in the currency of the company, and so must the account be (R0.4).
    fn policy_group(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
    ) -> Result<Option<PolicyGroup>, DeskError> {
        let Some(code) = &customer.policy_group else { return Ok(None) };
        let group = lookup::group(view, code)?;
        if matches!(group.limit.limit, Limit::Amount(_)) && customer.currency != self.currency {
            let lost = Corrupt::reference("customer", customer.key.0, "policy_group_id", group.id.0);
            return Err(lost.into());
        }
        Ok(Some(PolicyGroup { code: group.code, limit: group.limit, hold_period: group.hold_period }))
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

/// A member of a credit group whose account is not in the currency of the company, which no customer may become (R0.4).
pub(crate) fn foreign_member(customer: CustomerKey, group: GroupId) -> Corrupt {
    Corrupt::reference("customer", customer.0, "credit_group_id", group.0)
}
