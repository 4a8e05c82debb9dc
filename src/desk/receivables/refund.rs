//! Paying back what is on account (R11.5.5).

use super::adjusting::{self, Adjustment, AdjustmentKind};
use super::documents::AppliedPart;
use super::naming::DocumentKey;
use crate::credit::{Day, ItemKind, Message, Money};
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::{given_reason, within_range};
use crate::desk::lookup;
use crate::desk::session::{DeskReader, DeskWriter, Recorder};
use crate::store::{Application, CustomerKey, CustomerRecord, Document, Role, StoreError, View};

const KIND: AdjustmentKind = AdjustmentKind::Refund;

/// What is to be paid back.
#[derive(Debug, Clone)]
pub struct Refund<'a> {
    /// Code of the customer who is paid back.
    pub customer: &'a str,
    pub amount: Money,
    pub reason: &'a str,
}

impl DeskReader {
    /// What could be paid back to a customer today.
    pub fn refundable(&mut self, customer: &str) -> Result<Money, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let customer = lookup::customer(view, customer)?;
            Ok(credits(view, customer.key, today)?.0.iter().map(|credit| credit.left).sum())
        })
    }
}

impl DeskWriter {
    /// Pays back to a customer what its receipts and credit notes that are dated until today have left, the oldest first:
    /// a debit of today, settled by them. It is no sale and no payment. Supervisors only.
    pub fn refund(&mut self, refund: &Refund<'_>) -> Result<Adjustment, DeskError> {
        let reason = given_reason(refund.reason)?;
        let amount = within_range(refund.amount)?;
        if !amount.is_positive() {
            return Err(DeskError::usage(Message::new("refund-not-positive")).at(InputField::Amount));
        }
        self.carry_out(|tx, signature| {
            let customer = lookup::customer(tx.view(), refund.customer)?;
            let recorder = Recorder::begin(tx, signature, KIND.event(), &reason)?;
            recorder.permit(Role::Supervisor)?;
            let (credits, early) = credits(tx.view(), customer.key, recorder.today())?;
            refuse_more_than_left(&customer, (&credits, early.first()), amount)?;
            let document = adjusting::add(&recorder, KIND, customer.key, amount)?;
            let lines = pay_back(&recorder, &document, &credits)?;
            adjusting::recorded(&recorder, KIND, (customer, document), (lines, Some(reason.clone())))
        })
    }

    /// Undoes a refund: the receipts and credit notes are on account again from today on. Supervisors only.
    pub fn undo_refund(&mut self, key: &DocumentKey) -> Result<Adjustment, DeskError> {
        self.undo_adjustment(KIND, key)
    }
}

/// What is on account, the oldest first, and what is dated later and not there yet (R0.8).
fn credits(
    view: View<'_>,
    customer: CustomerKey,
    today: Day,
) -> Result<(Vec<Document>, Vec<Document>), StoreError> {
    let mut credits = view.documents_left(customer)?;
    credits.retain(|document| document.kind != ItemKind::Invoice);
    credits.sort_by_key(|document| (document.day, document.id));
    Ok(credits.into_iter().partition(|document| document.day <= today))
}

fn refuse_more_than_left(
    customer: &CustomerRecord,
    (credits, early): (&[Document], Option<&Document>),
    amount: Money,
) -> Result<(), DeskError> {
    let left: Money = credits.iter().map(|credit| credit.left).sum();
    if amount <= left {
        return Ok(());
    }
    let message = match early {
        Some(early) if left.is_zero() => {
            Message::new("refund-too-early").text("receipt", early.number.clone()).day("day", early.day)
        }
        None if left.is_zero() => Message::new("refund-of-nothing"),
        Some(_) | None => Message::new("refund-over-credit"),
    };
    let message = message
        .text("customer", customer.code.clone())
        .money("amount", amount, customer.currency)
        .money("left", left, customer.currency);
    Err(DeskError::refused(message).at(InputField::Amount))
}

fn pay_back(
    recorder: &Recorder<'_, '_>,
    refund: &Document,
    credits: &[Document],
) -> Result<Vec<AppliedPart>, DeskError> {
    let day = recorder.today();
    let mut left = refund.amount;
    let mut lines = Vec::new();
    for credit in credits {
        let amount = credit.left.min(left);
        if !amount.is_positive() {
            break;
        }
        recorder
            .tx
            .apply(&Application { debit: refund.id, credit: credit.id, day, amount }, recorder.event)?;
        left -= amount;
        let (kind, number) = (credit.kind, credit.number.clone());
        lines.push(AppliedPart { kind, number, instalment: credit.instalment, day, amount });
    }
    Ok(lines)
}
