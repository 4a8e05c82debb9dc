//! What customers owe: invoices, receipts, their transfer, ageing and exposure.

pub(super) mod adjusting;
pub(super) mod ageing;
pub(super) mod disputes;
pub(super) mod documents;
pub(super) mod exposure;
pub(super) mod invoices;
pub(super) mod listed;
pub(super) mod naming;
pub(super) mod posting;
pub(super) mod receipts;
pub(super) mod refund;
pub(super) mod sale;
pub(super) mod transfer;
pub(super) mod write_off;

#[cfg(test)]
mod tests;
