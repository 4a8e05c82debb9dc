//! A list of what is open: what is open of each document becomes what the list says, and what is no longer on it is settled
//! (A5, A9).
//!
//! A list says neither when nor with what a document was paid. The difference is settled by a document that is brought
//! forward (A11): a receipt for an invoice, a refund for a credit note or a receipt.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::row_outcome::{RowError, RowOutcome};
use super::{ImportOptions, ImportReport, Missing, MissingDocument, MissingFate};
use crate::credit::{Currency, Day, DocumentClass, ItemKind, Message, Money};
use crate::desk::error::DeskError;
use crate::desk::session::Recorder;
use crate::exchange::InvoiceRow;
use crate::store::{
    Application, Corrupt, CustomerKey, CustomerRecord, Document, ItemId, NewItem, StoreError,
};

/// The most missing documents that a report carries.
const MOST_MISSING_SHOWN: usize = 1000;

/// What becomes of open documents that a list of open items no longer has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MissingItems {
    /// They stay open.
    #[default]
    Stay,
    /// They are settled as of the day of the list, whose amounts are what is open.
    Settled,
}

/// The documents of a list of open items, brought to what is open of them.
pub(super) struct OpenItems<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    missing: MissingItems,
    /// The day of the list.
    as_of: Day,
    has_begun: bool,
    /// The newest day to which the documents of each customer were brought before this list; asked for once.
    newest: HashMap<CustomerKey, Option<Day>>,
    /// The documents that were on a list, and the day of the list.
    listed: HashMap<ItemId, Day>,
    /// Those that are on other lists of the same day.
    listed_elsewhere: HashSet<ItemId>,
}

/// How documents that are brought forward are called after the one that they settle.
#[derive(Debug, Clone, Copy)]
enum Suffix {
    /// Paid before the list.
    Before,
    /// No longer on the list.
    Gone,
}

impl<'r, 't, 'w> OpenItems<'r, 't, 'w> {
    pub(super) fn new(recorder: &'r Recorder<'t, 'w>, options: &ImportOptions) -> Self {
        Self {
            recorder,
            missing: options.missing,
            as_of: recorder.today(),
            has_begun: false,
            newest: HashMap::new(),
            listed: HashMap::new(),
            listed_elsewhere: options.listed_elsewhere.iter().copied().collect(),
        }
    }

    /// Begins a list of a day; one that says none is today's. What is on none of several lists is missing on one day only
    /// where all are of that day.
    pub(super) fn begin(&mut self, as_of: Option<Day>) -> Result<(), DeskError> {
        let today = self.recorder.today();
        let day = as_of.unwrap_or(today);
        if self.missing == MissingItems::Settled && self.has_begun && day != self.as_of {
            let reason = Message::new("import-lists-of-days").day("first", self.as_of).day("other", day);
            return Err(DeskError::usage(reason));
        }
        (self.as_of, self.has_begun, self.newest) = (day, true, HashMap::new());
        if self.as_of > today {
            let reason = Message::new("import-as-of-future").day("day", self.as_of).day("today", today);
            return Err(DeskError::usage(reason));
        }
        Ok(())
    }

    /// The day of the list.
    pub(super) const fn as_of(&self) -> Day {
        self.as_of
    }

    /// A row as the list means it: where what is missing is settled, amounts without another column are what is open, and
    /// of what has a day on which it was paid nothing is.
    pub(super) fn meant(&self, row: &InvoiceRow) -> Option<InvoiceRow> {
        if self.missing == MissingItems::Stay || row.open.is_some() {
            return None;
        }
        Some(match row.settled {
            Some(_) => InvoiceRow { open: Some(Money::ZERO), ..row.clone() },
            None => InvoiceRow { open: Some(row.amount), states_amount: false, ..row.clone() },
        })
    }

    /// Brings what is open of a document down to what the list says, on a day.
    pub(super) fn bring(
        &mut self,
        document: &Document,
        (open, currency): (Money, Currency),
        (day, outcome): (Day, RowOutcome),
    ) -> Result<RowOutcome, RowError> {
        let is_again = self.listed.insert(document.id, self.as_of) == Some(self.as_of);
        if open == document.left && outcome == RowOutcome::Unchanged {
            return Ok(outcome);
        }
        if is_again {
            let reason = Message::new("import-listed-again").text("number", document.number.as_str());
            return Err(RowError::refused("number", &document.number, reason));
        }
        // Not only the row: the whole list is.
        self.refuse_older(document.customer).map_err(RowError::Failed)?;
        let left = self.left_then(document, day)?;
        if open > left {
            let reason = Message::new("import-open-more")
                .text("number", document.number.as_str())
                .money("left", left, currency);
            return Err(RowError::refused("open", open.plain(currency), reason));
        }
        if open == left {
            return Ok(outcome);
        }
        // What was paid after the list is not brought forward as well.
        let paid = (left - open).min(document.left);
        if paid.is_zero() {
            return Ok(outcome);
        }
        self.settle(document, (paid, day), Suffix::Before)?;
        Ok(if outcome == RowOutcome::Unchanged { RowOutcome::Updated } else { outcome })
    }

    /// What was open of a document on the day of the list, or on a later one on which it was settled.
    fn left_then(&self, document: &Document, day: Day) -> Result<Money, RowError> {
        let then = day.max(self.as_of).max(document.day);
        if then >= self.recorder.today() {
            return Ok(document.left);
        }
        Ok(self.recorder.tx.view().open_on(document, then)?.open)
    }

    /// A list that is older than one that came in before would open again what was paid since; one that changes nothing is
    /// no matter.
    fn refuse_older(&mut self, customer: CustomerKey) -> Result<(), DeskError> {
        let newest = match self.newest.entry(customer) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(unknown) => {
                *unknown.insert(self.recorder.tx.view().newest_brought_forward(customer)?)
            }
        };
        match newest {
            Some(newest) if newest > self.as_of => {
                let reason = Message::new("import-older-list").day("day", self.as_of).day("newest", newest);
                Err(DeskError::usage(reason))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Settles a part of a document by one of the other side that is brought forward.
    fn settle(
        &self,
        document: &Document,
        (amount, day): (Money, Day),
        suffix: Suffix,
    ) -> Result<(), DeskError> {
        let (tx, event) = (self.recorder.tx, self.recorder.event);
        let day = day.max(document.day);
        let is_debit = document.kind == ItemKind::Invoice;
        let (kind, class) = if is_debit {
            (ItemKind::Receipt, DocumentClass::Plain)
        } else {
            (ItemKind::Invoice, DocumentClass::Refund)
        };
        let name = suffix.after(document);
        let mut attempt = 1;
        let added = loop {
            let number = if attempt == 1 { name.clone() } else { format!("{name}/{attempt}") };
            let settling = NewItem {
                kind,
                class,
                brought_forward: true,
                number: &number,
                instalment: 1,
                customer: document.customer,
                ship_to: document.ship_to,
                order: None,
                day,
                due: day,
                amount,
                disputed: false,
                document: None,
            };
            if let Some(added) = tx.add_item(&settling, event)? {
                break added;
            }
            attempt += 1;
        };
        let (debit, credit) = if is_debit { (document.id, added) } else { (added, document.id) };
        Ok(tx.apply(&Application { debit, credit, day, amount }, event)?)
    }

    /// Reports what is open and not on the list, and settles it where that is wanted. Nothing is settled after a list that
    /// was not read as a whole: what is missing may be in a row that was rejected or left out.
    pub(super) fn finish(&mut self, report: &mut ImportReport) -> Result<(), DeskError> {
        let is_list = self.missing == MissingItems::Settled || !self.listed.is_empty();
        if !is_list {
            return Ok(());
        }
        let view = self.recorder.tx.view();
        let mut absent = Vec::new();
        let is_listed = |id| self.listed.contains_key(&id) || self.listed_elsewhere.contains(&id);
        view.each_document_left(|document| {
            if document.day <= self.as_of && !is_listed(document.id) {
                absent.push((document.id, document.customer));
            }
            Ok::<_, DeskError>(())
        })?;
        let is_whole = report.rejected == 0 && report.left_out == 0 && !self.listed.is_empty();
        let fate = match (self.missing, is_whole) {
            (MissingItems::Stay, _) => MissingFate::Open,
            (MissingItems::Settled, false) => MissingFate::Unread,
            (MissingItems::Settled, true) => MissingFate::Settled,
        };
        if fate == MissingFate::Settled {
            for (_, customer) in &absent {
                self.refuse_older(*customer)?;
            }
        }
        let mut missing = Missing { count: 0, shown: Vec::new(), fate };
        for (id, _) in absent {
            let Some(document) = view.document(id)? else { continue };
            missing.count += 1;
            if missing.shown.len() < MOST_MISSING_SHOWN {
                missing.shown.push(self.shown(&document)?);
            }
            if fate == MissingFate::Settled {
                self.settle(&document, (document.left, self.as_of), Suffix::Gone)?;
            }
        }
        if fate == MissingFate::Settled {
            report.settled += missing.count;
        }
        report.missing = Some(missing);
        report.listed = self.listed.keys().copied().collect();
        Ok(())
    }

    fn shown(&self, document: &Document) -> Result<MissingDocument, DeskError> {
        let customer = self.customer(document.customer)?;
        Ok(MissingDocument {
            customer: customer.code,
            number: document.number.clone(),
            kind: document.kind,
            left: document.left,
            currency: customer.currency,
        })
    }

    fn customer(&self, key: CustomerKey) -> Result<CustomerRecord, DeskError> {
        let lost = || StoreError::from(Corrupt::missing("customer", key.0));
        Ok(self.recorder.tx.view().customer_by_key(key)?.ok_or_else(lost)?)
    }
}

impl Suffix {
    /// The number of what settles a document.
    fn after(self, document: &Document) -> String {
        let suffix = match self {
            Self::Before => "before",
            Self::Gone => "gone",
        };
        match document.instalment {
            0 | 1 => format!("{}/{suffix}", document.number),
            instalment => format!("{}/{instalment}/{suffix}", document.number),
        }
    }
}
