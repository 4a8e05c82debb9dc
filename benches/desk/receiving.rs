//! Entering a receipt with fifty allocations on the large desk: named one by one, and the oldest due first.

use creditdesk::desk::Destination;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use creditdesk::credit::Money;
use creditdesk::desk::{
    ApplyTo, Desk, DeskWriter, ImportKind, ImportOptions, MappingSource, NewReceipt, NoProgress, Rest,
};

use crate::figures::{Figures, percentile, times};
use crate::today;

/// Invoices that one receipt pays.
const ALLOCATIONS: usize = 50;
/// Receipts of each way.
const RUNS: usize = 20;
/// What each invoice comes to.
const EACH: i64 = 1_00;
/// Who pays; a customer of nobody else.
const PAYER: &str = "PAYER";

/// Measures on a copy of the desk, so that the others find it as it was.
pub(crate) fn measure(desk: &Path, scratch: &Path, open: impl Fn(&Path) -> Desk, figures: &mut Figures) {
    let copy = scratch.join("paying.db");
    open(desk).backup(&Destination::new_file(&copy), &NoProgress).unwrap();
    let desk = open(&copy);
    let mut writer = desk.writer().unwrap();
    writer.add_customer(PAYER, &[]).unwrap();
    invoice(&mut writer, scratch);
    for (way, rest) in [("named", Rest::OnAccount), ("oldest due first", Rest::OldestFirst)] {
        let median = percentile(&times(RUNS, |run| pay(&mut writer, way, run, rest)), 0.5);
        let what = format!("entering a receipt, {ALLOCATIONS} allocations, {way}");
        figures.absolute(&what, median, Duration::from_millis(5));
    }
}

fn invoice(writer: &mut DeskWriter, scratch: &Path) {
    let mut file = "customer,number,date,due,amount\n".to_owned();
    for number in 0..2 * RUNS * ALLOCATIONS {
        writeln!(file, "{PAYER},PAY-{number},{},{},1.00", today() - 60, today() - 30).unwrap();
    }
    let path = scratch.join("paying.csv");
    std::fs::write(&path, file).unwrap();
    let explain = |message: &creditdesk::credit::Message| message.key.clone();
    let options = ImportOptions::default();
    let done = writer
        .import(ImportKind::Invoices, &[path], MappingSource::Canonical, &options, &explain, &NoProgress)
        .unwrap();
    assert_eq!(done.rejected, 0);
}

fn pay(writer: &mut DeskWriter, way: &str, run: usize, rest: Rest) {
    let names: Vec<String> = match rest {
        Rest::OnAccount => (0..ALLOCATIONS).map(|part| format!("PAY-{}", run * ALLOCATIONS + part)).collect(),
        Rest::OldestFirst => Vec::new(),
    };
    let apply = names.iter().map(|invoice| ApplyTo { invoice, instalment: None, amount: None }).collect();
    let receipt = NewReceipt {
        customer: PAYER,
        number: &format!("{way}-{run}"),
        amount: Money::from_minor(EACH * i64::try_from(ALLOCATIONS).unwrap()),
        currency: None,
        day: today(),
        apply,
        rest,
    };
    let done = writer.enter_receipt(&receipt).unwrap();
    assert_eq!((done.applied.len(), done.on_account), (ALLOCATIONS, Money::ZERO));
}
