//! Columns of texts side by side, of which those around the current one are shown.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::sanitize::sanitize;
use crate::tui::{Context, Role, text};

/// The columns that a column takes on the screen.
const NARROWEST: u16 = 4;
const WIDEST: u16 = 20;
/// Between two of them.
const GAP: u16 = 2;

/// How wide each column is.
#[derive(Debug, Clone)]
pub(super) struct Across {
    widths: Vec<u16>,
}

impl Across {
    /// Wide enough for these rows of texts, within limits.
    pub(super) fn of<'a>(rows: impl Iterator<Item = &'a [String]>) -> Self {
        let mut widths: Vec<u16> = Vec::new();
        for row in rows {
            if row.len() > widths.len() {
                widths.resize(row.len(), NARROWEST);
            }
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(text::width(cell)).min(WIDEST);
            }
        }
        Self { widths }
    }

    pub(super) const fn count(&self) -> usize {
        self.widths.len()
    }

    /// The columns that have room, the current one among them.
    pub(super) fn visible(&self, room: u16, current: usize) -> Range<usize> {
        let taken = |range: Range<usize>| -> u16 {
            self.widths.get(range).unwrap_or_default().iter().map(|width| width + GAP).sum()
        };
        let current = current.min(self.count().saturating_sub(1));
        let first = (0..=current).find(|first| taken(*first..current + 1) <= room + GAP).unwrap_or(current);
        let last = (current..=self.count()).rev().find(|last| taken(first..*last) <= room + GAP);
        first..last.unwrap_or(current + 1).max(current + 1).min(self.count())
    }

    /// A line of these cells.
    pub(super) fn line(
        &self,
        range: Range<usize>,
        cell: impl Fn(usize) -> (String, Role),
        cx: &Context,
    ) -> Line<'static> {
        let spans = range.flat_map(|at| {
            let width = self.widths.get(at).copied().unwrap_or_default();
            let (shown, role) = cell(at);
            let shown = sanitize(&shown).into_owned();
            let shown = text::fit(&shown, width, cx.theme.symbols().ellipsis).into_owned();
            let gap = usize::from(width.saturating_sub(text::width(&shown)));
            [
                Span::styled(format!("{shown}{:gap$}", ""), cx.theme.style(role)),
                Span::raw(" ".repeat(GAP.into())),
            ]
        });
        spans.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_current_column_is_always_in_sight() {
        let across = Across { widths: vec![10, 10, 10, 10] };
        assert_eq!(across.visible(34, 0), 0..3);
        assert_eq!(across.visible(34, 2), 0..3);
        assert_eq!(across.visible(34, 3), 1..4);
        assert_eq!(across.visible(5, 2), 2..3);
        assert_eq!(Across { widths: Vec::new() }.visible(5, 2), 0..0);
    }
}
