//! What is decided on: orders, and what was seen of them.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use crate::credit::{Currency, Day, FindingCode, Money};
use crate::desk::{AssessmentId, DeskError, HoldId, HoldLine, HoldState, QueuedHold, Seen};
use crate::tui::jobs::Progress;
use crate::tui::list::{Adding, Total};
use crate::tui::services::Services;
use crate::words::{MessageKey, key};

/// Lines added up between two looks whether the sum is still wanted.
const BATCH: usize = 1_000;

/// A row of the hold queue: named by its hold alone, with the assessment that was seen riding along. A mark keeps what it
/// was set on, so that a decision on marked orders knows what was seen of each (R4.7).
#[derive(Debug, Clone, Copy)]
pub struct SeenHold {
    pub hold: HoldId,
    pub assessment: AssessmentId,
}

#[derive(Debug, Clone)]
pub struct Subject {
    pub targets: Targets,
    /// What their amounts add up to, where that is known and one currency.
    pub sum: Total,
    /// The order, where it is a single one that is on the screen.
    pub known: Option<KnownOrder>,
    /// What holds them, where they are several and that is known.
    pub reasons: Option<ReasonCounts>,
    /// The order that the cursor is on, where others are marked.
    pub outside: Option<String>,
}

/// What holds several orders, and how many each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReasonCounts {
    /// How many are held for each reason, in the order of the codes.
    pub held: BTreeMap<FindingCode, usize>,
    /// Those that nothing holds any more.
    pub ready: usize,
}

/// Which orders, by what the screen knows of them.
#[derive(Debug, Clone)]
pub enum Targets {
    Holds(Vec<SeenHold>),
    /// One order by its number, held or not.
    Order(Seen),
}

/// A single order as it is on the screen.
#[derive(Debug, Clone)]
pub struct KnownOrder {
    pub number: String,
    /// Name of the customer.
    pub name: String,
    pub amount: Money,
    pub currency: Currency,
    /// When to look again, so far.
    pub follow_up: Option<Day>,
}

/// What was read of a subject after the screen had named it.
pub(super) enum Learned {
    Order(Option<KnownOrder>),
    Several(Total, ReasonCounts),
}

/// Reads it; runs in a job.
type Learning = Box<dyn FnOnce(&Services, &Progress) -> Result<Learned, DeskError> + Send>;

impl Subject {
    /// What the screen does not know of it: what reading that is called, and how; none where it knows everything.
    pub(super) fn unknown(&self) -> Option<(MessageKey, Learning)> {
        let Targets::Holds(holds) = &self.targets else { return None };
        match (holds.as_slice(), &self.known) {
            ([only], None) => {
                let hold = only.hold;
                let learn = move |services: &Services, _: &Progress| {
                    let lines = services.ask(|desk| desk.stored_holds(&[hold]))?;
                    Ok(Learned::Order(lines.first().map(KnownOrder::from)))
                };
                Some((key("hold-job-order"), Box::new(learn)))
            }
            ([_, _, ..], _) => {
                let holds = holds.clone();
                let learn = move |services: &Services, progress: &Progress| {
                    let sum = total(services, &holds, progress)?;
                    Ok(Learned::Several(sum, reasons(services, &holds, progress)?))
                };
                Some((key("tui-job-sum"), Box::new(learn)))
            }
            (_, _) => None,
        }
    }

    /// Knows what was read of it.
    pub(super) fn take(&mut self, learned: Learned) {
        match learned {
            Learned::Order(known) => self.known = known,
            Learned::Several(sum, reasons) => {
                self.sum = sum;
                self.reasons = Some(reasons);
            }
        }
    }

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

impl From<&HoldLine> for KnownOrder {
    fn from(line: &HoldLine) -> Self {
        Self {
            number: line.order.clone(),
            name: line.name.clone(),
            amount: line.amount,
            currency: line.currency,
            follow_up: line.follow_up,
        }
    }
}

/// What the amounts of these orders add up to; in several currencies to nothing that could be shown. Runs in a job.
pub fn total(services: &Services, keys: &[SeenHold], progress: &Progress) -> Result<Total, DeskError> {
    let mut adding = Adding::default();
    for batch in progress.batches(keys, BATCH) {
        let holds: Vec<HoldId> = batch?.iter().map(|key| key.hold).collect();
        for line in services.ask(|desk| desk.stored_holds(&holds))? {
            adding.add(Some((line.amount, line.currency)));
        }
    }
    Ok(adding.total())
}

/// What holds these orders now (R4.10). Runs in a job.
fn reasons(services: &Services, keys: &[SeenHold], progress: &Progress) -> Result<ReasonCounts, DeskError> {
    let mut counts = ReasonCounts::default();
    for batch in progress.batches(keys, BATCH) {
        let holds: Vec<HoldId> = batch?.iter().map(|key| key.hold).collect();
        for line in services.ask(|desk| desk.hold_lines(&holds))? {
            counts.ready += usize::from(line.state() == HoldState::Ready);
            for reason in line.reasons() {
                *counts.held.entry(*reason).or_default() += 1;
            }
        }
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{HoldFilter, HoldSort};
    use crate::tui::screens::testing::{desk, services};

    #[test]
    fn reasons_that_were_not_all_counted_are_not_shown() {
        let desk = desk();
        let services = services(desk.desk.clone());
        let queued = services.ask(|desk| desk.hold_keys(HoldFilter::Undecided, HoldSort::Held)).unwrap();
        let held: Vec<SeenHold> = queued.into_iter().map(SeenHold::from).collect();
        let progress = Progress::new(String::new());
        assert!(!reasons(&services, &held, &progress).unwrap().held.is_empty());
        progress.cancel();
        assert!(reasons(&services, &held, &progress).unwrap_err().is_stop());
        assert!(total(&services, &held, &progress).unwrap_err().is_stop());
    }
}
