//! The hold queue as a list.

use clap::Arg;
use serde_json::Map;

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, json_only};
use crate::cli::{Exit, Failure, Format};
use crate::credit::{Day, Message};
use crate::desk::{HoldFilter, HoldId, HoldLine};
use crate::words::key;

const COLUMNS: &[Column] = &[
    column("order", key("cli-column-order")),
    column("customer", key("cli-column-customer")),
    column("name", key("cli-column-name")),
    column("amount", key("cli-column-amount")),
    column("excess", key("cli-column-excess")),
    column("currency", key("cli-column-currency")),
    column("reasons", key("cli-column-reasons")),
    column("held_at", key("cli-column-held-at")),
    column("days_held", key("cli-column-days-held")),
    column("ship_on", key("cli-column-ship-on")),
    column("follow_up", key("cli-column-follow-up")),
    column("assigned_to", key("cli-column-assigned-to")),
    column("state", key("cli-column-state")),
    json_only("key"),
];

/// What narrows the list.
pub(super) fn arguments(build: Builder<'_>) -> Vec<Arg> {
    vec![
        build.flag("all", key("cli-arg-all-holds")),
        build.option("limit", "N", key("cli-arg-limit")),
        build.option("after", "KEY", key("cli-arg-after")),
    ]
}

pub(super) fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let filter = if arguments.flag("all") { HoldFilter::All } else { HoldFilter::Undecided };
    let after = arguments.count::<i64>("after")?.map(HoldId);
    let limit = arguments.count::<u32>("limit")?;
    let mut reader = cx.reader()?;
    let today = reader.today();
    let (lines, total) = reader.hold_page(filter, after, limit)?;
    let mut list = List::new("holds", COLUMNS, cx.words, cx.format());
    for line in &lines {
        list.row(&cells(line, today));
    }
    let shown = list.count();
    let mut facts = Map::new();
    facts.insert("total".to_owned(), total.into());
    if total > 0 || cx.format() == Format::Json {
        list.write(&mut cx.output, facts);
    }
    let shown = u64::try_from(shown).unwrap_or(u64::MAX);
    cx.say(&Message::new("cli-holds-shown").count("total", total).count("shown", shown));
    Ok(Exit::Done)
}

fn cells(line: &HoldLine, today: Day) -> [Cell; 14] {
    let reasons =
        line.reasons.iter().map(|reason| (reason.code(), format!("reason-short-{}", reason.code())));
    [
        Cell::of(&line.order),
        Cell::of(&line.customer),
        Cell::of(&line.name),
        Cell::Money(line.amount, line.currency),
        Cell::Money(line.excess, line.currency),
        Cell::of(line.currency.code()),
        Cell::Several(reasons.collect()),
        Cell::Instant(line.held_at),
        Cell::Count(today.since(line.held_day)),
        Cell::day(line.ship_day),
        Cell::day(line.follow_up),
        Cell::text(line.assigned_to.clone()),
        Cell::named("hold-state", line.state.code()),
        Cell::Text(line.id.0.to_string()),
    ]
}
