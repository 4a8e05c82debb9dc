//! Guarantees and insurance as they are stored (R1.4).

use super::about::of_cover;
use super::customer::CustomerKey;
use super::record::{RecordRules, record};
use super::{Choice, Date, MoneyAmount, Optional, Percentage, Tense, Text, YesNo};
use crate::credit::{Cover, CoverKind, Day, Money, Percent};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CoverKey(pub i64);

/// Why the values of a cover do not go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoverFault {
    /// More than 100 % covered, or more than two decimals of a percent.
    Percent,
    /// A coverage type that only insurance has.
    Type,
    /// A last day before the first one.
    Days,
}

record! {
    /// A guarantee or an insurance as it is stored; the value is in the currency of the account.
    pub struct CoverRecord = "cover" {
        key: CoverKey = CoverKey(0),
        /// The customer whose debt it covers.
        customer: CustomerKey = CustomerKey(0),
        /// Its code, by which the customer’s covers are told apart.
        code: String,
        /// Grows with every change.
        version: i64 = 1,
    }

    kind: CoverKind => of_cover("kind"), Choice::ANY;
    /// The insurer or guarantor.
    by: Option<String> => of_cover("by").column("covered_by"), Optional(Text::Name(100));
    /// The number of the policy.
    policy: Option<String> => of_cover("policy"), Optional(Text::Name(40));
    coverage_type: Option<String> => of_cover("coverage_type"), Optional(Text::Name(40));
    value: Money => of_cover("value"), MoneyAmount;
    covered_percent: Percent = Percent::HUNDRED => of_cover("covered_percent"), Percentage;
    from: Option<Day> => of_cover("from").column("from_day"), Optional(Date(Tense::Either));
    to: Option<Day> => of_cover("to").column("to_day"), Optional(Date(Tense::Either));
    included_in_exposure: bool => of_cover("included_in_exposure"), YesNo;
}

impl CoverRecord {
    /// A new cover with the defaults of R1.4.
    pub(crate) fn new(customer: CustomerKey, code: &str) -> Self {
        Self { customer, code: code.to_owned(), ..Self::default() }
    }

    /// The part that decides: its share, and when it is in force.
    pub fn rules(&self) -> Cover {
        Cover {
            code: self.code.clone(),
            kind: self.kind,
            value: self.value,
            covered_percent: self.covered_percent,
            from: self.from,
            to: self.to,
            included_in_exposure: self.included_in_exposure,
        }
    }

    /// What is wrong with its values together.
    pub fn fault(&self) -> Option<CoverFault> {
        let percent = self.covered_percent;
        if percent > Percent::HUNDRED || !percent.has_two_decimals() {
            return Some(CoverFault::Percent);
        }
        if self.kind == CoverKind::Guarantee && self.coverage_type.is_some() {
            return Some(CoverFault::Type);
        }
        self.from.zip(self.to).is_some_and(|(from, to)| from > to).then_some(CoverFault::Days)
    }
}

impl CoverFault {
    /// Name of the field that has to be corrected.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Percent => "covered_percent",
            Self::Type => "coverage_type",
            Self::Days => "to",
        }
    }
}

impl RecordRules for CoverRecord {
    fn contradiction(&self) -> Option<&'static str> {
        self.fault().map(|fault| match fault {
            CoverFault::Percent => "covered_percent",
            CoverFault::Type => "coverage_type",
            CoverFault::Days => "to_day",
        })
    }
}
