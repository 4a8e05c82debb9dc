//! Workbooks of `OpenDocument`, read as they are unpacked: the same row or cell many times over is one element of the file.

use std::io::{BufRead, BufReader, Read, Seek};
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::limits::{LONGEST_ROW, MOST_COLUMNS, MOST_ROWS};
use super::{Ended, FileProblem, SheetRows, TableValue, plain};

/// The most sheets of a workbook, whose names are all in memory.
const MOST_SHEETS: usize = 4096;
/// What an encrypted part is declared with.
const ENCRYPTION: &str = "encryption-data";

impl From<quick_xml::Error> for Ended {
    fn from(_: quick_xml::Error) -> Self {
        Self::Failed(FileProblem::Spreadsheet)
    }
}

/// The names of the sheets that are shown.
pub(super) fn sheets(file: impl Read + Seek) -> Result<Vec<String>, FileProblem> {
    let mut archive = open(file)?;
    let part = archive.by_name("content.xml").map_err(|_| FileProblem::Spreadsheet)?;
    let mut content = Content::new(BufReader::new(part));
    while content.next_sheet().map_err(Ended::problem)?.is_some() {}
    Ok(content.shown)
}

/// Hands over the rows of a sheet.
pub(super) fn read(
    file: impl Read + Seek,
    sheet: Option<&str>,
    rows: &mut SheetRows<'_>,
) -> Result<(), FileProblem> {
    let mut archive = open(file)?;
    let content = archive.by_name("content.xml").map_err(|_| FileProblem::Spreadsheet)?;
    let read = Content::new(BufReader::new(content)).read(sheet, rows);
    rows.end(read)
}

/// Opens a workbook that has no password.
fn open<R: Read + Seek>(file: R) -> Result<ZipArchive<R>, FileProblem> {
    let mut archive = super::limits::open(file)?;
    let mut manifest = String::new();
    if let Ok(part) = archive.by_name("META-INF/manifest.xml") {
        part.take(1 << 20).read_to_string(&mut manifest).map_err(|_| FileProblem::Spreadsheet)?;
    }
    if manifest.contains(ENCRYPTION) {
        return Err(FileProblem::Encrypted);
    }
    Ok(archive)
}

/// The content of a workbook.
struct Content<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    /// The styles of sheets that are not shown.
    hiding: Vec<String>,
    /// The style that is being read.
    style: String,
    /// The sheets so far, and those of them that are shown.
    sheets: Vec<String>,
    shown: Vec<String>,
}

/// A row that is being read.
#[derive(Default)]
struct OpenRow {
    /// How many times it is there.
    count: u32,
    column: u32,
    /// Each value and the columns that have it.
    values: Vec<(Range<u32>, TableValue)>,
}

/// A cell that is being read.
struct OpenCell {
    count: u32,
    /// The value that its attributes give, where they do.
    value: Option<TableValue>,
    is_formula: bool,
    paragraphs: u32,
    text: String,
}

impl<R: BufRead> Content<R> {
    fn new(content: R) -> Self {
        let mut xml = Reader::from_reader(content);
        xml.config_mut().expand_empty_elements = true;
        Self {
            xml,
            buffer: Vec::new(),
            hiding: Vec::new(),
            style: String::new(),
            sheets: Vec::new(),
            shown: Vec::new(),
        }
    }

    fn next(&mut self) -> Result<Event<'_>, quick_xml::Error> {
        self.buffer.clear();
        self.xml.read_event_into(&mut self.buffer)
    }

    /// Reads the sheet with a name, else the first that is shown.
    fn read(&mut self, wanted: Option<&str>, rows: &mut SheetRows<'_>) -> Result<(), Ended> {
        while let Some((name, is_shown)) = self.next_sheet()? {
            let is_wanted = |wanted: &str| name.to_lowercase() == wanted.to_lowercase();
            if wanted.map_or(is_shown, is_wanted) {
                return self.read_rows(rows);
            }
        }
        let missing =
            |sheet: &str| FileProblem::SheetMissing { sheet: sheet.to_owned(), found: self.sheets.clone() };
        wanted.map_or(Ok(()), |sheet| Err(missing(sheet).into()))
    }

    /// Goes to the next sheet: its name, and whether it is shown.
    fn next_sheet(&mut self) -> Result<Option<(String, bool)>, Ended> {
        while let Some((element, name)) = self.next_start()? {
            match name.as_str() {
                "style" => self.style = attribute(&element, "style:name").unwrap_or_default(),
                "table-properties" if attribute(&element, "table:display").as_deref() == Some("false") => {
                    // There are never more of them than sheets.
                    self.hiding.truncate(MOST_SHEETS);
                    self.hiding.push(self.style.clone());
                }
                "table" => {
                    let name = attribute(&element, "table:name").unwrap_or_default();
                    let style = attribute(&element, "table:style-name").unwrap_or_default();
                    let is_shown = !self.hiding.contains(&style);
                    if self.sheets.len() == MOST_SHEETS {
                        return Err(FileProblem::TooLarge.into());
                    }
                    self.sheets.push(name.clone());
                    self.shown.extend(is_shown.then(|| name.clone()));
                    return Ok(Some((name, is_shown)));
                }
                _ => {}
            }
        }
        Ok(None)
    }

    /// The next element that begins, and its name; nothing at the end.
    fn next_start(&mut self) -> Result<Option<(BytesStart<'static>, String)>, Ended> {
        loop {
            match self.next()? {
                Event::Start(element) => {
                    let name = element.local_name().as_ref().to_owned();
                    return Ok(Some((element.into_owned(), name)));
                }
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    fn read_rows(&mut self, rows: &mut SheetRows<'_>) -> Result<(), Ended> {
        let mut number: u32 = 0;
        loop {
            match self.next()? {
                Event::Start(element) if element.local_name().as_ref() == "table-row" => {
                    let count = count(&element, "table:number-rows-repeated", MOST_ROWS);
                    let row = self.read_row(count)?;
                    if !row.values.is_empty() {
                        row.put(number, rows)?;
                    }
                    number = number.saturating_add(row.count);
                }
                Event::End(element) if element.local_name().as_ref() == "table" => return Ok(()),
                Event::Eof => return Err(FileProblem::Spreadsheet.into()),
                _ => {}
            }
        }
    }

    fn read_row(&mut self, count_of_row: u32) -> Result<OpenRow, Ended> {
        let mut row = OpenRow { count: count_of_row, ..OpenRow::default() };
        loop {
            match self.next()? {
                Event::Start(element) if is_cell(element.local_name().as_ref()) => {
                    let cell = OpenCell::of(&element);
                    let cell = self.read_cell(cell)?;
                    row.add(cell)?;
                }
                Event::End(element) if element.local_name().as_ref() == "table-row" => return Ok(row),
                Event::Eof => return Err(FileProblem::Spreadsheet.into()),
                _ => {}
            }
        }
    }

    /// Reads the text of a cell, without the notes that are pinned to it.
    fn read_cell(&mut self, mut cell: OpenCell) -> Result<OpenCell, Ended> {
        let mut notes = 0_u32;
        while cell.text.len() <= LONGEST_ROW {
            match self.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "annotation" => notes += 1,
                    "p" if notes == 0 => cell.begin_paragraph(),
                    "s" if notes == 0 => cell.push_spaces(count(&element, "text:c", MOST_COLUMNS)),
                    "tab" if notes == 0 => cell.text.push('\t'),
                    "line-break" if notes == 0 => cell.text.push('\n'),
                    _ => {}
                },
                Event::Text(text) if notes == 0 && cell.paragraphs > 0 => {
                    cell.text.push_str(&text.xml10_content());
                }
                Event::GeneralRef(entity) if notes == 0 && cell.paragraphs > 0 => {
                    let sign = entity.resolve_char_ref()?.map(String::from);
                    let known = || quick_xml::escape::resolve_predefined_entity(&entity).map(str::to_owned);
                    cell.text.push_str(&sign.or_else(known).ok_or(FileProblem::Spreadsheet)?);
                }
                Event::End(element) => match element.local_name().as_ref() {
                    "annotation" => notes = notes.saturating_sub(1),
                    name if is_cell(name) => return Ok(cell),
                    _ => {}
                },
                Event::Eof => return Err(FileProblem::Spreadsheet.into()),
                _ => {}
            }
        }
        Err(FileProblem::TooLarge.into())
    }
}

impl OpenRow {
    /// Adds a cell as many times as it is there; empty ones only move on.
    fn add(&mut self, cell: OpenCell) -> Result<(), Ended> {
        let columns = self.column..self.column.saturating_add(cell.count);
        self.column = columns.end;
        let value = cell.value();
        if value == TableValue::Nothing {
            return Ok(());
        }
        if columns.end > MOST_COLUMNS {
            return Err(FileProblem::TooLarge.into());
        }
        self.values.push((columns, value));
        Ok(())
    }

    /// Puts the row as many times as it is there.
    fn put(&self, number: u32, rows: &mut SheetRows<'_>) -> Result<(), Ended> {
        for row in number..number.saturating_add(self.count) {
            for (columns, value) in &self.values {
                for column in columns.clone() {
                    rows.put((row, column), value.clone())?;
                }
            }
        }
        Ok(())
    }
}

impl OpenCell {
    fn of(element: &BytesStart<'_>) -> Self {
        let text = |name| attribute(element, name);
        let number = || text("office:value").and_then(|value| value.parse().ok()).map(plain);
        let value = match text("office:value-type").as_deref() {
            Some("float" | "currency" | "percentage") => number().map(TableValue::Number),
            Some("date") => text("office:date-value").map(day_of),
            Some("time") => text("office:time-value").map(TableValue::Text),
            Some("boolean") => text("office:boolean-value")
                .map(|value| TableValue::YesNo(value.eq_ignore_ascii_case("true"))),
            _ => text("office:string-value").map(TableValue::Text),
        };
        Self {
            count: count(element, "table:number-columns-repeated", u32::MAX),
            value,
            is_formula: text("table:formula").is_some(),
            paragraphs: 0,
            text: String::new(),
        }
    }

    fn begin_paragraph(&mut self) {
        if self.paragraphs > 0 {
            self.text.push('\n');
        }
        self.paragraphs += 1;
    }

    fn push_spaces(&mut self, count: u32) {
        self.text.extend((0..count).map(|_| ' '));
    }

    fn value(self) -> TableValue {
        match self.value {
            Some(value) => value,
            None if !self.text.is_empty() => TableValue::Text(self.text),
            None if self.is_formula => TableValue::Formula("=".to_owned()),
            None => TableValue::Nothing,
        }
    }
}

/// A day, without the time of day that may follow it.
fn day_of(text: String) -> TableValue {
    let day = text.get(..10).and_then(|day| day.parse().ok());
    day.map_or(TableValue::Text(text), TableValue::Day)
}

/// Cells that a merged one covers have no value of their own to show, but keep their place.
fn is_cell(name: &str) -> bool {
    matches!(name, "table-cell" | "covered-table-cell")
}

/// A count from 1 to the most.
fn count(element: &BytesStart<'_>, name: &str, most: u32) -> u32 {
    let given = attribute(element, name).and_then(|count| count.parse::<u64>().ok());
    given.map_or(1, |count| u32::try_from(count).unwrap_or(most).clamp(1, most))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = element.try_get_attribute(name).ok().flatten()?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
