//! Workbooks of Excel 97 to 2003. The crate that reads them holds every sheet whole, with its empty cells; so their sizes
//! are found out first, from the records of the file.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Sheet, Xls, XlsError};

use super::compound::{self, u16_at, u32_at};
use super::{Ended, FileProblem, SheetRows, TableValue, chosen, day_of, plain};

/// The most cells of all sheets, the empty ones included.
const MOST_CELLS: u64 = 1 << 22;
/// The most sheets of a workbook.
const MOST_SHEETS: usize = 256;
/// The most bytes of a file: its sheets have no more rows than 65 536.
const LARGEST: usize = 64 << 20;
/// The most letters of the texts of all cells: many cells can share one.
const MOST_LETTERS: u64 = 256 << 20;

const END: u16 = 0x000a;
const ENCRYPTED: u16 = 0x002f;
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
const NUMBERS: u16 = 0x00bd;
const TEXTS: u16 = 0x00fc;
const SHARED_TEXT: u16 = 0x00fd;
const CONTINUED: u16 = 0x003c;
/// Records that begin with the row and column of a cell.
const CELLS: [u16; 9] = [0x0006, 0x00bd, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e, 0x0201];

impl From<XlsError> for FileProblem {
    fn from(error: XlsError) -> Self {
        if matches!(error, XlsError::Password) { Self::Encrypted } else { Self::Spreadsheet }
    }
}

pub(super) fn sheets(bytes: Vec<u8>) -> Result<Vec<Sheet>, FileProblem> {
    Ok(open(bytes)?.sheets_metadata().to_vec())
}

/// Hands over the rows of a sheet.
pub(super) fn read(bytes: Vec<u8>, sheet: Option<&str>, rows: &mut SheetRows<'_>) -> Result<(), FileProblem> {
    let mut workbook = open(bytes)?;
    let Some(sheet) = chosen(workbook.sheets_metadata(), sheet)? else { return Ok(()) };
    let range = workbook.worksheet_range(&sheet)?;
    let read = read_range(&range, rows);
    rows.end(read)
}

/// Opens a workbook whose sheets take no more memory than they may.
fn open(bytes: Vec<u8>) -> Result<Xls<Cursor<Vec<u8>>>, FileProblem> {
    if bytes.len() > LARGEST {
        return Err(FileProblem::TooLarge);
    }
    // An encrypted workbook of Office Open XML comes in the same container.
    if compound::stream(&bytes, "EncryptedPackage").is_some() {
        return Err(FileProblem::Encrypted);
    }
    let named = |name| compound::stream(&bytes, name);
    let stream = named("Workbook").or_else(|| named("Book")).ok_or(FileProblem::Spreadsheet)?;
    drop(bytes);
    check(&stream)?;
    let sound = compound::with_workbook(stream).ok_or(FileProblem::TooLarge)?;
    Ok(Xls::new(Cursor::new(sound))?)
}

fn read_range(range: &Range<Data>, rows: &mut SheetRows<'_>) -> Result<(), Ended> {
    let (top, left) = range.start().unwrap_or_default();
    for (row, values) in (top..).zip(range.rows()) {
        for (column, value) in (left..).zip(values) {
            if !matches!(value, Data::Empty) {
                rows.put((row, column), value_of(value))?;
            }
        }
    }
    Ok(())
}

fn value_of(value: &Data) -> TableValue {
    match value {
        Data::Empty => TableValue::Nothing,
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            TableValue::Text(text.clone())
        }
        Data::Int(number) => TableValue::Number(number.to_string()),
        Data::Float(number) => TableValue::Number(plain(*number)),
        Data::Bool(yes) => TableValue::YesNo(*yes),
        Data::DateTime(at) => {
            day_of(*at).map_or_else(|| TableValue::Number(plain(at.as_f64())), TableValue::Day)
        }
        Data::Error(error) => TableValue::Text(error.to_string()),
    }
}

/// Refuses sheets that would fill the memory with empty cells.
fn check(stream: &[u8]) -> Result<(), FileProblem> {
    let (mut sheets, mut texts) = (Vec::new(), Vec::new());
    let mut before = 0;
    for (kind, data) in Records(stream).take_while(|(kind, _)| *kind != END) {
        if kind == TEXTS || (kind == CONTINUED && before == TEXTS) {
            texts.push(data);
        }
        if kind != CONTINUED {
            before = kind;
        }
        match kind {
            ENCRYPTED if u16_at(data, 0) != Some(0) => return Err(FileProblem::Encrypted),
            SHEET => {
                let at = u32_at(data, 0).and_then(|at| usize::try_from(at).ok());
                sheets.push(at.unwrap_or(usize::MAX));
            }
            _ => {}
        }
    }
    if sheets.len() > MOST_SHEETS {
        return Err(FileProblem::TooLarge);
    }
    let lengths = SharedTexts::new(texts).lengths();
    let (mut cells, mut letters): (u64, u64) = (0, 0);
    for at in sheets {
        let sheet = stream.get(at..).ok_or(FileProblem::Spreadsheet)?;
        let size = Size::of(sheet, &lengths);
        cells = cells.saturating_add(size.cells);
        letters = letters.saturating_add(size.letters);
        if cells > MOST_CELLS || letters > MOST_LETTERS {
            return Err(FileProblem::TooLarge);
        }
    }
    Ok(())
}

/// The texts that cells share: one record, and those that continue it.
struct SharedTexts<'a> {
    records: std::vec::IntoIter<&'a [u8]>,
    rest: &'a [u8],
}

impl<'a> SharedTexts<'a> {
    fn new(records: Vec<&'a [u8]>) -> Self {
        let mut records = records.into_iter();
        // Two counts come before the first.
        let rest = records.next().and_then(|first| first.get(8..)).unwrap_or_default();
        Self { records, rest }
    }

    /// The letters of each.
    fn lengths(mut self) -> Vec<u64> {
        std::iter::from_fn(|| self.length()).collect()
    }

    fn length(&mut self) -> Option<u64> {
        if self.rest.is_empty() {
            self.rest = self.records.next()?;
        }
        let (letters, flags) = (u16_at(self.rest, 0)?, *self.rest.get(2)?);
        let runs = if flags & 8 == 0 { 0 } else { usize::from(u16_at(self.rest, 3)?) };
        let at = if flags & 8 == 0 { 3 } else { 5 };
        let more = if flags & 4 == 0 { 0 } else { usize::try_from(u32_at(self.rest, at)?).ok()? };
        self.rest = self.rest.get(at + if flags & 4 == 0 { 0 } else { 4 }..)?;
        self.pass_letters(usize::from(letters), flags)?;
        self.pass(runs * 4)?;
        self.pass(more)?;
        Some(u64::from(letters))
    }

    /// Goes behind letters of one or two bytes; a record that continues them says which again.
    fn pass_letters(&mut self, letters: usize, flags: u8) -> Option<()> {
        let (mut left, mut width) = (letters, usize::from(flags & 1) + 1);
        loop {
            let here = left.min(self.rest.len() / width);
            self.rest = self.rest.get(here * width..)?;
            left -= here;
            if left == 0 {
                return Some(());
            }
            let next = self.records.next()?;
            (width, self.rest) = (usize::from(*next.first()? & 1) + 1, next.get(1..)?);
        }
    }

    fn pass(&mut self, bytes: usize) -> Option<()> {
        let mut left = bytes;
        while left > self.rest.len() {
            left -= self.rest.len();
            self.rest = self.records.next()?;
        }
        self.rest = self.rest.get(left..)?;
        Some(())
    }
}

/// How large a sheet is: its cells, the empty ones included, and the letters of the texts that they share with others.
struct Size {
    cells: u64,
    letters: u64,
}

impl Size {
    /// By what the sheet says of itself, by where its cells are, and by how many there are.
    fn of(sheet: &[u8], lengths: &[u64]) -> Self {
        let (mut depth, mut said, mut counted, mut letters) = (0_u32, 0, 0, 0);
        let mut bounds: Option<[u64; 4]> = None;
        for (kind, data) in Records(sheet) {
            match kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                DIMENSIONS => said = dimensions(data),
                _ if depth == 1 && CELLS.contains(&kind) => {
                    let row = u64::from(u16_at(data, 0).unwrap_or_default());
                    let column = u64::from(u16_at(data, 2).unwrap_or_default());
                    let last =
                        if kind == NUMBERS { u16_at(data, data.len().saturating_sub(2)) } else { None };
                    let last = last.map_or(column, u64::from);
                    let [top, bottom, left, right] = bounds.unwrap_or([row, row, column, column]);
                    bounds = Some([top.min(row), bottom.max(row), left.min(column), right.max(last)]);
                    counted += last.saturating_sub(column) + 1;
                    let text = u32_at(data, 6).filter(|_| kind == SHARED_TEXT);
                    let text = text.and_then(|text| lengths.get(usize::try_from(text).ok()?));
                    letters += text.copied().unwrap_or_default();
                }
                _ => {}
            }
        }
        let found = bounds.map_or(0, |[top, bottom, left, right]| (bottom - top + 1) * (right - left + 1));
        Self { cells: found.max(said).max(counted), letters }
    }
}

/// How many cells are between the corners that a sheet gives.
fn dimensions(data: &[u8]) -> u64 {
    let rows = (u32_at(data, 4), u32_at(data, 0), u16_at(data, 10), u16_at(data, 8));
    let (Some(end), Some(start), Some(right), Some(left)) = rows else {
        // Older workbooks have 16 bits for a row.
        let end = |at| u64::from(u16_at(data, at).unwrap_or_default());
        return end(2).saturating_sub(end(0)).saturating_mul(end(6).saturating_sub(end(4)));
    };
    let rows = u64::from(end.saturating_sub(start));
    rows.saturating_mul(u64::from(right.saturating_sub(left)))
}

/// The records of a stream: their kinds and what is in them.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (u16_at(self.0, 0)?, usize::from(u16_at(self.0, 2)?));
        let data = self.0.get(4..4 + length)?;
        self.0 = self.0.get(4 + length..)?;
        Some((kind, data))
    }
}
