//! SIGINT, SIGTERM and SIGHUP while a command runs: the first one asks it to stop and to leave nothing half done, the
//! second one ends the program at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::desk::StopFlag;

/// The handlers; dropped, the signals do what they did before.
#[derive(Debug, Default)]
pub struct Signals {
    stop: Arc<AtomicBool>,
    /// Number of the signal that was received; 0 before one was.
    number: Arc<AtomicUsize>,
    #[cfg(unix)]
    handlers: Vec<signal_hook::SigId>,
}

impl Signals {
    /// Installs the handlers. Where that is not possible the signals end the program at once, as without them.
    pub fn install() -> Self {
        #[cfg_attr(not(unix), expect(unused_mut, reason = "there are no signals"))]
        let mut signals = Self::default();
        #[cfg(unix)]
        for signal in handled() {
            if let Err(error) = signals.register(signal) {
                tracing::warn!(%error, signal, "a signal could not be handled");
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

    /// Tells long work to stop.
    pub(super) fn stop_flag(&self) -> StopFlag {
        StopFlag::of(Arc::clone(&self.stop))
    }

    /// The signal that was received.
    pub(super) fn received(&self) -> Option<u8> {
        u8::try_from(self.number.load(Ordering::Relaxed)).ok().filter(|number| *number > 0)
    }
}

/// The signals that are handled. Where SIGHUP was ignored at the start (`nohup`), closing the terminal stops nothing.
#[cfg(unix)]
fn handled() -> impl Iterator<Item = i32> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let hangup = Some(SIGHUP).filter(|_| !ignores_hangup());
    [SIGINT, SIGTERM].into_iter().chain(hangup)
}

/// Whether SIGHUP is ignored, as far as the system reports it: the first bit of a mask in hexadecimal digits.
#[cfg(unix)]
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut masks = status.lines().filter_map(|line| line.strip_prefix("SigIgn:"));
    let mask = masks.next().and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & 1 == 1)
}

/// Lets a write beyond the largest allowed file (`ulimit -f`) fail like one to a full disk. Unhandled, the signal that
/// comes with it ends the program in the middle of its work, without a message.
pub fn survive_file_size_limit() {
    #[cfg(unix)]
    if let Err(error) = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default()) {
        tracing::warn!(%error, "the signal of the largest file could not be handled");
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
