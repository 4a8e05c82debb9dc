//! Invoices and credit notes from a file; a settled invoice comes with the receipt that settled it.
//!
//! A row says what was sold already, so the state of the customer is not asked: debt counts once it is known (R2.6).

use super::accounts::Accounts;
use super::taken::{NotTaken, Taken, Taker, compared};
use crate::credit::{Day, ItemKind, Money, Statement};
use crate::desk::{DeskError, Recorder};
use crate::exchange::InvoiceRow;
use crate::store::{
    Application, Document, DocumentAmount, ItemId, NewItem, OrderId, Settled, StoreError, View,
};

/// Takes invoices.
pub(super) struct Invoices<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    accounts: Accounts<'r, 't, 'w>,
    latest: Option<Day>,
}

/// What a row comes to in the currency of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Meant {
    kind: ItemKind,
    amount: Money,
    document: Option<DocumentAmount>,
}

impl<'r, 't, 'w> Invoices<'r, 't, 'w> {
    pub(super) const fn new(recorder: &'r Recorder<'t, 'w>, accounts: Accounts<'r, 't, 'w>) -> Self {
        Self {
            recorder,
            accounts,
            latest: None,
        }
    }
}

impl Taker for Invoices<'_, '_, '_> {
    type Row = InvoiceRow;

    fn take(&mut self, row: &InvoiceRow) -> Result<Taken, NotTaken> {
        let meant = self.meant(row)?;
        let view = self.recorder.tx.view();
        if view.has_document(other_kind(meant.kind), &row.number)? {
            return Err(NotTaken::number_taken(&row.number, "amount"));
        }
        let ship_to = self.accounts.ship_to(&row.customer, row.ship_to.as_deref())?;
        let order = self.order(row)?;
        if self.accounts.find(&row.customer)?.is_none() && view.has_document(meant.kind, &row.number)? {
            return Err(NotTaken::number_taken(&row.number, "customer"));
        }
        let account = self.accounts.find_or_add(&row.customer)?;
        let item = NewItem {
            kind: meant.kind,
            number: &row.number,
            instalment: row.instalment.unwrap_or(1),
            customer: account.customer,
            ship_to,
            order,
            day: row.date,
            due: if meant.kind == ItemKind::Credit {
                row.date
            } else {
                row.due
            },
            amount: meant.amount,
            disputed: row.disputed,
            document: meant.document,
        };
        if !self.insert(row, &item)? {
            return self.compare(row, &item);
        }
        if let Some(order) = order {
            let change = if meant.kind == ItemKind::Credit {
                -meant.amount
            } else {
                meant.amount
            };
            self.recorder.tx.invoice_order(order, change)?;
        }
        Ok(Taken::Inserted)
    }

    fn finish(&mut self) -> Result<(), DeskError> {
        if let Some(day) = self.latest {
            self.recorder.tx.raise_latest_day(day)?;
        }
        Ok(())
    }
}

impl Invoices<'_, '_, '_> {
    /// The amount in the account's currency; another one needs a rate (R0.4).
    fn meant(&mut self, row: &InvoiceRow) -> Result<Meant, NotTaken> {
        let kind = if row.amount.is_negative() {
            ItemKind::Credit
        } else {
            ItemKind::Invoice
        };
        if let (ItemKind::Credit, Some(day)) = (kind, row.settled) {
            let reason = Statement::new("import-settled-credit");
            return Err(NotTaken::refused("settled", day.to_string(), reason));
        }
        let account = self.accounts.currency_of(&row.customer)?;
        let own = row.amount.abs();
        let (amount, document) = if row.currency == account {
            (own, None)
        } else {
            let Some(rate) = row.rate else {
                let reason = Statement::new("import-rate-missing")
                    .text("currency", row.currency.code())
                    .text("account", account.code());
                return Err(NotTaken::refused("rate", "", reason));
            };
            let document = DocumentAmount {
                currency: row.currency,
                amount: own,
                rate,
            };
            (own.at_rate(row.currency, rate, account)?, Some(document))
        };
        if amount.is_zero() {
            let reason = Statement::new("invoice-amount-zero").text("number", row.number.as_str());
            return Err(NotTaken::refused(
                "amount",
                row.amount.plain(row.currency),
                reason,
            ));
        }
        Ok(Meant {
            kind,
            amount,
            document,
        })
    }

    /// The order that the invoice counts on; it must be the customer's.
    fn order(&mut self, row: &InvoiceRow) -> Result<Option<OrderId>, NotTaken> {
        let Some(number) = row.order.as_deref() else {
            return Ok(None);
        };
        let customer = self.accounts.find(&row.customer)?.map(|account| account.customer);
        let order = self.recorder.tx.view().order(number)?;
        let order = order.filter(|order| Some(order.customer) == customer);
        let order = order.ok_or_else(|| {
            NotTaken::refused(
                "order",
                number,
                Statement::new("order-not-found").text("code", number),
            )
        })?;
        Ok(Some(order.id))
    }

    /// Adds the item, with its receipt where the row is settled; false where its number is there already.
    fn insert(&mut self, row: &InvoiceRow, item: &NewItem<'_>) -> Result<bool, NotTaken> {
        let (tx, event) = (self.recorder.tx, self.recorder.event);
        if row.instalment.is_some() {
            return self.insert_instalment(row, item);
        }
        let Some(day) = row.settled else {
            return Ok(tx.add_item(item, event)?.is_some());
        };
        let receipt = receipt_number(item);
        match tx.add_settled(item, (&receipt, day), event)? {
            Settled::Added => {
                self.latest = self.latest.max(Some(day));
                Ok(true)
            }
            Settled::InvoiceTaken => Ok(false),
            Settled::ReceiptTaken => Err(receipt_taken(receipt)),
        }
    }

    /// An instalment changes whether the whole invoice is paid, so it takes the longer way.
    fn insert_instalment(&self, row: &InvoiceRow, item: &NewItem<'_>) -> Result<bool, NotTaken> {
        let (tx, event) = (self.recorder.tx, self.recorder.event);
        tx.attempt(|| {
            let Some(debit) = tx.add_item(item, event)? else {
                return Ok(false);
            };
            let Some(day) = row.settled else {
                tx.keep_paid_day(debit)?;
                return Ok(true);
            };
            let receipt = receipt_number(item);
            let paid_by = NewItem {
                kind: ItemKind::Receipt,
                number: &receipt,
                instalment: 1,
                order: None,
                day,
                due: day,
                disputed: false,
                ..item.clone()
            };
            let added: Option<ItemId> = tx.add_item(&paid_by, event)?;
            let credit = added.ok_or_else(|| receipt_taken(receipt.clone()))?;
            let amount = item.amount;
            tx.apply(
                &Application {
                    debit,
                    credit,
                    day,
                    amount,
                },
                event,
            )?;
            Ok(true)
        })
    }

    /// A row whose number is there: what it says must be what is there. What it does not say is not compared.
    fn compare(&self, row: &InvoiceRow, item: &NewItem<'_>) -> Result<Taken, NotTaken> {
        let view = self.recorder.tx.view();
        let kept = view.documents(item.kind, item.number)?;
        let Some(kept) = kept.into_iter().find(|kept| kept.instalment == item.instalment) else {
            return Err(NotTaken::number_taken(item.number, "instalment"));
        };
        let document = view.document_amount(kept.id)?;
        let same_amount = match (&document, &item.document) {
            (Some(kept), Some(row)) => kept.amount == row.amount,
            (None, None) => kept.amount == item.amount,
            (Some(_), None) | (None, Some(_)) => false,
        };
        compared(
            item.number,
            [
                ("customer", kept.customer == item.customer),
                ("date", kept.day == item.day),
                ("due", kept.due == item.due),
                (
                    "currency",
                    document.map(|kept| kept.currency) == item.document.map(|row| row.currency),
                ),
                ("amount", same_amount),
                (
                    "rate",
                    document.map(|kept| kept.rate) == item.document.map(|row| row.rate),
                ),
                ("ship_to", item.ship_to.is_none() || kept.ship_to == item.ship_to),
                ("order", item.order.is_none() || kept.order == item.order),
                ("disputed", kept.disputed || !item.disputed),
                ("settled", is_settled_so(view, &kept, (row.settled, item))?),
            ],
        )
    }
}

/// Whether the receipt of a settled row is there, of that day.
fn is_settled_so(
    view: View<'_>,
    kept: &Document,
    (settled, item): (Option<Day>, &NewItem<'_>),
) -> Result<bool, StoreError> {
    let Some(day) = settled else { return Ok(true) };
    let receipts = view.documents(ItemKind::Receipt, &receipt_number(item))?;
    Ok(receipts.iter().any(|receipt| {
        receipt.customer == kept.customer && receipt.day == day && receipt.amount == kept.amount
    }))
}

/// The number of the receipt that settles an invoice.
fn receipt_number(item: &NewItem<'_>) -> String {
    match item.instalment {
        0 | 1 => format!("{}/settled", item.number),
        instalment => format!("{}/{instalment}/settled", item.number),
    }
}

fn receipt_taken(number: String) -> NotTaken {
    let reason = Statement::new("document-number-taken").text("number", number.as_str());
    NotTaken::refused("settled", number, reason)
}

/// The kind whose numbers people would take for those of this one.
const fn other_kind(kind: ItemKind) -> ItemKind {
    match kind {
        ItemKind::Credit => ItemKind::Invoice,
        ItemKind::Invoice | ItemKind::Receipt => ItemKind::Credit,
    }
}
