//! Several files, imported one after the other.

use std::path::{Path, PathBuf};

use super::described::Listed;
use super::step::Step;
use crate::credit::Day;
use crate::desk::{ImportKind, ImportReport, ItemId};

/// The files of a folder or a pattern, in the order in which they are imported; none where it is one file.
#[derive(Debug, Default)]
pub(super) struct Queue {
    files: Vec<QueuedFile>,
    at: usize,
    /// Those that were passed over.
    skipped: Vec<usize>,
}

#[derive(Debug)]
struct QueuedFile {
    path: PathBuf,
    /// The names of its columns.
    layout: Vec<String>,
    kind: ImportKind,
    /// The day that a list says it is of.
    as_of: Option<Day>,
    /// What it has of open items, once it was imported or found to change nothing.
    listed: Option<Vec<ItemId>>,
}

/// What the files of a folder say together of the open items of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coverage {
    /// This list is the last of its day: what is on none of them is missing.
    Whole,
    /// Other lists of the day are still to come.
    Following,
    /// One was passed over or undone, or not every row of it was read.
    Incomplete,
}

impl QueuedFile {
    fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }
}

impl Queue {
    pub(super) fn of(files: &[Listed]) -> Self {
        let queued = |file: &Listed| QueuedFile {
            path: file.path.clone(),
            layout: file.layout.clone(),
            kind: file.kind,
            as_of: file.as_of,
            listed: None,
        };
        Self { files: files.iter().map(queued).collect(), at: 0, skipped: Vec::new() }
    }

    /// The file that is imported now.
    pub(super) fn current(&self) -> Option<&Path> {
        self.files.get(self.at).map(|file| file.path.as_path())
    }

    /// The file after it.
    pub(super) fn next(&self) -> Option<&Path> {
        self.files.get(self.at + 1).map(|file| file.path.as_path())
    }

    /// Goes on to the next file; whether its columns are those of the file before.
    pub(super) fn go_on(&mut self) -> bool {
        self.at += 1;
        let layout = |at: usize| self.files.get(at).map(|file| &file.layout);
        layout(self.at) == layout(self.at - 1)
    }

    /// Passes over the current file.
    pub(super) fn skip(&mut self) {
        self.skipped.push(self.at);
    }

    /// Takes note of what the current file has of open items, where every row of it was read.
    pub(super) fn take_listed(&mut self, report: &ImportReport) {
        let is_whole = report.missing.is_some() && report.rejected == 0 && report.left_out == 0;
        if let Some(file) = self.files.get_mut(self.at) {
            file.listed = is_whole.then(|| report.listed.clone());
        }
    }

    /// The current file was undone.
    pub(super) fn forget_listed(&mut self) {
        if let Some(file) = self.files.get_mut(self.at) {
            file.listed = None;
        }
    }

    /// The other lists of the day of the current one, each with whether it comes after it. A list that says no day is
    /// today's, or of whatever day the user gives the current one where that says none either.
    fn of_same_day(&self, day: Day, today: Day) -> impl Iterator<Item = (&QueuedFile, bool)> {
        let is_undated = self.files.get(self.at).is_some_and(|file| file.as_of.is_none());
        let is_of_day = move |file: &QueuedFile| match file.as_of {
            Some(as_of) => as_of == day,
            None => is_undated || today == day,
        };
        let others = self.files.iter().enumerate().filter(|(at, _)| *at != self.at);
        let lists = others.filter(move |(_, file)| file.kind == ImportKind::Invoices && is_of_day(file));
        lists.map(|(at, file)| (file, at > self.at))
    }

    /// Whether what is missing on the lists of a day is known by now.
    pub(super) fn coverage(&self, day: Day, today: Day) -> Coverage {
        if self.of_same_day(day, today).any(|(file, follows)| !follows && file.listed.is_none()) {
            Coverage::Incomplete
        } else if self.of_same_day(day, today).any(|(_, follows)| follows) {
            Coverage::Following
        } else {
            Coverage::Whole
        }
    }

    /// The documents that are on the other lists of a day.
    pub(super) fn listed(&self, day: Day, today: Day) -> Vec<ItemId> {
        self.of_same_day(day, today).filter_map(|(file, _)| file.listed.as_ref()).flatten().copied().collect()
    }

    /// The names of the files that were passed over.
    pub(super) fn skipped(&self) -> Vec<String> {
        self.skipped.iter().filter_map(|at| self.files.get(*at)).map(QueuedFile::name).collect()
    }

    /// The names of the files that are still to come once the first has been imported or passed over.
    pub(super) fn left(&self, step: Step) -> Vec<String> {
        let first = self.at + usize::from(step == Step::Done);
        let left = if first > 0 { self.files.get(first..) } else { None };
        left.unwrap_or_default().iter().map(QueuedFile::name).collect()
    }

    /// Which file of how many it is.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        self.current().map(|_| (self.at + 1, self.files.len()))
    }
}
