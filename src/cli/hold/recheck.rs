//! Re-evaluating orders: the named held ones, every one in the queue, or all undecided ones of a customer.

use clap::Arg;
use serde_json::json;

use super::{named_orders, orders};
use crate::cli::arguments::Arguments;
use crate::cli::build::Builder;
use crate::cli::context::Context;
use crate::cli::{Exit, Failure, json as document};
use crate::credit::Message;
use crate::desk::{CustomerRecheck, NoProgress, Run};
use crate::words::{Words, key};

pub(super) fn arguments(build: Builder<'_>) -> [Arg; 3] {
    [
        orders(build).required(false).help(build.text(key("cli-arg-orders-or-all"))),
        build.option("customer", "CUSTOMER", key("cli-arg-recheck-customer")).conflicts_with("order"),
        build.flag("dry-run", key("cli-arg-recheck-dry-run")).requires("customer"),
    ]
}

pub(super) fn recheck(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    if let Some(customer) = arguments.text("customer") {
        let run = if arguments.flag("dry-run") { Run::Rehearsal } else { Run::Real };
        let rechecked = cx.writer()?.recheck_customer(customer, run, &NoProgress)?;
        render(cx, customer, &rechecked);
        return Ok(Exit::Done);
    }
    let named = named_orders(arguments);
    let orders = Some(named.as_slice()).filter(|orders| !orders.is_empty());
    let rechecked = cx.writer()?.recheck(orders, &NoProgress)?;
    let json = |words: &Words| {
        let assessments = rechecked.assessments.iter();
        let assessments = assessments.map(|assessment| document::assessment(assessment, words));
        json!({
            "assessments": assessments.collect::<Vec<_>>(),
            "ready": rechecked.ready,
            "released": rechecked.released,
            "left_out": document::skipped(&rechecked.skipped, words),
        })
    };
    let state = |order: &String| {
        if rechecked.released.contains(order) {
            "hold-state-released"
        } else if rechecked.ready.contains(order) {
            "hold-state-ready"
        } else {
            "hold-state-held"
        }
    };
    let orders = rechecked.assessments.iter().map(|assessment| &assessment.order);
    cx.answer(json, |words| orders.map(|order| in_state(order, state(order), words)).collect());
    Ok(cx.skipped(&rechecked.skipped))
}

/// The orders of a customer by their state now.
fn render(cx: &mut Context<'_>, customer: &str, rechecked: &CustomerRecheck) {
    let CustomerRecheck { ready, released, held, unchanged } = rechecked;
    let json = json!({
        "customer": customer, "ready": ready, "released": released, "held": held, "unchanged": unchanged,
    });
    let states = [
        (ready, "hold-state-ready"),
        (released, "hold-state-released"),
        (held, "hold-state-held"),
        (unchanged, "cli-recheck-unchanged"),
    ];
    let lines = states.iter().flat_map(|(orders, state)| orders.iter().map(move |order| (order, *state)));
    cx.answer(|_| json, |words| lines.map(|(order, state)| in_state(order, state, words)).collect());
}

/// A line that names an order and its state.
fn in_state(order: &str, state: &str, words: &Words) -> String {
    words.render(&Message::new("cli-rechecked").text("order", order).key("state", state)) + "\n"
}
