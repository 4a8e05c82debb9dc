//! Receipts: applied, left on account, dated later, reversed; and the counters that follow from them.

use crate::credit::{DocumentName, ItemKind, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, credit_of, day, enter, in_two_parts, invoice, invoice_of, open_of, pays, receipt, receipt_of,
    receive, refused,
};
use crate::desk::{DeskReader, DocumentKey, DocumentScope, ErrorKind, NewReceipt, Rest};

#[test]
fn instalments_are_paid_the_oldest_due_first() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    let new = NewReceipt { apply: vec![pays("I-1", Some(70))], ..receipt("C1", "R-1", 80) };
    let received = receive(&desk, &new).unwrap();
    let parts: Vec<_> = received.applied.iter().map(|part| (part.instalment, part.amount)).collect();
    assert_eq!(parts, [(1, cents(40)), (2, cents(30))]);
    assert_eq!(received.on_account, cents(10));
    let shown = desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap();
    assert_eq!((shown.instalments[0].due, shown.instalments[1].open), (day("2026-07-31"), cents(30)));
    assert!(desk.differences().is_empty());
}

#[test]
fn a_receipt_pays_what_it_can_and_keeps_the_rest_on_account() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    enter(&desk, &invoice("C1", "I-2", 100)).unwrap();
    let both = |number, minor| NewReceipt {
        apply: vec![pays("I-1", None), pays("I-2", None)],
        ..receipt("C1", number, minor)
    };
    assert_eq!(receive(&desk, &both("R-1", 60)).unwrap().applied.len(), 1);
    assert_eq!(receive(&desk, &both("R-2", 150)).unwrap().on_account, cents(10));
    assert_eq!((open_of(&desk, "I-1"), open_of(&desk, "I-2")), (Money::ZERO, Money::ZERO));
    let left = desk.reader().documents(DocumentScope::Open, &[ItemKind::Receipt]).unwrap();
    assert_eq!((left.len(), left[0].open), (1, cents(10)));
    assert!(desk.differences().is_empty());
}

#[test]
fn nothing_is_applied_beyond_what_is_owed_or_left() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    enter(&desk, &invoice("C2", "I-2", 100)).unwrap();
    for (minor, apply, kind, key) in [
        (500, pays("I-1", Some(101)), ErrorKind::Refused, "application-over-invoice"),
        (50, pays("I-1", Some(51)), ErrorKind::Refused, "application-over-receipt"),
        (50, pays("I-1", Some(0)), ErrorKind::Usage, "application-not-positive"),
        (50, pays("I-2", None), ErrorKind::Refused, "application-of-another"),
        (50, pays("I-3", None), ErrorKind::Usage, "invoice-not-found"),
        (0, pays("I-1", None), ErrorKind::Usage, "receipt-amount-not-positive"),
    ] {
        let new = NewReceipt { apply: vec![pays("I-1", Some(1)), apply], ..receipt("C1", "R-1", minor) };
        // The first application would have gone through: it is gone with the second.
        let mut shifted = new.clone();
        if key == "application-over-invoice" {
            shifted.apply.remove(0);
        }
        refused(&desk, (kind, key), |desk| receive(desk, &shifted));
    }
}

#[test]
fn a_receipt_dated_later_is_no_relief_yet() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let new = NewReceipt {
        day: day("2026-07-10"),
        apply: vec![pays("I-1", Some(60))],
        ..receipt("C1", "R-1", 100)
    };
    receive(&desk, &new).unwrap();
    let total = |desk: &TestDesk| desk.reader().exposure("C1").unwrap().exposure.total();
    assert_eq!((total(&desk), open_of(&desk, "I-1")), (cents(100), cents(100)));
    desk.go_to("2026-07-10");
    assert_eq!((total(&desk), open_of(&desk, "I-1")), (Money::ZERO, cents(40)));
}

#[test]
fn what_is_on_account_is_applied_from_today_or_a_later_day() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    receive(&desk, &receipt("C1", "R-1", 100)).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -30)).unwrap();
    enter(&desk, &invoice("C1", "I-1", 150)).unwrap();
    desk.go_to("2026-07-05");
    let apply = |document: DocumentKey, on: Option<&str>| {
        desk.writer().apply_receipt(&document, &[pays("I-1", None)], Rest::OnAccount, on.map(day))
    };
    let r_1 = || receipt_of("C1", "R-1");
    refused(&desk, (ErrorKind::Refused, "application-too-early"), |_| apply(r_1(), Some("2026-06-29")));
    assert_eq!(apply(r_1(), None).unwrap().applied[0].day, day("2026-07-05"));
    assert_eq!(apply(credit_of("C1", "CN-1"), Some("2026-07-01")).unwrap().applied[0].day, day("2026-07-01"));
    assert_eq!(open_of(&desk, "I-1"), cents(20));
    refused(&desk, (ErrorKind::Usage, "receipt-not-found"), |_| apply(receipt_of("C1", "R-9"), None));
    assert!(desk.differences().is_empty());
}

#[test]
fn a_payment_before_its_invoice_waits_on_account() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let on_account = NewReceipt { day: day("2026-06-01"), ..receipt("C1", "R-1", 100) };
    let early = NewReceipt { apply: vec![pays("I-1", None)], ..on_account.clone() };
    refused(&desk, (ErrorKind::Refused, "application-too-early"), |desk| receive(desk, &early));
    receive(&desk, &on_account).unwrap();
    let apply = [pays("I-1", None)];
    let applied =
        desk.writer().apply_receipt(&receipt_of("C1", "R-1"), &apply, Rest::OnAccount, None).unwrap();
    assert_eq!(applied.applied[0].day, day("2026-06-30"));
    assert_eq!(desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap().paid, Some(day("2026-06-30")));
}

#[test]
fn a_reversed_receipt_opens_its_invoices_from_that_day_and_counts_nowhere() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let new = NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 130) };
    receive(&desk, &new).unwrap();
    desk.go_to("2026-07-08");
    let reversed = desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
    assert_eq!((reversed.day, reversed.reopened[0].amount), (day("2026-07-08"), cents(-100)));
    let mut reader = desk.reader();
    assert_eq!(reader.exposure("C1").unwrap().exposure.total(), cents(100));
    let balance =
        |reader: &mut DeskReader, on| reader.ageing(None, day(on), None).unwrap().totals.ageing.balance();
    assert_eq!(balance(&mut reader, "2026-07-07"), cents(-30));
    assert_eq!(balance(&mut reader, "2026-07-08"), cents(100));
    let shown = reader.receipt(&receipt_of("C1", "R-1")).unwrap();
    assert_eq!((shown.open, shown.reversed), (Money::ZERO, Some(day("2026-07-08"))));
    assert_eq!(reader.invoice(&invoice_of("C1", "I-1")).unwrap().paid, None);
    assert!(desk.differences().is_empty());
    refused(&desk, (ErrorKind::Conflict, "receipt-reversed-already"), |desk| {
        desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "again", None)
    });
    refused(&desk, (ErrorKind::Conflict, "receipt-reversed-already"), |desk| {
        desk.writer().apply_receipt(&receipt_of("C1", "R-1"), &[pays("I-1", None)], Rest::OnAccount, None)
    });
}

#[test]
fn a_receipt_that_is_still_to_come_is_reversed_without_a_trace_in_any_balance() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let new =
        NewReceipt { day: day("2026-07-20"), apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 130) };
    receive(&desk, &new).unwrap();
    desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "typing error", None).unwrap();
    let mut reader = desk.reader();
    for on in ["2026-06-30", "2026-07-19", "2026-07-20", "2026-07-21"] {
        let ageing = reader.ageing(None, day(on), None).unwrap();
        assert_eq!(ageing.totals.ageing.balance(), cents(100), "{on}");
        assert_eq!(ageing.totals.ageing.unapplied, Money::ZERO, "{on}");
    }
    assert!(desk.differences().is_empty());
}

#[test]
fn what_a_reversal_opened_is_paid_again_from_that_day_on() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let all = |number, on| NewReceipt {
        day: day(on),
        apply: vec![pays("I-1", None)],
        ..receipt("C1", number, 100)
    };
    receive(&desk, &all("R-1", "2026-07-01")).unwrap();
    desk.go_to("2026-07-10");
    desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
    let again = receive(&desk, &all("R-2", "2026-07-05")).unwrap();
    assert_eq!(again.applied[0].day, day("2026-07-10"));
    // Days to pay ask for the day of the receipt, not for that of its application.
    assert_eq!(desk.reader().invoice(&invoice_of("C1", "I-1")).unwrap().paid, Some(day("2026-07-05")));
    let shown = desk.reader().ageing(Some("C1"), day("2026-07-07"), None).unwrap();
    assert_eq!((shown.totals.ageing.not_due, shown.totals.ageing.unapplied), (Money::ZERO, cents(-100)));
    assert!(desk.differences().is_empty());
}

#[test]
fn counters_after_a_reversal_are_as_if_the_receipt_had_never_been() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    for number in ["I-1", "I-2"] {
        enter(&desk, &invoice("C1", number, 100)).unwrap();
    }
    let pay = |number, on, what| {
        let new = NewReceipt { day: day(on), apply: vec![pays(what, None)], ..receipt("C1", number, 100) };
        receive(&desk, &new).unwrap();
    };
    desk.go_to("2026-09-01");
    pay("R-1", "2026-07-10", "I-1");
    let before = desk.reader().customer_history("C1").unwrap();
    pay("R-2", "2026-08-09", "I-2");
    let with = desk.reader().customer_history("C1").unwrap();
    assert_eq!((with.payments, with.late_payments, with.last_payment), (2, 1, Some(day("2026-08-09"))));
    assert_eq!((with.days_to_pay.days, with.days_to_pay.invoices), (10 + 40, 2));
    assert_eq!((with.days_late.days, with.highest_balance), (-20 + 10, cents(200)));
    assert_eq!(with.days_to_pay.mean(4).unwrap().to_string(), "25.0000");
    desk.writer().reverse_receipt(&receipt_of("C1", "R-2"), "bounced", None).unwrap();
    assert_eq!(desk.reader().customer_history("C1").unwrap(), before);
}

#[test]
fn an_invoice_settled_by_a_credit_note_alone_was_never_paid() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -100)).unwrap();
    desk.writer()
        .apply_receipt(&credit_of("C1", "CN-1"), &[pays("I-1", None)], Rest::OnAccount, None)
        .unwrap();
    let history = desk.reader().customer_history("C1").unwrap();
    assert_eq!((history.days_to_pay.invoices, history.payments), (0, 0));
    assert_eq!(history.days_to_pay.mean(2), None);
    assert_eq!(open_of(&desk, "I-1"), Money::ZERO);
}

#[test]
fn documents_are_found_in_any_case_and_named_as_they_are_stored() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("c1", "I-\u{200b}1", 100)).unwrap();
    let new = NewReceipt { apply: vec![pays("i-1", None)], ..receipt("c1", "R-1", 60) };
    receive(&desk, &new).unwrap();
    let found = |number: &str, kind| {
        desk.reader().find_document(&[DocumentName::of_number(number)], &[kind]).unwrap().key
    };
    let shown = desk.reader().invoice(&found("i-1", ItemKind::Invoice)).unwrap();
    assert_eq!((shown.number.as_str(), shown.instalments[0].open), ("I-1", cents(40)));
    assert_eq!(
        desk.writer().reverse_receipt(&found("r-1", ItemKind::Receipt), "bounced", None).unwrap().number,
        "R-1"
    );
}
