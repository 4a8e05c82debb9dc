//! Credit groups, policy groups and warehouses.

use super::record::keys;
use super::tables::{credit_group, customer, warehouse};
use super::{StoreError, Tx, View};
use crate::credit::Currency;
use crate::fields::{CustomerKey, DbValue, GroupId, GroupKind, GroupRecord, WarehouseId, WarehouseRecord};

keys!(GroupRecord {
    credit_group::CODE => code,
    credit_group::ID => id,
    credit_group::VERSION => version,
    credit_group::REVISION
});

keys!(WarehouseRecord { warehouse::CODE => code, warehouse::ID => id, warehouse::VERSION => version });

impl Tx<'_> {
    /// Adds a group; its own id is given by the store.
    pub fn add_group(&self, group: &GroupRecord) -> Result<GroupId, StoreError> {
        self.insert_record(&[("code", DbValue::text(&group.code))], group).map(GroupId)
    }

    /// Changes a group if it still has the version it had before; says whether it had.
    pub fn update_group(&self, before: &GroupRecord, after: &GroupRecord) -> Result<bool, StoreError> {
        self.group_changed(before.id)?;
        self.update_record((before.id.0, Some(before.version)), (before, after))
    }

    /// Adds a warehouse; its own id is given by the store.
    pub fn add_warehouse(&self, warehouse: &WarehouseRecord) -> Result<WarehouseId, StoreError> {
        self.insert_record(&[("code", DbValue::text(&warehouse.code))], warehouse).map(WarehouseId)
    }

    /// Changes a warehouse if it still has the version it had before; says whether it had.
    pub fn update_warehouse(
        &self,
        before: &WarehouseRecord,
        after: &WarehouseRecord,
    ) -> Result<bool, StoreError> {
        self.policy_changed()?;
        self.update_record((before.id.0, Some(before.version)), (before, after))
    }
}

impl View<'_> {
    /// The group with this code.
    pub fn group(&self, code: &str) -> Result<Option<GroupRecord>, StoreError> {
        self.record("WHERE code = ?1", [code])
    }

    /// All groups, by code.
    pub fn groups(&self) -> Result<Vec<GroupRecord>, StoreError> {
        self.records("ORDER BY code", [])
    }

    /// The members of a group, by code.
    pub fn members(&self, group: &GroupRecord) -> Result<Vec<(CustomerKey, String)>, StoreError> {
        let sql = match group.kind {
            GroupKind::Credit => "SELECT id, code FROM customer WHERE credit_group_id = ?1 ORDER BY code",
            GroupKind::Policy => "SELECT id, code FROM customer WHERE policy_group_id = ?1 ORDER BY code",
        };
        self.list(sql, [group.id], |row| Ok((row.get(0, customer::ID)?, row.get(1, customer::CODE)?)))
    }

    /// The members of a credit group with the currencies of their accounts.
    pub fn credit_group_members(&self, group: GroupId) -> Result<Vec<(CustomerKey, Currency)>, StoreError> {
        self.list(
            "SELECT id, currency FROM customer WHERE credit_group_id = ?1 ORDER BY id",
            [group],
            |row| Ok((row.get(0, customer::ID)?, row.get(1, customer::CURRENCY)?)),
        )
    }

    /// All warehouses, by code.
    pub fn warehouses(&self) -> Result<Vec<WarehouseRecord>, StoreError> {
        self.records("ORDER BY code", [])
    }

    /// The warehouse with this code.
    pub fn warehouse(&self, code: &str) -> Result<Option<WarehouseRecord>, StoreError> {
        self.record("WHERE code = ?1", [code])
    }
}
