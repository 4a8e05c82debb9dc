//! The words of rows that are no documents: of totals, of the page, of labels, and of those who are owed.

use super::fold::words;
use super::names::meanings_of;

/// The words of a total, with which its row begins; those of several words first.
const TOTALS: [&str; 48] = [
    "grand total",
    "grand totals",
    "totaux generaux",
    "total general",
    "sous total",
    "sub total",
    "totaal generaal",
    "total",
    "totals",
    "totaux",
    "subtotal",
    "subtotals",
    "soustotal",
    "totaal",
    "totalen",
    "subtotaal",
    "eindtotaal",
    "saldo totaal",
    "summe",
    "summen",
    "gesamt",
    "gesamtsumme",
    "endsumme",
    "zwischensumme",
    "balance total",
    "solde total",
    "algemeen totaal",
    "generaal totaal",
    "totaal openstaand",
    "totaalbedrag",
    "totaalsaldo",
    "deeltotaal",
    "tussentotaal",
    "hoofdtotaal",
    "total du",
    "total cumule",
    "sous totaux",
    "somme",
    "sommes",
    "cumul general",
    "gesamtbetrag",
    "gesamtsaldo",
    "gesamttotal",
    "totalsumme",
    "overall total",
    "general total",
    "report total",
    "final total",
];

/// With what a line begins that says something of the page or of the printing.
const REMARKS: [&str; 20] = [
    "page",
    "pagina",
    "seite",
    "printed",
    "imprime",
    "edite",
    "afgedrukt",
    "gedruckt",
    "generated",
    "genere",
    "gegenereerd",
    "erstellt",
    "continued",
    "suite",
    "vervolg",
    "report",
    "ageing",
    "aging",
    "as of",
    "as at",
];

/// Labels of lines that say more of a customer, beside the names of columns.
pub(super) const LABELS: [&str; 30] = [
    "tel",
    "telephone",
    "phone",
    "fax",
    "mobile",
    "gsm",
    "e mail",
    "mail",
    "address",
    "adresse",
    "adres",
    "vat",
    "vat no",
    "tva",
    "n tva",
    "btw",
    "ust id",
    "siret",
    "siren",
    "iban",
    "credit limit",
    "turnover",
    "balance",
    "page",
    "printed",
    "note",
    "notes",
    "remarque",
    "opmerking",
    "rep",
];

/// The words alone in a row below which those of suppliers or of customers are.
const CREDITORS: [&str; 12] = [
    "creditors",
    "suppliers",
    "accounts payable",
    "purchase ledger",
    "fournisseurs",
    "creanciers",
    "dettes fournisseurs",
    "crediteuren",
    "leveranciers",
    "kreditoren",
    "lieferanten",
    "verbindlichkeiten",
];

const DEBTORS: [&str; 10] = [
    "debtors",
    "customers",
    "accounts receivable",
    "sales ledger",
    "clients",
    "creances clients",
    "debiteuren",
    "klanten",
    "debitoren",
    "kunden",
];

/// Whether a folded word is one for creditors, and not one for debtors.
pub(super) fn are_creditors(word: &str) -> Option<bool> {
    let (is_creditors, is_debtors) = (CREDITORS.contains(&word), DEBTORS.contains(&word));
    (is_creditors || is_debtors).then_some(is_creditors)
}

/// What a total is of, by its name: nothing where it says only that it is one; none where it is no total.
pub(super) fn total_name(text: &str) -> Option<&str> {
    /// What is between the word for a total and what it is of.
    const OF: [&str; 10] = ["for", "of", "de", "du", "pour", "van", "voor", "von", "fur", "client"];
    let starts = |count: usize| {
        let end = text.match_indices(' ').nth(count - 1).map_or(text.len(), |(at, _)| at);
        text.split_at_checked(end)
    };
    let (_, rest) =
        [2, 1].into_iter().filter_map(starts).find(|(start, _)| TOTALS.contains(&words(start).as_str()))?;
    let rest = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let of = rest.split_once(' ').filter(|(of, _)| OF.contains(&words(of).as_str()));
    Some(of.map_or(rest, |(_, name)| name).trim_end_matches([':', ' ']))
}

/// Whether a line says something of the page or of the printing: by a word alone, or with a number or a day behind it. A
/// company can be called Page & Co.
pub(super) fn is_remark(text: &str) -> bool {
    let text = words(text);
    let is_of_page = |rest: &str| {
        rest.is_empty() || (rest.starts_with(' ') && rest.contains(|letter: char| letter.is_ascii_digit()))
    };
    REMARKS.iter().any(|remark| text.strip_prefix(remark).is_some_and(is_of_page))
}

/// Whether a text is a label with its value, as `Phone: 12`; a customer may be called `Company: Job`.
pub(super) fn is_labelled(text: &str) -> bool {
    let label = text.split_once(':').map(|(label, _)| words(label));
    LABELS.contains(&words(text).as_str())
        || label.is_some_and(|label| LABELS.contains(&label.as_str()) || meanings_of(&label).next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_says_what_it_is_of() {
        for (text, name) in [
            ("Total", Some("")),
            ("TOTAL:", Some("")),
            ("Total Bay Ridge Group", Some("Bay Ridge Group")),
            ("Total for Bay Ridge Group", Some("Bay Ridge Group")),
            ("Sous-total client Dupont", Some("Dupont")),
            ("Total général", Some("")),
            ("Grand Total", Some("")),
            ("Totaal", Some("")),
            ("Zwischensumme Müller", Some("Müller")),
            ("Totalisator BV", None),
            ("Dupont total", None),
            ("", None),
        ] {
            assert_eq!(total_name(text), name, "{text}");
        }
    }
}
