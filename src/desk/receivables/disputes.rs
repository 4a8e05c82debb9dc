//! Putting invoices in dispute, and settling disputes.

use super::naming::{DocumentKey, instalments};
use crate::credit::{ItemKind, Message};
use crate::desk::error::DeskError;
use crate::desk::input::given_reason;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskWriter, Recorder};
use crate::records::{AuditBody, Disputed};
use crate::store::{CustomerKey, EventKind, Subject, Touched, View};

/// What becomes of a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dispute {
    /// The customer contests the invoice.
    Raised,
    /// It is settled, one way or the other.
    Settled,
}

impl DeskWriter {
    /// Puts an invoice, or one instalment of it, in dispute, or takes it out of one.
    pub fn dispute_invoice(
        &mut self,
        invoice: &DocumentKey,
        instalment: Option<u32>,
        dispute: Dispute,
        reason: &str,
    ) -> Result<(), DeskError> {
        let reason = given_reason(reason)?;
        let disputed = dispute == Dispute::Raised;
        let number = invoice.number.as_str();
        self.carry_out(|tx, signature| {
            let (customer, mut documents) = instalments(tx.view(), invoice)?;
            documents.retain(|document| instalment.is_none_or(|only| document.instalment == only));
            if documents.is_empty() {
                return Err(DeskError::usage(
                    Message::new("instalment-not-found")
                        .text("number", number)
                        .count("instalment", instalment.map_or(0, i64::from)),
                ));
            }
            documents.retain(|document| document.disputed != disputed);
            if documents.is_empty() {
                return Err(dispute.is_so_already(tx.view(), (customer.key, number))?);
            }
            let recorder = Recorder::begin(tx, signature, dispute.event(), &reason)?;
            for document in &mut documents {
                document.disputed = disputed;
                tx.set_disputed(document)?;
                let (old, new) = if disputed { ("no", "yes") } else { ("yes", "no") };
                recorder.change(Subject::Item(document.id.0), "disputed", Some(old), Some(new))?;
            }
            let entry = AuditBody::Disputed(Disputed { disputed, instalment, reason });
            recorder.audit(("invoice", number), (Some(customer.key), None), &entry)
        })
    }
}

impl Dispute {
    const fn event(self) -> EventKind {
        match self {
            Self::Raised => EventKind::Dispute,
            Self::Settled => EventKind::SettleDispute,
        }
    }

    fn is_so_already(
        self,
        view: View<'_>,
        (customer, number): (CustomerKey, &str),
    ) -> Result<DeskError, DeskError> {
        let message = match self {
            Self::Raised => Message::new("invoice-disputed-already"),
            Self::Settled => Message::new("invoice-not-disputed"),
        };
        let last =
            view.last_event(Touched::Document(customer, ItemKind::Invoice, number), &[self.event()])?;
        Ok(DeskError::conflict(by(message.text("number", number), last.as_ref())))
    }
}
