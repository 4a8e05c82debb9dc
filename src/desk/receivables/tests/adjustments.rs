//! Write-offs and refunds: what they settle, who may make them, and that undoing one leads back.

use proptest::prelude::*;

use crate::credit::tests::cases::cases;
use crate::credit::{DocumentClass, ItemKind, Money};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{
    cents, credit_of, day, enter, in_two_parts, invoice, invoice_of, open_of, pays, receipt, receipt_of,
    receive, refused, state,
};
use crate::desk::{
    Adjustment, ApplyTo, DeskError, DocumentScope, ErrorKind, NewInvoice, NewReceipt, Refund, Rest, WriteOff,
};
use crate::words::{Language, Words};

fn desk() -> TestDesk {
    let desk = TestDesk::new();
    for code in ["C1", "C2"] {
        desk.customer(code, &[]);
    }
    enter(&desk, &invoice("C1", "I-1", 10_000)).unwrap();
    enter(&desk, &NewInvoice { day: day("2026-05-01"), ..invoice("C1", "I-2", 5_000) }).unwrap();
    enter(&desk, &invoice("C2", "I-3", 700)).unwrap();
    desk
}

fn write_off(desk: &TestDesk, parts: &[ApplyTo<'_>]) -> Result<Adjustment, DeskError> {
    desk.writer().write_off(&WriteOff { customer: "C1", parts: parts.to_vec(), reason: "bankrupt" })
}

fn refund(desk: &TestDesk, minor: i64) -> Result<Adjustment, DeskError> {
    desk.writer().refund(&Refund { customer: "C1", amount: cents(minor), reason: "asked for" })
}

/// What each line settles.
fn lines(adjustment: &Adjustment) -> Vec<(&str, u32, Money)> {
    adjustment.lines.iter().map(|line| (line.number.as_str(), line.instalment, line.amount)).collect()
}

/// Everything that a write-off or refund of today and its undoing leave as it was.
fn figures(desk: &TestDesk) -> String {
    let mut reader = desk.reader();
    let today = reader.today();
    let exposure = reader.exposure("C1").unwrap();
    let ageing =
        [today - 30, today - 1, today, today + 30].map(|day| reader.ageing(None, day, None).unwrap());
    let history = reader.customer_history("C1").unwrap();
    let months = reader.payment_months("C1").unwrap();
    let open: Vec<_> = reader
        .documents(DocumentScope::Customer("C1"), &ItemKind::ALL)
        .unwrap()
        .into_iter()
        .filter(|line| line.class == DocumentClass::Plain)
        .map(|line| (line.number, line.instalment, line.open, line.later, line.paid))
        .collect();
    format!("{:?} {ageing:?} {history:?} {months:?} {open:?}", exposure.exposure)
}

#[test]
fn a_write_off_takes_what_is_left_of_several_invoices_and_is_no_payment() {
    let desk = desk();
    let paid = NewReceipt { apply: vec![pays("I-1", Some(9_900))], ..receipt("C1", "R-1", 9_900) };
    receive(&desk, &paid).unwrap();
    desk.go_to("2026-07-15");
    let made = write_off(&desk, &[pays("I-1", None), pays("I-2", Some(1_200))]).unwrap();
    assert_eq!((made.number.as_str(), made.total), ("W2026-00001", cents(1_300)));
    assert_eq!(lines(&made), [("I-1", 1, cents(100)), ("I-2", 1, cents(1_200))]);
    assert_eq!((open_of(&desk, "I-1"), open_of(&desk, "I-2")), (Money::ZERO, cents(3_800)));
    let mut reader = desk.reader();
    // Of the receipt's day: the rest was no payment.
    assert_eq!(reader.invoice(&invoice_of("C1", "I-1")).unwrap().paid, Some(day("2026-06-30")));
    let shown = reader.invoice(&credit_of("C1", "W2026-00001")).unwrap();
    assert_eq!(
        (shown.class, shown.open, shown.day),
        (DocumentClass::WriteOff, Money::ZERO, day("2026-07-15"))
    );
    assert_eq!(
        reader.ageing(Some("C1"), day("2026-07-14"), None).unwrap().totals.ageing.balance(),
        cents(5_100)
    );
    assert_eq!(
        reader.ageing(Some("C1"), day("2026-07-15"), None).unwrap().totals.ageing.balance(),
        cents(3_800)
    );
    assert_eq!(desk.differences(), []);
}

#[test]
fn a_write_off_of_all_of_an_invoice_leaves_it_without_a_day_of_payment() {
    let desk = desk();
    enter(&desk, &NewInvoice { number: "I-9", ..in_two_parts() }).unwrap();
    let second = ApplyTo { instalment: Some(2), ..pays("I-9", None) };
    assert_eq!(lines(&write_off(&desk, &[second]).unwrap()), [("I-9", 2, cents(60))]);
    let made = write_off(&desk, &[pays("I-9", None)]).unwrap();
    assert_eq!((made.number.as_str(), lines(&made)), ("W2026-00002", vec![("I-9", 1, cents(40))]));
    assert_eq!(desk.reader().invoice(&invoice_of("C1", "I-9")).unwrap().paid, None);
    assert_eq!(desk.reader().customer_history("C1").unwrap().days_to_pay.invoices, 0);
    assert_eq!(desk.differences(), []);
}

#[test]
fn nothing_is_written_off_beyond_what_is_left() {
    let desk = desk();
    let later = NewReceipt {
        apply: vec![pays("I-1", Some(9_000))],
        day: day("2026-07-10"),
        ..receipt("C1", "R-1", 9_000)
    };
    receive(&desk, &later).unwrap();
    enter(&desk, &NewInvoice { day: day("2026-07-05"), ..invoice("C1", "I-4", 100) }).unwrap();
    for (part, kind, key) in [
        (pays("I-1", Some(1_001)), ErrorKind::Refused, "write-off-settled-later"),
        (pays("I-2", Some(5_001)), ErrorKind::Refused, "write-off-over-invoice"),
        (pays("I-2", Some(0)), ErrorKind::Usage, "write-off-not-positive"),
        (pays("I-2", Some(-500)), ErrorKind::Usage, "write-off-not-positive"),
        (pays("I-3", None), ErrorKind::Refused, "write-off-of-another"),
        (pays("I-4", None), ErrorKind::Refused, "write-off-too-early"),
        (pays("none", None), ErrorKind::Usage, "invoice-not-found"),
        (ApplyTo { instalment: Some(2), ..pays("I-2", None) }, ErrorKind::Usage, "instalment-not-found"),
    ] {
        refused(&desk, (kind, key), |desk| write_off(desk, &[pays("I-2", Some(1)), part]));
    }
    refused(&desk, (ErrorKind::Refused, "write-off-nothing-owed"), |desk| {
        write_off(desk, &[pays("I-2", None), pays("I-2", None)])
    });
    refused(&desk, (ErrorKind::Usage, "reason-missing"), |desk| {
        desk.writer().write_off(&WriteOff { customer: "C1", parts: vec![pays("I-2", None)], reason: " " })
    });
}

#[test]
fn what_is_on_account_later_only_is_named_with_its_day() {
    let desk = desk();
    refused(&desk, (ErrorKind::Refused, "refund-of-nothing"), |desk| refund(desk, 100));
    receive(&desk, &NewReceipt { day: day("2026-07-10"), ..receipt("C1", "R-1", 500) }).unwrap();
    let error = refund(&desk, 100).unwrap_err();
    let said = Words::new(Language::English).render(&error.message());
    assert_eq!(said, "There is nothing on account of customer C1 yet: R-1 is dated 10 Jul 2026.");
}

#[test]
fn a_refund_pays_back_the_oldest_first_and_never_more_than_there_is() {
    let desk = desk();
    receive(&desk, &NewReceipt { day: day("2026-06-20"), ..receipt("C1", "R-1", 300) }).unwrap();
    enter(
        &desk,
        &NewInvoice { day: day("2026-06-10"), due: day("2026-06-10"), ..invoice("C1", "CN-1", -200) },
    )
    .unwrap();
    receive(&desk, &NewReceipt { day: day("2026-07-10"), ..receipt("C1", "R-2", 900) }).unwrap();
    assert_eq!(desk.reader().refundable("C1").unwrap(), cents(500));
    refused(&desk, (ErrorKind::Refused, "refund-over-credit"), |desk| refund(desk, 501));
    refused(&desk, (ErrorKind::Usage, "refund-not-positive"), |desk| refund(desk, 0));
    let before = desk.reader().exposure("C1").unwrap().exposure.total();
    let made = refund(&desk, 350).unwrap();
    assert_eq!((made.number.as_str(), made.total), ("RF2026-00001", cents(350)));
    assert_eq!(lines(&made), [("CN-1", 1, cents(200)), ("R-1", 1, cents(150))]);
    let mut reader = desk.reader();
    assert_eq!(reader.receipt(&receipt_of("C1", "R-1")).unwrap().open, cents(150));
    assert_eq!(reader.exposure("C1").unwrap().exposure.total(), before + cents(350));
    let shown = reader.invoice(&invoice_of("C1", "RF2026-00001")).unwrap();
    assert_eq!((shown.class, shown.open, shown.paid), (DocumentClass::Refund, Money::ZERO, None));
    assert_eq!(reader.customer_history("C1").unwrap().days_to_pay.invoices, 0);
    assert_eq!(desk.differences(), []);
}

#[test]
fn only_a_supervisor_makes_or_undoes_them_whatever_the_state_of_the_customer() {
    let desk = desk();
    receive(&desk, &receipt("C1", "R-1", 300)).unwrap();
    write_off(&desk, &[pays("I-2", Some(1))]).unwrap();
    refund(&desk, 1).unwrap();
    for customer_state in ["blocked", "closed"] {
        desk.set("C1", &state(customer_state));
        write_off(&desk, &[pays("I-2", Some(1))]).unwrap();
        refund(&desk, 1).unwrap();
    }
    let mut clerk = desk.writer_as("carl", "clerk");
    let parts = vec![pays("I-2", Some(1))];
    let denied = [
        clerk.write_off(&WriteOff { customer: "C1", parts, reason: "small" }),
        clerk.refund(&Refund { customer: "C1", amount: cents(1), reason: "small" }),
        clerk.undo_write_off(&credit_of("C1", "W2026-00001")),
        clerk.undo_refund(&invoice_of("C1", "RF2026-00001")),
    ];
    for denied in denied {
        assert_eq!(denied.unwrap_err().message().key, "role-needed");
    }
}

#[test]
fn what_was_undone_is_not_undone_again_and_what_has_changed_since_is_not_undone() {
    let desk = desk();
    receive(&desk, &receipt("C1", "R-1", 300)).unwrap();
    write_off(&desk, &[pays("I-2", None)]).unwrap();
    refund(&desk, 200).unwrap();
    let (written_off, refunded) = (credit_of("C1", "W2026-00001"), invoice_of("C1", "RF2026-00001"));
    let undone = desk.writer().undo_write_off(&written_off).unwrap();
    assert_eq!(lines(&undone), [("I-2", 1, cents(-5_000))]);
    refused(&desk, (ErrorKind::Conflict, "adjustment-undone-already"), |desk| {
        desk.writer().undo_write_off(&written_off)
    });
    desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
    // The bank took the money back that was paid back: the customer owes it.
    assert_eq!(open_of(&desk, "RF2026-00001"), cents(200));
    refused(&desk, (ErrorKind::Refused, "adjustment-open-again"), |desk| {
        desk.writer().undo_refund(&refunded)
    });
    refused(&desk, (ErrorKind::Usage, "write-off-not-found"), |desk| {
        desk.writer().undo_write_off(&credit_of("C1", "W2026-00001/undone"))
    });
    refused(&desk, (ErrorKind::Usage, "refund-not-found"), |desk| {
        desk.writer().undo_refund(&invoice_of("C1", "I-2"))
    });
    assert_eq!(desk.differences(), []);
}

#[test]
fn numbers_go_on_from_the_largest_of_the_year_over_all_customers() {
    let desk = desk();
    enter(&desk, &invoice("C2", "W2026-00041", -5)).unwrap();
    enter(&desk, &invoice("C2", "W2026-x", -5)).unwrap();
    enter(&desk, &invoice("C2", "W2026-99999999999999999999", -5)).unwrap();
    enter(&desk, &invoice("C2", "W2025-00077", -5)).unwrap();
    assert_eq!(write_off(&desk, &[pays("I-2", Some(1))]).unwrap().number, "W2026-00042");
    desk.writer().undo_write_off(&credit_of("C1", "W2026-00042")).unwrap();
    assert_eq!(write_off(&desk, &[pays("I-2", Some(1))]).unwrap().number, "W2026-00043");
    desk.go_to("2027-01-02");
    assert_eq!(write_off(&desk, &[pays("I-2", Some(1))]).unwrap().number, "W2027-00001");
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn making_one_and_undoing_it_leads_back(
        amounts in prop::array::uniform3(1_i64..4_000),
        part in prop::option::of(1_i64..1_000),
        paid_back in 1_i64..3_000,
        later in 0_i64..40,
    ) {
        let desk = desk();
        let [first, second, on_account] = amounts;
        receive(&desk, &NewReceipt { apply: vec![pays("I-1", Some(first))], ..receipt("C1", "R-1", first + on_account) }).unwrap();
        let to_come = NewReceipt { day: day("2026-07-20"), ..receipt("C1", "R-2", second) };
        receive(&desk, &NewReceipt { apply: vec![pays("I-2", None)], ..to_come }).unwrap();
        desk.go_to(&(day("2026-07-01") + later).to_string());
        let before = figures(&desk);
        let yesterday = |desk: &TestDesk| {
            let mut reader = desk.reader();
            let day = reader.today() - 1;
            reader.ageing(Some("C1"), day, None).unwrap()
        };
        let was = yesterday(&desk);
        if let Ok(made) = write_off(&desk, &[pays("I-1", part)]) {
            prop_assert_eq!(&yesterday(&desk), &was);
            prop_assert_ne!(&figures(&desk), &before);
            desk.writer().undo_write_off(&credit_of("C1", &made.number)).unwrap();
        }
        prop_assert_eq!(&figures(&desk), &before);
        if let Ok(made) = refund(&desk, paid_back) {
            prop_assert_eq!(&yesterday(&desk), &was);
            prop_assert_ne!(&figures(&desk), &before);
            desk.writer().undo_refund(&invoice_of("C1", &made.number)).unwrap();
        }
        prop_assert_eq!(&figures(&desk), &before);
        prop_assert_eq!(desk.differences(), []);
        // What is free again can be used as ever.
        desk.writer().apply_receipt(&receipt_of("C1", "R-1"), &[], Rest::OldestFirst, None).unwrap();
        prop_assert_eq!(desk.differences(), []);
    }
}
