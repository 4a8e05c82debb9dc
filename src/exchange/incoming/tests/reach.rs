//! The lists and reports that people have, as they are found out and read: counts and sums are those that are computed from
//! the same files in another way.

use std::collections::BTreeMap;
use std::path::Path;

use super::samples::{all, open};
use super::*;
use crate::credit::{Currency, Money};
use crate::exchange::testing::lists::{Figures, ListRow, cents, lists, text};
use crate::exchange::testing::real_file;
use crate::stop::StopFlag;

/// What is read of a file by the mapping that is found out of it, the keys of the questions that are open, and the totals
/// that are not the sums.
fn read(path: &Path) -> (Figures, Vec<String>, Vec<i64>) {
    let files = InputFiles::new(path, &Mapping::default());
    let options = GuessOptions { given: &Given::default(), currency: Currency::EUR, saved: None };
    let guess = Guess::of(&files, options, &StopFlag::default()).unwrap();
    let mapping = Mapping::parse::<InvoiceRow>(&guess.mapping).unwrap();
    let (rows, rejects) = all(open::<InvoiceRow>(path, &mapping).unwrap());
    assert_eq!(rejects, []);
    let cents = |money: Money| i64::try_from(money.minor()).unwrap();
    let row = |(_, row): (u64, InvoiceRow)| ListRow {
        open: cents(row.open.unwrap_or(row.amount)),
        amount: cents(row.amount),
        customer: row.customer,
    };
    let figures = Figures::of(&rows.into_iter().map(row).collect::<Vec<_>>());
    assert_eq!(guess.sum.map(|(sum, _)| cents(sum)), Some(figures.open));
    let questions = guess.questions.into_iter().map(|question| question.message.key);
    let totals = guess.control_sums.iter().map(|sum| cents(sum.expected));
    (figures, questions.collect(), totals.collect())
}

#[test]
fn every_list_is_read_as_it_is_computed() {
    for list in lists() {
        let (figures, questions, totals) = read(&list.path);
        assert_eq!(figures, list.figures, "{}", list.name());
        assert_eq!(questions.first().map(String::as_str), list.question, "{}", list.name());
        assert_eq!(totals, list.odd_total.into_iter().collect::<Vec<_>>(), "{}", list.name());
    }
}

#[test]
fn the_sums_of_the_lists_are_those_that_are_known() {
    let own = [
        ("unpaid.csv", 337_300),
        ("unpaid-with-mail.csv", 3_511_550),
        ("ageing-parts.xlsx", 1_303_784),
        ("times-of-day.xlsx", 2_294_467),
        ("qb-aging-detail.csv", 379_725),
        ("fr-debit-credit-cp1252.csv", 103_450),
        ("nl-openstaand.csv", 113_450),
        ("tally-layout.xlsx", 450_000),
        ("xero-layout.xlsx", 283_024),
    ];
    let published = [("tandon-AR_aging_report.xlsx", 2_217_000), ("danngo-receivables.xlsx", 5_101_172)];
    let sums: BTreeMap<String, i64> =
        lists().iter().map(|list| (list.name().to_owned(), list.figures.open)).collect();
    for (name, sum) in own {
        assert_eq!(sums.get(name), Some(&sum), "{name}");
    }
    for (name, sum) in
        published.into_iter().filter(|(name, _)| real_file(&format!("reach/xlsx/{name}")).is_some())
    {
        assert_eq!(sums.get(name), Some(&sum), "{name}");
    }
}

#[test]
fn receivables_are_read_out_of_accounting_entries_by_a_filter_and_debit_less_credit() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/lists/123456789FEC20261231.txt");
    let lines = text(&path, b'\t');
    let side = |column: usize| lines.iter().skip(1).map(|row| cents(&row[column])).sum::<i64>();
    assert_eq!((lines.len() - 1, side(11), side(12)), (24, 523_000, 523_000));
    let own = lines.iter().filter(|row| row[4].starts_with("411"));
    let computed: i64 = own.clone().map(|row| cents(&row[11]) - cents(&row[12])).sum();
    let mapping = "date_format = \"yyyymmdd\"\ndecimal_mark = \",\"\nencoding = \"auto\"\n[columns]\ncustomer = \"CompAuxNum\"\n\
                   name = \"CompAuxLib\"\nnumber = [\"PieceRef\", \"EcritureNum\"]\ndate = \"EcritureDate\"\ndebit = \"Debit\"\ncredit = \"Credit\"\n\
                   [filter]\nCompteNum = [\"411*\", \"416*\"]\n";
    let mapping = Mapping::parse::<InvoiceRow>(mapping).unwrap();
    let mut reader = open::<InvoiceRow>(&path, &mapping).unwrap();
    let (mut sum, mut rejected) = (0, Vec::new());
    while let Some(row) = reader.next_row().unwrap() {
        match row {
            Ok(row) => sum += i64::try_from(row.value.amount.minor()).unwrap(),
            Err(reject) => rejected.push((reject.line, reject.field)),
        }
    }
    // One receivable has no auxiliary account: only a reader of books knows that the account itself says whose it is.
    assert_eq!(rejected, [(23, "CompAuxNum".into())]);
    assert_eq!((computed, sum), (97_000, 97_000 - 24_000));
    assert_eq!(reader.classes().of(RowClass::Filtered), 24 - u64::try_from(own.count()).unwrap());
}
