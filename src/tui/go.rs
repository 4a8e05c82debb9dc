//! The menu that opens screens: one letter each. The letters are answers of a menu, not commands.

/// The letter of each screen, by the id of the command that opens it.
pub(super) const LETTERS: &[(char, &str)] = &[
    ('w', "workspace"),
    ('h', "hold"),
    ('c', "customers"),
    ('C', "call-list"),
    ('o', "orders"),
    ('f', "invoices"),
    ('p', "receipts"),
    ('j', "credit-notes"),
    ('e', "order-entry"),
    ('b', "invoice-entry"),
    ('r', "receipt-entry"),
    ('t', "invoice-transfer"),
    ('v', "validation"),
    ('d', "payment-report"),
    ('i', "import"),
    ('s', "settings"),
    ('a', "audit"),
    ('u', "acts"),
    ('L', "language"),
    ('k', "desk"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::tui::registry::SCREENS;

    #[test]
    fn every_screen_that_opens_by_itself_has_a_letter_of_its_own() {
        let letters: BTreeSet<char> = LETTERS.iter().map(|(letter, _)| *letter).collect();
        assert_eq!(letters.len(), LETTERS.len());
        for scope in SCREENS.iter().filter(|scope| scope.start.is_some()) {
            assert!(LETTERS.iter().any(|(_, id)| *id == scope.open.id), "{}", scope.open.id);
        }
    }
}
