//! The forms in which other programs write the same table.

use std::io::Cursor;

use super::samples::{HEADER, all, named, read, reported};
use super::*;
use crate::credit::Currency;

const EUR: Currency = Currency::EUR;

fn reader<T: FileRow>(
    bytes: impl AsRef<[u8]> + Send + 'static,
    mapping: &str,
) -> Result<Reader<T>, FileProblem> {
    let mapping = Mapping::parse::<T>(mapping).unwrap();
    Reader::new(Cursor::new(bytes), "in.csv", &mapping, EUR).map_err(|error| error.problem)
}

/// The keys of what is noted about a file.
fn notes<T: FileRow>(reader: &Reader<T>) -> Vec<String> {
    reader.notes().into_iter().map(|note| note.key).collect()
}

/// Line, code and name of each customer; no row may be rejected.
fn customers(bytes: impl AsRef<[u8]> + Send + 'static, mapping: &str) -> Vec<(u64, String, String)> {
    let (rows, rejects) = all(reader::<CustomerRow>(bytes, mapping).unwrap());
    assert_eq!(reported(&rejects), []);
    let customer = |(line, row): (u64, CustomerRow)| {
        let name = named(&row.values, "name").unwrap_or_default().to_owned();
        (line, row.code, name)
    };
    rows.into_iter().map(customer).collect()
}

fn customer(line: u64, code: &str, name: &str) -> (u64, String, String) {
    (line, code.to_owned(), name.to_owned())
}

/// The text in UTF-16, each pair of bytes made by `bytes_of`.
fn utf16(text: &str, bytes_of: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

#[test]
fn lines_may_end_as_on_any_system() {
    for end in ["\n", "\r\n", "\r", "\r\r\n"] {
        for last in [end, ""] {
            let text = ["code,name", "A,a", "", "B,b"].join(end) + last;
            assert_eq!(customers(text, ""), [customer(2, "A", "a"), customer(4, "B", "b")], "{end:?}");
        }
    }
}

#[test]
fn a_carriage_return_in_quotes_does_not_end_a_line() {
    let text = "code,\"name\rof it\",name\nA,x,\"one\rtwo\"\nB,y,b\n";
    assert_eq!(customers(text, ""), [customer(2, "A", "one two"), customer(3, "B", "b")]);
    let text = "code,name\rA,\"one\rtwo\"\rB,b\r";
    assert_eq!(customers(text, ""), [customer(2, "A", "one two"), customer(4, "B", "b")]);
}

#[test]
fn a_stray_quote_in_the_first_line_does_not_hide_its_end() {
    let text = "code,name,12\" pipes\rA,a,1\rB,b,2";
    assert_eq!(customers(text, ""), [customer(2, "A", "a"), customer(3, "B", "b")]);
}

#[test]
fn the_header_shows_which_character_is_between_the_fields() {
    for delimiter in [",", ";", "\t", "|"] {
        let text = ["code,name", "A,a", "B,b"].join("\n").replace(',', delimiter);
        assert_eq!(customers(text, ""), [customer(2, "A", "a"), customer(3, "B", "b")], "{delimiter:?}");
    }
    // Quoted ones do not count, and of equally many the comma is the likelier.
    assert_eq!(customers("code\tname\t\"a,b,c\"\nA\ta\tx\n", ""), [customer(2, "A", "a")]);
    assert_eq!(customers("code,name;x\nA,a\n", ""), [customer(2, "A", "")]);
}

#[test]
fn a_first_line_that_declares_the_delimiter_is_no_record() {
    for declared in ["sep=;", "SEP=;", "\"sep=;\"", "\u{feff}sep=;"] {
        let text = format!("{declared}\r\ncode;name,x\r\nA;a\r\n");
        let mut reader =
            reader::<CustomerRow>(text, "[columns]\ncode = \"code\"\nname = \"name,x\"").unwrap();
        let row = reader.next_row().unwrap().unwrap().ok().unwrap();
        assert_eq!((row.line, row.value.code.as_str()), (3, "A"), "{declared}");
        assert_eq!(reader.original().header, "code;\"name,x\"");
    }
    assert_eq!(customers("sep=\t\ncode\tname\nA\ta\n", ""), [customer(3, "A", "a")]);
}

#[test]
fn what_the_file_declares_wins_over_what_the_mapping_does() {
    let mapping = "delimiter = \",\"";
    let mut file = reader::<CustomerRow>("sep=;\ncode;name\n;a\n", mapping).unwrap();
    assert_eq!(notes(&file), ["import-note-delimiter"]);
    let reject = file.next_row().unwrap().unwrap().err().unwrap();
    assert_eq!((reject.line, &*reject.field), (3, "code"));
    // The rejects, once corrected, are read with the same mapping.
    let Original { header, delimiter, .. } = file.original();
    assert_eq!((header.as_str(), delimiter), ("sep=;\ncode;name", b';'));
    assert_eq!(customers(format!("{header}\nA;a\n"), mapping), [customer(3, "A", "a")]);
    let agreed = reader::<CustomerRow>("sep=;\ncode;name\n", "delimiter = \";\"").unwrap();
    assert_eq!((notes(&agreed), agreed.original().header.as_str()), (vec![], "code;name"));
}

#[test]
fn lines_of_a_title_before_the_header_are_skipped() {
    let report = "Atelier Meunier\nA/R Aging Detail, all \"open\"\n\"As of 31 December 2025\n\n\
                  Num,Customer,Date,Due Date,Amount,Open Balance\n\
                  2041,\"Rossi, Ada\",11/18/2025,12/18/2025,\"1,284.50\",\"1,284.50\"\n";
    let mapping = "date_format = \"m/d/yyyy\"\ngroup_mark = \",\"\n[columns]\nnumber = \"Num\"\n\
                   customer = \"Customer\"\ndate = \"Date\"\ndue = \"Due Date\"\namount = \"Amount\"";
    let (rows, rejects) = read::<InvoiceRow>(report, mapping);
    assert_eq!(reported(&rejects), []);
    assert_eq!((rows[0].0, rows[0].1.customer.as_str()), (6, "Rossi, Ada"));
    let file = reader::<InvoiceRow>(report, mapping).unwrap();
    assert_eq!((file.title_lines(), notes(&file)), (3, vec!["import-note-title-lines".to_owned()]));
}

#[test]
fn a_mapping_can_say_on_which_line_the_header_is() {
    let text = "code,name\nX,x\n\ncode,name\nA,a\n";
    for (header_row, rows) in [
        ("3", vec![customer(5, "A", "a")]),
        ("4", vec![customer(5, "A", "a")]),
        ("\"find\"", vec![customer(2, "X", "x"), customer(5, "A", "a")]),
    ] {
        assert_eq!(customers(text, &format!("header_row = {header_row}")), rows, "{header_row}");
    }
    let missed = reader::<CustomerRow>(text, "header_row = 2");
    assert!(matches!(missed, Err(FileProblem::ColumnMissing { line: 2, .. })));
    assert!(matches!(reader::<CustomerRow>(text, "header_row = 6"), Err(FileProblem::Empty)));
    for wrong in ["0", "-1", "\"first\"", "1.5"] {
        let error = Mapping::parse::<CustomerRow>(&format!("header_row = {wrong}")).err().unwrap();
        assert!(error.to_string().contains("header_row cannot be"), "{error}");
    }
}

#[test]
fn rejects_of_a_file_with_a_title_have_their_header_on_top() {
    let rejects = "code,name,reject_line,reject_field,reject_value,reject_reason\nA,a,6,code,,empty\n";
    assert_eq!(customers(rejects, "header_row = 5"), [customer(2, "A", "a")]);
}

#[test]
fn the_header_below_a_title_has_a_delimiter_of_its_own() {
    assert_eq!(customers("Acme, Inc., Ghent\ncode;name\nA;a\n", ""), [customer(3, "A", "a")]);
}

#[test]
fn only_a_line_with_every_column_is_a_header() {
    let text = format!("Invoices of May\nnumber,customer\n{HEADER}C,1,2026-01-15,2026-01-31,7\n");
    let (rows, rejects) = read::<InvoiceRow>(text, "");
    assert_eq!((rows.len(), rejects.len()), (1, 0));
    let far = format!("{}{HEADER}C,1,2026-01-15,2026-01-31,7\n", "title\n".repeat(41));
    assert!(matches!(reader::<InvoiceRow>(far, ""), Err(FileProblem::ColumnMissing { .. })));
}

#[test]
fn without_a_header_the_line_that_comes_closest_is_shown() {
    let text = "Invoices of May\n\ncustomer,number,date,due\nC,1,2026-01-15,2026-02-15\n";
    let Err(FileProblem::ColumnMissing { column, found, line }) = reader::<InvoiceRow>(text, "") else {
        panic!("a column is missing");
    };
    assert_eq!((column.as_str(), found.len(), line), ("amount", 4, 3));
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    let text = "code;name\r\nA;Zoé 😀\r\nB;b\r\n";
    let rows = [customer(2, "A", "Zoé 😀"), customer(3, "B", "b")];
    for marked in [text.to_owned(), format!("\u{feff}{text}")] {
        assert_eq!(customers(utf16(&marked, u16::to_le_bytes), ""), rows);
        assert_eq!(customers(utf16(&marked, u16::to_be_bytes), ""), rows);
    }
    // The bytes show it, whatever the mapping says.
    let declared = "encoding = \"windows-1252\"";
    assert_eq!(customers(utf16(text, u16::to_le_bytes), declared), rows);
}

#[test]
fn what_is_damaged_in_utf_16_costs_its_own_line_only() {
    let mut bytes = utf16("\u{feff}code,name\nA,", u16::to_le_bytes);
    bytes.extend([0x00, 0xd8]);
    bytes.extend(utf16("\nB,b\nC,c", u16::to_le_bytes));
    bytes.push(0x20);
    let (rows, rejects) = read::<CustomerRow>(bytes, "");
    assert_eq!((rows.len(), rows[0].0), (1, 3));
    assert_eq!(reported(&rejects), [(2, "", "import-bytes"), (4, "", "import-bytes")]);
}

#[test]
fn a_long_file_in_utf_16_is_read_to_its_end() {
    let lines: String = (0..40_000).map(|number| format!("C{number},né {number}\n")).collect();
    let rows = customers(utf16(&format!("code,name\n{lines}"), u16::to_be_bytes), "");
    assert_eq!(rows.len(), 40_000);
    assert_eq!(rows[39_999], customer(40_001, "C39999", "né 39999"));
}

/// The name of the only customer.
fn name_of(bytes: &'static [u8], mapping: &str) -> String {
    let [(_, _, name)] = <[_; 1]>::try_from(customers(bytes, mapping)).unwrap();
    name
}

#[test]
fn the_letters_of_a_file_show_its_encoding_unless_the_mapping_says_it() {
    for (bytes, mapping, name) in [
        (b"code,name\nA,Zo\xc3\xa9\n".as_slice(), "", "Zoé"),
        (b"code,name\nA,Zo\xe9\n", "", "Zoé"),
        (b"code,name\nA,Zo\xe9\n", "encoding = \"auto\"", "Zoé"),
        (b"code,name\nA,\xe9 5 \x80\n", "", "é 5 €"),
        (b"code,name\nA,\xe9 5 \xa4\n", "", "é 5 €"),
        (b"code,name\nA,\xe9 5 \xa4\n", "encoding = \"iso-8859-15\"", "é 5 €"),
        (b"code,name\nA,\xe9 5 \xa4\n", "encoding = \"iso-8859-1\"", "é 5 ¤"),
        (b"code,name\nA,\xe9 5 \xa4\n", "encoding = \"windows-1252\"", "é 5 ¤"),
    ] {
        assert_eq!(name_of(bytes, mapping), name, "{bytes:?} {mapping}");
    }
}

#[test]
fn letters_far_down_show_the_encoding_of_a_long_file() {
    let mut bytes = b"code,name\n".to_vec();
    bytes.extend("C,plain\n".repeat(40_000).into_bytes());
    bytes.extend(b"A,Zo\xe9\nB,\xc9t\xe9\n");
    let rows = customers(bytes, "");
    assert_eq!(rows.last().unwrap().2, "Été");
}

#[test]
fn any_sign_can_be_declared_to_be_between_fields() {
    for (delimiter, sign) in [("~", "~"), ("^", "^"), (":", ":"), ("\\u0001", "\u{1}")] {
        let text = "code~name\nA~a, b\n~\n".replace('~', sign);
        let mapping = format!("delimiter = \"{delimiter}\"");
        assert_eq!(customers(text, &mapping), [customer(2, "A", "a, b")], "{delimiter}");
    }
    assert_eq!(customers("code|name\nA|a\n", "delimiter = \"auto\""), [customer(2, "A", "a")]);
}
