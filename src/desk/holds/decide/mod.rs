//! Decisions on held orders: release, reject, keep, other terms, forward, force (R4.2, R4.3), one or many at once.
//!
//! `deciding` carries a verdict out on one order, `release` decides what a release covers, `named` finds what a decision
//! names.

use crate::credit::{Assessment, Message, Totals, Verdict};
use crate::desk::error::DeskError;
use crate::desk::session::conflict::by;
use crate::desk::session::{DeskWriter, ProgressSink, Recorder, Skipped};
use crate::sanitize::sanitize;
use crate::store::{AssessmentId, EventId, EventKind, HoldState, OrderRecord, Touched, View};

mod deciding;
mod named;
mod release;

use deciding::Deciding;

/// A decision on one order or on many; many are one event.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The orders, each with what was seen of it.
    pub orders: Vec<Seen>,
    /// What is decided for each of them.
    pub verdict: Verdict,
    /// Reason code; the company's default for the verdict where none is given.
    pub reason: Option<String>,
    /// A remark for those who read it later; may be empty.
    pub note: String,
}

/// An order, and what the decider saw of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub order: String,
    /// The assessment that was on the screen; a hold with a newer one is a conflict (R4.7). None for an order that was
    /// named without having been seen.
    pub assessment: Option<AssessmentId>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The event, to be undone as a whole.
    pub event: EventId,
    /// The orders, with the assessment that each had when it was decided.
    pub done: Vec<Assessment>,
    /// The sums of their amounts, currency by currency (R4.8: what undoing it would do).
    pub total: Totals,
    /// The orders that were skipped.
    pub skipped: Vec<Skipped>,
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
    /// is no longer the one that was seen, are skipped and named, and so are those that a rule refuses, such as the
    /// release of a blocked customer's, and those of which something cannot be read; if all are, nothing happens and the
    /// first of them is the error (R4.7, R0.9).
    pub fn decide(&mut self, decision: &Decision, progress: &dyn ProgressSink) -> Result<Decided, DeskError> {
        self.carry_out(|tx, signature| {
            let note = sanitize(&decision.note);
            let recorder = Recorder::begin(tx, signature, EventKind::of(decision.verdict.kind()), &note)?;
            let deciding = Deciding::begin(&recorder, decision, &note)?;
            let orders = decision.orders.iter().map(|seen| (seen.order.as_str(), seen));
            let (decided, skipped) =
                recorder.each_of_several(orders, progress, |seen| deciding.decide_one(seen))?;
            if decided.is_empty() {
                return Err(DeskError::conflict(Message::new("no-order-named")));
            }
            let total = decided.iter().map(|order| order.amount).collect();
            let done = decided.into_iter().map(|order| order.assessment).collect();
            Ok(Decided { event: recorder.event, done, total, skipped })
        })
    }
}

/// Why an order cannot be decided on: it was never held, or who decided what and when (R4.7), or what else took it out of
/// the queue.
pub(super) fn not_on_hold(view: View<'_>, order: &OrderRecord) -> Result<Message, DeskError> {
    let Some(hold) = view.hold_of(order.id)? else {
        return Ok(Message::new("order-not-on-hold").text("number", &order.number));
    };
    let last = view.decisions(order.id)?.into_iter().next();
    let last = last.filter(|last| last.hold == hold.id && last.verdict_in_force().is_some());
    if let (HoldState::Released | HoldState::Rejected, Some(last)) = (hold.state, last) {
        let decided = Message::new("order-decided-already")
            .text("number", &order.number)
            .key("decision", format!("decided-{}", last.kind.code()))
            .text("user", last.login)
            .instant("at", last.at);
        return Ok(decided);
    }
    let last = view.last_event(Touched::Order(order.id), &[])?;
    Ok(by(Message::new("order-left-the-queue").text("number", &order.number), last.as_ref()))
}
