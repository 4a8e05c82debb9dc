//! Orders: entering, checking, amending, shipping and closing them, and what of them is invoiced.

mod amending;
pub(super) mod check;
pub(super) mod closing;
pub(super) mod draft;
pub(super) mod entering;
pub(super) mod form;
pub(super) mod hold;
pub(super) mod invoiced_order;
pub(super) mod listed;
pub(super) mod next_number;
pub(super) mod record;
pub(super) mod reported;
pub(super) mod sheet;
mod shipping;
pub(super) mod trail;

#[cfg(test)]
mod tests;
