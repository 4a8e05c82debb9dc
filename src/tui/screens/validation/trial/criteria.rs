//! The criteria as fields, and what was typed as criteria.

use crate::credit::Plain;
use crate::desk::{Assignment, Settings};
use crate::fields::{Datum, FieldOf, named};
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::screens::parameter_form::{Entry, ParameterForm};
use crate::words::{MessageKey, Words, key};

/// The settings that are tried, in the order of the criteria, with what they are called beside each other.
pub(super) const FIELDS: [(&str, MessageKey); 9] = [
    ("validation.delay_days", key("validation-field-delay-days")),
    ("validation.delay_state", key("validation-field-delay-state")),
    ("validation.delay_reason", key("validation-field-delay-reason")),
    ("validation.respite_days", key("validation-field-respite-days")),
    ("validation.minimum_balance", key("validation-field-minimum-balance")),
    ("validation.limit_percent", key("validation-field-limit-percent")),
    ("validation.limit_state", key("validation-field-limit-state")),
    ("validation.limit_reason", key("validation-field-limit-reason")),
    ("validation.day_basis", key("validation-field-day-basis")),
];

/// The fields with the criteria in force; one that is off is empty, to be typed into at once.
pub(super) fn sheet(settings: &Settings, words: &Words) -> ParameterForm {
    let entries = FIELDS.iter().filter_map(|(name, label)| {
        let field = setting(name)?;
        let value = match field.datum(settings) {
            Datum::Code("off", _) => Datum::Nothing,
            value => value.into_owned(),
        };
        Some(Entry::of(field, value, settings.currency(), words).called(*label))
    });
    ParameterForm::new(entries.collect())
}

/// What was typed that differs from the criteria in force; an emptied field is a criterion that is off.
pub(super) fn changes(
    (sheet, form): (&ParameterForm, &Form<usize>),
    settings: &Settings,
    cx: &Context,
) -> Vec<Assignment> {
    let mut changes = sheet.changes(form, cx);
    changes.retain_mut(|pair| {
        let Some(field) = setting(&pair.name) else { return false };
        let tried = field.read(&pair.value, &Plain, settings.currency());
        if let Ok(tried) = &tried {
            pair.value = tried.plain(settings.currency()).unwrap_or_default();
        }
        tried.is_err() || tried.is_ok_and(|tried| tried != field.datum(settings))
    });
    changes
}

pub(super) fn setting(name: &str) -> Option<&'static dyn FieldOf<Settings>> {
    named(name).ok()
}
