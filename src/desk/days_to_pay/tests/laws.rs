//! Whatever is received, applied, reversed and recalculated, in whatever order: the average is the one that the
//! documents give when they are gone through by hand.

use proptest::prelude::*;

use crate::credit::tests::cases::cases;
use crate::credit::{AverageDays, Day};
use crate::desk::days_to_pay::{NewBasis, NoneFound};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{credit_of, day, invoice, pays, receipt, receipt_of};
use crate::desk::{DeskWriter, Instalment, NewInvoice, NewReceipt, Rest};
use crate::store::DayRange;

const FIRST: &str = "2026-01-01";

/// One thing that is done at the desk; numbers are taken modulo what there is.
#[derive(Debug, Clone)]
enum Act {
    /// A receipt pays a part, in percent, of what an invoice owes.
    Pay {
        invoice: usize,
        percent: i64,
        after: i64,
    },
    /// A receipt stays on account.
    OnAccount {
        after: i64,
    },
    /// What is on account of a receipt pays an invoice.
    Apply {
        receipt: usize,
        invoice: usize,
    },
    /// A credit note settles what an invoice owes.
    Credit {
        invoice: usize,
    },
    Reverse {
        receipt: usize,
    },
    /// The basis is calculated over some days and stored.
    Recalculate {
        from: i64,
        days: i64,
    },
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => (0_usize..9, prop_oneof![Just(100), 1_i64..100], 0_i64..170)
            .prop_map(|(invoice, percent, after)| Act::Pay { invoice, percent, after }),
        1 => (0_i64..170).prop_map(|after| Act::OnAccount { after }),
        2 => (0_usize..9, 0_usize..9).prop_map(|(receipt, invoice)| Act::Apply { receipt, invoice }),
        1 => (0_usize..9).prop_map(|invoice| Act::Credit { invoice }),
        2 => (0_usize..9).prop_map(|receipt| Act::Reverse { receipt }),
        1 => (0_i64..180, 0_i64..90).prop_map(|(from, days)| Act::Recalculate { from, days }),
    ]
}

/// An invoice as one would write it on paper.
struct Bill {
    number: String,
    day: Day,
    due: Day,
    amount: i64,
    credited: i64,
}

/// A receipt on the same paper: what of it pays which invoice.
struct Received {
    number: String,
    day: Day,
    amount: i64,
    pays: Vec<(usize, i64)>,
    bounced: bool,
}

/// The desk, and the paper beside it.
struct Paper {
    desk: TestDesk,
    writer: DeskWriter,
    bills: Vec<Bill>,
    received: Vec<Received>,
}

impl Paper {
    fn new(bills: &[(i64, i64, bool)]) -> Self {
        let desk = TestDesk::new();
        desk.customer("C1", &[]);
        let writer = desk.writer();
        let mut paper = Self { desk, writer, bills: Vec::new(), received: Vec::new() };
        for (at, (after, amount, is_in_parts)) in bills.iter().enumerate() {
            paper.bill(format!("I-{at}"), day(FIRST) + *after, *amount, *is_in_parts);
        }
        paper
    }

    fn bill(&mut self, number: String, on: Day, amount: i64, is_in_parts: bool) {
        let mut due = on + 30;
        let mut new = NewInvoice { day: on, due, ..invoice("C1", &number, amount) };
        if is_in_parts {
            due = on + 60;
            let part = |due, minor| Instalment { due, amount: crate::credit::Money::from_minor(minor) };
            new.instalments = vec![part(on + 30, amount / 2), part(due, amount - amount / 2)];
        }
        self.writer.enter_invoice(&new).unwrap();
        self.bills.push(Bill { number, day: on, due, amount, credited: 0 });
    }

    fn owes(&self, bill: usize) -> i64 {
        let good = self.received.iter().filter(|received| !received.bounced);
        let paid: i64 = good
            .flat_map(|received| &received.pays)
            .filter(|(at, _)| *at == bill)
            .map(|(_, part)| part)
            .sum();
        self.bills[bill].amount - self.bills[bill].credited - paid
    }

    fn carry_out(&mut self, act: &Act) {
        match *act {
            Act::Pay { invoice, percent, after } => {
                let bill = invoice % self.bills.len();
                let part = self.owes(bill) * percent / 100;
                self.receive(after, part, Some(bill).filter(|_| part > 0));
            }
            Act::OnAccount { after } => self.receive(after, 70, None),
            Act::Apply { receipt, invoice } => self.apply(receipt, invoice % self.bills.len()),
            Act::Credit { invoice } => self.credit(invoice % self.bills.len()),
            Act::Reverse { receipt } => self.bounce(receipt),
            Act::Recalculate { from, days } => {
                let from = day(FIRST) + from;
                let range = Some(DayRange { from, to: from + days });
                let new = NewBasis { customer: "C1", range, none_found: NoneFound::Reset, seen: None };
                let stored = self.writer.store_days_to_pay(&new).unwrap();
                assert_eq!(stored.found, self.by_hand(stored.range));
            }
        }
    }

    fn receive(&mut self, after: i64, amount: i64, bill: Option<usize>) {
        // A payment that came before its invoice waits on account.
        let bill = bill.filter(|at| self.bills[*at].day <= day(FIRST) + after);
        let (number, on) = (format!("R-{}", self.received.len()), day(FIRST) + after);
        let amount = amount.max(1);
        let apply: Vec<_> = bill.iter().map(|at| pays(&self.bills[*at].number, Some(amount))).collect();
        let new = NewReceipt { day: on, apply, ..receipt("C1", &number, amount) };
        self.writer.enter_receipt(&new).unwrap();
        let pays = bill.map(|at| (at, amount)).into_iter().collect();
        self.received.push(Received { number, day: on, amount, pays, bounced: false });
    }

    fn apply(&mut self, receipt: usize, bill: usize) {
        let owes = self.owes(bill);
        let count = self.received.len().max(1);
        let Some(received) = self.received.get_mut(receipt % count).filter(|received| !received.bounced)
        else {
            return;
        };
        let left = received.amount - received.pays.iter().map(|(_, part)| part).sum::<i64>();
        let part = left.min(owes);
        if part > 0 {
            let apply = [pays(&self.bills[bill].number, Some(part))];
            self.writer
                .apply_receipt(&receipt_of("C1", &received.number), &apply, Rest::OnAccount, None)
                .unwrap();
            received.pays.push((bill, part));
        }
    }

    fn credit(&mut self, bill: usize) {
        let owes = self.owes(bill);
        if owes <= 0 {
            return;
        }
        let number = format!("CN-{bill}-{}", self.bills[bill].credited);
        let note = NewInvoice { day: day(FIRST), due: day(FIRST), ..invoice("C1", &number, -owes) };
        self.writer.enter_invoice(&note).unwrap();
        self.writer
            .apply_receipt(
                &credit_of("C1", &number),
                &[pays(&self.bills[bill].number, None)],
                Rest::OnAccount,
                None,
            )
            .unwrap();
        self.bills[bill].credited += owes;
    }

    fn bounce(&mut self, receipt: usize) {
        let count = self.received.len().max(1);
        if let Some(received) = self.received.get_mut(receipt % count).filter(|received| !received.bounced) {
            self.writer.reverse_receipt(&receipt_of("C1", &received.number), "bounced", None).unwrap();
            received.bounced = true;
        }
    }

    /// The day on which receipts had paid a bill in full.
    fn paid(&self, bill: usize) -> Option<Day> {
        let good = self.received.iter().filter(|received| !received.bounced);
        let payers = good.filter(|received| received.pays.iter().any(|(at, _)| *at == bill));
        let newest = payers.map(|received| received.day).max()?;
        (self.owes(bill) == 0).then(|| newest.max(self.bills[bill].day))
    }

    fn by_hand(&self, range: DayRange) -> AverageDays {
        let mut average = AverageDays::default();
        for (at, bill) in self.bills.iter().enumerate() {
            if let Some(paid) = self.paid(at).filter(|paid| (range.from..=range.to).contains(paid)) {
                average.add(paid.since(bill.day));
            }
        }
        average
    }

    fn holds(&self) {
        let everything = DayRange { from: Day::FIRST, to: Day::LAST };
        let history = self.desk.reader().customer_history("C1").unwrap();
        assert_eq!(history.days_to_pay, self.by_hand(everything));
        let late = |at: &usize| self.paid(*at).is_some_and(|paid| paid > self.bills[*at].due);
        let late = (0..self.bills.len()).filter(late).count();
        assert_eq!(usize::try_from(history.late_payments).unwrap(), late);
        let good: Vec<_> = self.received.iter().filter(|received| !received.bounced).collect();
        assert_eq!(usize::try_from(history.payments).unwrap(), good.len());
        assert_eq!(history.last_payment, good.iter().map(|received| received.day).max());
        assert_eq!(self.desk.differences(), []);
    }
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn any_course_of_things_gives_the_average_that_the_documents_give(
        bills in prop::collection::vec((0_i64..120, 2_i64..500, any::<bool>()), 1..5),
        acts in prop::collection::vec(act(), 0..20),
    ) {
        let mut paper = Paper::new(&bills);
        for act in &acts {
            paper.carry_out(act);
        }
        paper.holds();
    }

    #[test]
    fn the_order_in_which_receipts_arrive_does_not_matter(
        (payments, shuffled) in prop::collection::vec((0_usize..4, 1_i64..60, 10_i64..170), 4..14)
            .prop_flat_map(|payments| (Just(payments.clone()), Just(payments).prop_shuffle()))
    ) {
        // So much is owed that every receipt finds its place, and the last ones pay in full.
        let history = |payments: &[(usize, i64, i64)]| {
            let owed = |bill| payments.iter().filter(|(to, ..)| *to == bill).map(|(_, part, _)| part).sum::<i64>();
            let bills: Vec<_> = (0..4).map(|bill| (10, owed(bill).max(2), bill % 2 == 0)).collect();
            let mut paper = Paper::new(&bills);
            for (bill, part, after) in payments {
                paper.receive(*after, *part, Some(*bill));
            }
            paper.holds();
            paper.desk.reader().customer_history("C1").unwrap()
        };
        prop_assert_eq!(history(&payments), history(&shuffled));
    }
}
