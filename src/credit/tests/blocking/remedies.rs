//! What frees an order that rules hold (R4.10): examples, and against the trial of everything.

use proptest::prelude::*;

use super::random::small_desks;
use super::*;
use crate::credit::tests::cases::cases;
use crate::credit::tests::remedies_by_trial::{LARGEST, reasons, size_of, smallest};
use crate::credit::{CureKind, Currency, Remedy, Response};
use crate::words::{Language, Words};

fn line(desk: &Desk) -> String {
    let remedies = desk.case().check_with_remedies().1;
    Words::new(Language::English).render(&Remedy::line(&remedies, Currency::EUR))
}

fn late() -> Desk {
    desk_in_june().overdue("I-1", "500.00", 70).rule(rule("late", Condition::DaysOverdue(61)))
}

#[test]
fn one_cure_that_is_large_enough_for_every_finding_frees_the_order() {
    let pay = "Pay 500.00, or change the terms to cash on delivery.";
    assert_eq!(line(&late()), pay);
    assert_eq!(line(&late().limit("400.00")), pay, "200.00 over the limit");
    let more = late().limit("400.00").order("700.00").overdue("I-2", "500.00", 5);
    assert_eq!(line(&more), "Change the terms to cash on delivery.", "1 300.00 over");
    let two = late().rule(rule("later", Condition::DaysOverdue(80))).overdue("I-0", "70.00", 90);
    assert_eq!(line(&two), "Pay 570.00, or change the terms to cash on delivery.");
}

#[test]
fn a_limit_is_raised_for_the_rule_and_for_itself() {
    let over = desk_in_june().limit("1000.00").owing("900.00").order("150.00");
    let used = over.rule(rule("used", Condition::LimitUsed(percent("80"))));
    let freed = "Pay 250.00, raise the limit to 1,312.50, or change the terms to cash on delivery.";
    assert_eq!(line(&used), freed, "nothing would be left of the order");
}

#[test]
fn what_only_a_person_changes_is_named() {
    let status = rule("status", Condition::AccountStatus(words(&["legal"])));
    let desk = desk().account_status("legal").rule(status);
    assert_eq!(line(&desk), "Change the account status.");
    let and_late = desk.overdue("I-1", "5.00", 70).rule(rule("late", Condition::DaysOverdue(61)));
    assert_eq!(line(&and_late), "Change the terms to cash on delivery and change the account status.");
    let old = desk_in_june()
        .limit("500.00")
        .expires(day("2026-06-01"))
        .rule(rule("old", Condition::LimitExpired(7)));
    assert_eq!(line(&old), "Change the terms to cash on delivery, or renew the credit limit.");
}

#[test]
fn terms_that_another_rule_holds_free_nothing() {
    let desk = late().rule(rule("no-cod", Condition::Terms(words(&["cod"]))));
    assert_eq!(line(&desk), "Pay 500.00, or change the terms to cash.");
    let own = desk_in_june().terms("net60").rule(rule("long", Condition::Terms(words(&["net60"]))));
    assert_eq!(line(&own), "Change the terms to net30.");
}

#[test]
fn many_rules_are_worked_out_at_once() {
    let mut desk = late().account_status("legal").limit("0.00").order("900.00").hold_period(1);
    desk.policy.limit = Response::Hold;
    for at in 0..50_u32 {
        desk = desk.rule(rule(&format!("l{at}"), Condition::DaysOverdue(at % 60)));
        desk = desk.rule(rule(&format!("s{at}"), Condition::AccountStatus(words(&["legal"]))));
    }
    assert_eq!(line(&desk), "Change the terms to cash on delivery and change the account status.");
}

/// The cures that free the order alone, none larger than what is tried.
fn alone(desk: &Desk) -> Vec<Remedy> {
    let is_tried = |remedy: &Remedy| remedy.first.amount.is_none_or(|amount| amount <= LARGEST);
    let remedies = desk.case().check_with_remedies().1.into_iter();
    remedies.filter(|remedy| remedy.second.is_none() && is_tried(remedy)).collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn what_is_named_is_the_smallest_of_its_kind_that_frees_the_order(desk in small_desks()) {
        for remedy in alone(&desk) {
            let kind = remedy.first.kind;
            let tried = smallest(&desk, kind, &[]).map(|(size, _)| size);
            if kind == CureKind::ChangeTerms || kind == CureKind::WaitUntil {
                prop_assert!(tried.is_some() || remedy.first.detail.as_deref() == Some("net30"));
            } else {
                prop_assert_eq!(Some(size_of(&desk, &remedy.first)), tried, "{:?} of {:?}", remedy, reasons(&desk));
            }
        }
    }

    #[test]
    fn no_reduction_limit_or_status_that_frees_the_order_is_missed(desk in small_desks()) {
        let remedies = alone(&desk);
        let kinds = [
            CureKind::ReduceOrder,
            CureKind::RaiseLimit,
            CureKind::RaiseTemporaryLimit,
            CureKind::RaiseGroupLimit,
            CureKind::RaiseShipToLimit,
            CureKind::SetAccountStatus,
        ];
        // Where the group's limit is measured, any limit of its own would take the member out of it: that is no way out.
        let has_limit = desk.facts.limits().of_customer(desk.today).amount().is_some();
        for kind in kinds.into_iter().filter(|kind| has_limit || *kind != CureKind::RaiseLimit) {
            let is_named = remedies.iter().any(|remedy| remedy.first.kind == kind);
            let tried = smallest(&desk, kind, &[]);
            prop_assert_eq!(is_named, tried.is_some(), "{:?} of {:?}", kind, reasons(&desk));
        }
    }
}
