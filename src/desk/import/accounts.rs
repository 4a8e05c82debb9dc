//! Whose rows they are: customers by code, asked of the desk once each, or by name, and added where the mapping says so.

use std::collections::{BTreeSet, HashMap};

use super::row_outcome::RowError;
use crate::credit::{Currency, CustomerState, Message, Terms};
use crate::desk::assess::order::terms_of_customer;
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::parameters::draft::Assignment;
use crate::desk::session::Recorder;
use crate::exchange::{CustomerFacts, LateLimit};
use crate::fields::Settings;
use crate::store::{AccountKey, CustomerRecord};

/// The most customers with the same name that a reject names.
const MOST_SHOWN: usize = 5;

/// What becomes of a row whose customer is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnknownCustomers {
    Rejected,
    /// The customer is added with the currency of its first document and no limit; without a name, its code is one.
    Added,
}

/// The accounts that the rows of an import are booked on, and the codes that no customer has; a few dozen bytes for each customer that a file names.
pub(super) struct Accounts<'r, 't, 'w> {
    recorder: &'r Recorder<'t, 'w>,
    unknown: UnknownCustomers,
    settings: Settings,
    known: HashMap<Box<str>, Option<AccountKey>>,
    /// The days of the terms of customers that were asked for.
    terms: HashMap<Box<str>, u16>,
    /// Terms of new customers that the desk does not have.
    unknown_terms: BTreeSet<String>,
    /// The days of the terms of customers that are added.
    new_terms: Option<u16>,
    /// Whether what no customer has for a code is looked for among the names.
    is_by_name: bool,
    /// The codes of the customers with each name, as they were when the first was looked for.
    names: Option<HashMap<String, Vec<String>>>,
    /// The codes of the customers that were added without a limit, by what the rows call them.
    without_limit: HashMap<Box<str>, String>,
}

impl<'r, 't, 'w> Accounts<'r, 't, 'w> {
    pub(super) fn new(recorder: &'r Recorder<'t, 'w>, unknown: UnknownCustomers, settings: Settings) -> Self {
        Self {
            recorder,
            unknown,
            settings,
            known: HashMap::new(),
            terms: HashMap::new(),
            unknown_terms: BTreeSet::new(),
            new_terms: None,
            is_by_name: false,
            names: None,
            without_limit: HashMap::new(),
        }
    }

    /// The same where the mapping has customers matched by their names (A8).
    pub(super) fn by_name(self, is_by_name: bool) -> Self {
        Self { is_by_name, ..self }
    }

    /// The same where the mapping says the terms of customers that are added.
    pub(super) fn with_terms(self, days: Option<u16>) -> Self {
        Self { new_terms: days, ..self }
    }

    /// Days from an invoice to its due day by the terms of its customer; those of a customer that is added are the
    /// mapping's, else what every new customer has (A10).
    pub(super) fn net_days(&mut self, code: &str, about: &CustomerFacts) -> Result<u16, RowError> {
        if let Some(days) = self.terms.get(code) {
            return Ok(*days);
        }
        let account = self.find(code)?;
        let view = self.recorder.tx.view();
        let days = match (account, self.new_terms) {
            (Some(account), _) => {
                terms_of_customer(view, &lookup::customer_by_key(view, account.customer)?)?.days
            }
            (None, new_terms) => match (self.terms_of(about)?, new_terms) {
                (Some(terms), _) => terms.days,
                (None, Some(days)) => days,
                (None, None) => {
                    let added = CustomerRecord::new(code, self.settings.currency());
                    terms_of_customer(view, &added)?.days
                }
            },
        };
        self.terms.insert(code.into(), days);
        Ok(days)
    }

    /// The account of a customer that there is.
    pub(super) fn find(&mut self, code: &str) -> Result<Option<AccountKey>, RowError> {
        if let Some(account) = self.known.get(code) {
            return Ok(*account);
        }
        let found = match self.of_code(code)? {
            None if self.is_by_name => self.of_name(code)?,
            found => found,
        };
        self.known.insert(code.into(), found);
        Ok(found)
    }

    fn of_code(&self, code: &str) -> Result<Option<AccountKey>, RowError> {
        let found = lookup::find_account(self.recorder.tx.view(), code);
        found.map_err(|error| RowError::of(error, "customer", code))
    }

    /// The account of the one customer that the desk had by this very name; which of several is meant, only a user can know.
    fn of_name(&mut self, name: &str) -> Result<Option<AccountKey>, RowError> {
        if self.names.is_none() {
            let mut names: HashMap<String, Vec<String>> = HashMap::new();
            for (_, code, name) in self.recorder.tx.view().customer_names()? {
                names.entry(name).or_default().push(code);
            }
            self.names = Some(names);
        }
        match self.names.as_ref().and_then(|names| names.get(name)).map(Vec::as_slice) {
            None | Some([]) => Ok(None),
            Some([code]) => self.of_code(code),
            Some(several) => {
                let codes = several.iter().take(MOST_SHOWN).map(String::as_str).collect::<Vec<_>>();
                let reason = Message::new("import-name-several").text("name", name);
                Err(RowError::refused("customer", name, reason.text("codes", codes.join(", "))))
            }
        }
    }

    /// The account of a customer, added if need be in the currency of `first`, its first document, and with what its row
    /// says about it.
    pub(super) fn find_or_add(
        &mut self,
        code: &str,
        (first, about): (Currency, &CustomerFacts),
    ) -> Result<AccountKey, RowError> {
        if let Some(account) = self.find(code)? {
            return Ok(account);
        }
        match self.unknown {
            UnknownCustomers::Rejected => {
                let reason = Message::new("customer-not-found").text("code", code);
                Err(RowError::refused("customer", code, reason))
            }
            UnknownCustomers::Added => {
                self.add(code, (first, about)).map_err(|error| RowError::of(error, "customer", code))
            }
        }
    }

    /// Whether an unknown customer would be added.
    pub(super) fn adds_customers(&self) -> bool {
        self.unknown == UnknownCustomers::Added
    }

    /// Forgets a customer whose adding was rolled back.
    pub(super) fn forget(&mut self, code: &str) {
        self.known.remove(code);
        self.without_limit.remove(code);
    }

    /// The currency of the account, or of its first document where it would be added.
    pub(super) fn currency_of(&mut self, code: &str, first: Currency) -> Result<Currency, RowError> {
        Ok(self.find(code)?.map_or(first, |account| account.currency))
    }

    /// The terms that a row says, where the desk has them.
    fn terms_of(&mut self, about: &CustomerFacts) -> Result<Option<Terms>, DeskError> {
        let Some(said) = about.terms.as_deref() else { return Ok(None) };
        match lookup::terms(self.recorder.tx.view(), said) {
            Ok(terms) => Ok(Some(terms)),
            Err(DeskError::Refusal(_)) => {
                self.unknown_terms.insert(said.to_owned());
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// What is to be said of terms that no customer could be given.
    pub(super) fn note(&self) -> Option<Message> {
        let terms: Vec<&str> = self.unknown_terms.iter().map(String::as_str).collect();
        (!terms.is_empty()).then(|| Message::new("import-note-terms").text("terms", terms.join(", ")))
    }

    /// Gives customers that were added without a limit the ones that a file said below their rows; what is to be said of
    /// those that cannot be read.
    pub(super) fn take_limits(&mut self, limits: &[LateLimit<'_>]) -> Result<Option<Message>, DeskError> {
        let mut unread = Vec::new();
        for late in limits {
            let Some(code) = self.without_limit.remove(late.customer) else { continue };
            let before = lookup::customer(self.recorder.tx.view(), &code)?;
            match late.limit(before.currency) {
                Ok(limit) if limit == before.limit.limit => {}
                Ok(limit) => {
                    let mut after = before.clone();
                    after.limit.limit = limit;
                    self.recorder.write_customer(&before, &after)?;
                }
                Err(reason) => unread.push((late, reason)),
            }
        }
        let count = unread.len();
        let first = unread.into_iter().next();
        Ok(first.map(|(late, reason)| {
            Message::new("import-note-limits")
                .count("count", count)
                .text("customer", late.customer)
                .text("value", late.received())
                .part("reason", reason)
        }))
    }

    fn add(
        &mut self,
        code: &str,
        (currency, about): (Currency, &CustomerFacts),
    ) -> Result<AccountKey, DeskError> {
        let terms = self.terms_of(about)?.map(|terms| terms.code);
        let facts = [
            ("name", about.name.as_deref()),
            ("phone", about.phone.as_deref()),
            ("email", about.email.as_deref()),
            ("contact", about.contact.as_deref()),
            ("terms", terms.as_deref()),
            ("limit", about.limit.as_deref()),
        ];
        let facts = facts.into_iter().filter_map(|(name, value)| Some(Assignment::new(name, value?)));
        let its_currency = Assignment::new("currency", currency.code());
        let said: Vec<Assignment> = [its_currency].into_iter().chain(facts).collect();
        let added = self.recorder.add_customer(&self.settings, code, &said)?;
        if about.limit.is_none() {
            self.without_limit.insert(code.into(), added.code);
        }
        let account = AccountKey { customer: added.key, currency, state: CustomerState::Active };
        self.known.insert(code.into(), Some(account));
        Ok(account)
    }
}
