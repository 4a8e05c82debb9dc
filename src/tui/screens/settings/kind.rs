//! What can be set up: how each kind of thing is read, asked for and written.

use super::record::SetupRecord;
use crate::desk::{
    Assignment, Changed, DeskError, DeskWriter, Expected, FoundKind, LONGEST_REASON_TEXT, LimitWarning,
    ReasonAction, ReasonRecord, Role,
};
use crate::fields::{Datum, FieldSpec, GroupRecord, Need, TermsRecord, UserRecord, WarehouseRecord};
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
}

impl SetupKind {
    pub(super) const ALL: [Self; 6] =
        [Self::Policy, Self::Reason, Self::User, Self::Warehouse, Self::Group, Self::Terms];

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

    /// The least role of those who may set it up.
    pub(super) const fn least_role(self) -> Role {
        match self {
            Self::Policy | Self::Reason | Self::User | Self::Warehouse | Self::Terms => Role::Administrator,
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
        }
    }

    fn fields(self) -> Vec<&'static dyn FieldSpec> {
        match self {
            Self::Policy | Self::Reason => Vec::new(),
            Self::User => fields_of::<UserRecord>().collect(),
            Self::Warehouse => fields_of::<WarehouseRecord>().collect(),
            Self::Group => fields_of::<GroupRecord>().collect(),
            Self::Terms => fields_of::<TermsRecord>().collect(),
        }
    }

    /// The form of a new one, with what it has unless it is said otherwise.
    pub(super) fn blank(self, cx: &Context) -> ParameterForm {
        if self == Self::Reason {
            return blank_reason(cx);
        }
        let default = |field: &'static dyn FieldSpec| match (self, field.name()) {
            (Self::User, "active") => Datum::YesNo(true),
            (Self::Terms, "days") => Datum::Count(30),
            _ => Datum::Nothing,
        };
        let fields = self.fields().into_iter().map(|field| (field, default(field)));
        ParameterForm::of_fields(fields, IsNew::Yes, cx.session.currency, &cx.words)
    }

    /// What saving a form does.
    pub(super) fn change(
        self,
        code: String,
        subject: Option<&SetupRecord>,
        sheet: &ParameterForm,
        form: &Form<usize>,
        changes: Vec<Assignment>,
        cx: &Context,
    ) -> SetupChange {
        if self == Self::Reason {
            return SetupChange::AddReason {
                action: sheet.filled("action", form, cx),
                code,
                text: sheet.filled("text", form, cx),
                is_default: sheet.filled("default", form, cx) == "yes",
            };
        }
        match subject {
            Some(record) => SetupChange::Change(self, code, changes, record.expected()),
            None => SetupChange::Add(self, code, filled(&self.fields(), sheet, form, cx)),
        }
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

#[derive(Debug, Clone)]
pub(super) enum SetupChange {
    Add(SetupKind, String, Vec<Assignment>),
    Change(SetupKind, String, Vec<Assignment>, Expected),
    AddReason { action: String, code: String, text: String, is_default: bool },
}

impl SetupChange {
    pub(super) fn code(&self) -> &str {
        match self {
            Self::Add(_, code, _) | Self::Change(_, code, ..) | Self::AddReason { code, .. } => code,
        }
    }

    /// Whether there may be something to be warned of before it is saved.
    pub(super) const fn is_to_be_tried(&self) -> bool {
        matches!(self, Self::Change(SetupKind::Group, ..))
    }

    /// What it would be warned of.
    pub(super) fn preview(&self, writer: &mut DeskWriter) -> Result<Option<LimitWarning>, DeskError> {
        let Self::Change(SetupKind::Group, code, changes, expected) = self else { return Ok(None) };
        writer.preview_group(code, changes, *expected).map(|changed| changed.warning.unwrap_or_default())
    }

    pub(super) fn perform(&self, writer: &mut DeskWriter) -> Result<Option<Changed>, DeskError> {
        match self {
            Self::AddReason { action, code, text, is_default } => {
                let (code, text) = (code.clone(), text.clone());
                let action = ReasonAction::named(action)?;
                let reason = ReasonRecord { action, code, text, is_default: *is_default };
                writer.add_reason(&reason).map(|()| None)
            }
            Self::Add(kind, code, given) => match kind {
                SetupKind::User => writer.add_user(code, given).map(Some),
                SetupKind::Warehouse => writer.add_warehouse(code, given).map(Some),
                SetupKind::Group => writer.add_group(code, given).map(Some),
                SetupKind::Terms => writer.add_terms(code, given).map(Some),
                SetupKind::Policy | SetupKind::Reason => Ok(None),
            },
            Self::Change(kind, code, changes, expected) => match kind {
                SetupKind::Policy => writer.set_settings(changes).map(|_| None),
                SetupKind::User => writer.set_user(code, changes).map(Some),
                SetupKind::Warehouse => writer.set_warehouse(code, changes, *expected).map(Some),
                SetupKind::Group => writer.set_group(code, changes, *expected).map(Some),
                SetupKind::Reason | SetupKind::Terms => Ok(None),
            },
        }
    }
}
