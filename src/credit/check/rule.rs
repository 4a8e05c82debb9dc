//! What a rule of the order check is, and the macro that lists them.

use super::Check;
use crate::credit::{Checkpoint, Finding, Passed, Severity};

/// A rule of the order check.
pub struct Rule {
    /// Its number in the rules of the desk.
    pub number: &'static str,
    /// The settings of the company that it reads.
    pub settings: &'static [&'static str],
    /// What takes an order past it, so that it is not tried.
    pub(super) skipped_by: &'static [Passed],
    /// How bad a finding of it is; none where the company has switched it off, or it does not apply.
    pub(super) severity: fn(&Check<'_>) -> Option<Severity>,
    pub(super) find: fn(&Check<'_>, Severity) -> Vec<Finding>,
}

impl Rule {
    /// What it finds on an order; nothing where it is not tried.
    pub(super) fn findings(&self, check: &Check<'_>) -> Vec<Finding> {
        if self.skip_reason(check).is_some() {
            return Vec::new();
        }
        (self.severity)(check).map_or_else(Vec::new, |severity| (self.find)(check, severity))
    }

    /// Why it is not tried on an order; none where it is. An invoice without an order is a sale like the one that
    /// [`Passed::AllButTheSale`] leaves to be tested (R5).
    pub(super) fn skip_reason(&self, check: &Check<'_>) -> Option<Passed> {
        let sale = (check.checkpoint == Checkpoint::Invoice).then_some(Passed::AllButTheSale);
        let passed = check.passed.iter().copied().chain(sale);
        passed.into_iter().find(|why| self.skipped_by.contains(why))
    }
}

/// Lists the rules in the order in which they are tried, each with the findings that it makes, and declares
/// [`FindingCode`](super::FindingCode) of them.
macro_rules! rules {
    ($($rule:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ })+) => {
        /// The rules of the order check, in the order in which they are tried.
        pub const RULES: &[Rule] = &[$($rule::RULE),+];

        coded! {
            /// What the rules find, in the order in which findings are listed.
            #[derive(PartialOrd, Ord)]
            pub enum FindingCode { $($($(#[$doc])* $variant = $code,)+)+ }
        }

        impl FindingCode {
            /// The rule that finds it.
            pub const fn rule(self) -> &'static Rule {
                match self { $($(Self::$variant)|+ => &$rule::RULE),+ }
            }
        }
    };
}

pub(super) use rules;
