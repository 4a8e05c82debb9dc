//! Desks filled with believable data: a small company that has a case for everything, and a very large one.
//!
//! `cast` names its customers, `cases` makes one for each rule, `ledger` writes a year of invoices and receipts,
//! `story` says who did what on the desk, `validated` whom the validation blocked; a `Diary` carries it out in the order of the days through the use cases
//! that people have. The same day and seed give the same desk.

mod cases;
mod cast;
mod diary;
mod large;
mod ledger;
mod story;
mod validated;

use std::path::Path;

use super::{Clock, Desk, DeskError, Watch};
use diary::Diary;

pub use large::Size;

/// Who looks after the company's credit; opens the desk.
const ADMINISTRATOR: &str = "nadia";
/// Who decides on larger cases.
const SUPERVISOR: &str = "sofie";
/// Who enters orders and decides on most holds.
const CLERK: &str = "lucas";

/// What the customers of a very large company are called, each with its number.
const CROWD_NAMES: [&str; 12] = [
    "Ateliers du Nord",
    "Bakkerij De Linde",
    "Comptoir de l'Est",
    "Drukkerij Zuiderpoort",
    "Établissements Rivière",
    "Fabriek Oosterdok",
    "Garage du Canal",
    "Handelshuis Westkade",
    "Imprimerie des Arts",
    "Jachtwerf Noordzee",
    "Kwekerij Groenhof",
    "Librairie du Port",
];

/// Always the same company.
const SEED: u64 = 0x00c2_ed17_de5c;

/// Makes a new desk of a company with about 125 customers in three countries and a year of business behind it, and
/// sits down at it. The language is that of the company: `en`, `fr`, `nl`.
///
/// Every day of it is counted from the day of the clock.
pub fn small(path: &Path, clock: Clock, language: &str) -> Result<Desk, DeskError> {
    let today = clock.moment_to_write()?.today;
    let mut random = fastrand::Rng::with_seed(SEED);
    let mut diary = Diary::new(path, today, language)?;
    story::founding(&mut diary, &mut random)?;
    ledger::year(&mut diary, &mut random);
    cases::enter(&mut diary);
    story::orders(&mut diary, &mut random);
    story::decisions(&mut diary);
    diary.carry_out()?;
    diary::sit_down(path, ADMINISTRATOR, clock)
}

/// Makes a new desk of a very large company, and sits down at it. What it holds is held for what the check found.
pub fn large(
    path: &Path,
    clock: Clock,
    language: &str,
    size: Size,
    watch: &dyn Watch,
) -> Result<Desk, DeskError> {
    let diary = Diary::new(path, clock.moment_to_write()?.today, language)?;
    large::fill(&diary, size, watch)?;
    drop(diary);
    diary::sit_down(path, ADMINISTRATOR, clock)
}

#[cfg(test)]
mod tests;
