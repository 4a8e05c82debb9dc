//! A thing with its parameters as a text to read, and what its lists are sorted by.

use super::table::SortKey;
use super::values::{Label, shown_parameter};
use crate::credit::{Currency, Money, Percent};
use crate::desk::{Parameter, ParameterKind, Sheet};
use crate::tui::Context;
use crate::tui::dialog::Message;

/// Shows every parameter with its value.
pub fn show(sheet: &Sheet, cx: &mut Context) {
    let lines: Vec<String> = sheet
        .lines
        .iter()
        .map(|line| {
            let value = line.value.as_deref();
            let shown = value.map(|value| shown_parameter(line.parameter, value, sheet.currency, &cx.words));
            let label = cx.text(Label::of_parameter(line.parameter).text);
            format!("{label}: {}", shown.as_deref().unwrap_or(cx.theme.signs().bullet))
        })
        .collect();
    Message::show(cx, sheet.code.clone(), lines.join("\n"));
}

/// By what a thing is sorted in the column of a parameter.
pub fn sort_key(sheet: &Sheet, name: &str) -> SortKey {
    let line = sheet.lines.iter().find(|line| line.parameter.name == name);
    let value = line.and_then(|line| Some((line.parameter, line.value.as_deref()?)));
    value.map_or(SortKey::Nothing, |(parameter, value)| sort_key_of(parameter, value, sheet.currency))
}

/// By what a value is sorted among others of its parameter.
pub fn sort_key_of(parameter: &Parameter, value: &str, currency: Currency) -> SortKey {
    by_size(parameter.kind, value, currency).unwrap_or_else(|| SortKey::text(value))
}

fn by_size(kind: ParameterKind, value: &str, currency: Currency) -> Option<SortKey> {
    match kind {
        ParameterKind::Money | ParameterKind::Limit | ParameterKind::MoneyOrOff => {
            let amount = Money::parse(value, currency).ok()?;
            Some(SortKey::Number(amount.minor()))
        }
        ParameterKind::Percent | ParameterKind::PercentOrOff => {
            let percent = Percent::parse(value).ok()?;
            Some(SortKey::Number(percent.units().into()))
        }
        ParameterKind::Count(_) | ParameterKind::HoldPeriod | ParameterKind::GroupHoldPeriod => {
            value.parse().ok().map(SortKey::Number)
        }
        _ => None,
    }
}
