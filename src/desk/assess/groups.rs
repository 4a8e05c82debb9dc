//! Groups and their members: which account can be a member, and what the limits of its groups are to it (R0.4).

use std::collections::BTreeMap;

use crate::credit::{AccountLimits, Cover, Currency, DatedLimit, Limit, TemporaryLimit};
use crate::store::{AccountHead, Corrupt, CustomerKey, GroupId, GroupKind, GroupRecord, StoreError, View};

/// The groups of a desk by their ids, and the currency of the company, in which their limits are.
pub(crate) struct Groups {
    company: Currency,
    by_id: BTreeMap<GroupId, GroupRecord>,
}

/// What is stored of the limits of an account.
#[derive(Clone, Copy)]
pub(crate) struct StoredLimits {
    pub(crate) customer: CustomerKey,
    /// The currency of the account.
    pub(crate) currency: Currency,
    pub(crate) own: DatedLimit,
    /// A temporary one, in force or to come.
    pub(crate) temporary: Option<TemporaryLimit>,
    pub(crate) credit_group: Option<GroupId>,
    pub(crate) policy_group: Option<GroupId>,
}

/// The currency of a member and that of the company.
#[derive(Debug, Clone, Copy)]
pub(in crate::desk) struct MemberCurrency {
    pub member: Currency,
    /// The company's, in which limits of groups are given.
    pub company: Currency,
}

impl Groups {
    pub(crate) fn read(view: View<'_>, company: Currency) -> Result<Self, StoreError> {
        Ok(Self { company, by_id: view.groups()?.into_iter().map(|group| (group.id, group)).collect() })
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &GroupRecord> {
        self.by_id.values()
    }

    /// The limits of an account, from its own and those of its groups.
    pub(crate) fn limits(&self, stored: &StoredLimits, covers: &[Cover]) -> Result<AccountLimits, Corrupt> {
        Ok(AccountLimits {
            own: stored.own,
            temporary: stored.temporary,
            policy_group: self.limit(stored.policy_group, stored)?,
            credit_group: self.limit(stored.credit_group, stored)?,
            covers: covers.to_vec(),
        })
    }

    fn limit(&self, id: Option<GroupId>, member: &StoredLimits) -> Result<DatedLimit, Corrupt> {
        let Some(id) = id else { return Ok(DatedLimit::default()) };
        let group = self.by_id.get(&id).ok_or_else(|| Corrupt::missing("credit_group", id.0))?;
        let currency = MemberCurrency { member: member.currency, company: self.company };
        limit_of_member(group, member.customer, currency)
    }
}

impl From<&AccountHead> for StoredLimits {
    fn from(head: &AccountHead) -> Self {
        Self {
            customer: head.key,
            currency: head.currency,
            own: head.limit,
            temporary: head.temporary_limit,
            credit_group: head.credit_group,
            policy_group: head.policy_group,
        }
    }
}

impl MemberCurrency {
    /// Whether the member can be in the group: where it is measured against the limit of the group, both are in one
    /// currency (R0.4).
    pub(in crate::desk) fn fits(self, group: &GroupRecord) -> bool {
        let is_measured = match group.kind {
            GroupKind::Credit => true,
            GroupKind::Policy => matches!(group.limit.limit, Limit::Amount(_)),
        };
        !is_measured || self.member == self.company
    }
}

/// The limit of a group for one of its members. No customer may be a member whose account is in a currency that the limit
/// cannot be compared with.
pub(super) fn limit_of_member(
    group: &GroupRecord,
    customer: CustomerKey,
    currency: MemberCurrency,
) -> Result<DatedLimit, Corrupt> {
    if currency.fits(group) {
        return Ok(group.limit);
    }
    let column = match group.kind {
        GroupKind::Credit => "credit_group_id",
        GroupKind::Policy => "policy_group_id",
    };
    Err(Corrupt::reference("customer", customer.0, column, group.id.0))
}
