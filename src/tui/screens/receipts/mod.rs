//! Receipts: entering one with what it pays, applying later what was left, and taking a bounced one back.
//!
//! ```text
//! entry     a new receipt                       apply    what is left of one that is there
//! fields    the form of a new receipt
//! sheet     a form above the grid               grid     open items and what each one gets
//! picture   how the grid looks                  reverse  taking a receipt back
//! ```

pub mod apply;
pub mod entry;
mod fields;
mod grid;
mod picture;
pub mod reverse;
mod sheet;

use crate::credit::Statement;
use crate::desk::{AppliedReceipt, OrderCustomer};
use crate::tui::Context;
use crate::tui::screens::customer_look_up::state_word;
use crate::tui::screens::page::Page;
use crate::tui::theme::Role;
use crate::words::word;

/// Writes who pays, and its state with the reason where that is not active (R7.7); receipts are taken all the same.
fn write_payer(page: &mut Page<'_>, customer: &OrderCustomer, cx: &Context) {
    use crate::credit::CustomerState;
    let who = format!("{}  {}  {}", customer.code, customer.name, customer.currency.code());
    let signs = cx.theme.signs();
    let (role, sign) = match customer.state {
        CustomerState::Active => return page.heading(&who),
        CustomerState::Warning => (Role::Warning, signs.warning),
        CustomerState::Blocked | CustomerState::Closed => (Role::Danger, signs.danger),
    };
    let reason = if customer.state_reason.is_empty() {
        cx.text(word("no-reason"))
    } else {
        customer.state_reason.clone()
    };
    let state = cx.text(state_word(customer.state));
    page.line(role, &format!("{sign} {who}  {} {state}: {reason}", signs.separator));
}

/// A statement with what became of a receipt: how much of it went to how many invoices, what stayed on account.
fn about(key: &str, done: &AppliedReceipt) -> Statement {
    let mut invoices: Vec<&str> = done.applied.iter().map(|part| part.number.as_str()).collect();
    invoices.sort_unstable();
    invoices.dedup();
    let applied = done.applied.iter().map(|part| part.amount).sum();
    Statement::new(key)
        .text("number", &done.number)
        .text("customer", &done.customer)
        .money("amount", done.amount, done.currency)
        .money("applied", applied, done.currency)
        .money("left", done.on_account, done.currency)
        .count("invoices", i64::try_from(invoices.len()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests;
