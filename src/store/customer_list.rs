//! The customers as a list.

use std::collections::HashSet;

use super::account::{Head, Needs};
use super::column::Row;
use super::known_terms::are_set_up;
use super::record::group_code;
use super::tables::customer;
use super::{CustomerKey, GroupId, StoreError, View};
use crate::credit::{Currency, CustomerState, DatedLimit, Day, Limit, TemporaryLimit};
use crate::fields::GroupKind;

/// One line of the customer list, without what is computed from documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerLine {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
    pub currency: Currency,
    pub limit: Limit,
    pub state: CustomerState,
    /// Why it is in that state.
    pub state_reason: Option<String>,
    pub country: Option<String>,
    pub credit_manager: Option<String>,
    /// Code of the credit group.
    pub credit_group: Option<String>,
    /// Code of the policy group.
    pub policy_group: Option<String>,
    /// Code of the terms of payment.
    pub terms: String,
}

/// What limits an account, as a walk over all of them reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountHead {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
    pub currency: Currency,
    pub limit: DatedLimit,
    /// A temporary limit, in force or to come.
    pub temporary_limit: Option<TemporaryLimit>,
    /// The group that shares a limit.
    pub credit_group: Option<GroupId>,
    /// The group that carries policies.
    pub policy_group: Option<GroupId>,
    /// The day of the next review.
    pub next_review: Option<Day>,
}

/// What a list shows of an account, as a walk over all of them reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedAccount {
    /// The customer, and the limits with which its figures are compared.
    pub head: AccountHead,
    state: CustomerState,
    state_reason: Option<String>,
    country: Option<String>,
    credit_manager: Option<String>,
    credit_group: Option<String>,
    policy_group: Option<String>,
    terms: String,
}

/// What a report of balances calls an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountName {
    pub code: String,
    pub currency: Currency,
}

/// The columns of an [`AccountHead`].
const HEAD: &str = "id, code, name, currency, credit_limit, limit_expires, temporary_limit, temporary_from,
                    temporary_to, credit_group_id, policy_group_id, next_review";

impl AccountHead {
    /// Every customer, with everything that its exposure consists of.
    pub fn needs(today: Day) -> Needs<Self> {
        let select = format!("SELECT {HEAD} FROM customer");
        let head = Head { select, visits_idle: |_| Ok(true), read: |row, _| Self::read(row) };
        Needs::exposure(head, today)
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            code: row.get(1, customer::CODE)?,
            key: row.get(0, customer::ID)?,
            name: row.get(2, customer::NAME)?,
            currency: row.get(3, customer::CURRENCY)?,
            limit: DatedLimit {
                limit: row.get(4, customer::LIMIT)?,
                expires: row.get(5, customer::LIMIT_EXPIRES)?,
            },
            temporary_limit: temporary_limit(row)?,
            credit_group: row.get(9, customer::CREDIT_GROUP)?,
            policy_group: row.get(10, customer::POLICY_GROUP)?,
            next_review: row.get(11, customer::NEXT_REVIEW)?,
        })
    }
}

impl AsRef<Self> for AccountHead {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl AsRef<AccountHead> for ListedAccount {
    fn as_ref(&self) -> &AccountHead {
        &self.head
    }
}

impl ListedAccount {
    /// Every customer, with everything that its exposure consists of.
    pub fn needs(today: Day) -> Needs<Self> {
        let credit_group = group_code("credit_group_id", GroupKind::Credit);
        let policy_group = group_code("policy_group_id", GroupKind::Policy);
        let select = format!(
            "SELECT {HEAD}, state, country, credit_manager, {credit_group}, {policy_group}, terms, state_reason,
                    {terms} FROM customer",
            terms = are_set_up("terms")
        );
        Needs::exposure(Head { select, visits_idle: |_| Ok(true), read: |row, _| Self::read(row) }, today)
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            head: AccountHead::read(row)?,
            state: row.get(12, customer::STATE)?,
            country: row.get(13, customer::COUNTRY)?,
            credit_manager: row.get(14, customer::CREDIT_MANAGER)?,
            credit_group: row.get(15, customer::CREDIT_GROUP_CODE)?,
            policy_group: row.get(16, customer::POLICY_GROUP_CODE)?,
            terms: row.terms([17, 19], customer::TERMS)?,
            state_reason: row.get(18, customer::STATE_REASON)?,
        })
    }

    /// The line of a list.
    pub fn into_line(self) -> CustomerLine {
        let Self { head, state, state_reason, country, credit_manager, credit_group, policy_group, terms } =
            self;
        CustomerLine {
            key: head.key,
            code: head.code,
            name: head.name,
            currency: head.currency,
            limit: head.limit.limit,
            state,
            state_reason,
            country,
            credit_manager,
            credit_group,
            policy_group,
            terms,
        }
    }
}

impl AccountName {
    /// Every customer with a balance as of a day.
    pub fn of_balances(as_of: Day) -> Needs<Self> {
        Needs::balance(Self::head(), as_of)
    }

    /// Every customer with an open item, whatever its date.
    pub fn of_open_items(today: Day) -> Needs<Self> {
        Needs::open_items(Self::head(), today)
    }

    fn head() -> Head<Self> {
        let read = |row: &Row<'_>, _: View<'_>| {
            Ok(Self { code: row.get(1, customer::CODE)?, currency: row.get(2, customer::CURRENCY)? })
        };
        Head {
            select: "SELECT id, code, currency FROM customer".to_owned(),
            visits_idle: |_| Ok(false),
            read,
        }
    }
}

/// Amount and both days of a temporary limit; one without the others is none that the desk has written (R1.3).
fn temporary_limit(row: &Row<'_>) -> Result<Option<TemporaryLimit>, StoreError> {
    let amount = row.get(6, customer::TEMPORARY_LIMIT)?;
    let days = (row.get(7, customer::TEMPORARY_FROM)?, row.get(8, customer::TEMPORARY_TO)?);
    match (amount, days) {
        (None, (None, None)) => Ok(None),
        (Some(amount), (Some(from), Some(to))) if from <= to => Ok(Some(TemporaryLimit { amount, from, to })),
        (None | Some(_), _) => Err(row.corrupt(6, customer::TEMPORARY_LIMIT)),
    }
}

impl View<'_> {
    /// The customers whose accounts are in another currency than this one.
    pub fn accounts_not_in(&self, currency: Currency) -> Result<HashSet<CustomerKey>, StoreError> {
        let mut others = HashSet::new();
        self.each::<StoreError>("SELECT id, currency, code FROM customer", [], |row| {
            if row.get(1, customer::CURRENCY)? != currency {
                others.insert(row.get(0, customer::ID)?);
            }
            Ok(())
        })?;
        Ok(others)
    }

    /// Keys, codes and names of all customers, in the order of the codes: what a list sorts and filters by.
    pub fn customer_names(&self) -> Result<Vec<(CustomerKey, String, String)>, StoreError> {
        self.list("SELECT code, id, name FROM customer ORDER BY code", [], |row| {
            let (code, key) = (row.get(0, customer::CODE)?, row.get(1, customer::ID)?);
            Ok((key, code, row.get(2, customer::NAME)?))
        })
    }
}
