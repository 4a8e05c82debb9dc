//! The screens of the desk, one line each.

use super::command::Scope;

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[];
