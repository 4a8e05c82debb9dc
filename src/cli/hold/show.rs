//! One held order: the assessment that it was held for, and what was decided since.

use serde_json::Value;

use crate::cli::context::Context;
use crate::cli::{Exit, Failure, Format, json, render};

/// Answers with the newest stored assessment; an order that was never on hold is assessed as it stands.
pub(super) fn show(cx: &mut Context<'_>, number: &str) -> Result<Exit, Failure> {
    let mut reader = cx.reader()?;
    let today = reader.today();
    let sheet = reader.order(number)?;
    let assessment = match &sheet.assessment {
        Some(assessment) => assessment.clone(),
        None => reader.recheck_order(number)?,
    };
    match cx.format() {
        Format::Json => {
            let mut answer = json::assessment(&assessment, cx.words);
            let decisions: Value = sheet.decisions.iter().map(json::decision).collect();
            if let Some(answer) = answer.as_object_mut() {
                answer.insert("hold".to_owned(), super::state_json(&sheet, today));
                answer.insert("decisions".to_owned(), decisions);
            }
            cx.output.json(&answer);
        }
        Format::Text => {
            let mut text = render::render(&assessment, cx.words);
            text.push_str(&super::history(&sheet, cx.words));
            cx.output.text(&text);
        }
    }
    Ok(Exit::Done)
}
