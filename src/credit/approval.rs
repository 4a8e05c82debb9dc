//! Approvals: what a release covers, and until when (R4.3).

use super::code::coded;
use super::{Day, Money, Percent};

/// A release by a person, bound to the order as it was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Up to this amount, before the growth tolerance.
    pub up_to: Money,
    /// The ship-to it was given for.
    pub ship_to: Option<String>,
    /// The terms it was given for.
    pub terms: String,
    pub until: Option<Day>,
    /// How long it lasts.
    pub lasting: Lasting,
}

coded! {
    /// For how many checkpoints an approval counts.
    #[derive(Default)]
    pub enum Lasting {
        /// It sticks to the order.
        #[default]
        Sticks = "sticks",
        /// For the next checkpoint only.
        Once = "once",
        /// It was for one checkpoint, which the order has passed.
        Spent = "spent",
    }
}

/// What an order asks of an approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApprovalRequest<'a> {
    pub amount: Money,
    pub ship_to: Option<&'a str>,
    pub terms: &'a str,
}

impl Approval {
    /// Whether it covers the order as it is today, grown by the tolerance at most.
    pub fn covers(&self, asked: ApprovalRequest<'_>, growth: Percent, today: Day) -> bool {
        self.covers_amount(asked.amount, growth)
            && asked.ship_to == self.ship_to.as_deref()
            && asked.terms == self.terms
            && self.until.is_none_or(|until| today <= until)
            && self.lasting != Lasting::Spent
    }

    /// The largest amount of the order that it covers, grown by the tolerance; 0.00 for a return.
    pub fn bound(&self, growth: Percent) -> Money {
        growth.widen(self.up_to.or_zero())
    }

    /// Grown is grown away from nothing, as the bounds of an order read it (R3.7); a return approved is no sale
    /// approved.
    fn covers_amount(&self, amount: Money, growth: Percent) -> bool {
        let is_sale_for_return = amount.is_positive() && self.up_to.is_negative();
        !is_sale_for_return && amount.abs() <= growth.widen(self.up_to.abs())
    }

    /// The same after the order has passed a checkpoint.
    pub fn after_checkpoint(self) -> Self {
        let lasting = match self.lasting {
            Lasting::Sticks => Lasting::Sticks,
            Lasting::Once | Lasting::Spent => Lasting::Spent,
        };
        Self { lasting, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn approval() -> Approval {
        Approval {
            up_to: Money::from_minor(100_000),
            ship_to: None,
            terms: "net30".to_owned(),
            until: None,
            lasting: Lasting::Sticks,
        }
    }

    fn asked(minor: i64) -> ApprovalRequest<'static> {
        ApprovalRequest { amount: Money::from_minor(minor), ship_to: None, terms: "net30" }
    }

    #[test]
    fn it_covers_the_order_as_it_was_seen_and_nothing_beyond() {
        let today: Day = "2026-06-30".parse().unwrap();
        let none = Percent::ZERO;
        assert!(approval().covers(asked(100_000), none, today));
        assert!(!approval().covers(asked(100_001), none, today));
        assert!(approval().covers(asked(110_000), Percent::parse("10").unwrap(), today));
        assert!(!approval().covers(ApprovalRequest { terms: "net60", ..asked(1) }, none, today));
        assert!(!approval().covers(ApprovalRequest { ship_to: Some("S1"), ..asked(1) }, none, today));
    }

    #[test]
    fn the_approval_of_a_return_covers_it_with_its_growth_and_no_sale() {
        let today: Day = "2026-06-30".parse().unwrap();
        let of_return = Approval { up_to: Money::from_minor(-10_000), ..approval() };
        let ten = Percent::parse("10").unwrap();
        for (minor, covered) in
            [(-9_000, true), (-10_000, true), (-11_000, true), (-11_001, false), (1, false)]
        {
            assert_eq!(of_return.covers(asked(minor), ten, today), covered, "{minor}");
        }
    }

    #[test]
    fn its_last_day_is_included_and_once_is_once() {
        let today: Day = "2026-06-30".parse().unwrap();
        let until = Approval { until: Some(today), ..approval() };
        assert!(until.covers(asked(1), Percent::ZERO, today));
        assert!(!until.covers(asked(1), Percent::ZERO, today + 1));
        let once = Approval { lasting: Lasting::Once, ..approval() };
        assert!(once.covers(asked(1), Percent::ZERO, today));
        assert!(!once.after_checkpoint().covers(asked(1), Percent::ZERO, today));
    }
}
