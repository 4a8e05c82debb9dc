//! Undoing the last decision on an order, or everything that was decided with it.

use serde_json::json;

use super::each_order;
use crate::cli::arguments::Arguments;
use crate::cli::context::Context;
use crate::cli::{Exit, Failure, json as document};
use crate::desk::UndoneDecision;
use crate::words::Words;

pub(super) fn undo(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let order = arguments.need("order")?;
    let mut last = None;
    if arguments.flag("whole") {
        let decisions = cx.reader()?.order(order)?.decisions;
        last = decisions.into_iter().find(|decision| decision.verdict_in_force().is_some());
    }
    let undone = match last {
        Some(last) => cx.writer()?.undo_decision(last.event)?,
        // Where there is no decision, the desk reports that.
        None => cx.writer()?.undo_order(order)?,
    };
    answer(cx, &undone);
    Ok(cx.skipped(&undone.skipped))
}

fn answer(cx: &mut Context<'_>, undone: &UndoneDecision) {
    let json = |words: &Words| {
        json!({
            "decision": undone.decision.code(),
            "orders": undone.orders,
            "left_out": document::skipped(&undone.skipped, words),
        })
    };
    cx.answer(json, |words| each_order("cli-undone", &undone.orders, undone.decision, words));
}
