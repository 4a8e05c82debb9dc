//! What holds for every file, whatever is in it.

use std::io::Cursor;

use csv::Terminator;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::listed::CustomerFacts;
use super::samples::all;
use super::scan::Scanner;
use super::*;
use crate::credit::{Currency, Day, ItemKind, Money};
use crate::exchange::{Cell, Export, Field, FieldKind, Format, Table};

const EUR: Currency = Currency::EUR;

/// Bytes that are mostly what a file of rows is made of.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let byte = prop_oneof![
        4 => prop::sample::select(b"\",;\n\r".to_vec()),
        6 => prop::sample::select(b"abc019-. ".to_vec()),
        1 => any::<u8>(),
    ];
    prop::collection::vec(byte, 0..400)
}

fn text() -> impl Strategy<Value = String> {
    "[ -~éœ€]{0,12}[=+@'\",;a-z]{1,4}".prop_map(|text| text.trim().to_owned())
}

fn code() -> impl Strategy<Value = String> {
    "[A-Za-z0-9'=+@/\",;-]{1,12}"
}

prop_compose! {
    fn invoice()(
        customer in code(), number in code(), date in 0_i64..40_000, net in 0_i64..400, minor in -10_i64.pow(15)..10_i64.pow(15),
        rate in prop::option::of(1_i64..1_000_000), order in prop::option::of(code()), disputed: bool, settled in prop::option::of(0_i64..900),
        instalment in prop::option::of(1_u32..999),
    ) -> InvoiceRow {
        let date = Day::from_number(date).unwrap();
        InvoiceRow {
            states_amount: true,
            customer, number, date,
            due: Some(date + net),
            kind: if minor < 0 { ItemKind::Credit } else { ItemKind::Invoice },
            amount: Money::from_minor(minor),
            open: None,
            about: CustomerFacts::default(),
            currency: EUR,
            rate: rate.map(|rate| Decimal::new(rate, 4).normalize()),
            ship_to: None,
            order, disputed,
            settled: settled.map(|days| date + days),
            instalment,
            apply: Vec::new(),
            awaits_transfer: false,
            class: None,
            source: None,
        }
    }
}

/// Writes to shared bytes, so that a stream can be read back.
#[derive(Clone, Default)]
struct Shared(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl std::io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn exported(keys: &[&'static str], rows: impl Iterator<Item = Vec<Cell>>) -> Vec<u8> {
    let shared = Shared::default();
    let fields = keys.iter().map(|key| Field::new(*key, FieldKind::Text)).collect();
    let mut export = Export::to_stream(shared.clone(), Format::Csv, &Table::new("rows", fields)).unwrap();
    for row in rows {
        export.row(&row).unwrap();
    }
    export.finish().unwrap();
    let bytes = shared.0.lock().unwrap();
    bytes.clone()
}

proptest! {
    #[test]
    fn no_bytes_panic_and_no_line_is_lost(bytes in bytes()) {
        for (header, ends) in [("code,name\n", "\n"), ("code,name\r\n", "\n"), ("code,name\r0", "\r\n")] {
            let is_end = |letter: char| ends.contains(letter);
            let mut file = header.as_bytes().to_vec();
            file.extend(&bytes);
            for encoding in ["utf-8", "windows-1252"] {
                let mapping = Mapping::parse::<CustomerRow>(&format!("encoding = \"{encoding}\"")).unwrap();
                let Ok(mut reader) = Reader::<CustomerRow>::new(Cursor::new(file.clone()), "in.csv", &mapping, EUR) else {
                    continue;
                };
                // What each record has as its raw text covers the file but for blank lines and ends of lines.
                let mut covered = 0;
                let mut last = 1;
                while let Some(row) = reader.next_row().unwrap() {
                    let (line, raw) = match &row {
                        Ok(row) => (row.line, row.raw()),
                        Err(reject) => (reject.line, &*reject.raw),
                    };
                    prop_assert!(line > last);
                    last = line + u64::try_from(raw.matches(is_end).count()).unwrap();
                    covered += raw.matches(is_end).count() + 1;
                }
                let is_blank = |line: &[u8]| line.iter().all(|byte| byte.is_ascii_whitespace() || b",;|".contains(byte));
                let lines = bytes.split(|byte| is_end(char::from(*byte)));
                let said = lines.filter(|line| !is_blank(line)).count();
                prop_assert!(covered >= said, "{covered} of {said}");
            }
        }
    }

    #[test]
    fn records_are_cut_as_the_csv_crate_cuts_them(
        records in prop::collection::vec(prop::collection::vec("[a\",;\r\n é]{1,6}x", 1..4), 1..6),
        end in prop::sample::select(vec![Terminator::Any(b'\n'), Terminator::CRLF, Terminator::Any(b'\r')]),
    ) {
        let mut writer = csv::WriterBuilder::new().flexible(true).terminator(end).from_writer(Vec::new());
        for record in &records {
            writer.write_record(record).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let mut scanner = Scanner::new(Cursor::new(bytes), "in.csv", Some(Encoding::Utf8), Some(b',')).unwrap();
        for record in &records {
            prop_assert_eq!(scanner.advance().unwrap(), Some(Ok(())));
            prop_assert_eq!(scanner.record().fields().collect::<Vec<_>>(), record.iter().map(String::as_str).collect::<Vec<_>>());
        }
        prop_assert_eq!(scanner.advance().unwrap(), None);
    }

    #[test]
    fn invoices_that_are_written_are_read_back_the_same(invoices in prop::collection::vec(invoice(), 1..20)) {
        let keys = ["customer", "number", "date", "due", "amount", "currency", "rate", "order", "disputed", "settled",
                    "instalment"];
        let bytes = exported(&keys, invoices.iter().map(|row| vec![
            Cell::text(&*row.customer),
            Cell::text(&*row.number),
            row.date.into(),
            row.due.into(),
            (row.amount, row.currency).into(),
            Cell::text(row.currency.code()),
            row.rate.map_or(Cell::Nothing, |rate| Cell::Decimal(rate.to_string())),
            row.order.clone().into(),
            Cell::YesNo(row.disputed),
            row.settled.into(),
            row.instalment.map_or(Cell::Nothing, |instalment| Cell::Count(i64::from(instalment))),
        ]));
        let reader = Reader::<InvoiceRow>::new(Cursor::new(bytes), "in.csv", &Mapping::default(), EUR).unwrap();
        let (rows, rejects) = all(reader);
        prop_assert_eq!(rejects, vec![]);
        prop_assert_eq!(rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>(), invoices);
    }

    #[test]
    fn names_that_a_spreadsheet_would_run_come_back_as_they_were(names in prop::collection::vec(text(), 1..10)) {
        let bytes = exported(&["code", "name"], names.iter().map(|name| vec![Cell::text("C"), Cell::text(&**name)]));
        let reader = Reader::<CustomerRow>::new(Cursor::new(bytes), "in.csv", &Mapping::default(), EUR).unwrap();
        let (rows, _) = all(reader);
        let read: Vec<_> = rows.into_iter().map(|(_, row)| row.values[0].text.clone()).collect();
        prop_assert_eq!(read, names);
    }
}
