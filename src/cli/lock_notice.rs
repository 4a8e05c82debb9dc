//! The line on standard error that says who is writing, while a command waits for the write lock.

use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Format, Invocation, Output};
use crate::credit::Message;
use crate::desk::{LockHolder, LockWait};
use crate::words::Words;

/// Calls before the line is written: about a second.
const PATIENCE: u32 = 10;

/// Writes one line once a wait has lasted about a second.
pub(super) struct LockNotice {
    words: Arc<Words>,
    format: Format,
    /// Whether the last line of standard error may show how far the work is.
    shows_progress: bool,
    calls: AtomicU32,
}

impl LockNotice {
    /// The notice of a command.
    pub(super) fn new(invocation: &Invocation) -> Self {
        Self {
            words: Arc::clone(&invocation.words),
            format: invocation.format,
            shows_progress: invocation.can_show_progress(),
            calls: AtomicU32::new(0),
        }
    }

    /// On streams of its own: those of the command are in use, on this same thread.
    fn write(&self, holder: &LockHolder) {
        let mut output = Output::standard(self.format);
        if self.shows_progress {
            output.progress("");
        }
        output.note(&self.words.render(&holder.named_in(Message::new("cli-waiting"))));
    }
}

impl LockWait for LockNotice {
    fn waiting(&self, holder: &LockHolder) -> ControlFlow<()> {
        if self.calls.fetch_add(1, Ordering::Relaxed) + 1 == PATIENCE {
            self.write(holder);
        }
        ControlFlow::Continue(())
    }

    fn over(&self) {
        self.calls.store(0, Ordering::Relaxed);
    }
}

impl fmt::Debug for LockNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LockNotice").field("calls", &self.calls).finish_non_exhaustive()
    }
}
