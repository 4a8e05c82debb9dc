//! The dialog that finds data and commands by what is typed.
//!
//! ```text
//! vocabulary  the commands by their words in three languages
//! rows        what an answer shows, in which order
//! kinds       what is looked for, chosen by Tab
//! draw        a line for each row
//! choice      what is done with the row that is chosen
//! recent      what was opened last
//! ```
//!
//! What is shown answers exactly what is typed, or the keys that act on rows wait until it does ([`Screen::awaits`]): Enter
//! never opens a row of an earlier answer, and no row moves under the cursor.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::command::{Command, Scope};
use super::context::Context;
use super::cursor::{Cursor, Wheel};
use super::dialog::{Answer, Dialog};
use super::jobs::{Outcome, Pending};
use super::key::Key;
use super::screen::{Escape, Screen, Shape};
use super::screens::tabs::TabPlaces;
use super::{Address, typing};
use crate::desk::DeskError;
use crate::words::{MessageKey, key};
use asking::{Answered, Question};
use kinds::Kinds;
use rows::Row;

mod asking;
mod choice;
mod draw;
mod kinds;
mod recent;
mod rows;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use choice::Choice;
pub use recent::Recent;
pub use vocabulary::{CustomerAct, Vocabulary};

pub static SCOPE: Scope = Scope::new(Command::keyed("find", key("find-title"), &[]), &[]);

/// Columns inside the border, where there is room.
const WIDTH: u16 = 116;
/// Lines inside the border that are no rows: what is typed, and kinds.
const BESIDE_ROWS: u16 = 3;

/// A dialog that answers what was chosen.
pub struct Finder {
    vocabulary: Vocabulary,
    typed: Input,
    kinds: Kinds,
    /// What the desk was asked last, and what came of it.
    asked: Option<Question>,
    answered: Answered,
    reading: Pending,
    /// The names of the customers are read, so that no later question has to begin anew with them.
    preparing: Pending,
    rows: Vec<Row>,
    cursor: Cursor,
    area: Rect,
    tab_places: TabPlaces,
    answer: Option<Answer<Choice>>,
}

impl Finder {
    pub fn new(vocabulary: Vocabulary) -> Self {
        Self {
            vocabulary,
            typed: Input::default(),
            kinds: Kinds::All,
            asked: None,
            answered: Answered::default(),
            reading: Pending::default(),
            preparing: Pending::default(),
            rows: Vec::new(),
            cursor: Cursor::default(),
            area: Rect::default(),
            tab_places: TabPlaces::default(),
            answer: None,
        }
    }

    /// Shows the rows of an answer. The cursor goes to the first one, unless the same question was answered again.
    fn take(&mut self, outcome: Outcome<Answered, DeskError>) {
        let before = self.rows.get(self.cursor.at()).cloned();
        let is_same = outcome.as_ref().is_ok_and(|answered| answered.finds_same(&self.answered));
        self.answered = outcome.unwrap_or_else(|why| Answered::failed(why.message()));
        self.rows = rows::of(&self.answered, &self.vocabulary, self.typed.value(), self.kinds);
        let same = before.filter(|_| is_same).and_then(|row| self.rows.iter().position(|new| *new == row));
        self.cursor.set(same.unwrap_or(0));
    }

    fn choose(&mut self, cx: &mut Context) {
        let row = self.rows.get(self.cursor.at());
        let choice = row.and_then(|row| row.choice(&self.vocabulary, self.typed.value()));
        if let Some(choice) = choice
            && let Some(answer) = self.answer.take()
        {
            cx.close();
            answer(choice, cx);
        }
    }

    fn row_at(&self, place: Position) -> Option<usize> {
        let line = usize::from(place.y.checked_sub(self.area.y)?);
        let row = self.cursor.sight(self.rows.len()).start + line;
        (self.area.contains(place) && row < self.rows.len()).then_some(row)
    }
}

impl Dialog for Finder {
    type Answer = Choice;

    fn answering(self, answer: Answer<Choice>) -> Box<dyn Screen> {
        Box::new(Self { answer: Some(answer), ..self })
    }
}

impl Screen for Finder {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn shape(&self, cx: &Context) -> Shape {
        Shape::Dialog { width: WIDTH, height: cx.dialog_rows() + BESIDE_ROWS }
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.draw_all(frame, area, cx);
    }

    fn enter(&self) -> Option<MessageKey> {
        Some(key("find-command-open"))
    }

    fn run(&mut self, _command: &Command, _cx: &mut Context) {}

    fn awaits(&self) -> bool {
        self.reading.is_pending()
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        match key.code {
            KeyCode::Enter => self.choose(cx),
            KeyCode::Tab => self.kinds = self.kinds.turned(1),
            KeyCode::BackTab => self.kinds = self.kinds.turned(Kinds::ALL.len() - 1),
            _ if key.text().is_none() && self.cursor.key(key, self.rows.len()) => {}
            _ => _ = typing::edit(&mut self.typed, key),
        }
    }

    fn paste(&mut self, text: &str, _cx: &mut Context) {
        typing::paste(&mut self.typed, text);
    }

    fn mouse(&mut self, mouse: MouseEvent, cx: &mut Context) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, self.rows.len()),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, self.rows.len()),
            MouseEventKind::Down(MouseButton::Left) => {
                if let Some(kinds) = self.tab_places.clicked(mouse).and_then(|tab| Kinds::ALL.get(tab)) {
                    self.kinds = *kinds;
                } else if let Some(row) = self.row_at(Position::new(mouse.column, mouse.row)) {
                    self.cursor.set(row);
                    self.choose(cx);
                }
            }
            _ => {}
        }
    }

    /// Asks for what is typed by now.
    fn refresh(&mut self, cx: &mut Context) {
        let question = Question::new(self.typed.value(), self.kinds, cx);
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        if self.asked.is_none() && question.has_desk() {
            let (here, job) = (Address::<Self>::HERE, key("find-job"));
            self.preparing = cx.read(here, job, |services, _| services.names().map(drop), |_, _, _| {});
        }
        self.asked = Some(question.clone());
        if question.asks_desk() {
            let work = question.work(cx);
            self.reading = cx.read(Address::HERE, key("find-job"), work, |finder: &mut Self, answer, _| {
                finder.take(answer);
            });
        } else {
            self.reading.withdraw();
            self.take(Ok(Answered::without_desk(&question)));
        }
    }

    fn escape(&mut self, _cx: &mut Context) -> Escape {
        if self.typed.value().is_empty() {
            return Escape::Leave;
        }
        self.typed.reset();
        Escape::Cleared
    }
}
