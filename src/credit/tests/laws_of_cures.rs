//! The law of cures: carried out, each clears its finding alone, and a minor unit or a day less does not (R3.9).

use proptest::prelude::*;

use super::arbitrary::desks;
use super::desk::{Desk, eur};
use crate::credit::tests::cases::cases;
use crate::credit::{Cure, CureKind, Finding, Goal, Item, ItemKind, Money};

const CENT: Money = Money::from_minor(1);

/// Whether an order is still found so after a cure of it; two limits may have expired, which their codes distinguish.
fn still_finds(desk: &Desk, finding: &Finding, cure: &Cure) -> bool {
    let goal = Goal::first(vec![finding]);
    let same = |other: &Finding| other.code == finding.code && other.detail == finding.detail;
    desk.case().after(cure, &goal).check().findings.iter().any(same)
}

/// A minor unit or a day less of a cure; none of one without amount and date.
fn less(cure: &Cure) -> Option<Cure> {
    match (cure.amount, cure.date) {
        (Some(amount), _) => Some(Cure { amount: Some(amount - CENT), ..cure.clone() }),
        (None, Some(date)) => Some(Cure { date: Some(date - 1), ..cure.clone() }),
        (None, None) => None,
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn each_cure_clears_its_finding_alone_and_a_minor_unit_or_a_day_less_does_not(desk in desks()) {
        for finding in desk.check().findings {
            for cure in &finding.cures {
                prop_assert!(cure.amount.is_none_or(Money::is_positive), "{:?} of nothing", cure);
                prop_assert!(!still_finds(&desk, &finding, cure), "{:?} does not clear {:?}", cure, finding);
                if let Some(less) = less(cure) {
                    prop_assert!(still_finds(&desk, &finding, &less), "less than {:?} clears {:?}", cure, finding);
                }
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
