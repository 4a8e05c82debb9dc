//! Keys and the mouse in the grid: from item to item, and into the part of one.

use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;
use tui_input::Input;

use super::grid::{Grid, Typing};
use crate::credit::{Message, Money};
use crate::tui::{Context, Key, Wheel, entry, typing};

impl Grid {
    /// Takes a key; returns whether it was one for the grid.
    pub(super) fn key(&mut self, key: Key, cx: &Context) -> bool {
        self.refusal = None;
        if self.typing.is_some() {
            return self.edit(key, cx);
        }
        match key.code {
            KeyCode::Backspace | KeyCode::Delete => {
                self.give(self.cursor.at(), Money::ZERO);
                true
            }
            KeyCode::Enter => {
                self.cursor.key(Key::new(KeyCode::Down, key.modifiers), self.count());
                true
            }
            _ if key.text().is_some_and(|sign| sign.is_ascii_digit()) && self.count() > 0 => {
                self.typing = Some(Typing { input: Input::default(), problem: None });
                self.edit(key, cx)
            }
            _ => self.cursor.key(key, self.count()),
        }
    }

    fn edit(&mut self, key: Key, cx: &Context) -> bool {
        let on = match key.code {
            KeyCode::Enter | KeyCode::Down => Some(KeyCode::Down),
            KeyCode::Up => Some(KeyCode::Up),
            _ => None,
        };
        if let Some(way) = on {
            if self.take_typed(cx) {
                self.cursor.key(Key::new(way, key.modifiers), self.count());
            }
            return true;
        }
        self.typing.as_mut().is_some_and(|typed| {
            typed.problem = None;
            typing::edit(&mut typed.input, key)
        })
    }

    /// Takes what was typed as the part of the current item; returns whether it could be read.
    pub(super) fn take_typed(&mut self, cx: &Context) -> bool {
        let Some(typed) = &mut self.typing else {
            return true;
        };
        let text = typed.input.value().trim();
        let read = if text.is_empty() {
            Ok(Money::ZERO)
        } else {
            entry::money(&cx.words, text, self.receipt.currency)
        };
        match read {
            Ok(amount) if amount.is_negative() => {
                typed.problem = Some(Message::new("allocation-negative"));
                false
            }
            Ok(amount) => {
                self.typing = None;
                self.give(self.cursor.at(), amount);
                true
            }
            Err(problem) => {
                typed.problem = Some(problem);
                false
            }
        }
    }

    /// Drops what is being typed; returns whether something was.
    pub(super) fn drop_typed(&mut self) -> bool {
        self.typing.take().is_some()
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(typed) = &mut self.typing {
            typed.problem = None;
            typing::paste(&mut typed.input, text.trim());
        }
    }

    /// Whether a click or the wheel was for the grid: a click goes to a row, another one there pays it or not.
    pub(super) fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) -> bool {
        if !self.area.contains(Position::new(mouse.column, mouse.row)) || !self.take_typed(cx) {
            return false;
        }
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, self.count()),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, self.count()),
            MouseEventKind::Down(button) => {
                let row = usize::from(mouse.row - self.area.y);
                let Some(at) = self.cursor.sight(self.count()).nth(row) else {
                    return true;
                };
                if at == self.cursor.at() && button == MouseButton::Left {
                    self.toggle(cx);
                }
                self.cursor.set(at);
            }
            _ => {}
        }
        true
    }
}
