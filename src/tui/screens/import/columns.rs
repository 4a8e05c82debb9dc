//! The step of the columns: what each column of the file is, and the questions that are open.

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;

use super::across::Across;
use super::source::Source;
use super::{Import, questions};
use crate::credit::Message;
use crate::desk::{Given, Guess, RawRow};
use crate::tui::dialog::{Gravity, Item, Picker, Question};
use crate::tui::{Address, Context, Key, Role, text};
use crate::words::key;

/// Lines above the rows of the file: what a column is, how sure that is, and its name.
const HEADS: usize = 3;
/// Rows of the file that are shown below them at least.
const LEAST_ROWS: usize = 3;
/// What several columns can say together.
const TEXTS: [&str; 7] = ["customer", "code", "name", "number", "phone", "email", "contact"];

/// Where the cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Column,
    Question(usize),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct ColumnsView {
    column: usize,
    place: Place,
}

impl Default for ColumnsView {
    fn default() -> Self {
        Self { column: 0, place: Place::Column }
    }
}

impl ColumnsView {
    /// Goes to the first question of what was found, where there is one.
    pub(super) fn follow(&mut self, source: &Source) {
        self.place = match (source.questions().len(), self.place) {
            (0, _) => Place::Column,
            (count, Place::Question(at)) => Place::Question(at.min(count - 1)),
            (_, Place::Column) if self.column == 0 => Place::Question(0),
            (_, Place::Column) => Place::Column,
        };
    }

    /// Goes to the first question.
    pub(super) const fn go_to_question(&mut self) {
        self.place = Place::Question(0);
    }

    /// Lines that it takes: as many rows of the file as there is room for.
    pub(super) fn height(guess: &Guess, room: u16) -> u16 {
        let asked = guess.questions.len();
        if guess.names.is_empty() {
            return u16::try_from(asked).unwrap_or(u16::MAX);
        }
        let rows = usize::from(room).saturating_sub(HEADS + asked).min(below_header(guess).count());
        u16::try_from(HEADS + rows.max(LEAST_ROWS) + asked).unwrap_or(u16::MAX)
    }

    pub(super) fn can_change(self, guess: &Guess) -> bool {
        match self.place {
            Place::Column => self.column < guess.names.len(),
            Place::Question(at) => {
                guess.questions.get(at).is_some_and(|asked| questions::can_be_answered(asked, guess))
            }
        }
    }

    pub(super) fn is_on_question(self) -> bool {
        matches!(self.place, Place::Question(_))
    }

    /// The column that the cursor is on.
    pub(super) fn current(self, guess: &Guess) -> Option<&String> {
        guess.names.get(self.column).filter(|_| self.place == Place::Column)
    }

    pub(super) fn key(&mut self, key: Key, guess: &Guess) -> bool {
        let (columns, asked) = (guess.names.len(), guess.questions.len());
        match (key.code, self.place) {
            (KeyCode::Left, _) => self.column = self.column.saturating_sub(1),
            (KeyCode::Right, _) => self.column = (self.column + 1).min(columns.saturating_sub(1)),
            (KeyCode::Home, _) => self.column = 0,
            (KeyCode::End, _) => self.column = columns.saturating_sub(1),
            (KeyCode::Down, Place::Column) if asked > 0 => {
                self.place = Place::Question(0);
                return true;
            }
            (KeyCode::Down | KeyCode::Char('j'), Place::Question(at)) => {
                self.place = Place::Question((at + 1).min(asked.saturating_sub(1)));
                return true;
            }
            (KeyCode::Up | KeyCode::Char('k'), Place::Question(at)) => {
                self.place = at.checked_sub(1).map_or(Place::Column, Place::Question);
                return true;
            }
            _ => return false,
        }
        self.place = Place::Column;
        true
    }

    /// Whether a key begins the name of what the current column is.
    pub(super) fn finds(self, key: Key, guess: &Guess) -> bool {
        self.current(guess).is_some() && key.text().is_some_and(char::is_alphabetic)
    }

    /// Asks what the current column is, this letter of it typed already.
    pub(super) fn find(self, key: Key, guess: &Guess, cx: &mut Context) {
        self.choose(key.text(), guess, cx);
    }

    /// Asks the question that the cursor is on, or what the column is.
    pub(super) fn ask(self, guess: &Guess, cx: &mut Context) {
        match self.place {
            Place::Column => self.choose(None, guess, cx),
            Place::Question(at) => {
                if let Some(question) =
                    guess.questions.get(at).filter(|asked| questions::can_be_answered(asked, guess))
                {
                    questions::ask(question.clone(), guess, cx);
                }
            }
        }
    }

    /// Asks what the current column is; typing finds a name by the beginnings of its words. The names that are left come
    /// first, and one that another column has is taken from it only after a question.
    fn choose(self, typed: Option<char>, guess: &Guess, cx: &mut Context) {
        let Some(from) = self.current(guess).cloned() else { return };
        let own = canonical(guess, &from);
        let holder = |column: &str| {
            let holder = guess.from(column).filter(|_| Some(column) != own)?;
            guess.names.iter().find(|name| *name == holder)
        };
        let mut columns = guess.kind.columns().to_vec();
        columns.sort_by_key(|column| holder(column).is_some());
        let nothing = Item { label: cx.text(key("import-screen-nothing")), hint: String::new() };
        let named = columns.iter().map(|column| named(column, guess, cx));
        let items = std::iter::once(nothing).chain(named).collect();
        let at = columns.iter().position(|column| Some(*column) == own).map_or(0, |at| at + 1);
        let picker = Picker::look_up(from.clone(), items).by_beginnings().at(at);
        let picker = typed.into_iter().fold(picker, Picker::typed);
        let columns: Vec<(&str, Option<String>)> =
            columns.into_iter().map(|column| (column, holder(column).cloned())).collect();
        cx.ask(Address::HERE, picker, move |import: &mut Import, index, cx| {
            let chosen = index.checked_sub(1).and_then(|at| columns.get(at).cloned());
            match chosen {
                Some((column, Some(holder))) => ask_to_take(column, (from, holder), cx),
                Some((column, None)) => import.give(|given| given.give_column(&from, Some(column)), cx),
                None => import.give(|given| given.give_column(&from, None), cx),
            }
        });
    }

    /// The columns of the desk that the current one can be read into beside the one that is read into it.
    fn joined(self, guess: &Guess) -> Vec<&'static str> {
        let Some(from) = self.current(guess) else { return Vec::new() };
        let own = canonical(guess, from);
        let is_read = |column: &&str| {
            guess.from(column).is_some_and(|from| guess.names.iter().any(|name| name == from))
        };
        let texts = guess.kind.columns().iter().copied().filter(|column| TEXTS.contains(column));
        texts.filter(|column| Some(*column) != own && is_read(column)).collect()
    }

    pub(super) fn can_join(self, guess: &Guess) -> bool {
        !self.joined(guess).is_empty()
    }

    /// Asks which of them it is.
    pub(super) fn join(self, guess: &Guess, cx: &mut Context) {
        let Some(from) = self.current(guess).cloned() else { return };
        let (columns, guess) = (self.joined(guess), guess.clone());
        let items = columns.iter().map(|column| named(column, &guess, cx));
        let picker = Picker::look_up(cx.text(key("import-screen-join")), items.collect());
        cx.ask(Address::HERE, picker, move |import: &mut Import, index, cx| {
            if let Some(column) = columns.get(index) {
                import.give(|given| given.join_column(&from, column, &guess), cx);
            }
        });
    }

    /// Reads nothing from the current column.
    pub(super) fn clear(self, guess: &Guess, given: &mut Given) {
        if let Some(from) = self.current(guess) {
            given.give_column(from, None);
        }
    }

    pub(super) fn draw(self, guess: &Guess, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let asked = u16::try_from(guess.questions.len()).unwrap_or(u16::MAX);
        let [columns, questions] =
            Layout::vertical([Constraint::Min(0), Constraint::Length(asked)]).areas(area);
        if !guess.names.is_empty() {
            self.draw_columns(guess, frame, columns, cx);
        }
        for ((at, question), row) in guess.questions.iter().enumerate().zip(questions.rows()) {
            let (sign, role) = if self.place == Place::Question(at) {
                frame.set_cursor_position(row.as_position());
                (cx.theme.symbols().cursor, Role::Selected)
            } else {
                (" ", Role::Warning)
            };
            let asked = format!("{sign} {}", cx.render(&question.message));
            let line = text::fit(&asked, row.width, cx.theme.symbols().ellipsis).into_owned();
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
        }
    }

    fn draw_columns(self, guess: &Guess, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let canonical: Vec<String> = guess
            .names
            .iter()
            .map(|from| {
                canonical(guess, from)
                    .map_or_else(|| cx.text(key("import-screen-nothing")), |column| name(column, cx))
            })
            .collect();
        let confidence: Vec<String> = guess
            .names
            .iter()
            .map(|from| {
                let found = guess.columns.iter().find(|column| column.from.as_ref() == Some(from));
                found.map_or_else(String::new, |column| {
                    cx.words.code("guess-confidence", column.confidence.code())
                })
            })
            .collect();
        let values: Vec<&[String]> = below_header(guess).map(|row| row.cells.as_slice()).collect();
        let heads = [canonical.as_slice(), confidence.as_slice(), guess.names.as_slice()];
        let across = Across::of(heads.into_iter().chain(values.iter().copied()));
        let is_current = |at: usize| self.place == Place::Column && at == self.column;
        let roles = [Role::Label, Role::Dim, Role::Title];
        let styled = heads.into_iter().zip(roles).chain(values.into_iter().map(|row| (row, Role::Text)));
        for ((row, role), line) in styled.zip(area.rows()) {
            let cell = |at: usize| {
                let role = if is_current(at) && role != Role::Text { Role::Selected } else { role };
                (row.get(at).cloned().unwrap_or_default(), role)
            };
            frame.render_widget(across.line((line.width, self.column), cell, cx), line);
            if self.place == Place::Column && role == Role::Label {
                frame.set_cursor_position(Position::new(line.x, line.y));
            }
        }
    }
}

/// Asks whether a canonical column is read from another column of the file than from the one that it is read from now.
fn ask_to_take(column: &'static str, (from, holder): (String, String), cx: &mut Context) {
    let about = |key: &str| {
        Message::new(key).text("column", name(column, cx)).text("from", &*from).text("holder", &*holder)
    };
    let question = Question {
        title: about("import-screen-take-title"),
        effect: about("import-screen-take-effect"),
        yes: key("import-screen-take-yes"),
        gravity: Gravity::Plain,
    };
    cx.ask(Address::HERE, question, move |import: &mut Import, (), cx| {
        import.give(|given| given.give_column(&from, Some(column)), cx);
    });
}

/// The canonical column that a column of the file is.
fn canonical<'a>(guess: &'a Guess, from: &str) -> Option<&'a str> {
    let found = guess.columns.iter().find(|column| column.from.as_deref() == Some(from));
    found.map(|column| column.column.as_str())
}

/// The rows of the file that are shown below the names.
fn below_header(guess: &Guess) -> impl Iterator<Item = &RawRow> {
    let header = guess.header_row.unwrap_or_default();
    guess.rows.iter().filter(move |row| row.line > header)
}

/// A canonical column, and the column of the file that it is read from.
fn named(column: &str, guess: &Guess, cx: &Context) -> Item {
    let from = guess.from(column).filter(|from| guess.names.iter().any(|name| name == from));
    let hint = from.map(|from| cx.render(&Message::new("import-screen-read-from").text("column", from)));
    Item { label: name(column, cx), hint: hint.unwrap_or_default() }
}

/// What a column of the file is read as; empty where nothing is read from it.
pub(super) fn read_as(from: &str, guess: &Guess, cx: &Context) -> String {
    canonical(guess, from).map_or_else(String::new, |column| name(column, cx))
}

/// What a canonical column is called.
pub(super) fn name(column: &str, cx: &Context) -> String {
    cx.words.code("import-name", column)
}
