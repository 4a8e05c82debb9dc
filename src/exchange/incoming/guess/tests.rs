//! Lists and reports of many programs: what is found of them, and what is read. Layouts beyond the samples are written from
//! their descriptions (B2).

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
fn what_no_day_decides_is_asked() {
    let list =
        "Client;N\u{b0} pi\u{e8}ce;Date;\u{c9}ch\u{e9}ance;Montant\nC1;F1;03/04/2026;03/05/2026;10,00\n";
    let guess = guess(list);
    assert_eq!(questions(&guess), ["date-order-unclear"]);
    assert_eq!(guess.questions[0].choices, ["d/m/yyyy", "m/d/yyyy"]);
    assert_eq!(sum(&guess), "10.00");
}

#[test]
fn what_no_name_says_is_asked_with_what_there_is_to_choose_from() {
    let list = "Customer,Date,Due,Thing,Total one,Total two\nA,2026-01-13,2026-02-13,x,5.00,6.00\n";
    let guess = guess(list);
    assert_eq!(questions(&guess), ["guess-unclear", "guess-unclear"]);
    assert_eq!(guess.questions[0].choices, ["Total one", "Total two"]);
    assert_eq!(guess.questions[1].choices, ["Thing", "Total one", "Total two"]);
    let asked: Vec<&str> = guess
        .columns
        .iter()
        .filter(|column| column.from.is_none())
        .map(|column| column.column.as_str())
        .collect();
    assert_eq!(asked, ["amount", "number"]);
    assert_eq!(questions(&super::tests::guess("a,b\n1,2\n")), ["guess-no-header"]);
}

#[test]
fn a_mark_that_can_be_either_is_asked() {
    let list = "Customer,Invoice,Date,Amount\nA,1,2026-01-13,\"1.234\"\n";
    assert_eq!(questions(&guess(list)), ["decimal-mark-unclear"]);
}

#[test]
fn the_currency_is_that_of_the_sign_the_name_or_the_desk() {
    let list = |amount: &str| format!("Customer,Invoice,Date,Amount\nA,1,2026-01-13,{amount}\n");
    assert!(guess(list("£5.00")).mapping.contains("currency = \"GBP\""));
    assert_eq!(questions(&guess(list("$5.00"))), ["currency-unclear"]);
    let dollars = GuessOptions { currency: "USD".parse().unwrap(), ..usual() };
    let guessed = guess_with(list("$5.00"), dollars);
    assert_eq!((questions(&guessed).len(), sum(&guessed).as_str()), (0, "5.00"));
    assert!(guess(list("5.00").replace("Amount", "Amount (CHF)")).mapping.contains("currency = \"CHF\""));
}

#[test]
fn documents_that_are_paid_are_left_out_of_a_list_with_states() {
    let list = "Customer,Invoice,Date,Amount,Status\nA,1,2026-01-13,5.00,unpaid\nB,2,2026-01-13,6.00,Paid\nC,3,2026-01-13,7.00,overdue\n";
    let guess = guess(list);
    assert_eq!(sound(&guess), [("header", 1), ("data", 2), ("filtered", 1)]);
    assert_eq!((warnings(&guess), sum(&guess).as_str()), (vec!["guess-no-due", "guess-paid"], "12.00"));
}

#[test]
fn numbers_that_several_documents_have_are_told_apart_by_their_days() {
    let list =
        "Customer,Ref,Date,Amount\nA,VE 1,2026-01-13,5.00\nA,VE 1,2026-01-14,6.00\nB,VE 1,2026-01-13,7.00\n";
    let guess = guess(list);
    assert!(guess.mapping.contains("key = [\"Ref\", \"Date\"]"), "{}", guess.mapping);
    let unique = super::tests::guess(list.replace("A,VE 1,2026-01-14", "A,VE 2,2026-01-14"));
    assert!(!unique.mapping.contains("key"), "{}", unique.mapping);
    let above = |second: &str| {
        let rows =
            format!("Rossi,,,\n,VE 1,2026-01-13,5.00\n,VE 2,2026-01-14,5.00\n{second}VE 1,2026-01-15,6.00\n");
        super::tests::guess(format!(",Ref,Date,Amount\n{rows}")).mapping
    };
    assert!(above(",").contains("key = [\"Ref\", \"Date\"]"), "{}", above(","));
    assert!(!above("Meyer,,,\n,").contains("key"), "{}", above("Meyer,,,\n,"));
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
fn of_a_large_text_the_beginning_and_the_end_are_looked_at() {
    let rows: String = (0..60_000).map(|row| format!("C{row},I{row},2026-01-13,2026-02-13,5.00\n")).collect();
    let list = format!("Customer,Invoice,Date,Due,Amount\n{rows}Total,,,,300000.00\n");
    for bytes in [
        list.clone().into_bytes(),
        format!("\u{feff}{list}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
    ] {
        let guess = guess(bytes);
        assert!(guess.is_part && guess.classes.of(RowClass::Data) < 40_000);
        assert_eq!((questions(&guess).len(), guess.rejected, guess.control_sums.len()), (0, 0, 0));
        assert_eq!((guess.classes.of(RowClass::GrandTotal), warnings(&guess)), (1, vec!["guess-part"]));
    }
}

#[test]
fn of_a_large_workbook_the_beginning_is_looked_at() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Customer", "Invoice", "Date", "Amount"]).unwrap();
    for row in 1..15_000_u32 {
        sheet
            .write_row(row, 0, [format!("Customer {row}"), format!("I{row}"), "2026-01-13".to_owned()])
            .unwrap();
        sheet.write(row, 3, 5.0).unwrap();
    }
    let guess = guess(workbook.save_to_buffer().unwrap());
    assert!(guess.is_part);
    assert_eq!((questions(&guess).len(), guess.rejected), (0, 0));
    assert!((1000..14_000).contains(&guess.classes.of(RowClass::Data)));
}

#[test]
fn of_a_large_opendocument_the_beginning_is_looked_at() {
    let row = |cells: &[String]| {
        let cell = |text: &String| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        };
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
    };
    let header = row(&["Customer", "Invoice", "Date", "Amount"].map(str::to_owned));
    let rows: String = (0..12_000)
        .map(|at| row(&[format!("C {at}"), format!("I{at}"), "2026-01-13".into(), "5.00".into()]))
        .collect();
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"S\">{header}{rows}</table:table>\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in
        [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_str())]
    {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    let guess = guess(archive.finish().unwrap().into_inner());
    assert!(guess.is_part, "{:?}", guess.classes);
    assert!(guess.classes.of(RowClass::Data) > 1000);
}

#[test]
fn a_standard_that_is_no_list_is_refused_by_its_name() {
    let Some(path) = real_file("reach/camt/genkgo-camt053.v8.xml") else { return };
    let files = InputFiles::new(&path, &Mapping::default());
    let error = Guess::of(&files, usual(), &StopFlag::default()).unwrap_err();
    assert!(matches!(error.problem, FileProblem::NotAList { .. }));
}

#[test]
fn a_layout_that_a_mapping_was_saved_for_is_read_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let saved = SavedMappings::in_folder(folder.path().to_owned());
    let options = GuessOptions { saved: Some(&saved), ..usual() };
    let list = "Client;Pièce;Date;Montant\nC1;F1;03/04/2026;10,00\n";
    let first = guess_with(list, options);
    assert_eq!((questions(&first), first.saved.as_deref()), (vec!["date-order-unclear"], None));
    let answered = first.mapping.replace("d/m/yyyy", "m/d/yyyy");
    std::fs::write(saved.path("marie").unwrap(), answered).unwrap();
    let second = guess_with(list.replace("F1;03/04", "F2;05/04"), options);
    assert_eq!((questions(&second), second.saved.as_deref()), (vec![], Some("marie")));
    assert_eq!(values(&second, "date"), ["2026-05-04"]);
    let other = guess_with(list.replace("Montant", "Total TTC"), options);
    assert_eq!(other.saved, None);
}

#[test]
fn parts_by_age_are_compared_with_what_is_open_and_not_read() {
    let list = "Customer,Invoice,Date,Due,Outstanding,Current,1-30,31-60,> 60\nA,1,2026-01-13,2026-02-13,5.00,,5.00,,\n\
                B,2,2026-01-14,2026-02-14,6.00,,,4.00,\nC,3,2026-01-15,2026-02-15,7.00,7.00,,,\n";
    let guess = guess(list);
    assert_eq!(
        (questions(&guess), warnings(&guess), sum(&guess).as_str()),
        (vec![], vec!["guess-parts"], "18.00")
    );
    let sound = super::tests::guess(list.replace(",4.00,", ",6.00,"));
    assert_eq!(warnings(&sound), Vec::<&str>::new());
}

/// Guesses with what a user says.
fn guess_given(bytes: &str, given: &Given) -> Guess {
    guess_with(bytes, GuessOptions { given, ..usual() })
}

#[test]
fn what_a_user_answers_comes_before_what_would_be_found() {
    let list = "Customer;No;Date;Due;Amount\nAcme Ltd;1;03/04/2026;05/06/2026;1.000\n";
    let mut given = Given::default();
    let open = guess_given(list, &given);
    assert_eq!(questions(&open), ["date-order-unclear", "decimal-mark-unclear"]);
    for (question, choice) in open.questions.iter().zip(["m/d/yyyy", "."]) {
        given.answer(question, choice);
    }
    let answered = guess_given(list, &given);
    assert_eq!(questions(&answered), [""; 0]);
    assert_eq!(values(&answered, "date"), ["2026-03-04"]);
    assert_eq!(values(&answered, "amount"), ["1.00"]);
}

#[test]
fn columns_that_a_user_names_are_read_and_the_others_are_found_around_them() {
    let list = "Customer;No;Ref;Date;Due;Amount\nAcme Ltd;1;A-1;13/04/2026;15/06/2026;1,00\n";
    let mut given = Given::default();
    given.give_column("Ref", Some("number"));
    given.give_column("Due", None);
    let guess = guess_given(list, &given);
    assert_eq!(values(&guess, "number"), ["A-1"]);
    assert_eq!(warnings(&guess), ["guess-no-due"]);
    given.columns.insert("No".to_owned(), Some("number".to_owned()));
    assert_eq!(values(&guess_given(list, &given), "number"), ["1/A-1"]);
    // One of the customers' columns is all that is asked for.
    let unknown = "Who;Bill;Date;Sum\nAcme Ltd;1;13/04/2026;1,00\n";
    let given = Given { header_line: Some(1), kind: Some(ListKind::Invoices), ..Given::default() };
    let guess = guess_given(unknown, &given);
    assert_eq!(questions(&guess)[0], "guess-unclear");
}

#[test]
fn the_rows_are_shown_as_they_are_in_the_file() {
    let given = Given { delimiter: Some(b','), ..Given::default() };
    let guess = guess_given("a;b\n\nc;d\n", &given);
    let rows = guess.rows.iter().map(|row| (row.line, row.cells.join("+")));
    assert_eq!(rows.collect::<Vec<_>>(), [(1, "a;b".to_owned()), (3, "c;d".to_owned())]);
    assert_eq!(guess.delimiter, Some(b','));
}

#[test]
fn a_limit_of_zero_in_a_list_of_invoices_is_asked_about() {
    let list = "Customer;No;Date;Amount;Credit limit\nAcme Ltd;1;13/04/2026;1,00;0,00\n";
    let mut given = Given::default();
    let open = guess_given(list, &given);
    assert_eq!(questions(&open), ["zero-limit-unclear"]);
    given.answer(&open.questions[0], "not-set");
    let answered = guess_given(list, &given);
    assert_eq!((questions(&answered).len(), answered.mapping.contains("not-set")), (0, true));
}

/// A list with an invoice and documents with negative amounts: number and what is beside it.
fn with_negatives(documents: &[(&str, &str)]) -> String {
    let row = |(number, beside): &(&str, &str)| format!("C1;{number};{beside};14/03/2026;-5,00\n");
    let rows: String = documents.iter().map(row).collect();
    format!("Client;N° pièce;Libellé;Date;Montant\nC1;F-101;;13/03/2026;20,00\n{rows}")
}

#[test]
fn negative_amounts_are_credit_notes_or_receipts_as_their_numbers_or_their_texts_say() {
    let credits = [("A-107", ""), ("AV12", ""), ("CN-1", ""), ("F-102", ""), ("77", "Avoir sur F-101")];
    let receipts =
        [("RG-7", ""), ("PAY 1", ""), ("BQ12", ""), ("77", "Règlement F-101"), ("F-101", "Virement")];
    for (documents, kind, setting) in [(credits, "credit", "credit-notes"), (receipts, "receipt", "receipts")]
    {
        for document in documents {
            let guess = guess(with_negatives(&[document]));
            assert_eq!(questions(&guess), [""; 0], "{document:?}");
            assert_eq!(values(&guess, "type"), ["invoice", kind], "{document:?}");
            assert!(
                guess.mapping.contains(&format!("negative_amounts = \"{setting}\"")),
                "{}",
                guess.mapping
            );
        }
    }
    let without = guess(with_negatives(&[]));
    assert!(!without.mapping.contains("negative_amounts"), "{}", without.mapping);
}

#[test]
fn negative_amounts_of_which_nothing_says_what_they_are_are_asked_about() {
    let list = with_negatives(&[("7", ""), ("8", "")]);
    let mut given = Given::default();
    let open = guess_given(&list, &given);
    assert_eq!(questions(&open), ["negative-amounts-unclear"]);
    assert_eq!(values(&open, "type"), ["invoice", "credit", "credit"]);
    given.answer(&open.questions[0], "receipts");
    let answered = guess_given(&list, &given);
    assert_eq!((questions(&answered), sum(&answered).as_str()), (vec![], "10.00"));
    assert_eq!(values(&answered, "type"), ["invoice", "receipt", "receipt"]);
    for contrary in [[("AV-7", ""), ("RG-8", "")], [("AV-7", ""), ("8", "")]] {
        assert_eq!(questions(&guess(with_negatives(&contrary))), ["negative-amounts-unclear"]);
    }
    for unclear in [("A-7", ""), ("R7", ""), ("REM 7", ""), ("7", "Remise 4471"), ("7", "Rem. chq")] {
        assert_eq!(
            questions(&guess(with_negatives(&[unclear]))),
            ["negative-amounts-unclear"],
            "{unclear:?}"
        );
    }
    // A column that says it of each row decides.
    let typed =
        "Client;N° pièce;Type;Date;Montant\nC1;1;Facture;13/03/2026;20,00\nC1;R;Règlement;14/03/2026;-5,00\n";
    let typed = guess_given(typed, &Given::default());
    assert_eq!((questions(&typed), typed.mapping.contains("negative_amounts")), (vec![], false));
}

#[test]
fn the_number_comes_before_the_columns_and_a_column_that_says_the_same_of_invoices_says_nothing() {
    let list = |number: &str, (name, of_invoices, beside): (&str, &str, &str)| {
        format!(
            "Client;N° pièce;Date;Montant;{name}\nC1;FA-101;13/03/2026;20,00;{of_invoices}\n\
             C1;FA-102;14/03/2026;30,00;{of_invoices}\nC1;{number};15/03/2026;-5,00;{beside}\n"
        )
    };
    let type_of = |number, column| values(&guess(list(number, column)), "type")[2].clone();
    let way = ("Mode de règlement", "Virement", "Virement");
    let terms = ("Payment terms text", "Payment within 30 days", "Payment within 30 days");
    let deposit = ("Libellé pièce", "Facture", "Remise de chèque 4471");
    for (number, column, kind) in [
        ("AV-7", way, "credit"),
        ("CN-2", terms, "credit"),
        ("AV-7", deposit, "credit"),
        ("RG-7", ("Libellé", "Facture", "Avoir"), "receipt"),
        ("7", deposit, "receipt"),
    ] {
        assert_eq!(questions(&guess(list(number, column))), [""; 0], "{number} {column:?}");
        assert_eq!(type_of(number, column), kind, "{number} {column:?}");
    }
    for column in [way, terms, ("Mode de règlement", "Chèque", "Virement")] {
        assert_eq!(questions(&guess(list("7", column))), ["negative-amounts-unclear"], "{column:?}");
    }
}

#[test]
fn a_saved_mapping_that_does_not_say_what_negative_amounts_are_is_asked_about_them_alone() {
    let folder = tempfile::tempdir().unwrap();
    let saved = SavedMappings::in_folder(folder.path().to_owned());
    let january = guess_with(with_negatives(&[]), GuessOptions { saved: Some(&saved), ..usual() });
    std::fs::write(saved.path("sales").unwrap(), &january.mapping).unwrap();
    let list = with_negatives(&[("7", "")]);
    let mut given = Given::default();
    let open = guess_with(&list, GuessOptions { saved: Some(&saved), ..usual() });
    assert_eq!((questions(&open), open.saved.as_deref()), (vec!["negative-amounts-unclear"], Some("sales")));
    given.answer(&open.questions[0], "receipts");
    let answered = guess_with(&list, GuessOptions { given: &given, saved: Some(&saved), ..usual() });
    assert_eq!((questions(&answered), answered.saved.as_deref()), (vec![], Some("sales")));
    assert_eq!(values(&answered, "type"), ["invoice", "receipt"]);
    std::fs::write(saved.path("sales").unwrap(), &answered.mapping).unwrap();
    let next = guess_with(&list, GuessOptions { saved: Some(&saved), ..usual() });
    assert_eq!((questions(&next), values(&next, "type")), (vec![], vec!["invoice".into(), "receipt".into()]));
}

#[test]
fn a_limit_of_zero_above_the_documents_is_asked_about() {
    let list = "A/C:;ABS001;Name:;ABS Garages;Credit limit:;0.00\nNo;Type;Date;Ref;Details;Balance\n12;SI;15/01/2026;1001;Goods;12.00\n";
    let mut given = Given::default();
    let open = guess_given(list, &given);
    assert_eq!(questions(&open), ["zero-limit-unclear"]);
    given.answer(&open.questions[0], "not-set");
    assert_eq!(questions(&guess_given(list, &given)), [""; 0]);
}

#[test]
fn totals_are_known_by_their_names_in_four_languages() {
    for name in [
        "Total",
        "Grand total",
        "Balance total",
        "Overall total",
        "Algemeen totaal",
        "Totaal generaal",
        "Eindtotaal",
        "Totaal openstaand",
        "Total général",
        "Total dû",
        "Somme",
        "Gesamtsumme",
        "Summe",
        "Gesamt",
        "Endsumme",
    ] {
        for subtotal in ["", "Subtotaal;;;30,00\n"] {
            let list = format!(
                "Klant;Factuurnr;Datum;Openstaand\nJansen BV;24001;13-04-2026;10,00\nDe Vries;24002;14-04-2026;20,00\n\
                 {subtotal}{name};;;30,00\n"
            );
            let guess = guess(list);
            let classes = sound(&guess);
            let totals = 1 + u64::from(!subtotal.is_empty());
            let others: u64 = classes
                .iter()
                .filter(|(class, _)| !["header", "data"].contains(class))
                .map(|(_, count)| count)
                .sum();
            assert_eq!((guess.classes.of(RowClass::Data), others), (2, totals), "{name} {classes:?}");
        }
    }
}

#[test]
fn what_the_lists_of_the_desk_call_a_code_is_that_of_the_customer() {
    // The headers of the list of customers and of the one of whom to call, as they are exported.
    let customers = [
        "Code;Name;State;Limit;Exposure;Available;Used%;Overdue;Late;Avg d.;Group;Ctry;Manager;Cur.;Mgmt gr.;Terms",
        "Code;Nom;État;Limite;Encours;Disponible;% util;En retard;Retard;Délai;Groupe;Pays;Responsable;Dev.;Gr. gest.;Cond.",
        "Code;Naam;Status;Limiet;Kredietpositie;Ruimte;% gebr;Achterstallig;Te laat;Gem.d.;Groep;Land;Beheerder;Val.;Beheergr.;Voorw.",
    ];
    let calls = [
        "Code;Name;Overdue;Late;Telephone;Contact;Last note;Note;Last paid;Paid;On account;Disputed;E-mail;State;Manager;Ctry;Cur.",
        "Code;Nom;En retard;Retard;Téléphone;Contact;Noté le;Note;Payé le;Montant payé;Non affecté;Litige;E-mail;État;Responsable;Pays;Dev.",
        "Code;Naam;Achterstallig;Te laat;Telefoon;Contactpersoon;Notitie op;Notitie;Betaald op;Betaald;Niet toegewezen;Betwist;E-mail;\
         Status;Beheerder;Land;Val.",
    ];
    let customer = "C100;Dupont SA;active;1000.00;500.00;500.00;50;20.00;12;30.5;;FR;;EUR;;net30\n\
                    C200;Jansen BV;active;2000.00;0.00;2000.00;0;;;;;NL;;EUR;;net14\n";
    let call = "C100;Dupont SA;20.00;12;0612345678;Anne;2026-03-01;Will pay;2026-02-01;5.00;;;a@x.fr;active;;FR;EUR\n\
                C200;Jansen BV;30.00;13;0612345679;Piet;2026-03-02;Called;2026-02-13;6.00;;;p@x.nl;active;;NL;EUR\n";
    for (headers, rows) in [(customers, customer), (calls, call)] {
        for header in headers {
            let guess = guess(format!("{header}\n{rows}"));
            assert_eq!((guess.kind, questions(&guess)), (ListKind::Customers, vec![]), "{header}");
            assert_eq!(
                (values(&guess, "code"), guess.rejected),
                (vec!["C100".into(), "C200".into()], 0),
                "{header}"
            );
            assert_eq!(
                (values(&guess, "name")[0].as_str(), values(&guess, "currency")[0].as_str()),
                ("Dupont SA", "EUR")
            );
        }
    }
    let german = guess("Code;Name;Belegnr;Datum;Betrag\nK1;Müller GmbH;4711;13.03.2026;10,00\n");
    assert_eq!(
        (values(&german, "customer"), values(&german, "name")),
        (vec!["K1".to_owned()], vec!["Müller GmbH".to_owned()])
    );
}

#[test]
fn of_a_large_list_every_word_for_paid_is_left_out_wherever_it_is() {
    let row = |at: usize, state: &str| format!("C{at},I{at},2026-01-13,2026-02-13,5.00,{state}\n");
    let rows: String = (0..60_000).map(|at| row(at, if at == 30_000 { "Réglé" } else { "open" })).collect();
    let list = format!("Customer,Invoice,Date,Due,Amount,Status\n{}{rows}", row(99_999, "Paid"));
    let guess = guess(&list);
    assert!(guess.is_part);
    let mapping = Mapping::parse::<InvoiceRow>(&guess.mapping).unwrap();
    let mut reader = Reader::<InvoiceRow>::new(std::io::Cursor::new(list), "list", &mapping, EUR).unwrap();
    while let Some(row) = reader.next_row().unwrap() {
        assert!(row.is_ok());
    }
    assert_eq!((reader.classes().of(RowClass::Data), reader.classes().of(RowClass::Filtered)), (59_999, 2));
}

#[test]
fn the_header_of_columns_by_place_is_on_its_own_line() {
    let list = "Customer,Customer,Invoice,Invoice,Date,Date,Due,Due,Amount,Amount\n\nA,A,F1,F1,2026-01-13,2026-01-13,2026-02-13,2026-02-13,10.00,10.00\n\
                B,B,F2,F2,2026-01-13,2026-01-13,2026-02-13,2026-02-13,20.00,20.00\n";
    let guess = guess(list);
    assert_eq!(
        (guess.classes.of(RowClass::Data), values(&guess, "number")),
        (2, vec!["F1".into(), "F2".into()])
    );
}

#[test]
fn a_saved_mapping_that_cannot_be_read_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let saved = SavedMappings::in_folder(folder.path().to_owned());
    let options = GuessOptions { saved: Some(&saved), ..usual() };
    let list = "Client;Pièce;Date;Montant\nC1;F1;13/04/2026;10,00\n";
    let first = guess_with(list, options);
    assert!(!warnings(&first).contains(&"guess-saved-unreadable"));
    for damaged in [first.mapping.replace("[columns]", "[columns"), format!("colour = 1\n{}", first.mapping)]
    {
        std::fs::write(saved.path("marie").unwrap(), damaged).unwrap();
        let second = guess_with(list, options);
        assert_eq!(second.saved, None);
        let warning = second.warnings.iter().find(|warning| warning.key == "guess-saved-unreadable").unwrap();
        assert!(format!("{warning:?}").contains("marie.toml"));
    }
    // One for other rows of the same layout is sound.
    let customers = "Code;Nom\nC1;Dupont\n";
    let of_customers = guess_with(customers, options);
    std::fs::write(saved.path("marie").unwrap(), &of_customers.mapping).unwrap();
    let given = of_kind(ListKind::Receipts);
    let other = guess_with(customers, GuessOptions { given: &given, saved: Some(&saved), ..usual() });
    assert_eq!((other.saved.as_deref(), warnings(&other).contains(&"guess-saved-unreadable")), (None, false));
}
