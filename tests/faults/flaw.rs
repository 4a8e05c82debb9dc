//! What can be wrong after a command.

use std::fmt;

/// A kind of flaw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Flaw {
    /// A file is neither as it was before nor as it is after the command.
    Partial,
    /// The answer is not what happened.
    WrongAnswer,
    /// The same command, given once more, does not do what it does otherwise.
    Blocked,
    /// A file that no one asked for is still there after the command was given once more.
    Leftover,
    /// `doctor` finds something wrong with a desk.
    Unsound,
    /// Something other than the intended kill ended the command.
    Crashed,
    /// A file got its name before its bytes were on the disk, or the name itself was not written there.
    Unsynced,
}

/// A flaw and where it was seen.
#[derive(Debug)]
pub(crate) struct Finding {
    pub(crate) flaw: Flaw,
    pub(crate) text: String,
}

impl Flaw {
    pub(crate) const ALL: [Self; 7] = [
        Self::Partial,
        Self::WrongAnswer,
        Self::Blocked,
        Self::Leftover,
        Self::Unsound,
        Self::Crashed,
        Self::Unsynced,
    ];
}

impl Finding {
    pub(crate) fn new(flaw: Flaw, text: String) -> Self {
        Self { flaw, text }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Partial => "partial",
            Self::WrongAnswer => "wrong answer",
            Self::Blocked => "repeat blocked",
            Self::Leftover => "file left",
            Self::Unsound => "unsound",
            Self::Crashed => "crashed",
            Self::Unsynced => "not synced",
        })
    }
}

/// All findings, one a line.
pub(crate) fn report(findings: &[Finding]) -> String {
    let lines = findings.iter().map(|finding| format!("\n{}: {}", finding.flaw, finding.text));
    format!("{} flaws{}", findings.len(), lines.collect::<String>())
}
