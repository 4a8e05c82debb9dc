//! The rows of the view and the fields behind them: every parameter of a customer, section by section.
//!
//! The order approval status is kept as one value and filled in as two, the status and its date (R3.3).

use super::loaded::Loaded;
use crate::credit::{AgeingPeriods, Statement};
use crate::desk::{Access, Parameter, ParameterKind, Section};
use crate::tui::Context;
use crate::tui::screens::customer::ageing::period_names;
use crate::tui::screens::parameter_form::{Entry, ParameterForm, label};
use crate::tui::screens::values::{Label, code_in_words};
use crate::words::{Words, word};

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
    /// Where its field stands in the form; none where only the desk writes it.
    pub(super) field: Option<usize>,
    pub(super) edge: Edge,
}

/// On which side of its place a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// Every row, in the order of the sections.
pub(super) fn rows(entries: &ParameterForm) -> Vec<Row> {
    let mut rows = Vec::new();
    for parameter in Parameter::CUSTOMER {
        rows.push(Row {
            name: parameter.name,
            section: parameter.section,
            label: Label::of_parameter(parameter),
            field: entries.place(parameter.name),
            edge: edge(parameter.kind),
        });
        if parameter.kind == ParameterKind::Approval {
            rows.push(Row {
                name: APPROVAL_DATE,
                section: parameter.section,
                label: approval_date(),
                field: entries.place(APPROVAL_DATE),
                edge: Edge::Left,
            });
        }
    }
    rows
}

/// A field for everything that people may write now.
pub(super) fn entries(loaded: &Loaded, cx: &Context) -> ParameterForm {
    let writable = Parameter::CUSTOMER.iter().filter(|parameter| parameter.access == Access::Writable);
    let mut entries = Vec::new();
    for parameter in writable {
        let value = loaded.customer.sheet.value(parameter.name);
        let entry = || Entry::of_parameter(parameter, value, loaded.customer.currency(), &cx.words);
        match parameter.kind {
            ParameterKind::Approval => {
                entries.extend(approval(parameter, loaded.value(parameter.name), &cx.words));
            }
            ParameterKind::HoldPeriod => {
                entries.push(entry().calling_choices(hold_periods(loaded.periods, cx)));
            }
            ParameterKind::Choice(codes) if parameter.section == Section::Validation => {
                let in_words = |code: &&str| code_in_words(&cx.words, parameter.name, code);
                let as_company = cx.text(word("customer-as-company"));
                let texts = std::iter::once(as_company).chain(codes.iter().map(in_words)).collect();
                entries.push(entry().calling_choices(texts));
            }
            _ => entries.push(entry()),
        }
    }
    ParameterForm::new(entries)
}

/// Whether a status is one with a date.
pub(super) fn has_date(status: &str) -> bool {
    matches!(status, "hold-until" | "open-until")
}

fn approval(parameter: &'static Parameter, value: &str, words: &Words) -> [Entry; 2] {
    let (status, date) = value.split_once(':').unwrap_or((value, ""));
    let choices = STATUSES.map(|status| {
        let text = words.tell(&Statement::new(format!("approval-{status}")));
        (status.to_owned(), text)
    });
    [
        Entry::of_choice(parameter.name, Label::of_parameter(parameter), choices.into()).holding_code(status),
        Entry::of_day(APPROVAL_DATE, approval_date(), date),
    ]
}

const fn approval_date() -> Label {
    label(word("customer-approval-date"), word("customer-approval-date-help"))
}

/// The hold periods with the days that they stand for.
pub(in crate::tui::screens::customer) fn hold_periods(periods: AgeingPeriods, cx: &Context) -> Vec<String> {
    let none = cx.text(word("customer-hold-period-none"));
    let periods = (1..).zip(period_names(periods, cx)).map(|(number, name)| match number {
        1..5 => cx.tell(&Statement::new("customer-hold-period").count("number", number).text("name", name)),
        // Nothing is older than the last.
        _ => format!("{number} {name}"),
    });
    std::iter::once(none).chain(periods).collect()
}

const fn edge(kind: ParameterKind) -> Edge {
    match kind {
        ParameterKind::Money
        | ParameterKind::Limit
        | ParameterKind::MoneyOrOff
        | ParameterKind::Percent
        | ParameterKind::PercentOrOff
        | ParameterKind::Count(_)
        | ParameterKind::CountOrOff(_)
        | ParameterKind::Average => Edge::Right,
        ParameterKind::Text(_)
        | ParameterKind::Day
        | ParameterKind::YesNo
        | ParameterKind::Choice(_)
        | ParameterKind::HoldPeriod
        | ParameterKind::GroupHoldPeriod
        | ParameterKind::Approval
        | ParameterKind::Group(_)
        | ParameterKind::Terms
        | ParameterKind::Currency
        | ParameterKind::Duns
        | ParameterKind::Country => Edge::Left,
    }
}
