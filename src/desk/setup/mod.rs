//! What is set up before anything is sold: settings, users, reasons, terms, warehouses and blocking rules.

pub(super) mod reasons;
pub(super) mod rule_set;
pub(super) mod rules;
pub(super) mod settings;
pub(super) mod terms;
pub(super) mod users;
pub(super) mod warehouses;
