//! Held orders: the queue, checking again, deciding on one or many.

pub(super) mod choices;
pub(super) mod columns;
pub(super) mod current;
pub(super) mod decide;
pub(super) mod fit;
pub(super) mod held;
pub(super) mod line;
pub(super) mod recheck;

#[cfg(test)]
mod tests;
