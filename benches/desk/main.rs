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
mod asking;
mod figures;
mod importing;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use creditdesk::credit::{Currency, Day};
use creditdesk::desk::{Clock, Desk, DeskWriter, ImportKind, ImportOptions, Moment, NewDesk, Unwatched, Who};

/// The day of the desk in all measurements.
fn today() -> Day {
    "2026-06-30".parse().unwrap()
}

/// Each opening is a program of its own: its commands must not be taken for those of another.
fn clock() -> Clock {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let process = OPENED.fetch_add(1, Ordering::Relaxed);
    let started = Instant::now();
    let micros = move || i64::try_from(started.elapsed().as_micros()).unwrap();
    Clock::new(process, move || Moment {
        at: micros(),
        today: today(),
    })
}

fn open(path: &Path) -> Desk {
    Desk::open(path, &Who::default(), clock()).unwrap()
}

fn new_desk(path: &Path) -> Desk {
    let new = NewDesk {
        currency: Currency::EUR,
        language: "en",
        login: "anna",
    };
    Desk::create(path, &new, clock()).unwrap()
}

/// Imports a file of invoices; gives how many were inserted.
fn import_invoices(writer: &mut DeskWriter, file: &Path) -> u64 {
    let files = [PathBuf::from(file)];
    let options = ImportOptions::default();
    let explain = |statement: &creditdesk::credit::Statement| statement.key.clone();
    writer
        .import(ImportKind::Invoices, &files, None, &options, &explain, &Unwatched)
        .unwrap()
        .inserted
}

fn main() {
    let scratch = tempfile::tempdir().unwrap();
    let mut figures = figures::Figures::default();
    importing::measure(scratch.path(), new_desk, &mut figures);
    figures.print();
}
