//! What there is to open by name, so that a screen need not know the screen that shows it.

use super::context::Context;
use super::screen::Screen;
use crate::desk::DocumentKey;

/// Something that a screen shows.
#[derive(Debug, Clone, Copy)]
pub enum Route<'a> {
    Customer(&'a str),
    Order(&'a str),
    /// The decisions on the order with this number.
    History(&'a str),
    Document(&'a DocumentKey),
    /// A receipt of the customer with this code, to be entered.
    Receipt(&'a str),
    /// What is left of this document, to be applied.
    Application(&'a DocumentKey),
}

/// Makes the screen that shows something; none where another one does.
pub(super) type Visit = for<'a> fn(Route<'a>, &mut Context) -> Option<Box<dyn Screen>>;
