//! A line of the hold queue: as it is stored, and as of now (R4.10).

use std::sync::Arc;

use super::current::CheckedNow;
use crate::credit::{Day, FindingCode, Message, Money, Remedy};
use crate::desk::error::DeskError;
use crate::desk::session::CurrentCheck;
use crate::store::{HoldLine, HoldState, View};

/// A held order as it is stored, what holds it now, and what it was held for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueLine {
    /// The hold as its last assessment or decision left it in the file.
    pub stored: HoldLine,
    /// Nothing of a hold that is decided; the reason where the order cannot be checked.
    pub now: Option<CheckedNow>,
    /// What it was held for.
    pub held_for: HeldFor,
}

/// What an order was held for when it was last assessed and held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldFor {
    pub day: Day,
    /// Largest margin over a limit.
    pub excess: Money,
    pub reasons: Vec<FindingCode>,
}

impl HeldFor {
    /// Of a stored hold. One that was found ready since was held for what the assessment before that found.
    fn of(view: View<'_>, line: &HoldLine) -> Result<Self, DeskError> {
        if line.reasons.is_empty()
            && let Some(holding) = view.holding_assessment(line.order_id)?
        {
            let reasons = holding.assessment.reasons().collect();
            return Ok(Self { day: holding.day, excess: holding.assessment.excess(), reasons });
        }
        Ok(Self { day: line.assessed_day, excess: line.excess, reasons: line.reasons.clone() })
    }
}

impl QueueLine {
    pub(super) fn of(view: View<'_>, stored: HoldLine, now: Option<CheckedNow>) -> Result<Self, DeskError> {
        Ok(Self { held_for: HeldFor::of(view, &stored)?, now, stored })
    }

    /// The check of now, where there is one.
    pub fn check(&self) -> Option<&CurrentCheck> {
        self.now.as_ref()?.as_ref().ok().map(Arc::as_ref)
    }

    /// Why the order cannot be checked.
    pub fn problem(&self) -> Option<&Message> {
        self.now.as_ref()?.as_ref().err()
    }

    /// Its state in the queue; ready is what nothing holds now.
    pub fn state(&self) -> HoldState {
        let stored = self.stored.state;
        self.check().map_or(stored, |check| stored.as_of(check.reasons.len()))
    }

    /// Largest margin over a limit: now, or when it was decided. None where the order cannot be checked.
    pub fn excess(&self) -> Option<Money> {
        match &self.now {
            None => Some(self.stored.excess),
            Some(checked) => checked.as_ref().ok().map(|check| check.excess),
        }
    }

    /// What holds it: now, or when it was decided. Nothing where the order cannot be checked.
    pub fn reasons(&self) -> &[FindingCode] {
        match &self.now {
            None => &self.stored.reasons,
            Some(checked) => checked.as_ref().map(|check| check.reasons.as_slice()).unwrap_or_default(),
        }
    }

    /// Whether it is held for something else now than it was.
    pub fn differs(&self) -> bool {
        let held_for = (&self.held_for.excess, self.held_for.reasons.as_slice());
        self.check().is_some_and(|check| (&check.excess, check.reasons.as_slice()) != held_for)
    }

    /// The line that says what frees the order; none where nothing holds it.
    pub fn frees(&self) -> Option<Message> {
        let check = self.check().filter(|check| !check.is_ready())?;
        Some(Remedy::line(&check.remedies, self.stored.currency))
    }
}
