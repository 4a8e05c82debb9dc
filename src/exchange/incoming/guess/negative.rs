//! Whether the negative amounts of a list are credit notes or receipts, where no type of document says it (A6, B2): found out
//! from what their numbers begin with, else from what is beside them and not beside invoices too, else asked.

use std::collections::HashSet;

use super::draft::Draft;
use super::{ListKind, Question, Subject};
use crate::credit::{Currency, ItemKind, Message, Money};
use crate::exchange::Cell;
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::mapping::NegativeAmounts;
use crate::exchange::incoming::types::kind_of_word;

/// What the numbers of credit notes begin with, folded, besides the words for their type.
const CREDIT_PREFIXES: [&str; 9] = ["avo", "avr", "cr", "crn", "cne", "cred", "cnt", "gs", "rma"];
/// What the numbers of receipts begin with.
const RECEIPT_PREFIXES: [&str; 23] = [
    "rg", "reg", "rgt", "regl", "pay", "paym", "rec", "rcpt", "enc", "vir", "virt", "chq", "cheque", "bq",
    "bnk", "bank", "bk", "kas", "cash", "ca", "bet", "ontv", "zg",
];
/// One letter says something only beside that of the invoices, in a series with as many digits.
const SISTERS: [(&str, &str); 4] = [("f", "a"), ("f", "c"), ("i", "c"), ("r", "g")];
/// What a text beside a receipt or a credit note begins with.
const RECEIPT_WORDS: [&str; 21] = [
    "payment",
    "receipt",
    "reglement",
    "paiement",
    "encaissement",
    "acompte",
    "virement",
    "cheque",
    "remise de cheque",
    "remise de cheques",
    "remise cheque",
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
const CREDIT_WORDS: [&str; 10] = [
    "avoir",
    "note de credit",
    "credit note",
    "credit memo",
    "creditnota",
    "creditfactuur",
    "gutschrift",
    "remboursement",
    "rabais",
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

/// The most documents with a negative amount whose numbers are looked at, and the most invoices.
const MOST: usize = 3000;

/// The documents with a negative amount.
#[derive(Debug, Default)]
pub(super) struct Negatives {
    /// The first: its number and its amount.
    first: Option<(String, Money, Currency)>,
    /// The forms of the numbers of invoices.
    series: HashSet<(String, usize)>,
    /// The invoices beside which columns were looked at.
    invoices: usize,
    /// What columns say of invoices, which it then does not tell from others: a way to pay, terms.
    of_invoices: Vec<Said>,
    documents: Vec<Negative>,
}

#[derive(Debug)]
struct Negative {
    number: String,
    /// What the columns beside it say.
    beside: Vec<Said>,
}

/// A column of the file, and what it says.
type Said = (String, NegativeAmounts);

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
        let said = unread.filter_map(|(name, text)| Some((name.to_owned(), meant_by(name, text)?)));
        if kind == ItemKind::Invoice.code() {
            self.series.insert(form_of(number));
            if self.invoices < MOST {
                self.invoices += 1;
                // A credit note is in the journal of the invoices.
                let texts = said.filter(|(name, _)| !is_journal(name));
                let new: Vec<Said> = texts.filter(|said| !self.of_invoices.contains(said)).collect();
                self.of_invoices.extend(new);
            }
            return;
        }
        let Some(Cell::Money(amount, currency)) = value("amount") else { return };
        if kind != ItemKind::Credit.code() || !amount.is_negative() || self.documents.len() >= MOST {
            return;
        }
        self.first.get_or_insert_with(|| (number.clone(), *amount, *currency));
        self.documents.push(Negative { number: number.clone(), beside: said.collect() });
    }

    /// What they are, where most of them show it and none shows the other.
    fn found(&self) -> Option<NegativeAmounts> {
        let count = |are| self.documents.iter().filter(|document| self.shown(document) == Some(are)).count();
        match (count(NegativeAmounts::CreditNotes), count(NegativeAmounts::Receipts)) {
            (credits, 0) if credits * 2 > self.documents.len() => Some(NegativeAmounts::CreditNotes),
            (0, receipts) if receipts * 2 > self.documents.len() => Some(NegativeAmounts::Receipts),
            _ => None,
        }
    }

    /// What a document shows to be: by its number, else by what is beside it, else as one in the series of the invoices.
    fn shown(&self, document: &Negative) -> Option<NegativeAmounts> {
        let form = form_of(&document.number);
        self.meant_by_prefix(&form.0).or_else(|| self.meant_beside(document)).or_else(|| {
            let is_series = self.series.contains(&form) || kind_of_word(&form.0) == Some(ItemKind::Invoice);
            (is_series || self.has_sister(&form)).then_some(NegativeAmounts::CreditNotes)
        })
    }

    /// Whether the invoices are in the series that is usual beside this one of credit notes.
    fn has_sister(&self, (prefix, digits): &(String, usize)) -> bool {
        let is_there = |invoices: &str| self.series.contains(&(invoices.to_owned(), *digits));
        SISTERS.iter().any(|(invoices, credits)| credits == prefix && is_there(invoices))
    }

    /// What the beginning of a number says, where those of invoices do not begin so.
    fn meant_by_prefix(&self, prefix: &str) -> Option<NegativeAmounts> {
        if self.series.iter().any(|(known, _)| known == prefix) {
            return None;
        }
        match kind_of_word(prefix) {
            _ if RECEIPT_PREFIXES.contains(&prefix) => Some(NegativeAmounts::Receipts),
            Some(ItemKind::Receipt) => Some(NegativeAmounts::Receipts),
            Some(ItemKind::Credit) => Some(NegativeAmounts::CreditNotes),
            Some(ItemKind::Invoice) => None,
            None => CREDIT_PREFIXES.contains(&prefix).then_some(NegativeAmounts::CreditNotes),
        }
    }

    /// What the columns beside a document say, where they agree and say nothing like it of invoices.
    fn meant_beside(&self, document: &Negative) -> Option<NegativeAmounts> {
        let mut telling = document.beside.iter().filter(|said| !self.of_invoices.contains(said));
        let (_, first) = telling.next()?;
        telling.all(|(_, other)| other == first).then_some(*first)
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

    /// Whether rows can be payments: those of invoices are only where a column or a sign says so.
    pub(super) fn has_payments(&self) -> bool {
        self.says_type() || self.mapping.formats.negative_amounts == Some(NegativeAmounts::Receipts)
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

fn is_journal(name: &str) -> bool {
    JOURNALS.contains(&words(name).as_str())
}

/// What a text of a column says of its row.
fn meant_by(name: &str, text: &str) -> Option<NegativeAmounts> {
    let text = words(text);
    let begins = |list: &[&str]| {
        list.iter()
            .any(|word| text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    };
    let is_journal = is_journal(name);
    if begins(&CREDIT_WORDS) || (is_journal && SALES.contains(&text.as_str())) {
        Some(NegativeAmounts::CreditNotes)
    } else if begins(&RECEIPT_WORDS) || (is_journal && MONEY.contains(&text.as_str())) {
        Some(NegativeAmounts::Receipts)
    } else {
        None
    }
}
