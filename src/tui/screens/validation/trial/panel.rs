//! What a trial comes to, as a text: who comes and who goes, both configurations beside each other, and each criterion
//! as a sentence.

use super::criteria::{FIELDS, setting};
use super::outcome::Outcome;
use crate::credit::{Currency, Message};
use crate::desk::{Settings, Side, ValidationTotals};
use crate::tui::screens::page::Page;
use crate::tui::screens::validation::meaning;
use crate::tui::{Context, Role, text};
use crate::words::{MessageKey, key};

/// Columns of one configuration in the comparison.
const VALUE: u16 = 16;

/// Writes it; first of all what is wrong with what is typed.
pub(super) fn write(
    page: &mut Page<'_>,
    (saved, outcome): (&Settings, Option<&Outcome>),
    problem: Option<&Message>,
    cx: &Context,
) {
    let symbols = cx.theme.symbols();
    if let Some(problem) = problem {
        page.sentence(Role::Danger, 0, symbols.danger, &cx.render(problem));
    }
    let Some(outcome) = outcome else {
        page.line(Role::Dim, &cx.text(key("tui-loading")));
        return;
    };
    write_changes(page, outcome, cx);
    write_comparison(page, saved, outcome, cx);
    page.gap();
    for warning in &outcome.warnings {
        page.sentence(Role::Warning, 0, symbols.warning, &cx.render(warning));
    }
    write_sentences(page, outcome, cx);
    page.sentence(Role::Dim, 0, symbols.bullet, &cx.text(key("validation-trial-hint")));
}

/// Who comes, who goes, and who would be treated otherwise.
fn write_changes(page: &mut Page<'_>, outcome: &Outcome, cx: &Context) {
    let currency = outcome.listing.policy.currency;
    let side = |key: &str, side: &Side| {
        let totals = &side.only_totals;
        cx.render(
            &Message::new(key)
                .count("count", totals.matched)
                .money("late", totals.late, currency)
                .text("currency", currency.code()),
        )
    };
    let comparison = &outcome.comparison;
    page.line(Role::Danger, &side("validation-trial-comes", &comparison.to));
    page.line(Role::Good, &side("validation-trial-goes", &comparison.from));
    let otherwise = u64::try_from(comparison.otherwise.len()).unwrap_or(u64::MAX);
    if otherwise > 0 {
        let text = cx.render(&Message::new("validation-trial-otherwise").count("count", otherwise));
        page.line(Role::Warning, &text);
    }
}

/// The criteria in force and those tried, and what each finds, beside each other.
fn write_comparison(page: &mut Page<'_>, saved: &Settings, outcome: &Outcome, cx: &Context) {
    let heads = [cx.text(key("validation-trial-saved")), cx.text(key("validation-trial-tried"))];
    row(page, Role::Label, "", heads, cx);
    for (name, label) in FIELDS {
        let Some(field) = setting(name) else { continue };
        let values = [saved, &outcome.settings].map(|settings| field.datum(settings));
        let [before, after] = &values;
        if before != after {
            let shown = values.map(|value| cx.words.datum(&value, saved.currency()));
            row(page, Role::Text, &cx.text(label), shown, cx);
        }
    }
    let currency = outcome.listing.policy.currency;
    let totals = [&outcome.comparison.from.totals, &outcome.comparison.to.totals];
    for (label, shown) in FIGURES {
        let values = totals.map(|totals| shown(totals, currency, cx));
        row(page, Role::Text, &cx.text(label), values, cx);
    }
}

type Figure = fn(&ValidationTotals, Currency, &Context) -> String;

const FIGURES: [(MessageKey, Figure); 6] = [
    (key("validation-trial-matched"), |totals, _, cx| cx.count(totals.matched)),
    (key("validation-trial-late"), |totals, currency, cx| cx.words.money(totals.late, currency)),
    (key("validation-trial-balance"), |totals, currency, cx| cx.words.money(totals.balance, currency)),
    (key("validation-trial-block"), |totals, _, cx| cx.count(totals.to_block)),
    (key("validation-trial-warn"), |totals, _, cx| cx.count(totals.to_warn)),
    (key("validation-trial-unblock"), |totals, _, cx| cx.count(totals.to_unblock)),
];

/// A label and the values of both configurations, these below each other at the right.
fn row(page: &mut Page<'_>, role: Role, label: &str, values: [String; 2], cx: &Context) {
    let ellipsis = cx.theme.symbols().ellipsis;
    let room = page.width().saturating_sub(2 * VALUE).min(34);
    let label = text::fit(label, room, ellipsis);
    let mut line = format!("{label}{:1$}", "", usize::from(room.saturating_sub(text::width(&label))));
    for value in values {
        let value = text::fit(&value, VALUE - 1, ellipsis);
        let gap = usize::from(VALUE.saturating_sub(text::width(&value)));
        line.push_str(&format!("{:gap$}{value}", ""));
    }
    page.line(role, &line);
}

/// "Is this rule what you mean?"
fn write_sentences(page: &mut Page<'_>, outcome: &Outcome, cx: &Context) {
    let symbols = cx.theme.symbols();
    let (role, sign) = if outcome.preview.criteria.is_empty() {
        (Role::Warning, symbols.warning)
    } else {
        (Role::Text, symbols.bullet)
    };
    for sentence in meaning::sentences(&outcome.preview, outcome.listing.policy.currency, cx) {
        page.sentence(role, 0, sign, &sentence);
    }
}
