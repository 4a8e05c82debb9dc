//! What became of the rows of an import, or would become of them.

use std::ops::Range;

use super::queue::Coverage;
use super::source::Source;
use super::step::Step;
use crate::credit::Message;
use crate::desk::{
    BalanceEffect, ControlSum, CustomerEffect, ImportEffect, ImportKind, ImportReport, Missing, MissingFate,
};
use crate::tui::screens::page::{GUTTER, Page, TableRow, VALUES};
use crate::tui::{Context, Role, Tone};
use crate::words::{MessageKey, key};

/// The documents that are no longer on the list of which more than the number is above the counts.
const FIRST_MISSING: usize = 3;
/// Columns of the page from which the customers are beside the counts.
const WIDE: u16 = 110;
/// The customers that are shown at most.
const MOST_CUSTOMERS: usize = 500;
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
    (source, step, coverage): (&Source, Step, Coverage),
    report: &ImportReport,
    cx: &Context,
) {
    write_file(page, (source, report), cx);
    page.gap();
    let missing = report.missing.as_ref().filter(|missing| missing.count > 0);
    if let Some(missing) = missing {
        write_missing(page, (missing, step, coverage), report, cx);
        page.gap();
    }
    let effect = report.effect.as_ref();
    let is_wide = page.width() >= WIDE;
    if let Some(effect) = effect.filter(|_| is_wide) {
        let customers = |page: &mut Page<'_>| write_customers(page, effect, cx);
        let other = page.width().saturating_sub(VALUES + GUTTER);
        page.beside([VALUES, other], |page| write_counts(page, (source, report), cx), customers);
    } else {
        write_counts(page, (source, report), cx);
    }
    write_notes(page, report, cx);
    if let Some(missing) = missing {
        write_further_missing(page, missing, cx);
    }
    report.control_sums.iter().for_each(|sum| write_control_sum(page, sum, cx));
    let rejects =
        report.rejects.iter().map(|reject| (reject.line, &*reject.field, &*reject.value, &reject.reason));
    write_rows(page, key("import-screen-first-rejects"), rejects, cx);
    let warnings = report.warnings.iter().map(|note| (note.line, &*note.field, &*note.value, &note.reason));
    write_rows(page, key("import-screen-first-warnings"), warnings, cx);
    write_on_account(page, report, cx);
    if let Some(effect) = effect.filter(|_| !is_wide) {
        page.gap();
        write_customers(page, effect, cx);
    }
}

fn write_counts(page: &mut Page<'_>, (source, report): (&Source, &ImportReport), cx: &Context) {
    if let Some(effect) = &report.effect {
        write_effect(page, source, (effect, report.settled), cx);
    }
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
        let message = message.count("count", report.unknown_columns.len());
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

/// A customer by code and name, where these are two.
pub(super) fn called(code: &str, name: &str) -> String {
    if name == code { name.to_owned() } else { format!("{code} {name}") }
}

/// Writes what is open and no longer on the list, and what becomes of it.
fn write_missing(
    page: &mut Page<'_>,
    (missing, step, coverage): (&Missing, Step, Coverage),
    report: &ImportReport,
    cx: &Context,
) {
    let fate = match (missing.fate, step) {
        (MissingFate::Settled, _) => "import-missing-settled",
        (MissingFate::Open, Step::Look) if report.rejected == 0 => match coverage {
            Coverage::Whole => "import-screen-missing",
            Coverage::Following => "import-screen-missing-following",
            Coverage::Incomplete => "import-screen-missing-incomplete",
        },
        (MissingFate::Unread, _) | (MissingFate::Open, Step::Look) => "import-missing-unread",
        (MissingFate::Open, _) => "import-screen-missing-open",
    };
    let fate = cx.render(&Message::new(fate).count("count", missing.count));
    page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &fate);
    page.table(&missing_rows(missing, 0..FIRST_MISSING, cx));
    let further = usize::try_from(missing.count).unwrap_or(usize::MAX).saturating_sub(FIRST_MISSING);
    if further > 0 {
        page.line(Role::Dim, &format!("{} +{}", cx.theme.symbols().ellipsis, cx.count(further)));
    }
}

/// Writes those of which only the number is above the counts.
fn write_further_missing(page: &mut Page<'_>, missing: &Missing, cx: &Context) {
    if missing.shown.len() > FIRST_MISSING {
        page.gap();
        page.heading(&cx.text(key("import-screen-further-missing")));
        page.table(&missing_rows(missing, FIRST_MISSING..missing.shown.len(), cx));
    }
}

fn missing_rows(missing: &Missing, which: Range<usize>, cx: &Context) -> Vec<TableRow> {
    let documents = missing.shown.iter().take(which.end).skip(which.start);
    documents
        .map(|document| {
            let label = format!("{} {}", document.customer, document.number);
            [label, cx.words.money(document.left, document.currency), String::new()]
        })
        .collect()
}

/// Writes rows of the file, by line, field, value and reason.
pub(super) fn write_rows<'a>(
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
    if let Some(hint) = cx.hint(problem) {
        page.sentence(Role::Text, 2, cx.theme.symbols().bullet, &hint);
    }
}

const fn role_of_rejected(report: &ImportReport) -> Role {
    if report.rejected > 0 { Role::Danger } else { Role::Text }
}

/// Reports the end of an import, whatever became of its screen.
pub(super) fn toast(report: &ImportReport, cx: &mut Context) {
    let message = Message::new("import-screen-news")
        .count("taken", report.inserted + report.updated)
        .count("rejected", report.rejected);
    let news = cx.render(&message);
    let tone = if report.rejected == 0 { Tone::Done } else { Tone::Notice };
    cx.toast(tone, news);
}

/// Writes what the file is.
pub(super) fn write_source(page: &mut Page<'_>, source: &Source, cx: &Context) {
    let file = source.wanted.file.file_name().unwrap_or(source.wanted.file.as_os_str());
    let about = match source.guess() {
        Some(guess) => Message::new("import-screen-is-list").text("format", guess.format.label()),
        None => Message::new("import-screen-is-own"),
    };
    let kind = cx.text(kind_word(source.kind()));
    let about = about.text("file", file.to_string_lossy()).text("kind", kind);
    page.sentence(Role::Text, 2, "", &cx.render(&about));
}

/// Writes what the file is, of which day, and how it is read.
fn write_file(page: &mut Page<'_>, (source, report): (&Source, &ImportReport), cx: &Context) {
    write_source(page, source, cx);
    let day = match report.as_of {
        Some(day) => Some(Message::new("guess-as-of").day("day", day)),
        // Only a list of open items is of a day.
        None => report
            .missing
            .as_ref()
            .map(|_| Message::new("import-screen-as-of-today").day("day", cx.session.today)),
    };
    if let Some(day) = day {
        page.sentence(Role::Text, 2, "", &cx.render(&day));
    }
    let Some(guess) = source.guess() else { return };
    if let Some(name) = &guess.saved {
        page.sentence(Role::Text, 2, "", &cx.render(&Message::new("guess-saved").text("name", name)));
    }
    for warning in &guess.warnings {
        page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &cx.render(warning));
    }
}

/// Writes what it comes to on the desk, in counts and sums.
fn write_effect(page: &mut Page<'_>, source: &Source, (effect, settled): (&ImportEffect, u64), cx: &Context) {
    let deducted = effect.brought_forward.saturating_sub(settled);
    // In a list without payments: what is no longer open was paid.
    let (receipts, deducted) =
        if source.has_payments() { (effect.receipts, deducted) } else { (0, effect.receipts + deducted) };
    let counts = [
        (key("import-screen-new-customers"), effect.new_customers),
        (key("import-screen-new-invoices"), effect.invoices),
        (key("import-screen-new-credit-notes"), effect.credit_notes),
        (key("import-screen-new-receipts"), receipts),
        (key("import-screen-paid-before"), deducted),
        (key("import-screen-settled"), settled),
    ];
    for (label, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        page.value(Role::Text, &cx.text(label), &cx.count(count));
    }
    for total in effect.totals.iter().filter(|total| total.before != total.after) {
        page.value(
            Role::Text,
            &cx.text(key("import-screen-owed-before")),
            &cx.words.money(total.before, total.currency),
        );
        page.value(
            Role::Text,
            &cx.text(key("import-screen-owed-after")),
            &cx.words.money(total.after, total.currency),
        );
    }
    page.gap();
}

/// Writes the customers that owe something else after it, the largest differences first.
fn write_customers(page: &mut Page<'_>, effect: &ImportEffect, cx: &Context) {
    if effect.customers.is_empty() {
        return;
    }
    page.heading(&cx.text(key("import-screen-customers-after")));
    let mut customers: Vec<&CustomerEffect> = effect.customers.iter().collect();
    customers.sort_by_key(|customer| {
        std::cmp::Reverse((customer.balance.after - customer.balance.before).minor().abs())
    });
    let row = |customer: &&CustomerEffect| {
        let BalanceEffect { currency, before, after } = customer.balance;
        let name = called(&customer.code, &customer.name);
        let (name, beside) = if customer.is_new {
            let new = Message::new("import-screen-customer-new").text("customer", name);
            (cx.render(&new), String::new())
        } else {
            let before = Message::new("import-screen-balance-before").money("before", before, currency);
            (name, cx.render(&before))
        };
        [name, cx.words.money(after, currency), beside]
    };
    page.table(&customers.iter().take(MOST_CUSTOMERS).map(row).collect::<Vec<_>>());
}

pub(super) fn write_control_sum(page: &mut Page<'_>, sum: &ControlSum, cx: &Context) {
    page.sentence(Role::Warning, 0, cx.theme.symbols().warning, &cx.render(&sum.message()));
}
