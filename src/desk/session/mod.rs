//! Opening a desk: reader and writer, the signature of what is written, conflicts, progress.

pub(super) mod clock;
pub(super) mod conflict;
pub(super) mod open;
pub(super) mod progress;
pub(super) mod record;
pub(super) mod right;
pub(super) mod writer;
