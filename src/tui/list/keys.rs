//! Keys and the mouse in a list.

use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::state::{CursorAfterLoading, Focus, Outdated, Range};
use super::{List, Marking, Source};
use crate::tui::context::Context;
use crate::tui::cursor::Wheel;
use crate::tui::key::Key;
use crate::tui::typing;

impl<S: Source> List<S> {
    /// Takes a key that is no command; returns whether it was one for the list.
    pub fn key(&mut self, key: Key, cx: &mut Context) -> bool {
        if self.filter.focus == Focus::Filter {
            return self.type_filter(key, cx);
        }
        let (bare, shifted) = key.without_shift();
        if shifted && self.marking == Marking::Rows {
            return self.extend_range(bare);
        }
        self.range = None;
        self.cells.key(key) || self.cursor.key(key, self.keys.len())
    }

    /// Takes pasted text into the filter.
    pub fn paste(&mut self, text: &str, cx: &mut Context) {
        if self.filter.focus == Focus::Filter {
            typing::paste(&mut self.filter.input, text);
            self.filter_changed(cx);
        }
    }

    /// A click goes to the row and the cell, one on the head of a column sorts by it; the wheel scrolls.
    pub fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, self.keys.len()),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, self.keys.len()),
            MouseEventKind::Down(MouseButton::Left) if self.heads.at(mouse).is_some() => {
                self.heads.at(mouse).into_iter().for_each(|column| self.sort_by_head(column));
            }
            MouseEventKind::Down(MouseButton::Left | MouseButton::Right) => {
                let place = Position::new(mouse.column, mouse.row);
                if let Some(row) = self.row_at(place) {
                    self.cursor.set(row);
                    self.cell_at(place).into_iter().for_each(|cell| self.cells.go_to(cell));
                }
            }
            _ => {}
        }
    }

    pub(super) fn row_at(&self, place: Position) -> Option<usize> {
        let line = usize::from(place.y.checked_sub(self.area.y)?);
        self.lines.get(line).copied().filter(|row| self.area.contains(place) && *row < self.keys.len())
    }

    fn type_filter(&mut self, key: Key, cx: &mut Context) -> bool {
        match key.code {
            KeyCode::Enter | KeyCode::Tab => {
                self.filter.focus = Focus::Rows;
                true
            }
            KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown => {
                self.cursor.key(key, self.keys.len())
            }
            _ if typing::edit(&mut self.filter.input, key) => {
                self.filter_changed(cx);
                true
            }
            _ => false,
        }
    }

    pub(super) fn filter_changed(&mut self, cx: &mut Context) {
        let typed = self.filter.input.value();
        if self.query.filter != typed {
            typed.clone_into(&mut self.query.filter);
            self.cursor_after_loading =
                if typed.is_empty() { CursorAfterLoading::SameRow } else { CursorAfterLoading::FirstMatch };
            self.reload(cx);
        }
    }

    /// Moves and marks all rows from where the range began.
    fn extend_range(&mut self, bare: Key) -> bool {
        let from = self.cursor.at();
        if !self.cursor.key(bare, self.keys.len()) {
            return false;
        }
        let range = self.range.get_or_insert_with(|| Range { anchor: from, before: self.marks.clone() });
        let at = self.cursor.at();
        let (first, last) = (range.anchor.min(at), range.anchor.max(at));
        let mut marks = range.before.clone();
        marks.add(self.keys.get(first..=last).unwrap_or_default().iter().copied());
        self.marks = marks;
        self.sum.outdated = Outdated::Yes;
        true
    }
}
