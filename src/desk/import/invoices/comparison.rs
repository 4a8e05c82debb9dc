//! Comparing a row with the document that has its number already.

use super::{Converted, Invoices, receipt_number, settled_whole};
use crate::credit::{Day, ItemKind};
use crate::desk::error::DeskError;
use crate::desk::import::receipts::pays_so;
use crate::desk::import::row_outcome::{RowError, RowOutcome, compared, is_ship_to};
use crate::desk::lookup;
use crate::exchange::InvoiceRow;
use crate::store::{Document, StoreError, View};

impl Invoices<'_, '_, '_> {
    /// The document of the customer that has the number already.
    pub(super) fn stored(&mut self, row: &InvoiceRow, kind: ItemKind) -> Result<Option<Document>, RowError> {
        let Some(customer) = self.accounts.find(&row.customer)?.map(|account| account.customer) else {
            return Ok(None);
        };
        let documents = self.recorder.tx.view().documents(customer, kind, &row.number)?;
        let instalment = row.instalment.unwrap_or(1);
        let stored = documents.into_iter().find(|stored| stored.instalment == instalment);
        Ok(stored)
    }

    /// A row whose number is stored: its values must be those that are stored.
    pub(super) fn compare(&mut self, row: &InvoiceRow, converted: Converted) -> Result<RowOutcome, RowError> {
        match self.stored(row, converted.kind)? {
            Some(stored) => compare(self.recorder.tx.view(), row, converted, &stored),
            None => Err(RowError::number_taken(&row.number, "instalment")),
        }
    }
}

/// Unchanged, where the values of a row are those of a document. What it leaves empty is not compared.
pub(super) fn compare(
    view: View<'_>,
    row: &InvoiceRow,
    converted: Converted,
    stored: &Document,
) -> Result<RowOutcome, RowError> {
    let (was, is) = (stored.document.as_ref(), converted.document.as_ref());
    let amounts = match (was, is) {
        (Some(was), Some(is)) => (was.amount, is.amount),
        (_, _) => (stored.amount, converted.amount),
    };
    compared(
        &row.number,
        [
            ("date", stored.day == row.date),
            ("due", stored.due == converted.due),
            ("currency", was.map(|was| was.currency) == is.map(|is| is.currency)),
            (
                "amount",
                stored.kind == converted.kind
                    && if row.states_amount { amounts.0 == amounts.1 } else { amounts.0 >= amounts.1 },
            ),
            ("rate", was.map(|was| was.rate) == is.map(|is| is.rate)),
            ("ship_to", is_ship_to(view, (stored.customer, stored.ship_to), row.ship_to.as_deref())?),
            ("order", has_order(view, stored, row.order.as_deref())?),
            ("class", row.class.is_none_or(|class| class == stored.class)),
            ("disputed", stored.disputed || !row.disputed),
            ("settled", is_settled_so(view, stored, settled_whole(row))?),
            ("apply", pays_so(view, &row.apply, stored)?),
        ],
    )
}

/// Whether the document invoices this order, where one is named.
fn has_order(view: View<'_>, stored: &Document, number: Option<&str>) -> Result<bool, DeskError> {
    let Some(number) = number else { return Ok(true) };
    let order = lookup::find_order(view, number)?;
    Ok(order.is_some_and(|order| stored.order == Some(order.id)))
}

/// Whether the receipt of a settled row is there, of that day.
fn is_settled_so(view: View<'_>, stored: &Document, settled: Option<Day>) -> Result<bool, StoreError> {
    let Some(day) = settled else { return Ok(true) };
    let number = receipt_number(&stored.number, stored.instalment);
    let receipts = view.documents(stored.customer, ItemKind::Receipt, &number)?;
    Ok(receipts.iter().any(|receipt| receipt.day == day && receipt.amount == stored.amount))
}
