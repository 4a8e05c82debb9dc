//! Decisions on held orders, one or several at once.

use serde_json::json;

use super::{each_order, named_orders};
use crate::cli::arguments::Arguments;
use crate::cli::context::Context;
use crate::cli::{Exit, Failure, json as document};
use crate::credit::{Amount, Currency, Lasting, Message};
use crate::desk::{Decided, Decision, NoProgress, Rejected, Verdict, VerdictKind};
use crate::words::Words;

pub(super) fn decide(
    cx: &mut Context<'_>,
    kind: VerdictKind,
    arguments: Arguments<'_>,
) -> Result<Exit, Failure> {
    let orders = named_orders(arguments);
    let verdict = verdict(cx, kind, arguments, &orders)?;
    let decision = Decision {
        reason: arguments.owned("reason"),
        note: arguments.owned("note").unwrap_or_default(),
        ..Decision::on(orders, verdict)
    };
    let decided = cx.writer()?.decide(&decision, &NoProgress)?;
    answer(cx, kind, &decided);
    Ok(cx.skipped(&decided.skipped))
}

fn verdict(
    cx: &mut Context<'_>,
    kind: VerdictKind,
    arguments: Arguments<'_>,
    orders: &[String],
) -> Result<Verdict, Failure> {
    Ok(match kind {
        VerdictKind::Release => Verdict::Release {
            up_to: amount(cx, arguments, "up-to", orders)?,
            until: arguments.day("until")?,
            lasting: if arguments.flag("once") { Lasting::Once } else { Lasting::Sticks },
        },
        VerdictKind::Reject => Verdict::Reject {
            order: if arguments.flag("cancel") { Rejected::Cancelled } else { Rejected::Stays },
        },
        VerdictKind::Keep => Verdict::Keep { follow_up: arguments.day("follow-up")? },
        VerdictKind::Terms => Verdict::Terms {
            terms: arguments.need("terms")?.to_owned(),
            collect: amount(cx, arguments, "collect", orders)?,
        },
        VerdictKind::Forward => Verdict::Forward { to: arguments.need("to")?.to_owned() },
        VerdictKind::Force => Verdict::Force,
    })
}

/// An amount for all the orders: it is read in their currency, so they must have the same.
fn amount(
    cx: &mut Context<'_>,
    arguments: Arguments<'_>,
    name: &str,
    orders: &[String],
) -> Result<Option<Amount>, Failure> {
    if arguments.text(name).is_none() {
        return Ok(None);
    }
    let mut reader = cx.reader()?;
    let mut shared: Option<Currency> = None;
    for order in orders {
        let currency = reader.order_currency(order)?;
        if shared.is_some_and(|shared| shared != currency) {
            let argument = arguments.label(name);
            return Err(Failure::usage(Message::new("usage-several-currencies").text("argument", argument)));
        }
        shared = Some(currency);
    }
    let Some(currency) = shared else { return Ok(None) };
    Ok(arguments.money(name, currency)?.map(|money| Amount::new(money, currency)))
}

fn answer(cx: &mut Context<'_>, kind: VerdictKind, decided: &Decided) {
    let orders: Vec<&str> = decided.done.iter().map(|assessment| assessment.order.as_str()).collect();
    let json = |words: &Words| {
        let assessments = decided.done.iter();
        let assessments = assessments.map(|assessment| document::assessment(assessment, words));
        json!({
            "decision": kind.code(),
            "orders": orders,
            "assessments": assessments.collect::<Vec<_>>(),
            "left_out": document::skipped(&decided.skipped, words),
        })
    };
    cx.answer(json, |words| each_order("cli-decided", &orders, kind.code(), words));
}
