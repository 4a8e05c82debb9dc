//! How customers have paid: opening one, its average days to pay, and the report over all.

use std::path::Path;
use std::time::Duration;

use creditdesk::credit::AverageDays;
use creditdesk::desk::{Desk, NoProgress, PaymentReportQuery};
use creditdesk::tui::DeskLocation;
use rusqlite::Connection;

use crate::figures::{Figures, percentile, time, times};
use crate::screens::Screens;

/// The customer that has the most documents, and one with as many as most.
const CUSTOMERS: [(&str, &str); 2] = [("C000001", "with 20 000 documents"), ("C050000", "like most")];

/// The same numbers in one statement.
const REPORT: &str = "SELECT c.code, c.name, count(i.id), coalesce(sum(i.paid_day - i.day), 0),
            coalesce(sum(i.paid_day - i.due_day), 0)
     FROM customer c LEFT JOIN item i ON i.customer_id = c.id AND i.paid_day BETWEEN ?1 AND ?2
     GROUP BY c.code ORDER BY c.code";

/// Measures with warm caches, as they are during a day's work.
pub(crate) fn measure(path: &Path, desk: &Desk, place: DeskLocation, figures: &mut Figures) {
    let mut screens = Screens::of(desk.clone(), place);
    let mut reader = desk.reader().unwrap();
    for (code, which) in CUSTOMERS {
        let opening = opening(&mut screens, code);
        let what = format!("opening a customer {which}, median");
        figures.absolute(&what, percentile(&opening, 0.5), Duration::from_millis(10));
        let calculating = times(100, |_| drop(reader.days_to_pay(code, None).unwrap()));
        let what = format!("average days to pay of a customer {which}");
        figures.absolute(&what, percentile(&calculating, 0.5), Duration::from_millis(5));
    }
    let (all, elapsed) = time(|| reader.all_days_to_pay(&NoProgress).unwrap());
    println!("  the average days to pay of {} customers in {elapsed:?}", all.len());
    report(path, desk, figures);
}

/// The times from the key that opens a customer to its first complete frame.
fn opening(screens: &mut Screens, code: &str) -> Vec<Duration> {
    let mut measured: Vec<Duration> = (0..20)
        .map(|_| {
            screens.alt('6');
            screens.keys(&format!("/{code}\n"));
            let ((), elapsed) = time(|| screens.keys("\n"));
            assert!(screens.text().contains(code), "{}", screens.text());
            screens.keys("\u{1b}\u{1b}\u{1b}");
            elapsed
        })
        .collect();
    measured.sort();
    measured
}

fn report(path: &Path, desk: &Desk, figures: &mut Figures) {
    let mut reader = desk.reader().unwrap();
    let query = PaymentReportQuery::default();
    let connection = Connection::open(path).unwrap();
    let mut statement = connection.prepare(REPORT).unwrap();
    let mut by_hand = || {
        let read = |row: &rusqlite::Row<'_>| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        };
        let rows = statement.query_map([-25_567, crate::today().number()], read).unwrap();
        rows.collect::<Result<Vec<(String, String, u32, i64, i64)>, _>>().unwrap()
    };
    let (mut measured, mut baseline) = (Duration::MAX, Duration::MAX);
    for _ in 0..3 {
        let (report, elapsed) = time(|| reader.payment_report(&query, &NoProgress).unwrap());
        let (rows, bare) = time(&mut by_hand);
        measured = measured.min(elapsed);
        baseline = baseline.min(bare);
        assert_eq!(report.rows.len(), rows.len());
        for (row, (code, name, invoices, days, late)) in report.rows.iter().zip(rows) {
            assert_eq!((&row.customer.code, &row.customer.name), (&code, &name));
            assert_eq!(row.found.to_pay, AverageDays { days, invoices });
            assert_eq!(row.found.late, AverageDays { days: late, invoices });
        }
    }
    figures.ratio("the days-to-pay report over all customers", measured, baseline, 1.5);
}
