//! What people and programs do at the desk: one use case = one transaction = one event.
//!
//! A [`Desk`] is an open desk with somebody at it. A [`DeskReader`] answers questions; a [`DeskWriter`] carries out
//! use cases, each signed by the one who acts. Refusals are values of [`DeskError`] that carry a statement.

mod assess;
mod error;
mod open;
mod record;
mod settings;
mod sign;

pub use assess::Case;
pub use error::{DeskError, Kind};
pub use open::{Desk, DeskReader, DeskWriter, NewDesk, Who};
pub use record::Recorder;
pub use settings::{Setting, SettingKind, Settings};
pub use sign::{Clock, Moment, Signature};
