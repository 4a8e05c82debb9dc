//! The limit test of each circle, and what would make the order pass it (R3.5, R3.9).

use super::Check;
use crate::credit::{
    CircleKind, Cure, CureKind, Day, Finding, FindingCode, ItemKind, Measure, Money, Position, Scope,
};

impl Check<'_> {
    /// R3.5, one finding for each circle that is exceeded.
    pub(super) fn limits(&self) -> Vec<Finding> {
        let Some(severity) = self.policy.limit.severity() else {
            return Vec::new();
        };
        if !self.order.amount.is_positive() || !self.position.exposure.this_order.is_positive() {
            return Vec::new();
        }
        let exceeded = self
            .position
            .circles
            .iter()
            .filter(|circle| circle.exposure > circle.tested);
        exceeded
            .map(|circle| {
                let margin = circle.exposure - circle.tested;
                let code = match circle.kind {
                    CircleKind::Customer => FindingCode::LimitExceeded,
                    CircleKind::Group => FindingCode::GroupLimitExceeded,
                    CircleKind::ShipTo => FindingCode::ShipToLimitExceeded,
                };
                Finding::new(code, severity)
                    .measuring(
                        Measure::Money(circle.exposure),
                        Measure::Money(circle.tested),
                        Some(Measure::Money(margin)),
                    )
                    .about(circle.code.clone())
                    .cured_by(self.limit_cures(circle.kind, margin))
            })
            .collect()
    }

    fn limit_cures(&self, kind: CircleKind, margin: Money) -> Vec<Cure> {
        let mut cures = Vec::new();
        let switches = &self.policy.exposure;
        let scope = self.scope_of(kind);
        let counted = || {
            self.facts
                .items
                .iter()
                .filter(|item| scope.includes(item.ship_to) && switches.counts(item, self.today))
        };
        if !switches.unapplied_receipts && self.unapplied(scope, &[ItemKind::Receipt]) >= margin {
            cures.push(Cure::amount(CureKind::Apply, margin));
        }
        cures.extend(Cure::pay(margin, counted()));
        if self.order.remaining() > margin {
            cures.push(Cure::amount(CureKind::ReduceOrder, margin));
        }
        cures.extend(self.raised_limit(kind));
        cures.extend(self.other_limit_day(kind).map(Cure::wait_until));
        cures.push(Cure::new(CureKind::ChangeTerms).about("cod"));
        cures
    }

    fn scope_of(&self, kind: CircleKind) -> Scope<'_> {
        match (kind, &self.order.ship_to) {
            (CircleKind::Group, _) => Scope::Account,
            (CircleKind::ShipTo, Some(ship_to)) => Scope::ShipTo(ship_to.id),
            (CircleKind::ShipTo, None) | (CircleKind::Customer, _) => Scope::Without(&self.facts.apart),
        }
    }

    /// The smallest limit with which the order passes, insurance and tolerance taken into account.
    fn raised_limit(&self, kind: CircleKind) -> Option<Cure> {
        let circle = self.position.circle(kind)?;
        let limit = self.position.limits.tolerance.narrow(circle.exposure) - circle.insurance;
        let kind = match kind {
            CircleKind::Customer => CureKind::RaiseLimit,
            CircleKind::Group => CureKind::RaiseGroupLimit,
            CircleKind::ShipTo => CureKind::RaiseShipToLimit,
        };
        Some(Cure::amount(kind, limit).about(circle.code.clone()))
    }

    /// The next day on which a temporary limit begins or ends and the exposure of today would pass (R1.3).
    fn other_limit_day(&self, kind: CircleKind) -> Option<Day> {
        let temporary = self
            .facts
            .customer
            .temporary_limit
            .filter(|_| kind == CircleKind::Customer)?;
        let day = if self.today < temporary.from {
            temporary.from
        } else if temporary.covers(self.today) && temporary.to < Day::LAST {
            temporary.to + 1
        } else {
            return None;
        };
        let this_order = self.position.exposure.this_order;
        let then = Position::of(self.facts, self.policy, day, Some(self.order), this_order);
        let exposure = self.position.circle(CircleKind::Customer)?.exposure;
        let passes = then
            .circle(CircleKind::Customer)
            .is_none_or(|circle| exposure <= circle.tested);
        passes.then_some(day)
    }
}
