//! One of several: menus, look-ups and help.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::{Answer, Dialog};
use crate::credit::Message;
use crate::tui::command::{Command, Scope};
use crate::tui::context::Context;
use crate::tui::cursor::{Cursor, Wheel};
use crate::tui::fuzzy::{Fuzzy, has_beginnings};
use crate::tui::key::Key;
use crate::tui::screen::{Escape, Screen, Shape};
use crate::tui::theme::Role;
use crate::tui::{text, typing};
use crate::words::{MessageKey, key};

/// Columns inside the border.
const WIDTH: u16 = 62;

pub(in crate::tui) static SCOPE: Scope =
    Scope::new(Command::keyed("dialog.pick", key("tui-help-title"), &[]), &[]);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is; what is typed is matched with it.
    pub label: String,
    /// Said at the right: its key, its code.
    pub hint: String,
}

/// How what is typed finds items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Matching {
    /// By its letters, anywhere in label and hint, the best first.
    Fuzzy,
    /// As the beginnings of words of the label, in the order of the items.
    Beginnings,
}

/// A dialog that answers the index of the picked item.
pub struct Picker {
    title: String,
    items: Vec<Item>,
    shown: Vec<usize>,
    cursor: Cursor,
    rows: Rect,
    typed: Option<Input>,
    matching: Matching,
    /// The letters that answer an item each, before they move.
    letters: Vec<char>,
    /// Which items the user may not choose.
    dimmed: Vec<bool>,
    answer: Option<Answer<usize>>,
}

impl Picker {
    /// A plain menu, standing on the current item.
    pub fn menu(title: String, items: Vec<Item>, current: usize) -> Self {
        Self::of(title, items, current, None)
    }

    /// A plain menu whose items are answered by a letter each, in their order.
    pub fn lettered(title: String, items: Vec<Item>, letters: Vec<char>) -> Self {
        Self { letters, ..Self::menu(title, items, 0) }
    }

    /// A list that is filtered as one types.
    pub fn look_up(title: String, items: Vec<Item>) -> Self {
        Self::of(title, items, 0, Some(Input::default()))
    }

    /// The same for a few names: what is typed finds words that begin with it.
    pub fn by_beginnings(self) -> Self {
        Self { matching: Matching::Beginnings, ..self }
    }

    /// The same, with this typed already.
    pub fn typed(mut self, text: char) -> Self {
        self.typed = Some(Input::from(text.to_string()));
        self.filter();
        self
    }

    /// The same with these items shown as what the user may not do.
    pub fn dimming(self, dimmed: Vec<bool>) -> Self {
        Self { dimmed, ..self }
    }

    /// The same, beginning on this item.
    pub fn at(mut self, current: usize) -> Self {
        self.cursor.set(current);
        self
    }

    fn of(title: String, items: Vec<Item>, current: usize, typed: Option<Input>) -> Self {
        let mut cursor = Cursor::default();
        cursor.set(current);
        let shown = (0..items.len()).collect();
        Self {
            title,
            shown,
            items,
            cursor,
            rows: Rect::default(),
            typed,
            matching: Matching::Fuzzy,
            letters: Vec::new(),
            dimmed: Vec::new(),
            answer: None,
        }
    }

    fn pick(&mut self, cx: &mut Context) {
        let picked = self.shown.get(self.cursor.at());
        if let (Some(index), Some(answer)) = (picked, self.answer.take()) {
            cx.close();
            answer(*index, cx);
        }
    }

    fn filter(&mut self) {
        let typed = self.typed.as_ref().map_or("", Input::value);
        self.shown = match self.matching {
            Matching::Fuzzy => {
                // A command is found by its keys as well: "f12", "ctrl s".
                let texts: Vec<String> =
                    self.items.iter().map(|item| format!("{} {}", item.label, item.hint)).collect();
                Fuzzy::new(typed).rank(texts.iter().map(String::as_str))
            }
            Matching::Beginnings => {
                let items = self.items.iter().enumerate();
                items.filter(|(_, item)| has_beginnings(&item.label, typed)).map(|(at, _)| at).collect()
            }
        };
        self.cursor.set(0);
    }

    /// The rows of the items; where there is no room for all, the last line says how many are below.
    fn with_more(&self, frame: &mut Frame<'_>, cx: &Context) -> Rect {
        let count = self.shown.len();
        if count <= usize::from(self.rows.height) {
            return self.rows;
        }
        let rows = Rect { height: self.rows.height.saturating_sub(1), ..self.rows };
        let mut cursor = self.cursor;
        let below = count.saturating_sub(cursor.frame(rows.height, count).end);
        if below > 0 {
            let more = cx.render(&Message::new("tui-lines-below").count("count", below));
            let line = Rect { y: rows.bottom(), height: 1, ..rows };
            frame.render_widget(Line::styled(more, cx.theme.style(Role::Dim)).right_aligned(), line);
        }
        rows
    }

    fn draw_typed(&self, frame: &mut Frame<'_>, line: Rect, cx: &Context) {
        let Some(typed) = &self.typed else { return };
        let prompt = cx.text(key("tui-filter-prompt"));
        let start = line.x.saturating_add(text::width(&prompt)).saturating_add(1);
        let scroll = typed.visual_scroll(usize::from(WIDTH / 2));
        let shown: String = typed.value().chars().skip(scroll).collect();
        let column = u16::try_from(typed.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
        let spans = [
            Span::styled(prompt, cx.theme.style(Role::Label)),
            Span::styled(" ", cx.theme.style(Role::Text)),
            Span::styled(shown, cx.theme.style(Role::Focus)),
        ];
        frame.render_widget(Line::from_iter(spans), line);
        frame.set_cursor_position(Position::new(start.saturating_add(column).min(line.right()), line.y));
    }
}

impl Dialog for Picker {
    type Answer = usize;

    fn answering(self, answer: Answer<usize>) -> Box<dyn Screen> {
        Box::new(Self { answer: Some(answer), ..self })
    }
}

impl Screen for Picker {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, _cx: &Context) -> String {
        self.title.clone()
    }

    fn shape(&self, cx: &Context) -> Shape {
        let items = u16::try_from(self.items.len()).unwrap_or(u16::MAX);
        let rows = items.clamp(1, cx.dialog_rows());
        Shape::Dialog { width: WIDTH, height: rows + u16::from(self.typed.is_some()) }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let head = u16::from(self.typed.is_some());
        self.rows = Rect { y: area.y.saturating_add(head), height: area.height.saturating_sub(head), ..area };
        self.rows = self.with_more(frame, cx);
        let sight = self.cursor.frame(self.rows.height, self.shown.len());
        let first = sight.start;
        let shown = self.shown.get(sight).unwrap_or_default();
        for ((at, index), row) in (first..).zip(shown).zip(self.rows.rows()) {
            let Some(item) = self.items.get(*index) else {
                continue;
            };
            let current = at == self.cursor.at();
            let is_dimmed = self.dimmed.get(*index).is_some_and(|is_dimmed| *is_dimmed);
            let role = match (current, is_dimmed) {
                (true, _) => Role::Selected,
                (false, true) => Role::Dim,
                (false, false) => Role::Text,
            };
            let sign = if current { cx.theme.symbols().cursor } else { " " };
            let ellipsis = cx.theme.symbols().ellipsis;
            let hint = text::fit(&item.hint, area.width / 2, ellipsis);
            let room = area.width.saturating_sub(text::width(&hint)).saturating_sub(3);
            let label = text::fit(&item.label, room, ellipsis);
            let gap = usize::from(room.saturating_sub(text::width(&label)) + 1);
            let line = format!("{sign} {label}{:gap$}{hint}", "");
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
            if current && self.typed.is_none() {
                frame.set_cursor_position(row.as_position());
            }
        }
        if self.shown.is_empty() {
            let nothing = Line::styled(cx.text(key("tui-nothing-found")), cx.theme.style(Role::Dim));
            frame.render_widget(nothing, self.rows);
        }
        self.draw_typed(frame, area, cx);
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("tui-command-choose"))
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn is_typing(&self) -> bool {
        self.typed.is_some()
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if key.code == KeyCode::Enter {
            return self.pick(cx);
        }
        let answered = key.text().and_then(|typed| self.letters.iter().position(|letter| *letter == typed));
        if let Some(at) = answered {
            self.cursor.set(at);
            return self.pick(cx);
        }
        let moves = self.typed.is_none() || key.text().is_none();
        if moves && self.cursor.key(key, self.shown.len()) {
            return;
        }
        if self.typed.as_mut().is_some_and(|typed| typing::edit(typed, key)) {
            self.filter();
        }
    }

    fn paste(&mut self, text: &str, _cx: &mut Context) {
        if let Some(typed) = &mut self.typed {
            typing::paste(typed, text);
            self.filter();
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, self.shown.len()),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, self.shown.len()),
            MouseEventKind::Down(MouseButton::Left)
                if self.rows.contains(Position::new(mouse.column, mouse.row)) =>
            {
                let line = usize::from(mouse.row - self.rows.y);
                let row = self.cursor.sight(self.shown.len()).start + line;
                if row < self.shown.len() {
                    self.cursor.set(row);
                    self.pick(cx);
                }
            }
            _ => {}
        }
    }

    fn escape(&mut self, _cx: &mut Context) -> Escape {
        match &mut self.typed {
            Some(typed) if !typed.value().is_empty() => {
                typed.reset();
                self.filter();
                Escape::Cleared
            }
            _ => Escape::Leave,
        }
    }
}
