//! Taking back the last application.

use serde_json::json;

use super::{left_alone, left_alone_json};
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::{Exit, Failure, Format};
use crate::credit::Message;

pub(super) fn undo(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let mut writer = cx.writer()?;
    let taken = writer.undo_validation(None, &Progress::new(cx, "cli-progress-applying"))?;
    if cx.format() == Format::Json {
        let answer = json!({
            "restored": taken.restored,
            "left_alone": left_alone_json(cx, &taken.skipped),
        });
        cx.output.json(&answer);
    }
    cx.say(&Message::new("cli-validate-undone").count("restored", taken.restored));
    Ok(left_alone(cx, &taken.skipped))
}
