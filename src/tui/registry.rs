//! The screens of the desk, one line each.

use super::command::Scope;
use super::screens::{
    audit, customer, customers, days_to_pay, document, history, hold_queue, import, invoice_entry,
    invoice_transfer, new_desk, order_entry, order_sheet, payment_report, receipts, settings, start,
    validation, workspace,
};

/// All screens; the first opens first.
pub static SCREENS: &[&Scope] = &[
    &workspace::SCOPE,
    &hold_queue::SCOPE,
    &order_entry::SCOPE,
    &invoice_entry::SCOPE,
    &invoice_transfer::SCOPE,
    &invoice_transfer::REPORT_SCOPE,
    &receipts::entry::SCOPE,
    &receipts::apply::SCOPE,
    &import::SCOPE,
    &order_sheet::SCOPE,
    &history::SCOPE,
    &history::SEEN_SCOPE,
    &customers::SCOPE,
    &customer::SCOPE,
    &customer::component::SCOPE,
    &days_to_pay::SCOPE,
    &customer::paid_month::SCOPE,
    &document::SCOPE,
    &payment_report::SCOPE,
    &validation::SCOPE,
    &validation::trial::SCOPE,
    &validation::late::SCOPE,
    &validation::left_alone::SCOPE,
    &settings::SCOPE,
    &audit::SCOPE,
    &start::SCOPE,
    &new_desk::SCOPE,
];
