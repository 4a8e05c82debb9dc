//! The lines of a tile: notes, and labels with values in columns.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::figures::Known;
use crate::credit::{Currency, Message, Money};
use crate::desk::Tally;
use crate::sanitize::sanitize;
use crate::tui::text;
use crate::tui::{Context, Role};
use crate::words::key;

/// A label with the values that go with it.
pub(super) type Row = (Role, String, Vec<String>);

/// Columns between two columns.
pub(super) const GAP: u16 = 2;

/// The lines of a tile, one below the other.
pub(super) struct Lines<'a, 'b> {
    pub(super) area: Rect,
    used: u16,
    pub(super) frame: &'a mut Frame<'b>,
    pub(super) cx: &'a Context,
}

impl<'a, 'b> Lines<'a, 'b> {
    /// None yet, within this area.
    pub(super) const fn new(frame: &'a mut Frame<'b>, area: Rect, cx: &'a Context) -> Self {
        Self { area, used: 0, frame, cx }
    }

    pub(super) fn of<T>(&mut self, known: &Known<T>, write: impl FnOnce(&mut Self, &T)) {
        match known {
            Known::Nothing => self.note(Role::Dim, &self.cx.text(key("tui-loading"))),
            Known::Value(value) => write(self, value),
            Known::Failed(problem) => self.note(Role::Danger, &self.cx.render(problem)),
        }
    }

    /// A line of the caller's own, drawn for the width there is.
    pub(super) fn line(&mut self, draw: impl FnOnce(u16, &Context) -> Line<'static>) {
        if let Some(row) = self.next() {
            self.frame.render_widget(draw(row.width, self.cx), row);
        }
    }

    fn next(&mut self) -> Option<Rect> {
        let row = self.area.rows().nth(usize::from(self.used));
        self.used += 1;
        row
    }

    pub(super) fn note(&mut self, role: Role, note: &str) {
        for line in text::wrap(note, self.area.width) {
            if let Some(row) = self.next() {
                let line = Line::styled(line, self.cx.theme.style(role));
                self.frame.render_widget(line, row);
            }
        }
    }

    /// A label at the left and a value at the right.
    pub(super) fn row(&mut self, role: Role, label: &str, value: &str) {
        let value = value.to_owned();
        self.table(vec![(role, label.to_owned(), vec![value])]);
    }

    /// Labels at the left, values in columns at the right; a label is cut where its values need the room, a value never.
    /// Where there are more rows than lines, the last line says how many more.
    pub(super) fn table(&mut self, mut rows: Vec<Row>) {
        let room = usize::from(self.area.height.saturating_sub(self.used));
        if rows.len() > room {
            let left_out = (rows.len() + 1).saturating_sub(room);
            rows.truncate(room.saturating_sub(1));
            let more = Message::new("workspace-more").count("count", left_out);
            rows.push((Role::Dim, self.cx.render(&more), Vec::new()));
        }
        let columns = rows.iter().map(|(_, _, values)| values.len()).max().unwrap_or(0);
        let widest = |column: usize| {
            let values = rows.iter().filter_map(|(_, _, values)| values.get(column));
            values.map(|value| text::width(value)).max().unwrap_or(0)
        };
        let widths: Vec<u16> = (0..columns).map(widest).collect();
        let ellipsis = self.cx.theme.symbols().ellipsis;
        for (role, label, values) in &rows {
            let Some(row) = self.next() else { return };
            let (beside, style) = (self.cx.theme.style(role.beside()), self.cx.theme.style(*role));
            let buffer = self.frame.buffer_mut();
            let (mut left, mut right) = (row.right() + GAP, row.right());
            for (value, width) in values.iter().zip(&widths).rev() {
                left = right.saturating_sub(text::width(value)).max(row.x);
                buffer.set_stringn(left, row.y, value, usize::from(row.right() - left), style);
                right = right.saturating_sub(width + GAP);
            }
            let (label, room) = (sanitize(label), left.saturating_sub(row.x + GAP));
            let label = text::fit(&label, room, ellipsis);
            buffer.set_stringn(row.x, row.y, &label, usize::from(room), beside);
        }
    }

    pub(super) fn money(&self, amount: Money, currency: Currency) -> String {
        self.cx.words.money(amount, currency)
    }

    pub(super) fn home_money(&self, amount: Money) -> String {
        self.money(amount, self.cx.session.currency)
    }

    /// How many orders and what they come to.
    pub(super) fn tally(&self, label: String, tally: Tally) -> Row {
        let role = if tally.count == 0 { Role::Dim } else { Role::Text };
        let values = vec![self.cx.count(tally.count), self.home_money(tally.value)];
        (role, label, values)
    }
}
