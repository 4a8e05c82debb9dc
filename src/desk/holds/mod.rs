//! Held orders: the queue, deciding one or many, and undoing it.

pub(super) mod choices;
mod current;
pub(super) mod decide;
pub(super) mod fit;
pub(super) mod held;
pub(super) mod line;
pub(super) mod queue;
pub(super) mod undo;

#[cfg(test)]
mod tests;
