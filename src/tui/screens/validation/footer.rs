//! The current row in full, below the grid: its state, what is suggested for it, and why.

use super::columns::state_in_words;
use super::source::Row;
use crate::credit::{Message, ValidationAct};
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role};
use crate::words::key;

pub(super) const LINES: u16 = 4;

pub(super) fn write(page: &mut Page<'_>, row: &Row, cx: &Context) {
    let line = &row.line;
    let separator = format!(" {} ", cx.theme.symbols().separator);
    let external = line
        .external_code
        .as_deref()
        .map(|code| cx.render(&Message::new("validation-footer-external").text("code", code)));
    let name = format!("{} {}", line.code, line.name);
    let state = state_in_words(row, |word| cx.render(word));
    let parts: Vec<String> = [name, state].into_iter().chain(external).collect();
    page.heading(&parts.join(&separator));
    let (role, said) = match line.suggestion {
        Some(ValidationAct::Block) => (Role::Danger, key("validation-footer-block")),
        Some(ValidationAct::Warn) => (Role::Warning, key("validation-footer-warn")),
        Some(ValidationAct::Unblock) => (Role::Good, key("validation-footer-unblock")),
        None if line.matched.is_match() => (Role::Text, key("validation-footer-already")),
        None => (Role::Text, key("validation-footer-by-hand")),
    };
    let reason = row.reason.as_ref().map(|reason| reason.render(|message| cx.render(message)));
    let reason = reason.filter(|reason| !reason.is_empty());
    let said = cx.text(said);
    let sentence = reason.map_or_else(|| said.clone(), |reason| format!("{said} {reason}"));
    page.sentence(role, 0, cx.theme.symbols().bullet, &sentence);
}

/// Writes why no customer is listed, where no criterion is on.
pub(super) fn write_without_criteria(page: &mut Page<'_>, cx: &Context) {
    let said = cx.text(key("validation-no-criterion"));
    page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &said);
}
