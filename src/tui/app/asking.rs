//! The questions that the runtime asks by itself: which command, whether to leave, whether to quit.

use super::{App, Redraw};
use crate::credit::Statement;
use crate::desk::Desk;
use crate::tui::command::Command;
use crate::tui::dialog::{Confirm, Gravity, Item, Message, Picker, Question};
use crate::tui::global::GlobalAction;
use crate::tui::jobs::Lane;
use crate::tui::reply::Reply;
use crate::tui::screen::{Escape, LayerId, Screen};
use crate::tui::toast::Tone;
use crate::words::word;

/// The questions the runtime itself has open.
#[derive(Default)]
pub(super) struct Asked {
    command: Option<(Vec<&'static Command>, Reply<usize>)>,
    leave: Option<(LayerId, Reply<bool>)>,
    quit: Option<Reply<bool>>,
}

impl App {
    pub(super) fn run_global(&mut self, action: GlobalAction) {
        match action {
            GlobalAction::Help => {
                let title = self.cx.text(word("tui-help-title"));
                self.pick_command(title, self.active(), true);
            }
            GlobalAction::Palette => {
                let title = self.cx.text(word("tui-palette-title"));
                self.pick_command(title, self.active(), true);
            }
            GlobalAction::Menu => self.open_menu(),
            GlobalAction::Back => self.back(),
            GlobalAction::Undo => self.call_top(|_, cx| cx.undo()),
            GlobalAction::FieldHelp => self.field_help(),
            GlobalAction::Language => self.cx.next_language(),
            GlobalAction::Leave | GlobalAction::Quit => self.quit(),
            GlobalAction::Redraw => self.redraw = Redraw::Everything,
        }
    }

    pub(super) fn open_menu(&mut self) {
        let Some(top) = self.top() else { return };
        if self.in_dialog() {
            return;
        }
        let commands = top.scope().all().filter(|command| top.is_enabled(command));
        let commands: Vec<_> =
            commands.filter(|command| self.cx.session.rights.allow(command.permission)).collect();
        let title = top.title(&self.cx);
        if !commands.is_empty() {
            self.pick_command(title, commands, false);
        }
    }

    fn pick_command(&mut self, title: String, commands: Vec<&'static Command>, filtered: bool) {
        let items = commands
            .iter()
            .map(|command| Item {
                label: self.cx.text(command.title),
                hint: self
                    .cx
                    .keymap
                    .keys(command)
                    .iter()
                    .map(|key| key.label(&self.cx.words))
                    .collect::<Vec<_>>()
                    .join(" "),
            })
            .collect();
        let reply = if filtered {
            Picker::look_up(&mut self.cx, title, items)
        } else {
            Picker::menu(&mut self.cx, title, items, 0)
        };
        self.asked.command = Some((commands, reply));
        self.apply(None);
    }

    fn field_help(&mut self) {
        let help = self.top().and_then(Screen::help).unwrap_or(word("tui-help-none"));
        let title = self.cx.text(word("tui-command-field-help"));
        let text = self.cx.text(help);
        Message::show(&mut self.cx, title, text);
        self.apply(None);
    }

    /// Says where the file was copied to before it was brought to this version.
    pub(super) fn note_migration(&mut self) {
        let desk = self.cx.jobs.services().desk();
        let Some(copy) = desk.as_ref().and_then(Desk::migrated_from) else { return };
        let note = Statement::new("cli-note-migrated").text("copy", copy.display().to_string());
        let (title, note) = (self.cx.text(word("tui-migrated-title")), self.cx.tell(&note));
        Message::show(&mut self.cx, title, note);
        self.apply(None);
    }

    /// Shows in full why the current row of a list cannot be read; says whether that is so.
    pub(super) fn show_unreadable(&mut self) -> bool {
        let list = self.top().and_then(Screen::list);
        let Some(problem) = list.and_then(|list| list.current_problem()).cloned() else {
            return false;
        };
        let title = self.cx.text(word("tui-unreadable-title"));
        let hint = self.cx.words.attribute(&problem, "hint");
        let text: Vec<String> = std::iter::once(self.cx.tell(&problem)).chain(hint).collect();
        Message::problem(&mut self.cx, title, text.join("\n"));
        self.apply(None);
        true
    }

    /// Asks the job that is shown to stop; says whether there is one. Whether a write still can be stopped only its
    /// outcome tells.
    pub(super) fn cancel_shown(&mut self) -> bool {
        let Some((lane, label)) = self.cx.jobs.cancel_shown() else {
            return false;
        };
        let said = match lane {
            Lane::Reading | Lane::Rehearsing => Statement::new("tui-cancelled"),
            Lane::Writing => Statement::new("tui-stopping").text("job", label),
        };
        let said = self.cx.tell(&said);
        self.cx.toast(Tone::Notice, said);
        true
    }

    pub(super) fn escape(&mut self) {
        let Some(layer) = self.layers.last_mut() else {
            return;
        };
        let met = layer.screen.escape(&mut self.cx);
        let id = layer.id;
        self.apply(Some(id));
        match met {
            Escape::Cleared => {}
            Escape::Leave => self.back(),
        }
    }

    fn back(&mut self) {
        let Some(top) = self.layers.last().filter(|_| !self.at_home()) else {
            return;
        };
        let id = top.id;
        if top.screen.has_changes() {
            let reply = Confirm::ask(&mut self.cx, discard_question());
            self.asked.leave = Some((id, reply));
            self.apply(None);
        } else {
            self.remove(id);
        }
    }

    /// Asks whether what was typed may be lost, and quits then.
    pub(super) fn ask_to_quit(&mut self) {
        self.asked.quit = Some(Confirm::ask(&mut self.cx, discard_question()));
        self.apply(None);
    }

    pub(super) const fn asks_to_quit(&self) -> bool {
        self.asked.quit.is_some()
    }

    pub(super) fn take_answers(&mut self) -> bool {
        if let Some((commands, reply)) = self.asked.command.take() {
            let mut slot = Some(reply);
            if let Some(index) = Reply::take(&mut slot) {
                if let Some(command) = commands.get(index) {
                    self.run(command);
                }
                return true;
            }
            self.asked.command = slot.map(|reply| (commands, reply));
        }
        if let Some((id, reply)) = self.asked.leave.take() {
            let mut slot = Some(reply);
            match Reply::take(&mut slot) {
                Some(true) => {
                    self.remove(id);
                    return true;
                }
                Some(false) | None => self.asked.leave = slot.map(|reply| (id, reply)),
            }
        }
        let was_asked = self.asked.quit.is_some();
        match Reply::take(&mut self.asked.quit) {
            Some(true) => self.leave_without_saving(),
            Some(false) | None if was_asked && self.asked.quit.is_none() => {
                self.cx.jobs.writes().forget_unsaved();
            }
            Some(false) | None => {}
        }
        false
    }
}

fn discard_question() -> Question {
    Question {
        title: Statement::new("tui-discard-title"),
        effect: Statement::new("tui-discard-effect"),
        yes: word("tui-discard-yes"),
        gravity: Gravity::Destructive,
    }
}
