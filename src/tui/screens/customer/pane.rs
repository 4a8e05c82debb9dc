//! What a tab of the customer is.

use std::any::Any;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::CustomerView;
use crate::tui::list::AnyList;
use crate::tui::{Command, Context, Escape, Key, Screen};
use crate::words::MessageKey;

/// The tab of this type in the customer that a layer shows.
pub(super) fn tab<'a, P: Pane>(screen: &'a mut (dyn Screen + 'static)) -> Option<&'a mut P> {
    screen.downcast::<CustomerView>().and_then(tab_of)
}

/// The tab of this type in a customer.
pub(super) fn tab_of<P: Pane>(view: &mut CustomerView) -> Option<&mut P> {
    view.panes.iter_mut().find_map(|(_, pane)| {
        let pane: &mut dyn Any = pane.as_mut();
        pane.downcast_mut()
    })
}

/// One tab: drawn and asked only while it is the current one.
pub(super) trait Pane: Any {
    /// The list that it is before all: drawing, keys, the mouse and so on are left to it where nothing else is said.
    fn list(&self) -> Option<&dyn AnyList> {
        None
    }

    /// [`Pane::list`], to be changed.
    fn list_mut(&mut self) -> Option<&mut dyn AnyList> {
        None
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        if let Some(list) = self.list_mut() {
            list.draw(frame, area, cx);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.refresh(cx);
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.key(key, cx);
        }
    }

    /// Takes a click or the wheel.
    fn mouse(&mut self, mouse: MouseEvent) {
        if let Some(list) = self.list_mut() {
            list.mouse(mouse);
        }
    }

    fn is_enabled(&self, _command: &Command) -> bool {
        false
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    /// Whether Enter shows something.
    fn opens(&self) -> bool {
        false
    }

    /// Shows the current line whole.
    fn open(&mut self, _cx: &mut Context) {}

    /// Whether it lists something of which a new one can be added.
    fn adds(&self) -> bool {
        false
    }

    /// Adds one of what it lists.
    fn add(&mut self, _cx: &mut Context) {}

    /// Whether something is being typed.
    fn is_typing(&self) -> bool {
        self.list().is_some_and(AnyList::is_typing)
    }

    /// Whether the key can be part of what is being typed.
    fn takes(&self, _key: Key) -> bool {
        self.is_typing()
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        if let Some(list) = self.list_mut() {
            list.paste(text, cx);
        }
    }

    /// What Esc does before it leaves.
    fn escape(&mut self, cx: &mut Context) -> Escape {
        self.list_mut().map_or(Escape::Leave, |list| list.escape(cx))
    }

    /// The left part of the status line.
    fn status(&self, cx: &Context) -> String {
        self.list().map(|list| list.status(cx)).unwrap_or_default()
    }

    /// What Enter does where it is no command.
    fn enter(&self) -> Option<MessageKey> {
        None
    }

    /// Whether leaving would lose what was typed.
    fn has_changes(&self) -> bool {
        false
    }

    /// The help of the row under the cursor.
    fn help(&self) -> Option<MessageKey> {
        None
    }
}
