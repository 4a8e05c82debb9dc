//! The smallest cure of each kind that reaches a goal, but for payments and applications (R4.10).

use super::Check;
use super::goal::Goal;
use super::remedy::Smallest;
use crate::credit::{ApprovalStatus, Cure, CureKind, Day, FindingCode, Measure, Passed, Terms};

impl FindingCode {
    /// Whether an order has no such finding where rules are skipped for this reason.
    fn is_skipped_by(self, why: Passed) -> bool {
        self.rule().skipped_by.contains(&why)
    }

    const fn is_state(self) -> bool {
        matches!(self, Self::CustomerClosed | Self::CustomerBlocked)
    }

    const fn is_approval(self) -> bool {
        matches!(
            self,
            Self::ApprovalNo
                | Self::ApprovalCashOnly
                | Self::ApprovalCod
                | Self::ApprovalHoldUntil
                | Self::ApprovalOpenUntil
        )
    }
}

impl Check<'_> {
    /// A smaller order: below every bound that it exceeds, or so small that it is not checked at all (R3.4).
    pub(super) fn smaller_order(&self, goal: &Goal<'_>) -> Option<Cure> {
        let is_bound = |code: FindingCode| code.is_limit() || code == FindingCode::OrderAboveMaximum;
        let margins = goal.findings().filter_map(|finding| finding.margin.as_ref().and_then(Measure::money));
        let enough = margins.max().filter(|_| goal.is_within(is_bound));
        // Beside a maximum of 0.00 nothing would be left, not even of a return.
        let enough = enough.filter(|by| *by < self.order.amount.abs());
        let is_checked = goal.is_within(|code| code.is_skipped_by(Passed::BelowMinimumForCheck));
        let smaller = [self.reduction(enough), self.reduction(None)];
        smaller.into_iter().flatten().filter(|_| is_checked).find(|cure| self.reaches(cure, goal))
    }

    /// Cash on delivery, else cash.
    pub(super) fn paid_terms(&self, goal: &Goal<'_>) -> Option<Cure> {
        let passes = |terms: &Terms| {
            let lets_pass = self.facts.customer.approval.lets_pass(terms.kind, self.today);
            goal.is_within(|code| {
                code.is_skipped_by(Passed::PaidWithoutCredit)
                    || code.is_of_company()
                    || (lets_pass && code.is_approval())
            })
        };
        let known = ["cod", "cash"].into_iter().filter_map(Terms::well_known);
        let cures = known.filter(passes).filter_map(|terms| self.other_terms(&terms.code));
        let is_sure = !self.has_company_rules();
        cures.into_iter().find(|cure| is_sure || self.reaches(cure, goal))
    }

    /// The first day on which the goal is reached, as far as is known today.
    pub(super) fn waiting(&self, goal: &Goal<'_>) -> Option<Cure> {
        let passes_in_time = |code: FindingCode| {
            code.is_limit() || matches!(code, FindingCode::HoldPeriod | FindingCode::ApprovalHoldUntil)
        };
        let days = goal.is_within(passes_in_time).then(|| self.days_of_change());
        days.into_iter().flatten().map(|day| self.wait_for(day)).find(|cure| self.reaches(cure, goal))
    }

    /// The days to come, in order, on which something may begin to hold the order no more.
    fn days_of_change(&self) -> impl Iterator<Item = Day> {
        let customer = &self.facts.customer;
        let mut days = self.facts.days_of_relief(self.today);
        days.extend(customer.temporary_limit.iter().flat_map(|limit| [limit.from, limit.to + 1]));
        if let ApprovalStatus::HoldUntil(day) = customer.approval {
            days.insert(day);
        }
        // From the horizon on an order counts in another component, which may be switched off.
        let horizon = i64::from(self.policy.exposure.horizon_days);
        days.extend(self.facts.orders.iter().filter_map(|order| Some(order.ship_day? - horizon)));
        let today = self.today;
        days.into_iter().filter(move |day| *day > today)
    }

    /// The order as large as the smallest, if it is then not too large for something else.
    pub(super) fn larger_order(&self, goal: &Goal<'_>) -> Option<Cure> {
        goal.own_cures(|code| code == FindingCode::OrderBelowMinimum).find(|cure| self.reaches(cure, goal))
    }

    /// The smallest cure of a kind that reaches the goal also where it has findings of the company's rules: as large as the one
    /// of them that asks for most, or as what the other findings need. A rule may have something against any cure.
    pub(super) fn with_rules(&self, goal: &Goal<'_>, kind: CureKind, smallest: Smallest) -> Option<Cure> {
        if !self.has_company_rules() {
            return smallest(self, goal);
        }
        let rest = goal.besides_rules();
        let needed = rest.findings().next().and_then(|_| smallest(self, &rest));
        let is_held_by_rules = goal.findings().any(|finding| finding.code.is_of_company());
        let asked_for = goal.findings().filter(|_| is_held_by_rules).flat_map(|finding| &finding.cures);
        let of_kind = asked_for.filter(|cure| cure.kind.action() == kind.action()).cloned();
        let cures: Vec<Cure> = of_kind.chain(needed).collect();
        let is_largest =
            |cure: &Cure| cures.iter().all(|other| other.kind != cure.kind || other.amount <= cure.amount);
        let largest = cures.iter().filter(|cure| is_largest(cure)).cloned();
        largest.chain(smallest(self, goal)).find(|cure| self.reaches(cure, goal))
    }

    /// Whether the order is found to have reached the goal after a cure.
    fn reaches(&self, cure: &Cure, goal: &Goal<'_>) -> bool {
        goal.is_reached(&self.case().after(cure, goal).open().findings())
    }
}

impl Goal<'_> {
    /// The limit that alone is exceeded, raised.
    pub(super) fn raised_limit(&self) -> Option<Cure> {
        let raises = |cure: &Cure| cure.kind.action() == CureKind::RaiseLimit.code();
        self.own_cures(FindingCode::is_limit).find(raises)
    }

    pub(super) fn raised_maximum(&self) -> Option<Cure> {
        let raises = |cure: &Cure| cure.kind == CureKind::RaiseMaximum;
        self.own_cures(|code| code == FindingCode::OrderAboveMaximum).find(raises)
    }

    pub(super) fn approval_set(&self) -> Option<Cure> {
        self.only().filter(|finding| finding.code.is_approval()).map(|_| Cure::new(CureKind::SetApproval))
    }

    pub(super) fn unblocked(&self) -> Option<Cure> {
        self.own_cures(FindingCode::is_state).next()
    }

    /// The cures of the only finding to be cleared, where it is such a one.
    fn own_cures(&self, is_such: fn(FindingCode) -> bool) -> impl Iterator<Item = Cure> {
        let finding = self.only().filter(|finding| is_such(finding.code));
        finding.into_iter().flat_map(|finding| finding.cures.clone())
    }
}
