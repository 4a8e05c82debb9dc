//! The totals of a file against the sums of its rows (A4).

use crate::credit::{Currency, Message, Money};

/// The most differences that are remembered.
const MOST: usize = 100;

/// What a row, or a total, is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowSums {
    pub(super) amount: Option<Money>,
    pub(super) open: Option<Money>,
}

/// A total of the file that is not the sum of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlSum {
    /// The line of the total.
    pub line: u64,
    /// The column by its name in the file.
    pub column: String,
    /// What the file says.
    pub expected: Money,
    /// The sum of the rows.
    pub found: Money,
    pub currency: Currency,
}

impl RowSums {
    /// What is open, where it is said, else all of it.
    pub(super) fn open_or_amount(self) -> Money {
        self.open.or(self.amount).unwrap_or_default()
    }
}

impl ControlSum {
    /// What differs, in the words of the desk.
    pub fn message(&self) -> Message {
        Message::new("control-sum")
            .text("line", self.line.to_string())
            .text("column", &self.column)
            .money("expected", self.expected, self.currency)
            .money("found", self.found, self.currency)
    }
}

/// The sums of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sums {
    pub(super) amount: Money,
    pub(super) open: Money,
    pub(super) rows: u64,
}

/// The sums so far, and the totals that differ from them.
#[derive(Debug, Default)]
pub(super) struct Control {
    so_far: Sums,
    /// The currency of all rows; without a meaning once there are several.
    currency: Option<Currency>,
    /// Whether sums say nothing: rows of several currencies, or some that are left out.
    is_off: bool,
    differences: Vec<ControlSum>,
}

/// How a total compares with a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compared {
    Same,
    Different,
    /// The total has no amount that can be read.
    Unknown,
}

impl Sums {
    pub(super) fn since(self, earlier: Self) -> Self {
        Self {
            amount: self.amount - earlier.amount,
            open: self.open - earlier.open,
            rows: self.rows - earlier.rows,
        }
    }

    /// Whether a total says the same.
    pub(super) fn compare(self, total: RowSums) -> Compared {
        let is_same = |stated: Option<Money>, sum| stated.is_none_or(|stated| stated == sum);
        if total.amount.is_none() && total.open.is_none() {
            Compared::Unknown
        } else if is_same(total.amount, self.amount) && is_same(total.open, self.open) {
            Compared::Same
        } else {
            Compared::Different
        }
    }
}

impl Control {
    pub(super) const fn so_far(&self) -> Sums {
        self.so_far
    }

    pub(super) fn add(&mut self, row: RowSums, currency: Currency) {
        self.is_off |= self.currency.is_some_and(|is| is != currency);
        self.currency = Some(currency);
        self.so_far.amount += row.amount.unwrap_or_default();
        self.so_far.open += row.open.unwrap_or_default();
        self.so_far.rows += 1;
    }

    /// A row was left out: the totals of the file have it.
    pub(super) const fn left_out(&mut self) {
        self.is_off = true;
    }

    /// Remembers a total that is not the sum.
    pub(super) fn differs(&mut self, line: u64, (total, sum): (RowSums, Sums), columns: [&str; 2]) {
        let Some(currency) = self.currency.filter(|_| !self.is_off) else { return };
        let pairs = [(total.amount, sum.amount), (total.open, sum.open)];
        for ((stated, found), column) in pairs.into_iter().zip(columns) {
            // Where only what is open is said, it is the amount too.
            let is_said =
                self.differences.last().is_some_and(|last| last.line == line && last.column == column);
            let differing = stated.filter(|stated| *stated != found && self.differences.len() < MOST);
            if let Some(expected) = differing.filter(|_| !is_said) {
                self.differences.push(ControlSum {
                    line,
                    column: column.to_owned(),
                    expected,
                    found,
                    currency,
                });
            }
        }
    }

    pub(super) fn differences(&self) -> &[ControlSum] {
        &self.differences
    }
}
