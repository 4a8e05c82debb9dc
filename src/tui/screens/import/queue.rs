//! Several files, imported one after the other.

use std::path::{Path, PathBuf};

use super::describing::Listed;
use super::step::Step;

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
}

impl QueuedFile {
    fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }
}

impl Queue {
    pub(super) fn of(files: &[Listed]) -> Self {
        let queued = |file: &Listed| QueuedFile { path: file.path.clone(), layout: file.layout.clone() };
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
