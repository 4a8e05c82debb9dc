//! What is about to happen, described in full, and the options.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;

use super::{Answer, Dialog};
use crate::credit::Message;
use crate::tui::command::{Command, Scope};
use crate::tui::context::Context;
use crate::tui::cursor::Cursor;
use crate::tui::key::Key;
use crate::tui::screen::{Screen, Shape, Typeahead};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// Columns of the text.
const WIDTH: u16 = 68;
/// Lines of the text at most; the rest of it is left out.
const TEXT: usize = 14;

pub(in crate::tui) static SCOPE: Scope =
    Scope::new(Command::keyed("dialog.options", key("tui-command-choose"), &[]), &[]);

/// A dialog that answers the way that was chosen; leaving it is no answer.
pub struct Options<W> {
    title: Message,
    paragraphs: Vec<Message>,
    ways: Vec<(W, MessageKey)>,
    cursor: Cursor,
    rows: Rect,
    answer: Option<Answer<W>>,
}

impl<W: Copy + 'static> Options<W> {
    /// Of these ways; keys that were typed before it was seen choose nothing.
    pub fn new(title: Message, paragraphs: Vec<Message>, ways: Vec<(W, MessageKey)>) -> Self {
        Self { title, paragraphs, ways, cursor: Cursor::default(), rows: Rect::default(), answer: None }
    }

    fn lines(&self, cx: &Context) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in &self.paragraphs {
            lines.extend(text::wrap(&cx.render(paragraph), WIDTH));
            lines.push(String::new());
        }
        if lines.len() > TEXT {
            lines.truncate(TEXT - 2);
            lines.push(cx.theme.symbols().ellipsis.to_owned());
            lines.push(String::new());
        }
        lines
    }

    fn choose(&mut self, cx: &mut Context) {
        let chosen = self.ways.get(self.cursor.at());
        if let (Some((way, _)), Some(answer)) = (chosen, self.answer.take()) {
            cx.close();
            answer(*way, cx);
        }
    }
}

impl<W: Copy + 'static> Dialog for Options<W> {
    type Answer = W;

    fn answering(self, answer: Answer<W>) -> Box<dyn Screen> {
        Box::new(Self { answer: Some(answer), ..self })
    }
}

impl<W: Copy + 'static> Screen for Options<W> {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.render(&self.title)
    }

    fn shape(&self, cx: &Context) -> Shape {
        let height = u16::try_from(self.lines(cx).len() + self.ways.len()).unwrap_or(u16::MAX);
        Shape::Dialog { width: WIDTH, height }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let count = u16::try_from(self.ways.len()).unwrap_or(u16::MAX);
        let [body, ways] = Layout::vertical([Constraint::Min(0), Constraint::Length(count)]).areas(area);
        for (line, row) in self.lines(cx).into_iter().zip(body.rows()) {
            frame.render_widget(Line::styled(line, cx.theme.style(Role::Text)), row);
        }
        self.rows = ways;
        self.cursor.frame(count, self.ways.len());
        for ((at, (_, way)), row) in self.ways.iter().enumerate().zip(ways.rows()) {
            let is_current = at == self.cursor.at();
            let role = if is_current { Role::Selected } else { Role::Text };
            let sign = if is_current { cx.theme.symbols().cursor } else { " " };
            frame.render_widget(Line::styled(format!("{sign} {}", cx.text(*way)), cx.theme.style(role)), row);
            if is_current {
                frame.set_cursor_position(row.as_position());
            }
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("tui-command-choose"))
    }

    fn typeahead(&self) -> Typeahead {
        Typeahead::Dropped
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn key(&mut self, key: Key, cx: &mut Context) {
        match key.code {
            KeyCode::Enter => self.choose(cx),
            KeyCode::Tab => self.cursor.set((self.cursor.at() + 1) % self.ways.len().max(1)),
            _ => {
                self.cursor.key(key, self.ways.len());
            }
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        let is_click = mouse.kind == MouseEventKind::Down(MouseButton::Left);
        if is_click && self.rows.contains(Position::new(mouse.column, mouse.row)) {
            self.cursor.set(usize::from(mouse.row - self.rows.y));
            self.choose(cx);
        }
    }
}
