//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod accounts;
mod activity;
mod ageing;
mod assess;
mod audit;
mod before;
mod choices;
mod clock;
mod conflict;
mod copies;
mod customer_list;
mod customer_query;
mod customers;
mod days_to_pay;
mod decide;
pub mod demo;
mod doctor;
mod documents;
mod draft;
mod error;
mod export;
mod exposure;
mod filter;
mod fitting;
mod groups;
mod history;
mod holds;
mod import;
mod invoiced_order;
mod invoices;
mod left_out;
mod notes;
mod open;
mod order_draft;
mod order_form;
mod orders;
mod payments;
mod posting;
mod queue;
mod reasons;
mod receipts;
mod record;
mod right;
mod sale;
mod settings;
mod sheet;
mod ship_tos;
mod sign;
mod terms;
mod transfer;
mod undo;
mod users;
mod validation;
mod warehouses;
mod watch;
mod workspace;
mod writer;

pub use ageing::{AgeingReport, AgeingRow};
pub use assess::Case;
pub use audit::{AuditKey, AuditQuery, AuditReport};
pub use choices::DecisionChoices;
pub use clock::{Clock, Moment, RunId, WrongClock};
pub use copies::{CopyOutcome, Rescued};
pub use customer_list::{CustomerName, CustomerRow};
pub use customer_query::{
    AVERAGE_DAYS, CUSTOMER_COLUMNS, CustomerColumn, CustomerQuery, Reading, average_days,
};
pub use customers::{
    Blocking, CustomerChange, CustomerPreview, CustomerRecheck, CustomerSheet, LimitCheck, LimitWarning,
    Standing,
};
pub use days_to_pay::{
    Became, DaysToPay, NewBasis, NoneFound, PaymentReport, PaymentReportQuery, PaymentReportRow,
};
pub use decide::{Decided, Decision, Seen};
pub use doctor::{DoctorReport, Examined};
pub use documents::{AppliedPart, DocumentLine, DocumentScope, InstalmentView, InvoiceView, ReceiptView};
pub use draft::{Assignment, Changed, Expected, FieldChange};
pub use error::{DeskError, ErrorKind, InputField, Refusal};
pub use export::{ExportKind, ListedCell, ListedColumn, ListingFile};
pub use exposure::{Component, CountedElsewhere, ExposureDocument, ExposureReport};
pub use filter::{Bound, Bounds, Direction, Figure, Test};
pub use fitting::Fitting;
pub use groups::GroupSheet;
pub use holds::HeldOrder;
pub use import::{ImportKind, ImportOptions, ImportReport, LeftOnAccount, Run, Strictness, ToReview};
pub use invoices::{Dispute, EnteredInvoice, Instalment, NewInvoice};
pub use left_out::LeftOut;
pub use notes::LONGEST_NOTE;
pub use open::{Desk, DeskReader, NewDesk, Who};
pub use order_draft::{Confirmation, EnterOrder, LONGEST_NUMBER};
pub use order_form::{NamedCode, OrderCustomer};
pub use orders::{Checked, OrderSheet};
pub use payments::PaymentMonth;
pub use queue::Rechecked;
pub use receipts::{
    AppliedReceipt, ApplyTo, NewReceipt, OpenItem, OpenItems, PayerView, Rest, ReversedReceipt, Unapplied,
    UnappliedView,
};
pub use record::Recorder;
pub use sale::{CheckedInvoice, OrderExcess};
pub use sheet::{Sheet, SheetLine};
pub use sign::Signature;
pub use transfer::{Fate, TransferFilter, TransferLine, TransferReport, TransferScope, TransferredInvoice};
pub use undo::Undone;
pub use validation::{
    Applied, Comparison, CriterionSentence, ExternalCode, Fingerprint, LastApplication, LateInvoice,
    LeftAlone, Proposal, ProposalLine, ProposalRow, Side, TakenBack, ValidationBook, ValidationChoice,
    ValidationCustomer, ValidationPreview, ValidationTiles, ValidationTotals,
};
pub use watch::{Go, Stage, Unwatched, Watch};
pub use workspace::{BalanceTiles, Excess, Expiry, ExpiryKind, HoldTiles, OverduePoint, Tally};
use writer::Attempt;
pub use writer::DeskWriter;

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
mod all_accounts_tests;
#[cfg(test)]
mod as_of_today_tests;
#[cfg(test)]
mod balances_tests;
#[cfg(test)]
mod goods_left_tests;
#[cfg(test)]
mod invoiced_order_tests;
#[cfg(test)]
mod invoices_tests;
#[cfg(test)]
mod receipts_tests;
#[cfg(test)]
pub(crate) mod test_desk;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod transfer_tests;
