//! The open items of all accounts, streamed once in the order of the customers.

use super::column::Row;
use super::engine::{Params, dialect, named_params};
use super::item::day_and_due;
use super::open_amount::{OpenAmount, StoredOpen};
use super::tables::{application, item, sales_order};
use super::{Corrupt, CustomerKey, ItemId, OrderId, OrderState, StoreError, View};
use crate::credit::{CreditStanding, Day, Item, ItemKind, Later, Money, OpenOrder, ShipToId};

/// An open item without its number, as the stream gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountItem {
    pub id: ItemId,
    pub customer: CustomerKey,
    pub kind: ItemKind,
    pub day: Day,
    pub due: Day,
    /// What is open of it on the day that was asked.
    pub open: Money,
    /// What will be, where something dated later meets it.
    pub later: Option<Later>,
    pub ship_to: Option<ShipToId>,
    pub disputed: bool,
}

impl AccountItem {
    /// As the rules read it; its number stays empty.
    pub fn item(&self) -> Item {
        Item {
            kind: self.kind,
            number: String::new(),
            day: self.day,
            due: self.due,
            open: self.open,
            later: self.later,
            ship_to: self.ship_to,
            disputed: self.disputed,
        }
    }
}

impl View<'_> {
    /// Every item that is open on a day, with what is open of it that day. One scan of the open-item index in the
    /// order of the customers; only where relief lies after the day, the settled items are looked through too (they
    /// come last, again in the order of the customers).
    pub fn each_open_item<E: From<StoreError>>(
        &self,
        as_of: Day,
        mut visit: impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        self.stream_items(
            "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
             WHERE open <> 0 ORDER BY customer_id, due_day",
            [],
            as_of,
            &mut visit,
        )?;
        if self.latest_application()? > as_of {
            self.stream_items(
                "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                 WHERE open = 0 AND settled_day > :as_of ORDER BY customer_id",
                named_params! { ":as_of": as_of },
                as_of,
                &mut visit,
            )?;
        }
        Ok(())
    }

    /// The items of one customer that are open on a day, with what is open of each that day.
    pub fn each_open_item_of<E: From<StoreError>>(
        &self,
        customer: CustomerKey,
        as_of: Day,
        mut visit: impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        // By the indexes item_open and item_settled.
        let sql =
            "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                   WHERE customer_id = :customer AND open <> 0 ORDER BY due_day";
        self.stream_items(sql, named_params! { ":customer": customer }, as_of, &mut visit)?;
        let sql =
            "SELECT id, customer_id, kind, day, due_day, open, settled_day, ship_to_id, disputed FROM item
                   WHERE customer_id = :customer AND open = 0 AND settled_day > :as_of";
        let settled = named_params! { ":customer": customer, ":as_of": as_of };
        self.stream_items(sql, settled, as_of, &mut visit)
    }

    /// Every open order with something left to invoice, in the order of the customers; without its number.
    pub fn each_open_order<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(CustomerKey, &OpenOrder) -> Result<(), E>,
    ) -> Result<(), E> {
        // By the index alone.
        let by_index = dialect::by_index("order_open");
        let sql = format!(
            "SELECT id, amount, invoiced, ship_day, standing, confirmed, shipped_day, on_account, ship_to_id, state,
                          customer_id
                   FROM sales_order {by_index}
                   WHERE state NOT IN ('closed', 'cancelled') AND amount > invoiced ORDER BY customer_id, ship_day"
        );
        self.each(&sql, [], |row| {
            visit(row.get(10, sales_order::CUSTOMER_ID)?, &self.open_order(row, String::new())?)
        })
    }

    /// What made or unmade debt of late invoices: each invoice with its amount, each application to one with its amount
    /// taken off, and the day after which it counts as late. Invoices that were settled in time or before the first
    /// day are left out, for they come to nothing.
    pub fn each_late_step<E: From<StoreError>>(
        &self,
        first: Day,
        mut visit: impl FnMut(CustomerKey, Day, Money) -> Result<(), E>,
    ) -> Result<(), E> {
        let late = "i.kind = 1 AND (i.open <> 0 OR (i.settled_day > ?1 AND i.settled_day > i.due_day))";
        let sql = format!("SELECT i.id, i.customer_id, i.day, i.due_day, i.amount FROM item i WHERE {late}");
        self.each(&sql, [first], |row| {
            let late_after = late_after(row)?;
            visit(row.get(1, item::CUSTOMER_ID)?, late_after, row.get(4, item::AMOUNT)?)
        })?;
        let sql = format!(
            "SELECT i.id, i.customer_id, i.day, i.due_day, a.day, a.amount, a.id
             FROM item i CROSS JOIN application a WHERE a.debit_item = i.id AND {late}"
        );
        self.each(&sql, [first], |row| {
            let late_after = late_after(row)?.max(row.get(4, application::DAY)? - 1);
            visit(row.get(1, item::CUSTOMER_ID)?, late_after, -row.get(5, application::AMOUNT)?)
        })
    }

    fn stream_items<E: From<StoreError>>(
        self,
        sql: &str,
        params: impl Params,
        as_of: Day,
        visit: &mut impl FnMut(&AccountItem) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(sql, params, |row| match self.account_item(row, as_of)? {
            Some(item) => visit(&item),
            None => Ok(()),
        })
    }

    fn account_item(self, row: &Row<'_>, as_of: Day) -> Result<Option<AccountItem>, StoreError> {
        let id = row.get(0, item::ID)?;
        let (day, due) = day_and_due(row, [3, 4])?;
        let stored = StoredOpen { left: row.get(5, item::OPEN)?, settled: row.get(6, item::SETTLED_DAY)? };
        let OpenAmount { open, later } = self.open_amount(id, stored, as_of)?;
        let item = AccountItem {
            id,
            customer: row.get(1, item::CUSTOMER_ID)?,
            kind: row.get(2, item::KIND)?,
            day,
            due,
            open,
            later,
            ship_to: row.get(7, item::SHIP_TO_ID)?,
            disputed: row.get(8, item::DISPUTED)?,
        };
        Ok((!open.is_zero()).then_some(item))
    }

    /// An order that is not closed or cancelled; any other state than open is one that cannot be read. Of a rejected one
    /// only the goods that left remain (R2.3).
    pub(super) fn open_order(self, row: &Row<'_>, number: String) -> Result<OpenOrder, StoreError> {
        if row.get(9, sales_order::STATE)? != OrderState::Open {
            return Err(row.corrupt(9, sales_order::STATE));
        }
        let invoiced = row.get(2, sales_order::INVOICED)?;
        let mut order = OpenOrder {
            number,
            remaining: row.get(1, sales_order::AMOUNT)? - invoiced,
            ship_day: row.get(3, sales_order::SHIP_DAY)?,
            standing: row.get(4, sales_order::STANDING)?,
            confirmed: row.get(5, sales_order::CONFIRMED)?,
            shipped: row.get(6, sales_order::SHIPPED_DAY)?.is_some(),
            on_account: row.get(7, sales_order::ON_ACCOUNT)?,
            ship_to: row.get(8, sales_order::SHIP_TO_ID)?,
        };
        if order.shipped && order.standing == CreditStanding::Rejected {
            order.remaining = (self.shipped_amount(row.get(0, sales_order::ID)?)? - invoiced).or_zero();
        }
        Ok(order)
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

/// The day after which an invoice is late; its dates are the third and fourth column.
fn late_after(row: &Row<'_>) -> Result<Day, StoreError> {
    Ok((row.get(2, item::DAY)? - 1).max(row.get(3, item::DUE_DAY)?))
}
