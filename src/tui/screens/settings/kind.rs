//! What can be set up: how each kind of thing is read, asked for and written.

use super::record::SetupRecord;
use crate::desk::{
    Assignment, Changed, CustomerRecheck, DeskError, DeskWriter, Expected, FoundKind, LONGEST_REASON_TEXT,
    LimitWarning, ProgressSink, ReasonAction, ReasonRecord, Role,
};
use crate::fields::{
    Datum, FieldSpec, GroupRecord, Need, RuleRecord, TermsRecord, UserRecord, WarehouseRecord,
};
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::screens::parameter_form::{Entry, IsNew, ParameterForm};
use crate::tui::screens::values::{Label, fields_of};
use crate::words::{MessageKey, key};

/// A kind of thing that is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetupKind {
    Policy,
    Reason,
    User,
    Warehouse,
    Group,
    Terms,
    Rule,
}

impl SetupKind {
    pub(super) const ALL: [Self; 7] =
        [Self::Policy, Self::Reason, Self::User, Self::Warehouse, Self::Group, Self::Terms, Self::Rule];

    /// The kind of a record that was found, where it is set up here.
    pub(super) const fn of(found: FoundKind) -> Option<Self> {
        match found {
            FoundKind::Setting => Some(Self::Policy),
            FoundKind::Reason => Some(Self::Reason),
            FoundKind::User => Some(Self::User),
            FoundKind::Warehouse => Some(Self::Warehouse),
            FoundKind::Group => Some(Self::Group),
            FoundKind::Terms => Some(Self::Terms),
            FoundKind::Order
            | FoundKind::Invoice
            | FoundKind::Credit
            | FoundKind::Receipt
            | FoundKind::Customer
            | FoundKind::ShipTo => None,
        }
    }

    pub(super) const fn tab(self) -> MessageKey {
        match self {
            Self::Policy => key("settings-tab-company"),
            Self::Reason => key("settings-tab-reasons"),
            Self::User => key("settings-tab-users"),
            Self::Warehouse => key("settings-tab-warehouses"),
            Self::Group => key("settings-tab-groups"),
            Self::Terms => key("settings-tab-terms"),
            Self::Rule => key("settings-tab-rules"),
        }
    }

    /// The name by which the arrangement of its list is remembered.
    pub(super) const fn list_name(self) -> &'static str {
        match self {
            Self::Policy => "settings",
            Self::Reason => "reasons",
            Self::User => "users",
            Self::Warehouse => "warehouses",
            Self::Group => "groups",
            Self::Terms => "terms",
            Self::Rule => "rules",
        }
    }

    /// How one is added, where all of it is in its fields.
    fn adding(self) -> Option<Adding> {
        match self {
            Self::User => Some(DeskWriter::add_user),
            Self::Warehouse => Some(DeskWriter::add_warehouse),
            Self::Group => Some(DeskWriter::add_group),
            Self::Terms => Some(DeskWriter::add_terms),
            Self::Rule => Some(|writer, id, given| writer.add_rule(id, given).map(|rule| rule.changed)),
            Self::Policy | Self::Reason => None,
        }
    }

    /// How one is changed. Reasons and terms stay as they were added: decisions and orders refer to them.
    fn changing(self) -> Option<Changing> {
        match self {
            Self::Policy => Some(|writer, _, changes, _| writer.set_settings(changes).map(|_| None)),
            Self::User => Some(|writer, code, changes, _| writer.set_user(code, changes).map(Some)),
            Self::Warehouse => Some(|writer, code, changes, expected| {
                writer.set_warehouse(code, changes, expected).map(Some)
            }),
            Self::Group => {
                Some(|writer, code, changes, expected| writer.set_group(code, changes, expected).map(Some))
            }
            Self::Rule => Some(|writer, id, changes, expected| {
                writer.set_rule(id, changes, expected).map(|rule| Some(rule.changed))
            }),
            Self::Reason | Self::Terms => None,
        }
    }

    /// What a looser one would do to the orders on hold, where orders are checked by it.
    fn foreseeing(self) -> Option<Foreseeing> {
        match self {
            Self::Policy => {
                Some(|writer, _, changes, _, progress| writer.foresee_settings(changes, progress))
            }
            Self::Group => Some(DeskWriter::foresee_group),
            Self::Reason | Self::User | Self::Warehouse | Self::Terms | Self::Rule => None,
        }
    }

    pub(super) fn can_add(self) -> bool {
        self == Self::Reason || self.adding().is_some()
    }

    pub(super) fn can_change(self) -> bool {
        self.changing().is_some()
    }

    /// The least role of those who may set it up.
    pub(super) const fn least_role(self) -> Role {
        match self {
            Self::Policy | Self::Reason | Self::User | Self::Warehouse | Self::Terms | Self::Rule => {
                Role::Administrator
            }
            Self::Group => Role::Clerk,
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
            Self::Rule => "settings-add-rule",
        }
    }

    pub(super) const fn effect(self) -> &'static str {
        match self {
            Self::Policy => "settings-effect-policy",
            Self::Reason => "settings-effect-reason",
            Self::User => "settings-effect-user",
            Self::Warehouse => "settings-effect-warehouse",
            Self::Group => "settings-effect-group",
            Self::Terms => "settings-effect-terms",
            Self::Rule => "settings-effect-rule",
        }
    }

    fn fields(self) -> Vec<&'static dyn FieldSpec> {
        match self {
            Self::Policy | Self::Reason => Vec::new(),
            Self::User => fields_of::<UserRecord>().collect(),
            Self::Warehouse => fields_of::<WarehouseRecord>().collect(),
            Self::Group => fields_of::<GroupRecord>().collect(),
            Self::Terms => fields_of::<TermsRecord>().collect(),
            Self::Rule => fields_of::<RuleRecord>().collect(),
        }
    }

    /// The form of a new one, with what it has unless it is said otherwise.
    pub(super) fn blank(self, cx: &Context) -> ParameterForm {
        if self == Self::Reason {
            return blank_reason(cx);
        }
        let default = |field: &'static dyn FieldSpec| match (self, field.name()) {
            (Self::User | Self::Rule, "active") => Datum::YesNo(true),
            (Self::Terms, "days") => Datum::Count(30),
            _ => Datum::Nothing,
        };
        let fields = self.fields().into_iter().map(|field| (field, default(field)));
        ParameterForm::of_fields(fields, IsNew::Yes, cx.session.currency, &cx.words)
    }

    /// What saving a form does; nothing where such a thing cannot be done.
    pub(super) fn change(
        self,
        code: String,
        subject: Option<&SetupRecord>,
        sheet: &ParameterForm,
        form: &Form<usize>,
        changes: Vec<Assignment>,
        cx: &Context,
    ) -> Option<SetupChange> {
        Some(match (self, subject) {
            (Self::Reason, _) => SetupChange::AddReason {
                action: sheet.filled("action", form, cx),
                code,
                text: sheet.filled("text", form, cx),
                is_default: sheet.filled("default", form, cx) == "yes",
            },
            (_, Some(record)) => {
                let preview: Option<Changing> =
                    (self == Self::Group).then_some(|writer, code, changes, expected| {
                        writer.preview_group(code, changes, expected).map(Some)
                    });
                SetupChange::Change {
                    code,
                    changes,
                    expected: record.expected(),
                    change: self.changing()?,
                    preview,
                    foresee: self.foreseeing(),
                }
            }
            (_, None) => {
                let given = filled(&self.fields(), sheet, form, cx);
                SetupChange::Add { code, given, add: self.adding()? }
            }
        })
    }
}

/// Everything that was filled in, also where it was left as proposed; what is empty is as it would be anyway.
fn filled(
    fields: &[&'static dyn FieldSpec],
    sheet: &ParameterForm,
    form: &Form<usize>,
    cx: &Context,
) -> Vec<Assignment> {
    let filled =
        fields.iter().map(|field| Assignment::new(field.name(), sheet.filled(field.name(), form, cx)));
    filled.filter(|assignment| !assignment.value.is_empty()).collect()
}

fn blank_reason(cx: &Context) -> ParameterForm {
    let named = |action: ReasonAction| {
        let code = action.code();
        (code.to_owned(), cx.words.code(ReasonAction::FAMILY, code))
    };
    let actions = ReasonAction::all().map(named).collect();
    ParameterForm::new(vec![
        Entry::of_choice(
            "action",
            Label { text: key("settings-field-action"), help: key("settings-field-action-help") },
            actions,
        ),
        Entry::of_code(),
        Entry::of_text(
            "text",
            Label { text: key("settings-field-text"), help: key("settings-field-text-help") },
            LONGEST_REASON_TEXT,
            Need::Always,
        ),
        Entry::of_answer(
            "default",
            Label { text: key("settings-field-default"), help: key("settings-field-default-help") },
        ),
    ])
}

/// Whether the user has seen already what there is to be warned of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Yes,
    No,
}

type Adding = fn(&mut DeskWriter, &str, &[Assignment]) -> Result<Changed, DeskError>;
type Changing = fn(&mut DeskWriter, &str, &[Assignment], Expected) -> Result<Option<Changed>, DeskError>;
type Foreseeing = fn(
    &mut DeskWriter,
    &str,
    &[Assignment],
    Expected,
    &dyn ProgressSink,
) -> Result<CustomerRecheck, DeskError>;

#[derive(Debug, Clone)]
pub(super) enum SetupChange {
    Add {
        code: String,
        given: Vec<Assignment>,
        add: Adding,
    },
    Change {
        code: String,
        changes: Vec<Assignment>,
        expected: Expected,
        change: Changing,
        /// Tries it, where there may be something to be warned of before it is saved.
        preview: Option<Changing>,
        /// What it would do to the orders on hold.
        foresee: Option<Foreseeing>,
    },
    AddReason {
        action: String,
        code: String,
        text: String,
        is_default: bool,
    },
}

impl SetupChange {
    pub(super) fn code(&self) -> &str {
        match self {
            Self::Add { code, .. } | Self::Change { code, .. } | Self::AddReason { code, .. } => code,
        }
    }

    /// Whether there may be something to be warned of before it is saved.
    pub(super) const fn is_to_be_tried(&self) -> bool {
        matches!(self, Self::Change { preview: Some(_), .. })
    }

    /// What it would be warned of.
    pub(super) fn preview(&self, writer: &mut DeskWriter) -> Result<Option<LimitWarning>, DeskError> {
        let Self::Change { code, changes, expected, preview: Some(preview), .. } = self else {
            return Ok(None);
        };
        let changed = preview(writer, code, changes, *expected)?;
        Ok(changed.and_then(|changed| changed.warning.unwrap_or_default()))
    }

    /// What a change would do to the orders on hold, where orders are checked by it.
    pub(super) fn foresee(
        &self,
        writer: &mut DeskWriter,
        progress: &dyn ProgressSink,
    ) -> Result<CustomerRecheck, DeskError> {
        match self {
            Self::Change { code, changes, expected, foresee: Some(foresee), .. } => {
                foresee(writer, code, changes, *expected, progress)
            }
            Self::Change { foresee: None, .. } | Self::Add { .. } | Self::AddReason { .. } => {
                Ok(CustomerRecheck::default())
            }
        }
    }

    pub(super) fn perform(&self, writer: &mut DeskWriter) -> Result<Option<Changed>, DeskError> {
        match self {
            Self::Add { code, given, add } => add(writer, code, given).map(Some),
            Self::Change { code, changes, expected, change, .. } => change(writer, code, changes, *expected),
            Self::AddReason { action, code, text, is_default } => {
                let (code, text) = (code.clone(), text.clone());
                let action = ReasonAction::named(action)?;
                let reason = ReasonRecord { action, code, text, is_default: *is_default };
                writer.add_reason(&reason).map(|()| None)
            }
        }
    }
}
