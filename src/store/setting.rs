//! Settings of the company, reason codes, terms that need set-up, and what was imported.

use std::time::Duration;

use super::engine::named_params;
use super::event::EventId;
use super::record::{insertion, keys};
use super::row::stored_as_code;
use super::tables::{reason, setting, terms};
use super::{Corrupt, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::{Terms, VerdictKind, coded};
use crate::fields::{DbValue, TermsRecord};

/// A setting in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingRow {
    pub name: String,
    /// Its value in plain notation.
    pub value: String,
}

impl SettingRow {
    /// The error of a name that is none of a setting.
    pub fn unknown(&self) -> Corrupt {
        setting::NAME.corrupt(&self.name, self.name.as_str())
    }

    /// The error of a value that is none of the setting.
    pub fn unreadable(&self) -> Corrupt {
        setting::VALUE.corrupt(&self.name, self.value.as_str())
    }
}

/// What reasons are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReasonAction {
    /// A decision on a held order.
    Decision(VerdictKind),
    Block,
}
stored_as_code![ReasonAction];

impl ReasonAction {
    /// What the keys of their texts begin with.
    pub const FAMILY: &'static str = "settings-action";

    const BLOCK: &'static str = "block";

    /// All of them, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        VerdictKind::ALL.into_iter().map(Self::Decision).chain([Self::Block])
    }

    /// The stable word of files and programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decision(kind) => kind.code(),
            Self::Block => Self::BLOCK,
        }
    }

    /// From the stable word.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            Self::BLOCK => Some(Self::Block),
            verdict => VerdictKind::from_code(verdict).map(Self::Decision),
        }
    }
}

/// A reason code of the company, for one kind of decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonRecord {
    /// The decision it belongs to.
    pub action: ReasonAction,
    pub code: String,
    /// What it means; empty for those a new desk has, whose text is a word of the desk.
    pub text: String,
    /// Whether it is taken where none is named.
    pub is_default: bool,
}

coded! {
    /// The kinds of rows that can be imported.
    pub enum ImportKind {
        /// Customers with their parameters.
        Customers = "customers",
        /// Ship-tos and jobs of customers.
        ShipTos = "ship-tos",
        /// Groups with their members.
        Groups = "groups",
        /// Invoices and credit notes, settled ones with their receipts.
        Invoices = "invoices",
        /// Receipts and what they pay.
        Receipts = "receipts",
        /// Open orders, each checked as it comes in.
        Orders = "orders",
        /// Users of the desk.
        Users = "users",
    }
}

/// An import that was done.
#[derive(Debug, Clone)]
pub struct ImportBatch<'a> {
    pub kind: ImportKind,
    /// Name of the file.
    pub file: &'a str,
    /// SHA-256 of the file.
    pub sha256: &'a [u8],
    pub read: u64,
    pub inserted: u64,
    /// Rows that changed something that was there.
    pub updated: u64,
    pub rejected: u64,
}

stored_as_code![ImportKind];

impl Tx<'_> {
    /// Sets a setting from now on.
    pub fn add_setting(&self, name: &str, value: &str, event: EventId) -> Result<(), StoreError> {
        self.policy_changed()?;
        let id = self.new_id(TracedTable::Setting)?;
        self.insert(
            "INSERT INTO setting (id, name, value, event_id) VALUES (?1, ?2, ?3, ?4)",
            (id, name, value, event),
        )
        .map(|_| ())
    }

    /// Adds a reason code; a new default takes the place of the old one.
    pub fn add_reason(&self, reason: &ReasonRecord) -> Result<(), StoreError> {
        if reason.is_default {
            self.end_default(reason.action)?;
        }
        self.insert(
            "INSERT INTO reason (id, action, code, text, is_default) VALUES (:id, :action, :code, :text, :is_default)",
            named_params! {
                ":id": self.new_id(TracedTable::Reason)?, ":action": reason.action, ":code": reason.code, ":text": reason.text,
                ":is_default": reason.is_default,
            },
        )
        .map(|_| ())
    }

    fn end_default(&self, action: ReasonAction) -> Result<(), StoreError> {
        let sql = "SELECT id FROM reason WHERE action = ?1 AND is_default = 1";
        for id in self.view().list(sql, [action], |row| row.get(0, reason::ID))? {
            let row = TracedRow { table: TracedTable::Reason, id };
            let sql = "UPDATE reason SET is_default = 0 WHERE id = ?1";
            self.traced(row, &["is_default"], || self.run(sql, [id]))?;
        }
        Ok(())
    }

    /// Adds terms that need set-up.
    pub fn add_terms(&self, terms: &TermsRecord) -> Result<(), StoreError> {
        self.policy_changed()?;
        let id = DbValue::Integer(self.new_id(TracedTable::Terms)?);
        let keys = [("id", id), ("code", DbValue::text(&terms.terms.code))];
        let (sql, values) = insertion(&keys, terms);
        self.run(&sql, values).map(|_| ())
    }

    /// Stores what was imported; the number of its batch.
    pub fn add_import(&self, batch: &ImportBatch<'_>, event: EventId) -> Result<i64, StoreError> {
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.insert(
            "INSERT INTO import_batch (event_id, kind, file, sha256, read, inserted, updated, rejected)
             VALUES (:event, :kind, :file, :sha256, :read, :inserted, :updated, :rejected)",
            named_params! {
                ":event": event, ":kind": batch.kind, ":file": batch.file, ":sha256": batch.sha256,
                ":read": count(batch.read), ":inserted": count(batch.inserted), ":updated": count(batch.updated),
                ":rejected": count(batch.rejected),
            },
        )
    }
}

impl View<'_> {
    /// Every setting that was ever set, with the value in force; the currency first, in which the amounts are.
    pub fn settings(&self) -> Result<Vec<SettingRow>, StoreError> {
        let sql =
            "SELECT name, value, id FROM setting s WHERE id = (SELECT max(id) FROM setting WHERE name IS NOT DISTINCT FROM s.name)
                   ORDER BY name <> 'currency', id";
        self.list(sql, [], |row| {
            Ok(SettingRow { name: row.get(0, setting::NAME)?, value: row.get(1, setting::VALUE)? })
        })
    }

    /// How long the desk lets writers wait for each other; none where it does not say that, or not readably: opening
    /// it to use it reports that.
    pub(super) fn stored_lock_wait(&self) -> Option<Duration> {
        let sql = "SELECT value, id FROM setting WHERE name = 'lock_wait' ORDER BY id DESC LIMIT 1";
        let value = self.first(sql, [], |row| row.get(0, setting::VALUE)).ok().flatten()?;
        value.parse().ok().map(Duration::from_secs)
    }

    /// All reason codes, by action and code.
    pub fn reasons(&self) -> Result<Vec<ReasonRecord>, StoreError> {
        let sql =
            "SELECT id, action, code, text, is_default FROM reason ORDER BY action, is_default DESC, id";
        self.list(sql, [], |row| {
            Ok(ReasonRecord {
                action: row.get(1, reason::ACTION)?,
                code: row.get(2, reason::CODE)?,
                text: row.get(3, reason::TEXT)?,
                is_default: row.get(4, reason::IS_DEFAULT)?,
            })
        })
    }

    /// The terms of a code, those that need no set-up included.
    pub fn terms(&self, code: &str) -> Result<Option<Terms>, StoreError> {
        if let Some(terms) = Terms::well_known(code) {
            return Ok(Some(terms));
        }
        let found: Option<TermsRecord> = self.record("WHERE code = ?1", [code])?;
        Ok(found.map(|record| record.terms))
    }

    /// The terms that were set up, with their ranks.
    pub fn own_terms(&self) -> Result<Vec<TermsRecord>, StoreError> {
        self.records("ORDER BY code", [])
    }
}

keys!(TermsRecord { terms::CODE => terms.code, terms::ID });
