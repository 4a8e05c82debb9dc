//! The order approval status of a customer (R3.3).

use super::desk::{desk, eur, today};
use crate::credit::{ApprovalStatus, CureKind, FindingCode, Measure};

#[test]
fn each_status_holds_the_orders_it_says_by_their_terms() {
    let all: &[&str] = &["net30", "cod", "cash", "prepaid"];
    for (status, held, code) in [
        (ApprovalStatus::Yes, &[][..], ""),
        (ApprovalStatus::No, all, "approval-no"),
        (ApprovalStatus::CashOnly, &all[..2], "approval-cash-only"),
        (ApprovalStatus::Cod, &all[..1], "approval-cod"),
    ] {
        for terms in all {
            let desk = desk().approval(status).terms(terms);
            if held.contains(terms) {
                assert_eq!(desk.codes(), [code], "{status:?} on {terms}");
                assert_eq!(desk.outcome(), "held");
            } else {
                assert!(desk.codes().is_empty(), "{status:?} on {terms}");
            }
        }
    }
}

#[test]
fn on_the_day_itself_both_dated_statuses_are_free() {
    for (distance, hold_until, open_until) in
        [(-1, "approved", "held"), (0, "approved", "approved"), (1, "held", "approved")]
    {
        let on = today() + distance;
        assert_eq!(desk().approval(ApprovalStatus::HoldUntil(on)).outcome(), hold_until, "{distance}");
        assert_eq!(desk().approval(ApprovalStatus::OpenUntil(on)).outcome(), open_until, "{distance}");
    }
}

#[test]
fn dates_are_measured_in_days_and_words_have_no_margin() {
    let until = today() + 9;
    let finding = desk().approval(ApprovalStatus::HoldUntil(until)).finding(FindingCode::ApprovalHoldUntil);
    assert_eq!(finding.measured, Some(Measure::Day(today())));
    assert_eq!(finding.threshold, Some(Measure::Day(until)));
    assert_eq!(finding.margin, Some(Measure::Days(9)));
    let finding =
        desk().approval(ApprovalStatus::OpenUntil(today() - 4)).finding(FindingCode::ApprovalOpenUntil);
    assert_eq!(finding.margin, Some(Measure::Days(4)));
    let finding = desk().approval(ApprovalStatus::Cod).finding(FindingCode::ApprovalCod);
    assert_eq!(finding.measured, Some(Measure::Code("net30".to_owned())));
    assert_eq!(finding.threshold, Some(Measure::Code("cod".to_owned())));
    assert_eq!(finding.margin, None);
}

#[test]
fn each_status_names_what_clears_it() {
    let until = today() + 9;
    for (status, code, kind) in [
        (ApprovalStatus::No, FindingCode::ApprovalNo, CureKind::SetApproval),
        (ApprovalStatus::CashOnly, FindingCode::ApprovalCashOnly, CureKind::ChangeTerms),
        (ApprovalStatus::Cod, FindingCode::ApprovalCod, CureKind::ChangeTerms),
        (ApprovalStatus::HoldUntil(until), FindingCode::ApprovalHoldUntil, CureKind::WaitUntil),
        (ApprovalStatus::OpenUntil(today() - 1), FindingCode::ApprovalOpenUntil, CureKind::SetApproval),
    ] {
        assert!(desk().approval(status).cure(code, kind).is_some(), "{status:?}");
    }
    let wait = desk()
        .approval(ApprovalStatus::HoldUntil(until))
        .cure(FindingCode::ApprovalHoldUntil, CureKind::WaitUntil);
    assert_eq!(wait.unwrap().date, Some(until));
}

#[test]
fn the_minimum_for_credit_check_never_skips_the_status() {
    let desk = desk()
        .approval(ApprovalStatus::No)
        .with(|desk| desk.facts.customer.minimum_for_check = eur("500.00"));
    assert_eq!(desk.codes(), ["approval-no"]);
}
