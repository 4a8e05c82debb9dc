//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod assess;
mod decide;
mod error;
mod holds;
mod import;
mod open;
mod order_draft;
mod orders;
mod queue;
mod record;
mod settings;
mod sign;
mod undo;
mod watch;

pub use assess::Case;
pub use decide::{Decided, Decision, Rejected, Seen, Verdict};
pub use error::{DeskError, Kind};
pub use holds::HeldOrder;
pub use import::{ImportKind, ImportOptions, ImportReport, Run, Strictness};
use open::Attempt;
pub use open::{Desk, DeskReader, DeskWriter, NewDesk, Who};
pub use order_draft::{Confirmation, EnterOrder, LONGEST_NUMBER};
pub use orders::{Checked, OrderSheet};
pub use queue::{LeftOut, Rechecked};
pub use record::Recorder;
pub use settings::{Setting, SettingKind, Settings};
pub use sign::{Clock, Moment, Signature};
pub use undo::Undone;
pub use watch::{Go, Unwatched, Watch};

pub use crate::store::{
    AssessmentId, DecisionKind, DecisionRecord, Event, EventId, HoldFilter, HoldId, HoldLine, HoldRecord,
    HoldSort, HoldState, OrderRecord, OrderState, Role, UserRecord,
};
