//! What a code names: the record, or the error that there is none.

use crate::credit::{ItemKind, Message, Terms};
use crate::desk::error::{DeskError, InputField};
use crate::desk::spelling::{among, by_code, cleaned};
use crate::store::{
    AccountKey, Coded, Corrupt, CoverRecord, CustomerKey, CustomerRecord, Document, GroupKind, GroupRecord,
    OrderRecord, ShipToRecord, StoreError, UserRecord, View, WarehouseRecord,
};

/// The customer with this code, or the error that there is none.
pub(crate) fn customer(view: View<'_>, code: &str) -> Result<CustomerRecord, DeskError> {
    find_customer(view, code)?
        .ok_or_else(|| DeskError::not_found("customer-not-found", code).at(InputField::Customer))
}

/// The customer with this code, if there is one.
pub(crate) fn find_customer(view: View<'_>, code: &str) -> Result<Option<CustomerRecord>, DeskError> {
    find_in(view, Coded::Customer, code, |code| view.customer(code))
        .map_err(|error| error.at(InputField::Customer))
}

/// The account of the customer with this code, if there is one.
pub(crate) fn find_account(view: View<'_>, code: &str) -> Result<Option<AccountKey>, DeskError> {
    find_in(view, Coded::Customer, code, |code| view.account_key(code))
        .map_err(|error| error.at(InputField::Customer))
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
    let found = among(code, view.ship_tos(customer.key)?, |ship_to| ship_to.rules.code.as_str());
    found.map_err(|error| error.at(InputField::ShipTo))?.ok_or_else(|| {
        let message = Message::new("ship-to-not-found").text("customer", customer.code.clone());
        DeskError::usage(message.text("code", code)).at(InputField::ShipTo)
    })
}

/// The cover of a customer with this code, or the error that there is none.
pub(crate) fn cover(view: View<'_>, customer: &CustomerRecord, code: &str) -> Result<CoverRecord, DeskError> {
    let found = among(code, view.covers(customer.key)?, |cover| cover.code.as_str());
    found.map_err(|error| error.at(InputField::Code))?.ok_or_else(|| {
        let message = Message::new("cover-not-found").text("customer", customer.code.clone());
        DeskError::usage(message.text("code", code)).at(InputField::Code)
    })
}

/// The group with this code, or the error that there is none.
pub(crate) fn group(view: View<'_>, code: &str) -> Result<GroupRecord, DeskError> {
    let found = find_in(view, Coded::Group, code, |code| view.group(code))?;
    found.ok_or_else(|| DeskError::not_found("group-not-found", code))
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

/// The ship-to of a customer with exactly this code, if there is one.
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
    let not_found = || DeskError::not_found("terms-not-found", code);
    // Those that are known without set-up are in no table.
    let known = || Terms::well_known(&cleaned(code).to_ascii_lowercase());
    find_in(view, Coded::Terms, code, |code| view.terms(code))
        .and_then(|found| found.or_else(known).ok_or_else(not_found))
        .map_err(|error| error.at(InputField::Terms))
}

/// The warehouse with this code, or the error that there is none.
pub(crate) fn warehouse(view: View<'_>, code: &str) -> Result<WarehouseRecord, DeskError> {
    let not_found = || DeskError::not_found("warehouse-not-found", code);
    find_in(view, Coded::Warehouse, code, |code| view.warehouse(code))
        .and_then(|found| found.ok_or_else(not_found))
        .map_err(|error| error.at(InputField::Warehouse))
}

/// The user with this login, if there is one.
pub(crate) fn find_user(view: View<'_>, login: &str) -> Result<Option<UserRecord>, DeskError> {
    find_in(view, Coded::User, login, |login| view.user(login))
}

/// The order with this number, or the error that there is none.
pub(crate) fn order(view: View<'_>, number: &str) -> Result<OrderRecord, DeskError> {
    let not_found = || DeskError::not_found("order-not-found", number).at(InputField::Order);
    find_order(view, number)?.ok_or_else(not_found)
}

/// The order with this number, if there is one.
pub(crate) fn find_order(view: View<'_>, number: &str) -> Result<Option<OrderRecord>, DeskError> {
    find_in(view, Coded::Order, number, |number| view.order(number))
        .map_err(|error| error.at(InputField::Order))
}

/// The documents with this number, of the first of these kinds that has any: those of one customer, or of all, customer by
/// customer, each with all its instalments; nothing where there are none.
pub(crate) fn documents(
    view: View<'_>,
    owner: Option<CustomerKey>,
    kinds: &[ItemKind],
    number: &str,
) -> Result<Vec<Document>, DeskError> {
    let of_kinds = |number: &str| {
        for kind in kinds {
            let found = match owner {
                Some(owner) => view.documents(owner, *kind, number)?,
                None => view.documents_named(*kind, number)?,
            };
            if !found.is_empty() {
                return Ok(Some(found));
            }
        }
        Ok(None)
    };
    Ok(find_in(view, Coded::Document, number, of_kinds)?.unwrap_or_default())
}

/// What a code of an index names; `find` looks for exactly one.
fn find_in<T>(
    view: View<'_>,
    of: Coded,
    code: &str,
    find: impl FnMut(&str) -> Result<Option<T>, StoreError>,
) -> Result<Option<T>, DeskError> {
    by_code(code, find, |start| view.begins_a_code(of, start))
}
