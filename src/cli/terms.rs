//! `creditdesk terms ...`: terms of payment beyond those that are known without set-up.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{Column, List, column};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::fields::TermsRecord;
use crate::words::key;

pub(super) const TERMS: CliCommand = CliCommand { name: "terms", build, run };

verbs! {
    /// What can be done with terms of payment.
    enum TermsVerb { Add => "add", List => "list" }
}

const COLUMNS: &[Column] = &[
    column("terms", key("cli-column-terms")),
    column("kind", key("parameter-kind")),
    column("days", key("parameter-days")),
    column("rank", key("parameter-rank")),
];

fn build(build: Builder<'_>) -> Command {
    build.noun("terms", key("cli-terms"), |verb| match verb {
        TermsVerb::Add => build.verb(
            key("cli-terms-add"),
            [
                build.place("code", "CODE", key("cli-arg-terms-code")),
                parameters::pairs(build).required(false),
            ],
        ),
        TermsVerb::List => build.verb(key("cli-terms-list"), []),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        TermsVerb::List => list(cx),
        TermsVerb::Add => add(cx, arguments),
    }
}

fn add(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let currency = cx.reader()?.settings()?.currency();
    let assignments = parameters::assignments::<TermsRecord>(arguments, cx.words, currency)?;
    let changed = cx.writer()?.add_terms(arguments.need("code")?, &assignments)?;
    parameters::changed(cx, ("terms", &changed.code), &changed.changes, &[]);
    Ok(Exit::Done)
}

fn list(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let lines = cx.reader()?.terms_records()?;
    let mut list = List::new("terms", COLUMNS, cx.words, cx.format());
    for line in &lines {
        list.row(&[
            Cell::of(&line.terms.code),
            Cell::named("terms-kind", line.terms.kind.code()),
            Cell::Count(line.terms.days.into()),
            line.rank.map_or(Cell::Nothing, |rank| Cell::Count(rank.into())),
        ]);
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}
