//! Who owes something, and how one reaches them.

use super::account::{Head, Needs};
use super::column::Row;
use super::tables::customer;
use super::{CustomerKey, StoreError, View};
use crate::credit::{Currency, CustomerState, Day};

/// A customer with open items, as a walk over all accounts reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
    pub currency: Currency,
    pub state: CustomerState,
    /// Whom one asks for.
    pub contact: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub country: Option<String>,
    pub credit_manager: Option<String>,
}

impl Debtor {
    /// Every customer with items of the balance as of a day.
    pub fn needs(as_of: Day) -> Needs<Self> {
        let select = "SELECT id, code, name, currency, state, contact, phone, email, country, credit_manager FROM customer";
        let head = Head {
            select: select.to_owned(),
            visits_idle: |_| Ok(false),
            read: |row, _: View<'_>| Self::read(row),
        };
        Needs::balance(head, as_of)
    }

    fn read(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            key: row.get(0, customer::ID)?,
            code: row.get(1, customer::CODE)?,
            name: row.get(2, customer::NAME)?,
            currency: row.get(3, customer::CURRENCY)?,
            state: row.get(4, customer::STATE)?,
            contact: row.get(5, customer::CONTACT)?,
            phone: row.get(6, customer::PHONE)?,
            email: row.get(7, customer::EMAIL)?,
            country: row.get(8, customer::COUNTRY)?,
            credit_manager: row.get(9, customer::CREDIT_MANAGER)?,
        })
    }
}
