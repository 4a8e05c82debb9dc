//! A customer while pairs are applied to it, and what must hold between its parameters.

use super::super::draft::{Assignment, Draft, FieldChange, Stage, stored_text};
use super::super::groups::{self, MemberCurrency};
use super::super::parameters::{Parameter, ParameterKind};
use super::super::{DeskError, Settings};
use crate::credit::{Currency, Statement};
use crate::harmless::harmless;
use crate::store::{CustomerRecord, GroupKind, Stored, View};

/// A customer's values, checked against each other and against the desk.
pub(super) struct CustomerDraft {
    draft: Draft,
    /// The columns that differ, with group codes turned into their ids.
    columns: Vec<(&'static str, Stored)>,
}

impl CustomerDraft {
    /// A new customer with these pairs.
    pub(super) fn new(
        view: View<'_>,
        settings: &Settings,
        code: &str,
        assignments: &[Assignment],
    ) -> Result<Self, DeskError> {
        let mut assignments = assignments.to_vec();
        if !assignments.iter().any(|pair| pair.name == "name") {
            assignments.push(Assignment::new("name", code));
        }
        // Amounts can only be read once the currency of the account is known.
        let wanted = assignments.iter().find(|pair| pair.name == "currency");
        let currency = if let Some(pair) = wanted {
            account_currency(&pair.value)?
        } else {
            assignments.push(Assignment::new("currency", settings.currency.code()));
            settings.currency
        };
        let defaults = [
            ("excluded", Stored::Integer(0)),
            ("terms", stored_text("net30")),
            ("hold_period", Stored::Integer(0)),
            ("minimum_for_check", Stored::Integer(0)),
            ("approval", stored_text("yes")),
            ("do_not_call", Stored::Integer(0)),
            ("state", stored_text("active")),
        ];
        let draft = Draft::new(Parameter::CUSTOMER, currency, defaults);
        Self::applied(view, settings, (draft, currency), &assignments, Stage::Adding)
    }

    /// A customer as it is, with these pairs.
    pub(super) fn changed(
        view: View<'_>,
        settings: &Settings,
        record: &CustomerRecord,
        assignments: &[Assignment],
    ) -> Result<Self, DeskError> {
        let mut values = Vec::new();
        for parameter in Parameter::CUSTOMER {
            let value = match (parameter.kind, record.integer(parameter.column)) {
                (ParameterKind::Group(_), Some(id)) => groups::code_of(view, id)?,
                _ => record.value(parameter.column).clone(),
            };
            values.push((parameter.name, value));
        }
        let draft = Draft::new(Parameter::CUSTOMER, record.currency, values);
        Self::applied(view, settings, (draft, record.currency), assignments, Stage::Changing)
    }

    fn applied(
        view: View<'_>,
        settings: &Settings,
        (mut draft, currency): (Draft, Currency),
        assignments: &[Assignment],
        stage: Stage,
    ) -> Result<Self, DeskError> {
        draft.apply(assignments, stage)?;
        draft.check_order_bounds()?;
        check_temporary_limit(&draft)?;
        check_terms(view, &draft)?;
        let member = MemberCurrency { member: currency, company: settings.currency };
        let mut columns = Vec::new();
        for parameter in draft.changed() {
            let value = if let ParameterKind::Group(kind) = parameter.kind {
                group_id(view, &draft, (parameter, kind), member)?
            } else {
                draft.value(parameter.name).clone()
            };
            columns.push((parameter.column, value));
        }
        columns.extend(received_name(&draft, assignments));
        Ok(Self { draft, columns })
    }

    /// Every field that differs.
    pub(super) fn changes(&self) -> Vec<FieldChange> {
        self.draft.changes()
    }

    /// The columns to be written.
    pub(super) fn columns(&self) -> &[(&'static str, Stored)] {
        &self.columns
    }

    /// Whether it is to be excluded from credit checks and was not.
    pub(super) fn excludes(&self) -> bool {
        self.draft.changes_any(&["excluded"]) && self.draft.number("excluded") == Some(1)
    }
}

fn account_currency(text: &str) -> Result<Currency, DeskError> {
    let parameter = Parameter::named(Parameter::CUSTOMER, "currency")?;
    let unused = Currency::EUR;
    match parameter.read(text, unused)? {
        Stored::Text(code) => Ok(code.parse().unwrap_or(unused)),
        Stored::Nothing | Stored::Integer(_) => Ok(unused),
    }
}

/// Amount and both days belong together (R1.3).
fn check_temporary_limit(draft: &Draft) -> Result<(), DeskError> {
    let days = (draft.day("temporary_from"), draft.day("temporary_to"));
    match (draft.money("temporary_limit"), days) {
        (None, (None, None)) => Ok(()),
        (Some(_), (Some(from), Some(to))) if from <= to => Ok(()),
        (Some(_), (Some(from), Some(to))) => {
            Err(DeskError::Usage(Statement::new("temporary-limit-reversed").day("from", from).day("to", to)))
        }
        (None | Some(_), (_, _)) => Err(DeskError::Usage(Statement::new("temporary-limit-incomplete"))),
    }
}

fn check_terms(view: View<'_>, draft: &Draft) -> Result<(), DeskError> {
    let code = draft.text("terms").unwrap_or_default();
    if draft.changes_any(&["terms"]) && view.terms(code)?.is_none() {
        return Err(DeskError::not_found("terms-not-found", code));
    }
    Ok(())
}

/// The id of the group that a customer is to join; nothing where it leaves.
fn group_id(
    view: View<'_>,
    draft: &Draft,
    (parameter, kind): (&Parameter, GroupKind),
    currency: MemberCurrency,
) -> Result<Stored, DeskError> {
    let Some(code) = draft.text(parameter.name) else {
        return Ok(Stored::Nothing);
    };
    let group = groups::find_of_kind(view, code, kind)?;
    currency.may_join(&group)?;
    Ok(Stored::Integer(group.id.0))
}

/// What was received as the name, where it had to be made harmless.
fn received_name(draft: &Draft, assignments: &[Assignment]) -> Option<(&'static str, Stored)> {
    let received = assignments.iter().find(|pair| pair.name == "name")?;
    let was_changed = harmless(&received.value) != received.value.as_str();
    draft.changes_any(&["name"]).then(|| {
        let kept = if was_changed { stored_text(&received.value) } else { Stored::Nothing };
        ("received_name", kept)
    })
}
