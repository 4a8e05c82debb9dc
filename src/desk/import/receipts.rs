//! Receipts from a file and what they pay (R8.1).

use super::accounts::Accounts;
use super::taken::{NotTaken, Taken, Taker, compared};
use crate::credit::{Currency, ItemKind, Money, Statement};
use crate::desk::{DeskError, Recorder};
use crate::exchange::{Application as Part, ReceiptRow};
use crate::store::{AccountKey, Application, Document, ItemId, NewItem};

/// Takes receipts.
pub(super) struct Receipts<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    accounts: Accounts<'r, 't, 'w>,
}

/// A receipt while its parts are applied.
struct Paying {
    account: AccountKey,
    receipt: ItemId,
    left: Money,
}

impl<'r, 't, 'w> Receipts<'r, 't, 'w> {
    pub(super) const fn new(recorder: &'r Recorder<'t, 'w>, accounts: Accounts<'r, 't, 'w>) -> Self {
        Self { recorder, accounts }
    }
}

impl Taker for Receipts<'_, '_, '_> {
    type Row = ReceiptRow;

    fn take(&mut self, row: &ReceiptRow) -> Result<Taken, NotTaken> {
        let tx = self.recorder.tx;
        if tx.view().has_document(ItemKind::Credit, &row.number)? {
            return Err(NotTaken::number_taken(&row.number, "amount"));
        }
        self.refuse_other_currency(row)?;
        let kept = tx.view().documents(ItemKind::Receipt, &row.number)?;
        if let Some(kept) = kept.first() {
            return self.compare(row, kept);
        }
        if row.apply.is_empty() {
            let account = self.accounts.find_or_add(&row.customer)?;
            return self.enter(row, account);
        }
        // What a receipt pays is an invoice of its customer, so a customer with nothing there is not worth adding.
        let Some(account) = self.accounts.find(&row.customer)? else {
            let reason = Statement::new("customer-not-found").text("code", row.customer.as_str());
            return Err(NotTaken::refused("customer", row.customer.as_str(), reason));
        };
        tx.attempt(|| self.enter(row, account))
    }

    fn finish(&mut self) -> Result<(), DeskError> {
        Ok(())
    }
}

impl Receipts<'_, '_, '_> {
    fn refuse_other_currency(&mut self, row: &ReceiptRow) -> Result<(), NotTaken> {
        let account = self.accounts.currency_of(&row.customer)?;
        if row.currency == account {
            return Ok(());
        }
        let reason = Statement::new("import-other-currency")
            .text("currency", row.currency.code())
            .text("account", account.code());
        Err(NotTaken::refused("currency", row.currency.code(), reason))
    }

    fn enter(&self, row: &ReceiptRow, account: AccountKey) -> Result<Taken, NotTaken> {
        let item = NewItem {
            kind: ItemKind::Receipt,
            number: &row.number,
            instalment: 1,
            customer: account.customer,
            ship_to: None,
            order: None,
            day: row.date,
            due: row.date,
            amount: row.amount,
            disputed: false,
            document: None,
        };
        let added = self.recorder.tx.add_item(&item, self.recorder.event)?;
        let receipt = added.ok_or_else(|| NotTaken::number_taken(&row.number, "number"))?;
        let mut paying = Paying {
            account,
            receipt,
            left: row.amount,
        };
        for part in &row.apply {
            self.pay(row, &mut paying, part)?;
        }
        Ok(Taken::Inserted)
    }

    /// Pays the instalments of an invoice, the oldest due first, from the receipt's day or the invoice's on.
    fn pay(&self, row: &ReceiptRow, paying: &mut Paying, part: &Part) -> Result<(), NotTaken> {
        let tx = self.recorder.tx;
        let mut instalments = tx.view().documents(ItemKind::Invoice, &part.invoice)?;
        instalments.sort_by_key(|instalment| (instalment.due, instalment.instalment));
        let mut amount = allowed(&instalments, paying, (part, row.currency))?;
        for instalment in instalments {
            let share = instalment.open.min(amount);
            if !share.is_positive() {
                continue;
            }
            let application = Application {
                debit: instalment.id,
                credit: paying.receipt,
                day: row.date.max(instalment.day),
                amount: share,
            };
            tx.apply(&application, self.recorder.event)?;
            paying.left -= share;
            amount -= share;
        }
        Ok(())
    }

    /// A row whose number is there: what it says must be what is there.
    fn compare(&mut self, row: &ReceiptRow, kept: &Document) -> Result<Taken, NotTaken> {
        let customer = self.accounts.find(&row.customer)?.map(|account| account.customer);
        compared(
            &row.number,
            [
                ("customer", customer == Some(kept.customer)),
                ("date", kept.day == row.date),
                ("amount", kept.amount == row.amount),
                ("apply", self.pays_so(row, kept)?),
            ],
        )
    }

    /// Whether the receipt pays, or paid when it came in, every invoice that the row names, and so much of it.
    fn pays_so(&self, row: &ReceiptRow, kept: &Document) -> Result<bool, NotTaken> {
        let view = self.recorder.tx.view();
        let applications = view.applications(kept.id)?;
        for part in &row.apply {
            let instalments = view.documents(ItemKind::Invoice, &part.invoice)?;
            let of_invoice = |application: &&Application| {
                instalments
                    .iter()
                    .any(|instalment| instalment.id == application.debit)
            };
            let mine = applications.iter().filter(of_invoice);
            let paid = |entry: &Application| entry.amount.is_positive();
            let at_first: Money = mine
                .clone()
                .filter(|entry| paid(entry) && entry.day <= kept.day)
                .map(|entry| entry.amount)
                .sum();
            let by_now: Money = mine.clone().map(|entry| entry.amount).sum();
            let is_so = match part.amount {
                None => mine.clone().any(paid),
                Some(amount) => amount == at_first || amount == by_now,
            };
            if !is_so {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// How much is applied to the invoice; refused beyond what it owes or what is left of the receipt.
fn allowed(
    invoice: &[Document],
    paying: &Paying,
    (part, currency): (&Part, Currency),
) -> Result<Money, NotTaken> {
    let refused = |statement: Statement| NotTaken::refused("apply", part.invoice.as_str(), statement);
    let about = |key: &str| Statement::new(key).text("invoice", part.invoice.as_str());
    if invoice.is_empty() {
        return Err(refused(
            Statement::new("invoice-not-found").text("code", part.invoice.as_str()),
        ));
    }
    if invoice
        .iter()
        .any(|instalment| instalment.customer != paying.account.customer)
    {
        return Err(refused(about("application-of-another")));
    }
    let owes: Money = invoice.iter().map(|instalment| instalment.open).sum();
    if owes.is_zero() {
        return Err(refused(about("application-nothing-owed")));
    }
    match part.amount {
        None => Ok(owes.min(paying.left)),
        Some(amount) if amount > owes => {
            let statement = about("application-over-invoice").money("amount", amount, currency);
            Err(refused(statement.money("owes", owes, currency)))
        }
        Some(amount) if amount > paying.left => {
            let statement = about("application-over-receipt").money("amount", amount, currency);
            Err(refused(statement.money("left", paying.left, currency)))
        }
        Some(amount) => Ok(amount),
    }
}
