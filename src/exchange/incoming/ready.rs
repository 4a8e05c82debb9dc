//! Files whose bytes are all there, so that nothing that reads them waits for another program.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use super::error::{FileError, FileProblem};
use super::format::FileFormat;
use super::mapping::Mapping;
use super::source::{self, FIRST, objection, read_up_to};
use crate::files::{is_stream, spool};
use crate::stop::StopFlag;

/// The files that rows are read from: one of rows, and one of order lines where the mapping names it.
#[derive(Debug)]
pub struct InputFiles {
    pub(super) rows: InputFile,
    pub(super) lines: Option<InputFile>,
}

/// A file that can be read to its end at once, after what a pipe or a device gives was waited for and copied.
#[derive(Debug)]
pub(super) struct InputFile {
    path: PathBuf,
    copy: Option<File>,
}

impl InputFiles {
    /// The file of rows at a path; that of the order lines is in the same folder. Nothing is opened.
    pub fn new(path: &Path, mapping: &Mapping) -> Self {
        let lines = mapping.lines.as_ref();
        Self {
            rows: InputFile::at(path.to_owned()),
            lines: lines.map(|lines| InputFile::at(path.with_file_name(&lines.file))),
        }
    }

    /// Where the rows are.
    pub fn path(&self) -> &Path {
        &self.rows.path
    }

    /// Where all the files are.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        std::iter::once(&self.rows).chain(&self.lines).map(|file| file.path.as_path())
    }

    /// Waits for each file that is a pipe or a device, the rows first, until the work is to stop. The copies lie without
    /// a name in the folder `scratch`. What is wrong with any other file is found when it is opened.
    pub fn wait(&mut self, scratch: &Path, stop: &StopFlag) -> Result<(), FileError> {
        self.rows.wait(scratch, stop)?;
        self.lines.iter_mut().try_for_each(|lines| lines.wait(scratch, stop))
    }
}

impl InputFile {
    const fn at(path: PathBuf) -> Self {
        Self { path, copy: None }
    }

    fn wait(&mut self, scratch: &Path, stop: &StopFlag) -> Result<(), FileError> {
        if !is_stream(&self.path) {
            return Ok(());
        }
        let mut input = source::open(&self.path, stop)?;
        let problem = |problem: FileProblem| problem.of(&self.name());
        let mut first = vec![0; FIRST];
        let filled =
            read_up_to(&mut input, &mut first).map_err(|error| problem(FileProblem::from_io(error)))?;
        first.truncate(filled);
        // Before all of it is copied.
        let objection = match FileFormat::of(&first) {
            format if format.is_workbook() => None,
            format if !format.is_table() => Some(FileProblem::NotAList { format: format.label() }),
            _ => objection(&first),
        };
        if let Some(objection) = objection {
            return Err(problem(objection));
        }
        let copy =
            spool(first.chain(input), scratch).map_err(|error| problem(FileProblem::from_spool(error)))?;
        self.copy = Some(copy);
        Ok(())
    }

    /// What messages call it.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// The file itself, at its beginning.
    pub(super) fn file(&self, stop: &StopFlag) -> Result<File, FileError> {
        let file = match &self.copy {
            Some(copy) => copy.try_clone(),
            None => source::open(&self.path, stop)?.file().try_clone(),
        };
        file.map_err(|error| FileProblem::from_io(error).of(&self.name()))
    }

    pub(super) fn open(&self, stop: &StopFlag) -> Result<Box<dyn Read + Send>, FileError> {
        let Some(copy) = &self.copy else {
            return Ok(Box::new(source::open(&self.path, stop)?));
        };
        let again = copy.try_clone().and_then(|mut copy| {
            copy.rewind()?;
            Ok(copy)
        });
        Ok(Box::new(again.map_err(|error| FileProblem::from_io(error).of(&self.name()))?))
    }
}
