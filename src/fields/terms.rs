//! Terms of payment that need set-up, beside those that everybody knows (R2.7).

use super::about::general;
use super::field::{FieldOf, Record, field};
use super::{Choice, Count, Optional};
use crate::credit::{Terms, TermsKind};

/// Terms of payment with their rank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsRecord {
    pub terms: Terms,
    /// The higher, the later the money comes (R6.6); none where nobody has ranked them.
    pub rank: Option<u32>,
}

impl TermsRecord {
    /// New ones with their defaults: due at once.
    pub(crate) fn new(code: &str) -> Self {
        Self { terms: Terms { code: code.to_owned(), kind: TermsKind::Net, days: 0 }, rank: None }
    }
}

impl Record for TermsRecord {
    const TABLE: &'static str = "terms";

    fn fields() -> &'static [&'static dyn FieldOf<Self>] {
        FIELDS
    }

    /// Terms that are paid at once have no days.
    fn contradiction(&self) -> Option<&'static str> {
        (self.terms.days > 0 && !self.terms.is_on_account()).then_some("days")
    }
}

/// Orders refer to them: they stay as they were added.
const FIELDS: &[&dyn FieldOf<TermsRecord>] = &[
    field!(TermsRecord, general("kind").at_creation(), Choice::ANY, terms.kind),
    field!(TermsRecord, general("days").at_creation(), Count::UpTo(365), terms.days),
    field!(TermsRecord, general("rank").at_creation(), Optional(Count::UpTo(9999)), rank),
];
