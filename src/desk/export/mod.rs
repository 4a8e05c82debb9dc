//! What is in the desk, as tables: to files that other programs read, and that can be imported again.
//!
//! Columns that can be imported have the names that an import knows; what is only told has others.

mod documents;
mod listing;
mod lists;
mod master;
mod validation;

use super::{DeskError, DeskReader, NoProgress, PaymentReportQuery};
use crate::credit::{Render, coded};
use crate::exchange::{Cell, Export, Field, FieldKind, Table, WriteError};

pub use listing::{ListedCell, ListedColumn, ListingFile};

coded! {
    pub enum ExportKind {
        /// Customers with every parameter.
        Customers = "customers",
        ShipTos = "ship-tos",
        /// Groups; who is a member stands with the customers.
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
    /// Exports a table row by row; `open` says where it goes and how it is written. How many rows there were.
    ///
    /// Everything is of one moment. What fails leaves the place as it was. Reasons that nobody wrote are told in the
    /// words that are given: those of the desk's language.
    pub fn export(
        &mut self,
        what: ExportKind,
        words: &dyn Render,
        open: impl FnOnce(&Table) -> Result<Export, WriteError>,
    ) -> Result<u64, DeskError> {
        let opening = Opening(open);
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
                self.payment_report(&PaymentReportQuery::default(), &NoProgress)?.export(opening.0)
            }
            ExportKind::Validation => validation::validation(self, words, opening),
            ExportKind::Audit => lists::audit(self, opening),
        }
    }
}

/// Where a table goes once its columns are known.
struct Opening<F>(F);

impl<F: FnOnce(&Table) -> Result<Export, WriteError>> Opening<F> {
    fn open(self, table: &Table) -> Result<Rows, DeskError> {
        Ok(Rows { export: (self.0)(table)?, written: 0 })
    }
}

/// A table while it is written.
struct Rows {
    export: Export,
    written: u64,
}

impl Rows {
    fn row(&mut self, cells: &[Cell]) -> Result<(), DeskError> {
        self.written += 1;
        Ok(self.export.row(cells)?)
    }

    fn finish(self) -> Result<u64, DeskError> {
        self.export.finish()?;
        Ok(self.written)
    }
}

/// Columns by name and kind.
fn fields<const N: usize>(columns: [(&'static str, FieldKind); N]) -> Vec<Field> {
    columns.into_iter().map(|(key, kind)| Field::new(key, kind)).collect()
}

#[cfg(test)]
mod tests;
