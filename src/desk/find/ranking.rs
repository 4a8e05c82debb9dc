//! What comes first of all that was found.

use super::Found;
use crate::credit::coded;

/// The most that are shown of a kind.
pub(super) const MOST_OF_A_KIND: usize = 8;

coded! {
    /// What can be found, in the order in which an answer shows it.
    #[derive(PartialOrd, Ord)]
    pub enum FoundKind {
        Order = "order",
        Invoice = "invoice",
        Credit = "credit",
        Receipt = "receipt",
        Customer = "customer",
        ShipTo = "ship-to",
        Group = "group",
        Warehouse = "warehouse",
        Terms = "terms",
        User = "user",
    }
}

coded! {
    /// How a record matches what was typed, the best first.
    #[derive(PartialOrd, Ord)]
    pub enum Match {
        /// Its number or code is that.
        Exact = "exact",
        /// Its number or code is that, but for the case of the letters.
        Case = "case",
        /// Its number has these digits, in the form of the newest numbers.
        Digits = "digits",
        /// Its number or code begins so.
        Prefix = "prefix",
        /// Words of its name begin so.
        Word = "word",
        /// It contains every typed word.
        Contained = "contained",
        /// It has the typed letters in their order.
        Similar = "similar",
    }
}

impl Match {
    /// Numbers and codes that are what was typed come before everything else, whatever they belong to.
    const fn tier(self) -> u8 {
        match self {
            Self::Exact => 0,
            Self::Case => 1,
            Self::Digits => 2,
            Self::Prefix | Self::Word | Self::Contained | Self::Similar => 3,
        }
    }
}

/// The best first, so many of each kind, each record once. Those that match alike stay in their order.
pub(super) fn ranked(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|one| (one.kind, one.how));
    let mut shown: Vec<Found> = Vec::new();
    for one in found {
        let of_its_kind = || shown.iter().rev().take_while(|shown| shown.kind == one.kind);
        let is_there =
            of_its_kind().any(|shown| (&shown.code, &shown.customer) == (&one.code, &one.customer));
        if !is_there && of_its_kind().count() < MOST_OF_A_KIND {
            shown.push(one);
        }
    }
    shown.sort_by_key(|one| one.how.tier());
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: FoundKind, code: &str, how: Match) -> Found {
        Found { kind, how, code: code.to_owned(), name: String::new(), customer: None }
    }

    fn codes(found: Vec<Found>) -> Vec<String> {
        ranked(found).into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn what_was_typed_exactly_comes_first_and_then_each_kind_in_its_place() {
        use FoundKind::{Customer, Group, Invoice, Order};
        let all = vec![
            found(Group, "G", Match::Exact),
            found(Customer, "N", Match::Word),
            found(Customer, "c", Match::Case),
            found(Customer, "C", Match::Exact),
            found(Invoice, "I2", Match::Prefix),
            found(Invoice, "I1", Match::Digits),
            found(Order, "O2", Match::Prefix),
            found(Order, "O1", Match::Prefix),
        ];
        assert_eq!(codes(all), ["C", "G", "c", "I1", "O2", "O1", "I2", "N"]);
    }

    #[test]
    fn the_best_of_a_kind_are_shown_each_once() {
        let number = |at: usize| found(FoundKind::Order, &format!("O{at}"), Match::Contained);
        let mut all: Vec<Found> = (0..20).map(number).collect();
        all.push(found(FoundKind::Order, "O19", Match::Exact));
        assert_eq!(codes(all), ["O19", "O0", "O1", "O2", "O3", "O4", "O5", "O6"]);
    }
}
