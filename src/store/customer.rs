//! Customers and their ship-tos.

use super::record::{RowValues, StoredRecord};
use super::{StoreError, Tx, View};
use crate::credit::{Currency, CustomerState, ShipToId};
use crate::fields::{Choice, CurrencyCode, CustomerKey, CustomerRecord, DbValue, ShipToRecord};

/// What a document needs of the account that it is booked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountKey {
    /// Whose.
    pub customer: CustomerKey,
    /// The currency of the account.
    pub currency: Currency,
    /// The state of the customer.
    pub state: CustomerState,
}

impl StoredRecord for CustomerRecord {
    const KEYS: &'static str = "code, id, version";

    fn begin(values: &mut RowValues<'_, '_>) -> Result<Self, StoreError> {
        let mut customer = Self::new(&values.text("code")?, Currency::EUR);
        customer.key = CustomerKey(values.number("id")?);
        customer.version = values.number("version")?;
        Ok(customer)
    }
}

impl StoredRecord for ShipToRecord {
    const KEYS: &'static str = "code, id, version";

    fn begin(values: &mut RowValues<'_, '_>) -> Result<Self, StoreError> {
        let mut ship_to = Self::new(&values.text("code")?);
        ship_to.rules.id = ShipToId(values.number("id")?);
        ship_to.version = values.number("version")?;
        Ok(ship_to)
    }
}

impl Tx<'_> {
    /// Adds a customer; its own key is given by the store.
    pub fn add_customer(&self, customer: &CustomerRecord) -> Result<CustomerKey, StoreError> {
        self.insert_record(&[("code", DbValue::text(&customer.code))], customer).map(CustomerKey)
    }

    /// Changes a customer if it still has the version it had before; says whether it had.
    pub fn update_customer(
        &self,
        before: &CustomerRecord,
        after: &CustomerRecord,
    ) -> Result<bool, StoreError> {
        self.update_record(("id = ?1 AND version = ?2", &[before.key.0, before.version]), (before, after))
    }

    /// Adds a ship-to; its own id is given by the store.
    pub fn add_ship_to(&self, customer: CustomerKey, ship_to: &ShipToRecord) -> Result<ShipToId, StoreError> {
        let code = DbValue::text(&ship_to.rules.code);
        let keys = [("customer_id", DbValue::Integer(customer.0)), ("code", code)];
        self.insert_record(&keys, ship_to).map(ShipToId)
    }

    /// Changes a ship-to if it still has the version it had before; says whether it had.
    pub fn update_ship_to(&self, before: &ShipToRecord, after: &ShipToRecord) -> Result<bool, StoreError> {
        let keys = [before.rules.id.0, before.version];
        self.update_record(("id = ?1 AND version = ?2", &keys), (before, after))
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

    /// Only the key of the customer with this code.
    pub fn customer_key(&self, code: &str) -> Result<Option<CustomerKey>, StoreError> {
        self.one("SELECT id FROM customer WHERE code = ?1", [code], |row| row.get(0))
    }

    /// The account of the customer with this code.
    pub fn account_key(&self, code: &str) -> Result<Option<AccountKey>, StoreError> {
        let sql = "SELECT code, id, currency, state FROM customer WHERE code = ?1";
        self.row("customer", sql, [code], |values| {
            values.text("code")?;
            Ok(AccountKey {
                customer: CustomerKey(values.number("id")?),
                currency: values.read("currency", CurrencyCode)?,
                state: values.read("state", Choice::ANY)?,
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
