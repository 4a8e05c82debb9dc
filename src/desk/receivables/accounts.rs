//! All accounts folded in one pass over their open items and open orders, without a query for each.

use std::collections::HashMap;

use crate::credit::{
    Ageing, Amount, CreditGroup, Currency, CustomerTerms, Day, Exposure, Facts, ItemKind, Limit,
    LimitScopeKind, Money, PolicyGroup, Position, ShipToId,
};
use crate::desk::customers::list::customer_limit;
use crate::desk::{CheckContext, DeskError};
use crate::store::{
    AccountHead, ApartShipTo, Corrupt, CustomerKey, GroupId, GroupKind, GroupRecord, StoreError, View,
};

/// Where one account stands today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::desk) struct Account {
    pub(in crate::desk) head: AccountHead,
    /// What is compared with the customer's limit: without the ship-tos that have their own.
    pub(in crate::desk) exposure: Money,
    /// The exposure of the whole account.
    pub(in crate::desk) whole: Money,
    /// The tested limit of the customer, where there is one.
    pub(in crate::desk) tested: Option<Money>,
    /// What is left of the tightest limit.
    pub(in crate::desk) available: Option<Money>,
    /// The limit of the customer before tolerance.
    pub(in crate::desk) limit: Option<Money>,
    pub(in crate::desk) ageing: Ageing,
    /// What is overdue, always by due date (R0.7), whatever the basis of the ageing.
    pub(in crate::desk) overdue: Money,
    /// Due date of the oldest invoice that is open.
    pub(in crate::desk) oldest_due: Option<Day>,
}

/// A credit group or ship-to with a limit, and what is compared with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::desk) struct OtherScope {
    pub(in crate::desk) kind: LimitScopeKind,
    pub(in crate::desk) code: String,
    pub(in crate::desk) name: String,
    pub(in crate::desk) currency: Currency,
    pub(in crate::desk) tested: Money,
    pub(in crate::desk) exposure: Money,
}

/// Every account by code, and the circles beside them.
pub(in crate::desk) struct Accounts {
    pub(in crate::desk) by_code: Vec<Account>,
    pub(in crate::desk) circles: Vec<OtherScope>,
    pub(in crate::desk) groups: Vec<GroupRecord>,
}

/// What the streams come to for one account.
#[derive(Default)]
struct Sums {
    /// Without the ship-tos that have a limit of their own.
    own: Exposure,
    whole: Exposure,
    ageing: Ageing,
    overdue: Money,
    oldest_due: Option<Day>,
}

struct Fold<'a> {
    context: &'a CheckContext,
    sums: HashMap<CustomerKey, Sums>,
    apart: HashMap<ShipToId, Exposure>,
}

impl Accounts {
    /// Folds them as of the day of the case.
    pub(in crate::desk) fn fold(view: View<'_>, context: &CheckContext) -> Result<Self, DeskError> {
        let ship_tos = view.all_ship_tos_apart()?;
        let apart = ship_tos.iter().map(|ship_to| (ship_to.id, Exposure::default()));
        let mut fold = Fold { context, sums: HashMap::new(), apart: apart.collect() };
        fold.read(view)?;
        let groups = view.groups()?;
        let mut heads = Vec::new();
        view.each_account_head::<StoreError>(|head| {
            heads.push(head);
            Ok(())
        })?;
        let shared = fold.group_exposures(&heads)?;
        let mut circles: Vec<OtherScope> =
            groups.iter().filter_map(|group| group_circle(context, group, &shared)).collect();
        circles.extend(fold.ship_to_circles(&ship_tos, &heads));
        let limits =
            Limits { context, groups: groups.iter().map(|group| (group.id, group)).collect(), shared };
        let mut by_code = Vec::with_capacity(heads.len());
        for head in heads {
            // An account without open items and orders has no sums.
            let sums = fold.sums.remove(&head.key).unwrap_or_default();
            by_code.push(limits.account(head, &sums)?);
        }
        if let Some(lost) = fold.sums.into_keys().min() {
            return Err(Corrupt::missing("customer", lost.0).into());
        }
        Ok(Self { by_code, circles, groups })
    }
}

impl Fold<'_> {
    fn read(&mut self, view: View<'_>) -> Result<(), StoreError> {
        let (context, today) = (self.context, self.context.today);
        let switches = &context.policy.exposure;
        view.each_open_item::<StoreError>(today, |account_item| {
            let item = account_item.item();
            let sums = self.sums.entry(account_item.customer).or_default();
            sums.whole.add_item(&item, switches, today);
            let circle = item.ship_to.and_then(|id| self.apart.get_mut(&id));
            circle.unwrap_or(&mut sums.own).add_item(&item, switches, today);
            if item.kind == ItemKind::Invoice {
                let oldest = sums.oldest_due.map_or(item.due, |due| due.min(item.due));
                sums.oldest_due = Some(oldest);
                if item.day <= today && item.due < today {
                    sums.overdue += item.open;
                }
            }
            // What is dated later changes no balance of today (R0.3), though a debt counts in the exposure (R2.6).
            if item.day <= today {
                sums.ageing.add(&item, &context.policy.ageing, today);
            }
            Ok(())
        })?;
        view.each_open_order::<StoreError>(|customer, order| {
            let sums = self.sums.entry(customer).or_default();
            sums.whole.add_order(order, switches, today);
            let circle = order.ship_to.and_then(|id| self.apart.get_mut(&id));
            circle.unwrap_or(&mut sums.own).add_order(order, switches, today);
            Ok(())
        })
    }

    /// The exposure of each credit group: the sum of its members', a member in credit counting nothing (R1.7).
    fn group_exposures(&self, heads: &[AccountHead]) -> Result<HashMap<GroupId, Amount>, StoreError> {
        let mut shared: HashMap<GroupId, Amount> = HashMap::new();
        for head in heads {
            if let (Some(group), Some(sums)) = (head.credit_group, self.sums.get(&head.key)) {
                let exposure = Amount::new(sums.whole.total().or_zero(), head.currency);
                let sum = shared.entry(group).or_insert(Amount::new(Money::ZERO, self.context.currency));
                *sum = sum.plus(exposure).map_err(|_| foreign_member(head.key, group))?;
            }
        }
        Ok(shared)
    }

    fn ship_to_circles(&self, ship_tos: &[ApartShipTo], heads: &[AccountHead]) -> Vec<OtherScope> {
        if ship_tos.is_empty() {
            return Vec::new();
        }
        let heads: HashMap<CustomerKey, &AccountHead> = heads.iter().map(|head| (head.key, head)).collect();
        let circles = ship_tos.iter().filter_map(|ship_to| {
            let head = heads.get(&ship_to.customer)?;
            Some(OtherScope {
                kind: LimitScopeKind::ShipTo,
                code: format!("{} / {}", head.code, ship_to.limit.code),
                name: head.name.clone(),
                currency: head.currency,
                tested: ship_to.limit.limit.tested(Money::ZERO, self.context.policy.tolerance)?,
                exposure: self.apart.get(&ship_to.id).map_or(Money::ZERO, Exposure::total),
            })
        });
        circles.collect()
    }
}

/// A member of a credit group whose account is not in the currency of the company, which no customer may become (R0.4).
pub(in crate::desk) fn foreign_member(customer: CustomerKey, group: GroupId) -> Corrupt {
    Corrupt::reference("customer", customer.0, "credit_group_id", group.0)
}

fn group_circle(
    context: &CheckContext,
    group: &GroupRecord,
    shared: &HashMap<GroupId, Amount>,
) -> Option<OtherScope> {
    if group.kind != GroupKind::Credit {
        return None;
    }
    Some(OtherScope {
        kind: LimitScopeKind::Group,
        code: group.code.clone(),
        name: group.name.clone(),
        currency: context.currency,
        tested: group.limit.limit.tested(Money::ZERO, context.policy.tolerance)?,
        exposure: shared.get(&group.id).map_or(Money::ZERO, |exposure| exposure.money),
    })
}

/// What limits the accounts beside their own parameters.
struct Limits<'a> {
    context: &'a CheckContext,
    groups: HashMap<GroupId, &'a GroupRecord>,
    shared: HashMap<GroupId, Amount>,
}

impl Limits<'_> {
    /// The rules choose the limits of an account without documents; the sums of the streams are compared with them.
    fn account(&self, head: AccountHead, sums: &Sums) -> Result<Account, StoreError> {
        let exposure = sums.own.total();
        let facts = self.without_documents(&head)?;
        let position = Position::of(&facts, &self.context.policy, self.context.today, None, Money::ZERO);
        let shared = head.credit_group.and_then(|group| self.shared.get(&group));
        let shared = shared.map_or(Money::ZERO, |exposure| exposure.money);
        let available = position.circles.iter().map(|circle| match circle.kind {
            LimitScopeKind::Customer | LimitScopeKind::ShipTo => circle.tested - exposure,
            LimitScopeKind::Group => circle.tested - shared,
        });
        Ok(Account {
            exposure,
            whole: sums.whole.total(),
            tested: position.circle(LimitScopeKind::Customer).map(|circle| circle.tested),
            available: available.min(),
            limit: customer_limit(&position.limits),
            ageing: sums.ageing,
            overdue: sums.overdue,
            oldest_due: sums.oldest_due,
            head,
        })
    }

    fn group(&self, id: Option<GroupId>) -> Result<Option<&GroupRecord>, StoreError> {
        let Some(id) = id else { return Ok(None) };
        let found = self.groups.get(&id).copied();
        Ok(Some(found.ok_or_else(|| Corrupt::missing("credit_group", id.0))?))
    }

    fn without_documents(&self, head: &AccountHead) -> Result<Facts, StoreError> {
        let mut facts = Facts::new(CustomerTerms {
            limit: head.limit,
            temporary_limit: head.temporary_limit,
            ..CustomerTerms::new(head.code.clone())
        });
        facts.credit_group = self
            .group(head.credit_group)?
            .filter(|group| group.limit.limit != Limit::NotSet)
            .map(|group| CreditGroup { code: group.code.clone(), limit: group.limit, others: Money::ZERO });
        facts.policy_group = self.group(head.policy_group)?.map(|group| PolicyGroup {
            code: group.code.clone(),
            limit: group.limit,
            hold_period: group.hold_period,
        });
        Ok(facts)
    }
}
