//! The table with the best header of a file: of a text, whatever is between its fields; of a workbook, on whatever sheet.

use super::grid::{Grid, GridRow};
use super::headers::Headers;
use super::sample::Sample;
use super::{Given, RawRow};
use crate::exchange::incoming::classes::RowClass;
use crate::exchange::incoming::detect::DELIMITERS;
use crate::exchange::incoming::encoding::Encoding;
use crate::exchange::incoming::error::{FileError, FileProblem};
use crate::exchange::incoming::format::FileFormat;
use crate::exchange::incoming::workbook;

/// The most sheets that are looked at.
const MOST_SHEETS: usize = 24;
/// The rows that are shown as they are in the file.
const RAW_ROWS: usize = 40;

/// A table that was found in a file.
pub(super) struct Found {
    pub(super) grid: Grid,
    pub(super) headers: Option<Headers>,
    pub(super) delimiter: Option<u8>,
    /// The sheet, where there are several.
    pub(super) sheet: Option<String>,
    /// Other sheets that have a header too.
    pub(super) others: Vec<String>,
    /// Those of them that have the same columns.
    pub(super) alike: Vec<String>,
    /// All sheets of a workbook.
    pub(super) sheets: Vec<String>,
    /// Whether something of the file was not looked at.
    pub(super) is_part: bool,
}

impl Found {
    /// The table with the best header: of a text, whatever is between its fields; of a workbook, on whatever sheet.
    pub(super) fn of(sample: &Sample, given: &Given, name: &str) -> Result<Self, FileError> {
        if given.sheet.is_some() {
            sample.format.check_sheets(name)?;
        }
        let headers = |grid: &Grid| Headers::find(grid, given.header_line);
        if sample.format == FileFormat::Text {
            let delimiters = given.delimiter.map_or(DELIMITERS.to_vec(), |delimiter| vec![delimiter]);
            let found = delimiters.into_iter().map(|delimiter| {
                let grid = Grid::of_text(sample, (delimiter, given.encoding), name)?;
                let (delimiter, sheets) = (Some(delimiter), Vec::new());
                Ok(Self {
                    headers: headers(&grid),
                    grid,
                    delimiter,
                    sheet: None,
                    others: Vec::new(),
                    alike: Vec::new(),
                    sheets,
                    is_part: sample.is_part,
                })
            });
            return Self::best(found, name);
        }
        let sheets = if sample.format.is_workbook() {
            workbook::sheets(&sample.bytes).map_err(|problem| problem.of(name))?
        } else {
            Vec::new()
        };
        let of_sheet = |sheet: Option<&str>, is_named: bool| {
            let grid = Grid::of_table(sample, sheet, name)?;
            let sheet = sheet.filter(|_| is_named).map(str::to_owned);
            let (headers, sheets) = (headers(&grid), sheets.clone());
            let (others, alike) = (Vec::new(), Vec::new());
            Ok(Self { headers, grid, delimiter: None, sheet, others, alike, sheets, is_part: sample.is_part })
        };
        if given.sheet.is_some() || !sample.format.is_workbook() {
            return of_sheet(given.sheet.as_deref(), true);
        }
        let are_several = sheets.len() > 1;
        let found = sheets.iter().take(MOST_SHEETS).map(|sheet| of_sheet(Some(sheet), are_several));
        Self::best(found, name)
    }

    /// The first of those whose headers name the most.
    fn best(found: impl Iterator<Item = Result<Self, FileError>>, name: &str) -> Result<Self, FileError> {
        let (mut best, mut worse_ones): (Option<Self>, Vec<Self>) = (None, Vec::new());
        for found in found {
            let found = found?;
            let is_better = best.as_ref().is_none_or(|best| found.score() > best.score());
            let worse = if is_better { best.replace(found) } else { Some(found) };
            worse_ones.extend(worse.filter(|worse| worse.score() > 0 && worse.sheet.is_some()));
        }
        let best = best.ok_or_else(|| FileProblem::Empty.of(name))?;
        let layout = |found: &Self| found.headers.as_ref().map(|headers| headers.fingerprint(None));
        let sheets = |found: Vec<&Self>| found.into_iter().filter_map(|found| found.sheet.clone()).collect();
        let alike = sheets(worse_ones.iter().filter(|worse| layout(worse) == layout(&best)).collect());
        Ok(Self { others: sheets(worse_ones.iter().collect()), alike, ..best })
    }

    fn score(&self) -> usize {
        self.headers.as_ref().map_or(0, Headers::score)
    }

    /// How a text is written; UTF-8 where its bytes do not show another.
    pub(super) fn encoding(&self) -> Option<Encoding> {
        self.delimiter.map(|_| self.grid.encoding.unwrap_or_default())
    }

    /// The first rows as they are in the file, with what those are that are not read.
    pub(super) fn raw_rows(&self, header: Option<u64>, others: &[(u64, RowClass)]) -> Vec<RawRow> {
        let class = |line: u64| {
            let other = others.iter().find(|(known, _)| *known == line).map(|(_, class)| *class);
            other.or_else(|| header.is_some_and(|header| line < header).then_some(RowClass::Note))
        };
        let raw = |row: &GridRow| RawRow {
            line: row.line,
            cells: (0..row.cells.len()).map(|at| row.text(at).into_owned()).collect(),
            class: class(row.line),
        };
        self.grid.rows.iter().take(RAW_ROWS).map(raw).collect()
    }
}
