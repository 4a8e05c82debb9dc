//! The outcome of a row.

use super::ImportReport;
use crate::credit::{Currency, Day, Message, Money, OutOfRange, ShipToId};
use crate::desk::error::DeskError;
use crate::desk::spelling::among;
use crate::exchange::{FileRow, LateLimit};
use crate::store::{CustomerKey, StoreError, View};

/// Imports the rows of one kind, one after the other.
pub(super) trait RowImporter {
    type Row: FileRow;

    /// Begins a file, which says what day it is of; the day of an open list.
    fn begin(&mut self, _as_of: Option<Day>) -> Result<(), DeskError> {
        Ok(())
    }

    /// Imports a row, or returns why not. A rejected row leaves nothing behind.
    fn import(&mut self, row: &Self::Row) -> Result<RowOutcome, RowError>;

    /// Takes the credit limits that a file said of customers below their rows; what is to be said of those that cannot be
    /// read.
    fn take_limits(&mut self, _limits: &[LateLimit<'_>]) -> Result<Option<Message>, DeskError> {
        Ok(None)
    }

    /// Does what is done once, after the last row, and reports what it has found over all of them.
    fn finish(&mut self, _report: &mut ImportReport) -> Result<(), DeskError> {
        Ok(())
    }
}

/// The outcome of a row that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowOutcome {
    Inserted,
    /// It was new, and is to be looked at: which canonical column, and why.
    Doubted(&'static str, Message),
    /// It was new, and a part of it, or all, found no invoice.
    OnAccount(Unmatched),
    /// It changed what was there.
    Updated,
    /// The same is stored already.
    Unchanged,
}

/// A payment that found no invoice, or more than its invoices owe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unmatched {
    pub(super) receipt: String,
    pub(super) customer: String,
    pub(super) left: Money,
    pub(super) currency: Currency,
    pub(super) reason: Message,
}

/// Why a row was not imported.
#[derive(Debug)]
pub(super) enum RowError {
    /// The row is rejected.
    Refused(Refusal),
    Failed(DeskError),
}

/// What is wrong with a row: the column that is at fault, its value, and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) column: &'static str,
    pub(super) value: String,
    pub(super) reason: Message,
}

impl RowError {
    pub(super) fn refused(column: &'static str, value: impl Into<String>, reason: Message) -> Self {
        Self::Refused(Refusal { column, value: value.into(), reason })
    }

    /// The number belongs to something that has another value in this column.
    pub(super) fn number_taken(number: &str, column: &'static str) -> Self {
        let reason = Message::new("import-number-taken").text("number", number).text("column", column);
        Self::refused("number", number, reason)
    }

    /// The amount is in another currency than the account.
    pub(super) fn other_currency(currency: Currency, account: Currency) -> Self {
        let reason = Message::new("import-other-currency")
            .text("currency", currency.code())
            .text("account", account.code());
        Self::refused("currency", currency.code(), reason)
    }

    /// Rejects the row where a use case refuses it; any other error ends the import.
    pub(super) fn of(error: DeskError, column: &'static str, value: impl Into<String>) -> Self {
        match error {
            DeskError::Refusal(refusal) => Self::refused(column, value, refusal.message),
            error => Self::Failed(error),
        }
    }
}

impl From<DeskError> for RowError {
    fn from(error: DeskError) -> Self {
        Self::of(error, "", "")
    }
}

impl From<StoreError> for RowError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<OutOfRange> for RowError {
    fn from(error: OutOfRange) -> Self {
        Self::of(error.into(), "amount", "")
    }
}

/// Whether a document or order of a customer has the ship-to with this code, where one is named.
pub(super) fn is_ship_to(
    view: View<'_>,
    (customer, stored): (CustomerKey, Option<ShipToId>),
    code: Option<&str>,
) -> Result<bool, DeskError> {
    let Some(code) = code else { return Ok(true) };
    let named = among(code, view.ship_tos(customer)?, |ship_to| ship_to.rules.code.as_str())?;
    Ok(named.is_some_and(|named| stored == Some(named.rules.id)))
}

/// A row whose number is there already: unchanged, or refused for the first column that differs.
pub(super) fn compared<const N: usize>(
    number: &str,
    columns: [(&'static str, bool); N],
) -> Result<RowOutcome, RowError> {
    match columns.into_iter().find(|(_, is_same)| !is_same) {
        None => Ok(RowOutcome::Unchanged),
        Some((column, _)) => Err(RowError::number_taken(number, column)),
    }
}
