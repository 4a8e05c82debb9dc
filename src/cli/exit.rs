//! How the program ends, as scripts read it.

use std::process::ExitCode;

use crate::desk::ErrorKind;

/// The exit codes of every command; a signal ends the program with 128 and its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done; an order that was put on hold is done too.
    Done,
    /// The file, the disk or the program failed.
    Failed,
    /// Wrong usage or an argument that cannot be read.
    Usage,
    /// A rule refused it; nothing was changed.
    Refused,
    /// The record changed meanwhile; nothing was changed.
    Conflict,
    /// This user may not.
    NotPermitted,
    /// Done in part; the answer lists what was skipped.
    Partial,
    /// The user has asked to stop; nothing was changed.
    Stopped,
    /// Ended by this signal; nothing was changed.
    Signal(u8),
}

impl Exit {
    /// The number that the process ends with.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed | Self::Stopped => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::Conflict => 4,
            Self::NotPermitted => 5,
            Self::Partial => 6,
            Self::Signal(number) => 128_u8.saturating_add(number),
        }
    }
}

impl From<ErrorKind> for Exit {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::Failed => Self::Failed,
            ErrorKind::Usage => Self::Usage,
            ErrorKind::Refused => Self::Refused,
            ErrorKind::Conflict => Self::Conflict,
            ErrorKind::NotPermitted => Self::NotPermitted,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
