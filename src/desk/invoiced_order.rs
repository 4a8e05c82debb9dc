//! Which orders may be invoiced, and by how much an invoice or credit note changes what is invoiced of one.

use super::invoices::may_buy;
use super::{Case, DeskError};
use crate::credit::{Checkpoint, CreditStanding, Money, Statement};
use crate::store::{CustomerRecord, OrderRecord, OrderState, View};

/// An order that a document counts on.
pub(super) struct OrderInvoiced {
    /// The order as it stood before.
    pub(super) order: OrderRecord,
    /// What the document adds to what is invoiced; negative for a credit note.
    pub(super) change: Money,
}

/// The order of an invoice: the customer's, open, and cleared by the credit department. Goods that left can always be
/// invoiced (R3.1, R3.10).
pub(super) fn invoiced_order(
    view: View<'_>,
    case: &Case,
    customer: &CustomerRecord,
    number: &str,
    amount: Money,
) -> Result<OrderInvoiced, DeskError> {
    let order = own_order(view, customer, number)?;
    if order.shipped.is_none() {
        refuse_not_open(&order)?;
        refuse_not_cleared(&order)?;
        may_buy(customer)?;
        refuse_failing_transfer(view, case, &order)?;
    }
    Ok(OrderInvoiced { order, change: amount })
}

/// The order of a credit note: what is invoiced of it falls, but never below nothing.
pub(super) fn credited_order(
    view: View<'_>,
    customer: &CustomerRecord,
    number: &str,
    amount: Money,
) -> Result<OrderInvoiced, DeskError> {
    let order = own_order(view, customer, number)?;
    if !order.amount.is_negative() && amount > order.invoiced {
        return Err(DeskError::Refused(
            Statement::new("credit-over-invoiced").text("order", order.number.clone()).money(
                "invoiced",
                order.invoiced,
                customer.currency,
            ),
        ));
    }
    Ok(OrderInvoiced { order, change: -amount })
}

fn own_order(view: View<'_>, customer: &CustomerRecord, number: &str) -> Result<OrderRecord, DeskError> {
    let found = view.order(number)?;
    let order = found.ok_or_else(|| DeskError::not_found("order-not-found", number))?;
    if order.customer != customer.key {
        return Err(DeskError::Refused(
            Statement::new("invoice-order-of-another")
                .text("order", number)
                .text("customer", customer.code.clone()),
        ));
    }
    Ok(order)
}

fn refuse_not_open(order: &OrderRecord) -> Result<(), DeskError> {
    let statement = match order.state {
        OrderState::Open => return Ok(()),
        OrderState::Closed => Statement::new("invoice-order-closed"),
        OrderState::Cancelled => Statement::new("invoice-order-cancelled"),
    };
    Err(DeskError::Refused(statement.text("order", order.number.clone())))
}

fn refuse_not_cleared(order: &OrderRecord) -> Result<(), DeskError> {
    let statement = match order.standing {
        CreditStanding::Approved => return Ok(()),
        CreditStanding::Held => Statement::new("invoice-order-held"),
        CreditStanding::Rejected => Statement::new("invoice-order-rejected"),
    };
    Err(DeskError::Refused(statement.text("order", order.number.clone())))
}

/// Where the company checks at the transfer to invoice, an order that no approval covers must pass (R3, R4.3).
fn refuse_failing_transfer(view: View<'_>, case: &Case, order: &OrderRecord) -> Result<(), DeskError> {
    let rechecked = case.policy.recheck_at.contains(&Checkpoint::Transfer);
    if !Checkpoint::Transfer.is_on(&case.policy) && !rechecked {
        return Ok(());
    }
    let assessment = case.assess_kept(view, order, Checkpoint::Transfer)?;
    if assessment.outcome.may_leave() {
        return Ok(());
    }
    Err(DeskError::Refused(Statement::new("invoice-order-fails-check").text("order", order.number.clone())))
}
