//! What can be set up: how each kind of thing is read, asked for and written.

use super::columns;
use super::given;
use crate::credit::{Currency, Statement};
use crate::desk::{
    Assignment, Changed, DeskError, DeskReader, DeskWriter, Expected, Need, Parameter, REASON_ACTIONS,
    ReasonRecord, Setting, Sheet,
};
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::list::Column;
use crate::tui::screens::parameter_form::{Entry, IsNew, ParameterForm, label};
use crate::tui::screens::sheet_lines;
use crate::tui::screens::table::{Rows, SortKey};
use crate::tui::screens::values::{Label, shown_parameter, shown_setting};
use crate::words::{Word, Words, word};

/// Signs of a reason's text at most.
const LONGEST_REASON: usize = 100;

/// A kind of thing that is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Policy,
    Reason,
    User,
    Warehouse,
    Group,
    Terms,
}

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
    Sheet(
        &'static [Parameter],
        Vec<(&'static Parameter, Option<String>)>,
        usize,
    ),
}

/// The things of one kind.
pub(super) struct Things {
    pub(super) thing: Thing,
}

impl Thing {
    pub(super) const ALL: [Self; 6] = [
        Self::Policy,
        Self::Reason,
        Self::User,
        Self::Warehouse,
        Self::Group,
        Self::Terms,
    ];

    pub(super) const fn tab(self) -> Word {
        match self {
            Self::Policy => word("settings-tab-company"),
            Self::Reason => word("settings-tab-reasons"),
            Self::User => word("settings-tab-users"),
            Self::Warehouse => word("settings-tab-warehouses"),
            Self::Group => word("settings-tab-groups"),
            Self::Terms => word("settings-tab-terms"),
        }
    }

    pub(super) const fn can_add(self) -> bool {
        match self {
            Self::Policy => false,
            Self::Reason | Self::User | Self::Warehouse | Self::Group | Self::Terms => true,
        }
    }

    /// Reasons and terms stay as they were added: decisions and orders refer to them.
    pub(super) const fn can_change(self) -> bool {
        match self {
            Self::Reason | Self::Terms => false,
            Self::Policy | Self::User | Self::Warehouse | Self::Group => true,
        }
    }

    pub(super) const fn add_title(self) -> &'static str {
        match self {
            Self::Policy => "settings-title",
            Self::Reason => "settings-add-reason",
            Self::User => "settings-add-user",
            Self::Warehouse => "settings-add-warehouse",
            Self::Group => "settings-add-group",
            Self::Terms => "settings-add-terms",
        }
    }

    /// What saving will have done.
    pub(super) const fn effect(self) -> &'static str {
        match self {
            Self::Policy => "settings-effect-policy",
            Self::Reason => "settings-effect-reason",
            Self::User => "settings-effect-user",
            Self::Warehouse => "settings-effect-warehouse",
            Self::Group => "settings-effect-group",
            Self::Terms => "settings-effect-terms",
        }
    }

    const fn table(self) -> &'static [Parameter] {
        match self {
            Self::Policy | Self::Reason => &[],
            Self::User => Parameter::USER,
            Self::Warehouse => Parameter::WAREHOUSE,
            Self::Group => Parameter::GROUP,
            Self::Terms => Parameter::TERMS,
        }
    }

    /// The form of a new one, with what it has unless it is said otherwise.
    pub(super) fn blank(self, cx: &Context) -> ParameterForm {
        if self == Self::Reason {
            return blank_reason(cx);
        }
        let default = |name: &str| match (self, name) {
            (Self::User, "active") => Some("yes".to_owned()),
            (Self::Terms, "days") => Some("30".to_owned()),
            _ => None,
        };
        ParameterForm::of_table(self.table(), IsNew::Yes, default, cx.session.currency, &cx.words)
    }

    /// What saving a form does.
    pub(super) fn deed(
        self,
        code: String,
        subject: &Option<Kept>,
        sheet: &ParameterForm,
        form: &Form<usize>,
        changes: Vec<Assignment>,
        cx: &Context,
    ) -> Deed {
        if self == Self::Reason {
            return Deed::AddReason(ReasonRecord {
                action: sheet.filled("action", form, cx),
                code,
                text: sheet.filled("text", form, cx),
                is_default: sheet.filled("default", form, cx) == "yes",
            });
        }
        match subject {
            Some(kept) => Deed::Change(self, code, changes, kept.expected()),
            None => Deed::Add(self, code, given(filled(self.table(), sheet, form, cx))),
        }
    }
}

/// Everything that was filled in, those fields too that were left as they were offered.
fn filled(
    table: &'static [Parameter],
    sheet: &ParameterForm,
    form: &Form<usize>,
    cx: &Context,
) -> Vec<Assignment> {
    table
        .iter()
        .map(|parameter| Assignment::new(parameter.name, sheet.filled(parameter.name, form, cx)))
        .collect()
}

fn blank_reason(cx: &Context) -> ParameterForm {
    let actions = REASON_ACTIONS
        .iter()
        .map(|action| {
            let name = Statement::new(format!("settings-action-{action}"));
            ((*action).to_owned(), cx.tell(&name))
        })
        .collect();
    ParameterForm::new(vec![
        Entry::of_choice(
            "action",
            label(word("settings-field-action"), word("settings-field-action-help")),
            actions,
        ),
        Entry::of_code(),
        Entry::of_text(
            "text",
            label(word("settings-field-text"), word("settings-field-text-help")),
            LONGEST_REASON,
            Need::Always,
        ),
        Entry::of_answer(
            "default",
            label(
                word("settings-field-default"),
                word("settings-field-default-help"),
            ),
        ),
    ])
}

/// A write that was asked for.
pub(super) enum Deed {
    Add(Thing, String, Vec<Assignment>),
    Change(Thing, String, Vec<Assignment>, Expected),
    AddReason(ReasonRecord),
}

impl Deed {
    pub(super) fn perform(&self, writer: &mut DeskWriter) -> Result<Option<Changed>, DeskError> {
        match self {
            Self::AddReason(reason) => writer.add_reason(reason).map(|()| None),
            Self::Add(thing, code, given) => match thing {
                Thing::User => writer.add_user(code, given).map(Some),
                Thing::Warehouse => writer.add_warehouse(code, given).map(Some),
                Thing::Group => writer.add_group(code, given).map(Some),
                Thing::Terms => writer.add_terms(code, given).map(Some),
                Thing::Policy | Thing::Reason => Ok(None),
            },
            Self::Change(thing, code, changes, expected) => match thing {
                Thing::Policy => writer.set_settings(changes).map(|_| None),
                Thing::User => writer.set_user(code, changes).map(Some),
                Thing::Warehouse => writer.set_warehouse(code, changes, *expected).map(Some),
                Thing::Group => writer.set_group(code, changes, *expected).map(Some),
                Thing::Reason | Thing::Terms => Ok(None),
            },
        }
    }
}

impl Kept {
    fn of_sheet(sheet: Sheet, table: &'static [Parameter], members: usize) -> Self {
        Self {
            code: sheet.code,
            action: String::new(),
            version: sheet.version,
            currency: sheet.currency,
            what: What::Sheet(
                table,
                sheet
                    .lines
                    .into_iter()
                    .map(|line| (line.parameter, line.value))
                    .collect(),
                members,
            ),
        }
    }

    const fn expected(&self) -> Expected {
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
            (What::Reason(reason), "text") => reason
                .key()
                .map_or_else(|| reason.text.clone(), |key| words.tell(&Statement::new(key))),
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
        let plain = |code: String, action: String, what| Kept {
            code,
            action,
            version: 0,
            currency,
            what,
        };
        Ok(match self.thing {
            Thing::Policy => {
                let lines = reader
                    .setting_lines()?
                    .into_iter()
                    .filter(|line| exists(&line.setting));
                lines
                    .map(|line| {
                        let name = line.setting.name.to_owned();
                        plain(name, String::new(), What::Setting(line.setting, line.value))
                    })
                    .collect()
            }
            Thing::Reason => {
                let reasons = reader.reasons()?.into_iter();
                reasons
                    .map(|reason| plain(reason.code.clone(), reason.action.clone(), What::Reason(reason)))
                    .collect()
            }
            Thing::User => {
                let users = reader.users()?.into_iter();
                users
                    .map(|user| {
                        let active = if user.active { "yes" } else { "no" };
                        let values = [
                            ("name", user.name.as_str()),
                            ("role", user.role.code()),
                            ("active", active),
                        ];
                        plain(
                            user.login.clone(),
                            String::new(),
                            of_values(Parameter::USER, &values),
                        )
                    })
                    .collect()
            }
            Thing::Warehouse => {
                let sheets = reader.warehouse_sheets()?.into_iter();
                sheets
                    .map(|sheet| Kept::of_sheet(sheet, Parameter::WAREHOUSE, 0))
                    .collect()
            }
            Thing::Group => {
                let groups = reader.group_sheets()?.into_iter();
                groups
                    .map(|group| Kept::of_sheet(group.sheet, Parameter::GROUP, group.members.len()))
                    .collect()
            }
            Thing::Terms => {
                let lines = reader.terms_lines()?.into_iter();
                lines
                    .map(|line| {
                        let (days, rank) = (
                            line.terms.days.to_string(),
                            line.rank.map(|rank| rank.to_string()),
                        );
                        let mut values = vec![("kind", line.terms.kind.code()), ("days", days.as_str())];
                        values.extend(rank.as_deref().map(|rank| ("rank", rank)));
                        plain(
                            line.terms.code.clone(),
                            String::new(),
                            of_values(Parameter::TERMS, &values),
                        )
                    })
                    .collect()
            }
        })
    }

    fn name(kept: &Kept) -> String {
        format!("{}/{}", kept.action, kept.code)
    }

    fn text(kept: &Kept) -> String {
        format!(
            "{} {} {}",
            kept.action,
            kept.code,
            kept.value("name").unwrap_or_default()
        )
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
    !setting.name.starts_with("validation.") && !setting.name.starts_with("limit_at_")
}

fn of_values(table: &'static [Parameter], values: &[(&str, &str)]) -> What {
    let value = |parameter: &'static Parameter| {
        let found = values.iter().find(|(name, _)| *name == parameter.name);
        (parameter, found.map(|(_, value)| (*value).to_owned()))
    };
    What::Sheet(table, table.iter().map(value).collect(), 0)
}
