//! What comes first of all that was found.

use super::{FindAnswer, Found};
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
        Setting = "setting",
        Reason = "reason",
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

impl Found {
    /// Numbers and codes that are what was typed come before everything else, whatever they belong to; settings whose
    /// words begin so come before what only begins so.
    fn tier(&self) -> u8 {
        match self.how {
            Match::Exact => 0,
            Match::Case => 1,
            Match::Digits => 2,
            Match::Prefix | Match::Word if self.record.kind == FoundKind::Setting => 3,
            Match::Prefix | Match::Word | Match::Contained | Match::Similar => 4,
        }
    }

    /// Whether its number or code is what was typed, in whatever case or form.
    pub fn is_named(&self) -> bool {
        self.how <= Match::Digits
    }
}

/// The best first, so many of each kind, each record once. Those that match alike stay in their order. Of the kinds that
/// were cut, and of those with more than are shown, there is more.
pub(super) fn ranked(mut found: Vec<Found>, cut: Vec<FoundKind>) -> FindAnswer {
    found.sort_by_key(|one| (one.record.kind, one.how));
    let (mut shown, mut more): (Vec<Found>, Vec<FoundKind>) = (Vec::new(), cut);
    for one in found {
        let of_its_kind = || shown.iter().rev().take_while(|shown| shown.record.kind == one.record.kind);
        if of_its_kind().any(|shown| shown.record == one.record) {
            continue;
        }
        if of_its_kind().count() < MOST_OF_A_KIND {
            shown.push(one);
        } else {
            more.push(one.record.kind);
        }
    }
    shown.sort_by_key(Found::tier);
    more.sort_unstable();
    more.dedup();
    FindAnswer { found: shown, more }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::find::Reference;

    fn found(kind: FoundKind, code: &str, how: Match) -> Found {
        Found { record: Reference::new(kind, code), how, name: String::new(), detail: None }
    }

    fn codes(found: Vec<Found>) -> Vec<String> {
        ranked(found, Vec::new()).found.into_iter().map(|one| one.record.code).collect()
    }

    #[test]
    fn what_was_typed_exactly_comes_first_and_then_each_kind_in_its_place() {
        use FoundKind::{Customer, Group, Invoice, Order, Setting};
        let all = vec![
            found(Group, "G", Match::Exact),
            found(Setting, "S", Match::Word),
            found(Setting, "T", Match::Contained),
            found(Customer, "N", Match::Word),
            found(Customer, "c", Match::Case),
            found(Customer, "C", Match::Exact),
            found(Invoice, "I2", Match::Prefix),
            found(Invoice, "I1", Match::Digits),
            found(Order, "O2", Match::Prefix),
            found(Order, "O1", Match::Prefix),
        ];
        assert_eq!(codes(all), ["C", "G", "c", "I1", "S", "O2", "O1", "I2", "N", "T"]);
    }

    #[test]
    fn the_best_of_a_kind_are_shown_each_once() {
        let number = |at: usize| found(FoundKind::Order, &format!("O{at}"), Match::Contained);
        let mut all: Vec<Found> = (0..20).map(number).collect();
        all.push(found(FoundKind::Order, "O19", Match::Exact));
        assert_eq!(codes(all), ["O19", "O0", "O1", "O2", "O3", "O4", "O5", "O6"]);
    }

    #[test]
    fn there_is_more_of_a_kind_that_was_cut_or_has_more_than_are_shown() {
        let number = |at: usize| found(FoundKind::Order, &format!("O{at}"), Match::Prefix);
        let of =
            |count: usize, cut: &[FoundKind]| ranked((0..count).map(number).collect(), cut.to_vec()).more;
        assert_eq!(of(MOST_OF_A_KIND, &[]), []);
        assert_eq!(of(MOST_OF_A_KIND + 1, &[]), [FoundKind::Order]);
        assert_eq!(of(0, &[FoundKind::Invoice]), [FoundKind::Invoice]);
        assert_eq!(of(MOST_OF_A_KIND + 2, &[FoundKind::Order]), [FoundKind::Order]);
    }
}
