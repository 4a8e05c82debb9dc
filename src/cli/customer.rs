//! `creditdesk customer ...`: customers, their parameters and their state.

use clap::Command;
use serde_json::{Map, Value, json};

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::output::Format;
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::credit::{CustomerState, Message, StateOrigin};
use crate::desk::{Blocking, CustomerChange, Expected, Section, SheetLine, StateDetails};
use crate::fields::{CustomerRecord, Datum, NAME, STATE_REASON};
use crate::words::{Words, key};

mod list;
mod notes;

pub(super) const CUSTOMER: CliCommand = CliCommand { name: "customer", build, run };

verbs! {
    /// What can be done with customers.
    enum CustomerVerb {
        Add => "add",
        Set => "set",
        Show => "show",
        List => "list",
        Block => "block",
        Unblock => "unblock",
        Close => "close",
        Reopen => "reopen",
        Delete => "delete",
        Note => "note",
        Notes => "notes",
        StrikeNote => "strike-note",
    }
}

fn build(build: Builder<'_>) -> Command {
    let code = || build.place("code", "CODE", key("cli-arg-customer-code"));
    let pairs = || parameters::pairs(build, "limit=12500");
    let reason = || build.option("reason", "TEXT", key("cli-arg-reason-text"));
    build.group("customer", key("cli-customer"), |verb| match verb {
        CustomerVerb::Add => build.verb(key("cli-customer-add"), [code(), pairs().required(false)]),
        CustomerVerb::Set => build.verb(key("cli-customer-set"), [code(), pairs()]),
        CustomerVerb::Show => build.verb(key("cli-customer-show"), [code()]),
        CustomerVerb::List => build.verb(key("cli-customer-list"), list::arguments(build)),
        CustomerVerb::Block => {
            let arguments = [code(), build.flag("warn", key("cli-arg-warn")), reason().required(true)];
            build.verb(key("cli-customer-block"), arguments)
        }
        CustomerVerb::Unblock => build.verb(key("cli-customer-unblock"), [code()]),
        CustomerVerb::Close => build.verb(key("cli-customer-close"), [code(), reason()]),
        CustomerVerb::Reopen => build.verb(key("cli-customer-reopen"), [code()]),
        CustomerVerb::Delete => build.verb(key("cli-customer-delete"), [code()]),
        CustomerVerb::Note => {
            let text = build.place("text", "TEXT", key("cli-arg-note-text"));
            build.verb(key("cli-customer-note"), [code(), text])
        }
        CustomerVerb::Notes => build.verb(key("cli-customer-notes"), [code()]),
        CustomerVerb::StrikeNote => {
            let note = build.place("note", "NUMBER", key("cli-arg-note-number"));
            build.verb(key("cli-customer-strike-note"), [code(), note])
        }
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    let code = || arguments.need("code");
    let reason = || arguments.text("reason").unwrap_or_default();
    let change = match verb {
        CustomerVerb::List => return list::list(cx, arguments),
        CustomerVerb::Show => return show(cx, code()?),
        CustomerVerb::Note => return notes::add(cx, code()?, arguments.need("text")?),
        CustomerVerb::Notes => return notes::list(cx, code()?),
        CustomerVerb::StrikeNote => return notes::strike(cx, code()?, arguments),
        CustomerVerb::Add => add(cx, arguments)?,
        CustomerVerb::Set => {
            let currency = cx.currency_of(code()?)?;
            let assignments = parameters::assignments::<CustomerRecord>(arguments, cx.words, currency)?;
            cx.writer()?.set_customer(code()?, &assignments, Expected::Whatever)?
        }
        CustomerVerb::Block => {
            let blocking = if arguments.flag("warn") { Blocking::WarnOnly } else { Blocking::Block };
            cx.writer()?.block_customer(code()?, blocking, reason())?
        }
        CustomerVerb::Unblock => cx.writer()?.unblock_customer(code()?)?,
        CustomerVerb::Close => cx.writer()?.close_customer(code()?, reason())?,
        CustomerVerb::Reopen => cx.writer()?.reopen_customer(code()?)?,
        CustomerVerb::Delete => return delete(cx, code()?),
    };
    parameters::changed(cx, ("customer", &change.code), &change.changes, &change.warnings());
    Ok(Exit::Done)
}

/// What there was of it is said in JSON alone: to people the name is enough.
fn delete(cx: &mut Context<'_>, code: &str) -> Result<Exit, Failure> {
    let change = cx.writer()?.delete_customer(code)?;
    let name =
        change.changes.iter().find(|change| change.name == NAME).and_then(|change| change.old.as_deref());
    match cx.format() {
        Format::Json => parameters::changed(cx, ("customer", &change.code), &change.changes, &[]),
        Format::Text => cx.say(
            &Message::new("customer-deleted")
                .text("code", change.code.as_str())
                .text("name", name.unwrap_or_default()),
        ),
    }
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
    let (customer, details) = (reader.customer_sheet(code)?, reader.customer_state(code)?);
    drop(reader);
    let sheet = &customer.sheet;
    let json = |_: &Words| {
        let mut answer = Map::new();
        answer.insert("customer".to_owned(), sheet.code.as_str().into());
        answer.insert("standing".to_owned(), state_json(&details));
        for section in Section::ALL {
            let fields = parameters::flat(sheet.section(section), sheet.currency);
            answer.insert(section.code().to_owned(), Value::Object(fields));
        }
        answer
    };
    let text = |words: &Words| {
        let mut text = String::new();
        if details.state != CustomerState::Active {
            text.extend([&words.render(&details.message()), "\n\n"]);
        }
        for section in Section::ALL {
            let heading = words.render(&Message::new(section.key()));
            let lines: Vec<_> = sheet.section(section).map(|line| worded(line, &details, words)).collect();
            let lines = parameters::lines(&lines, sheet.currency, words);
            text.extend([&heading, "\n", &lines, "\n"]);
        }
        format!("{}\n", text.trim_end())
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}

/// A line for people: a reason that is a code is shown in its words.
fn worded(line: &SheetLine, details: &StateDetails, words: &Words) -> SheetLine {
    let mut line = line.clone();
    if line.field.name() == STATE_REASON && line.value != Datum::Nothing {
        line.value = Datum::Text(words.code(StateDetails::REASONS, &details.reason).into());
    }
    line
}

/// The state of a customer and where it comes from, together.
fn state_json(details: &StateDetails) -> Value {
    json!({
        "state": details.state.code(),
        "origin": details.origin.map(StateOrigin::code),
        "reason": Cell::written(&details.reason).json(),
        "since": details.since,
        "user": details.user,
    })
}
