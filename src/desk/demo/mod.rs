//! Desks filled with believable data: a small company that has a case for everything, and a very large one.
//!
//! `customers` names its customers, `cases` makes one for each rule, `ledger` writes a year of invoices and receipts,
//! `scenario` says who did what on the desk, `validated` whom the validation blocked; a `Diary` carries it out in the order of the days through the use cases
//! that people have. The same day and seed give the same desk.

mod cases;
mod customers;
mod diary;
mod large;
mod ledger;
mod scenario;
mod validated;

use super::{Clock, Desk, DeskError, ProgressSink};
use crate::files::Destination;
use crate::store::{Finish, StagedStore};
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
pub fn small(
    to: &Destination,
    clock: Clock,
    language: &str,
    progress: &dyn ProgressSink,
) -> Result<Desk, DeskError> {
    made(to, clock, language, |diary| fill_small(diary, progress))
}

fn fill_small(mut diary: Diary, progress: &dyn ProgressSink) -> Result<(), DeskError> {
    let mut random = fastrand::Rng::with_seed(SEED);
    scenario::founding(&mut diary, &mut random)?;
    ledger::year(&mut diary, &mut random);
    cases::enter(&mut diary);
    scenario::orders(&mut diary, &mut random);
    scenario::decisions(&mut diary);
    diary.carry_out(progress)
}

/// Makes a new desk of a very large company, and sits down at it. What it holds is held for what the check found.
pub fn large(
    to: &Destination,
    clock: Clock,
    language: &str,
    size: Size,
    progress: &dyn ProgressSink,
) -> Result<Desk, DeskError> {
    made(to, clock, language, |diary| large::fill(&diary, size, progress))
}

/// Makes the desk under a name of its own: it is at its destination when it is whole.
fn made(
    to: &Destination,
    clock: Clock,
    language: &str,
    fill: impl FnOnce(Diary) -> Result<(), DeskError>,
) -> Result<Desk, DeskError> {
    let today = clock.moment_to_write()?.today;
    let staged = StagedStore::create(to)?;
    fill(Diary::new(&staged, today, language)?)?;
    // Opened before it is placed: what is at its destination must not be answered with a failure.
    let user = diary::sit_down(&staged.path(), ADMINISTRATOR, clock.clone())?.user().clone();
    staged.finish(Finish::ForUse)?;
    Ok(Desk::placed(to.path(), clock, user))
}

#[cfg(test)]
mod tests;
