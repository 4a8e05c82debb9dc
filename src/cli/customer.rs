//! `creditdesk customer ...`: customers, their parameters and their state.

use clap::Command;
use serde_json::{Map, Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::Noun;
use super::context::Context;
use super::{Exit, Failure, Format, parameters};
use crate::credit::{CustomerState, StateOrigin, Statement};
use crate::desk::{Blocking, CustomerChange, Expected, Section, Standing};
use crate::fields::CustomerRecord;
use crate::harmless::harmless;
use crate::words::word;

mod list;
mod notes;

/// The command.
pub(super) const CUSTOMER: Noun = Noun { name: "customer", build, run };

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "CODE", word("cli-arg-customer-code"));
    let pairs = || parameters::pairs(build);
    let reason = || build.option("reason", "TEXT", word("cli-arg-reason-text"));
    let verbs = [
        build.command("add", word("cli-customer-add"), [code(), pairs().required(false)]),
        build.command("set", word("cli-customer-set"), [code(), pairs()]),
        build.command("show", word("cli-customer-show"), [code()]),
        build.command("list", word("cli-customer-list"), list::arguments(build)),
        build.command(
            "block",
            word("cli-customer-block"),
            [code(), build.flag("warn", word("cli-arg-warn")), reason().required(true)],
        ),
        build.command("unblock", word("cli-customer-unblock"), [code()]),
        build.command("close", word("cli-customer-close"), [code(), reason()]),
        build.command("reopen", word("cli-customer-reopen"), [code()]),
        build.command(
            "note",
            word("cli-customer-note"),
            [code(), build.place("text", "TEXT", word("cli-arg-note-text"))],
        ),
        build.command("notes", word("cli-customer-notes"), [code()]),
        build.command(
            "strike-note",
            word("cli-customer-strike-note"),
            [code(), build.place("note", "NUMBER", word("cli-arg-note-number"))],
        ),
    ];
    build.noun("customer", word("cli-customer"), verbs)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb();
    let code = || arguments.need("code");
    let reason = || arguments.text("reason").unwrap_or_default();
    let change = match verb {
        "list" => return list::list(cx, arguments),
        "show" => return show(cx, code()?),
        "note" => return notes::add(cx, code()?, arguments.need("text")?),
        "notes" => return notes::list(cx, code()?),
        "strike-note" => return notes::strike(cx, code()?, arguments),
        "add" => add(cx, arguments)?,
        "set" => {
            let currency = cx.currency_of(code()?)?;
            let assignments = parameters::assignments::<CustomerRecord>(arguments, cx.words, currency)?;
            cx.writer()?.set_customer(code()?, &assignments, Expected::Whatever)?
        }
        "block" => {
            let blocking = if arguments.flag("warn") { Blocking::WarnOnly } else { Blocking::Block };
            cx.writer()?.block_customer(code()?, blocking, reason())?
        }
        "unblock" => cx.writer()?.unblock_customer(code()?)?,
        "close" => cx.writer()?.close_customer(code()?, reason())?,
        _ => cx.writer()?.reopen_customer(code()?)?,
    };
    parameters::changed(cx, ("customer", &change.code), &change.changes, &change.warnings());
    Ok(Exit::Done)
}

/// A new customer; its amounts are read in the currency that is given with it, else in the company's.
fn add(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<CustomerChange, Failure> {
    let given = arguments
        .texts("pairs")
        .into_iter()
        .filter_map(|pair| pair.strip_prefix("currency="))
        .find_map(|code| code.trim().parse().ok());
    let currency = match given {
        Some(currency) => currency,
        None => cx.reader()?.settings()?.currency(),
    };
    let assignments = parameters::assignments::<CustomerRecord>(arguments, cx.words, currency)?;
    Ok(cx.writer()?.add_customer(arguments.need("code")?, &assignments)?)
}

/// Every field of the credit parameters view, section by section.
fn show(cx: &mut Context<'_>, code: &str) -> Result<Exit, Failure> {
    let mut reader = cx.reader()?;
    let (customer, standing) = (reader.customer_sheet(code)?, reader.customer_standing(code)?);
    drop(reader);
    let sheet = &customer.sheet;
    match cx.format() {
        Format::Json => {
            let mut answer = Map::new();
            answer.insert("customer".to_owned(), sheet.code.as_str().into());
            answer.insert("standing".to_owned(), standing_json(&standing));
            for section in Section::ALL {
                let fields = parameters::flat(sheet.section(section), sheet.currency);
                answer.insert(section.code().to_owned(), Value::Object(fields));
            }
            cx.output.json(&answer);
        }
        Format::Text => {
            let mut text = String::new();
            if standing.state != CustomerState::Active {
                text.extend([&harmless(&cx.words.tell(&standing.statement())), "\n\n"]);
            }
            for section in Section::ALL {
                let heading = cx.words.tell(&Statement::new(section.key()));
                let lines = parameters::lines(sheet.section(section), sheet.currency, cx.words);
                text.extend([&heading, "\n", &lines, "\n"]);
            }
            cx.output.text(text.trim_end());
            cx.output.text("\n");
        }
    }
    Ok(Exit::Done)
}

/// The state of a customer and where it comes from, together.
fn standing_json(standing: &Standing) -> Value {
    json!({
        "state": standing.state.code(),
        "origin": standing.origin.map(StateOrigin::code),
        "reason": Some(&standing.reason).filter(|reason| !reason.is_empty()),
        "since": standing.since,
        "user": standing.user,
    })
}
