//! How a list would be read, as far as was found out.

use super::across::Across;
use super::columns::name;
use super::report::{write_control_sum, write_rows};
use crate::credit::Message;
use crate::desk::{FileCell, Guess};
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role};
use crate::words::key;

/// Writes how a list would be read: its rows by what they are, its sums, the first rows, what cannot be read.
pub(super) fn write(page: &mut Page<'_>, guess: &Guess, cx: &Context) {
    let classes = guess
        .classes
        .named()
        .map(|(class, count)| cx.words.with_details(&cx.words.code("row-class", class), &cx.count(count)));
    page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &classes.collect::<Vec<_>>().join(", "));
    if let Some((sum, currency)) = guess.sum {
        let message = Message::new("guess-sum").money("sum", sum, currency);
        page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&message));
    }
    guess.control_sums.iter().for_each(|sum| write_control_sum(page, sum, cx));
    for caution in guess.cautions() {
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &cx.render(&caution));
    }
    write_sample(page, guess, cx);
    let rejects =
        guess.rejects.iter().map(|reject| (reject.line, &*reject.field, &*reject.value, &reject.reason));
    write_rows(page, key("import-screen-first-rejects"), rejects, cx);
}

/// Writes the first rows as they are read.
fn write_sample(page: &mut Page<'_>, guess: &Guess, cx: &Context) {
    let value = |row: &[(&'static str, FileCell)], name: &str| {
        row.iter().find(|(known, _)| *known == name).map_or_else(String::new, |(_, cell)| shown(cell, cx))
    };
    // Whether it is an invoice or a credit note is in the sign of the amount.
    let names = guess.kind.columns().iter().copied().filter(|name| !matches!(*name, "type"));
    let names: Vec<&str> =
        names.filter(|name| guess.sample.iter().any(|row| !value(row, name).is_empty())).collect();
    if names.is_empty() {
        return;
    }
    page.gap();
    page.heading(&cx.text(key("import-screen-as-read")));
    let heads: Vec<String> = names.iter().map(|column| name(column, cx)).collect();
    let rows: Vec<Vec<String>> =
        guess.sample.iter().map(|row| names.iter().map(|name| value(row, name)).collect()).collect();
    let across = Across::of(std::iter::once(heads.as_slice()).chain(rows.iter().map(Vec::as_slice)));
    let room = page.width();
    let line = |row: &[String], role: Role| {
        across.line((room, 0), |at| (row.get(at).cloned().unwrap_or_default(), role), cx)
    };
    page.add(line(&heads, Role::Dim));
    for row in &rows {
        page.add(line(row, Role::Text));
    }
}

/// A value of a row in the formats of the language.
fn shown(cell: &FileCell, cx: &Context) -> String {
    match cell {
        FileCell::Text(text) | FileCell::Decimal(text) => text.clone(),
        FileCell::Money(amount, currency) => cx.words.money(*amount, *currency),
        FileCell::Day(day) => cx.words.day(*day),
        FileCell::Count(count) => cx.count(*count),
        FileCell::YesNo(yes) => cx.words.code("", if *yes { "yes" } else { "no" }),
        FileCell::Nothing => String::new(),
    }
}
