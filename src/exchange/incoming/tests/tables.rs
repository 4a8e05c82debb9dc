//! Spreadsheets and JSON: read as a text file with the same values is.

use std::io::{Cursor, Read, Write};

use proptest::prelude::*;
use rust_xlsxwriter::{Format as CellFormat, Workbook};

use super::samples::{named, read, reported};
use super::*;
use crate::credit::Currency;
use crate::exchange::{Cell, Export, Field, FieldKind, Format, Table};

const EUR: Currency = Currency::EUR;

/// A table as a file of a format.
fn written(format: Format, names: &[&'static str], rows: &[Vec<Cell>]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out");
    let fields = names.iter().map(|name| Field::new(*name, FieldKind::Text)).collect();
    let file = std::fs::File::create(&path).unwrap();
    let mut export = Export::to_stream(file, format, &Table::new("rows", fields)).unwrap();
    for row in rows {
        export.row(row).unwrap();
    }
    export.finish().unwrap();
    std::fs::read(&path).unwrap()
}

fn problem(bytes: &[u8]) -> FileProblem {
    match Reader::<InvoiceRow>::new(Cursor::new(bytes.to_vec()), "in", &Mapping::default(), EUR) {
        Err(error) => error.problem,
        Ok(mut reader) => loop {
            match reader.next_row() {
                Ok(Some(_)) => {}
                Ok(None) => panic!("the file is sound"),
                Err(error) => break error.problem,
            }
        },
    }
}

#[test]
fn a_table_of_every_kind_of_value_is_the_same_row_in_every_format() {
    let names = ["customer", "number", "date", "due", "amount", "currency", "rate", "disputed"];
    let day = |text: &str| Cell::Day(text.parse().unwrap());
    let row = |number: &str, minor: i64| {
        vec![
            Cell::text("C1"),
            Cell::text(number),
            day("2026-01-01"),
            day("2026-01-31"),
            Cell::Money(crate::credit::Money::from_minor(minor), EUR),
            Cell::text("USD"),
            Cell::Decimal("1.0833333333".to_owned()),
            Cell::YesNo(true),
        ]
    };
    let rows = [row("007", 123_450), row("1 #2=\"3\"", 999_999_999_999_999), row("'=4", 1)];
    let csv = read::<InvoiceRow>(written(Format::Csv, &names, &rows), "");
    assert_eq!((csv.0.len(), reported(&csv.1)), (3, Vec::new()));
    for format in [Format::Json, Format::Xlsx] {
        assert_eq!(read::<InvoiceRow>(written(format, &names, &rows), ""), csv, "{format:?}");
    }
}

#[test]
fn a_spreadsheet_of_another_program_is_read_by_the_values_of_its_cells_whatever_its_mapping_says_of_texts() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_hidden(true).write(0, 0, "hidden").unwrap();
    let sheet = workbook.add_worksheet().set_active(true);
    let day = CellFormat::new().set_num_format("dd/mm/yyyy hh:mm");
    sheet.write(0, 0, "Open items").unwrap();
    for (column, name) in (0..).zip(["Klant", "Nr", "Datum", "Vervalt", "Bedrag"]) {
        sheet.write(2, column, name).unwrap();
    }
    // Row 5 is blank, and the last row has its values as texts.
    for (row, number) in [(3, 1001.0), (5, 1002.0)] {
        sheet.write(row, 0, "C1").unwrap();
        sheet.write(row, 1, number).unwrap();
        sheet.write_number_with_format(row, 2, 46023.75, &day).unwrap();
        sheet.write_number_with_format(row, 3, 46053.0, &day).unwrap();
        sheet.write(row, 4, 0.1 + 0.2 + 1234.0).unwrap();
    }
    for (column, text) in (0..).zip(["C1", "1003", "01/01/2026", "31/01/2026", "1.234,30"]) {
        sheet.write(6, column, text).unwrap();
    }
    let mapping = "date_format = \"dd/mm/yyyy\"\ndecimal_mark = \",\"\ngroup_mark = \".\"\n[columns]\ncustomer = \"Klant\"\n\
                   number = \"Nr\"\ndate = \"Datum\"\ndue = \"Vervalt\"\namount = \"Bedrag\"\n";
    let (rows, rejects) = read::<InvoiceRow>(workbook.save_to_buffer().unwrap(), mapping);
    assert_eq!(reported(&rejects), []);
    let found: Vec<_> = rows
        .iter()
        .map(|(line, row)| (*line, row.number.as_str(), row.date.to_string(), row.amount.plain(EUR)))
        .collect();
    let expected = |line, number| (line, number, "2026-01-01".to_owned(), "1234.30".to_owned());
    assert_eq!(found, [expected(4, "1001"), expected(6, "1002"), expected(7, "1003")]);
}

#[test]
fn a_row_of_json_has_the_keys_of_the_first_in_any_order_or_is_rejected() {
    let json = "\u{feff}{\"as_of\": \"2026-01-01\", \"totals\": {\"n\": 1},\n\"customers\": [\n\
        {\"code\": \"A\", \"name\": \"one\"},\n{\"name\": \"two\", \"code\": 2},\n{\"code\": \"C\"},\n\
        {\"code\": \"D\", \"nom\": \"x\"},\n{\"code\": \"E\", \"code\": \"F\"},\n{\"code\": [\"G\"]},\n\
        {\"code\": null, \"name\": \"none\"}]}";
    let (rows, rejects) = read::<CustomerRow>(json, "");
    let names: Vec<_> = rows
        .iter()
        .map(|(line, row)| (*line, row.code.as_str(), named(&row.values, "name").unwrap_or_default()))
        .collect();
    assert_eq!(names, [(2, "A", "one"), (3, "2", "two"), (4, "C", "")]);
    let keys = |line| (line, "", "import-json-keys");
    assert_eq!(reported(&rejects), [keys(5), keys(6), keys(7), (8, "code", "import-empty")]);
}

#[test]
fn an_empty_list_has_no_rows_and_no_fault() {
    for json in ["{\"customers\":[\n]}\n", "[ ]"] {
        let (rows, rejects) = read::<CustomerRow>(json.replace("[ ]", "{\"a\":[]}"), "");
        assert_eq!((rows.len(), rejects.len()), (0, 0), "{json}");
    }
}

#[test]
fn what_only_begins_as_a_table_is_refused_as_what_it_is() {
    assert!(matches!(problem(b"PK\x03\x04rest"), FileProblem::Spreadsheet));
    assert!(matches!(problem(b"{\"a\":\n[{\"customer\"\n}]}"), FileProblem::Json { line: 3 }));
    assert!(matches!(problem(b"{\"a\":[1]}"), FileProblem::Json { line: 1 }));
    assert!(matches!(problem(b"{\"a\":1}"), FileProblem::Empty));
    assert!(matches!(problem(b"{\"a\":[]} {"), FileProblem::Json { line: 1 }));
    let whole = written(Format::Xlsx, &["customer"], &[vec![Cell::text("C1")]]);
    assert!(matches!(problem(&whole), FileProblem::ColumnMissing { line: 1, .. }));
    assert!(matches!(problem(&whole[..whole.len() - 30]), FileProblem::Spreadsheet));
}

#[test]
fn the_digest_is_that_of_the_whole_file() {
    use sha2::{Digest, Sha256};
    for bytes in [
        b"{\"customers\":[{\"code\":\"A\"}]}\n\n".to_vec(),
        written(Format::Xlsx, &["code"], &[vec![Cell::text("A")]]),
    ] {
        let expected: [u8; 32] = Sha256::digest(&bytes).into();
        let mut reader =
            Reader::<CustomerRow>::new(Cursor::new(bytes), "in", &Mapping::default(), EUR).unwrap();
        while reader.next_row().unwrap().is_some() {}
        assert_eq!(reader.sha256(), expected);
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_from_every_format(
        texts in prop::collection::vec("[ -~é€'=\"_x0-9\n\t]{0,12}", 1..8),
    ) {
        let rows: Vec<Vec<Cell>> =
            texts.iter().enumerate().map(|(at, text)| vec![Cell::text(format!("K{at}")), Cell::text(text)]).collect();
        let csv = read::<CustomerRow>(written(Format::Csv, &["code", "name"], &rows), "");
        for format in [Format::Json, Format::Xlsx] {
            let table = read::<CustomerRow>(written(format, &["code", "name"], &rows), "");
            let values = |read: &Vec<(u64, CustomerRow)>| -> Vec<_> {
                read.iter().map(|(_, row)| (row.code.clone(), named(&row.values, "name").unwrap_or_default().to_owned())).collect()
            };
            prop_assert_eq!(values(&table.0), values(&csv.0));
            prop_assert!(table.1.is_empty());
        }
    }
}

/// A spreadsheet whose first sheet has one cell at a place.
fn cell_at(place: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let row = place.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let parts = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns='{PACKAGE}'>\
                 <Relationship Id='r1' Type='{DOCUMENT}/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns='{MAIN}' xmlns:r='{DOCUMENT}'><sheets>\
                 <sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns='{PACKAGE}'>\
                 <Relationship Id='r1' Type='{DOCUMENT}/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(
                "<worksheet xmlns='{MAIN}'><sheetData><row r='1'><c r='A1'><v>1</v></c></row>\
                 <row r='{row}'><c r='{place}'><v>1</v></c></row></sheetData></worksheet>"
            ),
        ),
    ];
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_sheet_with_more_rows_or_columns_than_a_spreadsheet_has_is_refused() {
    for place in ["B1048576", "XFD2", "XFD1048576"] {
        let found = problem(&cell_at(place));
        assert!(!matches!(found, FileProblem::TooLarge | FileProblem::Spreadsheet), "{place}: {found:?}");
    }
    for place in ["A1048577", "XFE2", "ZZZZZ2"] {
        assert!(matches!(problem(&cell_at(place)), FileProblem::TooLarge), "{place}");
    }
}

#[test]
fn a_row_of_json_that_never_ends_is_refused_before_it_fills_the_memory() {
    for start in ["[{\"customer\":\"", "{\"made\":\"", "[{\"customer\":1},{\"customer\":1,\"a", "[{\"a\":[["]
    {
        let endless = Cursor::new(start.as_bytes().to_vec()).chain(std::io::repeat(b'1'));
        let mut reader = match Reader::<CustomerRow>::new(endless, "in", &Mapping::default(), EUR) {
            Ok(reader) => reader,
            Err(error) => {
                assert!(matches!(error.problem, FileProblem::LineTooLong { line: 1 }), "{start}: {error:?}");
                continue;
            }
        };
        let error = loop {
            if let Err(error) = reader.next_row() {
                break error;
            }
        };
        assert!(matches!(error.problem, FileProblem::LineTooLong { line: 1 }), "{start}: {error:?}");
    }
}

#[test]
fn a_long_file_of_json_has_as_many_rows_as_there_are() {
    let rows: Vec<String> =
        (0..50_000).map(|row| format!("{{\"code\":\"C{row}\",\"name\":\"Name\"}}")).collect();
    let file = format!("{{\"customers\":[{}]}}", rows.join(",\n"));
    assert!(file.len() > 1 << 20);
    let (rows, rejects) = read::<CustomerRow>(file.into_bytes(), "");
    assert_eq!((rows.len(), rejects.len()), (50_000, 0));
}
