//! `creditdesk writeoff`: debts that will not be paid, out of the books (R11.5.4).

use clap::Command;

use super::adjustment::{AdjustmentVerb, answer_made, answer_undone};
use super::naming::{self, Paid};
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::verb::Verb;
use crate::cli::{Exit, Failure};
use crate::desk::{AdjustmentKind, WriteOff};
use crate::words::key;

pub(in crate::cli) const WRITEOFF: CliCommand = CliCommand { name: "writeoff", build, run };

fn build(build: Builder<'_>) -> Command {
    let arguments = [
        build.places("invoice", "INVOICE[#K][=AMOUNT]", key("cli-arg-write-off")),
        build.option("reason", "TEXT", key("cli-arg-reason-text")).required(true),
    ];
    let undo = build.command(
        AdjustmentVerb::Undo.name(),
        key("cli-writeoff-undo"),
        [build.place("number", "NUMBER", key("cli-arg-write-off-number"))],
    );
    with_undo(build.command("writeoff", key("cli-writeoff"), arguments), undo)
}

/// A command that does something by itself, and undoes it by a verb.
pub(super) fn with_undo(command: Command, undo: Command) -> Command {
    command.subcommand(undo).subcommand_negates_reqs(true).args_conflicts_with_subcommands(true)
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    if arguments.command().is_none() {
        return write_off(cx, arguments);
    }
    match arguments.verb()? {
        (AdjustmentVerb::Undo, arguments) => {
            let key = naming::find_adjustment(cx, arguments.need("number")?, AdjustmentKind::WriteOff)?;
            let undone = cx.writer()?.undo_write_off(&key)?;
            answer_undone(cx, &undone);
            Ok(Exit::Done)
        }
    }
}

fn write_off(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (customer, invoices) = naming::of_one_customer(cx, arguments, "invoice")?;
    let parts = invoices.iter().map(Paid::apply).collect();
    let write_off = WriteOff { customer: &customer, parts, reason: arguments.need("reason")? };
    let made = cx.writer()?.write_off(&write_off)?;
    answer_made(cx, &made);
    Ok(Exit::Done)
}
