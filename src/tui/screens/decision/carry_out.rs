//! Carrying a decision out, and showing what came of it.

use std::collections::HashMap;

use super::{Decides, SeenHold, Subject, Targets};
use crate::credit::Message;
use crate::desk::{AssessmentId, Decided, Decision, DeskError, HoldId, Rejected, Seen, Verdict, VerdictKind};
use crate::tui::address::Address;
use crate::tui::context::Context;
use crate::tui::jobs::{Outcome, Progress};
use crate::tui::screens::{ok_or_show, show_skipped};
use crate::tui::services::Services;
use crate::tui::toast::Tone;

/// A decision that is ready to be carried out.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    pub(super) subject: Subject,
    pub(super) verdict: Verdict,
    pub(super) reason: Option<String>,
    pub(super) note: String,
}

/// The note on a decision that was not made: the next dialog of the same decision begins with it.
#[derive(Debug, Clone)]
pub(super) struct UnusedNote {
    pub(super) kind: VerdictKind,
    pub(super) subject: Subject,
    pub(super) text: String,
}

impl Prepared {
    /// The note, should the decision not be made.
    pub(super) fn unused_note(&self) -> Option<UnusedNote> {
        let (kind, subject, text) = (self.verdict.kind(), self.subject.clone(), self.note.clone());
        Some(UnusedNote { kind, subject, text }).filter(|note| !note.text.is_empty())
    }

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

    /// Carries it out after all writes before it; where it was not made, its note is offered again in the next dialog.
    pub(super) fn carry_out<S: Decides>(self, cx: &mut Context) {
        let (kind, label, note, leaving) =
            (self.verdict.kind(), self.label(cx), self.unused_note(), self.leaving());
        cx.write_for(
            Address::HERE,
            label,
            move |services, progress| self.decide(services, progress),
            move |screen: Option<&mut S>, outcome, cx| {
                if let Some(screen) = screen {
                    screen.deciding().unused_notes.extend(note.filter(|_| outcome.is_err()));
                    screen.unhide(&leaving);
                }
                report(kind, outcome, cx);
            },
        );
    }

    fn label(&self, cx: &Context) -> Message {
        let key = match self.verdict.kind() {
            VerdictKind::Release => "hold-job-release",
            VerdictKind::Reject => "hold-job-reject",
            VerdictKind::Keep => "hold-job-keep",
            VerdictKind::Terms => "hold-job-terms",
            VerdictKind::Forward => "hold-job-forward",
            VerdictKind::Force => "hold-job-force",
        };
        let known = self.subject.known.as_ref().map(|known| known.number.as_str());
        let number = match &self.subject.targets {
            Targets::Order(seen) => Some(seen.order.as_str()),
            Targets::Holds(_) => known,
        };
        Message::new(key).text("orders", orders_text(number, self.subject.count(), cx))
    }

    fn decide(self, services: &Services, progress: &Progress) -> Result<Decided, DeskError> {
        let orders = named(&self.subject, services)?;
        let decision = Decision { orders, verdict: self.verdict, reason: self.reason, note: self.note };
        let decided = services.act(|desk| desk.decide(&decision, progress))?;
        progress.skip(decided.skipped.iter().map(|skipped| skipped.code.clone()));
        Ok(decided)
    }
}

fn named(subject: &Subject, services: &Services) -> Result<Vec<Seen>, DeskError> {
    match &subject.targets {
        Targets::Order(seen) => Ok(vec![seen.clone()]),
        Targets::Holds(holds) => {
            let keys: Vec<HoldId> = holds.iter().map(|seen| seen.hold).collect();
            let orders = services.ask(|desk| desk.hold_orders(&keys))?;
            let seen: HashMap<HoldId, AssessmentId> =
                holds.iter().map(|seen| (seen.hold, seen.assessment)).collect();
            let seen = |(hold, order)| Seen { assessment: seen.get(&hold).copied(), order };
            Ok(orders.into_iter().map(seen).collect())
        }
    }
}

fn report(kind: VerdictKind, outcome: Outcome<Decided, DeskError>, cx: &mut Context) {
    if let Some(decided) = ok_or_show(outcome, cx) {
        let orders: Vec<&str> = decided.done.iter().map(|done| done.order.as_str()).collect();
        let text = cx.render(&counted(done_key(kind), &orders, cx));
        cx.toast(Tone::Done, text);
        show_skipped(&decided.skipped, cx);
    }
}

/// The number of a single order, or how many there are.
fn orders_text(number: Option<&str>, count: usize, cx: &Context) -> String {
    match (number, count) {
        (Some(number), 1) => number.to_owned(),
        (_, count) => cx.render(&Message::new("hold-job-orders").count("count", count)),
    }
}

fn counted(key: &str, orders: &[&str], cx: &Context) -> Message {
    Message::new(key)
        .count("count", orders.len())
        .text("shown", cx.count(orders.len()))
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
