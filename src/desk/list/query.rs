//! Rows as a list asks for them: columns with conditions and an order, and the first of what they find.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::filter::{Figure, SortOrder, Test};
use crate::credit::{Currency, Day, Money};
use crate::desk::error::DeskError;
use crate::desk::session::ProgressSink;
use crate::store::{CustomerKey, ListedOwner, StoreError};

/// How many rows a list of records shows at most: as many as people scroll through, whatever the desk has.
pub const MOST_ROWS: usize = 100_000;

/// After so many rows it is checked whether the answer is still wanted.
const CHECK_EVERY: u64 = 1_000;

/// A column of a list of `R`: what it is sorted and filtered by.
#[derive(Debug)]
pub struct ListColumn<R: 'static> {
    /// What a row has in it.
    pub figure: fn(&R) -> Figure,
}

/// What is looked for among numbers and customers.
#[derive(Debug, Clone)]
pub struct AccountSearch {
    typed: String,
    customers: HashSet<CustomerKey>,
}

/// What rows must have in their columns, and by which they are sorted.
#[derive(Debug)]
pub struct ColumnQuery<C: 'static> {
    /// All of them have to hold.
    pub conditions: Vec<(&'static C, Test)>,
    /// The order; that in which the rows are read where there is none, as are ties.
    pub sort: Option<(&'static C, SortOrder)>,
}

/// What the rows of a list are looked for by.
#[derive(Debug)]
pub struct ListQuery<R: 'static> {
    pub columns: ColumnQuery<ListColumn<R>>,
    pub search: Option<AccountSearch>,
}

/// A row of a list of orders or documents: its number, its customer, its day and its amount.
pub trait OfAccount {
    fn number(&self) -> &str;

    fn owner(&self) -> &ListedOwner;

    fn day(&self) -> Day;

    /// In the currency of the customer.
    fn amount(&self) -> Money;
}

impl<C> Default for ColumnQuery<C> {
    fn default() -> Self {
        Self { conditions: Vec::new(), sort: None }
    }
}

impl<C> ColumnQuery<C> {
    /// Whether it finds every row, in the order in which they are read.
    pub const fn is_plain(&self) -> bool {
        self.conditions.is_empty() && self.sort.is_none()
    }

    /// What it finds of these rows, in its order, else in theirs. `figure` reads a column of a row.
    pub fn select<'a, R>(&self, rows: &'a [R], figure: impl Fn(&C, &R) -> Figure) -> Vec<&'a R> {
        let holds = |row: &&R| self.conditions.iter().all(|(column, test)| test.holds(&figure(column, row)));
        let found = rows.iter().filter(holds);
        let Some((column, order)) = self.sort else {
            return found.collect();
        };
        let mut sorted: Vec<_> = found.map(|row| (figure(column, row), row)).collect();
        sorted.sort_by(|(one, _), (two, _)| one.compare(two, order));
        sorted.into_iter().map(|(_, row)| row).collect()
    }
}

impl<R> Default for ListQuery<R> {
    fn default() -> Self {
        Self { columns: ColumnQuery::default(), search: None }
    }
}

impl AccountSearch {
    /// For what was typed, or any record of these customers.
    pub fn new(typed: &str, customers: impl IntoIterator<Item = CustomerKey>) -> Self {
        Self { typed: typed.trim().to_lowercase(), customers: customers.into_iter().collect() }
    }

    fn finds(&self, row: &impl OfAccount) -> bool {
        self.customers.contains(&row.owner().key) || row.number().to_lowercase().contains(&self.typed)
    }
}

impl<R: OfAccount> ListColumn<R> {
    pub const NUMBER: Self = Self { figure: |row| Figure::text(row.number()) };
    pub const CUSTOMER: Self = Self { figure: |row| Figure::text(&row.owner().code) };
    pub const NAME: Self = Self { figure: |row| Figure::text(&row.owner().name) };
    pub const DAY: Self = Self { figure: |row| Figure::day(Some(row.day())) };
    pub const AMOUNT: Self = Self { figure: |row| Figure::amount(row.amount(), row.owner().currency) };
    pub const GROUP: Self =
        Self { figure: |row| Figure::text(row.owner().group.as_deref().unwrap_or_default()) };
    pub const CURRENCY: Self = Self { figure: |row| Figure::text(row.owner().currency.code()) };
}

/// Whether a row is all that it must be.
pub fn meets<R>(conditions: &[(&'static ListColumn<R>, Test)], row: &R) -> bool {
    conditions.iter().all(|(column, test)| test.holds(&(column.figure)(row)))
}

impl<R: OfAccount> ListQuery<R> {
    /// Whether it finds every row, in the order in which they are read.
    pub const fn is_plain(&self) -> bool {
        self.columns.is_plain() && self.search.is_none()
    }

    fn finds(&self, row: &R) -> bool {
        let searched = self.search.as_ref().is_none_or(|search| search.finds(row));
        searched && meets(&self.columns.conditions, row)
    }
}

/// Why reading ended before the last row.
pub enum Ended {
    /// No row that is still to be read can be among the first.
    Complete,
    Failed(DeskError),
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// The keys of the first rows that a query finds among so many; `each` reads the rows one by one.
pub fn select<R: OfAccount, K>(
    query: &ListQuery<R>,
    (progress, total): (&dyn ProgressSink, u64),
    each: impl FnOnce(&mut dyn FnMut(&R, K) -> Result<(), Ended>) -> Result<(), Ended>,
) -> Result<Vec<K>, DeskError> {
    let mut selection = Selection::new(query, MOST_ROWS);
    let mut read: u64 = 0;
    let ended = each(&mut |row, key| {
        if read.is_multiple_of(CHECK_EVERY) {
            progress.proceed(read, Some(total))?;
        }
        read += 1;
        selection.add(row, key);
        if selection.is_complete() { Err(Ended::Complete) } else { Ok(()) }
    });
    match ended {
        Ok(()) | Err(Ended::Complete) => Ok(selection.into_keys()),
        Err(Ended::Failed(error)) => Err(error),
    }
}

/// The first rows that a query finds, as they are read one by one. Memory is bounded whatever is read.
struct Selection<'q, R: 'static, K> {
    query: &'q ListQuery<R>,
    most: usize,
    found: Vec<(Figure, K)>,
}

impl<'q, R: OfAccount, K> Selection<'q, R, K> {
    const fn new(query: &'q ListQuery<R>, most: usize) -> Self {
        Self { query, most, found: Vec::new() }
    }

    /// Takes a row where the query finds it.
    fn add(&mut self, row: &R, key: K) {
        if self.query.finds(row) {
            let figure = self.query.columns.sort.map_or(Figure::Nothing, |(column, _)| (column.figure)(row));
            self.found.push((figure, key));
            if self.found.len() > self.most + self.most / 4 {
                self.reduce();
            }
        }
    }

    /// Whether no row that is still to be read can be among the first.
    fn is_complete(&self) -> bool {
        self.query.columns.sort.is_none() && self.found.len() >= self.most
    }

    /// The keys in the order of the query.
    fn into_keys(mut self) -> Vec<K> {
        self.reduce();
        self.found.into_iter().map(|(_, key)| key).collect()
    }

    fn reduce(&mut self) {
        if let Some((_, order)) = self.query.columns.sort {
            // Stable: of equal rows the one that was read first comes first.
            self.found.sort_by(|(one, _), (other, _)| one.compare(other, order));
        }
        self.found.truncate(self.most);
    }
}

impl Figure {
    /// A day, to be compared with others.
    pub fn day(day: Option<Day>) -> Self {
        day.map_or(Self::Nothing, |day| Self::Number(Decimal::from(day.number())))
    }

    /// An amount in whole units of its currency; one beyond what a number holds is nothing.
    pub fn amount(amount: Money, currency: Currency) -> Self {
        let number = Decimal::try_from_i128_with_scale(amount.minor(), currency.exponent());
        number.map_or(Self::Nothing, Self::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::list::filter::Bounds;

    struct Row {
        number: &'static str,
        owner: ListedOwner,
    }

    impl OfAccount for Row {
        fn number(&self) -> &str {
            self.number
        }

        fn owner(&self) -> &ListedOwner {
            &self.owner
        }

        fn day(&self) -> Day {
            Day::from_number(self.owner.key.0).unwrap()
        }

        fn amount(&self) -> Money {
            Money::from_minor(self.owner.key.0)
        }
    }

    static SIZE: ListColumn<Row> = ListColumn::<Row>::AMOUNT;

    /// A row of the customer with this key, and of as many cents.
    fn row((number, key): (&'static str, i64)) -> Row {
        let owner = ListedOwner {
            key: CustomerKey(key),
            code: format!("C{key}"),
            name: String::new(),
            currency: Currency::EUR,
            group: None,
        };
        Row { number, owner }
    }

    const ROWS: [(&str, i64); 5] = [("A-1", 3), ("A-2", 1), ("B-1", 5), ("B-2", 1), ("B-3", 4)];

    fn selected(query: &ListQuery<Row>, most: usize) -> Vec<&'static str> {
        let mut selection = Selection::new(query, most);
        for row in ROWS.map(row) {
            if selection.is_complete() {
                break;
            }
            selection.add(&row, row.number);
        }
        selection.into_keys()
    }

    #[test]
    fn the_first_of_an_order_are_found_however_many_are_read() {
        let sorted = |order| {
            let columns = ColumnQuery { sort: Some((&SIZE, order)), ..ColumnQuery::default() };
            ListQuery { columns, search: None }
        };
        let (up, down) = (sorted(SortOrder::Ascending), sorted(SortOrder::Descending));
        for most in 1..=5 {
            assert_eq!(selected(&up, most), ["A-2", "B-2", "A-1", "B-3", "B-1"][..most]);
            assert_eq!(selected(&down, most), ["B-1", "B-3", "A-1", "A-2", "B-2"][..most]);
            assert_eq!(selected(&ListQuery::default(), most), ["A-1", "A-2", "B-1", "B-2", "B-3"][..most]);
        }
    }

    #[test]
    fn a_search_finds_numbers_and_customers_and_every_condition_has_to_hold() {
        let search = |typed: &str, customers: &[i64]| {
            Some(AccountSearch::new(typed, customers.iter().map(|key| CustomerKey(*key))))
        };
        let by = |search| ListQuery { search, ..ListQuery::default() };
        assert_eq!(selected(&by(search(" b-", &[])), 9), ["B-1", "B-2", "B-3"]);
        assert_eq!(selected(&by(search("b-3", &[1])), 9), ["A-2", "B-2", "B-3"]);
        let above = Test::Within(Bounds::read(">0.01", |number| number.parse().ok()).unwrap());
        let columns = ColumnQuery { conditions: vec![(&SIZE, above)], sort: None };
        let both = ListQuery { columns, search: search("b-3", &[1]) };
        assert_eq!(selected(&both, 9), ["B-3"]);
    }
}
