//! Keys that edit a line of text.

use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use tui_input::{Input, InputRequest};

use super::key::Key;

/// Edits the text by a key; returns whether the key was one that edits.
pub(super) fn edit(input: &mut Input, key: Key) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let request = match key.code {
        _ if key.text().is_some() => key.text().map(InputRequest::InsertChar),
        KeyCode::Backspace | KeyCode::Char('w') if control => Some(InputRequest::DeletePrevWord),
        KeyCode::Backspace => Some(InputRequest::DeletePrevChar),
        KeyCode::Delete => Some(InputRequest::DeleteNextChar),
        KeyCode::Left if control => Some(InputRequest::GoToPrevWord),
        KeyCode::Right if control => Some(InputRequest::GoToNextWord),
        KeyCode::Left => Some(InputRequest::GoToPrevChar),
        KeyCode::Right => Some(InputRequest::GoToNextChar),
        KeyCode::Home => Some(InputRequest::GoToStart),
        KeyCode::End => Some(InputRequest::GoToEnd),
        KeyCode::Char('u') if control => Some(InputRequest::DeleteLine),
        _ => None,
    };
    request.is_some_and(|request| {
        input.handle(request);
        true
    })
}

/// Whether the key takes the place of a text that is marked as a whole: it writes or deletes.
pub(super) fn overtypes(key: Key) -> bool {
    key.text().is_some() || matches!(key.code, KeyCode::Backspace | KeyCode::Delete)
}

pub(super) fn edits(key: Key) -> bool {
    edit(&mut Input::default(), key)
}

/// Characters that are typed into one line at most, where nothing else is said.
pub(super) const LINE: usize = 200;

/// Puts pasted text in, line breaks as spaces, as far as a line goes.
pub(super) fn paste(input: &mut Input, text: &str) {
    let room = LINE.saturating_sub(input.value().chars().count());
    let line = text.chars().take(room).map(|character| if character.is_control() { ' ' } else { character });
    insert(input, &line.collect::<String>());
}

/// Puts a text in where the cursor is, as a whole.
pub(super) fn insert(input: &mut Input, text: &str) {
    let (cursor, value) = (input.cursor(), input.value());
    let start = value.char_indices().nth(cursor).map_or(value.len(), |(start, _)| start);
    let (before, after) = value.split_at_checked(start).unwrap_or((value, ""));
    let after_it = cursor + text.chars().count();
    *input = Input::new([before, text, after].concat()).with_cursor(after_it);
}
