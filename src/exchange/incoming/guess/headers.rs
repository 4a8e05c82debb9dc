//! The row with the names of the columns, and what the names can mean (B1).

use std::collections::HashSet;

use sha2::{Digest, Sha256};

use super::grid::{Grid, GridRow};
use crate::credit::Currency;
use crate::exchange::incoming::fold::words;
use crate::exchange::incoming::header::MOST_TITLE_LINES;
use crate::exchange::incoming::names::{NameOf, called, called_in_part, is_bucket};
use crate::exchange::incoming::table::TableValue;

/// What the rows of a list are about, of which a header names two at least.
const GROUPS: [&[&str]; 4] =
    [&["customer", "name"], &["number"], &["date", "due"], &["amount", "open", "debit", "credit", "paid"]];
/// The fewest columns that a header names.
const FEWEST_NAMED: usize = 3;
/// What a code is called in all languages: beside a name, the customer's.
const CODE: &str = "code";
/// The bytes of a digest that tell layouts apart.
const FINGERPRINT_BYTES: usize = 8;
/// Words beside a known name that do not make it the name of something else.
const BESIDE: [&str; 30] = [
    "our", "your", "the", "ref", "of", "in", "incl", "gross", "no", "nr", "n", "id", "code", "full", "legal",
    "de", "du", "la", "le", "des", "en", "ttc", "tvac", "het", "van", "onze", "der", "des", "unsere",
    "amount",
];

/// What says that amounts are in the currency of their row, and in that of the accounts.
const OF_ROW: [&str; 12] = [
    "fc",
    "fcy",
    "foreign",
    "devise",
    "devises",
    "valuta",
    "vv",
    "fw",
    "fremdwahrung",
    "currency",
    "ccy",
    "dev",
];
const OF_ACCOUNTS: [&str; 8] = ["local", "lc", "lcy", "home", "base", "lokaal", "basis", "hauswahrung"];

/// The currency of the amounts of a column, as its name says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaidCurrency {
    /// The currency that another column says of each row.
    OfRow,
    OfAccounts,
    Is(Currency),
}

/// How a name of a file is a known one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    Same,
    /// The known name is a part of it.
    Part,
}

/// A canonical column that a name can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) column: &'static str,
    pub(super) likeness: Likeness,
    /// How usual the name is for it, from 0.
    pub(super) rank: usize,
}

impl Meaning {
    /// That of a code beside a name; a column that is called after the customer comes first.
    const CODE: Self = Self { column: "customer", likeness: Likeness::Same, rank: usize::MAX };

    fn is_same(&self, column: &str) -> bool {
        self.column == column && self.likeness == Likeness::Same
    }
}

/// The names of the columns.
pub(super) struct Headers {
    /// Its row in the grid, and how many rows it takes.
    pub(super) row: usize,
    pub(super) rows: usize,
    pub(super) names: Vec<String>,
    /// What each can mean, the likelier first.
    pub(super) meanings: Vec<Vec<Meaning>>,
    /// The currency that a name says (`Amount (GBP)`).
    pub(super) currency: Option<Currency>,
    /// The currency that the name of each column says, if any.
    pub(super) currencies: Vec<Option<SaidCurrency>>,
    /// Names that several columns have, in small letters.
    repeated: HashSet<String>,
}

impl Headers {
    /// The row on this line; without one, the first row that names the columns of a list of documents, else the first of one
    /// of customers.
    pub(super) fn find(grid: &Grid, line: Option<u64>) -> Option<Self> {
        if let Some(line) = line {
            let row = grid.rows.iter().position(|row| row.line == line)?;
            return Some(Self::at(grid, row).continued(grid));
        }
        let most = usize::try_from(MOST_TITLE_LINES).unwrap_or(usize::MAX).saturating_add(1);
        let candidates: Vec<Self> = (0..grid.rows.len().min(most)).map(|row| Self::at(grid, row)).collect();
        let place = candidates.iter().position(Self::is_of_documents);
        let place = place.or_else(|| candidates.iter().position(Self::is_of_customers))?;
        candidates.into_iter().nth(place).map(|header| header.continued(grid))
    }

    fn at(grid: &Grid, row: usize) -> Self {
        let names = grid.rows.get(row).map(names_of).unwrap_or_default();
        Self::of(names, (row, 1))
    }

    fn of(names: Vec<String>, (row, rows): (usize, usize)) -> Self {
        let mut meanings: Vec<Vec<Meaning>> = names.iter().map(|name| meanings_of(name)).collect();
        if meanings.iter().flatten().any(|meaning| meaning.is_same("name")) {
            let codes = names.iter().zip(&mut meanings).filter(|(name, _)| words(name) == CODE);
            codes.for_each(|(_, meanings)| meanings.push(Meaning::CODE));
        }
        let currencies: Vec<Option<SaidCurrency>> =
            names.iter().map(|name| without_currency(name).1).collect();
        let currency = currencies.iter().find_map(|said| match said {
            Some(SaidCurrency::Is(currency)) => Some(*currency),
            Some(SaidCurrency::OfRow | SaidCurrency::OfAccounts) | None => None,
        });
        let mut seen = HashSet::new();
        let lower = names.iter().map(|name| name.to_ascii_lowercase());
        let repeated = lower.filter(|name| !seen.insert(name.clone())).collect();
        Self { row, rows, names, meanings, currency, currencies, repeated }
    }

    /// With the names that the row directly below continues, where more columns are named so.
    fn continued(self, grid: &Grid) -> Self {
        let rows = (grid.rows.get(self.row), grid.rows.get(self.row + 1));
        let (Some(own), Some(below)) = rows else { return self };
        let is_word = |cell: &TableValue| match cell {
            TableValue::Text(text) => !text.contains(|letter: char| letter.is_ascii_digit()),
            TableValue::Nothing => true,
            TableValue::Number(_) | TableValue::Day(_) | TableValue::YesNo(_) | TableValue::Formula(_) => {
                false
            }
        };
        if below.line != own.line + 1
            || below.cells.len() > own.cells.len()
            || !below.cells.iter().all(is_word)
        {
            return self;
        }
        let joined =
            (0..self.names.len()).map(|at| format!("{} {}", own.text(at), below.text(at)).trim().to_owned());
        let whole = Self::of(joined.collect(), (self.row, 2));
        if whole.named().len() > self.named().len() { whole } else { self }
    }

    /// The canonical columns that names mean, each once.
    fn named(&self) -> Vec<&'static str> {
        let mut named = Vec::new();
        for meanings in &self.meanings {
            let same = meanings.iter().filter(|meaning| meaning.likeness == Likeness::Same);
            let new = same.map(|meaning| meaning.column).find(|column| !named.contains(column));
            named.extend(new);
        }
        named
    }

    fn is_of_documents(&self) -> bool {
        let named = self.named();
        let is_in = |group: &&&[&str]| group.iter().any(|column| named.contains(column));
        named.len() >= FEWEST_NAMED && GROUPS.iter().filter(is_in).count() >= 2 && self.has_document()
    }

    /// Whether it names more than a customer can have: an amount beside a limit is what a customer owes.
    fn has_document(&self) -> bool {
        let named = self.named();
        let is_any = |columns: &[&str]| columns.iter().any(|column| named.contains(column));
        is_any(&["number", "date", "due"])
            || (is_any(&["amount", "open", "debit"]) && !named.contains(&"limit"))
    }

    fn is_of_customers(&self) -> bool {
        let named = self.named();
        named.len() >= 2
            && GROUPS.iter().take(1).flat_map(|group| group.iter()).any(|column| named.contains(column))
    }

    /// Whether it is a list of customers rather than of their documents.
    pub(super) fn is_of_customers_only(&self) -> bool {
        !self.is_of_documents()
    }

    /// How many columns are named, to compare sheets.
    pub(super) fn score(&self) -> usize {
        self.named().len() + if self.is_of_documents() { self.names.len() + 100 } else { 0 }
    }

    /// What a mapping calls a column: by its name, or by its place where that is not its own.
    pub(super) fn reference(&self, column: usize) -> String {
        let by_place = || format!("#{}", column + 1);
        let Some(name) = self.names.get(column).filter(|name| !name.is_empty()) else { return by_place() };
        if self.repeated.contains(&name.to_ascii_lowercase()) { by_place() } else { name.clone() }
    }

    /// Whether a column is called just as one of these are.
    pub(super) fn means(&self, column: usize, wanted: &[&str]) -> bool {
        let meanings = self.meanings.get(column).into_iter().flatten();
        meanings
            .filter(|meaning| meaning.likeness == Likeness::Same)
            .any(|meaning| wanted.contains(&meaning.column))
    }

    pub(super) fn is_bucket(&self, column: usize) -> bool {
        self.names.get(column).is_some_and(|name| is_bucket(&words(name)))
    }

    /// A digest of the sorted names and of the sheet, by which the same layout is known again (D4).
    pub(super) fn fingerprint(&self, sheet: Option<&str>) -> String {
        let mut names: Vec<String> =
            self.names.iter().map(|name| words(name)).filter(|name| !name.is_empty()).collect();
        names.sort();
        let sheet = sheet.map(words).unwrap_or_default();
        let digest = Sha256::digest([names.join("|"), sheet].join("#"));
        digest.iter().take(FINGERPRINT_BYTES).map(|byte| format!("{byte:02x}")).collect()
    }
}

fn names_of(row: &GridRow) -> Vec<String> {
    (0..row.cells.len()).map(|at| row.text(at).into_owned()).collect()
}

/// A folded name without the currency that it says, and that currency.
fn without_currency(name: &str) -> (String, Option<SaidCurrency>) {
    let name = words(name);
    let mut currency = None;
    let mut kept = Vec::new();
    let is_known = !called(&name).is_empty();
    for word in name.split(' ') {
        let code = if word == "euro" || word == "euros" { "EUR".to_owned() } else { word.to_uppercase() };
        match code.parse::<Currency>() {
            _ if name.len() == word.len() => kept.push(word),
            Ok(is) if word.len() >= 3 => currency = Some(SaidCurrency::Is(is)),
            _ if !is_known && OF_ROW.contains(&word) => currency = Some(SaidCurrency::OfRow),
            _ if !is_known && OF_ACCOUNTS.contains(&word) => currency = Some(SaidCurrency::OfAccounts),
            Ok(_) | Err(_) => kept.push(word),
        }
    }
    // `Montant en devise` is a `Montant`.
    if currency == Some(SaidCurrency::OfRow) && matches!(kept.last(), Some(&"en" | &"in")) {
        kept.pop();
    }
    (kept.join(" "), currency)
}

/// What a name can mean, the likelier first.
fn meanings_of(name: &str) -> Vec<Meaning> {
    let (name, _) = without_currency(name);
    if name.is_empty() || is_bucket(&name) {
        return Vec::new();
    }
    let meaning = |likeness| move |NameOf { column, rank }: NameOf| Meaning { column, likeness, rank };
    let mut meanings: Vec<Meaning> = called(&name).iter().copied().map(meaning(Likeness::Same)).collect();
    // What is called so itself is nothing else by a part of its name.
    if meanings.is_empty() {
        let parts = called_in_part(&name, |word| BESIDE.contains(&word));
        meanings = parts.into_iter().map(meaning(Likeness::Part)).collect();
    }
    meanings.sort_by_key(|meaning| meaning.rank);
    meanings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[&[&str]]) -> Grid {
        let cells = |row: &&[&str]| row.iter().map(|text| TableValue::Text((*text).to_owned())).collect();
        let rows = (1..).zip(rows).map(|(line, row)| GridRow { line, cells: cells(row) }).collect();
        Grid { rows, encoding: None }
    }

    #[test]
    fn the_header_is_the_first_row_that_names_enough_columns() {
        let found = Headers::find(
            &grid(&[
                &["Acme Ltd"],
                &["Open items", "Customer", "Date"],
                &["Customer", "Invoice No", "Date", "Amount"],
                &["A", "1", "2026-01-01", "5"],
            ]),
            None,
        );
        assert_eq!(found.map(|header| (header.row, header.rows)), Some((2, 1)));
        assert!(Headers::find(&grid(&[&["a", "b", "c"], &["1", "2", "3"]]), None).is_none());
    }

    #[test]
    fn a_row_of_words_below_continues_the_names() {
        let header = Headers::find(
            &grid(&[
                &["Date", "Ref. No.", "Party's Name", "Opening", "Pending", "Due on", "Overdue"],
                &["", "", "", "Amount", "Amount", "", "by days"],
            ]),
            None,
        );
        let header = header.unwrap();
        assert_eq!(
            (header.rows, header.names[3].as_str(), header.names[6].as_str()),
            (2, "Opening Amount", "Overdue by days")
        );
    }

    #[test]
    fn names_say_their_currency_and_can_be_parts_of_longer_ones() {
        let header = Headers::of(
            vec!["Montant TTC (EUR)".into(), "Our invoice number / ref".into(), "30 days".into()],
            (0, 1),
        );
        assert_eq!(header.currency, Some(Currency::EUR));
        let best = |at: usize| header.meanings[at].first().map(|meaning| (meaning.column, meaning.likeness));
        assert_eq!(best(0), Some(("amount", Likeness::Same)));
        assert_eq!(best(1), Some(("number", Likeness::Part)));
        assert_eq!(best(2), None);
    }

    #[test]
    fn a_name_that_is_not_the_columns_own_is_replaced_by_its_place() {
        let header = Headers::of(vec!["Date".into(), String::new(), "date".into(), "No".into()], (0, 1));
        let references: Vec<String> = (0..4).map(|at| header.reference(at)).collect();
        assert_eq!(references, ["#1", "#2", "#3", "No"]);
    }
}
