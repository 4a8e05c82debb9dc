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
mod finding;
mod importing;
mod lists;
mod paying;
mod receiving;
mod screens;
mod validation;

use creditdesk::desk::Destination;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use creditdesk::credit::{Currency, Day};
use creditdesk::desk::{
    Clock, Desk, DeskWriter, Identity, ImportKind, ImportOptions, MappingSource, Moment, NewDesk, NoProgress,
    RunId, demo,
};
use creditdesk::tui::DeskLocation;

/// The day of the desk in all measurements.
fn today() -> Day {
    "2026-06-30".parse().unwrap()
}

/// Each opening is a program of its own: its commands must not be taken for those of another.
fn clock() -> Clock {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let run = OPENED.fetch_add(1, Ordering::Relaxed);
    let started = Instant::now();
    let noon = Clock::fixed(today()).now().at;
    let micros = move || i64::try_from(started.elapsed().as_micros()).unwrap();
    Clock::new(RunId(run.into()), move || Moment { at: noon + micros(), today: today() })
}

fn open(path: &Path) -> Desk {
    Desk::open(path, &Identity::default(), clock()).unwrap()
}

fn new_desk(path: &Path) -> Desk {
    let new = NewDesk { currency: Currency::EUR, language: "en", login: "anna" };
    Desk::create(&Destination::new_file(path), &new, clock()).unwrap()
}

/// Imports a file of invoices; gives how many were inserted.
fn import_invoices(writer: &mut DeskWriter, file: &Path) -> u64 {
    let files = [PathBuf::from(file)];
    let options = ImportOptions::default();
    let explain = |message: &creditdesk::credit::Message| message.key.clone();
    writer
        .import(ImportKind::Invoices, &files, MappingSource::Canonical, &options, &explain, &NoProgress)
        .unwrap()
        .inserted
}

/// Where the program would look for a desk; the screens only show it.
fn place(path: &Path) -> DeskLocation {
    DeskLocation {
        path: path.to_owned(),
        who: Identity::default(),
        clock: clock(),
        account: "anna".to_owned(),
    }
}

fn main() {
    let scratch = tempfile::tempdir().unwrap();
    let chosen: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let wants = |name: &str| chosen.is_empty() || chosen.iter().any(|chosen| chosen == name);
    let mut figures = figures::Figures::default();
    if wants("import") {
        importing::measure(scratch.path(), new_desk, &mut figures);
    }
    if chosen.is_empty() || chosen.iter().any(|name| name != "import") {
        let path = scratch.path().join("large.db");
        let (made, elapsed) = figures::time(|| {
            demo::large(&Destination::new_file(&path), clock(), "en", demo::Size::LARGE, &NoProgress)
        });
        drop(made.unwrap());
        figures.absolute("generating the large desk", elapsed, Duration::from_mins(2));
        if wants("asking") {
            asking::measure(&open(&path), &mut figures);
        }
        if wants("screens") {
            screens::keys(open(&path), place(&path), &mut figures);
            screens::program(&path, scratch.path(), &mut figures);
        }
        if wants("memory") {
            screens::memory(&path, scratch.path(), &mut figures);
        }
        if wants("finding") {
            finding::measure(open(&path), place(&path), &mut figures);
        }
        if wants("paying") {
            paying::measure(&path, &open(&path), place(&path), &mut figures);
        }
        if wants("grid") {
            screens::grid(open(&path), place(&path), &mut figures);
        }
        if wants("approvals") {
            approvals::measure(&path, scratch.path(), open, &mut figures);
        }
        if wants("validation") {
            validation::measure(&path, scratch.path(), open, &mut figures);
        }
        if wants("receiving") {
            receiving::measure(&path, scratch.path(), open, &mut figures);
        }
    }
    figures.print();
}
