//! What belongs to an account, row by row: its open items, its open orders and its ship-tos with a limit.
//!
//! There is one statement and one reader of each, for one account and for all of them.

use super::account::{Needs, Numbers, Purpose};
use super::column::Row;
use super::engine::{Question, dialect};
use super::item::amount_and_open;
use super::open_amount::{OpenAmount, StoredOpen};
use super::tables::{item, sales_order, ship_to};
use super::{Corrupt, CoverRecord, CustomerKey, ItemId, OrderId, OrderState, StoreError, View};
use crate::credit::{CreditStanding, Item, Money, NamedLimit, OpenOrder, ShipToId};

/// A ship-to that has a limit of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitedShipTo {
    pub id: ShipToId,
    /// Its code and limit.
    pub limit: NamedLimit,
}

/// The columns of an open item. The index `item_open` has all of them.
const ITEM: &str = "customer_id, id, kind, day, due_day, open, ship_to_id, disputed, settled_day";

/// The columns of an open order. The index `order_open` has all of them.
const ORDER: &str = "customer_id, id, amount, invoiced, ship_day, standing, confirmed, shipped_day, on_account, \
                     ship_to_id, state";

/// A condition that only rows of one customer meet.
fn condition(only: Option<CustomerKey>, number: u8) -> String {
    only.map_or_else(String::new, |_| format!("AND customer_id = ?{number}"))
}

impl Numbers {
    /// What is read after the other columns.
    const fn columns(self, columns: &str) -> &str {
        match self {
            Self::Read => columns,
            Self::Skipped => "",
        }
    }
}

impl View<'_> {
    pub(super) fn open_items<H>(
        &self,
        needs: &Needs<H>,
        only: Option<CustomerKey>,
    ) -> Result<Question<'_>, StoreError> {
        let (number, condition) = (needs.numbers.columns(", number, amount"), condition(only, 1));
        let sql = format!(
            "SELECT {ITEM}{number} FROM item WHERE open <> 0 {condition} ORDER BY customer_id, due_day"
        );
        self.connection.question(&sql, Vec::from_iter(only))
    }

    /// What the applications after the day have settled. By the index `item_settled`.
    pub(super) fn settled_items<H>(
        &self,
        needs: &Needs<H>,
        only: Option<CustomerKey>,
    ) -> Result<Question<'_>, StoreError> {
        let (number, condition) = (needs.numbers.columns(", number, amount"), condition(only, 2));
        let sql = format!(
            "SELECT {ITEM}{number} FROM item WHERE open = 0 AND settled_day > ?1 {condition} ORDER BY customer_id"
        );
        let customer = only.map(|customer| customer.0);
        let params: Vec<i64> = [needs.as_of.number()].into_iter().chain(customer).collect();
        self.connection.question(&sql, params)
    }

    pub(super) fn open_orders<H>(
        &self,
        needs: &Needs<H>,
        only: Option<CustomerKey>,
    ) -> Result<Question<'_>, StoreError> {
        let (number, condition) = (needs.numbers.columns(", number"), condition(only, 1));
        let by_index = dialect::by_index("order_open");
        let sql = format!(
            "SELECT {ORDER}{number} FROM sales_order {by_index}
             WHERE state NOT IN ('closed', 'cancelled') AND amount > invoiced {condition}
             ORDER BY customer_id, ship_day"
        );
        self.connection.question(&sql, Vec::from_iter(only))
    }

    pub(super) fn limited_ship_tos(&self, only: Option<CustomerKey>) -> Result<Question<'_>, StoreError> {
        let condition = condition(only, 1);
        let sql = format!(
            "SELECT customer_id, id, code, credit_limit FROM ship_to WHERE credit_limit IS NOT NULL {condition}
             ORDER BY customer_id, id"
        );
        self.connection.question(&sql, Vec::from_iter(only))
    }

    pub(super) fn covers_of(&self, only: Option<CustomerKey>) -> Result<Question<'_>, StoreError> {
        let clause = format!("WHERE TRUE {} ORDER BY customer_id, code", condition(only, 1));
        self.record_question::<CoverRecord>(&clause, Vec::from_iter(only))
    }

    /// An item with something open on the day.
    pub(super) fn item<H>(
        self,
        row: &Row<'_>,
        needs: &Needs<H>,
    ) -> Result<Option<(ItemId, Item)>, StoreError> {
        let day = row.get(3, item::DAY)?;
        if needs.purpose == Purpose::Balance && day > needs.as_of {
            return Ok(None);
        }
        let (number, left) = match needs.numbers {
            Numbers::Read => (row.get(9, item::NUMBER)?, amount_and_open(row, [10, 5])?.1),
            Numbers::Skipped => (String::new(), row.get(5, item::OPEN)?),
        };
        let id = row.get(1, item::ID)?;
        let stored = StoredOpen { left, settled: row.get(8, item::SETTLED_DAY)? };
        let OpenAmount { open, later } = self.open_amount(id, stored, needs.as_of)?;
        let item = Item {
            kind: row.get(2, item::KIND)?,
            number,
            day,
            due: row.get(4, item::DUE_DAY)?,
            open,
            later,
            ship_to: row.get(6, item::SHIP_TO_ID)?,
            disputed: row.get(7, item::DISPUTED)?,
        };
        Ok((!open.is_zero()).then_some((id, item)))
    }

    /// An order that is not closed or cancelled; any other state than open is one that cannot be read. Of a rejected one
    /// only the goods that left remain (R2.3).
    pub(super) fn open_order<H>(
        self,
        row: &Row<'_>,
        needs: &Needs<H>,
    ) -> Result<Option<OpenOrder>, StoreError> {
        let id = row.get(1, sales_order::ID)?;
        if Some(id) == needs.under_review {
            return Ok(None);
        }
        if row.get(10, sales_order::STATE)? != OrderState::Open {
            return Err(row.corrupt(10, sales_order::STATE));
        }
        let invoiced = row.get(3, sales_order::INVOICED)?;
        let mut order = OpenOrder {
            number: match needs.numbers {
                Numbers::Read => row.get(11, sales_order::NUMBER)?,
                Numbers::Skipped => String::new(),
            },
            remaining: row.get(2, sales_order::AMOUNT)? - invoiced,
            ship_day: row.get(4, sales_order::SHIP_DAY)?,
            standing: row.get(5, sales_order::STANDING)?,
            confirmed: row.get(6, sales_order::CONFIRMED)?,
            shipped: row.get(7, sales_order::SHIPPED_DAY)?.is_some(),
            on_account: row.get(8, sales_order::ON_ACCOUNT)?,
            ship_to: row.get(9, sales_order::SHIP_TO_ID)?,
        };
        if order.shipped && order.standing == CreditStanding::Rejected {
            order.remaining = (self.shipped_amount(id)? - invoiced).or_zero();
        }
        Ok(Some(order))
    }

    /// The index that open orders are read from does not have it.
    fn shipped_amount(self, order: OrderId) -> Result<Money, StoreError> {
        let sql = "SELECT shipped_amount, id FROM sales_order WHERE id = ?1";
        let shipped = self.first(sql, [order], |row| {
            let amount = row.get(0, sales_order::SHIPPED_AMOUNT)?;
            amount.ok_or_else(|| row.corrupt(0, sales_order::SHIPPED_AMOUNT))
        })?;
        shipped.ok_or_else(|| Corrupt::missing("sales_order", order.0).into())
    }
}

impl LimitedShipTo {
    pub(super) fn read(row: &Row<'_>) -> Result<Option<Self>, StoreError> {
        let limit = NamedLimit { code: row.get(2, ship_to::CODE)?, limit: row.get(3, ship_to::LIMIT)? };
        Ok(Some(Self { id: row.get(1, ship_to::ID)?, limit }))
    }
}
