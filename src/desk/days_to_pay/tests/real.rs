//! The real file of receivables, where it is at hand: every customer against the table that was computed beside it.

use std::path::{Path, PathBuf};

use super::{day, range};
use crate::credit::{AverageDays, Day, Message};
use crate::desk::Desk;
use crate::desk::days_to_pay::PaymentReportQuery;
use crate::desk::testing::TestDesk;
use crate::desk::{ImportKind, ImportOptions, MappingSource, NoProgress};

/// The folder of the real files; says so where it is not there.
#[expect(clippy::print_stderr, reason = "a test that is skipped must say so")]
fn real() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("CREDITDESK_REAL_DATA").map_or_else(beside, PathBuf::from).join("ibm");
    if !folder.join("receivables.csv").exists() {
        eprintln!("skipped: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

fn imported(folder: &Path) -> TestDesk {
    let desk = TestDesk::new();
    let mapping = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/mappings/ibm-receivables.toml");
    let files = [folder.join("receivables.csv")];
    let explain = |statement: &Message| statement.key.clone();
    let options = ImportOptions::default();
    let report = desk
        .writer()
        .import(ImportKind::Invoices, &files, MappingSource::File(&mapping), &options, &explain, &NoProgress)
        .unwrap();
    assert_eq!(report.inserted, 2466);
    desk
}

/// The mean as the table prints it: with at most so many decimals, zeros at the end left out.
fn printed(average: AverageDays, decimals: u32) -> String {
    let text = average.mean(decimals).unwrap().to_string();
    let short = text.trim_end_matches('0');
    if short.ends_with('.') { format!("{short}0") } else { short.to_owned() }
}

#[test]
fn every_customer_equals_the_table_beside_the_file() {
    let Some(folder) = real() else { return };
    let desk = imported(&folder);
    let table = std::fs::read_to_string(folder.join("per-customer.csv")).unwrap();
    let report = desk.reader().payment_report(&PaymentReportQuery::default(), &NoProgress).unwrap();
    let mut compared = 0;
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [code, _, invoices, average, late, ..] = cells[..] else { panic!("{line}") };
        let history = desk.reader().customer_history(code).unwrap();
        let found = desk.reader().days_to_pay(code, None).unwrap().found;
        let row = report.rows.iter().find(|row| row.customer.code == code).unwrap();
        assert_eq!(found.invoices.to_string(), invoices, "{code}");
        assert_eq!(printed(found, 4).parse::<f64>(), average.parse::<f64>(), "{code}");
        assert_eq!(history.late_payments.to_string(), late, "{code}");
        assert_eq!(history.payments.to_string(), invoices, "{code}");
        assert_eq!((history.days_to_pay, row.found.to_pay), (found, found), "{code}");
        assert_eq!((row.found.late, row.found.late_payments), (history.days_late, history.late_payments));
        compared += 1;
    }
    assert_eq!(compared, 100);
}

/// Code, invoices, days, days late.
type Line = (String, u32, i64, i64);

/// The numbers of a range by one statement over the documents and their applications, not over what is stored of them.
const BY_HAND: &str = "
    SELECT c.code, count(*), sum(p.paid - i.day), sum(p.paid - i.due_day)
    FROM item i JOIN customer c ON c.id = i.customer_id
    JOIN (SELECT a.debit_item, max(r.day) AS paid, sum(a.amount) AS amount
          FROM application a JOIN item r ON r.id = a.credit_item AND r.kind = 3 GROUP BY a.debit_item) p
      ON p.debit_item = i.id AND p.amount = i.amount
    WHERE i.kind = 1 AND p.paid BETWEEN ?1 AND ?2
    GROUP BY c.code ORDER BY c.code";

fn by_hand(desk: &Desk, from: Day, to: Day) -> Vec<Line> {
    let file = crate::store::raw_file(desk.path());
    let mut statement = file.prepare(BY_HAND).unwrap();
    let rows = statement.query_map([from.number(), to.number()], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_part_of_the_history_equals_a_statement_over_the_desk() {
    let Some(folder) = real() else { return };
    let desk = imported(&folder);
    let half_year = range("2013-01-01", "2013-06-30");
    let expected = by_hand(&desk.desk, day("2013-01-01"), day("2013-06-30"));
    assert!(expected.len() > 80, "{}", expected.len());
    let query = PaymentReportQuery { range: Some(half_year), ..PaymentReportQuery::default() };
    let report = desk.reader().payment_report(&query, &NoProgress).unwrap();
    let rows = report.rows.iter().filter(|row| !row.none_found());
    let found: Vec<Line> = rows
        .map(|row| {
            let (days, late) = (row.found.to_pay, row.found.late);
            (row.customer.code.clone(), days.invoices, days.days, late.days)
        })
        .collect();
    assert_eq!(found, expected);
    for (code, invoices, days, _) in expected {
        let one = desk.reader().days_to_pay(&code, Some(half_year)).unwrap();
        assert_eq!(one.found, AverageDays { days, invoices });
    }
}
