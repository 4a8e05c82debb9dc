//! What frees a held order whole: for each kind of cure the smallest that leaves nothing that holds it (R4.10).

use std::iter;

use super::Check;
use super::case::Case;
use super::goal::{Goal, holding};
use crate::credit::{Assessment, Cure, CureKind, Currency, Day, Finding, FindingCode, Message, Money};

/// One way to leave nothing that holds an order: a cure, or two that are both carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// The only one, or the one that is named first.
    pub first: Cure,
    /// The other one of a pair.
    pub second: Option<Cure>,
}

impl Remedy {
    /// The line that says what frees an order: "Pay 1,450.00, or raise the limit to 5,000.00." Without any remedy it
    /// points to the findings, so that it is of no use for an order that nothing holds.
    pub fn line(remedies: &[Self], currency: Currency) -> Message {
        let mut ways = remedies.iter().rev().map(|remedy| remedy.part(currency));
        let Some(last) = ways.next() else {
            return Message::new("remedy-none");
        };
        let joints = iter::once("remedy-or").chain(iter::repeat("remedy-list"));
        let joined = ways
            .zip(joints)
            .fold(last, |rest, (first, joint)| Message::new(joint).part("first", first).part("rest", rest));
        Message::new("remedy-line").opening("ways", joined)
    }

    /// What is to be done, both where it is two things.
    fn part(&self, currency: Currency) -> Message {
        let first = self.first.remedy_part(currency);
        let Some(second) = &self.second else { return first };
        Message::new("remedy-and").part("first", first).part("second", second.remedy_part(currency))
    }
}

/// The smallest cure of a kind that reaches a goal; none where no such cure does.
pub(super) type Smallest = fn(&Check<'_>, &Goal<'_>) -> Option<Cure>;

/// For each kind of cure, in the order in which they are named, what it is called for programs, and the smallest one that
/// reaches a goal without findings of blocking rules.
const KINDS: [(CureKind, Smallest); 12] = [
    (CureKind::Apply, |check, goal| check.application(goal)),
    (CureKind::Pay, |check, goal| check.payment(goal)),
    (CureKind::ReduceOrder, |check, goal| check.smaller_order(goal)),
    (CureKind::RaiseLimit, |_, goal| goal.raised_limit()),
    (CureKind::ChangeTerms, |check, goal| check.paid_terms(goal)),
    (CureKind::WaitUntil, |check, goal| check.waiting(goal)),
    (CureKind::IncreaseOrder, |check, goal| check.larger_order(goal)),
    (CureKind::RaiseMaximum, |_, goal| goal.raised_maximum()),
    (CureKind::SetApproval, |_, goal| goal.approval_set()),
    (CureKind::Unblock, |_, goal| goal.unblocked()),
    (CureKind::RenewLimit, |_, _| None),
    (CureKind::SetAccountStatus, |_, _| None),
];

/// More kinds of findings than these are not cleared by two cures.
const MOST_PARTS: usize = 7;

impl Case<'_> {
    /// Checks the order and finds what frees it: every kind of cure that does so alone, else the pair with the smallest
    /// payment. None where nothing holds the order, or no two cures free it.
    pub fn check_with_remedies(&self) -> (Assessment, Vec<Remedy>) {
        let check = self.open();
        let findings = check.findings();
        let remedies = self.remedies(&check, &findings);
        (check.into_assessment(findings), remedies)
    }

    fn remedies(&self, check: &Check<'_>, findings: &[Finding]) -> Vec<Remedy> {
        // Only a person releases what a person put on hold (R4.4).
        if findings.iter().any(|finding| finding.code == FindingCode::Forced) {
            return Vec::new();
        }
        let alone = steps(check, &Goal::to_free(findings));
        if alone.is_empty() {
            return self.smallest_pair(check, findings).into_iter().collect();
        }
        alone.into_iter().map(|step| Remedy { first: step.cure, second: None }).collect()
    }

    /// The pair with the smallest payment; of several the one whose kinds are named first, then the one with the smaller
    /// amounts.
    ///
    /// One of the two is the smallest that clears some findings by itself, the other the smallest that clears what is
    /// left: a limit is never split, so that a cent is paid and the order reduced by the rest.
    fn smallest_pair(&self, check: &Check<'_>, findings: &[Finding]) -> Option<Remedy> {
        let mut pairs = Vec::new();
        for goal in first_goals(findings) {
            for step in steps(check, &goal) {
                pairs.extend(self.pairs_with(&step, &goal));
                // Money that may go to one invoice or another goes where it leaves the least to do.
                if matches!(step.cure.kind, CureKind::Pay | CureKind::Apply) {
                    pairs.extend(self.pairs_with(&step, &Goal::to_free(findings)));
                }
            }
        }
        pairs.sort_by_key(|(first, second)| {
            (first.payment() + second.payment(), first.kind, second.kind, first.size(), second.size())
        });
        let (first, second) = pairs.into_iter().next()?;
        Some(Remedy { first: first.cure, second: Some(second.cure) })
    }

    /// A step that reaches its goal, with each of those that clear the rest, in the order in which they are named.
    fn pairs_with(&self, step: &Step, goal: &Goal<'_>) -> Vec<(Step, Step)> {
        let after = self.after(&step.cure, goal);
        let check = after.open();
        let findings = check.findings();
        let rest = Goal::to_free(&findings);
        let pair = |other: Step| {
            if step.kind <= other.kind {
                return Some((step.clone(), other));
            }
            // Carried out before the step, the other may leave less for it to do.
            let other_first = self.after(&other.cure, &rest).steps_to_free();
            other_first.into_iter().find(|last| last.kind == step.kind).map(|last| (other, last))
        };
        let pairs = steps(&check, &rest).into_iter().filter_map(pair);
        pairs.filter(|(first, second)| first.cure.kind != second.cure.kind).collect()
    }

    /// The smallest cure of each kind that leaves nothing that holds the order.
    fn steps_to_free(&self) -> Vec<Step> {
        let check = self.open();
        steps(&check, &Goal::to_free(&check.findings()))
    }
}

/// A cure and the place of its kind among all.
#[derive(Clone)]
struct Step {
    kind: usize,
    cure: Cure,
}

impl Step {
    fn payment(&self) -> Money {
        self.cure.amount.filter(|_| self.cure.kind == CureKind::Pay).unwrap_or_default()
    }

    const fn size(&self) -> (Option<Money>, Option<Day>) {
        (self.cure.amount, self.cure.date)
    }
}

/// The smallest cure of each kind that reaches a goal alone; none where there is nothing to clear.
fn steps(check: &Check<'_>, goal: &Goal<'_>) -> Vec<Step> {
    if goal.findings().next().is_none() {
        return Vec::new();
    }
    let smallest = KINDS.iter().enumerate();
    smallest
        .filter_map(|(kind, (of, smallest))| {
            Some(Step { kind, cure: check.with_rules(goal, *of, *smallest)? })
        })
        .collect()
}

/// What the first of two cures may be for: some of the findings, without bringing about others; some or all of them,
/// whatever it brings about.
fn first_goals(findings: &[Finding]) -> Vec<Goal<'_>> {
    let held: Vec<&Finding> = holding(findings).collect();
    let of_one_code: Vec<&[&Finding]> = held.chunk_by(|one, other| one.code == other.code).collect();
    if of_one_code.len() > MOST_PARTS {
        return Vec::new();
    }
    let mut parts = vec![(Vec::new(), Vec::new())];
    for findings in of_one_code {
        let mut without = parts.clone();
        for (_, others) in &mut without {
            others.extend(findings);
        }
        for (clear, _) in &mut parts {
            clear.extend(findings);
        }
        parts.append(&mut without);
    }
    parts.retain(|(clear, _)| !clear.is_empty());
    let goals = |(clear, others): (Vec<_>, Vec<_>)| [Goal::part(clear.clone(), &others), Goal::first(clear)];
    parts.into_iter().flat_map(goals).collect()
}
