//! Proposals, later applications and what takes them back; the history that follows; laws on random accounts.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::credit::tests::cases::cases;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, day, enter, in_two_parts, invoice, invoice_of, open_of, pays, receipt, receipt_of, receive,
    refused,
};
use crate::desk::{DeskReader, Dispute, ErrorKind, NewInvoice};
use crate::fields::CustomerHistory;

/// C1 owes I-1 100 due 30 July, I-2 50 due 20 July, and 30 in dispute, due before both.
fn desk() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    for (number, minor, due) in
        [("I-1", 100, "2026-07-30"), ("I-2", 50, "2026-07-20"), ("I-3", 30, "2026-07-10")]
    {
        enter(&desk, &NewInvoice { due: day(due), ..invoice("C1", number, minor) }).unwrap();
    }
    desk.writer().dispute_invoice(&invoice_of("C1", "I-3"), None, Dispute::Raised, "damaged").unwrap();
    desk
}

fn history(desk: &TestDesk) -> CustomerHistory {
    desk.reader().customer_history("C1").unwrap()
}

fn parts(applied: &AppliedReceipt) -> Vec<(&str, Money)> {
    applied.applied.iter().map(|part| (part.number.as_str(), part.amount)).collect()
}

#[test]
fn the_rest_pays_the_oldest_due_first_and_leaves_a_dispute_alone() {
    let desk = desk();
    let new = NewReceipt { rest: Rest::OldestFirst, ..receipt("C1", "R-1", 120) };
    let received = receive(&desk, &new).unwrap();
    assert_eq!(parts(&received), [("I-2", cents(50)), ("I-1", cents(70))]);
    let named = NewReceipt { apply: vec![pays("I-3", Some(10))], number: "R-2", amount: cents(60), ..new };
    let received = receive(&desk, &named).unwrap();
    assert_eq!(
        (parts(&received), received.on_account),
        (vec![("I-3", cents(10)), ("I-1", cents(30))], cents(20))
    );
    assert!(desk.differences().is_empty());
}

#[test]
fn an_instalment_is_paid_by_its_number() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    let second = |amount| ApplyTo { invoice: "I-1", instalment: Some(2), amount };
    let new = NewReceipt { apply: vec![second(None)], ..receipt("C1", "R-1", 100) };
    let received = receive(&desk, &new).unwrap();
    assert_eq!((received.applied[0].instalment, received.applied[0].amount), (2, cents(60)));
    let over = NewReceipt { apply: vec![second(Some(cents(1)))], ..receipt("C1", "R-2", 100) };
    refused(&desk, (ErrorKind::Refused, "application-nothing-owed"), |desk| receive(desk, &over));
    let third = ApplyTo { instalment: Some(3), ..second(None) };
    let none = NewReceipt { apply: vec![third], ..over };
    refused(&desk, (ErrorKind::Usage, "instalment-not-found"), |desk| receive(desk, &none));
}

#[test]
fn what_makes_no_sense_is_refused_and_leaves_everything_as_it_was() {
    let desk = desk();
    desk.customer("C2", &[]);
    receive(&desk, &receipt("C1", "R-1", 10)).unwrap();
    let early =
        NewReceipt { day: day("2026-06-29"), apply: vec![pays("I-1", None)], ..receipt("C1", "R-2", 10) };
    refused(&desk, (ErrorKind::Refused, "application-too-early"), |desk| receive(desk, &early));
    let dollars = NewReceipt { currency: "USD".parse().ok(), ..receipt("C1", "R-2", 10) };
    refused(&desk, (ErrorKind::Refused, "receipt-other-currency"), |desk| receive(desk, &dollars));
    refused(&desk, (ErrorKind::Refused, "document-number-taken"), |desk| {
        receive(desk, &receipt("C1", "R-1", 10))
    });
    refused(&desk, (ErrorKind::Usage, "receipt-amount-not-positive"), |desk| {
        receive(desk, &receipt("C1", "R-2", -1))
    });
    let of_another = NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C2", "R-2", 10) };
    refused(&desk, (ErrorKind::Refused, "application-of-another"), |desk| receive(desk, &of_another));
    let over = NewReceipt { apply: vec![pays("I-1", Some(101))], ..receipt("C1", "R-2", 500) };
    refused(&desk, (ErrorKind::Refused, "application-over-invoice"), |desk| receive(desk, &over));
    for on in ["2026-06-29", "2026-07-01"] {
        refused(&desk, (ErrorKind::Refused, "reversal-day"), |desk| {
            desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", Some(day(on)))
        });
    }
    refused(&desk, (ErrorKind::Refused, "application-nothing-to-take-back"), |desk| {
        desk.writer().undo_application(&receipt_of("C1", "R-1"), None)
    });
}

#[test]
fn a_receipt_is_reversed_from_the_day_on_which_the_bank_took_it_back() {
    let desk = desk();
    receive(&desk, &NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 100) }).unwrap();
    desk.go_to("2026-07-10");
    desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", Some(day("2026-07-03"))).unwrap();
    let mut reader = desk.reader();
    let mut balance = |on| reader.ageing(Some("C1"), day(on), None).unwrap().totals.ageing.balance();
    assert_eq!((balance("2026-07-02"), balance("2026-07-03")), (cents(80), cents(180)));
    assert!(desk.differences().is_empty());
}

#[test]
fn a_later_application_is_undone_and_the_receipt_can_still_be_reversed() {
    let desk = desk();
    receive(&desk, &NewReceipt { apply: vec![pays("I-1", Some(40))], ..receipt("C1", "R-1", 150) }).unwrap();
    let before = history(&desk);
    let mut writer = desk.writer();
    let first = writer.apply_receipt(&receipt_of("C1", "R-1"), &[], Rest::OldestFirst, None).unwrap();
    assert_eq!(
        (parts(&first), open_of(&desk, "I-1")),
        (vec![("I-2", cents(50)), ("I-1", cents(60))], Money::ZERO)
    );
    assert_eq!(history(&desk).days_to_pay.invoices, 2);
    let back = writer.undo_application(&receipt_of("C1", "R-1"), Some(first.event)).unwrap();
    assert_eq!(back.reopened.iter().map(|part| part.amount).collect::<Vec<_>>(), [cents(-50), cents(-60)]);
    assert_eq!(
        (open_of(&desk, "I-1"), open_of(&desk, "I-2"), history(&desk)),
        (cents(60), cents(50), before)
    );
    drop(writer);
    refused(&desk, (ErrorKind::Refused, "application-nothing-to-take-back"), |desk| {
        desk.writer().undo_application(&receipt_of("C1", "R-1"), Some(first.event))
    });
    desk.writer()
        .apply_receipt(&receipt_of("C1", "R-1"), &[pays("I-1", None)], Rest::OnAccount, None)
        .unwrap();
    refused(&desk, (ErrorKind::Conflict, "application-not-the-last"), |desk| {
        desk.writer().undo_application(&receipt_of("C1", "R-1"), Some(first.event))
    });
    desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
    assert_eq!((open_of(&desk, "I-1"), open_of(&desk, "I-2")), (cents(100), cents(50)));
    assert!(desk.differences().is_empty());
}

#[test]
fn the_history_is_exact_after_entry_later_application_and_reversal() {
    let desk = desk();
    desk.go_to("2026-08-09");
    let dated = |number, on, minor| NewReceipt { day: day(on), ..receipt("C1", number, minor) };
    receive(&desk, &NewReceipt { apply: vec![pays("I-2", None)], ..dated("R-1", "2026-07-10", 50) }).unwrap();
    let entered = history(&desk);
    assert_eq!(
        (entered.payments, entered.late_payments, entered.last_payment),
        (1, 0, Some(day("2026-07-10")))
    );
    assert_eq!((entered.days_to_pay.days, entered.days_late.days), (10, -10));
    receive(&desk, &dated("R-2", "2026-08-04", 100)).unwrap();
    assert_eq!((history(&desk).payments, history(&desk).days_to_pay.invoices), (2, 1));
    // Applied today, paid on the day of the receipt: 35 days, 5 of them late.
    desk.writer()
        .apply_receipt(&receipt_of("C1", "R-2"), &[pays("I-1", None)], Rest::OnAccount, None)
        .unwrap();
    let applied = history(&desk);
    assert_eq!((applied.late_payments, applied.days_to_pay.days, applied.days_late.days), (1, 45, -5));
    assert_eq!(
        (applied.days_to_pay.mean(2).unwrap().to_string(), applied.highest_balance),
        ("22.50".into(), cents(180))
    );
    desk.writer().reverse_receipt(&receipt_of("C1", "R-2"), "bounced", None).unwrap();
    assert_eq!(history(&desk), entered);
}

/// What happens to an account with four invoices and three receipts.
#[derive(Debug, Clone)]
enum Step {
    Enter { minor: i64, invoices: Vec<(usize, Option<i64>)>, rest: Rest },
    Apply { receipt: usize, invoices: Vec<(usize, Option<i64>)>, rest: Rest },
    Unapply { receipt: usize },
    Reverse { receipt: usize, ago: i64 },
}

fn invoices() -> impl Strategy<Value = Vec<(usize, Option<i64>)>> {
    prop::collection::vec((0_usize..4, prop::option::of(1_i64..90)), 0..4)
}

fn rest() -> impl Strategy<Value = Rest> {
    prop_oneof![Just(Rest::OnAccount), Just(Rest::OldestFirst)]
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1_i64..200, invoices(), rest()).prop_map(|(minor, invoices, rest)| Step::Enter { minor, invoices, rest }),
        4 => (0_usize..8, invoices(), rest())
            .prop_map(|(receipt, invoices, rest)| Step::Apply { receipt, invoices, rest }),
        3 => (0_usize..8).prop_map(|receipt| Step::Unapply { receipt }),
        2 => (0_usize..8, 0_i64..9).prop_map(|(receipt, ago)| Step::Reverse { receipt, ago }),
    ]
}

/// An account that receipts, applications and reversals happen to.
struct Account {
    desk: TestDesk,
    reader: DeskReader,
    writer: DeskWriter,
    receipts: Vec<String>,
}

impl Account {
    fn new() -> Self {
        let desk = TestDesk::new();
        desk.customer("C1", &[]);
        enter(&desk, &in_two_parts()).unwrap();
        for (number, minor) in [("N-0", 80), ("N-1", 30), ("N-2", 120)] {
            enter(&desk, &invoice("C1", number, minor)).unwrap();
        }
        let (reader, writer) = (desk.reader(), desk.writer());
        Self { desk, reader, writer, receipts: Vec::new() }
    }

    fn happen(&mut self, step: &Step, index: usize) {
        const NUMBERS: [&str; 4] = ["I-1", "N-0", "N-1", "N-2"];
        let today = day("2026-06-30") + i64::try_from(index).unwrap();
        self.desk.go_to(&today.to_string());
        let named = |invoices: &[(usize, Option<i64>)]| -> Vec<ApplyTo<'static>> {
            invoices.iter().map(|(which, minor)| pays(NUMBERS[*which], *minor)).collect()
        };
        let receipt_at = |at: usize| self.receipts.get(at % self.receipts.len().max(1)).cloned();
        let writer = &mut self.writer;
        // What the rules refuse changes nothing; the laws hold all the same.
        match step {
            Step::Enter { minor, invoices, rest } => {
                let number = format!("R-{index}");
                let apply = named(invoices);
                let new = NewReceipt { day: today, apply, rest: *rest, ..receipt("C1", &number, *minor) };
                if writer.enter_receipt(&new).is_ok() {
                    self.receipts.push(number);
                }
            }
            Step::Apply { receipt, invoices, rest } => {
                let number = receipt_at(*receipt).unwrap_or_default();
                let _ = writer.apply_receipt(&receipt_of("C1", &number), &named(invoices), *rest, None);
            }
            Step::Unapply { receipt } => {
                let _ = writer
                    .undo_application(&receipt_of("C1", &receipt_at(*receipt).unwrap_or_default()), None);
            }
            Step::Reverse { receipt, ago } => {
                let number = receipt_at(*receipt).unwrap_or_default();
                let _ = writer.reverse_receipt(&receipt_of("C1", &number), "bounced", Some(today - *ago));
            }
        }
    }

    fn left_of(&mut self, receipt: &str) -> Money {
        self.reader.receipt(&receipt_of("C1", receipt)).unwrap().open
    }

    /// What is open of each instalment on a day; nothing is ever below nothing or above its amount.
    fn open_on(&mut self, on: Day) -> BTreeMap<(String, u32), Money> {
        self.reader
            .ask(|view| {
                let mut open = BTreeMap::new();
                let customer = view.customer_key("C1")?.unwrap();
                for document in view.customer_documents(customer)? {
                    let left = view.open_on(&document, on)?.open;
                    assert!(
                        !left.is_negative() && left <= document.amount,
                        "{document:?} has {left:?} open on {on}"
                    );
                    if document.kind == ItemKind::Invoice {
                        open.insert((document.number, document.instalment), left);
                    }
                }
                Ok(open)
            })
            .unwrap()
    }
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn nothing_is_ever_applied_twice_and_the_inverse_leads_back(steps in prop::collection::vec(step(), 1..25)) {
        let mut account = Account::new();
        let today = day("2026-06-30");
        let (at_first, history_at_first) = (account.open_on(today), history(&account.desk));
        for (index, step) in steps.iter().enumerate() {
            account.happen(step, index);
        }
        let last = today + 40;
        for ahead in 0..40 {
            account.open_on(today + ahead);
        }
        prop_assert!(account.desk.differences().is_empty(), "{:?}", account.desk.differences());
        account.desk.go_to(&last.to_string());
        for number in account.receipts.clone() {
            let mut open = account.left_of(&number);
            while account.writer.undo_application(&receipt_of("C1", &number), None).is_ok() {
                let more = account.left_of(&number);
                prop_assert!(more > open);
                open = more;
            }
            let _ = account.writer.reverse_receipt(&receipt_of("C1", &number), "bounced", None);
        }
        prop_assert_eq!(account.open_on(last), at_first);
        prop_assert_eq!(history(&account.desk), history_at_first);
        prop_assert!(account.desk.differences().is_empty(), "{:?}", account.desk.differences());
    }
}
