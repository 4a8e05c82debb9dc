//! Undoing the last decision on an order, or everything that was decided with it.

use serde_json::json;

use super::each_order;
use crate::cli::arguments::Arguments;
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::{Exit, Failure, json as document};
use crate::desk::UndoneAct;
use crate::words::Words;

pub(super) fn undo(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let order = arguments.need("order")?;
    let mut writer = cx.writer()?;
    let undone = if arguments.flag("whole") {
        Progress::during(cx, "cli-undo-progress", |progress| writer.undo_decision(order, progress))?
    } else {
        writer.undo_order(order)?
    };
    answer(cx, &undone);
    Ok(cx.skipped(&undone.skipped))
}

fn answer(cx: &mut Context<'_>, undone: &UndoneAct) {
    let json = |words: &Words| {
        json!({
            "decision": undone.kind.code(),
            "orders": undone.restored,
            "left_out": document::skipped(&undone.skipped, words),
        })
    };
    cx.answer(json, |words| each_order("cli-undone", &undone.restored, undone.kind.code(), words));
}
