//! Lists and reports of many programs: what is found of them, and what is read. Layouts beyond the samples are written from
//! their descriptions (B2).

mod asked;
mod large;
mod negative;
mod rows;
mod saved;
mod unread;

use std::path::Path;
use std::sync::LazyLock;

use super::*;
use crate::exchange::incoming::RowClass;
use crate::exchange::testing::real_file;

const EUR: Currency = Currency::EUR;
static NOTHING: LazyLock<Given> = LazyLock::new(Given::default);

fn usual() -> GuessOptions<'static> {
    GuessOptions { given: &NOTHING, currency: EUR, saved: None }
}

fn of_kind(kind: ListKind) -> Given {
    Given { kind: Some(kind), ..Given::default() }
}

fn guess_file(path: &Path, options: GuessOptions<'_>) -> Guess {
    let files = InputFiles::new(path, &Mapping::default());
    Guess::of(&files, options, &StopFlag::default()).unwrap()
}

fn guess_with(bytes: impl AsRef<[u8]>, options: GuessOptions<'_>) -> Guess {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in");
    std::fs::write(&path, bytes).unwrap();
    guess_file(&path, options)
}

fn guess(bytes: impl AsRef<[u8]>) -> Guess {
    guess_with(bytes, usual())
}

/// Where each column comes from, and how sure that is.
fn columns(guess: &Guess) -> Vec<String> {
    let columns = guess.columns.iter();
    let said = columns.map(|column| {
        let from = column.from.as_deref().unwrap_or("?");
        format!("{} {from} {}", column.column, column.confidence.code())
    });
    let mut said: Vec<String> = said.collect();
    said.sort();
    said
}

/// The values of a column in the first rows.
fn values(guess: &Guess, column: &str) -> Vec<String> {
    let cell = |row: &Vec<(&'static str, Cell)>| {
        let cell = row.iter().find(|(name, _)| *name == column).map_or(&Cell::Nothing, |(_, cell)| cell);
        match cell {
            Cell::Text(text) | Cell::Decimal(text) => text.clone(),
            Cell::Money(amount, currency) => amount.plain(*currency),
            Cell::Day(day) => day.to_string(),
            Cell::Count(_) | Cell::YesNo(_) | Cell::Nothing => String::new(),
        }
    };
    guess.sample.iter().map(cell).collect()
}

fn questions(guess: &Guess) -> Vec<&str> {
    guess.questions.iter().map(|question| question.message.key.as_str()).collect()
}

fn warnings(guess: &Guess) -> Vec<&str> {
    guess.warnings.iter().map(|warning| warning.key.as_str()).collect()
}

fn sum(guess: &Guess) -> String {
    guess.sum.map(|(sum, currency)| sum.plain(currency)).unwrap_or_default()
}

/// The classes of rows, and nothing else that is wrong.
fn sound(guess: &Guess) -> Vec<(&'static str, u64)> {
    assert_eq!(questions(guess), Vec::<&str>::new());
    assert_eq!(
        (guess.rejected, guess.control_sums.len()),
        (0, 0),
        "{:?} {:?}",
        guess.rejects,
        guess.control_sums
    );
    guess.classes.named().collect()
}

/// Guesses with what a user says.
fn guess_given(bytes: &str, given: &Given) -> Guess {
    guess_with(bytes, GuessOptions { given, ..usual() })
}

#[test]
fn a_french_list_in_windows_1252_is_read_without_a_question() {
    let list = "Soci\u{e9}t\u{e9} Dupont;;;;;\nCode client;Raison sociale;N\u{b0} facture;Date de facture;\u{c9}ch\u{e9}ance;Restant d\u{fb}\n\
                C001;Caf\u{e9} de la Gare;F001;03/11/2025;18/12/2025;1\u{a0}234,50 \u{80}\nC002;L'\u{c9}toile;F002;15/11/2025;15/12/2025;200,00 \u{80}\n\
                ;;;;Total g\u{e9}n\u{e9}ral;1\u{a0}434,50 \u{80}\n";
    let bytes: Vec<u8> = list.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let guess = guess(bytes);
    assert_eq!(sound(&guess), [("header", 1), ("data", 2), ("total", 1), ("note", 1)]);
    assert_eq!(values(&guess, "name"), ["Caf\u{e9} de la Gare", "L'\u{c9}toile"]);
    assert_eq!(values(&guess, "open"), ["1234.50", "200.00"]);
    assert_eq!((sum(&guess).as_str(), guess.header_row), ("1434.50", Some(2)));
    for part in [
        "encoding = \"windows-1252\"",
        "currency = \"EUR\"",
        "group_mark = \" \"",
        "date_format = \"d/m/yyyy\"",
    ] {
        assert!(guess.mapping.contains(part), "{part}: {}", guess.mapping);
    }
}

#[test]
fn a_dutch_list_with_days_as_numbers_of_a_spreadsheet_is_read() {
    let list = "Debiteurnr;Naam;Factuurnr;Factuurdatum;Vervaldatum;Factuurbedrag;Openstaand\n\
                1001;Jansen BV;24001;45231;45261;1.234,50;234,50\n1002;De Vries;24002;13-11-2023;13-12-2023;-100,00;-100,00\nTotaal;;;;;1.134,50;134,50\n";
    let guess = guess(list);
    assert_eq!(sound(&guess), [("header", 1), ("data", 2), ("total", 1)]);
    assert_eq!(values(&guess, "date"), ["2023-11-01", "2023-11-13"]);
    assert_eq!(values(&guess, "type"), ["invoice", "credit"]);
    assert_eq!(sum(&guess), "134.50");
}

#[test]
fn a_german_list_of_open_items_has_sides_and_dots() {
    let list = "Konto;Bezeichnung;Belegfeld 1;Belegdatum;F\u{e4}lligkeit;Betrag;S/H;WKZ\n\
                10001;M\u{fc}ller GmbH;4711;05.03.2026;04.04.2026;1.190,00;S;EUR\n10001;M\u{fc}ller GmbH;4712;06.03.2026;05.04.2026;119,00;H;EUR\n";
    let guess = guess(list);
    assert_eq!(sound(&guess), [("header", 1), ("data", 2)]);
    assert_eq!(values(&guess, "amount"), ["1190.00", "-119.00"]);
    assert_eq!((values(&guess, "customer")[0].as_str(), sum(&guess).as_str()), ("10001", "1071.00"));
}

#[test]
fn debits_alone_are_amounts_beside_an_empty_column_of_credits() {
    let list = "Compte;Intitul\u{e9};N\u{b0} pi\u{e8}ce;Date;D\u{e9}bit;Cr\u{e9}dit\nC1;Dupont;F1;13/11/2025;10,00;\nC2;Durand;F2;14/11/2025;20,00;\n";
    let guess = guess(list);
    assert_eq!((questions(&guess), sum(&guess).as_str()), (vec![], "30.00"));
    assert!(guess.mapping.contains("credit = "), "{}", guess.mapping);
}

#[test]
fn quickbooks_names_customers_above_their_rows_and_tells_payments_apart() {
    let report = "Atelier Meunier\nA/R Aging Detail\n\"As of December 31, 2025\"\n\n,Type,Date,Num,P. O. #,Terms,Due Date,Class,Aging,Open Balance\n\
                  \"Rossi, Ada\",,,,,,,,,\n,Invoice,11/18/2025,2041,,Net 30,12/18/2025,,13,\"1,284.50\"\n,Payment,12/20/2025,,,,,,,(200.00)\n\
                  \"Total Rossi, Ada\",,,,,,,,,\"1,084.50\"\nBay Ridge,,,,,,,,,\n   Dock,,,,,,,,,\n,Invoice,12/14/2025,2063,,Net 30,01/13/2026,,,\"2,180.75\"\n\
                  ,Credit Memo,12/20/2025,2064,,,12/20/2025,,,-310.00\nTotal Dock,,,,,,,,,\"1,870.75\"\nTotal Bay Ridge,,,,,,,,,\"1,870.75\"\n\
                  TOTAL,,,,,,,,,\"2,955.25\"\n\"Tuesday, Jan 06, 2026 10:15:00 AM GMT+1 - Accrual Basis\",,,,,,,,,\n";
    let guess = guess(report);
    let classes = [("header", 1), ("data", 4), ("heading", 3), ("total", 4), ("blank", 1), ("note", 4)];
    assert_eq!(sound(&guess), classes);
    assert_eq!(values(&guess, "customer"), ["Rossi, Ada", "Rossi, Ada", "Dock", "Dock"]);
    assert_eq!(values(&guess, "type"), ["invoice", "receipt", "invoice", "credit"]);
    assert_eq!(values(&guess, "number"), ["2041", "2025-12-20", "2063", "2064"]);
    assert_eq!(values(&guess, "terms")[0], "net30");
    assert_eq!((sum(&guess).as_str(), guess.as_of), ("2955.25", "2025-12-31".parse().ok()));
}

#[test]
fn sage_50_names_customers_with_labels_above_a_header_of_each() {
    let report = "Acme Supplies Ltd\nAged Debtors Analysis (Detailed)\nReport Date: 31/03/2026\n\n\
                  A/C:,ABS001,Name:,ABS Garages Ltd,Contact:,Mike Hall,Tel:,01909 123456,,\n\
                  No,Type,Date,Ref,Details,Balance,Future,Current,Period 1,Older\n\
                  12,SI,15/01/2026,1001,Goods,1200.00,,,1200.00,\n15,SC,20/02/2026,CR7,Returned,-100.00,,-100.00,,\n16,SA,25/02/2026,,On account,-50.00,,-50.00,,\n\
                  Totals:,,,,,1050.00,,-150.00,1200.00,\nTurnover:,5000.00,,,,,,,,\nCredit Limit \u{a3}:,4000.00,,,,,,,,\n\n\
                  A/C:,BRI001,Name:,Briggs Ltd,Contact:,,Tel:,,,\nNo,Type,Date,Ref,Details,Balance,Future,Current,Period 1,Older\n\
                  19,SI,13/03/2026,1002,Goods,300.00,,300.00,,\nTotals:,,,,,300.00,,300.00,,\n\nGrand Totals:,,,,,1350.00,,150.00,1200.00,\n";
    let guess = guess(report);
    let classes = [("header", 2), ("data", 4), ("heading", 2), ("total", 3), ("blank", 3), ("note", 5)];
    assert_eq!(sound(&guess), classes);
    assert_eq!(values(&guess, "customer"), ["ABS001", "ABS001", "ABS001", "BRI001"]);
    assert_eq!(values(&guess, "name")[0], "ABS Garages Ltd");
    assert_eq!(values(&guess, "phone"), ["01909 123456", "01909 123456", "01909 123456", ""]);
    assert_eq!(values(&guess, "contact")[0], "Mike Hall");
    assert_eq!(values(&guess, "limit"), ["4000.00", "4000.00", "4000.00", ""]);
    assert_eq!(values(&guess, "type"), ["invoice", "credit", "receipt", "invoice"]);
    assert_eq!(values(&guess, "number"), ["1001", "CR7", "2026-02-25", "1002"]);
    assert_eq!((sum(&guess).as_str(), guess.as_of), ("1350.00", "2026-03-31".parse().ok()));
    assert!(!guess.mapping.contains("match_names"), "{}", guess.mapping);
}

#[test]
fn odoo_names_customers_with_their_sums_where_documents_have_their_numbers() {
    let report = "Aged Receivable\nAs of 03/31/2026\n,Invoice Date,Due Date,Amount Currency,Currency,Account,At Date,1-30,31-60,61-90,91-120,Older,Total\n\
                  Azure Interior,,,,,,0.00,1500.00,0.00,0.00,0.00,0.00,1500.00\n\
                  \u{a0}  INV/2026/00003,02/13/2026,03/15/2026,1000.00,EUR,121000 Receivable,,1000.00,,,,,1000.00\n\
                  \u{a0}  INV/2026/00004,02/14/2026,03/16/2026,500.00,EUR,121000 Receivable,,500.00,,,,,500.00\n\
                  Deco Addict,,,,,,0.00,0.00,70.00,0.00,0.00,0.00,70.00\n   INV/2026/00001,01/03/2026,02/02/2026,70.00,EUR,121000 Receivable,,,70.00,,,,70.00\n\
                  Total Aged Receivable,,,,,,0.00,1500.00,70.00,0.00,0.00,0.00,1570.00\n";
    let guess = guess(report);
    assert_eq!(sound(&guess), [("header", 1), ("data", 3), ("heading", 2), ("total", 1), ("note", 2)]);
    assert_eq!(values(&guess, "customer"), ["Azure Interior", "Azure Interior", "Deco Addict"]);
    assert_eq!(values(&guess, "number"), ["INV/2026/00003", "INV/2026/00004", "INV/2026/00001"]);
    assert_eq!((sum(&guess).as_str(), guess.as_of), ("1570.00", "2026-03-31".parse().ok()));
}

#[test]
fn exact_and_its_like_have_codes_names_and_balances() {
    let list = "Openstaande posten per 31-03-2026\nRelatiecode;Naam;Boekstuknr;Factuurdatum;Vervaldatum;Debet;Credit;Saldo\n\
                10;Bakker BV;VK1;13-01-2026;12-02-2026;100,00;;100,00\n10;Bakker BV;VK2;20-01-2026;19-02-2026;50,00;;150,00\n11;Smit;VK3;25-01-2026;24-02-2026;;20,00;130,00\n";
    let guess = guess(list);
    assert_eq!(sound(&guess), [("header", 1), ("data", 3), ("note", 1)]);
    // The balance runs on: it is not what is open of a document.
    assert_eq!((values(&guess, "open"), sum(&guess).as_str()), (vec![String::new(); 3], "130.00"));
    assert_eq!(values(&guess, "amount"), ["100.00", "50.00", "-20.00"]);
}

#[test]
fn a_list_of_customers_is_one() {
    let list = "Code client;Raison sociale;Plafond;Conditions de paiement;T\u{e9}l\nC1;Dupont;5 000,00;30 jours;01\nC2;Durand;0,00;comptant;02\n";
    let guess = guess(list);
    assert_eq!((guess.kind, questions(&guess)), (ListKind::Customers, vec!["zero-limit-unclear"]));
    assert_eq!(values(&guess, "terms"), ["net30", "cash"]);
    assert_eq!(values(&guess, "limit"), ["5000.00", "0.00"]);
    assert!(columns(&guess).contains(&"code Code client certain".to_owned()));
    let as_invoices = guess_with(list, GuessOptions { given: &of_kind(ListKind::Invoices), ..usual() });
    assert!(questions(&as_invoices).contains(&"guess-unclear"));
}

#[test]
fn a_list_of_receipts_says_what_they_pay() {
    let list = "Customer No,Receipt No,Payment Date,Invoice No,Amount Received\nC1,R1,2026-01-13,I1,5.00\n";
    let guess = guess_with(list, GuessOptions { given: &of_kind(ListKind::Receipts), ..usual() });
    assert_eq!(sound(&guess), [("header", 1), ("data", 1)]);
    assert_eq!(
        (values(&guess, "apply"), values(&guess, "number")),
        (vec!["I1".to_owned()], vec!["R1".to_owned()])
    );
}

#[test]
fn the_best_sheet_is_taken_unless_one_is_named() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().set_name("Summary").unwrap().write_row(0, 0, ["Customer", "Total"]).unwrap();
    for (name, number) in [("Open", "1"), ("Old", "2")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_row(0, 0, ["Customer", "Invoice", "Date", "Amount"]).unwrap();
        sheet.write_row(1, 0, ["A", number, "2026-01-13", "5.00"]).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    let best = guess(&bytes);
    assert_eq!((best.sheet.as_deref(), values(&best, "number")), (Some("Open"), vec!["1".to_owned()]));
    assert!(best.mapping.contains("sheet = \"Open\""));
    let named = guess_with(
        &bytes,
        GuessOptions { given: &Given { sheet: Some("Old".to_owned()), ..Given::default() }, ..usual() },
    );
    assert_eq!(values(&named, "number"), ["2"]);
    let fingerprint = |guess: &Guess| {
        let mapping = Mapping::parse::<InvoiceRow>(&guess.mapping).unwrap();
        mapping.fingerprint.unwrap()
    };
    assert_ne!(fingerprint(&best), fingerprint(&named));
}

#[test]
fn json_of_the_desk_is_read_as_it_is() {
    let json = "{\"invoices\":[{\"customer\":\"C1\",\"number\":\"1\",\"date\":\"2026-01-13\",\"due\":\"2026-02-13\",\"amount\":\"5.00\"}]}";
    let guess = guess(json);
    assert_eq!((guess.format, sound(&guess)), (FileFormat::Json, vec![("header", 1), ("data", 1)]));
}

#[test]
fn a_standard_that_is_no_list_is_refused_by_its_name() {
    let Some(path) = real_file("reach/camt/genkgo-camt053.v8.xml") else { return };
    let files = InputFiles::new(&path, &Mapping::default());
    let error = Guess::of(&files, usual(), &StopFlag::default()).unwrap_err();
    assert!(matches!(error.problem, FileProblem::NotAList { .. }));
}
