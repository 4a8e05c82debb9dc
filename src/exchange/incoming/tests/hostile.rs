//! Files that are made to do harm, or were damaged on their way: each is refused, or read as far as it can be.

use std::io::{Cursor, Read};

use rust_xlsxwriter::Workbook;

use super::samples::{HEADER, read, reported};
use super::workbooks::{archive, problem};
use super::*;
use crate::credit::Currency;
use crate::stop::StopFlag;

const EUR: Currency = Currency::EUR;

/// What is wrong with a file when it is looked at, if anything is.
fn guessed(bytes: &[u8]) -> Result<Guess, FileProblem> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), bytes).unwrap();
    let files = InputFiles::new(file.path(), &Mapping::default());
    let options = GuessOptions { given: &Given::default(), currency: EUR, saved: None };
    Guess::of(&files, options, &StopFlag::default()).map_err(|error| error.problem)
}

/// A workbook with an invoice.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, HEADER.trim().split(',').collect::<Vec<_>>()).unwrap();
    sheet.write_row(1, 0, ["C", "1", "2026-01-01", "2026-01-31", "5.00"]).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The parts of an archive: their names and what is in them.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    (0..archive_len(bytes)).map(part).collect()
}

fn archive_len(bytes: &[u8]) -> usize {
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().len()
}

/// The workbook with another text in one of its parts.
fn with_part(parts: &[(String, String)], name: &str, text: &str) -> Vec<u8> {
    let replaced = |(of, own): &(String, String)| {
        let text = if of == name { text.to_owned() } else { own.clone() };
        (of.clone(), text)
    };
    let parts: Vec<(String, String)> = parts.iter().map(replaced).collect();
    archive(&parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>())
}

/// Reads a file to its end: how many invoices it has, if it can be read.
fn invoices(bytes: &[u8]) -> Result<usize, FileProblem> {
    let reader = Reader::<InvoiceRow>::new(Cursor::new(bytes.to_vec()), "in", &Mapping::default(), EUR);
    let mut reader = reader.map_err(|error| error.problem)?;
    let mut count = 0;
    while let Some(row) = reader.next_row().map_err(|error| error.problem)? {
        count += usize::from(row.is_ok());
    }
    Ok(count)
}

#[test]
fn a_workbook_that_was_cut_off_is_refused_whatever_part_of_it() {
    let whole = workbook();
    assert_eq!(invoices(&whole).unwrap(), 1);
    for length in [whole.len() - 1, whole.len() - 30, whole.len() / 2, 100, 4] {
        assert!(matches!(invoices(&whole[..length]), Err(FileProblem::Spreadsheet)), "{length}");
        assert!(guessed(&whole[..length]).is_err(), "{length}");
    }
    let parts = parts(&whole);
    for (name, text) in &parts {
        for share in [0, 1, 2, 3] {
            let bytes = with_part(&parts, name, &text[..text.len() * share / 4]);
            match invoices(&bytes) {
                Ok(count) => assert!(count <= 1, "{name}"),
                Err(FileProblem::Spreadsheet | FileProblem::Empty | FileProblem::ColumnMissing { .. }) => {}
                Err(other) => panic!("{name}: {other}"),
            }
            drop(guessed(&bytes));
        }
    }
    let sheet = &parts.iter().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap().1;
    let cut = with_part(&parts, "xl/worksheets/sheet1.xml", &sheet[..sheet.rfind("</row>").unwrap()]);
    assert!(matches!(invoices(&cut), Err(FileProblem::Spreadsheet)));
}

#[test]
fn garbage_within_a_packed_part_is_noticed() {
    let whole = workbook();
    let middle = whole.len() / 3;
    let mut damaged = whole.clone();
    damaged[middle..middle + 40].fill(0x5a);
    assert!(matches!(invoices(&damaged), Err(FileProblem::Spreadsheet)));
    assert!(guessed(&damaged).is_err());
}

#[test]
fn entities_are_not_expanded_and_elements_within_each_other_end() {
    let parts = parts(&workbook());
    let name = "xl/sharedStrings.xml";
    let texts = &parts.iter().find(|(part, _)| part == name).unwrap().1;
    let bomb = "<!DOCTYPE sst [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let start = texts.find("<sst").unwrap();
    // What declares entities and what has a few elements within each other is read: only the use and the depth are refused.
    let declaring = format!("{}{bomb}{}", &texts[..start], &texts[start..]);
    assert_eq!(invoices(&with_part(&parts, name, &declaring)).unwrap(), 1);
    let expanding = declaring.replace(">C<", ">&b;<");
    assert_ne!(expanding, declaring);
    assert!(matches!(invoices(&with_part(&parts, name, &expanding)), Err(FileProblem::Spreadsheet)));
    let nested = |depth| {
        let nested = format!("{}{}</sst>", "<a>".repeat(depth), "</a>".repeat(depth));
        with_part(&parts, name, &texts.replace("</sst>", &nested))
    };
    assert_eq!(invoices(&nested(50)).unwrap(), 1);
    assert!(guessed(&nested(50)).is_ok());
    assert!(matches!(invoices(&nested(1000)), Err(FileProblem::Spreadsheet)));
    assert!(matches!(guessed(&nested(1000)), Err(FileProblem::Spreadsheet)));
    let long = texts.replace(">C<", &format!(">{}<", "x".repeat(2 << 20)));
    assert!(matches!(invoices(&with_part(&parts, name, &long)), Err(FileProblem::TooLarge)));
}

#[test]
fn a_line_of_more_fields_than_a_sheet_has_columns_is_refused() {
    let wide = format!("{HEADER}C,1,2026-01-01,2026-01-31,5.00{}\n", ",".repeat(1 << 14));
    assert!(matches!(problem(wide.as_bytes(), ""), FileProblem::LineTooLong { line: 2 }));
    let names = "customer,number,date,amount".to_owned() + &",amount".repeat(1 << 14);
    assert!(matches!(guessed(names.as_bytes()), Err(FileProblem::LineTooLong { line: 1 })));
    let most: String = (0..1 << 14).map(|at| format!("c{at};")).collect();
    assert!(guessed(most.trim_end_matches(';').as_bytes()).is_ok());
}

#[test]
fn a_line_that_does_not_end_is_refused_as_such() {
    let line = format!("customer;number;{}", "x".repeat(3 << 20));
    assert!(matches!(guessed(line.as_bytes()), Err(FileProblem::LineTooLong { line: 1 })));
    let utf16: Vec<u8> = line.encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert!(matches!(guessed(&utf16), Err(FileProblem::LineTooLong { line: 1 })));
}

#[test]
fn a_large_list_is_looked_at_however_its_lines_end() {
    let rows = "K1;F1;2026-01-13;5,00\r".repeat(60_000);
    let list = format!("Kunde;Rechnungsnr;Datum;Betrag\r{rows}");
    let bytes = |to_bytes: fn(u16) -> [u8; 2]| list.encode_utf16().flat_map(to_bytes).collect::<Vec<_>>();
    for bytes in [
        list.clone().into_bytes(),
        bytes(u16::to_le_bytes),
        bytes(u16::to_be_bytes),
        list.replace('\r', "\n").encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ] {
        let guess = guessed(&bytes).unwrap();
        assert_eq!((guess.header_row, guess.is_part), (Some(1), true));
        assert!(guess.classes.of(RowClass::Data) > 1000);
    }
}

#[test]
fn garbage_in_the_middle_of_a_text_costs_its_own_lines_only() {
    let good = "C,1,2026-01-01,2026-01-31,5.00\n";
    let mut bytes = HEADER.as_bytes().to_vec();
    bytes.extend(good.as_bytes());
    bytes.extend(b"\x00\x01\xff\xfe\n\xd8\x00,\xdc,\n\"\x07,\n");
    bytes.extend(good.replace(",1,", ",2,").as_bytes());
    // A zero among the first bytes is the sign of a file that is no text; further down it is a fault of its line.
    assert!(matches!(problem(&bytes, ""), FileProblem::Binary));
    let many = (10..1000).map(|number| good.replace(",1,", &format!(",{number},"))).collect::<String>();
    let far = [HEADER.as_bytes(), many.as_bytes(), &bytes[HEADER.len()..]].concat();
    let (rows, rejects) = read::<InvoiceRow>(far, "encoding = \"utf-8\"");
    assert_eq!(rows.len(), 990 + 2);
    assert!(reported(&rejects).iter().all(|(line, ..)| (993..=995).contains(line)), "{rejects:?}");
    assert_eq!(rejects.len(), 3);
}

#[test]
fn json_within_json_comes_to_an_end() {
    let row = |number: &str| {
        format!("{{\"customer\":\"C\",\"number\":{number},\"date\":\"2026-01-01\",\"amount\":\"5.00\"}}")
    };
    let nested =
        |(open, close): (&str, &str), depth| format!("{}1{}", open.repeat(depth), close.repeat(depth));
    let said_once =
        |depth| format!("{{\"a\":{},\"rows\":[{}]}}", nested(("{\"a\":", "}"), depth), row("\"1\""));
    assert_eq!(invoices(said_once(50).as_bytes()).unwrap(), 1);
    assert!(guessed(said_once(50).as_bytes()).is_ok());
    assert!(matches!(invoices(said_once(100_000).as_bytes()), Err(FileProblem::Json { line: 1 })));
    assert!(matches!(guessed(said_once(100_000).as_bytes()), Err(FileProblem::Json { line: 1 })));
    for signs in [("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        // It is a fault of its row, however deep it is.
        let value = format!("[{},{}]", row("\"1\""), row(&nested(signs, 100_000)));
        assert_eq!(invoices(value.as_bytes()).unwrap(), 1);
        assert!(guessed(value.as_bytes()).is_ok());
        let endless = signs.0.repeat(100_000);
        assert!(matches!(invoices(endless.as_bytes()), Err(FileProblem::Json { line: 1 })));
        assert!(matches!(guessed(endless.as_bytes()), Err(FileProblem::Json { line: 1 })));
    }
    // What does not begin as a list of rows is a text.
    let lists = "[".repeat(100_000);
    assert!(matches!(invoices(lists.as_bytes()), Err(FileProblem::ColumnMissing { line: 1, .. })));
    assert_eq!(guessed(lists.as_bytes()).unwrap().questions[0].subject, Subject::Header);
}
