//! Finding the header of a file: its first record, or the first below a title that has every column.

use super::cells::Column;
use super::classes::RowClass;
use super::classify::Classifier;
use super::error::{FileError, FileProblem};
use super::heading::Heading;
use super::layout::{Layout, Names};
use super::mapping::{CustomerFrom, Mapping};
use super::records::RecordSource;
use super::title::{as_of, unclear_day};
use crate::credit::Day;

/// The most records of a title.
pub(super) const MOST_TITLE_LINES: u64 = 40;

/// The header of a file, and what is above it.
pub(super) struct Header {
    pub(super) layout: Layout,
    /// Tells the rows below it apart.
    pub(super) classifier: Classifier,
    /// The lines before it that say something.
    pub(super) title_lines: u64,
    /// The day that they say the list is of.
    pub(super) as_of: Option<Day>,
    /// What they say instead where it can be two days.
    pub(super) unclear_day: Option<String>,
}

/// Why a record is not the header, and how many columns it names all the same.
struct Candidate {
    problem: FileProblem,
    columns_named: usize,
}

/// What was found above the header.
#[derive(Default)]
struct Above {
    lines: u64,
    as_of: Option<Day>,
    unclear_day: Option<String>,
    /// The names in the record before.
    names: Option<Names>,
    /// The customer that the record before names.
    heading: Option<Heading>,
}

impl Header {
    /// Finds it, or says what is wrong with the record that names the most columns.
    ///
    /// A row of data is never taken for it: it would have to name every column. A rejects file has its header on top,
    /// wherever the mapping says that the file it came from has it. A record directly below can continue the names.
    pub(super) fn find(
        records: &mut dyn RecordSource,
        mapping: &Mapping,
        columns: &[Column],
    ) -> Result<Self, FileError> {
        let mut above = Above::default();
        let mut closest: Option<Candidate> = None;
        // The mapping names the line of one record; only the record after it can continue its names.
        let mut is_tried = false;
        while let Some(cut) = records.advance_header()? {
            let (record, delimiter) = (records.record(), records.delimiter());
            let can_be_here = mapping.header_line.is_none_or(|line| record.line() >= line)
                && record.line() > mapping.skip_rows;
            let names = cut.is_ok().then(|| Names::of(record));
            let continued =
                above.names.take().zip(names.as_ref()).and_then(|(above, below)| above.continued(below));
            let bound = |names: &Names| Layout::bind(names, mapping, columns, delimiter);
            let own = names.as_ref().map(bound);
            let problem = match own {
                Some(Ok(layout)) if (can_be_here && !is_tried) || layout.repeats_rejects() => {
                    records.has_columns(layout.names().len());
                    return Ok(Self::found(layout, mapping, above, names.into_iter().collect()));
                }
                Some(Ok(_)) => None,
                Some(Err(problem)) => Some(problem),
                None => Some(FileProblem::Header),
            };
            if let Some((whole, parts)) = continued.filter(|_| can_be_here)
                && let Ok(layout) = bound(&whole)
            {
                records.has_columns(layout.names().len());
                above.lines -= 1;
                return Ok(Self::found(layout, mapping, above, parts));
            }
            let columns_named =
                names.as_ref().map_or(0, |names| Layout::columns_named(names, mapping, columns));
            let candidate = problem
                .filter(|_| can_be_here && !is_tried)
                .map(|problem| Candidate { problem, columns_named });
            closest = Candidate::closer(closest, candidate);
            let is_last = match mapping.header_line {
                Some(_) => is_tried,
                None => above.lines == MOST_TITLE_LINES + mapping.skip_rows,
            };
            if is_last {
                break;
            }
            is_tried = can_be_here && mapping.header_line.is_some();
            above.take(records, names.filter(|_| can_be_here), mapping);
        }
        let problem = closest.map_or(FileProblem::Empty, |closest| closest.problem);
        Err(problem.of(records.file()))
    }

    fn found(layout: Layout, mapping: &Mapping, above: Above, names: Vec<Names>) -> Self {
        let lines = u64::try_from(names.len()).unwrap_or_default();
        let names = names.into_iter().map(|names| names.texts().to_vec()).collect();
        let mut classifier = Classifier::new(&layout, mapping, names);
        classifier.count(RowClass::Header, lines);
        classifier.count(RowClass::Note, above.lines - u64::from(above.heading.is_some()));
        if let Some(heading) = above.heading {
            classifier.begin(heading);
        }
        let as_of = mapping.as_of.or(above.as_of);
        let unclear_day = above.unclear_day.filter(|_| as_of.is_none());
        Self { layout, classifier, title_lines: above.lines, as_of, unclear_day }
    }
}

impl Above {
    /// A record above the header.
    fn take(&mut self, records: &dyn RecordSource, names: Option<Names>, mapping: &Mapping) {
        let record = records.record();
        let texts = record.fields().map(str::trim).filter(|field| !field.is_empty());
        let line = texts.collect::<Vec<_>>().join(" ");
        self.as_of = self.as_of.or_else(|| as_of(&line, &mapping.formats.days));
        self.unclear_day = self.unclear_day.take().or_else(|| unclear_day(&line));
        self.heading = Heading::labelled(record).filter(|_| mapping.customer_from == CustomerFrom::Heading);
        self.names = names;
        self.lines += 1;
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
