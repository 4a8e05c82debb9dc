//! How the amounts of a row belong together: debit and credit, a balance that runs on, parts by age.

use rust_decimal::Decimal;

use super::amounts::Amounts;
use super::columns::{Assigned, Columns, Wanted};
use super::grid::{GridRow, text_of};
use crate::credit::ItemKind;
use crate::exchange::incoming::notation::{Notation, Side};
use crate::exchange::incoming::table::TableValue;
use crate::exchange::incoming::types::kind_of_word;

/// In fewer rows a part that is open can be the sum so far by chance.
const FEWEST_ROWS: usize = 3;

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
        if !self.is_given("open") && self.runs_on() {
            self.assigned.retain(|assigned| assigned.column != "open");
        }
    }

    /// Whether what is called open is the sum of rows so far: in each row that of all rows, or those of its customer; or, beside
    /// debits and credits, it is no part of what its row is about.
    fn runs_on(&self) -> bool {
        let Some(open) = self.from("open") else { return false };
        let pair = self.from("debit").zip(self.from("credit"));
        let Some((first, second)) = pair.or_else(|| Some((self.from("amount")?, open))) else { return false };
        let notation = self.notation(&[open, first, second]);
        let amount = |row: &GridRow, column| number(row, column, notation).unwrap_or_default();
        let side = self.from("side");
        let is_credit =
            |row: &GridRow| side.is_some_and(|side| Side::of(&row.text(side)) == Some(Side::Credit));
        let (mut sum, mut is_sum, mut differs, mut is_no_part) = (Decimal::ZERO, true, false, false);
        // The balance of the row before, whether each is that and its own amount or begins anew, and whether some cannot be
        // a part of their amount.
        let (mut before, mut is_of_customer, mut goes_beyond) = (Decimal::ZERO, true, false);
        for row in &self.documents {
            let own =
                if pair.is_some() { amount(row, first) - amount(row, second) } else { amount(row, first) };
            let own = if is_credit(row) { -own.abs() } else { own };
            sum += own;
            let Some(balance) = number(row, open, notation) else {
                (is_sum, is_of_customer) = (false, false);
                continue;
            };
            is_sum &= balance == sum;
            is_of_customer &= balance == own || balance == before + own;
            goes_beyond |= balance == before + own && balance.abs() > own.abs();
            before = balance;
            differs |= balance != own;
            let is_other_side = !balance.is_zero() && balance.is_sign_negative() != own.is_sign_negative();
            is_no_part |= is_other_side || balance.abs() > own.abs();
        }
        let is_long_enough = pair.is_some() || self.documents.len() >= FEWEST_ROWS;
        (is_sum && differs && is_long_enough)
            || (is_of_customer && goes_beyond)
            || (pair.is_some() && is_no_part)
    }

    /// Whether credit notes and payments have amounts above zero in some rows and below in others.
    pub(super) fn mixes_signs(&self) -> bool {
        let amount = self.from("amount").or_else(|| self.from("open"));
        let (Some(kind), Some(amount)) = (self.from("type"), amount) else { return false };
        let notation = self.notation(&[amount]);
        let lowers = |row: &&&GridRow| {
            matches!(kind_of_word(&row.text(kind)), Some(ItemKind::Credit | ItemKind::Receipt))
        };
        let amounts = self.documents.iter().filter(lowers).filter_map(|row| number(row, amount, notation));
        let (below, above): (Vec<_>, Vec<_>) =
            amounts.filter(|amount| !amount.is_zero()).partition(Decimal::is_sign_negative);
        !below.is_empty() && !above.is_empty()
    }

    pub(super) fn notation(&self, columns: &[usize]) -> Notation {
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
pub(super) fn number(row: &GridRow, column: usize, notation: Notation) -> Option<Decimal> {
    match row.cell(column) {
        TableValue::Number(plain) => Decimal::from_str_exact(plain).ok(),
        cell => {
            let text = text_of(cell);
            let plain = notation.signed(&text, |_| None)?;
            Decimal::from_str_exact(&plain).ok()
        }
    }
}
