//! The hold queue as a list.

use clap::Arg;
use serde_json::Map;

use super::current;
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column, json_only};
use crate::cli::{Exit, Failure, Format};
use crate::credit::{Day, Message};
use crate::desk::{HoldFilter, HoldId, HoldLine, PageOrder, PageRange, QueueLine};
use crate::words::{Words, key};

/// A held order, and since how many days it is held.
struct Line {
    now: QueueLine,
    hold: HoldLine,
    days_held: i64,
    /// The whole line of ways that leave nothing holding the order; empty where it is ready.
    frees: Cell,
    /// What it was held for; people see it where that differs.
    held_for: Cell,
}

impl Line {
    fn of(now: QueueLine, today: Day, words: &Words) -> Self {
        let hold = now.stored.clone();
        let check = now.check().filter(|check| !check.is_ready());
        let frees = check.map(|check| current::frees(&check.remedies, hold.currency, words));
        let then = &now.held_for;
        let excess = (then.excess, hold.currency);
        let shown = now.differs().then(|| current::held_for_text(then.day, excess, &then.reasons, words));
        let held_for = current::held_for(then.day, excess, then.reasons.iter().copied());
        Self {
            days_held: today.since(hold.held_day),
            frees: frees.unwrap_or(Cell::Nothing),
            held_for: Cell::Known(held_for, shown.unwrap_or_default()),
            hold,
            now,
        }
    }

    /// What holds it; of an order that cannot be checked, that it cannot.
    fn reasons(&self) -> Cell {
        match self.now.problem() {
            Some(_) => Cell::Several(vec![("not-checked", "hold-not-checked".to_owned())]),
            None => current::reasons(self.now.reasons().iter().copied()),
        }
    }
}

const COLUMNS: &[Column<Line>] = &[
    column("order", key("cli-column-order"), |line| Cell::of(&line.hold.order)),
    column("customer", key("cli-column-customer"), |line| Cell::of(&line.hold.customer)),
    column("name", key("cli-column-name"), |line| Cell::of(&line.hold.name)),
    column("amount", key("cli-column-amount"), |line| Cell::Money(line.hold.amount, line.hold.currency)),
    column("excess", key("cli-column-excess"), |line| Cell::money(line.now.excess(), line.hold.currency)),
    column("currency", key("cli-column-currency"), |line| Cell::of(line.hold.currency.code())),
    column("reasons", key("cli-column-reasons"), Line::reasons),
    column("held_at", key("cli-column-held-at"), |line| Cell::Instant(line.hold.held_at)),
    column("days_held", key("cli-column-days-held"), |line| Cell::Count(line.days_held)),
    column("ship_on", key("cli-column-ship-on"), |line| Cell::day(line.hold.ship_day)),
    column("follow_up", key("cli-column-follow-up"), |line| Cell::day(line.hold.follow_up)),
    column("assigned_to", key("cli-column-assigned-to"), |line| Cell::text(line.hold.assigned_to.clone())),
    column("state", key("cli-column-state"), |line| Cell::named("hold-state", line.now.state().code())),
    column("frees", key("cli-column-frees"), |line| line.frees.clone()),
    column("held_for", key("cli-column-held-for"), |line| line.held_for.clone()),
    json_only("key", |line| Cell::Text(line.hold.id.0.to_string())),
];

/// What narrows the list.
pub(super) fn arguments(build: Builder<'_>) -> Vec<Arg> {
    vec![
        build.flag("all", key("cli-arg-all-holds")),
        build.flag("ready-first", key("cli-arg-ready-first")),
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
    let order = if arguments.flag("ready-first") { PageOrder::ReadyFirst } else { PageOrder::Held };
    let (lines, total) = reader.hold_page(filter, order, PageRange { after, limit })?;
    let mut list = List::new("holds", COLUMNS, cx.words, cx.format());
    for hold in lines {
        list.add(&Line::of(hold, today, cx.words));
    }
    let shown = list.count();
    if total > 0 || cx.format() == Format::Json {
        list.write(&mut cx.output, Map::from_iter([("total".to_owned(), total.into())]));
    }
    cx.say(&Message::new("cli-holds-shown").count("total", total).count("shown", shown));
    Ok(Exit::Done)
}
