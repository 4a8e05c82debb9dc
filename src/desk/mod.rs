//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with its user. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out use cases,
//! each signed by the user. Refusals are values of [`DeskError`] that carry a message.
//!
//! ```text
//! error         refusals and failures
//! spelling      codes in whatever case they are typed
//! input         single values that a user has typed
//! lookup        what a code names
//! session       opening a desk, reader and writer, what is signed and recorded of a write, conflicts, progress
//! table         the tables that are written
//! list          what lists are sorted and filtered by
//! state_details the state of a customer, its reason, who set it and when
//! assess        facts and limits of one account or all, an order assessed by the rules, what a lowered limit holds
//! parameters    records while their parameters are set, and as they are shown
//! setup         settings, users, reasons, terms, warehouses, blocking rules and sets of them
//! days_to_pay   average days to pay, their basis and report
//! orders        entering, checking, amending, shipping, closing, and the hold that a check leads to
//! undo          undoing any act by its trace, doing it again, and the list of what was done
//! holds         the queue and decisions
//! receivables   invoices, receipts, transfer, ageing, exposure
//! customers     credit parameters, state, ship-tos, groups, covers, notes, the list and its columns
//! batch         posting many lines as one event
//! validation    whom to block: proposal, trial, application
//! import        files into the desk
//! export        what is in the desk, into files
//! maintenance   copies, the doctor, the audit trail
//! workspace     the tiles of the first screen
//! find          anything by a number, a code or a part of a name
//! demo          a small and a very large company
//! ```
//!
//! A room uses only those above it, and imports from the room itself. What is re-exported here is for everyone else.

mod assess;
mod batch;
mod customers;
mod days_to_pay;
pub mod demo;
mod error;
mod export;
mod find;
mod holds;
mod import;
mod input;
mod list;
mod lookup;
mod maintenance;
mod orders;
mod parameters;
mod receivables;
mod session;
mod setup;
mod spelling;
mod state_details;
mod table;
mod undo;
mod validation;
mod workspace;

pub(crate) use assess::warning::LimitWarning;
pub(crate) use customers::call_list::{CallColumn, CallGroup, CallList, CallRow};
pub(crate) use customers::covers::CoverSheet;
pub(crate) use customers::groups::GroupSheet;
pub(crate) use customers::list::{CustomerName, CustomerRow};
pub(crate) use customers::notes::LONGEST_NOTE;
pub(crate) use customers::query::ColumnSource;
pub use customers::query::{CustomerColumn, CustomerQuery};
pub(crate) use customers::{
    Blocking, CustomerChange, CustomerPreview, CustomerRecheck, CustomerSheet, SeenCustomer, SeveralChanged,
    StateChange,
};
pub use days_to_pay::PaymentReportQuery;
pub(crate) use days_to_pay::payments::PaymentMonth;
pub(crate) use days_to_pay::{Became, DaysToPay, NewBasis, NoneFound, PaymentReport, PaymentReportRow};
pub(crate) use error::{DeskError, ErrorKind, InputField};
pub(crate) use export::{ExportKind, Exported, ListedCell, ListedColumn, ListedValue, ListingFile};
pub use find::Names;
pub(crate) use find::{FindAnswer, FindQuery, Found, FoundKind, Owner, Reference, folded};
pub(crate) use holds::choices::DecisionChoices;
pub(crate) use holds::columns::HoldColumn;
pub use holds::decide::Decision;
pub(crate) use holds::decide::{Decided, Seen};
pub(crate) use holds::fit::Fitting;
pub(crate) use holds::held::HeldOrder;
pub use holds::held::{PageOrder, PageRange};
pub use holds::line::QueueLine;
pub(crate) use holds::recheck::Rechecked;
pub(crate) use import::{
    BalanceEffect, ControlSum, CustomerEffect, DayOrder, Encoding, FileCell, FileFormat, FoundFile, Given,
    Guess, ImportEffect, ImportReport, ImportedFile, LeftOnAccount, ListKind, ListWish, LookAlike, Missing,
    MissingFate, NamedCustomer, Question, RawRow, RowClass, RowMark, SavedMappings, Strictness, Subject,
    files_of, find_file, guess_list,
};
pub use import::{ImportKind, ImportOptions, MappingSource, MissingItems};
pub(crate) use input::{LONGEST_CODE, LONGEST_REASON};
pub use list::filter::SortOrder;
pub(crate) use list::filter::{Bound, Bounds, Figure, Test};
pub(crate) use list::query::{AccountSearch, ColumnQuery, ListColumn, ListQuery, MOST_ROWS, OfAccount};
pub(crate) use maintenance::audit::{AuditKey, AuditQuery, AuditReport};
pub(crate) use maintenance::copies::CopyOutcome;
pub(crate) use maintenance::doctor::DoctorReport;
pub(crate) use orders::check::Checked;
pub(crate) use orders::draft::Confirmation;
pub use orders::draft::EnterOrder;
pub(crate) use orders::form::{NamedCode, OrderCustomer};
pub(crate) use orders::listed::OrderColumn;
pub(crate) use orders::next_number::number_after;
pub(crate) use orders::sheet::OrderSheet;
pub(crate) use orders::trail::{OrderTrail, TrailRow, TrailScope};
pub use parameters::draft::Assignment;
pub(crate) use parameters::draft::Changed;
pub(crate) use parameters::sheet::{Sheet, SheetLine};
pub(crate) use receivables::adjusting::{Adjustment, AdjustmentKind};
pub(crate) use receivables::ageing::{AgeingReport, AgeingRow};
pub(crate) use receivables::disputes::Dispute;
pub(crate) use receivables::documents::{
    AppliedPart, DocumentLine, DocumentScope, InstalmentView, InvoiceView, ReceiptView,
};
pub(crate) use receivables::exposure::{CountedElsewhere, ExposureDocument, ExposureReport};
pub(crate) use receivables::invoices::{DueBeforeDate, EnteredInvoice, Instalment, NewInvoice};
pub(crate) use receivables::listed::{DocumentColumn, DocumentRow, DocumentState};
pub(crate) use receivables::naming::{DocumentKey, FoundDocument};
pub(crate) use receivables::receipts::{
    AppliedReceipt, OpenItem, OpenItems, PayerView, ReversedReceipt, UnappliedView,
};
pub use receivables::receipts::{ApplyTo, NewReceipt, Rest};
pub(crate) use receivables::refund::Refund;
pub(crate) use receivables::sale::{CheckedInvoice, OrderExcess};
pub(crate) use receivables::transfer::{
    TransferFilter, TransferLine, TransferOutcome, TransferReport, TransferScope, TransferredInvoice,
};
pub(crate) use receivables::write_off::WriteOff;
pub(crate) use session::change::FieldChange;
pub use session::clock::{Clock, Moment, RunId};
pub(crate) use session::conflict::Expected;
pub(crate) use session::open::DeskReader;
pub use session::open::{Desk, Identity, NewDesk};
pub use session::progress::NoProgress;
pub(crate) use session::progress::{ProgressSink, Stage};
pub(crate) use session::several::Skipped;
pub use session::writer::DeskWriter;
pub(crate) use session::writer::Run;
pub(crate) use setup::reasons::LONGEST_REASON_TEXT;
pub(crate) use setup::rule_set::Others;
pub(crate) use setup::rules::{RuleChanged, RuleSheet};
pub(crate) use state_details::StateDetails;
pub(crate) use undo::{Act, ActSearched, ActState, Direction, Done, NextUndo, UndoneAct};
pub(crate) use validation::{
    Applied, Comparison, CriterionSentence, LastApplication, LateInvoice, Proposal, ProposalLine,
    ProposalRow, Side, ValidationChoice, ValidationCustomer, ValidationPreview, ValidationTiles,
    ValidationTotals,
};
pub use validation::{ExternalCode, ValidationSnapshot};
pub(crate) use workspace::{
    BalanceTiles, Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, ReasonTiles, Tally,
};

// The settings and the fields of records.
pub(crate) use crate::fields::{Section, Settings};

// Files that are written whole or not at all.
pub use crate::files::Destination;

// Components and verdicts are the rules' own (R2.1, R4.2).
pub use crate::credit::Verdict;
pub(crate) use crate::credit::{Component, Rejected, VerdictKind};
// Records that people and programs see as they are stored.
#[cfg(test)]
pub(crate) use crate::records::WORDED;
pub(crate) use crate::records::{AuditBody, Field, Imported, Shown};
pub(crate) use crate::store::{
    Activity, ActivityFact, ActivityKey, AssessmentId, AuditRecord, ChangeRecord, CodeRange, CustomerKey,
    CustomerLine, DayRange, DecisionKind, DecisionRecord, EventId, EventKind, HoldId, HoldLine, HoldState,
    ItemId, LockHolder, LockWait, NoteId, NoteRecord, OpenOptions, OrderId, OrderProgress, OrderRecord,
    OrderState, OwnedOrder, PaidDocument, Process, QueuedHold, ReasonAction, ReasonRecord, Role,
    SchemaDifference, SchemaFault, StateRecord, StoredName, Trace, Unreadable,
};
pub use crate::store::{HoldFilter, HoldSort, StopFlag, UserRecord};

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
