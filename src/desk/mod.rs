//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod customers;
mod days_to_pay;
pub mod demo;
mod error;
mod export;
mod holds;
mod import;
mod orders;
mod receivables;
mod session;
mod setup;
mod upkeep;
mod validation;
mod workspace;

pub use customers::filter::{Bound, Bounds, Direction, Figure, Test};
pub use customers::list::{CustomerName, CustomerRow};
pub use customers::notes::LONGEST_NOTE;
pub use customers::query::{
    AVERAGE_DAYS, CUSTOMER_COLUMNS, CustomerColumn, CustomerQuery, Reading, average_days,
};
pub use customers::{
    Blocking, CustomerChange, CustomerPreview, CustomerRecheck, CustomerSheet, LimitCheck, LimitWarning,
    Standing,
};
pub use days_to_pay::payments::PaymentMonth;
pub use days_to_pay::{
    Became, DaysToPay, NewBasis, NoneFound, PaymentReport, PaymentReportQuery, PaymentReportRow,
};
pub use error::{DeskError, ErrorKind, InputField, Refusal};
pub use export::{ExportKind, ListedCell, ListedColumn, ListingFile};
pub use holds::choices::DecisionChoices;
pub use holds::decide::{Decided, Decision, Seen};
pub use holds::fitting::Fitting;
pub use holds::held::HeldOrder;
pub use holds::queue::Rechecked;
pub use holds::undo::Undone;
pub use import::{ImportKind, ImportOptions, ImportReport, LeftOnAccount, Run, Strictness, ToReview};
pub use orders::assess::Case;
pub use orders::order::{Checked, OrderSheet};
pub use orders::order_draft::{Confirmation, EnterOrder, LONGEST_NUMBER};
pub use orders::order_form::{NamedCode, OrderCustomer};
pub use receivables::ageing::{AgeingReport, AgeingRow};
pub use receivables::documents::{
    AppliedPart, DocumentLine, DocumentScope, InstalmentView, InvoiceView, ReceiptView,
};
pub use receivables::exposure::{Component, CountedElsewhere, ExposureDocument, ExposureReport};
pub use receivables::invoices::{Dispute, EnteredInvoice, Instalment, NewInvoice};
pub use receivables::receipts::{
    AppliedReceipt, ApplyTo, NewReceipt, OpenItem, OpenItems, PayerView, Rest, ReversedReceipt, Unapplied,
    UnappliedView,
};
pub use receivables::sale::{CheckedInvoice, OrderExcess};
pub use receivables::transfer::{
    Fate, TransferFilter, TransferLine, TransferReport, TransferScope, TransferredInvoice,
};
pub use session::clock::{Clock, Moment, RunId, WrongClock};
pub use session::left_out::LeftOut;
pub use session::open::{Desk, DeskReader, NewDesk, Who};
pub use session::record::Recorder;
pub use session::sign::Signature;
pub use session::watch::{Go, Stage, Unwatched, Watch};
use session::writer::Attempt;
pub use session::writer::DeskWriter;
pub use setup::draft::{Assignment, Changed, Expected, FieldChange};
pub use setup::groups::GroupSheet;
pub use setup::sheet::{Sheet, SheetLine};
pub use upkeep::audit::{AuditKey, AuditQuery, AuditReport};
pub use upkeep::copies::{CopyOutcome, Rescued};
pub use upkeep::doctor::{DoctorReport, Examined};
pub use validation::{
    Applied, Comparison, CriterionSentence, ExternalCode, Fingerprint, LastApplication, LateInvoice,
    LeftAlone, Proposal, ProposalLine, ProposalRow, Side, TakenBack, ValidationBook, ValidationChoice,
    ValidationCustomer, ValidationPreview, ValidationTiles, ValidationTotals,
};
pub use workspace::{BalanceTiles, Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, Tally};

// What is set up, and the fields of it.
pub use crate::fields::{
    Access, CustomerHistory, Datum, Editor, FieldSpec, LookUp, Need, Section, Settings, ValueKind,
};

// Verdicts are the rules' own (R4.2).
pub use crate::credit::{Rejected, Verdict, VerdictKind};
// Records that people and programs see as they are kept.
pub use crate::records::{AuditBody, Field, Shown};
pub use crate::store::{
    Activity, ActivityFact, ActivityKey, AssessmentId, AuditRecord, BasisRecord, ChangeRecord, CodeRange,
    Corrupt, CustomerKey, CustomerLine, CustomerRecord, DayRange, DecisionKind, DecisionRecord, Difference,
    Event, EventId, GroupKind, HoldFilter, HoldId, HoldLine, HoldRecord, HoldSort, HoldState, LockHolder,
    LockWait, NoteId, NoteRecord, OpenOptions, OrderRecord, OrderState, PaidDocument, PaymentBasis, Process,
    QueuedHold, ReasonAction, ReasonRecord, Role, SchemaDifference, SchemaFault, StateRecord, StopFlag,
    StoredName, TermsRecord, Trace, Unreadable, UserRecord, WritingProcess,
};

#[cfg(test)]
pub(crate) mod test_desk;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
