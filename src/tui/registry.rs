//! The screens of the desk, one line each.

use super::command::Scope;
use super::screens::{
    audit, customer, customers, document, history, hold_queue, import, new_desk, order_entry, order_sheet,
    settings, start, validation, workspace,
};

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[
    &workspace::SCOPE,
    &hold_queue::SCOPE,
    &order_entry::SCOPE,
    &import::SCOPE,
    &order_sheet::SCOPE,
    &history::SCOPE,
    &history::SEEN_SCOPE,
    &customers::SCOPE,
    &customer::SCOPE,
    &customer::component::SCOPE,
    &document::SCOPE,
    &validation::SCOPE,
    &validation::trial::SCOPE,
    &validation::late::SCOPE,
    &validation::left_alone::SCOPE,
    &settings::SCOPE,
    &audit::SCOPE,
    &start::SCOPE,
    &new_desk::SCOPE,
];
