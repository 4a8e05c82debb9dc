//! What can be done with an order as it is.

use super::OrderAction;
use crate::credit::{CreditStanding, Message};
use crate::desk::{OrderSheet, OrderState, Role};

pub(super) fn is_possible(action: OrderAction, sheet: &OrderSheet) -> bool {
    let order = &sheet.order;
    let is_open = order.state == OrderState::Open;
    let is_held = is_open && sheet.hold.as_ref().is_some_and(|hold| hold.state.is_undecided());
    match action {
        OrderAction::Approve
        | OrderAction::Reject
        | OrderAction::Keep
        | OrderAction::Terms
        | OrderAction::Forward
        | OrderAction::Recheck => is_held,
        OrderAction::Force => is_open && order.shipped.is_none(),
        OrderAction::Amend | OrderAction::Close => is_open,
        OrderAction::Confirm => is_open && !order.confirmed,
        OrderAction::Ship => {
            let is_cleared = order.standing == CreditStanding::Approved && order.confirmed;
            is_open && is_cleared && order.shipped.is_none()
        }
        OrderAction::Copy | OrderAction::History | OrderAction::Customer => true,
    }
}

/// Why it cannot be done with the order as it is; nothing where it can, or has no reason that is worth a word.
pub(super) fn why_not(action: OrderAction, sheet: &OrderSheet) -> Option<Message> {
    if is_possible(action, sheet) {
        return None;
    }
    let order = &sheet.order;
    let key = match action {
        _ if order.state != OrderState::Open => {
            let state = format!("order-state-{}", order.state.code());
            return Some(Message::new("order-not-open").text("number", &order.number).key("state", state));
        }
        OrderAction::Confirm => "order-confirmed-already",
        OrderAction::Ship if order.standing == CreditStanding::Held => "order-on-hold",
        OrderAction::Ship if order.standing == CreditStanding::Rejected => "order-rejected",
        OrderAction::Ship if !order.confirmed => "order-unconfirmed",
        OrderAction::Ship | OrderAction::Force => "order-shipped-already",
        OrderAction::Approve
        | OrderAction::Reject
        | OrderAction::Keep
        | OrderAction::Terms
        | OrderAction::Forward
        | OrderAction::Recheck => "order-not-on-hold",
        OrderAction::Amend
        | OrderAction::Close
        | OrderAction::Copy
        | OrderAction::History
        | OrderAction::Customer => return None,
    };
    Some(Message::new(key).text("number", &order.number))
}

/// The least role of those who may do it: supervisors close orders whose goods have left and copy those that are excluded
/// from credit checks (R2.3, R3.2).
pub(super) fn least_role(action: OrderAction, sheet: &OrderSheet) -> Role {
    let is_reserved = match action {
        OrderAction::Close => !sheet.order.left_not_invoiced().is_zero(),
        OrderAction::Copy => sheet.order.excluded,
        OrderAction::Approve
        | OrderAction::Reject
        | OrderAction::Keep
        | OrderAction::Terms
        | OrderAction::Forward
        | OrderAction::Recheck
        | OrderAction::Amend
        | OrderAction::Confirm
        | OrderAction::Ship
        | OrderAction::Force
        | OrderAction::History
        | OrderAction::Customer => false,
    };
    if is_reserved { Role::Supervisor } else { Role::Clerk }
}

/// Whether nothing of an order was shipped or invoiced, so that it can be cancelled.
pub(super) fn can_be_cancelled(sheet: &OrderSheet) -> bool {
    sheet.order.shipped.is_none() && sheet.order.invoiced.is_zero()
}
