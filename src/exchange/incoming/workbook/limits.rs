//! How large a workbook may be: a small file can be packed so that it fills any memory.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::FileProblem;

/// The most bytes of a file, as it is and unpacked.
pub(in crate::exchange::incoming) const LARGEST: u64 = 512 << 20;
/// The most rows and columns of a sheet: a cell that says it is farther out would fill the memory with empty ones.
pub(super) const MOST_ROWS: u32 = 1 << 20;
pub(super) const MOST_COLUMNS: u32 = 1 << 14;
/// The most bytes of the texts of a row: the same long text can be in every cell.
pub(super) const LONGEST_ROW: usize = 1 << 20;
/// The bytes in which the texts that cells share say how many they are.
const START_OF_TEXTS: u64 = 4096;
/// The fewest bytes of one of these texts.
const SHORTEST_TEXT: u64 = 5;

/// What kind of workbook an archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    OfficeOpenXml,
    OpenDocument,
}

/// Refuses what is larger than the memory that a file may take, and says what it is.
pub(super) fn check(bytes: &[u8], largest: u64) -> Result<Kind, FileProblem> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileProblem::Spreadsheet)?;
    let mut room = largest.checked_sub(size).ok_or(FileProblem::TooLarge)?;
    let mut kind = Kind::OfficeOpenXml;
    for index in 0..archive.len() {
        // Counted while it is unpacked: the size that the archive itself gives may be anything.
        let mut part = archive.by_index(index).map_err(|error| problem(&error))?;
        let name = part.name().map_err(|error| problem(&error))?.to_ascii_lowercase();
        if name == "content.xml" {
            kind = Kind::OpenDocument;
        }
        let are_texts = name.ends_with("sharedstrings.xml");
        let mut start = Vec::new();
        part.by_ref().take(START_OF_TEXTS).read_to_end(&mut start).map_err(|_| FileProblem::Spreadsheet)?;
        let copied = std::io::copy(&mut part.take(room + 1), &mut std::io::sink());
        let unpacked = copied.map_err(|_| FileProblem::Spreadsheet)?;
        let unpacked = unpacked + u64::try_from(start.len()).unwrap_or(u64::MAX);
        // Room for all of them is made before the first is read.
        if are_texts && count_of_texts(&start).is_some_and(|count| count > unpacked / SHORTEST_TEXT) {
            return Err(FileProblem::Spreadsheet);
        }
        room = room.checked_sub(unpacked).ok_or(FileProblem::TooLarge)?;
    }
    Ok(kind)
}

/// How many texts there are, by what their list says of itself.
fn count_of_texts(start: &[u8]) -> Option<u64> {
    let start = String::from_utf8_lossy(start);
    let (_, count) = start.split_once("uniqueCount=")?;
    let digits = count.get(1..)?;
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok().or((end > 0).then_some(u64::MAX))
}

pub(super) fn problem(error: &ZipError) -> FileProblem {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => FileProblem::Encrypted,
        _ => FileProblem::Spreadsheet,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_small_only_while_it_is_packed_is_refused() {
        let bytes = archive(&[("zeros", &vec![0; 1 << 20])]);
        assert!(bytes.len() < 1 << 15);
        assert!(check(&bytes, 1 << 21).is_ok());
        assert!(matches!(check(&bytes, 1 << 20), Err(FileProblem::TooLarge)));
        assert!(matches!(check(&bytes, 1 << 10), Err(FileProblem::TooLarge)));
        assert!(matches!(check(b"PK\x03\x04rest", 1 << 20), Err(FileProblem::Spreadsheet)));
    }

    #[test]
    fn a_list_of_texts_that_claims_more_than_it_can_have_is_refused() {
        let check = |count: &str| {
            let texts = format!("<sst uniqueCount=\"{count}\"><si/><si/></sst>");
            check(&archive(&[("xl/sharedStrings.xml", texts.as_bytes())]), 1 << 20)
        };
        assert!(check("2").is_ok());
        for count in ["20000000000", "99999999999999999999999"] {
            assert!(matches!(check(count), Err(FileProblem::Spreadsheet)), "{count}");
        }
    }
}
