//! How a customer has paid month by month: the days to pay and the days late of what was paid in each (R8.2).

use std::collections::BTreeMap;

use super::history::all_until;
use crate::credit::{Currency, Day, PaymentDays};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::session::DeskReader;
use crate::store::{DayRange, PaidDocument, Payers, StoreError};

/// What was paid in full in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaymentMonth {
    /// The first day of the month.
    pub first: Day,
    /// What was paid in it.
    pub paid: PaymentDays,
}

impl DeskReader {
    /// The months of a customer, the newest first, from the present one back to the first in which something was paid;
    /// none where nothing ever was. A month without payments is there and empty.
    pub fn payment_months(&mut self, code: &str) -> Result<Vec<PaymentMonth>, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let customer = lookup::customer(view, code)?;
            let mut months: BTreeMap<Day, PaymentDays> = BTreeMap::new();
            let (payer, when) = (Payers::One(customer.key), (all_until(today), today));
            view.each_paid_invoice::<StoreError>(payer, when, |_, invoice| {
                months.entry(invoice.paid.month_start()).or_default().add(invoice);
                Ok(())
            })?;
            Ok(without_gaps(&months, today))
        })
    }

    /// The invoices that were paid in full in the month that begins on this day, the earliest first, with the currency
    /// of their account.
    pub fn paid_in_month(
        &mut self,
        code: &str,
        first: Day,
    ) -> Result<(Vec<PaidDocument>, Currency), DeskError> {
        let today = self.today();
        self.ask(|view| {
            let customer = lookup::customer(view, code)?;
            let month = DayRange { from: first, to: first.month_end_back(0) };
            Ok((view.paid_documents(customer.key, (month, today))?, customer.currency))
        })
    }
}

fn without_gaps(months: &BTreeMap<Day, PaymentDays>, today: Day) -> Vec<PaymentMonth> {
    let Some(oldest) = months.keys().next() else {
        return Vec::new();
    };
    let month = |first: &Day| (*first >= *oldest).then_some(*first);
    let starts = std::iter::successors(month(&today.month_start()), |first| {
        // The calendar of the desk begins somewhere: the month before its first is that first again.
        month(&first.month_end_back(1).month_start()).filter(|before| before < first)
    });
    let paid = |first| months.get(&first).copied().unwrap_or_default();
    starts.map(|first| PaymentMonth { first, paid: paid(first) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::TestDesk;
    use crate::desk::testing::ledger::{cents, day, enter, invoice, pays, receipt, receipt_of, receive};
    use crate::desk::{Instalment, NewInvoice, NewReceipt};

    /// An invoice of one day, due another, paid in full on a third.
    fn paid(desk: &TestDesk, number: &str, [of, due, paid]: [&str; 3]) {
        let new = NewInvoice { day: day(of), due: day(due), ..invoice("C1", number, 100) };
        enter(desk, &new).unwrap();
        let number = format!("R-{number}");
        let apply = vec![pays(number.trim_start_matches("R-"), None)];
        let new = NewReceipt { day: day(paid), apply, ..receipt("C1", &number, 100) };
        receive(desk, &new).unwrap();
    }

    fn desk() -> TestDesk {
        let desk = TestDesk::new();
        desk.customer("C1", &[]);
        desk
    }

    #[test]
    fn months_count_days_to_pay_and_days_late_of_what_was_paid_in_them() {
        let desk = desk();
        // 29 days, 1 early; 45 days, 15 late; 2 days, on the day.
        paid(&desk, "I-1", ["2026-04-01", "2026-05-01", "2026-04-30"]);
        paid(&desk, "I-2", ["2026-03-16", "2026-04-15", "2026-04-30"]);
        paid(&desk, "I-3", ["2026-06-01", "2026-06-03", "2026-06-03"]);
        let months = desk.reader().payment_months("C1").unwrap();
        let shown: Vec<_> = months
            .iter()
            .map(|month| {
                let counts = (month.paid.to_pay.invoices, month.paid.late_payments);
                (month.first.to_string(), month.paid.to_pay.days, month.paid.late.days, counts)
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("2026-06-01".to_owned(), 2, 0, (1, 0)),
                ("2026-05-01".to_owned(), 0, 0, (0, 0)),
                ("2026-04-01".to_owned(), 74, 14, (2, 1)),
            ]
        );
        assert_eq!(months[2].paid.to_pay.mean(1).unwrap().to_string(), "37.0");
        let (invoices, _) = desk.reader().paid_in_month("C1", day("2026-04-01")).unwrap();
        let numbers: Vec<_> = invoices.iter().map(|invoice| invoice.number.as_str()).collect();
        assert_eq!(numbers, ["I-1", "I-2"]);
    }

    #[test]
    fn the_months_add_up_to_the_history_of_the_customer() {
        let desk = desk();
        paid(&desk, "I-1", ["2026-01-01", "2026-01-31", "2026-02-05"]);
        paid(&desk, "I-2", ["2026-02-01", "2026-03-03", "2026-06-29"]);
        let history = desk.reader().customer_history("C1").unwrap();
        let months = desk.reader().payment_months("C1").unwrap();
        let sum = |of: fn(&PaymentMonth) -> i64| months.iter().map(of).sum::<i64>();
        assert_eq!(sum(|month| month.paid.to_pay.days), history.days_to_pay.days);
        assert_eq!(sum(|month| month.paid.late.days), history.days_late.days);
        assert_eq!(sum(|month| month.paid.late_payments.into()), i64::from(history.late_payments));
    }

    #[test]
    fn an_invoice_counts_once_all_of_it_is_paid_and_from_its_last_due_day() {
        let desk = desk();
        let parts = [("2026-05-10", 40), ("2026-06-10", 60)];
        let instalments =
            parts.map(|(due, minor)| Instalment { due: day(due), amount: cents(minor) }).to_vec();
        let (of, due) = (day("2026-05-01"), day("2026-06-10"));
        enter(&desk, &NewInvoice { day: of, due, instalments, ..invoice("C1", "I-1", 100) }).unwrap();
        let pay = |number, on, minor| {
            let apply = vec![pays("I-1", Some(minor))];
            receive(&desk, &NewReceipt { day: day(on), apply, ..receipt("C1", number, minor) }).unwrap();
        };
        pay("R-1", "2026-05-11", 40);
        assert_eq!(desk.reader().payment_months("C1").unwrap(), []);
        pay("R-2", "2026-07-02", 60);
        assert_eq!(desk.reader().payment_months("C1").unwrap(), [], "that day is yet to come");
        desk.go_to("2026-07-02");
        let months = desk.reader().payment_months("C1").unwrap();
        assert_eq!((months[0].paid.to_pay.days, months[0].paid.late.days), (62, 22));
        desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
        assert_eq!(desk.reader().payment_months("C1").unwrap(), []);
    }
}
