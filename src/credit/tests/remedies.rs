//! What frees a held order whole (R4.10): examples, and the laws of the remedies.

use proptest::prelude::*;

use super::arbitrary::desks;
use super::desk::{Desk, desk, eur, limit, open_order, ship_to, today};
use super::small::small_desks;
use crate::credit::tests::cases::cases;
use crate::credit::{
    ApprovalStatus, Checkpoint, Cure, CureKind, Currency, CustomerState, Finding, FindingCode, Goal, Item,
    Later, Money, OpenOrder, OrderBounds, Remedy, Response, ShipTo, ShipToId,
};
use crate::words::{Language, Words};

impl Desk {
    fn remedies(&self) -> Vec<Remedy> {
        self.case().check_with_remedies().1
    }

    /// The line about the order in a language.
    fn line_in(&self, language: Language) -> String {
        Words::new(language).render(&Remedy::line(&self.remedies(), Currency::EUR))
    }

    fn line(&self) -> String {
        self.line_in(Language::English)
    }

    fn at_ship_to(self, number: &str, amount: &str, days: i64) -> Self {
        let due = today() - days;
        let invoice = Item::invoice(number, due - 30, due, eur(amount));
        self.item(Item { ship_to: Some(ShipToId(1)), ..invoice })
    }

    /// Goods that have left are neither reduced nor paid in another way.
    fn gone(self) -> Self {
        self.with(|desk| desk.order.left = Some(desk.order.amount))
    }

    fn order_bounds(self, minimum: Option<&str>, maximum: Option<&str>) -> Self {
        let (minimum, maximum) = (minimum.map(eur), maximum.map(eur));
        self.with(|desk| desk.facts.customer.order_bounds = OrderBounds { minimum, maximum })
    }
}

/// An order of 1 000.00 that makes the exposure 5 000.00.
fn over() -> Desk {
    desk().order("1000.00").owing("4000.00")
}

#[test]
fn the_line_names_the_smallest_of_each_kind_that_frees_the_order_alone() {
    let goods_left = over().limit("3550.00").gone();
    assert_eq!(goods_left.line(), "Pay 1,450.00, or raise the limit to 5,000.00.");
    let here = over().limit("4200.00");
    assert_eq!(
        here.line(),
        "Pay 800.00, reduce the order by 800.00, raise the limit to 5,000.00, or change the terms to cash on delivery."
    );
    assert_eq!(over().limit("5000.00").remedies(), [], "nothing holds it");
}

#[test]
fn the_line_is_a_sentence_in_every_language() {
    let desk = over().limit("3550.00").gone();
    assert_eq!(
        desk.line_in(Language::French),
        "Obtenir un règlement de 1\u{202f}450,00, ou porter la limite à 5\u{202f}000,00."
    );
    assert_eq!(desk.line_in(Language::Dutch), "Laat 1.450,00 betalen, of verhoog de limiet tot 5.000,00.");
    let blocked = desk.state(CustomerState::Blocked, "");
    let lines = Language::ALL.map(|language| blocked.line_in(language));
    assert_eq!(
        lines,
        [
            "Raise the limit to 5,000.00 and unblock the customer.",
            "Porter la limite à 5\u{202f}000,00 et débloquer le client.",
            "Verhoog de limiet tot 5.000,00 en deblokkeer de klant.",
        ]
    );
}

#[test]
fn a_payment_for_limit_and_hold_period_is_the_larger_of_the_two_and_pays_what_is_overdue_first() {
    let held =
        over().limit("4200.00").hold_period(1).overdue("I-9", "300.00", 5).overdue("I-8", "200.00", 50);
    let payment = &held.clone().limit("5200.00").remedies()[0].first;
    assert_eq!((payment.kind, payment.amount), (CureKind::Pay, Some(eur("500.00"))), "all that is overdue");
    assert_eq!(payment.documents, ["I-8", "I-9"]);
    let payment = &held.remedies()[0].first;
    assert_eq!(payment.amount, Some(eur("1300.00")), "the excess of 5 500.00 over 4 200.00");
    assert_eq!(payment.documents, ["I-8", "I-9", "I-1"]);
}

#[test]
fn a_payment_clears_a_ship_to_and_the_group_together() {
    let own_limit = ShipTo { limit: limit("1100.00"), ..ship_to() };
    let held = over().at_ship_to("S-1", "400.00", -5).ship_to(own_limit).credit_group("7000.00", "2400.00");
    let payment = &held.remedies()[0].first;
    assert_eq!((payment.kind, payment.amount), (CureKind::Pay, Some(eur("800.00"))));
    assert_eq!(payment.documents, ["S-1", "I-1"], "300.00 for the ship-to, the rest of any invoice");
    let of_others = held.credit_group("7000.00", "7000.01");
    assert_eq!(of_others.line(), "Change the terms to cash on delivery.", "the others owe too much alone");
}

#[test]
fn what_is_on_file_is_applied_where_it_does_not_count_already() {
    let held = over().limit("4200.00").receipt("900.00").gone();
    let counted = held.clone().limit("3300.00");
    assert_eq!(counted.line(), "Pay 800.00, or raise the limit to 4,100.00.");
    let uncounted = held.with(|desk| desk.policy.exposure.unapplied_receipts = false);
    assert_eq!(uncounted.line(), "Apply 800.00 on file, pay 800.00, or raise the limit to 5,000.00.");
    assert_eq!(uncounted.limit("4099.99").line(), "Pay 900.01, or raise the limit to 5,000.00.");
}

#[test]
fn what_is_applied_outside_the_circle_of_the_limit_is_made_up_for() {
    let held = desk().limit("550.00").hold_period(1).at_ship_to("S-1", "400.00", 50).order("100.00");
    let held = held.owing("900.00").receipt("450.00");
    let apart = held.with(|desk| desk.facts.own_limit_ship_tos.push(ShipToId(1)));
    assert_eq!(apart.codes(), ["hold-period"]);
    assert_eq!(
        apart.line(),
        "Pay 400.00, or change the terms to cash on delivery.",
        "the receipt counts in the limit"
    );
    let elsewhere = |desk: &mut Desk| desk.facts.items[2].ship_to = Some(ShipToId(1));
    assert!(
        apart.limit("1000.00").with(elsewhere).line().starts_with("Apply 400.00 on file, pay 400.00, or")
    );
}

#[test]
fn an_order_is_reduced_to_the_minimum_for_credit_check_where_that_is_less() {
    let held = over().limit("4200.00").hold_period(1).overdue("I-9", "10.00", 5);
    let held = held.with(|desk| desk.facts.customer.minimum_for_check = eur("150.00"));
    let reduced = held.remedies().into_iter().find(|remedy| remedy.first.kind == CureKind::ReduceOrder);
    assert_eq!(reduced.and_then(|remedy| remedy.first.amount), Some(eur("850.00")));
}

#[test]
fn an_order_is_not_reduced_below_its_minimum() {
    let reduced = |desk: Desk| {
        let kinds: Vec<_> = desk.remedies().iter().map(|remedy| remedy.first.kind).collect();
        kinds.contains(&CureKind::ReduceOrder)
    };
    assert!(reduced(over().limit("4200.00").order_bounds(Some("200.00"), None)));
    assert!(!reduced(over().limit("4200.00").order_bounds(Some("200.01"), None)));
    let warned = over().limit("4200.00").order_bounds(Some("200.01"), None);
    assert!(reduced(warned.with(|desk| desk.policy.order_amount = Response::Warn)));
    let unchecked = over().limit("4200.00").order_bounds(Some("900.00"), None);
    let unchecked = unchecked.with(|desk| desk.facts.customer.minimum_for_check = eur("150.00"));
    let line = unchecked.line();
    assert!(line.contains("reduce the order by 850.00"), "to what is not checked at all: {line}");
}

#[test]
fn a_day_that_brings_everything_is_worth_waiting_for() {
    let held_until = |day| desk().approval(ApprovalStatus::HoldUntil(day)).limit("100.00").receipt("0.00");
    let lines = [held_until(today() + 5).line(), held_until(today() + 5).order("100.01").line()];
    assert_eq!(lines[0], "Wait until 05 Jul 2026, or set the order approval status to Yes.");
    assert_eq!(lines[1], "Reduce the order by 0.01 and wait until 05 Jul 2026.");
    let coming = OpenOrder { ship_day: Some(today() + 33), ..open_order("60.00") };
    let uncounted = held_until(today() + 5).other_order(coming);
    let uncounted = uncounted.with(|desk| desk.policy.exposure.future_orders = false);
    assert_eq!(
        uncounted.line(),
        "Set the order approval status to Yes.",
        "by then another order counts, and the limit is exceeded"
    );
}

#[test]
fn an_order_that_soon_counts_nowhere_is_worth_waiting_for() {
    let coming = OpenOrder { ship_day: Some(today() + 33), ..open_order("60.00") };
    let over = desk().limit("150.00").other_order(coming).gone();
    assert_eq!(over.line(), "Raise the limit to 160.00.");
    let uncounted = over.with(|desk| desk.policy.exposure.approved_orders = false);
    assert_eq!(uncounted.line(), "Raise the limit to 160.00, or wait until 03 Jul 2026.");
}

#[test]
fn a_payment_beside_a_wait_counts_on_what_is_dated_until_then() {
    let both = over().limit("4500.00").credit_group("4600.00", "0.00").gone();
    let held = both.approval(ApprovalStatus::HoldUntil(today() + 5));
    assert_eq!(held.line(), "Pay 500.00 and wait until 05 Jul 2026.");
    let relieved = |desk: &mut Desk| {
        desk.facts.items[0].later = Some(Later { day: today() + 2, left: eur("3700.00") });
    };
    assert_eq!(held.with(relieved).line(), "Pay 200.00 and wait until 05 Jul 2026.");
}

#[test]
fn the_other_cures_come_last_and_only_where_one_finding_holds_the_order() {
    let small = desk().order_bounds(Some("120.00"), None);
    assert_eq!(small.clone().line(), "Increase the order by 20.00.");
    assert_eq!(
        small.limit("110.00").line(),
        "Raise the limit to 120.00 and increase the order by 20.00.",
        "a larger order exceeds the limit"
    );
    let large = desk().order_bounds(None, Some("60.00"));
    assert_eq!(large.line(), "Reduce the order by 40.00, or raise the maximum order amount to 100.00.");
    let closed = desk().at(Checkpoint::Review).state(CustomerState::Closed, "");
    assert_eq!(closed.line(), "Reopen the customer.");
}

#[test]
fn two_cures_are_named_where_no_single_one_frees_the_order() {
    let blocked = over().limit("4200.00").at(Checkpoint::Review).state(CustomerState::Blocked, "");
    assert_eq!(blocked.line(), "Reduce the order by 800.00 and unblock the customer.", "without any payment");
    let gone = over().limit("5000.00").hold_period(1).overdue("I-9", "500.00", 9).gone();
    let little = gone
        .with(|desk| desk.facts.items.truncate(0))
        .overdue("I-9", "500.00", 9)
        .other_order(open_order("4000.00"))
        .limit("4800.00");
    assert_eq!(little.line(), "Pay 500.00 and raise the limit to 5,000.00.", "what is paid needs no limit");
}

#[test]
fn nothing_frees_an_order_that_a_person_put_on_hold_or_that_needs_three_things() {
    let forced = over().limit("4200.00").with(|desk| desk.order.forced = Some("fraud".to_owned()));
    assert_eq!(forced.line(), "See the findings: no two steps free it.");
    let gone = over().limit("4200.00").at(Checkpoint::Review).gone();
    let three = gone.state(CustomerState::Blocked, "").approval(ApprovalStatus::No);
    assert_eq!(three.line(), "See the findings: no two steps free it.");
}

/// What holds the order after a cure or two; money goes where it helps against what either of them leaves.
fn held_after(desk: &Desk, cures: &[&Cure]) -> Vec<FindingCode> {
    let mut findings = desk.check().findings;
    let alone = |cure: &&Cure| desk.case().after(cure, &Goal::to_free(&findings)).check().findings;
    let left: Vec<Finding> = cures.iter().flat_map(alone).collect();
    findings.extend(left);
    let goal = Goal::to_free(&findings);
    cures.iter().fold(desk.case(), |case, cure| case.after(cure, &goal)).check().reasons().collect()
}

/// A minor unit or a day less of a cure; none of one without amount and date.
fn less(cure: &Cure) -> Option<Cure> {
    match (cure.amount, cure.date) {
        (Some(amount), _) => Some(Cure { amount: Some(amount - Money::from_minor(1)), ..cure.clone() }),
        (None, Some(date)) => Some(Cure { date: Some(date - 1), ..cure.clone() }),
        (None, None) => None,
    }
}

fn frees_and_no_less_does(desk: &Desk) -> Result<(), TestCaseError> {
    for remedy in desk.remedies() {
        let cures: Vec<&Cure> = [Some(&remedy.first), remedy.second.as_ref()].into_iter().flatten().collect();
        prop_assert_eq!(held_after(desk, &cures), [], "after {:?}", remedy);
        // The day waited for may do a part of what the other cure does; that is not counted on.
        let is_with_wait = remedy.second.as_ref().is_some_and(|second| second.kind == CureKind::WaitUntil);
        for at in usize::from(is_with_wait)..cures.len() {
            if let Some(less) = less(cures[at]) {
                let mut cures = cures.clone();
                cures[at] = &less;
                prop_assert!(!held_after(desk, &cures).is_empty(), "less than {:?} is enough", remedy);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn each_remedy_frees_the_order_and_a_minor_unit_or_a_day_less_does_not(desk in desks()) {
        frees_and_no_less_does(&desk)?;
    }

    #[test]
    fn each_remedy_of_a_small_account_frees_the_order_and_no_less_does(desk in small_desks()) {
        frees_and_no_less_does(&desk)?;
    }

    #[test]
    fn remedies_are_computed_with_the_check_and_only_for_what_holds_the_order(desk in desks()) {
        let (assessment, remedies) = desk.case().check_with_remedies();
        prop_assert!(assessment.reasons().next().is_some() || remedies.is_empty());
        prop_assert_eq!(assessment, desk.check());
    }

    #[test]
    fn each_kind_is_named_once_in_its_order_and_a_pair_is_the_only_remedy(desk in desks()) {
        const ORDER: [&str; 10] = [
            "apply", "pay", "reduce-order", "raise-limit", "change-terms", "wait-until", "increase-order",
            "raise-maximum", "set-approval", "unblock",
        ];
        let place = |cure: &Cure| ORDER.iter().position(|kind| *kind == cure.kind.action()).unwrap();
        let remedies = desk.remedies();
        let places: Vec<_> = remedies.iter().map(|remedy| place(&remedy.first)).collect();
        prop_assert!(places.windows(2).all(|two| two[0] < two[1]), "{:?}", remedies);
        if let Some(second) = remedies.iter().find_map(|remedy| remedy.second.as_ref()) {
            prop_assert_eq!(remedies.len(), 1);
            prop_assert!(places[0] <= place(second));
        }
    }
}
