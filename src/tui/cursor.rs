//! A place in a list that scrolls: which row, and which rows are in sight.

use std::ops::Range;

use ratatui::crossterm::event::KeyCode;

use super::key::Key;

/// Rows one step of the wheel moves.
const WHEEL: usize = 3;

/// The current row and the first row in sight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cursor {
    at: usize,
    offset: usize,
    height: usize,
}

/// A turn of the wheel.
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
        let above = self.at.saturating_sub(self.offset);
        self.at = row;
        self.offset = row.saturating_sub(above);
    }

    /// Goes to a row, scrolling as little as needed.
    pub const fn set(&mut self, row: usize) {
        self.at = row;
    }

    /// Moves by a key; says whether the key was one that moves.
    pub fn key(&mut self, key: Key, count: usize) -> bool {
        if !key.modifiers.is_empty() {
            return false;
        }
        let last = count.saturating_sub(1);
        let page = self.height.saturating_sub(1).max(1);
        let target = match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.at.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.at + 1,
            KeyCode::PageUp => self.at.saturating_sub(page),
            KeyCode::PageDown => self.at + page,
            KeyCode::Home | KeyCode::Char('g') => 0,
            KeyCode::End | KeyCode::Char('G') => last,
            _ => return false,
        };
        self.at = target.min(last);
        true
    }

    /// Moves by the wheel.
    pub fn wheel(&mut self, wheel: Wheel, count: usize) {
        self.at = match wheel {
            Wheel::Up => self.at.saturating_sub(WHEEL),
            Wheel::Down => (self.at + WHEEL).min(count.saturating_sub(1)),
        };
    }

    /// The rows in sight in this many lines.
    pub fn frame(&mut self, height: u16, count: usize) -> Range<usize> {
        self.height = usize::from(height);
        self.at = self.at.min(count.saturating_sub(1));
        let lowest = (self.at + 1).saturating_sub(self.height.max(1));
        self.offset = self.offset.clamp(lowest, self.at).min(count.saturating_sub(self.height));
        self.sight(count)
    }

    /// The rows in sight as of the last frame.
    pub fn sight(&self, count: usize) -> Range<usize> {
        self.offset..(self.offset + self.height).min(count)
    }
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
}
