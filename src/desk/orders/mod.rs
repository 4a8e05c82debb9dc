//! Orders: entering them, their check, and what of them is invoiced.

pub(super) mod assess;
pub(super) mod invoiced_order;
pub(super) mod order;
pub(super) mod order_draft;
pub(super) mod order_form;

#[cfg(test)]
mod tests;
