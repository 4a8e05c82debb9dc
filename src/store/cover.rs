//! Guarantees and insurance of customers (R1.4).

use super::record::keys;
use super::tables::cover;
use super::{StoreError, Tx, View};
use crate::fields::{CoverKey, CoverRecord, CustomerKey, DbValue};

keys!(CoverRecord {
    cover::CUSTOMER => customer,
    cover::CODE => code,
    cover::ID => key,
    cover::VERSION => version,
});

impl Tx<'_> {
    /// Adds a cover of a customer; its own key is given by the store.
    pub fn add_cover(&self, cover: &CoverRecord) -> Result<CoverKey, StoreError> {
        self.account_changed(cover.customer)?;
        let keys =
            [("customer_id", DbValue::Integer(cover.customer.0)), ("code", DbValue::text(&cover.code))];
        self.insert_record(&keys, cover).map(CoverKey)
    }

    /// Changes a cover if it still has the version it had before; says whether it had.
    pub fn update_cover(&self, before: &CoverRecord, after: &CoverRecord) -> Result<bool, StoreError> {
        self.account_changed(before.customer)?;
        self.update_record((before.key.0, Some(before.version)), (before, after))
    }
}

impl View<'_> {
    /// The covers of a customer, by code, in force or not.
    pub fn covers(&self, customer: CustomerKey) -> Result<Vec<CoverRecord>, StoreError> {
        self.records("WHERE customer_id = ?1 ORDER BY code", [customer])
    }

    /// The covers of all customers, customer by customer.
    pub fn all_covers(&self) -> Result<Vec<CoverRecord>, StoreError> {
        self.records("ORDER BY customer_id, code", [])
    }
}
