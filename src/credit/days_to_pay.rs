//! How long invoices took to be paid (R8.2): totals and counts are stored, means are computed from them.

use super::Day;
use rust_decimal::{Decimal, RoundingStrategy};

/// An exact average of days: rounded only where it is shown (R8.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AverageDays {
    /// The days of all invoices.
    pub days: i64,
    /// How many invoices it was calculated from.
    pub invoices: u32,
}

/// An invoice that receipts paid in full (R8.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidInvoice {
    /// The day of the invoice.
    pub day: Day,
    /// The due date of its last instalment.
    pub due: Day,
    /// The day on which it was paid in full.
    pub paid: Day,
}

/// The payment behaviour that paid invoices add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaymentDays {
    /// Days from the invoice to the receipt that paid it in full.
    pub to_pay: AverageDays,
    /// Days from the last due date to that receipt, less than nothing where it came early.
    pub late: AverageDays,
    /// Invoices that were paid after their last due date.
    pub late_payments: u32,
    /// The first day on which one of them was paid.
    pub first: Option<Day>,
}

impl AverageDays {
    /// Counts one invoice more.
    pub const fn add(&mut self, days: i64) {
        self.days += days;
        self.invoices += 1;
    }

    /// The mean with so many decimals, rounded half away from zero; none without invoices.
    pub fn mean(self, decimals: u32) -> Option<Decimal> {
        let mean = Decimal::from(self.days).checked_div(Decimal::from(self.invoices))?;
        let mut mean = mean.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        mean.rescale(decimals);
        Some(mean)
    }

    /// The mean as programs read it, with four decimals; 0 without invoices (R8.3).
    pub fn plain(self) -> String {
        self.mean(4).map_or_else(|| "0.0000".to_owned(), |mean| mean.to_string())
    }
}

impl PaidInvoice {
    /// Days from its date to the day it was paid.
    pub fn days_to_pay(self) -> i64 {
        self.paid.since(self.day)
    }

    /// Days from its due date to the day it was paid; below zero where it was paid early.
    pub fn days_late(self) -> i64 {
        self.paid.since(self.due)
    }
}

impl PaymentDays {
    /// Counts one invoice more.
    pub fn add(&mut self, invoice: PaidInvoice) {
        self.to_pay.add(invoice.days_to_pay());
        self.late.add(invoice.days_late());
        if invoice.paid > invoice.due {
            self.late_payments += 1;
        }
        if self.first.is_none_or(|first| invoice.paid < first) {
            self.first = Some(invoice.paid);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn average(days: impl IntoIterator<Item = i64>) -> AverageDays {
        let mut average = AverageDays::default();
        days.into_iter().for_each(|days| average.add(days));
        average
    }

    fn shown(average: AverageDays, decimals: u32) -> String {
        average.mean(decimals).unwrap().to_string()
    }

    #[test]
    fn one_invoice_more_moves_the_average_by_its_share() {
        let mut four = AverageDays { days: 4 * 30, invoices: 4 };
        assert_eq!(shown(four, 2), "30.00");
        four.add(45);
        assert_eq!((shown(four, 2), four.invoices), ("33.00".to_owned(), 5));
    }

    #[test]
    fn averages_are_never_averaged() {
        let three = average([29, 5, 30]);
        assert_eq!(shown(three, 2), "21.33");
        assert_eq!(shown(three, 4), "21.3333");
    }

    #[test]
    fn a_half_is_rounded_away_from_zero() {
        assert_eq!(shown(average([1, 0, 0, 0, 0, 0, 0, 0]), 2), "0.13");
        assert_eq!(shown(average([-1, 0, 0, 0, 0, 0, 0, 0]), 2), "-0.13");
        assert_eq!(average([]).mean(2), None);
    }

    /// The mean in ten-thousandths by whole numbers alone.
    fn exact(days: i128, invoices: i128) -> i128 {
        let (twice, unit) = (days * 10_000 * 2, invoices * 2);
        let half = if days < 0 { -invoices } else { invoices };
        (twice + half) / unit
    }

    #[test]
    fn a_million_invoices_do_not_move_the_average_from_the_exact_one() {
        let (mut average, mut days) = (AverageDays::default(), 0_i128);
        for invoice in 0..1_000_000_i64 {
            // Neither a whole mean nor a periodic one.
            let took = (invoice * 7_919) % 97 - 13;
            average.add(took);
            days += i128::from(took);
            if invoice % 50_021 == 0 || invoice == 999_999 {
                let expected = exact(days, i128::from(invoice) + 1);
                assert_eq!(average.mean(4).unwrap().mantissa(), expected, "after {invoice}");
            }
        }
    }

    proptest! {
        #[test]
        fn the_order_of_the_invoices_does_not_matter(
            (days, shuffled) in prop::collection::vec(-400_i64..4000, 1..60)
                .prop_flat_map(|days| (Just(days.clone()), Just(days).prop_shuffle()))
        ) {
            let total: i64 = days.iter().sum();
            let average_days = average(days);
            prop_assert_eq!(average_days, average(shuffled));
            let expected = exact(i128::from(total), i128::from(average_days.invoices));
            prop_assert_eq!(average_days.mean(4).unwrap().mantissa(), expected);
        }
    }
}
