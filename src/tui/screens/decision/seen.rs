//! What is decided on: orders, and what was seen of them.

use std::hash::{Hash, Hasher};

use crate::credit::{Currency, Day, Money};
use crate::desk::{AssessmentId, HoldId, QueuedHold, Seen};
use crate::tui::list::Total;

/// A row of the hold queue: named by its hold alone, with the assessment that was seen riding along. A mark keeps what it
/// was set on, so that a decision on marked orders knows what was seen of each (R4.7).
#[derive(Debug, Clone, Copy)]
pub struct SeenHold {
    /// Which hold.
    pub hold: HoldId,
    /// The assessment that was shown of it.
    pub assessment: AssessmentId,
}

/// What is decided on.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Which orders.
    pub targets: Targets,
    /// What their amounts add up to, where that is known and one currency.
    pub sum: Total,
    /// The order, where it is a single one that is on the screen.
    pub known: Option<KnownOrder>,
}

/// Which orders, by what the screen knows of them.
#[derive(Debug, Clone)]
pub enum Targets {
    /// Holds of the queue.
    Holds(Vec<SeenHold>),
    /// One order by its number, held or not.
    Order(Seen),
}

/// A single order as it is on the screen.
#[derive(Debug, Clone)]
pub struct KnownOrder {
    /// Number.
    pub number: String,
    /// Name of the customer.
    pub name: String,
    /// Total.
    pub amount: Money,
    /// Currency of it.
    pub currency: Currency,
    /// When to look again, so far.
    pub follow_up: Option<Day>,
}

impl Subject {
    /// How many orders.
    pub const fn count(&self) -> usize {
        match &self.targets {
            Targets::Holds(holds) => holds.len(),
            Targets::Order(_) => 1,
        }
    }

    /// Whether it is about the same orders, whatever was seen of them.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        match (&self.targets, &other.targets) {
            (Targets::Holds(own), Targets::Holds(other)) => own == other,
            (Targets::Order(own), Targets::Order(other)) => own.order == other.order,
            (Targets::Holds(_), Targets::Order(_)) | (Targets::Order(_), Targets::Holds(_)) => false,
        }
    }
}

impl From<QueuedHold> for SeenHold {
    fn from(hold: QueuedHold) -> Self {
        Self { hold: hold.id, assessment: hold.assessment }
    }
}

impl PartialEq for SeenHold {
    fn eq(&self, other: &Self) -> bool {
        self.hold == other.hold
    }
}

impl Eq for SeenHold {}

impl Hash for SeenHold {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.hold.hash(state);
    }
}
