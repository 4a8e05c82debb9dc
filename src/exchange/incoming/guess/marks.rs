//! Rows of which a user says that they are totals or no data at all: by a value that tells them apart, so that it is known in
//! the next file too, else by their line.

use std::collections::{BTreeMap, BTreeSet};

use super::{Given, Guess, RawRow};

/// What a user says that a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowMark {
    NotData,
    Total,
}

impl Given {
    /// What a row is marked as.
    pub fn mark_of(&self, names: &[String], row: &RawRow) -> Option<RowMark> {
        let by_value = self.marks.iter().find(|(_, values)| {
            let mut cells = names.iter().zip(&row.cells);
            cells.any(|(name, cell)| values.get(name).is_some_and(|values| values.contains(cell)))
        });
        self.lines.get(&row.line).copied().or(by_value.map(|(mark, _)| *mark))
    }

    /// Whether a row is marked by its line, in this file only.
    pub fn is_marked_by_line(&self, row: &RawRow) -> bool {
        self.lines.contains_key(&row.line)
    }

    /// Marks a row and those that are like it, or takes the same mark off.
    pub fn mark(&mut self, mark: RowMark, row: &RawRow, guess: &Guess) {
        let before = self.mark_of(&guess.names, row);
        self.unmark(row, &guess.names);
        if before == Some(mark) {
            return;
        }
        match guess.telling_cell(row) {
            Some((name, cell)) => {
                let values = self.marks.entry(mark).or_default().entry(name.clone()).or_default();
                values.push(cell.clone());
            }
            None => {
                self.lines.insert(row.line, mark);
            }
        }
    }

    fn unmark(&mut self, row: &RawRow, names: &[String]) {
        self.lines.remove(&row.line);
        for values in self.marks.values_mut() {
            for (name, cell) in names.iter().zip(&row.cells) {
                if let Some(values) = values.get_mut(name) {
                    values.retain(|value| value != cell);
                }
            }
            values.retain(|_, values| !values.is_empty());
        }
        self.marks.retain(|_, values| !values.is_empty());
    }

    /// The values of rows with a mark, by column of the file.
    pub(super) fn marked(&self, mark: RowMark) -> BTreeMap<String, Vec<String>> {
        self.marks.get(&mark).cloned().unwrap_or_default()
    }

    /// The lines with a mark.
    pub(super) fn lines_marked(&self, mark: RowMark) -> BTreeSet<u64> {
        self.lines.iter().filter(|(_, known)| **known == mark).map(|(line, _)| *line).collect()
    }
}

impl Guess {
    /// The column and the value by which a row is told apart from those that are to be read: of a document its number, of
    /// another row a text that no document has.
    fn telling_cell<'a>(&'a self, row: &'a RawRow) -> Option<(&'a String, &'a String)> {
        let is_document = self.is_document(row);
        let is_telling = |(at, (_, cell)): &(usize, (&String, &String))| {
            let is_plain = cell.contains(char::is_alphabetic) || (is_document && self.is_number(*at));
            let mut others = self.rows.iter().filter(|other| other.line != row.line);
            let is_shared = others
                .any(|other| other.cells.get(*at) == Some(cell) && (is_document || self.is_document(other)));
            is_plain && !cell.contains(['*', '?']) && !cell.starts_with('!') && !is_shared
        };
        let mut cells: Vec<_> = self.names.iter().zip(&row.cells).enumerate().filter(is_telling).collect();
        cells.sort_by_key(|(at, _)| !(is_document && self.is_number(*at)));
        cells.into_iter().next().map(|(_, cell)| cell)
    }

    /// Whether a row has a number or a day, as documents have.
    fn is_document(&self, row: &RawRow) -> bool {
        let is_filled = |column: &str| {
            let mut cells = self.names.iter().zip(&row.cells);
            let from = self.from(column);
            cells.any(|(name, cell)| {
                Some(name.as_str()) == from && cell.contains(|letter: char| letter.is_ascii_digit())
            })
        };
        is_filled("number") || is_filled("date")
    }

    fn is_number(&self, at: usize) -> bool {
        self.names.get(at).map(String::as_str) == self.from("number")
    }
}
