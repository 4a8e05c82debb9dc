//! What is in the desk, as tables: to files that other programs read, and that can be imported again.
//!
//! Columns that can be imported have the names that an import knows; the others cannot be imported.

mod documents;
mod listing;
mod lists;
mod master;
mod validation;

use crate::credit::{Render, coded};
use crate::desk::days_to_pay::PaymentReportQuery;
use crate::desk::error::DeskError;
use crate::desk::session::{DeskReader, NoProgress};
use crate::exchange::{Export, Table, WriteError};

pub use listing::{ListedCell, ListedColumn, ListingFile};

coded! {
    pub enum ExportKind {
        /// Customers with every parameter.
        Customers = "customers",
        ShipTos = "ship-tos",
        /// Groups; their members are among the columns of the customers.
        Groups = "groups",
        /// Invoices by instalment, and credit notes.
        Invoices = "invoices",
        /// Receipts that count, and what they pay.
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

impl DeskReader {
    /// Exports a table row by row with what `open` starts; returns the number of rows.
    ///
    /// All rows are of one moment. A failed export leaves its destination as it was. Reasons that no user wrote are in the
    /// words that are given: those of the desk's language.
    pub fn export(
        &mut self,
        what: ExportKind,
        words: &dyn Render,
        open: impl FnOnce(&Table) -> Result<Export, WriteError>,
    ) -> Result<u64, DeskError> {
        let opening: Opening<'_> = Box::new(open);
        match what {
            ExportKind::Customers => master::customers(self, opening),
            ExportKind::ShipTos => master::ship_tos(self, opening),
            ExportKind::Groups => master::groups(self, opening),
            ExportKind::Users => master::users(self, opening),
            ExportKind::Invoices => documents::invoices(self, opening),
            ExportKind::Receipts => documents::receipts(self, opening),
            ExportKind::Orders => documents::orders(self, opening),
            ExportKind::Holds => lists::holds(self, opening),
            ExportKind::Decisions => lists::decisions(self, opening),
            ExportKind::Ageing => lists::ageing(self, opening),
            ExportKind::DaysToPay => {
                self.payment_report(&PaymentReportQuery::default(), &NoProgress)?.export(opening)
            }
            ExportKind::Validation => validation::validation(self, words, opening),
            ExportKind::Audit => lists::audit(self, opening),
        }
    }
}

/// Starts a table once its columns are known.
type Opening<'a> = Box<dyn FnOnce(&Table) -> Result<Export, WriteError> + 'a>;

#[cfg(test)]
mod tests;
