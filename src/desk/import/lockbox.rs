//! Payments of a bank's lockbox file: each finds what it pays, or stays on account and is listed (R8.1).
//!
//! First the invoices whose numbers the payer wrote; where none of them can be paid, the one open invoice, or the one
//! instalment, of exactly the amount. Nothing else is guessed: what is left stays on account, with the reason.

use super::accounts::Accounts;
use super::receipts::beyond_closed_debt;
use super::row_outcome::{RowError, RowImporter, RowOutcome, Unmatched, compared};
use crate::credit::{Exact, ItemKind, Message, Money};
use crate::desk::error::ErrorKind;
use crate::desk::lookup;
use crate::desk::receivables::receipts::{
    ApplyTo, Applying, Early, OpenItems, Payer, PostedReceipt, Since, add_receipt,
};
use crate::desk::session::Recorder;
use crate::exchange::{CustomerFacts, LockboxRow};
use crate::store::{AccountKey, Corrupt, CustomerKey, Document, StoreError};

/// The most characters of the payer's words that a reason repeats.
const MOST_REPEATED: usize = 60;

/// Takes payments of a lockbox.
pub(super) struct Lockbox<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    accounts: Accounts<'r, 't, 'w>,
}

/// Who pays a row, and the invoices that the payer's words name, of whichever customer.
struct Identified {
    code: String,
    account: AccountKey,
    named: Vec<Vec<Document>>,
}

impl<'r, 't, 'w> Lockbox<'r, 't, 'w> {
    pub(super) const fn new(recorder: &'r Recorder<'t, 'w>, accounts: Accounts<'r, 't, 'w>) -> Self {
        Self { recorder, accounts }
    }
}

impl RowImporter for Lockbox<'_, '_, '_> {
    type Row = LockboxRow;

    fn import(&mut self, row: &LockboxRow) -> Result<RowOutcome, RowError> {
        let tx = self.recorder.tx;
        let payer = self.identify(row)?;
        if row.currency != payer.account.currency {
            return Err(RowError::other_currency(row.currency, payer.account.currency));
        }
        let stored = tx.view().documents(payer.account.customer, ItemKind::Receipt, &row.number)?;
        if let Some(stored) = stored.first() {
            let (day, amount) = (stored.day == row.date, stored.amount == row.amount);
            return compared(&row.number, [("date", day), ("amount", amount)]);
        }
        let unmatched = tx.attempt(|| self.receive(row, &payer))?;
        Ok(unmatched.map_or(RowOutcome::Inserted, RowOutcome::OnAccount))
    }
}

impl Lockbox<'_, '_, '_> {
    /// The customer that the row names, or else the one whose invoices it names.
    fn identify(&mut self, row: &LockboxRow) -> Result<Identified, RowError> {
        let named = self.named(row)?;
        let given = row.customer.as_deref();
        if let Some(code) = given
            && let Some(account) = self.accounts.find(code)?
        {
            return Ok(Identified { code: code.to_owned(), account, named });
        }
        let mut owners: Vec<CustomerKey> = named.iter().flatten().map(|part| part.customer).collect();
        owners.sort_unstable();
        owners.dedup();
        let code = match (owners.as_slice(), given) {
            ([owner], _) => self.code_of(*owner)?,
            ([], Some(code)) => code.to_owned(),
            ([], None) => return Err(unidentified("lockbox-payer-unknown", row)),
            ([_, _, ..], _) => return Err(unidentified("lockbox-payers-several", row)),
        };
        let account = self.accounts.find_or_add(&code, (row.currency, &CustomerFacts::default()))?;
        Ok(Identified { code, account, named })
    }

    /// The invoices that have a word of the payer as their number.
    fn named(&self, row: &LockboxRow) -> Result<Vec<Vec<Document>>, RowError> {
        let mut named: Vec<Vec<Document>> = Vec::new();
        for word in &row.remittance {
            let mut found = self.of_number(word)?;
            if found.is_empty() {
                // "(INV-1)" and "INV-1." are ways of writing it; a number with such characters was found above.
                found = self.of_number(word.trim_matches(|sign: char| !sign.is_alphanumeric()))?;
            }
            for invoice in found.chunk_by(|one, other| one.customer == other.customer) {
                let is_new =
                    |part: &Document| !named.iter().flatten().any(|known: &Document| known.id == part.id);
                if invoice.first().is_some_and(is_new) {
                    named.push(invoice.to_vec());
                }
            }
        }
        Ok(named)
    }

    /// The invoices of a number in whatever case the payer wrote it. Where it may be several numbers, none is meant.
    fn of_number(&self, word: &str) -> Result<Vec<Document>, RowError> {
        match lookup::documents(self.recorder.tx.view(), None, &[ItemKind::Invoice], word) {
            Ok(found) => Ok(found),
            Err(error) if error.kind() == ErrorKind::Usage => Ok(Vec::new()),
            Err(error) => Err(RowError::of(error, "invoices", word)),
        }
    }

    fn code_of(&self, customer: CustomerKey) -> Result<String, StoreError> {
        let record = self.recorder.tx.view().customer_by_key(customer)?;
        let record = record.ok_or_else(|| Corrupt::missing("customer", customer.0))?;
        Ok(record.code)
    }

    /// Enters the receipt and applies what it can; returns what was left, and why.
    fn receive(&self, row: &LockboxRow, payer: &Identified) -> Result<Option<Unmatched>, RowError> {
        let account = payer.account;
        let LockboxRow { number, amount, date, .. } = row;
        let receipt = PostedReceipt { number, amount: *amount, day: *date, brought_forward: false };
        let added = add_receipt(self.recorder, account.customer, receipt)?;
        let document = added.ok_or_else(|| RowError::number_taken(&row.number, "number"))?;
        let by = Payer { key: account.customer, code: &payer.code, currency: account.currency };
        let since = Since { day: row.date, early: Early::Waits };
        let mut applying = Applying::of(self.recorder, by, document, since);
        for invoice in &payer.named {
            pay_named(&mut applying, account.customer, invoice)?;
        }
        let mut why = None;
        if applying.left() == row.amount {
            why = self.pay_exact(&mut applying, row, account.customer)?;
        }
        let left = applying.left();
        let why = beyond_closed_debt(self.recorder, account, (&row.number, left))?.or(why);
        Ok((!left.is_zero()).then(|| Unmatched {
            receipt: row.number.clone(),
            customer: payer.code.clone(),
            left,
            currency: account.currency,
            reason: why.unwrap_or_else(|| Message::new("lockbox-rest")),
        }))
    }

    /// Pays the one item of exactly the amount; else returns why none was chosen.
    fn pay_exact(
        &self,
        applying: &mut Applying<'_, '_, '_>,
        row: &LockboxRow,
        customer: CustomerKey,
    ) -> Result<Option<Message>, RowError> {
        let items = OpenItems::of(self.recorder.tx.view(), customer, self.recorder.today())?;
        match items.exact(row.amount, row.date) {
            Exact::One(target) => {
                applying.pay(target)?;
                Ok(None)
            }
            Exact::Several => Ok(Some(Message::new("lockbox-several-fit"))),
            Exact::None if row.remittance.is_empty() => Ok(Some(Message::new("lockbox-none-named"))),
            Exact::None => {
                Ok(Some(Message::new("lockbox-none-usable").text("named", repeated(&row.remittance))))
            }
        }
    }
}

/// Pays an invoice of this customer as far as it owes and something is left.
fn pay_named(
    applying: &mut Applying<'_, '_, '_>,
    customer: CustomerKey,
    invoice: &[Document],
) -> Result<(), RowError> {
    let owes: Money = invoice.iter().map(|part| part.left).sum();
    let Some(first) = invoice.first().filter(|first| first.customer == customer) else {
        return Ok(());
    };
    if owes.is_zero() || applying.left().is_zero() {
        return Ok(());
    }
    let apply = ApplyTo { invoice: &first.number, instalment: None, amount: None };
    applying.pay(apply).map_err(|error| RowError::of(error, "invoices", first.number.as_str()))
}

fn unidentified(key: &str, row: &LockboxRow) -> RowError {
    let written = repeated(&row.remittance);
    RowError::refused("invoices", written.clone(), Message::new(key).text("named", written))
}

/// The payer's words, cut where they are many.
fn repeated(words: &[String]) -> String {
    let text = words.join(" ");
    match text.char_indices().nth(MOST_REPEATED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
