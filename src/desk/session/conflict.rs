//! The messages of conflicts: who did what, and when (R4.7).

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::store::{Event, OrderRecord, Touched, View};

/// Adds who did what and when to a message; `who` is `known` or `unknown`.
pub(crate) fn by(message: Message, event: Option<&Event>) -> Message {
    match event {
        None => message.text("who", "unknown"),
        Some(event) => message
            .text("who", "known")
            .text("user", &event.login)
            .instant("at", event.at)
            .key("what", format!("event-{}", event.kind)),
    }
}

/// Another user changed an order since it was seen.
pub(crate) fn order_changed(view: View<'_>, order: &OrderRecord) -> Result<Message, DeskError> {
    let last = view.last_event(Touched::Order(order.id), &[])?;
    Ok(by(Message::new("order-changed").text("number", &order.number), last.as_ref()))
}
