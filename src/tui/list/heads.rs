//! Where the heads of the columns are, for clicks.

use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::{Position, Rect};

use super::column::ColumnId;

/// The heads as they were drawn last.
#[derive(Default)]
pub(super) struct Heads(Vec<(ColumnId, Rect)>);

impl Heads {
    pub(super) fn lay_out(&mut self, heads: impl Iterator<Item = (ColumnId, Rect)>) {
        self.0 = heads.collect();
    }

    /// The column whose head is below the mouse.
    pub(super) fn at(&self, mouse: MouseEvent) -> Option<ColumnId> {
        let at = Position::new(mouse.column, mouse.row);
        self.0.iter().find(|(_, place)| place.contains(at)).map(|(column, _)| *column)
    }
}
