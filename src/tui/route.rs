//! What there is to open by name, so that a screen need not know the screen that shows it.

use super::context::Context;
use super::find::CustomerAct;
use super::screen::Screen;
use crate::desk::{DocumentKey, EventId, FoundKind, Reference};

/// Something that a screen shows.
#[derive(Debug, Clone, Copy)]
pub enum Route<'a> {
    Customer(&'a str),
    /// A field of the customer with this code, or one of the commands there, which is run.
    CustomerAt(&'a str, CustomerAct),
    ShipTo {
        customer: &'a str,
        code: &'a str,
    },
    Order(&'a str),
    /// The decisions on the order with this number.
    History(&'a str),
    Document(&'a DocumentKey),
    /// A receipt of the customer with this code, to be entered.
    Receipt(&'a str),
    /// What is left of this document, to be applied.
    Application(&'a DocumentKey),
    /// Something that is set up: a setting, a reason, a user, a group.
    Setup(&'a Reference),
    /// What was done in this event, in the list of acts.
    Act(EventId),
    /// The records of this event.
    Records(EventId),
    /// The list of this kind, as far as it matches a text.
    List(FoundKind, &'a str),
}

/// Makes the screen that shows something; none where another one does.
pub(super) type Visit = for<'a> fn(Route<'a>, &mut Context) -> Option<Box<dyn Screen>>;
