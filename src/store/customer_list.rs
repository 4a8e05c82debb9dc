//! The customers as a list.

use rusqlite::Row;

use super::{CustomerKey, GroupId, StoreError, View};
use crate::credit::{Currency, CustomerState, DatedLimit, Day, Limit, NamedLimit, ShipToId, TemporaryLimit};

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
    "SELECT c.id, c.code, c.name, c.currency, c.credit_limit, c.state, c.country, c.credit_manager, g.code,
                           p.code, c.terms, c.state_reason
     FROM customer c LEFT JOIN credit_group g ON g.id = c.credit_group_id
     LEFT JOIN credit_group p ON p.id = c.policy_group_id";

impl CustomerLine {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let currency: String = row.get(3)?;
        Ok(Self {
            key: row.get(0)?,
            code: row.get(1)?,
            name: row.get(2)?,
            currency: currency.parse().unwrap_or(Currency::EUR),
            limit: row.get(4)?,
            state: row.get(5)?,
            country: row.get(6)?,
            credit_manager: row.get(7)?,
            credit_group: row.get(8)?,
            policy_group: row.get(9)?,
            terms: row.get(10)?,
            state_reason: row.get(11)?,
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
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let currency: String = row.get(3)?;
        let temporary = (row.get(6)?, row.get(7)?, row.get(8)?);
        Ok(Self {
            key: row.get(0)?,
            code: row.get(1)?,
            name: row.get(2)?,
            currency: currency.parse().unwrap_or(Currency::EUR),
            limit: DatedLimit { limit: row.get(4)?, expires: row.get(5)? },
            temporary_limit: match temporary {
                (Some(amount), Some(from), Some(to)) => Some(TemporaryLimit { amount, from, to }),
                _ => None,
            },
            credit_group: row.get(9)?,
            policy_group: row.get(10)?,
            next_review: row.get(11)?,
        })
    }
}

impl View<'_> {
    /// What limits every account, in the order of the codes, one at a time.
    pub fn each_account_head<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(AccountHead) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql =
            "SELECT id, code, name, currency, credit_limit, limit_expires, temporary_limit, temporary_from,
                          temporary_to, credit_group_id, policy_group_id, next_review
                   FROM customer ORDER BY code";
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(AccountHead::read(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }

    /// The ship-tos of all customers that have a limit of their own.
    pub fn all_ship_tos_apart(&self) -> Result<Vec<ApartShipTo>, StoreError> {
        self.all(
            "SELECT id, customer_id, code, credit_limit FROM ship_to WHERE credit_limit IS NOT NULL ORDER BY id",
            [],
            |row| {
                Ok(ApartShipTo {
                    id: row.get(0)?,
                    customer: row.get(1)?,
                    limit: NamedLimit {
                        code: row.get(2)?,
                        limit: row.get(3)?,
                    },
                })
            },
        )
    }

    /// Keys, codes and names of all customers, in the order of the codes: what a list sorts and filters by.
    pub fn customer_names(&self) -> Result<Vec<(CustomerKey, String, String)>, StoreError> {
        self.all("SELECT id, code, name FROM customer ORDER BY code", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
    }

    /// The lines of these keys, in their order.
    pub fn customer_lines(&self, keys: &[CustomerKey]) -> Result<Vec<CustomerLine>, StoreError> {
        let sql = format!("{LINE} WHERE c.id = ?1");
        let lines: Result<Vec<_>, _> =
            keys.iter().map(|key| self.one(&sql, [key], CustomerLine::read)).collect();
        Ok(lines?.into_iter().flatten().collect())
    }

    /// The lines of all customers, one at a time, in no order.
    pub fn each_customer_line<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(CustomerLine) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self.connection.prepare_cached(LINE).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(CustomerLine::read(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }
}
