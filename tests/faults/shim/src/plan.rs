//! What was asked for, and what it means for the call at hand.

use std::env;
use std::ffi::{CString, OsStr, c_int, c_long};
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::protocol::{AT, FAULT, FIRED, FOLDER, Fault, LOG, Times};

/// What a process was started with; it stays the same until its end.
struct Plan {
    folder: PathBuf,
    log: c_int,
    fault: Option<(usize, Fault)>,
}

static PLAN: OnceLock<Option<Plan>> = OnceLock::new();
static CALLS: AtomicUsize = AtomicUsize::new(0);

/// Makes a call, or what is to happen instead of it.
///
/// `run` makes it, with all of its bytes or half of them; calls that write nothing do not look at that.
pub(crate) fn perform(name: &str, places: &[Option<PathBuf>], run: impl Fn(Bytes) -> c_long) -> c_long {
    let Some(plan) = PLAN.get_or_init(Plan::of_environment) else { return run(Bytes::All) };
    if !places.iter().flatten().any(|place| plan.watches(place)) {
        return run(Bytes::All);
    }
    plan.note(name, places);
    let fault = plan.fault_of(CALLS.fetch_add(1, Ordering::SeqCst) + 1, name);
    if fault.is_some() {
        plan.write(&format!("{FIRED}\n"));
    }
    match fault {
        None => run(Bytes::All),
        Some(Fault::Kill) => {
            run(Bytes::All);
            signal(libc::SIGKILL)
        }
        Some(Fault::Tear) => {
            run(Bytes::Half);
            signal(libc::SIGKILL)
        }
        Some(Fault::Short) => run(Bytes::Half),
        Some(Fault::Stop) => {
            signal(libc::SIGSTOP);
            run(Bytes::All)
        }
        Some(Fault::Broken(_)) => fail(libc::EIO),
        Some(Fault::Full(_)) => fail(libc::ENOSPC),
    }
}

/// How many bytes of a write are written.
#[derive(Clone, Copy)]
pub(crate) enum Bytes {
    All,
    Half,
}

impl Bytes {
    /// Of so many; of one there is no half.
    pub(crate) const fn of(self, count: usize) -> usize {
        match self {
            Self::All => count,
            Self::Half => count.div_ceil(2),
        }
    }
}

impl Plan {
    /// Whether a file is watched. The announcement of a long transaction is not: it comes and goes with the clock, and the
    /// numbers of the other calls would change with it.
    fn watches(&self, place: &Path) -> bool {
        place.starts_with(&self.folder) && place.extension() != Some(OsStr::new("writer"))
    }

    fn of_environment() -> Option<Self> {
        let folder = PathBuf::from(env::var_os(FOLDER)?);
        let log = CString::new(env::var_os(LOG)?.into_vec()).ok()?;
        let flags = libc::O_WRONLY | libc::O_CREAT | libc::O_APPEND | libc::O_CLOEXEC;
        // SAFETY: `log` is a C string that lives until the call has returned; the kernel copies it.
        let log = unsafe { libc::syscall(libc::SYS_openat, libc::AT_FDCWD, log.as_ptr(), flags, 0o600) };
        let text = |name| env::var(name).unwrap_or_default();
        let fault = text(AT).parse().ok().zip(text(FAULT).parse().ok());
        Some(Self { folder, log: c_int::try_from(log).ok()?, fault })
    }

    fn fault_of(&self, call: usize, name: &str) -> Option<Fault> {
        let (at, fault) = self.fault?;
        let due = match fault {
            Fault::Broken(Times::Forever) | Fault::Full(Times::Forever) => call >= at,
            _ => call == at,
        };
        (due && fault.concerns(name)).then_some(fault)
    }

    fn note(&self, name: &str, places: &[Option<PathBuf>]) {
        let place = |place: &Option<PathBuf>| {
            let place = place.as_deref().unwrap_or(Path::new("?"));
            format!("\t{}", place.strip_prefix(&self.folder).unwrap_or(place).display())
        };
        self.write(&format!("{name}{}\n", places.iter().map(place).collect::<String>()));
    }

    /// One line, written at once, so that it is there if the process is killed.
    fn write(&self, line: &str) {
        // SAFETY: pointer and length are those of a string that lives until the call has returned.
        unsafe { libc::syscall(libc::SYS_write, self.log, line.as_ptr(), line.len()) };
    }
}

/// Sends this process a signal. After `SIGKILL` it does not go on.
fn signal(signal: c_int) -> c_long {
    // SAFETY: a signal to the own process touches no memory; these two cannot be caught.
    unsafe { libc::kill(libc::getpid(), signal) }.into()
}

fn fail(error: c_int) -> c_long {
    // SAFETY: the address of the calling thread's own errno is always valid.
    unsafe { *libc::__errno_location() = error };
    -1
}
