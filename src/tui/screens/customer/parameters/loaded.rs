//! A customer's parameters as they were read, with what the company's settings say about them.

use crate::credit::AgeingPeriods;
use crate::desk::{CustomerSheet, DeskError, DeskReader};
use crate::fields::{Access, Datum, FieldSpec, STATE_REASON, USER_FIELDS, UserFieldLabels};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loaded {
    pub(super) customer: CustomerSheet,
    labels: UserFieldLabels,
    pub(super) periods: AgeingPeriods,
    /// Why the customer is in its state, in the words of the company where it is one of its reasons.
    state_reason: String,
}

impl Loaded {
    pub(super) fn read(reader: &mut DeskReader, code: &str) -> Result<Self, DeskError> {
        let settings = reader.settings()?;
        let (labels, periods) = (settings.user_field_labels, settings.policy.ageing.periods);
        let state_reason = reader.customer_state(code)?.reason;
        Ok(Self { customer: reader.customer_sheet(code)?, labels, periods, state_reason })
    }

    /// Grows with every change of the customer.
    pub(super) const fn version(&self) -> i64 {
        self.customer.sheet.version
    }

    pub(super) fn value(&self, name: &str) -> &Datum<'static> {
        self.customer.sheet.line(name).map_or(&Datum::Nothing, |line| &line.value)
    }

    /// The reason of the state as it is shown, where this is its field.
    pub(super) fn reason_in(&self, name: &str) -> Option<&str> {
        Some(self.state_reason.as_str()).filter(|reason| name == STATE_REASON && !reason.is_empty())
    }

    /// The company's own label of a user field.
    pub(super) fn own_label(&self, name: &str) -> Option<&str> {
        let labels = [&self.labels.first, &self.labels.second];
        let (_, label) = USER_FIELDS.into_iter().zip(labels).find(|(field, _)| *field == name)?;
        Some(label.as_str()).filter(|label| !label.is_empty())
    }

    /// The fields that people write and that say something else there.
    pub(super) fn differences<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = &'static dyn FieldSpec> + 'a {
        let fields = self.customer.sheet.lines.iter().map(|line| line.field);
        let writable = fields.filter(|field| field.about().access == Access::Writable);
        writable.filter(|field| self.value(field.name()) != other.value(field.name()))
    }
}
