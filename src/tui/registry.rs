//! The screens of the desk, one line each.

use super::command::Scope;
use super::screens::{audit, customer, customers, document, history, hold_queue, order_sheet, settings};

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[
    &hold_queue::SCOPE,
    &order_sheet::SCOPE,
    &history::SCOPE,
    &history::SEEN_SCOPE,
    &customers::SCOPE,
    &customer::SCOPE,
    &customer::component::SCOPE,
    &document::SCOPE,
    &settings::SCOPE,
    &audit::SCOPE,
];
