//! Carrying a decision out, telling what came of it, and the way to take it back.

use std::collections::HashMap;

use super::{SeenHold, Subject, Targets};
use crate::credit::{Currency, Statement};
use crate::desk::{
    AssessmentId, Decided, Decision, DeskError, DeskWriter, EventId, HoldId, Rejected, Seen, Undone, Verdict,
    VerdictKind,
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
    pub(super) subject: Subject,
    pub(super) verdict: Verdict,
    pub(super) reason: Option<String>,
    pub(super) note: String,
}

/// What was decided, and the currency of the sum where it is one.
struct Outcome {
    decided: Decided,
    currency: Option<Currency>,
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
    pub(super) fn leaving(&self) -> Vec<SeenHold> {
        match (self.verdict.kind(), &self.subject.targets) {
            (VerdictKind::Release | VerdictKind::Reject, Targets::Holds(keys)) => keys.clone(),
            (VerdictKind::Keep | VerdictKind::Terms | VerdictKind::Forward | VerdictKind::Force, _)
            | (_, Targets::Order(_)) => Vec::new(),
        }
    }

    /// Carries it out after all writes before it.
    pub(super) fn carry_out(self, cx: &mut Context) -> Task<()> {
        let kind = self.verdict.kind();
        cx.write(
            word("hold-job-decide"),
            move |services, progress| self.decide(services, progress),
            move |outcome, cx| told(kind, outcome, cx),
        )
    }

    fn decide(self, services: &Services, progress: &Progress) -> Result<Outcome, DeskError> {
        let (orders, currency) = named(&self.subject, services)?;
        let decision = Decision { orders, verdict: self.verdict, reason: self.reason, note: self.note };
        let decided = services.act(|desk| desk.decide(&decision, progress))?;
        Ok(Outcome { decided, currency })
    }
}

/// The orders with what was seen of each, and their currency where it is one.
fn named(subject: &Subject, services: &Services) -> Result<(Vec<Seen>, Option<Currency>), DeskError> {
    match &subject.targets {
        Targets::Order(seen) => {
            let currency = subject.known.as_ref().map(|known| known.currency);
            Ok((vec![seen.clone()], currency))
        }
        Targets::Holds(holds) => {
            let keys: Vec<HoldId> = holds.iter().map(|seen| seen.hold).collect();
            let lines = services.ask(|desk| desk.hold_lines(&keys))?;
            let first = lines.first().map(|line| line.currency);
            let one = first.filter(|first| lines.iter().all(|line| line.currency == *first));
            let assessments: HashMap<HoldId, AssessmentId> =
                holds.iter().map(|seen| (seen.hold, seen.assessment)).collect();
            let seen = lines
                .into_iter()
                .map(|line| Seen { assessment: assessments.get(&line.id).copied(), order: line.order });
            Ok((seen.collect(), one))
        }
    }
}

fn told(kind: VerdictKind, outcome: Result<Result<Outcome, DeskError>, JobError>, cx: &mut Context) {
    match outcome {
        Ok(Ok(Outcome { decided, currency })) => {
            let orders: Vec<&str> = decided.done.iter().map(|done| done.order.as_str()).collect();
            let text = cx.tell(&counted(done_key(kind), &orders, cx));
            let undo = counted(undo_key(kind), &orders, cx);
            let undo = match currency {
                Some(currency) => undo.money("sum", decided.total, currency),
                None => undo.word("sum", "hold-sum-unknown"),
            };
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

const fn done_key(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Release => "hold-done-release",
        VerdictKind::Reject => "hold-done-reject",
        VerdictKind::Keep => "hold-done-keep",
        VerdictKind::Terms => "hold-done-terms",
        VerdictKind::Forward => "hold-done-forward",
        VerdictKind::Force => "hold-done-force",
    }
}

const fn undo_key(kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::Release => "hold-undo-release",
        VerdictKind::Reject => "hold-undo-reject",
        VerdictKind::Keep => "hold-undo-keep",
        VerdictKind::Terms => "hold-undo-terms",
        VerdictKind::Forward => "hold-undo-forward",
        VerdictKind::Force => "hold-undo-force",
    }
}
