//! Opening a desk, and somebody at it: reader and writer, the signature under what is written, conflicts, progress.

pub(super) mod clock;
pub(super) mod conflict;
pub(super) mod open;
pub(super) mod progress;
pub(super) mod record;
pub(super) mod right;
pub(super) mod sign;
pub(super) mod writer;
