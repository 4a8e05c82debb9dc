//! A text as a file, whole or not at all.

use std::io::Write;

use super::error::WriteError;
use crate::files::Output;

/// Writes a text that is laid out already, such as a report.
pub fn write_text(mut output: Output, text: &str) -> Result<(), WriteError> {
    output.write_all(text.as_bytes())?;
    Ok(output.finish()?)
}
