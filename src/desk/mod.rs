//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod accounts;
mod ageing;
mod assess;
mod audit;
mod before;
mod choices;
mod company;
mod customer_list;
mod customers;
mod decide;
pub mod demo;
mod doctor;
mod documents;
mod draft;
mod error;
mod export;
mod exposure;
mod fitting;
mod groups;
mod history;
mod holds;
mod import;
mod invoiced_order;
mod invoices;
mod open;
mod order_draft;
mod order_form;
mod orders;
mod parameters;
mod posting;
mod queue;
mod reasons;
mod receipts;
mod record;
mod right;
mod settings;
mod sheet;
mod ship_tos;
mod sign;
mod terms;
mod undo;
mod users;
mod warehouses;
mod watch;
mod workspace;

pub use ageing::{AgeingReport, AgeingRow};
pub use assess::Case;
pub use audit::{AuditKey, AuditQuery, AuditReport};
pub use choices::DecisionChoices;
pub use company::SettingLine;
pub use customer_list::{CustomerName, CustomerRow, CustomerSort};
pub use customers::{
    Blocking, CustomerChange, CustomerPreview, CustomerRecheck, CustomerSheet, LimitWarning,
};
pub use decide::{Decided, Decision, Rejected, Seen, Verdict};
pub use doctor::DoctorReport;
pub use documents::{AppliedPart, DocumentLine, DocumentScope, InstalmentView, InvoiceView, ReceiptView};
pub use draft::{Assignment, Changed, Expected, FieldChange};
pub use error::{DeskError, Kind};
pub use export::ExportKind;
pub use exposure::{Component, CountedElsewhere, ExposureDocument, ExposureReport};
pub use fitting::Fitting;
pub use groups::GroupSheet;
pub use history::{AverageDays, CustomerHistory};
pub use holds::HeldOrder;
pub use import::{ImportKind, ImportOptions, ImportReport, Run, Strictness};
pub use invoices::{Dispute, EnteredInvoice, Instalment, NewInvoice};
use open::Attempt;
pub use open::{Desk, DeskReader, DeskWriter, NewDesk, Who};
pub use order_draft::{Confirmation, EnterOrder, LONGEST_NUMBER};
pub use order_form::{NamedCode, OrderCustomer};
pub use orders::{Checked, OrderSheet};
pub use parameters::{Access, Need, Parameter, ParameterKind, Section};
pub use queue::{LeftOut, Rechecked};
pub use reasons::REASON_ACTIONS;
pub use receipts::{AppliedReceipt, ApplyTo, NewReceipt, ReversedReceipt};
pub use record::Recorder;
pub use settings::{Setting, SettingKind, Settings};
pub use sheet::{Sheet, SheetLine};
pub use sign::{Clock, Moment, Signature};
pub use terms::TermsLine;
pub use undo::Undone;
pub use watch::{Go, Unwatched, Watch};
pub use workspace::{BalanceTiles, Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, Tally};

// Records that people and programs see as they are kept.
pub use crate::store::{
    AssessmentId, AuditRecord, ChangeRecord, CustomerKey, CustomerLine, CustomerRecord, DecisionKind,
    DecisionRecord, Difference, Event, EventId, GroupKind, HoldFilter, HoldId, HoldLine, HoldRecord,
    HoldSort, HoldState, OrderRecord, OrderState, ReasonRecord, Role, Stored, UserRecord,
};

#[cfg(test)]
mod all_accounts_tests;
#[cfg(test)]
mod balances_tests;
#[cfg(test)]
mod invoices_tests;
#[cfg(test)]
mod receipts_tests;
#[cfg(test)]
pub(crate) mod test_desk;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
