//! A text as a file, whole or not at all.

use std::io::Write;
use std::path::Path;

use super::draft::Draft;
use super::error::WriteError;

/// Writes a text that is laid out already, such as a report.
pub fn write_text(place: &Path, text: &str) -> Result<(), WriteError> {
    let mut draft = Draft::create(place)?;
    draft.write_all(text.as_bytes())?;
    draft.finish()
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
