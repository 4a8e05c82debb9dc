//! Which holds must be checked again: everything that a check reads carries the revision of its last change (R4.10).
//!
//! The desk counts the changes that a check can see. A hold stores the count at which it was checked; it is stale where
//! its account, a group of it or the policy has changed since. A change that is rolled back leaves a revision too high at
//! most, which costs a check.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use super::tables::ledger;
use super::{Corrupt, CustomerKey, GroupId, StoreError, Tx, View};

/// What a transaction has changed, each with the revision of its last change; written once, at the commit.
#[derive(Debug, Default)]
pub(super) struct Revisions {
    last: Cell<Option<i64>>,
    accounts: RefCell<BTreeMap<CustomerKey, i64>>,
    groups: RefCell<BTreeMap<GroupId, i64>>,
    policy: Cell<Option<i64>>,
}

impl Tx<'_> {
    /// A customer, a ship-to, a document or an order of it has changed.
    pub(super) fn account_changed(&self, customer: CustomerKey) -> Result<(), StoreError> {
        let revision = self.next_revision()?;
        self.revisions.accounts.borrow_mut().insert(customer, revision);
        Ok(())
    }

    /// A group or its membership has changed.
    pub(super) fn group_changed(&self, group: GroupId) -> Result<(), StoreError> {
        let revision = self.next_revision()?;
        self.revisions.groups.borrow_mut().insert(group, revision);
        Ok(())
    }

    /// A setting, terms or a warehouse has changed.
    pub(super) fn policy_changed(&self) -> Result<(), StoreError> {
        let revision = self.next_revision()?;
        self.revisions.policy.set(Some(revision));
        Ok(())
    }

    /// The revision that the desk has reached in this transaction.
    pub(super) fn revision(&self) -> Result<i64, StoreError> {
        match self.revisions.last.get() {
            Some(last) => Ok(last),
            None => self.view().revision(),
        }
    }

    fn next_revision(&self) -> Result<i64, StoreError> {
        let next = self.revision()?.saturating_add(1);
        self.revisions.last.set(Some(next));
        Ok(next)
    }

    /// Writes the revisions of everything that has changed.
    pub(super) fn write_revisions(&self) -> Result<(), StoreError> {
        let Some(last) = self.revisions.last.get() else { return Ok(()) };
        for (customer, revision) in &*self.revisions.accounts.borrow() {
            self.run(
                // A customer whose part of the transaction was rolled back is not there.
                "INSERT INTO account_revision (customer_id, revision) SELECT id, ?2 FROM customer WHERE id = ?1
                 ON CONFLICT (customer_id) DO UPDATE SET revision = excluded.revision",
                (*customer, *revision),
            )?;
            self.run(
                "UPDATE credit_group SET revision = ?2
                 WHERE id = (SELECT credit_group_id FROM customer WHERE id = ?1) AND revision < ?2",
                (*customer, *revision),
            )?;
        }
        for (group, revision) in &*self.revisions.groups.borrow() {
            let sql = "UPDATE credit_group SET revision = ?2 WHERE id = ?1 AND revision < ?2";
            self.run(sql, (*group, *revision))?;
        }
        if let Some(policy) = self.revisions.policy.get() {
            self.run("UPDATE ledger SET policy_revision = ?1", [policy])?;
        }
        self.run("UPDATE ledger SET revision = ?1", [last]).map(|_| ())
    }
}

impl View<'_> {
    /// The revision of the last change of the policy.
    pub fn policy_revision(&self) -> Result<i64, StoreError> {
        let sql = "SELECT policy_revision, id FROM ledger";
        let revision = self.first(sql, [], |row| row.get(0, ledger::POLICY_REVISION))?;
        revision.ok_or_else(|| Corrupt::missing("ledger", 1).into())
    }

    /// How many changes that a check can see the desk has had.
    pub fn revision(&self) -> Result<i64, StoreError> {
        let revision =
            self.first("SELECT revision, id FROM ledger", [], |row| row.get(0, ledger::REVISION))?;
        revision.ok_or_else(|| Corrupt::missing("ledger", 1).into())
    }
}
