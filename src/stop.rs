//! A request to stop, made by a signal handler or another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether work is to stop. By default it cannot be asked for.
#[derive(Debug, Clone, Default)]
pub struct StopFlag(Option<Arc<AtomicBool>>);

impl StopFlag {
    /// Stops when the flag is set.
    pub const fn of(flag: Arc<AtomicBool>) -> Self {
        Self(Some(flag))
    }

    /// Whether it was asked for.
    pub fn is_set(&self) -> bool {
        self.0.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed))
    }

    /// Whether it can be asked for at all.
    pub const fn can_be_set(&self) -> bool {
        self.0.is_some()
    }
}
