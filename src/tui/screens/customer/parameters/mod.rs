//! The credit parameters: every field of a customer in its section, filled in in its place.
//!
//! ```text
//! loaded   what was read              fields   the rows and the fields behind them
//! edited   what was typed over it     rules    at which field a refusal is shown
//! moving   from field to field        look_up  F4
//! layout   where everything is placed    draw     how it is drawn
//! saving   tried, shown, written
//! ```

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Rect;

use super::pane::{Pane, tab};
use crate::credit::Message;
use crate::desk::Assignment;
use crate::tui::command::commands;
use crate::tui::dialog::{Gravity, Question};
use crate::tui::screens::fetched::Fetched;
use crate::tui::{Address, Command, Context, Escape, Key, Pending, Tone, Wheel};
use crate::words::{MessageKey, key};
use edited::Edited;
use layout::{Layout, ScrollCause};
use loaded::Loaded;
use look_up::has_look_up;
use moving::{EditMode, Mode, Step};
use saving::Saved;

mod draw;
mod edited;
pub(super) mod fields;
mod layout;
mod loaded;
mod look_up;
mod moving;
pub(in crate::tui::screens) mod rules;
mod saving;

commands! {
    pub(super) enum ParameterAction {
        Save => Command::keyed("customer.save", key("customer-command-save"), &["f12", "ctrl-s"]),
        LookUp => Command::keyed("customer.look-up", key("tui-command-look-up"), &["f4", "alt-4"]),
    }
}

pub(super) struct Parameters {
    code: String,
    read: Fetched<Loaded>,
    edited: Option<Edited>,
    row: usize,
    mode: Mode,
    /// The row that was just filled in, until another key is pressed.
    finished: Option<usize>,
    layout: Layout,
    /// The desk is asked about the values together.
    checking: Pending,
    /// The values that it was asked about last.
    checked: Vec<Assignment>,
    /// What was saved and is not read again yet.
    saved: Option<Saved>,
    looking_up: Pending,
    clicked: Option<usize>,
    /// The field that the cursor goes to when it is there.
    begin_at: Option<&'static str>,
    came: ScrollCause,
}

impl Parameters {
    pub(super) fn of(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            read: Fetched::default(),
            edited: None,
            row: 0,
            mode: Mode::Moving,
            finished: None,
            layout: Layout::default(),
            checking: Pending::default(),
            checked: Vec::new(),
            saved: None,
            looking_up: Pending::default(),
            clicked: None,
            begin_at: None,
            came: ScrollCause::Stepped,
        }
    }

    /// Lets the cursor go to the field of this name.
    pub(super) const fn begin_at(&mut self, name: &'static str) {
        self.begin_at = Some(name);
    }

    fn save(&mut self, cx: &mut Context) {
        self.leave_field(cx);
        // Saving asks the same and more: an answer that comes late would take its place.
        self.checking.withdraw();
        let Some(edited) = &mut self.edited else { return };
        edited.refuse(None, cx);
        if edited.first_problem(cx).is_some() {
            self.go_to_problem(cx);
        } else if edited.has_changes() {
            Self::begin_saving(edited, cx);
        } else {
            cx.report(Tone::Notice, key("settings-nothing-changed"));
        }
    }

    fn look_up(&mut self, cx: &mut Context) {
        let field = self.field(cx);
        let (Some(field), Some(edited)) = (field, &mut self.edited) else { return };
        edited.form.focus(field);
        if let Some(row) = edited.rows.get(self.row).cloned() {
            self.begin_look_up(&row, field, cx);
        }
    }

    /// Asks before what was typed is lost.
    fn ask_to_drop(&self, cx: &mut Context) {
        let Some(edited) = &self.edited else { return };
        let labels: Vec<String> = edited.changed().map(|row| draw::label(edited, row, cx)).collect();
        let question = Question {
            title: Message::new("customer-drop-title"),
            effect: Message::new("customer-drop-effect").text("fields", labels.join(", ")),
            yes: key("customer-drop-yes"),
            gravity: Gravity::Destructive,
        };
        cx.ask(Address(tab::<Self>), question, |pane, (), cx| {
            let loaded = pane.edited.as_ref().map(|edited| edited.loaded.clone());
            pane.edited = loaded.map(|loaded| Edited::new(loaded, cx));
        });
    }

    fn wheel(&mut self, wheel: Wheel) {
        self.layout.wheel(wheel);
        self.came = ScrollCause::Wheel;
    }

    /// Takes in what was read, which may be what was just saved.
    fn take_in(&mut self, cx: &Context) {
        let Some(read) = self.read.value() else { return };
        if self.saved.as_ref().is_some_and(|saved| read.version() < saved.version) {
            return;
        }
        match (&mut self.edited, self.saved.take()) {
            (Some(edited), None) => edited.refresh(read, cx),
            // What was typed since saving began stays.
            (Some(edited), Some(saved)) if edited.assignments(cx) != saved.assignments => {
                edited.go_on_from(read.clone(), cx);
            }
            (Some(_) | None, _) => {
                self.edited = Some(Edited::new(read.clone(), cx));
                self.mode = Mode::Moving;
            }
        }
        if let (Some(edited), Some(name)) = (&self.edited, self.begin_at.take()) {
            self.row = edited.rows.iter().position(|row| row.name == name).unwrap_or(self.row);
        }
    }

    /// Puts the cursor into the first field with something wrong, and says that nothing was saved.
    fn go_to_problem(&mut self, cx: &mut Context) {
        let Some(edited) = &self.edited else { return };
        self.row = edited.first_problem(cx).unwrap_or(self.row);
        self.correct_field(cx);
        cx.report(Tone::Problem, key("customer-edit-wrong-first"));
    }
}

impl Pane for Parameters {
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let Some(edited) = &self.edited else {
            if let Err(placeholder) = self.read.shown(cx) {
                frame.render_widget(placeholder.line(cx), area);
            }
            return;
        };
        let open = self.mode.is_quiet().then_some(self.row);
        self.layout.arrange(edited, open, area, cx);
        self.layout.follow(self.row, self.came);
        let current = draw::CurrentRow { row: self.row, mode: self.mode };
        draw::draw(edited, &self.layout, current, frame, cx);
    }

    fn refresh(&mut self, cx: &mut Context) {
        let code = self.code.clone();
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.read));
        self.read.refresh(cx, address, move |reader| Loaded::read(reader, &code));
        self.take_in(cx);
        if let Some(edited) = &mut self.edited {
            edited.translate(cx);
            edited.form.translate(cx);
            if self.mode == Mode::Moving && edited.assignments(cx) != self.checked {
                self.check(cx);
            }
        }
        if let Some(row) = self.clicked.take() {
            let is_again = row == self.row;
            self.leave_field(cx);
            self.row = row;
            self.came = ScrollCause::Clicked;
            if is_again {
                self.open_field(cx);
            }
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        // What the wheel has scrolled away comes back with the next key.
        if self.came == ScrollCause::Wheel {
            self.came = ScrollCause::Stepped;
        }
        self.finished = None;
        match (self.mode, key.code) {
            (Mode::Moving, KeyCode::Enter) => self.open_field(cx),
            (Mode::Moving, _) => self.go(key),
            (Mode::Editing(_), KeyCode::Enter) => self.finish_field(cx),
            (Mode::Editing(_), KeyCode::Tab | KeyCode::Down) => self.step(Step::On, cx),
            (Mode::Editing(_), KeyCode::BackTab | KeyCode::Up) => self.step(Step::Back, cx),
            (Mode::Editing(_), _) => self.type_into(key, cx),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                self.clicked = self.layout.row_at(mouse.column, mouse.row);
            }
            MouseEventKind::ScrollUp if self.mode == Mode::Moving => self.wheel(Wheel::Up),
            MouseEventKind::ScrollDown if self.mode == Mode::Moving => self.wheel(Wheel::Down),
            _ => {}
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        let Some(edited) = &self.edited else { return false };
        match ParameterAction::of(command) {
            Some(ParameterAction::Save) => edited.has_changes() || self.mode != Mode::Moving,
            Some(ParameterAction::LookUp) => {
                edited.rows.get(self.row).is_some_and(|row| has_look_up(edited, row))
            }
            None => false,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match ParameterAction::of(command) {
            Some(ParameterAction::Save) => self.save(cx),
            Some(ParameterAction::LookUp) => self.look_up(cx),
            None => {}
        }
    }

    fn takes(&self, key: Key) -> bool {
        self.is_typing() && self.edited.as_ref().is_some_and(|edited| edited.form.takes(key))
    }

    fn is_typing(&self) -> bool {
        self.mode != Mode::Moving
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        let field = self.field(cx);
        if let (Mode::Editing(grip), Some(field), Some(edited)) = (self.mode, field, &mut self.edited) {
            if grip == EditMode::Replace && edited.form.is_typed(field) {
                edited.form.set(field, "", cx);
            }
            edited.form.paste(text, cx);
            self.mode = Mode::Editing(EditMode::Insert);
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        let edited = self.edited.as_ref()?;
        match self.mode {
            Mode::Editing(_) => Some(key("customer-command-done")),
            Mode::Moving => {
                edited.rows.get(self.row).and_then(|row| row.field).map(|_| key("customer-command-change"))
            }
        }
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        if self.mode != Mode::Moving {
            self.leave_field(cx);
        } else if self.has_changes() {
            self.ask_to_drop(cx);
        } else {
            return Escape::Leave;
        }
        Escape::Cleared
    }

    fn has_changes(&self) -> bool {
        self.edited.as_ref().is_some_and(Edited::has_changes)
    }

    fn help(&self) -> Option<MessageKey> {
        let edited = self.edited.as_ref()?;
        edited.rows.get(self.row).map(|row| row.label.help)
    }

    fn status(&self, cx: &Context) -> String {
        let Some(edited) = &self.edited else { return String::new() };
        if edited.is_overtaken() {
            return cx.text(key("customer-edit-overtaken"));
        }
        match (edited.changed().count(), self.layout.below()) {
            (0, 0) => String::new(),
            (0, below) => cx.render(&Message::new("customer-lines-below").count("below", below)),
            (changed, _) => cx.render(&Message::new("customer-edit-changed").count("count", changed)),
        }
    }
}

#[cfg(test)]
mod tests;
