//! What programs call the types of documents in their lists (B2), in English, French, Dutch and German.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::words;
use crate::credit::ItemKind;

/// What a document is, by the word for its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DocumentType {
    Of(ItemKind),
    /// What the sign of its amount says: a journal entry, what was open before.
    Signed,
}

const INVOICES: &str = "invoice, inv, in, si, sale, sales invoice, tax invoice, customer invoice, sales, out invoice, accrec, bill, \
     debit note, debit memo, dn, facture, facture client, facture de vente, facture d'acompte, fa, fac, fact, fv, fc, vf, vente, \
     factuur, verkoopfactuur, verkoop, rechnung, ausgangsrechnung, re, ar, rv, dr, 380";
const CREDITS: &str = "credit memo, credit note, credit, credit invoice, sales credit, sales credit note, customer credit note, \
     out refund, accrec credit, return, sales return, crn, cn, cm, cr, sc, avoir, avoir client, facture d'avoir, note de crédit, \
     avo, av, ac, nc, vc, creditnota, verkoopcreditnota, creditfactuur, creditering, gutschrift, rechnungskorrektur, \
     stornorechnung, storno, gu, gs, dg, 381";
const PAYMENTS: &str = "payment, pmt, customer payment, payment received, receipt, cash receipt, sales receipt, sr, deposit, \
     overpayment, prepayment, payment on account, règlement, rgt, rglt, paiement, encaissement, acompte, acpt, acompte reçu, betaling, ontvangst, \
     vooruitbetaling, zahlung, zahlungseingang, anzahlung, ze, za, dz";
const SIGNED: &str = "journal, jnl, general journal, journal entry, adjustment, opening, opening balance, balance forward, balance b/f, balance brought forward, statement charge, \
     finance charge, od, à nouveau, an, ran, report à nouveau, régularisation, beginsaldo, beginbalans, memoriaal, correctie, \
     eröffnung, eröffnungsbuchung, saldovortrag, korrektur, ab, da";

/// Words that mean one thing beside some words and another beside others.
const AMBIGUOUS: [(&str, &[(&str, DocumentType)]); 2] = [
    (
        "rg",
        &[
            (
                "fa, fac, fact, fv, facture, av, avo, ac, avoir, nc, od, règlement",
                DocumentType::Of(ItemKind::Receipt),
            ),
            (
                "gu, gs, gutschrift, re, ar, rechnung, ze, za, zahlung, storno",
                DocumentType::Of(ItemKind::Invoice),
            ),
        ],
    ),
    (
        "sa",
        &[
            ("si, sc, sr, inv, invoice", DocumentType::Of(ItemKind::Receipt)),
            ("rv, dr, dg, dz, ab, da", DocumentType::Signed),
        ],
    ),
];

static KNOWN: LazyLock<HashMap<String, DocumentType>> = LazyLock::new(|| {
    let lists = [
        (INVOICES, DocumentType::Of(ItemKind::Invoice)),
        (CREDITS, DocumentType::Of(ItemKind::Credit)),
        (PAYMENTS, DocumentType::Of(ItemKind::Receipt)),
        (SIGNED, DocumentType::Signed),
    ];
    lists.into_iter().flat_map(|(list, is)| letters_of(list).map(move |word| (word, is))).collect()
});

fn letters_of(list: &str) -> impl Iterator<Item = String> {
    list.split(", ").map(letters)
}

/// A word without case, accents, blanks and signs, up to what is in brackets.
fn letters(word: &str) -> String {
    words(word.split('(').next().unwrap_or_default()).replace(' ', "")
}

/// The type of document that a word means; none for a word that says something else, or that can mean several.
pub(super) fn type_of(word: &str) -> Option<DocumentType> {
    let word = letters(word);
    let singular = word.strip_suffix('s').unwrap_or(&word);
    KNOWN.get(&word).or_else(|| KNOWN.get(singular)).copied()
}

/// The kind of document that a word means.
pub(super) fn kind_of_word(word: &str) -> Option<ItemKind> {
    match type_of(word)? {
        DocumentType::Of(kind) => Some(kind),
        DocumentType::Signed => None,
    }
}

/// Whether a word is a type of document, whatever it means.
pub(super) fn is_type(word: &str) -> bool {
    type_of(word).is_some() || AMBIGUOUS.iter().any(|(known, _)| letters(word) == *known)
}

/// What a word means beside the other words of its column, in a word that means only that; none where it is clear by itself,
/// or where the others do not decide.
pub(super) fn decided_by(word: &str, others: &[String]) -> Option<&'static str> {
    let (_, meanings) = AMBIGUOUS.iter().find(|(known, _)| letters(word) == *known)?;
    let is_beside =
        |list: &str| letters_of(list).any(|other| others.iter().any(|word| letters(word) == other));
    let mut decided = meanings.iter().filter(|(list, _)| is_beside(list)).map(|(_, is)| *is);
    let (first, second) = (decided.next()?, decided.next());
    if second.is_some() {
        return None;
    }
    Some(match first {
        DocumentType::Of(ItemKind::Invoice) => "invoice",
        DocumentType::Of(ItemKind::Credit) => "credit note",
        DocumentType::Of(ItemKind::Receipt) => "payment",
        DocumentType::Signed => "journal",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_known_however_they_are_written() {
        use DocumentType::{Of, Signed};
        for (word, is) in [
            ("Invoice", Some(Of(ItemKind::Invoice))),
            ("INVOICES", Some(Of(ItemKind::Invoice))),
            ("out_invoice", Some(Of(ItemKind::Invoice))),
            ("Facture d’acompte", Some(Of(ItemKind::Invoice))),
            ("Fact.", Some(Of(ItemKind::Invoice))),
            ("CreditNote", Some(Of(ItemKind::Credit))),
            ("credit-note", Some(Of(ItemKind::Credit))),
            ("Credit Note (INV-3)", Some(Of(ItemKind::Credit))),
            ("ACCRECCREDIT", Some(Of(ItemKind::Credit))),
            ("Verkoopcreditnota", Some(Of(ItemKind::Credit))),
            ("Av.", Some(Of(ItemKind::Credit))),
            ("Customer Payment", Some(Of(ItemKind::Receipt))),
            ("Eröffnung", Some(Signed)),
            ("General Journal", Some(Signed)),
            ("RG", None),
            ("Wholesale", None),
            ("", None),
        ] {
            assert_eq!(type_of(word), is, "{word}");
        }
    }

    #[test]
    fn a_word_of_two_meanings_is_decided_by_the_others() {
        let beside = |word: &str, others: &[&str]| {
            decided_by(word, &others.iter().map(|other| (*other).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(beside("RG", &["RG", "GU"]), Some("invoice"));
        assert_eq!(beside("RG", &["FA", "AV"]), Some("payment"));
        assert_eq!(beside("RG", &["RG"]), None);
        assert_eq!(beside("SA", &["RV", "DZ"]), Some("journal"));
        assert_eq!(beside("SA", &["SI", "SC"]), Some("payment"));
        assert_eq!(beside("Invoice", &["RV"]), None);
    }
}
