//! What is in the desk, as tables: to files that other programs read, and that can be imported again.
//!
//! Columns that can be imported have the names that an import knows; the others cannot be imported.

mod applied;
mod documents;
mod listing;
mod lists;
mod master;
mod validation;

use crate::credit::{Message, Render, coded};
use crate::desk::days_to_pay::PaymentReportQuery;
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, NoProgress};
use crate::exchange::{Export, Table, WriteError};

pub use listing::{ListedCell, ListedColumn, ListedValue, ListingFile};

coded! {
    pub enum ExportKind {
        /// Customers with every parameter.
        Customers = "customers",
        ShipTos = "ship-tos",
        /// Groups; their members are among the columns of the customers.
        Groups = "groups",
        /// Invoices by instalment, and credit notes.
        Invoices = "invoices",
        /// Receipts and what they pay; of reversed ones, what they paid.
        Receipts = "receipts",
        /// Orders that are held.
        Holds = "holds",
        /// Every decision on a held order.
        Decisions = "decisions",
        Orders = "orders",
        /// Aged balances as of today.
        Ageing = "ageing",
        /// Average days to pay over the whole history of each customer.
        DaysToPay = "days-to-pay",
        /// Whom the credit validation would block, warn and unblock today, for all external codes.
        Validation = "validation",
        Audit = "audit",
        Users = "users",
    }
}

/// A table that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub rows: u64,
    /// What a file of this kind cannot say, with how often it was there: an import does not bring it back.
    pub not_carried: Vec<(Loss, u64)>,
}

coded! {
    /// What a file cannot say.
    pub enum Loss {
        /// What a reversed receipt paid that a credit note pays since.
        Reversed = "reversed-applications",
        /// An application that was taken back on a later day.
        TakenBack = "taken-back-applications",
        /// Why a user raised the dispute of an invoice or instalment that is still in dispute.
        Disputes = "dispute-reasons",
        /// How far the release of an open order goes, and until when.
        Approvals = "approvals",
        /// The follow-up and the owner of an order on hold.
        FollowUps = "follow-ups",
        /// A note about a customer.
        Notes = "notes",
        /// The basis of a customer's days to pay.
        Bases = "days-to-pay-bases",
    }
}

/// What a file cannot say, counted while it is written.
#[derive(Debug, Default)]
struct Losses([u64; Loss::ALL.len()]);

impl Losses {
    fn add(&mut self, loss: Loss, count: u64) {
        for (known, counted) in Loss::ALL.into_iter().zip(&mut self.0) {
            if known == loss {
                *counted += count;
            }
        }
    }

    fn of(self, rows: u64) -> Exported {
        let not_carried = Loss::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0);
        Exported { rows, not_carried: not_carried.collect() }
    }
}

impl Exported {
    /// What is lost of one kind, as a sentence.
    pub fn note((loss, count): (Loss, u64)) -> Message {
        let key = match loss {
            Loss::Reversed => "export-not-carried-reversed-applications",
            Loss::TakenBack => "export-not-carried-taken-back-applications",
            Loss::Disputes => "export-not-carried-dispute-reasons",
            Loss::Approvals => "export-not-carried-approvals",
            Loss::FollowUps => "export-not-carried-follow-ups",
            Loss::Notes => "export-not-carried-notes",
            Loss::Bases => "export-not-carried-days-to-pay-bases",
        };
        Message::new(key).count("count", count)
    }
}

impl DeskReader {
    /// Exports a table row by row with what `open` starts; returns how many rows it has, and what is not in it.
    ///
    /// All rows are of one moment. A failed export leaves its destination as it was. Reasons that no user wrote are in the
    /// words that are given: those of the desk's language.
    pub fn export(
        &mut self,
        what: ExportKind,
        words: &dyn Render,
        open: impl FnOnce(&Table) -> Result<Export, WriteError>,
    ) -> Result<Exported, DeskError> {
        let opening: Opening<'_> = Box::new(open);
        let rows = match what {
            ExportKind::Customers => return master::customers(self, opening),
            ExportKind::ShipTos => master::ship_tos(self, opening),
            ExportKind::Groups => master::groups(self, opening),
            ExportKind::Users => master::users(self, opening),
            ExportKind::Invoices => return documents::invoices(self, opening),
            ExportKind::Receipts => return documents::receipts(self, opening),
            ExportKind::Orders => return documents::orders(self, opening),
            ExportKind::Holds => lists::holds(self, opening),
            ExportKind::Decisions => lists::decisions(self, opening),
            ExportKind::Ageing => lists::ageing(self, opening),
            ExportKind::DaysToPay => {
                self.payment_report(&PaymentReportQuery::default(), &NoProgress)?.export(opening)
            }
            ExportKind::Validation => validation::validation(self, words, opening),
            ExportKind::Audit => lists::audit(self, opening),
        };
        Ok(Losses::default().of(rows?))
    }
}

/// Starts a table once its columns are known.
type Opening<'a> = Box<dyn FnOnce(&Table) -> Result<Export, WriteError> + 'a>;

#[cfg(test)]
mod tests;
