//! The screens of the desk, one line each.

use super::command::Scope;
use super::screens::{history, hold_queue, import, new_desk, order_entry, order_sheet, start, workspace};

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[
    &workspace::SCOPE,
    &hold_queue::SCOPE,
    &order_entry::SCOPE,
    &import::SCOPE,
    &order_sheet::SCOPE,
    &history::SCOPE,
    &history::SEEN_SCOPE,
    &start::SCOPE,
    &new_desk::SCOPE,
];
