//! Changing the settings of the company: all pairs together, one transaction, old and new in the audit trail.

use super::draft::{Assignment, FieldChange};
use super::{DeskError, DeskReader, DeskWriter, Recorder, Setting, SettingKind, Settings};
use crate::credit::{Currency, Notation, Statement};
use crate::records::AuditBody;
use crate::store::{Role, View};

/// A setting with the value in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingLine {
    /// Which.
    pub setting: Setting,
    /// In plain notation.
    pub value: String,
}

impl Setting {
    /// The key of its label in the words files; the attribute `help` of it says what it does.
    pub fn key(&self) -> String {
        format!("setting-{}", self.name.replace(['_', '.'], "-"))
    }

    /// Turns an amount that a person wrote in the form of a language into plain notation; what is plain stays.
    pub fn plainly(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<String, DeskError> {
        let text = text.trim();
        let is_word = text.is_empty() || text.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_amount = matches!(self.kind, SettingKind::Money | SettingKind::MoneyOrOff);
        if !is_amount || is_word {
            return Ok(text.to_owned());
        }
        let amount = notation.money(text, currency);
        amount.map(|amount| amount.plain(currency)).ok_or_else(|| self.unreadable(text))
    }
}

impl DeskReader {
    /// Every setting with its value, in the order in which they are shown.
    pub fn setting_lines(&mut self) -> Result<Vec<SettingLine>, DeskError> {
        let settings = self.settings()?;
        let line = |setting: Setting| SettingLine { value: settings.value(&setting).to_owned(), setting };
        Ok(Setting::ALL.into_iter().map(line).collect())
    }
}

impl DeskWriter {
    /// Changes these settings, all or none; values that are so already write nothing. Only an administrator may.
    ///
    /// The currency is fixed as soon as anything has amounts in it. When it changes, amounts among the settings keep
    /// their figures.
    pub fn set_settings(&mut self, assignments: &[Assignment]) -> Result<Vec<FieldChange>, DeskError> {
        self.carry_out(|tx, signature| {
            let settings = Settings::load(tx.view())?;
            let changes = changes(&settings, assignments)?;
            if changes.is_empty() {
                return Ok(changes);
            }
            let recorder = Recorder::begin(tx, signature, "settings-set", "")?;
            recorder.permit(Role::Administrator)?;
            for change in &changes {
                if change.name == "currency" {
                    refuse_if_amounts_are_kept(tx.view())?;
                }
                let new = change.new.as_deref().unwrap_or_default();
                tx.add_setting(change.name, new, recorder.event)?;
                let body = AuditBody::SettingChanged(change.values());
                recorder.audit(("setting", change.name), (None, None), &body)?;
            }
            Ok(changes)
        })
    }
}

fn refuse_if_amounts_are_kept(view: View<'_>) -> Result<(), DeskError> {
    let is_empty = view.customer_count()? == 0 && view.groups()?.is_empty() && view.warehouses()?.is_empty();
    if is_empty { Ok(()) } else { Err(DeskError::Refused(Statement::new("currency-fixed"))) }
}

/// Every setting that is to differ, in the order in which they are shown.
fn changes(settings: &Settings, assignments: &[Assignment]) -> Result<Vec<FieldChange>, DeskError> {
    for (index, pair) in assignments.iter().enumerate() {
        let name = Setting::named(&pair.name)?.name;
        if assignments.iter().skip(index + 1).any(|later| later.name == name) {
            return Err(DeskError::Usage(Statement::new("parameter-twice").text("name", name)));
        }
    }
    let wanted = |name: &str| {
        let pair = assignments.iter().find(|pair| pair.name == name)?;
        Some(pair.value.as_str())
    };
    let currency = match wanted("currency") {
        Some(code) => Setting::named("currency")?.read(code, settings.currency)?,
        None => settings.currency.code().to_owned(),
    };
    let currency: Currency = currency.parse().unwrap_or(settings.currency);
    let mut changes = Vec::new();
    for setting in &Setting::ALL {
        let old = settings.value(setting);
        let is_amount = matches!(setting.kind, SettingKind::Money | SettingKind::MoneyOrOff);
        let new = match wanted(setting.name) {
            Some(text) => setting.read(text, currency)?,
            // An amount is written again where the decimals of the currency change.
            None if is_amount && currency != settings.currency => {
                setting.read(without_end_zeros(old), currency)?
            }
            None => continue,
        };
        if new != old {
            changes.push(FieldChange { name: setting.name, old: Some(old.to_owned()), new: Some(new) });
        }
    }
    Ok(changes)
}

/// A stored amount without the zeros that say nothing, which another currency may have no decimals for.
fn without_end_zeros(amount: &str) -> &str {
    if amount.contains('.') { amount.trim_end_matches('0').trim_end_matches('.') } else { amount }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{TestDesk, key, pairs};
    use super::*;
    use crate::words::{Language, Words};

    fn value(test: &TestDesk, name: &str) -> String {
        let lines = test.reader().setting_lines().unwrap();
        let line = lines.into_iter().find(|line| line.setting.name == name);
        line.unwrap().value
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
            for setting in Setting::ALL {
                let label = Statement::new(setting.key());
                assert!(words.has(&label.key), "{language:?} {}", label.key);
                assert!(words.attribute(&label, "help").is_some(), "{language:?} {}", label.key);
            }
        }
    }

    #[test]
    fn amounts_in_the_form_of_a_language_become_plain() {
        let words = Words::new(Language::Dutch);
        let setting = Setting::named("order_maximum").unwrap();
        let plainly = |text| setting.plainly(text, &words, Currency::EUR).ok();
        assert_eq!(plainly("1.234,50").as_deref(), Some("1234.50"));
        assert_eq!(plainly("none").as_deref(), Some("none"));
        assert_eq!(plainly("1.234"), None);
    }
}
