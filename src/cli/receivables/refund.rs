//! `creditdesk refund`: what is on account, paid back (R11.5.5).

use clap::Command;

use super::adjustment::{AdjustmentVerb, answer_made, answer_undone};
use super::naming;
use super::writeoff::with_undo;
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::verb::Verb;
use crate::cli::{Exit, Failure};
use crate::desk::{AdjustmentKind, Refund};
use crate::words::key;

pub(in crate::cli) const REFUND: CliCommand = CliCommand { name: "refund", build, run };

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.place("customer", "CUSTOMER", key("cli-arg-customer-code")),
        build.place("amount", "AMOUNT", key("cli-arg-refund-amount")).allow_hyphen_values(true),
        build.option("reason", "TEXT", key("cli-arg-reason-text")).required(true),
    ];
    let undo = build.command(
        AdjustmentVerb::Undo.name(),
        key("cli-refund-undo"),
        [build.place("number", "NUMBER", key("cli-arg-refund-number"))],
    );
    with_undo(build.command("refund", key("cli-refund"), arguments), undo)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    if arguments.command().is_none() {
        return refund(cx, arguments);
    }
    match arguments.verb()? {
        (AdjustmentVerb::Undo, arguments) => {
            let refund = naming::find_adjustment(cx, arguments.need("number")?, AdjustmentKind::Refund)?;
            let undone = cx.writer()?.undo_refund(&refund)?;
            answer_undone(cx, &undone);
            Ok(Exit::Done)
        }
    }
}

fn refund(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let customer = arguments.need("customer")?;
    let amount = arguments.need_money("amount", cx.currency_of(customer)?)?;
    let refund = Refund { customer, amount, reason: arguments.need("reason")? };
    let made = cx.writer()?.refund(&refund)?;
    answer_made(cx, &made);
    Ok(Exit::Done)
}
