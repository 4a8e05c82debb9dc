//! Every fault that a file, a row or a mapping can have, and what is said of it.

use std::io::Cursor;
use std::path::Path;

use super::samples::{HEADER, named, open, read, reported, sample};
use super::*;
use crate::credit::Currency;
use crate::words::{Language, Words};

const EUR: Currency = Currency::EUR;

fn problem(bytes: &'static [u8]) -> FileProblem {
    let reader = Reader::<InvoiceRow>::new(Cursor::new(bytes), "in.csv", &Mapping::default(), EUR);
    reader.err().unwrap().problem
}

#[test]
fn ends_of_lines_byte_order_marks_and_blank_lines_are_no_matter() {
    let text = "\u{feff}\r\ncustomer;number;date;due;amount\r\n\r\n;;;;\r\nC1;1;2026-01-01;2026-01-31;1.50";
    let (rows, rejects) = read::<InvoiceRow>(text, "");
    assert_eq!((rows.len(), rows[0].0, rejects.len()), (1, 5, 0));
}

#[test]
fn a_quote_that_never_closes_costs_its_own_line_only() {
    for rest in ["", "C3,3,2026-01-01,2026-01-31,1\n", "\"C3\",3,2026-01-01,2026-01-31,1\n"] {
        let good = "C9,9,2026-01-01,2026-01-31,1\n".repeat(60);
        let text = format!("{HEADER}C1,\"1,2026-01-01,2026-01-31,1\n{rest}{good}");
        let (rows, rejects) = read::<InvoiceRow>(text, "");
        assert_eq!(reported(&rejects), [(2, "", "import-quote")], "{rest}");
        assert_eq!(&*rejects[0].raw, "C1,\"1,2026-01-01,2026-01-31,1");
        assert_eq!(rows.len(), 60 + rest.lines().count());
        assert_eq!(rows[0].0, 3);
    }
}

#[test]
fn a_record_over_several_lines_counts_from_its_first() {
    let (rows, _) = read::<CustomerRow>("code,name\r\nA,\"one\r\ntwo \"\"2\"\"\"\r\nB,b\r\n", "");
    assert_eq!(rows[0].0, 2);
    assert_eq!(named(&rows[0].1.values, "name"), Some("one two \"2\""));
    assert_eq!(rows[1].0, 4);
}

#[test]
fn bytes_of_another_encoding_are_rejected_by_line() {
    let utf8 = "encoding = \"utf-8\"";
    let (rows, rejects) = read::<CustomerRow>(b"code,name\nA,\xc9t\xe9\nB,b\n".as_slice(), utf8);
    assert_eq!((rows.len(), reported(&rejects)), (1, vec![(2, "", "import-bytes")]));
    let (rows, rejects) =
        read::<CustomerRow>(b"code,name\nA,\x81\nB,b\n".as_slice(), "encoding = \"windows-1252\"");
    assert_eq!((rows.len(), reported(&rejects)), (1, vec![(2, "", "import-bytes")]));
}

#[test]
fn each_fault_of_a_document_names_its_field_and_reason() {
    let header = "customer,number,date,due,amount,currency,rate,disputed,settled\n";
    let long = "9".repeat(41);
    for (row, field, reason) in [
        ("C,1,2026-02-29,2026-03-01,1,,,,", "date", "import-day"),
        ("C,1,2026-02-01,x,1,,,,", "due", "import-day"),
        ("C,1,2026-02-01,2026-03-01,,,,,", "amount", "import-empty"),
        ("C,1,2026-02-01,2026-03-01,1.005,,,,", "amount", "import-amount-decimals"),
        ("C,1,2026-02-01,2026-03-01,10.000,,,,", "amount", "import-amount-decimals"),
        ("C,1,2026-02-01,2026-03-01,1.5,JPY,,,", "amount", "import-amount-decimals"),
        ("C,1,2026-02-01,2026-03-01,99999999999999,,,,", "amount", "import-amount-range"),
        ("C,1,2026-02-01,2026-03-01,1e3,,,,", "amount", "import-amount"),
        ("C,1,2026-02-01,2026-03-01,1,EURO,,,", "currency", "import-currency"),
        ("C,1,2026-02-01,2026-03-01,1,USD,0,,", "rate", "import-rate"),
        ("C,1,2026-02-01,2026-03-01,1,,,maybe,", "disputed", "import-yes-no"),
        ("C,1,2026-02-01,2026-03-01,1,,,,2026-01-31", "settled", "import-settled-before-date"),
        (&format!("{long},1,2026-02-01,2026-03-01,1,,,,"), "customer", "import-long"),
    ] {
        let (_, rejects) = read::<InvoiceRow>(format!("{header}{row}\n"), "");
        assert_eq!(reported(&rejects), [(2, field, reason)], "{row}");
    }
}

#[test]
fn a_file_that_writes_four_decimals_is_read_where_its_mapping_declares_them() {
    let text = format!("{HEADER}C,1,2026-02-01,2026-03-01,32.3800\nC,2,2026-02-01,2026-03-01,32.3850\n");
    let (_, rejects) = read::<InvoiceRow>(text.clone(), "");
    let undeclared = [(2, "amount", "import-amount-decimals"), (3, "amount", "import-amount-decimals")];
    assert_eq!(reported(&rejects), undeclared);
    let (rows, rejects) = read::<InvoiceRow>(text, "decimals = 4");
    assert_eq!(rows[0].1.amount, crate::credit::Money::from_minor(3_238));
    assert_eq!(reported(&rejects), [(3, "amount", "import-amount-decimals")]);
}

#[test]
fn files_that_are_no_text_files_are_refused_as_what_they_are() {
    assert!(matches!(problem(b""), FileProblem::Empty));
    assert!(matches!(problem(b"\n \n;;\n"), FileProblem::Empty));
    assert!(matches!(problem(b"PK\x03\x04rest"), FileProblem::Spreadsheet));
    assert!(matches!(problem(b"\xd0\xcf\x11\xe0rest"), FileProblem::Spreadsheet));
    assert!(matches!(problem(b"cust\0omer"), FileProblem::Binary));
    assert!(matches!(problem(b"\xff\xfec\0\0\0o\0"), FileProblem::Binary));
    assert!(matches!(problem(b"\xff\xfe"), FileProblem::Empty));
    assert!(matches!(problem(b"\"customer,number\n"), FileProblem::Header));
    assert!(matches!(
        problem(b"customer,Customer,number,date,due,amount\n"),
        FileProblem::ColumnTwice { .. }
    ));
    assert!(matches!(problem(b"PK\x03\x04rest"), FileProblem::Spreadsheet));
    let FileProblem::ColumnMissing { column, found, .. } = problem(b"customer,number,date,total\n") else {
        panic!("a column is missing");
    };
    assert_eq!((column.as_str(), found.len()), ("amount", 4));
    let opened = |path: &Path| open::<InvoiceRow>(path, &Mapping::default()).err().unwrap().problem;
    assert!(matches!(opened(&sample("no-such.csv")), FileProblem::Missing));
    assert!(matches!(opened(&sample("")), FileProblem::Folder));
}

#[test]
fn a_line_without_end_is_refused_instead_of_filling_the_memory() {
    let endless = std::io::Read::chain(HEADER.as_bytes(), std::io::repeat(b'x'));
    let mut reader = Reader::<InvoiceRow>::new(endless, "in.csv", &Mapping::default(), EUR).unwrap();
    let error = reader.next_row().err().unwrap();
    assert!(matches!(error.problem, FileProblem::LineTooLong { line: 2 }));
}

#[test]
fn a_mapping_names_what_it_has_wrong_and_what_there_is() {
    let wrong = |text: &str| Mapping::parse::<InvoiceRow>(text).err().unwrap().to_string();
    assert!(
        wrong("delimeter = \";\"")
            .contains("unknown setting delimeter; there are: as_of, columns, constants")
    );
    assert!(wrong("[columns]\nnr = \"Nr\"").contains("unknown column nr; there are: customer, number"));
    assert!(wrong("[values.nr]\nA = \"B\"").contains("unknown column nr"));
    assert!(wrong("delimiter = \"ab\"").contains("delimiter cannot be \"ab\""));
    assert!(wrong("decimal_mark = \",\"\ngroup_mark = \",\"").contains("decimal_mark, group_mark"));
    assert!(wrong("decimals = 0").contains("decimals cannot be 0; it takes 1 to 9"));
    assert!(wrong("decimals = \"4\"").contains("it takes 1 to 9"));
    assert!(wrong("date_format = \"d/m/y\"").contains("date_format"));
    assert!(wrong("create_customers = \"yes\"").contains("it takes true, false"));
    assert!(wrong("[columns]\ndue = \"D\"\n[constants]\ndue = \"2026-01-01\"").contains("due twice"));
    assert!(wrong("[lines]\nfile = \"x\"").contains("unknown setting lines"));
    assert!(wrong("delimiter").contains("not TOML"));
    let lines = Mapping::parse::<OrderRow>("[lines]\nfile = \"x\"\nkey = \"k\"\nprice = \"p\"");
    assert!(matches!(lines, Err(MappingError::Lacks("quantity"))));
}

#[test]
fn a_column_that_a_mapping_names_must_be_there() {
    let mapping = Mapping::parse::<CustomerRow>("[columns]\ncode = \"Nr\"\nname = \"Naam\"").unwrap();
    let error = Reader::<CustomerRow>::new(Cursor::new("Nr,Name\n"), "in.csv", &mapping, EUR).err().unwrap();
    assert!(matches!(error.problem, FileProblem::ColumnMissing { column, .. } if column == "Naam"));
}

#[test]
fn every_reason_has_words_in_every_language() {
    let sources = [
        include_str!("../cells.rs"),
        include_str!("../control.rs"),
        include_str!("../documents.rs"),
        include_str!("../error.rs"),
        include_str!("../guess/mod.rs"),
        include_str!("../guess/draft.rs"),
        include_str!("../guess/notations.rs"),
        include_str!("../guess/odd_rows.rs"),
        include_str!("../invoice_row.rs"),
        include_str!("../lines.rs"),
        include_str!("../listed.rs"),
        include_str!("../mapping/error.rs"),
        include_str!("../reader.rs"),
        include_str!("../../outgoing/error.rs"),
    ];
    let keys: Vec<&str> = sources
        .iter()
        .flat_map(|source| source.split("Message::new(\"").skip(1))
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(keys.len() > 40);
    for language in Language::ALL {
        let words = Words::new(language);
        for key in &keys {
            assert!(words.has(key), "{language:?} has no {key}");
        }
    }
}
