//! Keys, pasted text and the mouse, on their way to the screen on top.

use ratatui::crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use super::typed_ahead::Held;
use super::{App, Room};
use crate::credit::Message;
use crate::tui::command::Command;
use crate::tui::global::GlobalAction;
use crate::tui::key::Key;
use crate::tui::screen::Screen;
use crate::tui::toast::Tone;

impl App {
    pub(super) fn key(&mut self, key: Key) {
        if self.unseen_question {
            return;
        }
        if self.room == Room::TooSmall {
            if self.quits(key) {
                self.quit();
            }
            return;
        }
        if key.code == KeyCode::Esc {
            if !self.cancel_shown() && !self.hold(Held::Key(key)) {
                self.escape();
            }
            return;
        }
        let command = self
            .active()
            .into_iter()
            .find(|command| self.cx.runs(key, command) && !self.is_text(key, command));
        let waits = command.is_none_or(|command| self.waits(command));
        if waits && self.hold(Held::Key(key)) {
            return;
        }
        match command {
            Some(_) if key.code == KeyCode::Enter && self.show_unreadable() => {}
            Some(command) => self.run(command),
            None => match self.why_not(key) {
                Some(why) => self.cx.report(Tone::Notice, why),
                None => self.call_top(|screen, cx| screen.key(key, cx)),
            },
        }
    }

    /// Why the command of a key cannot be run on the screen on top.
    fn why_not(&self, key: Key) -> Option<Message> {
        let top = self.top()?;
        let command = top.scope().all().find(|command| self.cx.runs(key, command))?;
        top.why_not(command).filter(|_| !top.is_typing())
    }

    /// Whether a key that runs a command is typed into the screen on top: the key for help only where it can be text.
    fn is_text(&self, key: Key, command: &Command) -> bool {
        let takes = |top: &dyn Screen| match GlobalAction::of(command) {
            Some(GlobalAction::Help) => top.takes(key),
            _ => top.is_typing(),
        };
        key.edits() && self.top().is_some_and(|top| takes(top) || top.finds(key))
    }

    pub(super) fn quits(&self, key: Key) -> bool {
        self.cx.keymap.runs(key, GlobalAction::Quit.command())
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.room == Room::TooSmall || self.quitting.is_some() {
            return;
        }
        if !self.hold(Held::Paste(text.to_owned())) {
            self.call_top(|screen, cx| screen.paste(text, cx));
        }
    }

    /// Where the mouse was means little once the screen has changed: clicks do not wait as keys do.
    pub(super) fn mouse(&mut self, mouse: MouseEvent) {
        if self.room == Room::TooSmall || self.quitting.is_some() || self.is_held() {
            return;
        }
        let place = Position::new(mouse.column, mouse.row);
        let is_click = mouse.kind == MouseEventKind::Down(MouseButton::Left);
        let is_double = is_click && self.last_click.is_double(place);
        let hint = self.hints.iter().find(|(_, hint)| is_click && hint.contains(place)).map(|(key, _)| *key);
        if let Some(key) = hint {
            return self.key(key);
        }
        if is_double && self.top().is_some_and(|top| top.opens_at(place) && !top.is_typing()) {
            return self.key(Key::new(KeyCode::Enter, KeyModifiers::NONE));
        }
        self.call_top(|screen, cx| screen.mouse(mouse, cx));
        if mouse.kind == MouseEventKind::Down(MouseButton::Right) {
            self.open_menu();
        }
    }
}
