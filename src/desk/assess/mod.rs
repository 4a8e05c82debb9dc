//! Accounts and orders against the rules: the facts and limits of one account or of all of them are gathered, and the
//! rules decide on an order.

pub(super) mod accounts;
pub(super) mod groups;
pub(super) mod held_for;
pub(super) mod order;
pub(super) mod stored;
pub(super) mod warning;

use std::collections::HashMap;
use std::sync::Arc;

use crate::credit::{
    Assessment, BlockingRule, Checkpoint, CreditGroup, Currency, CustomerTerms, DatedLimit, Day, Exposure,
    Facts, GroupExposure, Limit, Money, Order, OtherCurrency, Policy, PolicyGroup, RuleError, Scope, check,
};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::GroupShares;
use crate::desk::state_details::state_reason;
use crate::fields::Settings;
use crate::store::{
    Corrupt, CustomerKey, CustomerRecord, GroupId, GroupRecord, Needs, OrderId, RuleRecord, StoreError, View,
};
use groups::{MemberCurrency, limit_of_member};

/// What is the same for all orders that are assessed: the settings in force and the day.
#[derive(Debug, Clone)]
pub struct CheckContext {
    /// The settings, as the rules read them.
    pub policy: Policy,
    /// The currency of the company.
    pub currency: Currency,
    pub today: Day,
}

/// The blocking rules that are tried; one that cannot be read is an error, for it might hold an order.
fn blocking_rules(view: View<'_>) -> Result<Arc<[BlockingRule]>, StoreError> {
    let rules = view.rules()?.into_iter().filter(|rule| !rule.removed);
    rules.map(|rule| readable_rule(&rule)).collect()
}

/// A stored rule as it is tried.
pub(in crate::desk) fn readable_rule(record: &RuleRecord) -> Result<BlockingRule, StoreError> {
    let corrupt = |error: RuleError| {
        Corrupt::unknown_code(("blocking_rule", &record.code), error.field(), &record.code).into()
    };
    record.rule().map_err(corrupt)
}

impl CheckContext {
    /// Reads the settings in force.
    pub fn open(view: View<'_>, today: Day) -> Result<Self, DeskError> {
        let settings = Settings::load(view)?;
        let currency = settings.currency();
        Ok(Self { policy: Policy { blocking: blocking_rules(view)?, ..settings.policy }, currency, today })
    }

    /// The facts of an account; the order under review is left out of its open orders.
    pub fn facts(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
        under_review: Option<OrderId>,
    ) -> Result<Facts, DeskError> {
        self.facts_with(view, (customer, under_review), |group| {
            Ok(self.group_shares(view, group)?.without(customer.key))
        })
    }

    /// The same where it is known otherwise what the other members of a credit group add.
    pub(in crate::desk) fn facts_with(
        &self,
        view: View<'_>,
        (customer, under_review): (&CustomerRecord, Option<OrderId>),
        others: impl FnOnce(GroupId) -> Result<Money, DeskError>,
    ) -> Result<Facts, DeskError> {
        let needs = Needs::of_known(self.today).with_numbers().without_order(under_review);
        let documents = view.account::<_, _, StoreError>(customer.key, &needs, |account| {
            let own_limits = account.ship_tos.iter().map(|ship_to| ship_to.id).collect();
            Ok((account.items.to_vec(), account.orders.to_vec(), own_limits, account.covers.to_vec()))
        })?;
        let (items, orders, own_limit_ship_tos, covers) =
            documents.ok_or_else(|| Corrupt::missing("customer", customer.key.0))?;
        let rules = customer.rules(order::terms_of_customer(view, customer)?);
        Ok(Facts {
            customer: CustomerTerms { state_reason: state_reason(view, customer)?, ..rules },
            items,
            orders,
            own_limit_ship_tos,
            credit_group: self.credit_group(view, customer, others)?,
            policy_group: self.policy_group(view, customer)?,
            covers,
        })
    }

    /// The exposure of a credit group in the currency of the company: the sum of the members' exposures, each at least
    /// 0.00 (R1.7).
    pub(in crate::desk) fn group_shares(
        &self,
        view: View<'_>,
        group: GroupId,
    ) -> Result<GroupShares, StoreError> {
        let needs = Needs::of_known(self.today);
        let mut sum = GroupExposure::new(self.currency);
        let mut of = HashMap::new();
        for member in view.credit_group_members(group)? {
            let exposure = self.account_exposure(view, member.0, &needs)?;
            add_member(&mut sum, group, member, &exposure)?;
            of.insert(member.0, exposure.group_share());
        }
        Ok(GroupShares { total: sum.total(), of })
    }

    /// The credit group of a customer with the exposure of its other members.
    fn credit_group(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
        others: impl FnOnce(GroupId) -> Result<Money, DeskError>,
    ) -> Result<Option<CreditGroup>, DeskError> {
        let Some(code) = &customer.credit_group else { return Ok(None) };
        let group = lookup::group(view, code)?;
        let limit = self.limit_of_group(&group, customer)?;
        let others = match limit.limit {
            Limit::NotSet => Money::ZERO,
            Limit::Unlimited | Limit::Amount(_) => others(group.id)?,
        };
        Ok(Some(CreditGroup { code: group.code, limit, others }))
    }

    fn policy_group(
        &self,
        view: View<'_>,
        customer: &CustomerRecord,
    ) -> Result<Option<PolicyGroup>, DeskError> {
        let Some(code) = &customer.policy_group else { return Ok(None) };
        let group = lookup::group(view, code)?;
        let limit = self.limit_of_group(&group, customer)?;
        Ok(Some(PolicyGroup { code: group.code, limit, hold_period: group.hold_period }))
    }

    fn limit_of_group(&self, group: &GroupRecord, customer: &CustomerRecord) -> Result<DatedLimit, Corrupt> {
        let currency = MemberCurrency { member: customer.currency, company: self.currency };
        limit_of_member(group, customer.key, currency)
    }

    /// The exposure of a whole account.
    fn account_exposure(
        &self,
        view: View<'_>,
        customer: CustomerKey,
        needs: &Needs<()>,
    ) -> Result<Exposure, StoreError> {
        let exposure = view.account::<_, _, StoreError>(customer, needs, |account| {
            let (items, orders) = (account.items, account.orders);
            Ok(Exposure::of(items, orders, Scope::Account, &self.policy.exposure, self.today))
        })?;
        exposure.ok_or_else(|| Corrupt::missing("customer", customer.0).into())
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

/// Adds the whole account of a member to the exposure of its credit group. No customer may be a member whose account is
/// not in the currency of the company (R0.4).
pub(crate) fn add_member(
    sum: &mut GroupExposure,
    group: GroupId,
    (customer, currency): (CustomerKey, Currency),
    exposure: &Exposure,
) -> Result<(), Corrupt> {
    let added = sum.add(exposure, currency);
    added.map_err(|OtherCurrency { .. }| {
        Corrupt::reference("customer", customer.0, "credit_group_id", group.0)
    })
}
