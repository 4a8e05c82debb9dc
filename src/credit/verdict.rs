//! What a person decides on a held order (R4.2).

use super::code::coded;
use super::{Amount, Day, Lasting};

/// A decision on held orders, with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The goods may leave.
    Release {
        /// Up to this amount; the order's own where none is stated.
        up_to: Option<Amount>,
        /// The last day on which the release counts.
        until: Option<Day>,
        /// For every checkpoint, or for the next only.
        lasting: Lasting,
    },
    /// The order is refused and leaves the queue.
    Reject {
        /// What becomes of the order.
        order: Rejected,
    },
    /// The order stays held, to be seen again later.
    Keep {
        /// When to look again.
        follow_up: Option<Day>,
    },
    /// Other terms; the order is checked again with them.
    Terms {
        /// Code of the terms.
        terms: String,
        /// What is to be collected on delivery.
        collect: Option<Amount>,
    },
    /// Another user is asked to decide.
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
    Cancelled,
}

coded! {
    /// Which verdict, without what belongs to it: the one list of verbs that commands, screens, reason codes and stored
    /// decisions share.
    pub enum VerdictKind {
        Release = "release",
        Reject = "reject",
        Keep = "keep",
        Terms = "terms",
        Forward = "forward",
        Force = "force",
    }
}

impl Verdict {
    /// A release without bounds, as `a` gives it.
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
