//! What the program is started with, which only `main` knows.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::desk::{Moment, RunId};
use crate::paths::Paths;
use crate::words::Zone;

/// Everything that comes from outside, passed in so that nothing below `main` asks for it.
pub struct Environment<'a> {
    /// The command line, the name of the program first.
    pub arguments: Vec<OsString>,
    /// Looks up an environment variable.
    pub variable: &'a dyn Fn(&str) -> Option<OsString>,
    /// The places of the user; none for a user without a home folder.
    pub paths: Option<Paths>,
    /// The folder for temporary files.
    pub temporary: PathBuf,
    /// The name of the machine or container.
    pub host: String,
    /// The number of the process there.
    pub process: u32,
    /// The account of the operating system.
    pub account: Option<String>,
    /// The clock, read for each event.
    pub now: fn() -> Moment,
    /// The time zone of the user.
    pub zone: Zone,
    /// Identifies this run of the program; none where the system has no random numbers.
    pub run: Option<RunId>,
    /// Where a terminal is.
    pub terminal: Terminal,
}

/// Which streams of the program are a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether the user can be asked.
    pub input: bool,
    /// Whether the screens can be drawn.
    pub output: bool,
    /// Whether the user sees the progress of long work.
    pub errors: bool,
}
