//! Finding: from a key to the rows that answer it, in the dialog that finds everything.

use std::time::Duration;

use creditdesk::desk::Desk;
use creditdesk::tui::DeskLocation;

use crate::figures::{Figures, time};
use crate::screens::Screens;

/// Texts that are typed, whatever the names of the desk are: numbers, codes, their beginnings, commands, nonsense.
const TYPED: [&str; 28] = [
    "INV-0012345",
    "inv-0012345",
    "0012345",
    "12345",
    "INV-19",
    "inv",
    "i",
    "1",
    "PAY-0012345",
    "pay-00",
    "SO-0000100",
    "so-00001",
    "99999999",
    "C000123",
    "c000123",
    "C0001",
    "c",
    "zzqqxx",
    "qqqqqqqq",
    "x-1-y-2",
    "limit",
    "plafond",
    "credit management group",
    "c000123 limit",
    "aging",
    "hold",
    "123456789",
    "ei",
];
/// How often each text is typed: its fastest round counts, so that what else the machine does plays no part.
const ROUNDS: usize = 3;

/// Measures the slowest key of forty texts, beside reading the names of all customers once.
pub(crate) fn measure(desk: Desk, place: DeskLocation, figures: &mut Figures) {
    let mut reader = desk.reader().unwrap();
    let (names, reading) = time(|| reader.customer_names().unwrap());
    let step = names.len() / 4;
    let names = names.iter().step_by(step.max(1)).take(4).map(|name| name.name.to_lowercase());
    let of_names = names.flat_map(|name| [with_errors(&name), first_word(&name), name]);
    let texts: Vec<String> = TYPED.iter().map(|text| (*text).to_owned()).chain(of_names).collect();
    assert_eq!(texts.len(), 40);
    let mut screens = Screens::of(desk, place);
    let ((), opening) = time(|| screens.keys(":"));
    println!("  the names were read and the dialog opened in {opening:?}");
    let mut slowest: Vec<_> = texts.iter().map(|text| (slowest_key(&mut screens, text), text)).collect();
    slowest.sort_unstable();
    for (took, text) in slowest.iter().rev().take(5) {
        println!("  {text:?} in {took:?}");
    }
    let (worst, _) = slowest.pop().unwrap();
    figures.absolute("finding, the slowest key of forty texts", worst, Duration::from_millis(20));
    figures.ratio("the same beside reading all names once", worst, reading, 1.0);
}

/// The slowest key of a text in the fastest round.
fn slowest_key(screens: &mut Screens, text: &str) -> Duration {
    let mut round = || {
        let slowest = text.chars().map(|letter| time(|| screens.keys(&letter.to_string())).1).max();
        screens.keys("\u{1b}");
        slowest.unwrap()
    };
    (0..ROUNDS).map(|_| round()).min().unwrap()
}

/// A name as it is typed in a hurry: every fourth letter is missing.
fn with_errors(name: &str) -> String {
    name.chars().enumerate().filter(|(at, _)| at % 4 != 3).map(|(_, letter)| letter).collect()
}

fn first_word(name: &str) -> String {
    name.split(' ').next().unwrap_or_default().to_owned()
}
