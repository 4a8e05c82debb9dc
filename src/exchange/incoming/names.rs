//! What programs call the columns of their lists and reports, in English, French, Dutch and German.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::fold::words;

/// The names of each canonical column, apart from case, accents and punctuation; the more usual ones of a language first.
const NAMES: [(&str, [&str; 4]); 20] = [
    (
        "customer",
        [
            "customer no, customer number, customer id, customer code, cust no, cust id, customer, account no, account number, \
         account code, account, a/c, a/c no, client id, client code, debtor, debtor no, contact account number, party",
            "code client, n° client, numéro client, n° de client, réf client, client, code tiers, tiers, compte, compte tiers, \
         compte client, n° compte, compauxnum",
            "klantnr, klantnummer, klantcode, klant, debiteurnr, debiteurnummer, debiteurcode, debiteur, relatienr, relatiecode, relatie, \
         rekening",
            "kundenr, kundennr, kundennummer, kdnr, kunde, debitorennr, debitorennummer, debitorenkonto, debitor, konto, kontonummer, \
         personenkonto",
        ],
    ),
    (
        "name",
        [
            "name, customer name, client name, company, company name, account name, contact, contact name, debtor name, \
         party's name, party name, partner, bill to",
            "nom, raison sociale, intitulé, intitulé du compte, libellé, nom du client, nom client, société, comptelib, compauxlib",
            "naam, klantnaam, naam klant, bedrijf, bedrijfsnaam, debiteurnaam, naam debiteur, relatienaam",
            "name, kundenname, firma, firmenname, bezeichnung, kontobezeichnung",
        ],
    ),
    (
        "number",
        [
            "invoice no, invoice number, invoice num, invoice id, inv no, inv, invoice, document no, document number, doc no, \
         doc number, doc, bill no, voucher no, num, ref no, ref, reference, document, no, number, transaction no",
            "n° facture, numéro de facture, numéro facture, n° de facture, facture, n° pièce, n° de pièce, pièce, numéro de pièce, \
         numéro pièce, pieceref, réf pièce, pce, n° pce, numéro, n°, n° document, référence",
            "factuurnr, factuurnummer, factuur, boekstuknr, boekstuk, boekstuknummer, document, documentnr, documentnummer, nummer, stuknr, \
         faktuurnr",
            "rechnungsnr, rechnungsnummer, rechnungs nr, re nr, rechnung, belegnr, belegnummer, belegfeld 1, beleg, nummer, nr",
        ],
    ),
    (
        "date",
        [
            "invoice date, inv date, document date, doc date, issue date, bill date, date issued, issued, transaction date, date",
            "date facture, date de facture, date de la facture, date pièce, date de pièce, date de la pièce, date document, \
         date d'émission, piecedate, dt pièce, dt facture, date, date écriture, ecrituredate",
            "factuurdatum, datum factuur, documentdatum, boekstukdatum, datum, boekdatum, boekingsdatum",
            "rechnungsdatum, re datum, belegdatum, datum, buchungsdatum",
        ],
    ),
    (
        "due",
        [
            "due, due date, date due, due on, payment due, payment due date, pay by, payable by, maturity, maturity date, terms date",
            "échéance, date échéance, date d'échéance, date d’échéance, échéance le, échu le, éch, date éch, date d'éch, dt éch, \
         date limite, date limite de paiement, exigible le, payable le, règlement au, date de règlement prévue, \
         date règlement prévue, à payer avant le, à régler avant le",
            "vervaldatum, vervaldag, vervald, vervalt, vervalt op, verval, betalen voor, te betalen voor, uiterste betaaldatum, betaaldatum uiterlijk",
            "fällig, fälligkeit, fällig am, fälligkeitsdatum, fälligkeitstag, fällig bis, fäll, zahlbar bis, zahlungsfrist, zahlungsziel",
        ],
    ),
    (
        "amount",
        [
            "invoice amount, invoice total, original amount, opening amount, gross amount, gross, amount incl vat, amount, total amount, \
         amount total, original total, total, invoiced, value",
            "montant ttc, mt ttc, total ttc, ttc, montant facture, montant de la facture, montant initial, montant, montant total, total",
            "factuurbedrag, bedrag incl btw, totaal incl btw, bedrag incl, origineel bedrag, bedrag, totaalbedrag, totaal",
            "rechnungsbetrag, bruttobetrag, brutto, betrag, umsatz, gesamtbetrag, gesamt, summe",
        ],
    ),
    (
        "open",
        [
            "open, open balance, open amount, balance, balance due, outstanding, outstanding amount, outstanding balance, amount due, \
         amount outstanding, amount open, pending, pending amount, remaining, remaining amount, remaining balance, residual, \
         residual amount, unpaid, unpaid amount, unpaid balance, balance outstanding, o/s, o/s amount, o/s balance, open amt, \
         still owed, total open, due amount",
            "solde, solde dû, reste dû, restant dû, reste à payer, restant à payer, montant restant, montant dû, montant ouvert, encours, \
         à payer, net à payer, montant restant dû, solde ouvert, reste, reste à encaisser, reste à régler, reste à recevoir, \
         solde restant, solde restant dû, solde à payer, solde à régler, impayé, impayés, montant impayé, non réglé, non payé, \
         à recevoir, à encaisser",
            "openstaand, openstaand bedrag, openstaand saldo, open bedrag, saldo, te betalen, nog te betalen, nog open, restbedrag, restsaldo, \
         restant, te ontvangen, nog te ontvangen, te vorderen",
            "offen, offener betrag, offen betrag, offener saldo, saldo, restbetrag, rest, noch offen, zu zahlen, \
         offener posten, op betrag, restforderung, außenstand, außenstände",
        ],
    ),
    (
        "paid",
        [
            "paid, paid amount, amount paid, payments, received, amount received, payments received",
            "réglé, montant réglé, mt réglé, mt rgt, payé, montant payé, déjà réglé, déjà payé, encaissé, règlements, acomptes",
            "betaald, betaald bedrag, bedrag betaald, reeds betaald, ontvangen, voldaan",
            "bezahlt, gezahlt, bezahlter betrag, zahlungen, zahlbetrag",
        ],
    ),
    (
        "settled",
        [
            "paid date, date paid, paid on, payment date, received date, date received, settled, settled date, settled on, \
         settlement date",
            "date règlement, date de règlement, date paiement, date de paiement, réglé le, payé le, soldé le",
            "betaaldatum, betaald op, datum betaald, datum betaling, voldaan op",
            "zahldatum, zahlungsdatum, bezahlt am, gezahlt am, ausgleichsdatum",
        ],
    ),
    ("debit", ["debit, debit amount, dr", "débit, montant débit", "debet, debetbedrag", "soll, sollbetrag"]),
    (
        "credit",
        ["credit, credit amount, cr", "crédit, montant crédit", "credit, creditbedrag", "haben, habenbetrag"],
    ),
    (
        "side",
        [
            "side, d/c, dc, dr/cr, debit/credit, debit credit indicator",
            "sens, d/c, débit/crédit",
            "d/c, debet/credit",
            "s/h, s, sh, soll/haben, soll/haben kennzeichen, soll haben kz",
        ],
    ),
    (
        "type",
        [
            "type, doc type, document type, transaction type, trans type, txn type, kind, invoice type",
            "type, type de pièce, type pièce, type de document, type document, nature",
            "type, soort, documentsoort, documenttype, soort document",
            "typ, art, belegart, belegtyp",
        ],
    ),
    (
        "currency",
        [
            "currency, curr, cur, ccy, currency code",
            "devise, monnaie, code devise, idevise, dev",
            "valuta, munt, muntsoort, valutacode, val",
            "währung, wkz, whrg",
        ],
    ),
    (
        "terms",
        [
            "terms, payment terms, payment term",
            "conditions, conditions de paiement, conditions de règlement, délai de paiement",
            "betalingsconditie, betaalconditie, betalingsvoorwaarden, betalingstermijn, betaaltermijn",
            "zahlungsbedingung, zahlungsbedingungen, zahlungsziel",
        ],
    ),
    (
        "limit",
        [
            "limit, credit limit",
            "plafond, limite de crédit, limite, plafond de crédit, encours autorisé, encours maximum",
            "kredietlimiet, limiet, krediet limiet",
            "kreditlimit, limit, kreditrahmen",
        ],
    ),
    (
        "phone",
        [
            "phone, telephone, tel, phone number, phone no, mobile",
            "téléphone, tél, n° téléphone, portable, mobile",
            "telefoon, telefoonnummer, tel, telefoonnr, gsm, mobiel",
            "telefon, telefonnummer, tel, mobil, handy",
        ],
    ),
    (
        "email",
        [
            "email, e-mail, mail, email address, client email, customer email, client_email",
            "e-mail, email, mail, courriel, adresse e-mail, adresse mail",
            "e-mail, email, mail, e-mailadres, mailadres",
            "e-mail, email, mail, e-mail-adresse",
        ],
    ),
    (
        "contact",
        [
            "contact person, primary person, attention, attn, contact",
            "interlocuteur, personne de contact, contact",
            "contactpersoon, t.a.v., contact",
            "ansprechpartner, kontakt, kontaktperson",
        ],
    ),
    (
        "country",
        ["country, country code, ctry", "pays, code pays", "land, landcode", "land, länderkennzeichen"],
    ),
];

/// What says that an invoice is due on its own day.
const DUE_AT_ONCE: [&str; 14] = [
    "on receipt",
    "upon receipt",
    "due on receipt",
    "immediate",
    "immediately",
    "cash",
    "cod",
    "comptant",
    "au comptant",
    "a reception",
    "contant",
    "bij ontvangst",
    "sofort",
    "bar",
];

/// What other programs write for a limit that is none.
const UNLIMITED: [&str; 7] =
    ["unlimited", "no limit", "illimite", "illimitee", "onbeperkt", "unbegrenzt", "unlimitiert"];

/// Whether a text in the place of a due day says that the invoice is due on its own day.
pub(super) fn is_due_at_once(text: &str) -> bool {
    DUE_AT_ONCE.contains(&words(text).as_str())
}

/// Whether a text in the place of a limit says that there is none.
pub(super) fn is_unlimited(text: &str) -> bool {
    UNLIMITED.contains(&words(text).as_str())
}

/// The names that are known, as names of files are compared with them.
static KNOWN: LazyLock<Known> = LazyLock::new(Known::new);

struct Known {
    /// The columns of each name without its blanks, and how usual it is for each.
    by_letters: HashMap<String, Vec<NameOf>>,
    /// The folded names that begin with a word.
    by_first_word: HashMap<String, Vec<(String, NameOf)>>,
}

/// What a known name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameOf {
    pub(super) column: &'static str,
    /// How usual it is for the column, from 0, the most usual.
    pub(super) rank: usize,
}

impl Known {
    fn new() -> Self {
        let (mut by_letters, mut by_first_word) = (HashMap::new(), HashMap::new());
        for (column, languages) in NAMES {
            for (rank, name) in languages.iter().flat_map(|names| names.split(", ").enumerate()) {
                let (name, is) = (words(name), NameOf { column, rank });
                NameOf::add(by_letters.entry(letters(&name)).or_default(), is);
                let first = name.split(' ').next().unwrap_or_default().to_owned();
                let begun: &mut Vec<(String, NameOf)> = by_first_word.entry(first).or_default();
                begun.push((name, is));
            }
        }
        Self { by_letters, by_first_word }
    }
}

impl NameOf {
    /// Adds one to those of a name, of which each column has its most usual one.
    fn add(names: &mut Vec<Self>, new: Self) {
        match names.iter_mut().find(|known| known.column == new.column) {
            Some(known) => known.rank = known.rank.min(new.rank),
            None => names.push(new),
        }
    }
}

/// A name without its blanks: programs write the same names with and without them, as in `InvoiceNo`.
fn letters(name: &str) -> String {
    name.replace(' ', "")
}

/// The canonical columns that a name can mean, in their order.
pub(super) fn meanings_of(name: &str) -> impl Iterator<Item = &'static str> {
    called(&words(name)).iter().map(|name| name.column)
}

/// The columns that a folded name is the name of.
pub(super) fn called(name: &str) -> &'static [NameOf] {
    KNOWN.by_letters.get(&letters(name)).map_or(&[], Vec::as_slice)
}

/// The columns whose names are a part of a folded one, beside which there are only such words.
pub(super) fn called_in_part(name: &str, is_beside: impl Fn(&str) -> bool) -> Vec<NameOf> {
    let name: Vec<&str> = name.split(' ').collect();
    let mut found = Vec::new();
    for (at, first) in name.iter().enumerate() {
        let (before, rest) = name.split_at(at);
        for (known, is) in KNOWN.by_first_word.get(*first).into_iter().flatten() {
            let (mut parts, mut words) = (rest.iter(), known.split(' '));
            let is_part = words.all(|word| parts.next() == Some(&word));
            if is_part && before.iter().chain(parts).all(|word| is_beside(word)) {
                NameOf::add(&mut found, *is);
            }
        }
    }
    found
}

/// The names of parts of the open amount by age, folded, that have no number in them.
const BUCKETS: [&str; 24] = [
    "current",
    "future",
    "older",
    "not due",
    "not yet due",
    "at date",
    "on date",
    "at due date",
    "past due",
    "overdue",
    "non echu",
    "a echoir",
    "echu",
    "plus ancien",
    "niet vervallen",
    "nog niet vervallen",
    "vervallen",
    "ouder",
    "nicht fallig",
    "alter",
    "period 1",
    "period 2",
    "period 3",
    "period 4",
];
/// What stands beside the numbers of the others.
const BESIDE_NUMBERS: [&str; 24] = [
    "day", "days", "jour", "jours", "j", "dag", "dagen", "d", "tag", "tage", "month", "months", "mois",
    "maand", "maanden", "monat", "monate", "to", "a", "tot", "bis", "over", "plus", "older",
];

/// Whether a folded name is that of a part of the open amount by age (B1): `1 30`, `2 months`, `not due`.
pub(super) fn is_bucket(name: &str) -> bool {
    let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (numbers, others): (Vec<&str>, Vec<&str>) = name.split(' ').partition(is_number);
    let is_of_days = !name.is_empty() && others.iter().all(|word| BESIDE_NUMBERS.contains(word));
    BUCKETS.contains(&name) || (is_of_days && matches!(numbers.len(), 1 | 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_the_names_of_four_languages() {
        for (name, column) in [
            ("Customer No.", "customer"),
            ("CompAuxNum", "customer"),
            ("Kundenr.", "customer"),
            ("Party's Name", "name"),
            ("Raison sociale", "name"),
            ("N° pièce", "number"),
            ("invoice_id", "number"),
            ("InvoiceID", "number"),
            ("InvoiceNo", "number"),
            ("DueDate", "due"),
            ("InvoiceAmount", "amount"),
            ("PaidAmount", "paid"),
            ("Belegfeld 1", "number"),
            ("Date d'échéance", "due"),
            ("Fälligkeit", "due"),
            ("Openstaand bedrag", "open"),
            ("Restant dû", "open"),
            ("Réglé", "paid"),
            ("Date règlement", "settled"),
            ("Haben", "credit"),
            ("WKZ", "currency"),
            ("A/C", "customer"),
            ("Tel", "phone"),
        ] {
            assert_eq!(meanings_of(name).next(), Some(column), "{name}");
        }
        for name in ["", "P.O. #", "Details", "Expected Date", "Outstanding Tax"] {
            assert_eq!(meanings_of(name).next(), None, "{name}");
        }
    }

    #[test]
    fn parts_by_age_are_known() {
        for name in [
            "current",
            "1 30",
            "0 30",
            "91 120",
            "1 month",
            "2 months",
            "30 jours",
            "older",
            "60 dagen",
            "31 to 60 days",
            "90",
        ] {
            assert!(is_bucket(name), "{name}");
        }
        for name in ["amount", "total", "1 30 60", "days", "period", ""] {
            assert!(!is_bucket(name), "{name}");
        }
    }
}
