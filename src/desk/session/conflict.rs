//! Conflicts: another user was faster. Who did what, and when (R4.7).

use crate::credit::Message;
use crate::desk::error::DeskError;
use crate::store::{Event, OrderRecord, Subject, Touched, View};

/// Which version of a record the user who changes it has seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Whatever is there now.
    Whatever,
    /// This one; another one is a conflict.
    Version(i64),
}

impl Expected {
    /// Refuses, with who changed it last and when, where the thing is no longer as it was expected.
    pub(in crate::desk) fn check(
        self,
        version: i64,
        view: View<'_>,
        (subject, code): (Subject, &str),
    ) -> Result<(), DeskError> {
        match self {
            Self::Version(expected) if expected != version => Err(changed_meanwhile(view, subject, code)?),
            Self::Whatever | Self::Version(_) => Ok(()),
        }
    }
}

/// Adds who did what and when to a message; `who` is `known` or `unknown`.
pub(crate) fn by(message: Message, event: Option<&Event>) -> Message {
    match event {
        None => message.text("who", "unknown"),
        Some(event) => message
            .text("who", "known")
            .text("user", &event.login)
            .instant("at", event.at)
            .key("what", format!("event-{}", event.kind.code())),
    }
}

/// Another user changed an order since it was seen.
pub(crate) fn order_changed(view: View<'_>, order: &OrderRecord) -> Result<Message, DeskError> {
    let last = view.last_event(Touched::Order(order.id), &[])?;
    Ok(by(Message::new("order-changed").text("number", &order.number), last.as_ref()))
}

/// The error when another user was faster: who it was and when.
pub(in crate::desk) fn changed_meanwhile(
    view: View<'_>,
    subject: Subject,
    code: &str,
) -> Result<DeskError, DeskError> {
    fields_changed(view, subject, &[], code)
}

/// The same of some fields; of all, where none is named.
pub(in crate::desk) fn fields_changed(
    view: View<'_>,
    subject: Subject,
    fields: &[&str],
    code: &str,
) -> Result<DeskError, DeskError> {
    let last = view.changes(subject, fields)?.into_iter().next();
    let message = match last {
        Some(last) => {
            Message::new("record-changed").text("code", code).text("user", last.login).instant("at", last.at)
        }
        None => Message::new("record-changed-unknown").text("code", code),
    };
    Ok(DeskError::conflict(message))
}
