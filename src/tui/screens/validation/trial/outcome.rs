//! What other criteria would come to, worked out of the facts that are shown; nothing is read again.

use std::sync::Arc;

use crate::credit::Message;
use crate::desk::{Comparison, ExternalCode, Settings, ValidationPreview};
use crate::tui::screens::validation::facts::Facts;
use crate::tui::screens::validation::listing::Listing;

/// What was tried and what it comes to.
pub(super) struct Outcome {
    pub(super) settings: Settings,
    /// Whom they list, and whom they no longer list.
    pub(super) listing: Arc<Listing>,
    /// The criteria in force beside those tried.
    pub(super) comparison: Comparison,
    /// What they would do, for all external codes.
    pub(super) preview: ValidationPreview,
    /// What is odd about them.
    pub(super) warnings: Vec<Message>,
}

impl Outcome {
    pub(super) fn of(facts: &Arc<Facts>, settings: Settings, filter: ExternalCode) -> Self {
        let (saved, policy) = (&facts.book.policy, settings.validation());
        let comparison = facts.book.compare((saved, &policy), &filter);
        Self {
            preview: facts.book.preview(&policy),
            warnings: policy.warnings(facts.limited),
            listing: Arc::new(Listing::trial(Arc::clone(facts), policy, filter, &comparison)),
            settings,
            comparison,
        }
    }
}
