//! Who is working at a desk of several users, where the account of the computer is none of them.
//!
//! Everyone who gets to the desk from here does so in [`Users::choose`].

use std::sync::Arc;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::page::Page;
use super::show_problems;
use crate::credit::Message;
use crate::desk::{DeskReader, UserRecord};
use crate::sanitize::sanitize;
use crate::tui::{Address, Command, Context, Cursor, JobError, Key, Role, Scope, Screen, Wheel, text};
use crate::words::{MessageKey, key};

/// Columns of the text at most.
const WIDTH: u16 = 76;

/// What it is to the runtime; it is opened in the place of the workspace.
pub static SCOPE: Scope = Scope::new(Command::keyed("users", key("users-title"), &[]), &[]);

#[derive(Debug, Default)]
pub struct Users {
    cursor: Cursor,
    /// The lines of the users as of the last drawing.
    rows: Rect,
}

impl Users {
    fn choose(&self, cx: &mut Context) {
        let users = working(cx);
        let Some(user) = users.get(self.cursor.at()) else { return };
        let login = user.login.clone();
        cx.save(
            Address::HERE,
            Message::new("users-job"),
            move |services, _| {
                let desk = services.open_as(&login)?;
                Ok((desk, services.ask(DeskReader::settings)?))
            },
            |_: Option<&mut Self>, opened, cx| match opened.map_err(JobError::unreported) {
                Ok((desk, settings)) => {
                    cx.session.user.clone_from(&desk.user().login);
                    cx.session.follow(&settings);
                    cx.go_home();
                }
                Err(problem) => problem.into_iter().for_each(|problem| show_problems(&[problem], cx)),
            },
        );
    }
}

/// The users who may work at the desk.
fn working(cx: &Context) -> Vec<UserRecord> {
    let users: Arc<[UserRecord]> = cx.users();
    users.iter().filter(|user| user.active).cloned().collect()
}

impl Screen for Users {
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
        let mut ask = Message::new("users-ask");
        if let Some(place) = cx.place() {
            ask = ask.text("path", place.path.display().to_string()).text("account", &place.account);
        }
        let mut page = Page::new(area.width, cx);
        page.sentence(Role::Text, 1, "", &cx.render(&ask));
        page.gap();
        let head = u16::try_from(page.length()).unwrap_or(area.height).min(area.height);
        page.draw(frame, Rect { height: head, ..area });
        self.rows = Rect { y: area.y + head, height: area.height - head, ..area };
        let users = working(cx);
        let sight = self.cursor.frame(self.rows.height, users.len());
        let first = sight.start;
        let logins = users.iter().map(|user| text::width(&user.login)).max().unwrap_or(0);
        for ((at, user), row) in (first..).zip(users.get(sight).unwrap_or_default()).zip(self.rows.rows()) {
            let current = at == self.cursor.at();
            let sign = if current { cx.theme.symbols().cursor } else { " " };
            let gap = usize::from(logins.saturating_sub(text::width(&user.login)) + 2);
            let line = format!("{sign} {}{:gap$}{}", user.login, "", user.name);
            let line = sanitize(&line);
            let line = text::fit(&line, row.width, cx.theme.symbols().ellipsis).into_owned();
            let role = if current { Role::Selected } else { Role::Text };
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
            if current {
                frame.set_cursor_position(row.as_position());
            }
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("tui-command-choose"))
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn key(&mut self, key: Key, cx: &mut Context) {
        let count = working(cx).len();
        if key.code == KeyCode::Enter {
            self.choose(cx);
        } else {
            self.cursor.key(key, count);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        let count = working(cx).len();
        let place = Position::new(mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, count),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, count),
            MouseEventKind::Down(MouseButton::Left) if self.rows.contains(place) => {
                let row = self.cursor.sight(count).start + usize::from(mouse.row - self.rows.y);
                if row < count {
                    self.cursor.set(row);
                    self.choose(cx);
                }
            }
            _ => {}
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        if !cx.awaits_desk() {
            cx.close();
        }
    }
}
