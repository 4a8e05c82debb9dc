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
pub(super) const HOLD: Noun = Noun { name: "hold", build, run };

fn build(build: Builder<'_>) -> Command {
    let order = || build.place("order", "ORDER", word("cli-arg-order"));
    let [release, reject, keep, force, terms, forward] = decisions(build);
    let verbs = [
        build.command("list", word("cli-hold-list"), list::arguments(build)),
        build.command("show", word("cli-hold-show"), [order()]),
        release,
        reject,
        keep,
        force,
        build.command("recheck", word("cli-hold-recheck"), recheck::arguments(build)),
        terms,
        forward,
        build.command("undo", word("cli-hold-undo"), [order(), build.flag("whole", word("cli-arg-whole"))]),
    ];
    build.noun("hold", word("cli-hold"), verbs)
}

/// The decisions, each on one order or several, with a reason and a note.
fn decisions(build: Builder<'_>) -> [Command; 6] {
    let decision = |name, about, own: Vec<Arg>| {
        let arguments = [orders(build)].into_iter().chain(own).chain(explained(build));
        build.command(name, about, arguments)
    };
    [
        decision(
            "release",
            word("cli-hold-release"),
            vec![
                build.amount("up-to", word("cli-arg-up-to")),
                build.day("until", word("cli-arg-until")),
                build.flag("once", word("cli-arg-once")),
            ],
        ),
        decision("reject", word("cli-hold-reject"), vec![build.flag("cancel", word("cli-arg-cancel"))]),
        decision("keep", word("cli-hold-keep"), vec![build.day("follow-up", word("cli-arg-follow-up"))]),
        decision("force", word("cli-hold-force"), Vec::new()),
        decision(
            "terms",
            word("cli-hold-terms"),
            vec![
                build.option("terms", "TERMS", word("cli-arg-new-terms")).required(true),
                build.amount("collect", word("cli-arg-collect")),
            ],
        ),
        decision(
            "forward",
            word("cli-hold-forward"),
            vec![build.option("to", "USER", word("cli-arg-forward-to")).required(true)],
        ),
    ]
}

fn orders(build: Builder<'_>) -> Arg {
    build.places("order", "ORDER", word("cli-arg-orders"))
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
        let taken_back = if decision.reversed { words.get(word("cli-taken-back")) } else { String::new() };
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
    format!("\n{}\n{}", words.get(word("cli-heading-decisions")), table.render())
}
