//! Orders whose value is the sum of the lines in a second file.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::error::{FileError, FileProblem};
use super::mapping::{Formats, LinesMapping, Mapping};
use super::ready::InputFile;
use super::record::Record;
use super::scan::Scanner;
use crate::credit::{Currency, Message, Money};
use crate::stop::StopFlag;

/// The exact sum of the lines of each order; a few dozen bytes in memory for each order.
#[derive(Debug)]
pub(super) struct Lines {
    file: String,
    sums: HashMap<String, Sum>,
}

/// The sum of an order's lines, or the first of them that has no value.
#[derive(Debug, Clone, Copy)]
enum Sum {
    Exact(Decimal),
    Faulty { line: u64 },
}

/// Where the second file has its columns.
struct Places {
    key: usize,
    quantity: usize,
    price: usize,
    discount: Option<usize>,
}

impl Lines {
    /// Reads the file that lies beside the orders.
    pub(super) fn read(
        file: &InputFile,
        lines: &LinesMapping,
        mapping: &Mapping,
        stop: &StopFlag,
    ) -> Result<Self, FileError> {
        let name = file.name();
        let mut scanner = Scanner::new(file.open(stop)?, &name, mapping.encoding, mapping.delimiter)?;
        if !matches!(scanner.advance_header()?, Some(Ok(()))) {
            return Err(FileProblem::Header.of(&name));
        }
        let width = scanner.record().len();
        let places = Places::find(scanner.record(), lines).map_err(|problem| problem.of(&name))?;
        let mut sums: HashMap<String, Sum> = HashMap::new();
        while let Some(cut) = scanner.advance()? {
            let record = scanner.record();
            let line = record.line();
            let key = mapping.formats.value(record.field(places.key));
            if cut.is_err() || record.len() != width || key.is_empty() {
                return Err(FileProblem::OrderLine { line }.of(&name));
            }
            let value = places.value(record, &mapping.formats);
            let sum = sums.get(key).copied().unwrap_or(Sum::Exact(Decimal::ZERO));
            sums.insert(key.to_owned(), sum.and(value, line));
        }
        Ok(Self { file: name, sums })
    }

    /// The value of an order, rounded half away from zero once.
    pub(super) fn total(&self, number: &str, currency: Currency) -> Result<Money, Message> {
        match self.sums.get(number) {
            None => Err(Message::new("import-lines-none").text("file", &self.file)),
            Some(Sum::Faulty { line }) => Err(Message::new("import-lines-fault")
                .text("file", &self.file)
                .text("line", line.to_string())),
            Some(Sum::Exact(sum)) => Money::rounded(*sum, currency)
                .map_err(|_| Message::new("import-amount-range").money("most", Money::LARGEST, currency)),
        }
    }
}

impl Sum {
    fn and(self, value: Option<Decimal>, line: u64) -> Self {
        match (self, value) {
            (Self::Exact(sum), Some(value)) => {
                exact_sum(sum, value).map_or(Self::Faulty { line }, Self::Exact)
            }
            (Self::Exact(_), None) => Self::Faulty { line },
            (Self::Faulty { line }, _) => Self::Faulty { line },
        }
    }
}

impl Places {
    fn find(header: &Record, lines: &LinesMapping) -> Result<Self, FileProblem> {
        let place = |wanted: &str| {
            let found = header.fields().position(|name| name.trim().eq_ignore_ascii_case(wanted));
            found.ok_or_else(|| FileProblem::ColumnMissing {
                column: wanted.to_owned(),
                found: header.fields().map(str::to_owned).collect(),
                line: header.line(),
            })
        };
        Ok(Self {
            key: place(&lines.key)?,
            quantity: place(&lines.quantity)?,
            price: place(&lines.price)?,
            discount: lines.discount.as_deref().map(place).transpose()?,
        })
    }

    /// Price x quantity x (1 - discount), exactly; nothing where a number cannot be read or represented exactly.
    fn value(&self, record: &Record, formats: &Formats) -> Option<Decimal> {
        let number = |place: usize| {
            let plain = formats.notation.plain(formats.value(record.field(place)))?;
            Decimal::from_str_exact(&plain).ok().map(|number| number.normalize())
        };
        let value = exact_product(number(self.price)?, number(self.quantity)?)?;
        let Some(place) = self.discount else {
            return Some(value);
        };
        let discount = number(place).filter(|discount| (Decimal::ZERO..=Decimal::ONE).contains(discount))?;
        exact_product(value, exact_sum(Decimal::ONE, -discount)?)
    }
}

/// The decimal type silently rounds what does not fit its 28 digits; the scale shows it.
fn exact_product(one: Decimal, other: Decimal) -> Option<Decimal> {
    let product = one.checked_mul(other)?;
    (product.is_zero() || product.scale() == one.scale() + other.scale()).then(|| product.normalize())
}

fn exact_sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let sum = one.checked_add(other)?;
    (one.is_zero() || other.is_zero() || sum.scale() == one.scale().max(other.scale())).then_some(sum)
}
