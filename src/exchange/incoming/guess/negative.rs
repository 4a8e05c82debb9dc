//! Whether the negative amounts of a list are credit notes or receipts, where no type of document says it (A6, B2): found out
//! from their numbers and from what is beside them, else asked.

use std::collections::HashSet;

use super::draft::Draft;
use super::{ListKind, Question, Subject};
use crate::credit::{Currency, ItemKind, Message, Money};
use crate::exchange::Cell;
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::listed::kind_of_word;
use crate::exchange::incoming::mapping::NegativeAmounts;

/// What the numbers of credit notes begin with, folded, besides the words for their type.
const CREDIT_PREFIXES: [&str; 13] =
    ["a", "c", "g", "avo", "avr", "cr", "crn", "cne", "cred", "cnt", "gs", "rem", "rma"];
/// What the numbers of receipts begin with.
const RECEIPT_PREFIXES: [&str; 24] = [
    "r", "rg", "reg", "rgt", "regl", "pay", "paym", "rec", "rcpt", "enc", "vir", "virt", "chq", "cheque",
    "bq", "bnk", "bank", "bk", "kas", "cash", "ca", "bet", "ontv", "zg",
];
/// What a text beside a receipt or a credit note begins with.
const RECEIPT_WORDS: [&str; 18] = [
    "payment",
    "receipt",
    "reglement",
    "paiement",
    "encaissement",
    "acompte",
    "virement",
    "cheque",
    "versement",
    "betaling",
    "ontvangst",
    "vooruitbetaling",
    "overschrijving",
    "zahlung",
    "anzahlung",
    "uberweisung",
    "overpayment",
    "prepayment",
];
const CREDIT_WORDS: [&str; 11] = [
    "avoir",
    "note de credit",
    "credit note",
    "credit memo",
    "creditnota",
    "creditfactuur",
    "gutschrift",
    "remboursement",
    "rabais",
    "remise",
    "korting",
];
/// What the column with the journal is called, and the journals of sales and of money.
const JOURNALS: [&str; 7] =
    ["journal", "code journal", "jnl", "jrn", "journalcode", "dagboek", "dagboekcode"];
const SALES: [&str; 12] =
    ["ve", "vt", "vte", "ven", "vte1", "vente", "ventes", "vk", "vrk", "verkoop", "sales", "sj"];
const MONEY: [&str; 15] = [
    "bq", "bq1", "bqe", "bnq", "ban", "banque", "ca", "cai", "caisse", "bank", "bnk", "bk", "kas", "cash",
    "tr",
];

/// The most documents with a negative amount whose numbers are looked at.
const MOST: usize = 3000;

/// The documents with a negative amount.
#[derive(Debug, Default)]
pub(super) struct Negatives {
    /// The first: its number and its amount.
    first: Option<(String, Money, Currency)>,
    /// The forms of the numbers of invoices.
    series: HashSet<(String, usize)>,
    documents: Vec<Negative>,
}

#[derive(Debug)]
struct Negative {
    number: String,
    /// What is beside it says what it is.
    beside: Option<NegativeAmounts>,
}

impl Negatives {
    /// Takes a row into account, as it is shown, and what its unread columns have.
    pub(super) fn add<'a>(
        &mut self,
        shown: &[(&'static str, Cell)],
        unread: impl Iterator<Item = (&'a str, &'a str)>,
    ) {
        let value = |name: &str| shown.iter().find(|(known, _)| *known == name).map(|(_, cell)| cell);
        let (Some(Cell::Text(kind)), Some(Cell::Text(number))) = (value("type"), value("number")) else {
            return;
        };
        if kind == ItemKind::Invoice.code() {
            self.series.insert(form_of(number));
            return;
        }
        let Some(Cell::Money(amount, currency)) = value("amount") else { return };
        if kind != ItemKind::Credit.code() || !amount.is_negative() || self.documents.len() >= MOST {
            return;
        }
        self.first.get_or_insert_with(|| (number.clone(), *amount, *currency));
        let mut unread = unread;
        let beside = unread.find_map(|(name, text)| meant_by(name, text));
        self.documents.push(Negative { number: number.clone(), beside });
    }

    /// What they are, where most of them show it and none shows the other.
    fn found(&self) -> Option<NegativeAmounts> {
        let shown = |document: &Negative| document.beside.or_else(|| self.meant_by_number(&document.number));
        let count = |are| self.documents.iter().filter(|document| shown(document) == Some(are)).count();
        match (count(NegativeAmounts::CreditNotes), count(NegativeAmounts::Receipts)) {
            (credits, 0) if credits * 2 > self.documents.len() => Some(NegativeAmounts::CreditNotes),
            (0, receipts) if receipts * 2 > self.documents.len() => Some(NegativeAmounts::Receipts),
            _ => None,
        }
    }

    fn meant_by_number(&self, number: &str) -> Option<NegativeAmounts> {
        let form = form_of(number);
        // A number of the series of the invoices is no receipt's.
        if self.series.contains(&form) {
            return Some(NegativeAmounts::CreditNotes);
        }
        let (prefix, _) = form;
        let is_in = |prefixes: &[&str]| prefixes.contains(&prefix.as_str());
        match kind_of_word(&prefix) {
            _ if is_in(&RECEIPT_PREFIXES) => Some(NegativeAmounts::Receipts),
            Some(ItemKind::Receipt) => Some(NegativeAmounts::Receipts),
            Some(ItemKind::Invoice | ItemKind::Credit) => Some(NegativeAmounts::CreditNotes),
            None => is_in(&CREDIT_PREFIXES).then_some(NegativeAmounts::CreditNotes),
        }
    }
}

impl Draft<'_> {
    /// What negative amounts are, or the question; whether they are receipts after all.
    pub(super) fn takes_receipts(&mut self, negatives: &Negatives) -> bool {
        let is_known = self.mapping.formats.negative_amounts.is_some() || self.says_type();
        let Some((number, amount, currency)) = negatives.first.as_ref().filter(|_| !is_known) else {
            return false;
        };
        if let Some(found) = negatives.found() {
            self.mapping.formats.negative_amounts = Some(found);
            return found == NegativeAmounts::Receipts;
        }
        let message = Message::new("negative-amounts-unclear")
            .text("number", number)
            .money("amount", *amount, *currency);
        let choices = NegativeAmounts::CODES.map(str::to_owned).to_vec();
        self.questions.push(Question { message, subject: Subject::NegativeAmounts, choices });
        false
    }

    /// Whether the list says of each row what it is.
    fn says_type(&self) -> bool {
        self.kind != ListKind::Invoices || self.mapping.columns.contains_key("type")
    }
}

/// What a number begins with, folded, and how many digits follow.
fn form_of(number: &str) -> (String, usize) {
    let digits = number.find(|letter: char| letter.is_ascii_digit()).unwrap_or(number.len());
    let (prefix, rest) = number.split_at(digits);
    (words(prefix), rest.chars().filter(char::is_ascii_digit).count())
}

/// What a text of a column says of its row.
fn meant_by(name: &str, text: &str) -> Option<NegativeAmounts> {
    let text = words(text);
    let begins = |list: &[&str]| {
        list.iter()
            .any(|word| text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    };
    let is_journal = JOURNALS.contains(&words(name).as_str());
    if begins(&CREDIT_WORDS) || (is_journal && SALES.contains(&text.as_str())) {
        Some(NegativeAmounts::CreditNotes)
    } else if begins(&RECEIPT_WORDS) || (is_journal && MONEY.contains(&text.as_str())) {
        Some(NegativeAmounts::Receipts)
    } else {
        None
    }
}
