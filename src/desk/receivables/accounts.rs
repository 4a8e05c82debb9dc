//! All accounts in one walk, each with its figures and limits, and the limits that several of them share.

use std::collections::{BTreeMap, HashMap};

use crate::credit::{
    AccountFigures, AccountLimits, Currency, DatedLimit, Exposure, GroupExposure, LimitKind, Money, ShipToId,
    TemporaryLimit,
};
use crate::desk::assess::CheckContext;
use crate::desk::assess::foreign_member;
use crate::desk::error::DeskError;
use crate::store::{
    AccountHead, Corrupt, CustomerKey, GroupId, GroupKind, GroupRecord, LimitedShipTo, Needs, StoreError,
    View,
};

/// An account of the walk.
pub(crate) struct Account<H> {
    pub(crate) head: H,
    pub(crate) figures: AccountFigures,
    pub(crate) limits: AccountLimits,
}

/// A tested limit and the exposure that is compared with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MeasuredLimit {
    pub(crate) kind: LimitKind,
    /// Code of the customer or group; `customer / ship-to` for a ship-to.
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) currency: Currency,
    pub(crate) tested: Money,
    pub(crate) exposure: Money,
}

/// The groups of a desk by their ids.
pub(crate) struct Groups(BTreeMap<GroupId, GroupRecord>);

/// What was measured of all accounts beside each of them.
pub(crate) struct Walked {
    pub(crate) groups: Groups,
    exposures: HashMap<GroupId, GroupExposure>,
    /// The ship-tos that have a limit of their own.
    ship_tos: Vec<MeasuredLimit>,
}

/// Walks through all accounts as they are on the day of the context.
pub(crate) fn each_account<H: AsRef<AccountHead>>(
    view: View<'_>,
    context: &CheckContext,
    needs: &Needs<H>,
    mut visit: impl FnMut(Account<H>) -> Result<(), DeskError>,
) -> Result<Walked, DeskError> {
    let mut own_limits: HashMap<CustomerKey, Vec<LimitedShipTo>> = HashMap::new();
    for ship_to in view.ship_tos_with_limit()? {
        own_limits.entry(ship_to.customer).or_default().push(ship_to);
    }
    let (groups, exposures, ship_tos) = (Groups::read(view)?, HashMap::new(), Vec::new());
    let mut walked = Walked { groups, exposures, ship_tos };
    view.each_account::<_, DeskError>(needs, |account| {
        let head = account.head.as_ref();
        let own = own_limits.remove(&head.key).unwrap_or_default();
        let ids: Vec<ShipToId> = own.iter().map(|ship_to| ship_to.id).collect();
        let documents = (account.items, account.orders);
        let figures = AccountFigures::of(documents, &ids, &context.policy, context.today);
        let limits = walked.groups.limits_of(head)?;
        walked.add(context, head, &figures)?;
        walked.ship_tos.extend(
            own.iter()
                .zip(&figures.ship_tos)
                .filter_map(|(ship_to, (_, exposure))| measured_ship_to(context, head, ship_to, exposure)),
        );
        visit(Account { head: account.head, figures, limits })
    })?;
    Ok(walked)
}

impl Groups {
    pub(crate) fn read(view: View<'_>) -> Result<Self, StoreError> {
        Ok(Self(view.groups()?.into_iter().map(|group| (group.id, group)).collect()))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &GroupRecord> {
        self.0.values()
    }

    /// The limits of an account, from its own and those of its groups.
    pub(crate) fn limits(
        &self,
        (own, temporary): (DatedLimit, Option<TemporaryLimit>),
        (credit_group, policy_group): (Option<GroupId>, Option<GroupId>),
    ) -> Result<AccountLimits, StoreError> {
        let (policy_group, credit_group) = (self.limit(policy_group)?, self.limit(credit_group)?);
        Ok(AccountLimits { own, temporary, policy_group, credit_group })
    }

    fn limits_of(&self, head: &AccountHead) -> Result<AccountLimits, StoreError> {
        self.limits((head.limit, head.temporary_limit), (head.credit_group, head.policy_group))
    }

    fn limit(&self, id: Option<GroupId>) -> Result<DatedLimit, StoreError> {
        let Some(id) = id else { return Ok(DatedLimit::default()) };
        Ok(self.0.get(&id).ok_or_else(|| Corrupt::missing("credit_group", id.0))?.limit)
    }
}

impl Walked {
    fn add(
        &mut self,
        context: &CheckContext,
        head: &AccountHead,
        figures: &AccountFigures,
    ) -> Result<(), StoreError> {
        let Some(group) = head.credit_group else { return Ok(()) };
        let exposure = self.exposures.entry(group).or_insert(GroupExposure::new(context.currency));
        let added = exposure.add(&figures.whole, head.currency);
        Ok(added.map_err(|_| foreign_member(head.key, group))?)
    }

    /// The exposure of a credit group.
    pub(crate) fn exposure(&self, group: GroupId) -> Money {
        self.exposures.get(&group).map_or(Money::ZERO, GroupExposure::total)
    }

    /// The limits of credit groups and of ship-tos.
    pub(crate) fn shared_limits(&self, context: &CheckContext) -> impl Iterator<Item = MeasuredLimit> {
        let credit_groups = self.groups.iter().filter(|group| group.kind == GroupKind::Credit);
        let measured = credit_groups.filter_map(|group| {
            Some(MeasuredLimit {
                kind: LimitKind::Group,
                code: group.code.clone(),
                name: group.name.clone(),
                currency: context.currency,
                tested: group.limit.limit.tested(Money::ZERO, context.policy.tolerance)?,
                exposure: self.exposure(group.id),
            })
        });
        measured.chain(self.ship_tos.iter().cloned())
    }
}

fn measured_ship_to(
    context: &CheckContext,
    head: &AccountHead,
    ship_to: &LimitedShipTo,
    exposure: &Exposure,
) -> Option<MeasuredLimit> {
    Some(MeasuredLimit {
        kind: LimitKind::ShipTo,
        code: format!("{} / {}", head.code, ship_to.limit.code),
        name: head.name.clone(),
        currency: head.currency,
        tested: ship_to.limit.limit.tested(Money::ZERO, context.policy.tolerance)?,
        exposure: exposure.total(),
    })
}
