//! Credit groups, which share a limit, and policy groups, which give one (R1.6).

use super::about::{general, history};
use super::field::{FieldOf, Record, field};
use super::{Choice, CreditLimit, Date, MembersHoldPeriod, Optional, Text};
use crate::credit::{DatedLimit, GroupHoldPeriod, coded};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(pub i64);

coded! {
    /// What a group is for (R1.6).
    pub enum GroupKind("value") {
        /// Its members share one limit.
        Credit = "credit",
        /// It gives each member a limit and carries policies.
        Policy = "policy",
    }
}

/// A group as it is stored; amounts are in the currency of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRecord {
    pub id: GroupId,
    pub code: String,
    pub name: String,
    /// What it is for.
    pub kind: GroupKind,
    pub limit: DatedLimit,
    /// What it says of its members' hold period.
    pub hold_period: GroupHoldPeriod,
    /// Grows with every change.
    pub version: i64,
}

impl GroupRecord {
    /// A new one with its defaults; its name is its code.
    pub(crate) fn new(code: &str) -> Self {
        Self {
            id: GroupId(0),
            code: code.to_owned(),
            name: code.to_owned(),
            kind: GroupKind::Credit,
            limit: DatedLimit::default(),
            hold_period: GroupHoldPeriod::Bypass,
            version: 1,
        }
    }
}

impl Record for GroupRecord {
    const TABLE: &'static str = "credit_group";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }
}

const FIELDS: &[&dyn FieldOf<GroupRecord>] = &[
    field!(GroupRecord, general("name"), Text::Name(100), name),
    field!(GroupRecord, general("kind").at_creation(), Choice::ANY, kind),
    field!(GroupRecord, history("limit").column("credit_limit"), CreditLimit, limit.limit),
    field!(GroupRecord, history("limit_expires"), Optional(Date), limit.expires),
    field!(GroupRecord, history("hold_period"), MembersHoldPeriod, hold_period),
];
