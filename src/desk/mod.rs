//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod accounts;
mod ageing;
#[cfg(test)]
mod all_accounts_tests;
mod assess;
#[cfg(test)]
mod balances_tests;
mod customer_list;
mod documents;
mod error;
mod exposure;
mod history;
mod invoiced_order;
mod invoices;
#[cfg(test)]
mod invoices_tests;
mod open;
mod posting;
mod receipts;
#[cfg(test)]
mod receipts_tests;
mod record;
mod settings;
mod sign;
#[cfg(test)]
mod testing;
mod workspace;

pub use crate::store::{CustomerKey, CustomerLine};
pub use ageing::{AgeingReport, AgeingRow};
pub use assess::Case;
pub use customer_list::{CustomerName, CustomerRow, CustomerSort};
pub use documents::{AppliedPart, DocumentLine, DocumentScope, InstalmentView, InvoiceView, ReceiptView};
pub use error::{DeskError, Kind};
pub use exposure::{Component, CountedElsewhere, ExposureDocument, ExposureReport};
pub use history::{AverageDays, CustomerHistory};
pub use invoices::{Dispute, EnteredInvoice, Instalment, NewInvoice};
pub use open::{Desk, DeskReader, DeskWriter, NewDesk, Who};
pub use receipts::{AppliedReceipt, ApplyTo, NewReceipt, ReversedReceipt};
pub use record::Recorder;
pub use settings::{Setting, SettingKind, Settings};
pub use sign::{Clock, Moment, Signature};
pub use workspace::{BalanceTiles, Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, Tally};
