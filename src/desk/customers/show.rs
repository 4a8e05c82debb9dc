//! Questions about customers: one with every parameter, the list, and the past of the limits.

use std::collections::BTreeMap;

use super::super::history::history_of;
use super::super::parameters::{Parameter, ParameterKind};
use super::super::sheet::Sheet;
use super::super::{CustomerHistory, DeskError, DeskReader};
use super::find;
use crate::credit::{AverageDays, Currency, CustomerState};
use crate::store::{ChangeRecord, CustomerKey, CustomerRecord, Stored, Subject, View};

/// A customer with every parameter, as the credit parameters view shows it.
///
/// The history of payments is computed from the documents (R8.1); nothing of it is kept, so nothing of it drifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerSheet {
    /// Which.
    pub key: CustomerKey,
    /// The state, which is also one of the parameters.
    pub state: CustomerState,
    /// The parameters, by section.
    pub sheet: Sheet,
}

/// Parameters whose past is the limit history.
const LIMIT_FIELDS: [&str; 7] =
    ["limit", "limit_expires", "temporary_limit", "temporary_from", "temporary_to", "group", "policy_group"];

impl DeskReader {
    /// A customer with every parameter.
    pub fn customer_sheet(&mut self, code: &str) -> Result<CustomerSheet, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let record = find(view, code)?;
            let mut customer = customer_sheet(&record, &group_codes(view)?);
            let history = history_of(view, (record.key, record.currency), today)?;
            fill_history(&mut customer.sheet, &history);
            Ok(customer)
        })
    }

    /// A customer with every parameter that is kept; the history of payments, which takes longest, is left out.
    pub fn customer_parameters(&mut self, code: &str) -> Result<CustomerSheet, DeskError> {
        self.ask(|view| Ok(customer_sheet(&find(view, code)?, &group_codes(view)?)))
    }

    /// Every customer with every parameter that is kept, in the order of the codes, one at a time; the history of
    /// payments, which would have to be computed for each, is left out.
    pub fn each_customer_sheet(
        &mut self,
        mut visit: impl FnMut(CustomerSheet) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.ask(|view| {
            let groups = group_codes(view)?;
            view.each_customer(|record| visit(customer_sheet(&record, &groups)))
        })
    }

    /// Every change of a customer's limits and groups, the newest first (R1.2).
    pub fn limit_history(&mut self, code: &str) -> Result<Vec<ChangeRecord>, DeskError> {
        self.ask(|view| {
            let key = find(view, code)?.key;
            Ok(view.changes(Subject::Customer(key.0), &LIMIT_FIELDS)?)
        })
    }

    /// Every change of a customer's parameters and state, the newest first.
    pub fn customer_changes(&mut self, code: &str) -> Result<Vec<ChangeRecord>, DeskError> {
        self.ask(|view| {
            let key = find(view, code)?.key;
            Ok(view.changes(Subject::Customer(key.0), &[])?)
        })
    }
}

/// The codes of all groups by their ids, as customers refer to them.
fn group_codes(view: View<'_>) -> Result<BTreeMap<i64, Stored>, DeskError> {
    let groups = view.groups()?.into_iter();
    Ok(groups.map(|group| (group.id.0, Stored::Text(group.code))).collect())
}

fn customer_sheet(record: &CustomerRecord, groups: &BTreeMap<i64, Stored>) -> CustomerSheet {
    let value = |parameter: &'static Parameter| match parameter.kind {
        ParameterKind::Group(_) => {
            record.integer(parameter.column).and_then(|id| groups.get(&id)).unwrap_or(&Stored::Nothing)
        }
        _ => record.value(parameter.column),
    };
    let mut sheet = Sheet::new(&record.code, record.version, Parameter::CUSTOMER, record.currency, value);
    sheet.fill("basis_average", basis_average(record));
    CustomerSheet { key: record.key, state: record.state, sheet }
}

/// The stored basis of the average days to pay (R8.3); none where there is no basis.
fn basis_average(record: &CustomerRecord) -> Option<String> {
    let days = record.integer("basis_days")?;
    let invoices = record.integer("basis_payments").and_then(|count| u32::try_from(count).ok()).unwrap_or(0);
    Some(AverageDays { days, invoices }.plain())
}

fn fill_history(sheet: &mut Sheet, history: &CustomerHistory) {
    let currency = sheet.currency;
    sheet.fill("last_payment", history.last_payment.map(|day| day.to_string()));
    sheet.fill("payments", Some(history.payments.to_string()));
    sheet.fill("late_payments", Some(history.late_payments.to_string()));
    sheet.fill("average_days", history.days_to_pay.mean(4).map(|mean| mean.to_string()));
    sheet.fill("highest_balance", Some(history.highest_balance.plain(currency)));
}

impl CustomerSheet {
    /// The currency of the account.
    pub const fn currency(&self) -> Currency {
        self.sheet.currency
    }
}
