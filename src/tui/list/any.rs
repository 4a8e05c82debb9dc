//! A list whatever its rows are: what a screen leaves to it.

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::{Position, Rect};

use super::state::{Focus, Slot};
use super::{List, Source};
use crate::credit::Message;
use crate::tui::context::Context;
use crate::tui::key::Key;
use crate::tui::screen::Escape;

/// Says, in the implementation of a screen or of a part of one, that a field is its list.
macro_rules! shows_list {
    ($($field:ident).+) => {
        fn list(&self) -> Option<&dyn $crate::tui::list::AnyList> {
            Some(&self.$($field).+)
        }

        fn list_mut(&mut self) -> Option<&mut dyn $crate::tui::list::AnyList> {
            Some(&mut self.$($field).+)
        }
    };
}
pub(crate) use shows_list;

/// The part of a list that does not depend on its rows.
pub trait AnyList {
    /// Draws the list and sets the cursor on the current row or into the filter.
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context);

    /// Whether the filter is being typed.
    fn is_typing(&self) -> bool;

    /// Whether its rows still answer an earlier filter or order, and others are being loaded.
    fn awaits_rows(&self) -> bool;

    fn key(&mut self, key: Key, cx: &mut Context);

    /// Takes pasted text into the filter.
    fn paste(&mut self, text: &str, cx: &mut Context);

    /// A click goes to the row and the cell, the wheel scrolls.
    fn mouse(&mut self, mouse: MouseEvent);

    /// Whether there is a row at this place of the screen.
    fn has_row_at(&self, place: Position) -> bool;

    /// Asks for what is missing.
    fn refresh(&mut self, cx: &mut Context);

    /// Why the current row cannot be read, where it cannot.
    fn current_problem(&self) -> Option<&Message>;

    /// Number of rows, marked rows with their sum, and the filter.
    fn status(&self, cx: &Context) -> String;

    /// Clears the filter, then the conditions, if there are any.
    fn escape(&mut self, cx: &mut Context) -> Escape;
}

impl<S: Source> AnyList for List<S> {
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        Self::draw(self, frame, area, cx);
    }

    fn is_typing(&self) -> bool {
        self.filter.focus == Focus::Filter
    }

    fn awaits_rows(&self) -> bool {
        self.loading_keys.is_pending()
            && self.answered.as_ref().is_some_and(|answered| *answered != self.query)
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        Self::key(self, key, cx);
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        Self::paste(self, text, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        Self::mouse(self, mouse);
    }

    fn has_row_at(&self, place: Position) -> bool {
        self.row_at(place).is_some()
    }

    fn refresh(&mut self, cx: &mut Context) {
        Self::refresh(self, cx);
    }

    fn current_problem(&self) -> Option<&Message> {
        self.rows.get(&self.current()?).and_then(Slot::problem)
    }

    fn status(&self, cx: &Context) -> String {
        Self::status(self, cx)
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        Self::escape(self, cx)
    }
}
