//! The criteria applied to one customer: what matches, what is late, what is suggested.

use rust_decimal::Decimal;

use super::{DelayTest, LimitTest, Matched, ValidationAct, ValidationExceptions, ValidationPolicy};
use crate::credit::{Currency, CustomerState, Day, Item, ItemKind, Limit, Money, StateOrigin};

/// An invoice, or one instalment of it, with something open today.
///
/// Those dated after today are no part of a balance of today and stay out (R7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OpenInvoice {
    pub day: Day,
    pub due: Day,
    /// What is open of it, more than nothing.
    pub open: Money,
    /// Whether it is in dispute.
    pub disputed: bool,
}

/// What the validation reads of a customer.
#[derive(Debug, Clone, Copy)]
pub struct ValidationFacts<'a> {
    /// The state it is in.
    pub state: CustomerState,
    /// Who put it there.
    pub origin: Option<StateOrigin>,
    /// Its limit: temporary, own, policy group's or credit group's; without insurance and tolerance (R7.1).
    pub limit: Limit,
    /// The currency of its account.
    pub currency: Currency,
    pub exceptions: &'a ValidationExceptions,
    pub invoices: &'a [OpenInvoice],
}

/// What the validation found of a customer that it lists (R7.4).
///
/// What is late are the items older than the days of a criterion that matches. Where none does, it is what criterion 2
/// measured and found not too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Judgement {
    /// The criteria that match.
    pub matched: Matched,
    /// What is suggested, if anything.
    pub suggestion: Option<ValidationAct>,
    /// Days from the day that counts of the oldest late item to today.
    pub days_over: Option<i64>,
    /// What is open of the late items.
    pub late: Money,
}

/// What is late in percent of the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LatePercent {
    /// There is no limit amount to measure with.
    Unmeasured,
    /// In ten-thousandths of a percent, rounded half away from zero; never negative.
    Of(i128),
    /// Something is late and the limit is 0.00: more than any percentage.
    OfNothing,
}

/// What is older than some days.
#[derive(Debug, Clone, Copy, Default)]
struct Late {
    sum: Money,
    oldest: Option<Day>,
}

impl OpenInvoice {
    /// An open item, if it is an invoice.
    pub fn of(item: &Item) -> Option<Self> {
        let Item { kind, day, due, open, disputed, .. } = *item;
        (kind == ItemKind::Invoice).then_some(Self { day, due, open, disputed })
    }
}

impl ValidationPolicy {
    /// Judges a customer; none where the grid does not list it: it matches nothing and is neither blocked nor warned.
    pub fn judge(&self, facts: &ValidationFacts<'_>, today: Day) -> Option<Judgement> {
        let delay = self.delay_test(facts.exceptions);
        let limit = self.limit_test(facts.exceptions, facts.limit, facts.currency);
        let fired_delay = delay.filter(|test| self.is_delayed(facts.invoices, test, today));
        let fired_limit = limit.filter(|test| {
            let late = self.late(facts.invoices, test.days, today).sum;
            test.threshold.is_exceeded(late, test.limit)
        });
        let matched = Matched::of(fired_delay.as_ref(), fired_limit.as_ref());
        let is_stopped = matches!(facts.state, CustomerState::Warning | CustomerState::Blocked);
        if !matched.is_match() && !is_stopped {
            return None;
        }
        let measured = limit.filter(|_| !matched.is_match()).or(fired_limit);
        let days = fired_delay.map(|test| test.days).into_iter().chain(measured.map(|test| test.days)).min();
        let late = days.map_or_else(Late::default, |days| self.late(facts.invoices, days, today));
        Some(Judgement {
            matched,
            suggestion: suggestion(facts, fired_delay, fired_limit),
            days_over: late.oldest.map(|oldest| today.since(oldest)),
            late: late.sum,
        })
    }

    /// Whether at least one item is older than the days, whatever its amount.
    fn is_delayed(&self, invoices: &[OpenInvoice], test: &DelayTest, today: Day) -> bool {
        self.older(invoices, test.days, today).next().is_some()
    }

    fn late(&self, invoices: &[OpenInvoice], days: u32, today: Day) -> Late {
        let mut late = Late::default();
        for invoice in self.older(invoices, days, today) {
            let day = self.day_basis.day_of(invoice.day, invoice.due);
            late.sum += invoice.open;
            late.oldest = Some(late.oldest.map_or(day, |oldest| oldest.min(day)));
        }
        late
    }

    /// The invoices that count and are more than so many days old.
    pub fn older<'i>(
        &self,
        invoices: &'i [OpenInvoice],
        days: u32,
        today: Day,
    ) -> impl Iterator<Item = &'i OpenInvoice> {
        let (basis, disputed) = (self.day_basis, self.disputed);
        invoices.iter().filter(move |invoice| {
            let day = basis.day_of(invoice.day, invoice.due);
            (disputed || !invoice.disputed) && today.since(day) > i64::from(days)
        })
    }
}

/// A customer that is already in the state of the criteria or a stricter one gets no suggestion; what a person blocked
/// is never suggested for unblocking.
fn suggestion(
    facts: &ValidationFacts<'_>,
    delay: Option<DelayTest>,
    limit: Option<LimitTest>,
) -> Option<ValidationAct> {
    let states = [delay.map(|test| test.state), limit.map(|test| test.state)];
    let Some(state) = states.into_iter().flatten().max_by_key(|state| strictness(state.act().result()))
    else {
        let is_automatic = facts.origin == Some(StateOrigin::Auto);
        return is_automatic.then_some(ValidationAct::Unblock);
    };
    let act = state.act();
    (strictness(act.result()) > strictness(facts.state)).then_some(act)
}

/// A closed customer buys less than a blocked one.
const fn strictness(state: CustomerState) -> u8 {
    match state {
        CustomerState::Active => 0,
        CustomerState::Warning => 1,
        CustomerState::Blocked => 2,
        CustomerState::Closed => 3,
    }
}

impl LatePercent {
    /// So much late of a limit.
    pub fn of(late: Money, limit: Limit) -> Self {
        match limit {
            Limit::NotSet | Limit::Unlimited => Self::Unmeasured,
            Limit::Amount(limit) if limit.is_zero() && late.is_positive() => Self::OfNothing,
            Limit::Amount(limit) if limit.is_zero() => Self::Of(0),
            Limit::Amount(limit) => {
                Self::Of((late.minor() * 2_000_000 + limit.minor()).div_euclid(2 * limit.minor()))
            }
        }
    }

    /// In plain notation without trailing zeros; none where there is nothing to measure with, or the limit is 0.00.
    pub fn plain(self) -> Option<String> {
        let Self::Of(units) = self else { return None };
        Decimal::try_from_i128_with_scale(units, 4).ok().map(|percent| percent.normalize().to_string())
    }
}
