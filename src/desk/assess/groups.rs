//! Groups and their members: in which currency a member is, and what the limit of a group is to it (R0.4).

use crate::credit::{Currency, DatedLimit, Limit};
use crate::store::{Corrupt, CustomerKey, GroupKind, GroupRecord};

/// The currency of a member and that of the company.
#[derive(Debug, Clone, Copy)]
pub(in crate::desk) struct MemberCurrency {
    pub member: Currency,
    /// The company's, in which limits of groups are given.
    pub company: Currency,
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
pub(in crate::desk) fn limit_of_member(
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
