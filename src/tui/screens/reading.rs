//! A text of many lines that is read by scrolling.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::credit::Message;
use crate::tui::context::Context;
use crate::tui::cursor::{WHEEL, moved};
use crate::tui::key::Key;

/// How far a text is scrolled.
#[derive(Debug, Clone, Copy, Default)]
pub struct ScrollView {
    top: usize,
    height: usize,
    count: usize,
}

impl ScrollView {
    pub const fn rewind(&mut self) {
        self.top = 0;
    }

    /// Lines below the visible ones.
    pub const fn below(&self) -> usize {
        self.count.saturating_sub(self.top + self.height)
    }

    /// Whether the text is longer than its room.
    pub const fn scrolls(&self) -> bool {
        self.count > self.height
    }

    /// Scrolls by a key; returns whether the key was one that scrolls.
    pub fn key(&mut self, key: Key) -> bool {
        let top = moved(key, self.top, self.height, self.last_top());
        self.top = top.unwrap_or(self.top);
        top.is_some()
    }

    /// Scrolls by the keys that a form leaves to the text beside it; returns whether the key was one.
    pub fn page_key(&mut self, key: Key) -> bool {
        matches!(key.code, KeyCode::PageUp | KeyCode::PageDown) && self.key(key)
    }

    /// Scrolls by the wheel; returns whether it was that.
    pub fn mouse(&mut self, mouse: MouseEvent) -> bool {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.top = self.top.saturating_sub(WHEEL),
            MouseEventKind::ScrollDown => self.top = (self.top + WHEEL).min(self.last_top()),
            _ => return false,
        }
        true
    }

    /// How many lines are below the visible ones, for the status line.
    pub fn status(&self, cx: &Context) -> String {
        match self.below() {
            0 => String::new(),
            below => cx.render(&Message::new("tui-lines-below").count("count", below)),
        }
    }

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
