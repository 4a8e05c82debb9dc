//! Finding the header of a file: its first record, or the first below a title that has every column.

use super::cells::Column;
use super::error::{FileError, FileProblem};
use super::layout::Layout;
use super::mapping::Mapping;
use super::records::RecordSource;

/// The most records of a title.
const MOST_TITLE_LINES: u64 = 20;

/// The header of a file, and what is above it.
pub(super) struct Header {
    pub(super) layout: Layout,
    /// The lines before it that say something.
    pub(super) title_lines: u64,
}

/// Why a record is not the header, and how many columns it names all the same.
struct Candidate {
    problem: FileProblem,
    columns_named: usize,
}

impl Header {
    /// Finds it, or says what is wrong with the record that names the most columns.
    ///
    /// A row of data is never taken for it: it would have to name every column. A rejects file has its header on top,
    /// wherever the mapping says that the file it came from has it.
    pub(super) fn find(
        records: &mut dyn RecordSource,
        mapping: &Mapping,
        columns: &[Column],
    ) -> Result<Self, FileError> {
        let mut title_lines = 0;
        let mut closest: Option<Candidate> = None;
        while let Some(cut) = records.advance_header()? {
            let record = records.record();
            let can_be_here = mapping.header_line.is_none_or(|line| record.line() >= line);
            let problem = match cut.map(|()| Layout::bind(record, mapping, columns, records.delimiter())) {
                Ok(Ok(layout)) if can_be_here || layout.repeats_rejects() => {
                    records.has_columns(layout.names().len());
                    return Ok(Self { layout, title_lines });
                }
                Ok(Ok(_)) => None,
                Ok(Err(problem)) => Some(problem),
                Err(_) => Some(FileProblem::Header),
            };
            let candidate = problem.filter(|_| can_be_here).map(|problem| Candidate {
                problem,
                columns_named: Layout::columns_named(record, mapping, columns),
            });
            closest = Candidate::closer(closest, candidate);
            let is_last = match mapping.header_line {
                Some(_) => can_be_here,
                None => title_lines == MOST_TITLE_LINES,
            };
            if is_last {
                break;
            }
            title_lines += 1;
        }
        let problem = closest.map_or(FileProblem::Empty, |closest| closest.problem);
        Err(problem.of(records.file()))
    }
}

impl Candidate {
    /// The one that names more columns; of equals, the earlier.
    fn closer(earlier: Option<Self>, later: Option<Self>) -> Option<Self> {
        match (earlier, later) {
            (Some(earlier), Some(later)) if later.columns_named > earlier.columns_named => Some(later),
            (None, later) => later,
            (earlier, _) => earlier,
        }
    }
}
