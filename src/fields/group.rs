//! Credit groups, which share a limit, and policy groups, which give one (R1.6).

use super::about::{NAME, general, history};
use super::looser::{HOLD_PERIODS, Missing};
use super::record::{RecordRules, record};
use super::{Choice, CreditLimit, Date, MembersHoldPeriod, Optional, Tense, Text};
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

record! {
    /// A group as it is stored; amounts are in the currency of the company.
    pub struct GroupRecord = "credit_group" {
        id: GroupId = GroupId(0),
        code: String,
        limit: DatedLimit,
        /// Grows with every change.
        version: i64 = 1,
    }

    name: String => general(NAME), Text::Name(100);
    /// What it is for.
    kind: GroupKind = GroupKind::Credit => general("kind").at_creation(), Choice::ANY;
    .limit.limit => history("limit").looser_up(Missing::Most).column("credit_limit"), CreditLimit;
    .limit.expires => history("limit_expires").looser_up(Missing::Most), Optional(Date(Tense::Future));
    /// What it says of its members' hold period.
    hold_period: GroupHoldPeriod = GroupHoldPeriod::Bypass => history("hold_period").looser_along(HOLD_PERIODS), MembersHoldPeriod;
}

impl GroupRecord {
    /// A new one with its defaults; its name is its code.
    pub(crate) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), name: code.to_owned(), ..Self::default() }
    }
}

impl RecordRules for GroupRecord {}
