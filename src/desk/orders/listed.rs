//! Orders of all customers as a list: what they are sorted and filtered by, and the rows in sight.

use crate::desk::error::DeskError;
use crate::desk::list::filter::Figure;
use crate::desk::list::query::{ListColumn, ListQuery, MOST_ROWS, OfAccount, select};
use crate::desk::session::{DeskReader, ProgressSink};
use crate::store::{CustomerKey, ListedSale, OrderId, OrderProgress};

/// An order as the list of all orders shows it: its amounts are in the currency of its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRow {
    pub sale: ListedSale,
}

/// A column of the list of orders.
pub type OrderColumn = ListColumn<OrderRow>;

impl OfAccount for OrderRow {
    fn number(&self) -> &str {
        &self.sale.order.number
    }

    fn customer(&self) -> CustomerKey {
        self.sale.owner.key
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
    pub const NUMBER: Self = Self { figure: |row| Figure::text(&row.sale.order.number) };
    pub const CUSTOMER: Self = Self { figure: |row| Figure::text(&row.sale.owner.code) };
    pub const NAME: Self = Self { figure: |row| Figure::text(&row.sale.owner.name) };
    pub const DAY: Self = Self { figure: |row| Figure::day(Some(row.sale.order.day)) };
    pub const SHIP_DAY: Self = Self { figure: |row| Figure::day(row.sale.order.ship_day) };
    pub const AMOUNT: Self =
        Self { figure: |row| Figure::amount(row.sale.order.amount, row.sale.owner.currency) };
    pub const TO_INVOICE: Self =
        Self { figure: |row| Figure::amount(row.sale.order.to_invoice(), row.sale.owner.currency) };
    pub const PROGRESS: Self = Self { figure: |row| Figure::text(row.sale.order.progress().code()) };
    pub const TERMS: Self = Self { figure: |row| Figure::text(&row.sale.order.terms) };
    pub const GROUP: Self =
        Self { figure: |row| Figure::text(row.sale.owner.group.as_deref().unwrap_or_default()) };
    pub const CURRENCY: Self = Self { figure: |row| Figure::text(row.sale.owner.currency.code()) };
}

impl DeskReader {
    /// The keys of the orders that a query finds, the newest first unless it has another order.
    pub fn order_keys(
        &mut self,
        query: &ListQuery<OrderRow>,
        progress: &dyn ProgressSink,
    ) -> Result<Vec<OrderId>, DeskError> {
        self.ask(|view| {
            if query.is_plain() {
                return Ok(view.newest_orders(MOST_ROWS)?);
            }
            select(query, (progress, view.order_count()?), |visit| {
                view.each_listed_sale(|sale| {
                    let id = sale.order.id;
                    visit(&OrderRow { sale }, id)
                })
            })
        })
    }

    /// The rows of these keys, in their order; one that is gone is left out.
    pub fn order_rows(&mut self, keys: &[OrderId]) -> Result<Vec<OrderRow>, DeskError> {
        self.ask(|view| {
            let sales = view.listed_sales(keys)?.into_iter();
            Ok(sales.map(|sale| OrderRow { sale }).collect())
        })
    }

    /// How many orders there are.
    pub fn order_count(&mut self) -> Result<u64, DeskError> {
        self.ask(|view| Ok(view.order_count()?))
    }
}
