//! What a person decides on a held order (R4.2).

use super::{Day, Lasting, Money};

/// A decision on held orders, with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The goods may leave.
    Release {
        /// Up to this amount; the order's own where none is stated.
        up_to: Option<Money>,
        /// Last day, inclusive.
        until: Option<Day>,
        /// For every checkpoint, or for the next only.
        lasting: Lasting,
    },
    /// Not on credit.
    Reject {
        /// What becomes of the order.
        order: Rejected,
    },
    /// Not yet.
    Keep {
        /// When to look again.
        follow_up: Option<Day>,
    },
    /// Other terms; the order is checked again with them.
    Terms {
        /// Code of the terms.
        terms: String,
        /// What is to be collected on delivery.
        collect: Option<Money>,
    },
    /// Another user decides.
    Forward {
        /// Login of that user.
        to: String,
    },
    /// On hold, whatever the rules say; any open order.
    Force,
}

/// What becomes of a rejected order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rejected {
    /// It remains, counts nowhere, and may be taken up again.
    Stays,
    /// It is cancelled.
    Cancelled,
}

/// Which verdict, without what belongs to it: the one list of verbs that commands, screens, reason codes and stored
/// decisions share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerdictKind {
    /// [`Verdict::Release`].
    Release,
    /// [`Verdict::Reject`].
    Reject,
    /// [`Verdict::Keep`].
    Keep,
    /// [`Verdict::Terms`].
    Terms,
    /// [`Verdict::Forward`].
    Forward,
    /// [`Verdict::Force`].
    Force,
}

impl Verdict {
    /// A plain release.
    pub const RELEASE: Self = Self::Release { up_to: None, until: None, lasting: Lasting::Sticks };

    /// Which verdict it is.
    pub const fn kind(&self) -> VerdictKind {
        match self {
            Self::Release { .. } => VerdictKind::Release,
            Self::Reject { .. } => VerdictKind::Reject,
            Self::Keep { .. } => VerdictKind::Keep,
            Self::Terms { .. } => VerdictKind::Terms,
            Self::Forward { .. } => VerdictKind::Forward,
            Self::Force => VerdictKind::Force,
        }
    }
}

impl VerdictKind {
    /// Every verdict.
    pub const ALL: [Self; 6] =
        [Self::Release, Self::Reject, Self::Keep, Self::Terms, Self::Forward, Self::Force];

    /// The stable word of commands, files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Reject => "reject",
            Self::Keep => "keep",
            Self::Terms => "terms",
            Self::Forward => "forward",
            Self::Force => "force",
        }
    }

    /// From the stable word; no other word means a verdict.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_no_verdict_forces_nothing() {
        for word in ["", "undo", "Force", "FORCE", " force", "garbage", "released"] {
            assert_eq!(VerdictKind::from_code(word), None, "{word:?}");
        }
        for kind in VerdictKind::ALL {
            assert_eq!(VerdictKind::from_code(kind.code()), Some(kind));
        }
    }
}
