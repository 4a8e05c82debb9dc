//! A customer's parameters as they were read, with what the company's settings say about them.

use crate::credit::AgeingPeriods;
use crate::desk::{Access, CustomerSheet, DeskError, DeskReader, Parameter, Setting};

/// What the view was filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loaded {
    pub(super) customer: CustomerSheet,
    /// The company's own labels of the two user fields; empty where it has none.
    labels: Vec<(&'static str, String)>,
    pub(super) periods: AgeingPeriods,
}

impl Loaded {
    pub(super) fn read(reader: &mut DeskReader, code: &str) -> Result<Self, DeskError> {
        let settings = reader.settings()?;
        let mut labels = Vec::new();
        for (field, label) in [("user_field_1", "user_field_1_label"), ("user_field_2", "user_field_2_label")]
        {
            labels.push((field, settings.value(Setting::named(label)?).to_owned()));
        }
        let periods = settings.policy().ageing.periods;
        Ok(Self { customer: reader.customer_sheet(code)?, labels, periods })
    }

    /// Grows with every change of the customer.
    pub(super) const fn version(&self) -> i64 {
        self.customer.sheet.version
    }

    /// A parameter in plain notation; empty where there is nothing.
    pub(super) fn value(&self, name: &str) -> &str {
        self.customer.sheet.value(name).unwrap_or_default()
    }

    /// The company's own label of a user field.
    pub(super) fn own_label(&self, name: &str) -> Option<&str> {
        let found = self.labels.iter().find(|(field, label)| *field == name && !label.is_empty());
        found.map(|(_, label)| label.as_str())
    }

    /// The parameters that people write and that have another value there.
    pub(super) fn differences<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = &'static Parameter> + 'a {
        let writable = Parameter::CUSTOMER.iter().filter(|parameter| parameter.access == Access::Writable);
        writable.filter(|parameter| self.value(parameter.name) != other.value(parameter.name))
    }
}
