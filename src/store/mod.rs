//! The desk file, and the only place that writes SQL.
//!
//! `engine` runs it, and alone knows that it is SQLite: everything else is portable SQL. `identify` finds out what a file
//! is, a [`Store`] opens it, `migration` brings an older one to this version, `copy` makes new ones and copies; a
//! [`Reader`] asks it, a [`Writer`] begins a [`Tx`]. Every query is a method of [`View`], which readers and
//! transactions share; what writes needs a [`Tx`]. `tables` has the columns. No business decision is made here.

mod account;
mod act_amount;
mod activity;
mod acts;
mod assessment;
mod audit;
mod balance;
mod basis;
mod bulk;
mod change;
mod column;
mod commit;
mod comparison;
mod connection;
mod copy;
mod cover;
mod cursor;
mod customer;
mod customer_list;
mod debtor;
mod decision;
mod doctor;
#[cfg(test)]
mod dump;
mod engine;
mod error;
mod event;
mod event_kind;
mod facts;
mod find;
mod group;
mod hex;
mod hold;
mod hold_list;
mod hold_stamp;
mod holder;
mod identify;
mod imported;
mod item;
mod known_terms;
mod last_event;
mod late;
mod listed;
mod lock;
mod migration;
mod names;
mod note;
mod obstacle;
mod open;
mod open_amount;
mod order;
mod payments;
mod posting;
mod query;
mod record;
mod record_list;
mod revert;
mod revision;
mod row;
mod row_comparison;
mod rule;
mod savepoint;
mod schema;
mod setting;
mod spelled;
mod stop;
mod tables;
#[cfg(test)]
mod testing;
mod trace;
mod traced;
mod transfer;
mod user;
mod validation;
#[cfg(test)]
mod watch;

pub use crate::stop::StopFlag;
pub use account::{Account, Needs};
pub use act_amount::ActSubjects;
pub use activity::{Activity, ActivityFact, ActivityKey};
pub use acts::FieldChanged;
pub use assessment::AssessmentId;
pub use audit::{AuditFilter, AuditRecord, NewAudit};
pub use balance::{Balance, DocumentCounts};
pub use basis::{BasisRecord, PaymentBasis};
pub use bulk::{Bulk, BulkCustomer, BulkInvoice, BulkOrder};
#[cfg(test)]
pub(crate) use commit::{CommitOutcome, FailingCommit, FileAfter};
pub use comparison::Difference;
pub use connection::{Reader, Tx, View, Writer};
pub use copy::{Finish, StagedStore};
pub use customer::{AccountKey, CustomerUse};
pub use customer_list::{AccountHead, AccountName, CustomerLine, ListedAccount};
pub use debtor::Debtor;
pub use decision::{Before, DecisionId, DecisionKind, DecisionRecord, HoldBefore, NewDecision};
pub use doctor::{StoredName, Unreadable};
#[cfg(test)]
pub(crate) use engine::{RawFile, raw_file};
pub use error::{Corrupt, Damage, StoreError};
pub use event::{ChangeRecord, Event, EventId, NewEvent, Subject};
pub use event_kind::{About, EventKind};
pub use facts::LimitedShipTo;
pub use find::FoundCustomer;
pub use hex::hex;
pub use hold::{HoldId, HoldRecord, HoldState, NewHold};
pub use hold_list::{HoldFilter, HoldLine, HoldSort, QueuedHold, WaitingHold};
pub use hold_stamp::{HoldStamp, HoldingAssessment};
#[cfg(test)]
pub(crate) use holder::WritingProcess;
pub use holder::{LockHolder, Process};
pub use imported::ImportedFile;
pub use item::{Application, Document, DocumentAmount, ItemId, NewItem};
pub use last_event::Touched;
pub use listed::{ListedDocument, ListedOrder};
pub use lock::{LockWait, Patient};
pub use migration::newest_version;
pub use names::{ChangedNames, NamesChange, NamesState, SearchedNames};
pub use note::{NoteId, NoteRecord, Trace};
pub use obstacle::Obstacle;
pub use open::{OpenOptions, Store};
pub use open_amount::OpenAmount;
pub use order::{NewOrder, OrderId, OrderProgress, OrderRecord, OrderState, Shipment};
pub use payments::{CodeRange, DatedAmount, DayRange, PaidDocument, Payers};
pub use posting::Settled;
pub use record_list::{ListedItem, ListedOwner, OwnedOrder};
pub use schema::{SchemaDifference, SchemaFault};
pub use setting::{ImportBatch, ImportKind, ReasonAction, ReasonRecord, SettingRow};
pub use spelled::Coded;
pub use trace::{TraceAct, TraceLine, TracedRow};
pub use traced::TracedTable;
pub use transfer::Awaiting;
pub use validation::{StateRecord, ValidationAccount};

// What is set up has records of its own, which the store reads and writes by the tables of their fields.
pub use crate::fields::{
    CoverKey, CoverRecord, CustomerKey, CustomerRecord, GroupId, GroupKind, GroupRecord, Role, RuleKey,
    RuleRecord, ShipToRecord, TermsRecord, UserId, UserRecord, WarehouseId, WarehouseRecord,
};

#[cfg(test)]
mod tests;
