//! How each kind of record is found.

use super::names::{Named, SearchedRows, folded, how_contained};
use super::ranking::MOST_OF_A_KIND;
use super::{Found, FoundKind, Match, Names};
use crate::credit::ItemKind;
use crate::desk::error::DeskError;
use crate::desk::spelling::{is_spelled_so, spellings};
use crate::store::{Coded, Corrupt, CustomerKey, StopFlag, StoreError, View};

/// The most numbers that are read of those that begin so, in each spelling.
const MOST_NUMBERS: u32 = 25;
/// The newest numbers whose form tells how numbers are written.
const NEWEST: u32 = 200;
/// The most forms of numbers that bare digits are tried in.
const MOST_FORMS: usize = 64;

/// What was typed, and what is searched for it.
pub(super) struct Search<'a> {
    pub(super) view: View<'a>,
    pub(super) typed: &'a str,
    pub(super) names: &'a Names,
    pub(super) stop: &'a StopFlag,
}

type Find = fn(&Search<'_>) -> Result<Vec<Found>, DeskError>;

/// One line for each kind.
pub(super) const FINDERS: &[(FoundKind, Find)] = &[
    (FoundKind::Order, |search| search.orders()),
    (FoundKind::Invoice, |search| search.documents(FoundKind::Invoice, ItemKind::Invoice)),
    (FoundKind::Credit, |search| search.documents(FoundKind::Credit, ItemKind::Credit)),
    (FoundKind::Receipt, |search| search.documents(FoundKind::Receipt, ItemKind::Receipt)),
    (FoundKind::Customer, |search| search.named(SearchedRows::Customers)),
    (FoundKind::ShipTo, |search| search.named(SearchedRows::ShipTos)),
    (FoundKind::Group, |search| {
        let groups = search.view.groups()?.into_iter();
        Ok(search.among(FoundKind::Group, groups.map(|group| (group.code, group.name))))
    }),
    (FoundKind::Warehouse, |search| {
        let warehouses = search.view.warehouses()?.into_iter();
        Ok(search.among(FoundKind::Warehouse, warehouses.map(|warehouse| (warehouse.code, warehouse.name))))
    }),
    (FoundKind::Terms, |search| {
        let terms = search.view.own_terms()?.into_iter();
        Ok(search.among(FoundKind::Terms, terms.map(|record| (record.terms.code, String::new()))))
    }),
    (FoundKind::User, |search| {
        let users = search.view.users()?.into_iter();
        Ok(search.among(FoundKind::User, users.map(|user| (user.login, user.name))))
    }),
];

impl Search<'_> {
    fn orders(&self) -> Result<Vec<Found>, DeskError> {
        let mut found = Vec::new();
        for start in self.spellings(Coded::Order)? {
            for order in self.view.orders_beginning(&start, MOST_NUMBERS)? {
                let how = self.how_numbered(&order.number);
                found.push(self.numbered(FoundKind::Order, (how, order.number), order.customer)?);
            }
        }
        for number in self.numbers_with_these_digits()? {
            if let Some(order) = self.view.order(&number)? {
                found.push(self.numbered(FoundKind::Order, (Match::Digits, order.number), order.customer)?);
            }
        }
        Ok(found)
    }

    /// What is found of a customer by its number.
    fn numbered(
        &self,
        kind: FoundKind,
        (how, number): (Match, String),
        owner: CustomerKey,
    ) -> Result<Found, DeskError> {
        let customer = self.view.found_customer(owner)?;
        let customer = customer.ok_or_else(|| StoreError::from(Corrupt::missing("customer", owner.0)))?;
        Ok(Found { kind, how, code: number, name: customer.name, customer: Some(customer.code) })
    }

    fn documents(&self, found_kind: FoundKind, kind: ItemKind) -> Result<Vec<Found>, DeskError> {
        let mut found = Vec::new();
        for start in self.spellings(Coded::Document)? {
            for document in self.view.documents_beginning(kind, &start, MOST_NUMBERS)? {
                let how = self.how_numbered(&document.number);
                found.push(self.numbered(found_kind, (how, document.number), document.customer)?);
            }
        }
        for number in self.numbers_with_these_digits()? {
            for document in
                self.view.documents_named(kind, &number)?.into_iter().filter(|part| part.instalment == 1)
            {
                found.push(self.numbered(found_kind, (Match::Digits, document.number), document.customer)?);
            }
        }
        Ok(found)
    }

    fn named(&self, rows: SearchedRows) -> Result<Vec<Found>, DeskError> {
        let mut best = self.names.best(self.typed, rows, MOST_OF_A_KIND, self.stop)?;
        // A DUNS number is typed with dashes or blanks in it.
        let digits: String = self.typed.chars().filter(|sign| !matches!(sign, '-' | ' ')).collect();
        if digits != self.typed && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            best.extend(self.names.best(&digits, rows, MOST_OF_A_KIND, self.stop)?);
        }
        best.into_iter().filter_map(|(how, named)| self.shown(how, named).transpose()).collect()
    }

    /// What is shown of a customer or ship-to; nothing where it is gone by now.
    fn shown(&self, how: Match, named: Named) -> Result<Option<Found>, DeskError> {
        Ok(match named {
            Named::Customer(key) => self.view.found_customer(key)?.map(|customer| Found {
                kind: FoundKind::Customer,
                how: self.how_coded(how, &customer.code),
                code: customer.code,
                name: customer.name,
                customer: None,
            }),
            Named::ShipTo(id) => self.view.found_ship_to(id)?.map(|ship_to| Found {
                kind: FoundKind::ShipTo,
                how: self.how_coded(how, &ship_to.code),
                code: ship_to.code,
                name: ship_to.name,
                customer: Some(ship_to.customer),
            }),
        })
    }

    /// Those of a few whose code and name contain every typed word.
    fn among(&self, kind: FoundKind, all: impl Iterator<Item = (String, String)>) -> Vec<Found> {
        let typed = folded(self.typed);
        let words: Vec<&str> = typed.split_whitespace().collect();
        let found = all.filter_map(|(code, name)| {
            let row = format!("{}\t{}", folded(&code), folded(&name));
            let how = words.iter().all(|word| row.contains(word)).then(|| how_contained(&row, &words))?;
            let how = self.how_coded(how, &code);
            Some(Found { kind, how, code, name, customer: None })
        });
        found.collect()
    }

    /// The spellings of what was typed under which a code begins.
    fn spellings(&self, of: Coded) -> Result<Vec<String>, StoreError> {
        spellings(self.typed, &mut |start| self.view.begins_a_code(of, start))
    }

    /// How a number that begins so matches.
    fn how_numbered(&self, number: &str) -> Match {
        self.how_coded(Match::Prefix, number)
    }

    /// How a code matches that is found like this by its letters.
    fn how_coded(&self, how: Match, code: &str) -> Match {
        if code == self.typed {
            Match::Exact
        } else if is_spelled_so(code, self.typed) {
            Match::Case
        } else {
            how
        }
    }

    /// Where bare digits were typed, the numbers that they stand for in the forms of the newest numbers: "4711" for
    /// INV-0004711.
    fn numbers_with_these_digits(&self) -> Result<Vec<String>, StoreError> {
        if !self.typed.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Vec::new());
        }
        Ok(in_their_forms(self.typed, &self.view.newest_numbers(NEWEST)?))
    }
}

/// The numbers of the forms of these that have such digits at their end.
fn in_their_forms(digits: &str, numbers: &[String]) -> Vec<String> {
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for number in numbers {
        let before = number.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let form = (before, number.len() - before.len());
        if form.1 > 0 && !forms.contains(&form) && forms.len() < MOST_FORMS {
            forms.push(form);
        }
    }
    let fits = forms.into_iter().filter(|(_, width)| *width >= digits.len());
    let numbers = fits.map(|(before, width)| format!("{before}{digits:0>width$}"));
    numbers.filter(|number| number != digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_digits_stand_for_the_numbers_of_the_forms_in_use() {
        let numbers = ["INV-0004712", "INV-0004713", "SO-7", "4714", "ABC"].map(str::to_owned);
        assert_eq!(in_their_forms("4711", &numbers), ["INV-0004711"]);
        assert_eq!(in_their_forms("3", &numbers), ["INV-0000003", "SO-3", "0003"]);
        assert_eq!(in_their_forms("00000001", &numbers), [""; 0]);
    }
}
