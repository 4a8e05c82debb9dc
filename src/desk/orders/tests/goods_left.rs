//! Goods that have left count until they are invoiced, and a credit note never opens an order again (R2.3).

use crate::credit::{CreditStanding, Money, Outcome};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{cents, enter, invoice, refused, state};
use crate::desk::{Decision, EnterOrder, ErrorKind, NewInvoice, NoProgress, Rejected, Verdict};
use crate::records::{AuditBody, OrderEnded, Plain};
use crate::store::OrderState;

const LEFT: (ErrorKind, &str) = (ErrorKind::Refused, "order-goods-left");
const BELOW: (ErrorKind, &str) = (ErrorKind::Refused, "order-below-goods-left");

fn exposure(desk: &TestDesk) -> Money {
    desk.reader().exposure("C1").unwrap().exposure.total()
}

fn on_order(number: &str, minor: i64) -> NewInvoice<'_> {
    NewInvoice { order: Some("SO-1"), ..invoice("C1", number, minor) }
}

/// An order of 500.00 whose goods have left.
fn shipped() -> TestDesk {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.ledger_order(key, "SO-1", 50_000, CreditStanding::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    desk
}

/// The same on hold, because the customer was blocked since and the order was looked at again.
fn shipped_and_held() -> TestDesk {
    let desk = shipped();
    desk.set("C1", &state("blocked"));
    let amended = desk.writer().amend_order("SO-1", cents(50_000)).unwrap();
    assert_eq!(amended.assessment.outcome, Outcome::Held);
    desk
}

fn decide(desk: &TestDesk, verdict: Verdict) -> Result<crate::desk::Decided, crate::desk::DeskError> {
    desk.writer().decide(&Decision::on(["SO-1"], verdict), &NoProgress)
}

#[test]
fn closing_does_not_drop_goods_that_left_and_are_not_invoiced() {
    let desk = shipped();
    refused(&desk, LEFT, |desk| desk.writer().close_order("SO-1"));
    enter(&desk, &on_order("I-1", 49_999)).unwrap();
    refused(&desk, LEFT, |desk| desk.writer().close_order("SO-1"));
    enter(&desk, &on_order("I-2", 1)).unwrap();
    assert_eq!(desk.writer().close_order("SO-1").unwrap().state, OrderState::Closed);
    assert_eq!(exposure(&desk), cents(50_000));
}

#[test]
fn closing_drops_what_the_order_grew_by_since_its_goods_left() {
    let desk = shipped();
    desk.writer().amend_order("SO-1", cents(80_000)).unwrap();
    enter(&desk, &on_order("I-1", 50_000)).unwrap();
    assert_eq!(exposure(&desk), cents(80_000));
    desk.writer().close_order("SO-1").unwrap();
    assert_eq!(exposure(&desk), cents(50_000));
}

#[test]
fn an_order_does_not_fall_below_its_goods_that_left() {
    let desk = shipped();
    refused(&desk, BELOW, |desk| desk.writer().amend_order("SO-1", cents(49_999)));
    assert!(desk.writer().amend_order("SO-1", cents(60_000)).unwrap().done);
    assert!(desk.writer().amend_order("SO-1", cents(50_000)).unwrap().done);
    enter(&desk, &on_order("I-1", 49_999)).unwrap();
    refused(&desk, BELOW, |desk| desk.writer().amend_order("SO-1", cents(49_999)));
    enter(&desk, &on_order("I-2", 1)).unwrap();
    assert!(desk.writer().amend_order("SO-1", cents(49_999)).unwrap().done);
    assert_eq!(exposure(&desk), cents(50_000));
}

#[test]
fn cancelling_does_not_drop_goods_that_left() {
    let desk = shipped();
    refused(&desk, LEFT, |desk| desk.writer().cancel_order("SO-1"));
    enter(&desk, &on_order("I-1", 50_000)).unwrap();
    refused(&desk, (ErrorKind::Refused, "order-under-way"), |desk| desk.writer().cancel_order("SO-1"));
}

#[test]
fn rejecting_does_not_drop_goods_that_left() {
    let desk = shipped_and_held();
    refused(&desk, LEFT, |desk| decide(desk, Verdict::Reject { order: Rejected::Cancelled }));
    decide(&desk, Verdict::Reject { order: Rejected::Stays }).unwrap();
    assert_eq!(exposure(&desk), cents(50_000));
}

#[test]
fn of_a_rejected_order_only_the_goods_that_left_count() {
    let desk = shipped();
    desk.set("C1", &[crate::desk::testing::ledger::limit(60_000)]);
    let amended = desk.writer().amend_order("SO-1", cents(500_000)).unwrap();
    assert_eq!(amended.assessment.outcome, Outcome::Held);
    decide(&desk, Verdict::Reject { order: Rejected::Stays }).unwrap();
    assert_eq!(exposure(&desk), cents(50_000));
    enter(&desk, &on_order("I-1", 20_000)).unwrap();
    assert_eq!(exposure(&desk), cents(50_000), "300.00 has left and is not invoiced");
    assert_eq!(desk.differences(), []);
}

#[test]
fn the_goods_of_an_unconfirmed_order_do_not_leave_untested() {
    let desk = TestDesk::new();
    desk.customer("C1", &[crate::desk::testing::ledger::limit(1_000)]);
    for number in ["SO-1", "SO-2"] {
        let order = EnterOrder {
            confirmation: crate::desk::Confirmation::Unconfirmed,
            ..EnterOrder::new("C1", number, cents(900))
        };
        assert_eq!(desk.writer().enter_order(&order).unwrap().assessment.outcome, Outcome::Approved);
        refused(&desk, (ErrorKind::Refused, "order-unconfirmed"), |desk| desk.writer().ship_order(number));
    }
    assert_eq!(desk.writer().confirm_order("SO-1").unwrap().assessment.outcome, Outcome::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    assert_eq!(desk.writer().confirm_order("SO-2").unwrap().assessment.outcome, Outcome::Held);
    refused(&desk, (ErrorKind::Refused, "order-on-hold"), |desk| desk.writer().ship_order("SO-2"));
}

#[test]
fn other_terms_do_not_drop_goods_that_left_on_account() {
    let desk = shipped_and_held();
    let terms = |terms: &str| Verdict::Terms { terms: terms.to_owned(), collect: None };
    for paid_at_once in ["cash", "cod", "prepaid"] {
        refused(&desk, (ErrorKind::Refused, "order-terms-of-goods-left"), |desk| {
            decide(desk, terms(paid_at_once))
        });
    }
    decide(&desk, terms("net60")).unwrap();
    assert_eq!(exposure(&desk), cents(50_000));
}

#[test]
fn a_supervisor_closes_an_order_that_will_not_be_invoiced_with_a_reason() {
    let desk = shipped();
    refused(&desk, (ErrorKind::Usage, "reason-missing"), |desk| {
        desk.writer().close_order_not_invoiced("SO-1", " ")
    });
    enter(&desk, &on_order("I-1", 20_000)).unwrap();
    let closed = desk.writer().close_order_not_invoiced("SO-1", "lost in transit").unwrap();
    assert_eq!((closed.state, exposure(&desk)), (OrderState::Closed, cents(20_000)));
    let (note, body) = desk
        .reader()
        .ask(|view| {
            let keys = view.audit_keys(&crate::store::AuditFilter::default())?;
            let newest = view.audit_records(&keys)?.into_iter().next().unwrap();
            Ok::<_, crate::desk::DeskError>((newest.note, newest.body))
        })
        .unwrap();
    assert_eq!(
        (note.as_str(), body),
        (
            "lost in transit",
            AuditBody::OrderEnded(OrderEnded {
                not_invoiced: Some(Plain("300.00".to_owned())),
                state: "closed".to_owned(),
            })
        )
    );
    // What turns up after all can be invoiced, for the goods did leave.
    enter(&desk, &on_order("I-2", 30_000)).unwrap();
    refused(&desk, (ErrorKind::Refused, "invoice-order-closed"), |desk| enter(desk, &on_order("I-3", 1)));
}

#[test]
fn a_clerk_does_not_close_an_order_that_is_not_invoiced() {
    let test = crate::desk::testing::TestDesk::new();
    test.writer().add_customer("C1", &[]).unwrap();
    test.approved_order("C1", "SO-1", 50_000);
    assert!(test.writer().ship_order("SO-1").unwrap().done);
    let mut clerk = test.writer_as("carl", "clerk");
    let refusal = clerk.close_order_not_invoiced("SO-1", "lost").unwrap_err();
    assert_eq!((refusal.kind(), refusal.message().key.as_str()), (ErrorKind::NotPermitted, "role-needed"));
    assert!(test.writer_as("sue", "supervisor").close_order_not_invoiced("SO-1", "lost").is_ok());
}

#[test]
fn a_credit_note_lowers_the_balance_from_its_date_and_opens_nothing_again() {
    let desk = shipped();
    enter(&desk, &on_order("I-1", 50_000)).unwrap();
    let later =
        NewInvoice { day: crate::desk::testing::ledger::day("2026-07-02"), ..on_order("CN-1", -10_000) };
    enter(&desk, &later).unwrap();
    assert_eq!(exposure(&desk), cents(50_000), "before its date");
    desk.go_to("2026-07-02");
    assert_eq!(exposure(&desk), cents(40_000), "from its date on");
    assert_eq!(desk.everything().2[0].remaining(), Money::ZERO);
    assert_eq!(desk.differences(), []);
    refused(&desk, (ErrorKind::Refused, "credit-over-invoiced"), |desk| {
        enter(desk, &on_order("CN-2", -40_001))
    });
    enter(&desk, &on_order("CN-2", -40_000)).unwrap();
}

#[test]
fn a_rejected_order_counts_nowhere_and_taking_it_up_again_is_a_new_check() {
    let desk = TestDesk::new();
    desk.customer("C1", &[crate::desk::testing::ledger::limit(10_000)]);
    desk.writer().enter_order(&EnterOrder::new("C1", "SO-1", cents(10_001))).unwrap();
    decide(&desk, Verdict::Reject { order: Rejected::Stays }).unwrap();
    assert_eq!(exposure(&desk), Money::ZERO);
    enter(&desk, &invoice("C1", "I-1", 10_000)).unwrap();
    desk.writer().set_settings(&[crate::desk::Assignment::new("limit_at_sale", "block")]).unwrap();
    for again in [desk.writer().amend_order("SO-1", cents(1)), desk.writer().reopen_order("SO-1")] {
        assert_eq!(again.unwrap().assessment.outcome, Outcome::Refused);
    }
    desk.writer().set_settings(&[crate::desk::Assignment::new("limit_at_sale", "off")]).unwrap();
    assert_eq!(desk.writer().reopen_order("SO-1").unwrap().assessment.outcome, Outcome::Held);
}
