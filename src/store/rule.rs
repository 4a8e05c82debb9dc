//! Blocking rules (R6).

use super::record::keys;
use super::tables::blocking_rule;
use super::{StoreError, Tx, View};
use crate::fields::{DbValue, RuleKey, RuleRecord};

keys!(RuleRecord {
    blocking_rule::CODE => code,
    blocking_rule::ID => key,
    blocking_rule::VERSION => version,
});

impl Tx<'_> {
    /// Adds a rule; its own key is given by the store.
    pub fn add_rule(&self, rule: &RuleRecord) -> Result<RuleKey, StoreError> {
        self.policy_changed()?;
        self.insert_record(&[("code", DbValue::text(&rule.code))], rule).map(RuleKey)
    }

    /// Changes a rule if it still has the version it had before; says whether it had.
    pub fn update_rule(&self, before: &RuleRecord, after: &RuleRecord) -> Result<bool, StoreError> {
        self.policy_changed()?;
        self.update_record((before.key.0, Some(before.version)), (before, after))
    }
}

impl View<'_> {
    /// All rules, the removed ones too, by id.
    pub fn rules(&self) -> Result<Vec<RuleRecord>, StoreError> {
        self.records("ORDER BY code", [])
    }

    /// The rule with this id, removed or not.
    pub fn rule(&self, code: &str) -> Result<Option<RuleRecord>, StoreError> {
        self.record("WHERE code = ?1", [code])
    }
}
