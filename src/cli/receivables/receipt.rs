//! `creditdesk receipt ...`: receipts, applied to invoices or on account.

use clap::{ArgAction, Command};

use super::{LATER_FROM, LEFT, applied_json, columns, kind};
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column};
use crate::cli::sheet::Sheet;
use crate::cli::table::{Edge, Table};
use crate::cli::verb::verbs;
use crate::cli::{Exit, Failure, Format};
use crate::credit::{Currency, ItemKind, Message};
use crate::desk::{ApplyTo, DocumentScope, NewReceipt, ReceiptView, Rest};
use crate::words::key;

pub(in crate::cli) const RECEIPT: CliCommand = CliCommand { name: "receipt", build, run };

verbs! {
    /// What can be done with receipts.
    enum ReceiptVerb {
        Enter => "enter",
        Apply => "apply",
        Reverse => "reverse",
        Undo => "undo",
        Show => "show",
        List => "list",
    }
}

const COLUMNS: &[Column] = &[
    column("receipt", key("cli-column-receipt")),
    column("customer", key("cli-column-customer")),
    column("date", key("cli-column-date")),
    column("amount", key("cli-column-amount")),
    column("open", key("cli-column-on-account")),
    LEFT,
    LATER_FROM,
    column("currency", key("cli-column-currency")),
    column("reversed", key("cli-column-reversed")),
];

fn build(build: Builder<'_>) -> Command {
    let receipt = || build.place("receipt", "RECEIPT", key("cli-arg-receipt"));
    build.noun("receipt", key("cli-receipt"), |verb| match verb {
        ReceiptVerb::Enter => build.verb(
            key("cli-receipt-enter"),
            [
                build.option("customer", "CUSTOMER", key("cli-arg-payer")).required(true),
                build.option("number", "NUMBER", key("cli-arg-document-number")).required(true),
                build.amount("amount", key("cli-arg-receipt-amount")).required(true),
                build.day("date", key("cli-arg-receipt-date")).required(true),
                build.option("currency", "CURRENCY", key("cli-arg-receipt-currency")),
                build.option("apply", "INVOICE[=AMOUNT]", key("cli-arg-apply")).action(ArgAction::Append),
                build.flag("oldest-first", key("cli-arg-oldest-first")),
            ],
        ),
        ReceiptVerb::Apply => build.verb(
            key("cli-receipt-apply"),
            [
                receipt(),
                build
                    .places("apply", "INVOICE[=AMOUNT]", key("cli-arg-apply"))
                    .required(false)
                    .required_unless_present("oldest-first"),
                build.option("instalment", "N", key("cli-arg-pay-instalment")),
                build.flag("oldest-first", key("cli-arg-oldest-first")),
                build.day("date", key("cli-arg-apply-date")),
            ],
        ),
        ReceiptVerb::Reverse => build.verb(
            key("cli-receipt-reverse"),
            [
                receipt(),
                build.option("reason", "TEXT", key("cli-arg-reason-text")).required(true),
                build.day("date", key("cli-arg-reversal-date")),
            ],
        ),
        ReceiptVerb::Undo => build.verb(key("cli-receipt-undo"), [receipt()]),
        ReceiptVerb::Show => build.verb(key("cli-receipt-show"), [receipt()]),
        ReceiptVerb::List => build.verb(
            key("cli-receipt-list"),
            [
                build.option("customer", "CUSTOMER", key("cli-arg-all-of-customer")),
                build.flag("open", key("cli-arg-open-only")),
            ],
        ),
    })
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        ReceiptVerb::Enter => enter(cx, arguments),
        ReceiptVerb::List => list(cx, arguments),
        ReceiptVerb::Apply => apply(cx, arguments),
        ReceiptVerb::Reverse => {
            let (number, reason) = (arguments.need("receipt")?, arguments.need("reason")?);
            let day = arguments.day("date")?;
            cx.writer()?.reverse_receipt(number, reason, day)?;
            Ok(show_saved(cx, number))
        }
        ReceiptVerb::Undo => {
            let number = arguments.need("receipt")?;
            cx.writer()?.undo_application(number, None)?;
            Ok(show_saved(cx, number))
        }
        ReceiptVerb::Show => show(cx, arguments.need("receipt")?),
    }
}

fn enter(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let customer = arguments.need("customer")?;
    let currency = match arguments.text("currency") {
        Some(code) => read_currency(code)?,
        None => cx.currency_of(customer)?,
    };
    let receipt = NewReceipt {
        customer,
        number: arguments.need("number")?,
        amount: arguments.need_money("amount", currency)?,
        currency: Some(currency),
        day: arguments.need_day("date")?,
        apply: applications(arguments, None, currency)?,
        rest: rest(arguments),
    };
    let entered = cx.writer()?.enter_receipt(&receipt)?;
    Ok(show_saved(cx, &entered.number))
}

fn apply(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let number = arguments.need("receipt")?;
    let currency = cx.reader()?.receipt(number)?.currency;
    let instalment = arguments.count("instalment")?;
    let apply = applications(arguments, instalment, currency)?;
    let day = arguments.day("date")?;
    cx.writer()?.apply_receipt(number, &apply, rest(arguments), day)?;
    Ok(show_saved(cx, number))
}

fn read_currency(code: &str) -> Result<Currency, Failure> {
    code.parse().map_err(|_| {
        let message = Message::new("usage-currency").text("argument", "--currency").text("value", code);
        Failure::usage(message)
    })
}

fn rest(arguments: Arguments<'_>) -> Rest {
    if arguments.flag("oldest-first") { Rest::OldestFirst } else { Rest::OnAccount }
}

/// `INVOICE` or `INVOICE=AMOUNT`; a number may have the sign in it, an amount never has.
fn applications<'a>(
    arguments: Arguments<'a>,
    instalment: Option<u32>,
    currency: Currency,
) -> Result<Vec<ApplyTo<'a>>, Failure> {
    let read = |text: &'a str| {
        let (invoice, amount) = match text.rsplit_once('=') {
            Some((invoice, amount)) => (invoice, Some(amount)),
            None => (text, None),
        };
        let read = |amount| arguments.read_money("--apply", amount, currency);
        let amount = amount.map(read).transpose()?;
        Ok(ApplyTo { invoice, instalment, amount })
    };
    arguments.texts("apply").into_iter().map(read).collect()
}

fn list(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let scope = arguments.text("customer").map_or(DocumentScope::Open, DocumentScope::Customer);
    let lines = cx.reader()?.documents(scope, &[ItemKind::Receipt])?;
    let mut list = List::new("receipts", &columns(COLUMNS, &lines), cx.words, cx.format());
    let open_only = arguments.flag("open");
    for line in lines.iter().filter(|line| !open_only || !line.open.is_zero()) {
        list.row(&[
            Cell::of(&line.number),
            Cell::of(&line.customer),
            Cell::Day(line.day),
            Cell::Money(line.amount, line.currency),
            Cell::Money(line.open, line.currency),
            line.later.map_or(Cell::Nothing, |later| Cell::Money(later.left, line.currency)),
            Cell::day(line.later.map(|later| later.day)),
            Cell::of(line.currency.code()),
            Cell::day(line.reversed),
        ]);
    }
    list.write_with_total(&mut cx.output);
    Ok(Exit::Done)
}

/// Answers with a receipt that was just saved.
fn show_saved(cx: &mut Context<'_>, number: &str) -> Exit {
    let shown = show(cx, number);
    cx.saved(shown)
}

/// Answers with the whole receipt and what it paid.
fn show(cx: &mut Context<'_>, number: &str) -> Result<Exit, Failure> {
    let receipt = cx.reader()?.receipt(number)?;
    let sheet = sheet(&receipt);
    match cx.format() {
        Format::Json => {
            let mut answer = sheet.json();
            let applied = applied_json(&receipt.applied, receipt.currency);
            answer.insert("applied".to_owned(), applied);
            cx.output.json(&answer);
        }
        Format::Text => {
            let mut text = sheet.show(cx.words);
            let mut table = Table::new(Vec::new());
            for part in &receipt.applied {
                table.row(vec![
                    (Cell::Day(part.day).show(cx.words), Edge::Left),
                    (Cell::of(&part.number).show(cx.words), Edge::Left),
                    (cx.words.money(part.amount, receipt.currency), Edge::Right),
                ]);
            }
            text.push_str(&table.render());
            cx.output.text(&text);
        }
    }
    Ok(Exit::Done)
}

fn sheet(receipt: &ReceiptView) -> Sheet {
    let money = |amount| Cell::Money(amount, receipt.currency);
    Sheet::default()
        .field("receipt", key("cli-column-receipt"), Cell::of(&receipt.number))
        .field("kind", key("cli-column-kind"), kind(receipt.kind))
        .field("customer", key("cli-column-customer"), Cell::of(&receipt.customer))
        .field("amount", key("cli-column-amount"), money(receipt.amount))
        .field("open", key("cli-column-on-account"), money(receipt.open))
        .field("left", key("cli-column-left"), receipt.later.map_or(Cell::Nothing, |later| money(later.left)))
        .field("later_from", key("cli-column-later-from"), Cell::day(receipt.later.map(|later| later.day)))
        .field("currency", key("cli-column-currency"), Cell::of(receipt.currency.code()))
        .field("date", key("cli-column-date"), Cell::Day(receipt.day))
        .field("reversed", key("cli-column-reversed"), Cell::day(receipt.reversed))
}
