//! Things as they are stored: how they are read, shown, sorted, and put into a form.

use std::sync::Arc;

use super::columns;
use super::kind::SetupKind;
use crate::credit::Currency;
use crate::desk::{
    DeskError, DeskReader, Expected, Owner, ReasonRecord, RuleSheet, Section, Sheet, SheetLine,
};
use crate::tui::Context;
use crate::tui::list::table::{Rows, SortKey};
use crate::tui::list::{Cell, Column};
use crate::tui::screens::parameter_form::{Entry, IsNew, ParameterForm};
use crate::tui::screens::sheet_lines;
use crate::tui::screens::values::Label;
use crate::words::{MessageKey, Words};

#[derive(Clone)]
pub(super) struct SetupRecord {
    /// Its code, login or name.
    pub(super) code: String,
    what: What,
}

#[derive(Clone)]
enum What {
    Setting(SheetLine, Currency),
    Reason(ReasonRecord),
    /// With the number of members, where it is a group.
    Sheet(Sheet, usize),
    Rule(Box<RuleSheet>),
}

#[derive(Clone)]
pub(super) struct SetupRows {
    pub(super) kind: SetupKind,
    /// Those in which labels and values are found.
    pub(super) words: Arc<Words>,
}

impl SetupRecord {
    fn of_setting(line: SheetLine, currency: Currency) -> Self {
        let code = line.field.name().to_owned();
        Self { code, what: What::Setting(line, currency) }
    }

    fn of_reason(reason: ReasonRecord) -> Self {
        Self { code: reason.code.clone(), what: What::Reason(reason) }
    }

    fn of_sheet(sheet: Sheet, members: usize) -> Self {
        Self { code: sheet.code.clone(), what: What::Sheet(sheet, members) }
    }

    fn of_rule(rule: RuleSheet) -> Self {
        Self { code: rule.sheet.code.clone(), what: What::Rule(Box::new(rule)) }
    }

    /// What a rule does, in a sentence.
    pub(super) fn sentence(&self, words: &Words) -> String {
        match &self.what {
            What::Rule(rule) => words.render(&rule.rule.sentence(rule.sheet.currency)),
            What::Setting(..) | What::Reason(_) | What::Sheet(..) => String::new(),
        }
    }

    fn owner(&self) -> Owner {
        match &self.what {
            What::Reason(reason) => Owner::Decision(reason.action),
            What::Setting(..) | What::Sheet(..) | What::Rule(_) => Owner::Desk,
        }
    }

    /// The code of the decision that a reason is for.
    pub(super) fn action(&self) -> Option<&'static str> {
        self.reason().map(|reason| reason.action.code())
    }

    /// The version that its changer has seen.
    pub(super) const fn expected(&self) -> Expected {
        match &self.what {
            What::Sheet(Sheet { version: 0, .. }, _) | What::Setting(..) | What::Reason(_) => {
                Expected::Whatever
            }
            What::Sheet(sheet, _) => Expected::Version(sheet.version),
            What::Rule(rule) => Expected::Version(rule.sheet.version),
        }
    }

    pub(super) fn form(&self, cx: &Context) -> ParameterForm {
        match &self.what {
            What::Setting(line, currency) => {
                ParameterForm::new(vec![Entry::of(line.field, line.value.clone(), *currency, &cx.words)])
            }
            What::Reason(_) => ParameterForm::default(),
            What::Sheet(sheet, _) => form_of(sheet, cx),
            What::Rule(rule) => form_of(&rule.sheet, cx),
        }
    }

    /// Whether it is a criterion of the credit validation.
    pub(super) fn is_criterion(&self) -> bool {
        matches!(&self.what, What::Setting(line, _) if line.field.about().section == Section::Validation)
    }

    /// What it is called in titles.
    pub(super) fn name(&self, words: &Words) -> String {
        match &self.what {
            What::Setting(line, _) => words.get(Label::of(line.field).text),
            What::Reason(_) | What::Sheet(..) | What::Rule(_) => self.code.clone(),
        }
    }

    pub(super) fn help(&self) -> Option<MessageKey> {
        match &self.what {
            What::Setting(line, _) => Some(Label::of(line.field).help),
            What::Reason(_) | What::Sheet(..) | What::Rule(_) => None,
        }
    }

    pub(super) fn value(&self, words: &Words) -> String {
        match &self.what {
            What::Setting(line, currency) => words.datum(&line.value, *currency),
            What::Reason(_) | What::Sheet(..) | What::Rule(_) => String::new(),
        }
    }

    pub(super) const fn reason(&self) -> Option<&ReasonRecord> {
        match &self.what {
            What::Reason(reason) => Some(reason),
            What::Setting(..) | What::Sheet(..) | What::Rule(_) => None,
        }
    }

    pub(super) fn members(&self) -> Option<i64> {
        match &self.what {
            What::Sheet(_, members) => i64::try_from(*members).ok(),
            What::Setting(..) | What::Reason(_) | What::Rule(_) => None,
        }
    }

    const fn sheet(&self) -> Option<&Sheet> {
        match &self.what {
            What::Sheet(sheet, _) => Some(sheet),
            What::Rule(rule) => Some(&rule.sheet),
            What::Setting(..) | What::Reason(_) => None,
        }
    }

    pub(super) fn field(&self, name: &str, words: &Words) -> Cell {
        self.sheet().map_or_else(|| Cell::new(""), |sheet| sheet_lines::cell(sheet, name, words))
    }

    /// By what it is sorted in the column of a field.
    pub(super) fn field_key(&self, name: &str) -> SortKey {
        self.sheet().map_or(SortKey::Nothing, |sheet| sheet_lines::sort_key(sheet, name))
    }
}

/// The form that changes the fields of a sheet.
fn form_of(sheet: &Sheet, cx: &Context) -> ParameterForm {
    let fields = sheet.lines.iter().map(|line| (line.field, line.value.clone()));
    ParameterForm::of_fields(fields, IsNew::No, sheet.currency, &cx.words)
}

/// What names a record for good: a reason has the kind of decision that it is for as well.
pub(super) fn name(owner: &Owner, code: &str) -> String {
    match owner {
        Owner::Decision(action) => format!("{}/{code}", action.code()),
        Owner::Desk | Owner::Customer(_) => code.to_owned(),
    }
}

impl Rows for SetupRows {
    type Row = SetupRecord;

    fn columns(&self) -> &'static [Column<SetupRecord>] {
        match self.kind {
            SetupKind::Policy => columns::POLICIES,
            SetupKind::Reason => columns::REASONS,
            SetupKind::User => columns::USERS,
            SetupKind::Warehouse => columns::WAREHOUSES,
            SetupKind::Group => columns::GROUPS,
            SetupKind::Terms => columns::TERMS,
            SetupKind::Rule => columns::RULES,
        }
    }

    fn load(&self, reader: &mut DeskReader) -> Result<Vec<SetupRecord>, DeskError> {
        let of_sheets = |sheets: Vec<Sheet>| {
            let kinds = sheets.into_iter().map(|sheet| SetupRecord::of_sheet(sheet, 0));
            kinds.collect::<Vec<_>>()
        };
        Ok(match self.kind {
            SetupKind::Policy => {
                let sheet = reader.settings_sheet()?;
                let currency = sheet.currency;
                sheet.lines.into_iter().map(|line| SetupRecord::of_setting(line, currency)).collect()
            }
            SetupKind::Reason => reader.reasons()?.into_iter().map(SetupRecord::of_reason).collect(),
            SetupKind::User => of_sheets(reader.user_sheets()?),
            SetupKind::Warehouse => of_sheets(reader.warehouse_sheets()?),
            SetupKind::Group => {
                let groups = reader.group_sheets()?.into_iter();
                groups.map(|group| SetupRecord::of_sheet(group.sheet, group.members.len())).collect()
            }
            SetupKind::Terms => of_sheets(reader.terms_sheets()?),
            SetupKind::Rule => reader.rule_sheets()?.into_iter().map(SetupRecord::of_rule).collect(),
        })
    }

    fn name(record: &SetupRecord) -> String {
        name(&record.owner(), &record.code)
    }

    fn text(record: &SetupRecord) -> String {
        let name = record.sheet().and_then(|sheet| sheet.value("name")).unwrap_or_default();
        format!("{} {} {name}", record.action().unwrap_or_default(), record.code)
    }

    fn filter_text(&self, record: &SetupRecord) -> String {
        let own = Self::text(record);
        match &record.what {
            What::Setting(..) => [own, record.name(&self.words), record.value(&self.words)].join(" "),
            What::Rule(_) => [own, record.sentence(&self.words)].join(" "),
            What::Reason(_) | What::Sheet(..) => own,
        }
    }
}
