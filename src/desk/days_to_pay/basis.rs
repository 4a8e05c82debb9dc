//! Storing a basis, with the dated changes and the audit record that belong to it.

use crate::desk::error::DeskError;
use crate::desk::session::conflict::changed_meanwhile;
use crate::desk::session::record::changed_body;
use crate::desk::session::{Recorder, differing};
use crate::store::{BasisRecord, PaymentBasis, Subject};

/// The fields of the credit parameters view.
const FIELDS: [&str; 4] = ["basis_average", "basis_payments", "basis_from", "basis_to"];

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
        let changes = differing(FIELDS, plain(customer.basis.as_ref()), plain(basis));
        self.changes(subject, &changes)?;
        self.audit(("customer", code), (Some(customer.key), None), &changed_body(&changes))
    }
}

/// The fields in plain notation.
fn plain(basis: Option<&PaymentBasis>) -> [Option<String>; 4] {
    [
        basis.map(|basis| basis.average.plain()),
        basis.map(|basis| basis.average.invoices.to_string()),
        basis.and_then(|basis| basis.from).map(|day| day.to_string()),
        basis.and_then(|basis| basis.to).map(|day| day.to_string()),
    ]
}
