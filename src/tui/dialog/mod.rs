//! Dialogs: values that ask one thing and answer to whoever asked.

use super::command::Scope;

mod confirm;
mod form;
mod message;
mod options;
mod picker;

pub use confirm::{Confirm, Gravity, Question};
pub use form::FormDialog;
pub use message::Message;
pub use options::Options;
pub use picker::{Item, Picker};

/// The scopes of all dialogs, for the check of the keys.
pub(super) static SCOPES: &[&Scope] =
    &[&confirm::SCOPE, &form::SCOPE, &message::SCOPE, &options::SCOPE, &picker::SCOPE];
