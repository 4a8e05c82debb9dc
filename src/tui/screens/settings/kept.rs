//! Things as they are kept: how they are read, shown, sorted, and put into a form.

use super::columns;
use super::thing::Thing;
use crate::credit::{Currency, Statement};
use crate::desk::{
    DeskError, DeskReader, Expected, Parameter, ReasonRecord, Setting, SettingLine, Sheet, TermsLine,
    UserRecord,
};
use crate::tui::Context;
use crate::tui::list::Column;
use crate::tui::screens::parameter_form::{Entry, IsNew, ParameterForm};
use crate::tui::screens::sheet_lines;
use crate::tui::screens::table::{Rows, SortKey};
use crate::tui::screens::values::{Label, shown_parameter, shown_setting};
use crate::words::{Word, Words, word};

/// One thing as it is kept.
#[derive(Clone)]
pub(super) struct Kept {
    /// Its code, login or name.
    pub(super) code: String,
    /// The kind of decision a reason is for.
    pub(super) action: String,
    /// Grows with every change; 0 where it does not.
    version: i64,
    currency: Currency,
    what: What,
}

#[derive(Clone)]
enum What {
    Setting(Setting, String),
    Reason(ReasonRecord),
    Sheet(&'static [Parameter], Vec<(&'static Parameter, Option<String>)>, usize),
}

/// The things of one kind.
pub(super) struct Things {
    pub(super) thing: Thing,
}

impl Kept {
    fn plain(code: &str, action: &str, currency: Currency, what: What) -> Self {
        Self { code: code.to_owned(), action: action.to_owned(), version: 0, currency, what }
    }

    fn of_setting(line: SettingLine, currency: Currency) -> Self {
        let name = line.setting.name;
        Self::plain(name, "", currency, What::Setting(line.setting, line.value))
    }

    fn of_reason(reason: ReasonRecord, currency: Currency) -> Self {
        let (code, action) = (reason.code.clone(), reason.action.clone());
        Self::plain(&code, &action, currency, What::Reason(reason))
    }

    fn of_user(user: &UserRecord, currency: Currency) -> Self {
        let active = if user.active { "yes" } else { "no" };
        let values = [("name", user.name.as_str()), ("role", user.role.code()), ("active", active)];
        Self::plain(&user.login, "", currency, of_values(Parameter::USER, &values))
    }

    fn of_terms(line: &TermsLine, currency: Currency) -> Self {
        let days = line.terms.days.to_string();
        let rank = line.rank.map(|rank| rank.to_string());
        let mut values = vec![("kind", line.terms.kind.code()), ("days", days.as_str())];
        values.extend(rank.as_deref().map(|rank| ("rank", rank)));
        Self::plain(&line.terms.code, "", currency, of_values(Parameter::TERMS, &values))
    }

    fn of_sheet(sheet: Sheet, table: &'static [Parameter], members: usize) -> Self {
        Self {
            code: sheet.code,
            action: String::new(),
            version: sheet.version,
            currency: sheet.currency,
            what: What::Sheet(
                table,
                sheet.lines.into_iter().map(|line| (line.parameter, line.value)).collect(),
                members,
            ),
        }
    }

    /// The version that its changer has seen.
    pub(super) const fn expected(&self) -> Expected {
        match self.version {
            0 => Expected::Whatever,
            version => Expected::Version(version),
        }
    }

    /// The form with its values.
    pub(super) fn form(&self, cx: &Context) -> ParameterForm {
        match &self.what {
            What::Setting(setting, value) => {
                ParameterForm::new(vec![Entry::of_setting(*setting, value, self.currency, &cx.words)])
            }
            What::Reason(_) => ParameterForm::default(),
            What::Sheet(table, ..) => {
                let value = |name: &str| self.value(name).map(str::to_owned);
                ParameterForm::of_table(table, IsNew::No, value, self.currency, &cx.words)
            }
        }
    }

    /// What it is called in titles.
    pub(super) fn name(&self, words: &Words) -> String {
        match &self.what {
            What::Setting(setting, _) => words.get(Label::of_setting(setting).text),
            What::Reason(_) | What::Sheet(..) => self.code.clone(),
        }
    }

    /// What a setting is for.
    pub(super) fn help(&self, words: &Words) -> Option<String> {
        self.help_word().map(|help| words.get(help))
    }

    pub(super) fn help_word(&self) -> Option<Word> {
        match &self.what {
            What::Setting(setting, _) => Some(Label::of_setting(setting).help),
            What::Reason(_) | What::Sheet(..) => None,
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        let What::Sheet(_, values, _) = &self.what else {
            return None;
        };
        let (_, value) = values.iter().find(|(parameter, _)| parameter.name == name)?;
        value.as_deref()
    }

    /// The value of a column, in words.
    pub(super) fn shown(&self, name: &str, words: &Words) -> String {
        match (&self.what, name) {
            (What::Setting(setting, value), "value") => shown_setting(setting, value, self.currency, words),
            (What::Reason(reason), "action") => {
                words.tell(&Statement::new(format!("settings-action-{}", reason.action)))
            }
            (What::Reason(reason), "text") => {
                reason.key().map_or_else(|| reason.text.clone(), |key| words.tell(&Statement::new(key)))
            }
            (What::Reason(reason), "default") if reason.is_default => words.get(word("yes")),
            (What::Sheet(_, _, members), "members") => {
                words.count(i64::try_from(*members).unwrap_or(i64::MAX))
            }
            (What::Sheet(_, values, _), _) => {
                let found = values.iter().find(|(parameter, _)| parameter.name == name);
                let value = found.and_then(|(parameter, value)| Some((parameter, value.as_deref()?)));
                value.map_or_else(String::new, |(parameter, value)| {
                    shown_parameter(parameter, value, self.currency, words)
                })
            }
            (What::Setting(..) | What::Reason(_), _) => String::new(),
        }
    }
}

impl Rows for Things {
    type Row = Kept;

    fn columns(&self) -> &'static [Column<Kept>] {
        match self.thing {
            Thing::Policy => &columns::POLICIES,
            Thing::Reason => &columns::REASONS,
            Thing::User => &columns::USERS,
            Thing::Warehouse => &columns::WAREHOUSES,
            Thing::Group => &columns::GROUPS,
            Thing::Terms => &columns::TERMS,
        }
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<Kept>, DeskError> {
        let currency = reader.settings()?.currency;
        Ok(match self.thing {
            Thing::Policy => {
                let lines = reader.setting_lines()?.into_iter();
                let lines = lines.filter(|line| exists(&line.setting));
                lines.map(|line| Kept::of_setting(line, currency)).collect()
            }
            Thing::Reason => {
                let reasons = reader.reasons()?.into_iter();
                reasons.map(|reason| Kept::of_reason(reason, currency)).collect()
            }
            Thing::User => {
                let users = reader.users()?.into_iter();
                users.map(|user| Kept::of_user(&user, currency)).collect()
            }
            Thing::Warehouse => {
                let sheets = reader.warehouse_sheets()?.into_iter();
                sheets.map(|sheet| Kept::of_sheet(sheet, Parameter::WAREHOUSE, 0)).collect()
            }
            Thing::Group => {
                let groups = reader.group_sheets()?.into_iter();
                groups
                    .map(|group| Kept::of_sheet(group.sheet, Parameter::GROUP, group.members.len()))
                    .collect()
            }
            Thing::Terms => {
                let lines = reader.terms_lines()?.into_iter();
                lines.map(|line| Kept::of_terms(&line, currency)).collect()
            }
        })
    }

    fn name(kept: &Kept) -> String {
        format!("{}/{}", kept.action, kept.code)
    }

    fn text(kept: &Kept) -> String {
        format!("{} {} {}", kept.action, kept.code, kept.value("name").unwrap_or_default())
    }

    fn sort_key(column: &str, kept: &Kept) -> SortKey {
        match (column, &kept.what) {
            ("action", _) => SortKey::text(&kept.action),
            ("members", What::Sheet(_, _, members)) => SortKey::Number(i128::try_from(*members).unwrap_or(0)),
            (_, What::Sheet(..)) if column != "code" => {
                let found = Parameter::named(kept.table(), column).ok();
                let value = found.and_then(|parameter| Some((parameter, kept.value(column)?)));
                value.map_or(SortKey::Nothing, |(parameter, value)| {
                    sheet_lines::sort_key_of(parameter, value, kept.currency)
                })
            }
            _ => SortKey::text(&kept.code),
        }
    }
}

impl Kept {
    const fn table(&self) -> &'static [Parameter] {
        match &self.what {
            What::Sheet(table, ..) => table,
            What::Setting(..) | What::Reason(_) => &[],
        }
    }
}

/// Settings of parts that are not there yet are not offered.
fn exists(setting: &Setting) -> bool {
    !setting.name.starts_with("limit_at_")
}

fn of_values(table: &'static [Parameter], values: &[(&str, &str)]) -> What {
    let value = |parameter: &'static Parameter| {
        let found = values.iter().find(|(name, _)| *name == parameter.name);
        (parameter, found.map(|(_, value)| (*value).to_owned()))
    };
    What::Sheet(table, table.iter().map(value).collect(), 0)
}
