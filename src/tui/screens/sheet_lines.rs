//! A thing with its fields as a text to read, and what its lists are sorted by.

use rust_decimal::Decimal;

use super::values::Label;
use crate::desk::Sheet;
use crate::fields::Datum;
use crate::tui::Context;
use crate::tui::dialog::MessageBox;
use crate::tui::list::Cell;
use crate::tui::list::table::SortKey;
use crate::words::Words;

pub fn show(sheet: &Sheet, cx: &mut Context) {
    let lines: Vec<String> = sheet
        .lines
        .iter()
        .map(|line| {
            let shown = match &line.value {
                Datum::Nothing => cx.theme.symbols().bullet.to_owned(),
                value => cx.words.datum(value, sheet.currency),
            };
            cx.words.labelled(cx.text(Label::of(line.field).text), shown)
        })
        .collect();
    MessageBox::show(cx, sheet.code.clone(), lines.join("\n"));
}

/// What a field of a thing says, in words; empty where it says nothing or there is no such field.
pub fn cell(sheet: &Sheet, name: &str, words: &Words) -> Cell {
    let Some(line) = sheet.line(name) else { return Cell::new("") };
    let cell = Cell::new(words.datum(&line.value, sheet.currency));
    match &line.value {
        Datum::Money(amount) => cell.worth((*amount, sheet.currency)),
        Datum::Count(count) => cell.worth(*count),
        Datum::Percent(percent) => cell.worth(Decimal::new(percent.units().into(), 4)),
        Datum::Day(day) => cell.worth(*day),
        Datum::Nothing
        | Datum::Text(_)
        | Datum::Code(..)
        | Datum::DatedCode(..)
        | Datum::Codes(..)
        | Datum::YesNo(_)
        | Datum::Average(_) => cell,
    }
}

/// By what a thing is sorted in the column of a field.
pub fn sort_key(sheet: &Sheet, name: &str) -> SortKey {
    match sheet.line(name).map(|line| &line.value) {
        None | Some(Datum::Nothing) => SortKey::Nothing,
        Some(Datum::Money(amount)) => SortKey::Number(amount.minor()),
        Some(Datum::Percent(percent)) => SortKey::Number(percent.units().into()),
        Some(Datum::Count(count)) => SortKey::Number((*count).into()),
        Some(value) => SortKey::text(&value.plain(sheet.currency).unwrap_or_default()),
    }
}
