//! The first start, before there is a desk: a new one, the demo, or a new one filled from a file.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::new_desk::{NewDeskForm, Purpose};
use super::page::Page;
use crate::credit::Message;
use crate::tui::command::commands;
use crate::tui::{Command, Context, Key, Role, Scope, Screen};
use crate::words::{MessageKey, key};

/// Columns of the text at most.
const WIDTH: u16 = 76;

commands! {
    pub enum StartAction {
        New => Command::keyed("start.new", key("start-new"), &["1"]),
        /// A desk to look around in.
        Demo => Command::keyed("start.demo", key("start-demo"), &["2"]),
        /// A new desk, and a file into it.
        Import => Command::keyed("start.import", key("start-import"), &["3"]),
    }
}

/// What it is to the runtime; it is opened in the place of the workspace.
pub static SCOPE: Scope =
    Scope::new(Command::keyed("start", key("start-title"), &[]), &[StartAction::COMMANDS]);

#[derive(Debug, Default)]
pub struct Start {
    at: usize,
    /// The lines of the choices as of the last drawing.
    places: Vec<Rect>,
}

const WAYS: [(Purpose, MessageKey); 3] = [
    (Purpose::Work, key("start-new-means")),
    (Purpose::Demo, key("start-demo-means")),
    (Purpose::Import, key("start-import-means")),
];

impl Start {
    pub fn new() -> Self {
        Self::default()
    }

    fn choose(&self, cx: &mut Context) {
        if let Some((purpose, _)) = WAYS.get(self.at) {
            cx.open(Box::new(NewDeskForm::new(*purpose, cx)));
        }
    }
}

impl Screen for Start {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let area = Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2).min(WIDTH),
            height: area.height.saturating_sub(1),
        };
        let path = cx.place().map(|place| place.path.display().to_string());
        let welcome = Message::new("start-welcome").text("path", path.unwrap_or_default());
        let mut page = Page::new(area.width, cx);
        page.sentence(Role::Text, 1, "", &cx.render(&welcome));
        page.gap();
        let mut starts = Vec::new();
        for ((at, (_, means)), command) in (0..).zip(&WAYS).zip(StartAction::COMMANDS) {
            let current = at == self.at;
            let sign = if current { cx.theme.symbols().cursor } else { " " };
            let role = if current { Role::KeyHint } else { Role::Text };
            starts.push(page.length());
            let title = format!("{}  {}", cx.key_label(command), cx.text(command.title));
            page.sentence(role, 0, sign, &title);
            page.sentence(Role::Dim, 6, "", &cx.text(*means));
            page.gap();
        }
        let rows: Vec<Rect> = area.rows().collect();
        self.places = starts.iter().filter_map(|at| rows.get(*at).copied()).collect();
        page.draw(frame, area);
        if let Some(place) = self.places.get(self.at) {
            frame.set_cursor_position(place.as_position());
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("tui-command-choose"))
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if let Some(action) = StartAction::of(command) {
            self.at = match action {
                StartAction::New => 0,
                StartAction::Demo => 1,
                StartAction::Import => 2,
            };
            self.choose(cx);
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        let last = WAYS.len() - 1;
        match key.code {
            KeyCode::Up | KeyCode::Char('k') | KeyCode::BackTab => self.at = self.at.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') | KeyCode::Tab => self.at = (self.at + 1).min(last),
            KeyCode::Home | KeyCode::Char('g') => self.at = 0,
            KeyCode::End | KeyCode::Char('G') => self.at = last,
            KeyCode::Enter => self.choose(cx),
            _ => {}
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        if mouse.kind != MouseEventKind::Down(MouseButton::Left) {
            return;
        }
        let clicked = Position::new(mouse.column, mouse.row);
        let found = self.places.iter().position(|place| place.contains(clicked));
        if let Some(at) = found {
            self.at = at;
            self.choose(cx);
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        if !cx.awaits_desk() {
            cx.close();
        }
    }
}
