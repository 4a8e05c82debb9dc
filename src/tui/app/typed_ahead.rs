//! What is typed while a screen saves what it shows: it waits, so that nothing is saved twice and nothing typed is lost.

use super::App;
use crate::tui::command::Command;
use crate::tui::global::GlobalAction;
use crate::tui::key::Key;
use crate::tui::screen::Shape;

/// Something typed that waits for its screen.
pub(super) enum Held {
    Key(Key),
    Paste(String),
    Command(&'static Command),
}

impl App {
    /// Whether the screen on top takes no keys just now.
    pub(super) fn is_held(&self) -> bool {
        self.layers.last().is_some_and(|top| self.cx.jobs.writes().hold_keys_of(top.id))
    }

    /// Keeps it for the screen on top where that takes no keys; says whether it was kept.
    pub(super) fn hold(&mut self, typed: Held) -> bool {
        let is_held = self.is_held();
        if let Some(top) = self.layers.last_mut().filter(|_| is_held) {
            top.held.push_back(typed);
        }
        is_held
    }

    /// Whether a command is for the screen on top; the others go to the rest of the program meanwhile.
    pub(super) fn is_for_top(&self, command: &Command) -> bool {
        self.is_of_top(command) || GlobalAction::of(command) == Some(GlobalAction::Back)
    }

    /// Takes what has waited, as if it were typed now. What was typed before a dialog was there goes to the dialog.
    pub(super) fn catch_up(&mut self) {
        while let Some(typed) = self.next_held() {
            match typed {
                Held::Key(key) => self.key(key),
                Held::Paste(text) => self.paste(text),
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
        let is_full = |layer: &super::Layer| layer.screen.shape(&self.cx) == Shape::Full;
        let front = self.layers.iter().rposition(is_full)?;
        let writes = self.cx.jobs.writes();
        let mut front = self.layers.get_mut(front..)?.iter_mut();
        front.find(|layer| !layer.held.is_empty() && !writes.hold_keys_of(layer.id))?.held.pop_front()
    }
}
