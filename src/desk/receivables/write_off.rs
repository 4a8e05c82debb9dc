//! Taking a debt that will not be paid out of the books (R11.5.4).

use super::adjusting::{self, Adjustment, AdjustmentKind};
use super::naming::DocumentKey;
use super::receipts::{ApplyTo, Applying, Early, Payer, Since};
use crate::credit::Money;
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::{given_reason, within_range};
use crate::desk::lookup;
use crate::desk::session::{DeskWriter, Recorder};
use crate::store::Role;

const KIND: AdjustmentKind = AdjustmentKind::WriteOff;

/// What is to be written off.
#[derive(Debug, Clone)]
pub struct WriteOff<'a> {
    /// Code of the customer whose debt is given up.
    pub customer: &'a str,
    /// Invoices, instalments or parts of them; all that is left where no amount is given.
    pub parts: Vec<ApplyTo<'a>>,
    pub reason: &'a str,
}

/// What is said of a write-off where more is said of a payment.
const REFUSALS: [(&str, &str); 6] = [
    ("application-of-another", "write-off-of-another"),
    ("application-nothing-owed", "write-off-nothing-owed"),
    ("application-settled-later", "write-off-settled-later"),
    ("application-not-positive", "write-off-not-positive"),
    ("application-over-invoice", "write-off-over-invoice"),
    ("application-too-early", "write-off-too-early"),
];

fn refusal_of(part: ApplyTo<'_>, error: DeskError) -> DeskError {
    error.in_words(&REFUSALS).at(InputField::Invoice(part.invoice.to_owned()))
}

impl DeskWriter {
    /// Writes off what is left of invoices of a customer, or parts of it: a credit of today that is no payment (R8.2).
    ///
    /// What a receipt that is dated later will settle is not left (R0.8). Supervisors only.
    pub fn write_off(&mut self, write_off: &WriteOff<'_>) -> Result<Adjustment, DeskError> {
        let reason = given_reason(write_off.reason)?;
        self.carry_out(|tx, signature| {
            let customer = lookup::customer(tx.view(), write_off.customer)?;
            let recorder = Recorder::begin(tx, signature, KIND.event(), &reason)?;
            recorder.permit(Role::Supervisor)?;
            let payer = Payer::of(&customer);
            let mut parts = Vec::with_capacity(write_off.parts.len());
            let mut total = Money::ZERO;
            for part in &write_off.parts {
                let amount = payer.owes(&recorder, *part).map_err(|error| refusal_of(*part, error))?;
                parts.push(ApplyTo { amount: Some(amount), ..*part });
                total += amount;
            }
            let document = adjusting::add(&recorder, KIND, customer.key, within_range(total)?)?;
            let from = Since { day: recorder.today(), early: Early::Refused };
            let mut applying = Applying::of(&recorder, payer, document.clone(), from);
            for part in parts {
                applying.pay(part).map_err(|error| refusal_of(part, error))?;
            }
            let lines = applying.into_applied();
            adjusting::recorded(&recorder, KIND, (customer, document), (lines, Some(reason.clone())))
        })
    }

    /// Undoes a write-off: what it wrote off is open again from today on. Supervisors only.
    pub fn undo_write_off(&mut self, key: &DocumentKey) -> Result<Adjustment, DeskError> {
        self.undo_adjustment(KIND, key)
    }

    pub(super) fn undo_adjustment(
        &mut self,
        kind: AdjustmentKind,
        key: &DocumentKey,
    ) -> Result<Adjustment, DeskError> {
        self.carry_out(|tx, signature| {
            let (customer, document) = adjusting::undoable(tx.view(), kind, key)?;
            let made = tx.view().entered_by(document.id)?.map(|event| event.id);
            let recorder = Recorder::begin_reversing(tx, signature, adjusting::undoing(kind), "", made)?;
            recorder.permit(Role::Supervisor)?;
            adjusting::undo(&recorder, kind, (customer, document))
        })
    }
}
