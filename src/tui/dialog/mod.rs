//! Dialogs: values that ask one thing, and answer to who asked.

use super::command::Scope;
use super::context::Context;
use super::screen::Screen;

mod confirm;
mod form;
mod message;
mod options;
mod picker;

pub(super) use confirm::YES;
pub use confirm::{EitherWay, Gravity, Question};
pub use form::FormDialog;
pub use message::MessageBox;
pub use options::Options;
pub use picker::{Item, Picker};

/// What is done with the answer of a dialog; dropped where it is left without one.
pub type Answer<T> = Box<dyn FnOnce(T, &mut Context)>;

/// A question that is ready to be asked: see [`Context::ask`].
pub trait Dialog {
    type Answer: 'static;

    /// The dialog on the stack, which answers once.
    fn answering(self, answer: Answer<Self::Answer>) -> Box<dyn Screen>;
}

/// The scopes of all dialogs, for the check of the keys.
pub(super) static SCOPES: &[&Scope] =
    &[&confirm::SCOPE, &form::SCOPE, &message::SCOPE, &options::SCOPE, &picker::SCOPE, &super::find::SCOPE];
