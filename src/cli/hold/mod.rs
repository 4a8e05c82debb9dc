//! `creditdesk hold ...`: the hold queue and the decisions on it.

use clap::{Arg, Command};
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::{self, Cell};
use super::commands::CliCommand;
use super::context::Context;
use super::table::Table;
use super::verb::Verb;
use super::{Exit, Failure, trail};
use crate::credit::{Day, FindingCode, Message};
use crate::desk::{OrderSheet, ReasonRecord, VerdictKind};
use crate::words::{Words, key};

mod current;
mod decide;
mod list;
mod recheck;
mod show;
mod undo;

pub(super) const HOLD: CliCommand = CliCommand { name: "hold", build, run };

/// What can be done with the hold queue: every verdict, and the commands that decide nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HoldVerb {
    List,
    Show,
    Recheck,
    Undo,
    Decide(VerdictKind),
}

impl Verb for HoldVerb {
    const ALL: &'static [Self] = &[
        Self::List,
        Self::Show,
        Self::Decide(VerdictKind::Release),
        Self::Decide(VerdictKind::Reject),
        Self::Decide(VerdictKind::Keep),
        Self::Decide(VerdictKind::Force),
        Self::Recheck,
        Self::Decide(VerdictKind::Terms),
        Self::Decide(VerdictKind::Forward),
        Self::Undo,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Show => "show",
            Self::Recheck => "recheck",
            Self::Undo => "undo",
            Self::Decide(kind) => kind.code(),
        }
    }
}

fn build(build: Builder<'_>) -> Command {
    let order = || build.place("order", "ORDER", key("cli-arg-order"));
    build.group("hold", key("cli-hold"), |verb| match verb {
        HoldVerb::List => build.verb(key("cli-hold-list"), list::arguments(build)),
        HoldVerb::Show => {
            build.verb(key("cli-hold-show"), [order()].into_iter().chain(trail::arguments(build)))
        }
        HoldVerb::Recheck => build.verb(key("cli-hold-recheck"), recheck::arguments(build)),
        HoldVerb::Undo => {
            build.verb(key("cli-hold-undo"), [order(), build.flag("whole", key("cli-arg-whole"))])
        }
        HoldVerb::Decide(kind) => decision(build, kind),
    })
}

/// A decision on one order or several, with what belongs to it, a reason and a note.
fn decision(build: Builder<'_>, kind: VerdictKind) -> Command {
    let (about, own) = match kind {
        VerdictKind::Release => (
            key("cli-hold-release"),
            vec![
                build.amount("up-to", key("cli-arg-up-to")),
                build.day("until", key("cli-arg-until")),
                build.flag("once", key("cli-arg-once")),
            ],
        ),
        VerdictKind::Reject => (key("cli-hold-reject"), vec![build.flag("cancel", key("cli-arg-cancel"))]),
        VerdictKind::Keep => (key("cli-hold-keep"), vec![build.day("follow-up", key("cli-arg-follow-up"))]),
        VerdictKind::Force => (key("cli-hold-force"), Vec::new()),
        VerdictKind::Terms => (
            key("cli-hold-terms"),
            vec![
                build.option("terms", "TERMS", key("cli-arg-new-terms")).required(true),
                build.amount("collect", key("cli-arg-collect")),
            ],
        ),
        VerdictKind::Forward => (
            key("cli-hold-forward"),
            vec![build.option("to", "USER", key("cli-arg-forward-to")).required(true)],
        ),
    };
    build.verb(about, [orders(build)].into_iter().chain(own).chain(explained(build)))
}

fn orders(build: Builder<'_>) -> Arg {
    build.places("order", "ORDER", key("cli-arg-orders"))
}

/// The reason of a decision.
fn explained(build: Builder<'_>) -> [Arg; 2] {
    [build.option("reason", "CODE", key("cli-arg-reason")), build.option("note", "TEXT", key("cli-arg-note"))]
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        HoldVerb::List => list::list(cx, arguments),
        HoldVerb::Show => show::show(cx, arguments),
        HoldVerb::Recheck => recheck::recheck(cx, arguments),
        HoldVerb::Undo => undo::undo(cx, arguments),
        HoldVerb::Decide(kind) => decide::decide(cx, kind, arguments),
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

/// A sentence for each order, with the decision.
fn each_order(sentence: &'static str, orders: &[impl AsRef<str>], decision: &str, words: &Words) -> String {
    let decision = format!("decided-{decision}");
    let message = |order: &str| Message::new(sentence).text("order", order).key("decision", &decision);
    orders.iter().map(|order| words.render(&message(order.as_ref())) + "\n").collect()
}

/// The newest hold of an order, for programs; nothing for an order that never was on hold. What holds an order that waits
/// for a decision is the check of now (R4.10).
pub(super) fn state_json(sheet: &OrderSheet, today: Day, words: &Words) -> Value {
    let (Some(hold), Some(state)) = (&sheet.hold, sheet.hold_state()) else { return Value::Null };
    let currency = sheet.customer.currency;
    let current = sheet.current.as_ref();
    let excess = current.map_or(hold.excess, |current| current.assessment.excess());
    let reasons = match current {
        Some(current) => current.assessment.reasons().map(FindingCode::code).collect(),
        None => hold.reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>(),
    };
    let frees = current.filter(|_| !reasons.is_empty());
    let frees = frees.map(|current| current::frees(&current.remedies, currency, words).json());
    let held_for = sheet.held_for.as_ref().map(|then| {
        let excess = (then.assessment.excess(), currency);
        current::held_for(then.day, excess, then.assessment.reasons())
    });
    json!({
        "state": state.code(),
        "held_at": cell::instant(hold.held_at),
        "held_on": hold.held_day,
        "days_held": today.since(hold.held_day),
        "excess": excess.plain(currency),
        "reasons": reasons,
        "follow_up": hold.follow_up,
        "frees": frees,
        "held_for": held_for,
    })
}

/// What frees an order that waits for a decision, and what it was held for where that is something else, for people.
pub(super) fn now(sheet: &OrderSheet, words: &Words) -> String {
    let lines = [sheet.frees(), sheet.held_for_otherwise()];
    lines.into_iter().flatten().map(|line| words.render(&line) + "\n").collect()
}

/// The decisions on an order, for people, with the reasons in the company's words: the newest first.
pub(super) fn history(sheet: &OrderSheet, reasons: &[ReasonRecord], words: &Words) -> String {
    if sheet.decisions.is_empty() {
        return String::new();
    }
    let mut table = Table::default();
    for decision in &sheet.decisions {
        let undone = decision.reversed.then(|| words.get(key("cli-taken-back")));
        let cells = [
            Cell::Instant(decision.at),
            Cell::of(&decision.login),
            Cell::named("decided", decision.kind.code()),
            Cell::Text(decision.reason_in_words(reasons, words)),
            Cell::of(&decision.note),
            Cell::text(undone),
        ];
        table.cells(cells, words);
    }
    format!("\n{}\n{}", words.get(key("cli-heading-decisions")), table.render())
}
