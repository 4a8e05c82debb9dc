//! Adding and changing customers: all pairs of a command together, in one transaction.

pub(super) mod activity;
pub(super) mod call_list;
pub(super) mod covers;
mod delete;
mod draft;
mod foreseen;
pub(super) mod groups;
pub(super) mod list;
pub(super) mod notes;
mod preview;
pub(super) mod query;
mod recheck;
mod several;
pub(super) mod ship_tos;
mod show;
mod state;

use crate::credit::Message;
use crate::desk::assess::CheckContext;
use crate::desk::assess::warning::{LimitCheck, LimitWarning, may_lower_the_limit, warnings};
use crate::desk::error::{DeskError, InputField};
use crate::desk::input::checked_code;
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Draft, Purpose, Put, changes_between};
use crate::desk::session::conflict::{Expected, changed_meanwhile};
use crate::desk::session::{DeskWriter, FieldChange, Recorder};
use crate::fields::Settings;
use crate::store::{CustomerKey, CustomerRecord, EventKind, Role, Subject};
use draft::{added, drafted, new_customer};

pub use preview::CustomerPreview;
pub use recheck::CustomerRecheck;
pub use several::SeveralChanged;
pub use show::CustomerSheet;
pub use state::{Blocking, SeenCustomer, StateChange};

/// The result of adding or changing a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerChange {
    pub key: CustomerKey,
    pub code: String,
    pub version: i64,
    /// What changed, in the order of the table; empty when everything was so already and nothing was written.
    pub changes: Vec<FieldChange>,
    /// A limit that was set below today's exposure (R1.10).
    pub warning: LimitCheck,
}

impl CustomerChange {
    /// What there is to be warned of.
    pub fn warnings(&self) -> Vec<Message> {
        warnings(&self.warning)
    }
}

/// What belongs to a customer, with the customer: codes of ship-tos and covers are unique within it only.
fn full_code(customer: &CustomerRecord, code: &str) -> String {
    format!("{}/{code}", customer.code)
}

impl DeskWriter {
    /// Adds a customer with these parameters; the others have their defaults, the name is the code.
    pub fn add_customer(
        &mut self,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<CustomerChange, DeskError> {
        self.carry_out(|tx, signature| {
            let recorder = Recorder::begin(tx, signature, EventKind::CustomerAdd, "")?;
            let settings = Settings::load(tx.view())?;
            recorder.add_customer(&settings, code, assignments)
        })
    }

    /// Changes these parameters of a customer, all or none; unchanged values write nothing.
    ///
    /// Where the customer is not as expected, it is a conflict that names who changed it last, and when.
    pub fn set_customer(
        &mut self,
        code: &str,
        assignments: &[Assignment],
        expected: Expected,
    ) -> Result<CustomerChange, DeskError> {
        let mut change = self.carry_out(|tx, signature| {
            let view = tx.view();
            let record = lookup::customer(view, code)?;
            expected.check(record.version, view, (Subject::Customer(record.key.0), code))?;
            let draft = drafted(view, &Settings::load(view)?, record.clone(), assignments, Purpose::Change)?;
            if draft.changes().is_empty() {
                return Ok(unchanged(&record));
            }
            let recorder = Recorder::begin(tx, signature, EventKind::CustomerSet, "")?;
            recorder.change_customer(&draft)
        })?;
        if may_lower_the_limit(&change.changes) {
            let today = self.today();
            let warning = self
                .ask(|view| LimitWarning::of_customer(view, &CheckContext::open(view, today)?, change.key));
            change.warning = warning.map_err(|error| error.message());
        }
        Ok(change)
    }
}

impl Recorder<'_, '_> {
    /// Adds a customer as a part of a use case.
    pub(in crate::desk) fn add_customer(
        &self,
        settings: &Settings,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<CustomerChange, DeskError> {
        let (view, code): (_, &str) = (self.tx.view(), &checked_code(code)?);
        if view.customer_key(code)?.is_some() {
            let message = Message::new("customer-exists").text("code", code);
            return Err(DeskError::refused(message).at(InputField::Code));
        }
        let draft = new_customer(view, settings, code, assignments)?;
        self.permit_exclusion(&draft)?;
        let key = self.tx.add_customer(&draft.after)?;
        let changes = added(&draft);
        self.added(Subject::Customer(key.0), (("customer", code), Some(key)), &changes)?;
        Ok(CustomerChange { key, code: code.to_owned(), version: 1, changes, warning: Ok(None) })
    }

    /// Sets parameters of a customer as a part of a use case, adding it where there is none; unchanged values
    /// write nothing.
    pub(in crate::desk) fn put_customer(
        &self,
        settings: &Settings,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Put, DeskError> {
        let view = self.tx.view();
        let Some(record) = view.customer(code)? else {
            return self.add_customer(settings, code, assignments).map(|_| Put::Added);
        };
        let draft = drafted(view, settings, record, assignments, Purpose::Change)?;
        if draft.changes().is_empty() {
            return Ok(Put::Unchanged);
        }
        self.change_customer(&draft).map(|_| Put::Changed)
    }

    /// Changes a customer as a part of a use case; the draft changes something.
    fn change_customer(&self, draft: &Draft<CustomerRecord>) -> Result<CustomerChange, DeskError> {
        self.permit_exclusion(draft)?;
        self.write_customer(&draft.before, &draft.after)
    }

    /// Writes what differs of a customer with the dated changes and the audit record that belong to it.
    pub(in crate::desk) fn write_customer(
        &self,
        before: &CustomerRecord,
        after: &CustomerRecord,
    ) -> Result<CustomerChange, DeskError> {
        let (key, code) = (before.key, before.code.as_str());
        let (subject, changes) = (Subject::Customer(key.0), changes_between(before, after, before.currency));
        if !self.tx.update_customer(before, after)? {
            return Err(changed_meanwhile(self.tx.view(), subject, code)?);
        }
        self.changed(subject, (("customer", code), Some(key)), &changes)?;
        Ok(CustomerChange { version: before.version + 1, changes, ..unchanged(before) })
    }

    /// Only a supervisor may exclude a customer from credit checks (R3.2).
    fn permit_exclusion(&self, draft: &Draft<CustomerRecord>) -> Result<(), DeskError> {
        if !draft.after.excluded || draft.before.excluded {
            return Ok(());
        }
        self.permit(Role::Supervisor).map_err(|error| error.at(InputField::Parameter("excluded")))
    }
}

fn unchanged(record: &CustomerRecord) -> CustomerChange {
    CustomerChange {
        key: record.key,
        code: record.code.clone(),
        version: record.version,
        changes: Vec::new(),
        warning: Ok(None),
    }
}

#[cfg(test)]
mod tests;
