//! `creditdesk hold ...`: the hold queue and the decisions on it.

use clap::{Arg, Command};
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::{self, Cell};
use super::commands::Noun;
use super::context::Context;
use super::table::{Edge, Table};
use super::{Exit, Failure};
use crate::credit::{Day, Statement};
use crate::desk::OrderSheet;
use crate::words::{Words, word};

mod decide;
mod list;
mod recheck;
mod show;
mod undo;

/// The command.
pub(super) const HOLD: Noun = Noun {
    name: "hold",
    build,
    run,
};

fn build(build: Builder<'_>) -> Command {
    let order = || build.place("order", "ORDER", word("cli-arg-order"));
    let orders = || build.places("order", "ORDER", word("cli-arg-orders"));
    let decided = |arguments: Vec<Arg>| arguments.into_iter().chain(explained(build));
    let verbs = [
        build.command("list", word("cli-hold-list"), list::arguments(build)),
        build.command("show", word("cli-hold-show"), [order()]),
        build.command(
            "release",
            word("cli-hold-release"),
            decided(vec![
                orders(),
                build.amount("up-to", word("cli-arg-up-to")),
                build.day("until", word("cli-arg-until")),
                build.flag("once", word("cli-arg-once")),
            ]),
        ),
        build.command(
            "reject",
            word("cli-hold-reject"),
            decided(vec![orders(), build.flag("cancel", word("cli-arg-cancel"))]),
        ),
        build.command(
            "keep",
            word("cli-hold-keep"),
            decided(vec![orders(), build.day("follow-up", word("cli-arg-follow-up"))]),
        ),
        build.command("force", word("cli-hold-force"), decided(vec![orders()])),
        build.command(
            "recheck",
            word("cli-hold-recheck"),
            [orders()
                .required(false)
                .help(build.text(word("cli-arg-orders-or-all")))],
        ),
        build.command(
            "terms",
            word("cli-hold-terms"),
            decided(vec![
                orders(),
                build
                    .option("terms", "TERMS", word("cli-arg-new-terms"))
                    .required(true),
                build.amount("collect", word("cli-arg-collect")),
            ]),
        ),
        build.command(
            "forward",
            word("cli-hold-forward"),
            decided(vec![
                orders(),
                build
                    .option("to", "USER", word("cli-arg-forward-to"))
                    .required(true),
            ]),
        ),
        build.command(
            "undo",
            word("cli-hold-undo"),
            [order(), build.flag("whole", word("cli-arg-whole"))],
        ),
    ];
    build.noun("hold", word("cli-hold"), verbs)
}

/// Why something is decided.
fn explained(build: Builder<'_>) -> [Arg; 2] {
    [
        build.option("reason", "CODE", word("cli-arg-reason")),
        build.option("note", "TEXT", word("cli-arg-note")),
    ]
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb();
    match verb {
        "list" => list::list(cx, arguments),
        "show" => show::show(cx, arguments.need("order")?),
        "recheck" => recheck::recheck(cx, arguments),
        "undo" => undo::undo(cx, arguments),
        verb => decide::decide(cx, verb, arguments),
    }
}

/// The orders that were named, each once.
fn named_orders(arguments: Arguments<'_>) -> Vec<String> {
    let mut orders: Vec<String> = Vec::new();
    for order in arguments.texts("order") {
        if !orders.iter().any(|known| known == order) {
            orders.push(order.to_owned());
        }
    }
    orders
}

/// Where the newest hold of an order stands, for programs; nothing for one that never was on hold.
pub(super) fn state_json(sheet: &OrderSheet, today: Day) -> Value {
    sheet.hold.as_ref().map_or(Value::Null, |hold| {
        let reasons = hold.reasons.iter().map(|reason| reason.code());
        json!({
            "state": hold.state.code(),
            "held_at": cell::instant(hold.held_at),
            "held_on": hold.held_day,
            "days_held": today.since(hold.held_day),
            "excess": hold.excess.plain(sheet.customer.currency),
            "reasons": reasons.collect::<Vec<_>>(),
            "follow_up": hold.follow_up,
        })
    })
}

/// The decisions on an order, for people: the newest first.
pub(super) fn history(sheet: &OrderSheet, words: &Words) -> String {
    if sheet.decisions.is_empty() {
        return String::new();
    }
    let mut table = Table::new(Vec::new());
    for decision in &sheet.decisions {
        let decided = Statement::new(format!("decided-{}", decision.kind.code()));
        let taken_back = if decision.reversed {
            words.get(word("cli-taken-back"))
        } else {
            String::new()
        };
        let cells = [
            Cell::Instant(decision.at).show(words),
            Cell::of(&decision.login).show(words),
            words.tell(&decided),
            Cell::of(&decision.reason).show(words),
            Cell::of(&decision.note).show(words),
            taken_back,
        ];
        table.row(cells.map(|cell| (cell, Edge::Left)).into());
    }
    format!(
        "\n{}\n{}",
        words.get(word("cli-heading-decisions")),
        table.render()
    )
}
