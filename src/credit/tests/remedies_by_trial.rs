//! Remedies against the trial of everything: no smaller cure of any kind frees a small order, and none is missed (R4.10).

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::desk::{Desk, terms};
use super::small::{small_debtors, small_desks};
use crate::credit::tests::cases::cases;
use crate::credit::{
    ApprovalStatus, Cure, CureKind, CustomerState, FindingCode, Item, ItemKind, Later, Limit, Money, Remedy,
};

/// How much of a cure: minor units, days, or the place of the terms among [`TERMS`]; 0 of one that has no size.
type Size = i64;

/// The terms in the order in which they are proposed, then those that are never proposed.
const TERMS: [&str; 5] = ["cod", "cash", "prepaid", "net0", "net60"];

/// The largest limit and maximum that are tried: more than any small account can owe.
const LARGEST: i64 = 40;
const DAYS: i64 = 60;

fn cents(minor: i64) -> Money {
    Money::from_minor(minor)
}

/// What holds the order.
fn reasons(desk: &Desk) -> Vec<FindingCode> {
    desk.check().reasons().collect()
}

/// Takes so much of an item, today.
fn take(item: &mut Item, part: Money) {
    item.open -= part;
    item.later = item.later.map(|later| Later { left: later.left - part, ..later });
}

fn minor(money: Money) -> i64 {
    money.to_minor().unwrap()
}

/// The places of the items that a payment can settle, and of those on file.
fn places(desk: &Desk) -> (Vec<usize>, Vec<usize>) {
    let usable = |at: &usize| desk.facts.items[*at].day <= desk.today;
    (0..desk.facts.items.len()).filter(usable).partition(|at| desk.facts.items[*at].kind == ItemKind::Invoice)
}

/// Every account that comes of moving any amount between any of these pairs of places.
fn moved(desk: &Desk, cells: &[(Option<usize>, usize)]) -> Vec<(Size, Desk)> {
    let mut all = vec![(0, desk.clone())];
    for (source, target) in cells {
        let mut next = Vec::new();
        for (size, desk) in all {
            let items = &desk.facts.items;
            let on_file = source.map_or(Money::LARGEST, |source| items[source].left());
            for part in 0..=minor(items[*target].left().min(on_file)) {
                let mut after = desk.clone();
                source.map(|source| take(&mut after.facts.items[source], cents(part)));
                take(&mut after.facts.items[*target], cents(part));
                next.push((size + part, after));
            }
        }
        all = next;
    }
    all
}

/// The account with each of these sizes.
fn each(
    desk: &Desk,
    sizes: std::ops::RangeInclusive<i64>,
    change: impl Fn(&mut Desk, Size),
) -> Vec<(Size, Desk)> {
    sizes.map(|size| (size, desk.clone().with(|desk| change(desk, size)))).collect()
}

fn is_left_on_account(desk: &Desk) -> bool {
    desk.order.left_not_invoiced().is_positive() && desk.order.terms.is_on_account()
}

/// Everything that can be tried of a kind, with its size; whatever comes of it.
fn trials(desk: &Desk, kind: CureKind) -> Vec<(Size, Desk)> {
    let (invoices, on_file) = places(desk);
    let order = minor(desk.order.amount);
    match kind {
        CureKind::Pay => moved(desk, &invoices.iter().map(|at| (None, *at)).collect::<Vec<_>>()),
        CureKind::Apply => {
            let cells = on_file.iter().flat_map(|from| invoices.iter().map(|to| (Some(*from), *to)));
            moved(desk, &cells.collect::<Vec<_>>())
        }
        CureKind::ReduceOrder => {
            let smaller = each(desk, 1..=order, |desk, by| desk.order.amount -= cents(by));
            let is_possible = |after: &Desk| {
                let shipped = desk.order.left.filter(|_| desk.order.left_not_invoiced().is_positive());
                after.order.remaining().is_positive() && shipped.is_none_or(|left| after.order.amount >= left)
            };
            smaller.into_iter().filter(|(_, after)| is_possible(after)).collect()
        }
        CureKind::IncreaseOrder => each(desk, 1..=10, |desk, by| desk.order.amount += cents(by)),
        CureKind::RaiseLimit => each(desk, 0..=LARGEST, |desk, to| {
            desk.facts.customer.limit.limit = Limit::Amount(cents(to));
        }),
        CureKind::RaiseTemporaryLimit => each(desk, 0..=LARGEST, |desk, to| {
            desk.facts.customer.temporary_limit.iter_mut().for_each(|limit| limit.amount = cents(to));
        }),
        CureKind::RaiseGroupLimit => each(desk, 0..=LARGEST, |desk, to| {
            desk.facts.credit_group.iter_mut().for_each(|group| group.limit.limit = Limit::Amount(cents(to)));
        }),
        CureKind::RaiseShipToLimit => each(desk, 0..=LARGEST, |desk, to| {
            let own = desk.order.ship_to.iter_mut().filter(|ship_to| ship_to.has_own_limit());
            own.for_each(|ship_to| ship_to.limit = Limit::Amount(cents(to)));
        }),
        CureKind::RaiseMaximum => each(desk, 0..=LARGEST, |desk, to| {
            let of_ship_to = desk.order.ship_to.as_mut().map(|ship_to| &mut ship_to.order_bounds.maximum);
            let maximum = of_ship_to.filter(|maximum| maximum.is_some());
            *maximum.unwrap_or(&mut desk.facts.customer.order_bounds.maximum) = Some(cents(to));
        }),
        CureKind::WaitUntil => each(desk, 1..=DAYS, wait),
        CureKind::ChangeTerms if is_left_on_account(desk) => Vec::new(),
        CureKind::ChangeTerms => {
            each(desk, 0..=4, |desk, at| desk.order.terms = terms(TERMS[usize::try_from(at).unwrap()]))
        }
        CureKind::RenewLimit | CureKind::SetAccountStatus => Vec::new(),
        CureKind::Unblock => each(desk, 0..=0, |desk, _| desk.facts.customer.state = CustomerState::Active),
        CureKind::SetApproval => {
            each(desk, 0..=0, |desk, _| desk.facts.customer.approval = ApprovalStatus::Yes)
        }
    }
}

/// The smallest size of a kind that leaves no other reasons than these, with every account that it can lead to.
fn smallest(desk: &Desk, kind: CureKind, leaving: &[FindingCode]) -> Option<(Size, Vec<Desk>)> {
    smallest_of(trials(desk, kind), leaving)
}

fn smallest_of(trials: Vec<(Size, Desk)>, leaving: &[FindingCode]) -> Option<(Size, Vec<Desk>)> {
    let mut reaching: BTreeMap<Size, Vec<Desk>> = BTreeMap::new();
    for (size, after) in trials {
        if reasons(&after).iter().all(|code| leaving.contains(code)) {
            reaching.entry(size).or_default().push(after);
        }
    }
    reaching.pop_first()
}

fn wait(desk: &mut Desk, days: Size) {
    desk.today = desk.today + days;
    desk.facts = desk.facts.on(desk.today);
}

fn size_of(desk: &Desk, cure: &Cure) -> Size {
    let term = |code: &String| TERMS.iter().position(|known| known == code);
    match (cure.amount, cure.date, cure.kind) {
        (Some(amount), _, _) => minor(amount),
        (None, Some(date), _) => date.since(desk.today),
        (None, None, CureKind::ChangeTerms) => {
            i64::try_from(cure.detail.as_ref().and_then(term).unwrap()).unwrap()
        }
        (None, None, _) => 0,
    }
}

fn payment(kind: CureKind, size: Size) -> Size {
    if kind == CureKind::Pay { size } else { 0 }
}

/// What the first of two kinds may leave: what holds the order already but for some of it, or whatever else there is.
fn leavings(held: &[FindingCode]) -> Vec<Vec<FindingCode>> {
    let mut all = Vec::new();
    for mask in 1..1_usize << held.len() {
        let is_cleared = |code: &FindingCode| {
            held.iter().position(|other| other == code).is_some_and(|at| mask & (1 << at) > 0)
        };
        all.push(held.iter().copied().filter(|code| !is_cleared(code)).collect());
        all.push(FindingCode::ALL.into_iter().filter(|code| !is_cleared(code)).collect());
    }
    all
}

/// The smallest size of a second kind that clears what a first one leaves. What is done is done today, also where it is
/// worth waiting first: an invoice dated later is not paid in advance.
fn second(desk: &Desk, (one, size): (CureKind, Size), after: &Desk, other: CureKind) -> Option<Size> {
    if one != CureKind::WaitUntil {
        return smallest(after, other, &[]).map(|(size, _)| size);
    }
    let waited = |(more, after): (Size, Desk)| (more, after.with(|desk| wait(desk, size)));
    smallest_of(trials(desk, other).into_iter().map(waited).collect(), &[]).map(|(size, _)| size)
}

/// The smallest payment of two kinds that free the order together: the first is the smallest that clears some reasons, the
/// second the smallest that clears what is left.
fn smallest_payment_of_two(desk: &Desk) -> Option<Size> {
    let mut payments = Vec::new();
    for leaving in leavings(&reasons(desk)) {
        for one in CureKind::ALL {
            let Some((size, mut after)) = smallest(desk, one, &leaving) else { continue };
            after.dedup_by(|a, b| a.facts == b.facts);
            for after in after {
                let others = CureKind::ALL.into_iter().filter(|other| *other != one);
                let more =
                    others.filter_map(|other| Some((other, second(desk, (one, size), &after, other)?)));
                payments.extend(more.map(|(other, more)| payment(one, size) + payment(other, more)));
            }
        }
    }
    payments.into_iter().min()
}

fn payment_of(desk: &Desk, remedy: &Remedy) -> Size {
    let cures = [Some(&remedy.first), remedy.second.as_ref()];
    cures.into_iter().flatten().map(|cure| payment(cure.kind, size_of(desk, cure))).sum()
}

/// That of each of these kinds the smallest is found that frees the order alone, or none where none does.
fn finds_the_smallest(desk: &Desk, kinds: &[CureKind]) -> Result<(), TestCaseError> {
    let remedies = desk.case().check_with_remedies().1;
    for kind in kinds {
        let alone = remedies.iter().find(|remedy| remedy.second.is_none() && remedy.first.kind == *kind);
        let found = alone.map(|remedy| size_of(desk, &remedy.first));
        let tried = smallest(desk, *kind, &[]).map(|(size, _)| size);
        prop_assert_eq!(found, tried, "{:?} of {:?}", kind, desk.check().findings);
    }
    Ok(())
}

fn needs_two(desk: &Desk) -> bool {
    desk.case().check_with_remedies().1.iter().all(|remedy| remedy.second.is_some())
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn of_each_kind_the_smallest_that_frees_the_order_alone_is_found(desk in small_desks()) {
        finds_the_smallest(&desk, &CureKind::ALL)?;
    }
}

proptest! {
    #![proptest_config(cases(1_024))]

    #[test]
    fn no_smaller_payment_or_application_frees_a_debtor(desk in small_debtors()) {
        finds_the_smallest(&desk, &[CureKind::Pay, CureKind::Apply])?;
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn where_none_alone_frees_the_order_the_pair_with_the_smallest_payment_is_found(
        desk in small_desks().prop_filter("one cure frees it", needs_two),
    ) {
        let remedies = desk.case().check_with_remedies().1;
        let found = remedies.first().map(|remedy| payment_of(&desk, remedy));
        prop_assert_eq!(found, smallest_payment_of_two(&desk), "{:?} of {:?}", remedies, desk.check().findings);
    }
}
