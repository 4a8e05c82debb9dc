//! Held orders: the queue, deciding one or many, and undoing it.

pub(super) mod choices;
pub(super) mod decide;
pub(super) mod fit;
pub(super) mod held;
pub(super) mod queue;
pub(super) mod undo;
