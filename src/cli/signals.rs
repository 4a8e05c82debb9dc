//! SIGINT, SIGTERM and SIGHUP while a command runs: the first one asks it to stop and to leave nothing half done, the
//! second one ends the program at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::desk::StopFlag;

/// The handlers; dropped, signals do again what they did before.
#[derive(Debug, Default)]
pub struct Signals {
    stop: Arc<AtomicBool>,
    /// Number of the signal that came, 0 before one did.
    number: Arc<AtomicUsize>,
    #[cfg(unix)]
    handlers: Vec<signal_hook::SigId>,
}

impl Signals {
    /// Takes the signals over. Where that is not possible they end the program at once, as ever.
    pub fn take() -> Self {
        #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no signals to take"))]
        let mut signals = Self::default();
        #[cfg(unix)]
        for signal in taken() {
            if let Err(error) = signals.register(signal) {
                tracing::warn!(%error, signal, "a signal could not be taken over");
            }
        }
        signals
    }

    #[cfg(unix)]
    fn register(&mut self, signal: i32) -> std::io::Result<()> {
        use signal_hook::flag;
        let number = usize::try_from(signal).unwrap_or(0);
        // In this order: the handler that ends the program finds the flag that an earlier signal has set.
        self.handlers.push(flag::register_conditional_shutdown(
            signal,
            128 + signal,
            Arc::clone(&self.stop),
        )?);
        self.handlers.push(flag::register_usize(signal, Arc::clone(&self.number), number)?);
        self.handlers.push(flag::register(signal, Arc::clone(&self.stop))?);
        Ok(())
    }

    /// What long work looks at.
    pub(super) fn stop_flag(&self) -> StopFlag {
        StopFlag::of(Arc::clone(&self.stop))
    }

    /// The signal that came.
    pub(super) fn received(&self) -> Option<u8> {
        u8::try_from(self.number.load(Ordering::Relaxed)).ok().filter(|number| *number > 0)
    }
}

/// The signals that are taken over. Where the starter had SIGHUP ignored (`nohup`), closing the terminal stops nothing.
#[cfg(unix)]
fn taken() -> impl Iterator<Item = i32> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let hangup = Some(SIGHUP).filter(|_| !ignores_hangup());
    [SIGINT, SIGTERM].into_iter().chain(hangup)
}

/// Whether SIGHUP is ignored, as far as the system tells: the first bit of a mask in hexadecimal digits.
#[cfg(unix)]
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut masks = status.lines().filter_map(|line| line.strip_prefix("SigIgn:"));
    let mask = masks.next().and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & 1 == 1)
}

/// Lets a write beyond the largest allowed file (`ulimit -f`) fail like one to a full disk. Unhandled, the signal that
/// comes with it ends the program in the middle of its work, without a word.
pub fn survive_file_size_limit() {
    #[cfg(unix)]
    if let Err(error) = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default()) {
        tracing::warn!(%error, "the signal of the largest file could not be taken over");
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        #[cfg(unix)]
        for handler in self.handlers.drain(..) {
            signal_hook::low_level::unregister(handler);
        }
    }
}
