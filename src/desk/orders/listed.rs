//! Orders of all customers as a list: what they are sorted and filtered by, and the rows in sight.

use crate::credit::{Day, Money};
use crate::desk::error::DeskError;
use crate::desk::list::filter::Figure;
use crate::desk::list::query::{ListColumn, ListQuery, MOST_ROWS, OfAccount, select};
use crate::desk::session::{DeskReader, ProgressSink};
use crate::store::{ListedOwner, OrderId, OrderProgress, OwnedOrder};

/// A column of the list of orders.
pub type OrderColumn = ListColumn<OwnedOrder>;

impl OfAccount for OwnedOrder {
    fn number(&self) -> &str {
        &self.order.number
    }

    fn owner(&self) -> &ListedOwner {
        &self.owner
    }

    fn day(&self) -> Day {
        self.order.day
    }

    fn amount(&self) -> Money {
        self.order.amount
    }
}

impl OrderProgress {
    /// The message that names it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Held => "hold-state-held",
            Self::Rejected => "hold-state-rejected",
            Self::Approved => "outcome-approved",
            Self::Shipped => "order-state-shipped",
            Self::Closed => "order-state-closed",
            Self::Cancelled => "order-state-cancelled",
        }
    }
}

impl OrderColumn {
    pub const SHIP_DAY: Self = Self { figure: |row| Figure::day(row.order.ship_day) };
    pub const TO_INVOICE: Self =
        Self { figure: |row| Figure::amount(row.order.to_invoice(), row.owner.currency) };
    pub const PROGRESS: Self = Self { figure: |row| Figure::text(row.order.progress().code()) };
    pub const TERMS: Self = Self { figure: |row| Figure::text(&row.order.terms) };
}

impl DeskReader {
    /// The keys of the orders that a query finds, the newest first unless it has another order.
    pub fn order_keys(
        &mut self,
        query: &ListQuery<OwnedOrder>,
        progress: &dyn ProgressSink,
    ) -> Result<Vec<OrderId>, DeskError> {
        self.ask(|view| {
            if query.is_plain() {
                return Ok(view.newest_orders(MOST_ROWS)?);
            }
            select(query, (progress, view.order_count()?), |visit| {
                view.each_owned_order(|listed| visit(&listed, listed.order.id))
            })
        })
    }

    /// The rows of these keys, in their order; one that is gone is left out.
    pub fn order_rows(&mut self, keys: &[OrderId]) -> Result<Vec<OwnedOrder>, DeskError> {
        self.ask(|view| Ok(view.owned_orders(keys)?))
    }

    /// How many orders there are.
    pub fn order_count(&mut self) -> Result<u64, DeskError> {
        self.ask(|view| Ok(view.order_count()?))
    }
}
