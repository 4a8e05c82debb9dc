//! The lists and reports that people have, as they are found out and read: counts and sums are those that a few lines here
//! compute from the same files in another way.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::samples::{all, open, sample};
use super::*;
use crate::credit::{Currency, Money};
use crate::exchange::testing::real_file;
use crate::stop::StopFlag;

/// What is computed of a file, and what was read of it.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    rows: usize,
    customers: usize,
    /// The sum of what is open, in cents.
    open: i64,
    /// The sum of the whole amounts.
    amount: i64,
}

/// What is read of a file by the mapping that is found out of it, and the keys of the questions that are open.
fn read(path: &Path) -> (Figures, Vec<String>, Vec<ControlSum>) {
    let files = InputFiles::new(path, &Mapping::default());
    let options = GuessOptions { given: &Given::default(), currency: Currency::EUR, saved: None };
    let guess = Guess::of(&files, options, &StopFlag::default()).unwrap();
    let mapping = Mapping::parse::<InvoiceRow>(&guess.mapping).unwrap();
    let (rows, rejects) = all(open::<InvoiceRow>(path, &mapping).unwrap());
    assert_eq!(rejects, []);
    let open = |row: &InvoiceRow| row.open.unwrap_or(row.amount);
    let cents = |money: Money| i64::try_from(money.minor()).unwrap();
    let figures = Figures {
        rows: rows.len(),
        customers: rows.iter().map(|(_, row)| &row.customer).collect::<BTreeSet<_>>().len(),
        open: rows.iter().map(|(_, row)| cents(open(row))).sum(),
        amount: rows.iter().map(|(_, row)| cents(row.amount)).sum(),
    };
    let guessed = guess.sum.map(|(sum, _)| cents(sum));
    assert_eq!(guessed, Some(figures.open));
    let questions = guess.questions.into_iter().map(|question| question.message.key);
    (figures, questions.collect(), guess.control_sums)
}

/// The lines of a text as fields.
fn text(path: &Path, delimiter: u8) -> Vec<Vec<String>> {
    let bytes = std::fs::read(path).unwrap();
    let letters = || bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = String::from_utf8(bytes.clone()).unwrap_or_else(|_| letters());
    let mut lines = ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(std::io::Cursor::new(text));
    lines.records().map(|line| line.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The cells of the only sheet of a workbook: column letters and text, row by row.
fn cells(path: &Path) -> Vec<Vec<(String, String)>> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(path).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        if let Ok(mut part) = archive.by_name(name) {
            part.read_to_string(&mut text).unwrap();
        }
        text
    };
    let between = |text: &str, from: &str, to: &str| -> Vec<String> {
        let parts = text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap().to_owned());
        parts.collect()
    };
    let inner = |text: &str| -> String {
        text.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
    };
    let shared: Vec<String> =
        between(&part("xl/sharedStrings.xml"), "<si>", "</si>").iter().map(|text| inner(text)).collect();
    let sheet = part("xl/worksheets/sheet1.xml");
    let row = |row: String| {
        let cells = row.split("<c ").skip(1).map(|cell| {
            let place = cell.split("r=\"").nth(1).unwrap().split('"').next().unwrap();
            let text = inner(&format!("<{cell}"));
            let text =
                if cell.contains("t=\"s\"") { shared[text.parse::<usize>().unwrap()].clone() } else { text };
            (place.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned(), text)
        });
        cells.filter(|(_, text)| !text.is_empty()).collect()
    };
    between(&sheet, "<row ", "</row>").into_iter().map(row).collect()
}

fn cell<'a>(row: &'a [(String, String)], column: &str) -> &'a str {
    row.iter().find(|(of, _)| of == column).map_or("", |(_, text)| text)
}

/// An amount with a dot or a comma before two decimals, in cents; nothing where there is none.
fn cents(text: &str) -> i64 {
    let is_negative = text.starts_with(['-', '(']);
    let number: f64 = match text.rfind(['.', ',']) {
        Some(at) => {
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            format!("{}.{}", digits(&text[..at]), digits(&text[at..])).parse().unwrap()
        }
        None => text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0.0),
    };
    let cents = format!("{:.0}", number * 100.0).parse::<i64>().unwrap();
    if is_negative { -cents } else { cents }
}

/// The figures of rows: whose it is, what is open, and the whole amount.
fn figures(rows: impl IntoIterator<Item = (String, i64, i64)>) -> Figures {
    let rows: Vec<_> = rows.into_iter().collect();
    Figures {
        rows: rows.len(),
        customers: rows.iter().map(|(customer, ..)| customer).collect::<BTreeSet<_>>().len(),
        open: rows.iter().map(|(_, open, _)| open).sum(),
        amount: rows.iter().map(|(.., amount)| amount).sum(),
    }
}

/// A file of our own, in the layout of a program.
fn own(name: &str) -> PathBuf {
    sample("lists").join(name)
}

#[test]
fn texts_in_the_layouts_of_programs_come_in_as_they_are_computed() {
    let qb = text(&own("qb-aging-detail.csv"), b',');
    let is_numbered = |row: &&Vec<String>| row[0].parse::<u32>().is_ok();
    let qb =
        figures(qb.iter().filter(is_numbered).map(|row| (row[1].clone(), cents(&row[5]), cents(&row[4]))));
    let french = text(&own("fr-debit-credit-cp1252.csv"), b';');
    let french = figures(french.iter().skip(1).map(|row| {
        let amount = cents(&row[5]) - cents(&row[6]);
        (row[0].clone(), amount, amount)
    }));
    let dutch = text(&own("nl-openstaand.csv"), b';');
    let dutch = dutch.iter().skip(1).filter(|row| row[0] != "Totaal");
    let dutch = figures(dutch.map(|row| (row[0].clone(), cents(&row[5]), cents(&row[5]))));
    assert_eq!((qb.open, french.open, dutch.open), (379_725, 103_450, 113_450));
    for (name, computed, asked) in [
        ("qb-aging-detail.csv", qb, None),
        ("fr-debit-credit-cp1252.csv", french, None),
        ("nl-openstaand.csv", dutch, Some("date-order-unclear")),
    ] {
        let (found, questions, differences) = read(&own(name));
        assert_eq!((found, differences), (computed, vec![]), "{name}");
        assert_eq!(questions.first().map(String::as_str), asked, "{name}");
    }
}

#[test]
fn texts_of_other_people_come_in_as_they_are_computed() {
    for (name, [customer, amount]) in
        [("tandon-invoices_sample.csv", [1, 2]), ("dsoles-sample_invoices.csv", [1, 3])]
    {
        let Some(path) = real_file(&format!("reach/csv/{name}")) else { return };
        let rows = text(&path, b',');
        let rows = rows.iter().skip(1);
        let computed =
            figures(rows.map(|row| (row[customer].clone(), cents(&row[amount]), cents(&row[amount]))));
        assert_eq!(read(&path), (computed, vec![], vec![]), "{name}");
    }
}

#[test]
fn workbooks_of_other_people_come_in_as_they_are_computed() {
    for (name, [customer, amount], sum) in [
        ("tandon-AR_aging_report.xlsx", ["A", "L"], 2_217_000),
        ("danngo-receivables.xlsx", ["B", "D"], 5_101_172),
    ] {
        let Some(path) = real_file(&format!("reach/xlsx/{name}")) else { return };
        let row = |row: &Vec<(String, String)>| {
            let cents = cents(&format!("{:.2}", cell(row, amount).parse::<f64>().unwrap()));
            (cell(row, customer).to_owned(), cents, cents)
        };
        let computed = figures(cells(&path).iter().skip(1).map(row));
        assert_eq!(computed.open, sum);
        assert_eq!(read(&path), (computed, vec![], vec![]), "{name}");
    }
}

#[test]
fn reports_in_the_layouts_of_programs_come_in_as_they_are_computed() {
    // Documents have a day, their customer is the last text in a column before them.
    let report = |name: &str, [customer, day, open, amount]: [&str; 4]| {
        let (mut of, mut documents) = (String::new(), Vec::new());
        for row in cells(&own(name)) {
            let number = |column: &str| {
                let number = cell(&row, column).parse::<f64>().ok();
                number.map(|number| cents(&format!("{number:.2}")))
            };
            match (cell(&row, day).parse::<u32>(), number(open), number(amount)) {
                (Ok(_), Some(open), Some(amount)) => documents.push((of.clone(), open, amount)),
                _ if !cell(&row, customer).is_empty() => cell(&row, customer).clone_into(&mut of),
                _ => {}
            }
        }
        figures(documents)
    };
    let tally = report("tally-layout.xlsx", ["C", "A", "E", "D"]);
    let xero = report("xero-layout.xlsx", ["A", "G", "R", "R"]);
    assert_eq!((tally.open, xero.open), (450_000, 283_024));
    assert_eq!(read(&own("tally-layout.xlsx")), (tally, vec![], vec![]));
    // The total of that report is only what is overdue.
    let (found, questions, differences) = read(&own("xero-layout.xlsx"));
    assert_eq!((found, questions), (xero, vec![]));
    let stated: Vec<Money> = differences.iter().map(|sum| sum.expected).collect();
    assert_eq!(stated, [Money::from_minor(197_974)]);
}

#[test]
fn receivables_are_read_out_of_accounting_entries_by_a_filter_and_debit_less_credit() {
    let Some(path) = real_file("reach/own/123456789FEC20261231.txt") else { return };
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
