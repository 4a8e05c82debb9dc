//! The step of the table: the rows as they are in the file, and what is between them and this picture.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::across::Across;
use crate::desk::{DayOrder, Encoding, Given, Guess, RawRow, RowClass, RowMark};
use crate::tui::cursor::Cursor;
use crate::tui::form::{Editor, Field, Form, Value};
use crate::tui::{Context, Key, Role, text};
use crate::words::{MessageKey, key};

const DELIMITERS: [u8; 4] = *b";,\t|";
const ENCODINGS: [Encoding; 4] = [Encoding::Utf8, Encoding::Windows1252, Encoding::Latin1, Encoding::Latin9];
const ORDERS: [DayOrder; 2] = [DayOrder::DayFirst, DayOrder::MonthFirst];
const MARKS: [char; 2] = [',', '.'];
/// Columns of the signs and the number before each row.
const LEAD: u16 = 8;

/// What can be set for a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    Sheet,
    Delimiter,
    Encoding,
    DayOrder,
    DecimalMark,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    Rows,
    Settings,
}

pub(super) struct TableView {
    form: Form<Setting>,
    focus: Focus,
    cursor: Cursor,
    column: usize,
    /// How it was before another row was said to be the header.
    before: Option<AsFound>,
}

/// The header that was found, and what was said of the file then.
struct AsFound {
    header: Option<u64>,
    given: Given,
}

impl Default for TableView {
    fn default() -> Self {
        let form = Form::new(Vec::new());
        Self { form, focus: Focus::Rows, cursor: Cursor::default(), column: 0, before: None }
    }
}

impl TableView {
    /// Shows what was found; the settings stay where they were.
    pub(super) fn follow(&mut self, guess: &Guess, cx: &Context) {
        let focused = self.form.focused();
        self.form = Form::new(settings(guess, cx));
        if let Some(setting) = focused {
            self.form.focus(setting);
        }
        if self.form.focused().is_none() {
            self.focus = Focus::Rows;
        }
        if let Some(header) = guess.header_row
            && self.cursor.at() == 0
        {
            self.cursor.set(guess.rows.iter().position(|row| row.line == header).unwrap_or_default());
        }
    }

    /// The row that the cursor is on.
    pub(super) fn current<'a>(&self, guess: &'a Guess) -> Option<&'a RawRow> {
        guess.rows.get(self.cursor.at()).filter(|_| self.focus == Focus::Rows)
    }

    /// What is said of the file once this row names the columns. On the row that does, and on the one that was found to,
    /// all is again as it was before.
    pub(super) fn name_columns(&mut self, line: u64, (guess, given): (&Guess, &Given)) -> Given {
        let is_header = guess.header_row == Some(line);
        let before = self.before.take();
        match before {
            Some(AsFound { header, given }) if is_header || header == Some(line) => given,
            None if is_header => given.clone(),
            before => {
                let found = || AsFound { header: guess.header_row, given: given.clone() };
                self.before = Some(before.unwrap_or_else(found));
                // The rows stay as they are seen, whatever this one says.
                let delimiter = given.delimiter.or(guess.delimiter.filter(|_| guess.header_row.is_some()));
                let columns = BTreeMap::new();
                Given { header_line: Some(line), delimiter, columns, ..given.clone() }
            }
        }
    }

    /// Whether the row that the cursor is on names the columns.
    pub(super) fn is_on_header(&self, guess: &Guess) -> bool {
        self.current(guess).is_some_and(|row| guess.header_row == Some(row.line))
    }

    pub(super) fn is_on_settings(&self) -> bool {
        self.focus == Focus::Settings
    }

    pub(super) fn turn_focus(&mut self) {
        self.focus = match self.focus {
            Focus::Rows if self.form.focused().is_some() => Focus::Settings,
            Focus::Rows | Focus::Settings => Focus::Rows,
        };
    }

    /// Takes a key; what is set by it is given.
    pub(super) fn key(&mut self, key: Key, (guess, given): (&Guess, &mut Given), cx: &mut Context) -> bool {
        match (self.focus, key.code) {
            (Focus::Settings, _) => {
                let taken = self.form.key(key, cx);
                self.give(guess, given);
                taken
            }
            (Focus::Rows, KeyCode::Left) => {
                self.column = self.column.saturating_sub(1);
                true
            }
            (Focus::Rows, KeyCode::Right) => {
                let last = guess.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
                self.column = (self.column + 1).min(last.saturating_sub(1));
                true
            }
            (Focus::Rows, _) => self.cursor.key(key, guess.rows.len()),
        }
    }

    /// Takes note of the settings that are no longer as they were found.
    fn give(&mut self, guess: &Guess, given: &mut Given) {
        if let Some(sheet) = self.form.choice(Setting::Sheet).and_then(|at| guess.sheets.get(at))
            && Some(sheet) != guess.sheet.as_ref()
        {
            // Another sheet has another header and other columns.
            *given = Given { kind: given.kind, sheet: Some(sheet.clone()), ..Given::default() };
            self.before = None;
            return;
        }
        let chosen = |setting| self.form.choice(setting);
        if let Some(delimiter) = chosen(Setting::Delimiter).and_then(|at| DELIMITERS.get(at).copied())
            && Some(delimiter) != guess.delimiter
        {
            given.delimiter = Some(delimiter);
        }
        if let Some(encoding) = chosen(Setting::Encoding).and_then(|at| ENCODINGS.get(at).copied())
            && Some(encoding) != guess.encoding
        {
            given.encoding = Some(encoding);
        }
        if let Some(order) = chosen(Setting::DayOrder).and_then(|at| ORDERS.get(at).copied())
            && Some(order) != guess.day_order
        {
            given.day_order = Some(order);
        }
        if let Some(mark) = chosen(Setting::DecimalMark).and_then(|at| MARKS.get(at).copied())
            && Some(mark) != guess.decimal_mark
        {
            given.decimal_mark = Some(mark);
        }
    }

    pub(super) fn draw(
        &mut self,
        (guess, given): (&Guess, &Given),
        frame: &mut Frame<'_>,
        area: Rect,
        cx: &Context,
    ) {
        let rows = [Constraint::Length(self.form.height()), Constraint::Length(1), Constraint::Min(0)];
        let [top, legend, body] = Layout::vertical(rows).areas(area);
        self.draw_legend((guess, given), frame, legend, cx);
        match self.focus {
            Focus::Rows => {
                self.form.draw_at_rest(frame, top, cx);
                self.draw_rows((guess, given), frame, body, cx);
            }
            Focus::Settings => {
                self.draw_rows((guess, given), frame, body, cx);
                self.form.draw(frame, top, cx);
            }
        }
    }

    /// Draws what the signs mean, or that the mark of the current row is for this file only.
    fn draw_legend(&self, (guess, given): (&Guess, &Given), frame: &mut Frame<'_>, line: Rect, cx: &Context) {
        let symbols = cx.theme.symbols();
        let is_by_line = self.current(guess).is_some_and(|row| given.is_marked_by_line(row));
        let (text, role) = if is_by_line {
            (cx.text(key("import-screen-marked-by-line")), Role::Warning)
        } else {
            let signs = [
                (symbols.mark, key("import-screen-sign-header")),
                (symbols.total, key("import-screen-sign-total")),
                (symbols.danger, key("import-screen-sign-left-out")),
            ];
            let signs = signs.map(|(sign, meaning)| format!("{sign} {}", cx.text(meaning)));
            (signs.join("  "), Role::Dim)
        };
        let text = text::fit(&text, line.width, symbols.ellipsis).into_owned();
        frame.render_widget(Line::styled(text, cx.theme.style(role)), line);
    }

    fn draw_rows(
        &mut self,
        (guess, given): (&Guess, &Given),
        frame: &mut Frame<'_>,
        area: Rect,
        cx: &Context,
    ) {
        let across = Across::of(guess.rows.iter().map(|row| row.cells.as_slice()));
        let symbols = cx.theme.symbols();
        let sight = self.cursor.frame(area.height, guess.rows.len());
        let shown = guess.rows.get(sight.clone()).unwrap_or_default();
        for ((at, row), line) in sight.zip(shown).zip(area.rows()) {
            let is_current = at == self.cursor.at() && self.focus == Focus::Rows;
            let class = if guess.header_row == Some(row.line) { Some(RowClass::Header) } else { row.class };
            let (sign, role) = match (given.mark_of(&guess.names, row), class) {
                (Some(RowMark::Total), _) | (None, Some(RowClass::Subtotal | RowClass::GrandTotal)) => {
                    (symbols.total, Role::Dim)
                }
                (Some(RowMark::NotData), _) | (None, Some(RowClass::Filtered)) => (symbols.danger, Role::Dim),
                (None, Some(RowClass::Header)) => (symbols.mark, Role::Label),
                (None, Some(RowClass::Heading)) => (symbols.cursor, Role::Label),
                (None, Some(RowClass::Blank | RowClass::Note | RowClass::Zero)) => (" ", Role::Dim),
                (None, Some(RowClass::Data) | None) => (" ", Role::Text),
            };
            let role = if is_current { Role::Selected } else { role };
            let cursor = if is_current { symbols.cursor } else { " " };
            let lead = format!("{cursor}{sign}{:>4}  ", row.line);
            let cell = |at: usize| (row.cells.get(at).cloned().unwrap_or_default(), role);
            let room = line.width.saturating_sub(LEAD);
            let mut shown = across.line((room, self.column), cell, cx);
            shown.spans.insert(0, Span::styled(lead, cx.theme.style(role)));
            frame.render_widget(shown, line);
            if is_current {
                frame.set_cursor_position(line.as_position());
            }
        }
    }
}

/// The settings that a file has, as they were found.
fn settings(guess: &Guess, cx: &Context) -> Vec<Field<Setting>> {
    let mut fields = Vec::new();
    if guess.sheets.len() > 1 {
        let at = guess.sheets.iter().position(|sheet| Some(sheet) == guess.sheet.as_ref());
        fields.push(choice(Setting::Sheet, guess.sheets.clone(), at));
    }
    if let Some(delimiter) = guess.delimiter {
        let tab = cx.text(key("tui-key-tab"));
        let names = DELIMITERS.iter().map(|sign| match sign {
            b'\t' => tab.clone(),
            sign => char::from(*sign).to_string(),
        });
        let at = DELIMITERS.iter().position(|known| *known == delimiter);
        fields.push(choice(Setting::Delimiter, names.collect(), at));
    }
    if let Some(at) = ENCODINGS.iter().position(|known| Some(*known) == guess.encoding) {
        let names = ENCODINGS.iter().map(|encoding| encoding.name().to_owned());
        fields.push(choice(Setting::Encoding, names.collect(), Some(at)));
    }
    if let Some(at) = ORDERS.iter().position(|order| Some(*order) == guess.day_order) {
        let names = [key("import-screen-day-first"), key("import-screen-month-first")];
        fields.push(choice(Setting::DayOrder, names.map(|name| cx.text(name)).to_vec(), Some(at)));
    }
    if let Some(at) = MARKS.iter().position(|mark| Some(*mark) == guess.decimal_mark) {
        fields.push(choice(Setting::DecimalMark, MARKS.map(String::from).to_vec(), Some(at)));
    }
    fields
}

fn choice(setting: Setting, names: Vec<String>, at: Option<usize>) -> Field<Setting> {
    Field::new(setting, label(setting), key("import-screen-setting-help"), Editor::Choice(names))
        .starting_with(at.map(Value::Choice))
}

const fn label(setting: Setting) -> MessageKey {
    match setting {
        Setting::Sheet => key("import-screen-sheet"),
        Setting::Delimiter => key("import-screen-delimiter"),
        Setting::Encoding => key("import-screen-encoding"),
        Setting::DayOrder => key("import-screen-day-order"),
        Setting::DecimalMark => key("import-screen-decimal-mark"),
    }
}
