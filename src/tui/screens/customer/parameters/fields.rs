//! The rows of the view and the fields behind them: every parameter of a customer, section by section.
//!
//! The order approval status is stored as one value and filled in as two, the status and its date (R3.3).

use super::loaded::Loaded;
use crate::credit::{AgeingPeriods, ApprovalStatus, Message};
use crate::fields::{Access, CustomerRecord, Datum, FieldSpec, LookUp, Section, ValueKind};
use crate::tui::Context;
use crate::tui::screens::customer::ageing::period_names;
use crate::tui::screens::parameter_form::{Entry, ParameterForm};
use crate::tui::screens::values::{Label, fields_of};
use crate::words::{Words, key};

/// The name of the field of the date of *hold until* and *open until*.
pub(super) const APPROVAL_DATE: &str = "approval_date";

/// The statuses of approval, those with a date last.
const STATUSES: [&str; 6] = ["yes", "no", "cash-only", "cod", "hold-until", "open-until"];

/// One line of the view with a label and a value.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Name of its parameter, or [`APPROVAL_DATE`].
    pub(super) name: &'static str,
    pub(super) section: Section,
    pub(super) label: Label,
    /// The place of its field in the form; none where only the desk writes it.
    pub(super) field: Option<usize>,
    pub(super) edge: Edge,
    pub(super) look_up: Option<LookUp>,
}

/// On which side of its place a value is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Left,
    Right,
}

/// The field that is filled in as two.
const APPROVAL: &str = "approval";

/// Every row, in the order of the sections.
pub(super) fn rows(entries: &ParameterForm) -> Vec<Row> {
    let mut rows = Vec::new();
    for field in fields_of::<CustomerRecord>() {
        let row = Row {
            name: field.name(),
            section: field.about().section,
            label: Label::of(field),
            field: entries.place(field.name()),
            edge: edge(field.shape().kind),
            look_up: field.shape().look_up,
        };
        let date = (field.name() == APPROVAL).then(|| Row {
            name: APPROVAL_DATE,
            label: approval_date(),
            field: entries.place(APPROVAL_DATE),
            ..row.clone()
        });
        rows.push(row);
        rows.extend(date);
    }
    rows
}

/// A field for everything that people may write now.
pub(super) fn entries(loaded: &Loaded, cx: &Context) -> ParameterForm {
    let fields = fields_of::<CustomerRecord>();
    let mut entries = Vec::new();
    for field in fields.filter(|field| field.about().access == Access::Writable) {
        let value = loaded.value(field.name());
        let entry = || Entry::of(field, value.clone(), loaded.customer.currency(), &cx.words);
        match (field.shape().kind, field.about().section) {
            _ if field.name() == APPROVAL => entries.extend(approval(field, value, &cx.words)),
            (ValueKind::Period, _) => {
                entries.push(entry().calling_choices(hold_periods(loaded.periods, cx)));
            }
            (ValueKind::Choice, Section::Validation) => {
                let nothing = cx.text(key("customer-as-company"));
                entries.push(entry().calling_nothing(nothing));
            }
            _ => entries.push(entry()),
        }
    }
    ParameterForm::new(entries)
}

/// Whether a status is one with a date.
pub(super) fn has_date(status: &str) -> bool {
    matches!(status, ApprovalStatus::HOLD_UNTIL | ApprovalStatus::OPEN_UNTIL)
}

fn approval(field: &'static dyn FieldSpec, value: &Datum<'static>, words: &Words) -> [Entry; 2] {
    let (status, date) = match value {
        Datum::DatedCode(status, date, _) => (*status, Datum::Day(*date)),
        Datum::Code(status, _) => (*status, Datum::Nothing),
        _ => ("", Datum::Nothing),
    };
    let choices = STATUSES.map(|status| (status.to_owned(), words.code(APPROVAL, status)));
    [
        Entry::of_choice(field.name(), Label::of(field), choices.into()).holding_code(status),
        Entry::of_day(APPROVAL_DATE, approval_date(), date),
    ]
}

const fn approval_date() -> Label {
    Label { text: key("customer-approval-date"), help: key("customer-approval-date-help") }
}

/// The hold periods with their days.
pub(in crate::tui::screens::customer) fn hold_periods(periods: AgeingPeriods, cx: &Context) -> Vec<String> {
    let none = cx.text(key("customer-hold-period-none"));
    let periods = (1..).zip(period_names(periods, cx)).map(|(number, name)| match number {
        1..5 => cx.render(&Message::new("customer-hold-period").count("number", number).text("name", name)),
        // Nothing is older than the last.
        _ => format!("{number} {name}"),
    });
    std::iter::once(none).chain(periods).collect()
}

const fn edge(kind: ValueKind) -> Edge {
    match kind {
        ValueKind::Amount | ValueKind::Limit | ValueKind::Percent | ValueKind::Count | ValueKind::Average => {
            Edge::Right
        }
        ValueKind::Text
        | ValueKind::Code
        | ValueKind::Choice
        | ValueKind::Currency
        | ValueKind::YesNo
        | ValueKind::Period
        | ValueKind::Day => Edge::Left,
    }
}
