//! The hold queue as a list.

use clap::Arg;
use serde_json::Map;

use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, key};
use crate::cli::{Exit, Failure, Format};
use crate::credit::{Day, Statement};
use crate::desk::{HoldFilter, HoldId, HoldLine};
use crate::words::word;

const COLUMNS: &[Column] = &[
    column("order", word("cli-column-order")),
    column("customer", word("cli-column-customer")),
    column("name", word("cli-column-name")),
    column("amount", word("cli-column-amount")),
    column("excess", word("cli-column-excess")),
    column("currency", word("cli-column-currency")),
    column("reasons", word("cli-column-reasons")),
    column("held_at", word("cli-column-held-at")),
    column("days_held", word("cli-column-days-held")),
    column("ship_on", word("cli-column-ship-on")),
    column("follow_up", word("cli-column-follow-up")),
    column("assigned_to", word("cli-column-assigned-to")),
    column("state", word("cli-column-state")),
    key("key"),
];

/// What narrows the list.
pub(super) fn arguments(build: Builder<'_>) -> Vec<Arg> {
    vec![
        build.flag("all", word("cli-arg-all-holds")),
        build.option("limit", "N", word("cli-arg-limit")),
        build.option("after", "KEY", word("cli-arg-after")),
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
    cx.say(&Statement::new("cli-holds-shown").count("total", total).count("shown", shown));
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
