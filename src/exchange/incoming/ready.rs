//! Files whose bytes are all there, so that nothing that reads them waits for another program.

use std::fs::{self, File};
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use super::error::{FileError, FileProblem};
use super::source::{self, objection, read_up_to};
use crate::files::spool;
use crate::stop::StopFlag;

/// The first bytes, which show whether a pipe carries text before all of it is copied.
const FIRST: usize = 8192;

/// A file that can be read to its end at once: what a pipe or a device gives was waited for and copied.
#[derive(Debug)]
pub struct ReadyFile {
    path: PathBuf,
    copy: Option<File>,
}

impl ReadyFile {
    /// Waits for a file where it is a pipe or a device, until the work is to stop. The copy lies without a name in the
    /// folder `scratch`. What is wrong with any other file is found when it is opened.
    pub fn wait_for(path: &Path, scratch: &Path, stop: &StopFlag) -> Result<Self, FileError> {
        if !is_waited_for(path) {
            return Ok(Self::at(path));
        }
        let problem = |problem: FileProblem| problem.of(&path.display().to_string());
        let unreadable = |error| problem(FileProblem::from_io(error));
        let mut input = source::open(path, stop)?;
        let mut first = vec![0; FIRST];
        let filled = read_up_to(&mut input, &mut first).map_err(unreadable)?;
        first.truncate(filled);
        if let Some(objection) = objection(&first) {
            return Err(problem(objection));
        }
        let copy = spool(first.chain(input), scratch).map_err(unreadable)?;
        Ok(Self { path: path.to_owned(), copy: Some(copy) })
    }

    pub(super) fn at(path: &Path) -> Self {
        Self { path: path.to_owned(), copy: None }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What messages call it.
    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
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

fn is_waited_for(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir())
}
