//! The proposal as a list, and what became of it.

use serde_json::{Map, Value, json};

use super::left_alone_json;
use crate::cli::Format;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::json::limit_text;
use crate::cli::list::{Column, List, column, json_only};
use crate::credit::{LatePercent, Limit, Message, Percent};
use crate::desk::{Applied, Proposal, ProposalLine, ValidationSnapshot, ValidationTotals};
use crate::words::{Words, key};

const COLUMNS: &[Column] = &[
    column("customer", key("cli-column-customer")),
    column("name", key("cli-column-name")),
    column("external_code", key("cli-column-external-code")),
    column("state", key("cli-column-state")),
    column("state_origin", key("cli-column-state-origin")),
    column("reason", key("cli-column-reason")),
    column("total_balance", key("ageing-balance")),
    column("days_over", key("cli-column-days-over")),
    column("late_amount", key("cli-column-late")),
    column("limit", key("cli-column-limit")),
    column("late_percent", key("cli-column-late-percent")),
    column("currency", key("cli-column-currency")),
    column("suggestion", key("cli-column-suggestion")),
    json_only("criteria"),
];

/// Answers with the proposal and, where it was applied, what came of it.
pub(super) fn answer(
    cx: &mut Context<'_>,
    book: &ValidationSnapshot,
    proposal: &Proposal,
    (desk_words, applied): (&Words, Option<&Applied>),
) {
    let mut list = List::new("rows", COLUMNS, cx.words, cx.format());
    for row in &proposal.rows {
        if let Some(line) = book.line(row, &book.policy, desk_words) {
            list.row(&cells(&line, cx.words));
        }
    }
    let facts = facts(cx, book, &proposal.totals, applied);
    list.write(&mut cx.output, facts);
    if cx.format() == Format::Text {
        render(cx, book, &proposal.totals, applied);
    }
}

fn cells(line: &ProposalLine, words: &Words) -> [Cell; 14] {
    let money = |amount| Cell::Money(amount, line.currency);
    let state = line.state.code();
    let criteria: Vec<Value> = line.matched.numbers().iter().map(|number| Value::from(*number)).collect();
    [
        Cell::of(&line.code),
        Cell::of(&line.name),
        Cell::text(line.external_code.clone()),
        Cell::named("customer-state", state),
        line.origin.map_or(Cell::Nothing, |origin| Cell::named("value", origin.code())),
        Cell::text(line.reason.clone()),
        money(line.balance),
        line.days_over.map_or(Cell::Nothing, Cell::Count),
        money(line.late),
        limit(line, words),
        percent(line.percent, words),
        Cell::of(line.currency.code()),
        line.suggestion.map_or(Cell::Nothing, |act| Cell::named("validation-act", act.code())),
        Cell::Known(Value::Array(criteria), String::new()),
    ]
}

fn limit(line: &ProposalLine, words: &Words) -> Cell {
    match line.limit {
        Limit::NotSet => Cell::Nothing,
        Limit::Unlimited => {
            let known = limit_text(line.limit, line.currency);
            Cell::Known(known.into(), words.get(key("limit-unlimited")))
        }
        Limit::Amount(amount) => Cell::Money(amount, line.currency),
    }
}

/// A share beyond what percentages are kept to is told in whole percent.
fn percent(percent: LatePercent, words: &Words) -> Cell {
    match percent {
        LatePercent::Unmeasured => Cell::Nothing,
        LatePercent::OfNothing => Cell::Known(Value::Null, words.get(key("validation-no-credit"))),
        LatePercent::Of(units) => {
            let shown = u32::try_from(units).map(|units| words.percent(Percent::from_units(units)));
            let plain = percent.plain();
            let shown = shown.unwrap_or_else(|_| plain.clone().unwrap_or_default());
            Cell::Known(plain.into(), shown)
        }
    }
}

fn facts(
    cx: &Context<'_>,
    book: &ValidationSnapshot,
    totals: &ValidationTotals,
    applied: Option<&Applied>,
) -> Map<String, Value> {
    let currency = book.policy.currency;
    let done = applied.map(|applied| {
        json!({
            "blocked": applied.blocked,
            "warned": applied.warned,
            "unblocked": applied.unblocked,
            "left_alone": applied.skipped.len(),
        })
    });
    let left_out = applied.map(|applied| left_alone_json(cx, &applied.skipped));
    let facts = [
        (
            "totals",
            json!({
                "listed": totals.listed,
                "matched": totals.matched,
                "to_block": totals.to_block,
                "to_warn": totals.to_warn,
                "to_unblock": totals.to_unblock,
                "total_balance": totals.balance.plain(currency),
                "late_amount": totals.late.plain(currency),
                "currency": currency.code(),
                "left_out": totals.left_out,
            }),
        ),
        ("applied", done.unwrap_or(Value::Null)),
        ("left_alone", left_out.unwrap_or_default().into()),
    ];
    facts.map(|(key, value): (&str, Value)| (key.to_owned(), value)).into_iter().collect()
}

/// What the list comes to, and what was done.
fn render(
    cx: &mut Context<'_>,
    book: &ValidationSnapshot,
    totals: &ValidationTotals,
    applied: Option<&Applied>,
) {
    let currency = book.policy.currency;
    cx.say(
        &Message::new("cli-validate-totals")
            .count("listed", totals.listed)
            .count("block", totals.to_block)
            .count("warn", totals.to_warn)
            .count("unblock", totals.to_unblock)
            .money("late", totals.late, currency)
            .text("currency", currency.code()),
    );
    if totals.left_out > 0 {
        cx.say(&Message::new("workspace-left-out").count("count", totals.left_out));
    }
    if let Some(applied) = applied {
        cx.say(
            &Message::new("cli-validate-applied")
                .count("blocked", applied.blocked)
                .count("warned", applied.warned)
                .count("unblocked", applied.unblocked),
        );
    }
}
