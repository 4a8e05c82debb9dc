//! The law of cures: carried out, each clears its finding alone, and a minor unit or a day less does not (R3.9).

use proptest::prelude::*;

use super::arbitrary::desks;
use super::desk::{Desk, eur, terms};

use crate::credit::{
    ApprovalStatus, Cure, CureKind, CustomerState, Day, Finding, FindingCode, Item, ItemKind, Later, Limit,
    Money, Scope,
};

const CENT: Money = Money::from_minor(1);

/// Whether the check of the changed account still has the finding; two limits may have expired, which their codes distinguish.
fn still_finds(desk: &Desk, finding: &Finding) -> bool {
    let same = |other: &Finding| other.code == finding.code && other.detail == finding.detail;
    desk.check().findings.iter().any(same)
}

/// Whose items the finding counts.
fn scope_of(desk: &Desk, code: FindingCode) -> Scope<'_> {
    let ship_to = desk.order.ship_to.as_ref();
    let own_period = ship_to.filter(|to| to.has_own_limit() || to.hold_period.is_some());
    match (code, ship_to, own_period) {
        (FindingCode::LimitExceeded, _, _) => Scope::Without(&desk.facts.own_limit_ship_tos),
        (FindingCode::ShipToLimitExceeded, Some(to), _) | (FindingCode::HoldPeriod, _, Some(to)) => {
            Scope::ShipTo(to.id)
        }
        _ => Scope::Account,
    }
}

/// Takes so much off the invoices that count in the finding, those named first, oldest due first.
fn settle(desk: &mut Desk, code: FindingCode, amount: Money, only: &[String]) {
    let scope = scope_of(&desk.clone(), code).includes_all(desk);
    let (switches, today, ageing) = (desk.policy.exposure, desk.today, desk.policy.ageing);
    let youngest = if code == FindingCode::HoldPeriod { held_period(desk) } else { 0 };
    let mut left = amount;
    let mut counted: Vec<&mut Item> = desk
        .facts
        .items
        .iter_mut()
        .zip(scope)
        .filter(|(item, is_in)| *is_in && item.kind == ItemKind::Invoice && switches.counts(item, today))
        .map(|(item, _)| item)
        .filter(|item| ageing.period(item, today).number() >= youngest)
        .filter(|item| item.day <= today && (only.is_empty() || only.contains(&item.number)))
        .collect();
    counted.sort_by_key(|item| item.due);
    for item in counted {
        let part = left.min(item.left());
        reduce(item, part);
        left -= part;
    }
    assert!(left.is_zero(), "the invoices that were named do not owe {amount:?}");
}

/// Applies so much of what is left, today.
fn reduce(item: &mut Item, part: Money) {
    item.open -= part;
    item.later = item.later.map(|later| Later { left: later.left - part, ..later });
}

fn held_period(desk: &Desk) -> u8 {
    let detail = desk.finding(FindingCode::HoldPeriod).detail;
    detail.unwrap().parse().unwrap()
}

/// Takes so much from the receipts and credit notes that are not counted in the finding already.
fn use_up(desk: &mut Desk, code: FindingCode, amount: Money) {
    let scope = scope_of(&desk.clone(), code).includes_all(desk);
    let (switches, today) = (desk.policy.exposure, desk.today);
    let mut left = amount;
    for (item, is_in) in desk.facts.items.iter_mut().zip(scope) {
        let counts = code.is_limit() && is_in && switches.counts(item, today);
        if item.kind != ItemKind::Invoice && item.day <= today && !counts {
            let part = left.min(item.left());
            reduce(item, part);
            left -= part;
        }
    }
    assert!(left.is_zero(), "less than {amount:?} is on file");
}

impl Scope<'_> {
    fn includes_all(self, desk: &Desk) -> Vec<bool> {
        desk.facts.items.iter().map(|item| self.includes(item.ship_to)).collect()
    }
}

/// The account after the cure, of this amount or on this day.
fn cured(desk: &Desk, finding: &Finding, cure: &Cure, amount: Money, on: Option<Day>) -> Desk {
    let mut desk = desk.clone();
    let signed = |by: Money, amount: Money| if amount.is_negative() { -by } else { by };
    match cure.kind {
        CureKind::Pay => settle(&mut desk, finding.code, amount, &cure.documents),
        CureKind::Apply => {
            use_up(&mut desk, finding.code, amount);
            settle(&mut desk, finding.code, amount, &[]);
        }
        CureKind::ReduceOrder => desk.order.amount -= signed(amount, desk.order.amount),
        CureKind::IncreaseOrder => desk.order.amount += amount,
        CureKind::RaiseLimit => desk.facts.customer.limit.limit = Limit::Amount(amount),
        CureKind::RaiseTemporaryLimit => {
            desk.facts.customer.temporary_limit.as_mut().unwrap().amount = amount;
        }
        CureKind::RaiseGroupLimit => {
            desk.facts.credit_group.as_mut().unwrap().limit.limit = Limit::Amount(amount);
        }
        CureKind::RaiseShipToLimit => desk.order.ship_to.as_mut().unwrap().limit = Limit::Amount(amount),
        CureKind::RaiseMaximum => {
            let own = desk.order.ship_to.as_mut().map(|ship_to| &mut ship_to.order_bounds);
            let own = own.filter(|bounds| bounds.maximum.is_some());
            own.unwrap_or(&mut desk.facts.customer.order_bounds).maximum = Some(amount);
        }
        CureKind::WaitUntil => {
            desk.today = on.unwrap();
            desk.facts = desk.facts.on(desk.today);
        }
        CureKind::ChangeTerms => desk.order.terms = terms(cure.detail.as_deref().unwrap()),
        CureKind::RenewLimit => renew(&mut desk, cure.detail.as_deref().unwrap(), on),
        CureKind::Unblock => desk.facts.customer.state = CustomerState::Active,
        CureKind::SetApproval => desk.facts.customer.approval = ApprovalStatus::Yes,
    }
    desk
}

fn renew(desk: &mut Desk, code: &str, until: Option<Day>) {
    let own = [(desk.facts.customer.code.clone(), &mut desk.facts.customer.limit)];
    let shared = desk.facts.credit_group.as_mut().map(|group| (group.code.clone(), &mut group.limit));
    let policy = desk.facts.policy_group.as_mut().map(|group| (group.code.clone(), &mut group.limit));
    for (of, limit) in own.into_iter().chain(shared).chain(policy) {
        if of == code {
            limit.expires = until;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn each_cure_clears_its_finding_alone_and_a_minor_unit_or_a_day_less_does_not(desk in desks()) {
        for finding in desk.check().findings {
            for cure in &finding.cures {
                let amount = cure.amount.unwrap_or_default();
                let after = cured(&desk, &finding, cure, amount, cure.date);
                prop_assert!(!still_finds(&after, &finding), "{:?} does not clear {:?}", cure, finding);
                let less = if cure.amount.is_some() {
                    prop_assert!(amount.is_positive(), "{:?} of nothing", cure);
                    cured(&desk, &finding, cure, amount - CENT, cure.date)
                } else if let Some(date) = cure.date {
                    cured(&desk, &finding, cure, amount, Some(date - 1))
                } else {
                    continue;
                };
                prop_assert!(still_finds(&less, &finding), "less than {:?} clears {:?}", cure, finding);
            }
        }
    }

    #[test]
    fn an_order_that_is_reduced_has_something_left_to_invoice(desk in desks()) {
        for cure in desk.check().findings.into_iter().flat_map(|finding| finding.cures) {
            if cure.kind == CureKind::ReduceOrder && desk.order.amount.is_positive() {
                prop_assert!(desk.order.remaining() > cure.amount.unwrap());
                if desk.order.left_not_invoiced().is_positive() {
                    prop_assert!(Some(desk.order.amount - cure.amount.unwrap()) >= desk.order.left);
                }
            }
        }
    }

    #[test]
    fn no_cure_pays_or_applies_what_something_dated_later_takes_already(desk in desks()) {
        let today = desk.today;
        let named = |cure: &Cure, item: &&Item| {
            item.kind == ItemKind::Invoice && item.day <= today && cure.documents.contains(&item.number)
        };
        for cure in desk.check().findings.into_iter().flat_map(|finding| finding.cures) {
            let left = |items: Vec<&Item>| items.into_iter().map(Item::left).sum::<Money>();
            match cure.kind {
                CureKind::Pay => {
                    let paid = desk.facts.items.iter().filter(|item| named(&cure, item)).collect();
                    prop_assert!(left(paid) >= cure.amount.unwrap());
                }
                CureKind::Apply => {
                    let on_file = |item: &&Item| item.kind != ItemKind::Invoice && item.day <= today;
                    prop_assert!(left(desk.facts.items.iter().filter(on_file).collect()) >= cure.amount.unwrap());
                }
                _ => {}
            }
        }
    }

    #[test]
    fn a_limit_finding_can_always_be_cured_by_a_limit_and_by_terms(desk in desks()) {
        for finding in desk.check().findings.into_iter().filter(|finding| finding.code.is_limit()) {
            let kinds: Vec<_> = finding.cures.iter().map(|cure| cure.kind.action()).collect();
            prop_assert!(kinds.contains(&"raise-limit"));
            let is_settled = desk.order.left_not_invoiced().is_positive() && desk.order.terms.is_on_account();
            prop_assert_eq!(kinds.contains(&"change-terms"), !is_settled);
            prop_assert!(finding.margin.unwrap().money() > Some(eur("0.00")));
        }
    }
}
