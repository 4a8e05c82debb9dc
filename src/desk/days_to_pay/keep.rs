//! Storing a basis, with the dated changes and the audit record that belong to it.

use super::super::{DeskError, Recorder};
use crate::desk::setup::draft::{FieldChange, changed_body, changed_meanwhile};
use crate::store::{BasisRecord, PaymentBasis, Subject};

impl Recorder<'_, '_> {
    /// Stores the basis of a customer as a part of a use case.
    pub(super) fn set_basis(
        &self,
        customer: &BasisRecord,
        basis: Option<&PaymentBasis>,
    ) -> Result<(), DeskError> {
        let (subject, code) = (Subject::Customer(customer.key.0), customer.code.as_str());
        if !self.tx.set_basis(customer, basis)? {
            return Err(changed_meanwhile(self.tx.view(), subject, code)?);
        }
        let changes = changes(customer.basis.as_ref(), basis);
        self.changes(subject, &changes)?;
        self.audit(("customer", code), (Some(customer.key), None), &changed_body(&changes))
    }
}

/// The fields of the credit parameters view that differ.
fn changes(old: Option<&PaymentBasis>, new: Option<&PaymentBasis>) -> Vec<FieldChange> {
    let (old, new) = (printed(old), printed(new));
    let fields = old.into_iter().zip(new);
    fields
        .map(|((name, old), (_, new))| FieldChange { name, old, new })
        .filter(|field| field.old != field.new)
        .collect()
}

/// The fields in plain notation.
fn printed(basis: Option<&PaymentBasis>) -> [(&'static str, Option<String>); 4] {
    [
        ("basis_average", basis.map(|basis| basis.average.plain())),
        ("basis_payments", basis.map(|basis| basis.average.invoices.to_string())),
        ("basis_from", basis.and_then(|basis| basis.from).map(|day| day.to_string())),
        ("basis_to", basis.and_then(|basis| basis.to).map(|day| day.to_string())),
    ]
}
