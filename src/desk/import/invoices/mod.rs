//! Invoices and credit notes from a file; a settled invoice comes with the receipt that settled it.
//!
//! A row reports what was sold already: debt counts once it is known (R2.6), whatever the state of the customer and of the
//! order, and whatever the limit (R5.1). The report counts those that a user should review.

mod comparison;

use super::accounts::Accounts;
use super::exceeding::{Debt, Exceeding};
use super::open_items::OpenItems;
use super::receipts::{ReceiptPosting, apply_parts, settled};
use super::row_outcome::{RowError, RowImporter, RowOutcome};
use super::sources::{Place, Sources, refuse_other_customer};
use super::{ImportOptions, ImportReport};
use crate::credit::{
    CustomerState, Day, DocumentClass, InvoiceParts, ItemKind, Message, Money, Percent, ShipToId,
};
use crate::desk::assess::CheckContext;
use crate::desk::assess::order::order_under_review;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::orders::invoiced_order::{count_invoice, credited_order, own_order};
use crate::desk::receivables::invoices::invoice_ship_to;
use crate::desk::receivables::receipts::Payer;
use crate::desk::receivables::sale::Sale;
use crate::desk::session::Recorder;
use crate::exchange::{InvoiceRow, LateLimit, SourceKey};
use crate::store::{
    AccountKey, Application, CustomerRecord, Document, DocumentAmount, ItemId, NewItem, OrderRecord, Role,
    Settled,
};
use comparison::compare;

pub(super) struct Invoices<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    context: CheckContext,
    accounts: Accounts<'r, 't, 'w>,
    latest: Option<Day>,
    exceeding: Exceeding,
    sources: Sources,
    /// Takes the payments among the invoices.
    receipts: ReceiptPosting<'r, 't, 'w>,
    open_items: OpenItems<'r, 't, 'w>,
}

/// What a row comes to in the currency of the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Converted {
    kind: ItemKind,
    amount: Money,
    /// What is open of it, where the list says it.
    open: Option<Money>,
    due: Day,
    document: Option<DocumentAmount>,
}

/// The order that an invoice counts on, and its ship-to.
#[derive(Debug, Clone, Default)]
struct InvoiceTarget {
    order: Option<OnOrder>,
    ship_to: Option<ShipToId>,
}

/// An order with the part of its invoice that it covers (R5.1).
#[derive(Debug, Clone)]
struct OnOrder {
    record: OrderRecord,
    parts: InvoiceParts,
    tolerance: Option<Percent>,
}

impl<'r, 't, 'w> Invoices<'r, 't, 'w> {
    pub(super) fn new(
        recorder: &'r Recorder<'t, 'w>,
        context: CheckContext,
        (accounts, options): (Accounts<'r, 't, 'w>, &ImportOptions),
    ) -> Self {
        Self {
            recorder,
            context,
            accounts,
            latest: None,
            exceeding: Exceeding::default(),
            sources: Sources::default(),
            receipts: ReceiptPosting::new(recorder),
            open_items: OpenItems::new(recorder, options),
        }
    }
}

impl RowImporter for Invoices<'_, '_, '_> {
    type Row = InvoiceRow;

    fn begin(&mut self, as_of: Option<Day>) -> Result<(), DeskError> {
        self.open_items.begin(as_of)
    }

    fn import(&mut self, row: &InvoiceRow) -> Result<RowOutcome, RowError> {
        let meant = self.open_items.meant(row);
        let row = meant.as_ref().unwrap_or(row);
        let is_one_step =
            row.open.is_none() && row.apply.is_empty() && self.accounts.find(&row.customer)?.is_some();
        if is_one_step {
            return self.import_row(row);
        }
        let (tx, latest) = (self.recorder.tx, self.latest);
        let done = tx.attempt(|| self.import_row(row));
        if done.is_err() {
            self.accounts.forget(&row.customer);
            self.latest = latest;
        }
        done
    }

    fn take_limits(&mut self, limits: &[LateLimit<'_>]) -> Result<Option<Message>, DeskError> {
        self.accounts.take_limits(limits)
    }

    fn finish(&mut self, report: &mut ImportReport) -> Result<(), DeskError> {
        if let Some(day) = self.latest {
            self.recorder.tx.raise_latest_day(day)?;
        }
        self.open_items.finish(report)?;
        report.notes.extend(self.accounts.note());
        report.to_review = Some(self.exceeding.report(self.recorder.tx.view(), &self.context)?);
        Ok(())
    }
}

impl Invoices<'_, '_, '_> {
    /// Imports a row, and brings what is open of its document to what the list says.
    fn import_row(&mut self, row: &InvoiceRow) -> Result<RowOutcome, RowError> {
        let (document, open, outcome) = if let Some(receipt) = row.as_receipt() {
            let (known, outcome) = self.receipts.import(&mut self.accounts, &receipt)?;
            let document = match (known, row.open) {
                (None, Some(_)) => self.receipts.stored(&mut self.accounts, &receipt)?,
                (known, _) => known,
            };
            (document, row.open.map(Money::abs), outcome)
        } else {
            let converted = self.converted(row)?;
            let (document, outcome) = if let Some(source) = &row.source {
                self.import_sourced(row, source, converted)?
            } else {
                let outcome = self.import_numbered(row, converted)?;
                let is_wanted = converted.open.is_some();
                (if is_wanted { self.stored(row, converted.kind)? } else { None }, outcome)
            };
            (document, converted.open, outcome)
        };
        let (Some(document), Some(open)) = (document, open) else { return Ok(outcome) };
        let currency = self.accounts.currency_of(&row.customer, row.currency)?;
        let day = row.settled.unwrap_or_else(|| self.open_items.as_of());
        self.open_items.bring(&document, (open, currency), (day, outcome))
    }

    /// Imports a document that is known by where it is in its source (A7).
    fn import_sourced(
        &mut self,
        row: &InvoiceRow,
        source: &SourceKey,
        converted: Converted,
    ) -> Result<(Option<Document>, RowOutcome), RowError> {
        let tx = self.recorder.tx;
        let customer = self.accounts.find(&row.customer)?.map(|account| account.customer);
        let compared = |stored: &Document| {
            refuse_other_customer(&row.number, (customer, stored.customer))?;
            compare(tx.view(), row, converted, stored)
        };
        let place = match self.sources.place(tx.view(), source, compared)? {
            Place::Known(stored, outcome) => return Ok((Some(*stored), outcome)),
            Place::New(place) => place,
        };
        // It came in before the mapping had a key.
        if let Some(stored) = self.stored(row, converted.kind)?
            && !tx.view().has_source_key(stored.id)?
            && compare(tx.view(), row, converted, &stored).is_ok()
        {
            tx.set_source_key(stored.id, &place.key)?;
            return Ok((Some(stored), RowOutcome::Unchanged));
        }
        let number = place.free_number(tx.view(), (customer, converted.kind), (&row.number, source))?;
        let row = InvoiceRow { number, ..row.clone() };
        let outcome = self.import_numbered(&row, converted)?;
        let added = self.stored(&row, converted.kind)?;
        if let Some(added) = &added {
            tx.set_source_key(added.id, &place.key)?;
        }
        Ok((added, outcome))
    }

    /// Imports a document that is known by its number.
    fn import_numbered(&mut self, row: &InvoiceRow, converted: Converted) -> Result<RowOutcome, RowError> {
        let is_known = self.accounts.find(&row.customer)?.is_some();
        let is_adjustment = row.class.is_some_and(|class| class != DocumentClass::Plain);
        let is_plain = is_known && !is_adjustment && row.order.is_none() && row.ship_to.is_none();
        // What a plain row would write shows by itself whether the number is there; the others are looked up first.
        if !is_plain && self.stored(row, converted.kind)?.is_some() {
            return self.compare(row, converted);
        }
        if is_adjustment {
            self.permit_adjustment(row)?;
        }
        let target = if row.order.is_none() && row.ship_to.is_none() {
            InvoiceTarget::default()
        } else {
            self.target(row, converted)?
        };
        self.book(row, converted, &target)
    }

    /// Only a supervisor brings in what only a supervisor may enter.
    fn permit_adjustment(&self, row: &InvoiceRow) -> Result<(), RowError> {
        let class = row.class.map_or("", DocumentClass::code);
        self.recorder.permit(Role::Supervisor).map_err(|error| RowError::of(error, "class", class))
    }

    /// Books a new row on its account, which is added if need be.
    fn book(
        &mut self,
        row: &InvoiceRow,
        converted: Converted,
        target: &InvoiceTarget,
    ) -> Result<RowOutcome, RowError> {
        let account = self.accounts.find_or_add(&row.customer, (row.currency, &row.about))?;
        let item = NewItem {
            kind: converted.kind,
            class: row.class.unwrap_or(DocumentClass::Plain),
            brought_forward: false,
            number: &row.number,
            instalment: row.instalment.unwrap_or(1),
            customer: account.customer,
            ship_to: target.ship_to,
            order: target.order.as_ref().map(|order| order.record.id),
            day: row.date,
            due: converted.due,
            amount: converted.amount,
            disputed: row.disputed,
            document: converted.document,
        };
        let is_applied = !row.apply.is_empty() || account.state == CustomerState::Closed;
        let inserted = if converted.kind == ItemKind::Credit && is_applied {
            self.recorder.tx.attempt(|| self.insert_credit(row, &item, account))?
        } else {
            self.insert(row, &item)?.then_some(RowOutcome::Inserted)
        };
        let Some(outcome) = inserted else {
            return self.compare(row, converted);
        };
        if row.awaits_transfer && converted.kind == ItemKind::Invoice && item.instalment == 1 {
            let view = self.recorder.tx.view();
            let added = view.documents(account.customer, ItemKind::Invoice, &row.number)?;
            added.first().into_iter().try_for_each(|first| self.recorder.tx.await_transfer(first.id))?;
        }
        if converted.kind == ItemKind::Invoice && item.class == DocumentClass::Plain {
            self.added(row, (converted, account), target)?;
        }
        Ok(outcome)
    }

    /// The amount in the account's currency; another one needs a rate (R0.4).
    fn converted(&mut self, row: &InvoiceRow) -> Result<Converted, RowError> {
        let kind = row.kind;
        if let (ItemKind::Credit, Some(day)) = (kind, row.settled) {
            let reason = Message::new("import-settled-credit");
            return Err(RowError::refused("settled", day.to_string(), reason));
        }
        let account = self.accounts.currency_of(&row.customer, row.currency)?;
        let own = row.amount.abs();
        let own_open = row.open.map(Money::abs);
        let (amount, open, document) = if row.currency == account {
            (own, own_open, None)
        } else {
            let Some(rate) = row.rate else {
                let reason = Message::new("import-rate-missing")
                    .text("currency", row.currency.code())
                    .text("account", account.code());
                return Err(RowError::refused("rate", "", reason));
            };
            let document = DocumentAmount { currency: row.currency, amount: own, rate };
            let in_account = |amount: Money| amount.at_rate(row.currency, rate, account);
            (in_account(own)?, own_open.map(in_account).transpose()?, Some(document))
        };
        if amount.is_zero() {
            let reason = Message::new("invoice-amount-zero").text("number", row.number.as_str());
            return Err(RowError::refused("amount", row.amount.plain(row.currency), reason));
        }
        Ok(Converted { kind, amount, open, due: self.due(row)?, document })
    }

    /// The day a document is due: the row's, else by the terms of its customer; a credit note on its date.
    fn due(&mut self, row: &InvoiceRow) -> Result<Day, RowError> {
        match (row.kind, row.due) {
            (ItemKind::Credit | ItemKind::Receipt, _) => Ok(row.date),
            (ItemKind::Invoice, Some(due)) => Ok(due),
            (ItemKind::Invoice, None) => {
                Ok(row.date + i64::from(self.accounts.net_days(&row.customer, &row.about)?))
            }
        }
    }

    /// An invoice that is in: counted on its order, and remembered for the report.
    fn added(
        &mut self,
        row: &InvoiceRow,
        (converted, account): (Converted, AccountKey),
        target: &InvoiceTarget,
    ) -> Result<(), DeskError> {
        self.exceeding.count_state(account.state);
        let order = target.order.as_ref();
        if let Some(order) = order {
            count_invoice(self.recorder.tx, &order.record.number, converted.amount)?;
        }
        let left = converted.open.unwrap_or(converted.amount);
        let is_open = row.settled.is_none_or(|day| day > self.context.today) && !left.is_zero();
        if is_open && (self.context.policy.exposure.disputed || !row.disputed) {
            let direct = InvoiceParts { uncounted: Money::ZERO, sale: left };
            let is_on_credit = order.is_some_and(|order| order.record.on_account);
            let debt = Debt {
                ship_to: target.ship_to,
                parts: order.map_or(direct, |order| order.parts),
                is_due_at_once: !is_on_credit && converted.due <= row.date,
                tolerance: order.and_then(|order| order.tolerance),
            };
            self.exceeding.add(account.customer, debt);
        }
        Ok(())
    }

    /// The order and ship-to that the row names, which are the customer's.
    fn target(&mut self, row: &InvoiceRow, converted: Converted) -> Result<InvoiceTarget, RowError> {
        let view = self.recorder.tx.view();
        if self.accounts.find(&row.customer)?.is_none() && self.accounts.adds_customers() {
            // A customer that is yet to be added has neither orders nor ship-tos.
            let (column, key, code) = match &row.order {
                Some(order) => ("order", "order-not-found", order.as_str()),
                None => ("ship_to", "ship-to-not-found", row.ship_to.as_deref().unwrap_or_default()),
            };
            let reason = Message::new(key).text("code", code);
            return Err(RowError::refused(column, code, reason.text("customer", row.customer.as_str())));
        }
        let customer = lookup::customer(view, &row.customer)
            .map_err(|error| RowError::of(error, "customer", row.customer.as_str()))?;
        let order = row.order.as_deref().map(|number| {
            let order = match converted.kind {
                ItemKind::Credit => credited_order(view, &customer, number, converted.amount),
                ItemKind::Invoice | ItemKind::Receipt => own_order(view, &customer, number),
            };
            order.map_err(|error| RowError::of(error, "order", number))
        });
        let order = order.transpose()?;
        let ship_to = invoice_ship_to(view, &customer, row.ship_to.as_deref(), order.as_ref());
        let named = row.ship_to.as_deref().unwrap_or_default();
        let ship_to = ship_to.map_err(|error| RowError::of(error, "ship_to", named))?;
        let order =
            order.map(|record| self.on_order(row, (converted, ship_to), &customer, record)).transpose()?;
        Ok(InvoiceTarget { order, ship_to })
    }

    fn on_order(
        &self,
        row: &InvoiceRow,
        (converted, ship_to): (Converted, Option<ShipToId>),
        customer: &CustomerRecord,
        record: OrderRecord,
    ) -> Result<OnOrder, DeskError> {
        let view = self.recorder.tx.view();
        let sale = Sale {
            number: &row.number,
            amount: converted.amount,
            day: row.date,
            due: converted.due,
            ship_to,
            order: Some(&record),
        };
        let (parts, _) = sale.parts(view, &self.context, &self.context.facts(view, customer, None)?)?;
        let tolerance = order_under_review(view, &record)?.warehouse.tolerance;
        Ok(OnOrder { record, parts, tolerance })
    }

    /// Adds the item, with its receipt where the row is settled; false where its number is there already.
    fn insert(&mut self, row: &InvoiceRow, item: &NewItem<'_>) -> Result<bool, RowError> {
        let (tx, event) = (self.recorder.tx, self.recorder.event);
        if row.instalment.is_some() {
            return self.insert_instalment(row, item);
        }
        let Some(day) = settled_whole(row) else {
            return Ok(tx.add_item(item, event)?.is_some());
        };
        let receipt = receipt_number(item.number, item.instalment);
        match tx.add_settled(item, (&receipt, day), event)? {
            Settled::Added => {
                self.latest = self.latest.max(Some(day));
                Ok(true)
            }
            Settled::InvoiceTaken => Ok(false),
            Settled::ReceiptTaken => Err(receipt_taken(receipt)),
        }
    }

    /// Adds a credit note and applies it; nothing where its number is there already.
    fn insert_credit(
        &mut self,
        row: &InvoiceRow,
        item: &NewItem<'_>,
        account: AccountKey,
    ) -> Result<Option<RowOutcome>, RowError> {
        if !self.insert(row, item)? {
            return Ok(None);
        }
        let view = self.recorder.tx.view();
        let mut outcome = RowOutcome::Inserted;
        let added = view.documents(account.customer, ItemKind::Credit, &row.number)?;
        for document in added {
            let payer = Payer { key: account.customer, code: &row.customer, currency: account.currency };
            let left = apply_parts(self.recorder, payer, (document, row.date), &row.apply)?;
            outcome = settled(self.recorder, account, (&row.number, left))?;
        }
        Ok(Some(outcome))
    }

    /// An instalment changes whether the whole invoice is paid, so it takes the longer way.
    fn insert_instalment(&self, row: &InvoiceRow, item: &NewItem<'_>) -> Result<bool, RowError> {
        let (tx, event) = (self.recorder.tx, self.recorder.event);
        tx.attempt(|| {
            let Some(debit) = tx.add_item(item, event)? else {
                return Ok(false);
            };
            let Some(day) = settled_whole(row) else {
                tx.set_paid_day(debit)?;
                return Ok(true);
            };
            let receipt = receipt_number(item.number, item.instalment);
            let paid_by = NewItem {
                kind: ItemKind::Receipt,
                class: DocumentClass::Plain,
                brought_forward: false,
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
            tx.apply(&Application { debit, credit, day, amount }, event)?;
            Ok(true)
        })
    }
}

/// The day on which a document was settled, unless something is open of it after all.
fn settled_whole(row: &InvoiceRow) -> Option<Day> {
    row.settled.filter(|_| row.open.is_none_or(Money::is_zero))
}

/// The number of the receipt that settles an invoice.
fn receipt_number(invoice: &str, instalment: u32) -> String {
    match instalment {
        0 | 1 => format!("{invoice}/settled"),
        instalment => format!("{invoice}/{instalment}/settled"),
    }
}

fn receipt_taken(number: String) -> RowError {
    let reason = Message::new("document-number-taken").text("number", number.as_str());
    RowError::refused("settled", number, reason)
}
