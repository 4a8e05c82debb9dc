//! The limit at the transfer of an entered invoice (R5).

use super::Check;
use super::limits::UNTESTED;
use crate::credit::{Checkpoint, Day, Facts, Finding, Order, Policy};

/// The findings of the transfer report about an entered invoice: the limits that its account exceeds (R5). Where one of the
/// findings refuses, the invoice stays entered.
///
/// The debt of the invoice is in the facts already, as it counts from its entry (R2.6), and a transfer changes no
/// exposure: of an account over its limit every invoice that awaits its transfer carries the message, whichever of
/// them went over it. What the sale is not tested for, the transfer is not either.
pub fn check_transfer(facts: &Facts, policy: &Policy, invoice: &Order, today: Day) -> Vec<Finding> {
    let Some(severity) = policy.limit_at_transfer.severity() else {
        return Vec::new();
    };
    let invoice = Order { invoiced: invoice.amount, ..invoice.clone() };
    // The limits of the account are in its currency; no amount of the company is compared with anything here.
    let check = Check::new((facts, policy.currency), policy, &invoice, Checkpoint::Invoice, today);
    if check.passes(&UNTESTED) {
        return Vec::new();
    }
    check.exceeded(severity)
}
