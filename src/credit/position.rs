//! The position of an account as of a day: the limits that apply and the exposure of each (R1, R2).

use super::{
    AccountLimits, Cover, CreditGroup, CustomerLimit, DatedLimit, Day, Exposure, Facts, Limit, Measured,
    Money, Order, Percent, Policy, Scope, ShipTo, TemporaryLimit,
};

/// Whether a limit is that of the customer, a group or a ship-to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LimitKind {
    Customer,
    Group,
    ShipTo,
}

/// A limit that is tested: whose it is, and the exposure that it is compared with (R1.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestedLimit {
    pub kind: LimitKind,
    /// Code of the group or ship-to; the customer's for its own.
    pub code: String,
    pub measured: Measured,
}

impl TestedLimit {
    fn new(kind: LimitKind, code: &str, measured: Measured) -> Self {
        Self { kind, code: code.to_owned(), measured }
    }
}

/// A limit with the code of the group or ship-to that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLimit {
    pub code: String,
    pub limit: Limit,
}

/// Every limit that plays a part, and the one that binds (R1.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitStack {
    /// The tested limit with the least available; not set where none is tested.
    pub effective: Limit,
    pub own: Limit,
    /// The temporary one, where in force.
    pub temporary: Option<TemporaryLimit>,
    /// The policy group's, for members without an own limit.
    pub policy_group: Option<NamedLimit>,
    /// The one the credit group shares.
    pub group: Option<NamedLimit>,
    /// The own one of the order's ship-to.
    pub ship_to: Option<NamedLimit>,
    /// What guarantees and insurance add to the customer's limit, where that is an amount (R1.4).
    pub insurance: Money,
    /// The tolerance in force.
    pub tolerance: Percent,
}

/// A limit that is past its last valid day and is the limit all the same (R1.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpiredLimit {
    /// Code of the customer or group whose limit it is.
    pub code: String,
    /// Its last valid day.
    pub last_day: Day,
}

/// The exposure of an account and what bounds it as of a day, for an order or by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The exposure that is tested: the ship-to's where it has its own limit, else the customer's.
    pub exposure: Exposure,
    pub limits: LimitStack,
    /// The limits that are tested; none where nothing is measured against a limit (R1.9).
    pub tested_limits: Vec<TestedLimit>,
    /// The smallest difference of a limit and its exposure; may be negative.
    pub available: Option<Money>,
    /// The limits that apply and have expired, unlimited ones too (R1.2).
    pub expired: Vec<ExpiredLimit>,
    /// How much of the exposure is insured by the covers that change no limit (R1.4).
    pub insured: Money,
}

impl Position {
    /// Folds the facts; `this_order` is what the order under review adds, 0.00 where it counts nowhere.
    pub fn of(facts: &Facts, policy: &Policy, today: Day, order: Option<&Order>, this_order: Money) -> Self {
        let ship_to = order.and_then(|order| order.ship_to.as_ref());
        let own_limit = ship_to.filter(|ship_to| ship_to.has_own_limit());
        let tolerance = order.and_then(|order| order.warehouse.tolerance).unwrap_or(policy.tolerance);
        let scope =
            own_limit.map_or(Scope::Without(&facts.own_limit_ship_tos), |ship_to| Scope::ShipTo(ship_to.id));
        let exposure =
            Exposure::of(&facts.items, &facts.orders, scope, &policy.exposure, today).with_order(this_order);
        let stack = Stack { facts, account: facts.limits(), today, tolerance, own_limit };
        let tested_limits =
            stack.tested_limits(exposure.total(), |group| stack.group_exposure(group, policy, this_order));
        let binding = Measured::tightest(tested_limits.iter().map(|limit| limit.measured));
        let effective = binding.map_or(stack.untested(), |measured| Limit::Amount(measured.tested));
        let available = binding.map(Measured::available);
        Self {
            exposure,
            limits: stack.limits(effective),
            available,
            expired: stack.expired(),
            tested_limits,
            insured: Cover::insured(&facts.covers, today),
        }
    }

    /// The exposure less the insured amount, never less than 0.00 (R1.4).
    pub fn uninsured_exposure(&self) -> Money {
        (self.exposure.total() - self.insured).or_zero()
    }

    /// The limit of a kind, where it is tested.
    pub fn tested_limit(&self, kind: LimitKind) -> Option<&TestedLimit> {
        self.tested_limits.iter().find(|tested_limit| tested_limit.kind == kind)
    }
}

/// The limits of an account on a day, before they are compared with anything.
struct Stack<'a> {
    facts: &'a Facts,
    account: AccountLimits,
    today: Day,
    tolerance: Percent,
    /// The ship-to of the order, where it has a limit of its own.
    own_limit: Option<&'a ShipTo>,
}

impl Stack<'_> {
    fn tested_limits(
        &self,
        exposure: Money,
        group_exposure: impl FnOnce(&CreditGroup) -> Money,
    ) -> Vec<TestedLimit> {
        let (account, tolerance, today) = (&self.account, self.tolerance, self.today);
        let own = account.measure_customer(exposure, tolerance, today).filter(|_| self.own_limit.is_none());
        let own =
            own.map(|measured| TestedLimit::new(LimitKind::Customer, &self.facts.customer.code, measured));
        let shared = self.facts.credit_group.as_ref().and_then(|group| {
            let measured = account.measure_group(group_exposure(group), tolerance, today)?;
            Some(TestedLimit::new(LimitKind::Group, &group.code, measured))
        });
        let ship_to = self.own_limit.and_then(|ship_to| {
            let measured = ship_to.limit.measure(exposure, tolerance)?;
            Some(TestedLimit::new(LimitKind::ShipTo, &ship_to.code, measured))
        });
        [own, shared, ship_to].into_iter().flatten().collect()
    }

    /// The members' exposures, each at least 0.00; this one's is that of the whole account (R1.7, R2.5).
    fn group_exposure(&self, group: &CreditGroup, policy: &Policy, this_order: Money) -> Money {
        let facts = self.facts;
        let own = Exposure::of(&facts.items, &facts.orders, Scope::Account, &policy.exposure, self.today);
        own.with_order(this_order).group_share() + group.others
    }

    /// The limit to show where none is tested.
    fn untested(&self) -> Limit {
        let limit =
            self.own_limit.map_or_else(|| self.account.of_customer(self.today), |ship_to| ship_to.limit);
        if limit == Limit::Unlimited { Limit::Unlimited } else { Limit::NotSet }
    }

    fn limits(&self, effective: Limit) -> LimitStack {
        let (policy_group, credit_group) =
            (self.facts.policy_group.as_ref(), self.facts.credit_group.as_ref());
        LimitStack {
            effective,
            own: self.facts.customer.limit.limit,
            temporary: self.account.temporary_on(self.today),
            policy_group: policy_group.and_then(|group| named(&group.code, group.limit.limit)),
            group: credit_group.and_then(|group| named(&group.code, group.limit.limit)),
            ship_to: self.own_limit.and_then(|ship_to| named(&ship_to.code, ship_to.limit)),
            insurance: self.account.insurance(self.today),
            tolerance: self.tolerance,
        }
    }

    /// The limits that apply and have expired; of an order to a ship-to that stands apart only the credit group's.
    fn expired(&self) -> Vec<ExpiredLimit> {
        let [own, shared] = self.facts.dated_limits(self.today);
        let own = own.filter(|_| self.own_limit.is_none());
        own.into_iter().chain(shared).filter_map(|limit| limit.expired(self.today)).collect()
    }
}

/// A limit with its last day and the code of whose it is.
struct Dated<'a> {
    code: &'a str,
    limit: DatedLimit,
}

impl Dated<'_> {
    fn expired(&self, today: Day) -> Option<ExpiredLimit> {
        let last_day = self.limit.expires.filter(|_| self.limit.is_expired(today))?;
        Some(ExpiredLimit { code: self.code.to_owned(), last_day })
    }
}

impl Facts {
    /// The limits of the account that have expired, unlimited ones too.
    pub fn expired_limits(&self, today: Day) -> impl Iterator<Item = ExpiredLimit> {
        self.dated_limits(today).into_iter().flatten().filter_map(move |limit| limit.expired(today))
    }

    /// The customer's limit, which may be the policy group's, and the one that its credit group shares. A temporary limit
    /// takes the place of an expired one.
    fn dated_limits(&self, today: Day) -> [Option<Dated<'_>>; 2] {
        let limits = self.limits();
        let own = match limits.customer_limit(today) {
            CustomerLimit::Temporary(_) => None,
            CustomerLimit::Own(limit) => Some(Dated { code: &self.customer.code, limit }),
            CustomerLimit::PolicyGroup(limit) => {
                self.policy_group.as_ref().map(|group| Dated { code: &group.code, limit })
            }
        };
        let shared = self.credit_group.as_ref().map(|group| {
            let limit = DatedLimit { limit: limits.of_group(today), ..group.limit };
            Dated { code: &group.code, limit }
        });
        [own, shared]
    }
}

fn named(code: &str, limit: Limit) -> Option<NamedLimit> {
    (limit != Limit::NotSet).then(|| NamedLimit { code: code.to_owned(), limit })
}
