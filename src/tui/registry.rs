//! The screens of the desk, one line each.

use super::command::Scope;
use super::screens;

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[
    &screens::workspace::SCOPE,
    &screens::hold_queue::SCOPE,
    &screens::order_entry::SCOPE,
    &screens::invoice_entry::SCOPE,
    &screens::invoice_transfer::SCOPE,
    &screens::invoice_transfer::REPORT_SCOPE,
    &screens::receipts::entry::SCOPE,
    &screens::receipts::apply::SCOPE,
    &screens::import::SCOPE,
    &screens::records::ORDERS_SCOPE,
    &screens::records::INVOICES_SCOPE,
    &screens::records::CREDIT_NOTES_SCOPE,
    &screens::records::RECEIPTS_SCOPE,
    &screens::order_sheet::SCOPE,
    &screens::history::SCOPE,
    &screens::history::SEEN_SCOPE,
    &screens::customers::SCOPE,
    &screens::call_list::SCOPE,
    &screens::customer::SCOPE,
    &screens::customer::component::SCOPE,
    &screens::days_to_pay::SCOPE,
    &screens::customer::paid_month::SCOPE,
    &screens::document::SCOPE,
    &screens::payment_report::SCOPE,
    &screens::validation::SCOPE,
    &screens::validation::trial::SCOPE,
    &screens::validation::late::SCOPE,
    &screens::validation::skipped::SCOPE,
    &screens::settings::SCOPE,
    &screens::audit::SCOPE,
    &screens::acts::SCOPE,
    &screens::start::SCOPE,
    &screens::new_desk::SCOPE,
    &screens::users::SCOPE,
];
