//! Taking back the last decision on an order, or everything that was decided with it.

use serde_json::json;

use crate::cli::arguments::Arguments;
use crate::cli::context::Context;
use crate::cli::{Exit, Failure, Format, json as document};
use crate::credit::Message;
use crate::desk::Undone;

pub(super) fn undo(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let order = arguments.need("order")?;
    let undone = if arguments.flag("whole") {
        let decisions = cx.reader()?.order(order)?.decisions;
        let last = decisions.into_iter().find(|decision| decision.verdict_in_force().is_some());
        match last {
            Some(last) => cx.writer()?.undo_event(last.event)?,
            // The desk says what is wrong.
            None => cx.writer()?.undo(order)?,
        }
    } else {
        cx.writer()?.undo(order)?
    };
    answer(cx, &undone);
    Ok(cx.left_out(&undone.left_out))
}

fn answer(cx: &mut Context<'_>, undone: &Undone) {
    match cx.format() {
        Format::Json => {
            let answer = json!({
                "decision": undone.decision.code(),
                "orders": undone.orders,
                "left_out": document::left_out(&undone.left_out, cx.words),
            });
            cx.output.json(&answer);
        }
        Format::Text => {
            for order in &undone.orders {
                cx.say(
                    &Message::new("cli-undone")
                        .text("order", order.clone())
                        .key("decision", format!("decided-{}", undone.decision.code())),
                );
            }
        }
    }
}
