//! Customers, ship-tos, groups and users from a file: the values of a row are set, its empty columns change nothing.

use std::collections::HashSet;

use super::row_outcome::{RowError, RowImporter, RowOutcome};
use crate::credit::Message;
use crate::desk::error::{DeskError, InputField};
use crate::desk::lookup;
use crate::desk::parameters::draft::{Assignment, Put};
use crate::desk::session::Recorder;
use crate::exchange::{CustomerRow, GroupRow, Named, ReportedState, ShipToRow, UserRow};
use crate::fields::{NAME, Settings};
use crate::store::CustomerRecord;

pub(super) struct Customers<'r, 't, 'w>(pub(super) Master<'r, 't, 'w>);

pub(super) struct ShipTos<'r, 't, 'w>(pub(super) Master<'r, 't, 'w>);

/// Takes groups with their members.
pub(super) struct Groups<'r, 't, 'w>(pub(super) Master<'r, 't, 'w>);

pub(super) struct Users<'r, 't, 'w>(pub(super) Master<'r, 't, 'w>);

/// What every kind of master data needs.
pub(super) struct Master<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    settings: Settings,
    /// The keys of the rows that went in.
    keys: HashSet<Box<str>>,
}

/// What identifies a row: the column that a person looks for it in, its value, and the whole key.
struct RowKey<'a> {
    column: &'static str,
    value: &'a str,
    key: Box<str>,
}

impl<'r, 't, 'w> Master<'r, 't, 'w> {
    pub(super) fn new(recorder: &'r Recorder<'t, 'w>) -> Result<Self, DeskError> {
        Ok(Self { recorder, settings: Settings::load(recorder.tx.view())?, keys: HashSet::new() })
    }

    /// Puts a row into place; one that is refused leaves nothing behind. A key that went in before may come again, but
    /// with nothing else: which of the rows is meant, only a user can know.
    fn put(
        &mut self,
        row: RowKey<'_>,
        values: &[Named],
        put: impl FnOnce(&Recorder<'t, 'w>, &Settings, &[Assignment]) -> Result<Put, DeskError>,
    ) -> Result<RowOutcome, RowError> {
        let pairs = assignments(values);
        let done = self.recorder.tx.attempt(|| {
            let done = put(self.recorder, &self.settings, &pairs).map_err(|error| {
                let (column, value) = at_fault(&error, values).unwrap_or((row.column, row.value));
                RowError::of(error, column, value)
            })?;
            if done != Put::Unchanged && self.keys.contains(&row.key) {
                return Err(row.is_there_twice());
            }
            Ok(done)
        })?;
        self.keys.insert(row.key);
        Ok(match done {
            Put::Added => RowOutcome::Inserted,
            Put::Changed => RowOutcome::Updated,
            Put::Unchanged => RowOutcome::Unchanged,
        })
    }
}

impl<'a> RowKey<'a> {
    fn new(column: &'static str, value: &'a str) -> Self {
        Self { column, value, key: value.into() }
    }

    /// Among those of a customer.
    fn of_customer(self, customer: &str) -> Self {
        Self { key: format!("{customer}\n{}", self.value).into(), ..self }
    }

    fn is_there_twice(&self) -> RowError {
        let reason = Message::new("import-key-twice").text("code", self.value);
        RowError::refused(self.column, self.value, reason)
    }
}

impl RowImporter for Customers<'_, '_, '_> {
    type Row = CustomerRow;

    /// A new customer gets the state that the row reports; that of another is changed by blocking and unblocking it.
    fn import(&mut self, row: &CustomerRow) -> Result<RowOutcome, RowError> {
        if let Some(reported) = &row.state
            && let Some(stored) = self.0.recorder.tx.view().customer(&row.code)?
            && !is_in_state(&stored, reported)
        {
            let reason = Message::new("import-state-differs").text("code", row.code.as_str());
            return Err(RowError::refused("state", reported.state.code(), reason));
        }
        self.0.put(RowKey::new("code", &row.code), &row.values, |recorder, settings, pairs| {
            let put = recorder.put_customer(settings, &row.code, pairs)?;
            if let (Put::Added, Some(state)) = (put, &row.state) {
                recorder.set_reported_state(&row.code, state)?;
            }
            Ok(put)
        })
    }
}

fn is_in_state(stored: &CustomerRecord, reported: &ReportedState) -> bool {
    stored.state == reported.state
        && (reported.origin.is_none() || reported.origin == stored.state_origin)
        && (reported.reason.is_none() || reported.reason == stored.state_reason)
}

impl RowImporter for ShipTos<'_, '_, '_> {
    type Row = ShipToRow;

    fn import(&mut self, row: &ShipToRow) -> Result<RowOutcome, RowError> {
        let found = lookup::customer(self.0.recorder.tx.view(), &row.customer);
        let customer = found.map_err(|error| RowError::of(error, "customer", row.customer.as_str()))?;
        let key = RowKey::new("code", &row.code).of_customer(&row.customer);
        self.0.put(key, &row.values, |recorder, _, pairs| recorder.put_ship_to(&customer, &row.code, pairs))
    }
}

impl RowImporter for Groups<'_, '_, '_> {
    type Row = GroupRow;

    /// Customers that the row does not name stay where they are.
    fn import(&mut self, row: &GroupRow) -> Result<RowOutcome, RowError> {
        self.0.put(RowKey::new("code", &row.code), &row.values, |recorder, settings, pairs| {
            let mut put = recorder.put_group(settings, &row.code, pairs)?;
            let group = recorder.tx.view().group(&row.code)?;
            for member in &row.members {
                let Some(group) = &group else { break };
                let joined = recorder.join(settings, group, member)?;
                if put == Put::Unchanged {
                    put = joined;
                }
            }
            Ok(put)
        })
    }
}

impl RowImporter for Users<'_, '_, '_> {
    type Row = UserRow;

    fn import(&mut self, row: &UserRow) -> Result<RowOutcome, RowError> {
        self.0.put(RowKey::new("login", &row.login), &row.values, |recorder, _, pairs| {
            recorder.put_user(&row.login, pairs)
        })
    }
}

/// The values as pairs of a command; a name as it was received, so that the record of that is stored.
fn assignments(values: &[Named]) -> Vec<Assignment> {
    values
        .iter()
        .map(|value| {
            let text = value.received.as_ref().filter(|_| value.name == NAME);
            Assignment::new(value.name, text.unwrap_or(&value.text).as_str())
        })
        .collect()
}

/// The column and value that a refusal is about; none where that is the row as a whole.
fn at_fault<'v>(error: &DeskError, values: &'v [Named]) -> Option<(&'static str, &'v str)> {
    let names: &[&str] = match error.field()? {
        InputField::Parameter(name) => &[name],
        InputField::Terms => &["terms"],
        InputField::TemporaryLimit => &["temporary_limit", "temporary_from", "temporary_to"],
        InputField::OrderBounds => &["order_minimum", "order_maximum"],
        InputField::Customer
        | InputField::Number
        | InputField::Amount
        | InputField::ShipDay
        | InputField::ShipTo
        | InputField::Warehouse
        | InputField::Order
        | InputField::Due
        | InputField::Instalments
        | InputField::Invoice(_)
        | InputField::Code
        | InputField::File
        | InputField::Mapping => return None,
    };
    let value = values.iter().find(|value| names.contains(&value.name))?;
    Some((value.name, value.text.as_str()))
}
