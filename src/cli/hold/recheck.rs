//! Re-evaluating held orders: the named ones, or every one in the queue.

use serde_json::json;

use super::named_orders;
use crate::cli::arguments::Arguments;
use crate::cli::context::Context;
use crate::cli::{Exit, Failure, Format, json as document};
use crate::credit::Statement;
use crate::desk::Unwatched;

pub(super) fn recheck(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let named = named_orders(arguments);
    let orders = Some(named.as_slice()).filter(|orders| !orders.is_empty());
    let rechecked = cx.writer()?.recheck(orders, &Unwatched)?;
    match cx.format() {
        Format::Json => {
            let assessments = rechecked.assessments.iter();
            let assessments = assessments.map(|assessment| document::assessment(assessment, cx.words));
            let answer = json!({
                "assessments": assessments.collect::<Vec<_>>(),
                "ready": rechecked.ready,
                "released": rechecked.released,
                "left_out": document::left_out(&rechecked.left_out, cx.words),
            });
            cx.output.json(&answer);
        }
        Format::Text => {
            for assessment in &rechecked.assessments {
                let key = if rechecked.released.contains(&assessment.order) {
                    "hold-state-released"
                } else if rechecked.ready.contains(&assessment.order) {
                    "hold-state-ready"
                } else {
                    "hold-state-held"
                };
                cx.say(
                    &Statement::new("cli-rechecked")
                        .text("order", assessment.order.clone())
                        .word("state", key),
                );
            }
        }
    }
    Ok(cx.left_out(&rechecked.left_out))
}
