//! Opening a desk: reader and writer, what is signed and recorded of a write, conflicts, progress,
//! and what its readers know of its holds.

pub(super) mod change;
pub(super) mod checks;
pub(super) mod clock;
pub(super) mod conflict;
pub(super) mod open;
pub(super) mod progress;
pub(super) mod record;
pub(super) mod right;
pub(super) mod several;
pub(super) mod writer;

pub use change::FieldChange;
pub use checks::{CurrentCheck, GroupShares, KnownChecks};
pub use clock::{Clock, Moment, RunId, Signature};
pub use open::{Desk, DeskReader, Identity, NewDesk};
pub use progress::{NoProgress, ProgressSink, Stage};
pub use record::Recorder;
pub use several::Skipped;
pub(super) use writer::Attempt;
pub use writer::{DeskWriter, Run};
