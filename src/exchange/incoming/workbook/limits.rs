//! How large a workbook may be: a small file can be packed so that it fills any memory.

use std::io::{Cursor, Read, Seek, SeekFrom};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::FileProblem;
use super::markup::Markup;
use crate::exchange::incoming::source::read_up_to;

/// The most bytes of a file, as it is and unpacked.
pub(in crate::exchange::incoming) const LARGEST: u64 = 512 << 20;
/// The most rows and columns of a sheet: a cell that says it is farther out would fill the memory with empty ones.
pub(super) const MOST_ROWS: u32 = 1 << 20;
pub(super) const MOST_COLUMNS: u32 = 1 << 14;
/// The most bytes of the texts of a row: the same long text can be in every cell.
pub(super) const LONGEST_ROW: usize = 1 << 20;
/// The most parts of an archive.
const MOST_PARTS: u64 = 1 << 14;
/// The most elements of the texts that cells share, and the most that are not of a cell in any other part: they are held.
const MOST_OF_TEXTS: u64 = 1 << 23;
const MOST_OTHERS: u64 = 1 << 20;
/// The bytes that are unpacked at once.
const CHUNK: usize = 1 << 16;
/// The fewest bytes of one of these texts.
const SHORTEST_TEXT: u64 = 5;
/// How the end of an archive begins, what it is at least long, and the longest comment that can follow.
const END: &[u8] = b"PK\x05\x06";
const END_LENGTH: usize = 22;
const LONGEST_COMMENT: usize = 0xffff;
/// How the end of an archive with very many parts begins.
const LARGE_END: &[u8] = b"PK\x06\x06";

/// What kind of workbook an archive is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    OfficeOpenXml,
    OpenDocument,
}

/// Refuses what is larger than the memory that a file may take, and says what it is.
pub(super) fn check(bytes: &[u8], largest: u64) -> Result<Kind, FileProblem> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let mut room = largest.checked_sub(size).ok_or(FileProblem::TooLarge)?;
    let mut archive = open(Cursor::new(bytes))?;
    let mut kind = Kind::OfficeOpenXml;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| problem(&error))?;
        let name = part.name().map_err(|error| problem(&error))?.to_ascii_lowercase();
        if name == "content.xml" {
            kind = Kind::OpenDocument;
        }
        room -= check_part(part, &name, room)?;
    }
    Ok(kind)
}

/// Opens an archive that has no more parts than a workbook has.
pub(super) fn open<R: Read + Seek>(mut file: R) -> Result<ZipArchive<R>, FileProblem> {
    // All of them are listed when it is opened.
    if parts(&mut file).map_err(|_| FileProblem::Spreadsheet)? > MOST_PARTS {
        return Err(FileProblem::TooLarge);
    }
    ZipArchive::new(file).map_err(|_| FileProblem::Spreadsheet)
}

/// How many parts an archive says it has.
fn parts(file: &mut (impl Read + Seek)) -> std::io::Result<u64> {
    let size = file.seek(SeekFrom::End(0))?;
    let most = u64::try_from(END_LENGTH + LONGEST_COMMENT).unwrap_or(u64::MAX).min(size);
    file.seek(SeekFrom::Start(size - most))?;
    let mut end = Vec::new();
    file.take(most).read_to_end(&mut end)?;
    file.rewind()?;
    let count = |start: &[u8], at: usize| -> Option<u64> {
        let found = memmem::rfind(&end, start)?;
        let bytes = end.get(found + at..)?;
        if start == END {
            bytes.first_chunk().map(|count| u64::from(u16::from_le_bytes(*count)))
        } else {
            bytes.first_chunk().map(|count| u64::from_le_bytes(*count))
        }
    };
    Ok(count(END, 10).max(count(LARGE_END, 32)).unwrap_or_default())
}

/// Unpacks a part; how many bytes it has. They are counted while it is unpacked: the size that the archive gives may be
/// anything.
fn check_part(mut part: impl Read, name: &str, room: u64) -> Result<u64, FileProblem> {
    let is_texts = name.ends_with("sharedstrings.xml");
    let mut buffer = vec![0; CHUNK];
    let (mut unpacked, mut markup, mut is_markup) = (0, Markup::default(), true);
    loop {
        let filled = read_up_to(&mut part, &mut buffer).map_err(|_| FileProblem::Spreadsheet)?;
        let bytes = buffer.get(..filled).unwrap_or_default();
        if unpacked == 0 {
            let ending = name.rsplit('.').next();
            is_markup = matches!(ending, Some("xml" | "rels")) || begins_as_markup(bytes);
        }
        unpacked += u64::try_from(filled).unwrap_or(u64::MAX);
        if unpacked > room {
            return Err(FileProblem::TooLarge);
        }
        if is_markup {
            markup.take(bytes)?;
        }
        let is_held_too_long =
            if is_texts { markup.elements > MOST_OF_TEXTS } else { markup.others > MOST_OTHERS };
        if is_held_too_long {
            return Err(FileProblem::TooLarge);
        }
        if filled < buffer.len() {
            break;
        }
    }
    // Room for all of them is made before the first is read.
    let is_claimed_too_long = markup.texts.is_some_and(|count| count > unpacked / SHORTEST_TEXT);
    if is_texts && is_claimed_too_long { Err(FileProblem::Spreadsheet) } else { Ok(unpacked) }
}

fn begins_as_markup(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    text.trim_ascii_start().starts_with(b"<")
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
    fn what_has_more_parts_or_elements_than_a_workbook_is_refused() {
        let names: Vec<String> = (0..=MOST_PARTS).map(|number| format!("p{number}")).collect();
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
        assert!(check(&archive(&parts[1..]), 1 << 24).is_ok());
        assert!(matches!(check(&archive(&parts), 1 << 24), Err(FileProblem::TooLarge)));
        let check = |element: &str, count: u64| {
            let text = element.repeat(usize::try_from(count).unwrap());
            check(&archive(&[("xl/worksheets/sheet1.xml", text.as_bytes())]), 1 << 30)
        };
        assert!(check("<c/>", MOST_OTHERS + 1).is_ok());
        assert!(check("<x:a/>", MOST_OTHERS).is_ok());
        assert!(matches!(check("<x:a/>", MOST_OTHERS + 1), Err(FileProblem::TooLarge)));
        assert!(matches!(check("<a>", 100), Err(FileProblem::Spreadsheet)));
    }

    #[test]
    fn a_list_of_texts_that_claims_more_than_it_can_have_is_refused() {
        let check = |count: &str| {
            let comment = "x".repeat(1 << 13);
            let texts = format!("<!--{comment}--><sst uniqueCount = \"{count}\"><si/><si/></sst>");
            check(&archive(&[("xl/sharedStrings.xml", texts.as_bytes())]), 1 << 20)
        };
        assert!(check("2").is_ok());
        for count in ["20000000000", "99999999999999999999999"] {
            assert!(matches!(check(count), Err(FileProblem::Spreadsheet)), "{count}");
        }
    }
}
