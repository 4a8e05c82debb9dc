//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod assess;
mod audit;
mod company;
mod customers;
mod doctor;
mod draft;
mod error;
mod groups;
mod open;
mod parameters;
mod reasons;
mod record;
mod right;
mod settings;
mod sheet;
mod ship_tos;
mod sign;
mod terms;
mod users;
mod warehouses;

#[cfg(test)]
mod testing;

pub use assess::Case;
pub use audit::{AuditKey, AuditQuery, AuditReport};
pub use company::SettingLine;
pub use customers::{Blocking, CustomerChange, CustomerName, CustomerSheet, LimitWarning};
pub use doctor::DoctorReport;
pub use draft::{Assignment, Changed, FieldChange, Seen};
pub use error::{DeskError, Kind};
pub use groups::GroupSheet;
pub use open::{Desk, DeskReader, DeskWriter, NewDesk, Who};
pub use parameters::{Access, Need, Parameter, ParameterKind, Section};
pub use reasons::REASON_ACTIONS;
pub use record::Recorder;
pub use settings::{Setting, SettingKind, Settings};
pub use sheet::{Sheet, SheetLine};
pub use sign::{Clock, Moment, Signature};
pub use terms::TermsLine;

// Records that people and programs see as they are kept.
pub use crate::store::{
    AuditRecord, ChangeRecord, CustomerKey, CustomerLine, CustomerRecord, Difference, GroupKind,
    ReasonRecord, Role, Stored, UserRecord,
};
