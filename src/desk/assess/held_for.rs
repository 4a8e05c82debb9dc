//! What an order was held for, said beside what holds it now (R4.10).

use crate::credit::{Assessment, FindingCode, MainChange, Message};
use crate::store::HoldingAssessment;

/// "Held on 19/11/2026 for 1,450.00; paid since: ready to release." None where the same holds the order now.
pub(crate) fn held_for_otherwise(then: &HoldingAssessment, now: &Assessment) -> Option<Message> {
    let HoldingAssessment { day, assessment: then } = then;
    if then.excess() == now.excess() && then.reasons().eq(now.reasons()) {
        return None;
    }
    let reasons: Vec<FindingCode> = then.reasons().collect();
    let excess = then.excess();
    let what = if excess.is_zero() {
        named(&reasons)
    } else {
        Message::new("hold-what-excess").money("amount", excess, then.currency)
    };
    let change = MainChange::between(then, now);
    let is_ready = now.reasons().next().is_none();
    let key = match (&change, is_ready) {
        (None, false) => "hold-held-for",
        (None, true) => "hold-held-for-ready",
        (Some(_), false) => "hold-held-for-since",
        (Some(_), true) => "hold-held-for-since-ready",
    };
    let message = Message::new(key).day("day", *day).part("what", what);
    Some(match change {
        Some(change) => message.part("since", Message::new(change.key())),
        None => message,
    })
}

/// The short names of what held it.
fn named(reasons: &[FindingCode]) -> Message {
    let mut names = reasons.iter().rev().map(|reason| Message::new(format!("reason-name-{}", reason.code())));
    let Some(last) = names.next() else { return Message::new("hold-what-nothing") };
    names.fold(last, |rest, first| Message::new("remedy-list").part("first", first).part("rest", rest))
}
