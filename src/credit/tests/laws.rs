//! Laws that hold for all facts (R0.6, R2.1).

use proptest::prelude::*;

use super::arbitrary::desks;
use super::desk::{eur, today};
use crate::credit::{DatedLimit, Day, Limit, Money, Outcome, Severity, TemporaryLimit};
use crate::records::Record;

fn outcome_of(severity: Severity) -> Outcome {
    match severity {
        Severity::Warn => Outcome::Warned,
        Severity::Hold => Outcome::Held,
        Severity::Refuse => Outcome::Refused,
    }
}

fn raise(limit: &mut Limit, by: Money) {
    if let Limit::Amount(amount) = limit {
        *limit = Limit::Amount(*amount + by);
    }
}

proptest! {
    #[test]
    fn the_outcome_is_the_worst_severity(desk in desks()) {
        let assessment = desk.check();
        let severities = assessment.findings.iter().map(|finding| outcome_of(finding.severity));
        prop_assert_eq!(assessment.outcome, severities.max().unwrap_or(Outcome::Approved));
    }

    #[test]
    fn findings_are_in_the_order_of_the_rules(desk in desks()) {
        let assessment = desk.check();
        prop_assert!(assessment.findings.is_sorted_by_key(|finding| finding.code));
    }

    #[test]
    fn the_components_add_up_to_the_total_and_none_is_negative(desk in desks()) {
        let exposure = desk.check().exposure;
        let added = [
            exposure.open_invoices,
            exposure.approved_orders,
            exposure.held_orders,
            exposure.future_orders,
            exposure.unconfirmed_orders,
            exposure.this_order,
        ];
        let taken_off = exposure.open_credits + exposure.unapplied_receipts;
        prop_assert_eq!(exposure.total(), added.into_iter().sum::<Money>() - taken_off);
        prop_assert!(added.iter().all(|component| !component.is_negative()));
        prop_assert!(!exposure.open_credits.is_negative() && !exposure.unapplied_receipts.is_negative());
    }

    #[test]
    fn a_raised_limit_never_makes_an_outcome_worse(desk in desks(), by in 1_i64..2_000, which in 0_usize..5) {
        let by = Money::from_minor(by);
        let raised = desk.clone().with(|desk| match which {
            0 => raise(&mut desk.facts.customer.limit.limit, by),
            1 => {
                if let Some(limit) = &mut desk.facts.customer.temporary_limit {
                    limit.amount += by;
                }
            }
            2 => {
                if let Some(group) = &mut desk.facts.credit_group {
                    raise(&mut group.limit.limit, by);
                }
            }
            3 => {
                if let Some(group) = &mut desk.facts.policy_group {
                    raise(&mut group.limit.limit, by);
                }
            }
            _ => {
                if let Some(ship_to) = &mut desk.order.ship_to {
                    raise(&mut ship_to.limit, by);
                }
            }
        });
        prop_assert!(raised.check().outcome <= desk.check().outcome);
    }

    #[test]
    fn available_credit_is_negative_exactly_where_a_limit_is_exceeded(desk in desks()) {
        let assessment = desk.check();
        if assessment.findings.iter().any(|finding| finding.code.is_limit()) {
            prop_assert_eq!(assessment.excess(), -assessment.available.unwrap());
        }
    }

    #[test]
    fn the_largest_amounts_and_the_ends_of_the_calendar_do_no_harm(
        desk in desks(),
        amounts in prop::collection::vec(prop::sample::select(vec![Money::ZERO, eur("0.01"), Money::LARGEST]), 4),
        days in prop::collection::vec(prop::sample::select(vec![Day::FIRST, today(), Day::LAST]), 6),
        over_invoiced in any::<bool>(),
    ) {
        let desk = desk.with(|desk| {
            let customer = &mut desk.facts.customer;
            customer.limit = DatedLimit { limit: Limit::Amount(amounts[0]), expires: Some(days[0]) };
            customer.temporary_limit = Some(TemporaryLimit { amount: amounts[1], from: days[1], to: days[2] });
            desk.policy.exposure.horizon_days = u16::MAX;
            desk.order.amount = if over_invoiced { -amounts[2] } else { amounts[2] };
            desk.order.invoiced = amounts[3];
            desk.order.ship_day = Some(days[3]);
            desk.today = days[4];
            for item in &mut desk.facts.items {
                (item.day, item.due, item.open) = (days[5], days[3], amounts[3]);
            }
        });
        let assessment = desk.check();
        for finding in &assessment.findings {
            finding.message(assessment.currency);
            for cure in &finding.cures {
                cure.message(assessment.currency);
            }
        }
        prop_assert!(assessment.to_text().is_ok());
    }
}
