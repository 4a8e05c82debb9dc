//! The names and codes of all customers and ship-tos, in memory: one text that is searched as a whole.
//!
//! A row of it is `code`, `name`, DUNS number and external code with a tab between them, folded: small letters without
//! accents. No shown text is stored; what is found is read by its key.

use std::ops::Range;
use std::sync::Arc;

use memchr::memmem;
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::Match;
use crate::credit::ShipToId;
use crate::desk::error::DeskError;
use crate::desk::session::DeskReader;
use crate::store::{CustomerKey, NamesChange, NamesState, SearchedNames, StopFlag, StoreError, View};

mod fold;
mod patch;

use crate::sanitize::fold_into;
pub(crate) use crate::sanitize::folded;
use fold::letters_of;

/// The most ship-tos that are searched by name.
const MOST_SHIP_TOS: u32 = 200_000;
/// Rows between two looks at whether the answer is still wanted.
const ROWS_BETWEEN_LOOKS: usize = 4_096;

/// The names and codes of all customers, by code, and of the ship-tos.
#[derive(Debug, Clone)]
pub struct Names {
    state: Option<NamesState>,
    text: String,
    /// Where the rows end in the text.
    ends: Vec<u32>,
    /// Which letters and digits a row has.
    letters: Vec<u32>,
    /// The first rows are these, the others the ship-tos.
    customers: Vec<CustomerKey>,
    ship_tos: Vec<ShipToId>,
}

/// Whose names a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Customer(CustomerKey),
    ShipTo(ShipToId),
}

/// Which rows are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SearchedRows {
    Customers,
    ShipTos,
}

/// How near a row has to be to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nearness {
    /// It contains every typed word.
    Contained,
    /// The same, or where no row does, it has the typed letters in their order.
    Similar,
}

/// A row that matches, and how well: the better one is the smaller.
type Ranked = ((Match, u32), usize);

impl DeskReader {
    /// The names and codes as they are now: those that are known, where none of them has changed.
    pub fn names(&mut self, known: Option<Arc<Names>>) -> Result<Arc<Names>, DeskError> {
        self.ask(|view| {
            let Some((known, state)) = known.and_then(|known| Some((Arc::clone(&known), known.state?)))
            else {
                return Ok(Arc::new(Names::read(view)?));
            };
            Ok(match view.names_since(&state)? {
                NamesChange::Nothing => known,
                NamesChange::Some(changed) => Arc::new(known.patched(&changed, view)?),
                NamesChange::Much => Arc::new(Names::read(view)?),
            })
        })
    }
}

impl Names {
    fn read(view: View<'_>) -> Result<Self, StoreError> {
        let mut names = Self::empty(view.names_state()?);
        view.each_customer_name(|one| names.add_customer(&one))?;
        view.each_ship_to_name(MOST_SHIP_TOS, |one| names.add_ship_to(&one))?;
        names.text.shrink_to_fit();
        Ok(names)
    }

    const fn empty(state: Option<NamesState>) -> Self {
        Self {
            state,
            text: String::new(),
            ends: Vec::new(),
            letters: Vec::new(),
            customers: Vec::new(),
            ship_tos: Vec::new(),
        }
    }

    fn add_customer(&mut self, row: &SearchedNames<CustomerKey>) {
        self.add(row);
        self.customers.push(row.key);
    }

    fn add_ship_to(&mut self, row: &SearchedNames<ShipToId>) {
        self.add(row);
        self.ship_tos.push(row.key);
    }

    fn end_row(&mut self) {
        self.text.push('\n');
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    fn add<K>(&mut self, row: &SearchedNames<K>) {
        let start = self.text.len();
        fold_into(&mut self.text, &row.code);
        for field in [Some(&row.name), row.duns.as_ref(), row.external.as_ref()].into_iter().flatten() {
            self.text.push('\t');
            fold_into(&mut self.text, field);
        }
        self.letters.push(letters_of(self.text.get(start..).unwrap_or_default()));
        self.end_row();
    }

    /// All customers, by code.
    pub(crate) fn customers(&self) -> &[CustomerKey] {
        &self.customers
    }

    /// The customers that match what was typed, best first. Where rows contain every typed word, only these do.
    pub(crate) fn matching_customers(
        &self,
        typed: &str,
        stop: &StopFlag,
    ) -> Result<Vec<CustomerKey>, DeskError> {
        let found = self.matching(typed, (SearchedRows::Customers, Nearness::Similar), stop)?.into_iter();
        Ok(found.filter_map(|(_, row)| self.customers.get(row).copied()).collect())
    }

    /// The best rows that match what was typed, so many at most.
    pub(super) fn best(
        &self,
        typed: &str,
        sought: (SearchedRows, Nearness),
        most: usize,
        stop: &StopFlag,
    ) -> Result<Vec<(Match, Named)>, DeskError> {
        let found = self.matching(typed, sought, stop)?.into_iter().take(most);
        Ok(found.filter_map(|((how, _), row)| Some((how, self.named(row)?))).collect())
    }

    fn matching(
        &self,
        typed: &str,
        (rows, nearness): (SearchedRows, Nearness),
        stop: &StopFlag,
    ) -> Result<Vec<Ranked>, DeskError> {
        let rows = match rows {
            SearchedRows::Customers => 0..self.customers.len(),
            SearchedRows::ShipTos => self.customers.len()..self.ends.len(),
        };
        let typed = folded(typed);
        let words: Vec<&str> = typed.split_whitespace().collect();
        let mut found = self.containing(&words, rows.clone(), stop)?;
        if found.is_empty() && !words.is_empty() && nearness == Nearness::Similar {
            found = self.similar(&words, rows, stop)?;
        }
        found.sort_unstable();
        Ok(found)
    }

    /// The rows that contain every word. The longest is searched for in the whole text at once.
    fn containing(
        &self,
        words: &[&str],
        rows: Range<usize>,
        stop: &StopFlag,
    ) -> Result<Vec<Ranked>, DeskError> {
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
            return Ok(rows.map(|row| ((Match::Contained, 0), row)).collect());
        };
        let finder = memmem::Finder::new(longest.as_bytes());
        let (mut found, mut at, end) = (Vec::new(), self.start(rows.start), self.start(rows.end));
        while let Some(place) = self.text.as_bytes().get(at..end).and_then(|text| finder.find(text)) {
            let row = self.row_at(at + place);
            if found.len().is_multiple_of(ROWS_BETWEEN_LOOKS) {
                look(stop)?;
            }
            let text = self.row(row);
            if words.iter().all(|word| text.contains(word)) {
                found.push(((how_contained(text, words), 0), row));
            }
            at = self.start(row + 1);
        }
        Ok(found)
    }

    /// The rows whose code and name have the letters of every word in their order.
    fn similar(&self, words: &[&str], rows: Range<usize>, stop: &StopFlag) -> Result<Vec<Ranked>, DeskError> {
        let (typed, mut buffer) = (words.join(" "), Vec::new());
        let wanted = letters_of(&typed);
        let pattern = Pattern::new(&typed, CaseMatching::Ignore, Normalization::Never, AtomKind::Fuzzy);
        let (mut matcher, mut found) = (Matcher::new(Config::DEFAULT), Vec::new());
        for (at, row) in rows.enumerate() {
            if at.is_multiple_of(ROWS_BETWEEN_LOOKS) {
                look(stop)?;
            }
            if self.letters.get(row).is_none_or(|letters| letters & wanted != wanted) {
                continue;
            }
            let text = Utf32Str::new(code_and_name(self.row(row)), &mut buffer);
            if let Some(score) = pattern.score(text, &mut matcher) {
                found.push(((Match::Similar, u32::MAX - score), row));
            }
        }
        Ok(found)
    }

    /// Whether others have the same rows in the same order.
    #[cfg(test)]
    pub(super) fn has_same_rows(&self, other: &Self) -> bool {
        let rows = |names: &Self| {
            (
                names.text.clone(),
                names.ends.clone(),
                names.letters.clone(),
                names.customers.clone(),
                names.ship_tos.clone(),
            )
        };
        rows(self) == rows(other)
    }

    /// Where a row begins.
    fn start(&self, row: usize) -> usize {
        let before = row.checked_sub(1).and_then(|before| self.ends.get(before));
        before.map_or(0, |end| usize::try_from(*end).unwrap_or(usize::MAX))
    }

    fn row_at(&self, place: usize) -> usize {
        self.ends.partition_point(|end| usize::try_from(*end).is_ok_and(|end| end <= place))
    }

    fn row(&self, row: usize) -> &str {
        let text = self.text.get(self.start(row)..self.start(row + 1)).unwrap_or_default();
        text.strip_suffix('\n').unwrap_or(text)
    }

    fn named(&self, row: usize) -> Option<Named> {
        match row.checked_sub(self.customers.len()) {
            None => self.customers.get(row).copied().map(Named::Customer),
            Some(row) => self.ship_tos.get(row).copied().map(Named::ShipTo),
        }
    }
}

fn look(stop: &StopFlag) -> Result<(), DeskError> {
    if stop.is_set() { Err(StoreError::Interrupted.into()) } else { Ok(()) }
}

/// How a row contains the words: its code is them, its code or a word of its name begins so, or it has them somewhere.
pub(super) fn how_contained(row: &str, words: &[&str]) -> Match {
    let mut fields = row.split('\t');
    let code = fields.next().unwrap_or_default();
    if let [only] = words {
        if code == *only || fields.clone().skip(1).any(|field| field == *only) {
            return Match::Exact;
        }
        if code.starts_with(only) {
            return Match::Prefix;
        }
    }
    let text = code_and_name(row);
    let begins =
        |word: &&str| text.split(|sign: char| !sign.is_alphanumeric()).any(|own| own.starts_with(*word));
    if words.iter().all(begins) { Match::Word } else { Match::Contained }
}

/// Without the DUNS number and the external code, over which a few digits are easily scattered.
fn code_and_name(row: &str) -> &str {
    row.match_indices('\t').nth(1).map_or(row, |(at, _)| row.get(..at).unwrap_or(row))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Expected;
    use crate::desk::testing::{TestDesk, pairs};

    fn desk() -> TestDesk {
        let desk = TestDesk::new();
        let mut writer = desk.writer();
        for (code, name) in [
            ("C1", "Société Générale"),
            ("C10", "Weiß & Söhne"),
            ("D1", "Sogelec Normandie"),
            ("E1", "La maison C1 de Nord"),
            ("F1", "Œuvre du nord"),
        ] {
            writer.add_customer(code, &pairs(&[("name", name)])).unwrap();
        }
        desk
    }

    fn found(desk: &TestDesk, typed: &str) -> Vec<String> {
        let mut reader = desk.reader();
        let names = reader.names(None).unwrap();
        let keys = names.matching_customers(typed, &StopFlag::default()).unwrap();
        let code = |view: View<'_>, key| Ok::<_, DeskError>(view.found_customer(key)?.unwrap().code);
        keys.into_iter().map(|key| reader.ask(|view| code(view, key)).unwrap()).collect()
    }

    #[test]
    fn the_best_match_comes_first_whatever_the_case_and_accents() {
        let desk = desk();
        for (typed, codes) in [
            ("c1", &["C1", "C10", "E1"][..]),
            ("SOCIETE", &["C1"]),
            ("generale soc", &["C1"]),
            ("weiss", &["C10"]),
            ("oeuvre", &["F1"]),
            ("nord", &["E1", "F1"]),
            ("ord", &["E1", "F1"]),
            ("sgnrmd", &["D1"]),
            ("xyz", &[]),
            ("", &["C1", "C10", "D1", "E1", "F1"]),
        ] {
            let found = found(&desk, typed);
            assert_eq!(found, codes, "{typed}");
        }
    }

    #[test]
    fn names_are_read_again_when_one_of_them_has_changed() {
        let desk = desk();
        let (mut reader, mut writer) = (desk.reader(), desk.writer());
        let count =
            |names: &Names, typed| names.matching_customers(typed, &StopFlag::default()).unwrap().len();
        let names = reader.names(None).unwrap();
        writer.set_customer("C1", &pairs(&[("hold_period", "2")]), Expected::Whatever).unwrap();
        let same = reader.names(Some(Arc::clone(&names))).unwrap();
        assert!(Arc::ptr_eq(&names, &same), "no name has changed");
        writer.set_customer("C1", &pairs(&[("name", "Atlas")]), Expected::Whatever).unwrap();
        let renamed = reader.names(Some(same)).unwrap();
        assert_eq!(count(&renamed, "atlas"), 1);
        writer.add_customer("G1", &pairs(&[("name", "Borg")])).unwrap();
        let added = reader.names(Some(renamed)).unwrap();
        assert_eq!(count(&added, "borg"), 1);
        writer.add_ship_to("G1", "N", &pairs(&[("name", "Hall 7")])).unwrap();
        let with_ship_to = reader.names(Some(added)).unwrap();
        let best = with_ship_to
            .best("hall", (SearchedRows::ShipTos, Nearness::Contained), 8, &StopFlag::default())
            .unwrap();
        assert!(matches!(best[..], [(Match::Word, Named::ShipTo(_))]), "{best:?}");
    }

    #[test]
    fn a_search_that_is_no_longer_wanted_ends() {
        let desk = desk();
        let names = desk.reader().names(None).unwrap();
        let stop = StopFlag::of(Arc::new(true.into()));
        for typed in ["nord", "sgnrmd"] {
            assert!(names.matching_customers(typed, &stop).unwrap_err().is_stop(), "{typed}");
        }
    }
}
