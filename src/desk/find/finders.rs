//! How each kind of record is found.

use super::names::{Named, Nearness, SearchedRows, folded, how_contained};
use super::ranking::MOST_OF_A_KIND;
use super::{Found, FoundKind, Match, Names, Owner, Reference};
use crate::credit::{Day, ItemKind, Message, Render};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::spelling::{is_spelled_so, spellings};
use crate::fields::{FieldSpec, Record, Settings};
use crate::store::{Coded, Corrupt, CustomerKey, ReasonRecord, StopFlag, StoreError, View};

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
    /// How near names have to be.
    pub(super) nearness: Nearness,
    pub(super) words: &'a dyn Render,
    /// The day as of which amounts are open.
    pub(super) today: Day,
    pub(super) stop: &'a StopFlag,
}

/// What was found of a kind.
#[derive(Default)]
pub(super) struct Part {
    pub(super) found: Vec<Found>,
    /// Whether there may be more of it.
    pub(super) is_cut: bool,
}

type Find = fn(&Search<'_>) -> Result<Part, DeskError>;

/// One line for each kind.
pub(super) const FINDERS: &[(FoundKind, Find)] = &[
    (FoundKind::Order, |search| search.orders()),
    (FoundKind::Invoice, |search| search.documents(ItemKind::Invoice)),
    (FoundKind::Credit, |search| search.documents(ItemKind::Credit)),
    (FoundKind::Receipt, |search| search.documents(ItemKind::Receipt)),
    (FoundKind::Customer, |search| search.named(SearchedRows::Customers)),
    (FoundKind::ShipTo, |search| search.named(SearchedRows::ShipTos)),
    (FoundKind::Group, |search| {
        let groups = search.view.groups()?.into_iter();
        Ok(search.among(groups.map(|group| (Reference::new(FoundKind::Group, group.code), group.name))))
    }),
    (FoundKind::Setting, |search| {
        Ok(search.among(Settings::shown().map(|field| {
            let field: &dyn FieldSpec = field;
            let label = search.words.render(&Message::new(field.about().key()));
            (Reference::new(FoundKind::Setting, field.name()), label)
        })))
    }),
    (FoundKind::Reason, |search| {
        let reasons = search.view.reasons()?.into_iter();
        Ok(search.among(reasons.map(|reason| search.reason(reason))))
    }),
    (FoundKind::Warehouse, |search| {
        let warehouses = search.view.warehouses()?.into_iter();
        Ok(search.among(
            warehouses
                .map(|warehouse| (Reference::new(FoundKind::Warehouse, warehouse.code), warehouse.name)),
        ))
    }),
    (FoundKind::Terms, |search| {
        let terms = search.view.own_terms()?.into_iter();
        Ok(search
            .among(terms.map(|record| (Reference::new(FoundKind::Terms, record.terms.code), String::new()))))
    }),
    (FoundKind::User, |search| {
        let users = search.view.users()?.into_iter();
        Ok(search.among(users.map(|user| (Reference::new(FoundKind::User, user.login), user.name))))
    }),
];

impl Search<'_> {
    /// A record that is known, unless it is gone: not one of the many that may be found by its code.
    pub(super) fn known(&self, record: &Reference) -> Result<Option<Found>, DeskError> {
        let found = match record.kind {
            FoundKind::Order => {
                let order = self.view.order(&record.code)?;
                let order = order.map(|order| {
                    self.numbered(FoundKind::Order, (Match::Exact, order.number), order.customer)
                });
                order.into_iter().collect::<Result<_, _>>()?
            }
            FoundKind::Invoice => self.documents_numbered(ItemKind::Invoice, &record.code, Match::Exact)?,
            FoundKind::Credit => self.documents_numbered(ItemKind::Credit, &record.code, Match::Exact)?,
            FoundKind::Receipt => self.documents_numbered(ItemKind::Receipt, &record.code, Match::Exact)?,
            FoundKind::Customer => {
                let customer = lookup::find_customer(self.view, &record.code)?.into_iter();
                let found = customer.map(|customer| Found {
                    record: Reference::new(FoundKind::Customer, customer.code),
                    how: Match::Exact,
                    name: customer.name,
                    detail: None,
                });
                found.collect()
            }
            FoundKind::ShipTo
            | FoundKind::Group
            | FoundKind::Setting
            | FoundKind::Reason
            | FoundKind::Warehouse
            | FoundKind::Terms
            | FoundKind::User => {
                let finder = FINDERS.iter().find(|(kind, _)| *kind == record.kind);
                finder.map(|(_, find)| find(self)).transpose()?.unwrap_or_default().found
            }
        };
        Ok(found.into_iter().find(|one| one.record == *record))
    }

    /// The documents of this number, whichever customers they are of.
    fn documents_numbered(&self, item: ItemKind, number: &str, how: Match) -> Result<Vec<Found>, DeskError> {
        let documents = self.view.documents_named(item, number)?.into_iter();
        let first = documents.filter(|part| part.instalment == 1);
        first
            .map(|document| self.numbered(FoundKind::of(item), (how, document.number), document.customer))
            .collect()
    }

    fn orders(&self) -> Result<Part, DeskError> {
        let mut part = Part::default();
        for start in self.spellings(Coded::Order)? {
            let beginning = self.view.orders_beginning(&start, MOST_NUMBERS)?;
            part.is_cut |= beginning.is_cut;
            for order in beginning.records {
                let how = self.how_numbered(&order.number);
                part.found.push(self.numbered(FoundKind::Order, (how, order.number), order.customer)?);
            }
        }
        for number in self.numbers_with_these_digits()? {
            if let Some(order) = self.view.order(&number)? {
                let found = (Match::Digits, order.number);
                part.found.push(self.numbered(FoundKind::Order, found, order.customer)?);
            }
        }
        Ok(part)
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
        let record = Reference::of_customer(kind, number, customer.code);
        Ok(Found { record, how, name: customer.name, detail: None })
    }

    fn documents(&self, item: ItemKind) -> Result<Part, DeskError> {
        let (mut part, kind) = (Part::default(), FoundKind::of(item));
        let most = usize::try_from(MOST_NUMBERS).unwrap_or(usize::MAX);
        for start in self.spellings(Coded::Document)? {
            let beginning = self.view.documents_beginning(item, &start, most)?;
            part.is_cut |= beginning.is_cut;
            for document in beginning.records {
                let how = self.how_numbered(&document.number);
                part.found.push(self.numbered(kind, (how, document.number), document.customer)?);
            }
        }
        for number in self.numbers_with_these_digits()? {
            part.found.extend(self.documents_numbered(item, &number, Match::Digits)?);
        }
        Ok(part)
    }

    fn named(&self, rows: SearchedRows) -> Result<Part, DeskError> {
        // One more than is shown, so that it is known whether there is more.
        let most = MOST_OF_A_KIND + 1;
        let mut best = self.names.best(self.typed, (rows, self.nearness), most, self.stop)?;
        // A DUNS number is typed with dashes or blanks in it.
        let digits: String = self.typed.chars().filter(|sign| !matches!(sign, '-' | ' ')).collect();
        if digits != self.typed && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            best.extend(self.names.best(&digits, (rows, Nearness::Contained), most, self.stop)?);
        }
        let shown = best.into_iter().filter_map(|(how, named)| self.shown(how, named).transpose());
        Ok(Part { found: shown.collect::<Result<_, _>>()?, is_cut: false })
    }

    /// What is shown of a customer or ship-to; nothing where it is gone by now.
    fn shown(&self, how: Match, named: Named) -> Result<Option<Found>, DeskError> {
        let found = match named {
            Named::Customer(key) => self
                .view
                .found_customer(key)?
                .map(|customer| (Reference::new(FoundKind::Customer, customer.code), customer.name)),
            Named::ShipTo(id) => self.view.found_ship_to(id)?.map(|ship_to| {
                let record = Reference::of_customer(FoundKind::ShipTo, ship_to.code, ship_to.customer);
                (record, ship_to.name)
            }),
        };
        Ok(found.map(|(record, name)| Found {
            how: self.how_coded(how, &record.code),
            record,
            name,
            detail: None,
        }))
    }

    /// A reason, and what it means.
    fn reason(&self, reason: ReasonRecord) -> (Reference, String) {
        let (meaning, owner) = (reason.in_words(self.words), Owner::Decision(reason.action));
        (Reference { kind: FoundKind::Reason, code: reason.code, owner }, meaning)
    }

    /// Those of a few whose code and name contain every typed word.
    fn among(&self, all: impl Iterator<Item = (Reference, String)>) -> Part {
        let typed = folded(self.typed);
        let words: Vec<&str> = typed.split_whitespace().collect();
        let found = all.filter_map(|(record, name)| {
            let row = format!("{}\t{}", folded(&record.code), folded(&name));
            let how = words.iter().all(|word| row.contains(word)).then(|| how_contained(&row, &words))?;
            let how = self.how_coded(how, &record.code);
            Some(Found { record, how, name, detail: None })
        });
        Part { found: found.collect(), is_cut: false }
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
