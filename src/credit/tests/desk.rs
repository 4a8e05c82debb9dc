//! A builder of accounts with defaults, and short questions to an assessment.

use crate::credit::{
    ApprovalStatus, Assessment, Case, Checkpoint, CreditGroup, CreditStanding, Cure, CureKind, Currency,
    CustomerState, CustomerTerms, DatedLimit, Day, Facts, Finding, FindingCode, GroupHoldPeriod, Item,
    ItemKind, Limit, Money, OpenOrder, Order, OrderBounds, Percent, Policy, PolicyGroup, Position, ShipTo,
    ShipToId, TemporaryLimit, Terms, WarehousePolicy, check,
};

pub(super) fn eur(text: &str) -> Money {
    Money::parse(text, Currency::EUR).unwrap()
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn percent(text: &str) -> Percent {
    Percent::parse(text).unwrap()
}

pub(super) fn terms(code: &str) -> Terms {
    Terms::well_known(code).unwrap()
}

/// The day of every example that names none.
pub(super) fn today() -> Day {
    day("2026-06-30")
}

/// A limit as people write it: `none`, `unlimited` or an amount.
pub(super) fn limit(text: &str) -> Limit {
    match text {
        "none" => Limit::NotSet,
        "unlimited" => Limit::Unlimited,
        amount => Limit::Amount(eur(amount)),
    }
}

pub(super) fn dated(text: &str, expires: Option<Day>) -> DatedLimit {
    DatedLimit { limit: limit(text), expires }
}

/// A ship-to with neither a limit nor a hold period of its own.
pub(super) fn ship_to() -> ShipTo {
    ShipTo {
        id: ShipToId(1),
        code: "S1".to_owned(),
        limit: Limit::NotSet,
        hold_period: None,
        order_bounds: OrderBounds::default(),
    }
}

/// An open order of the account, approved and without a ship date.
pub(super) fn open_order(amount: &str) -> OpenOrder {
    OpenOrder {
        number: "SO-0".to_owned(),
        remaining: eur(amount),
        ship_day: None,
        standing: CreditStanding::Approved,
        confirmed: true,
        shipped: false,
        on_account: true,
        ship_to: None,
    }
}

/// Everything an order check reads.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    pub(super) facts: Facts,
    pub(super) policy: Policy,
    pub(super) order: Order,
    pub(super) checkpoint: Checkpoint,
    pub(super) today: Day,
}

/// A customer without limit or documents and an order of 100.00 on net 30, looked at on entry.
pub(super) fn desk() -> Desk {
    Desk {
        facts: Facts::new(CustomerTerms::new("C100")),
        policy: Policy::default(),
        order: Order {
            number: "SO-1".to_owned(),
            amount: eur("100.00"),
            invoiced: Money::ZERO,
            ship_day: None,
            terms: terms("net30"),
            ship_to: None,
            warehouse: WarehousePolicy::default(),
            excluded: false,
            forced: None,
            left: None,
            released: false,
        },
        checkpoint: Checkpoint::Entry,
        today: today(),
    }
}

impl Desk {
    /// Any change that has no name of its own here.
    pub(super) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    pub(super) fn limit(self, text: &str) -> Self {
        self.with(|desk| desk.facts.customer.limit.limit = limit(text))
    }

    pub(super) fn expires(self, on: Day) -> Self {
        self.with(|desk| desk.facts.customer.limit.expires = Some(on))
    }

    pub(super) fn temporary(self, amount: &str, from: Day, to: Day) -> Self {
        let amount = eur(amount);
        self.with(|desk| desk.facts.customer.temporary_limit = Some(TemporaryLimit { amount, from, to }))
    }

    /// A member of a credit group whose other members owe so much.
    pub(super) fn credit_group(self, limit: &str, others: &str) -> Self {
        let group = CreditGroup { code: "G1".to_owned(), limit: dated(limit, None), others: eur(others) };
        self.with(|desk| desk.facts.credit_group = Some(group))
    }

    pub(super) fn policy_group(self, limit: &str, hold_period: GroupHoldPeriod) -> Self {
        let group = PolicyGroup { code: "P1".to_owned(), limit: dated(limit, None), hold_period };
        self.with(|desk| desk.facts.policy_group = Some(group))
    }

    pub(super) fn tolerance(self, text: &str) -> Self {
        self.with(|desk| desk.policy.tolerance = percent(text))
    }

    pub(super) fn state(self, state: CustomerState, reason: &str) -> Self {
        self.with(|desk| {
            desk.facts.customer.state = state;
            desk.facts.customer.state_reason = reason.to_owned();
        })
    }

    pub(super) fn approval(self, status: ApprovalStatus) -> Self {
        self.with(|desk| desk.facts.customer.approval = status)
    }

    pub(super) fn hold_period(self, period: u8) -> Self {
        self.with(|desk| desk.facts.customer.hold_period = period)
    }

    /// An invoice that is not due yet.
    pub(super) fn owing(self, amount: &str) -> Self {
        self.overdue("I-1", amount, -10)
    }

    /// An invoice of this number, so many days over.
    pub(super) fn overdue(self, number: &str, amount: &str, days: i64) -> Self {
        let due = self.today - days;
        self.item(Item::invoice(number, due - 30, due, eur(amount)))
    }

    pub(super) fn receipt(self, amount: &str) -> Self {
        self.relief(ItemKind::Receipt, amount, today())
    }

    pub(super) fn relief(self, kind: ItemKind, amount: &str, on: Day) -> Self {
        let item = Item::invoice("R-1", on, on, eur(amount));
        self.item(Item { kind, ..item })
    }

    pub(super) fn item(self, item: Item) -> Self {
        self.with(|desk| desk.facts.items.push(item))
    }

    pub(super) fn other_order(self, order: OpenOrder) -> Self {
        self.with(|desk| desk.facts.orders.push(order))
    }

    pub(super) fn order(self, amount: &str) -> Self {
        self.with(|desk| desk.order.amount = eur(amount))
    }

    pub(super) fn invoiced(self, amount: &str) -> Self {
        self.with(|desk| desk.order.invoiced = eur(amount))
    }

    pub(super) fn terms(self, code: &str) -> Self {
        self.with(|desk| desk.order.terms = terms(code))
    }

    pub(super) fn ships(self, on: Day) -> Self {
        self.with(|desk| desk.order.ship_day = Some(on))
    }

    /// Sends the order to a ship-to, which the account lists where it has a limit of its own.
    pub(super) fn ship_to(self, ship_to: ShipTo) -> Self {
        self.with(|desk| {
            if ship_to.has_own_limit() {
                desk.facts.own_limit_ship_tos.push(ship_to.id);
            }
            desk.order.ship_to = Some(ship_to);
        })
    }

    /// At this checkpoint, which is switched on.
    pub(super) fn at(self, checkpoint: Checkpoint) -> Self {
        self.with(|desk| {
            desk.policy.checkpoints.push(checkpoint);
            desk.checkpoint = checkpoint;
        })
    }

    pub(super) fn on(self, today: Day) -> Self {
        self.with(|desk| desk.today = today)
    }

    pub(super) fn case(&self) -> Case<'_> {
        Case::of(&self.facts, &self.policy, Currency::EUR, &self.order, self.checkpoint, self.today)
    }

    pub(super) fn check(&self) -> Assessment {
        check(&self.facts, &self.policy, Currency::EUR, &self.order, self.checkpoint, self.today)
    }

    /// The account by itself, without an order.
    pub(super) fn position(&self) -> Position {
        Position::of(&self.facts, &self.policy, self.today, None, Money::ZERO)
    }

    /// The codes of what the check finds.
    pub(super) fn codes(&self) -> Vec<&'static str> {
        self.check().findings.iter().map(|finding| finding.code.code()).collect()
    }

    pub(super) fn outcome(&self) -> &'static str {
        self.check().outcome.code()
    }

    /// The finding of this code; it must be there.
    pub(super) fn finding(&self, code: FindingCode) -> Finding {
        let found = self.check().findings;
        let of_code = found.iter().find(|finding| finding.code == code);
        of_code.unwrap_or_else(|| panic!("no {code:?} in {found:?}")).clone()
    }

    /// The cure of this kind of the finding of this code.
    pub(super) fn cure(&self, code: FindingCode, kind: CureKind) -> Option<Cure> {
        self.finding(code).cures.into_iter().find(|cure| cure.kind == kind)
    }
}
