//! What the loser of a conflict reads: who did what, and when (R4.7).

use crate::credit::Statement;
use crate::desk::DeskError;
use crate::store::{Event, OrderRecord, Touched, View};

/// The statement with who did what and when; `who` says whether that is known.
pub(in crate::desk) fn by(statement: Statement, event: Option<&Event>) -> Statement {
    match event {
        None => statement.text("who", "unknown"),
        Some(event) => statement
            .text("who", "known")
            .text("user", &event.login)
            .instant("at", event.at)
            .word("what", format!("event-{}", event.kind)),
    }
}

/// Another user changed an order since it was seen.
pub(in crate::desk) fn order_changed(view: View<'_>, order: &OrderRecord) -> Result<Statement, DeskError> {
    let last = view.last_event(Touched::Order(order.id), &[])?;
    Ok(by(Statement::new("order-changed").text("number", &order.number), last.as_ref()))
}
