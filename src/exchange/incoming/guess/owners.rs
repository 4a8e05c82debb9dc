//! Whose a row is: in a column, above its rows, or only in the first row of a customer.

use super::columns::Columns;
use super::days::is_day;
use super::grid::{GridRow, text_of};
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::names::meanings_of;
use crate::exchange::incoming::row_words::{is_remark, total_name};

/// What texts beside documents are called, folded, as the names of customers are at times.
const TEXTS: [&str; 5] = ["libelle", "contact", "contact name", "intitule", "bezeichnung"];

impl Columns<'_> {
    /// Whether only the first of the rows of a customer names it: it is said after every total, and never twice in a row,
    /// as it would be where a blank is a fault.
    pub(super) fn is_said_above(&self, column: usize) -> bool {
        let (mut last, mut blanks, mut all) = (String::new(), 0, 0);
        for row in self.rows {
            if !self.documents.iter().any(|document| document.line == row.line) {
                let is_total = (0..row.cells.len()).any(|at| total_name(&row.text(at)).is_some());
                if is_total {
                    last.clear();
                }
                continue;
            }
            let text = row.text(column);
            if last.is_empty() && text.is_empty() || !text.is_empty() && *text == *last {
                return false;
            }
            all += 1;
            if text.is_empty() {
                blanks += 1;
            } else {
                last = text.into_owned();
            }
        }
        blanks * 3 >= all && blanks > 0
    }

    /// Whether the values of a column are names rather than codes.
    pub(super) fn are_names(&self, column: usize) -> bool {
        let (mut codes, mut all) = (0_usize, 0_usize);
        for value in self.values(column) {
            codes += usize::from(is_code(&text_of(value)));
            all += 1;
        }
        codes * 2 < all
    }

    /// Whether customers are named above their rows: there are rows of words without a day, or labels above the header.
    pub(super) fn has_headings(&self) -> bool {
        let days: Vec<usize> = ["date", "due"].into_iter().filter_map(|column| self.from(column)).collect();
        let is_heading = |row: &&GridRow| {
            let mut texts =
                (0..row.cells.len()).map(|at| row.text(at)).filter(|text| text.contains(char::is_alphabetic));
            let names = texts.next().is_some_and(|text| total_name(&text).is_none() && !is_remark(&text));
            names && days.iter().all(|day| !is_day(row.cell(*day), true)) && !self.repeats_header(row)
        };
        let is_label = |text: &str| {
            let named = text.split_once(':').and_then(|(name, _)| meanings_of(name).next());
            matches!(named, Some("customer" | "name"))
        };
        let has_labels = |row: &GridRow| (0..row.cells.len()).any(|at| is_label(&row.text(at)));
        self.rows.iter().any(|row| is_heading(&row)) || self.above.is_some_and(has_labels)
    }

    /// A column whose name can be that of a text beside a document, where customers are named above their rows: totals
    /// below say the same name, or several rows with one cell are directly above documents.
    pub(super) fn text_beside_headings(&self) -> Option<usize> {
        let named = self.from("customer").or_else(|| self.from("name"))?;
        let is_text = self.headers.names.get(named).is_some_and(|name| TEXTS.contains(&words(name).as_str()));
        if !is_text || self.is_given("customer") || self.is_given("name") {
            return None;
        }
        let alone = |row: &GridRow| {
            let mut texts = (0..row.cells.len()).map(|at| row.text(at)).filter(|text| !text.is_empty());
            let text = texts.next().filter(|_| texts.next().is_none())?.into_owned();
            (total_name(&text).is_none() && !is_remark(&text)).then_some(text)
        };
        let is_document = |row: &GridRow| self.documents.iter().any(|document| document.line == row.line);
        let mut above = 0;
        for (row, below) in self.rows.iter().zip(self.rows.iter().skip(1)) {
            let Some(name) = alone(row).filter(|_| !is_document(row)) else { continue };
            above += usize::from(is_document(below));
            let totals = self.rows.iter().flat_map(|row| (0..row.cells.len()).map(|at| row.text(at)));
            let has_total =
                |text: &str| total_name(text).is_some_and(|of| !of.is_empty() && name.ends_with(of));
            if is_document(below) && totals.into_iter().any(|text| has_total(&text)) {
                return Some(named);
            }
        }
        (above > 1).then_some(named)
    }

    fn repeats_header(&self, row: &GridRow) -> bool {
        let names = &self.headers.names;
        (0..row.cells.len())
            .all(|at| row.text(at).is_empty() || names.get(at).is_some_and(|name| *name == row.text(at)))
    }
}

/// One word with a digit, or a short one in capitals.
fn is_code(text: &str) -> bool {
    let has_digit = text.contains(|letter: char| letter.is_ascii_digit());
    let is_short = text.chars().count() <= 12 && text.chars().all(|letter| !letter.is_lowercase());
    !text.contains(char::is_whitespace) && (has_digit || is_short)
}
