//! The laws: findings are those of the reference, rules add up one way, and cures are as large as they must be.

use proptest::prelude::*;

use super::random::{blocked_desks, desks, rule_of};
use super::reference::{Expected, expected};
use super::*;
use crate::credit::tests::cases::cases;
use crate::credit::{Cure, Finding, Goal, Money, Severity};

const CENT: Money = Money::from_minor(1);

fn found(desk: &Desk) -> Expected {
    let assessment = desk.check();
    let of_rules = assessment
        .findings
        .iter()
        .filter_map(|finding| Some((finding.rule_id()?.to_owned(), finding.severity == Severity::Hold)));
    Expected { findings: of_rules.collect(), released_by: assessment.released_by.clone() }
}

fn with_another(desk: &Desk, another: BlockingRule) -> Desk {
    desk.clone().rule(BlockingRule { id: "another".to_owned(), ..another })
}

fn still_finds(desk: &Desk, finding: &Finding, cure: &Cure) -> bool {
    let goal = Goal::first(vec![finding]);
    let same = |other: &Finding| other.code == finding.code && other.detail == finding.detail;
    desk.case().after(cure, &goal).check().findings.iter().any(same)
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn the_rules_find_what_the_reference_finds(desk in desks()) {
        prop_assert_eq!(found(&desk), expected(&desk));
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn another_blocking_rule_never_frees_an_order(desk in desks(), another in rule_of(false)) {
        prop_assert!(with_another(&desk, another).check().outcome >= desk.check().outcome);
    }

    #[test]
    fn another_exclusion_never_holds_one(desk in desks(), another in rule_of(true)) {
        prop_assert!(with_another(&desk, another).check().outcome <= desk.check().outcome);
    }

    #[test]
    fn a_cure_clears_its_finding_and_a_minor_unit_less_does_not(desk in blocked_desks()) {
        for finding in desk.check().findings.iter().filter(|finding| finding.rule_id().is_some()) {
            for cure in &finding.cures {
                prop_assert!(cure.amount.is_none_or(Money::is_positive), "{:?} of nothing", cure);
                prop_assert!(!still_finds(&desk, finding, cure), "{:?} does not clear {:?}", cure, finding);
                if let Some(amount) = cure.amount {
                    let less = Cure { amount: Some(amount - CENT), ..cure.clone() };
                    prop_assert!(still_finds(&desk, finding, &less), "less than {:?} clears {:?}", cure, finding);
                }
            }
        }
    }

    #[test]
    fn every_cure_clears_its_finding_whatever_exclusions_there_are(desk in desks()) {
        for finding in desk.check().findings.iter().filter(|finding| finding.rule_id().is_some()) {
            for cure in &finding.cures {
                prop_assert!(!still_finds(&desk, finding, cure), "{:?} does not clear {:?}", cure, finding);
            }
        }
    }

    #[test]
    fn the_trail_tells_of_each_finding_and_what_it_measured(desk in desks()) {
        let assessment = desk.check();
        let told = assessment.trail.iter().filter(|line| ["fired", "warned"].contains(&line.result.code()));
        let told: Vec<_> = told.map(|line| (Some(line.rule.as_str()), &line.measured)).collect();
        let of_rules = assessment.findings.iter().filter(|finding| finding.rule_id().is_some());
        let found: Vec<_> = of_rules.map(|finding| (finding.rule_id(), &finding.measured)).collect();
        prop_assert_eq!(told, found);
    }
}
