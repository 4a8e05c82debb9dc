//! What write-offs and refunds answer.

use serde_json::{Value, json};

use crate::cli::cell::Cell;
use crate::cli::context::Context;
use crate::cli::table::Table;
use crate::cli::verb::verbs;
use crate::credit::{ItemKind, Message};
use crate::desk::{Adjustment, AdjustmentKind, AppliedPart};
use crate::words::Words;

verbs! {
    /// What can be done besides making one.
    pub(super) enum AdjustmentVerb { Undo => "undo" }
}

/// Answers with what was written off or paid back.
pub(super) fn answer_made(cx: &mut Context<'_>, made: &Adjustment) {
    let sentence = match made.kind {
        AdjustmentKind::WriteOff => "cli-written-off",
        AdjustmentKind::Refund => "cli-refunded",
    };
    answer(cx, made, sentence);
}

/// Answers with what is open again.
pub(super) fn answer_undone(cx: &mut Context<'_>, undone: &Adjustment) {
    let sentence = match undone.kind {
        AdjustmentKind::WriteOff => "cli-write-off-undone",
        AdjustmentKind::Refund => "cli-refund-undone",
    };
    answer(cx, undone, sentence);
}

fn answer(cx: &mut Context<'_>, adjustment: &Adjustment, sentence: &'static str) {
    let json = |_: &Words| {
        json!({
            "number": adjustment.number,
            "customer": adjustment.customer,
            "currency": adjustment.currency.code(),
            "lines": adjustment.lines.iter().map(|line| line_json(line, adjustment)).collect::<Vec<_>>(),
            "total": adjustment.total.plain(adjustment.currency),
        })
    };
    let message = Message::new(sentence)
        .text("number", &adjustment.number)
        .text("customer", &adjustment.customer)
        .money("amount", adjustment.total, adjustment.currency);
    let text = |words: &Words| {
        let mut table = Table::default();
        for line in &adjustment.lines {
            let amount = Cell::Money(line.amount, adjustment.currency);
            table.cells([super::kind(line.kind), Cell::of(&line.number), amount], words);
        }
        format!("{}\n{}", words.render(&message), table.render())
    };
    cx.answer(json, text);
}

/// A document that was settled, or is open again: an invoice, or what was on account.
fn line_json(line: &AppliedPart, adjustment: &Adjustment) -> Value {
    let amount = line.amount.plain(adjustment.currency);
    match line.kind {
        ItemKind::Invoice => {
            json!({ "invoice": line.number, "instalment": line.instalment, "amount": amount })
        }
        ItemKind::Credit | ItemKind::Receipt => {
            json!({ "kind": line.kind.code(), "number": line.number, "amount": amount })
        }
    }
}
