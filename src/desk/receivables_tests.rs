//! Entering, paying and taking back: invoices, credit notes and receipts.

use super::testing::{TestDesk, cents, day, invoice, receipt};
use super::{ApplyTo, DeskError, Dispute, DocumentScope, Instalment, Kind, NewInvoice, NewReceipt};
use crate::credit::{CreditStanding, FindingCode, ItemKind, Limit, Money, NamedLimit};
use crate::store::{Difference, Stored, Subject};

const IN_STEP: [Difference; 0] = [];

fn limit(minor: i64) -> (&'static str, Stored) {
    ("credit_limit", Stored::Integer(minor))
}

fn state(state: &str) -> [(&'static str, Stored); 2] {
    [
        ("state", Stored::Text(state.to_owned())),
        ("state_reason", Stored::Text("late-payment".to_owned())),
    ]
}

fn pays<'a>(invoice: &'a str, minor: Option<i64>) -> ApplyTo<'a> {
    ApplyTo {
        invoice,
        amount: minor.map(cents),
    }
}

/// The key of the refusal, its kind, and that nothing was changed by it.
#[track_caller]
fn refused<T: std::fmt::Debug>(
    desk: &TestDesk,
    (kind, key): (Kind, &str),
    act: impl FnOnce(&TestDesk) -> Result<T, DeskError>,
) {
    let before = desk.everything();
    let error = act(desk).unwrap_err();
    assert_eq!((error.kind(), error.statement().key.as_str()), (kind, key));
    assert_eq!(desk.everything(), before);
}

fn enter(desk: &TestDesk, new: &NewInvoice<'_>) -> Result<super::EnteredInvoice, DeskError> {
    desk.writer().enter_invoice(new)
}

fn receive(desk: &TestDesk, new: &NewReceipt<'_>) -> Result<super::AppliedReceipt, DeskError> {
    desk.writer().enter_receipt(new)
}

fn open_of(desk: &TestDesk, number: &str) -> Money {
    desk.reader().invoice(number).unwrap().open
}

#[test]
fn an_invoice_is_entered_and_shown() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.ship_to(key, "S1", Limit::NotSet);
    let new = NewInvoice {
        ship_to: Some("S1"),
        ..invoice("C1", " I-1 ", 12_345)
    };
    let entered = enter(&desk, &new).unwrap();
    assert_eq!((entered.number.as_str(), entered.warnings.len()), ("I-1", 0));
    let shown = desk.reader().invoice("I-1").unwrap();
    assert_eq!((shown.amount, shown.open), (cents(12_345), cents(12_345)));
    assert_eq!(shown.ship_to.as_deref(), Some("S1"));
}

#[test]
fn documents_that_make_no_sense_are_refused_as_usage() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    let long = "N".repeat(41);
    let parts = |amounts: &[i64]| {
        let part = |minor: &i64| Instalment {
            due: day("2026-07-30"),
            amount: cents(*minor),
        };
        amounts.iter().map(part).collect::<Vec<_>>()
    };
    let due = NewInvoice {
        due: day("2026-06-29"),
        ..invoice("C1", "I-1", 100)
    };
    let instalments = |minor, amounts| NewInvoice {
        instalments: parts(amounts),
        ..invoice("C1", "I-1", minor)
    };
    for (new, key) in [
        (invoice("C9", "I-1", 100), "customer-not-found"),
        (invoice("C1", "I-1", 0), "invoice-amount-zero"),
        (invoice("C1", "  ", 100), "document-number-length"),
        (invoice("C1", &long, 100), "document-number-length"),
        (invoice("C1", "I-1", 1_000_000_000_000_001), "amount-out-of-range"),
        (due, "invoice-due-before-day"),
        (instalments(100, &[50, 49]), "instalments-do-not-add-up"),
        (instalments(100, &[150, -50]), "instalments-do-not-add-up"),
        (instalments(-100, &[100]), "credit-note-with-instalments"),
    ] {
        refused(&desk, (Kind::Usage, key), |desk| enter(desk, &new));
    }
}

#[test]
fn a_number_is_given_once() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "N", 100)).unwrap();
    for minor in [100, -100] {
        refused(&desk, (Kind::Refused, "document-number-taken"), |desk| {
            enter(desk, &invoice("C1", "N", minor))
        });
    }
    receive(&desk, &receipt("C1", "N", 50)).unwrap();
    refused(&desk, (Kind::Refused, "document-number-taken"), |desk| {
        receive(desk, &receipt("C1", "N", 50))
    });
}

#[test]
fn a_direct_invoice_over_the_limit_is_saved_with_a_warning() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(10_000)]);
    assert!(
        enter(&desk, &invoice("C1", "I-1", 10_000))
            .unwrap()
            .warnings
            .is_empty()
    );
    let entered = enter(&desk, &invoice("C1", "I-2", 1)).unwrap();
    assert_eq!(entered.warnings[0].code, FindingCode::LimitExceeded);
    assert_eq!(
        entered.warnings[0].margin.as_ref().unwrap().money(),
        Some(cents(1))
    );
    assert_eq!(open_of(&desk, "I-2"), cents(1));
}

#[test]
fn a_direct_invoice_is_measured_against_its_ship_to() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(100)]);
    desk.ship_to(key, "S1", Limit::Amount(cents(500)));
    let new = |number, minor| NewInvoice {
        ship_to: Some("S1"),
        ..invoice("C1", number, minor)
    };
    assert!(enter(&desk, &new("I-1", 500)).unwrap().warnings.is_empty());
    let entered = enter(&desk, &new("I-2", 1)).unwrap();
    assert_eq!(entered.warnings[0].code, FindingCode::ShipToLimitExceeded);
}

#[test]
fn a_blocked_customer_pays_and_is_credited_and_buys_nothing() {
    let desk = TestDesk::new();
    desk.customer("C1", &state("blocked"));
    refused(&desk, (Kind::Refused, "invoice-customer-blocked"), |desk| {
        enter(desk, &invoice("C1", "I-1", 100))
    });
    enter(&desk, &invoice("C1", "CN-1", -100)).unwrap();
    receive(&desk, &receipt("C1", "R-1", 100)).unwrap();
}

#[test]
fn a_closed_customer_takes_only_relief_for_what_it_owes() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    desk.write(|recorder| Ok(recorder.tx.update_customer(key, 1, &state("closed"))?));
    refused(&desk, (Kind::Refused, "invoice-customer-closed"), |desk| {
        enter(desk, &invoice("C1", "I-2", 100))
    });
    refused(&desk, (Kind::Refused, "closed-customer-owes-less"), |desk| {
        receive(desk, &receipt("C1", "R-1", 101))
    });
    enter(&desk, &invoice("C1", "CN-1", -40)).unwrap();
    refused(&desk, (Kind::Refused, "closed-customer-owes-less"), |desk| {
        enter(desk, &invoice("C1", "CN-2", -61))
    });
    let all = NewReceipt {
        apply: vec![pays("I-1", None)],
        ..receipt("C1", "R-1", 100)
    };
    assert_eq!(receive(&desk, &all).unwrap().on_account, Money::ZERO);
}

#[test]
fn an_invoice_on_an_order_takes_the_place_of_its_remainder() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.order(key, "SO-1", 5_000, CreditStanding::Approved);
    enter(&desk, &invoice("C1", "I-0", 10_000)).unwrap();
    let total = |desk: &TestDesk| desk.reader().exposure("C1").unwrap().exposure.total();
    assert_eq!(total(&desk), cents(15_000));
    let on_order = |number, minor| NewInvoice {
        order: Some("SO-1"),
        ..invoice("C1", number, minor)
    };
    enter(&desk, &on_order("I-1", 2_500)).unwrap();
    assert_eq!(total(&desk), cents(15_000));
    enter(&desk, &on_order("CN-1", -500)).unwrap();
    assert_eq!(desk.everything().2[0].invoiced, cents(2_000));
    refused(&desk, (Kind::Refused, "credit-over-invoiced"), |desk| {
        enter(desk, &on_order("CN-2", -2_001))
    });
    assert_eq!(desk.differences(), IN_STEP);
}

#[test]
fn only_open_and_cleared_orders_of_the_customer_are_invoiced() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    desk.order(key, "OPEN", 100, CreditStanding::Approved);
    desk.order(key, "HELD", 100, CreditStanding::Held);
    desk.order(key, "REJECTED", 100, CreditStanding::Rejected);
    for (customer, order, kind, error) in [
        ("C2", "OPEN", Kind::Refused, "invoice-order-of-another"),
        ("C1", "HELD", Kind::Refused, "invoice-order-held"),
        ("C1", "REJECTED", Kind::Refused, "invoice-order-rejected"),
        ("C1", "NONE", Kind::Usage, "order-not-found"),
    ] {
        let new = NewInvoice {
            order: Some(order),
            ..invoice(customer, "I-1", 100)
        };
        refused(&desk, (kind, error), |desk| enter(desk, &new));
    }
}

#[test]
fn goods_that_left_can_be_invoiced_though_the_customer_was_blocked_since() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &state("blocked"));
    desk.order(key, "SO-1", 100, CreditStanding::Approved);
    let new = NewInvoice {
        order: Some("SO-1"),
        ..invoice("C1", "I-1", 100)
    };
    refused(&desk, (Kind::Refused, "invoice-customer-blocked"), |desk| {
        enter(desk, &new)
    });
    desk.write(|recorder| {
        let mut order = recorder.tx.view().order("SO-1")?.unwrap();
        order.shipped = Some(recorder.today());
        Ok(recorder.tx.update_order(&order)?)
    });
    enter(&desk, &new).unwrap();
}

#[test]
fn a_transfer_that_is_checked_must_pass_the_check() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(50)]);
    desk.order(key, "SO-1", 100, CreditStanding::Approved);
    let new = NewInvoice {
        order: Some("SO-1"),
        ..invoice("C1", "I-1", 100)
    };
    desk.write(|recorder| {
        Ok(recorder
            .tx
            .add_setting("checkpoints", "entry,transfer", recorder.event)?)
    });
    refused(&desk, (Kind::Refused, "invoice-order-fails-check"), |desk| {
        enter(desk, &new)
    });
    desk.write(|recorder| Ok(recorder.tx.add_setting("checkpoints", "entry", recorder.event)?));
    enter(&desk, &new).unwrap();
}

#[test]
fn a_dispute_is_kept_with_its_reason() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let dispute = |what, reason| desk.writer().dispute_invoice("I-1", None, what, reason);
    refused(&desk, (Kind::Usage, "receivables-reason-missing"), |_| {
        dispute(Dispute::Raised, " ")
    });
    refused(&desk, (Kind::Conflict, "invoice-not-disputed"), |_| {
        dispute(Dispute::Settled, "why")
    });
    dispute(Dispute::Raised, "damaged").unwrap();
    refused(&desk, (Kind::Conflict, "invoice-disputed-already"), |_| {
        dispute(Dispute::Raised, "again")
    });
    let id = desk.everything().1[0].id;
    let changes = desk
        .reader()
        .ask(|view| Ok(view.changes(Subject::Item(id.0), &["disputed"])?))
        .unwrap();
    assert_eq!(
        (changes[0].new.as_deref(), changes[0].note.as_str()),
        (Some("yes"), "damaged")
    );
    dispute(Dispute::Settled, "credited").unwrap();
    assert!(!desk.reader().invoice("I-1").unwrap().instalments[0].disputed);
}

#[test]
fn one_instalment_can_be_in_dispute() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    desk.writer()
        .dispute_invoice("I-1", Some(2), Dispute::Raised, "short")
        .unwrap();
    let shown = desk.reader().invoice("I-1").unwrap();
    let disputed: Vec<bool> = shown.instalments.iter().map(|part| part.disputed).collect();
    assert_eq!(disputed, [false, true]);
    refused(&desk, (Kind::Usage, "instalment-not-found"), |desk| {
        desk.writer()
            .dispute_invoice("I-1", Some(3), Dispute::Raised, "short")
    });
}

fn in_two_parts() -> NewInvoice<'static> {
    NewInvoice {
        due: day("2026-08-31"),
        instalments: vec![
            Instalment {
                due: day("2026-08-31"),
                amount: cents(60),
            },
            Instalment {
                due: day("2026-07-31"),
                amount: cents(40),
            },
        ],
        ..invoice("C1", "I-1", 100)
    }
}

#[test]
fn instalments_are_paid_the_oldest_due_first() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &in_two_parts()).unwrap();
    let new = NewReceipt {
        apply: vec![pays("I-1", Some(70))],
        ..receipt("C1", "R-1", 80)
    };
    let received = receive(&desk, &new).unwrap();
    let parts: Vec<_> = received
        .applied
        .iter()
        .map(|part| (part.instalment, part.amount))
        .collect();
    assert_eq!(parts, [(1, cents(40)), (2, cents(30))]);
    assert_eq!(received.on_account, cents(10));
    let shown = desk.reader().invoice("I-1").unwrap();
    assert_eq!(
        (shown.instalments[0].due, shown.instalments[1].open),
        (day("2026-07-31"), cents(30))
    );
    assert_eq!(desk.differences(), IN_STEP);
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
    assert_eq!(
        (open_of(&desk, "I-1"), open_of(&desk, "I-2")),
        (Money::ZERO, Money::ZERO)
    );
    let left = desk
        .reader()
        .documents(DocumentScope::Open, &[ItemKind::Receipt])
        .unwrap();
    assert_eq!((left.len(), left[0].open), (1, cents(10)));
    assert_eq!(desk.differences(), IN_STEP);
}

#[test]
fn nothing_is_applied_beyond_what_is_owed_or_left() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    enter(&desk, &invoice("C2", "I-2", 100)).unwrap();
    for (minor, apply, kind, key) in [
        (
            500,
            pays("I-1", Some(101)),
            Kind::Refused,
            "application-over-invoice",
        ),
        (
            50,
            pays("I-1", Some(51)),
            Kind::Refused,
            "application-over-receipt",
        ),
        (50, pays("I-1", Some(0)), Kind::Usage, "application-not-positive"),
        (50, pays("I-2", None), Kind::Refused, "application-of-another"),
        (50, pays("I-3", None), Kind::Usage, "invoice-not-found"),
        (0, pays("I-1", None), Kind::Usage, "receipt-amount-not-positive"),
    ] {
        let new = NewReceipt {
            apply: vec![pays("I-1", Some(1)), apply],
            ..receipt("C1", "R-1", minor)
        };
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
fn what_stands_on_account_is_applied_from_today_or_a_later_day() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    receive(&desk, &receipt("C1", "R-1", 100)).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -30)).unwrap();
    enter(&desk, &invoice("C1", "I-1", 150)).unwrap();
    desk.go_to("2026-07-05");
    let apply = |number, on: Option<&str>| {
        desk.writer()
            .apply_receipt(number, &[pays("I-1", None)], on.map(day))
    };
    refused(&desk, (Kind::Refused, "application-too-early"), |_| {
        apply("R-1", Some("2026-06-29"))
    });
    assert_eq!(apply("R-1", None).unwrap().applied[0].day, day("2026-07-05"));
    assert_eq!(
        apply("CN-1", Some("2026-07-01")).unwrap().applied[0].day,
        day("2026-07-01")
    );
    assert_eq!(open_of(&desk, "I-1"), cents(20));
    refused(&desk, (Kind::Usage, "receipt-not-found"), |_| apply("R-9", None));
    assert_eq!(desk.differences(), IN_STEP);
}

#[test]
fn an_application_is_never_dated_before_its_invoice() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let early = NewReceipt {
        day: day("2026-06-01"),
        apply: vec![pays("I-1", None)],
        ..receipt("C1", "R-1", 100)
    };
    assert_eq!(receive(&desk, &early).unwrap().applied[0].day, day("2026-06-30"));
    assert_eq!(
        desk.reader().invoice("I-1").unwrap().paid,
        Some(day("2026-06-30"))
    );
}

#[test]
fn a_reversed_receipt_opens_its_invoices_from_that_day_and_counts_nowhere() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let new = NewReceipt {
        apply: vec![pays("I-1", None)],
        ..receipt("C1", "R-1", 130)
    };
    receive(&desk, &new).unwrap();
    desk.go_to("2026-07-08");
    let reversed = desk.writer().reverse_receipt("R-1", "bounced").unwrap();
    assert_eq!(
        (reversed.day, reversed.reopened[0].amount),
        (day("2026-07-08"), cents(-100))
    );
    let mut reader = desk.reader();
    assert_eq!(reader.exposure("C1").unwrap().exposure.total(), cents(100));
    let balance = |reader: &mut super::DeskReader, on| {
        reader
            .ageing(None, day(on), None)
            .unwrap()
            .totals
            .ageing
            .balance()
    };
    assert_eq!(balance(&mut reader, "2026-07-07"), cents(-30));
    assert_eq!(balance(&mut reader, "2026-07-08"), cents(100));
    let shown = reader.receipt("R-1").unwrap();
    assert_eq!(
        (shown.open, shown.reversed),
        (Money::ZERO, Some(day("2026-07-08")))
    );
    assert_eq!(reader.invoice("I-1").unwrap().paid, None);
    assert_eq!(desk.differences(), IN_STEP);
    refused(&desk, (Kind::Conflict, "receipt-reversed-already"), |desk| {
        desk.writer().reverse_receipt("R-1", "again")
    });
    refused(&desk, (Kind::Conflict, "receipt-reversed-already"), |desk| {
        desk.writer().apply_receipt("R-1", &[pays("I-1", None)], None)
    });
}

#[test]
fn a_receipt_that_is_still_to_come_is_reversed_without_a_trace_in_any_balance() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    let new = NewReceipt {
        day: day("2026-07-20"),
        apply: vec![pays("I-1", None)],
        ..receipt("C1", "R-1", 130)
    };
    receive(&desk, &new).unwrap();
    desk.writer().reverse_receipt("R-1", "typing error").unwrap();
    let mut reader = desk.reader();
    for on in ["2026-06-30", "2026-07-19", "2026-07-20", "2026-07-21"] {
        let ageing = reader.ageing(None, day(on), None).unwrap();
        assert_eq!(ageing.totals.ageing.balance(), cents(100), "{on}");
        assert_eq!(ageing.totals.ageing.unapplied, Money::ZERO, "{on}");
    }
    assert_eq!(desk.differences(), IN_STEP);
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
    desk.writer().reverse_receipt("R-1", "bounced").unwrap();
    let again = receive(&desk, &all("R-2", "2026-07-05")).unwrap();
    assert_eq!(again.applied[0].day, day("2026-07-10"));
    // Days to pay ask for the day of the receipt, not for that of its application.
    assert_eq!(
        desk.reader().invoice("I-1").unwrap().paid,
        Some(day("2026-07-05"))
    );
    let shown = desk.reader().ageing(Some("C1"), day("2026-07-07"), None).unwrap();
    assert_eq!(
        (shown.totals.ageing.not_due, shown.totals.ageing.unapplied),
        (Money::ZERO, cents(-100))
    );
    assert_eq!(desk.differences(), IN_STEP);
}

#[test]
fn counters_after_a_reversal_are_as_if_the_receipt_had_never_been() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    for number in ["I-1", "I-2"] {
        enter(&desk, &invoice("C1", number, 100)).unwrap();
    }
    let pay = |number, on, what| {
        let new = NewReceipt {
            day: day(on),
            apply: vec![pays(what, None)],
            ..receipt("C1", number, 100)
        };
        receive(&desk, &new).unwrap();
    };
    desk.go_to("2026-09-01");
    pay("R-1", "2026-07-10", "I-1");
    let before = desk.reader().customer_history("C1").unwrap();
    pay("R-2", "2026-08-09", "I-2");
    let with = desk.reader().customer_history("C1").unwrap();
    assert_eq!(
        (with.payments, with.late_payments, with.last_payment),
        (2, 1, Some(day("2026-08-09")))
    );
    assert_eq!((with.days_to_pay.days, with.days_to_pay.invoices), (10 + 40, 2));
    assert_eq!(
        (with.days_late.days, with.highest_balance),
        (-20 + 10, cents(200))
    );
    assert_eq!(with.days_to_pay.mean(4).unwrap().to_string(), "25.0000");
    desk.writer().reverse_receipt("R-2", "bounced").unwrap();
    assert_eq!(desk.reader().customer_history("C1").unwrap(), before);
}

#[test]
fn an_invoice_settled_by_a_credit_note_alone_was_never_paid() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    enter(&desk, &invoice("C1", "I-1", 100)).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -100)).unwrap();
    desk.writer()
        .apply_receipt("CN-1", &[pays("I-1", None)], None)
        .unwrap();
    let history = desk.reader().customer_history("C1").unwrap();
    assert_eq!((history.days_to_pay.invoices, history.payments), (0, 0));
    assert_eq!(history.days_to_pay.mean(2), None);
    assert_eq!(open_of(&desk, "I-1"), Money::ZERO);
}

#[test]
fn every_document_of_exposure_adds_up_to_its_component() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(10_000)]);
    desk.ship_to(key, "S1", Limit::Amount(cents(500)));
    enter(&desk, &invoice("C1", "I-1", 300)).unwrap();
    enter(&desk, &invoice("C1", "CN-1", -50)).unwrap();
    receive(&desk, &receipt("C1", "R-1", 20)).unwrap();
    desk.order(key, "SO-1", 700, CreditStanding::Held);
    let apart = NewInvoice {
        ship_to: Some("S1"),
        ..invoice("C1", "I-2", 90)
    };
    enter(&desk, &apart).unwrap();
    let report = desk.reader().exposure("C1").unwrap();
    for component in super::Component::ALL {
        let sum: Money = report
            .documents
            .iter()
            .filter(|document| document.component == component)
            .map(|document| document.open)
            .sum();
        assert_eq!(sum, component.of(&report.exposure), "{component:?}");
    }
    assert_eq!(report.available, Some(cents(10_000 - 930)));
    assert_eq!(report.counted_elsewhere[0].exposure.total(), cents(90));
    let none: Option<NamedLimit> = None;
    assert_eq!(report.limit.ship_to, none);
}
