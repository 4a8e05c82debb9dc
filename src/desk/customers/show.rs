//! Questions about customers: one with every parameter, the list, and the past of the limits.

use crate::credit::{Currency, CustomerState};
use crate::desk::days_to_pay::history::history_of;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::DeskReader;
use crate::fields::{Effect, Record};
use crate::store::{ChangeRecord, CustomerKey, CustomerRecord, Subject};

/// A customer with every parameter, as the credit parameters view shows it.
///
/// The history of payments is computed from the documents (R8.1); none of it is stored, so none of it drifts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerSheet {
    pub key: CustomerKey,
    /// The state, which is also one of the parameters.
    pub state: CustomerState,
    pub sheet: Sheet,
}

impl DeskReader {
    /// A customer with every parameter.
    pub fn customer_sheet(&mut self, code: &str) -> Result<CustomerSheet, DeskError> {
        let today = self.today();
        self.ask(|view| {
            let mut record = lookup::customer(view, code)?;
            record.history = Some(history_of(view, (record.key, record.currency), today)?);
            Ok(customer_sheet(&record))
        })
    }

    /// A customer with every stored parameter; the history of payments, which takes longest, is left out.
    pub fn customer_parameters(&mut self, code: &str) -> Result<CustomerSheet, DeskError> {
        self.ask(|view| Ok(customer_sheet(&lookup::customer(view, code)?)))
    }

    /// Every customer with every stored parameter, in the order of the codes, one at a time; the history of
    /// payments, which would have to be computed for each, is left out.
    pub fn each_customer_sheet(
        &mut self,
        mut visit: impl FnMut(CustomerSheet) -> Result<(), DeskError>,
    ) -> Result<(), DeskError> {
        self.ask(|view| view.each_customer(|record| visit(customer_sheet(&record))))
    }

    /// Every change of a customer's limits and groups, the newest first (R1.2).
    pub fn limit_history(&mut self, code: &str) -> Result<Vec<ChangeRecord>, DeskError> {
        self.ask(|view| {
            let key = lookup::customer(view, code)?.key;
            let of_limit =
                CustomerRecord::shown().filter(|field| field.about().effect >= Effect::ChangesLimit);
            let names: Vec<&str> = of_limit.map(|field| field.about().name).collect();
            Ok(view.changes(Subject::Customer(key.0), &names)?)
        })
    }
}

fn customer_sheet(record: &CustomerRecord) -> CustomerSheet {
    let sheet = Sheet::of(record, &record.code, record.version, record.currency);
    CustomerSheet { key: record.key, state: record.state, sheet }
}

impl CustomerSheet {
    pub const fn currency(&self) -> Currency {
        self.sheet.currency
    }
}
