//! What is set up before anything is sold: settings, users, reasons, terms, warehouses and groups.

pub(super) mod draft;
pub(super) mod groups;
pub(super) mod reasons;
pub(super) mod settings;
pub(super) mod sheet;
pub(super) mod terms;
pub(super) mod users;
pub(super) mod warehouses;
