//! The desk file: SQLite, and the only place that knows it.
//!
//! A [`Store`] opens the file; a [`Reader`] asks it, a [`Writer`] begins a [`Tx`]. Every query is a method of
//! [`View`], which readers and transactions share; what writes needs a [`Tx`]. No business decision is made here.

mod account;
mod activity;
mod audit;
mod basis;
mod bulk;
mod column;
mod comparison;
mod customer;
mod customer_list;
mod doctor;
#[cfg(test)]
mod dump;
mod error;
mod event;
mod facts;
mod group;
mod hold;
mod hold_list;
mod item;
mod listed;
mod note;
mod open;
mod order;
mod payments;
mod posting;
mod query;
mod record;
mod row;
mod savepoint;
mod setting;
mod tables;
mod transfer;
mod user;
mod validation;

pub use account::AccountItem;
pub use activity::{Activity, ActivityFact, ActivityKey};
pub use audit::{AuditFilter, AuditRecord, ChainReport, NewAudit};
pub use basis::{BasisRecord, PaymentBasis};
pub use bulk::{Bulk, BulkCustomer, BulkInvoice, BulkOrder};
pub use comparison::Difference;
pub use customer::AccountKey;
pub use customer_list::{AccountHead, ApartShipTo, CustomerLine};
pub use doctor::Unreadable;
pub use error::{Corrupt, StoreError};
pub use event::{ChangeRecord, Event, EventId, NewEvent, Subject};
pub use hold::{
    AssessmentId, DecisionId, DecisionKind, DecisionRecord, HoldId, HoldRecord, HoldState, NewDecision,
    NewHold,
};
pub use hold_list::{HoldFilter, HoldLine, HoldSort, WaitingHold};
pub use item::{Application, Document, DocumentAmount, ItemId, NewItem};
pub use listed::{ListedDocument, ListedOrder};
pub use note::{NoteId, NoteRecord, Trace};
pub use open::{InterruptReading, Opened, Reader, Store, Tx, View, Writer};
pub use order::{NewOrder, OrderId, OrderRecord, OrderState};
pub use payments::{CodeRange, DatedAmount, DayRange, PaidDocument, Payers};
pub use posting::Settled;
pub use setting::{ImportBatch, ReasonAction, ReasonRecord, SettingRow};
pub use transfer::Awaiting;
pub use validation::{EventChange, StateRecord, ValidationAccount, ValidationItem};

// What is set up has records of its own, which the store reads and writes by the tables of their fields.
pub use crate::fields::{
    CustomerKey, CustomerRecord, GroupId, GroupKind, GroupRecord, Role, ShipToRecord, TermsRecord, UserId,
    UserRecord, WarehouseId, WarehouseRecord,
};
