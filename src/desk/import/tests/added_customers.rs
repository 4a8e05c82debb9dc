//! Customers that an import adds: the currency of their first document, and nothing where that is refused.

use super::bench::{TestDesk, counts, explain, rejected};
use crate::credit::Currency;
use crate::desk::ImportKind::{Invoices, Orders, Receipts};
use crate::desk::{ImportKind, ImportOptions, ImportReport, MappingSource, NoProgress, Run};

const LOCKBOX: &str = "match = \"lockbox\"\ncreate_customers = true\n";
const CREATING: &str = "create_customers = true\n";

fn import_with(
    bench: &TestDesk,
    (kind, mapping, text): (ImportKind, &str, &str),
    options: &ImportOptions,
) -> ImportReport {
    let (map, file) = (bench.path("map.toml"), bench.path("in.csv"));
    std::fs::write(&map, mapping).unwrap();
    std::fs::write(&file, text).unwrap();
    bench.writer().import(kind, &[file], MappingSource::File(&map), options, &explain, &NoProgress).unwrap()
}

fn import(bench: &TestDesk, what: (ImportKind, &str, &str)) -> ImportReport {
    import_with(bench, what, &bench.options())
}

fn currency(bench: &TestDesk, code: &str) -> Option<Currency> {
    bench.reader().ask(|view| Ok(view.customer(code)?.map(|customer| customer.currency))).unwrap()
}

fn usd() -> Currency {
    "USD".parse().unwrap()
}

#[test]
fn a_customer_that_is_added_has_the_currency_of_its_first_document() {
    for (kind, mapping, text) in [
        (
            Invoices,
            CREATING,
            "customer,number,date,due,amount,currency\n\
             N1,1,2026-05-01,2026-05-31,1.00,USD\n\
             N1,2,2026-05-01,2026-05-31,1.00,USD\n\
             N2,3,2026-05-01,2026-05-31,1.00,\n",
        ),
        (
            Receipts,
            CREATING,
            "customer,number,date,amount,currency\n\
             N1,1,2026-05-01,1.00,USD\nN1,2,2026-05-01,1.00,USD\nN2,3,2026-05-01,1.00,\n",
        ),
        (
            Receipts,
            LOCKBOX,
            "customer,number,date,amount,currency\n\
             N1,1,2026-05-01,1.00,USD\nN1,2,2026-05-01,1.00,USD\nN2,3,2026-05-01,1.00,\n",
        ),
        (
            Orders,
            CREATING,
            "customer,number,date,amount,currency\n\
             N1,1,2026-05-01,1.00,USD\nN1,2,2026-05-01,1.00,USD\nN2,3,2026-05-01,1.00,\n",
        ),
    ] {
        let bench = TestDesk::new();
        let what = (kind, mapping, text);
        let rehearsal = ImportOptions { run: Run::Rehearsal, ..bench.options() };
        for _ in 0..2 {
            assert_eq!(counts(&import_with(&bench, what, &rehearsal)), [3, 3, 0, 0, 0], "{text}");
            assert_eq!(currency(&bench, "N1"), None);
        }
        assert_eq!(counts(&import(&bench, what)), [3, 3, 0, 0, 0], "{text}");
        assert_eq!((currency(&bench, "N1"), currency(&bench, "N2")), (Some(usd()), Some(Currency::EUR)));
        assert_eq!(counts(&import(&bench, what)), [3, 0, 0, 3, 0], "{text}");
        assert_eq!(bench.differences(), []);
    }
}

#[test]
fn a_later_document_in_another_currency_still_needs_a_rate() {
    let bench = TestDesk::new();
    let header = "customer,number,date,due,amount,currency,rate\n";
    let first = "N1,1,2026-05-01,2026-05-31,1.00,USD,\n";
    let later = "N1,2,2026-05-01,2026-05-31,1.00,EUR,\nN1,3,2026-05-01,2026-05-31,1.00,EUR,1.10\n";
    let report = import(&bench, (Invoices, CREATING, &format!("{header}{first}{later}")));
    assert_eq!(rejected(&report), [(3, "rate", "import-rate-missing")]);
    assert_eq!((report.inserted, currency(&bench, "N1")), (2, Some(usd())));
}

#[test]
fn an_invoice_that_is_rejected_adds_no_customer() {
    let bench = TestDesk::new();
    let text = "customer,number,date,due,amount,currency,settled\n\
                N1,1,2026-05-01,2026-05-31,-1.00,USD,2026-06-01\n\
                N1,2,2026-05-01,2026-05-31,1.00,EUR,2026-06-01\n";
    let report = import(&bench, (Invoices, CREATING, text));
    assert_eq!(rejected(&report), [(2, "settled", "import-settled-credit")]);
    assert_eq!(currency(&bench, "N1"), Some(Currency::EUR));
}
