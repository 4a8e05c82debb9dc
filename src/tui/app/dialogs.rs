//! The questions that the runtime asks by itself: which command, whether to leave, whether to quit.

use super::{App, QuitQuestion, Redraw};
use crate::credit::Message;
use crate::desk::Desk;
use crate::tui::command::Command;
use crate::tui::context::Effect;
use crate::tui::dialog::{Item, MessageBox, Picker, Question};
use crate::tui::find::{Finder, Vocabulary};
use crate::tui::form::YesNo;
use crate::tui::global::GlobalAction;
use crate::tui::go;
use crate::tui::jobs::Lane;
use crate::tui::keymap::{self, Bindings};
use crate::tui::screen::{Escape, Screen};
use crate::tui::toast::Tone;
use crate::words::key;

impl App {
    pub(super) fn run_global(&mut self, action: GlobalAction) {
        match action {
            GlobalAction::Help => {
                let title = self.cx.text(key("tui-help-title"));
                self.pick_command(title, self.active(), true);
            }
            GlobalAction::Palette => self.open_finder(),
            GlobalAction::Menu => self.open_menu(),
            GlobalAction::Go => self.open_go_menu(),
            GlobalAction::Back => self.back(),
            GlobalAction::Undo => self.undo(),
            GlobalAction::FieldHelp => self.field_help(),
            GlobalAction::Language => self.cx.next_language(),
            GlobalAction::Leave | GlobalAction::Quit => self.quit(),
            GlobalAction::Redraw => self.redraw = Redraw::Everything,
        }
    }

    /// Finds data and commands by what is typed.
    fn open_finder(&mut self) {
        let active = self.active().into_iter();
        let here = active.map(|command| (command, self.label(command), self.keys_of(command)));
        let elsewhere = if self.cx.awaits_desk() { &[] } else { self.cx.scopes };
        let vocabulary = Vocabulary::new(here, elsewhere, &self.cx.words)
            .barring(|command| Some(self.cx.who_can(self.barred(command)?)));
        let finder = Finder::new(vocabulary);
        let customer = self.top().and_then(Screen::customer).map(str::to_owned);
        self.cx.ask_then(finder, move |choice, cx| choice.carry_out(customer, cx));
        self.apply();
    }

    pub(super) fn open_menu(&mut self) {
        let Some(top) = self.top() else { return };
        if self.in_dialog() {
            return;
        }
        let commands: Vec<_> = top.scope().all().filter(|command| top.is_enabled(command)).collect();
        let title = top.title(&self.cx);
        if !commands.is_empty() {
            self.pick_command(title, commands, false);
        }
    }

    /// The screens that can be gone to, each by its letter.
    fn open_go_menu(&mut self) {
        let active = self.active();
        let entries: Vec<(char, &'static Command)> = go::LETTERS
            .iter()
            .filter_map(|(letter, id)| Some((*letter, *active.iter().find(|command| command.id == *id)?)))
            .collect();
        let items = entries
            .iter()
            .map(|(letter, command)| Item {
                label: format!("{letter}  {}", self.cx.text(command.title)),
                hint: self.keys_of(command),
            })
            .collect();
        let (letters, commands) = entries.into_iter().unzip();
        let title = self.cx.text(key("tui-go-title"));
        self.run_picked(Picker::lettered(title, items, letters), commands);
    }

    fn pick_command(&mut self, title: String, commands: Vec<&'static Command>, filtered: bool) {
        let items = commands.iter().map(|command| self.item_of(command)).collect();
        let barred = commands.iter().map(|command| self.barred(command).is_some()).collect();
        let picker = if filtered { Picker::look_up(title, items) } else { Picker::menu(title, items, 0) };
        self.run_picked(picker.dimming(barred), commands);
    }

    /// A command with its keys; one that the user may not run with who may.
    fn item_of(&self, command: &Command) -> Item {
        let title = self.cx.text(self.label(command));
        let label = match self.barred(command) {
            Some(least) => format!("{title} ({})", self.cx.who_can(least)),
            None => title,
        };
        Item { label, hint: self.keys_of(command) }
    }

    fn run_picked(&mut self, picker: Picker, commands: Vec<&'static Command>) {
        self.cx.ask_then(picker, move |index, cx| {
            commands.get(index).copied().into_iter().for_each(|command| cx.effect(Effect::Run(command)));
        });
        self.apply();
    }

    /// All keys of a command as they are shown.
    fn keys_of(&self, command: &Command) -> String {
        let keys = self.cx.shown_keys(command).map(|key| key.label(&self.cx.words));
        keys.collect::<Vec<_>>().join(" ")
    }

    /// What the field is for, and below it the keys that work while it is filled in.
    fn field_help(&mut self) {
        let help = self.top().and_then(Screen::help).unwrap_or(key("tui-help-none"));
        let title = self.cx.text(key("tui-command-field-help"));
        let own = self.top().into_iter().flat_map(|top| {
            let enabled = top.scope().all().filter(|command| top.is_enabled(command));
            enabled.filter(|_| top.is_typing())
        });
        let keys = own.filter_map(|command| {
            let key = self.cx.shown_keys(command).find(|key| !key.edits())?;
            Some(format!("{}  {}", key.label(&self.cx.words), self.cx.text(self.label(command))))
        });
        let keys: Vec<String> = keys.collect();
        let gap = if keys.is_empty() { "" } else { "\n\n" };
        let text = format!("{}{gap}{}", self.cx.text(help), keys.join("\n"));
        MessageBox::show(&mut self.cx, title, text);
        self.apply();
    }

    /// Says which command of the user's key settings has another name now.
    pub(in crate::tui) fn note_renamed_commands(&mut self, bindings: &Bindings) {
        if let Some(note) = keymap::renamed(bindings) {
            self.cx.report(Tone::Notice, note);
        }
    }

    /// Says where the file was copied to before it was brought to this version.
    pub(super) fn note_migration(&mut self) {
        let desk = self.cx.jobs.services().desk();
        let Some(copy) = desk.as_ref().and_then(Desk::migrated_from) else { return };
        let note = Message::new("cli-note-migrated").text("copy", copy.display().to_string());
        let (title, note) = (self.cx.text(key("tui-migrated-title")), self.cx.render(&note));
        MessageBox::show(&mut self.cx, title, note);
        self.apply();
    }

    /// Shows in full why the current row of a list cannot be read; returns whether that is so.
    pub(super) fn show_unreadable(&mut self) -> bool {
        let list = self.top().and_then(Screen::list);
        let Some(problem) = list.and_then(|list| list.current_problem()).cloned() else {
            return false;
        };
        let title = self.cx.text(key("tui-unreadable-title"));
        let hint = self.cx.hint(&problem);
        let text: Vec<String> = std::iter::once(self.cx.render(&problem)).chain(hint).collect();
        MessageBox::problem(&mut self.cx, title, text.join("\n"));
        self.apply();
        true
    }

    /// Asks the job that is shown to stop; returns whether there is one. Its
    /// outcome shows whether a write could still be stopped.
    pub(super) fn cancel_shown(&mut self) -> bool {
        let Some((lane, label)) = self.cx.jobs.cancel_shown() else {
            return false;
        };
        let said = match lane {
            Lane::Reading | Lane::Rehearsing => Message::new("tui-cancelled"),
            Lane::Writing => Message::new("tui-stopping").text("job", label),
        };
        self.cx.report(Tone::Notice, said);
        // What was typed for a dialog that does not come is for nothing else.
        if let Some(top) = self.layers.last_mut().filter(|top| self.cx.jobs.hold_keys_of(top.id)) {
            top.held.clear();
        }
        true
    }

    pub(super) fn escape(&mut self) {
        let Some(layer) = self.layers.last_mut() else {
            return;
        };
        self.cx.layer = Some(layer.id);
        let met = layer.screen.escape(&mut self.cx);
        self.cx.layer = None;
        self.apply();
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
            self.cx.ask_then(top.screen.discarding(), move |(), cx| cx.effect(Effect::Close(id)));
            self.apply();
        } else {
            self.remove(id);
        }
    }

    /// Asks whether what was typed may be lost, and quits then.
    pub(super) fn ask_to_quit(&mut self) {
        self.quit_question = QuitQuestion::Open;
        let changed = self.layers.iter().rev().find(|layer| layer.screen.has_changes());
        let question = changed.map_or_else(Question::discarding, |layer| layer.screen.discarding());
        self.cx.ask_then(question.or_no(), |answer, cx| cx.effect(Effect::Quitting(answer)));
        self.apply();
    }

    pub(super) fn quit_answered(&mut self, answer: YesNo) {
        self.quit_question = QuitQuestion::Closed;
        match answer {
            YesNo::Yes => self.leave_without_saving(),
            YesNo::No => self.cx.jobs.writes().forget_unsaved(),
        }
    }
}
