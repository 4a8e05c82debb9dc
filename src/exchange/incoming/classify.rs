//! Telling the rows of a list or report apart (A3): a header that is repeated, customers above their rows, totals, remarks.

use super::classes::{ClassCounts, RowClass};
use super::control::{Compared, Control, ControlSum, RowSums, Sums};
use super::fold::words;
use super::guess::says_settled;
use super::heading::Heading;
use super::layout::Layout;
use super::mapping::{CustomerFrom, Mapping};
use super::month::month_named;
use super::record::Record;
use super::row_words::{are_creditors, is_labelled, is_remark, total_name};
use crate::credit::Currency;

/// The columns that say when a document is of and due.
const DAYS: [&str; 2] = ["date", "due"];
/// The columns that say how much it is about.
const AMOUNTS: [&str; 5] = ["amount", "open", "debit", "credit", "paid"];
/// A remark takes one cell, which is odd only where there are more columns than two.
const FEWEST_COLUMNS: usize = 3;

/// Tells the rows of a file apart, one after the other.
#[derive(Debug)]
pub(super) struct Classifier {
    /// Whether there can be totals: only documents have sums.
    has_amounts: bool,
    /// Whether the file is in the notation of the desk, whose own files have nothing but rows.
    is_canonical: bool,
    customer_from: CustomerFrom,
    days: Vec<usize>,
    numbers: Vec<usize>,
    amounts: Vec<usize>,
    /// The names of the columns line by line, as they are repeated.
    header: Vec<Vec<String>>,
    /// The customers whose rows are read, the outer ones first.
    headings: Vec<Open>,
    /// The customer of the row before, where only the first of its rows names it.
    above: Option<Heading>,
    /// Whether the rows are those of creditors, below their name.
    are_of_creditors: bool,
    control: Control,
    /// The sums at the last total.
    at_total: Sums,
    counts: ClassCounts,
    /// What the customer is called whose rows ended last.
    last: String,
    /// What rows below their documents say of customers.
    late: Vec<(String, Vec<(&'static str, String)>)>,
    documents_left_out: u64,
}

/// The rows of which a total can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    All,
    /// Those since the total before.
    SinceTotal,
    /// Those of the customer at this place among the open ones, and of all within.
    Heading(usize),
}

/// A customer above the rows that are its own.
#[derive(Debug)]
struct Open {
    heading: Heading,
    /// The sums before its rows.
    before: Sums,
    /// Whether a row is its own, or one of a customer within it.
    has_rows: bool,
    has_own_rows: bool,
}

impl Classifier {
    pub(super) fn new(layout: &Layout, mapping: &Mapping, header: Vec<Vec<String>>) -> Self {
        let fields = |names: &[&str]| -> Vec<usize> {
            names.iter().flat_map(|name| layout.fields_of(name).iter().copied()).collect()
        };
        let amounts = fields(&AMOUNTS);
        Self {
            has_amounts: !amounts.is_empty() && layout.slot("number").is_some(),
            is_canonical: mapping.columns.is_empty(),
            customer_from: mapping.customer_from,
            days: fields(&DAYS),
            numbers: fields(&["number"]),
            amounts,
            header,
            headings: Vec::new(),
            above: None,
            are_of_creditors: false,
            control: Control::default(),
            at_total: Sums::default(),
            counts: ClassCounts::default(),
            last: String::new(),
            late: Vec::new(),
            documents_left_out: 0,
        }
    }

    /// The customer whose rows are read.
    pub(super) fn heading(&self) -> Option<&Heading> {
        self.headings.last().map(|open| &open.heading).or(self.above.as_ref())
    }

    /// Takes note of whose a row is that is to be read, for those below it that do not say it.
    pub(super) fn follow(&mut self, record: &Record, layout: &Layout) {
        if self.customer_from == CustomerFrom::Above {
            self.above = Heading::of_row(record, layout).or(self.above.take());
        }
    }

    /// Counts rows of a class.
    pub(super) fn count(&mut self, class: RowClass, count: u64) {
        self.counts.add(class, count);
    }

    /// Adds what a row is about to the sums.
    pub(super) fn add(&mut self, row: RowSums, currency: Currency) {
        self.control.add(row, currency);
    }

    /// The totals so far that are not the sums of their rows.
    pub(super) fn differences(&self) -> &[ControlSum] {
        self.control.differences()
    }

    /// How many rows of each class there were.
    pub(super) fn counts(&self) -> ClassCounts {
        let open =
            self.headings.iter().map(|open| if open.has_rows { RowClass::Heading } else { RowClass::Note });
        open.fold(self.counts, |mut counts, class| {
            counts.add(class, 1);
            counts
        })
    }

    /// What rows below their documents say of customers, by what the customers are called.
    pub(super) fn late_facts(&self) -> &[(String, Vec<(&'static str, String)>)] {
        &self.late
    }

    /// How many rows the mapping left out that look like documents and do not say that they are paid.
    pub(super) const fn documents_left_out(&self) -> u64 {
        self.documents_left_out
    }

    /// A row that is read: it belongs to the customers above it.
    pub(super) fn reads(&mut self) {
        self.count(RowClass::Data, 1);
        self.headings.iter_mut().for_each(|open| open.has_rows = true);
        self.headings.last_mut().into_iter().for_each(|open| open.has_own_rows = true);
    }

    /// Begins the rows of a customer.
    pub(super) fn begin(&mut self, heading: Heading) {
        // One without rows holds the next one, as a company does its jobs; one with rows comes to its end without a total.
        if self.headings.last().is_some_and(|open| open.has_own_rows) {
            self.close();
        }
        self.headings.push(Open {
            heading,
            before: self.control.so_far(),
            has_rows: false,
            has_own_rows: false,
        });
    }

    /// What the row is: one that is not to be read is counted. `totals` reads what it is about.
    pub(super) fn class_of(
        &mut self,
        record: &Record,
        layout: &Layout,
        totals: impl FnOnce() -> RowSums,
    ) -> RowClass {
        if self.is_header(record) {
            self.count(RowClass::Header, 1);
            return RowClass::Header;
        }
        if let Some(are_of_creditors) = section_of(record).filter(|_| self.has_amounts && !self.is_canonical)
        {
            self.are_of_creditors = are_of_creditors;
            self.count(RowClass::Note, 1);
            return RowClass::Note;
        }
        if self.are_of_creditors {
            self.documents_left_out += u64::from(self.has_day(record));
            self.count(RowClass::Filtered, 1);
            return RowClass::Filtered;
        }
        if self.has_amounts && self.is_total(record, layout, totals) {
            return RowClass::GrandTotal;
        }
        if !layout.is_meant(record) {
            // What is no document is in no total of the file.
            if self.has_day(record) || !Self::are_empty(record, &self.numbers) {
                self.control.left_out();
                self.documents_left_out += u64::from(!layout.values_skipped(record).any(says_settled));
            }
            self.count(RowClass::Filtered, 1);
            return RowClass::Filtered;
        }
        if self.is_canonical {
            return RowClass::Data;
        }
        if !self.has_amounts {
            return self.class_of_party(record);
        }
        match self.customer_from {
            CustomerFrom::Heading
                if self.is_above_rows(record)
                    || self.is_of_labels(record)
                    || Heading::labelled(record).is_some() =>
            {
                self.take_heading(record, layout)
            }
            CustomerFrom::Column | CustomerFrom::Above if self.is_remark(record) => {
                self.count(RowClass::Note, 1);
                RowClass::Note
            }
            CustomerFrom::Heading | CustomerFrom::Column | CustomerFrom::Above => RowClass::Data,
        }
    }

    /// What a row of a list of customers is: nobody is called only by the word for a total.
    fn class_of_party(&mut self, record: &Record) -> RowClass {
        let mut texts = record.fields().map(str::trim).filter(|field| field.contains(char::is_alphabetic));
        let (first, is_only) = (texts.next(), texts.next().is_none());
        let is_total = is_only && first.and_then(total_name).is_some_and(str::is_empty);
        let class = if is_total { RowClass::GrandTotal } else { RowClass::Data };
        if is_total {
            self.count(class, 1);
        }
        class
    }

    /// Whether the names of the columns are repeated.
    fn is_header(&self, record: &Record) -> bool {
        let has_several = record.fields().filter(|field| !field.trim().is_empty()).count() > 1;
        let repeats = |names: &Vec<String>| {
            let mut pairs = record.fields().map(str::trim).zip(names);
            record.len() <= names.len() && pairs.all(|(field, name)| field.is_empty() || field == name)
        };
        has_several && self.header.iter().any(repeats)
    }

    /// Whether nothing is in these fields.
    fn are_empty(record: &Record, fields: &[usize]) -> bool {
        fields.iter().all(|field| record.field(*field).trim().is_empty())
    }

    /// Whether something like a day is where the days are; what a row is called can be anywhere.
    fn has_day(&self, record: &Record) -> bool {
        self.days
            .iter()
            .map(|field| record.field(*field))
            .any(|text| text.contains(|letter: char| letter.is_ascii_digit()) && !has_name(text))
    }

    /// Whether it is a total: a row that is called one, without a document; or one with nothing but amounts, which are the sum
    /// of rows before it.
    fn is_total(&mut self, record: &Record, layout: &Layout, totals: impl FnOnce() -> RowSums) -> bool {
        if layout.is_total(record) {
            let total = totals();
            let text = first_text(record, &self.amounts).map(|(_, text)| text);
            let scope = self.scope_of(text.map(|text| total_name(text).unwrap_or(text)), total);
            self.take_total(record.line(), (scope.unwrap_or(Scope::All), total), layout);
            return true;
        }
        // A sum can have the day of the list, where its number says what it is.
        let numbered = self.numbers.iter().find_map(|field| total_name(record.field(*field).trim()));
        let is_dated = self.has_day(record);
        if layout.is_skipped(record)
            || (is_dated && numbered.is_none())
            || Self::are_empty(record, &self.amounts)
        {
            return false;
        }
        // `Total 7` may be the number of a document.
        let is_number = numbered.is_some_and(|name| name.starts_with(|letter: char| letter.is_ascii_digit()));
        if is_number {
            return false;
        }
        let text = first_text(record, &self.amounts);
        let name = match (numbered, text.map(|(_, text)| total_name(text))) {
            (Some(name), _) | (None, Some(Some(name))) => Some(name),
            (None, Some(None)) => return false,
            (None, None) => None,
        };
        // A number is that of a document, unless it is where the total is called so.
        let is_document = |field: &usize| {
            !record.field(*field).trim().is_empty() && text.is_none_or(|(place, _)| place != *field)
        };
        if numbered.is_none() && self.numbers.iter().any(is_document) {
            return false;
        }
        let total = totals();
        if is_dated && numbered.is_some_and(|name| !name.is_empty()) && !self.is_sum(total) {
            return false;
        }
        let Some(scope) = self.scope_of(name, total) else { return false };
        self.take_total(record.line(), (scope, total), layout);
        true
    }

    /// Of which rows a total is; none where one without a name is the sum of none.
    fn scope_of(&self, name: Option<&str>, total: RowSums) -> Option<Scope> {
        let called = |name: &str| self.headings.iter().rposition(|open| open.heading.is_called(name));
        if let Some(place) = name.and_then(called) {
            return Some(Scope::Heading(place));
        }
        let is_sum_of = |scope| {
            let sums = self.sums_of(scope);
            sums.rows > 0 && sums.compare(total) == Compared::Same
        };
        let innermost = self.headings.len().checked_sub(1).map(Scope::Heading);
        let open = innermost.filter(|_| self.headings.last().is_some_and(|open| open.has_rows));
        if let Some(open) = open {
            let is_of_all = !is_sum_of(open) && is_sum_of(Scope::All);
            return Some(if is_of_all { Scope::All } else { open });
        }
        let is_of_some = is_sum_of(Scope::SinceTotal) || name.is_some_and(|name| !name.is_empty());
        match name {
            _ if is_sum_of(Scope::All) => Some(Scope::All),
            _ if self.sums_of(Scope::SinceTotal).rows > 0 && is_of_some => Some(Scope::SinceTotal),
            Some(_) => Some(Scope::All),
            None => None,
        }
    }

    /// Whether a total is the sum of all rows, of those since the last total, or of those of the customer.
    fn is_sum(&self, total: RowSums) -> bool {
        let innermost = self.headings.len().checked_sub(1).map(Scope::Heading);
        [Some(Scope::All), Some(Scope::SinceTotal), innermost].into_iter().flatten().any(|scope| {
            let sums = self.sums_of(scope);
            sums.rows > 0 && sums.compare(total) == Compared::Same
        })
    }

    /// The sums of rows of which a total can be.
    fn sums_of(&self, scope: Scope) -> Sums {
        let all = self.control.so_far();
        match scope {
            Scope::All => all,
            Scope::SinceTotal => all.since(self.at_total),
            Scope::Heading(place) => {
                all.since(self.headings.get(place).map(|open| open.before).unwrap_or_default())
            }
        }
    }

    /// Counts a total, remembers it where it is not the sum, and ends the customers that it sums up.
    fn take_total(&mut self, line: u64, (scope, total): (Scope, RowSums), layout: &Layout) {
        let sums = self.sums_of(scope);
        if sums.compare(total) == Compared::Different {
            let amount =
                AMOUNTS.into_iter().find(|name| !layout.fields_of(name).is_empty()).unwrap_or("amount");
            let columns = [layout.name_in_file(amount), layout.name_in_file("open")];
            self.control.differs(line, (total, sums), columns);
        }
        self.at_total = self.control.so_far();
        self.above = None;
        let (class, left) = match scope {
            Scope::All => (RowClass::GrandTotal, 0),
            Scope::SinceTotal => (RowClass::Subtotal, self.headings.len()),
            Scope::Heading(place) => (RowClass::Subtotal, place),
        };
        self.count(class, 1);
        while self.headings.len() > left {
            self.close();
        }
    }

    /// Ends the rows of the innermost customer. A row that has none of its own was only a remark.
    fn close(&mut self) {
        if let Some(open) = self.headings.pop() {
            open.heading.value("customer").clone_into(&mut self.last);
            self.count(if open.has_rows { RowClass::Heading } else { RowClass::Note }, 1);
        }
    }

    /// Whether a row names the customer of the rows below it: it has neither a day nor a document. Where the number of the
    /// document and the customer are in the same column, the row of the customer can have its sums.
    fn is_above_rows(&self, record: &Record) -> bool {
        let first = (0..record.len()).find(|index| !record.field(*index).trim().is_empty());
        let shares_number = first.is_some_and(|first| self.numbers.contains(&first));
        !self.has_day(record)
            && (shares_number || Self::are_empty(record, &self.numbers))
            && (shares_number || Self::are_empty(record, &self.amounts))
            && (first_text(record, &self.amounts).is_some() || (shares_number && is_alone(record)))
    }

    /// Whether a row has a label and its value, such as `Turnover:` beside an amount, and no document.
    fn is_of_labels(&self, record: &Record) -> bool {
        let is_document = self.has_day(record) || !Self::are_empty(record, &self.numbers);
        !is_document && first_text(record, &self.amounts).is_some_and(|(_, text)| is_labelled(text))
    }

    fn take_heading(&mut self, record: &Record, layout: &Layout) -> RowClass {
        if let Some(heading) = Heading::labelled(record) {
            self.begin(heading);
            return RowClass::Heading;
        }
        let (_, text) = first_text(record, &self.amounts).unwrap_or_default();
        if is_labelled(text) || is_remark(text) {
            let facts = Heading::facts(record);
            let customer = self.heading().map_or(self.last.as_str(), |heading| heading.value("customer"));
            if !facts.is_empty() && !customer.is_empty() {
                self.late.push((customer.to_owned(), facts));
            }
        } else if let Some(heading) = Heading::of(record, layout) {
            self.begin(heading);
            return RowClass::Heading;
        }
        self.count(RowClass::Note, 1);
        RowClass::Note
    }

    /// Whether a row is neither a document nor a part of one: one cell with a text, or a line of the page.
    fn is_remark(&self, record: &Record) -> bool {
        let fields = [&self.days, &self.numbers, &self.amounts];
        let has_columns = self.header.first().is_some_and(|names| names.len() >= FEWEST_COLUMNS);
        let mut texts = record.fields().map(str::trim).filter(|field| !field.is_empty());
        let (first, is_alone) = (texts.next().unwrap_or_default(), texts.next().is_none());
        has_columns
            && fields.into_iter().all(|fields| Self::are_empty(record, fields))
            && (is_alone || is_remark(first))
    }
}

/// Whether the rows below one are those of creditors; none where it does not say it.
pub(super) fn section_of(record: &Record) -> Option<bool> {
    let mut texts = record.fields().map(str::trim).filter(|field| !field.is_empty());
    let word = words(texts.next().filter(|_| texts.next().is_none())?);
    are_creditors(&word)
}

/// The fewest letters of a word that no day has.
const SHORTEST_NAME: usize = 3;

/// Whether a text with digits has a word that is no month: `10001 Hotel Zee`.
fn has_name(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| word.chars().count() >= SHORTEST_NAME && month_named(word).is_none())
}

/// Whether a row has but one cell, such as the number of a customer.
fn is_alone(record: &Record) -> bool {
    record.fields().filter(|field| !field.trim().is_empty()).count() == 1
}

/// The first cell with a text that is no amount, apart from those of the amounts, and its place.
fn first_text<'a>(record: &'a Record, amounts: &[usize]) -> Option<(usize, &'a str)> {
    let cells = (0..record.len()).filter(|index| !amounts.contains(index));
    let mut texts = cells.map(|index| (index, record.field(index).trim()));
    texts.find(|(_, text)| text.contains(char::is_alphabetic))
}
