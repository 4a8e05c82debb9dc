//! Books whose references are no numbers: a document is known by where it is in them (A7).

use proptest::prelude::*;

use super::bench::{TestDesk, counts, explain, rejected};
use crate::credit::tests::cases::cases;
use crate::desk::ImportKind::{Invoices, Receipts};
use crate::desk::{ImportKind, ImportReport, MappingSource, NoProgress};

const MAPPING: &str = "create_customers = true\nkey = [\"journal\", \"entry\"]\nsource = \"books\"\n";
const HEADER: &str = "journal,entry,customer,number,date,due,amount\n";

fn import(bench: &TestDesk, kind: ImportKind, mapping: &str, text: &str) -> ImportReport {
    let (map, file) = (bench.path("map.toml"), bench.path("in.csv"));
    std::fs::write(&map, mapping).unwrap();
    std::fs::write(&file, text).unwrap();
    bench
        .writer()
        .import(kind, &[file], MappingSource::File(&map), &bench.options(), &explain, &NoProgress)
        .unwrap()
}

fn books(bench: &TestDesk, rows: &[String]) -> ImportReport {
    import(bench, Invoices, MAPPING, &format!("{HEADER}{}\n", rows.join("\n")))
}

fn row(entry: u32, customer: &str, number: &str, cents: u32) -> String {
    format!("VE,{entry},{customer},{number},2026-05-01,2026-05-31,{}.{:02}", cents / 100, cents % 100)
}

#[test]
fn a_reference_that_is_no_number_names_as_many_documents_as_there_are() {
    let bench = TestDesk::new();
    let mut rows: Vec<String> = (0..27).map(|entry| row(entry, "C1", "VE  0323", 100 + entry)).collect();
    rows.extend([row(5, "C1", "VE  0323", 7), row(5, "C1", "VE  0323", 8), row(0, "C2", "VE  0323", 9)]);
    assert_eq!(counts(&books(&bench, &rows)), [30, 30, 0, 0, 0]);
    let numbers: Vec<String> = bench.open("C1").into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers.len(), 29);
    for number in ["VE  0323", "VE  0323/1", "VE  0323/26", "VE  0323/5/2", "VE  0323/5/3"] {
        assert!(numbers.iter().any(|known| known == number), "{number}: {numbers:?}");
    }
    let before = bench.dump();
    assert_eq!(counts(&books(&bench, &rows)), [30, 0, 0, 30, 0]);
    assert_eq!(bench.dump(), before);
    bench.is_sound();
}

#[test]
fn a_row_that_says_something_else_than_before_is_rejected() {
    let bench = TestDesk::new();
    books(&bench, &[row(1, "C1", "A", 100), row(1, "C1", "A", 200)]);
    let report = books(&bench, &[row(1, "C1", "A", 100), row(1, "C1", "A", 201)]);
    assert_eq!((report.unchanged, rejected(&report)), (1, vec![(3, "number", "import-number-taken")]));
}

#[test]
fn what_came_in_before_the_mapping_had_a_key_does_not_come_in_twice() {
    let bench = TestDesk::new();
    let rows = [row(1, "C1", "A", 100), row(2, "C1", "A", 200)];
    let text = format!("{HEADER}{}\n", rows.join("\n"));
    let report = import(&bench, Invoices, "create_customers = true\n", &text);
    assert_eq!(counts(&report), [2, 1, 0, 0, 1]);
    assert_eq!(counts(&books(&bench, &rows)), [2, 1, 0, 1, 0]);
    assert_eq!(counts(&books(&bench, &rows)), [2, 0, 0, 2, 0]);
    assert_eq!(bench.open("C1"), [("A".to_owned(), 100), ("A/2".to_owned(), 200)]);
}

#[test]
fn receipts_and_settled_invoices_are_known_by_their_place_too() {
    let bench = TestDesk::new().with("C1", &[]);
    let receipts = "journal,entry,customer,number,date,amount\n\
                    BQ,1,C1,sans,2026-05-01,10.00\nBQ,2,C1,sans,2026-05-01,10.00\n";
    assert_eq!(counts(&import(&bench, Receipts, MAPPING, receipts)), [2, 2, 0, 0, 0]);
    assert_eq!(counts(&import(&bench, Receipts, MAPPING, receipts)), [2, 0, 0, 2, 0]);
    let settled = "journal,entry,customer,number,date,due,amount,settled\n\
                   VE,1,C1,RAN,2026-05-01,2026-05-31,5.00,2026-06-01\n\
                   VE,2,C1,RAN,2026-05-01,2026-05-31,5.00,2026-06-02\n";
    assert_eq!(counts(&import(&bench, Invoices, MAPPING, settled)), [2, 2, 0, 0, 0]);
    assert_eq!(counts(&import(&bench, Invoices, MAPPING, settled)), [2, 0, 0, 2, 0]);
    bench.is_sound();
}

#[test]
fn keys_of_one_source_are_none_of_another() {
    let bench = TestDesk::new();
    let text = format!("{HEADER}{}\n", row(1, "C1", "A", 100));
    import(&bench, Invoices, MAPPING, &text);
    let report = import(&bench, Invoices, &MAPPING.replace("books", "other books"), &text);
    assert_eq!(counts(&report), [1, 1, 0, 0, 0]);
    assert_eq!(bench.open("C1"), [("A".to_owned(), 100), ("A/1".to_owned(), 100)]);
}

/// A row of books: entry, customer, reference and amount, of few values each, so that many are alike.
fn book_row() -> impl Strategy<Value = String> {
    (0_u32..6, 0_u32..2, 0_u32..3, 1_u32..4).prop_map(|(entry, customer, number, cents)| {
        row(entry, &format!("C{customer}"), &format!("R{number}"), cents)
    })
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn a_longer_period_in_any_order_brings_in_what_is_new_and_nothing_else(
        rows in prop::collection::vec(book_row(), 1..40),
        more in prop::collection::vec((100_u32..106, 1_u32..4), 0..10),
        seed: u64,
    ) {
        let bench = TestDesk::new();
        prop_assert_eq!(books(&bench, &rows).inserted, u64::try_from(rows.len()).unwrap());
        let mut longer = rows.clone();
        longer.extend(more.iter().map(|(entry, cents)| row(*entry, "C0", "R0", *cents)));
        fastrand::Rng::with_seed(seed).shuffle(&mut longer);
        let report = books(&bench, &longer);
        prop_assert_eq!(report.unchanged, u64::try_from(rows.len()).unwrap(), "{:?}", report.rejects);
        prop_assert_eq!(report.inserted, u64::try_from(more.len()).unwrap());
        let total = |rows: &[String]| -> i128 {
            let cents = rows.iter().map(|row| row.rsplit_once('.').unwrap().1.parse::<i128>().unwrap());
            cents.sum()
        };
        let owed: i128 = ["C0", "C1"]
            .into_iter()
            .filter(|code| bench.reader().ask(|view| Ok(view.customer_key(code)?.is_some())).unwrap())
            .flat_map(|code| bench.open(code))
            .map(|(_, cents)| cents)
            .sum();
        prop_assert_eq!(owed, total(&longer));
    }
}
