//! `creditdesk invoice ...`: invoices and credit notes.

use clap::{Arg, ArgAction, Command};
use serde_json::{Map, Value, json};

use super::{LATER_FROM, LEFT, applied_json, named, naming, signed, transfer};
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::cell::Cell;
use crate::cli::commands::CliCommand;
use crate::cli::context::Context;
use crate::cli::list::{Column, List, column};
use crate::cli::sheet::Sheet;
use crate::cli::verb::verbs;
use crate::cli::{Exit, Failure, Format, json as document};
use crate::credit::{Currency, Day, ItemKind, Message, Money};
use crate::desk::{
    AppliedPart, Dispute, DocumentKey, DocumentLine, DueBeforeDate, EnteredInvoice, FoundDocument,
    Instalment, InstalmentView, InvoiceView, NewInvoice, OrderExcess,
};
use crate::words::{Words, key};

pub(in crate::cli) const INVOICE: CliCommand = CliCommand { name: "invoice", build, run };

/// The kinds that are shown as invoices; an invoice has precedence.
const SHOWN: [ItemKind; 2] = [ItemKind::Invoice, ItemKind::Credit];

verbs! {
    /// What can be done with invoices and credit notes.
    enum InvoiceVerb {
        Enter => "enter",
        Show => "show",
        List => "list",
        Transfer => "transfer",
        Dispute => "dispute",
    }
}

fn columns() -> Vec<Column<DocumentLine>> {
    vec![
        column("invoice", key("cli-column-invoice"), |line| Cell::of(&line.number)),
        column("kind", key("cli-column-kind"), |line| named(line.kind, line.class)),
        column("customer", key("cli-column-customer"), |line| Cell::of(&line.customer)),
        column("instalment", key("cli-column-instalment"), |line| Cell::Count(line.instalment.into())),
        column("date", key("cli-column-date"), |line| Cell::Day(line.day)),
        column("due", key("cli-column-due"), |line| Cell::Day(line.due)),
        column("amount", key("cli-column-amount"), |line| signed(line.kind, line.amount, line.currency)),
        column("open", key("cli-column-open"), |line| signed(line.kind, line.open, line.currency)),
        LEFT,
        LATER_FROM,
        column("currency", key("cli-column-currency"), |line| Cell::of(line.currency.code())),
        column("disputed", key("cli-column-disputed"), |line| Cell::YesNo(line.disputed)),
    ]
}

fn build(build: Builder<'_>) -> Command {
    let invoice = || build.place("invoice", "INVOICE", key("cli-arg-invoice"));
    build.group("invoice", key("cli-invoice"), |verb| match verb {
        InvoiceVerb::Enter => build.verb(key("cli-invoice-enter"), entered(build)),
        InvoiceVerb::Show => {
            build.verb(key("cli-invoice-show"), [invoice(), naming::kind_option(build, &SHOWN)])
        }
        InvoiceVerb::List => build.verb(
            key("cli-invoice-list"),
            [
                build.option("customer", "CUSTOMER", key("cli-arg-all-of-customer")),
                build.flag("open", key("cli-arg-open-only")),
                build.flag("awaiting", key("cli-arg-awaiting")),
            ],
        ),
        InvoiceVerb::Transfer => transfer::build(build),
        InvoiceVerb::Dispute => build.verb(
            key("cli-invoice-dispute"),
            [
                invoice(),
                build.option("instalment", "N", key("cli-arg-one-instalment")),
                build.flag("settle", key("cli-arg-settle")),
                build.option("reason", "TEXT", key("cli-arg-reason-text")).required(true),
            ],
        ),
    })
}

fn entered(build: Builder<'_>) -> Vec<Arg> {
    vec![
        build.option("customer", "CUSTOMER", key("cli-arg-customer")).required(true),
        build.option("number", "NUMBER", key("cli-arg-document-number")).required(true),
        build.amount("amount", key("cli-arg-invoice-amount")).required(true),
        build.day("date", key("cli-arg-invoice-date")).required(true),
        build.day("due", key("cli-arg-due")),
        build.flag("due-before-date", key("cli-arg-due-before-date")),
        build.option("order", "ORDER", key("cli-arg-invoiced-order")),
        build.option("ship-to", "CODE", key("cli-arg-ship-to")),
        build.option("instalment", "DATE=AMOUNT", key("cli-arg-instalments")).action(ArgAction::Append),
    ]
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    match verb {
        InvoiceVerb::Enter => enter(cx, arguments),
        InvoiceVerb::Show => {
            let kind = arguments.text("kind");
            let invoice = naming::find(cx, arguments.need("invoice")?, (&SHOWN, kind))?;
            show(cx, &invoice)
        }
        InvoiceVerb::List if arguments.flag("awaiting") => transfer::list(cx, arguments),
        InvoiceVerb::List => {
            super::list(cx, arguments, ("invoices", &[ItemKind::Invoice, ItemKind::Credit]), columns())
        }
        InvoiceVerb::Transfer => transfer::run(cx, arguments),
        InvoiceVerb::Dispute => dispute(cx, arguments),
    }
}

fn enter(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let customer = arguments.need("customer")?;
    let currency = cx.currency_of(customer)?;
    let amount = arguments.need_money("amount", currency)?;
    let day = arguments.need_day("date")?;
    let instalments = instalments(arguments, currency)?;
    let order = arguments.text("order");
    let due = match (arguments.day("due")?, instalments.iter().map(|part| part.due).max()) {
        (Some(due), _) | (None, Some(due)) => due,
        // A credit note has no due date of its own.
        (None, None) if amount.is_negative() => day,
        (None, None) => cx.reader()?.usual_due(customer, order, day)?,
    };
    let invoice = NewInvoice {
        customer,
        number: arguments.need("number")?,
        amount,
        day,
        due,
        due_before_date: if arguments.flag("due-before-date") {
            DueBeforeDate::Accepted
        } else {
            DueBeforeDate::Refused
        },
        order,
        ship_to: arguments.text("ship-to"),
        instalments,
    };
    let entered = cx.writer()?.enter_invoice(&invoice)?;
    let shown = show_entered(cx, &entered);
    Ok(cx.saved(shown))
}

/// Answers with the invoice, the limits that it exceeds, and what its order does not cover.
fn show_entered(cx: &mut Context<'_>, entered: &EnteredInvoice) -> Result<Exit, Failure> {
    let key = DocumentKey::new(&entered.customer, entered.kind, &entered.number);
    let invoice = cx.reader()?.invoice(&key)?;
    let currency = invoice.currency;
    let json = |words: &Words| {
        let mut answer = json_of(&invoice);
        let warnings = entered.warnings.iter();
        let warnings = warnings.map(|warning| document::finding_of_account(warning, currency, words));
        answer.insert("warnings".to_owned(), warnings.collect());
        let beyond = entered.beyond.as_ref().map(|beyond| beyond_json(beyond, currency, words));
        answer.insert("beyond_order".to_owned(), beyond.into());
        answer
    };
    cx.answer(json, |words| sheet(&invoice).show(words));
    if cx.format() == Format::Text {
        let warnings = entered.warnings.iter().map(|warning| warning.message_of_account(currency));
        let beyond = entered.beyond.iter().map(|beyond| beyond.message(currency));
        warnings.chain(beyond).for_each(|note| cx.note(&note));
    }
    Ok(Exit::Done)
}

fn beyond_json(beyond: &OrderExcess, currency: Currency, words: &Words) -> Value {
    json!({
        "order": beyond.order(),
        "amount": beyond.sale().plain(currency),
        "cause": beyond.cause(),
        "text": words.render(&beyond.message(currency)),
    })
}

fn instalments(arguments: Arguments<'_>, currency: Currency) -> Result<Vec<Instalment>, Failure> {
    let read = |text: &str| {
        let parts = text.split_once('=').filter(|(day, amount)| !day.is_empty() && !amount.is_empty());
        let (day, amount) = parts.ok_or_else(|| {
            Failure::usage(Message::new("usage-instalment").text("value", text).day("day", arguments.today()))
        })?;
        Ok(Instalment {
            due: arguments.read_day("instalment", day)?,
            amount: arguments.read_money("instalment", amount, currency)?,
        })
    };
    arguments.texts("instalment").into_iter().map(read).collect()
}

fn dispute(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let text = arguments.need("invoice")?;
    let FoundDocument { key: invoice, name } = naming::find_part(cx, text, (&[ItemKind::Invoice], None))?;
    let dispute = if arguments.flag("settle") { Dispute::Settled } else { Dispute::Raised };
    let instalment = naming::agreed(text, name.instalment, arguments.count("instalment")?)?;
    let reason = arguments.need("reason")?;
    cx.writer()?.dispute_invoice(&invoice, instalment, dispute, reason)?;
    let shown = show(cx, &invoice);
    Ok(cx.saved(shown))
}

/// Answers with the whole invoice.
fn show(cx: &mut Context<'_>, key: &DocumentKey) -> Result<Exit, Failure> {
    let invoice = cx.reader()?.invoice(key)?;
    let json = |_: &Words| {
        let mut answer = json_of(&invoice);
        answer.insert("warnings".to_owned(), Vec::<Value>::new().into());
        answer
    };
    cx.answer(json, |words| sheet(&invoice).show(words));
    if cx.format() == Format::Text && (invoice.instalments.len() > 1 || is_applied(&invoice)) {
        let mut list = List::new("instalments", INSTALMENTS, cx.words, Format::Text);
        invoice.instalments.iter().for_each(|part| list.add(&(part.clone(), invoice.kind, invoice.currency)));
        cx.output.text("\n");
        list.write(&mut cx.output, Map::new());
    }
    Ok(Exit::Done)
}

fn is_applied(invoice: &InvoiceView) -> bool {
    invoice.instalments.iter().any(|part| !part.applied.is_empty())
}

/// An instalment of a document of a kind, in its currency.
type ShownInstalment = (InstalmentView, ItemKind, Currency);

const INSTALMENTS: &[Column<ShownInstalment>] = &[
    column("instalment", key("cli-column-instalment"), |(part, ..)| Cell::Count(part.instalment.into())),
    column("due", key("cli-column-due"), |(part, ..)| Cell::Day(part.due)),
    column("amount", key("cli-column-amount"), |(part, kind, currency)| {
        signed(*kind, part.amount, *currency)
    }),
    column("open", key("cli-column-open"), |(part, kind, currency)| signed(*kind, part.open, *currency)),
    column("disputed", key("cli-column-disputed"), |(part, ..)| Cell::YesNo(part.disputed)),
    column("applied", key("cli-column-applied"), |(part, ..)| Cell::text(Some(met_by(part)))),
];

/// The numbers of what was applied to an instalment and not taken back, each once.
fn met_by(part: &InstalmentView) -> String {
    let mut sums: Vec<(&AppliedPart, Money)> = Vec::new();
    for applied in &part.applied {
        let is_same = |known: &AppliedPart| (known.kind, &known.number) == (applied.kind, &applied.number);
        match sums.iter_mut().find(|(known, _)| is_same(known)) {
            Some((_, sum)) => *sum += applied.amount,
            None => sums.push((applied, applied.amount)),
        }
    }
    sums.retain(|(_, sum)| !sum.is_zero());
    sums.iter().map(|(applied, _)| applied.number.as_str()).collect::<Vec<_>>().join(", ")
}

fn json_of(invoice: &InvoiceView) -> Map<String, Value> {
    let mut answer = sheet(invoice).json();
    answer.insert("instalments".to_owned(), instalments_json(invoice));
    answer
}

fn instalments_json(invoice: &InvoiceView) -> Value {
    let currency = invoice.currency;
    let each = invoice.instalments.iter().map(|part| {
        json!({
            "instalment": part.instalment,
            "due": part.due,
            "amount": signed(invoice.kind, part.amount, currency).json(),
            "open": signed(invoice.kind, part.open, currency).json(),
            "disputed": part.disputed,
            "applied": applied_json(&part.applied, currency),
        })
    });
    each.collect()
}

fn sheet(invoice: &InvoiceView) -> Sheet {
    let currency = invoice.currency;
    let due: Option<Day> = invoice.instalments.iter().map(|part| part.due).max();
    let money = |amount| signed(invoice.kind, amount, currency);
    let is_disputed = invoice.instalments.iter().any(|part| part.disputed);
    let awaits = Cell::YesNo(invoice.awaits_transfer);
    Sheet::default()
        .field("invoice", key("cli-column-invoice"), Cell::of(&invoice.number))
        .field("kind", key("cli-column-kind"), named(invoice.kind, invoice.class))
        .field("customer", key("cli-column-customer"), Cell::of(&invoice.customer))
        .field("amount", key("cli-column-amount"), money(invoice.amount))
        .field("open", key("cli-column-open"), money(invoice.open))
        .field(
            "left",
            key("cli-column-left"),
            invoice.later_from().map_or(Cell::Nothing, |_| money(invoice.left())),
        )
        .field("later_from", key("cli-column-later-from"), Cell::day(invoice.later_from()))
        .field("currency", key("cli-column-currency"), Cell::of(currency.code()))
        .field("date", key("cli-column-date"), Cell::Day(invoice.day))
        .field("due", key("cli-column-due"), Cell::day(due))
        .field("order", key("cli-column-order"), Cell::text(invoice.order.clone()))
        .field("ship_to", key("cli-column-ship-to"), Cell::text(invoice.ship_to.clone()))
        .field("paid", key("cli-column-paid"), Cell::day(invoice.paid))
        .field("disputed", key("cli-column-disputed"), Cell::YesNo(is_disputed))
        .field("awaits_transfer", key("cli-column-awaits-transfer"), awaits)
}
