//! The customers as a list.

use super::record::RowValues;
use super::{CustomerKey, GroupId, StoreError, View};
use crate::credit::{Currency, CustomerState, DatedLimit, Day, Limit, NamedLimit, ShipToId, TemporaryLimit};
use crate::fields::{Amount, Choice, CreditLimit, CurrencyCode, Date, DbValue, Optional, Text};

/// One line of the customer list, without what is computed from documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerLine {
    /// Which.
    pub key: CustomerKey,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// The currency.
    pub currency: Currency,
    /// The own limit.
    pub limit: Limit,
    /// The state.
    pub state: CustomerState,
    /// Why it is in that state.
    pub state_reason: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Credit manager.
    pub credit_manager: Option<String>,
    /// Code of the credit group.
    pub credit_group: Option<String>,
    /// Code of the policy group.
    pub policy_group: Option<String>,
    /// Code of the terms of payment.
    pub terms: String,
}

const LINE: &str =
    "SELECT c.code, c.id, c.name, c.currency, c.credit_limit, c.state, c.country, c.credit_manager, g.code,
                           p.code, c.terms, c.state_reason
     FROM customer c LEFT JOIN credit_group g ON g.id = c.credit_group_id
     LEFT JOIN credit_group p ON p.id = c.policy_group_id";

impl CustomerLine {
    fn read(values: &mut RowValues<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            code: values.text("code")?,
            key: CustomerKey(values.number("id")?),
            name: values.text("name")?,
            currency: values.read("currency", CurrencyCode)?,
            limit: values.read("credit_limit", CreditLimit)?,
            state: values.read("state", Choice::ANY)?,
            country: values.read("country", Optional(Text::Country))?,
            credit_manager: values.optional_text("credit_manager")?,
            credit_group: values.optional_text("credit_group_id")?,
            policy_group: values.optional_text("policy_group_id")?,
            terms: values.text("terms")?,
            state_reason: values.optional_text("state_reason")?,
        })
    }
}

/// What limits an account, as the pass over all of them reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountHead {
    /// Which.
    pub key: CustomerKey,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// The currency.
    pub currency: Currency,
    /// The own limit.
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

/// A ship-to that has a limit of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApartShipTo {
    /// Which.
    pub id: ShipToId,
    /// Whose.
    pub customer: CustomerKey,
    /// Its code and limit.
    pub limit: NamedLimit,
}

impl AccountHead {
    fn read(values: &mut RowValues<'_, '_>) -> Result<Self, StoreError> {
        Ok(Self {
            code: values.text("code")?,
            key: CustomerKey(values.number("id")?),
            name: values.text("name")?,
            currency: values.read("currency", CurrencyCode)?,
            limit: DatedLimit {
                limit: values.read("credit_limit", CreditLimit)?,
                expires: values.read("limit_expires", Optional(Date))?,
            },
            temporary_limit: temporary_limit(values)?,
            credit_group: values.optional_number("credit_group_id")?.map(GroupId),
            policy_group: values.optional_number("policy_group_id")?.map(GroupId),
            next_review: values.read("next_review", Optional(Date))?,
        })
    }
}

/// Amount and both days of a temporary limit; one without the others is none that the desk has written (R1.3).
pub(super) fn temporary_limit(values: &mut RowValues<'_, '_>) -> Result<Option<TemporaryLimit>, StoreError> {
    let amount = values.read("temporary_limit", Optional(Amount))?;
    let from = values.read("temporary_from", Optional(Date))?;
    let to = values.read("temporary_to", Optional(Date))?;
    match (amount, from, to) {
        (None, None, None) => Ok(None),
        (Some(amount), Some(from), Some(to)) if from <= to => Ok(Some(TemporaryLimit { amount, from, to })),
        (None | Some(_), _, _) => Err(values.corrupt("temporary_limit", &DbValue::Null).into()),
    }
}

impl View<'_> {
    /// What limits every account, in the order of the codes, one at a time.
    pub fn each_account_head<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(AccountHead) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql =
            "SELECT code, id, name, currency, credit_limit, limit_expires, temporary_limit, temporary_from,
                          temporary_to, credit_group_id, policy_group_id, next_review
                   FROM customer ORDER BY code";
        self.each_row("customer", sql, [], |mut values| visit(AccountHead::read(&mut values)?))
    }

    /// The ship-tos of all customers that have a limit of their own.
    pub fn all_ship_tos_apart(&self) -> Result<Vec<ApartShipTo>, StoreError> {
        let sql = "SELECT code, id, customer_id, credit_limit FROM ship_to WHERE credit_limit IS NOT NULL ORDER BY id";
        self.rows("ship_to", sql, [], |values| {
            let code = values.text("code")?;
            Ok(ApartShipTo {
                id: ShipToId(values.number("id")?),
                customer: CustomerKey(values.number("customer_id")?),
                limit: NamedLimit { code, limit: values.read("credit_limit", CreditLimit)? },
            })
        })
    }

    /// Keys, codes and names of all customers, in the order of the codes: what a list sorts and filters by.
    pub fn customer_names(&self) -> Result<Vec<(CustomerKey, String, String)>, StoreError> {
        self.rows("customer", "SELECT code, id, name FROM customer ORDER BY code", [], |values| {
            let code = values.text("code")?;
            Ok((CustomerKey(values.number("id")?), code, values.text("name")?))
        })
    }

    /// The lines of these keys, in their order.
    pub fn customer_lines(&self, keys: &[CustomerKey]) -> Result<Vec<CustomerLine>, StoreError> {
        let sql = format!("{LINE} WHERE c.id = ?1");
        let lines: Result<Vec<_>, _> =
            keys.iter().map(|key| self.row("customer", &sql, [key], CustomerLine::read)).collect();
        Ok(lines?.into_iter().flatten().collect())
    }

    /// The lines of all customers, one at a time, in no order.
    pub fn each_customer_line<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(CustomerLine) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_row("customer", LINE, [], |mut values| visit(CustomerLine::read(&mut values)?))
    }
}
