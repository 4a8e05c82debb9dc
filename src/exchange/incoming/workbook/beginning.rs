//! The beginning of a packed workbook as a workbook of its own, so that a first look takes as long at any size.

use std::fs::File;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::FileProblem;

/// The most bytes of a sheet, and of the texts that cells share.
const MOST_OF_A_SHEET: u64 = 512 << 10;
const MOST_OF_TEXTS: u64 = 1 << 20;
/// The most bytes of all parts.
const MOST: u64 = 24 << 20;
/// The most bytes between `</` and the name of an element.
const LONGEST_PREFIX: usize = 16;

/// The beginning of a workbook; none where all of it is as short, or where it cannot be shortened.
pub(in crate::exchange::incoming) fn beginning(file: &File) -> Result<Option<Vec<u8>>, FileProblem> {
    let mut archive = super::limits::open(file)?;
    let mut shorter = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let (mut is_cut, mut room) = (false, MOST);
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| super::limits::problem(&error))?;
        let name = part.name().map_err(|error| super::limits::problem(&error))?.into_owned();
        let kind = Part::of(&name);
        let most = kind.most().min(room);
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|_| FileProblem::Spreadsheet)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
            is_cut = true;
            let Some(whole) = kind.shortened(bytes) else { continue };
            bytes = whole;
        }
        room = room.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        let written = shorter.start_file(name, options).map_err(|_| FileProblem::Spreadsheet);
        written.and_then(|()| shorter.write_all(&bytes).map_err(|_| FileProblem::Spreadsheet))?;
    }
    let bytes = shorter.finish().map_err(|_| FileProblem::Spreadsheet)?.into_inner();
    Ok(is_cut.then_some(bytes))
}

/// What a part of a workbook is.
#[derive(Clone, Copy)]
enum Part {
    Sheet,
    Texts,
    /// All sheets of an `OpenDocument`.
    Content,
    Other,
}

impl Part {
    fn of(name: &str) -> Self {
        let name = name.to_ascii_lowercase();
        if name.starts_with("xl/worksheets/") && !name.contains("_rels") {
            Self::Sheet
        } else if name.ends_with("sharedstrings.xml") {
            Self::Texts
        } else if name == "content.xml" {
            Self::Content
        } else {
            Self::Other
        }
    }

    const fn most(self) -> u64 {
        match self {
            Self::Sheet | Self::Content => MOST_OF_A_SHEET,
            Self::Texts | Self::Other => MOST_OF_TEXTS,
        }
    }

    /// A part that was cut off, ended where its last whole element ends; none where that cannot be.
    fn shortened(self, bytes: Vec<u8>) -> Option<Vec<u8>> {
        match self {
            Self::Sheet => ended(bytes, "row", &["sheetData", "worksheet"]),
            Self::Texts => ended(bytes, "si", &["sst"]).map(|texts| without_count(&texts)),
            Self::Content => {
                let ends = ["table", "spreadsheet", "body", "document-content"];
                let whole = ended(bytes, "table-row", &ends)?;
                // The elements around the table are of another namespace.
                let text = String::from_utf8_lossy(&whole).into_owned();
                let (start, end) = text.rsplit_once("</table:table></table:spreadsheet>")?;
                let end = end.replace("</table:", "</office:");
                Some(format!("{start}</table:table></office:spreadsheet>{end}").into_bytes())
            }
            Self::Other => None,
        }
    }
}

/// The bytes up to the end of their last element with a name, and the ends of what is around it.
fn ended(mut bytes: Vec<u8>, element: &str, around: &[&str]) -> Option<Vec<u8>> {
    let end = format!("{element}>");
    let mut places = (0..bytes.len().saturating_sub(end.len())).rev();
    let at = places.find(|at| {
        bytes.get(*at..).is_some_and(|rest| rest.starts_with(end.as_bytes())) && prefix(&bytes, *at).is_some()
    })?;
    let prefix = prefix(&bytes, at)?;
    bytes.truncate(at + end.len());
    for name in around {
        bytes.extend_from_slice(format!("</{prefix}{name}>").as_bytes());
    }
    Some(bytes)
}

/// What is between `</` and a place: the prefix of a namespace, or nothing.
fn prefix(bytes: &[u8], at: usize) -> Option<String> {
    let before = bytes.get(at.saturating_sub(LONGEST_PREFIX)..at)?;
    let start = before.windows(2).rposition(|window| window == b"</")?;
    let prefix = std::str::from_utf8(before.get(start + 2..)?).ok()?;
    let is_prefix = prefix.is_empty() || (prefix.ends_with(':') && !prefix.contains(['<', '>', ' ']));
    is_prefix.then(|| prefix.to_owned())
}

/// The texts without how many they were.
fn without_count(bytes: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(bytes).replacen("uniqueCount=", "formerCount=", 1).into_bytes()
}
