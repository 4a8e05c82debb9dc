//! The settings of the company, read and changed: all pairs together, one transaction, old and new in the audit trail.

use crate::credit::{Message, Plain};
use crate::desk::error::DeskError;
use crate::desk::parameters::draft::{Assignment, Draft, Purpose};
use crate::desk::parameters::sheet::Sheet;
use crate::desk::session::{DeskReader, DeskWriter, FieldChange, Recorder, Signature};
use crate::fields::{CURRENCY, Datum, FieldOf, Record, Settings, named};
use crate::records::AuditBody;
use crate::store::{Corrupt, EventKind, Role, SettingRow, StoreError, Tx, View};

/// A setting that cannot be read.
pub(in crate::desk) struct SettingFault {
    pub(in crate::desk) name: String,
    /// Its value; none where it is the name that is unknown: another version of the program may have written it.
    pub(in crate::desk) unreadable: Option<Corrupt>,
}

impl Settings {
    /// Reads them from the desk; one that cannot be read is an error that names it (R0.9). So is one of an
    /// unknown name: its setting would have its default, and a limit might no longer be tested.
    pub fn load(view: View<'_>) -> Result<Self, StoreError> {
        let mut settings = Self::default();
        for row in view.settings()? {
            let field = named(&row.name).map_err(|_| row.unknown())?;
            settings.read(field, &row)?;
        }
        Ok(settings)
    }

    /// Every one that cannot be read, and every one whose name is unknown.
    pub(in crate::desk) fn faults(view: View<'_>) -> Result<Vec<SettingFault>, StoreError> {
        let mut settings = Self::default();
        let mut faults = Vec::new();
        for row in view.settings()? {
            let unreadable = match named(&row.name) {
                Ok(field) => match settings.read(field, &row) {
                    Ok(()) => continue,
                    Err(corrupt) => Some(corrupt),
                },
                Err(_) => None,
            };
            faults.push(SettingFault { name: row.name, unreadable });
        }
        Ok(faults)
    }

    /// Reads one, which must be written as the desk writes it.
    fn read(&mut self, field: &dyn FieldOf<Self>, row: &SettingRow) -> Result<(), Corrupt> {
        let read = field.parse(self, &row.value, &Plain, self.currency());
        let is_as_written = read.is_ok() && plain(field, self) == row.value;
        if is_as_written { Ok(()) } else { Err(row.unreadable()) }
    }

    /// As they would be with these in force.
    pub fn with(&self, assignments: &[Assignment]) -> Result<Self, DeskError> {
        let mut draft = Draft::new(self.clone(), self.currency());
        draft.apply(assignments, Purpose::Change)?;
        Ok(draft.after)
    }

    /// As they would be with these in force, amounts in the currency that they name: those that are not named retain their
    /// figures.
    fn changed(&self, assignments: &[Assignment]) -> Result<Self, DeskError> {
        let mut target = self.clone();
        if let Some(pair) = assignments.iter().find(|pair| pair.name == CURRENCY) {
            target = self.with(std::slice::from_ref(pair))?;
        }
        if target.currency() != self.currency() {
            for field in Self::shown() {
                if matches!(field.datum(self), Datum::Money(_)) {
                    let figures = without_decimals(plain(field, self));
                    let currency = target.currency();
                    field.parse(&mut target, &figures, &Plain, currency).map_err(DeskError::usage)?;
                }
            }
        }
        target.with(assignments)
    }
}

/// The figures of an amount without decimals that say nothing.
fn without_decimals(figures: String) -> String {
    match figures.split_once('.') {
        Some(_) => figures.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => figures,
    }
}

/// A setting as it is stored; a text may be empty.
fn plain(field: &dyn FieldOf<Settings>, settings: &Settings) -> String {
    field.datum(settings).plain(settings.currency()).unwrap_or_default()
}

impl DeskReader {
    /// Every setting, in the order in which they are shown.
    pub fn settings_sheet(&mut self) -> Result<Sheet, DeskError> {
        let settings = self.settings()?;
        Ok(Sheet::of(&settings, "", 0, settings.currency()))
    }
}

impl DeskWriter {
    /// Changes these settings, all or none; values that are so already write nothing. Only an administrator may.
    ///
    /// The currency is fixed as soon as anything has amounts in it. When it changes, amounts among the settings retain
    /// their figures.
    pub fn set_settings(&mut self, assignments: &[Assignment]) -> Result<Vec<FieldChange>, DeskError> {
        self.carry_out(|tx, signature| set_settings(tx, signature, assignments))
    }
}

/// Changes settings as a part of a use case.
pub(in crate::desk) fn set_settings(
    tx: &Tx<'_>,
    signature: &Signature,
    assignments: &[Assignment],
) -> Result<Vec<FieldChange>, DeskError> {
    let before = Settings::load(tx.view())?;
    let after = before.changed(assignments)?;
    let changes = changes(&before, &after);
    if changes.is_empty() {
        return Ok(changes);
    }
    let recorder = Recorder::begin(tx, signature, EventKind::SettingsSet, "")?;
    recorder.permit(Role::Administrator)?;
    if before.currency() != after.currency() {
        refuse_if_amounts_are_stored(tx.view())?;
    }
    for change in &changes {
        tx.add_setting(change.name, change.new.as_deref().unwrap_or_default(), recorder.event)?;
        let body = AuditBody::SettingChanged(change.values());
        recorder.audit(("setting", change.name), (None, None), &body)?;
    }
    Ok(changes)
}

fn refuse_if_amounts_are_stored(view: View<'_>) -> Result<(), DeskError> {
    let is_empty = view.customer_count()? == 0 && view.groups()?.is_empty() && view.warehouses()?.is_empty();
    if is_empty { Ok(()) } else { Err(DeskError::refused(Message::new("currency-fixed"))) }
}

/// Every setting that is to differ, in the order in which they are shown.
fn changes(before: &Settings, after: &Settings) -> Vec<FieldChange> {
    let both = Settings::shown().map(|field| (field.about().name, plain(field, before), plain(field, after)));
    let differing = both.filter(|(_, old, new)| old != new);
    differing.map(|(name, old, new)| FieldChange { name, old: Some(old), new: Some(new) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::{Currency, Policy, ValidationPolicy};
    use crate::desk::testing::{TestDesk, key, pairs};
    use crate::fields::FieldSpec;
    use crate::words::{Language, Words};

    fn value(test: &TestDesk, name: &str) -> String {
        test.reader().settings_sheet().unwrap().value(name).unwrap_or_default()
    }

    #[test]
    fn settings_are_written_together_each_with_old_and_new() {
        let test = TestDesk::new();
        let records = test.count("audit");
        let values = pairs(&[("tolerance_percent", "5"), ("check.limit", "warn")]);
        let changes = test.writer().set_settings(&values).unwrap();
        assert_eq!(changes.len(), 2);
        assert_eq!(changes[0].old.as_deref(), Some("0"));
        assert_eq!(value(&test, "tolerance_percent"), "5");
        assert_eq!(test.count("audit"), records + 2);
        assert_eq!(test.writer().set_settings(&values).unwrap(), []);
    }

    #[test]
    fn one_bad_pair_changes_nothing() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        let mut set = |values: &[(&str, &str)]| writer.set_settings(&pairs(values));
        let good = ("tolerance_percent", "5");
        assert_eq!(key(set(&[good, ("lock_wait", "-1")])), "setting-unreadable");
        assert_eq!(key(set(&[good, ("tolerance", "5")])), "setting-unknown");
        assert_eq!(key(set(&[good, good])), "parameter-twice");
        assert_eq!(value(&test, "tolerance_percent"), "0");
        let mut clerk = test.writer_as("carl", "clerk");
        assert_eq!(key(clerk.set_settings(&pairs(&[good]))), "role-needed");
    }

    #[test]
    fn the_currency_is_fixed_once_there_are_customers() {
        let test = TestDesk::new();
        let mut writer = test.writer();
        writer.set_settings(&pairs(&[("order_maximum", "1000")])).unwrap();
        writer.set_settings(&pairs(&[("currency", "JPY")])).unwrap();
        assert_eq!(value(&test, "order_maximum"), "1000");
        writer.add_customer("C1", &[]).unwrap();
        let change = pairs(&[("currency", "EUR")]);
        assert_eq!(key(writer.set_settings(&change)), "currency-fixed");
    }

    #[test]
    fn every_setting_has_its_words_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for setting in Settings::shown() {
                let label = Message::new(setting.about().key());
                assert!(words.has(&label.key), "{language:?} {}", label.key);
                assert!(words.attribute(&label, "help").is_some(), "{language:?} {}", label.key);
            }
        }
    }

    fn read(name: &str, value: &str) -> Result<String, Message> {
        let field = named::<Settings>(name).unwrap();
        let datum = field.read(value, &Plain, Currency::EUR)?;
        Ok(datum.plain(Currency::EUR).unwrap_or_default())
    }

    #[test]
    fn every_default_is_a_value_that_can_be_read() {
        for setting in Settings::shown() {
            let default = plain(setting, &Settings::default());
            assert_eq!(read(setting.about().name, &default), Ok(default), "{}", setting.about().name);
        }
    }

    #[test]
    fn a_desk_without_settings_has_the_default_policy() {
        let settings = Settings::default();
        assert_eq!(settings.policy, Policy::default());
        assert_eq!(settings.validation(), ValidationPolicy::off(Currency::EUR));
    }

    #[test]
    fn nonsense_is_refused_by_name() {
        for (name, value) in [
            ("tolerance_percent", "-1"),
            ("tolerance_percent", "1001"),
            ("exposure.horizon_days", "-3"),
            ("ageing.periods", "30,30,30"),
            ("ageing.periods", "0,30,30,30"),
            ("checkpoints", "entry,loading"),
            ("checkpoints", "review"),
            ("currency", "EURO"),
            ("check.limit", "maybe"),
        ] {
            assert!(read(name, value).is_err(), "{name}={value}");
        }
        assert!(named::<Settings>("tolerance").is_err());
    }

    #[test]
    fn amounts_in_the_form_of_a_language_become_plain() {
        let words = Words::new(Language::Dutch);
        let setting: &dyn FieldSpec = named::<Settings>("order_maximum").unwrap();
        let plainly = |text| setting.plainly(text, &words, Currency::EUR).ok();
        assert_eq!(plainly("1.234,50").as_deref(), Some("1234.50"));
        assert_eq!(plainly("none").as_deref(), Some("none"));
        assert_eq!(plainly("1.234"), None);
    }
}
