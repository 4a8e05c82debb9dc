//! `creditdesk terms ...`: terms of payment beyond those that are known without set-up.

use clap::Command;

use super::arguments::Arguments;
use super::build::Builder;
use super::cell::Cell;
use super::commands::CliCommand;
use super::context::Context;
use super::list::{self, Column, column};
use super::verb::verbs;
use super::{Exit, Failure, parameters};
use crate::desk::DeskWriter;
use crate::fields::TermsRecord;
use crate::words::key;

pub(super) const TERMS: CliCommand = CliCommand { name: "terms", build, run };

verbs! {
    /// What can be done with terms of payment.
    enum TermsVerb { Add => "add", List => "list" }
}

const COLUMNS: &[Column<TermsRecord>] = &[
    column("terms", key("cli-column-terms"), |line| Cell::of(&line.terms.code)),
    column("kind", key("parameter-kind"), |line| Cell::named("terms-kind", line.terms.kind.code())),
    column("days", key("parameter-days"), |line| Cell::Count(line.terms.days.into())),
    column("rank", key("parameter-rank"), |line| {
        line.terms.rank.map_or(Cell::Nothing, |rank| Cell::Count(rank.into()))
    }),
];

fn build(build: Builder<'_>) -> Command {
    build.group("terms", key("cli-terms"), |verb| match verb {
        TermsVerb::Add => build.verb(
            key("cli-terms-add"),
            [
                build.place("code", "CODE", key("cli-arg-terms-code")),
                parameters::pairs(build, "days=30").required(false),
            ],
        ),
        TermsVerb::List => build.verb(key("cli-terms-list"), []),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        TermsVerb::List => {
            let terms = cx.reader()?.terms_records()?;
            Ok(list::answer(cx, "terms", COLUMNS, &terms))
        }
        TermsVerb::Add => {
            let terms = ("terms", arguments.need("code")?);
            parameters::put::<TermsRecord>(cx, arguments, terms, DeskWriter::add_terms)
        }
    }
}
