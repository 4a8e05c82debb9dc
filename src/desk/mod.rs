//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with its user. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out use cases,
//! each signed by the user. Refusals are values of [`DeskError`] that carry a message.
//!
//! ```text
//! session       opening a desk, reader and writer, the record under what is written, conflicts, progress
//! setup         settings, users, reasons, terms, warehouses, groups
//! customers     credit parameters, state, ship-tos, notes, the list and its filters
//! orders        entering, checking, amending, shipping, closing
//! holds         the queue, decisions and undoing them
//! receivables   invoices, receipts, transfer, ageing, exposure, the walk over all accounts
//! days_to_pay   average days to pay, their basis and report
//! validation    whom to block: proposal, trial, application
//! batch         posting and undoing many lines as one event
//! import, export, table    files in and out, and the tables that are written
//! workspace     the tiles of the first screen
//! maintenance   copies, the doctor, the audit trail
//! demo          a small and a very large company
//! error         refusals and failures
//! ```

mod batch;
mod customers;
mod days_to_pay;
pub mod demo;
mod error;
mod export;
mod holds;
mod import;
mod maintenance;
mod orders;
mod receivables;
mod session;
mod setup;
mod table;
mod validation;
mod workspace;

pub(crate) use batch::{LeftOut, Skipped};
pub use customers::filter::Direction;
pub(crate) use customers::filter::{Bound, Bounds, Figure, Test};
pub(crate) use customers::list::{CustomerName, CustomerRow};
pub(crate) use customers::notes::LONGEST_NOTE;
pub(crate) use customers::query::ColumnSource;
pub use customers::query::{CustomerColumn, CustomerQuery};
pub(crate) use customers::{
    Blocking, CustomerChange, CustomerPreview, CustomerRecheck, CustomerSheet, LimitWarning, StateDetails,
};
pub use days_to_pay::PaymentReportQuery;
pub(crate) use days_to_pay::payments::PaymentMonth;
pub(crate) use days_to_pay::{Became, DaysToPay, NewBasis, NoneFound, PaymentReport, PaymentReportRow};
pub(crate) use error::{DeskError, ErrorKind, InputField};
pub(crate) use export::{ExportKind, ListedCell, ListedColumn, ListingFile};
pub(crate) use holds::choices::DecisionChoices;
pub use holds::decide::Decision;
pub(crate) use holds::decide::{Decided, Seen};
pub(crate) use holds::fit::Fitting;
pub(crate) use holds::held::HeldOrder;
pub(crate) use holds::queue::Rechecked;
pub(crate) use holds::undo::Undone;
pub use import::{ImportKind, ImportOptions};
pub(crate) use import::{ImportReport, LeftOnAccount, Run, Strictness};
pub(crate) use maintenance::audit::{AuditKey, AuditQuery, AuditReport};
pub(crate) use maintenance::copies::CopyOutcome;
pub(crate) use maintenance::doctor::DoctorReport;
pub(crate) use orders::assess::CheckContext;
pub(crate) use orders::check::Checked;
pub use orders::draft::EnterOrder;
pub(crate) use orders::draft::{Confirmation, LONGEST_NUMBER};
pub(crate) use orders::form::{NamedCode, OrderCustomer};
pub(crate) use orders::sheet::OrderSheet;
pub(crate) use receivables::ageing::{AgeingReport, AgeingRow};
pub(crate) use receivables::disputes::Dispute;
pub(crate) use receivables::documents::{
    AppliedPart, DocumentLine, DocumentScope, InstalmentView, InvoiceView, ReceiptView,
};
pub(crate) use receivables::exposure::{CountedElsewhere, ExposureDocument, ExposureReport};
pub(crate) use receivables::invoices::{DueBeforeDate, EnteredInvoice, Instalment, NewInvoice};
pub(crate) use receivables::receipts::{
    AppliedReceipt, OpenItem, OpenItems, PayerView, ReversedReceipt, Unapplied, UnappliedView,
};
pub use receivables::receipts::{ApplyTo, NewReceipt, Rest};
pub(crate) use receivables::sale::{CheckedInvoice, OrderExcess};
pub(crate) use receivables::transfer::{
    TransferFilter, TransferLine, TransferOutcome, TransferReport, TransferScope, TransferredInvoice,
};
pub use session::clock::{Clock, Moment, RunId};
pub(crate) use session::clock::{Signature, WrongClock};
pub(crate) use session::open::DeskReader;
pub use session::open::{Desk, Identity, NewDesk};
pub use session::progress::NoProgress;
pub(crate) use session::progress::{ProgressSink, Stage};
pub(crate) use session::record::Recorder;
use session::writer::Attempt;
pub use session::writer::DeskWriter;
pub use setup::draft::Assignment;
pub(crate) use setup::draft::{Changed, Expected, FieldChange};
pub(crate) use setup::groups::GroupSheet;
pub(crate) use setup::sheet::{Sheet, SheetLine};
pub(crate) use validation::{
    Applied, Comparison, CriterionSentence, LastApplication, LateInvoice, Proposal, ProposalLine,
    ProposalRow, Side, UndoneValidation, ValidationChoice, ValidationCustomer, ValidationPreview,
    ValidationTiles, ValidationTotals,
};
pub use validation::{ExternalCode, ValidationSnapshot};
pub(crate) use workspace::{BalanceTiles, Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, Tally};

// The settings and the fields of records.
pub(crate) use crate::fields::{CustomerHistory, Section, Settings};

// Files that are written whole or not at all.
pub use crate::files::Destination;

// Components and verdicts are the rules' own (R2.1, R4.2).
pub use crate::credit::Verdict;
pub(crate) use crate::credit::{Component, Rejected, VerdictKind};
// Records that people and programs see as they are stored.
pub(crate) use crate::records::{AuditBody, Field, Shown};
pub(crate) use crate::store::{
    Activity, ActivityFact, ActivityKey, AssessmentId, AuditRecord, ChangeRecord, CodeRange, CustomerKey,
    CustomerLine, DayRange, DecisionKind, DecisionRecord, EventId, HoldId, HoldLine, HoldState, LockHolder,
    LockWait, NoteId, NoteRecord, OpenOptions, OrderRecord, OrderState, PaidDocument, Process, QueuedHold,
    ReasonAction, ReasonRecord, Role, SchemaDifference, SchemaFault, StateRecord, StoredName, Trace,
    Unreadable, UserRecord,
};
pub use crate::store::{HoldFilter, HoldSort, StopFlag};

#[cfg(test)]
pub(crate) mod test_desk;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
