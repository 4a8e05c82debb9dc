//! From field to field, and into one: what keys mean in the view.

use ratatui::crossterm::event::KeyCode;

use super::Parameters;
use super::draw::label;
use super::layout::ScrollCause;
use crate::desk::Role;
use crate::fields::Datum;
use crate::tui::screens::customer::pane::tab;
use crate::tui::{Address, Context, JobError, Key, Tone};
use crate::words::key;

/// The field that only supervisors set (R3.2).
const EXCLUDED: &str = "excluded";

/// What the cursor does on its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Moving,
    Editing(EditMode),
}

/// What the next letter does to the text in the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EditMode {
    /// It takes the place of everything.
    Replace,
    /// What is typed goes in where the cursor is.
    Insert,
    /// The same; what is there could not be read, and the field says why.
    Correct,
}

impl Mode {
    /// Whether the field is being filled in and nothing is said about it yet.
    pub(super) const fn is_quiet(self) -> bool {
        matches!(self, Self::Editing(EditMode::Replace | EditMode::Insert))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    On,
    Back,
}

impl Parameters {
    /// The field under the cursor, where it can be filled in.
    pub(super) fn field(&self, cx: &Context) -> Option<usize> {
        let edited = self.edited.as_ref()?;
        let row = edited.rows.get(self.row).filter(|row| edited.is_open(row, cx))?;
        row.field
    }

    /// The label of the field under the cursor where the user may not change it: only supervisors exclude customers from
    /// credit checks (R3.2).
    fn barred_field(&self, cx: &Context) -> Option<String> {
        let edited = self.edited.as_ref()?;
        let row = edited.rows.get(self.row).filter(|row| row.name == EXCLUDED)?;
        let is_excluded = *edited.loaded.value(row.name) == Datum::YesNo(true);
        (!is_excluded && !cx.may(Role::Supervisor)).then(|| label(edited, row, cx))
    }

    /// Begins to fill the field under the cursor in.
    pub(super) fn open_field(&mut self, cx: &mut Context) {
        let field = self.field(cx);
        if let Some(what) = self.barred_field(cx) {
            return cx.report(Tone::Notice, cx.role_needed(what, Role::Supervisor));
        }
        if let (Some(field), Some(edited)) = (field, &mut self.edited) {
            edited.form.focus(field);
            self.mode = Mode::Editing(EditMode::Replace);
        } else {
            cx.report(Tone::Notice, key("customer-edit-read-only"));
        }
    }

    /// Ends filling a field in: what is wrong with it is shown from now on.
    pub(super) fn leave_field(&mut self, cx: &mut Context) {
        self.finished = None;
        if self.mode == Mode::Moving {
            return;
        }
        self.mode = Mode::Moving;
        if let Some(edited) = &mut self.edited {
            edited.leave(cx);
        }
        self.check(cx);
    }

    /// The same where it can be read; a field that is wrong goes on being filled in, so that what is typed next corrects it.
    pub(super) fn finish_field(&mut self, cx: &mut Context) {
        let field = self.field(cx);
        self.leave_field(cx);
        if self.is_misread(field) {
            self.mode = Mode::Editing(EditMode::Correct);
        } else {
            self.finished = Some(self.row);
        }
    }

    fn is_misread(&self, field: Option<usize>) -> bool {
        let form = self.edited.as_ref().map(|edited| &edited.form);
        field.zip(form).is_some_and(|(field, form)| form.problem(field).is_some())
    }

    /// Goes on filling in the field under the cursor, which is wrong.
    pub(super) fn correct_field(&mut self, cx: &Context) {
        let field = self.field(cx);
        if let (Some(field), Some(edited)) = (field, &mut self.edited) {
            edited.form.correct(field);
            self.mode = Mode::Editing(EditMode::Correct);
        }
    }

    /// Goes on filling in the field that was just finished, where the desk refuses it.
    fn correct_refused(&mut self, cx: &Context) {
        let is_refused = self.edited.as_ref().is_some_and(|edited| {
            edited.rows.get(self.row).is_some_and(|row| edited.problem(row, cx).is_some())
        });
        if is_refused && self.mode == Mode::Moving && self.finished == Some(self.row) {
            self.correct_field(cx);
        }
    }

    /// Asks the desk whether the values can be set together.
    pub(super) fn check(&mut self, cx: &mut Context) {
        let Some(edited) = &mut self.edited else { return };
        edited.refuse(None, cx);
        let (code, assignments) = (self.code.clone(), edited.assignments(cx));
        self.checked.clone_from(&assignments);
        if assignments.is_empty() {
            return self.checking.withdraw();
        }
        self.checking = cx.read(
            Address(tab::<Self>),
            key("customer-job-check"),
            move |services, _| services.ask(|reader| reader.check_customer(&code, &assignments)),
            |pane, checked, cx| {
                if let Some(edited) = &mut pane.edited {
                    edited.refuse(checked.err().and_then(JobError::failure).as_ref(), cx);
                }
                pane.correct_refused(cx);
            },
        );
    }

    /// Goes on to the next field that can be filled in, and fills it in; one that cannot be read is corrected first.
    pub(super) fn step(&mut self, way: Step, cx: &mut Context) {
        let field = self.field(cx);
        self.leave_field(cx);
        if self.is_misread(field) {
            self.mode = Mode::Editing(EditMode::Correct);
            return;
        }
        let Some(edited) = &self.edited else { return };
        let count = edited.rows.len();
        let open = |at: &usize| edited.rows.get(*at).is_some_and(|row| edited.is_open(row, cx));
        let next = match way {
            Step::On => (self.row + 1..count).chain(0..self.row).find(open),
            Step::Back => (0..self.row).rev().chain((self.row + 1..count).rev()).find(open),
        };
        self.row = next.unwrap_or(self.row);
        self.came = ScrollCause::Stepped;
        self.open_field(cx);
    }

    pub(super) fn type_into(&mut self, key: Key, cx: &mut Context) {
        let field = self.field(cx);
        let (Some(field), Some(edited)) = (field, &mut self.edited) else { return };
        let overtypes = key.text().is_some() || matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        if !edited.form.is_typed(field) {
            edited.form.key(key, cx);
            return;
        }
        if self.mode == Mode::Editing(EditMode::Replace) && overtypes {
            edited.form.set(field, "", cx);
        }
        self.mode = Mode::Editing(EditMode::Insert);
        edited.form.key(key, cx);
    }

    /// Moves without filling anything in, by rows or by sections.
    pub(super) fn go(&mut self, key: Key) {
        let Some(edited) = &self.edited else { return };
        let last = edited.rows.len().saturating_sub(1);
        let begins_section = |at: &usize| {
            let section = |at: usize| edited.rows.get(at).map(|row| row.section);
            *at == 0 || section(*at) != section(at.saturating_sub(1))
        };
        self.came = match key.code {
            KeyCode::PageDown | KeyCode::PageUp => ScrollCause::ToSection,
            _ => ScrollCause::Stepped,
        };
        self.row = match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.row.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => (self.row + 1).min(last),
            KeyCode::PageDown => (self.row + 1..=last).find(begins_section).unwrap_or(last),
            KeyCode::PageUp => (0..self.row).rev().find(begins_section).unwrap_or(0),
            KeyCode::Home | KeyCode::Char('g') => 0,
            KeyCode::End | KeyCode::Char('G') => last,
            _ => return,
        };
    }
}
