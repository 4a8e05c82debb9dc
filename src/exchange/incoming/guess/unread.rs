//! Guesses what a column is that nothing is read from yet, from its values.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::amounts::is_amount;
use super::balances::number;
use super::columns::{Columns, Confidence, Wanted};
use super::days::{Days, is_day};
use super::draft::Draft;
use super::grid::{GridRow, text_of};
use super::{DayOrder, NO, Question, Subject};
use crate::credit::{Day, ItemKind, Message};
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::pattern::DayPatterns;
use crate::exchange::incoming::table::TableValue;
use crate::exchange::incoming::types::{is_type, kind_of_word};

/// What says that amounts are another part of a document than what is open of it.
const OTHER_PARTS: [&str; 53] = [
    "vat",
    "tva",
    "btw",
    "mwst",
    "ust",
    "mws",
    "tax",
    "taxes",
    "net",
    "netto",
    "nett",
    "ht",
    "hors",
    "excl",
    "exc",
    "gross",
    "brut",
    "brutto",
    "bruto",
    "ttc",
    "tvac",
    "incl",
    "discount",
    "remise",
    "escompte",
    "korting",
    "skonto",
    "rabatt",
    "rabais",
    "freight",
    "port",
    "shipping",
    "fees",
    "frais",
    "kosten",
    "cost",
    "margin",
    "marge",
    "overdue",
    "echu",
    "vervallen",
    "days",
    "jours",
    "dagen",
    "tage",
    "age",
    "retard",
    "verzug",
    "qty",
    "quantity",
    "quantite",
    "aantal",
    "menge",
];
/// The longest word for a type that can be the initials of somebody.
const LONGEST_INITIALS: usize = 3;

impl Columns<'_> {
    /// Whether there are days or amounts, as customers do not have them: an amount beside a limit is what a customer owes.
    pub(super) fn are_of_documents(&self) -> bool {
        let has_cents = |value: &TableValue| {
            let text = text_of(value);
            let cents = text.rsplit_once(['.', ',']).map_or("", |(_, cents)| cents);
            is_amount(value) && cents.len() == 2
        };
        let is_of_documents = |from: usize| {
            let is_called_amount =
                self.headers.is_bucket(from) || self.means(from, &["amount", "open", "paid", "debit"]);
            let mut values = self.values(from).peekable();
            values.peek().is_some()
                && (self.values(from).all(|value| is_day(value, false))
                    || values.all(|value| has_cents(value) || (is_called_amount && is_amount(value))))
        };
        let all = 0..self.headers.names.len();
        let is_of_customers = |from| self.means(from, &["limit", "terms", "phone", "email", "country"]);
        !all.clone().any(is_of_customers) && all.into_iter().any(is_of_documents)
    }

    /// A column with nothing but words for types of documents has them, whatever it is called.
    pub(super) fn find_types(&mut self) {
        let mut all = 0..self.headers.names.len();
        if all.clone().any(|from| self.means(from, &["type", "side"]) && self.has(from, Wanted::Types)) {
            return;
        }
        let is_free =
            |from: &usize| !self.is_assigned(*from) && !self.means(*from, &["country", "currency", "terms"]);
        if let Some(from) =
            all.find(|from| is_free(from) && self.are_types(*from)).filter(|_| !self.is_given("type"))
        {
            self.assign("type", from, Confidence::Certain);
        }
    }

    /// Whether a column has words for types of documents and nothing else: several, or that for a credit note.
    pub(super) fn are_types(&self, column: usize) -> bool {
        let texts = self.texts(column);
        let kinds: HashSet<_> = texts.iter().map(|text| kind_of_word(text)).collect();
        texts.iter().all(|text| is_type(text))
            && (kinds.len() > 1 || kinds.contains(&Some(ItemKind::Credit)))
            && texts.iter().any(|text| {
                text.chars().count() > LONGEST_INITIALS || kind_of_word(text) == Some(ItemKind::Invoice)
            })
    }

    /// The columns that can be what is open: in every row a part of the amount, and not all of it in each.
    fn perhaps_open(&self) -> Vec<usize> {
        let whole = self.from("amount").map(|amount| (amount, None));
        let sides = self.from("debit").zip(self.from("credit")).map(|(debit, credit)| (debit, Some(credit)));
        let Some((amount, credit)) = whole.or(sides) else { return Vec::new() };
        let can_be = |from: &usize| {
            let notation = self.notation(&[&[*from, amount], credit.as_slice()].concat());
            let read = |row: &GridRow, column| number(row, column, notation);
            let pairs = self.documents.iter().map(|row| {
                let less = credit.and_then(|credit| read(row, credit)).unwrap_or_default();
                (read(row, amount).unwrap_or_default() - less, read(row, *from).unwrap_or_default())
            });
            let pairs: Vec<(Decimal, Decimal)> = pairs.collect();
            let is_part = |(whole, part): &(Decimal, Decimal)| {
                part.is_zero()
                    || (part.is_sign_negative() == whole.is_sign_negative() && part.abs() <= whole.abs())
            };
            // Days and other counts are whole where amounts are not.
            let has_cents = |(whole, part): &(Decimal, Decimal)| part.scale() > 0 || whole.scale() == 0;
            pairs.iter().all(is_part)
                && pairs.iter().any(has_cents)
                && pairs.iter().any(|(whole, part)| part != whole)
                && pairs.iter().any(|(_, part)| !part.is_zero())
        };
        let has_parts_by_age = (0..self.headers.names.len()).any(|from| self.headers.is_bucket(from));
        let is_other = |from: usize| {
            let name = words(self.headers.names.get(from).map_or("", String::as_str));
            // A column without a name is one more part by age beside others.
            self.headers.is_bucket(from)
                || (name.is_empty() && has_parts_by_age)
                || name.split(' ').any(|word| OTHER_PARTS.contains(&word))
        };
        let free = self.unread().filter(|from| !is_other(*from) && self.has(*from, Wanted::Amounts));
        free.filter(|from| self.is_in_other_currency(*from) && self.means(*from, &["open"]) || can_be(from))
            .collect()
    }

    /// The columns that can say when documents are due: days of which none is before that of its document. A day of payment
    /// that all documents have, though all of them are open, can be the day on which they are to be paid.
    fn perhaps_due(&self, order: Option<DayOrder>) -> Vec<usize> {
        let Some(date) = self.from("date") else { return Vec::new() };
        let can_be = |from: &usize| {
            let mut days = Days::of_order(order);
            [date, *from]
                .into_iter()
                .flat_map(|column| self.values(column))
                .for_each(|value| days.add(value));
            let patterns = days.patterns();
            let Some(patterns) = DayPatterns::parse(patterns.iter().map(String::as_str), None) else {
                return false;
            };
            let read = |row: &GridRow, column| day(row.cell(column), &patterns);
            let both = self.documents.iter().filter_map(|row| Some((read(row, date)?, read(row, *from)?)));
            let both: Vec<(Day, Day)> = both.collect();
            both.len() * 2 > self.documents.len()
                && both.iter().all(|(date, due)| due >= date)
                && both.iter().any(|(date, due)| due > date)
        };
        let are_days = |from: &usize| self.values(*from).all(|value| is_day(value, false));
        let settled = self.from("settled").filter(|settled| {
            let all_have = self.values(*settled).count() == self.documents.len();
            all_have && !self.is_given("settled") && self.are_all_open()
        });
        settled.into_iter().chain(self.unread()).filter(are_days).filter(can_be).collect()
    }

    /// A column of days that is called after the document: below a heading for several days, `Invoice` stands beside `Due`.
    pub(super) fn days_of_documents(&self) -> Option<usize> {
        let are_days = |from: &usize| self.values(*from).all(|value| is_day(value, false));
        self.unread().find(|from| self.means(*from, &["number"]) && are_days(from))
    }

    fn are_all_open(&self) -> bool {
        let Some(open) = self.from("open") else { return false };
        let notation = self.notation(&[open]);
        self.documents.iter().all(|row| number(row, open, notation).is_some_and(|open| !open.is_zero()))
    }

    /// The columns that are nothing so far.
    fn unread(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.headers.names.len())
            .filter(|from| !self.is_assigned(*from) && self.values(*from).next().is_some())
    }
}

impl Draft<'_> {
    /// Whether a column that nothing is read from is what is open.
    pub(super) fn ask_of_open(&mut self) {
        if ["open", "paid"].iter().all(|column| self.columns.from(column).is_none()) {
            let columns = self.columns.perhaps_open();
            self.ask_whether("open", "open-column-unclear", &columns);
        }
    }

    /// Whether a column that nothing is read from says when documents are due; whether that is asked.
    pub(super) fn ask_of_due(&mut self) -> bool {
        let columns = self.columns.perhaps_due(self.given.day_order);
        self.ask_whether("due", "due-column-unclear", &columns);
        !columns.is_empty()
    }

    fn ask_whether(&mut self, column: &'static str, question: &str, columns: &[usize]) {
        let mut choices: Vec<String> =
            columns.iter().map(|from| self.columns.headers.reference(*from)).collect();
        if choices.is_empty() {
            return;
        }
        let message = Message::new(question).text("column", choices.join(", "));
        choices.push(NO.to_owned());
        self.questions.push(Question { message, subject: Subject::Perhaps(column), choices });
    }
}

fn day(value: &TableValue, patterns: &DayPatterns) -> Option<Day> {
    match value {
        TableValue::Day(day) => Some(*day),
        TableValue::Text(text) => patterns.day(text.trim()),
        TableValue::Nothing | TableValue::Number(_) | TableValue::YesNo(_) | TableValue::Formula(_) => None,
    }
}
