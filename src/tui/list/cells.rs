//! Columns whose cells are acted on one by one: the cursor is in one of them.

use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

use super::column::ColumnId;
use crate::tui::key::Key;

/// The columns that the cursor moves among; of none in most lists.
#[derive(Default)]
pub(super) struct Cells {
    columns: &'static [ColumnId],
    at: Option<ColumnId>,
    /// Where they were drawn last, from the left; nothing before the first one.
    places: Option<Vec<CellSpan>>,
}

struct CellSpan {
    column: ColumnId,
    x: u16,
    width: u16,
}

impl Cells {
    pub(super) fn of(columns: &'static [ColumnId]) -> Self {
        Self { columns, at: columns.first().copied(), places: None }
    }

    /// Notes where the columns are, each with its left edge and its width.
    pub(super) fn lay_out(&mut self, columns: impl Iterator<Item = (ColumnId, u16, u16)>) {
        let places = columns.filter(|(column, ..)| self.columns.contains(column));
        self.places = Some(places.map(|(column, x, width)| CellSpan { column, x, width }).collect());
    }

    /// The column that the cursor is in; none where no such column is drawn.
    pub(super) fn current(&self) -> Option<ColumnId> {
        if self.places.is_none() { self.at } else { self.place().map(|place| place.column) }
    }

    pub(super) fn has(&self, column: ColumnId) -> bool {
        self.columns.contains(&column)
    }

    /// The cell of the cursor in a row.
    pub(super) fn spot(&self, row: Rect) -> Option<Rect> {
        self.place().map(|place| Rect { x: place.x, width: place.width, ..row })
    }

    /// The column drawn at this place.
    pub(super) fn column_at(&self, x: u16) -> Option<ColumnId> {
        let found = self.seen().iter().find(|place| (place.x..place.x + place.width).contains(&x));
        found.map(|place| place.column)
    }

    pub(super) const fn go_to(&mut self, column: ColumnId) {
        self.at = Some(column);
    }

    /// Moves by a key; returns whether the key was one that moves among cells.
    pub(super) fn key(&mut self, key: Key) -> bool {
        let places = self.seen();
        if !key.modifiers.is_empty() || places.is_empty() {
            return false;
        }
        let at = places.iter().position(|place| Some(place.column) == self.at).unwrap_or(0);
        let to = match key.code {
            KeyCode::Left => at.saturating_sub(1),
            KeyCode::Right => (at + 1).min(places.len() - 1),
            _ => return false,
        };
        self.at = places.get(to).map(|place| place.column);
        true
    }

    fn place(&self) -> Option<&CellSpan> {
        let places = self.seen();
        places.iter().find(|place| Some(place.column) == self.at).or_else(|| places.first())
    }

    fn seen(&self) -> &[CellSpan] {
        self.places.as_deref().unwrap_or_default()
    }
}
