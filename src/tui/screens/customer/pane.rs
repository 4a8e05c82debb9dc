//! What a tab of the customer is.

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use crate::tui::{Command, Context, Escape, Key};
use crate::words::Word;

/// One tab: drawn and asked only while it is the current one.
pub(super) trait Pane {
    /// Draws it and sets the cursor.
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context);

    /// Takes what was loaded and asks for what is missing.
    fn poll(&mut self, cx: &mut Context);

    /// Takes a key that is no command.
    fn key(&mut self, key: Key, cx: &mut Context);

    /// Takes a click or the wheel.
    fn mouse(&mut self, mouse: MouseEvent);

    /// Whether the command works in it.
    fn is_enabled(&self, _command: &Command) -> bool {
        false
    }

    /// Runs a command.
    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    /// Whether Enter shows something.
    fn opens(&self) -> bool {
        false
    }

    /// Shows the current line whole.
    fn open(&mut self, _cx: &mut Context) {}

    /// Whether something is being typed.
    fn is_typing(&self) -> bool {
        false
    }

    /// Takes pasted text.
    fn paste(&mut self, _text: &str, _cx: &mut Context) {}

    /// What Esc does before it leaves.
    fn escape(&mut self, _cx: &mut Context) -> Escape {
        Escape::Leave
    }

    /// The left part of the status line.
    fn status(&self, _cx: &Context) -> String {
        String::new()
    }

    /// What Enter does where it is no command.
    fn enter(&self) -> Option<Word> {
        None
    }

    /// Whether leaving would lose what was typed.
    fn has_changes(&self) -> bool {
        false
    }

    /// The help of what the cursor stands on.
    fn help(&self) -> Option<Word> {
        None
    }
}
