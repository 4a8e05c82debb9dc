//! What the suite asks of the shim, through the environment of the program that is started.
//!
//! Shared as text and not as a crate: a program that links the shim has its hooks.

use std::fmt;
use std::str::FromStr;

/// The folder whose files are watched; calls elsewhere (the log file, the terminal) neither count nor fail.
pub const FOLDER: &str = "CREDITDESK_FAULT_FOLDER";
/// A file that gets a line for each watched call, its name and the files, separated by tabs; and a line [`FIRED`]
/// before each call at which the fault happens.
pub const LOG: &str = "CREDITDESK_FAULT_LOG";
/// The line of the log that says that the fault happens.
pub const FIRED: &str = "fired";
/// What happens, a [`Fault`].
pub const FAULT: &str = "CREDITDESK_FAULT";
/// The number of the watched call at which it happens, from 1.
pub const AT: &str = "CREDITDESK_FAULT_AT";

/// What happens at a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The process is killed once the call is done.
    Kill,
    /// Half of the bytes are written, then the process is killed.
    Tear,
    /// Half of the bytes are written, and the program sees that, as the system may do at any time.
    Short,
    /// The process is stopped before the call, until it is continued.
    Stop,
    /// The call fails: the device does not answer.
    Broken(Times),
    /// The call fails, if it takes space: the disk is full.
    Full(Times),
}

/// How often a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Times {
    /// Only the call of this number.
    Once,
    /// This one and every later one.
    Forever,
}

impl Fault {
    const NAMES: [(Self, &'static str); 8] = [
        (Self::Kill, "kill"),
        (Self::Tear, "tear"),
        (Self::Short, "short"),
        (Self::Stop, "stop"),
        (Self::Broken(Times::Once), "eio-once"),
        (Self::Broken(Times::Forever), "eio-forever"),
        (Self::Full(Times::Once), "enospc-once"),
        (Self::Full(Times::Forever), "enospc-forever"),
    ];

    /// Whether it ends the process.
    #[must_use]
    pub fn kills(self) -> bool {
        matches!(self, Self::Kill | Self::Tear)
    }

    /// Whether it can happen at a call of this name.
    #[must_use]
    pub fn concerns(self, call: &str) -> bool {
        let writes = call.contains("write");
        match self {
            Self::Tear | Self::Short => writes,
            Self::Full(_) => {
                writes || ["open", "link", "mkdir", "rename", "sync"].iter().any(|name| takes(call, name))
            }
            Self::Kill | Self::Stop | Self::Broken(_) => true,
        }
    }
}

/// `unlink` gives space back; every other call with such a name may take some.
fn takes(call: &str, name: &str) -> bool {
    call.contains(name) && !call.starts_with("unlink")
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Self::NAMES.iter().find(|(fault, _)| fault == self).map_or("", |(_, name)| name);
        f.write_str(name)
    }
}

impl FromStr for Fault {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::NAMES.iter().find(|(_, name)| *name == text).map(|(fault, _)| *fault).ok_or(())
    }
}
