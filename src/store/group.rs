//! Credit groups, policy groups and warehouses.

use super::row::{stored_as_code, stored_as_id};
use super::{CustomerKey, StoreError, Tx, View};
use crate::credit::{DatedLimit, Day, GroupHoldPeriod, Limit, WarehousePolicy};

/// Which group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupId(pub i64);
/// Which warehouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WarehouseId(pub i64);
stored_as_id![GroupId, WarehouseId];

/// What a group is for (R1.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// Its members share one limit.
    Credit,
    /// It gives each member a limit and carries policies.
    Policy,
}
stored_as_code![GroupKind];

/// A group as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupRecord {
    /// Which.
    pub id: GroupId,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// What it is for.
    pub kind: GroupKind,
    /// Its limit.
    pub limit: DatedLimit,
    /// What it says of its members' hold period.
    pub hold_period: GroupHoldPeriod,
    /// Grows with every change.
    pub version: i64,
}

/// A warehouse as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarehouseRecord {
    /// Which.
    pub id: WarehouseId,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// What the rules read.
    pub policy: WarehousePolicy,
    /// Grows with every change.
    pub version: i64,
}

impl GroupKind {
    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Credit => "credit",
            Self::Policy => "policy",
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Credit, Self::Policy].into_iter().find(|kind| kind.code() == code)
    }

    /// The column of a customer that names its group of this kind.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Credit => "credit_group_id",
            Self::Policy => "policy_group_id",
        }
    }
}

const fn stored_period(period: GroupHoldPeriod) -> Option<u8> {
    match period {
        GroupHoldPeriod::Bypass => None,
        GroupHoldPeriod::Every(period) => Some(period),
    }
}

impl Tx<'_> {
    /// Adds a group.
    pub fn add_group(&self, group: &GroupRecord) -> Result<GroupId, StoreError> {
        self.insert(
            "INSERT INTO credit_group (code, name, kind, credit_limit, limit_expires, hold_period)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                &group.code,
                &group.name,
                group.kind,
                group.limit.limit,
                group.limit.expires,
                stored_period(group.hold_period),
            ),
        )
        .map(GroupId)
    }

    /// Changes a group if it still has this version; says whether it had.
    pub fn update_group(&self, group: &GroupRecord) -> Result<bool, StoreError> {
        let changed = self.run(
            "UPDATE credit_group SET name = ?3, credit_limit = ?4, limit_expires = ?5, hold_period = ?6,
                    version = version + 1
             WHERE id = ?1 AND version = ?2",
            (
                group.id,
                group.version,
                &group.name,
                group.limit.limit,
                group.limit.expires,
                stored_period(group.hold_period),
            ),
        )?;
        Ok(changed == 1)
    }

    /// Adds a warehouse.
    pub fn add_warehouse(&self, warehouse: &WarehouseRecord) -> Result<WarehouseId, StoreError> {
        let policy = &warehouse.policy;
        self.insert(
            "INSERT INTO warehouse (code, name, tolerance_percent, order_maximum) VALUES (?1, ?2, ?3, ?4)",
            (&warehouse.code, &warehouse.name, policy.tolerance, policy.order_maximum),
        )
        .map(WarehouseId)
    }

    /// Changes a warehouse if it still has this version; says whether it had.
    pub fn update_warehouse(&self, warehouse: &WarehouseRecord) -> Result<bool, StoreError> {
        let policy = &warehouse.policy;
        let changed = self.run(
            "UPDATE warehouse SET name = ?3, tolerance_percent = ?4, order_maximum = ?5, version = version + 1
             WHERE id = ?1 AND version = ?2",
            (warehouse.id, warehouse.version, &warehouse.name, policy.tolerance, policy.order_maximum),
        )?;
        Ok(changed == 1)
    }
}

const GROUP: &str =
    "SELECT id, code, name, kind, credit_limit, limit_expires, hold_period, version FROM credit_group";

fn read_group(row: &rusqlite::Row<'_>) -> rusqlite::Result<GroupRecord> {
    Ok(GroupRecord {
        id: row.get(0)?,
        code: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        limit: DatedLimit { limit: row.get::<_, Limit>(4)?, expires: row.get::<_, Option<Day>>(5)? },
        hold_period: row.get::<_, Option<u8>>(6)?.map_or(GroupHoldPeriod::Bypass, GroupHoldPeriod::Every),
        version: row.get(7)?,
    })
}

impl View<'_> {
    /// The group with this code.
    pub fn group(&self, code: &str) -> Result<Option<GroupRecord>, StoreError> {
        self.one(&format!("{GROUP} WHERE code = ?1"), [code], read_group)
    }

    /// The group with this id.
    pub fn group_by_id(&self, id: GroupId) -> Result<Option<GroupRecord>, StoreError> {
        self.one(&format!("{GROUP} WHERE id = ?1"), [id], read_group)
    }

    /// All groups, by code.
    pub fn groups(&self) -> Result<Vec<GroupRecord>, StoreError> {
        self.all(&format!("{GROUP} ORDER BY code"), [], read_group)
    }

    /// The members of a group, by code.
    pub fn members(&self, group: &GroupRecord) -> Result<Vec<(CustomerKey, String)>, StoreError> {
        let sql = match group.kind {
            GroupKind::Credit => "SELECT id, code FROM customer WHERE credit_group_id = ?1 ORDER BY code",
            GroupKind::Policy => "SELECT id, code FROM customer WHERE policy_group_id = ?1 ORDER BY code",
        };
        self.all(sql, [group.id], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// All warehouses, by code.
    pub fn warehouses(&self) -> Result<Vec<WarehouseRecord>, StoreError> {
        self.all(
            "SELECT id, code, name, tolerance_percent, order_maximum, version FROM warehouse ORDER BY code",
            [],
            |row| {
                Ok(WarehouseRecord {
                    id: row.get(0)?,
                    code: row.get(1)?,
                    name: row.get(2)?,
                    policy: WarehousePolicy { tolerance: row.get(3)?, order_maximum: row.get(4)? },
                    version: row.get(5)?,
                })
            },
        )
    }

    /// The warehouse with this code.
    pub fn warehouse(&self, code: &str) -> Result<Option<WarehouseRecord>, StoreError> {
        Ok(self.warehouses()?.into_iter().find(|warehouse| warehouse.code == code))
    }
}
