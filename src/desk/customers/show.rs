//! Questions about customers: one with every parameter, the list, and the past of the limits.

use std::collections::BTreeMap;

use super::super::parameters::{Parameter, ParameterKind};
use super::super::sheet::Sheet;
use super::super::{DeskError, DeskReader};
use super::find;
use crate::credit::{Currency, CustomerState};
use crate::store::{ChangeRecord, CustomerKey, CustomerLine, CustomerRecord, Stored, Subject, View};

/// A customer with every parameter, as the credit parameters view shows it.
///
/// The history of payments (`last_payment`, `payments`, `late_payments`, `average_days`, `highest_balance`) is
/// computed from documents and empty here: who computes it puts it in with [`Sheet::fill`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerSheet {
    /// Which.
    pub key: CustomerKey,
    /// The state, which is also one of the parameters.
    pub state: CustomerState,
    /// The parameters, by section.
    pub sheet: Sheet,
}

/// What a list of customers sorts and filters by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerName {
    /// Which.
    pub key: CustomerKey,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
}

/// Parameters whose past is the limit history.
const LIMIT_FIELDS: [&str; 7] = [
    "limit",
    "limit_expires",
    "temporary_limit",
    "temporary_from",
    "temporary_to",
    "group",
    "policy_group",
];

impl DeskReader {
    /// A customer with every parameter.
    pub fn customer_sheet(&mut self, code: &str) -> Result<CustomerSheet, DeskError> {
        self.ask(|view| {
            let record = find(view, code)?;
            Ok(customer_sheet(&record, &group_codes(view)?))
        })
    }

    /// Every customer with every parameter in the order of the codes, one at a time.
    pub fn each_customer_sheet(
        &mut self,
        mut visit: impl FnMut(CustomerSheet) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.ask(|view| {
            let groups = group_codes(view)?;
            view.each_customer(|record| visit(customer_sheet(&record, &groups)))
        })
    }

    /// Keys, codes and names of all customers, in the order of the codes.
    pub fn customer_names(&mut self) -> Result<Vec<CustomerName>, DeskError> {
        let names = self.ask(|view| Ok(view.customer_names()?))?;
        let name = |(key, code, name)| CustomerName { key, code, name };
        Ok(names.into_iter().map(name).collect())
    }

    /// The lines of these customers, in this order.
    pub fn customer_lines(&mut self, keys: &[CustomerKey]) -> Result<Vec<CustomerLine>, DeskError> {
        self.ask(|view| Ok(view.customer_lines(keys)?))
    }

    /// Every change of a customer's limits and groups, the newest first (R1.2).
    pub fn limit_history(&mut self, code: &str) -> Result<Vec<ChangeRecord>, DeskError> {
        self.ask(|view| {
            let key = find(view, code)?.key;
            Ok(view.changes(Subject::Customer(key.0), &LIMIT_FIELDS)?)
        })
    }

    /// Every change of a customer's parameters and state, the newest first.
    pub fn customer_history(&mut self, code: &str) -> Result<Vec<ChangeRecord>, DeskError> {
        self.ask(|view| {
            let key = find(view, code)?.key;
            Ok(view.changes(Subject::Customer(key.0), &[])?)
        })
    }
}

/// The codes of all groups by their ids, as customers refer to them.
fn group_codes(view: View<'_>) -> Result<BTreeMap<i64, Stored>, DeskError> {
    let groups = view.groups()?.into_iter();
    Ok(groups
        .map(|group| (group.id.0, Stored::Text(group.code)))
        .collect())
}

fn customer_sheet(record: &CustomerRecord, groups: &BTreeMap<i64, Stored>) -> CustomerSheet {
    let value = |parameter: &'static Parameter| match parameter.kind {
        ParameterKind::Group(_) => record
            .integer(parameter.column)
            .and_then(|id| groups.get(&id))
            .unwrap_or(&Stored::Nothing),
        _ => record.value(parameter.column),
    };
    let mut sheet = Sheet::new(
        &record.code,
        record.version,
        Parameter::CUSTOMER,
        record.currency,
        value,
    );
    sheet.fill("basis_average", basis_average(record));
    CustomerSheet {
        key: record.key,
        state: record.state,
        sheet,
    }
}

/// Total of days / count with four decimals, rounded half away from zero (R8.2); none where there is no basis.
fn basis_average(record: &CustomerRecord) -> Option<String> {
    let days = record.integer("basis_days")?;
    let payments = record.integer("basis_payments").filter(|count| *count > 0);
    let Some(payments) = payments else {
        return Some("0.0000".to_owned());
    };
    let (days, payments) = (i128::from(days), i128::from(payments));
    let rounded = (days.abs() * 20_000 + payments) / (payments * 2);
    let sign = if days < 0 && rounded > 0 { "-" } else { "" };
    Some(format!("{sign}{}.{:04}", rounded / 10_000, rounded % 10_000))
}

impl CustomerSheet {
    /// The currency of the account.
    pub const fn currency(&self) -> Currency {
        self.sheet.currency
    }
}
