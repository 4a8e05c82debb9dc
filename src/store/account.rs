//! A walk over all accounts: customers, open items and open orders side by side, in the order of the customers.
//!
//! One account at a time is in memory. Nothing is looked up for an account and nothing is sorted: each cursor reads an
//! index, or the table of the customers, from its beginning to its end.

use super::column::Row;
use super::engine::{Question, Rows, dialect};
use super::open_amount::{OpenAmount, StoredOpen};
use super::tables::{customer, item, sales_order};
use super::{Corrupt, CustomerKey, ItemId, OrderId, OrderState, StoreError, View};
use crate::credit::{CreditStanding, Day, Item, Money, OpenOrder};

/// What a walk reads of each account.
pub struct Needs<H> {
    /// The day of the walk: what is open is open as of it.
    as_of: Day,
    only: Option<CustomerKey>,
    items: Items,
    orders: Orders,
    head: Head<H>,
}

/// What is read of the customer's own row.
pub(super) struct Head<H> {
    /// The statement, without `WHERE` and `ORDER BY`. Its first column is the key of the customer.
    pub(super) select: String,
    /// Whether a customer with neither items nor orders is visited.
    pub(super) visits_idle: fn(&Row<'_>) -> Result<bool, StoreError>,
    pub(super) read: fn(&Row<'_>, View<'_>) -> Result<H, StoreError>,
}

/// Which open items are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Items {
    /// All that are entered: a debt counts in the exposure before its date (R2.6).
    Entered,
    /// Those of the balance: dated on or before the day (R0.3).
    Dated,
}

/// Whether open orders are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Orders {
    Open,
    None,
}

/// One account of a walk. The numbers of its documents stay empty.
#[derive(Debug)]
pub struct Account<'a, H> {
    /// What was read of the customer.
    pub head: H,
    /// What is open, in the order of the due dates; what was settled after the day comes last.
    pub items: &'a [Item],
    /// The id of each of these items.
    pub item_ids: &'a [ItemId],
    /// The open orders with something left to invoice.
    pub orders: &'a [OpenOrder],
}

/// An open item of a customer.
type OwnItem = (CustomerKey, (ItemId, Item));

/// What is read row by row, with the row that comes next; in the order of the customers.
struct Cursor<'q, T, F> {
    rows: Rows<'q>,
    read: F,
    next: Option<(CustomerKey, T)>,
}

impl<H> Needs<H> {
    /// Everything that the exposure consists of.
    pub(super) const fn exposure(head: Head<H>, as_of: Day) -> Self {
        Self { as_of, only: None, items: Items::Entered, orders: Orders::Open, head }
    }

    /// Open items alone.
    pub(super) const fn open_items(head: Head<H>, as_of: Day) -> Self {
        Self { as_of, only: None, items: Items::Entered, orders: Orders::None, head }
    }

    /// The items of the balance alone.
    pub(super) const fn balance(head: Head<H>, as_of: Day) -> Self {
        Self { as_of, only: None, items: Items::Dated, orders: Orders::None, head }
    }

    /// Of one account.
    pub fn only(self, customer: CustomerKey) -> Self {
        Self { only: Some(customer), ..self }
    }

    /// The key of the one account as a parameter, where there is one.
    fn key(&self) -> Option<i64> {
        self.only.map(|customer| customer.0)
    }

    /// A condition that leaves that account alone.
    fn condition(&self, column: &str, number: u8) -> String {
        self.only.map_or_else(String::new, |_| format!("AND {column} = ?{number}"))
    }
}

impl View<'_> {
    /// Visits the accounts in the order of their keys.
    pub fn each_account<H, E: From<StoreError>>(
        &self,
        needs: &Needs<H>,
        mut visit: impl FnMut(Account<'_, H>) -> Result<(), E>,
    ) -> Result<(), E> {
        let is_later = self.latest_application()? > needs.as_of;
        let mut questions = (
            self.open_items(needs)?,
            is_later.then(|| self.settled_items(needs)).transpose()?,
            (needs.orders == Orders::Open).then(|| self.all_open_orders(needs)).transpose()?,
        );
        let item = |row: &Row<'_>| self.account_item(row, needs, is_later);
        let order = |row: &Row<'_>| {
            Ok(Some((row.get(10, sales_order::CUSTOMER_ID)?, self.open_order(row, String::new())?)))
        };
        let mut open = Cursor::new(questions.0.rows(), item)?;
        let mut settled = questions.1.as_mut().map(|asked| Cursor::new(asked.rows(), item)).transpose()?;
        let mut ordered = questions.2.as_mut().map(|asked| Cursor::new(asked.rows(), order)).transpose()?;

        let (mut items, mut item_ids, mut orders) = (Vec::new(), Vec::new(), Vec::new());
        let customers = format!("{} WHERE true {} ORDER BY id", needs.head.select, needs.condition("id", 1));
        self.each(&customers, Vec::from_iter(needs.key()), |row| {
            let key = row.get(0, customer::ID)?;
            items.clear();
            item_ids.clear();
            orders.clear();
            let mut take = |(id, item)| {
                item_ids.push(id);
                items.push(item);
            };
            open.take(key, &mut take)?;
            settled.iter_mut().try_for_each(|settled| settled.take(key, &mut take))?;
            ordered.iter_mut().try_for_each(|ordered| ordered.take(key, |order| orders.push(order)))?;
            let is_idle = items.is_empty() && orders.is_empty();
            if is_idle && !(needs.head.visits_idle)(row)? {
                return Ok(());
            }
            let head = (needs.head.read)(row, *self)?;
            visit(Account { head, items: &items, item_ids: &item_ids, orders: &orders })
        })?;
        open.finish()?;
        settled.iter().try_for_each(Cursor::finish)?;
        Ok(ordered.iter().try_for_each(Cursor::finish)?)
    }

    /// By the index `item_open` alone.
    fn open_items<H>(&self, needs: &Needs<H>) -> Result<Question<'_>, StoreError> {
        let sql = format!(
            "SELECT id, customer_id, kind, day, due_day, open, ship_to_id, disputed, settled_day FROM item
             WHERE open <> 0 {} ORDER BY customer_id, due_day",
            needs.condition("customer_id", 1)
        );
        self.connection.question(&sql, Vec::from_iter(needs.key()))
    }

    /// What the applications after the day have settled. By the index `item_settled`.
    fn settled_items<H>(&self, needs: &Needs<H>) -> Result<Question<'_>, StoreError> {
        let sql = format!(
            "SELECT id, customer_id, kind, day, due_day, open, ship_to_id, disputed, settled_day FROM item
             WHERE open = 0 AND settled_day > ?1 {} ORDER BY customer_id",
            needs.condition("customer_id", 2)
        );
        let params: Vec<i64> = [needs.as_of.number()].into_iter().chain(needs.key()).collect();
        self.connection.question(&sql, params)
    }

    /// By the index `order_open` alone.
    fn all_open_orders<H>(&self, needs: &Needs<H>) -> Result<Question<'_>, StoreError> {
        let by_index = dialect::by_index("order_open");
        let sql = format!(
            "SELECT id, amount, invoiced, ship_day, standing, confirmed, shipped_day, on_account, ship_to_id, state,
                    customer_id
             FROM sales_order {by_index}
             WHERE state NOT IN ('closed', 'cancelled') AND amount > invoiced {}
             ORDER BY customer_id, ship_day",
            needs.condition("customer_id", 1)
        );
        self.connection.question(&sql, Vec::from_iter(needs.key()))
    }

    /// An item with something open on the day. Only where some application is dated later is more than what is stored
    /// as open looked at.
    fn account_item<H>(
        self,
        row: &Row<'_>,
        needs: &Needs<H>,
        is_later: bool,
    ) -> Result<Option<OwnItem>, StoreError> {
        let day = row.get(3, item::DAY)?;
        if needs.items == Items::Dated && day > needs.as_of {
            return Ok(None);
        }
        let (id, left) = (row.get(0, item::ID)?, row.get(5, item::OPEN)?);
        let settled = if is_later { row.get(8, item::SETTLED_DAY)? } else { None };
        let OpenAmount { open, later } = self.open_amount(id, StoredOpen { left, settled }, needs.as_of)?;
        let item = Item {
            kind: row.get(2, item::KIND)?,
            number: String::new(),
            day,
            due: row.get(4, item::DUE_DAY)?,
            open,
            later,
            ship_to: row.get(6, item::SHIP_TO_ID)?,
            disputed: row.get(7, item::DISPUTED)?,
        };
        let customer = row.get(1, item::CUSTOMER_ID)?;
        Ok((!open.is_zero()).then_some((customer, (id, item))))
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

impl<'q, T, F> Cursor<'q, T, F>
where
    F: FnMut(&Row<'_>) -> Result<Option<(CustomerKey, T)>, StoreError>,
{
    fn new(rows: Rows<'q>, read: F) -> Result<Self, StoreError> {
        let mut cursor = Self { rows, read, next: None };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        while let Some(row) = self.rows.next()? {
            self.next = (self.read)(&row)?;
            if self.next.is_some() {
                break;
            }
        }
        Ok(())
    }

    /// Hands over everything of the customer whose turn it is.
    fn take(&mut self, customer: CustomerKey, mut take: impl FnMut(T)) -> Result<(), StoreError> {
        while let Some((owner, found)) = self.next.take_if(|(owner, _)| *owner <= customer) {
            if owner < customer {
                return Err(Corrupt::missing("customer", owner.0).into());
            }
            take(found);
            self.advance()?;
        }
        Ok(())
    }

    /// An account that is never visited would be missing from every total.
    fn finish(&self) -> Result<(), StoreError> {
        match &self.next {
            None => Ok(()),
            Some((owner, _)) => Err(Corrupt::missing("customer", owner.0).into()),
        }
    }
}
