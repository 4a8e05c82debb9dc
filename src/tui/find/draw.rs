//! What is typed, a line for each row, and the kinds of things that can be looked for.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};

use super::Finder;
use super::choice::has_list;
use super::kinds::Kinds;
use super::rows::{Row, is_command};
use crate::credit::Message;
use crate::desk::{Found, FoundKind};
use crate::sanitize::sanitize;
use crate::tui::context::Context;
use crate::tui::screens::tabs;
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::{Words, key};

/// Columns of the kind of a record.
const KIND: u16 = 12;
/// Columns of the code: at least, and at most.
const CODE: (u16, u16) = (8, 20);
/// Columns between two cells.
const GAP: u16 = 2;

/// What a row shows, from left to right, before it is cut to the room there is.
struct Cells {
    kind: String,
    label: Label,
    /// At the right edge.
    detail: String,
}

/// What a row is called.
enum Label {
    /// By a code and a name in columns; what is beside them is cut last.
    Record { code: String, name: String },
    /// By words over both columns, for which a key beside them gives way.
    Words(String),
}

impl Finder {
    pub(super) fn draw_all(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows = [Constraint::Length(1), Constraint::Min(1), Constraint::Length(1)];
        let [typed, rows, kinds] = Layout::vertical(rows).areas(area);
        self.area = rows;
        let at = Kinds::ALL.iter().position(|kinds| *kinds == self.kinds).unwrap_or(0);
        let names: Vec<tabs::Tab> =
            Kinds::ALL.iter().map(|kinds| tabs::Tab::new("", cx.text(kinds.name()))).collect();
        // Where something is typed, the footer names no key that edits: this one is named where it works.
        let tab = cx.text(key("tui-key-tab"));
        let [key, kinds] =
            Layout::horizontal([Constraint::Length(text::width(&tab) + 1), Constraint::Min(0)]).areas(kinds);
        frame.render_widget(Line::styled(tab, cx.theme.style(Role::KeyHint)), key);
        self.tab_places = tabs::draw(&names, at, frame, kinds, cx);
        self.draw_rows(frame, cx);
        self.draw_typed(frame, typed, cx);
    }

    fn draw_typed(&self, frame: &mut Frame<'_>, line: Rect, cx: &Context) {
        let prompt = cx.theme.symbols().prompt;
        let start = line.x + text::width(prompt) + 1;
        let scroll = self.typed.visual_scroll(usize::from(line.width.saturating_sub(GAP + 1)));
        let shown: String = self.typed.value().chars().skip(scroll).collect();
        let column = u16::try_from(self.typed.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
        let spans = [
            Span::styled(prompt, cx.theme.style(Role::Label)),
            Span::styled(" ", cx.theme.style(Role::Text)),
            Span::styled(shown, cx.theme.style(Role::Focus)),
        ];
        frame.render_widget(Line::from_iter(spans), line);
        frame.set_cursor_position(Position::new(start.saturating_add(column).min(line.right()), line.y));
    }

    fn draw_rows(&mut self, frame: &mut Frame<'_>, cx: &Context) {
        if self.rows.is_empty() {
            return self.draw_nothing(frame, cx);
        }
        if let Some(problem) = &self.answered.problem {
            // Without data there are commands still.
            let said = cx.render(problem);
            let said = text::fit(&said, self.area.width, cx.theme.symbols().ellipsis);
            frame.render_widget(Line::styled(said, cx.theme.style(Role::Danger)), self.area);
            self.area = Rect { y: self.area.y + 1, height: self.area.height.saturating_sub(1), ..self.area };
        }
        let sight = self.cursor.frame(self.area.height, self.rows.len());
        let cells: Vec<Cells> = self.rows.iter().map(|row| self.cells(row, cx)).collect();
        let codes = cells.iter().filter_map(|cells| match &cells.label {
            Label::Record { code, .. } => Some(text::width(code)),
            Label::Words(_) => None,
        });
        let code = codes.max().unwrap_or(0).clamp(CODE.0, CODE.1);
        for (at, line) in sight.zip(self.area.rows()) {
            let (Some(row), Some(cells)) = (self.rows.get(at), cells.get(at)) else { continue };
            let role = match self.barred(row) {
                _ if at == self.cursor.at() => Role::Selected,
                Some(_) => Role::Dim,
                None => Role::Text,
            };
            let mark = if at == self.cursor.at() { cx.theme.symbols().cursor } else { " " };
            let sign = if is_command(row) { cx.theme.symbols().command } else { " " };
            let room = line.width.saturating_sub(text::width(mark) + text::width(sign) + GAP);
            let (text, detail) = cells.laid_out(room, code, cx);
            let beside = if role == Role::Text { Role::Dim } else { role };
            let spans = [
                Span::styled(format!("{mark} {sign} {text}"), cx.theme.style(role)),
                Span::styled(detail, cx.theme.style(beside)),
            ];
            frame.render_widget(Line::from_iter(spans), line);
        }
    }

    /// Says that nothing was found, and among what.
    fn draw_nothing(&self, frame: &mut Frame<'_>, cx: &Context) {
        let typed = self.typed.value().trim();
        let (role, said) = match (&self.answered.problem, self.reading.is_pending()) {
            (_, true) => (Role::Dim, cx.text(key("find-searching"))),
            (Some(problem), false) => (Role::Danger, cx.render(problem)),
            (None, false) if typed.is_empty() => (Role::Dim, cx.text(key("find-type"))),
            (None, false) => {
                let nothing = Message::new("find-nothing").text("typed", typed);
                (Role::Dim, format!("{}\n{}", cx.render(&nothing), searched(self.kinds, cx)))
            }
        };
        for (line, row) in text::wrap(&said, self.area.width).into_iter().zip(self.area.rows()) {
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
        }
    }

    /// Who may run the command of a row that the user may not run.
    fn barred(&self, row: &Row) -> Option<&str> {
        match row {
            Row::Command(one) | Row::OfCustomer(_, one, _) => {
                self.vocabulary.entry(one.at)?.barred.as_deref()
            }
            Row::Record(_) | Row::More(_) => None,
        }
    }

    fn cells(&self, row: &Row, cx: &Context) -> Cells {
        match row {
            Row::Record(found) => record(found, cx),
            Row::Command(one) => {
                let entry = self.vocabulary.entry(one.at);
                let title = entry.map(|entry| entry.title.clone()).unwrap_or_default();
                let title = with_synonym(title, one.synonym, cx);
                let title = match self.barred(row) {
                    Some(who_may) => format!("{title} ({who_may})"),
                    None => title,
                };
                let keys = entry.map(|entry| entry.keys.clone()).unwrap_or_default();
                Cells::of_command(title, keys, cx)
            }
            Row::OfCustomer(customer, one, _) => {
                let name = self.vocabulary.entry(one.at).map(|entry| entry.name.as_str());
                let what = Message::new("find-of-customer")
                    .text("customer", format!("{} {}", customer.record.code, customer.name))
                    .text("what", name.unwrap_or_default());
                Cells::of_command(cx.render(&what), String::new(), cx)
            }
            Row::More(kind) => {
                let said = if has_list(*kind) { key("find-more-in-list") } else { key("find-more") };
                Cells {
                    kind: kind_word(*kind, &cx.words),
                    label: Label::Words(cx.text(said)),
                    detail: String::new(),
                }
            }
        }
    }
}

/// Settings and reasons are known by their words, everything else by its code.
fn record(found: &Found, cx: &Context) -> Cells {
    let kind = kind_word(found.record.kind, &cx.words);
    let [code, name] = [&found.record.code, &found.name].map(|text| sanitize(text).into_owned());
    match found.record.kind {
        FoundKind::Setting | FoundKind::Reason => Cells { kind, label: Label::Words(name), detail: code },
        FoundKind::Customer
        | FoundKind::ShipTo
        | FoundKind::Order
        | FoundKind::Invoice
        | FoundKind::Credit
        | FoundKind::Receipt
        | FoundKind::Group
        | FoundKind::Warehouse
        | FoundKind::Terms
        | FoundKind::User => {
            let detail = found.detail.as_ref().map(|detail| cx.render(detail)).unwrap_or_default();
            Cells { kind, label: Label::Record { code, name }, detail }
        }
    }
}

fn kind_word(kind: FoundKind, words: &Words) -> String {
    words.code("found", kind.code())
}

/// A title with the word that it was found by.
fn with_synonym(title: String, synonym: Option<&str>, cx: &Context) -> String {
    match synonym {
        Some(synonym) => {
            let named = Message::new("find-synonym").text("title", title).text("synonym", synonym);
            cx.render(&named)
        }
        None => title,
    }
}

/// Among what nothing was found.
fn searched(kinds: Kinds, cx: &Context) -> String {
    let records = if kinds.has_records() { kinds.records() } else { &[] };
    let records = if records.is_empty() && kinds == Kinds::All { &FoundKind::ALL[..] } else { records };
    let words = records.iter().map(|kind| kind_word(*kind, &cx.words));
    let commands = kinds.has_commands().then(|| cx.text(key("find-command")));
    let among: Vec<String> = words.chain(commands).collect();
    cx.render(&Message::new("find-searched").text("among", among.join(", ")))
}

impl Cells {
    fn of_command(title: String, keys: String, cx: &Context) -> Self {
        Self { kind: cx.text(key("find-command")), label: Label::Words(title), detail: keys }
    }

    /// On one line: what it is called, and what is beside it.
    fn laid_out(&self, room: u16, code_width: u16, cx: &Context) -> (String, String) {
        let ellipsis = cx.theme.symbols().ellipsis;
        let kind = padded(&self.kind, KIND, ellipsis);
        let left = room.saturating_sub(KIND + GAP);
        let least = match &self.label {
            Label::Words(words) => left.saturating_sub(text::width(words) + GAP),
            Label::Record { .. } => left * 3 / 5,
        };
        let detail = text::fit(&self.detail, least, ellipsis);
        let left = left.saturating_sub(text::width(&detail) + GAP);
        let label = match &self.label {
            Label::Words(words) => padded(words, left, ellipsis),
            Label::Record { code, name } if name.is_empty() => padded(code, left, ellipsis),
            Label::Record { code, name } => {
                let name = padded(name, left.saturating_sub(code_width + GAP), ellipsis);
                format!("{}  {name}", padded(code, code_width, ellipsis))
            }
        };
        (format!("{kind}  {label}  "), detail.into_owned())
    }
}

/// A text in so many columns.
fn padded(cell: &str, columns: u16, ellipsis: &str) -> String {
    let cell = text::fit(cell, columns, ellipsis);
    let gap = usize::from(columns.saturating_sub(text::width(&cell)));
    format!("{cell}{:gap$}", "")
}
