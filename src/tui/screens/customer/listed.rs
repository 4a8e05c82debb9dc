//! A tab that is a list.

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::pane::Pane;
use crate::tui::list::{List, ListAction, Source};
use crate::tui::{Command, Context, Escape, Key};

/// A list, and what Enter shows of its current row.
pub(super) struct Listed<S: Source> {
    pub(super) list: List<S>,
    open: fn(&S::Row, &mut Context),
}

impl<S: Source> Listed<S> {
    /// Of this list.
    pub(super) const fn new(list: List<S>, open: fn(&S::Row, &mut Context)) -> Self {
        Self { list, open }
    }
}

impl<S: Source> Pane for Listed<S> {
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.list.draw(frame, area, cx);
    }

    fn poll(&mut self, cx: &mut Context) {
        self.list.poll(cx);
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        self.list.key(key, cx);
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        self.list.mouse(mouse);
    }

    fn is_enabled(&self, command: &Command) -> bool {
        ListAction::of(command).is_some() && self.list.is_enabled(command)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        self.list.run(command, cx);
    }

    fn opens(&self) -> bool {
        self.list.current().is_some()
    }

    fn open(&mut self, cx: &mut Context) {
        if let Some(row) = self.list.current_row() {
            (self.open)(row, cx);
        }
    }

    fn is_typing(&self) -> bool {
        self.list.is_typing()
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        self.list.paste(text, cx);
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        self.list.escape(cx)
    }

    fn status(&self, cx: &Context) -> String {
        self.list.status(cx)
    }
}
