//! The criteria as fields, and what was typed as criteria.

use crate::desk::{Assignment, Setting, SettingKind, Settings};
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::screens::parameter_form::{Entry, ParameterForm};
use crate::words::{Word, Words, word};

/// The settings that are tried, in the order of the criteria, with what they are called beside each other.
pub(super) const FIELDS: [(&str, Word); 9] = [
    ("validation.delay_days", word("validation-field-delay-days")),
    ("validation.delay_state", word("validation-field-delay-state")),
    ("validation.delay_reason", word("validation-field-delay-reason")),
    ("validation.respite_days", word("validation-field-respite-days")),
    ("validation.minimum_balance", word("validation-field-minimum-balance")),
    ("validation.limit_percent", word("validation-field-limit-percent")),
    ("validation.limit_state", word("validation-field-limit-state")),
    ("validation.limit_reason", word("validation-field-limit-reason")),
    ("validation.day_basis", word("validation-field-day-basis")),
];

const OFF: &str = "off";

/// The fields with the criteria in force; one that is off is empty, to be typed into at once.
pub(super) fn sheet(settings: &Settings, words: &Words) -> ParameterForm {
    let entries = FIELDS.iter().filter_map(|(name, label)| {
        let setting = Setting::named(name).ok()?;
        let value = Some(settings.value(setting)).filter(|value| *value != OFF).unwrap_or_default();
        let entry = Entry::of_setting(*setting, value, settings.currency, words);
        Some(entry.called(*label))
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
        let Ok(setting) = Setting::named(&pair.name) else { return false };
        if pair.value.is_empty() && can_be_off(setting.kind) {
            OFF.clone_into(&mut pair.value);
        }
        pair.value != settings.value(setting)
    });
    changes
}

const fn can_be_off(kind: SettingKind) -> bool {
    matches!(kind, SettingKind::CountOrOff(_) | SettingKind::MoneyOrOff | SettingKind::PercentOrOff)
}
