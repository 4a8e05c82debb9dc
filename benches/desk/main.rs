//! The speed of the desk: `cargo bench` generates a large desk and prints every figure beside its mark.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark measures, prints, and stops at the first thing that is not as expected"
)]

mod approvals;
mod figures;

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use creditdesk::credit::{Currency, Day, Money};
use creditdesk::desk::{Clock, Desk, EnterOrder, Moment, NewDesk, Who};

/// The day of the desk in all measurements.
fn today() -> Day {
    "2026-06-30".parse().unwrap()
}

fn open(path: &Path) -> Desk {
    // Each opening is a program of its own: its commands must not be taken for those of another.
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let process = OPENED.fetch_add(1, Ordering::Relaxed);
    let started = Instant::now();
    let clock = Clock::new(process, move || Moment {
        at: elapsed_micros(started),
        today: today(),
    });
    Desk::open(path, &Who::default(), clock).unwrap()
}

fn elapsed_micros(started: Instant) -> i64 {
    i64::try_from(started.elapsed().as_micros()).unwrap()
}

fn main() {
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("desk.db");
    let mut figures = figures::Figures::default();
    let new = NewDesk {
        currency: Currency::EUR,
        language: "en",
        login: "anna",
    };
    drop(Desk::create(&path, &new, Clock::standing(today())).unwrap());
    let desk = open(&path);
    {
        let c = rusqlite::Connection::open(&path).unwrap();
        for i in 0..1000 {
            c.execute(
                "INSERT INTO customer (code, name, currency, credit_limit) VALUES (?1, ?1, 'EUR', 10000)",
                [format!("C{i}")],
            )
            .unwrap();
        }
    }
    let mut w = desk.writer().unwrap();
    for i in 0..10000 {
        w.enter_order(&EnterOrder::new(
            format!("C{}", i % 1000),
            format!("S{i}"),
            Money::from_minor(15000),
        ))
        .unwrap();
    }
    approvals::measure(&path, scratch.path(), open, &mut figures);
    figures.print();
}
