//! An order bounds its invoice, and what is more is a sale (R5.1): each border, a cent below and a cent above.

use crate::credit::{Amount, CreditStanding, Currency, FindingCode, Lasting, Limit, Money, Outcome};
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{cents, day, enter, invoice, limit, refused, state};
use crate::desk::{
    Assignment, Decision, EnterOrder, EnteredInvoice, ErrorKind, NewInvoice, NoProgress, Verdict,
};
use crate::fields::DbValue;

const OVER: (ErrorKind, &str) = (ErrorKind::Refused, "invoice-over-limit");

fn set(desk: &TestDesk, name: &str, value: &str) {
    desk.writer().set_settings(&[Assignment::new(name, value)]).unwrap();
}

/// A desk that refuses sales over the limit, and its customer C1 that owes all of its limit of 1 000.00.
fn exhausted() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(100_000)]);
    enter(&desk, &invoice("C1", "I-0", 100_000)).unwrap();
    set(&desk, "limit_at_sale", "block");
    desk
}

fn key(desk: &TestDesk) -> crate::store::CustomerKey {
    desk.reader().ask(|view| Ok(view.customer_key("C1")?.unwrap())).unwrap()
}

fn on_order<'a>(order: &'a str, number: &'a str, minor: i64) -> NewInvoice<'a> {
    NewInvoice { order: Some(order), ..invoice("C1", number, minor) }
}

/// What is more than the order by one cent is refused, and the order as it is gets invoiced without a word.
#[track_caller]
fn bounded(desk: &TestDesk, order: &str, bound: i64) {
    refused(desk, OVER, |desk| enter(desk, &on_order(order, "I-1", bound + 1)));
    let entered = enter(desk, &on_order(order, "I-1", bound)).unwrap();
    assert_eq!(entered.warnings, []);
    assert_eq!(desk.differences(), []);
}

fn release(desk: &TestDesk, order: &str, up_to: Option<i64>, lasting: Lasting) {
    let until = Some(day("2026-07-01"));
    let verdict = Verdict::Release {
        up_to: up_to.map(|minor| Amount::new(cents(minor), Currency::EUR)),
        until,
        lasting,
    };
    desk.writer().decide(&Decision::on([order], verdict), &NoProgress).unwrap();
}

/// An order of 200.00 of C1, which owes all of its limit, held for it and waiting to be released.
fn held() -> TestDesk {
    let desk = exhausted();
    set(&desk, "limit_at_sale", "off");
    let held = desk.writer().enter_order(&EnterOrder::new("C1", "SO-1", cents(20_000))).unwrap();
    assert_eq!(held.assessment.outcome, Outcome::Held);
    set(&desk, "limit_at_sale", "block");
    desk
}

fn released(up_to: Option<i64>, lasting: Lasting) -> TestDesk {
    let desk = held();
    release(&desk, "SO-1", up_to, lasting);
    desk
}

fn exposure(desk: &TestDesk) -> Money {
    desk.reader().exposure("C1").unwrap().exposure.total()
}

#[test]
fn an_order_of_one_lets_no_invoice_of_fifty_thousand_in() {
    let desk = exhausted();
    let cash = EnterOrder { terms: Some("cash".to_owned()), ..EnterOrder::new("C1", "SO-1", cents(100)) };
    assert!(desk.writer().enter_order(&cash).unwrap().done);
    refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-1", 5_000_000)));
    bounded(&desk, "SO-1", 100);
}

#[test]
fn every_order_that_is_paid_without_credit_bounds_its_invoice() {
    for terms in ["cash", "prepaid", "cod"] {
        let desk = exhausted();
        let order = EnterOrder { terms: Some(terms.to_owned()), ..EnterOrder::new("C1", "SO-1", cents(100)) };
        assert!(desk.writer().enter_order(&order).unwrap().done);
        bounded(&desk, "SO-1", 100);
    }
}

#[test]
fn a_sale_beyond_a_cash_order_is_on_the_terms_of_the_customer() {
    let desk = exhausted();
    desk.set("C1", &[("terms", DbValue::text("cash"))]);
    let order = EnterOrder::new("C1", "SO-1", cents(100));
    assert!(desk.writer().enter_order(&order).unwrap().done);
    // A customer who pays in cash buys more for cash, but not on credit.
    refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-1", 101)));
    let at_once = NewInvoice { due: day("2026-06-30"), ..on_order("SO-1", "I-1", 5_000) };
    assert_eq!(enter(&desk, &at_once).unwrap().warnings, []);
}

#[test]
fn an_approved_order_lets_in_what_it_amounts_to() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-1", 9_999_900)));
    bounded(&desk, "SO-1", 20_000);
}

#[test]
fn several_invoices_on_an_order_come_to_no_more_than_it() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    enter(&desk, &on_order("SO-1", "I-2", 12_000)).unwrap();
    bounded(&desk, "SO-1", 8_000);
    refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-3", 1)));
}

#[test]
fn a_credit_note_makes_no_room_for_another_invoice_on_the_order() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    enter(&desk, &on_order("SO-1", "I-2", 20_000)).unwrap();
    set(&desk, "limit_at_sale", "off");
    enter(&desk, &on_order("SO-1", "CN-1", -5_000)).unwrap();
    set(&desk, "limit_at_sale", "block");
    refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-3", 1)));
}

#[test]
fn a_release_bounds_the_invoice_by_what_it_was_given_for() {
    bounded(&released(None, Lasting::Sticks), "SO-1", 20_000);
    bounded(&released(Some(30_000), Lasting::Sticks), "SO-1", 30_000);
}

#[test]
fn a_release_grows_by_the_tolerance_for_growth() {
    let desk = released(None, Lasting::Sticks);
    set(&desk, "growth_tolerance_percent", "10");
    bounded(&desk, "SO-1", 22_000);
    let up_to = released(Some(30_000), Lasting::Sticks);
    set(&up_to, "growth_tolerance_percent", "10");
    bounded(&up_to, "SO-1", 33_000);
}

#[test]
fn what_was_invoiced_under_a_release_is_taken_off_it() {
    let desk = released(Some(30_000), Lasting::Sticks);
    enter(&desk, &on_order("SO-1", "I-2", 25_000)).unwrap();
    bounded(&desk, "SO-1", 5_000);
}

#[test]
fn a_release_past_its_last_day_leaves_the_order_as_it_is() {
    let desk = released(Some(30_000), Lasting::Sticks);
    desk.go_to("2026-07-02");
    bounded(&desk, "SO-1", 20_000);
    let last_day = released(Some(30_000), Lasting::Sticks);
    last_day.go_to("2026-07-01");
    bounded(&last_day, "SO-1", 30_000);
}

#[test]
fn a_release_for_once_is_for_one_invoice() {
    let desk = released(Some(30_000), Lasting::Once);
    enter(&desk, &on_order("SO-1", "I-2", 5_000)).unwrap();
    bounded(&desk, "SO-1", 15_000);
    bounded(&released(Some(30_000), Lasting::Once), "SO-1", 30_000);
}

#[test]
fn a_release_for_once_that_shipped_the_goods_bounds_no_invoice() {
    let desk = released(Some(30_000), Lasting::Once);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    bounded(&desk, "SO-1", 20_000);
}

#[test]
fn a_release_that_is_looked_at_again_at_the_transfer_bounds_no_invoice() {
    let desk = released(Some(30_000), Lasting::Sticks);
    desk.set("C1", &[limit(120_000)]);
    set(&desk, "recheck_at", "transfer");
    bounded(&desk, "SO-1", 20_000);
}

#[test]
fn a_release_holds_where_approved_orders_do_not_count() {
    let desk = released(Some(30_000), Lasting::Sticks);
    set(&desk, "exposure.approved_orders", "no");
    bounded(&desk, "SO-1", 30_000);
}

#[test]
fn what_is_invoiced_of_an_excluded_order_is_excluded_and_what_is_more_is_not() {
    let desk = exhausted();
    let excluded = EnterOrder { excluded: true, ..EnterOrder::new("C1", "SO-1", cents(100)) };
    assert!(desk.writer().enter_order(&excluded).unwrap().done);
    bounded(&desk, "SO-1", 100);
}

/// Orders of 100.00 of C1 that count nowhere, each entered on a desk of its own, by what the refusal of an invoice says
/// of them.
fn uncounted() -> [(TestDesk, &'static str, &'static str); 3] {
    let entered = |prepare: fn(&TestDesk) -> EnterOrder| {
        let desk = exhausted();
        let order = prepare(&desk);
        assert!(desk.writer().enter_order(&order).unwrap().assessment.outcome.may_leave());
        set(&desk, "limit_at_sale", "block");
        desk
    };
    let future = entered(|desk| {
        set(desk, "exposure.future_orders", "no");
        EnterOrder { ship_day: Some(day("2026-12-01")), ..EnterOrder::new("C1", "SO-1", cents(10_000)) }
    });
    let unconfirmed = entered(|desk| {
        set(desk, "limit_at_sale", "warn");
        let confirmation = crate::desk::Confirmation::Unconfirmed;
        EnterOrder { confirmation, ..EnterOrder::new("C1", "SO-1", cents(10_000)) }
    });
    let approved = entered(|desk| {
        set(desk, "limit_at_sale", "warn");
        set(desk, "exposure.approved_orders", "no");
        EnterOrder::new("C1", "SO-1", cents(10_000))
    });
    [
        (future, "its ship date is too far ahead to count in the exposure.", "Record the shipment"),
        (
            unconfirmed,
            "it is unconfirmed, and unconfirmed orders do not count in the exposure.",
            "Confirm the order",
        ),
        (approved, "approved orders do not count in the exposure.", "Record the shipment"),
    ]
}

#[test]
fn a_debt_that_no_component_counts_is_tested_when_it_is_invoiced() {
    for (desk, ..) in uncounted() {
        refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-1", 1)));
    }
}

#[test]
fn the_refusal_of_an_invoice_says_why_its_order_covers_nothing() {
    for (desk, cause, remedy) in uncounted() {
        let hint = hint(&desk, &on_order("SO-1", "I-1", 123));
        let reported = format!("1.23 of it is not covered by order SO-1: {cause} {remedy} first, ");
        assert!(hint.starts_with(&reported), "{hint}");
    }
}

#[test]
fn goods_that_left_are_invoiced_and_no_more_than_these() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    bounded(&desk, "SO-1", 20_000);
}

#[test]
fn a_blocked_customer_is_invoiced_for_the_goods_that_left_and_sold_nothing_more() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.ledger_order(key, "SO-1", 20_000, CreditStanding::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    desk.set("C1", &state("blocked"));
    refused(&desk, (ErrorKind::Refused, "invoice-customer-blocked"), |desk| {
        enter(desk, &on_order("SO-1", "I-1", 20_001))
    });
    enter(&desk, &on_order("SO-1", "I-1", 20_000)).unwrap();
}

#[test]
fn growth_of_an_order_whose_goods_left_does_not_evade_the_limit() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    assert!(desk.writer().ship_order("SO-1").unwrap().done);
    let refused_growth = desk.writer().amend_order("SO-1", cents(20_001)).unwrap();
    assert_eq!((refused_growth.assessment.outcome, refused_growth.done), (Outcome::Refused, false));
    // With method 1 off the growth is held, and only what left can be invoiced until it is released.
    set(&desk, "limit_at_sale", "off");
    let held = desk.writer().amend_order("SO-1", cents(50_000)).unwrap();
    assert_eq!(held.assessment.outcome, Outcome::Held);
    refused(&desk, (ErrorKind::Refused, "invoice-order-held"), |desk| {
        enter(desk, &on_order("SO-1", "I-1", 20_001))
    });
    enter(&desk, &on_order("SO-1", "I-1", 20_000)).unwrap();
}

#[test]
fn a_return_covers_no_invoice() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", -20_000, CreditStanding::Approved);
    refused(&desk, OVER, |desk| enter(desk, &on_order("SO-1", "I-1", 1)));
}

#[test]
fn a_sale_beyond_the_order_is_measured_against_every_limit() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[]);
    desk.ship_to(key, "S1", Limit::Amount(cents(20_000)));
    let order = EnterOrder { ship_to: Some("S1".to_owned()), ..EnterOrder::new("C1", "SO-1", cents(20_000)) };
    assert!(desk.writer().enter_order(&order).unwrap().done);
    set(&desk, "limit_at_sale", "block");
    refused(&desk, (ErrorKind::Refused, "invoice-over-ship-to-limit"), |desk| {
        enter(desk, &on_order("SO-1", "I-1", 20_001))
    });
    enter(&desk, &on_order("SO-1", "I-1", 20_000)).unwrap();
}

#[test]
fn the_members_of_a_group_share_what_is_left_for_a_sale_beyond_an_order() {
    let desk = TestDesk::new();
    let group_limit = Assignment::new("limit", "300.00");
    desk.writer().add_group("G1", &[Assignment::new("kind", "credit"), group_limit]).unwrap();
    let key = desk.customer("C1", &[]);
    desk.customer("C2", &[]);
    desk.writer().join_group("G1", &["C1".to_owned(), "C2".to_owned()]).unwrap();
    enter(&desk, &invoice("C2", "I-0", 9_000)).unwrap();
    desk.ledger_order(key, "SO-1", 20_000, CreditStanding::Approved);
    set(&desk, "limit_at_sale", "block");
    refused(&desk, (ErrorKind::Refused, "invoice-over-group-limit"), |desk| {
        enter(desk, &on_order("SO-1", "I-1", 21_001))
    });
    enter(&desk, &on_order("SO-1", "I-1", 21_000)).unwrap();
}

#[test]
fn a_sale_up_to_the_minimum_for_credit_check_passes() {
    let desk = exhausted();
    desk.set("C1", &[("minimum_for_check", DbValue::Integer(50))]);
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    bounded(&desk, "SO-1", 20_050);
}

#[test]
fn with_room_under_the_limit_a_sale_beyond_the_order_is_accepted_up_to_it() {
    let desk = TestDesk::new();
    let key = desk.customer("C1", &[limit(100_000)]);
    desk.ledger_order(key, "SO-1", 20_000, CreditStanding::Approved);
    enter(&desk, &invoice("C1", "I-0", 70_000)).unwrap();
    set(&desk, "limit_at_sale", "block");
    bounded(&desk, "SO-1", 30_000);
    assert_eq!(exposure(&desk), cents(100_000));
}

#[test]
fn what_a_cash_order_or_a_release_adds_counts_before_the_sale_beyond_it() {
    let desk = TestDesk::new();
    desk.customer("C1", &[limit(100_000)]);
    let cash = EnterOrder { terms: Some("cash".to_owned()), ..EnterOrder::new("C1", "SO-1", cents(20_000)) };
    assert!(desk.writer().enter_order(&cash).unwrap().done);
    set(&desk, "limit_at_sale", "block");
    bounded(&desk, "SO-1", 100_000);
    assert_eq!(exposure(&desk), cents(100_000), "the sale leaves the exposure at the limit and no higher");
}

#[test]
fn with_method_1_off_a_sale_beyond_the_order_is_saved_with_a_warning() {
    let reported = |entered: EnteredInvoice| -> Vec<FindingCode> {
        entered.warnings.iter().map(|finding| finding.code).collect()
    };
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    for answer in ["off", "warn"] {
        set(&desk, "limit_at_sale", answer);
        let number = format!("I-{answer}");
        assert_eq!(reported(enter(&desk, &on_order("SO-1", &number, 10_000)).unwrap()), []);
    }
    let beyond = enter(&desk, &on_order("SO-1", "I-3", 1)).unwrap();
    assert_eq!(beyond.warnings[0].margin.as_ref().unwrap().money(), Some(cents(20_001)));
    assert_eq!(reported(beyond), [FindingCode::LimitExceeded]);
}

#[test]
fn what_is_more_than_a_cash_order_is_reported_at_the_transfer() {
    let desk = exhausted();
    set(&desk, "limit_at_sale", "off");
    let cash = EnterOrder { terms: Some("cash".to_owned()), ..EnterOrder::new("C1", "SO-1", cents(100)) };
    assert!(desk.writer().enter_order(&cash).unwrap().done);
    enter(&desk, &on_order("SO-1", "I-1", 100)).unwrap();
    set(&desk, "limit_at_transfer", "block");
    let messages = |desk: &TestDesk, number: &str| {
        let lines = desk.reader().awaiting_transfer(&crate::desk::TransferFilter::default()).unwrap();
        lines.into_iter().find(|line| line.invoice == number).unwrap().messages.len()
    };
    assert_eq!(messages(&desk, "I-1"), 0, "paid without credit");
    enter(&desk, &on_order("SO-1", "I-2", 1)).unwrap();
    assert_eq!(messages(&desk, "I-2"), 1);
}

fn hint(desk: &TestDesk, invoice: &NewInvoice<'_>) -> String {
    let refusal = enter(desk, invoice).unwrap_err().message();
    let words = crate::words::Words::new(crate::words::Language::English);
    words.attribute(&refusal, "hint").unwrap()
}

#[test]
fn the_refusal_names_what_is_more_than_the_order() {
    let desk = exhausted();
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    let hint = hint(&desk, &on_order("SO-1", "I-1", 20_123));
    assert!(hint.starts_with("1.23 of it exceeds what is left of order SO-1."), "{hint}");
}

#[test]
fn how_much_of_an_invoice_is_a_sale_is_known_before_and_after_it_is_entered() {
    let desk = exhausted();
    set(&desk, "limit_at_sale", "warn");
    desk.ledger_order(key(&desk), "SO-1", 20_000, CreditStanding::Approved);
    let words = crate::words::Words::new(crate::words::Language::English);
    let sale = |beyond: Option<crate::desk::OrderExcess>| {
        beyond.map(|beyond| words.render(&beyond.message(Currency::EUR)))
    };
    let checked = |minor| {
        let invoice = on_order("SO-1", "I-1", minor);
        sale(desk.reader().check_invoice(&invoice).unwrap().unwrap().beyond)
    };
    let reported = "1.23 of this invoice is a new sale: it exceeds what is left of order SO-1.";
    assert_eq!((checked(20_000), checked(20_123).as_deref()), (None, Some(reported)));
    let entered = enter(&desk, &on_order("SO-1", "I-1", 20_123)).unwrap();
    assert_eq!(sale(entered.beyond).as_deref(), Some(reported));
    let direct = desk.reader().check_invoice(&invoice("C1", "I-2", 100)).unwrap().unwrap();
    assert_eq!(direct.beyond, None);
}
