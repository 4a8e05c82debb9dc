//! The one way in which a receipt or credit note meets an invoice, and an invoice its order: what is kept in step
//! with the facts is written here, together with the fact.

use std::collections::HashMap;

use super::engine::named_params;
use super::event::EventId;
use super::item::Settlement;
use super::tables::{application, item, sales_order};
use super::{Application, ItemId, NewItem, OrderId, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::{Day, DocumentClass, ItemKind, Money};

/// What became of an invoice that was to be added together with the receipt that settled it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    Added,
    /// The invoice's number is taken.
    InvoiceTaken,
    /// The receipt's number is taken.
    ReceiptTaken,
}

impl Tx<'_> {
    /// Applies a part of a receipt or credit note to an invoice, or undoes that where the amount is negative.
    ///
    /// Updates `open`, `settled_day` and `paid_day` of both. The store refuses more than is open on either side.
    pub fn apply(&self, application: &Application, event: EventId) -> Result<(), StoreError> {
        self.add_application(application, event)?;
        for item in [application.debit, application.credit] {
            self.run(
                "UPDATE item SET open = open - ?2, settled_day = CASE WHEN settled_day > ?3 THEN settled_day ELSE ?3 END
                 WHERE id = ?1",
                (item, application.amount, application.day),
            )?;
        }
        // One may pay what another owes.
        for item in [application.debit, application.credit] {
            self.account_of_item_changed(item)?;
        }
        self.raise_latest_day(application.day)?;
        self.set_paid_day(application.debit)
    }

    fn add_application(&self, application: &Application, event: EventId) -> Result<(), StoreError> {
        self.insert(
            "INSERT INTO application (id, debit_item, credit_item, day, amount, event_id)
             VALUES (:id, :debit, :credit, :day, :amount, :event)",
            named_params! {
                ":id": self.new_id(TracedTable::Application)?,
                ":debit": application.debit, ":credit": application.credit, ":day": application.day,
                ":amount": application.amount, ":event": event,
            },
        )
        .map(|_| ())
    }

    /// Reverses a receipt from a day on: what it paid is open again, and the receipt is as if it had never been.
    ///
    /// Each application is unapplied on that day, or on its own where that is later, so that no day sees more open
    /// than the invoice amounts to.
    pub fn reverse_receipt(&self, receipt: ItemId, day: Day, event: EventId) -> Result<(), StoreError> {
        self.unapply_each(in_force(self.view().applications(receipt)?), day, event)?;
        let row = TracedRow { table: TracedTable::Item, id: receipt.0 };
        self.traced(row, &["reversed_day"], || {
            let sql = "UPDATE item SET open = 0, settled_day = ?2, reversed_day = ?2 WHERE id = ?1";
            self.run(sql, (receipt, day))
        })?;
        self.account_of_item_changed(receipt)?;
        self.raise_latest_day(day)
    }

    pub(super) fn account_of_item_changed(&self, item: ItemId) -> Result<(), StoreError> {
        let sql = "SELECT customer_id, id FROM item WHERE id = ?1";
        let customer = self.view().first(sql, [item], |row| row.get(0, item::CUSTOMER_ID))?;
        customer.map_or(Ok(()), |customer| self.account_changed(customer))
    }

    /// Unapplies what an event applied of a receipt or credit note; it is on account again.
    pub fn unapply(
        &self,
        (credit, applied): (ItemId, EventId),
        day: Day,
        event: EventId,
    ) -> Result<(), StoreError> {
        self.unapply_each(self.view().applied_in(credit, applied)?, day, event)
    }

    /// Unapplies everything that is still applied of a document or to it.
    pub fn unapply_all(&self, item: ItemId, day: Day, event: EventId) -> Result<(), StoreError> {
        self.unapply_each(in_force(self.view().applications(item)?), day, event)
    }

    fn unapply_each(
        &self,
        applications: Vec<Application>,
        day: Day,
        event: EventId,
    ) -> Result<(), StoreError> {
        for application in applications {
            let reversed =
                Application { day: day.max(application.day), amount: -application.amount, ..application };
            self.apply(&reversed, event)?;
        }
        Ok(())
    }

    /// Adds an invoice that a receipt of its own settled on a day, both at once: how settled invoices are imported in
    /// bulk. Updates the same columns as [`Tx::apply`] but the latest day of all applications, which the caller
    /// raises once with [`Tx::raise_latest_day`].
    ///
    /// Nothing is stored where one of the two numbers is in use.
    pub fn add_settled(
        &self,
        invoice: &NewItem<'_>,
        (receipt, day): (&str, Day),
        event: EventId,
    ) -> Result<Settled, StoreError> {
        let receipt = NewItem {
            kind: ItemKind::Receipt,
            class: DocumentClass::Plain,
            brought_forward: false,
            number: receipt,
            instalment: 1,
            order: None,
            day,
            due: day,
            disputed: false,
            ..invoice.clone()
        };
        let Some(debit) = self.insert_item(invoice, Settlement::Settled(day), event)? else {
            return Ok(Settled::InvoiceTaken);
        };
        let Some(credit) = self.insert_item(&receipt, Settlement::Settled(day), event)? else {
            self.run("DELETE FROM item WHERE id = ?1", [debit])?;
            return Ok(Settled::ReceiptTaken);
        };
        self.add_application(&Application { debit, credit, day, amount: invoice.amount }, event)?;
        Ok(Settled::Added)
    }

    /// Stores the latest day of any application, where this one is later.
    pub fn raise_latest_day(&self, day: Day) -> Result<(), StoreError> {
        self.run("UPDATE ledger SET latest_day = ?1 WHERE latest_day < ?1", [day]).map(|_| ())
    }

    /// The day on which receipts had paid the whole invoice is stored on its first instalment (R8.2).
    pub fn set_paid_day(&self, debit: ItemId) -> Result<(), StoreError> {
        let paid = self.view().paid_day(debit)?;
        self.run(
            "UPDATE item SET paid_day = ?2
             WHERE kind = 1 AND instalment = 1 AND class = 'plain' AND paid_day IS DISTINCT FROM ?2
               AND (number, customer_id) = (SELECT number, customer_id FROM item WHERE id = ?1)",
            (debit, paid),
        )?;
        Ok(())
    }

    /// Counts an invoice on its order: its remainder falls in the same transaction (R2.3, R2.6). Credit notes do not
    /// count: they add nothing to what remains.
    pub fn invoice_order(&self, order: OrderId, amount: Money) -> Result<(), StoreError> {
        self.run(
            "UPDATE sales_order SET invoiced = invoiced + ?2, version = version + 1 WHERE id = ?1",
            (order, amount),
        )?;
        let sql = "SELECT customer_id, id FROM sales_order WHERE id = ?1";
        let customer = self.view().first(sql, [order], |row| row.get(0, sales_order::CUSTOMER_ID))?;
        customer.map_or(Ok(()), |customer| self.account_changed(customer))
    }
}

/// The applications that are still in force: one that was unapplied and its reversal cancel out.
fn in_force(applications: Vec<Application>) -> Vec<Application> {
    let mut in_force: Vec<Application> = Vec::new();
    for application in applications {
        let is_reversed = |earlier: &Application| {
            (earlier.debit, earlier.credit) == (application.debit, application.credit)
                && earlier.amount == -application.amount
        };
        let reversed = in_force.iter().rposition(is_reversed).filter(|_| application.amount.is_negative());
        match reversed {
            Some(at) => drop(in_force.remove(at)),
            None => in_force.push(application),
        }
    }
    in_force
}

impl View<'_> {
    /// What was credited of an order.
    pub fn credited_on(&self, order: OrderId) -> Result<Money, StoreError> {
        // By the index item_order.
        let amounts = self.list(
            "SELECT amount, id FROM item WHERE order_id = ?1 AND kind = ?2",
            (order, ItemKind::Credit),
            |row| row.get(0, item::AMOUNT),
        )?;
        Ok(amounts.into_iter().sum())
    }

    /// The newest event that applied something of a receipt or credit note after it was entered and was not unapplied.
    pub fn last_applied(&self, credit: ItemId) -> Result<Option<EventId>, StoreError> {
        let last = self.first(
            "SELECT max(a.event_id) FROM application a JOIN event e ON e.id = a.event_id
             WHERE a.credit_item = ?1 AND a.amount > 0 AND e.kind = 'apply' AND NOT EXISTS (
                 SELECT 1 FROM application b JOIN event r ON r.id = b.event_id
                 WHERE b.credit_item = ?1 AND r.reverses = a.event_id)",
            [credit],
            |row| row.computed::<Option<EventId>>(0),
        )?;
        Ok(last.flatten())
    }

    /// What an event applied of a receipt or credit note.
    fn applied_in(&self, credit: ItemId, event: EventId) -> Result<Vec<Application>, StoreError> {
        self.list(
            "SELECT debit_item, credit_item, day, amount, id FROM application
             WHERE credit_item = ?1 AND event_id = ?2 ORDER BY id",
            (credit, event),
            Application::read,
        )
    }

    /// The day on which the invoice that this instalment belongs to was paid in full: the day of the newest receipt
    /// that pays a part of it, not before the invoice; none while anything is open, where no receipt paid, or where the
    /// newest only stands for payments of which the day is unknown (A11). What was undone paid nothing.
    pub fn paid_day(&self, instalment: ItemId) -> Result<Option<Day>, StoreError> {
        let parts = self.list(
            "SELECT id, day, open FROM item
             WHERE kind = ?2 AND (number, customer_id) = (SELECT number, customer_id FROM item WHERE id = ?1)",
            (instalment, ItemKind::Invoice),
            |row| Ok((row.get(0, item::ID)?, row.get(1, item::DAY)?, row.get(2, item::OPEN)?)),
        )?;
        if parts.iter().any(|(_, _, open)| !open.is_zero()) {
            return Ok(None);
        }
        let invoiced = parts.iter().map(|(_, day, _)| *day).max();
        let mut payers = HashMap::new();
        for (part, _, _) in parts {
            self.add_payers(part, &mut payers)?;
        }
        let newest =
            payers.into_values().filter(|payer| payer.applied.is_positive()).max_by_key(Payer::order);
        let paid = newest.filter(|payer| !payer.is_brought_forward).map(|payer| payer.day);
        Ok(paid.zip(invoiced).map(|(newest, invoiced)| newest.max(invoiced)))
    }

    /// Adds what receipts pay of an instalment.
    fn add_payers(&self, instalment: ItemId, payers: &mut HashMap<ItemId, Payer>) -> Result<(), StoreError> {
        self.each(
            "SELECT c.id, c.day, c.brought_forward, a.amount, a.id FROM application a JOIN item c ON c.id = a.credit_item
             WHERE a.debit_item = ?1 AND c.kind = ?2",
            (instalment, ItemKind::Receipt),
            |row| {
                let (day, is_brought_forward) = (row.get(1, item::DAY)?, row.get(2, item::BROUGHT_FORWARD)?);
                let new = Payer { day, is_brought_forward, applied: Money::ZERO };
                payers.entry(row.get(0, item::ID)?).or_insert(new).applied += row.get(3, application::AMOUNT)?;
                Ok(())
            },
        )
    }
}

/// A receipt that pays a part of an invoice.
struct Payer {
    day: Day,
    is_brought_forward: bool,
    /// What is applied of it to the invoice.
    applied: Money,
}

impl Payer {
    /// Of the receipts of one day, what is brought forward says the least.
    const fn order(&self) -> (Day, bool) {
        (self.day, self.is_brought_forward)
    }
}
