//! Importing two million invoices, against staging the rows and one INSERT ... SELECT into the same indexed tables; and lists
//! of other programs.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Duration;

use creditdesk::credit::Day;
use creditdesk::desk::Desk;
use rusqlite::Connection;

use crate::figures::{Figures, time};

const INVOICES: i64 = 2_000_000;
const CUSTOMERS: i64 = 100_000;

/// Measures on two desks that hold the customers and nothing else.
pub(crate) fn measure(scratch: &Path, new_desk: impl Fn(&Path) -> Desk, figures: &mut Figures) {
    let file = scratch.join("invoices.csv");
    write_invoices(&file);
    crate::lists::first_look("a text of 2 000 000 rows", &file, figures);
    let imported = desk_with_customers(&scratch.join("imported.db"), &new_desk);
    let mut writer = imported.writer().unwrap();
    let before = peak_memory();
    let (report, measured) = time(|| crate::import_invoices(&mut writer, &file));
    assert_eq!(report, u64::try_from(INVOICES).unwrap());
    let grown = peak_memory() - before;
    drop(writer);
    let staged = scratch.join("staged.db");
    drop(desk_with_customers(&staged, &new_desk));
    let baseline = stage(&staged, &file);
    figures.ratio("importing 2 000 000 invoices", measured, baseline, 3.0);
    figures.size("memory that the import added", grown, 64.0);
    let desks = ["workbook.db", "by-hand.db"].map(|name| scratch.join(name));
    for path in &desks {
        drop(desk_with_customers(path, &new_desk));
    }
    let [of_import, by_hand] = desks.each_ref().map(AsRef::as_ref);
    crate::lists::workbook(&scratch.join("invoices.xlsx"), CUSTOMERS, [of_import, by_hand], figures);
    for name in ["invoices.csv", "invoices.xlsx", "imported.db", "staged.db", "workbook.db", "by-hand.db"] {
        let _ = std::fs::remove_file(scratch.join(name));
    }
}

fn desk_with_customers(path: &Path, new_desk: &impl Fn(&Path) -> Desk) -> Desk {
    let desk = new_desk(path);
    let mut connection = Connection::open(path).unwrap();
    let tx = connection.transaction().unwrap();
    {
        let mut insert =
            tx.prepare("INSERT INTO customer (code, name, currency) VALUES (?1, ?1, 'EUR')").unwrap();
        for number in 0..CUSTOMERS {
            insert.execute([format!("C{number:06}")]).unwrap();
        }
    }
    tx.commit().unwrap();
    desk
}

fn write_invoices(path: &Path) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let first: Day = "2024-01-01".parse().unwrap();
    writeln!(file, "customer,number,date,due,amount").unwrap();
    for number in 0..INVOICES {
        // Spread over customers and days without any order, as a real export is.
        let customer = number * 7919 % CUSTOMERS;
        let day = first + number * 104_729 % 900;
        let (whole, cents) = (number * 31 % 5000 + 10, number % 100);
        writeln!(file, "C{customer:06},INV-{number:07},{day},{},{whole}.{cents:02}", day + 30).unwrap();
    }
    file.flush().unwrap();
}

/// Reads the file with the csv crate, stages its rows as they are, and moves them over with one statement.
fn stage(path: &Path, file: &Path) -> Duration {
    let mut connection = Connection::open(path).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;")
        .unwrap();
    connection
        .execute_batch(
            "CREATE TEMP TABLE staged (customer TEXT, number TEXT, day INTEGER, due INTEGER, amount INTEGER)",
        )
        .unwrap();
    let event: i64 = connection.query_row("SELECT max(id) FROM event", [], |row| row.get(0)).unwrap();
    let ((), elapsed) = time(|| {
        let tx = connection.transaction().unwrap();
        {
            let mut insert = tx.prepare("INSERT INTO temp.staged VALUES (?1, ?2, ?3, ?4, ?5)").unwrap();
            let mut rows = csv::Reader::from_path(file).unwrap();
            let mut row = csv::StringRecord::new();
            while rows.read_record(&mut row).unwrap() {
                let day: Day = row[2].parse().unwrap();
                let due: Day = row[3].parse().unwrap();
                let amount: i64 = row[4].replace('.', "").parse().unwrap();
                insert.execute((&row[0], &row[1], day.number(), due.number(), amount)).unwrap();
            }
        }
        tx.execute(
            "INSERT INTO item (kind, number, customer_id, day, due_day, amount, open, event_id)
             SELECT 1, s.number, c.id, s.day, s.due, s.amount, s.amount, ?1
             FROM temp.staged s JOIN customer c ON c.code = s.customer",
            [event],
        )
        .unwrap();
        tx.commit().unwrap();
    });
    elapsed
}

/// The most memory this process ever took, in MB.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    let kilobytes: f64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kilobytes / 1024.0
}
