//! A form above the grid of open items, and the way of the keys between them.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent, MouseEventKind};
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Text};

use super::grid::{AllocationAction, Grid, Part, Receipt};
use super::rendering::Focus;
use crate::tui::form::Form;
use crate::tui::{Context, Escape, Key, Role};
use crate::words::{MessageKey, key};

/// Lines of the head between form and grid at least, so that the grid stays where it is while the payer is read.
const HEAD: usize = 1;

/// A form, a grid, and which of them has the keys.
pub(super) struct Sheet<F> {
    pub(super) form: Form<F>,
    pub(super) grid: Grid,
    half: Half,
    top: Rect,
}

/// Where the keys go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Form,
    Grid,
}

impl<F: Copy + Eq + 'static> Sheet<F> {
    pub(super) fn new(form: Form<F>, receipt: Receipt) -> Self {
        Self { form, grid: Grid::new(receipt), half: Half::Form, top: Rect::default() }
    }

    /// With another form, and nothing in the grid.
    pub(super) fn begin(&mut self, form: Form<F>) {
        self.form = form;
        self.half = Half::Form;
        self.grid.empty();
    }

    pub(super) const fn go_to_form(&mut self) {
        self.half = Half::Form;
    }

    pub(super) const fn go_to_grid(&mut self) {
        self.half = Half::Grid;
    }

    pub(super) fn is_in_form(&self) -> bool {
        self.half == Half::Form
    }

    /// What is to be applied, once form and grid are both in order; the focus goes to what is not. An amount that is
    /// being typed counts as typed, whatever else is missing.
    pub(super) fn checked(&mut self, cx: &Context) -> Option<Vec<Part>> {
        if !self.grid.take_typed(cx) {
            self.half = Half::Grid;
            return None;
        }
        if !self.form.validate(cx) {
            self.half = Half::Form;
            return None;
        }
        let parts = self.grid.checked(cx);
        if parts.is_none() {
            self.half = Half::Grid;
        }
        parts
    }

    /// Draws all of it; the head says who pays.
    pub(super) fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, head: Vec<Line<'static>>, cx: &Context) {
        let form = self.form.height().min(area.height / 2);
        let high = u16::try_from(head.len().max(HEAD)).unwrap_or(u16::MAX);
        let rows =
            [Constraint::Length(form), Constraint::Length(1), Constraint::Length(high), Constraint::Min(0)];
        let [top, rule, middle, bottom] = Layout::vertical(rows).areas(area);
        self.top = top;
        let line = cx.theme.symbols().line.repeat(usize::from(rule.width));
        let border = cx.theme.style(Role::Border);
        frame.buffer_mut().set_stringn(rule.x, rule.y, line, usize::from(rule.width), border);
        frame.render_widget(Text::from(head), middle);
        match self.half {
            Half::Form => {
                self.grid.draw(frame, bottom, Focus::Elsewhere, cx);
                self.form.draw(frame, top, cx);
            }
            Half::Grid => {
                self.form.draw_at_rest(frame, top, cx);
                frame.set_cursor_position(bottom.as_position());
                self.grid.draw(frame, bottom, Focus::Here, cx);
            }
        }
    }

    pub(super) fn is_enabled(&self, action: AllocationAction) -> bool {
        self.grid.is_enabled(action) && (self.half == Half::Grid || action != AllocationAction::Toggle)
    }

    /// Does something with what the receipt pays; the keys go on there.
    pub(super) fn run(&mut self, action: AllocationAction, cx: &mut Context) {
        self.half = Half::Grid;
        self.grid.run(action, cx);
    }

    pub(super) const fn is_typing(&self) -> bool {
        match self.half {
            Half::Form => true,
            Half::Grid => self.grid.is_typing(),
        }
    }

    pub(super) fn takes(&self, key: Key) -> bool {
        match self.half {
            Half::Form => self.form.takes(key),
            // A part is an amount.
            Half::Grid => false,
        }
    }

    /// What Enter does where it is no command.
    pub(super) const fn enter(&self) -> MessageKey {
        match self.half {
            Half::Form => key("order-entry-next"),
            Half::Grid => key("allocation-next"),
        }
    }

    /// Takes a key; `last` is the field below which the grid begins.
    pub(super) fn key(&mut self, key: Key, last: F, cx: &mut Context) {
        match self.half {
            Half::Form => self.form_key(key, last, cx),
            Half::Grid => self.grid_key(key, cx),
        }
    }

    fn form_key(&mut self, key: Key, last: F, cx: &mut Context) {
        let is_on = matches!(key.code, KeyCode::Enter | KeyCode::Tab | KeyCode::Down);
        if is_on && self.form.focused() == Some(last) {
            self.form.settle(cx);
            if self.grid.count() > 0 || self.grid.awaits_items {
                self.half = Half::Grid;
            }
        } else if !self.form.key(key, cx) && key.code == KeyCode::Enter {
            self.form.advance(cx);
        }
    }

    fn grid_key(&mut self, key: Key, cx: &Context) {
        let is_first = self.grid.cursor.at() == 0;
        let goes_up = key.code == KeyCode::BackTab || (key.code == KeyCode::Up && is_first);
        if goes_up && key.modifiers.is_empty() && self.grid.take_typed(cx) {
            self.half = Half::Form;
        } else {
            self.grid.key(key, cx);
        }
    }

    pub(super) fn paste(&mut self, text: &str, cx: &Context) {
        match self.half {
            Half::Form => self.form.paste(text, cx),
            Half::Grid => self.grid.paste(text),
        }
    }

    /// Clicks go to what they meet.
    pub(super) fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        if self.grid.mouse(mouse, cx) {
            self.half = Half::Grid;
        } else if self.top.contains(Position::new(mouse.column, mouse.row)) {
            let is_click = matches!(mouse.kind, MouseEventKind::Down(_));
            if is_click && self.grid.take_typed(cx) {
                self.half = Half::Form;
            }
            self.form.mouse(mouse);
        }
    }

    /// Drops an amount that is being typed.
    pub(super) fn escape(&mut self) -> Escape {
        if self.grid.drop_typed() { Escape::Cleared } else { Escape::Leave }
    }

    pub(super) fn has_changes(&self) -> bool {
        self.form.has_changes() || self.grid.has_parts()
    }

    pub(super) fn help(&self) -> Option<MessageKey> {
        match self.half {
            Half::Form => self.form.help(),
            Half::Grid => Some(key("allocation-help")),
        }
    }
}
