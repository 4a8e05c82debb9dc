//! The order check: every rule is tried, every one that fires is a finding (R3).

mod hold_period;
mod limits;
mod transfer;

pub use limits::exceeds_limit;
pub use transfer::check_transfer;

use super::{
    ApprovalStatus, Assessment, Checkpoint, Cure, CureKind, Currency, CustomerState, Day, Facts, Finding,
    FindingCode, Item, ItemKind, Measure, Money, Order, Outcome, Passed, Policy, Position, Severity,
};

/// Checks an order against the facts of the account that is billed (R3).
pub fn check(
    facts: &Facts,
    policy: &Policy,
    currency: Currency,
    order: &Order,
    checkpoint: Checkpoint,
    today: Day,
) -> Assessment {
    let check = Check::new((facts, currency), policy, order, checkpoint, today);
    let findings = check.findings();
    let outcome =
        findings.iter().map(|finding| Outcome::of(finding.severity)).max().unwrap_or(Outcome::Approved);
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

struct Check<'a> {
    facts: &'a Facts,
    /// The currency of the account.
    currency: Currency,
    policy: &'a Policy,
    order: &'a Order,
    checkpoint: Checkpoint,
    today: Day,
    position: Position,
    passed: Vec<Passed>,
}

impl<'a> Check<'a> {
    fn new(
        (facts, currency): (&'a Facts, Currency),
        policy: &'a Policy,
        order: &'a Order,
        checkpoint: Checkpoint,
        today: Day,
    ) -> Self {
        let mut passed = Vec::new();
        if !checkpoint.is_on(policy) {
            let sale = policy.tests_sale_at(checkpoint);
            passed.push(if sale { Passed::AllButTheSale } else { Passed::CheckpointOff });
        }
        if order.released {
            passed.push(Passed::Released);
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
        let leaves_now =
            matches!(checkpoint, Checkpoint::Shipping | Checkpoint::Transfer) || order.left.is_some();
        let is_future = !leaves_now && policy.exposure.is_future(order.ship_day, today);
        if is_future && !policy.exposure.future_orders {
            passed.push(Passed::FutureOrder);
        }
        let counts = !passed.iter().any(|why| matches!(why, Passed::PaidWithoutCredit | Passed::FutureOrder));
        let this_order = if counts { order.remaining() } else { Money::ZERO };
        let position = Position::of(facts, policy, today, Some(order), this_order);
        Self { facts, currency, policy, order, checkpoint, today, position, passed }
    }

    fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        findings.extend(self.state());
        if !self.passes(&[Passed::CheckpointOff, Passed::Released, Passed::Excluded]) {
            let above_minimum = !self.passes(&[Passed::BelowMinimumForCheck]);
            let measures_debt = above_minimum && !self.passes(&[Passed::PaidWithoutCredit]);
            let whole = !self.is_only_a_sale();
            if measures_debt && (whole || self.tests_the_sale()) {
                findings.extend(self.expiry());
            }
            if whole {
                findings.extend(self.approval());
            }
            if measures_debt && !self.passes(&[Passed::FutureOrder]) {
                findings.extend(self.limits());
            }
            if whole && measures_debt {
                findings.extend(self.hold_period());
            }
            if whole && above_minimum {
                findings.extend(self.order_amount());
            }
        }
        findings.extend(self.forced());
        findings
    }

    /// Whether only the limit at the sale is tested, and no other rule of the order check (R5).
    fn is_only_a_sale(&self) -> bool {
        self.checkpoint == Checkpoint::Invoice || self.passes(&[Passed::AllButTheSale])
    }

    /// Whether a sale is measured against the limit: it adds debt, and the company wants to be told here.
    fn tests_the_sale(&self) -> bool {
        let adds_debt = self.position.exposure.this_order.is_positive();
        adds_debt && self.policy.limit_severity(self.checkpoint).is_some()
    }

    fn passes(&self, any: &[Passed]) -> bool {
        self.passed.iter().any(|why| any.contains(why))
    }

    /// R3.1. An order that stands already cannot be refused any more: it is held. Shipped goods can be invoiced.
    fn state(&self) -> Option<Finding> {
        let stopped = match self.checkpoint {
            Checkpoint::Transfer | Checkpoint::Invoice if self.order.has_left_whole() => None,
            Checkpoint::Entry | Checkpoint::Invoice => Some(Severity::Refuse),
            Checkpoint::Review | Checkpoint::Shipping | Checkpoint::Transfer => Some(Severity::Hold),
        };
        let (code, severity) = match self.facts.customer.state {
            CustomerState::Active => return None,
            CustomerState::Warning => (FindingCode::CustomerWarning, Severity::Warn),
            CustomerState::Blocked => (FindingCode::CustomerBlocked, stopped?),
            CustomerState::Closed => (FindingCode::CustomerClosed, stopped?),
        };
        let word = |state: CustomerState| Measure::Word(state.code().to_owned());
        let finding = Finding::new(code, severity)
            .measuring(word(self.facts.customer.state), word(CustomerState::Active), None)
            .about(self.facts.customer.state_reason.clone());
        Some(finding.cured_by(vec![Cure::new(CureKind::Unblock)]))
    }

    /// R1.2: an expired limit stays the limit, with a warning, wherever it would be tested.
    fn expiry(&self) -> impl Iterator<Item = Finding> {
        self.position.expired.iter().map(|expired| {
            let days = self.today.since(expired.last_day);
            let renewed = Cure {
                date: Some(self.today),
                ..Cure::new(CureKind::RenewLimit).about(expired.code.clone())
            };
            Finding::new(FindingCode::LimitExpired, Severity::Warn)
                .measuring(
                    Measure::Day(self.today),
                    Measure::Day(expired.last_day),
                    Some(Measure::Days(days)),
                )
                .about(expired.code.clone())
                .cured_by(vec![renewed])
        })
    }

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
                Some(Cure::new(CureKind::SetApproval)),
            ),
            ApprovalStatus::CashOnly => {
                (FindingCode::ApprovalCashOnly, (terms, word("cash-only"), None), self.other_terms("cash"))
            }
            ApprovalStatus::Cod => {
                (FindingCode::ApprovalCod, (terms, word("cod"), None), self.other_terms("cod"))
            }
            ApprovalStatus::HoldUntil(day) => {
                (FindingCode::ApprovalHoldUntil, days(day), Some(Cure::wait_until(day)))
            }
            ApprovalStatus::OpenUntil(day) => {
                (FindingCode::ApprovalOpenUntil, days(day), Some(Cure::new(CureKind::SetApproval)))
            }
        };
        let finding = Finding::new(code, Severity::Hold).measuring(measured, threshold, margin);
        Some(finding.cured_by(Vec::from_iter(cure)))
    }

    /// Other terms of the order; none for goods that have left on account, which no terms make paid (R2.3).
    fn other_terms(&self, code: &str) -> Option<Cure> {
        let is_debt = self.order.left_not_invoiced().is_positive() && self.order.terms.is_on_account();
        (!is_debt).then(|| Cure::new(CureKind::ChangeTerms).about(code))
    }

    /// Waiting until a day, with the receipts and credit notes that begin to count on it.
    fn wait_for(&self, day: Day) -> Cure {
        let of_day = |item: &&Item| item.kind != ItemKind::Invoice && item.day == day && day > self.today;
        let mut documents: Vec<String> =
            self.facts.items.iter().filter(of_day).map(|item| item.number.clone()).collect();
        documents.sort();
        Cure { documents, ..Cure::wait_until(day) }
    }

    /// What lies on file, is applied to nothing yet, not on a later day either (R2.8), and would be of use.
    fn on_file(&self, is_of_use: impl Fn(&Item) -> bool) -> Money {
        self.facts
            .items
            .iter()
            .filter(|item| item.kind != ItemKind::Invoice && item.day <= self.today && is_of_use(item))
            .map(Item::left)
            .sum()
    }

    /// Reducing the order by so much, or to the minimum for credit check (R3.4) where that is less; nothing where
    /// nothing would be left of it to invoice, or less than its goods that have left (R2.3).
    fn reduction(&self, enough: Option<Money>) -> Option<Cure> {
        let Order { amount, invoiced, .. } = *self.order;
        let minimum = self.facts.customer.minimum_for_check;
        let to_minimum = minimum.is_positive().then(|| amount.abs() - minimum);
        let left = if amount.is_negative() { invoiced - amount } else { amount - invoiced };
        let shipped = self.order.left.filter(|_| self.order.left_not_invoiced().is_positive());
        enough
            .into_iter()
            .chain(to_minimum)
            .min()
            .filter(|by| left > *by && shipped.is_none_or(|shipped| amount - *by >= shipped))
            .map(|by| Cure::amount(CureKind::ReduceOrder, by))
    }

    /// R3.7: the minimum, then the maximum; where they contradict each other both fire (R0.6).
    fn order_amount(&self) -> Vec<Finding> {
        let Some(severity) = self.policy.order_amount.severity() else {
            return Vec::new();
        };
        let ship_to = self.order.ship_to.as_ref();
        let own = ship_to.map(|ship_to| ship_to.order_bounds).unwrap_or_default();
        let customer = self.facts.customer.order_bounds;
        let below =
            own.minimum.or(customer.minimum).and_then(|minimum| self.below_minimum(severity, minimum));
        let above =
            own.maximum.or(customer.maximum).and_then(|maximum| self.above_maximum(severity, maximum));
        below.into_iter().chain(above).collect()
    }

    /// Credit orders have no minimum.
    fn below_minimum(&self, severity: Severity, minimum: Money) -> Option<Finding> {
        let amount = self.order.amount;
        if amount.is_negative() || amount >= minimum {
            return None;
        }
        let cures = vec![Cure::amount(CureKind::IncreaseOrder, minimum - amount)];
        Some(amount_finding(FindingCode::OrderBelowMinimum, severity, amount, minimum).cured_by(cures))
    }

    /// A maximum of the warehouse, or else of the company, relieves the customer's; both are in the company's currency
    /// and say nothing of an account in another one until rates are kept (R0.4).
    fn above_maximum(&self, severity: Severity, maximum: Money) -> Option<Finding> {
        let amount = self.order.amount.abs();
        let relief = self.order.warehouse.order_maximum.or(self.policy.order_maximum);
        let relief = relief.filter(|_| self.currency == self.policy.currency);
        let maximum = relief.map_or(maximum, |relief| relief.max(maximum));
        if amount <= maximum {
            return None;
        }
        let over = maximum.is_positive().then_some(amount - maximum);
        let mut cures = Vec::from_iter(self.reduction(over));
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
