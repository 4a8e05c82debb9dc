//! A place in a list that scrolls: which row, and which rows are in sight.

use std::ops::Range;

use ratatui::crossterm::event::KeyCode;

use super::key::Key;

/// Rows one step of the wheel moves.
pub(super) const WHEEL: usize = 3;

/// The current row and the first visible row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    at: usize,
    offset: usize,
    height: usize,
    view: View,
}

/// What the visible rows follow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum View {
    #[default]
    Row,
    /// The wheel, which leaves the current row where it is, in sight or not.
    Wheel,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wheel {
    /// Towards the first row.
    Up,
    /// Towards the last row.
    Down,
}

impl Cursor {
    pub const fn at(self) -> usize {
        self.at
    }

    /// Goes to a row, keeping it where it is on the screen.
    pub fn jump(&mut self, row: usize) {
        if self.view == View::Row {
            let above = self.at.saturating_sub(self.offset);
            self.offset = row.saturating_sub(above);
        }
        self.at = row;
    }

    /// Goes to a row, scrolling as little as needed.
    pub const fn set(&mut self, row: usize) {
        self.at = row;
        self.view = View::Row;
    }

    /// Moves by a key; returns whether the key was one that moves.
    pub fn key(&mut self, key: Key, count: usize) -> bool {
        let target = moved(key, self.at, self.height, count.saturating_sub(1));
        if let Some(target) = target {
            self.set(target);
        }
        target.is_some()
    }

    /// Scrolls and leaves the current row where it is; the next key brings it into sight again.
    pub fn wheel(&mut self, wheel: Wheel, count: usize) {
        self.view = View::Wheel;
        self.offset = match wheel {
            Wheel::Up => self.offset.saturating_sub(WHEEL),
            Wheel::Down => (self.offset + WHEEL).min(count.saturating_sub(self.height)),
        };
    }

    /// Whether the current row is to be in sight.
    pub fn leads(&self) -> bool {
        self.view == View::Row
    }

    /// The visible rows in this many lines.
    pub fn frame(&mut self, height: u16, count: usize) -> Range<usize> {
        self.height = usize::from(height);
        self.at = self.at.min(count.saturating_sub(1));
        if self.view == View::Row {
            let lowest = (self.at + 1).saturating_sub(self.height.max(1));
            self.offset = self.offset.clamp(lowest, self.at);
        }
        self.offset = self.offset.min(count.saturating_sub(self.height));
        self.sight(count)
    }

    /// The visible rows as of the last frame.
    pub fn sight(&self, count: usize) -> Range<usize> {
        self.offset..(self.offset + self.height).min(count)
    }
}

/// Where a key leads to from a row, with so many of them visible; none where it does not move.
pub fn moved(key: Key, at: usize, height: usize, last: usize) -> Option<usize> {
    let page = height.saturating_sub(1).max(1);
    let target = match key.code {
        _ if !key.modifiers.is_empty() => return None,
        KeyCode::Up | KeyCode::Char('k') => at.saturating_sub(1),
        KeyCode::Down | KeyCode::Char('j') => at + 1,
        KeyCode::PageUp => at.saturating_sub(page),
        KeyCode::PageDown => at + page,
        KeyCode::Home | KeyCode::Char('g') => 0,
        KeyCode::End | KeyCode::Char('G') => last,
        _ => return None,
    };
    Some(target.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_row_is_always_in_sight() {
        let mut cursor = Cursor::default();
        for (key, expected) in
            [("G", 90..100), ("pageup", 81..91), ("g", 0..10), ("pagedown", 0..10), ("down", 1..11)]
        {
            cursor.frame(10, 100);
            assert!(cursor.key(key.parse().unwrap(), 100));
            let sight = cursor.frame(10, 100);
            assert!(sight.contains(&cursor.at()), "{key}");
            if key != "pageup" {
                assert_eq!(sight, expected, "{key}");
            }
        }
        assert_eq!(cursor.frame(10, 0), 0..0);
    }

    #[test]
    fn the_wheel_scrolls_and_leaves_the_current_row_where_it_is() {
        let mut cursor = Cursor::default();
        cursor.frame(10, 100);
        for _ in 0..5 {
            cursor.wheel(Wheel::Down, 100);
        }
        assert_eq!((cursor.at(), cursor.frame(10, 100)), (0, 15..25));
        assert!(cursor.key("down".parse().unwrap(), 100));
        assert_eq!((cursor.at(), cursor.frame(10, 100)), (1, 1..11));
        for _ in 0..50 {
            cursor.wheel(Wheel::Down, 100);
        }
        assert_eq!(cursor.frame(10, 100), 90..100);
    }
}
