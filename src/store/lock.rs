//! Waiting while another process writes.

use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use super::engine::Transaction;
use super::holder::Announcing;
use super::revision::Revisions;
use super::trace::Traces;
use super::{LockHolder, StoreError, Tx, Writer};

/// How long SQLite waits by itself before it is asked whether to go on waiting.
const STEP: Duration = Duration::from_millis(100);

/// Watches a writer that waits for another process to finish writing.
pub trait LockWait: fmt::Debug + Send + Sync {
    /// Another process is writing; called again about ten times a second. `Break` gives up waiting.
    fn waiting(&self, holder: &LockHolder) -> ControlFlow<()>;

    /// The waiting is over, one way or the other.
    fn over(&self);
}

/// Waits as long as the desk allows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Patient;

impl LockWait for Patient {
    fn waiting(&self, _: &LockHolder) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }

    fn over(&self) {}
}

impl Writer {
    /// Begins a write transaction as soon as no other process writes.
    ///
    /// [`StoreError::Locked`] when that takes longer than the desk allows, [`StoreError::Interrupted`] when the watcher
    /// gives up first.
    pub fn begin_watched(&mut self, watcher: &dyn LockWait) -> Result<Tx<'_>, StoreError> {
        #[cfg(test)]
        let failing_commit = self.failing_commit.take();
        let begun = self.wait_for_the_lock(watcher);
        watcher.over();
        let transaction = begun?;
        self.connection.wait_at_most(self.store.lock_wait())?;
        // After the wait for the lock: what was to stop meanwhile is not begun, nor written into a file that is gone.
        self.store.stop().check()?;
        self.store.check_not_replaced()?;
        Ok(Tx {
            transaction,
            stop: self.store.stop().clone(),
            revisions: Revisions::default(),
            traces: Traces::default(),
            #[cfg(test)]
            failing_commit,
            _announcing: Announcing::of(&self.store),
        })
    }

    fn wait_for_the_lock(&self, watcher: &dyn LockWait) -> Result<Transaction<'_>, StoreError> {
        let mut left = self.store.lock_wait();
        loop {
            let step = STEP.min(left);
            self.connection.wait_at_most(step)?;
            let holder = match self.connection.write() {
                Err(StoreError::Locked(_)) => LockHolder::of(self.store.path()),
                begun => return begun,
            };
            left = left.saturating_sub(step);
            if left.is_zero() {
                return Err(StoreError::Locked(holder));
            }
            if watcher.waiting(&holder).is_break() {
                return Err(StoreError::Interrupted);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::thread;

    use super::*;
    use crate::store::Store;
    use crate::store::testing::new_store;

    /// Counts the calls and gives up at the last of them.
    #[derive(Debug)]
    struct Counting {
        calls: AtomicU32,
        over: AtomicU32,
        last: u32,
    }

    impl Counting {
        fn until(last: u32) -> Self {
            Self { calls: AtomicU32::new(0), over: AtomicU32::new(0), last }
        }
    }

    impl LockWait for Counting {
        fn waiting(&self, _: &LockHolder) -> ControlFlow<()> {
            let calls = self.calls.fetch_add(1, Ordering::Relaxed) + 1;
            if calls == self.last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }

        fn over(&self) {
            self.over.fetch_add(1, Ordering::Relaxed);
        }
    }

    fn two_writers(wait: Duration) -> (tempfile::TempDir, Writer, Writer) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("desk.db");
        new_store(&path);
        let store = Store::at(&path).waiting(wait);
        let (one, other) = (store.writer().unwrap(), store.writer().unwrap());
        (folder, one, other)
    }

    #[test]
    fn a_free_desk_is_written_without_waiting() {
        let (_folder, mut writer, _) = two_writers(Duration::from_secs(5));
        let watcher = Counting::until(1);
        assert!(writer.begin_watched(&watcher).is_ok());
        assert_eq!(watcher.calls.into_inner(), 0);
    }

    #[test]
    fn a_writer_waits_until_the_other_has_finished() {
        let (_folder, mut writer, mut other) = two_writers(Duration::from_secs(30));
        let watcher = Counting::until(u32::MAX);
        thread::scope(|scope| {
            let held = other.begin().unwrap();
            let waiting = scope.spawn(|| writer.begin_watched(&watcher).is_ok());
            while watcher.calls.load(Ordering::Relaxed) < 3 {
                thread::yield_now();
            }
            drop(held);
            assert!(waiting.join().unwrap());
        });
        assert_eq!(watcher.over.into_inner(), 1);
    }

    #[test]
    fn a_watcher_that_gives_up_ends_the_waiting() {
        let (_folder, mut writer, mut other) = two_writers(Duration::from_mins(10));
        let _held = other.begin().unwrap();
        let begun = writer.begin_watched(&Counting::until(2));
        assert!(matches!(begun, Err(StoreError::Interrupted)));
    }

    #[test]
    fn the_desk_says_how_long_a_writer_waits() {
        let (_folder, mut writer, mut other) = two_writers(Duration::from_millis(250));
        let _held = other.begin().unwrap();
        let watcher = Counting::until(u32::MAX);
        assert!(matches!(writer.begin_watched(&watcher), Err(StoreError::Locked(LockHolder::Unknown))));
        assert_eq!(watcher.calls.into_inner(), 2, "two whole steps and a half");
    }
}
