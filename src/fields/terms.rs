//! Terms of payment that need set-up, beside those that are known without it (R2.7).

use super::about::general;
use super::record::{RecordRules, record};
use super::{Choice, Count, Optional};
use crate::credit::{Terms, TermsKind};

record! {
    /// Terms of payment with their rank.
    pub struct TermsRecord = "terms" {
        terms: Terms = Terms { code: String::new(), kind: TermsKind::Net, days: 0, rank: None },
    }

    .terms.kind => general("kind").at_creation(), Choice::ANY;
    .terms.days => general("days").at_creation(), Count::UpTo(365);
    .terms.rank => general("rank").at_creation(), Optional(Count::UpTo(9999));
}

impl TermsRecord {
    /// New ones with their defaults: due at once.
    pub(crate) fn new(code: &str) -> Self {
        let mut new = Self::default();
        code.clone_into(&mut new.terms.code);
        new
    }
}

impl RecordRules for TermsRecord {
    /// Terms that are paid at once have no days.
    fn contradiction(&self) -> Option<&'static str> {
        (self.terms.days > 0 && !self.terms.is_on_account()).then_some("days")
    }
}
