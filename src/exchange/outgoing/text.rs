//! A text as a file, whole or not at all.

use std::borrow::Cow;
use std::io::Write;

use super::error::WriteError;
use crate::exchange::guard::guarded;
use crate::files::Output;

/// Writes a text that is laid out already, such as a report.
pub fn write_text(mut output: Output, text: &str) -> Result<(), WriteError> {
    for line in text.split_inclusive('\n') {
        output.write_all(shown(line).as_bytes())?;
    }
    Ok(output.finish()?)
}

/// A line that a spreadsheet shows, should the report be opened in one: a rule of dashes is nothing to run.
fn shown(line: &str) -> Cow<'_, str> {
    if line.contains(char::is_alphanumeric) { guarded(line.into()) } else { line.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Destination;

    #[test]
    fn no_line_of_a_report_is_run_by_a_spreadsheet() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("report.txt");
        let output = Output::create(&Destination::new_file(&place)).unwrap();
        write_text(output, "Report\n------\n=CMD|x  C1\n\n  -1  C2\nplain").unwrap();
        let text = std::fs::read_to_string(&place).unwrap();
        assert_eq!(text, "Report\n------\n'=CMD|x  C1\n\n'  -1  C2\nplain");
    }
}
