//! A text of many lines that is read by scrolling.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::credit::Message;
use crate::tui::context::Context;
use crate::tui::cursor::Wheel;
use crate::tui::key::Key;

/// Lines one step of the wheel moves.
const WHEEL: usize = 3;

/// How far a text is scrolled.
#[derive(Debug, Clone, Copy, Default)]
pub struct ScrollView {
    top: usize,
    height: usize,
    count: usize,
}

impl ScrollView {
    /// Goes to the beginning.
    pub const fn rewind(&mut self) {
        self.top = 0;
    }

    /// Lines below those in sight.
    pub const fn below(&self) -> usize {
        self.count.saturating_sub(self.top + self.height)
    }

    /// Whether the text is longer than its room.
    pub const fn scrolls(&self) -> bool {
        self.count > self.height
    }

    /// Scrolls by a key; says whether the key was one that scrolls.
    pub fn key(&mut self, key: Key) -> bool {
        if !key.modifiers.is_empty() {
            return false;
        }
        let page = self.height.saturating_sub(1).max(1);
        let top = match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.top.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.top + 1,
            KeyCode::PageUp => self.top.saturating_sub(page),
            KeyCode::PageDown => self.top + page,
            KeyCode::Home | KeyCode::Char('g') => 0,
            KeyCode::End | KeyCode::Char('G') => self.count,
            _ => return false,
        };
        self.top = top.min(self.last_top());
        true
    }

    /// Scrolls by the keys that a form leaves to the text beside it; says whether the key was one.
    pub fn page_key(&mut self, key: Key) -> bool {
        matches!(key.code, KeyCode::PageUp | KeyCode::PageDown) && self.key(key)
    }

    /// Scrolls by the wheel; says whether it was that.
    pub fn mouse(&mut self, mouse: MouseEvent) -> bool {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.wheel(Wheel::Up),
            MouseEventKind::ScrollDown => self.wheel(Wheel::Down),
            _ => return false,
        }
        true
    }

    /// How many lines stand below those in sight, for the status line.
    pub fn status(&self, cx: &Context) -> String {
        match self.below() {
            0 => String::new(),
            below => cx.render(&Message::new("tui-lines-below").count("count", below)),
        }
    }

    fn wheel(&mut self, wheel: Wheel) {
        self.top = match wheel {
            Wheel::Up => self.top.saturating_sub(WHEEL),
            Wheel::Down => (self.top + WHEEL).min(self.last_top()),
        };
    }

    /// Draws the lines in sight.
    pub fn draw(&mut self, lines: &[Line<'static>], frame: &mut Frame<'_>, area: Rect) {
        self.height = usize::from(area.height);
        self.count = lines.len();
        self.top = self.top.min(self.last_top());
        for (line, row) in lines.iter().skip(self.top).zip(area.rows()) {
            frame.render_widget(line, row);
        }
    }

    const fn last_top(&self) -> usize {
        self.count.saturating_sub(self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_can_be_reached_and_nothing_beyond() {
        let mut reading = ScrollView { top: 0, height: 10, count: 25 };
        for (key, top) in [("pagedown", 9), ("pagedown", 15), ("down", 15), ("up", 14), ("g", 0), ("G", 15)] {
            assert!(reading.key(key.parse().unwrap()));
            assert_eq!(reading.top, top, "{key}");
        }
        assert_eq!(reading.below(), 0);
        assert!(!reading.key("a".parse().unwrap()));
    }
}
