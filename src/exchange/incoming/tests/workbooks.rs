//! Workbooks of every kind, and those that are made to do harm.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Formula, Workbook};

use super::samples::{HEADER, read, reported};
use super::*;
use crate::credit::Currency;

const EUR: Currency = Currency::EUR;

/// An archive of these parts.
pub(super) fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// What is wrong with a workbook of invoices.
pub(super) fn problem(bytes: &[u8], mapping: &str) -> FileProblem {
    let mapping = Mapping::parse::<InvoiceRow>(mapping).unwrap();
    let opened = Reader::<InvoiceRow>::new(Cursor::new(bytes.to_vec()), "in", &mapping, EUR);
    let read = opened.and_then(|mut reader| {
        while reader.next_row()?.is_some() {}
        Ok(())
    });
    read.unwrap_err().problem
}

/// What a workbook says: customer, number, date and amount of each invoice.
fn invoices(bytes: Vec<u8>, mapping: &str) -> Vec<[String; 4]> {
    let (rows, rejects) = read::<InvoiceRow>(bytes, mapping);
    assert_eq!(reported(&rejects), []);
    let said =
        |(_, row): (u64, InvoiceRow)| [row.customer, row.number, row.date.to_string(), row.amount.plain(EUR)];
    rows.into_iter().map(said).collect()
}

fn invoice(customer: &str, number: &str, amount: &str) -> [String; 4] {
    [customer, number, "2026-01-01", amount].map(str::to_owned)
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles><style:style style:name='hidden'>\
         <style:table-properties table:display='false'/></style:style></office:automatic-styles>\
         <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

fn ods_row(cells: &[&str]) -> String {
    let cell = |text: &&str| {
        format!("<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>")
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

#[test]
fn a_workbook_of_opendocument_is_read_by_the_values_of_its_cells() {
    let header = ods_row(&HEADER.trim().split(',').collect::<Vec<_>>());
    let row = "<table:table-row>\
        <table:table-cell office:value-type='string'><office:annotation><text:p>note</text:p></office:annotation>\
          <text:p>A &amp; B<text:s text:c='2'/><text:span>&#233;</text:span></text:p></table:table-cell>\
        <table:table-cell office:value-type='float' office:value='7'><text:p>7,0</text:p></table:table-cell>\
        <table:table-cell table:number-columns-repeated='2' office:value-type='date' office:date-value='2026-01-01T12:00:00'/>\
        <table:table-cell office:value-type='currency' office:value='99.98999999999999' table:formula='of:=1'/>\
        <table:table-cell table:number-columns-repeated='16379'/></table:table-row>\
        <table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
    let bytes = ods(&format!(
        "<table:table table:name='Notes' table:style-name='hidden'>{}</table:table>\
         <table:table table:name='Items'><table:table-column/>{header}{row}</table:table>",
        ods_row(&["nothing"])
    ));
    assert_eq!(invoices(bytes, ""), [invoice("A & B  é", "7", "99.99")]);
}

#[test]
fn rows_of_opendocument_that_are_there_many_times_are_one_element() {
    let header = ods_row(&HEADER.trim().split(',').collect::<Vec<_>>());
    let row = ods_row(&["C", "1", "2026-01-01", "2026-01-01", "5.00"])
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated='3'>");
    let gap = "<table:table-row table:number-rows-repeated='5'><table:table-cell/></table:table-row>";
    let table = format!("<table:table table:name='S'>{header}{gap}{row}</table:table>");
    let (rows, _) = read::<InvoiceRow>(ods(&table), "");
    assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [7, 8, 9]);
}

#[test]
fn the_sheet_can_be_named_in_any_letters() {
    let mut workbook = Workbook::new();
    for (name, number) in [("First", "1"), ("Open Items", "2")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, line) in (0..).zip([HEADER.trim(), &format!("C,{number},2026-01-01,2026-01-01,5.00")]) {
            sheet.write_row(row, 0, line.split(',').collect::<Vec<_>>()).unwrap();
        }
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(invoices(bytes.clone(), ""), [invoice("C", "1", "5.00")]);
    assert_eq!(invoices(bytes.clone(), "sheet = \"open items\""), [invoice("C", "2", "5.00")]);
    let FileProblem::SheetMissing { sheet, found } = problem(&bytes, "sheet = \"third\"") else { panic!() };
    assert_eq!((sheet.as_str(), found), ("third", vec!["First".to_owned(), "Open Items".to_owned()]));
    let table = |name: &str, number: &str| {
        let header = ods_row(&HEADER.trim().split(',').collect::<Vec<_>>());
        let row = ods_row(&["C", number, "2026-01-01", "2026-01-01", "5.00"]);
        format!("<table:table table:name='{name}'>{header}{row}</table:table>")
    };
    let bytes = ods(&(table("A", "1") + &table("B", "2")));
    assert_eq!(invoices(bytes.clone(), "sheet = \"b\""), [invoice("C", "2", "5.00")]);
    assert!(
        matches!(problem(&bytes, "sheet = \"C\""), FileProblem::SheetMissing { found, .. } if found == ["A", "B"])
    );
}

#[test]
fn a_merged_cell_has_its_value_in_its_first_row() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.merge_range(0, 0, 0, 4, "Open items", &rust_xlsxwriter::Format::new()).unwrap();
    sheet.write_row(1, 0, HEADER.trim().split(',').collect::<Vec<_>>()).unwrap();
    for (row, number) in [(2, "1"), (3, "2")] {
        sheet.write_row(row, 1, [number, "2026-01-01", "2026-01-01", "5.00"]).unwrap();
    }
    sheet.merge_range(2, 0, 3, 0, "C", &rust_xlsxwriter::Format::new()).unwrap();
    let (rows, rejects) = read::<InvoiceRow>(workbook.save_to_buffer().unwrap(), "");
    assert_eq!((rows.len(), rows[0].1.customer.as_str()), (1, "C"));
    assert_eq!(reported(&rejects), [(4, "customer", "import-empty")]);
}

#[test]
fn a_formula_without_its_value_is_a_reject_where_it_is_read() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, [HEADER.trim(), "note"].join(",").split(',').collect::<Vec<_>>()).unwrap();
    for row in 1..4 {
        sheet.write_row(row, 0, ["C", &row.to_string(), "2026-01-01", "2026-01-01"]).unwrap();
    }
    sheet.write_formula(1, 4, Formula::new("=2+3").set_result("5")).unwrap();
    sheet.write_formula(2, 4, Formula::new("=2+3").set_result("none")).unwrap();
    sheet.write(3, 4, 5.0).unwrap();
    sheet.write_formula(3, 5, Formula::new("=A1").set_result("none")).unwrap();
    // Written by a program that reckons nothing: no value is stored.
    let bytes = without_unknown_values(&workbook.save_to_buffer().unwrap());
    let (rows, rejects) = read::<InvoiceRow>(bytes, "");
    assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4]);
    assert_eq!(reported(&rejects), [(3, "amount", "import-formula")]);
}

/// The same workbook without the values that say none.
fn without_unknown_values(bytes: &[u8]) -> Vec<u8> {
    use std::io::Read;
    let mut archive_in = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive_in.len() {
        let mut part = archive_in.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let name = part.name().unwrap().into_owned();
        parts.push((name, text.replace(" t=\"str\"", "").replace("<v>none</v>", "")));
    }
    archive(&parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

/// A workbook of Excel 97 whose first stream has these records, in the container with that name for it.
fn compound(stream_name: &str, records: &[u8]) -> Vec<u8> {
    let mut stream = records.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(512, 0);
    let mut set = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    set(24, &[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    let tables = (1..100).find(|tables| tables * 128 > tables + sectors).unwrap();
    set(44, &tables.to_le_bytes());
    set(48, &tables.to_le_bytes());
    set(56, &4096_u32.to_le_bytes());
    set(60, &u32::MAX.wrapping_sub(1).to_le_bytes());
    set(68, &u32::MAX.wrapping_sub(1).to_le_bytes());
    set(76, &[0xff; 436]);
    set(76, &(0..tables).flat_map(u32::to_le_bytes).collect::<Vec<_>>());
    // The tables of sectors, the folder, then the stream.
    let first = tables + 1;
    let mut table = vec![0xffff_fffd_u32; usize::try_from(tables).unwrap()];
    table.push(0xffff_fffe);
    table.extend((first + 1..first + sectors).chain([0xffff_fffe]));
    table.resize(usize::try_from(tables * 128).unwrap(), u32::MAX);
    file.extend(table.iter().flat_map(|id| id.to_le_bytes()));
    let mut folder = entry("Root Entry", 5, 0xffff_fffe, 0);
    folder.extend(entry(stream_name, 2, first, u32::try_from(stream.len()).unwrap()));
    folder.resize(512, 0);
    file.extend(folder);
    file.extend(stream);
    file
}

fn entry(name: &str, kind: u8, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry.resize(64, 0);
    entry.extend(u16::try_from(2 * name.len() + 2).unwrap().to_le_bytes());
    entry.extend([kind, 1]);
    entry.resize(116, 0xff);
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry.resize(128, 0);
    entry
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn text_cell(row: u16, column: u16, text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap().to_le_bytes();
    let data =
        [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &length, &[0], text.as_bytes()].concat();
    record(0x0204, &data)
}

/// The records of a workbook with one sheet.
fn xls(cells: &[u8]) -> Vec<u8> {
    xls_with(&[], cells)
}

/// The same with other records of the workbook as a whole.
fn xls_with(others: &[u8], cells: &[u8]) -> Vec<u8> {
    let begin = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]);
    let sheet = |at: u32| record(0x0085, &[&at.to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat());
    let length = begin(5).len() + sheet(0).len() + others.len() + 4;
    let sheet = sheet(u32::try_from(length).unwrap());
    let globals = [begin(5), sheet, others.to_vec(), record(0x000a, &[])].concat();
    [globals, begin(0x10), cells.to_vec(), record(0x000a, &[])].concat()
}

/// A workbook of Excel 97 with an invoice.
pub(super) fn old_workbook() -> Vec<u8> {
    let mut cells = Vec::new();
    for (column, name) in (0..).zip(HEADER.trim().split(',')) {
        cells.extend(text_cell(0, column, name));
    }
    for (column, text) in (0..).zip(["C", "1", "2026-01-01", "2026-01-31"]) {
        cells.extend(text_cell(1, column, text));
    }
    let number =
        [&1_u16.to_le_bytes()[..], &4_u16.to_le_bytes(), &[0, 0], &1234.5_f64.to_le_bytes()].concat();
    cells.extend(record(0x0203, &number));
    compound("Workbook", &xls(&cells))
}

#[test]
fn a_workbook_of_excel_97_is_read_by_the_values_of_its_cells() {
    assert_eq!(invoices(old_workbook(), ""), [invoice("C", "1", "1234.50")]);
}

#[test]
fn old_workbooks_that_would_fill_the_memory_are_refused_before_they_are_read() {
    let corners = [text_cell(0, 0, "a"), text_cell(65_535, 65_535, "b")].concat();
    assert!(matches!(problem(&compound("Workbook", &xls(&corners)), ""), FileProblem::TooLarge));
    let said = [&0_u32.to_le_bytes()[..], &u32::MAX.to_le_bytes(), &[0, 0, 0, 1, 0, 0]].concat();
    let said = [record(0x0200, &said), text_cell(0, 0, "a")].concat();
    assert!(matches!(problem(&compound("Workbook", &xls(&said)), ""), FileProblem::TooLarge));
}

#[test]
fn a_long_text_that_many_cells_of_an_old_workbook_share_is_refused() {
    let text = "x".repeat(60_000);
    let shared = |texts: &[&str]| {
        let mut data = [1_u32.to_le_bytes(), u32::try_from(texts.len()).unwrap().to_le_bytes()].concat();
        for text in texts {
            data.extend(u16::try_from(text.len()).unwrap().to_le_bytes());
            data.extend([&[0], text.as_bytes()].concat());
        }
        record(0x00fc, &data)
    };
    let cell = |row: u16, text: u32| {
        let data = [&row.to_le_bytes()[..], &[0, 0, 0, 0], &text.to_le_bytes()].concat();
        record(0x00fd, &data)
    };
    let book = |count: u16| {
        let cells: Vec<u8> = (0..count).flat_map(|row| cell(row, 1)).collect();
        compound("Workbook", &xls_with(&shared(&["a", &text]), &cells))
    };
    assert!(matches!(problem(&book(10), ""), FileProblem::ColumnMissing { .. }));
    assert!(matches!(problem(&book(5_000), ""), FileProblem::TooLarge));
}

#[test]
fn an_old_workbook_whose_sectors_follow_each_other_in_a_circle_comes_to_an_end() {
    let whole = compound("Workbook", &xls(&[]));
    for at in 512..560 {
        let mut damaged = whole.clone();
        damaged[at] = 2;
        _ = problem(&damaged, "");
    }
}

#[test]
fn workbooks_with_a_password_are_refused_as_such() {
    assert!(matches!(problem(&compound("EncryptedPackage", b"secret"), ""), FileProblem::Encrypted));
    let encrypted = [record(0x0809, &[0; 16]), record(0x002f, &[1, 0, 0, 0])].concat();
    assert!(matches!(problem(&compound("Workbook", &encrypted), ""), FileProblem::Encrypted));
    let ods = archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
        ("content.xml", "secret"),
    ]);
    assert!(matches!(problem(&ods, ""), FileProblem::Encrypted));
}

#[test]
fn a_long_text_in_every_cell_of_a_row_is_refused() {
    let text = "x".repeat(1000);
    let cell = format!(
        "<table:table-cell table:number-columns-repeated='16384' office:value-type='string'><text:p>{text}</text:p></table:table-cell>"
    );
    let table = format!(
        "<table:table table:name='S'><table:table-row table:number-rows-repeated='1048576'>{cell}</table:table-row></table:table>"
    );
    assert!(matches!(problem(&ods(&table), ""), FileProblem::LineTooLong { line: 1 }));
    let spaces = "<text:s text:c='16384'/>".repeat(100);
    let table = format!(
        "<table:table table:name='S'><table:table-row><table:table-cell><text:p>{spaces}</text:p></table:table-cell></table:table-row></table:table>"
    );
    assert!(matches!(problem(&ods(&table), ""), FileProblem::TooLarge));
    let wide = "<table:table-cell table:number-columns-repeated='10000000' office:value-type='float' office:value='1'/>";
    let table =
        format!("<table:table table:name='S'><table:table-row>{wide}</table:table-row></table:table>");
    assert!(matches!(problem(&ods(&table), ""), FileProblem::TooLarge));
}

#[test]
fn damaged_workbooks_are_refused_and_nothing_else_happens() {
    for content in
        ["<a", "<table:table table:name='S'><table:table-row>", "<table:table table:name='S'>&bad;"]
    {
        let bytes = archive(&[("mimetype", "x"), ("content.xml", content)]);
        let found = problem(&bytes, "");
        assert!(matches!(found, FileProblem::Spreadsheet | FileProblem::Empty), "{content}: {found}");
    }
    let many: String = (0..300).map(|_| "x").collect();
    assert!(matches!(problem(&compound("Other", many.as_bytes()), ""), FileProblem::Spreadsheet));
}
