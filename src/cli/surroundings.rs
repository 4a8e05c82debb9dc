//! What the program is started with: only `main` can know it.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::desk::{Moment, RunId};
use crate::paths::Paths;
use crate::words::Zone;

/// Everything that comes from outside, handed in so that nothing below `main` asks for it.
pub struct Surroundings<'a> {
    /// The command line, the name of the program first.
    pub arguments: Vec<OsString>,
    /// Looks up an environment variable.
    pub environment: &'a dyn Fn(&str) -> Option<OsString>,
    /// The places of the user; none for a user without a home folder.
    pub paths: Option<Paths>,
    /// The folder for what nobody keeps.
    pub temporary: PathBuf,
    /// The name of the machine or container.
    pub host: String,
    /// The number of the process there.
    pub process: u32,
    /// The account of the operating system.
    pub account: Option<String>,
    /// The clock, read for each event.
    pub now: fn() -> Moment,
    /// The time zone of the person.
    pub zone: Zone,
    /// What tells this run of the program from every other; none where the system gives no random numbers.
    pub run: Option<RunId>,
    /// Who reads and writes.
    pub terminal: Terminal,
}

/// At which ends of the program a terminal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Whether a person can be asked.
    pub input: bool,
    /// Whether the screens can be drawn.
    pub output: bool,
    /// Whether a person sees how far long work is.
    pub errors: bool,
}
