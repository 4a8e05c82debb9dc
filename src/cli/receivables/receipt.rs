//! `creditdesk receipt ...`: receipts, applied to invoices or on account.

use clap::{ArgAction, Command};

use super::naming::Paid;
use super::{LATER_FROM, LEFT, applied_json, named, naming};
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, column};
use crate::cli::sheet::Sheet;
use crate::cli::table::Table;
use crate::cli::verb::verbs;
use crate::cli::{Exit, Failure};
use crate::credit::ItemKind;
use crate::desk::{DocumentKey, DocumentLine, NewReceipt, ReceiptView, Rest};
use crate::words::{Words, key};

pub(in crate::cli) const RECEIPT: CliCommand = CliCommand { name: "receipt", build, run };

/// The kinds that are applied to invoices; a receipt has precedence.
const UNAPPLIED: [ItemKind; 2] = [ItemKind::Receipt, ItemKind::Credit];

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

fn columns() -> Vec<Column<DocumentLine>> {
    vec![
        column("receipt", key("cli-column-receipt"), |line| Cell::of(&line.number)),
        column("customer", key("cli-column-customer"), |line| Cell::of(&line.customer)),
        column("date", key("cli-column-date"), |line| Cell::Day(line.day)),
        column("amount", key("cli-column-amount"), |line| Cell::Money(line.amount, line.currency)),
        column("open", key("cli-column-on-account"), |line| Cell::Money(line.open, line.currency)),
        LEFT,
        LATER_FROM,
        column("currency", key("cli-column-currency"), |line| Cell::of(line.currency.code())),
        column("reversed", key("cli-column-reversed"), |line| Cell::day(line.reversed)),
    ]
}

fn build(build: Builder<'_>) -> Command {
    let receipt = || build.place("receipt", "RECEIPT", key("cli-arg-receipt"));
    let kind = || naming::kind_option(build, &UNAPPLIED);
    build.group("receipt", key("cli-receipt"), |verb| match verb {
        ReceiptVerb::Enter => build.verb(
            key("cli-receipt-enter"),
            [
                build.option("customer", "CUSTOMER", key("cli-arg-payer")).required(true),
                build.option("number", "NUMBER", key("cli-arg-document-number")).required(true),
                build.amount("amount", key("cli-arg-receipt-amount")).required(true),
                build.day("date", key("cli-arg-receipt-date")).required(true),
                build.option("currency", "CURRENCY", key("cli-arg-receipt-currency")),
                build.option("apply", "INVOICE[#N][=AMOUNT]", key("cli-arg-apply")).action(ArgAction::Append),
                build.flag("oldest-first", key("cli-arg-oldest-first")),
            ],
        ),
        ReceiptVerb::Apply => build.verb(
            key("cli-receipt-apply"),
            [
                receipt(),
                kind(),
                build
                    .places("apply", "INVOICE[#N][=AMOUNT]", key("cli-arg-apply"))
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
        ReceiptVerb::Undo => build.verb(key("cli-receipt-undo"), [receipt(), kind()]),
        ReceiptVerb::Show => build.verb(key("cli-receipt-show"), [receipt(), kind()]),
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
        ReceiptVerb::List => super::list(cx, arguments, ("receipts", &[ItemKind::Receipt]), columns()),
        ReceiptVerb::Apply => apply(cx, arguments),
        ReceiptVerb::Reverse => {
            let receipt = naming::find(cx, arguments.need("receipt")?, (&UNAPPLIED, None))?;
            let (reason, day) = (arguments.need("reason")?, arguments.day("date")?);
            cx.writer()?.reverse_receipt(&receipt, reason, day)?;
            Ok(show_saved(cx, &receipt))
        }
        ReceiptVerb::Undo => {
            let receipt = find(cx, arguments)?;
            cx.writer()?.undo_application(&receipt, None)?;
            Ok(show_saved(cx, &receipt))
        }
        ReceiptVerb::Show => {
            let receipt = find(cx, arguments)?;
            show(cx, &receipt)
        }
    }
}

/// The receipt or credit note that is named.
fn find(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<DocumentKey, Failure> {
    naming::find(cx, arguments.need("receipt")?, (&UNAPPLIED, arguments.text("kind")))
}

fn enter(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let customer = arguments.need("customer")?;
    let currency = match arguments.text("currency") {
        Some(code) => arguments.read_currency(code)?,
        None => cx.currency_of(customer)?,
    };
    let paid = naming::paid(cx, arguments, (customer, currency), None)?;
    let receipt = NewReceipt {
        customer,
        number: arguments.need("number")?,
        amount: arguments.need_money("amount", currency)?,
        currency: Some(currency),
        day: arguments.need_day("date")?,
        apply: paid.iter().map(Paid::apply).collect(),
        rest: rest(arguments),
    };
    let entered = cx.writer()?.enter_receipt(&receipt)?;
    Ok(show_saved(cx, &entered.key()))
}

fn apply(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let receipt = find(cx, arguments)?;
    let currency = cx.reader()?.receipt(&receipt)?.currency;
    let instalment = arguments.count("instalment")?;
    let paid = naming::paid(cx, arguments, (&receipt.customer, currency), instalment)?;
    let apply: Vec<_> = paid.iter().map(Paid::apply).collect();
    let day = arguments.day("date")?;
    cx.writer()?.apply_receipt(&receipt, &apply, rest(arguments), day)?;
    Ok(show_saved(cx, &receipt))
}

fn rest(arguments: Arguments<'_>) -> Rest {
    if arguments.flag("oldest-first") { Rest::OldestFirst } else { Rest::OnAccount }
}

/// Answers with a receipt that was just saved.
fn show_saved(cx: &mut Context<'_>, key: &DocumentKey) -> Exit {
    let shown = show(cx, key);
    cx.saved(shown)
}

/// Answers with the whole receipt and what it paid.
fn show(cx: &mut Context<'_>, key: &DocumentKey) -> Result<Exit, Failure> {
    let receipt = cx.reader()?.receipt(key)?;
    let sheet = sheet(&receipt);
    let json = |_: &Words| {
        let mut answer = sheet.json();
        answer.insert("applied".to_owned(), applied_json(&receipt.applied, receipt.currency));
        answer
    };
    let text = |words: &Words| {
        let mut table = Table::default();
        for part in &receipt.applied {
            let amount = Cell::Money(part.amount, receipt.currency);
            table.cells([Cell::Day(part.day), Cell::of(&part.number), amount], words);
        }
        sheet.show(words) + &table.render()
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}

fn sheet(receipt: &ReceiptView) -> Sheet {
    let money = |amount| Cell::Money(amount, receipt.currency);
    Sheet::default()
        .field("receipt", key("cli-column-receipt"), Cell::of(&receipt.number))
        .field("kind", key("cli-column-kind"), named(receipt.kind, receipt.class))
        .field("customer", key("cli-column-customer"), Cell::of(&receipt.customer))
        .field("amount", key("cli-column-amount"), money(receipt.amount))
        .field("open", key("cli-column-on-account"), money(receipt.open))
        .field("left", key("cli-column-left"), receipt.later.map_or(Cell::Nothing, |later| money(later.left)))
        .field("later_from", key("cli-column-later-from"), Cell::day(receipt.later.map(|later| later.day)))
        .field("currency", key("cli-column-currency"), Cell::of(receipt.currency.code()))
        .field("date", key("cli-column-date"), Cell::Day(receipt.day))
        .field("reversed", key("cli-column-reversed"), Cell::day(receipt.reversed))
}
