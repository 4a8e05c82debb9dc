//! The order check: every rule is tried, every one that fires is a finding (R3).

use serde::{Deserialize, Serialize};

use super::{
    Ageing, ApprovalStatus, Checkpoint, CircleKind, Cure, CureKind, Currency, CustomerState, Day, Exposure,
    Facts, Finding, FindingCode, Item, ItemKind, LimitStack, Measure, Money, Order, Policy, Position,
    Response, Scope, Severity,
};

/// What a check comes to: the worst severity of its findings (R0.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The goods may leave.
    Approved,
    /// They may, with a warning.
    Warned,
    /// The order is held.
    Held,
    /// The order is not accepted.
    Refused,
}

/// Why rules were passed over; an assessment says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Passed {
    /// The checkpoint is switched off: only the customer's state was looked at.
    CheckpointOff,
    /// Customer or order is excluded from credit checks (R3.2).
    Excluded,
    /// The order is not above the minimum for credit check (R3.4).
    BelowMinimumForCheck,
    /// The order is paid without credit: nothing that measures debt is tested (R2.7).
    PaidWithoutCredit,
    /// A future order, and future orders are switched off: its limit is tested when it comes within the horizon
    /// (R2.2).
    FutureOrder,
}

/// The stored result of a check: outcome, all findings, and what they were decided on (R3, R3.11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Number of the order.
    pub order: String,
    /// Code of the customer that is billed.
    pub customer: String,
    /// Currency of every amount in it.
    pub currency: Currency,
    /// The day it was made for.
    pub today: Day,
    /// Where on the order's way.
    pub checkpoint: Checkpoint,
    /// What it came to.
    pub outcome: Outcome,
    /// What was passed over and why.
    pub passed: Vec<Passed>,
    /// The exposure that was tested.
    pub exposure: Exposure,
    /// The limits.
    pub limit: LimitStack,
    /// What is left of the tightest limit; negative where exceeded, none without a limit.
    pub available: Option<Money>,
    /// The rules that fired, in the order of the rules.
    pub findings: Vec<Finding>,
}

/// Checks an order against the facts of the account that is billed (R3).
pub fn check(
    facts: &Facts,
    policy: &Policy,
    currency: Currency,
    order: &Order,
    checkpoint: Checkpoint,
    today: Day,
) -> Assessment {
    let check = Check::new(facts, policy, order, checkpoint, today);
    let findings = check.findings();
    let outcome = findings
        .iter()
        .map(|finding| Outcome::of(finding.severity))
        .max()
        .unwrap_or(Outcome::Approved);
    Assessment {
        order: order.number.clone(),
        customer: facts.customer.code.clone(),
        currency,
        today,
        checkpoint,
        outcome,
        passed: check.passed,
        exposure: check.position.exposure,
        limit: check.position.limits,
        available: check.position.available,
        findings,
    }
}

impl Outcome {
    /// All outcomes, the best first.
    pub const ALL: [Self; 4] = [Self::Approved, Self::Warned, Self::Held, Self::Refused];

    const fn of(severity: Severity) -> Self {
        match severity {
            Severity::Warn => Self::Warned,
            Severity::Hold => Self::Held,
            Severity::Refuse => Self::Refused,
        }
    }

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Warned => "warned",
            Self::Held => "held",
            Self::Refused => "refused",
        }
    }

    /// Whether the goods may leave.
    pub const fn may_leave(self) -> bool {
        matches!(self, Self::Approved | Self::Warned)
    }
}

impl Passed {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::CheckpointOff,
        Self::Excluded,
        Self::BelowMinimumForCheck,
        Self::PaidWithoutCredit,
        Self::FutureOrder,
    ];

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CheckpointOff => "checkpoint-off",
            Self::Excluded => "excluded",
            Self::BelowMinimumForCheck => "below-minimum-for-check",
            Self::PaidWithoutCredit => "paid-without-credit",
            Self::FutureOrder => "future-order",
        }
    }
}

impl Assessment {
    /// Whether customer or order is excluded from credit checks (R3.2).
    pub fn is_excluded(&self) -> bool {
        self.passed.contains(&Passed::Excluded)
    }

    /// The largest margin over a limit, else 0.00: what the queue calls the excess (R4.1).
    pub fn excess(&self) -> Money {
        self.findings
            .iter()
            .filter(|finding| finding.code.is_limit())
            .filter_map(|finding| finding.margin.as_ref().and_then(Measure::money))
            .max()
            .unwrap_or(Money::ZERO)
    }

    /// The codes of the findings that hold the order.
    pub fn reasons(&self) -> impl Iterator<Item = FindingCode> {
        self.findings
            .iter()
            .filter(|finding| finding.severity != Severity::Warn)
            .map(|finding| finding.code)
    }
}

struct Check<'a> {
    facts: &'a Facts,
    policy: &'a Policy,
    order: &'a Order,
    checkpoint: Checkpoint,
    today: Day,
    position: Position,
    passed: Vec<Passed>,
}

impl<'a> Check<'a> {
    fn new(
        facts: &'a Facts,
        policy: &'a Policy,
        order: &'a Order,
        checkpoint: Checkpoint,
        today: Day,
    ) -> Self {
        let mut passed = Vec::new();
        if !checkpoint.is_on(policy) {
            passed.push(Passed::CheckpointOff);
        }
        if facts.customer.excluded || order.excluded {
            passed.push(Passed::Excluded);
        }
        let minimum = facts.customer.minimum_for_check;
        if minimum.is_positive() && order.amount.abs() <= minimum {
            passed.push(Passed::BelowMinimumForCheck);
        }
        if !order.terms.is_on_account() {
            passed.push(Passed::PaidWithoutCredit);
        }
        let leaves_now = matches!(checkpoint, Checkpoint::Shipping | Checkpoint::Transfer) || order.shipped;
        let is_future = !leaves_now && policy.exposure.is_future(order.ship_day, today);
        if is_future && !policy.exposure.future_orders {
            passed.push(Passed::FutureOrder);
        }
        let counts = !passed
            .iter()
            .any(|why| matches!(why, Passed::PaidWithoutCredit | Passed::FutureOrder));
        let this_order = if counts { order.remaining() } else { Money::ZERO };
        let position = Position::of(facts, policy, today, Some(order), this_order);
        Self {
            facts,
            policy,
            order,
            checkpoint,
            today,
            position,
            passed,
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        findings.extend(self.state());
        let checked = !self.passes(&[Passed::CheckpointOff, Passed::Excluded]);
        if checked {
            let above_minimum = !self.passes(&[Passed::BelowMinimumForCheck]);
            let measures_debt = above_minimum && !self.passes(&[Passed::PaidWithoutCredit]);
            if measures_debt {
                findings.extend(self.expiry());
            }
            findings.extend(self.approval());
            if measures_debt && !self.passes(&[Passed::FutureOrder]) {
                findings.extend(self.limits());
            }
            if measures_debt {
                findings.extend(self.hold_period());
            }
            if above_minimum {
                findings.extend(self.order_amount());
            }
        }
        findings.extend(self.forced());
        findings
    }

    fn passes(&self, any: &[Passed]) -> bool {
        self.passed.iter().any(|why| any.contains(why))
    }

    /// R3.1. An order that stands already cannot be refused any more: it is held. Shipped goods can be invoiced.
    fn state(&self) -> Option<Finding> {
        let severity = match self.checkpoint {
            Checkpoint::Entry => Severity::Refuse,
            Checkpoint::Review | Checkpoint::Shipping => Severity::Hold,
            Checkpoint::Transfer if self.order.shipped => return None,
            Checkpoint::Transfer => Severity::Hold,
        };
        let (code, severity) = match self.facts.customer.state {
            CustomerState::Active => return None,
            CustomerState::Warning => (FindingCode::CustomerWarning, Severity::Warn),
            CustomerState::Blocked => (FindingCode::CustomerBlocked, severity),
            CustomerState::Closed => (FindingCode::CustomerClosed, severity),
        };
        let word = |state: CustomerState| Measure::Word(state.code().to_owned());
        let finding = Finding::new(code, severity)
            .measuring(word(self.facts.customer.state), word(CustomerState::Active), None)
            .about(self.facts.customer.state_reason.clone());
        Some(finding.cured_by(vec![Cure::new(CureKind::Unblock)]))
    }

    /// R1.2: an expired limit stays the limit, with a warning, wherever it would be tested.
    fn expiry(&self) -> Option<Finding> {
        let expired = self.position.expired?;
        let (measured, threshold) = (Measure::Day(self.today), Measure::Day(expired));
        let finding = Finding::new(FindingCode::LimitExpired, Severity::Warn).measuring(
            measured,
            threshold,
            Some(Measure::Days(self.today.since(expired))),
        );
        Some(finding.cured_by(vec![Cure::new(CureKind::RenewLimit)]))
    }

    /// R3.3.
    fn approval(&self) -> Option<Finding> {
        let status = self.facts.customer.approval;
        if status.lets_pass(self.order.terms.kind, self.today) {
            return None;
        }
        let word = |text: &str| Measure::Word(text.to_owned());
        let terms = word(&self.order.terms.code);
        let days = |until: Day| {
            (
                Measure::Day(self.today),
                Measure::Day(until),
                Some(Measure::Days(self.today.since(until).abs())),
            )
        };
        let (code, (measured, threshold, margin), cure) = match status {
            ApprovalStatus::Yes => return None,
            ApprovalStatus::No => (
                FindingCode::ApprovalNo,
                (word("no"), word("yes"), None),
                Cure::new(CureKind::SetApproval),
            ),
            ApprovalStatus::CashOnly => (
                FindingCode::ApprovalCashOnly,
                (terms, word("cash-only"), None),
                Cure::new(CureKind::ChangeTerms).about("cash"),
            ),
            ApprovalStatus::Cod => (
                FindingCode::ApprovalCod,
                (terms, word("cod"), None),
                Cure::new(CureKind::ChangeTerms).about("cod"),
            ),
            ApprovalStatus::HoldUntil(day) => {
                (FindingCode::ApprovalHoldUntil, days(day), Cure::wait_until(day))
            }
            ApprovalStatus::OpenUntil(day) => (
                FindingCode::ApprovalOpenUntil,
                days(day),
                Cure::new(CureKind::SetApproval),
            ),
        };
        let finding = Finding::new(code, Severity::Hold).measuring(measured, threshold, margin);
        Some(finding.cured_by(vec![cure]))
    }

    /// R3.5, one finding for each circle that is exceeded.
    fn limits(&self) -> Vec<Finding> {
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

    /// R3.6 with the ship-to's own period on its own items (R2.5).
    fn hold_period(&self) -> Option<Finding> {
        let severity = self.policy.hold_period.severity()?;
        let own = self
            .order
            .ship_to
            .as_ref()
            .filter(|to| to.stands_apart() || to.hold_period.is_some());
        let (period, scope) = match own {
            Some(ship_to) => (ship_to.hold_period.unwrap_or(0), Scope::ShipTo(ship_to.id)),
            None => {
                let group = self
                    .facts
                    .policy_group
                    .as_ref()
                    .map(|group| group.hold_period)
                    .unwrap_or_default();
                (group.of(self.facts.customer.hold_period), Scope::Account)
            }
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
        let sum = Ageing::of(held.iter().copied(), &self.policy.ageing, self.today).overdue();
        if !sum.is_positive() {
            return None;
        }
        let mut cures = Vec::new();
        if self.unapplied(scope, &[ItemKind::Receipt, ItemKind::Credit]) >= sum {
            cures.push(Cure::amount(CureKind::Apply, sum));
        }
        cures.extend(Cure::pay(sum, held.into_iter()));
        cures.push(Cure::new(CureKind::ChangeTerms).about("cod"));
        let finding = Finding::new(FindingCode::HoldPeriod, severity)
            .measuring(
                Measure::Money(sum),
                Measure::Money(Money::ZERO),
                Some(Measure::Money(sum)),
            )
            .about(period.to_string());
        Some(finding.cured_by(cures))
    }

    /// What lies on file and is applied to nothing yet (R2.8).
    fn unapplied(&self, scope: Scope<'_>, kinds: &[ItemKind]) -> Money {
        self.facts
            .items
            .iter()
            .filter(|item| {
                kinds.contains(&item.kind) && scope.includes(item.ship_to) && item.day <= self.today
            })
            .map(|item| item.open)
            .sum()
    }

    /// R3.7.
    fn order_amount(&self) -> Option<Finding> {
        let severity = self.policy.order_amount.severity()?;
        let own = self
            .order
            .ship_to
            .as_ref()
            .map(|ship_to| ship_to.order_bounds)
            .unwrap_or_default();
        let customer = self.facts.customer.order_bounds;
        let amount = self.order.amount.abs();
        let minimum = own
            .minimum
            .or(customer.minimum)
            .filter(|_| !self.order.amount.is_negative());
        if let Some(minimum) = minimum.filter(|minimum| amount < *minimum) {
            let short = minimum - amount;
            let finding = amount_finding(FindingCode::OrderBelowMinimum, severity, amount, minimum);
            return Some(finding.cured_by(vec![Cure::amount(CureKind::IncreaseOrder, short)]));
        }
        let relief = self.order.warehouse.order_maximum.or(self.policy.order_maximum);
        let maximum = own
            .maximum
            .or(customer.maximum)?
            .max(relief.unwrap_or(Money::ZERO));
        if amount <= maximum {
            return None;
        }
        let over = amount - maximum;
        let mut cures = Vec::new();
        if maximum.is_positive() {
            cures.push(Cure::amount(CureKind::ReduceOrder, over));
        }
        cures.push(Cure::amount(CureKind::RaiseMaximum, amount));
        Some(amount_finding(FindingCode::OrderAboveMaximum, severity, amount, maximum).cured_by(cures))
    }

    /// R4.2: what a person put on hold stays there until a person releases it.
    fn forced(&self) -> Option<Finding> {
        self.order
            .forced
            .as_ref()
            .map(|reason| Finding::new(FindingCode::Forced, Severity::Hold).about(reason.clone()))
    }
}

fn amount_finding(code: FindingCode, severity: Severity, amount: Money, bound: Money) -> Finding {
    let margin = (amount - bound).abs();
    Finding::new(code, severity).measuring(
        Measure::Money(amount),
        Measure::Money(bound),
        Some(Measure::Money(margin)),
    )
}

impl Response {
    /// The severity of a finding under it; none where the rule is off.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Hold => Some(Severity::Hold),
            Self::Warn => Some(Severity::Warn),
            Self::Off => None,
        }
    }
}
