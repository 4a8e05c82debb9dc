//! Covers: guarantees and insurance, in force from a day to a day (R1.4).

use super::code::coded;
use super::{Day, Money, Percent};

coded! {
    /// Who pays where the customer does not: an insurer, or someone who stands surety.
    #[derive(Default)]
    pub enum CoverKind("cover-kind") {
        #[default]
        Insurance = "insurance",
        Guarantee = "guarantee",
    }
}

/// A guarantee or a policy of insurance, in the currency of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    pub code: String,
    pub kind: CoverKind,
    pub value: Money,
    /// At most 100 %.
    pub covered_percent: Percent,
    /// Its first day; none where it was always in force.
    pub from: Option<Day>,
    /// Its last day; none where it stays in force.
    pub to: Option<Day>,
    /// Whether it changes no limit and only shows how much of the exposure is insured.
    pub included_in_exposure: bool,
}

impl Cover {
    /// Whether it is in force on the day: its first and its last day are included.
    pub fn is_in_force(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// What it covers, rounded to the minor unit, half away from zero.
    pub fn share(&self) -> Money {
        self.covered_percent.share_of(self.value)
    }

    /// What these covers add to the customer's limit on a day.
    pub fn insurance(covers: &[Self], day: Day) -> Money {
        Self::sum(covers, day, |cover| !cover.included_in_exposure)
    }

    /// How much of the exposure is insured on a day by those that are included in it.
    pub fn insured(covers: &[Self], day: Day) -> Money {
        Self::sum(covers, day, |cover| cover.included_in_exposure)
    }

    fn sum(covers: &[Self], day: Day, counts: impl Fn(&Self) -> bool) -> Money {
        covers.iter().filter(|cover| cover.is_in_force(day) && counts(cover)).map(Self::share).sum()
    }
}
