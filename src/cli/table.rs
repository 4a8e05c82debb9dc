//! Columns of text, aligned by the width that a terminal gives them.

use super::cell::Cell;
use crate::words::{MessageKey, Words, width};

/// At which edge of its column a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Left,
    Right,
}

/// Rows of text under headings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Table {
    headings: Vec<String>,
    rows: Vec<Vec<(String, Edge)>>,
}

impl Table {
    /// A table with these headings; with none at all it has no line of headings.
    pub(super) fn with_headings(headings: impl IntoIterator<Item = MessageKey>, words: &Words) -> Self {
        Self { headings: headings.into_iter().map(|heading| words.get(heading)).collect(), rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: Vec<(String, Edge)>) {
        self.rows.push(cells);
    }

    /// Adds a row of values: numbers at the right edge, everything else at the left.
    pub(super) fn cells(&mut self, cells: impl IntoIterator<Item = Cell>, words: &Words) {
        let edge = |cell: &Cell| if cell.is_number() { Edge::Right } else { Edge::Left };
        self.row(cells.into_iter().map(|cell| (cell.show(words), edge(&cell))).collect());
    }

    /// The lines, two blanks between the columns.
    pub(super) fn render(&self) -> String {
        let widths = self.widths();
        // A column with a number is at the right as a whole: its heading, and what is said in words where there is none.
        let edges: Vec<Edge> = (0..widths.len()).map(|column| self.edge(column)).collect();
        let mut text = String::new();
        let headings =
            (!self.headings.is_empty()).then(|| self.headings.iter().map(String::as_str).collect());
        let rows = self.rows.iter().map(|row| row.iter().map(|(cell, _)| cell.as_str()).collect());
        for cells in headings.into_iter().chain(rows) {
            let cells: Vec<&str> = cells;
            line(&mut text, cells.into_iter().zip(edges.iter().copied()), &widths);
        }
        text
    }

    fn edge(&self, column: usize) -> Edge {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column));
        if cells.any(|(_, edge)| *edge == Edge::Right) { Edge::Right } else { Edge::Left }
    }

    fn widths(&self) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let columns = columns.max(self.headings.len());
        (0..columns)
            .map(|column| {
                let heading = self.headings.get(column).map_or(0, |heading| width(heading));
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                cells.map(|(cell, _)| width(cell)).max().unwrap_or(0).max(heading)
            })
            .collect()
    }
}

fn line<'a>(text: &mut String, cells: impl Iterator<Item = (&'a str, Edge)>, widths: &[usize]) {
    let mut line = String::new();
    for ((cell, edge), columns) in cells.zip(widths) {
        let blanks = " ".repeat(columns.saturating_sub(width(cell)));
        match edge {
            Edge::Left => line.extend([cell, blanks.as_str(), "  "]),
            Edge::Right => line.extend([blanks.as_str(), cell, "  "]),
        }
    }
    text.push_str(line.trim_end());
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_among_numbers_is_at_the_right_as_they_are() {
        let mut table = Table::default();
        table.row(vec![("none".into(), Edge::Left)]);
        table.row(vec![("12,000.00".into(), Edge::Right)]);
        assert_eq!(table.render(), "     none\n12,000.00\n");
    }

    #[test]
    fn numbers_are_at_the_right_and_texts_at_the_left_under_their_headings() {
        let headings = ["Order", "Amount", "Name"].map(str::to_owned).into();
        let mut table = Table { headings, rows: Vec::new() };
        for (order, amount, name) in [("SO-1", "1,234.50", "Dupont"), ("SO-10", "7.00", "日本")] {
            table.row(vec![
                (order.into(), Edge::Left),
                (amount.into(), Edge::Right),
                (name.into(), Edge::Left),
            ]);
        }
        assert_eq!(table.render(), "Order    Amount  Name\nSO-1   1,234.50  Dupont\nSO-10      7.00  日本\n");
    }
}
