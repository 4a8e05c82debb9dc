//! Storing a basis, with the dated changes and the audit record that belong to it.

use crate::desk::error::DeskError;
use crate::desk::parameters::draft::changes_between;
use crate::desk::session::Recorder;
use crate::desk::session::conflict::changed_meanwhile;
use crate::store::{BasisRecord, CustomerRecord, PaymentBasis, Subject};

impl Recorder<'_, '_> {
    /// Stores the basis of a customer as a part of a use case.
    pub(super) fn store_basis(
        &self,
        customer: &BasisRecord,
        basis: Option<&PaymentBasis>,
    ) -> Result<(), DeskError> {
        let (subject, code) = (Subject::Customer(customer.key.0), customer.code.as_str());
        if !self.tx.set_basis(customer, basis)? {
            return Err(changed_meanwhile(self.tx.view(), subject, code)?);
        }
        let (before, after) = (with_basis(customer.basis.as_ref()), with_basis(basis));
        let mut changes = changes_between(&before, &after, before.currency);
        // Other totals may have the same average.
        changes.retain(|change| change.old != change.new);
        self.changed(subject, (("customer", code), Some(customer.key)), &changes)
    }
}

/// A customer of whom only the basis is known.
fn with_basis(basis: Option<&PaymentBasis>) -> CustomerRecord {
    CustomerRecord {
        basis_days: basis.map(|basis| basis.average.days),
        basis_payments: basis.map(|basis| basis.average.invoices),
        basis_from: basis.and_then(|basis| basis.from),
        basis_to: basis.and_then(|basis| basis.to),
        ..CustomerRecord::default()
    }
}
