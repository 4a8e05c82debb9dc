//! A text as a file, whole or not at all.

use std::borrow::Cow;
use std::io::Write;
use std::path::Path;

use super::draft::Draft;
use super::error::WriteError;
use crate::exchange::guard::guarded;

/// Writes a text that is laid out already, such as a report.
pub fn write_text(place: &Path, text: &str) -> Result<(), WriteError> {
    let mut draft = Draft::create(place)?;
    for line in text.split_inclusive('\n') {
        draft.write_all(shown(line).as_bytes())?;
    }
    draft.finish()
}

/// A line that a spreadsheet shows, should the report be opened in one: a rule of dashes is nothing to run.
fn shown(line: &str) -> Cow<'_, str> {
    if line.contains(char::is_alphanumeric) { guarded(line.into()) } else { line.into() }
}

/// Whether a file can be written at a place, as far as that is known before it is: asked before work that its report
/// tells of cannot be taken back.
pub fn can_be_written(place: &Path) -> Result<(), WriteError> {
    Draft::create(place).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_a_report_is_run_by_a_spreadsheet() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("report.txt");
        write_text(&place, "Report\n------\n=CMD|x  C1\n\n  -1  C2\nplain").unwrap();
        let text = std::fs::read_to_string(&place).unwrap();
        assert_eq!(text, "Report\n------\n'=CMD|x  C1\n\n'  -1  C2\nplain");
    }

    #[test]
    fn a_text_takes_its_place_and_a_folder_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("report.txt");
        write_text(&place, "one\n").unwrap();
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "one\n");
        assert!(matches!(write_text(folder.path(), "two"), Err(WriteError::Folder(_))));
        assert!(can_be_written(&place).is_ok() && can_be_written(&folder.path().join("no/such")).is_err());
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "one\n");
    }
}
