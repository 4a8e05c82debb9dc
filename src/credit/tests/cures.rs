//! Cures: the smallest things that clear a finding alone (R3.9).

use super::desk::{Desk, desk, eur, limit, open_order, ship_to, today};
use crate::credit::{
    Cure, CureKind, Currency, FindingCode, Item, ItemKind, Money, OpenOrder, ShipTo, ShipToId, Value,
};

const LIMIT: FindingCode = FindingCode::LimitExceeded;
const GROUP: FindingCode = FindingCode::GroupLimitExceeded;
const HOLD: FindingCode = FindingCode::HoldPeriod;

fn amount(cure: Option<Cure>) -> Option<Money> {
    cure.and_then(|cure| cure.amount)
}

fn kinds(desk: &Desk, code: FindingCode) -> Vec<&'static str> {
    desk.finding(code).cures.iter().map(|cure| cure.kind.action()).collect()
}

#[test]
fn on_hold_for_800_with_1000_unapplied_on_file_jumps_out() {
    let desk = desk().hold_period(1).overdue("I-1", "800.00", 20).receipt("1000.00");
    let first = desk.finding(HOLD).cures[0].clone();
    assert_eq!((first.kind, first.amount), (CureKind::Apply, Some(eur("800.00"))));
    let message = first.message(Currency::EUR);
    let on_file = ("on_file".to_owned(), Value::Money(eur("1000.00"), Currency::EUR));
    assert!(message.values.contains(&on_file));
}

#[test]
fn less_on_file_than_the_hold_is_no_cure_by_itself() {
    let desk = desk().hold_period(1).overdue("I-1", "800.00", 20).receipt("799.99");
    assert_eq!(kinds(&desk, HOLD), ["pay", "change-terms"]);
    let later = desk.relief(ItemKind::Credit, "5.00", today() + 1);
    assert_eq!(kinds(&later, HOLD), ["pay", "change-terms"]);
    let now = later.relief(ItemKind::Credit, "0.01", today());
    assert_eq!(kinds(&now, HOLD), ["apply", "pay", "change-terms"]);
}

#[test]
fn what_is_on_file_cures_a_limit_only_where_it_does_not_count_already() {
    let over = desk().limit("100.00").owing("300.00").receipt("200.00").order("50.00");
    assert_eq!(kinds(&over, LIMIT), ["pay", "raise-limit", "change-terms"]);
    let uncounted = over.with(|desk| desk.policy.exposure.unapplied_receipts = false).order("20.00");
    assert_eq!(uncounted.cure(LIMIT, CureKind::Apply), None, "220.00 over with 200.00 on file");
    let enough = uncounted.receipt("50.00");
    assert_eq!(amount(enough.cure(LIMIT, CureKind::Apply)), Some(eur("220.00")));
}

#[test]
fn what_is_on_file_cures_nothing_without_invoices_to_apply_it_to() {
    let desk = desk().limit("100.00").receipt("500.00").other_order(open_order("90.00"));
    let desk = desk.with(|desk| desk.policy.exposure.unapplied_receipts = false);
    assert_eq!(kinds(&desk, LIMIT), ["reduce-order", "raise-limit", "change-terms"]);
}

#[test]
fn what_is_on_file_for_the_account_cures_its_ship_to() {
    let at_ship_to = Item {
        ship_to: Some(ShipToId(1)),
        ..Item::invoice("I-1", today() - 90, today() - 60, eur("400.00"))
    };
    let own_limit = ShipTo { limit: limit("100.00"), hold_period: Some(1), ..ship_to() };
    let desk = desk().item(at_ship_to).receipt("500.00").ship_to(own_limit);
    assert_eq!(amount(desk.cure(FindingCode::ShipToLimitExceeded, CureKind::Apply)), Some(eur("400.00")));
    assert_eq!(amount(desk.cure(HOLD, CureKind::Apply)), Some(eur("400.00")));
}

#[test]
fn invoices_to_pay_are_named_once_oldest_due_first() {
    let desk = desk()
        .limit("1000.00")
        .overdue("I-3", "300.00", 1)
        .overdue("I-1", "300.00", 50)
        .overdue("I-2", "300.00", 20)
        .overdue("I-1", "300.00", 10)
        .overdue("I-0", "0.00", 90)
        .order("800.00");
    let pay = desk.cure(LIMIT, CureKind::Pay).unwrap();
    assert_eq!(pay.amount, Some(eur("1000.00")));
    assert_eq!(pay.documents, ["I-1", "I-2", "I-3"]);
}

#[test]
fn more_than_the_invoices_owe_cannot_be_paid_on_them() {
    let desk = desk().limit("100.00").owing("50.00");
    assert_eq!(amount(desk.clone().order("100.00").cure(LIMIT, CureKind::Pay)), Some(eur("50.00")));
    assert_eq!(desk.order("100.01").cure(LIMIT, CureKind::Pay), None);
}

#[test]
fn the_order_is_reduced_only_if_something_is_left_of_it() {
    let desk = desk().limit("1000.00").owing("800.00");
    assert_eq!(amount(desk.clone().order("400.00").cure(LIMIT, CureKind::ReduceOrder)), Some(eur("200.00")));
    let full = desk.owing("200.00").order("400.00");
    assert_eq!(full.cure(LIMIT, CureKind::ReduceOrder), None);
}

#[test]
fn a_part_invoiced_order_is_reduced_only_within_what_remains_of_it() {
    let desk = desk().limit("100.00").owing("90.00").order("100.00").invoiced("60.00");
    assert_eq!(amount(desk.clone().cure(LIMIT, CureKind::ReduceOrder)), Some(eur("30.00")));
    assert_eq!(desk.owing("10.00").cure(LIMIT, CureKind::ReduceOrder), None);
}

#[test]
fn an_order_reduced_to_the_minimum_for_credit_check_passes_too() {
    let desk = desk().limit("1000.00").owing("1000.00").order("120.00");
    assert_eq!(desk.cure(LIMIT, CureKind::ReduceOrder), None);
    let small = desk.with(|desk| desk.facts.customer.minimum_for_check = eur("100.00"));
    assert_eq!(amount(small.cure(LIMIT, CureKind::ReduceOrder)), Some(eur("20.00")));
}

#[test]
fn the_limit_is_raised_to_what_passes_after_tolerance_rounded_up() {
    let desk = desk().limit("10000.00").owing("12000.00").order("500.00");
    assert_eq!(amount(desk.cure(LIMIT, CureKind::RaiseLimit)), Some(eur("12500.00")));
    let tolerant = desk.tolerance("7");
    assert_eq!(amount(tolerant.cure(LIMIT, CureKind::RaiseLimit)), Some(eur("11682.25")));
}

#[test]
fn the_limit_that_is_raised_is_the_one_that_is_tested() {
    let temporary = desk().limit("10.00").temporary("50.00", today(), today() + 9);
    assert_eq!(temporary.cure(LIMIT, CureKind::RaiseLimit), None);
    let raise = temporary.cure(LIMIT, CureKind::RaiseTemporaryLimit).unwrap();
    assert_eq!((raise.kind.action(), raise.amount), ("raise-limit", Some(eur("100.00"))));
    let group = desk().credit_group("50.00", "30.00").cure(GROUP, CureKind::RaiseGroupLimit).unwrap();
    assert_eq!((group.amount, group.detail.as_deref()), (Some(eur("130.00")), Some("G1")));
    let own_limit = desk().ship_to(ShipTo { limit: limit("50.00"), ..ship_to() });
    let raise = own_limit.cure(FindingCode::ShipToLimitExceeded, CureKind::RaiseShipToLimit).unwrap();
    assert_eq!((raise.amount, raise.detail.as_deref()), (Some(eur("100.00")), Some("S1")));
}

#[test]
fn a_temporary_limit_to_come_or_to_end_is_worth_waiting_for_where_the_order_then_passes() {
    let wait = |desk: &Desk| desk.cure(LIMIT, CureKind::WaitUntil).and_then(|cure| cure.date);
    let (from, to) = (today() + 5, today() + 9);
    let coming = desk().limit("10.00").temporary("100.00", from, to);
    assert_eq!(wait(&coming), Some(from));
    assert_eq!(wait(&coming.clone().order("100.01")), None);
    let lower = desk().limit("100.00").temporary("10.00", today(), to);
    assert_eq!(wait(&lower), Some(to + 1));
    assert_eq!(wait(&lower.clone().limit("unlimited")), Some(to + 1));
    assert_eq!(wait(&lower.limit("99.99")), None);
    let past = desk().limit("10.00").temporary("500.00", today() - 9, today() - 1);
    assert_eq!(wait(&past), None);
}

#[test]
fn waiting_is_judged_by_the_exposure_of_the_day_waited_for() {
    let from = today() + 5;
    let coming = OpenOrder { ship_day: Some(today() + 33), ..open_order("60.00") };
    let desk = desk().limit("10.00").temporary("120.00", from, from).other_order(coming);
    let desk = desk.with(|desk| desk.policy.exposure.future_orders = false);
    assert_eq!(desk.cure(LIMIT, CureKind::WaitUntil), None, "the other order counts by then");
}

#[test]
fn what_others_owe_beyond_the_limit_of_the_group_is_not_cured_by_this_member() {
    let member = desk().owing("5000.00").receipt("4500.00").order("1000.00");
    let hopeless = member.clone().credit_group("10000.00", "12000.00");
    assert_eq!(kinds(&hopeless, GROUP), ["raise-limit", "change-terms"]);
    let owing = member.credit_group("10000.00", "9000.00");
    assert_eq!(amount(owing.cure(GROUP, CureKind::Pay)), Some(eur("500.00")));
    assert_eq!(amount(owing.cure(GROUP, CureKind::ReduceOrder)), Some(eur("500.00")));
}

#[test]
fn the_group_counts_the_invoices_of_every_ship_to() {
    let at_ship_to =
        Item { ship_to: Some(ShipToId(1)), ..Item::invoice("I-7", today(), today(), eur("400.00")) };
    let own_limit = ShipTo { limit: limit("5000.00"), ..ship_to() };
    let member = desk().item(at_ship_to).ship_to(own_limit).with(|desk| desk.order.ship_to = None);
    let pay = member.credit_group("100.00", "0.00").cure(GROUP, CureKind::Pay).unwrap();
    assert_eq!((pay.amount, pay.documents), (Some(eur("400.00")), vec!["I-7".to_owned()]));
}

#[test]
fn terms_of_cash_on_delivery_clear_what_measures_debt() {
    let over = desk().limit("10.00").hold_period(1).overdue("I-1", "50.00", 9);
    for code in [LIMIT, HOLD] {
        let terms = over.cure(code, CureKind::ChangeTerms).unwrap();
        assert_eq!(terms.detail.as_deref(), Some("cod"));
    }
    assert!(over.terms("cod").codes().is_empty());
}
