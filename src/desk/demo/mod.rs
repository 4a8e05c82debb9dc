//! Desks filled with believable data: a small company that has a case for everything, and a very large one.
//!
//! `cast` names its customers, `cases` makes one for each rule, `ledger` writes a year of invoices and receipts,
//! `story` says who did what on the desk; a `Diary` carries it out in the order of the days through the use cases
//! that people have. The same day and seed give the same desk.

mod cases;
mod cast;
mod diary;
mod ledger;
mod story;

use std::path::Path;

use super::{Clock, Desk, DeskError, Who};
use diary::Diary;

/// Who looks after the company's credit; opens the desk.
const ADMINISTRATOR: &str = "nadia";
/// Who decides on larger cases.
const SUPERVISOR: &str = "sofie";
/// Who enters orders and decides on most holds.
const CLERK: &str = "lucas";

/// Always the same company.
const SEED: u64 = 0x00c2_ed17_de5c;

/// Makes a new desk of a company with about 120 customers in three countries and a year of business behind it, and
/// sits down at it. The language is that of the company: `en`, `fr`, `nl`.
///
/// Every day of it is counted from the day of the clock.
pub fn small(path: &Path, clock: Clock, language: &str) -> Result<Desk, DeskError> {
    let today = clock.now().today;
    let mut random = fastrand::Rng::with_seed(SEED);
    let mut diary = Diary::new(path, today, language)?;
    story::founding(&mut diary, &mut random)?;
    ledger::year(&mut diary, &mut random);
    cases::enter(&mut diary);
    story::orders(&mut diary, &mut random);
    story::decisions(&mut diary);
    diary.carry_out()?;
    let who = Who {
        named: Some(ADMINISTRATOR.to_owned()),
        account: None,
    };
    Desk::open(path, &who, clock)
}

#[cfg(test)]
mod tests;
