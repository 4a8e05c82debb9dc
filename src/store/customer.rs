//! Customers and their ship-tos.

use super::record::keys;
use super::tables::{customer, ship_to};
use super::{StoreError, TracedTable, Tx, View};
use crate::credit::{Currency, CustomerState, ShipToId};
use crate::fields::{CustomerKey, CustomerRecord, DbValue, ShipToRecord};

/// What a document needs of the account that it is booked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountKey {
    pub customer: CustomerKey,
    /// The currency of the account.
    pub currency: Currency,
    pub state: CustomerState,
}

keys!(CustomerRecord { customer::CODE => code, customer::ID => key, customer::VERSION => version });

keys!(ShipToRecord {
    ship_to::CODE => rules.code,
    ship_to::ID => rules.id,
    ship_to::VERSION => version,
    ship_to::CUSTOMER
});

/// What refers to a customer, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerUse {
    /// Invoices by instalments, credit notes and receipts.
    Documents(u64),
    /// Orders in every state; holds belong to them.
    Orders(u64),
    /// Those struck out included.
    Notes(u64),
    ShipTos(u64),
    Covers(u64),
    /// Blocking rules that are for it alone and are not removed.
    Rules(u64),
}

impl CustomerUse {
    pub const fn count(self) -> u64 {
        match self {
            Self::Documents(count)
            | Self::Orders(count)
            | Self::Notes(count)
            | Self::ShipTos(count)
            | Self::Covers(count)
            | Self::Rules(count) => count,
        }
    }
}

impl Tx<'_> {
    /// Adds a customer; its own key is given by the store.
    pub fn add_customer(&self, customer: &CustomerRecord) -> Result<CustomerKey, StoreError> {
        let key =
            self.insert_record(&[("code", DbValue::text(&customer.code))], customer).map(CustomerKey)?;
        self.account_changed(key)?;
        Ok(key)
    }

    /// Removes a customer to whom nothing refers; it is stored in the trace, by which it can be added again.
    pub fn delete_customer(&self, customer: CustomerKey) -> Result<(), StoreError> {
        self.remove(TracedTable::Customer, (customer.0, customer.0))
    }

    /// Changes a customer if it still has the version it had before; says whether it had.
    pub fn update_customer(
        &self,
        before: &CustomerRecord,
        after: &CustomerRecord,
    ) -> Result<bool, StoreError> {
        self.account_changed(before.key)?;
        if before.credit_group != after.credit_group
            && let Some(left) = &before.credit_group
            && let Some(left) = self.view().group(left)?
        {
            self.group_changed(left.id)?;
        }
        self.update_record((before.key.0, Some(before.version)), (before, after))
    }

    /// Adds a ship-to; its own id is given by the store.
    pub fn add_ship_to(&self, customer: CustomerKey, ship_to: &ShipToRecord) -> Result<ShipToId, StoreError> {
        let code = DbValue::text(&ship_to.rules.code);
        let keys = [("customer_id", DbValue::Integer(customer.0)), ("code", code)];
        self.account_changed(customer)?;
        self.insert_record(&keys, ship_to).map(ShipToId)
    }

    /// Changes a ship-to if it still has the version it had before; says whether it had.
    pub fn update_ship_to(&self, before: &ShipToRecord, after: &ShipToRecord) -> Result<bool, StoreError> {
        let sql = "SELECT customer_id, id FROM ship_to WHERE id = ?1";
        if let Some(customer) =
            self.view().first(sql, [before.rules.id], |row| row.get(0, ship_to::CUSTOMER))?
        {
            self.account_changed(customer)?;
        }
        self.update_record((before.rules.id.0, Some(before.version)), (before, after))
    }
}

impl View<'_> {
    /// The customer with this code.
    pub fn customer(&self, code: &str) -> Result<Option<CustomerRecord>, StoreError> {
        self.record("WHERE code = ?1", [code])
    }

    /// The customer with this key.
    pub fn customer_by_key(&self, key: CustomerKey) -> Result<Option<CustomerRecord>, StoreError> {
        self.record("WHERE id = ?1", [key])
    }

    /// The first of the uses that refers to a customer, with how many of them. What settles a document of a list is not
    /// counted beside that.
    pub fn customer_use(&self, key: CustomerKey) -> Result<Option<CustomerUse>, StoreError> {
        let count = |rows| self.count(&format!("SELECT count(*) FROM {rows} customer_id = ?1"), [key]);
        let uses = [
            CustomerUse::Documents(count("item WHERE NOT brought_forward AND")?),
            CustomerUse::Orders(count("sales_order WHERE")?),
            CustomerUse::Notes(count("customer_note WHERE")?),
            CustomerUse::ShipTos(count("ship_to WHERE")?),
            CustomerUse::Covers(count("cover WHERE")?),
            CustomerUse::Rules(self.count(
                "SELECT count(*) FROM blocking_rule WHERE NOT removed
                 AND for_customer = (SELECT code FROM customer WHERE id = ?1)",
                [key],
            )?),
        ];
        Ok(uses.into_iter().find(|one| one.count() > 0))
    }

    /// Only the code of the customer with this key.
    pub fn customer_code(&self, key: CustomerKey) -> Result<Option<String>, StoreError> {
        self.first("SELECT code, id FROM customer WHERE id = ?1", [key], |row| row.get(0, customer::CODE))
    }

    /// Only the key of the customer with this code.
    pub fn customer_key(&self, code: &str) -> Result<Option<CustomerKey>, StoreError> {
        self.first("SELECT id FROM customer WHERE code = ?1", [code], |row| row.get(0, customer::ID))
    }

    /// The account of the customer with this code.
    pub fn account_key(&self, code: &str) -> Result<Option<AccountKey>, StoreError> {
        self.first("SELECT id, currency, state FROM customer WHERE code = ?1", [code], |row| {
            Ok(AccountKey {
                customer: row.get(0, customer::ID)?,
                currency: row.get(1, customer::CURRENCY)?,
                state: row.get(2, customer::STATE)?,
            })
        })
    }

    /// How many customers there are.
    pub fn customer_count(&self) -> Result<u64, StoreError> {
        self.count("SELECT count(*) FROM customer", [])
    }

    /// Every customer in the order of the codes, one at a time.
    pub fn each_customer<E: From<StoreError>>(
        &self,
        visit: impl FnMut(CustomerRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_record("ORDER BY code", visit)
    }

    /// The ship-tos of a customer, by code.
    pub fn ship_tos(&self, customer: CustomerKey) -> Result<Vec<ShipToRecord>, StoreError> {
        self.records("WHERE customer_id = ?1 ORDER BY code", [customer])
    }
}
