//! A stored order and what it refers to, as the rules read it.

use crate::credit::{Assessment, Order, Terms, VerdictKind, WarehousePolicy};
use crate::desk::error::DeskError;
use crate::desk::state_details::reason_text;
use crate::store::{
    Corrupt, CustomerRecord, OrderRecord, ReasonAction, ShipToRecord, StoreError, View, WarehouseRecord,
};

/// A stored order as the rules read it.
pub(crate) fn order_under_review(view: View<'_>, order: &OrderRecord) -> Result<Order, DeskError> {
    let terms = terms_of_order(view, order)?;
    let forced = order.forced.clone();
    let forced = forced.map(|reason| reason_text(view, ReasonAction::Decision(VerdictKind::Force), reason));
    Ok(Order {
        number: order.number.clone(),
        amount: order.amount,
        invoiced: order.invoiced,
        ship_day: order.ship_day,
        terms,
        ship_to: ship_to_of_order(view, order)?.map(|record| record.rules),
        warehouse: warehouse_of(view, order)?.map_or_else(WarehousePolicy::default, |record| record.policy),
        excluded: order.excluded,
        forced: forced.transpose()?,
        left: order.shipped.map(|shipment| shipment.amount),
        released: false,
    })
}

/// The terms of an order; they were known when it was entered (R0.9).
pub(crate) fn terms_of_order(view: View<'_>, order: &OrderRecord) -> Result<Terms, StoreError> {
    let unknown =
        || Corrupt::unknown_code(("sales_order", order.id.0.to_string()), "terms", &order.terms).into();
    view.terms(&order.terms)?.ok_or_else(unknown)
}

/// The terms of a customer; they were known when it was given them (R0.9).
pub(crate) fn terms_of_customer(view: View<'_>, customer: &CustomerRecord) -> Result<Terms, StoreError> {
    let unknown =
        || Corrupt::unknown_code(("customer", customer.code.as_str()), "terms", &customer.terms).into();
    view.terms(&customer.terms)?.ok_or_else(unknown)
}

pub(crate) fn ship_to_of_order(
    view: View<'_>,
    order: &OrderRecord,
) -> Result<Option<ShipToRecord>, StoreError> {
    let Some(id) = order.ship_to else { return Ok(None) };
    let found = view.ship_tos(order.customer)?.into_iter().find(|record| record.rules.id == id);
    let lost = || Corrupt::reference("sales_order", order.id.0, "ship_to_id", id.0);
    Ok(Some(found.ok_or_else(lost)?))
}

/// The warehouse of an order.
pub(crate) fn warehouse_of(
    view: View<'_>,
    order: &OrderRecord,
) -> Result<Option<WarehouseRecord>, StoreError> {
    let Some(id) = order.warehouse else { return Ok(None) };
    let found = view.warehouses()?.into_iter().find(|record| record.id == id);
    let lost = || Corrupt::reference("sales_order", order.id.0, "warehouse_id", id.0);
    Ok(Some(found.ok_or_else(lost)?))
}

/// The newest assessment of an order.
pub(crate) fn assessment_of(view: View<'_>, order: &OrderRecord) -> Result<Option<Assessment>, StoreError> {
    let Some(id) = order.assessment else { return Ok(None) };
    let lost = || Corrupt::reference("sales_order", order.id.0, "assessment_id", id.0);
    Ok(Some(view.assessment_of_order(id, order.id)?.ok_or_else(lost)?))
}

/// The customer that an order is billed to.
pub(crate) fn customer_of(view: View<'_>, order: &OrderRecord) -> Result<CustomerRecord, DeskError> {
    let lost = || Corrupt::reference("sales_order", order.id.0, "customer_id", order.customer.0);
    Ok(view.customer_by_key(order.customer)?.ok_or_else(lost)?)
}
