//! The real files, where they are at hand: what is read of them is what is in them.

use std::collections::BTreeSet;
use std::path::Path;

use super::samples::{all, open, shipped};
use super::*;
use crate::credit::Money;
use crate::exchange::testing::real_file;

fn invoices(mapping: &str, path: &Path) -> (Vec<InvoiceRow>, usize) {
    let mapping = shipped::<InvoiceRow>(mapping);
    let (rows, rejects) = all(open::<InvoiceRow>(path, &mapping).unwrap());
    (rows.into_iter().map(|(_, row)| row).collect(), rejects.len())
}

#[test]
fn the_receivables_are_read_to_the_cent_in_both_orders_of_the_day() {
    let files = [
        ("ibm-receivables.toml", "ibm/receivables.csv"),
        ("ibm-receivables-ddmmyyyy.toml", "ibm/receivables-ddmmyyyy.csv"),
    ];
    let mut versions = Vec::new();
    for (mapping, name) in files {
        let Some(path) = real_file(name) else { return };
        let (rows, rejects) = invoices(mapping, &path);
        assert_eq!((rows.len(), rejects), (2466, 0), "{name}");
        assert_eq!(rows.iter().map(|row| row.amount).sum::<Money>(), Money::from_minor(14_770_318));
        assert_eq!(rows.iter().map(|row| &row.customer).collect::<BTreeSet<_>>().len(), 100);
        assert!(rows.iter().all(|row| row.due.unwrap().since(row.date) == 30 && row.settled.is_some()));
        let mut keyed: Vec<_> = rows
            .into_iter()
            .map(|row| {
                (
                    row.number.trim_start_matches('0').to_owned(),
                    row.customer,
                    row.date,
                    row.settled,
                    row.amount,
                )
            })
            .collect();
        keyed.sort();
        versions.push(keyed);
    }
    assert_eq!(versions[0], versions[1]);
}

#[test]
fn fields_that_are_missing_elsewhere_do_not_cost_an_invoice() {
    let Some(path) = real_file("ibm/receivables-missing-fields.csv") else {
        return;
    };
    let (rows, rejects) = invoices("ibm-receivables.toml", &path);
    assert_eq!((rows.len(), rejects), (2586, 0));
}

#[test]
fn the_good_orders_are_worth_their_lines() {
    let Some(path) = real_file("northwind/orders.csv") else {
        return;
    };
    let mapping = shipped::<OrderRow>("northwind-orders.toml");
    let (rows, rejects) = all(open::<OrderRow>(&path, &mapping).unwrap());
    assert_eq!((rows.len(), rejects.len()), (654, 176));
    assert_eq!(rows.iter().map(|(_, row)| row.amount).sum::<Money>(), Money::from_minor(104_624_533));
    assert!(rejects.iter().all(|reject| reject.reason.key == "import-field-count"));
}

#[test]
fn the_good_customers_are_read_and_the_others_rejected() {
    let Some(path) = real_file("northwind/customers.csv") else {
        return;
    };
    let mapping = shipped::<CustomerRow>("northwind-customers.toml");
    let (rows, rejects) = all(open::<CustomerRow>(&path, &mapping).unwrap());
    assert_eq!((rows.len(), rejects.len()), (67, 24));
    assert!(rows.iter().all(|(_, row)| row.values.iter().all(|value| value.received.is_none())));
}

#[test]
fn a_report_of_an_accounting_program_is_read_below_its_title() {
    let Some(path) = real_file("reach/own/qb-aging-detail.csv") else {
        return;
    };
    let mapping = "date_format = \"m/d/yyyy\"\ngroup_mark = \",\"\ncurrency = \"USD\"\n[columns]\nnumber = \"Num\"\n\
                   customer = \"Customer\"\ndate = \"Date\"\ndue = \"Due Date\"\namount = \"Amount\"";
    let mapping = Mapping::parse::<InvoiceRow>(mapping).unwrap();
    let reader = open::<InvoiceRow>(&path, &mapping).unwrap();
    assert_eq!(reader.title_lines(), 3);
    let (rows, rejects) = all(reader);
    assert_eq!(rows.iter().map(|(_, row)| row.amount).sum::<Money>(), Money::from_minor(610_725));
    // An amount in brackets, which the mapping does not declare.
    assert_eq!(rejects.iter().map(|reject| reject.line).collect::<Vec<_>>(), [9]);
}

#[test]
fn files_of_other_standards_are_refused_by_their_names() {
    for (name, format) in [
        ("own/123456789FEC20261231.txt", "FEC"),
        ("camt/genkgo-camt053.v2.five.decimals.xml", "camt.053"),
        ("camt/genkgo-camt053.v8.xml", "camt.053"),
        ("camt/genkgo-camt054.v4.xml", "camt.054"),
        ("mt940/cmxl-mt940.sta", "MT940"),
        ("mt940/jejik-ing.sta", "MT940"),
        ("bai2/sample1.txt", "BAI2"),
        ("ubl/xrechnung-01.01a-ubl.xml", "UBL"),
        ("ubl/xrechnung-01.01a-uncefact.xml", "CII"),
        ("ubl/akretion-factur-x-basic.xml", "CII"),
        ("ubl/akretion-invoice_EN16931.pdf", "PDF"),
    ] {
        let Some(path) = real_file(&format!("reach/{name}")) else { return };
        let problem = open::<InvoiceRow>(&path, &Mapping::default()).err().unwrap().problem;
        assert!(
            matches!(&problem, FileProblem::NotAList { format: found } if found == format),
            "{name}: {problem}"
        );
    }
}

#[test]
fn a_file_of_accounting_entries_is_read_by_a_mapping_that_names_its_columns() {
    let Some(path) = real_file("reach/own/123456789FEC20261231.txt") else { return };
    let mapping = "date_format = \"yyyymmdd\"\ndecimal_mark = \",\"\n[columns]\ncustomer = \"CompAuxNum\"\n\
                   number = \"PieceRef\"\ndate = \"EcritureDate\"\ndue = \"EcritureDate\"\namount = \"Debit\"\n";
    let mapping = Mapping::parse::<InvoiceRow>(mapping).unwrap();
    let mut reader = open::<InvoiceRow>(&path, &mapping).unwrap();
    while reader.next_row().unwrap().is_some() {}
    let classes = reader.classes();
    assert_eq!((classes.of(RowClass::Data), classes.of(RowClass::Zero)), (20, 4));
}
