//! Which commands work now, and what they do.

use super::typed_ahead::Held;
use super::{App, Layer};
use crate::credit::Message;
use crate::desk::Role;
use crate::tui::command::{Command, Scope};
use crate::tui::global::GlobalAction;
use crate::tui::route::Route;
use crate::tui::screen::Screen;
use crate::tui::toast::Tone;
use crate::tui::undoing;
use crate::tui::verbs::Verb;
use crate::words::MessageKey;

impl App {
    /// The commands that work here and now, the screen's own first.
    pub(in crate::tui) fn active(&self) -> Vec<&'static Command> {
        let own = self
            .top()
            .into_iter()
            .flat_map(|top| top.scope().all().filter(|command| top.is_enabled(command)));
        let global = GlobalAction::COMMANDS.iter().filter(|command| self.works(command));
        let opening = self
            .cx
            .scopes
            .iter()
            .filter(|scope| scope.start.is_some() && self.can_go(scope))
            .map(|scope| &scope.open);
        own.chain(global).chain(opening).collect()
    }

    /// The role that a command requires as things are, where the user has not got it.
    pub(in crate::tui) fn barred(&self, command: &Command) -> Option<Role> {
        let top = self.top().filter(|_| self.is_of_top(command));
        let least = top.map_or(command.least, |top| top.least_role(command));
        Some(least).filter(|least| !self.cx.may(*least))
    }

    /// Whether a command is of the screen on top, and not one that works everywhere.
    pub(in crate::tui) fn is_of_top(&self, command: &Command) -> bool {
        self.top().is_some_and(|top| top.scope().all().any(|own| own.id == command.id))
    }

    /// What a command is called here and now.
    pub(in crate::tui) fn label(&self, command: &Command) -> MessageKey {
        let top = self.top().filter(|_| self.is_of_top(command));
        top.map_or(command.title, |top| top.label(command))
    }

    pub(super) fn works(&self, command: &Command) -> bool {
        match GlobalAction::of(command) {
            Some(GlobalAction::Undo) => {
                let next = self.cx.next_undo();
                let is_of_here = self.top().is_none_or(|top| top.undoes(next.map(|next| next.event)));
                !self.in_dialog() && is_of_here && (next.is_some() || self.acts().is_some())
            }
            Some(GlobalAction::Back) => !self.at_home(),
            Some(GlobalAction::Leave | GlobalAction::Menu | GlobalAction::Palette | GlobalAction::Go) => {
                !self.in_dialog()
            }
            Some(
                GlobalAction::Help
                | GlobalAction::FieldHelp
                | GlobalAction::Language
                | GlobalAction::Quit
                | GlobalAction::Redraw,
            ) => true,
            None => false,
        }
    }

    pub(super) fn run(&mut self, command: &'static Command) {
        if self.waits(command) && self.hold(Held::Command(command)) {
            return;
        }
        if let Some(least) = self.barred(command) {
            let what = self.cx.text(self.label(command));
            return self.cx.report(Tone::Notice, self.cx.role_needed(what, least));
        }
        if let Some(action) = GlobalAction::of(command) {
            self.run_global(action);
        } else if let Some(scope) = self.cx.scopes.iter().find(|scope| scope.open.id == command.id) {
            match self.top().and_then(Screen::event).filter(|_| command.verb == Some(Verb::Acts)) {
                Some(event) => self.call_top(|_, cx| cx.visit(Route::Act(event))),
                None => self.go_to(scope),
            }
        } else {
            self.call_top(|screen, cx| screen.run(command, cx));
        }
    }

    /// Undoes what was done last; where that is not known, the list says what there is to undo.
    pub(super) fn undo(&mut self) {
        match (self.cx.next_undo().cloned(), self.acts()) {
            (Some(next), _) => self.call_top(|_, cx| undoing::begin(next, cx)),
            (None, Some(acts)) => {
                self.go_to(acts);
                if self.cx.has_undone() {
                    self.cx.report(Tone::Notice, Message::new("undo-nothing"));
                }
            }
            (None, None) => {}
        }
    }

    /// The list of acts, where it can be gone to.
    fn acts(&self) -> Option<&'static Scope> {
        let mut scopes = self.cx.scopes.iter().copied();
        scopes.find(|scope| scope.open.verb == Some(Verb::Acts) && self.can_go(scope))
    }

    /// Whether a screen can be gone to from here: dialogs are answered first, and without a desk there is nowhere to go.
    pub(super) fn can_go(&self, scope: &Scope) -> bool {
        let is_top = self.top().is_some_and(|top| top.scope().open.id == scope.open.id);
        !is_top && !self.in_dialog() && !self.cx.awaits_desk()
    }

    /// Brings the screen to the top where it is open already, so that nothing typed in any of them is lost.
    pub(super) fn go_to(&mut self, scope: &Scope) {
        let is_open = |layer: &Layer| layer.screen.scope().open.id == scope.open.id;
        match (self.layers.iter().rposition(is_open), scope.start) {
            (Some(at), _) => {
                let layer = self.layers.remove(at);
                self.layers.push(layer);
                self.cx.toasts.leave_screen();
            }
            (None, Some(start)) => {
                let screen = start(&mut self.cx);
                self.open_layer(screen);
            }
            (None, None) => {}
        }
    }

    /// Whether the first screen is on top, which is left with the program only.
    pub(in crate::tui) fn at_home(&self) -> bool {
        let home = self.cx.scopes.first().map(|scope| scope.open.id);
        let top = self.top().map(|top| top.scope().open.id);
        self.layers.len() == 1 || (top == home && top.is_some())
    }
}
