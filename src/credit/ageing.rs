//! Ageing: the period of an open item, and an account's aged balance (R9).

use super::code::coded;
use super::{Day, Item, ItemKind, Money};
use chrono::Datelike;

coded! {
    /// From which day an item ages.
    #[derive(Default)]
    pub enum AgeingBasis("value") {
        /// From its due date.
        #[default]
        Due = "due",
        /// From its own date.
        Invoice = "invoice",
    }
}

/// How long the first four periods are; everything older is in the fifth (R9.1, R9.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeingPeriods {
    /// Days of each period.
    Days([u16; 4]),
    /// Periods end on month ends.
    Months,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AgeingPolicy {
    pub basis: AgeingBasis,
    pub periods: AgeingPeriods,
}

/// How old an item is: not due, or in one of the five periods, 5 being the oldest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Not over yet; an item due today is not.
    NotDue,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
}

/// An aged balance; the columns always add up to the balance (R9.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Ageing {
    /// Invoices that are not due.
    pub not_due: Money,
    /// Invoices of the periods 1 to 5.
    pub periods: [Money; 5],
    /// Receipts and credit notes that are applied to nothing; negative or zero.
    pub unapplied: Money,
}

impl AgeingBasis {
    /// The day that counts of an invoice with this date and due date.
    pub const fn day_of(self, day: Day, due: Day) -> Day {
        match self {
            Self::Due => due,
            Self::Invoice => day,
        }
    }
}

impl Default for AgeingPeriods {
    fn default() -> Self {
        Self::Days([30; 4])
    }
}

impl Period {
    /// The five periods of overdue items, youngest first.
    pub const OVERDUE: [Self; 5] = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Fifth];

    /// 0 for not due, else 1 to 5.
    pub const fn number(self) -> u8 {
        match self {
            Self::NotDue => 0,
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
            Self::Fifth => 5,
        }
    }
}

impl AgeingPolicy {
    /// The period of an invoice as of a day.
    pub fn period(&self, item: &Item, as_of: Day) -> Period {
        self.periods.period(self.basis.day_of(item.day, item.due), as_of)
    }
}

impl AgeingPeriods {
    /// The days of the periods before one of them; none where they are calendar months.
    pub fn days_before(&self, period: u8) -> Option<u32> {
        match self {
            Self::Days(lengths) => {
                let before = usize::from(period.saturating_sub(1));
                Some(lengths.iter().take(before).copied().map(u32::from).sum())
            }
            Self::Months => None,
        }
    }

    /// The period of something that counts from a day.
    pub fn period(&self, from: Day, as_of: Day) -> Period {
        let over = as_of.since(from);
        if over <= 0 {
            return Period::NotDue;
        }
        let index = match self {
            Self::Days(lengths) => {
                let mut end = 0;
                lengths
                    .iter()
                    .take_while(|length| {
                        end += i64::from(**length);
                        over > end
                    })
                    .count()
            }
            Self::Months => {
                let (now, then) = (as_of.date(), from.date());
                let months = (now.year() - then.year()) * 12 + now.month0().cast_signed()
                    - then.month0().cast_signed();
                usize::try_from(months).unwrap_or(0)
            }
        };
        Period::OVERDUE.get(index).copied().unwrap_or(Period::Fifth)
    }
}

impl Ageing {
    /// The aged balance of items, each open as of the day.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Item>, policy: &AgeingPolicy, as_of: Day) -> Self {
        let mut ageing = Self::default();
        for item in items {
            ageing.add(item, policy, as_of);
        }
        ageing
    }

    /// Counts one item more.
    pub fn add(&mut self, item: &Item, policy: &AgeingPolicy, as_of: Day) {
        match item.kind {
            ItemKind::Credit | ItemKind::Receipt => self.unapplied -= item.open,
            ItemKind::Invoice => *self.column(policy.period(item, as_of)) += item.open,
        }
    }

    fn column(&mut self, period: Period) -> &mut Money {
        let [first, second, third, fourth, fifth] = &mut self.periods;
        match period {
            Period::NotDue => &mut self.not_due,
            Period::First => first,
            Period::Second => second,
            Period::Third => third,
            Period::Fourth => fourth,
            Period::Fifth => fifth,
        }
    }

    /// The sum of this period and every older one (R3.6).
    pub fn since_period(&self, period: u8) -> Money {
        self.periods.iter().skip(usize::from(period.saturating_sub(1))).copied().sum()
    }

    /// Everything that is over its day.
    pub fn overdue(&self) -> Money {
        self.periods.iter().copied().sum()
    }

    /// What the customer owes in all, unapplied receipts and credit notes taken off.
    pub fn balance(&self) -> Money {
        self.not_due + self.overdue() + self.unapplied
    }

    /// Adds another account's columns.
    pub fn include(&mut self, other: &Self) {
        self.not_due += other.not_due;
        self.unapplied += other.unapplied;
        for (mine, theirs) in self.periods.iter_mut().zip(other.periods) {
            *mine += theirs;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn days_over_choose_the_period() {
        let today = day("2026-06-30");
        let periods = AgeingPeriods::default();
        for (over, number) in [
            (-5, 0),
            (0, 0),
            (1, 1),
            (30, 1),
            (31, 2),
            (60, 2),
            (61, 3),
            (90, 3),
            (91, 4),
            (120, 4),
            (121, 5),
            (9999, 5),
        ] {
            assert_eq!(periods.period(today - over, today).number(), number, "{over} days over");
        }
    }

    #[test]
    fn calendar_months_end_on_month_ends() {
        let today = day("2024-05-15");
        for (due, number) in [
            ("2024-05-15", 0),
            ("2024-05-14", 1),
            ("2024-05-01", 1),
            ("2024-04-30", 2),
            ("2024-04-01", 2),
            ("2024-03-31", 3),
            ("2024-02-29", 4),
            ("2024-02-01", 4),
            ("2024-01-31", 5),
            ("2022-05-14", 5),
        ] {
            assert_eq!(AgeingPeriods::Months.period(day(due), today).number(), number, "{due}");
        }
    }

    #[test]
    fn the_invoice_date_basis_counts_from_the_invoice_date() {
        let item = Item::invoice("I1", day("2026-05-01"), day("2026-06-30"), Money::from_minor(100));
        let policy = AgeingPolicy { basis: AgeingBasis::Invoice, ..AgeingPolicy::default() };
        assert_eq!(policy.period(&item, day("2026-06-01")), Period::Second);
        assert_eq!(AgeingPolicy::default().period(&item, day("2026-06-01")), Period::NotDue);
    }

    proptest! {
        #[test]
        fn the_columns_add_up_to_the_balance(
            items in prop::collection::vec((0_usize..3, -400_i64..400, 0_i64..1_000_000), 0..40),
        ) {
            let today = day("2026-06-30");
            let items: Vec<Item> = items.into_iter().map(|(kind, due, open)| Item {
                kind: [ItemKind::Invoice, ItemKind::Credit, ItemKind::Receipt][kind],
                ..Item::invoice("I", today + due - 30, today + due, Money::from_minor(open))
            }).collect();
            let ageing = Ageing::of(&items, &AgeingPolicy::default(), today);
            let balance: Money = items.iter().map(Item::signed).sum();
            prop_assert_eq!(ageing.balance(), balance);
            prop_assert!(!ageing.unapplied.is_positive());
        }
    }
}
