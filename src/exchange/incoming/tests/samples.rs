//! Files of our own in the shape of the real ones, and what is read of them.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use super::cells::{Column, Presence, Shape};
use super::documents::ApplyPart;
use super::*;
use crate::credit::{Currency, Money};
use crate::stop::StopFlag;

const EUR: Currency = Currency::EUR;
/// The columns that every file of invoices needs.
pub(super) const HEADER: &str = "customer,number,date,due,amount\n";

/// Everything a file gives: the good rows with their lines, and the rejects.
pub(super) fn all<T: FileRow>(mut reader: Reader<T>) -> (Vec<(u64, T)>, Vec<Reject>) {
    let (mut rows, mut rejects) = (Vec::new(), Vec::new());
    while let Some(row) = reader.next_row().unwrap() {
        match row {
            Ok(row) => rows.push((row.line, row.value)),
            Err(reject) => rejects.push(reject),
        }
    }
    (rows, rejects)
}

/// Opens a file, and the order lines beside it.
pub(super) fn open<T: FileRow>(path: &Path, mapping: &Mapping) -> Result<Reader<T>, FileError> {
    Reader::open(&InputFiles::new(path, mapping), mapping, EUR, &StopFlag::default())
}

/// A mapping that comes with the desk.
pub(super) fn shipped<T: FileRow>(name: &str) -> Mapping {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/mappings").join(name);
    Mapping::load::<T>(&path).unwrap()
}

/// The path of a file of our own.
pub(super) fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// Everything that bytes give under a mapping.
pub(super) fn read<T: FileRow>(
    bytes: impl AsRef<[u8]> + Send + 'static,
    mapping: &str,
) -> (Vec<(u64, T)>, Vec<Reject>) {
    let mapping = Mapping::parse::<T>(mapping).unwrap();
    all(Reader::<T>::new(Cursor::new(bytes), "in.csv", &mapping, EUR).unwrap())
}

/// Line, field and reason of each reject.
pub(super) fn reported(rejects: &[Reject]) -> Vec<(u64, &str, &str)> {
    rejects.iter().map(|reject| (reject.line, &*reject.field, reject.reason.key.as_str())).collect()
}

/// The value of that name.
pub(super) fn named<'a>(values: &'a [Named], name: &str) -> Option<&'a str> {
    values.iter().find(|value| value.name == name).map(|value| value.text.as_str())
}

#[test]
fn receivables_are_read_with_the_day_each_was_settled() {
    let mapping = shipped::<InvoiceRow>("ibm-receivables.toml");
    assert!(mapping.creates_customers());
    let reader = open::<InvoiceRow>(&sample("ibm-shape.csv"), &mapping).unwrap();
    assert!(reader.unknown_columns().contains(&"Disputed".to_owned()));
    let (rows, rejects) = all(reader);
    assert_eq!(rows.iter().map(|(_, row)| row.amount).sum::<Money>(), Money::from_minor(21_773));
    let (line, first) = &rows[0];
    assert_eq!((*line, first.customer.as_str(), first.number.as_str()), (2, "1001-ABCDE", "0000000101"));
    assert_eq!(first.settled.unwrap().to_string(), "2015-01-15");
    assert_eq!(
        reported(&rejects),
        [
            (5, "InvoiceDate", "import-day"),
            (6, "InvoiceAmount", "import-amount"),
            (8, "invoiceNumber", "import-empty"),
            (9, "InvoiceAmount", "import-amount-decimals"),
            (13, "", "import-field-count"),
        ]
    );
    assert_eq!(&*rejects[4].raw, "104,1004-PQRST,12/1/2014,0000000111,3/3/2015,4/2/2015");
}

#[test]
fn both_orders_of_the_day_give_the_same_invoices() {
    let files = [
        ("ibm-receivables.toml", "ibm-shape.csv"),
        ("ibm-receivables-ddmmyyyy.toml", "ibm-ddmmyyyy-shape.csv"),
    ];
    let [one, other] = files.map(|(mapping, file)| {
        let mapping = shipped::<InvoiceRow>(mapping);
        let (rows, rejects) = all(open::<InvoiceRow>(&sample(file), &mapping).unwrap());
        let rows = rows.into_iter().map(|(line, row)| {
            let number = row.number.trim_start_matches('0').to_owned();
            (line, InvoiceRow { number, ..row })
        });
        (rows.collect::<Vec<_>>(), rejects.len())
    });
    assert_eq!(one, other);
}

#[test]
fn an_order_is_worth_its_lines_rounded_once() {
    let mapping = shipped::<OrderRow>("northwind-orders.toml");
    let (rows, rejects) = all(open::<OrderRow>(&sample("northwind-orders-shape.csv"), &mapping).unwrap());
    let amounts: Vec<String> = rows.iter().map(|(_, row)| row.amount.plain(EUR)).collect();
    assert_eq!(amounts, ["209.86", "0.23"]);
    assert_eq!(rows[0].1.ship_on.unwrap().to_string(), "2016-08-01");
    assert_eq!(rows[1].1.ship_on, None);
    assert_eq!(
        reported(&rejects),
        [
            (4, "", "import-field-count"),
            (5, "orderID", "import-lines-none"),
            (6, "orderID", "import-lines-fault"),
        ]
    );
}

#[test]
fn customers_are_a_code_and_what_the_file_says_of_them() {
    let mapping = shipped::<CustomerRow>("northwind-customers.toml");
    let (rows, rejects) =
        all(open::<CustomerRow>(&sample("northwind-customers-shape.csv"), &mapping).unwrap());
    let said: Vec<_> = rows
        .iter()
        .map(|(_, row)| (row.code.as_str(), named(&row.values, "name"), named(&row.values, "country")))
        .collect();
    assert_eq!(
        said,
        [
            ("ADLER", Some("Adler Feinkost"), Some("AT")),
            ("CANTI", Some("Cantina Ómez"), Some("ES")),
            // A value that the mapping does not translate is taken as it is.
            ("DELFT", Some("Delfts Blauw"), Some("Netherlands")),
        ]
    );
    assert_eq!(reported(&rejects), [(3, "", "import-field-count"), (6, "customerID", "import-empty")]);
}

#[test]
fn a_spreadsheet_of_a_french_desk_is_read_as_it_declares_itself() {
    let mapping = r#"
        delimiter = ";"
        encoding = "windows-1252"
        date_format = "d/m/yyyy"
        decimal_mark = ","
        group_mark = " "
        zero_limit = "not-set"
        [columns]
        code = "Code"
        name = "Raison sociale"
        limit = "Plafond"
        customer_since = "Client depuis"
        excluded = "Bloqué"
        [constants]
        currency = "EUR"
        [values.excluded]
        Oui = "yes"
        Non = "no"
    "#;
    let bytes = std::fs::read(sample("french-customers.csv")).unwrap();
    let (rows, rejects) = read::<CustomerRow>(bytes, mapping);
    let first = &rows[0].1;
    assert_eq!(named(&first.values, "name"), Some("Société Générale d'Été"));
    assert_eq!(named(&first.values, "limit"), Some("12500.00"));
    assert_eq!(named(&first.values, "customer_since"), Some("2020-02-01"));
    assert_eq!(named(&first.values, "currency"), Some("EUR"));
    assert_eq!(named(&rows[1].1.values, "limit"), Some("none"));
    assert_eq!(named(&rows[1].1.values, "excluded"), Some("yes"));
    assert_eq!(reported(&rejects), [(4, "Plafond", "import-amount")]);
}

#[test]
fn a_zero_limit_is_no_credit_unless_the_mapping_says_otherwise() {
    let (rows, _) = read::<CustomerRow>("code,limit,temporary_limit\nA,0.00,\nB,unlimited,5\n", "");
    assert_eq!(named(&rows[0].1.values, "limit"), Some("0.00"));
    assert_eq!(named(&rows[0].1.values, "temporary_limit"), None);
    assert_eq!(named(&rows[1].1.values, "limit"), Some("unlimited"));
}

#[test]
fn control_characters_are_removed_from_names_and_refused_in_codes_which_lose_what_is_invisible() {
    let (rows, rejects) = read::<CustomerRow>("code,name\nA,Bo\u{1b}b\n\u{202e}B,Eve\nC\u{1b},Ed\n", "");
    assert_eq!(rows[0].1.values[0].text, "Bob");
    assert_eq!(rows[0].1.values[0].received.as_deref(), Some("Bo\u{1b}b"));
    assert_eq!(rows[1].1.code, "B");
    assert_eq!(reported(&rejects), [(4, "code", "import-control-character")]);
}

#[test]
fn net_days_give_the_due_day_that_a_file_leaves_out() {
    let mapping = "currency = \"USD\"\n[constants]\nnet_days = 30";
    let (rows, _) = read::<InvoiceRow>("customer,number,date,amount\nC,1,2026-01-15,7\n", mapping);
    assert_eq!(rows[0].1.due.unwrap().to_string(), "2026-02-14");
    assert_eq!(rows[0].1.currency.code(), "USD");
}

#[test]
fn an_invoice_due_before_its_date_is_read_with_a_warning() {
    let mapping = Mapping::parse::<InvoiceRow>(
        "date_format = \"d/m/yyyy\"\n[columns]\ncustomer = \"Client\"\nnumber = \"Pièce\"\ndate = \"Date\"\n\
         due = \"Échéance\"\namount = \"Montant\"",
    )
    .unwrap();
    let text = "Client,Pièce,Date,Échéance,Montant\nC,1,15/1/2026,14/1/2026,7\nC,2,15/1/2026,15/1/2026,7\n\
                C,3,15/1/2026,14/1/2026,-7\n";
    let mut reader = Reader::<InvoiceRow>::new(Cursor::new(text), "in.csv", &mapping, EUR).unwrap();
    let row = reader.next_row().unwrap().unwrap().ok().unwrap();
    let warning = row.warning().unwrap();
    assert_eq!((row.value.due, warning.line), ("2026-01-14".parse().ok(), 2));
    assert_eq!((&*warning.field, &*warning.value), ("Échéance", "14/1/2026"));
    assert_eq!(warning.reason.key, "import-due-before-date");
    for _ in 0..2 {
        assert_eq!(reader.next_row().unwrap().unwrap().ok().unwrap().warning(), None);
    }
}

#[test]
fn a_credit_note_without_a_due_day_is_due_on_its_date() {
    let (rows, _) = read::<InvoiceRow>(format!("{HEADER}C,1,2026-01-15,,-7\n"), "");
    assert_eq!(rows[0].1.due, Some(rows[0].1.date));
}

#[test]
fn a_receipt_says_what_it_pays() {
    let header = "customer,number,date,amount,apply\n";
    let (rows, rejects) = read::<ReceiptRow>(
        format!(
            "{header}C,1,2026-01-15,20,A=1=12.00 B\nC,2,2026-01-15,20,=5\nC,3,2026-01-15,-1,\nC,4,2026-01-15,1,A=x\n"
        ),
        "",
    );
    let application = |invoice: &str, amount| ApplyPart {
        invoice: invoice.to_owned(),
        instalment: None,
        amount,
        day: None,
    };
    assert_eq!(rows[0].1.apply, [application("A=1", Some(Money::from_minor(1200))), application("B", None)]);
    assert_eq!(
        reported(&rejects),
        [(3, "apply", "import-apply"), (4, "amount", "import-not-positive"), (5, "apply", "import-amount"),]
    );
}

#[test]
fn what_a_receipt_pays_can_be_quoted_and_say_its_instalment_and_day() {
    let header = "customer;number;date;amount;apply\n";
    let row = |apply: &str| format!("{header}C;1;2026-01-15;20;\"{}\"\n", apply.replace('"', "\"\""));
    let (rows, _) = read::<ReceiptRow>(row("\"VE  0323\"#2=12.00@2026-01-20 \"C\":\"A#1\""), "");
    let paid: Vec<_> = rows[0].1.apply.iter().map(|part| (part.invoice.as_str(), part.instalment)).collect();
    assert_eq!(paid, [("VE  0323", Some(2)), ("A#1", None)]);
    let first = &rows[0].1.apply[0];
    assert_eq!((first.amount, first.day), (Some(Money::from_minor(1200)), "2026-01-20".parse().ok()));
    for (apply, reason) in [
        ("\"A", "import-apply"),
        ("A=", "import-apply"),
        ("\"D\":A", "import-apply-of-another"),
        ("A@2026-01-14", "import-apply-early"),
    ] {
        let (_, rejects) = read::<ReceiptRow>(row(apply), "");
        assert_eq!(reported(&rejects), [(2, "apply", reason)], "{apply}");
    }
}

#[test]
fn groups_ship_tos_and_users_are_read_by_their_codes() {
    let (groups, _) = read::<GroupRow>("code,name,kind,limit,members\nG,Gamma,credit,15000,C1 C2\n", "");
    assert_eq!(groups[0].1.members, ["C1", "C2"]);
    assert_eq!(named(&groups[0].1.values, "limit"), Some("15000"));
    let (ship_tos, _) = read::<ShipToRow>("customer,code,kind\nC1,S1,job\n", "");
    assert_eq!(named(&ship_tos[0].1.values, "kind"), Some("job"));
    let (users, _) = read::<UserRow>("login,name,role\neva,Eva,clerk\n", "");
    assert_eq!(users[0].1.login, "eva");
}

#[test]
fn groups_ship_tos_and_users_are_read_by_the_names_that_the_lists_give_them() {
    let (groups, _) = read::<GroupRow>("group,kind\nG,credit\n", "");
    assert_eq!(groups[0].1.code, "G");
    let (ship_tos, _) = read::<ShipToRow>("customer,ship_to,kind\nC1,S1,job\n", "");
    assert_eq!(ship_tos[0].1.code, "S1");
    let (users, _) = read::<UserRow>("user,name\neva,Eva\n", "");
    assert_eq!(users[0].1.login, "eva");
}

#[test]
fn a_row_can_be_rejected_after_all_by_those_who_know_more() {
    let mapping = shipped::<InvoiceRow>("ibm-receivables.toml");
    let mut reader = open::<InvoiceRow>(&sample("ibm-shape.csv"), &mapping).unwrap();
    let row = reader.next_row().unwrap().unwrap().ok().unwrap();
    let reject =
        row.reject("customer", &row.value.customer, crate::credit::Message::new("customer-not-found"));
    assert_eq!((reject.line, &*reject.field, &*reject.value), (2, "customerID", "1001-ABCDE"));
    assert_eq!(&*reject.raw, row.raw());
}

#[test]
fn every_field_that_users_set_has_a_column_of_its_kind() {
    let columns = |columns: Vec<Column>| {
        let column = |column: Column| (column.name, column.shape, column.need);
        columns.into_iter().map(column).collect::<Vec<_>>()
    };
    let free = |name, shape| (name, shape, Presence::Optional);
    assert_eq!(
        columns(GroupRow::columns()),
        [
            ("code", Shape::Code, Presence::Required),
            free("members", Shape::Text),
            free("name", Shape::Text),
            free("kind", Shape::Text),
            free("limit", Shape::Limit),
            free("limit_expires", Shape::Day),
            free("hold_period", Shape::Text),
        ]
    );
    let customers = columns(CustomerRow::columns());
    for (name, shape) in [
        ("currency", Shape::Currency),
        // A country and a DUNS number are checked by their form, other codes must stay as they are.
        ("country", Shape::Text),
        ("duns", Shape::Text),
        ("external_code", Shape::Code),
        ("terms", Shape::Code),
        ("policy_group", Shape::Code),
        ("minimum_for_check", Shape::Amount),
        ("validation_limit_percent", Shape::Amount),
        ("approval", Shape::Text),
    ] {
        assert!(customers.contains(&free(name, shape)), "{name}");
    }
    // Beside what users set there is the state, which a new customer may bring along.
    for (name, shape) in
        [("state", Shape::Code), ("state_origin", Shape::Code), ("state_reason", Shape::Text)]
    {
        assert!(customers.contains(&free(name, shape)), "{name}");
    }
    for name in ["basis_payments", "highest_balance", "received_name"] {
        assert!(customers.iter().all(|(column, ..)| *column != name), "{name}");
    }
}
