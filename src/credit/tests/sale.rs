//! Maestro's method 1: the limit at the sale and at the transfer (R5).

use super::desk::{Desk, desk, eur, limit, ship_to, today};
use crate::credit::{
    ApprovalStatus, AtLimit, Checkpoint, CureKind, CustomerState, Finding, Limit, Passed, Response, ShipTo,
    check_transfer, exceeds_limit,
};

type Change = fn(&mut Desk);

const ALL: [AtLimit; 3] = [AtLimit::Off, AtLimit::Warn, AtLimit::Block];

/// An account that owes 100.00 of its limit of 100.00, and a sale of 100.00.
fn over() -> Desk {
    desk().limit("100.00").owing("100.00")
}

impl Desk {
    fn at_sale(self, answer: AtLimit) -> Self {
        self.with(|desk| desk.policy.limit_at_sale = answer)
    }

    fn at_transfer(self, answer: AtLimit) -> Self {
        self.with(|desk| desk.policy.limit_at_transfer = answer)
    }

    /// The order is an invoice without one.
    fn invoiced_directly(self) -> Self {
        self.with(|desk| desk.checkpoint = Checkpoint::Invoice)
    }

    /// The codes and severities of what is found.
    fn found(&self) -> Vec<(&'static str, &'static str)> {
        codes_and_severities(&self.check().findings)
    }

    /// The same of the order as an entered invoice at its transfer.
    fn transferred(&self) -> Vec<(&'static str, &'static str)> {
        codes_and_severities(&check_transfer(&self.facts, &self.policy, &self.order, self.today))
    }
}

fn codes_and_severities(findings: &[Finding]) -> Vec<(&'static str, &'static str)> {
    findings.iter().map(|finding| (finding.code.code(), finding.severity.code())).collect()
}

#[test]
fn the_answer_of_the_company_depends_on_what_is_sold_and_where() {
    // Order at entry, the same order later on, an invoice without an order.
    let table = [
        (AtLimit::Off, Response::Hold, ["held", "held", "warned"]),
        (AtLimit::Off, Response::Warn, ["warned", "warned", "warned"]),
        (AtLimit::Off, Response::Off, ["approved", "approved", "warned"]),
        (AtLimit::Warn, Response::Hold, ["warned", "warned", "warned"]),
        (AtLimit::Warn, Response::Off, ["warned", "warned", "warned"]),
        (AtLimit::Block, Response::Hold, ["refused", "held", "refused"]),
        (AtLimit::Block, Response::Warn, ["refused", "held", "refused"]),
    ];
    for (answer, response, outcomes) in table {
        let sale = over().at_sale(answer).with(|desk| desk.policy.limit = response);
        let met = [
            sale.clone().outcome(),
            sale.clone().at(Checkpoint::Shipping).outcome(),
            sale.invoiced_directly().outcome(),
        ];
        assert_eq!(met, outcomes, "{answer:?} with check.limit {response:?}");
    }
}

#[test]
fn reaching_the_limit_is_allowed_and_exceeding_it_by_a_cent_is_not() {
    for answer in [AtLimit::Warn, AtLimit::Block] {
        let sale = desk().limit("100.00").at_sale(answer);
        for sale in [sale.clone(), sale.invoiced_directly()] {
            assert!(sale.found().is_empty());
            let severity = if answer == AtLimit::Warn { "warn" } else { "refuse" };
            assert_eq!(sale.order("100.01").found(), [("limit-exceeded", severity)]);
        }
    }
}

#[test]
fn every_circle_has_the_answer_of_the_company() {
    let own_limit = ShipTo { limit: limit("50.00"), ..ship_to() };
    let group = desk().limit("500.00").credit_group("120.00", "30.00");
    for (sale, code) in [
        (over(), "limit-exceeded"),
        (group, "group-limit-exceeded"),
        (desk().ship_to(own_limit), "ship-to-limit-exceeded"),
    ] {
        let blocked = sale.at_sale(AtLimit::Block);
        assert_eq!(blocked.found(), [(code, "refuse")]);
        assert_eq!(blocked.clone().invoiced_directly().found(), [(code, "refuse")]);
        assert_eq!(blocked.at_sale(AtLimit::Warn).found(), [(code, "warn")]);
    }
}

#[test]
fn all_other_findings_hold_as_ever() {
    let sale = over().approval(ApprovalStatus::No).hold_period(1).overdue("I-9", "9.00", 9);
    let warned = sale.clone().at_sale(AtLimit::Warn);
    assert_eq!(
        warned.found(),
        [("approval-no", "hold"), ("limit-exceeded", "warn"), ("hold-period", "hold")]
    );
    assert_eq!(warned.outcome(), "held");
    assert_eq!(sale.at_sale(AtLimit::Block).outcome(), "refused");
}

#[test]
fn of_an_invoice_only_the_state_and_the_limit_are_looked_at() {
    let sale = over().approval(ApprovalStatus::No).hold_period(1).overdue("I-9", "9.00", 9);
    let sale = sale.with(|desk| desk.facts.customer.order_bounds.maximum = Some(eur("5.00")));
    assert_eq!(sale.clone().invoiced_directly().found(), [("limit-exceeded", "warn")]);
    let warned = sale.state(CustomerState::Warning, "pays late").invoiced_directly();
    assert_eq!(warned.found(), [("customer-warning", "warn"), ("limit-exceeded", "warn")]);
    let blocked = desk().state(CustomerState::Blocked, "x").invoiced_directly();
    assert_eq!(blocked.found(), [("customer-blocked", "refuse")]);
}

#[test]
fn what_the_limit_test_passes_over_the_sale_passes_over_too() {
    let passing: [(&str, Change); 6] = [
        ("an excluded customer", |desk| desk.facts.customer.excluded = true),
        ("an excluded order", |desk| desk.order.excluded = true),
        ("up to the minimum for credit check", |desk| desk.facts.customer.minimum_for_check = eur("100.00")),
        ("paid without credit", |desk| desk.order.terms = super::desk::terms("prepaid")),
        ("a return", |desk| desk.order.amount = eur("-1.00")),
        ("no limit", |desk| desk.facts.customer.limit.limit = Limit::NotSet),
    ];
    for (why, pass) in passing {
        for answer in ALL {
            let sale = over().at_sale(answer).at_transfer(answer).with(pass);
            assert_eq!(sale.outcome(), "approved", "{why}");
            assert_eq!(sale.clone().invoiced_directly().outcome(), "approved", "{why}");
            if why != "a return" {
                assert!(sale.transferred().is_empty(), "{why}");
            }
        }
    }
}

#[test]
fn a_release_and_a_review_are_not_refused() {
    let blocked = over().at_sale(AtLimit::Block);
    let released = blocked.clone().with(|desk| desk.order.released = true);
    assert_eq!(released.outcome(), "approved");
    assert_eq!(blocked.at(Checkpoint::Review).outcome(), "held");
}

#[test]
fn goods_that_left_are_invoiced_with_a_warning() {
    let left = |desk: &mut Desk| desk.order.left = Some(desk.order.amount);
    let shipped = over().at_sale(AtLimit::Block).invoiced_directly().with(left);
    assert_eq!(shipped.found(), [("limit-exceeded", "warn")]);
    assert!(
        shipped.state(CustomerState::Closed, "x").found().iter().all(|(_, severity)| *severity == "warn")
    );
}

#[test]
fn what_an_order_has_grown_by_since_its_goods_left_is_a_sale_like_any_other() {
    let grown = |left: &'static str| {
        over().at_sale(AtLimit::Block).with(move |desk| desk.order.left = Some(eur(left)))
    };
    assert_eq!(grown("100.00").found(), [("limit-exceeded", "warn")]);
    assert_eq!(grown("99.99").found(), [("limit-exceeded", "refuse")]);
    let future = grown("99.99").ships(today() + 60).with(|desk| desk.policy.exposure.future_orders = false);
    assert_eq!(future.found(), [("limit-exceeded", "refuse")], "goods that left are in no future");
    let blocked = grown("99.99").state(CustomerState::Blocked, "x").invoiced_directly();
    assert_eq!(blocked.found()[0], ("customer-blocked", "refuse"));
}

#[test]
fn an_imported_sale_exceeds_a_limit_where_an_entered_one_would_be_warned_of() {
    let exceeds = |desk: &Desk| exceeds_limit(&desk.facts, &desk.policy, &desk.order, desk.today);
    let sale = desk().limit("100.00").with(|desk| desk.policy.limit = Response::Off);
    assert!(!exceeds(&sale));
    assert!(exceeds(&sale.clone().order("100.01")));
    assert!(
        exceeds(&sale.clone().order("100.01").at_transfer(AtLimit::Warn)),
        "wherever the message would be"
    );
    let passing: [Change; 4] = [
        |desk| desk.facts.customer.excluded = true,
        |desk| desk.facts.customer.minimum_for_check = eur("100.01"),
        |desk| desk.order.terms = super::desk::terms("cash"),
        |desk| desk.order.invoiced = eur("100.01"),
    ];
    for pass in passing {
        assert!(!exceeds(&sale.clone().order("100.01").with(pass)));
    }
}

#[test]
fn what_an_order_stood_for_is_no_sale() {
    let blocked = over().at_sale(AtLimit::Block).invoiced_directly();
    assert!(blocked.clone().invoiced("100.00").found().is_empty());
    assert_eq!(blocked.invoiced("99.99").found(), [("limit-exceeded", "refuse")]);
}

#[test]
fn the_sale_is_tested_where_the_order_check_is_switched_off() {
    let off = over().approval(ApprovalStatus::No).with(|desk| desk.policy.checkpoints.clear());
    assert!(off.found().is_empty());
    let blocked = off.at_sale(AtLimit::Block);
    assert_eq!(blocked.found(), [("limit-exceeded", "refuse")]);
    assert_eq!(blocked.check().passed, [Passed::AllButTheSale]);
    let later = blocked.with(|desk| desk.checkpoint = Checkpoint::Shipping);
    assert_eq!(later.check().passed, [Passed::CheckpointOff]);
}

#[test]
fn nothing_is_said_at_the_sale_where_the_transfer_says_it() {
    for answer in [AtLimit::Warn, AtLimit::Block] {
        let entered = over().expires(today() - 1).at_transfer(answer).invoiced_directly();
        assert!(entered.found().is_empty());
        assert_eq!(entered.at_sale(AtLimit::Warn).outcome(), "warned");
        // An order is held as ever: nothing of it is transferred.
        assert_eq!(over().at_transfer(answer).outcome(), "held");
    }
}

#[test]
fn both_readings_of_the_transfer_are_there() {
    let owing = desk().limit("100.00").owing("100.01");
    assert!(owing.transferred().is_empty());
    let warned = owing.clone().at_transfer(AtLimit::Warn);
    assert_eq!(warned.transferred(), [("limit-exceeded", "warn")]);
    let blocked = owing.at_transfer(AtLimit::Block);
    assert_eq!(blocked.transferred(), [("limit-exceeded", "refuse")]);
    assert!(blocked.limit("100.01").transferred().is_empty());
}

#[test]
fn the_transfer_measures_the_account_as_it_is() {
    let blocked = desk().limit("100.00").owing("100.00").order("5000.00").at_transfer(AtLimit::Block);
    assert!(blocked.transferred().is_empty(), "the invoice is in the balance already");
    let state = blocked.state(CustomerState::Blocked, "x");
    assert!(state.transferred().is_empty(), "goods that were invoiced are transferred whatever the state");
}

#[test]
fn an_invoice_has_only_the_cures_that_fit_it() {
    let findings = over().receipt("0.00").invoiced_directly().check().findings;
    let kinds: Vec<CureKind> = findings[0].cures.iter().map(|cure| cure.kind).collect();
    assert_eq!(kinds, [CureKind::Pay, CureKind::RaiseLimit]);
}
