//! What became of the rows of an import, or would become of them.

use crate::credit::Message;
use crate::desk::{ImportKind, ImportReport};
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role};
use crate::words::{MessageKey, key};

/// Receipts left on account that are shown at most; the customers' documents have all of them.
const MOST_ON_ACCOUNT: usize = 200;

pub(super) const fn kind_word(kind: ImportKind) -> MessageKey {
    match kind {
        ImportKind::Customers => key("import-screen-customers"),
        ImportKind::ShipTos => key("import-screen-ship-tos"),
        ImportKind::Groups => key("import-screen-groups"),
        ImportKind::Invoices => key("import-screen-invoices"),
        ImportKind::Receipts => key("import-screen-receipts"),
        ImportKind::Orders => key("import-screen-orders"),
        ImportKind::Users => key("import-screen-users"),
    }
}

/// Writes the counts, where the rejects are, and the first of them.
pub(super) fn write(
    page: &mut Page<'_>,
    (role, next): (Role, MessageKey),
    report: &ImportReport,
    cx: &Context,
) {
    page.sentence(role, 0, cx.theme.symbols().cursor, &cx.text(next));
    page.gap();
    let counts = [
        (Role::Text, key("import-screen-read"), report.read),
        (Role::Text, key("import-screen-inserted"), report.inserted),
        (Role::Text, key("import-screen-updated"), report.updated),
        (Role::Text, key("import-screen-unchanged"), report.unchanged),
        (role_of_rejected(report), key("import-screen-rejected"), report.rejected),
    ];
    for (role, label, count) in counts {
        page.value(role, &cx.text(label), &cx.count(count));
    }
    if report.warned > 0 {
        page.value(Role::Warning, &cx.text(key("import-screen-warned")), &cx.count(report.warned));
    }
    let review = report.to_review.unwrap_or_default();
    let to_review = [
        (key("import-screen-of-blocked"), review.of_blocked),
        (key("import-screen-of-closed"), review.of_closed),
        (key("import-screen-over-limit"), review.over_limit),
    ];
    for (label, count) in to_review.into_iter().filter(|(_, count)| *count > 0) {
        page.value(Role::Warning, &cx.text(label), &cx.count(count));
    }
    if report.left_on_account > 0 {
        let count = cx.count(report.left_on_account);
        page.value(Role::Warning, &cx.text(key("import-screen-on-account")), &count);
    }
    write_notes(page, report, cx);
    let rejects =
        report.rejects.iter().map(|reject| (reject.line, &*reject.field, &*reject.value, &reject.reason));
    write_rows(page, key("import-screen-first-rejects"), rejects, cx);
    let warnings = report.warnings.iter().map(|note| (note.line, &*note.field, &*note.value, &note.reason));
    write_rows(page, key("import-screen-first-warnings"), warnings, cx);
    write_on_account(page, report, cx);
}

/// Writes what was not read, and where the rejects are.
fn write_notes(page: &mut Page<'_>, report: &ImportReport, cx: &Context) {
    if !report.notes.is_empty() {
        page.gap();
    }
    for note in &report.notes {
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &cx.render(note));
    }
    if !report.unknown_columns.is_empty() {
        let columns = report.unknown_columns.join(", ");
        let message = Message::new("import-screen-unknown-columns").text("columns", columns);
        page.gap();
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &cx.render(&message));
    }
    if let Some(file) = &report.rejects_file {
        let file = file.display().to_string();
        let message = Message::new("import-screen-rejects-file").text("file", file);
        page.gap();
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &cx.render(&message));
    }
}

/// Writes rows of the file, by line, field, value and reason.
fn write_rows<'a>(
    page: &mut Page<'_>,
    heading: MessageKey,
    rows: impl Iterator<Item = (u64, &'a str, &'a str, &'a Message)>,
    cx: &Context,
) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    page.gap();
    page.heading(&cx.text(heading));
    for (line, field, value, reason) in rows {
        let row = match (field, value) {
            ("", "") => Message::new("import-screen-reject-row"),
            (field, value) => Message::new("import-screen-reject").text("field", field).text("value", value),
        };
        let row = row.count("line", line).text("reason", cx.render(reason));
        page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&row));
    }
}

/// Writes the receipts of a lockbox that have to be looked at.
fn write_on_account(page: &mut Page<'_>, report: &ImportReport, cx: &Context) {
    if report.on_account.is_empty() {
        return;
    }
    page.gap();
    page.heading(&cx.text(key("import-screen-first-on-account")));
    for left in report.on_account.iter().take(MOST_ON_ACCOUNT) {
        let line = Message::new("import-screen-left")
            .count("line", left.line)
            .money("left", left.left, left.currency)
            .text("receipt", &*left.receipt)
            .text("customer", &*left.customer)
            .text("reason", cx.render(&left.reason));
        page.sentence(Role::Text, 0, cx.theme.symbols().bullet, &cx.render(&line));
    }
}

/// Writes why nothing was imported.
pub(super) fn write_problem(page: &mut Page<'_>, problem: &Message, cx: &Context) {
    page.sentence(Role::Danger, 0, cx.theme.symbols().danger, &cx.render(problem));
    if let Some(hint) = cx.words.attribute(problem, "hint") {
        page.sentence(Role::Text, 2, cx.theme.symbols().bullet, &hint);
    }
}

const fn role_of_rejected(report: &ImportReport) -> Role {
    if report.rejected > 0 { Role::Danger } else { Role::Text }
}
