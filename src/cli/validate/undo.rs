//! Undoing the last application.

use serde_json::json;

use super::{skipped, skipped_json};
use crate::cli::context::Context;
use crate::cli::progress::Progress;
use crate::cli::{Exit, Failure};
use crate::credit::Message;

pub(super) fn undo(cx: &mut Context<'_>) -> Result<Exit, Failure> {
    let mut writer = cx.writer()?;
    let undone = Progress::during(cx, "cli-undo-progress", |progress| writer.undo_validation(progress))?;
    let restored = undone.restored.len();
    let json = json!({ "restored": restored, "left_alone": skipped_json(cx, &undone.skipped) });
    cx.report(&json, &Message::new("cli-validate-undone").count("restored", restored));
    Ok(skipped(cx, &undone.skipped))
}
