//! What surrounds the screens: title bar, keys, and the boxes of dialogs.

use ratatui::backend::Backend;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};
use ratatui::{Frame, Terminal};

use super::app::{App, MIN_HEIGHT, MIN_WIDTH, Redraw, Room};
use super::clean::clean;
use super::command::{Command, Shown};
use super::context::Context;
use super::global::GlobalAction;
use super::key::Key;
use super::screen::Shape;
use super::status_line::{draw_status, progress_line, quitting_line, toast};
use super::text;
use super::theme::Role;
use crate::credit::Message;
use crate::desk::Role as UserRole;
use crate::sanitize::sanitize;
use crate::words::{MessageKey, key};

/// Columns of the name of the company in the title at least.
const COMPANY: u16 = 8;
/// Columns that the name of what can be undone has in the last line.
const UNDO_NAME: u16 = 30;
/// Columns from which on it is named there.
const WIDE: u16 = 120;

impl App {
    /// Draws the state as it is.
    pub fn draw<B: Backend>(&mut self, terminal: &mut Terminal<B>) -> Result<(), B::Error> {
        if self.redraw == Redraw::Everything {
            // Not `clear`: it asks the terminal where the cursor is, and would wait for an answer that goes to the key reader.
            let size = terminal.size()?;
            terminal.resize(size.into())?;
        }
        terminal.draw(|frame| {
            self.draw_frame(frame);
            clean(frame.buffer_mut());
        })?;
        self.seen();
        // The screens know their size only now, and may need more rows for it.
        self.settle_after_drawing();
        Ok(())
    }

    fn draw_frame(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        frame.buffer_mut().set_style(area, self.cx.theme.style(Role::Text));
        self.room =
            if area.width < MIN_WIDTH || area.height < MIN_HEIGHT { Room::TooSmall } else { Room::Enough };
        if self.room == Room::TooSmall {
            return draw_too_small(frame, area, &self.cx);
        }
        let at_work = self.quitting_line().map_or_else(
            || progress_line(area.width, &self.cx),
            |said| Some(quitting_line(&said, area.width, &self.cx)),
        );
        let toast = toast(self.undo_key().as_deref(), area.width, &self.cx).filter(|_| at_work.is_none());
        let status_lines = toast.as_ref().map_or(1, |(_, lines)| lines.len());
        let status_lines = u16::try_from(status_lines).unwrap_or(1);
        let full =
            self.layers.iter().rposition(|layer| layer.screen.shape(&self.cx) == Shape::Full).unwrap_or(0);
        let ([title, body, status, keys], lent) = self.areas(area, full, status_lines);
        self.cx.room = (body.width, body.height);
        frame.set_cursor_position(keys.as_position());
        let footer = self.footer(keys.width);
        for (index, layer) in self.layers.iter_mut().enumerate().skip(full) {
            if index == full {
                draw_title(&layer.screen.title(&self.cx), frame, title, &self.cx);
            }
            match layer.screen.shape(&self.cx) {
                Shape::Full => layer.screen.draw(frame, body, &self.cx),
                Shape::Dialog { width, height } => {
                    let behind = title.union(body);
                    frame.buffer_mut().set_style(behind, self.cx.theme.style(Role::Backdrop));
                    let ground = self.cx.theme;
                    self.cx.theme = ground.raised();
                    let title = layer.screen.title(&self.cx);
                    let inside = draw_box(&title, width, height, frame, body, &self.cx);
                    layer.screen.draw(frame, inside, &self.cx);
                    self.cx.theme = ground;
                }
            }
            // Drawn after the screen, which knows only then how much of it is visible.
            if index == full {
                blank(frame, status.rows().take(lent.into()), &self.cx);
                match &at_work {
                    Some(line) => {
                        let style = self.cx.theme.style(Role::Bar);
                        frame.render_widget(Line::styled(line.as_str(), style), status);
                    }
                    None => {
                        draw_status(&layer.screen.status(&self.cx), toast.as_ref(), frame, status, &self.cx);
                    }
                }
            }
        }
        self.hints = footer.iter().map(|hint| (hint.key, hint.place(keys))).collect();
        let spans = footer.into_iter().flat_map(|hint| hint.spans(&self.cx));
        let line = self.quitting_line().map_or_else(|| spans.collect(), |_| self.way_out());
        frame.render_widget(line, keys);
    }

    /// The places of title, screen, status and keys, and how many lines of the status lie on the screen.
    fn areas(&self, area: Rect, full: usize, status_lines: u16) -> ([Rect; 4], u16) {
        let lent = match self.layers.get(full) {
            Some(layer) if layer.screen.lends_last_row() => status_lines.saturating_sub(1),
            Some(_) | None => 0,
        };
        let rows = [
            Constraint::Length(1),
            Constraint::Min(1),
            Constraint::Length(status_lines - lent),
            Constraint::Length(1),
        ];
        let [title, body, status, keys] = Layout::vertical(rows).areas(area);
        let status = Rect { y: status.y - lent, height: status.height + lent, ..status };
        ([title, body, status, keys], lent)
    }

    /// The one key that works while the program ends, in the place of the others.
    fn way_out(&self) -> Line<'static> {
        let hint = self.can_leave_at_once().then(|| {
            let key = self.cx.key_label(GlobalAction::Quit.command());
            let hint = Message::new("tui-finishing-hint").text("key", key);
            Span::styled(self.cx.render(&hint), self.cx.theme.style(Role::KeyHint))
        });
        Line::from_iter(hint)
    }

    /// The keys that work here and now, as many as fit; how to see the others comes first of all. None while it ends.
    fn footer(&self, width: u16) -> Vec<Hint> {
        if self.quitting_line().is_some() {
            return Vec::new();
        }
        let typing = self.layers.last().is_some_and(|layer| layer.screen.is_typing());
        let named = |code: KeyCode, label: MessageKey, title: MessageKey| Hint {
            key: Key::new(code, KeyModifiers::NONE),
            label: self.cx.text(label),
            title: self.cx.text(title),
            role: Role::Text,
            left: 0,
        };
        let escape = (!self.at_home() || typing)
            .then(|| named(KeyCode::Esc, key("tui-key-esc"), key("tui-command-back")));
        let enter = self.layers.last().and_then(|layer| layer.screen.enter());
        let enter = enter.map(|title| named(KeyCode::Enter, key("tui-key-enter"), title));
        let shown = |command: &&&'static Command| command.shown == Shown::Footer;
        let active = self.active();
        let hint = |command: &&'static Command| {
            let is_typed = |key: &Key| (typing && key.edits()) || self.finds(*key);
            let key = self.cx.shown_keys(command).find(|key| !is_typed(key))?;
            let title = match GlobalAction::of(command) {
                Some(GlobalAction::Undo) => self.undo_title(width)?,
                _ => self.cx.text(self.label(command)),
            };
            let (title, role) = match self.barred(command) {
                Some(least) => {
                    let role = self.cx.text(role_word(least));
                    (format!("{title} ({role})"), Role::Dim)
                }
                None => (title, Role::Text),
            };
            Some(Hint { key, label: key.label(&self.cx.words), title, role, left: 0 })
        };
        let is_own = |command: &&&'static Command| self.is_of_top(command);
        let (own, others): (Vec<_>, Vec<_>) = active.iter().filter(shown).partition(is_own);
        let own = own.into_iter().filter_map(hint);
        let mut others: Vec<Hint> = others.into_iter().filter_map(hint).collect();
        let help = others.iter().position(|hint| hint.label == "?");
        // Where `?` is typed, the help on the field is at hand.
        let first = help.map(|at| others.remove(at)).or_else(|| self.field_help_hint());
        let mut left = 0;
        // What is done here all day comes before the way back, which everyone knows.
        let hints = first.into_iter().chain(enter).chain(own).chain(escape).chain(others);
        let placed = hints.map_while(|hint| {
            let hint = Hint { left, ..hint };
            left += hint.width();
            (left <= width).then_some(hint)
        });
        placed.collect()
    }
}

/// A key in the last line, and what it does.
struct Hint {
    key: Key,
    label: String,
    title: String,
    /// Dim where the user may not do it.
    role: Role,
    /// Columns between the left edge of the screen and the key.
    left: u16,
}

impl Hint {
    /// Columns with the gap after it.
    fn width(&self) -> u16 {
        text::width(&self.label) + text::width(&self.title) + 3
    }

    fn place(&self, line: Rect) -> Rect {
        Rect { x: line.x + self.left, width: self.width().saturating_sub(2), ..line }
    }

    fn spans(self, cx: &Context) -> [Span<'static>; 2] {
        let title = format!(" {}  ", self.title);
        [
            Span::styled(
                self.label,
                cx.theme.style(if self.role == Role::Dim { Role::Dim } else { Role::KeyHint }),
            ),
            Span::styled(title, cx.theme.style(self.role)),
        ]
    }
}

impl App {
    /// The key that explains the field and lists the keys that work in it, where one is filled in.
    fn field_help_hint(&self) -> Option<Hint> {
        self.layers.last().filter(|layer| layer.screen.is_typing())?.screen.help()?;
        let key = self.cx.shown_keys(GlobalAction::FieldHelp.command()).next()?;
        let (label, title) = (key.label(&self.cx.words), self.cx.text(GlobalAction::Help.command().title));
        Some(Hint { key, label, title, role: Role::Text, left: 0 })
    }

    /// Whether a key begins a text that finds something on the screen on top.
    fn finds(&self, key: Key) -> bool {
        self.layers.last().is_some_and(|layer| layer.screen.finds(key))
    }

    /// What `u` undoes, by its name where there is room for that; where there is nothing to undo, it is not worth its place.
    fn undo_title(&self, width: u16) -> Option<String> {
        let name = self.cx.undo_description()?;
        if width < WIDE {
            return Some(self.cx.text(key("tui-command-undo")));
        }
        let name = text::fit(&name, UNDO_NAME, self.cx.theme.symbols().ellipsis).into_owned();
        Some(self.cx.render(&Message::new("tui-undo-named").text("what", name)))
    }

    /// The key that undoes the last decision here and now: none in a dialog, and no letter while something is typed.
    fn undo_key(&self) -> Option<String> {
        let typing = self.layers.last().is_some_and(|layer| layer.screen.is_typing());
        let undo = GlobalAction::Undo.command();
        let is_active =
            self.active().iter().any(|command| GlobalAction::of(command) == Some(GlobalAction::Undo));
        let key = self.cx.shown_keys(undo).find(|key| is_active && (!typing || !key.edits()))?;
        Some(key.label(&self.cx.words))
    }
}

/// Clears what a screen has drawn in these rows.
fn blank(frame: &mut Frame<'_>, rows: impl Iterator<Item = Rect>, cx: &Context) {
    for row in rows {
        frame.render_widget(Clear, row);
        frame.buffer_mut().set_style(row, cx.theme.style(Role::Text));
    }
}

const fn role_word(role: UserRole) -> MessageKey {
    match role {
        UserRole::Clerk => key("role-clerk"),
        UserRole::Supervisor => key("role-supervisor"),
        UserRole::Administrator => key("role-administrator"),
    }
}

fn draw_too_small(frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let message = Message::new("tui-too-small")
        .count("width", i64::from(area.width))
        .count("height", i64::from(area.height));
    let lines = text::wrap(&cx.render(&message), area.width);
    for (line, row) in lines.into_iter().zip(area.rows()) {
        frame.render_widget(Line::styled(line, cx.theme.style(Role::Warning)), row);
    }
    frame.set_cursor_position(area.as_position());
}

fn draw_title(title: &str, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let style = cx.theme.style(Role::Title);
    let symbols = cx.theme.symbols();
    let separator = format!(" {} ", symbols.separator);
    let right =
        [cx.words.day(cx.session.today), cx.session.user.clone(), cx.words.language().code().to_owned()]
            .join(&separator);
    let right = format!("{right} ");
    let room = area.width.saturating_sub(text::width(&right)).saturating_sub(1);
    frame.buffer_mut().set_style(area, style);
    // Whose desk it is gives way to what is shown.
    let company = room.saturating_sub(text::width(title) + text::width(&separator) + 1).max(COMPANY);
    let company = text::fit(cx.session.title(), company, symbols.ellipsis);
    let left = format!(" {company}{separator}{title}");
    let left = text::fit(&left, room, symbols.ellipsis);
    frame.render_widget(Line::styled(left, style), area);
    frame.render_widget(Line::styled(right, style).right_aligned(), area);
}

/// An empty box in the middle with a title; returns the room inside.
fn draw_box(title: &str, width: u16, height: u16, frame: &mut Frame<'_>, area: Rect, cx: &Context) -> Rect {
    let width = width.saturating_add(4).min(area.width);
    let height = height.saturating_add(2).min(area.height);
    let place =
        Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    let title = sanitize(title);
    let title = text::fit(&title, width.saturating_sub(4), cx.theme.symbols().ellipsis);
    let block = Block::bordered()
        .border_set(cx.theme.border())
        .border_style(cx.theme.style(Role::Frame))
        .style(cx.theme.style(Role::Text))
        .title(Line::styled(format!(" {title} "), cx.theme.style(Role::KeyHint)));
    let inside = block.inner(place);
    frame.render_widget(Clear, place);
    frame.render_widget(block, place);
    Rect { x: inside.x.saturating_add(1), width: inside.width.saturating_sub(2), ..inside }
}
