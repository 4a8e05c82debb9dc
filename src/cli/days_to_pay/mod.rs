//! `creditdesk days-to-pay CUSTOMER`: the average days to pay over a range of days, shown or stored as the basis.

mod report;

use clap::Command;
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::ask::ask;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::sheet::Sheet;
use super::{Exit, Failure, Format};
use crate::credit::{AverageDays, Message};
use crate::desk::{DayRange, DaysToPay, DeskError, NewBasis, NoneFound};
use crate::words::key;

pub(super) use report::REPORT;

pub(super) const DAYS_TO_PAY: CliCommand = CliCommand { name: "days-to-pay", build, run };

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.place("customer", "CUSTOMER", key("cli-arg-customer-code")),
        build.day("from", key("cli-arg-days-from")),
        build.day("to", key("cli-arg-days-to")),
        build.flag("apply", key("cli-arg-days-apply")),
        build.flag("yes", key("cli-arg-days-yes")),
    ];
    build.command("days-to-pay", key("cli-days-to-pay"), arguments)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (customer, range) = (arguments.need("customer")?, range(arguments)?);
    if !arguments.flag("apply") {
        let calculated = cx.reader()?.days_to_pay(customer, range)?;
        return Ok(answer(cx, &calculated, Applied::No));
    }
    let none_found = if arguments.flag("yes") { NoneFound::Reset } else { NoneFound::Leave };
    let new = NewBasis { customer, range, none_found, seen: None };
    let stored = store(cx, &new)?;
    Ok(answer(cx, &stored, Applied::Yes))
}

/// Both ends of a range, or none.
fn range(arguments: Arguments<'_>) -> Result<Option<DayRange>, Failure> {
    match (arguments.day("from")?, arguments.day("to")?) {
        (Some(from), Some(to)) => Ok(Some(DayRange { from, to })),
        (None, None) => Ok(None),
        (Some(_), None) => Err(arguments.missing("to")),
        (None, Some(_)) => Err(arguments.missing("from")),
    }
}

/// Stores it; where nothing was found, a person at a terminal is asked first.
fn store(cx: &mut Context<'_>, new: &NewBasis<'_>) -> Result<DaysToPay, Failure> {
    let mut writer = cx.writer()?;
    match writer.store_days_to_pay(new) {
        Err(DeskError::NoPayments(_)) if says_yes(cx)? => {
            Ok(writer.store_days_to_pay(&NewBasis { none_found: NoneFound::Reset, ..*new })?)
        }
        stored => Ok(stored?),
    }
}

/// Asks whether to store that nothing was found; without a terminal the answer is no.
fn says_yes(cx: &mut Context<'_>) -> Result<bool, Failure> {
    let (yes, no) = (cx.words.get(key("yes")), cx.words.get(key("no")));
    let question = cx.words.get(key("days-to-pay-continue"));
    let answer = ask(cx, &format!("{question} [{yes}/{no}]"))?.unwrap_or_default().to_lowercase();
    Ok(!answer.is_empty() && yes.starts_with(&answer))
}

/// Whether it was stored.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Applied {
    Yes,
    No,
}

fn answer(cx: &mut Context<'_>, found: &DaysToPay, applied: Applied) -> Exit {
    if cx.format() == Format::Json {
        cx.output.json(&document(found, applied));
        return Exit::Done;
    }
    let sheet = sheet(found);
    sheet.write(&mut cx.output, cx.words);
    if found.none_found() {
        cx.say(&Message::new("cli-days-none-found"));
    }
    if applied == Applied::Yes {
        cx.say(&Message::new("cli-days-stored").text("customer", &found.customer.code));
    }
    Exit::Done
}

fn document(found: &DaysToPay, applied: Applied) -> Value {
    let average = |average: Option<AverageDays>| {
        json!({
            "average": average.map(AverageDays::plain),
            "payments": average.map(|average| average.invoices),
        })
    };
    json!({
        "customer": found.customer.code,
        "from": found.range.from,
        "to": found.range.to,
        "current": average(found.customer.basis.map(|basis| basis.average)),
        "new": average(Some(found.found)),
        "none_found": found.none_found(),
        "applied": applied == Applied::Yes,
    })
}

fn sheet(found: &DaysToPay) -> Sheet {
    let current = found.customer.basis.map(|basis| basis.average);
    let count = |average: AverageDays| Cell::Count(average.invoices.into());
    Sheet::default()
        .field("customer", key("cli-column-customer"), Cell::of(&found.customer.code))
        .field("from", key("days-to-pay-from"), Cell::Day(found.range.from))
        .field("to", key("days-to-pay-to"), Cell::Day(found.range.to))
        .field("current", key("days-to-pay-current"), current.map_or(Cell::Nothing, Cell::Average))
        .field("new", key("days-to-pay-new"), Cell::Average(found.found))
        .field("current_payments", key("days-to-pay-current-payments"), current.map_or(Cell::Nothing, count))
        .field("new_payments", key("days-to-pay-new-payments"), count(found.found))
}
