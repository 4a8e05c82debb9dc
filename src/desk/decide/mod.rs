//! Decisions on held orders: release, reject, keep, other terms, forward, force (R4.2, R4.3), one or many at once.
//!
//! `deciding` carries a verdict out on one order, `release` says what a release covers, `reason` which reason code is
//! taken.

use super::queue::LeftOut;
use super::{DeskError, DeskWriter, Recorder, Watch};
use crate::credit::{Assessment, Money, Statement, Verdict};
use crate::harmless::harmless;
use crate::store::{AssessmentId, EventId};

mod deciding;
mod reason;
mod release;

use deciding::{DecidedOrder, Deciding};

/// A decision on one order or on many; many are one event.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The orders, each with what was seen of it.
    pub orders: Vec<Seen>,
    /// What is decided.
    pub verdict: Verdict,
    /// Reason code; the company's default for the verdict where none is given.
    pub reason: Option<String>,
    /// Note.
    pub note: String,
}

/// An order, and what the decider saw of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Number of the order.
    pub order: String,
    /// The assessment that was on the screen; a hold with a newer one is a conflict (R4.7). None for an order that was
    /// named without having been seen.
    pub assessment: Option<AssessmentId>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The event, to be taken back as a whole.
    pub event: EventId,
    /// The orders, with the assessment that each had when it was decided.
    pub done: Vec<Assessment>,
    /// Sum of their amounts (R4.8: what taking it back would do).
    pub total: Money,
    /// The orders that were left out.
    pub left_out: Vec<LeftOut>,
}

impl Decision {
    /// A decision on orders that were not looked at on a screen, with the default reason.
    pub fn on(orders: impl IntoIterator<Item = impl Into<String>>, verdict: Verdict) -> Self {
        let orders = orders.into_iter().map(|order| Seen { order: order.into(), assessment: None }).collect();
        Self { orders, verdict, reason: None, note: String::new() }
    }
}

impl DeskWriter {
    /// Decides on held orders in one transaction. Orders that another user has decided meanwhile, or whose assessment
    /// is no longer the one that was seen, are left out and named; if all are, nothing happens and it is a conflict
    /// (R4.7).
    pub fn decide(&mut self, decision: &Decision, watch: &dyn Watch) -> Result<Decided, DeskError> {
        self.carry_out(|tx, signature| {
            let note = harmless(&decision.note);
            let recorder = Recorder::begin(tx, signature, decision.verdict.kind().code(), &note)?;
            let deciding = Deciding::begin(&recorder, decision, &note)?;
            let mut decided =
                Decided { event: recorder.event, done: Vec::new(), total: Money::ZERO, left_out: Vec::new() };
            let total = u64::try_from(decision.orders.len()).ok();
            for (done, seen) in (0..).zip(&decision.orders) {
                watch.watch(done, total).or_stop()?;
                decided.add(&seen.order, deciding.decide_one(seen)?);
            }
            decided.unless_nothing()
        })
    }
}

impl Decided {
    fn add(&mut self, order: &str, outcome: Result<DecidedOrder, Statement>) {
        match outcome {
            Ok(DecidedOrder { assessment, amount }) => {
                self.total += amount;
                self.done.push(assessment);
            }
            Err(why) => self.left_out.push(LeftOut { order: order.to_owned(), why }),
        }
    }

    fn unless_nothing(self) -> Result<Self, DeskError> {
        if !self.done.is_empty() {
            return Ok(self);
        }
        let why = self.left_out.into_iter().next().map(|left_out| left_out.why);
        Err(DeskError::Conflict(why.unwrap_or_else(|| Statement::new("no-order-named"))))
    }
}
