//! Receipts: entering one with what it pays, applying later what was left, and reversing a bounced one.
//!
//! ```text
//! entry     a new receipt                       apply    what is left of one that is there
//! fields    the form of a new receipt           keys     keys in the grid
//! sheet     a form above the grid               grid     open items and what each one gets
//! rendering   how the grid looks                  reverse  reversing a receipt
//! ```

pub mod apply;
pub mod entry;
mod fields;
mod grid;
mod keys;
mod rendering;
pub mod reverse;
mod sheet;

use crate::credit::Message;
use crate::desk::AppliedReceipt;

/// A message with what became of a receipt: how much of it went to how many invoices, what stayed on account.
fn about(key: &str, done: &AppliedReceipt) -> Message {
    let mut invoices: Vec<&str> = done.applied.iter().map(|part| part.number.as_str()).collect();
    invoices.sort_unstable();
    invoices.dedup();
    let applied = done.applied.iter().map(|part| part.amount).sum();
    Message::new(key)
        .text("number", &done.number)
        .text("customer", &done.customer)
        .money("amount", done.amount, done.currency)
        .money("applied", applied, done.currency)
        .money("left", done.on_account, done.currency)
        .count("invoices", invoices.len())
}

#[cfg(test)]
mod tests;
