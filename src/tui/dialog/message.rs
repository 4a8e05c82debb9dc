//! A text to read and close.

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::tui::command::{Command, Scope};
use crate::tui::context::Context;
use crate::tui::cursor::Cursor;
use crate::tui::key::Key;
use crate::tui::screen::{Screen, Shape, Typeahead};
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// Columns of the text.
const WIDTH: u16 = 64;
/// Lines at most; a longer text scrolls.
const HEIGHT: u16 = 16;

pub(in crate::tui) static SCOPE: Scope =
    Scope::new(Command::keyed("dialog.message", key("tui-command-help"), &[]), &[]);

#[derive(Debug)]
pub struct MessageBox {
    title: String,
    lines: Vec<String>,
    cursor: Cursor,
    typeahead: Typeahead,
}

impl MessageBox {
    /// Shows the text; it is left by Enter or Esc.
    pub fn show(cx: &mut Context, title: String, text: impl AsRef<str>) {
        Self::open(cx, title, text.as_ref(), Typeahead::PassedOn);
    }

    /// Shows what was not done and why; keys typed before it was seen do not close it.
    pub fn problem(cx: &mut Context, title: String, text: impl AsRef<str>) {
        Self::open(cx, title, text.as_ref(), Typeahead::Dropped);
    }

    fn open(cx: &mut Context, title: String, text: &str, typeahead: Typeahead) {
        cx.open(Box::new(Self {
            title,
            lines: text::wrap(text, WIDTH),
            cursor: Cursor::default(),
            typeahead,
        }));
    }
}

impl Screen for MessageBox {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, _cx: &Context) -> String {
        self.title.clone()
    }

    fn shape(&self, _cx: &Context) -> Shape {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        Shape::Dialog { width: WIDTH, height: lines.min(HEIGHT) }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let sight = self.cursor.frame(area.height, self.lines.len());
        let at = self.cursor.at().saturating_sub(sight.start);
        let lines = self.lines.get(sight).unwrap_or_default();
        for (line, row) in lines.iter().zip(area.rows()) {
            frame.render_widget(Line::styled(line.as_str(), cx.theme.style(Role::Text)), row);
        }
        if let Some(row) = area.rows().nth(at) {
            frame.set_cursor_position(row.as_position());
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("tui-command-close"))
    }

    fn typeahead(&self) -> Typeahead {
        self.typeahead
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn key(&mut self, key: Key, cx: &mut Context) {
        if key.code == KeyCode::Enter {
            cx.close();
        } else {
            self.cursor.key(key, self.lines.len());
        }
    }
}
