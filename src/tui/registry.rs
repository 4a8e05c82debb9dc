//! The screens of the desk, one line each.

use super::command::Scope;
use super::screens::{history, hold_queue, order_sheet};

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[
    &hold_queue::SCOPE,
    &order_sheet::SCOPE,
    &history::SCOPE,
    &history::SEEN_SCOPE,
];
