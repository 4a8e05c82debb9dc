//! Documents and the figures that follow from them, on real desks.

mod adjustments;
mod all_accounts;
mod as_of_today;
mod balances;
mod invoices;
mod listed;
mod receipts;
mod transfer;
