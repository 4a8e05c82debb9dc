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
        let amount = if number == "1" { "Amount" } else { "Total" };
        sheet.write_row(0, 0, ["Customer", "Invoice", "Date", "Due", amount]).unwrap();
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

/// What a customer C owes by a list with one type for each amount.
#[track_caller]
fn owed_by_types(types: &[(&str, &str)]) -> (u64, Vec<i128>) {
    let rows = types
        .iter()
        .enumerate()
        .map(|(row, (word, amount))| format!("C;{row};2026-03-0{};2026-04-20;{amount};{word}", row + 1));
    TestDesk::new().brought(&list("Customer;Invoice;Date;Due;Amount;Type", rows), &["C"])
}

#[test]
fn a_type_of_two_meanings_is_decided_by_the_other_words() {
    let german = [("RG", "100,00"), ("RG", "50,00"), ("GU", "30,00")];
    assert_eq!(owed_by_types(&german), (0, vec![12_000]));
    assert_eq!(owed_by_types(&[("FA", "100,00"), ("AV", "20,00"), ("RG", "30,00")]), (0, vec![5_000]));
    assert_eq!(owed_by_types(&[("RV", "100,00"), ("SA", "40,00"), ("DZ", "25,00")]), (0, vec![11_500]));
}

#[test]
fn a_type_column_without_a_known_word_is_never_passed_over() {
    let desk = TestDesk::new();
    let file = desk.path("list.csv");
    let rows = "Customer;Invoice;Date;Due;Amount;Type\nC;1;2026-03-01;2026-04-20;100,00;Groot\nC;2;2026-03-02;2026-04-20;50,00;Klein\n";
    std::fs::write(&file, rows).unwrap();
    let refused = desk.import_list(&file, MappingSource::Guessed(None));
    assert_eq!(crate::desk::testing::key(refused), "guess-rejects");
    assert_eq!(
        owed_by_types(&[("Customer Invoice", "100,00"), ("Customer Credit Note", "40,00")]),
        (0, vec![6_000])
    );
    assert_eq!(
        owed_by_types(&[("Standard", "100,00"), ("Standard", "40,00")]),
        (0, vec![14_000]),
        "says nothing"
    );
}

#[test]
fn what_the_list_says_is_paid_or_cancelled_is_not_owed() {
    for (header, values) in [
        ("Paid", ["Yes", "No", "No"]),
        ("Betaald", ["ja", "nee", ""]),
        ("Réglé", ["X", "", ""]),
        ("Open", ["no", "yes", "yes"]),
        ("Status", ["Cancelled", "Sent", "Overdue"]),
        ("Statut", ["Annulée", "Envoyée", "Envoyée"]),
        ("Paid", ["2026-04-01", "-", ""]),
    ] {
        let rows = values
            .iter()
            .enumerate()
            .map(|(row, value)| format!("C;{row};2026-03-0{};2026-04-20;50,00;{value}", row + 1));
        let owed = TestDesk::new()
            .brought(&list(&format!("Customer;Invoice;Date;Due;Amount;{header}"), rows), &["C"]);
        assert_eq!(owed, (0, vec![10_000]), "{header} {values:?}");
    }
}

#[test]
fn a_list_of_one_customer_with_a_remark_has_its_code() {
    let rows = [
        "A;Alpha;1;2026-03-01;2026-04-20;100,00",
        "A;Alpha;2;2026-03-02;2026-04-20;50,00",
        ";;2 documents;;;150,00",
    ];
    let list = list("Customer;Name;Invoice;Date;Due;Amount", rows.map(str::to_owned));
    let (_, owed) = TestDesk::new().brought(&list, &["A"]);
    assert_eq!(owed, [15_000]);
}

#[test]
fn a_balance_that_runs_on_is_not_what_is_open() {
    let amounts = [("-30,00", "-30,00"), ("100,00", "70,00"), ("50,00", "120,00"), ("20,00", "140,00")];
    let rows = amounts.iter().enumerate().map(|(row, (amount, balance))| {
        format!("C;FA-{row};2026-03-0{};2026-04-20;{amount};{balance}", row + 1)
    });
    let owed = TestDesk::new().brought(&list("Customer;Invoice;Date;Due;Amount;Balance", rows), &["C"]);
    assert_eq!(owed, (0, vec![14_000]));
}

#[test]
fn days_and_limits_in_words_are_understood() {
    let rows = [
        "A;1;2026-03-01;on receipt;100,00;Unlimited",
        "B;2;2026-03-01;-;50,00;n/a",
        "C;3;2026-03-01;2026-04-01;20,00;500,00",
    ];
    let owed = TestDesk::new()
        .brought(&list("Customer;Invoice;Date;Due;Amount;Limit", rows.map(str::to_owned)), &["A", "B", "C"]);
    assert_eq!(owed, (0, vec![10_000, 5_000, 2_000]));
}

#[test]
fn totals_and_customers_are_told_apart_by_what_they_are_called() {
    let rows = [
        "A;Total 1;2026-03-01;2026-04-20;50,00",
        "A;Total 2;2026-03-02;2026-04-20;50,00",
        "A;Total;2026-06-30;2026-06-30;90,00",
    ];
    let list_of_numbers = list("Customer;Invoice;Date;Due;Amount", rows.map(str::to_owned));
    assert_eq!(TestDesk::new().brought(&list_of_numbers, &["A"]), (0, vec![10_000]));
    let rows = [
        "Alpha,,,,",
        "1,2026-03-01,2026-04-01,10.00,10.00",
        "Dupont: Lyon,,,,",
        "2,2026-03-01,2026-04-01,20.00,20.00",
        "4711,,,,",
        "3,2026-03-01,2026-04-01,30.00,30.00",
    ];
    let headings = list("Num,Date,Due Date,Amount,Open Balance", rows.map(str::to_owned));
    let owed = TestDesk::new().brought(&headings, &["Alpha", "Dupont: Lyon", "4711"]);
    assert_eq!(owed, (0, vec![1_000, 2_000, 3_000]));
}
