//! What is typed while a screen saves what it shows, before a dialog that is being read for, or behind a filter whose rows are not there yet: it waits, so that
//! nothing is saved twice, nothing typed is lost, and nothing is done with a row that the filter hides.

use super::{App, Layer};
use crate::tui::command::Command;
use crate::tui::global::GlobalAction;
use crate::tui::jobs::Jobs;
use crate::tui::key::Key;
use crate::tui::typing;

/// Something typed that waits for its screen.
pub(super) enum Held {
    Key(Key),
    Paste(String),
    Command(&'static Command),
}

impl App {
    /// Whether the screen on top takes no keys just now.
    pub(super) fn is_held(&self) -> bool {
        self.layers.last().is_some_and(|top| self.is_busy(top) || top.screen.awaits())
    }

    /// Holds it back for the screen on top where that takes no keys; returns whether it does.
    pub(super) fn hold(&mut self, typed: Held) -> bool {
        let is_held = self.layers.last().is_some_and(|top| {
            // The filter itself goes on, as long as nothing was typed behind it.
            let waits_behind_filter = !top.held.is_empty() || !top.is_text(&typed);
            self.is_busy(top) || (top.screen.awaits() && waits_behind_filter)
        });
        if let Some(top) = self.layers.last_mut().filter(|_| is_held) {
            top.held.push_back(typed);
        }
        is_held
    }

    fn is_busy(&self, layer: &Layer) -> bool {
        holds(&self.cx.jobs, layer)
    }

    /// Whether a command waits where the screen on top takes no keys: its own does, and what comes after something that
    /// waits, so that this is not carried out on a later visit to the screen.
    pub(super) fn waits(&self, command: &Command) -> bool {
        use GlobalAction::{Back, FieldHelp, Go, Help, Language, Leave, Menu, Palette, Quit, Redraw, Undo};
        match GlobalAction::of(command) {
            // What is undone next is known once what is being written is.
            Some(Back | Undo) => true,
            Some(Leave | Quit | Redraw) => false,
            Some(FieldHelp | Go | Help | Language | Menu | Palette) | None => {
                self.is_of_top(command) || self.layers.last().is_some_and(|top| !top.held.is_empty())
            }
        }
    }

    /// Takes what has waited, as if it were typed now. What was typed before a dialog or another screen was there goes to
    /// that.
    pub(super) fn catch_up(&mut self) {
        while let Some(typed) = self.next_held() {
            match typed {
                Held::Key(key) => self.key(key),
                Held::Paste(text) => self.paste(&text),
                Held::Command(command) => self.run(command),
            }
            self.settle();
        }
    }

    /// Whether something waits in any screen.
    pub(super) fn has_held(&self) -> bool {
        self.layers.iter().any(|layer| !layer.held.is_empty())
    }

    fn next_held(&mut self) -> Option<Held> {
        if self.is_held() {
            return None;
        }
        let jobs = &self.cx.jobs;
        let mut layers = self.layers.iter_mut();
        layers.find(|layer| !layer.held.is_empty() && !holds(jobs, layer))?.held.pop_front()
    }
}

/// Whether a layer takes no keys as it saves what it shows, or reads what it asks with.
fn holds(jobs: &Jobs, layer: &Layer) -> bool {
    jobs.writes().hold_keys_of(layer.id) || jobs.hold_keys_of(layer.id)
}

impl Layer {
    /// Whether it goes into the filter that is being typed. Enter and the arrows leave it for the rows.
    fn is_text(&self, typed: &Held) -> bool {
        let edits = match typed {
            Held::Key(key) => typing::edits(*key),
            Held::Paste(_) => true,
            Held::Command(_) => false,
        };
        edits && self.screen.is_typing()
    }
}
