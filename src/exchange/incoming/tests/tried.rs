//! Files as users tried them, with the mappings that they would write.

use super::samples::{read, reported};
use super::*;
use crate::credit::{Currency, Money};

const EUR: Currency = Currency::EUR;

#[test]
fn what_was_paid_of_an_invoice_is_taken_off_what_is_open() {
    let list = "\u{feff}InvoiceNo,Customer,InvoiceDate,DueDate,InvoiceAmount,PaidAmount\nI1,Acme,1/15/2026,2/14/2026,5000.00,1000.00\n\
                I2,Acme,1/20/2026,2/19/2026,3200.00,0.00\nI3,Zeta,1/25/2026,2/24/2026,1500.00,\nI4,Zeta,1/26/2026,2/25/2026,800.00,800.00\n";
    let mapping = "date_format = \"m/d/yyyy\"\n[columns]\nnumber = \"InvoiceNo\"\ncustomer = \"Customer\"\ndate = \"InvoiceDate\"\n\
                   due = \"DueDate\"\namount = \"InvoiceAmount\"\npaid = \"PaidAmount\"\n";
    let (rows, rejects) = read::<InvoiceRow>(list, mapping);
    assert_eq!(reported(&rejects), []);
    let open: Vec<Option<String>> =
        rows.iter().map(|(_, row)| row.open.map(|open| open.plain(EUR))).collect();
    let open: Vec<Option<&str>> = open.iter().map(Option::as_deref).collect();
    assert_eq!(open, [Some("4000.00"), Some("3200.00"), None, Some("0.00")]);
}

#[test]
fn padded_entries_with_pipes_are_filtered_and_known_by_their_pages() {
    let entries = b"JournalCode|EcritureNum|EcritureDate|CompteNum|CompAuxNum|PieceRef|Debit|Credit\n\
        VE  |0323 |20260105|411000  |CLI1   |VE  0323|0000000069,60|0,00\nVE  |0323 |20260105|411000  |CLI2   |VE  0323|0000000120,00|0,00\n\
        VE  |0323 |20260105|706000  |       |VE  0323|0,00|0000000189,60\nAC  |0001 |20260106|401000  |FOUR   |FF1     |0,00|0000000050,00\n\
        BQ  |0009 |20260110|411000  |CLI1   |REM\xc9   |0,00|0000000069,60\n";
    let mapping = "date_format = \"yyyymmdd\"\ndecimal_mark = \",\"\ndelimiter = \"|\"\nkey = [\"JournalCode\", \"EcritureNum\"]\nsource = \"2026\"\n\
                   [columns]\ncustomer = \"CompAuxNum\"\nnumber = \"PieceRef\"\ndate = \"EcritureDate\"\n";
    let filter = "[filter]\nCompteNum = \"411*\"\n[skip]\nJournalCode = \"BQ\"\n";
    let invoices = format!("{mapping}debit = \"Debit\"\ncredit = \"Credit\"\n{filter}");
    let (rows, rejects) = read::<InvoiceRow>(entries, &invoices);
    assert_eq!(reported(&rejects), []);
    let known: Vec<_> =
        rows.iter().map(|(line, row)| (*line, row.customer.as_str(), row.amount.plain(EUR))).collect();
    assert_eq!(known, [(2, "CLI1", "69.60".to_owned()), (3, "CLI2", "120.00".to_owned())]);
    let place = SourceKey::Place { place: "2026|VE|0323|CLI1".to_owned(), entry: "0323".to_owned() };
    assert_eq!(rows[0].1.source, Some(place));
    // The same entries as receipts: debits are amounts of nothing on that side.
    let receipts = format!("{mapping}amount = \"Credit\"\n[filter]\nCompteNum = \"411*\"\n");
    let (rows, rejects) = read::<ReceiptRow>(entries, &receipts);
    assert_eq!(reported(&rejects), []);
    let said: Vec<_> = rows.iter().map(|(_, row)| (row.number.as_str(), row.amount)).collect();
    assert_eq!(said, [("REMÉ", Money::from_minor(6960))]);
}

#[test]
fn days_of_every_form_that_was_tried_are_read() {
    for (day, pattern) in [
        ("2025-07-26 12:42:03", "yyyy-mm-dd hh:mm:ss"),
        ("26/07/25", "dd/mm/yy"),
        ("26 juil. 2025", "d mmm yyyy"),
        ("45864", "excel"),
        ("26.07.2025 12:42", "dd.mm.yyyy hh:mm"),
    ] {
        let list = format!("customer;number;date;amount\nC;1;{day};5\n");
        let (rows, _) = read::<InvoiceRow>(list, &format!("date_format = \"{pattern}\""));
        assert_eq!(rows[0].1.date.to_string(), "2025-07-26", "{day}");
    }
}

#[test]
fn a_row_with_one_field_too_many_is_never_moved_together() {
    let list = "customer,number,date,amount\nC,1,2026-01-01,5\nC,2,2026-01-01,5,6\nC,3,2026-01-01,5,\n";
    let (rows, rejects) = read::<InvoiceRow>(list, "");
    assert_eq!(rows.len(), 1);
    assert_eq!(reported(&rejects), [(3, "", "import-field-count"), (4, "", "import-field-count")]);
}
