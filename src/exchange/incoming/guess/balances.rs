//! How the amounts of a row belong together: debit and credit, a balance that runs on, parts by age.

use rust_decimal::Decimal;

use super::amounts::Amounts;
use super::columns::{Assigned, Columns, Wanted};
use super::grid::{GridRow, text_of};
use crate::exchange::incoming::notation::Notation;
use crate::exchange::incoming::table::TableValue;

impl Columns<'_> {
    /// A list without a credit note has its column all the same.
    pub(super) fn pair_sides(&mut self) {
        for (one, other) in [("debit", "credit"), ("credit", "debit")] {
            if self.from(one).is_some() && self.from(other).is_none() {
                self.find(other, Wanted::Nothing);
            }
        }
    }

    /// A debit is one only beside a credit, and a balance that runs on is not what is open of a document.
    pub(super) fn settle_sums(&mut self) {
        let has_pair = self.from("debit").is_some() && self.from("credit").is_some();
        let drops = |column: &str| match column {
            "debit" | "credit" => !has_pair,
            "amount" => has_pair,
            _ => false,
        };
        let is_given = |column: &str| self.is_given(column);
        let kept: Vec<Assigned> = self
            .assigned
            .iter()
            .filter(|assigned| is_given(assigned.column) || !drops(assigned.column))
            .cloned()
            .collect();
        self.assigned = kept;
        if has_pair && !self.is_given("open") && self.runs_on() {
            self.assigned.retain(|assigned| assigned.column != "open");
        }
    }

    /// Whether the balance is the sum of all rows so far.
    fn runs_on(&self) -> bool {
        let (Some(open), Some(debit), Some(credit)) =
            (self.from("open"), self.from("debit"), self.from("credit"))
        else {
            return false;
        };
        let notation = self.notation(&[open, debit, credit]);
        let (mut sum, mut differs) = (Decimal::ZERO, false);
        for row in &self.documents {
            let own = number(row, debit, notation).unwrap_or_default()
                - number(row, credit, notation).unwrap_or_default();
            let Some(balance) = number(row, open, notation) else { return false };
            sum += own;
            if balance != sum {
                return false;
            }
            differs |= balance != own;
        }
        differs
    }

    fn notation(&self, columns: &[usize]) -> Notation {
        let mut amounts = Amounts::default();
        for column in columns {
            self.values(*column).for_each(|value| amounts.add(value));
        }
        amounts.notation()
    }

    /// In how many documents the parts by age are not what is open; none without such parts.
    pub(super) fn differing_parts(&self) -> usize {
        let Some(open) = self.from("open").or_else(|| self.from("amount")) else { return 0 };
        let named: Vec<usize> =
            (0..self.headers.names.len()).filter(|column| self.headers.is_bucket(*column)).collect();
        let (Some(first), Some(last)) = (named.first().copied(), named.last().copied()) else { return 0 };
        // A column without a name beside them is one of them.
        let is_unnamed = |column: &usize| self.headers.names.get(*column).is_some_and(String::is_empty);
        let unnamed = (first.saturating_sub(1)..last + 2)
            .filter(|column| is_unnamed(column) && !self.is_assigned(*column));
        let parts: Vec<usize> = named
            .iter()
            .copied()
            .chain(unnamed)
            .filter(|column| self.has(*column, Wanted::Amounts))
            .collect();
        if parts.is_empty() {
            return 0;
        }
        let notation = self.notation(&[parts.as_slice(), &[open]].concat());
        let differs = |row: &&&GridRow| {
            let sum: Decimal = parts.iter().filter_map(|column| number(row, *column, notation)).sum();
            number(row, open, notation).is_some_and(|open| open != sum)
        };
        self.documents.iter().filter(differs).count()
    }
}

/// The number in a cell.
fn number(row: &GridRow, column: usize, notation: Notation) -> Option<Decimal> {
    match row.cell(column) {
        TableValue::Number(plain) => Decimal::from_str_exact(plain).ok(),
        cell => {
            let text = text_of(cell);
            let plain = notation.signed(&text, |_| None)?;
            Decimal::from_str_exact(&plain).ok()
        }
    }
}
