//! What a user says of a file: it comes before what would be found out, and the rest is found out around it.

use std::collections::BTreeMap;

use super::{DayOrder, Guess, ListKind, Question, RowMark, Subject};
use crate::credit::Currency;
use crate::exchange::incoming::encoding::Encoding;
use crate::exchange::incoming::mapping::NegativeAmounts;

/// What is known of a file from its user. Columns of the file have the names that a mapping has for them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    pub kind: Option<ListKind>,
    pub sheet: Option<String>,
    pub delimiter: Option<u8>,
    pub encoding: Option<Encoding>,
    /// The line of the header.
    pub header_line: Option<u64>,
    /// The canonical column that a column of the file is; none where nothing is read from it.
    pub columns: BTreeMap<String, Option<String>>,
    /// Which number of a day comes first.
    pub day_order: Option<DayOrder>,
    pub decimal_mark: Option<char>,
    pub currency: Option<Currency>,
    /// Whether a limit of nothing is none that is set, or no credit.
    pub zero_is_unset: Option<bool>,
    /// What negative amounts are.
    pub negative_amounts: Option<NegativeAmounts>,
    /// Rows that are not data, or totals: by a column of the file, its values.
    pub marks: BTreeMap<RowMark, BTreeMap<String, Vec<String>>>,
    /// The same by line, where no value tells them apart.
    pub lines: BTreeMap<u64, RowMark>,
    /// What is read in the place of values: by canonical column, the values and what they mean.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
}

/// What invoices can have, in the order in which people think of it.
const OF_INVOICES: [&str; 19] = [
    "customer", "name", "number", "date", "due", "amount", "open", "paid", "settled", "debit", "credit",
    "side", "type", "currency", "phone", "email", "contact", "terms", "limit",
];
const OF_CUSTOMERS: [&str; 9] =
    ["code", "name", "limit", "currency", "country", "terms", "phone", "email", "contact"];
const OF_RECEIPTS: [&str; 6] = ["customer", "number", "date", "amount", "currency", "apply"];

impl ListKind {
    /// The canonical columns that a user can choose from.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Invoices => &OF_INVOICES,
            Self::Customers => &OF_CUSTOMERS,
            Self::Receipts => &OF_RECEIPTS,
        }
    }
}

impl Given {
    /// Takes note of the answer to a question, which is one of its choices.
    pub fn answer(&mut self, question: &Question, choice: &str) {
        match question.subject {
            Subject::Sheet => self.sheet = Some(choice.to_owned()),
            Subject::Perhaps(_) if question.is_no(choice) => {
                let columns = question.choices.iter().filter(|choice| !question.is_no(choice));
                self.columns.extend(columns.map(|from| (from.clone(), None)));
            }
            Subject::Column(column) | Subject::Perhaps(column) => self.give_column(choice, Some(column)),
            Subject::Days => self.day_order = Some(DayOrder::of_pattern(choice)),
            Subject::DecimalMark => self.decimal_mark = choice.chars().next(),
            Subject::Currency => self.currency = choice.parse().ok(),
            Subject::ZeroLimit => self.zero_is_unset = Some(matches!(choice, "not-set")),
            Subject::NegativeAmounts => self.negative_amounts = NegativeAmounts::from_code(choice),
            Subject::Header | Subject::Rejects => {}
        }
    }

    /// Says that a column of the file is joined to those that a canonical one was found in.
    pub fn join_column(&mut self, from: &str, column: &str, guess: &Guess) {
        let found = guess.columns.iter().filter(|found| found.column == column);
        for other in found.filter_map(|found| found.from.clone()).filter(|from| guess.names.contains(from)) {
            self.columns.insert(other, Some(column.to_owned()));
        }
        self.columns.insert(from.to_owned(), Some(column.to_owned()));
    }

    /// Says that all columns are what they were found to be.
    pub fn take_columns(&mut self, guess: &Guess) {
        for name in &guess.names {
            let found = guess.columns.iter().find(|column| column.from.as_ref() == Some(name));
            self.columns.insert(name.clone(), found.map(|column| column.column.clone()));
        }
    }

    /// Whether it says nothing by which a saved mapping would be another: then that can be taken, and gets the answers that it
    /// has not yet.
    pub fn leaves_layout(&self) -> bool {
        let answers = Self {
            kind: self.kind,
            sheet: self.sheet.clone(),
            negative_amounts: self.negative_amounts,
            values: self.values.clone(),
            ..Self::default()
        };
        *self == answers
    }

    /// Whether it has answers that a saved mapping gets.
    pub fn has_answers(&self) -> bool {
        self.negative_amounts.is_some() || !self.values.is_empty()
    }

    /// Says what a column of the file is: a canonical column is in one column of the file, unless others are joined to it.
    pub fn give_column(&mut self, from: &str, column: Option<&str>) {
        if let Some(column) = column {
            self.columns.retain(|_, known| known.as_deref() != Some(column));
        }
        self.columns.insert(from.to_owned(), column.map(str::to_owned));
    }
}
