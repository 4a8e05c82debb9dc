//! Which orders may be invoiced and credited, and what becomes of them.

use super::record::store_order;
use crate::credit::{Approval, Checkpoint, CreditStanding, CustomerState, Lasting, Message, Money};
use crate::desk::assess::CheckContext;
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::state_details::BLOCK_REASONS;
use crate::store::{CustomerRecord, OrderRecord, OrderState, Tx, View};

/// The order of an invoice: the customer's, open, and cleared by the credit department. Goods that left can always be
/// invoiced, but no more than these (R3.1, R3.10).
pub(crate) fn invoiced_order(
    view: View<'_>,
    context: &CheckContext,
    customer: &CustomerRecord,
    number: &str,
    amount: Money,
) -> Result<OrderRecord, DeskError> {
    let order = own_order(view, customer, number)?;
    if amount > order.left_not_invoiced() {
        refuse_not_open(&order)?;
        refuse_not_cleared(&order)?;
        may_buy(customer)?;
        refuse_failing_transfer(view, context, &order)?;
    }
    Ok(order)
}

/// The order of a credit note, which credits no more than what was invoiced of it.
pub(crate) fn credited_order(
    view: View<'_>,
    customer: &CustomerRecord,
    number: &str,
    amount: Money,
) -> Result<OrderRecord, DeskError> {
    let order = own_order(view, customer, number)?;
    let left = order.invoiced - view.credited_on(order.id)?;
    if !order.amount.is_negative() && amount > left {
        let message = about("credit-over-invoiced", &order).money("invoiced", left, customer.currency);
        return Err(DeskError::refused(message).at(InputField::Order));
    }
    Ok(order)
}

/// Counts an invoice on its order. A release for the next checkpoint only was for this one (R4.3).
pub(crate) fn count_invoice(tx: &Tx<'_>, number: &str, amount: Money) -> Result<(), DeskError> {
    let mut order = lookup::order(tx.view(), number)?;
    tx.invoice_order(order.id, amount)?;
    if order.approval.as_ref().is_some_and(|approval| approval.lasting == Lasting::Once) {
        order = lookup::order(tx.view(), number)?;
        order.approval = order.approval.map(Approval::after_checkpoint);
        store_order(tx, &order)?;
    }
    Ok(())
}

/// The order of this number, which must be the customer's.
pub(crate) fn own_order(
    view: View<'_>,
    customer: &CustomerRecord,
    number: &str,
) -> Result<OrderRecord, DeskError> {
    let order = lookup::order(view, number)?;
    if order.customer != customer.key {
        let message = about("invoice-order-of-another", &order).text("customer", customer.code.clone());
        return Err(DeskError::refused(message).at(InputField::Order));
    }
    Ok(order)
}

fn refuse_not_open(order: &OrderRecord) -> Result<(), DeskError> {
    let key = match order.state {
        OrderState::Open => return Ok(()),
        OrderState::Closed => "invoice-order-closed",
        OrderState::Cancelled => "invoice-order-cancelled",
    };
    Err(DeskError::refused(about(key, order)).at(InputField::Order))
}

fn about(key: &str, order: &OrderRecord) -> Message {
    Message::new(key).text("order", order.number.clone())
}

fn refuse_not_cleared(order: &OrderRecord) -> Result<(), DeskError> {
    let key = match order.standing {
        CreditStanding::Approved => return Ok(()),
        CreditStanding::Held => "invoice-order-held",
        CreditStanding::Rejected => "invoice-order-rejected",
    };
    Err(DeskError::refused(about(key, order)).at(InputField::Order))
}

/// Where the company checks at the transfer to invoice, an order that no approval covers must pass (R3, R4.3).
fn refuse_failing_transfer(
    view: View<'_>,
    context: &CheckContext,
    order: &OrderRecord,
) -> Result<(), DeskError> {
    let rechecked = context.policy.recheck_at.contains(&Checkpoint::Transfer);
    if !Checkpoint::Transfer.is_on(&context.policy) && !rechecked {
        return Ok(());
    }
    let assessment = context.assess_stored(view, order, Checkpoint::Transfer)?;
    if assessment.outcome.may_leave() {
        return Ok(());
    }
    Err(DeskError::refused(about("invoice-order-fails-check", order)).at(InputField::Order))
}

/// Refuses a direct invoice of a customer who may not buy (R3.1).
pub(crate) fn may_buy(customer: &CustomerRecord) -> Result<(), DeskError> {
    let message = match customer.state {
        CustomerState::Active | CustomerState::Warning => return Ok(()),
        CustomerState::Blocked => Message::new("invoice-customer-blocked"),
        CustomerState::Closed => Message::new("invoice-customer-closed"),
    };
    let message = message.text("customer", customer.code.clone());
    Err(DeskError::refused(match &customer.state_reason {
        Some(reason) => message.word("reason", BLOCK_REASONS, reason),
        None => message.key("reason", "no-reason"),
    }))
}
