//! Exposure: what an account, or a part of it, owes and will owe, component by component (R2).

use super::code::coded;
use super::{
    Amount, CreditStanding, Currency, Day, ExposureSwitches, Item, ItemKind, Money, OpenOrder, OtherCurrency,
    ShipToId,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope<'a> {
    Account,
    /// The account without the ship-tos that have a limit of their own (R2.5).
    Without(&'a [ShipToId]),
    ShipTo(ShipToId),
}

coded! {
    /// The component of the exposure sum that a document counts in.
    #[derive(PartialOrd, Ord)]
    pub enum Component {
        /// What is open of entered invoices.
        OpenInvoices = "open_invoices",
        /// Open credit notes, subtracted.
        OpenCredits = "open_credits",
        /// What receipts have left on account, subtracted.
        UnappliedReceipts = "unapplied_receipts",
        /// Approved orders, and goods that are shipped and not invoiced.
        ApprovedOrders = "approved_orders",
        /// Orders on hold or proposed.
        HeldOrders = "held_orders",
        /// Orders to be shipped after the horizon.
        FutureOrders = "future_orders",
        /// Orders that the customer has not confirmed.
        UnconfirmedOrders = "unconfirmed_orders",
    }
}

/// The exposure sum. Every component is positive or zero; a component that is switched off reads 0.00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exposure {
    pub open_invoices: Money,
    /// Open credit notes, subtracted.
    pub open_credits: Money,
    pub unapplied_receipts: Money,
    pub approved_orders: Money,
    pub held_orders: Money,
    pub future_orders: Money,
    pub unconfirmed_orders: Money,
    /// The order under review.
    pub this_order: Money,
}

/// The exposure that the members of a credit group share: the sum of theirs, each at least 0.00 (R1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupExposure(Amount);

impl Scope<'_> {
    /// Whether a document of this ship-to counts.
    pub fn includes(self, ship_to: Option<ShipToId>) -> bool {
        match self {
            Self::Account => true,
            Self::Without(ship_tos) => ship_to.is_none_or(|id| !ship_tos.contains(&id)),
            Self::ShipTo(id) => ship_to == Some(id),
        }
    }
}

impl ExposureSwitches {
    /// Whether an order to be shipped on this day is a future order today (R2.1).
    pub fn is_future(&self, ship_day: Option<Day>, today: Day) -> bool {
        ship_day.is_some_and(|day| day > today + i64::from(self.horizon_days))
    }

    /// Whether an item counts in what is measured: relief counts from its date, debt from its entry (R2.6).
    pub fn counts(&self, item: &Item, today: Day) -> bool {
        match item.kind {
            ItemKind::Invoice => self.disputed || !item.disputed,
            ItemKind::Credit => item.day <= today,
            ItemKind::Receipt => self.unapplied_receipts && item.day <= today,
        }
    }

    /// The component in which an item counts, if it does.
    pub fn of_item(&self, item: &Item, today: Day) -> Option<Component> {
        let component = match item.kind {
            ItemKind::Invoice => Component::OpenInvoices,
            ItemKind::Credit => Component::OpenCredits,
            ItemKind::Receipt => Component::UnappliedReceipts,
        };
        self.counts(item, today).then_some(component)
    }

    /// The component in which an open order counts, if it is switched on; goods that have left always count (R2.3).
    pub fn of_order(&self, order: &OpenOrder, today: Day) -> Option<Component> {
        self.component(order, today).filter(|component| order.shipped || self.is_on(*component))
    }

    /// The one component of an open order, switched on or off. One that is paid without credit, or rejected before the
    /// goods left, has none (R2.3, R2.7).
    pub fn component(&self, order: &OpenOrder, today: Day) -> Option<Component> {
        if !order.on_account {
            None
        } else if order.shipped {
            Some(Component::ApprovedOrders)
        } else if order.standing == CreditStanding::Rejected {
            None
        } else if !order.confirmed {
            Some(Component::UnconfirmedOrders)
        } else if self.is_future(order.ship_day, today) {
            Some(Component::FutureOrders)
        } else if order.standing == CreditStanding::Held {
            Some(Component::HeldOrders)
        } else {
            Some(Component::ApprovedOrders)
        }
    }

    const fn is_on(&self, component: Component) -> bool {
        match component {
            Component::OpenInvoices | Component::OpenCredits => true,
            Component::UnappliedReceipts => self.unapplied_receipts,
            Component::ApprovedOrders => self.approved_orders,
            Component::HeldOrders => self.held_orders,
            Component::FutureOrders => self.future_orders,
            Component::UnconfirmedOrders => self.unconfirmed_orders,
        }
    }
}

impl Exposure {
    /// The exposure of a scope without any order under review.
    pub fn of(
        items: &[Item],
        orders: &[OpenOrder],
        scope: Scope<'_>,
        switches: &ExposureSwitches,
        today: Day,
    ) -> Self {
        let mut exposure = Self::default();
        for item in items.iter().filter(|item| scope.includes(item.ship_to)) {
            exposure.add(switches.of_item(item, today), item.open);
        }
        for order in orders.iter().filter(|order| scope.includes(order.ship_to)) {
            exposure.add(switches.of_order(order, today), order.remaining);
        }
        exposure
    }

    fn add(&mut self, component: Option<Component>, amount: Money) {
        let sum = match component {
            Some(Component::OpenInvoices) => &mut self.open_invoices,
            Some(Component::OpenCredits) => &mut self.open_credits,
            Some(Component::UnappliedReceipts) => &mut self.unapplied_receipts,
            Some(Component::ApprovedOrders) => &mut self.approved_orders,
            Some(Component::HeldOrders) => &mut self.held_orders,
            Some(Component::FutureOrders) => &mut self.future_orders,
            Some(Component::UnconfirmedOrders) => &mut self.unconfirmed_orders,
            None => return,
        };
        *sum += amount;
    }

    /// The same with the order under review counted.
    pub const fn with_order(self, this_order: Money) -> Self {
        Self { this_order, ..self }
    }

    /// The customer's balance: open invoices less what relieves them (R2.1).
    pub fn balance(&self) -> Money {
        self.open_invoices - self.open_credits - self.unapplied_receipts
    }

    /// The orders other than the one under review.
    pub fn orders(&self) -> Money {
        self.approved_orders + self.held_orders + self.future_orders + self.unconfirmed_orders
    }

    /// Everything, the order under review included.
    pub fn total(&self) -> Money {
        self.balance() + self.orders() + self.this_order
    }

    /// What an account adds to the exposure of its credit group: one in credit adds nothing (R1.7).
    pub fn group_share(&self) -> Money {
        self.total().or_zero()
    }
}

impl Component {
    /// Its amount in an exposure.
    pub const fn of(self, exposure: &Exposure) -> Money {
        match self {
            Self::OpenInvoices => exposure.open_invoices,
            Self::OpenCredits => exposure.open_credits,
            Self::UnappliedReceipts => exposure.unapplied_receipts,
            Self::ApprovedOrders => exposure.approved_orders,
            Self::HeldOrders => exposure.held_orders,
            Self::FutureOrders => exposure.future_orders,
            Self::UnconfirmedOrders => exposure.unconfirmed_orders,
        }
    }
}

impl GroupExposure {
    /// That of a group without members, in the currency of the company.
    pub const fn new(currency: Currency) -> Self {
        Self(Amount::new(Money::ZERO, currency))
    }

    /// Adds the whole account of a member; one in another currency cannot be added.
    pub fn add(&mut self, member: &Exposure, currency: Currency) -> Result<(), OtherCurrency> {
        self.0 = self.0.plus(Amount::new(member.group_share(), currency))?;
        Ok(())
    }

    /// What the members owe and will owe together.
    pub const fn total(&self) -> Money {
        self.0.money
    }
}
