//! Lists of which some values cannot be read, or mean something else than those around them: what comes in is right, and
//! the rest is rejected.

use super::bench::{TestDesk, counts};
use crate::credit::{ItemKind, Message};
use crate::desk::MappingSource;
use crate::store::Document;

impl TestDesk {
    /// Imports a list as it is found out to be written: how many rows were rejected, and what each customer owes.
    fn brought(&self, list: &str, customers: &[&str]) -> (u64, Vec<i128>) {
        let file = self.path("list.csv");
        std::fs::write(&file, list).unwrap();
        let report = self.import_list(&file, MappingSource::Guessed(None)).unwrap();
        let owed = |code: &&str| {
            let left = self.reader().ask(|view| {
                let key = view.customer_key(code)?.unwrap();
                Ok(view.documents_left(key)?)
            });
            let signed = |document: Document| match document.kind {
                ItemKind::Invoice => document.left.minor(),
                ItemKind::Credit | ItemKind::Receipt => -document.left.minor(),
            };
            left.unwrap().into_iter().map(signed).sum()
        };
        (counts(&report)[4], customers.iter().map(owed).collect())
    }
}

fn list(header: &str, rows: impl IntoIterator<Item = String>) -> String {
    [header.to_owned()].into_iter().chain(rows).map(|line| line + "\n").collect()
}

#[test]
fn a_dash_is_nothing_however_many_there_are() {
    for (header, dashed, other) in [
        ("Customer;Invoice;Date;Due;Amount;Open", "-", "100,00"),
        ("Customer;Invoice;Date;Due;Amount;Paid", "200,00", "–"),
    ] {
        let rows = (0..20).map(|row| {
            let last = if row < 6 { dashed } else { other };
            format!("C{};I{row};2026-03-{:02};2026-04-20;200,00;{last}", usize::from(row >= 6), row + 1)
        });
        let (rejected, owed) = TestDesk::new().brought(&list(header, rows), &["C1"]);
        let each = if other == "–" { 20_000 } else { 10_000 };
        assert_eq!((rejected, owed), (0, vec![14 * each]), "{header}");
    }
}

#[test]
fn a_column_that_is_called_so_is_read_where_many_values_are_unreadable() {
    let rows = |last: &'static [&str]| {
        let row = move |(row, last): (usize, &&str)| {
            format!("C{row};I{row};2026-03-0{};2026-04-20;80,00;{last}", row + 1)
        };
        last.iter().enumerate().map(row).collect::<Vec<_>>()
    };
    let header = |last: &str| format!("Customer;Invoice;Date;Due;Amount;{last}");
    for (last, values, rejected, owed) in [
        ("Open", &["80,00", "?", "30,00", "#REF!"][..], 2, [8_000, 0, 3_000, 0]),
        ("Currency", &["EUR", "$", "eur", "€"], 1, [8_000, 0, 8_000, 8_000]),
        ("Type", &["INV", "CRN", "Règlement", "Ristourne"], 1, [8_000, -8_000, -8_000, 0]),
        ("D/C", &["FAC", "AVO", "?", "FAC"], 1, [8_000, -8_000, 0, 8_000]),
        ("Type", &["D", "C", "C", "D"], 0, [8_000, -8_000, -8_000, 8_000]),
    ] {
        let desk = TestDesk::new();
        let list = list(&header(last), rows(values));
        let codes: Vec<&str> = ["C0", "C1", "C2", "C3"]
            .into_iter()
            .zip(owed)
            .filter(|(_, owed)| *owed != 0)
            .map(|(code, _)| code)
            .collect();
        let owed: Vec<i128> = owed.into_iter().filter(|owed| *owed != 0).collect();
        assert_eq!(desk.brought(&list, &codes), (rejected, owed), "{last}");
    }
}

#[test]
fn a_sign_beside_one_amount_is_not_that_of_the_others() {
    let rows = (0..10).map(|row| {
        let sign = if row == 3 { " USD" } else { "" };
        format!("C1;I{row};2026-03-{:02};2026-04-20;100,00{sign}", row + 1)
    });
    let owed = TestDesk::new().brought(&list("Customer;Invoice;Date;Due;Amount", rows), &["C1"]);
    assert_eq!(owed, (1, vec![90_000]));
}

#[test]
fn a_document_that_is_on_a_list_twice_with_other_amounts_is_rejected_the_second_time() {
    let rows = ["A;1;2026-03-01;2026-04-20;100,00;100,00", "A;1;2026-03-01;2026-04-20;100,00;60,00"];
    let list = list("Customer;Invoice;Date;Due;Amount;Open", rows.map(str::to_owned));
    assert_eq!(TestDesk::new().brought(&list, &["A"]), (1, vec![10_000]));
}

#[test]
fn customers_that_are_called_like_remarks_have_their_own_documents() {
    let rows = [
        "Alpha,,,,",
        "1,2026-03-01,2026-04-01,10.00,10.00",
        "Page & Co,,,,",
        "2,2026-03-01,2026-04-01,20.00,20.00",
        "Parent:Job,,,,",
        "3,2026-03-01,2026-04-01,30.00,30.00",
        "Page 1 of 2,,,,",
        "4,2026-03-01,2026-04-01,40.00,40.00",
    ];
    let list = list("Num,Date,Due Date,Amount,Open Balance", rows.map(str::to_owned));
    let owed = TestDesk::new().brought(&list, &["Alpha", "Page & Co", "Parent:Job"]);
    assert_eq!(owed, (0, vec![1_000, 2_000, 7_000]));
}

#[test]
fn a_total_with_the_day_of_the_list_is_no_invoice() {
    for total in ["Total;Total", "A;Total", "A;TOTAL A"] {
        let rows = [
            "A;1;2026-03-01;2026-04-20;100,00".to_owned(),
            "A;2;2026-03-01;2026-04-20;50,00".to_owned(),
            format!("{total};2026-06-30;2026-06-30;150,00"),
        ];
        let list = list("Customer;Invoice;Date;Due;Amount", rows);
        assert_eq!(TestDesk::new().brought(&list, &["A"]), (0, vec![15_000]), "{total}");
    }
}

#[test]
fn of_a_workbook_it_is_said_which_sheet_was_read() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (sheet, number) in [("Jan", "1"), ("Feb", "2")] {
        let sheet = workbook.add_worksheet().set_name(sheet).unwrap();
        sheet.write_row(0, 0, ["Customer", "Invoice", "Date", "Due", "Amount"]).unwrap();
        sheet.write_row(1, 0, ["A", number, "2026-03-01", "2026-04-01"]).unwrap();
        sheet.write(1, 4, 100.0).unwrap();
    }
    let desk = TestDesk::new();
    let file = desk.path("list.xlsx");
    workbook.save(&file).unwrap();
    let report = desk.import_list(&file, MappingSource::Guessed(None)).unwrap();
    let said = report.notes.iter().find(|note| note.key == "guess-other-sheets").unwrap();
    assert_eq!(*said, Message::new("guess-other-sheets").text("sheet", "Jan").text("others", "Feb"));
}
