//! State of the customer, exclusions, forced holds and switched-off checkpoints (R3, R3.1, R3.2).

use super::desk::{Desk, desk, eur};
use crate::credit::{ApprovalStatus, Checkpoint, CustomerState, FindingCode, Measure, Passed, Severity};

fn in_state(state: CustomerState, at: Checkpoint) -> Desk {
    desk().state(state, "unpaid since May").at(at)
}

#[test]
fn a_closed_or_blocked_customer_is_refused_at_entry_and_held_at_every_later_checkpoint() {
    for (state, code) in
        [(CustomerState::Closed, "customer-closed"), (CustomerState::Blocked, "customer-blocked")]
    {
        for (at, outcome) in [
            (Checkpoint::Entry, "refused"),
            (Checkpoint::Review, "held"),
            (Checkpoint::Shipping, "held"),
            (Checkpoint::Transfer, "held"),
        ] {
            let desk = in_state(state, at);
            assert_eq!(desk.codes(), [code]);
            assert_eq!(desk.outcome(), outcome, "{code} at {}", at.code());
        }
    }
}

#[test]
fn goods_already_shipped_can_always_be_invoiced() {
    for state in [CustomerState::Closed, CustomerState::Blocked] {
        let shipped =
            in_state(state, Checkpoint::Transfer).with(|desk| desk.order.left = Some(desk.order.amount));
        assert_eq!(shipped.outcome(), "approved", "{state:?}");
    }
}

#[test]
fn a_customer_blocked_with_warning_is_warned_with_the_reason_at_every_checkpoint() {
    for at in [Checkpoint::Entry, Checkpoint::Review, Checkpoint::Shipping, Checkpoint::Transfer] {
        for shipped in [false, true] {
            let left = |desk: &mut Desk| desk.order.left = shipped.then_some(desk.order.amount);
            let desk = in_state(CustomerState::Warning, at).with(left);
            assert_eq!(desk.outcome(), "warned", "at {}, shipped: {shipped}", at.code());
            let finding = desk.finding(FindingCode::CustomerWarning);
            assert_eq!(finding.detail.as_deref(), Some("unpaid since May"));
        }
    }
}

#[test]
fn the_state_is_measured_in_words_without_a_margin() {
    let finding = in_state(CustomerState::Blocked, Checkpoint::Entry).finding(FindingCode::CustomerBlocked);
    assert_eq!(finding.measured, Some(Measure::Code("blocked".to_owned())));
    assert_eq!(finding.threshold, Some(Measure::Code("active".to_owned())));
    assert_eq!(finding.margin, None);
}

#[test]
fn a_checkpoint_that_is_off_looks_at_the_state_and_forced_holds_only() {
    for at in [Checkpoint::Shipping, Checkpoint::Transfer] {
        let desk = desk().limit("1.00").approval(ApprovalStatus::No).with(|desk| desk.checkpoint = at);
        assert!(desk.codes().is_empty());
        assert_eq!(desk.check().passed, [Passed::CheckpointOff]);
        let desk = desk
            .state(CustomerState::Blocked, "x")
            .with(|desk| desk.order.forced = Some("by hand".to_owned()));
        assert_eq!(desk.codes(), ["customer-blocked", "forced"]);
    }
}

#[test]
fn entry_is_switched_on_by_default_and_a_review_always_is() {
    let off = desk().limit("1.00").with(|desk| desk.policy.checkpoints.clear());
    assert!(off.codes().is_empty());
    assert_eq!(off.with(|desk| desk.checkpoint = Checkpoint::Review).codes(), ["limit-exceeded"]);
    assert_eq!(desk().limit("1.00").codes(), ["limit-exceeded"]);
}

#[test]
fn an_excluded_customer_or_order_passes_everything_but_state_and_forced_holds() {
    let failing = desk().limit("1.00").approval(ApprovalStatus::No).hold_period(1).overdue("I-1", "9.00", 9);
    let failing = failing.with(|desk| desk.facts.customer.order_bounds.maximum = Some(eur("5.00")));
    assert_eq!(failing.codes(), ["approval-no", "limit-exceeded", "hold-period", "order-above-maximum"]);
    let excluding: [fn(&mut Desk); 2] =
        [|desk| desk.facts.customer.excluded = true, |desk| desk.order.excluded = true];
    for exclude in excluding {
        let excluded = failing.clone().with(exclude);
        assert!(excluded.codes().is_empty());
        assert!(excluded.check().is_excluded());
        let blocked =
            excluded.state(CustomerState::Blocked, "x").with(|desk| desk.order.forced = Some("y".to_owned()));
        assert_eq!(blocked.codes(), ["customer-blocked", "forced"]);
    }
}

#[test]
fn all_rules_are_tried_and_the_outcome_is_the_worst_severity() {
    let desk = desk()
        .state(CustomerState::Blocked, "unpaid")
        .limit("1.00")
        .expires(super::desk::today() - 1)
        .approval(ApprovalStatus::No)
        .credit_group("2.00", "0.00")
        .hold_period(1)
        .overdue("I-1", "9.00", 9)
        .with(|desk| {
            desk.facts.customer.order_bounds.maximum = Some(eur("5.00"));
            desk.order.forced = Some("by hand".to_owned());
        });
    let codes = [
        "customer-blocked",
        "limit-expired",
        "approval-no",
        "limit-exceeded",
        "group-limit-exceeded",
        "hold-period",
        "order-above-maximum",
        "forced",
    ];
    assert_eq!(desk.codes(), codes);
    assert_eq!(desk.outcome(), "refused");
    let held = desk.with(|desk| desk.checkpoint = Checkpoint::Review).check();
    assert_eq!(held.outcome.code(), "held");
    assert_eq!(held.reasons().count(), codes.len() - 1);
    assert!(held.findings.iter().any(|finding| finding.severity == Severity::Warn));
}
