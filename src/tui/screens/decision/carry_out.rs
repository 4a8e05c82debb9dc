//! Carrying a decision out, telling what came of it, and the way to take it back.

use super::{Act, Subject, Targets};
use crate::credit::Statement;
use crate::desk::{
    Decided, Decision, DecisionKind, DeskError, DeskWriter, EventId, HoldId, Rejected, Seen, Undone, Verdict,
};
use crate::tui::context::Context;
use crate::tui::jobs::{JobError, Progress, Task};
use crate::tui::screens::{tell_problems, tell_refusal};
use crate::tui::services::Services;
use crate::tui::toast::Tone;
use crate::words::word;

/// A decision that is ready to be carried out.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    pub(super) act: Act,
    pub(super) subject: Subject,
    pub(super) verdict: Verdict,
    pub(super) reason: Option<String>,
    pub(super) note: String,
}

impl Prepared {
    /// Whether an order is cancelled by it.
    pub(super) fn cancels(&self) -> bool {
        let order = Rejected::Cancelled;
        self.verdict == Verdict::Reject { order }
    }

    /// The number of the order, where it is a single one that is on the screen.
    pub(super) fn order_number(&self) -> String {
        let known = self.subject.known.as_ref();
        known.map(|known| known.number.clone()).unwrap_or_default()
    }

    /// The rows that leave the queue by it.
    pub(super) fn leaving(&self) -> Vec<HoldId> {
        match (self.act, &self.subject.targets) {
            (Act::Release | Act::Reject, Targets::Holds(keys)) => keys.clone(),
            (Act::Keep | Act::Terms | Act::Forward | Act::Force, _) | (_, Targets::Order(_)) => Vec::new(),
        }
    }

    /// Carries it out after all writes before it.
    pub(super) fn carry_out(self, cx: &mut Context) -> Task<()> {
        let kind = self.act.kind();
        cx.write(
            word("hold-job-decide"),
            move |services, progress| self.decide(services, progress),
            move |outcome, cx| told(kind, outcome, cx),
        )
    }

    fn decide(self, services: &Services, progress: &Progress) -> Result<Decided, DeskError> {
        let orders = named(&self.subject, services)?;
        let seen = self.subject.known.and_then(|known| known.seen);
        let decision = Decision {
            orders: orders.into_iter().map(|order| Seen { order, assessment: seen }).collect(),
            verdict: self.verdict,
            reason: self.reason,
            note: self.note,
        };
        services.act(|desk| desk.decide(&decision, progress))
    }
}

/// The numbers of the orders.
fn named(subject: &Subject, services: &Services) -> Result<Vec<String>, DeskError> {
    match &subject.targets {
        Targets::Order(number) => Ok(vec![number.clone()]),
        Targets::Holds(keys) => services.ask(|desk| desk.hold_orders(keys)),
    }
}

fn told(kind: DecisionKind, outcome: Result<Result<Decided, DeskError>, JobError>, cx: &mut Context) {
    match outcome {
        Ok(Ok(decided)) => {
            let orders: Vec<&str> = decided.done.iter().map(|done| done.order.as_str()).collect();
            let text = cx.tell(&counted(done_key(kind), &orders, cx));
            let undo = counted(undo_key(kind), &orders, cx).text("sum", cx.words.totals(&decided.total));
            let (undo, event) = (cx.tell(&undo), decided.event);
            cx.decided(text, undo, move |cx| take_back(event, cx));
            let left_out: Vec<Statement> = decided.left_out.into_iter().map(|left| left.why).collect();
            if !left_out.is_empty() {
                tell_problems(&left_out, cx);
            }
        }
        Ok(Err(error)) => tell_refusal(&error, cx),
        // The runtime tells both.
        Err(JobError::Cancelled | JobError::Panicked) => {}
    }
    cx.data_changed();
}

/// Takes everything back that was decided together.
fn take_back(event: EventId, cx: &mut Context) {
    let undo = move |desk: &mut DeskWriter| desk.undo_event(event);
    drop(cx.write(
        word("hold-job-undo"),
        move |services, _| services.act(undo),
        |outcome: Result<Result<Undone, DeskError>, JobError>, cx| {
            match outcome {
                Ok(Ok(undone)) => {
                    let orders: Vec<&str> = undone.orders.iter().map(String::as_str).collect();
                    let text = cx.tell(&counted("hold-undone", &orders, cx));
                    cx.toast(Tone::Done, text);
                    let left_out: Vec<Statement> = undone.left_out.into_iter().map(|left| left.why).collect();
                    if !left_out.is_empty() {
                        tell_problems(&left_out, cx);
                    }
                }
                Ok(Err(error)) => tell_refusal(&error, cx),
                Err(JobError::Cancelled | JobError::Panicked) => {}
            }
            cx.data_changed();
        },
    ));
}

fn counted(key: &str, orders: &[&str], cx: &Context) -> Statement {
    let count = i64::try_from(orders.len()).unwrap_or(i64::MAX);
    Statement::new(key)
        .count("count", count)
        .text("shown", cx.words.count(count))
        .text("order", orders.first().copied().unwrap_or_default())
}

const fn done_key(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Release => "hold-done-release",
        DecisionKind::Reject => "hold-done-reject",
        DecisionKind::Keep => "hold-done-keep",
        DecisionKind::Terms => "hold-done-terms",
        DecisionKind::Forward => "hold-done-forward",
        DecisionKind::Force => "hold-done-force",
        DecisionKind::Undo => "hold-undone",
    }
}

const fn undo_key(kind: DecisionKind) -> &'static str {
    match kind {
        DecisionKind::Release => "hold-undo-release",
        DecisionKind::Reject => "hold-undo-reject",
        DecisionKind::Keep => "hold-undo-keep",
        DecisionKind::Terms => "hold-undo-terms",
        DecisionKind::Forward => "hold-undo-forward",
        DecisionKind::Force | DecisionKind::Undo => "hold-undo-force",
    }
}
