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
/// For the signs at both edges.
const EDGES: u16 = 2;

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

    const fn count(&self) -> usize {
        self.widths.len()
    }

    /// The columns that have room, the current one among them.
    fn visible(&self, room: u16, current: usize) -> Range<usize> {
        let taken = |range: Range<usize>| -> u16 {
            self.widths.get(range).unwrap_or_default().iter().map(|width| width + GAP).sum()
        };
        let current = current.min(self.count().saturating_sub(1));
        let first = (0..=current).find(|first| taken(*first..current + 1) <= room + GAP).unwrap_or(current);
        let last = (current..=self.count()).rev().find(|last| taken(first..*last) <= room + GAP);
        first..last.unwrap_or(current + 1).max(current + 1).min(self.count())
    }

    /// A line of those of these cells that have room, the current one among them, with a sign at either edge where there
    /// are more.
    pub(super) fn line(
        &self,
        (room, current): (u16, usize),
        cell: impl Fn(usize) -> (String, Role),
        cx: &Context,
    ) -> Line<'static> {
        let (symbols, edge) = (cx.theme.symbols(), cx.theme.style(Role::Label));
        let whole = self.visible(room, current);
        let is_cut = whole.len() < self.count();
        let range = if is_cut { self.visible(room.saturating_sub(EDGES), current) } else { whole };
        let (first, last) = (range.start, range.end);
        let cells = range.flat_map(|at| {
            let width = self.widths.get(at).copied().unwrap_or_default();
            let (shown, role) = cell(at);
            let shown = sanitize(&shown).into_owned();
            let shown = text::fit(&shown, width, symbols.ellipsis).into_owned();
            let gap = usize::from(width.saturating_sub(text::width(&shown)));
            let between = if at + 1 < last { GAP } else { 0 };
            [
                Span::styled(format!("{shown}{:gap$}", ""), cx.theme.style(role)),
                Span::raw(" ".repeat(between.into())),
            ]
        });
        let mut line: Line<'static> = cells.collect();
        if is_cut {
            let sign = |is_more: bool, sign: &'static str| if is_more { sign } else { " " };
            let left = sign(first > 0, symbols.more_left);
            line.spans.insert(0, Span::styled(left, edge));
            let rest = usize::from(room).saturating_sub(line.width() + 1);
            let right = sign(last < self.count(), symbols.more_right);
            line.spans.push(Span::styled(format!("{:rest$}{right}", ""), edge));
        }
        line
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
