//! How an import stands to its bare statements: the rows of the file in a temporary table, then one `INSERT ... SELECT`
//! for each table with all its indexes.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use super::bench::{Bench, counts, day};
use crate::desk::ImportKind::Invoices;

const CUSTOMERS: u32 = 20_000;
const ROWS: u32 = 400_000;

fn file(is_settled: bool) -> String {
    let mut random = fastrand::Rng::with_seed(1);
    let first = day("2025-01-01");
    let mut text = "customer,number,date,due,amount,settled\n".to_owned();
    for number in 0..ROWS {
        let date = first + i64::from(number / 1000);
        let settled = if is_settled {
            (date + 40).to_string()
        } else {
            String::new()
        };
        writeln!(
            text,
            "C{},INV-{number:07},{date},{},{}.{:02},{settled}",
            random.u32(0..CUSTOMERS),
            date + 30,
            random.u32(5..9000),
            random.u32(0..100),
        )
        .unwrap();
    }
    text
}

fn bench() -> Bench {
    let bench = Bench::new();
    bench.write(|recorder| {
        for number in 0..CUSTOMERS {
            let columns = [
                ("name", crate::store::Stored::Text(format!("Company {number}"))),
                ("currency", crate::store::Stored::Text("EUR".to_owned())),
            ];
            recorder.tx.add_customer(&format!("C{number}"), &columns)?;
        }
        Ok(())
    });
    bench
}

fn imported(text: &str) -> Duration {
    let bench = bench();
    std::fs::write(bench.path("in.csv"), text).unwrap();
    let started = Instant::now();
    let report = bench.import(Invoices, text);
    let took = started.elapsed();
    assert_eq!(counts(&report), [u64::from(ROWS), u64::from(ROWS), 0, 0, 0]);
    took
}

fn bare(text: &str, is_settled: bool) -> Duration {
    let bench = bench();
    let mut file = rusqlite::Connection::open(bench.desk.path()).unwrap();
    file.pragma_update(None, "synchronous", "FULL").unwrap();
    file.pragma_update(None, "foreign_keys", true).unwrap();
    file.pragma_update(None, "cache_size", -16384).unwrap();
    let started = Instant::now();
    let tx = file.transaction().unwrap();
    tx.execute_batch("CREATE TEMP TABLE staged (customer TEXT, number TEXT, day INTEGER, due INTEGER, amount INTEGER, settled INTEGER)").unwrap();
    {
        let mut stage = tx
            .prepare("INSERT INTO staged VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .unwrap();
        for line in text.lines().skip(1) {
            let fields: Vec<&str> = line.split(',').collect();
            let settled = (!fields[5].is_empty()).then(|| day(fields[5]).number());
            let cents: i64 = fields[4].replace('.', "").parse().unwrap();
            stage
                .execute((
                    fields[0],
                    fields[1],
                    day(fields[2]).number(),
                    day(fields[3]).number(),
                    cents,
                    settled,
                ))
                .unwrap();
        }
    }
    tx.execute_batch(
        "INSERT INTO item (kind, number, customer_id, day, due_day, amount, open, settled_day, paid_day, event_id)
         SELECT 1, s.number, c.id, s.day, s.due, s.amount, iif(s.settled IS NULL, s.amount, 0), s.settled, s.settled, 1
         FROM staged s JOIN customer c ON c.code = s.customer;",
    )
    .unwrap();
    if is_settled {
        tx.execute_batch(
            "INSERT INTO item (kind, number, customer_id, day, due_day, amount, open, settled_day, event_id)
             SELECT 3, s.number || '/settled', c.id, s.settled, s.settled, s.amount, 0, s.settled, 1
             FROM staged s JOIN customer c ON c.code = s.customer;
             INSERT INTO application (debit_item, credit_item, day, amount, event_id)
             SELECT i.id, r.id, s.settled, s.amount, 1 FROM staged s
             CROSS JOIN item i ON i.kind = 1 AND i.number = s.number
             CROSS JOIN item r ON r.kind = 3 AND r.number = s.number || '/settled';",
        )
        .unwrap();
    }
    tx.commit().unwrap();
    started.elapsed()
}

#[test]
#[ignore = "writes hundreds of megabytes; run it in release"]
#[expect(clippy::print_stderr, reason = "it is run to read the figures")]
fn an_import_takes_at_most_three_times_its_bare_statements() {
    for is_settled in [false, true] {
        let text = file(is_settled);
        let import = imported(&text);
        let bare = bare(&text, is_settled);
        let ratio = import.as_secs_f64() / bare.as_secs_f64();
        eprintln!("{ROWS} rows, settled {is_settled}: {import:?} against {bare:?}, {ratio:.2} times");
        assert!(ratio < 3.0, "{ratio}");
    }
}
