//! A customer whose invoices took 29, 5 and 30 days, and what becomes of its basis.

mod laws;
mod real;
mod report;

use super::{NewBasis, NoneFound};
use crate::credit::AverageDays;
use crate::desk::testing::TestDesk;
use crate::desk::testing::ledger::{day, invoice, pays, receipt};
use crate::desk::{DeskError, ErrorKind, Expected, NewInvoice, NewReceipt};
use crate::store::{DayRange, PaymentBasis};

/// A desk on 30 June 2026 where C1 has paid three invoices of January, after 29, 5 and 30 days.
pub(super) fn desk() -> TestDesk {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    for (number, paid) in [("I-1", "2026-01-30"), ("I-2", "2026-01-06"), ("I-3", "2026-01-31")] {
        pay(&desk, "C1", number, paid);
    }
    desk
}

/// An invoice of 1 January, due on 31 January, and a receipt that pays it on a day.
pub(super) fn pay(desk: &TestDesk, customer: &str, number: &str, paid: &str) {
    let (from, due) = (day("2026-01-01"), day("2026-01-31"));
    let new = NewInvoice { day: from, due, ..invoice(customer, number, 100) };
    desk.writer().enter_invoice(&new).unwrap();
    let receipt_number = format!("R/{number}");
    let apply = vec![pays(number, None)];
    let new = NewReceipt { day: day(paid), apply, ..receipt(customer, &receipt_number, 100) };
    desk.writer().enter_receipt(&new).unwrap();
}

pub(super) fn range(from: &str, to: &str) -> DayRange {
    DayRange { from: day(from), to: day(to) }
}

pub(super) fn dump(desk: &TestDesk) -> Vec<String> {
    desk.reader().ask(|view| Ok(view.dump()?)).unwrap()
}

/// Events without an audit record; the test itself writes some.
pub(super) fn silent_events(desk: &TestDesk) -> u64 {
    desk.reader().examine().unwrap().audit.silent_events
}

pub(super) fn basis(desk: &TestDesk, code: &str) -> Option<PaymentBasis> {
    desk.reader().days_to_pay(code, None).unwrap().customer.basis
}

fn new_basis(range: Option<DayRange>) -> NewBasis<'static> {
    NewBasis { customer: "C1", range, none_found: NoneFound::Leave, seen: None }
}

fn days(days: i64, invoices: u32) -> AverageDays {
    AverageDays { days, invoices }
}

#[track_caller]
fn refused(desk: &TestDesk, new: &NewBasis<'_>, (kind, key): (ErrorKind, &str)) {
    let before = dump(desk);
    let error = desk.writer().store_days_to_pay(new).unwrap_err();
    assert_eq!((error.kind(), error.message().key.as_str()), (kind, key));
    assert_eq!(dump(desk), before);
}

#[test]
fn without_a_basis_the_whole_history_is_calculated_and_nothing_is_stored() {
    let desk = desk();
    let before = dump(&desk);
    let calculated = desk.reader().days_to_pay("C1", None).unwrap();
    assert_eq!(calculated.found, days(64, 3));
    assert_eq!(calculated.found.plain(), "21.3333");
    assert_eq!(calculated.range, range("2026-01-06", "2026-06-30"));
    assert_eq!(calculated.customer.basis, None);
    assert_eq!(dump(&desk), before);
}

#[test]
fn both_ends_of_the_range_are_included() {
    let desk = desk();
    let found = |from, to| desk.reader().days_to_pay("C1", Some(range(from, to))).unwrap().found;
    assert_eq!(found("2026-01-06", "2026-01-30"), days(34, 2));
    assert_eq!(found("2026-01-07", "2026-01-29"), days(0, 0));
    assert_eq!(found("2026-01-31", "2026-01-31"), days(30, 1));
}

#[test]
fn what_is_stored_is_the_basis_and_its_days_are_the_next_default() {
    let desk = desk();
    let january = range("2026-01-01", "2026-01-30");
    let stored = desk.writer().store_days_to_pay(&new_basis(Some(january))).unwrap();
    assert_eq!((stored.found, stored.customer.basis), (days(34, 2), None));
    let sheet = desk.reader().customer_sheet("C1").unwrap().sheet;
    let shown = ["basis_average", "basis_payments", "basis_from", "basis_to"].map(|name| sheet.value(name));
    let shown = shown.each_ref().map(Option::as_deref);
    assert_eq!(shown, [Some("17.0000"), Some("2"), Some("2026-01-01"), Some("2026-01-30")]);
    let again = desk.reader().days_to_pay("C1", None).unwrap();
    assert_eq!((again.range, again.found), (january, days(34, 2)));
    let changes = desk.reader().customer_changes("C1").unwrap();
    assert_eq!(changes.len(), 4);
    let before = dump(&desk);
    desk.writer().store_days_to_pay(&new_basis(None)).unwrap();
    assert_eq!(dump(&desk), before, "what is so already writes nothing");
}

#[test]
fn nothing_found_needs_an_explicit_yes() {
    let desk = desk();
    let february = Some(range("2026-02-01", "2026-02-28"));
    refused(&desk, &new_basis(february), (ErrorKind::Refused, "days-to-pay-none-found"));
    let yes = NewBasis { none_found: NoneFound::Reset, ..new_basis(february) };
    let stored = desk.writer().store_days_to_pay(&yes).unwrap();
    assert!(stored.none_found());
    let sheet = desk.reader().customer_sheet("C1").unwrap().sheet;
    assert_eq!(sheet.value("basis_average").as_deref(), Some("0.0000"));
    assert_eq!(sheet.value("basis_payments").as_deref(), Some("0"));
}

#[test]
fn reversed_days_and_unknown_customers_are_wrong_usage() {
    let desk = desk();
    let reversed = Some(range("2026-01-31", "2026-01-01"));
    refused(&desk, &new_basis(reversed), (ErrorKind::Usage, "days-reversed"));
    let unknown = NewBasis { customer: "C9", ..new_basis(None) };
    refused(&desk, &unknown, (ErrorKind::Usage, "customer-not-found"));
}

#[test]
fn what_changed_since_it_was_seen_is_a_conflict() {
    let desk = desk();
    let seen = desk.reader().days_to_pay("C1", None).unwrap();
    let accept = |seen| NewBasis { range: Some(range("2026-01-06", "2026-06-30")), seen, ..new_basis(None) };
    pay(&desk, "C1", "I-4", "2026-02-01");
    refused(&desk, &accept(Some(&seen)), (ErrorKind::Conflict, "days-to-pay-changed"));
    let seen = desk.reader().days_to_pay("C1", None).unwrap();
    let name = [crate::desk::Assignment::new("name", "Renamed")];
    desk.writer().set_customer("C1", &name, Expected::Whatever).unwrap();
    refused(&desk, &accept(Some(&seen)), (ErrorKind::Conflict, "record-changed"));
}

#[test]
fn a_stored_basis_can_be_put_back_until_the_customer_is_changed() {
    let desk = desk();
    let silent = silent_events(&desk);
    let store = |from, to| {
        let new = new_basis(Some(range(from, to)));
        let done = desk.writer().with_event(|writer| writer.store_days_to_pay(&new)).unwrap();
        (done.value, done.event.unwrap())
    };
    let (before, first) = store("2026-01-01", "2026-01-06");
    let (_, second) = store("2026-01-01", "2026-01-31");
    let undo = |event| desk.writer().undo(event, &crate::desk::NoProgress).map(drop);
    assert_eq!(key(undo(first)), "undo-changed-since");
    undo(second).unwrap();
    assert_eq!(basis(&desk, "C1"), Some(before.basis()));
    assert_eq!(key(undo(second)), "undo-done-already");
    assert_eq!(silent_events(&desk), silent);
}

fn key(result: Result<(), DeskError>) -> String {
    result.unwrap_err().message().key
}

#[test]
fn a_receipt_of_a_day_to_come_has_not_paid_yet() {
    let desk = desk();
    pay(&desk, "C1", "I-4", "2026-07-15");
    let found = || desk.reader().days_to_pay("C1", Some(range("2026-01-01", "2026-12-31"))).unwrap().found;
    assert_eq!(found().invoices, 3);
    desk.go_to("2026-07-15");
    assert_eq!(found().invoices, 4);
}

#[test]
fn an_invoice_in_parts_counts_once_and_is_late_by_its_last_due_date() {
    let desk = TestDesk::new();
    desk.customer("C1", &[]);
    desk.go_to("2026-12-01");
    desk.writer().enter_invoice(&super::super::testing::ledger::in_two_parts()).unwrap();
    let half = NewReceipt { apply: vec![pays("I-1", None)], ..receipt("C1", "R-1", 50) };
    desk.writer().enter_receipt(&half).unwrap();
    assert!(desk.reader().days_to_pay("C1", None).unwrap().none_found());
    let rest =
        NewReceipt { day: day("2026-08-30"), apply: vec![pays("I-1", None)], ..receipt("C1", "R-2", 50) };
    desk.writer().enter_receipt(&rest).unwrap();
    let history = desk.reader().customer_history("C1").unwrap();
    assert_eq!((history.days_to_pay, history.days_late), (days(61, 1), days(-1, 1)));
    assert_eq!(history.late_payments, 0);
}

#[test]
fn the_averages_of_the_list_are_those_of_the_customers() {
    let desk = desk();
    desk.customer("C2", &[]);
    pay(&desk, "C2", "J-1", "2026-03-01");
    desk.customer("C3", &[]);
    let mut reader = desk.reader();
    let all = reader.all_days_to_pay(&crate::desk::NoProgress).unwrap();
    assert_eq!(all.len(), 2);
    for name in reader.customer_names().unwrap() {
        let one = reader.customer_history(&name.code).unwrap().days_to_pay;
        assert_eq!(all.get(&name.key).copied().unwrap_or_default(), one);
    }
}
