//! The hold period: nothing may be open in an ageing period or any older one (R3.6).

use super::Check;
use crate::credit::{Cure, CureKind, Finding, FindingCode, Item, ItemKind, Measure, Money, Scope};

impl Check<'_> {
    /// R3.6 with the ship-to's own period on its own items (R2.5).
    pub(super) fn hold_period(&self) -> Option<Finding> {
        let severity = self.policy.hold_period.severity()?;
        let own = self.order.ship_to.as_ref().filter(|to| to.stands_apart() || to.hold_period.is_some());
        let (period, scope) = if let Some(ship_to) = own {
            (ship_to.hold_period.unwrap_or(0), Scope::ShipTo(ship_to.id))
        } else {
            let group = self.facts.policy_group.as_ref().map(|group| group.hold_period);
            let period = group.unwrap_or_default().of(self.facts.customer.hold_period);
            (period, Scope::Account)
        };
        if period == 0 {
            return None;
        }
        let switches = &self.policy.exposure;
        let held: Vec<&Item> = self
            .facts
            .items
            .iter()
            .filter(|item| item.kind == ItemKind::Invoice && scope.includes(item.ship_to))
            .filter(|item| switches.counts(item, self.today))
            .filter(|item| self.policy.ageing.period(item, self.today).number() >= period)
            .collect();
        let sum: Money = held.iter().map(|item| item.open).sum();
        if !sum.is_positive() {
            return None;
        }
        let mut cures = Vec::from_iter(Cure::apply(sum, self.on_file(|_| true)));
        cures.extend(Cure::pay(sum, held.into_iter()));
        cures.push(Cure::new(CureKind::ChangeTerms).about("cod"));
        let finding = Finding::new(FindingCode::HoldPeriod, severity)
            .measuring(Measure::Money(sum), Measure::Money(Money::ZERO), Some(Measure::Money(sum)))
            .about(period.to_string());
        Some(finding.cured_by(cures))
    }
}
