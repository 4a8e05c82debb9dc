//! The proposal as a list, and the result of its application.

use serde_json::{Map, Value, json};

use super::skipped_json;
use crate::cli::Format;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, json_only};
use crate::credit::Message;
use crate::desk::{Applied, Proposal, ProposalLine, ValidationSnapshot, ValidationTotals};
use crate::words::{Words, key};

const COLUMNS: &[Column<ProposalLine>] = &[
    column("customer", key("cli-column-customer"), |line| Cell::of(&line.code)),
    column("name", key("cli-column-name"), |line| Cell::of(&line.name)),
    column("external_code", key("cli-column-external-code"), |line| Cell::text(line.external_code.clone())),
    column("state", key("cli-column-state"), |line| Cell::named("customer-state", line.state.code())),
    column("state_origin", key("cli-column-state-origin"), |line| {
        line.origin.map_or(Cell::Nothing, |origin| Cell::named("value", origin.code()))
    }),
    column("reason", key("validation-column-reason"), |line| Cell::text(line.reason.clone())),
    column("total_balance", key("ageing-balance"), |line| Cell::Money(line.balance, line.currency)),
    column("days_over", key("cli-column-days-over"), |line| {
        line.days_over.map_or(Cell::Nothing, Cell::Count)
    }),
    column("late_amount", key("cli-column-late"), |line| Cell::Money(line.late, line.currency)),
    column("limit", key("cli-column-limit"), |line| Cell::limit(line.limit, line.currency)),
    column("late_percent", key("cli-column-late-percent"), |line| Cell::Late(line.percent)),
    column("currency", key("cli-column-currency"), |line| Cell::of(line.currency.code())),
    column("suggestion", key("cli-column-suggestion"), |line| {
        line.suggestion.map_or(Cell::Nothing, |act| Cell::named("validation-act", act.code()))
    }),
    json_only("criteria", |line| Cell::Known(line.matched.numbers().into(), String::new())),
];

/// Answers with the proposal and, where it was applied, with the result.
pub(super) fn answer(
    cx: &mut Context<'_>,
    snapshot: &ValidationSnapshot,
    proposal: &Proposal,
    (desk_words, applied): (&Words, Option<&Applied>),
) {
    let mut list = List::new("rows", COLUMNS, cx.words, cx.format());
    for row in &proposal.rows {
        if let Some(line) = snapshot.line(row, &snapshot.policy, desk_words) {
            list.add(&line);
        }
    }
    let facts = facts(cx, snapshot, &proposal.totals, applied);
    list.write(&mut cx.output, facts);
    if cx.format() == Format::Text {
        render(cx, snapshot, &proposal.totals, applied);
    }
}

fn facts(
    cx: &Context<'_>,
    snapshot: &ValidationSnapshot,
    totals: &ValidationTotals,
    applied: Option<&Applied>,
) -> Map<String, Value> {
    let currency = snapshot.policy.currency;
    let done = applied.map(|applied| {
        json!({
            "blocked": applied.blocked,
            "warned": applied.warned,
            "unblocked": applied.unblocked,
            "left_alone": applied.skipped.len(),
        })
    });
    let skipped = applied.map(|applied| skipped_json(cx, &applied.skipped));
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
        ("left_alone", skipped.unwrap_or_else(|| json!([]))),
    ];
    facts.map(|(key, value): (&str, Value)| (key.to_owned(), value)).into_iter().collect()
}

/// The totals of the list, and what was done.
fn render(
    cx: &mut Context<'_>,
    snapshot: &ValidationSnapshot,
    totals: &ValidationTotals,
    applied: Option<&Applied>,
) {
    let currency = snapshot.policy.currency;
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
