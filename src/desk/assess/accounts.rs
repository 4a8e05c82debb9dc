//! All accounts in one walk, each with its figures and limits, and the limits that several of them share.

use std::collections::HashMap;

use super::groups::Groups;
use super::{CheckContext, add_member};
use crate::credit::{
    AccountFigures, AccountLimits, Currency, Exposure, GroupExposure, LimitKind, Measured, Money, ShipToId,
};
use crate::desk::error::DeskError;
use crate::store::{self, AccountHead, GroupId, GroupKind, LimitedShipTo, Needs, StoreError, View};

/// An account of the walk.
pub(crate) struct Account<H> {
    pub(crate) head: H,
    pub(crate) figures: AccountFigures,
    pub(crate) limits: AccountLimits,
}

/// A tested limit as a list of all of them calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListedLimit {
    pub(crate) kind: LimitKind,
    /// Code of the customer or group; `customer / ship-to` for a ship-to.
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) currency: Currency,
    pub(crate) measured: Measured,
}

/// What was measured of all accounts beside each of them.
pub(crate) struct Walked {
    pub(crate) groups: Groups,
    exposures: HashMap<GroupId, GroupExposure>,
    /// The ship-tos that have a limit of their own.
    ship_tos: Vec<ListedLimit>,
}

/// Walks through all accounts as they are on the day of the context.
pub(crate) fn each_account<H: AsRef<AccountHead>>(
    view: View<'_>,
    context: &CheckContext,
    needs: &Needs<H>,
    mut visit: impl FnMut(Account<H>) -> Result<(), DeskError>,
) -> Result<Walked, DeskError> {
    let groups = Groups::read(view, context.currency)?;
    let mut walked = Walked { groups, exposures: HashMap::new(), ship_tos: Vec::new() };
    view.each_account::<_, DeskError>(needs, |account| {
        let own = account.ship_tos;
        let account = Account::of(account, context, &walked.groups)?;
        walked.add(context, account.head.as_ref(), own, &account.figures)?;
        visit(account)
    })?;
    Ok(walked)
}

impl<H: AsRef<AccountHead>> Account<H> {
    /// Folds what was read of an account.
    pub(crate) fn of(
        read: store::Account<'_, H>,
        context: &CheckContext,
        groups: &Groups,
    ) -> Result<Self, StoreError> {
        let own: Vec<ShipToId> = read.ship_tos.iter().map(|ship_to| ship_to.id).collect();
        let figures = AccountFigures::of((read.items, read.orders), &own, &context.policy, context.today);
        Ok(Self { limits: groups.limits(&read.head.as_ref().into(), read.covers)?, head: read.head, figures })
    }
}

impl Walked {
    fn add(
        &mut self,
        context: &CheckContext,
        head: &AccountHead,
        own: &[LimitedShipTo],
        figures: &AccountFigures,
    ) -> Result<(), StoreError> {
        let measured = own.iter().zip(&figures.ship_tos);
        self.ship_tos.extend(
            measured
                .filter_map(|(ship_to, (_, exposure))| limit_of_ship_to(context, head, ship_to, exposure)),
        );
        let Some(group) = head.credit_group else { return Ok(()) };
        let exposure = self.exposures.entry(group).or_insert(GroupExposure::new(context.currency));
        Ok(add_member(exposure, group, (head.key, head.currency), &figures.whole)?)
    }

    /// The exposure of a credit group.
    pub(crate) fn exposure(&self, group: GroupId) -> Money {
        self.exposures.get(&group).map_or(Money::ZERO, GroupExposure::total)
    }

    /// The limits of credit groups and of ship-tos.
    pub(crate) fn shared_limits(&self, context: &CheckContext) -> impl Iterator<Item = ListedLimit> {
        let credit_groups = self.groups.iter().filter(|group| group.kind == GroupKind::Credit);
        let measured = credit_groups.filter_map(|group| {
            Some(ListedLimit {
                kind: LimitKind::Group,
                code: group.code.clone(),
                name: group.name.clone(),
                currency: context.currency,
                measured: group.limit.limit.measure(self.exposure(group.id), context.policy.tolerance)?,
            })
        });
        measured.chain(self.ship_tos.iter().cloned())
    }
}

fn limit_of_ship_to(
    context: &CheckContext,
    head: &AccountHead,
    ship_to: &LimitedShipTo,
    exposure: &Exposure,
) -> Option<ListedLimit> {
    Some(ListedLimit {
        kind: LimitKind::ShipTo,
        code: format!("{} / {}", head.code, ship_to.limit.code),
        name: head.name.clone(),
        currency: head.currency,
        measured: ship_to.limit.limit.measure(exposure.total(), context.policy.tolerance)?,
    })
}
