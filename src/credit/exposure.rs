//! Exposure: what a circle of an account owes and will owe, component by component (R2).

use super::{CreditStanding, Day, ExposureSwitches, Item, ItemKind, Money, OpenOrder, ShipToId};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope<'a> {
    Account,
    /// The account without the ship-tos that have a limit of their own (R2.5).
    Without(&'a [ShipToId]),
    ShipTo(ShipToId),
}

/// The component an open order counts in: exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderComponent {
    /// Not confirmed by the customer: not an order to be counted as one yet.
    Unconfirmed,
    /// To be shipped after the horizon.
    Future,
    /// On hold or proposed.
    Held,
    /// Everything else, goods that are shipped and not invoiced first of all.
    Approved,
    /// Nowhere: paid without credit, or rejected before the goods left (R2.3, R2.7).
    Nowhere,
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

impl Scope<'_> {
    /// Whether a document of this ship-to counts.
    pub fn includes(self, ship_to: Option<ShipToId>) -> bool {
        match self {
            Self::Account => true,
            Self::Without(apart) => ship_to.is_none_or(|id| !apart.contains(&id)),
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

    /// Where an open order counts, and whether that component is switched on.
    pub fn component(&self, order: &OpenOrder, today: Day) -> (OrderComponent, bool) {
        if !order.on_account {
            (OrderComponent::Nowhere, false)
        } else if order.shipped {
            (OrderComponent::Approved, true)
        } else if order.standing == CreditStanding::Rejected {
            (OrderComponent::Nowhere, false)
        } else if !order.confirmed {
            (OrderComponent::Unconfirmed, self.unconfirmed_orders)
        } else if self.is_future(order.ship_day, today) {
            (OrderComponent::Future, self.future_orders)
        } else if order.standing == CreditStanding::Held {
            (OrderComponent::Held, self.held_orders)
        } else {
            (OrderComponent::Approved, self.approved_orders)
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
            exposure.add_item(item, switches, today);
        }
        for order in orders.iter().filter(|order| scope.includes(order.ship_to)) {
            exposure.add_order(order, switches, today);
        }
        exposure
    }

    /// Counts one open item more, where it counts.
    pub fn add_item(&mut self, item: &Item, switches: &ExposureSwitches, today: Day) {
        if !switches.counts(item, today) {
            return;
        }
        match item.kind {
            ItemKind::Invoice => self.open_invoices += item.open,
            ItemKind::Credit => self.open_credits += item.open,
            ItemKind::Receipt => self.unapplied_receipts += item.open,
        }
    }

    /// Counts one open order more, where it counts.
    pub fn add_order(&mut self, order: &OpenOrder, switches: &ExposureSwitches, today: Day) {
        match switches.component(order, today) {
            (OrderComponent::Unconfirmed, true) => self.unconfirmed_orders += order.remaining,
            (OrderComponent::Future, true) => self.future_orders += order.remaining,
            (OrderComponent::Held, true) => self.held_orders += order.remaining,
            (OrderComponent::Approved, true) => self.approved_orders += order.remaining,
            (OrderComponent::Nowhere, _) | (_, false) => {}
        }
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
}
