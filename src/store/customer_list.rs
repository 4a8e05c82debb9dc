//! The customers as a list.

use super::{CustomerKey, StoreError, View};
use crate::credit::{Currency, CustomerState, Limit};

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
    /// Country.
    pub country: Option<String>,
    /// Credit manager.
    pub credit_manager: Option<String>,
    /// Code of the credit group.
    pub credit_group: Option<String>,
}

impl View<'_> {
    /// Keys, codes and names of all customers, in the order of the codes: what a list sorts and filters by.
    pub fn customer_names(&self) -> Result<Vec<(CustomerKey, String, String)>, StoreError> {
        self.all("SELECT id, code, name FROM customer ORDER BY code", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
    }

    /// The lines of these keys, in their order.
    pub fn customer_lines(&self, keys: &[CustomerKey]) -> Result<Vec<CustomerLine>, StoreError> {
        let sql = "SELECT c.id, c.code, c.name, c.currency, c.credit_limit, c.state, c.country, c.credit_manager, g.code
                   FROM customer c LEFT JOIN credit_group g ON g.id = c.credit_group_id WHERE c.id = ?1";
        let read = |row: &rusqlite::Row<'_>| {
            let currency: String = row.get(3)?;
            Ok(CustomerLine {
                key: row.get(0)?,
                code: row.get(1)?,
                name: row.get(2)?,
                currency: currency.parse().unwrap_or(Currency::EUR),
                limit: row.get(4)?,
                state: row.get(5)?,
                country: row.get(6)?,
                credit_manager: row.get(7)?,
                credit_group: row.get(8)?,
            })
        };
        let lines: Result<Vec<_>, _> = keys.iter().map(|key| self.one(sql, [key], read)).collect();
        Ok(lines?.into_iter().flatten().collect())
    }
}
