//! One held order: what holds it now, what it was held for, and the decisions since.

use crate::cli::arguments::Arguments;
use crate::cli::context::Context;
use crate::cli::{Exit, Failure, json, render, trail};
use crate::words::Words;

/// Answers with the check of now; of a decided order with the newest stored assessment. An order that was never on hold is
/// assessed as it is now.
pub(super) fn show(cx: &mut Context<'_>, arguments: Arguments<'_>) -> Result<Exit, Failure> {
    let number = arguments.need("order")?;
    let mut reader = cx.reader()?;
    let today = reader.today();
    let sheet = reader.order(number)?;
    let reasons = reader.decision_choices()?.reasons;
    let assessment = match sheet.newest_assessment() {
        Some(assessment) => assessment.clone(),
        None => reader.assess_now(number)?,
    };
    let trail = trail::read(cx, arguments, &assessment)?;
    let json = |words: &Words| {
        let mut answer = json::assessment(&assessment, words);
        if let Some(answer) = answer.as_object_mut() {
            answer.insert("hold".to_owned(), super::state_json(&sheet, today, words));
            answer.insert("decisions".to_owned(), sheet.decisions.iter().map(json::decision).collect());
        }
        trail::add_to(&mut answer, trail.as_ref(), words);
        answer
    };
    let text = |words: &Words| {
        super::now(&sheet, words)
            + &render::render_of(&sheet, &assessment, words)
            + &trail::text(trail.as_ref(), words)
            + &super::history(&sheet, &reasons, words)
    };
    cx.answer(json, text);
    Ok(Exit::Done)
}
