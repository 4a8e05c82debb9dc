//! A walk over accounts: customers with their documents and ship-tos side by side, in the order of the customers.
//!
//! One account at a time is in memory. Nothing is looked up for an account and nothing but the few ship-tos with a limit
//! is sorted: each cursor reads an index, or the table of the customers, from its beginning to its end. One account alone
//! is read by the same statements.

use super::column::Row;
use super::cursor::Cursor;
use super::record::read;
use super::tables::{cover, customer, item, sales_order, ship_to};
use super::{CoverRecord, CustomerKey, ItemId, LimitedShipTo, OrderId, StoreError, View};
use crate::credit::{Cover, Day, Item, OpenOrder};

/// What is read of each account.
pub struct Needs<H> {
    /// What is open is open as of this day.
    pub(super) as_of: Day,
    pub(super) purpose: Purpose,
    pub(super) numbers: Numbers,
    /// An order that is not read.
    pub(super) under_review: Option<OrderId>,
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

/// What the accounts are read for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Everything that the exposure consists of; a debt counts in it before its date (R2.6).
    Exposure,
    /// The open items that are entered.
    OpenItems,
    /// The open items of the balance: those dated on or before the day (R0.3).
    Balance,
}

/// Whether the numbers of documents are read, which no index of open ones has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    Read,
    Skipped,
}

/// One account of a walk.
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
    /// The ship-tos that have a limit of their own.
    pub ship_tos: &'a [LimitedShipTo],
    /// Its guarantees and insurance, in force or not.
    pub covers: &'a [Cover],
}

/// What belongs to the account whose turn it is.
#[derive(Default)]
struct Documents {
    items: Vec<Item>,
    item_ids: Vec<ItemId>,
    orders: Vec<OpenOrder>,
    ship_tos: Vec<LimitedShipTo>,
    covers: Vec<Cover>,
}

impl<H> Needs<H> {
    /// Everything that the exposure consists of.
    pub(super) const fn exposure(head: Head<H>, as_of: Day) -> Self {
        Self::new(Purpose::Exposure, head, as_of)
    }

    /// For ageing: the open items are read, and neither orders nor limits.
    pub(super) const fn open_items(head: Head<H>, as_of: Day) -> Self {
        Self::new(Purpose::OpenItems, head, as_of)
    }

    /// The items of the balance alone.
    pub(super) const fn balance(head: Head<H>, as_of: Day) -> Self {
        Self::new(Purpose::Balance, head, as_of)
    }

    const fn new(purpose: Purpose, head: Head<H>, as_of: Day) -> Self {
        Self { as_of, purpose, numbers: Numbers::Skipped, under_review: None, head }
    }

    /// The numbers of the documents too; without them they stay empty.
    pub fn with_numbers(self) -> Self {
        Self { numbers: Numbers::Read, ..self }
    }

    /// All open orders but this one.
    pub fn without_order(self, order: Option<OrderId>) -> Self {
        Self { under_review: order, ..self }
    }
}

impl Needs<()> {
    /// Everything that the exposure of a known customer consists of.
    pub fn of_known(as_of: Day) -> Self {
        let select = "SELECT id FROM customer".to_owned();
        Self::exposure(Head { select, visits_idle: |_| Ok(true), read: |_, _| Ok(()) }, as_of)
    }
}

impl View<'_> {
    /// Visits the accounts in the order of their keys.
    pub fn each_account<H, E: From<StoreError>>(
        &self,
        needs: &Needs<H>,
        visit: impl FnMut(Account<'_, H>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.visit_accounts(None, needs, visit)
    }

    /// Reads one account; nothing where there is none that a walk would visit.
    pub fn account<H, T, E: From<StoreError>>(
        &self,
        customer: CustomerKey,
        needs: &Needs<H>,
        mut read: impl FnMut(Account<'_, H>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        let mut found = None;
        self.visit_accounts(Some(customer), needs, |account| {
            found = Some(read(account)?);
            Ok::<_, E>(())
        })?;
        Ok(found)
    }

    fn visit_accounts<H, E: From<StoreError>>(
        &self,
        only: Option<CustomerKey>,
        needs: &Needs<H>,
        mut visit: impl FnMut(Account<'_, H>) -> Result<(), E>,
    ) -> Result<(), E> {
        let is_later = self.latest_application()? > needs.as_of;
        let is_exposure = needs.purpose == Purpose::Exposure;
        let mut open = Some(self.open_items(needs, only)?);
        let mut settled = is_later.then(|| self.settled_items(needs, only)).transpose()?;
        let mut ordered = is_exposure.then(|| self.open_orders(needs, only)).transpose()?;
        let mut limited = is_exposure.then(|| self.limited_ship_tos(only)).transpose()?;
        let mut covered = is_exposure.then(|| self.covers_of(only)).transpose()?;

        let mut open = Cursor::new(&mut open, item::CUSTOMER_ID)?;
        let mut settled = Cursor::new(&mut settled, item::CUSTOMER_ID)?;
        let mut ordered = Cursor::new(&mut ordered, sales_order::CUSTOMER_ID)?;
        let mut limited = Cursor::new(&mut limited, ship_to::CUSTOMER)?;
        let mut covered = Cursor::new(&mut covered, cover::CUSTOMER)?;

        let mut documents = Documents::default();
        let condition = only.map_or("", |_| "WHERE id = ?1");
        let customers = format!("{} {condition} ORDER BY id", needs.head.select);
        self.each(&customers, Vec::from_iter(only), |row| {
            let key = row.get(0, customer::ID)?;
            documents.clear();
            for items in [&mut open, &mut settled] {
                items.take(key, |row| self.item(row, needs), |item| documents.add(item))?;
            }
            ordered.take(key, |row| self.open_order(row, needs), |order| documents.orders.push(order))?;
            limited.take(key, LimitedShipTo::read, |own| documents.ship_tos.push(own))?;
            let cover = |row: &Row<'_>| read::<CoverRecord>(row).map(|cover| Some(cover.rules()));
            covered.take(key, cover, |cover| documents.covers.push(cover))?;
            if documents.is_idle() && !(needs.head.visits_idle)(row)? {
                return Ok(());
            }
            visit(documents.of((needs.head.read)(row, *self)?))
        })?;
        let cursors = [open, settled, ordered, limited, covered];
        Ok(cursors.iter().try_for_each(Cursor::finish)?)
    }
}

impl Documents {
    fn clear(&mut self) {
        self.items.clear();
        self.item_ids.clear();
        self.orders.clear();
        self.ship_tos.clear();
        self.covers.clear();
    }

    fn add(&mut self, (id, item): (ItemId, Item)) {
        self.item_ids.push(id);
        self.items.push(item);
    }

    /// Whether nothing happens on the account.
    const fn is_idle(&self) -> bool {
        self.items.is_empty() && self.orders.is_empty()
    }

    fn of<H>(&self, head: H) -> Account<'_, H> {
        let Self { items, item_ids, orders, ship_tos, covers } = self;
        Account { head, items, item_ids, orders, ship_tos, covers }
    }
}
