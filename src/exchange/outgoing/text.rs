//! A text file that takes its place when it is whole.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::draft::Draft;
use super::error::WriteError;

/// A text in the making. Dropped unfinished it leaves nothing at its place.
pub struct TextFile(BufWriter<Draft>);

impl TextFile {
    /// Starts it.
    pub fn create(path: &Path) -> Result<Self, WriteError> {
        Ok(Self(BufWriter::new(Draft::create(path)?)))
    }

    /// Puts the file in its place.
    pub fn finish(self) -> Result<(), WriteError> {
        self.0.into_inner().map_err(io::IntoInnerError::into_error)?.finish()
    }
}

impl Write for TextFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
