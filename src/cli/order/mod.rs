//! `creditdesk order ...`: entering, changing and shipping orders, with a check wherever goods go out on credit.

use clap::{Arg, Command};

use super::arguments::Arguments;
use super::build::Builder;
use super::commands::CliCommand;
use super::context::Context;
use super::verb::verbs;
use super::{Exit, Failure, json, render, trail};
use crate::credit::{Message, Outcome};
use crate::desk::{Checked, Confirmation, DeskError, DeskWriter, EnterOrder};
use crate::words::{Words, key};

mod list;
mod show;

pub(super) const ORDER: CliCommand = CliCommand { name: "order", build, run };

verbs! {
    /// What can be done with orders.
    enum OrderVerb {
        Enter => "enter",
        Show => "show",
        List => "list",
        Amend => "amend",
        Confirm => "confirm",
        Cancel => "cancel",
        Close => "close",
        Reopen => "reopen",
        Copy => "copy",
        Ship => "ship",
        Check => "check",
    }
}

fn build(build: Builder<'_>) -> Command {
    let order = || build.place("order", "ORDER", key("cli-arg-order"));
    let new_number = || build.option("number", "NUMBER", key("cli-arg-number"));
    let amount = || build.amount("amount", key("cli-arg-order-amount"));
    build.group("order", key("cli-order"), |verb| match verb {
        OrderVerb::Enter => build
            .verb(key("cli-order-enter"), entered(build))
            .mut_arg("customer", |customer| customer.required(true))
            .mut_arg("number", |number| number.required(true))
            .mut_arg("amount", |amount| amount.required(true)),
        OrderVerb::Show => build.verb(key("cli-order-show"), [order()]),
        OrderVerb::List => build.verb(key("cli-order-list"), list::arguments(build)),
        OrderVerb::Amend => build.verb(key("cli-order-amend"), [order(), amount().required(true)]),
        OrderVerb::Confirm => build.verb(key("cli-order-confirm"), [order()]),
        OrderVerb::Cancel => build.verb(key("cli-order-cancel"), [order()]),
        OrderVerb::Close => build.verb(
            key("cli-order-close"),
            [
                order(),
                build.flag("not-invoiced", key("cli-arg-not-invoiced")).requires("reason"),
                build.option("reason", "TEXT", key("cli-arg-reason-text")).requires("not-invoiced"),
            ],
        ),
        OrderVerb::Reopen => build.verb(key("cli-order-reopen"), [order()]),
        OrderVerb::Copy => build.verb(key("cli-order-copy"), [order(), new_number().required(true)]),
        OrderVerb::Ship => build.verb(key("cli-order-ship"), [order()]),
        OrderVerb::Check => build
            .verb(
                key("cli-order-check"),
                entered(build).into_iter().chain(trail::arguments(build)).chain([order()
                    .required(false)
                    .conflicts_with_all(["customer", "amount"])
                    .help(build.text(key("cli-arg-order-to-check")))]),
            )
            .mut_arg("number", |number| number.help(build.text(key("cli-arg-number-to-check")))),
    })
}

/// What an order is entered with.
fn entered(build: Builder<'_>) -> Vec<Arg> {
    vec![
        build.option("customer", "CUSTOMER", key("cli-arg-customer")),
        build.option("number", "NUMBER", key("cli-arg-number")),
        build.amount("amount", key("cli-arg-order-amount")),
        build.day("date", key("cli-arg-order-date")),
        build.day("ship-on", key("cli-arg-ship-on")),
        build.option("terms", "TERMS", key("cli-arg-terms")),
        build.option("ship-to", "CODE", key("cli-arg-ship-to")),
        build.option("warehouse", "CODE", key("cli-arg-warehouse")),
        build.flag("unconfirmed", key("cli-arg-unconfirmed")),
        build.flag("excluded", key("cli-arg-excluded")),
    ]
}

fn run(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (verb, arguments) = arguments.verb()?;
    let order = || arguments.need("order");
    match verb {
        OrderVerb::Enter => {
            let enter = read(cx, arguments)?;
            answer(cx, |writer| writer.enter_order(&enter))
        }
        OrderVerb::Amend => {
            let currency = cx.reader()?.order_currency(order()?)?;
            let (order, amount) = (order()?, arguments.need_money("amount", currency)?);
            answer(cx, |writer| writer.amend_order(order, amount))
        }
        OrderVerb::Copy => {
            let (order, number) = (order()?, arguments.need("number")?);
            answer(cx, |writer| writer.copy_order(order, number))
        }
        OrderVerb::Confirm => order().and_then(|order| answer(cx, |writer| writer.confirm_order(order))),
        OrderVerb::Reopen => order().and_then(|order| answer(cx, |writer| writer.reopen_order(order))),
        OrderVerb::Ship => order().and_then(|order| answer(cx, |writer| writer.ship_order(order))),
        OrderVerb::Close => {
            let record = if arguments.flag("not-invoiced") {
                cx.writer()?.close_order_not_invoiced(order()?, arguments.need("reason")?)?
            } else {
                cx.writer()?.close_order(order()?)?
            };
            let shown = show::show(cx, &record.number);
            Ok(cx.saved(shown))
        }
        OrderVerb::Cancel => {
            let record = cx.writer()?.cancel_order(order()?)?;
            let shown = show::show(cx, &record.number);
            Ok(cx.saved(shown))
        }
        OrderVerb::Check => check(cx, arguments),
        OrderVerb::List => list::list(cx, arguments),
        OrderVerb::Show => show::show(cx, order()?),
    }
}

/// Assesses an order that is not entered, or a stored one, and saves nothing: always done, whatever the outcome.
fn check(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let (assessment, order) = if let Some(number) = arguments.text("order") {
        let mut reader = cx.reader()?;
        (reader.assess_now(number)?, Some(reader.order(number)?))
    } else {
        let enter = read(cx, arguments)?;
        let mut assessment = cx.reader()?.check_order(&enter)?;
        if arguments.text("number").is_none() {
            assessment.order.clear();
        }
        (assessment, None)
    };
    let trail = trail::read(cx, arguments, &assessment)?;
    let json = |words: &Words| {
        let mut answer = json::assessment(&assessment, words);
        trail::add_to(&mut answer, trail.as_ref(), words);
        answer
    };
    let text = |words: &Words| {
        let rendered = match &order {
            Some(order) => render::render_of(order, &assessment, words),
            None => render::render(&assessment, words),
        };
        rendered + &trail::text(trail.as_ref(), words)
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}

/// The order to be entered.
fn read(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<EnterOrder, Failure> {
    let customer = arguments.need("customer")?;
    let currency = cx.currency_of(customer)?;
    let amount = arguments.need_money("amount", currency)?;
    let unconfirmed = arguments.flag("unconfirmed");
    Ok(EnterOrder {
        day: arguments.day("date")?,
        ship_day: arguments.day("ship-on")?,
        terms: arguments.owned("terms"),
        ship_to: arguments.owned("ship-to"),
        warehouse: arguments.owned("warehouse"),
        confirmation: if unconfirmed { Confirmation::Unconfirmed } else { Confirmation::Confirmed },
        excluded: arguments.flag("excluded"),
        // An order that is only checked needs no number; any will do.
        ..EnterOrder::new(customer, arguments.text("number").unwrap_or("-"), amount)
    })
}

/// Carries it out and answers with the assessment. What the rules refused was not done; an order that is put on hold is
/// done, even if it was to be shipped.
fn answer(
    cx: &mut Context<'_>,
    act: impl FnOnce(&mut DeskWriter) -> Result<Checked, DeskError>,
) -> Result<Exit, Failure> {
    let assessment = act(&mut cx.writer()?)?.assessment;
    render::answer(cx, &assessment);
    Ok(match assessment.outcome {
        Outcome::Refused => {
            cx.say(&Message::new("cli-nothing-done"));
            Exit::Refused
        }
        Outcome::Held => {
            cx.say(&Message::new("cli-order-was-held"));
            Exit::Done
        }
        Outcome::Approved | Outcome::Warned => Exit::Done,
    })
}
