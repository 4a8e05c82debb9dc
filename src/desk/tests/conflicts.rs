//! The loser of a conflict reads who did what, and when (R4.7).

use super::*;
use crate::credit::{Message, Value};
use crate::desk::testing::ledger::{invoice_of, receipt_of};

/// What a refusal says of who was faster: the user, the instant, and the key of what was done.
#[track_caller]
fn reported(message: &Message) -> (&str, i64, &str) {
    let value = |name: &str| message.values.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    let (Some(Value::Text(user)), Some(Value::Instant(at))) = (value("user"), value("at")) else {
        panic!("{message:?}");
    };
    let what = match value("what").or(value("decision")) {
        Some(Value::Key(key)) => key.as_str(),
        Some(Value::Part(part)) => part.key.as_str(),
        _ => "",
    };
    (user, *at, what)
}

#[track_caller]
fn conflict<T: std::fmt::Debug>(result: Result<T, DeskError>) -> Message {
    let error = result.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict, "{error:?}");
    error.message()
}

/// The instant of the newest event.
fn newest(desk: &TestDesk) -> i64 {
    let mut reader = desk.reader();
    let last = reader.ask(|view| Ok(view.last_event(crate::store::Touched::Desk, &[])?)).unwrap();
    last.unwrap().at
}

fn held() -> TestDesk {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "150.00");
    desk
}

#[test]
fn a_decided_order_names_who_decided_and_when() {
    let desk = held();
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    let at = newest(&desk);
    let message = conflict(desk.decide("SO-1", Verdict::RELEASE));
    assert_eq!(reported(&message), ("anna", at, "decided-release"));
}

#[test]
fn an_order_that_left_the_queue_without_a_decision_names_what_took_it_out() {
    let desk = held();
    desk.writer().cancel_order("SO-1").unwrap();
    let at = newest(&desk);
    let message = conflict(desk.decide("SO-1", Verdict::RELEASE));
    assert_eq!(
        (message.key.as_str(), reported(&message)),
        ("order-left-the-queue", ("anna", at, "event-order-cancel"))
    );
}

#[test]
fn an_order_that_was_never_held_names_no_one() {
    let desk = TestDesk::new().limited("C1", &[]);
    desk.enter("C1", "SO-1", "50.00");
    assert_eq!(conflict(desk.decide("SO-1", Verdict::RELEASE)).key, "order-not-on-hold");
}

#[test]
fn a_changed_order_names_who_changed_it_and_when() {
    let desk = held();
    let seen = desk.sheet("SO-1").order.assessment;
    desk.writer().amend_order("SO-1", eur("160.00")).unwrap();
    let at = newest(&desk);
    let orders = vec![Seen { order: "SO-1".to_owned(), assessment: seen }];
    let decision = Decision { orders, ..Decision::on(["SO-1"], Verdict::RELEASE) };
    let message = conflict(desk.writer().decide(&decision, &NoProgress));
    assert_eq!(reported(&message), ("anna", at, "event-order-amend"));
}

#[test]
fn a_decision_that_was_overtaken_names_the_newer_one() {
    let desk = held();
    let first = desk.decide("SO-1", Verdict::Keep { follow_up: None }).unwrap();
    desk.decide("SO-1", Verdict::RELEASE).unwrap();
    let at = newest(&desk);
    let error = desk.writer().undo_decision(first.event).unwrap_err().message();
    assert_eq!(reported(&error), ("anna", at, "event-release"));
}

#[test]
fn a_changed_customer_names_who_changed_it_and_when() {
    let desk = held();
    let name = [Assignment::new("name", "New")];
    desk.writer().set_customer("C1", &name, Expected::Whatever).unwrap();
    let at = newest(&desk);
    let other = [Assignment::new("name", "Other")];
    let message = conflict(desk.writer().set_customer("C1", &other, Expected::Version(1)));
    assert_eq!(reported(&message), ("anna", at, ""));
}

#[test]
fn receivables_name_who_was_faster_and_when() {
    let desk = held();
    let day = today();
    let invoice = NewInvoice {
        customer: "C1",
        number: "I-1",
        amount: eur("50.00"),
        day,
        due: day,
        due_before_date: crate::desk::DueBeforeDate::Refused,
        order: None,
        ship_to: None,
        instalments: Vec::new(),
    };
    desk.writer().enter_invoice(&invoice).unwrap();
    let dispute = |what| desk.writer().dispute_invoice(&invoice_of("C1", "I-1"), None, what, "broken");
    dispute(Dispute::Raised).unwrap();
    let disputed = conflict(dispute(Dispute::Raised));
    dispute(Dispute::Settled).unwrap();
    let settled = conflict(dispute(Dispute::Settled));
    assert!(reported(&disputed).1 < reported(&settled).1);
    assert_eq!((reported(&disputed).2, reported(&settled).2), ("event-dispute", "event-settle-dispute"));

    let receipt = NewReceipt {
        customer: "C1",
        number: "R-1",
        amount: eur("20.00"),
        currency: None,
        day,
        apply: Vec::new(),
        rest: Rest::OnAccount,
    };
    desk.writer().enter_receipt(&receipt).unwrap();
    desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "bounced", None).unwrap();
    let at = newest(&desk);
    let reversed = conflict(desk.writer().reverse_receipt(&receipt_of("C1", "R-1"), "again", None));
    assert_eq!(reported(&reversed), ("anna", at, "event-reverse-receipt"));
}
