//! Which column of a file is which, by their names and by what is in them (B1).

use std::collections::HashSet;

use super::amounts::is_amount;
use super::days::is_day;
use super::grid::{Grid, GridRow, text_of};
use super::headers::{Headers, Likeness, SaidCurrency};
use super::{Given, ListKind};
use crate::credit::{Currency, coded};
use crate::exchange::incoming::currency_sign::currency_of;
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::listed::is_dash;
use crate::exchange::incoming::notation::Side;
use crate::exchange::incoming::table::TableValue;
use crate::exchange::incoming::types::is_type;

coded! {
    /// How sure it is what a column is.
    pub enum Confidence {
        /// By its name and by what is in it.
        Certain = "certain",
        /// By a part of its name, or by another column.
        Likely = "likely",
        /// It has to be asked.
        Asked = "asked",
    }
}

/// A canonical column and the column of the file that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assigned {
    pub(super) column: &'static str,
    pub(super) from: usize,
    pub(super) confidence: Confidence,
}

/// The columns of a file.
pub(super) struct Columns<'a> {
    pub(super) headers: &'a Headers,
    /// The rows below the header.
    pub(super) rows: &'a [GridRow],
    /// The line of the header; of one of two lines, the second.
    pub(super) header_line: Option<u64>,
    /// The row above it.
    pub(super) above: Option<&'a GridRow>,
    /// Those that are documents, as far as that can be seen: with a day and an amount.
    pub(super) documents: Vec<&'a GridRow>,
    pub(super) assigned: Vec<Assigned>,
    /// The currency of accounts for which nothing else is said.
    home: Currency,
    /// The columns of the file of which a user says what they are, and whether they are read.
    given: Vec<usize>,
}

/// What the values of a column must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Days,
    Amounts,
    Sides,
    Types,
    Currencies,
    /// Anything at all, in most rows.
    Values,
    /// Anything at all, in some.
    SomeValues,
    /// Anything that is neither a day nor a type of document, in some.
    Numbers,
    Nothing,
}

/// What receipts call their own number, folded.
const RECEIPTS: [&str; 20] = [
    "receipt",
    "receipt no",
    "receipt number",
    "receipt id",
    "payment",
    "payment no",
    "payment number",
    "payment id",
    "payment ref",
    "payment reference",
    "n reglement",
    "n de reglement",
    "reglement",
    "n encaissement",
    "encaissement",
    "betalingsnr",
    "betalingskenmerk",
    "ontvangst",
    "ontvangstnr",
    "zahlungsnr",
];

/// The share of values that must be what the column wants, in percent: a few are faults of the file.
const MOST: usize = 80;

impl<'a> Columns<'a> {
    pub(super) fn new(headers: &'a Headers, grid: &'a Grid, home: Currency) -> Self {
        let rows = grid.rows.get(headers.row + headers.rows..).unwrap_or_default();
        let means = |column: usize, wanted: &[&str]| headers.means(column, wanted);
        let is_document = |row: &&GridRow| {
            let mut cells = row.cells.iter().enumerate();
            let has_day = row
                .cells
                .iter()
                .enumerate()
                .any(|(at, cell)| is_day(cell, means(at, &["date", "due", "settled"])));
            let money = ["amount", "open", "debit", "credit", "paid"];
            has_day && cells.any(|(at, cell)| means(at, &money) && is_amount(cell))
        };
        let mut documents: Vec<&GridRow> = rows.iter().filter(is_document).collect();
        if documents.is_empty() {
            documents = rows.iter().collect();
        }
        let above = headers.row.checked_sub(1).and_then(|row| grid.rows.get(row));
        let header_line = grid.rows.get(headers.row + headers.rows - 1).map(|row| row.line);
        Self { headers, rows, header_line, above, documents, assigned: Vec::new(), home, given: Vec::new() }
    }

    /// Assigns what a user says of columns, in their order; nothing else becomes of these.
    pub(super) fn take(&mut self, given: &Given, kind: ListKind) {
        for from in 0..self.headers.names.len() {
            let Some(column) = given.columns.get(&self.headers.reference(from)) else { continue };
            self.given.push(from);
            if let Some(column) = kind.columns().iter().find(|known| Some(**known) == column.as_deref()) {
                // A list of customers calls them by their code.
                let column = match *column {
                    "code" => "customer",
                    column => column,
                };
                self.assigned.push(Assigned { column, from, confidence: Confidence::Certain });
            }
        }
    }

    /// Whether a user says which column of the file it is.
    pub(super) fn is_given(&self, column: &str) -> bool {
        self.from(column).is_some_and(|from| self.given.contains(&from))
    }

    /// The values of a column in the rows that are documents, where there are any.
    pub(super) fn values(&self, column: usize) -> impl Iterator<Item = &'a TableValue> + '_ {
        let cells = self.documents.iter().map(move |row| row.cell(column));
        cells.filter(|cell| !text_of(cell).is_empty())
    }

    /// The values of a column, written as texts.
    pub(super) fn texts(&self, column: usize) -> Vec<String> {
        self.values(column).map(|value| text_of(value).into_owned()).collect()
    }

    pub(super) fn from(&self, column: &str) -> Option<usize> {
        self.assigned.iter().find(|assigned| assigned.column == column).map(|assigned| assigned.from)
    }

    pub(super) fn is_assigned(&self, from: usize) -> bool {
        self.given.contains(&from) || self.assigned.iter().any(|assigned| assigned.from == from)
    }

    pub(super) fn assign(&mut self, column: &'static str, from: usize, confidence: Confidence) {
        self.assigned.push(Assigned { column, from, confidence });
    }

    /// Those of a list of documents, the clearer ones first.
    pub(super) fn assign_documents(&mut self) {
        self.find_days_of_payment();
        self.find_types();
        for (column, wanted) in [
            ("currency", Wanted::Currencies),
            ("date", Wanted::Days),
            ("due", Wanted::Days),
            ("settled", Wanted::Days),
            ("debit", Wanted::Amounts),
            ("credit", Wanted::Amounts),
            ("open", Wanted::Amounts),
            ("amount", Wanted::Amounts),
            ("paid", Wanted::Amounts),
            ("side", Wanted::Sides),
            ("number", Wanted::Numbers),
        ] {
            self.find(column, wanted);
        }
        // Many call the one by the name of the other.
        if self.from("side").is_none() {
            self.find_by_values("side", "type", Wanted::Sides);
        }
        self.find("type", Wanted::Types);
        self.find_by_other_name("type", "side", Wanted::Types);
        self.pair_sides();
        self.settle_sums();
        self.assign_parties();
    }

    /// What is called paid may be the day on which it was.
    fn find_days_of_payment(&mut self) {
        let is_of_days = |from: &usize| {
            self.values(*from).any(|value| is_day(value, false)) && !self.values(*from).any(is_amount)
        };
        let paid = (0..self.headers.names.len())
            .find(|from| self.means(*from, &["paid"]) && !self.is_assigned(*from) && is_of_days(from));
        if let Some(paid) = paid.filter(|_| !self.is_given("settled")) {
            self.assign("settled", paid, Confidence::Certain);
        }
    }

    /// Whether a column is called just as one of these are.
    pub(super) fn means(&self, column: usize, wanted: &[&str]) -> bool {
        self.headers.means(column, wanted)
    }

    /// Those of a list of customers.
    pub(super) fn assign_customers(&mut self) {
        for (column, wanted) in [
            ("customer", Wanted::Values),
            ("name", Wanted::Values),
            ("limit", Wanted::Amounts),
            ("currency", Wanted::Currencies),
            ("country", Wanted::SomeValues),
        ] {
            self.find(column, wanted);
        }
        self.assign_facts();
    }

    /// Those of a list of receipts: what it calls an invoice is what is paid, beside a number of its own.
    pub(super) fn assign_receipts(&mut self) {
        self.find_named("date", "settled", Wanted::Days);
        if self.from("date").is_none() {
            self.find("date", Wanted::Days);
        }
        for called in ["amount", "paid", "credit"] {
            if self.from("amount").is_none() {
                self.find_named("amount", called, Wanted::Amounts);
            }
        }
        self.find("currency", Wanted::Currencies);
        self.find_receipt_numbers();
        self.find("customer", Wanted::Values);
        if self.from("customer").is_none() {
            self.find_named("customer", "name", Wanted::Values);
        }
    }

    fn find_receipt_numbers(&mut self) {
        let own = self.headers.names.iter().position(|name| RECEIPTS.contains(&words(name).as_str()));
        if let Some(own) = own.filter(|own| !self.is_assigned(*own) && !self.is_given("number")) {
            self.assign("number", own, Confidence::Certain);
            self.find_named("apply", "number", Wanted::SomeValues);
        } else {
            self.find("number", Wanted::SomeValues);
        }
    }

    fn assign_parties(&mut self) {
        self.find("customer", Wanted::Values);
        self.find("name", Wanted::Values);
        if self.from("name").is_none() {
            // A second column that is called after the customer has its name.
            self.find_named("name", "customer", Wanted::Values);
        }
        if let (Some(customer), Some(name)) = (self.from("customer"), self.from("name"))
            && !self.is_given("customer")
            && !self.is_given("name")
            && self.are_names(customer)
            && !self.are_names(name)
        {
            // `A/C` beside `Customer` has the codes.
            self.swap(customer, name);
        }
        self.find("limit", Wanted::Amounts);
        self.assign_facts();
    }

    /// What is read from one of these columns of the file is read from the other.
    fn swap(&mut self, one: usize, other: usize) {
        for assigned in &mut self.assigned {
            if assigned.from == one {
                assigned.from = other;
            } else if assigned.from == other {
                assigned.from = one;
            }
        }
    }

    fn assign_facts(&mut self) {
        for column in ["email", "phone", "contact", "terms"] {
            self.find(column, Wanted::SomeValues);
        }
    }

    /// Assigns a column by the name of another one where none has its own.
    fn find_by_other_name(&mut self, column: &'static str, called: &'static str, wanted: Wanted) {
        if self.from(column).is_none() {
            self.find_named(column, called, wanted);
        }
    }

    pub(super) fn find(&mut self, column: &'static str, wanted: Wanted) {
        self.find_named(column, column, wanted);
    }

    /// Assigns the column that is called most usually so and has such values.
    fn find_named(&mut self, column: &'static str, called: &'static str, wanted: Wanted) {
        if !self.find_by_values(column, called, wanted) {
            self.find_by_name(column, called, wanted);
        }
    }

    /// The same where such values are most of the column; whether there is one.
    fn find_by_values(&mut self, column: &'static str, called: &'static str, wanted: Wanted) -> bool {
        let candidates = self.headers.meanings.iter().enumerate().filter_map(|(from, meanings)| {
            let meaning = meanings.iter().find(|meaning| meaning.column == called)?;
            Some((meaning.likeness, meaning.rank, from))
        });
        let candidates: Vec<_> =
            candidates.filter(|(_, _, from)| !self.is_assigned(*from) && self.has(*from, wanted)).collect();
        self.assign_best(column, candidates)
    }

    /// Assigns the column that is called just so and has some such values: what cannot be read of it is rejected row by row,
    /// while a column that is passed over would change every row in silence.
    fn find_by_name(&mut self, column: &'static str, called: &'static str, wanted: Wanted) {
        let has_some = |from: usize| match wanted {
            Wanted::Currencies => self.values(from).next().is_some(),
            // Even words of which none is known may tell credit notes from invoices.
            Wanted::Types => {
                self.values(from).any(|value| Self::is(value, wanted)) || !self.is_constant(from)
            }
            Wanted::Values | Wanted::SomeValues | Wanted::Numbers | Wanted::Nothing => false,
            Wanted::Days | Wanted::Amounts | Wanted::Sides => {
                self.values(from).any(|value| Self::is(value, wanted))
            }
        };
        let named = self.headers.meanings.iter().enumerate().filter_map(|(from, meanings)| {
            let meaning = meanings.iter().find(|meaning| meaning.column == called)?;
            (meaning.likeness == Likeness::Same).then_some((Likeness::Same, meaning.rank, from))
        });
        let named =
            named.filter(|(_, _, from)| !self.is_assigned(*from) && has_some(*from)).collect::<Vec<_>>();
        self.assign_best(column, named);
    }

    /// Assigns the one that is called most usually so; whether there is one.
    fn assign_best(&mut self, column: &'static str, mut named: Vec<(Likeness, usize, usize)>) -> bool {
        named.retain(|(_, _, from)| !self.is_in_other_currency(*from));
        named.sort_by_key(|(likeness, rank, from)| (self.distance(*from), *likeness, *rank, *from));
        let Some((likeness, _, from)) = named.first().filter(|_| !self.is_given(column)) else {
            return false;
        };
        let confidence = match likeness {
            Likeness::Same => Confidence::Certain,
            Likeness::Part => Confidence::Likely,
        };
        self.assign(column, *from, confidence);
        true
    }

    /// The currencies of the rows, where a column says them.
    fn currencies(&self) -> Option<Vec<Currency>> {
        let texts = self.texts(self.from("currency")?);
        Some(texts.iter().filter_map(|text| currency_of(text)).collect())
    }

    /// Whether a column has amounts in another currency than a row says.
    pub(super) fn is_in_other_currency(&self, column: usize) -> bool {
        let Some(currencies) = self.currencies() else { return false };
        let is_all = |said: Currency| currencies.iter().all(|currency| *currency == said);
        match self.headers.currencies.get(column).copied().flatten() {
            Some(SaidCurrency::Is(said)) => !is_all(said),
            Some(SaidCurrency::OfAccounts) => !is_all(self.home),
            Some(SaidCurrency::OfRow) | None => false,
        }
    }

    /// How far the amounts of a column are from the currency of its rows: where that is not the one of the accounts, those
    /// that are said to be in it come first.
    fn distance(&self, column: usize) -> usize {
        let is_of_row = self.headers.currencies.get(column) == Some(&Some(SaidCurrency::OfRow));
        let is_foreign =
            self.currencies().is_some_and(|all| all.iter().any(|currency| *currency != self.home));
        usize::from(is_of_row != is_foreign)
    }

    /// Whether a value is what a column wants.
    fn is(value: &TableValue, wanted: Wanted) -> bool {
        match wanted {
            Wanted::Days => is_day(value, true),
            Wanted::Amounts => is_amount(value) || is_dash(&text_of(value)),
            Wanted::Sides => Side::of(&text_of(value)).is_some(),
            Wanted::Types => is_type(&text_of(value)),
            Wanted::Currencies => currency_of(&text_of(value)).is_some(),
            Wanted::Values | Wanted::SomeValues | Wanted::Numbers => true,
            Wanted::Nothing => false,
        }
    }

    /// The columns that have such amounts or days and are not assigned, for a question.
    pub(super) fn choices(&self, column: &str) -> Vec<String> {
        let wanted = match column {
            "date" | "due" => Wanted::Days,
            "amount" => Wanted::Amounts,
            _ => Wanted::SomeValues,
        };
        let free =
            (0..self.headers.names.len()).filter(|from| !self.is_assigned(*from) && self.has(*from, wanted));
        free.map(|from| self.headers.reference(from)).collect()
    }

    pub(super) fn has(&self, column: usize, wanted: Wanted) -> bool {
        let all = self.values(column).count();
        match wanted {
            Wanted::Days | Wanted::Amounts | Wanted::Sides | Wanted::Types | Wanted::Currencies => {
                let fit = self.values(column).filter(|value| Self::is(value, wanted)).count();
                all > 0 && fit * 100 >= all * MOST
            }
            Wanted::Values => {
                all * 2 > self.documents.len() || self.rows.is_empty() || self.is_said_above(column)
            }
            Wanted::SomeValues => {
                all > 0 || self.rows.iter().any(|row| !row.text(column).is_empty() && column > 0)
            }
            Wanted::Numbers => {
                let are_days = all > 0 && self.values(column).all(|value| is_day(value, false));
                !are_days && !self.are_types(column) && self.has(column, Wanted::SomeValues)
            }
            Wanted::Nothing => all == 0,
        }
    }

    /// A column without a name, or the only one that nothing is read from, whose values are all different codes: the numbers
    /// of documents.
    pub(super) fn unnamed_numbers(&self) -> Option<usize> {
        let free = (0..self.headers.names.len()).filter(|from| !self.is_assigned(*from));
        let is_only = free.clone().count() == 1;
        let is_unnamed =
            |from: &usize| is_only || self.headers.names.get(*from).is_some_and(String::is_empty);
        free.filter(is_unnamed).find(|from| {
            let values: Vec<String> = self.values(*from).map(|value| text_of(value).into_owned()).collect();
            let distinct: HashSet<&String> = values.iter().collect();
            let has_digit = |value: &String| value.contains(|letter: char| letter.is_ascii_digit());
            !values.is_empty()
                && values.len() == self.documents.len()
                && distinct.len() == values.len()
                && self.has(*from, Wanted::Numbers)
                && values.iter().all(has_digit)
        })
    }

    /// Whether a column has the same in several documents, such as the account that all of them are booked on.
    pub(super) fn is_constant(&self, column: usize) -> bool {
        let values: Vec<String> = self.texts(column);
        values.len() > 1 && values.windows(2).all(|pair| pair.first() == pair.last())
    }
}
