//! Rows by the million: the facts of a very large desk, each statement prepared once.
//!
//! It updates the same derived columns as [`Tx::apply`]; the caller raises the latest day of all applications.

use super::engine::Inserting;
use super::event::EventId;
use super::{CustomerKey, ItemId, StoreError, TracedTable, Tx};
use crate::credit::{CreditStanding, Day, ItemKind, Limit, Money};

/// Prepared statements of one transaction and event.
pub struct Bulk<'t, 'w> {
    tx: &'t Tx<'w>,
    event: EventId,
    customer: Inserting<'t>,
    item: Inserting<'t>,
    application: Inserting<'t>,
    order: Inserting<'t>,
}

/// A customer by the few columns that a crowd has.
#[derive(Debug, Clone)]
pub struct BulkCustomer<'a> {
    pub code: &'a str,
    pub name: &'a str,
    pub country: &'a str,
    pub currency: &'a str,
    pub limit: Limit,
    pub hold_period: u8,
    pub approval: &'a str,
    pub order_maximum: Option<Money>,
}

/// An invoice of a crowd.
#[derive(Debug, Clone, Copy)]
pub struct BulkInvoice<'a> {
    pub customer: CustomerKey,
    pub number: &'a str,
    pub day: Day,
    pub due: Day,
    pub amount: Money,
}

/// An approved order of a crowd, on account.
#[derive(Debug, Clone, Copy)]
pub struct BulkOrder<'a> {
    pub customer: CustomerKey,
    pub number: &'a str,
    pub day: Day,
    pub ship_day: Day,
    pub amount: Money,
    /// Whether the customer has confirmed it.
    pub confirmed: bool,
}

impl<'t, 'w> Bulk<'t, 'w> {
    /// Prepares the statements; everything they write belongs to the event.
    pub fn prepare(tx: &'t Tx<'w>, event: EventId) -> Result<Self, StoreError> {
        // What was checked before is stale, whatever it is added to.
        tx.policy_changed()?;
        let connection = tx.connection();
        Ok(Self {
            tx,
            event,
            customer: connection.inserting(
                "INSERT INTO customer (id, code, name, country, currency, credit_limit, hold_period, approval, order_maximum)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?,
            item: connection.inserting(
                "INSERT INTO item (id, kind, number, customer_id, day, due_day, amount, open, settled_day, paid_day, event_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?,
            application: connection.inserting(
                "INSERT INTO application (id, debit_item, credit_item, day, amount, event_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?,
            order: connection.inserting(
                "INSERT INTO sales_order (id, number, customer_id, terms, on_account, day, ship_day, amount, confirmed,
                                          standing, event_id)
                 VALUES (?1, ?2, ?3, 'net30', 1, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?,
        })
    }

    pub fn customer(&mut self, customer: &BulkCustomer<'_>) -> Result<CustomerKey, StoreError> {
        let id = self.customer.insert((
            self.tx.new_id(TracedTable::Customer)?,
            customer.code,
            customer.name,
            customer.country,
            customer.currency,
            customer.limit,
            customer.hold_period,
            customer.approval,
            customer.order_maximum,
        ))?;
        Ok(CustomerKey(id))
    }

    /// Adds an open invoice.
    pub fn open(&mut self, invoice: &BulkInvoice<'_>) -> Result<ItemId, StoreError> {
        self.add(ItemKind::Invoice, invoice, None)
    }

    /// Adds an invoice and the receipt that settled it on a day.
    pub fn settled(
        &mut self,
        invoice: &BulkInvoice<'_>,
        (receipt, day): (&str, Day),
    ) -> Result<(), StoreError> {
        let paid_by = BulkInvoice { number: receipt, day, due: day, ..*invoice };
        let debit = self.add(ItemKind::Invoice, invoice, Some(day))?;
        let credit = self.add(ItemKind::Receipt, &paid_by, Some(day))?;
        let id = self.tx.new_id(TracedTable::Application)?;
        self.application.insert((id, debit, credit, day, invoice.amount, self.event))?;
        Ok(())
    }

    /// Adds an approved order.
    pub fn order(&mut self, order: &BulkOrder<'_>) -> Result<(), StoreError> {
        self.order.insert((
            self.tx.new_id(TracedTable::Order)?,
            order.number,
            order.customer,
            order.day,
            order.ship_day,
            order.amount,
            order.confirmed,
            CreditStanding::Approved,
            self.event,
        ))?;
        Ok(())
    }

    fn add(
        &mut self,
        kind: ItemKind,
        item: &BulkInvoice<'_>,
        settled: Option<Day>,
    ) -> Result<ItemId, StoreError> {
        let open = if settled.is_some() { Money::ZERO } else { item.amount };
        let id = self.item.insert((
            self.tx.new_id(TracedTable::Item)?,
            kind,
            item.number,
            item.customer,
            item.day,
            item.due,
            item.amount,
            open,
            settled,
            settled.filter(|_| kind == ItemKind::Invoice),
            self.event,
        ))?;
        Ok(ItemId(id))
    }
}
