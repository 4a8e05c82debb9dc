//! Desks filled with believable data: a small company with an example of everything, and a very large one.
//!
//! `customers` invents the customers, `examples` has one for each rule, `ledger` writes a year of invoices and receipts,
//! `scenario` the users and their decisions, `validated` whom the validation blocked. A `Diary` carries it all out in
//! the order of the days, through the use cases of the desk. The same day and seed give the same desk.

mod customers;
mod diary;
mod examples;
mod large;
mod ledger;
mod scenario;
mod validated;

use crate::desk::error::DeskError;
use crate::desk::session::{Clock, Desk, ProgressSink};
use crate::files::Destination;
use crate::store::{Finish, StagedStore};
use diary::Diary;

pub use large::Size;

/// Makes the desk, and looks after the company's credit.
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
/// opens it. The language is that of the company: `en`, `fr`, `nl`.
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
    scenario::set_up(&mut diary, &mut random)?;
    ledger::year(&mut diary, &mut random);
    examples::enter(&mut diary);
    scenario::orders(&mut diary, &mut random);
    scenario::decisions(&mut diary);
    scenario::calls(&mut diary);
    diary.carry_out(progress)
}

/// Makes a new desk of a very large company, and opens it. Its held orders are held for what the check found.
pub fn large(
    to: &Destination,
    clock: Clock,
    language: &str,
    size: Size,
    progress: &dyn ProgressSink,
) -> Result<Desk, DeskError> {
    made(to, clock, language, |diary| large::fill(&diary, size, progress))
}

/// Makes the desk under a temporary name, and moves it to its destination when it is complete.
fn made(
    to: &Destination,
    clock: Clock,
    language: &str,
    fill: impl FnOnce(Diary) -> Result<(), DeskError>,
) -> Result<Desk, DeskError> {
    let now = clock.moment_to_write()?;
    let staged = StagedStore::create(to)?;
    fill(Diary::new(&staged, now, language)?)?;
    // Opened before it is moved: once it is at its destination, nothing may fail any more.
    let user = diary::open_as(&staged.path(), ADMINISTRATOR, clock.clone())?.user().clone();
    staged.finish(Finish::ForUse)?;
    Ok(Desk::placed(to.path(), clock, user))
}

#[cfg(test)]
mod tests;
