//! What a code names: the record, or the error that there is none.

use crate::credit::{Message, Terms};
use crate::desk::error::{DeskError, InputField};
use crate::store::{
    Corrupt, CustomerKey, CustomerRecord, GroupKind, GroupRecord, OrderRecord, ShipToRecord, View,
    WarehouseRecord,
};

/// The customer with this code, or the error that there is none.
pub(crate) fn customer(view: View<'_>, code: &str) -> Result<CustomerRecord, DeskError> {
    view.customer(code)?
        .ok_or_else(|| DeskError::not_found("customer-not-found", code).at(InputField::Customer))
}

/// A customer that is there because something else refers to it.
pub(crate) fn customer_by_key(view: View<'_>, key: CustomerKey) -> Result<CustomerRecord, DeskError> {
    Ok(view.customer_by_key(key)?.ok_or_else(|| Corrupt::missing("customer", key.0))?)
}

/// The ship-to of a customer with this code, or the error that there is none.
pub(crate) fn ship_to(
    view: View<'_>,
    customer: &CustomerRecord,
    code: &str,
) -> Result<ShipToRecord, DeskError> {
    find_ship_to(view, customer.key, code)?.ok_or_else(|| {
        let message = Message::new("ship-to-not-found").text("customer", customer.code.clone());
        DeskError::usage(message.text("code", code)).at(InputField::ShipTo)
    })
}

/// The group with this code, or the error that there is none.
pub(crate) fn group(view: View<'_>, code: &str) -> Result<GroupRecord, DeskError> {
    view.group(code)?.ok_or_else(|| DeskError::not_found("group-not-found", code))
}

/// The group with this code, which must be of the kind.
pub(crate) fn group_of_kind(view: View<'_>, code: &str, kind: GroupKind) -> Result<GroupRecord, DeskError> {
    let group = group(view, code)?;
    if group.kind == kind {
        return Ok(group);
    }
    let key = match kind {
        GroupKind::Credit => "group-is-no-credit-group",
        GroupKind::Policy => "group-is-no-policy-group",
    };
    Err(DeskError::usage(Message::new(key).text("code", code)))
}

/// The ship-to of a customer with this code, if there is one.
pub(crate) fn find_ship_to(
    view: View<'_>,
    customer: CustomerKey,
    code: &str,
) -> Result<Option<ShipToRecord>, DeskError> {
    let mut ship_tos = view.ship_tos(customer)?.into_iter();
    Ok(ship_tos.find(|ship_to| ship_to.rules.code == code))
}

/// The terms with this code, or the error that there are none.
pub(crate) fn terms(view: View<'_>, code: &str) -> Result<Terms, DeskError> {
    view.terms(code)?.ok_or_else(|| DeskError::not_found("terms-not-found", code).at(InputField::Terms))
}

/// The warehouse with this code, or the error that there is none.
pub(crate) fn warehouse(view: View<'_>, code: &str) -> Result<WarehouseRecord, DeskError> {
    let found = view.warehouse(code)?;
    found.ok_or_else(|| DeskError::not_found("warehouse-not-found", code).at(InputField::Warehouse))
}

/// The order with this number, or the error that there is none.
pub(crate) fn order(view: View<'_>, number: &str) -> Result<OrderRecord, DeskError> {
    view.order(number)?.ok_or_else(|| DeskError::not_found("order-not-found", number).at(InputField::Order))
}
