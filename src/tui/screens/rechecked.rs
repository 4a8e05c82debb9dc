//! What checking orders again would do, in words.

use crate::credit::Message;
use crate::desk::CustomerRecheck;

/// Numbers of orders that are named at most; the others are counted.
const NAMED: usize = 12;

/// What would become of which orders.
pub(super) fn outcomes(rehearsed: &CustomerRecheck) -> Vec<Message> {
    let free: Vec<String> = rehearsed.ready.iter().chain(&rehearsed.released).cloned().collect();
    let mut summary = Vec::new();
    if !free.is_empty() {
        let key = if rehearsed.released.is_empty() {
            "customer-recheck-ready"
        } else {
            "customer-recheck-released"
        };
        summary.push(Message::new(key).count("count", free.len()).text("orders", named(&free)));
    }
    if !rehearsed.held.is_empty() {
        let held = Message::new("customer-recheck-held").count("count", rehearsed.held.len());
        summary.push(held.text("orders", named(&rehearsed.held)));
    }
    if !rehearsed.unchanged.is_empty() {
        summary.push(Message::new("customer-recheck-unchanged").count("count", rehearsed.unchanged.len()));
    }
    summary
}

/// The numbers of orders, the first of them where there are many.
pub(super) fn named(orders: &[String]) -> String {
    let named = orders.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    match orders.len().saturating_sub(NAMED) {
        0 => named,
        more => format!("{named} (+{more})"),
    }
}
