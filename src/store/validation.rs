//! What the credit validation reads of the customers, and what it did (R7).

use rusqlite::{Row, named_params};

use super::event::EventId;
use super::{CustomerKey, GroupId, StoreError, Tx, View};
use crate::credit::{CustomerState, Limit, StateOrigin, TemporaryLimit};

/// A customer as the validation reads it; the exceptions are as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationAccount {
    /// Which.
    pub key: CustomerKey,
    /// The code.
    pub code: String,
    /// The name.
    pub name: String,
    /// The external code, by which the grid is filtered.
    pub external_code: Option<String>,
    /// The currency of the account.
    pub currency: String,
    /// Grows with every change.
    pub version: i64,
    /// How it stands.
    pub standing: StateRecord,
    /// The own limit.
    pub limit: Limit,
    /// A temporary limit, in force or to come.
    pub temporary_limit: Option<TemporaryLimit>,
    /// The group that shares a limit.
    pub credit_group: Option<GroupId>,
    /// The group that carries policies.
    pub policy_group: Option<GroupId>,
    /// The own values of the criteria; none where there is no exception at all.
    pub exceptions: Option<Box<ExceptionTexts>>,
}

/// The exceptions of a customer as they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExceptionTexts {
    /// Payment delay in days, or `off`.
    pub delay_days: Option<String>,
    /// Respite in days, or `off`.
    pub respite_days: Option<String>,
    /// Minimum balance, or `off`.
    pub minimum_balance: Option<String>,
    /// Percentage of the limit, or `off`.
    pub limit_percent: Option<String>,
    /// Blocking state.
    pub state: Option<String>,
    /// Reason.
    pub reason: Option<String>,
}

/// The state of a customer, who put it there and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateRecord {
    /// The state.
    pub state: CustomerState,
    /// Who put it there; nothing for one that never was anywhere else.
    pub origin: Option<StateOrigin>,
    /// Why.
    pub reason: Option<String>,
}

/// One field of a customer that an event changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventChange {
    /// Whose.
    pub customer: CustomerKey,
    /// The field.
    pub field: String,
    /// Before, in plain notation.
    pub old: Option<String>,
    /// After, in plain notation.
    pub new: Option<String>,
}

super::row::stored_as_code![StateOrigin];

const ACCOUNT: &str = "SELECT id, state, code, name, external_code, currency, version, state_origin, state_reason, credit_limit,
            temporary_limit, temporary_from, temporary_to, credit_group_id, policy_group_id, validation_delay_days,
            validation_respite_days, validation_minimum_balance, validation_limit_percent, validation_state,
            validation_reason
     FROM customer";

impl ValidationAccount {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let temporary = (row.get(10)?, row.get(11)?, row.get(12)?);
        Ok(Self {
            key: row.get(0)?,
            code: row.get(2)?,
            name: row.get(3)?,
            external_code: row.get(4)?,
            currency: row.get(5)?,
            version: row.get(6)?,
            standing: StateRecord { state: row.get(1)?, origin: row.get(7)?, reason: row.get(8)? },
            limit: row.get(9)?,
            temporary_limit: match temporary {
                (Some(amount), Some(from), Some(to)) => Some(TemporaryLimit { amount, from, to }),
                _ => None,
            },
            credit_group: row.get(13)?,
            policy_group: row.get(14)?,
            exceptions: ExceptionTexts::read(row)?,
        })
    }
}

impl ExceptionTexts {
    fn read(row: &Row<'_>) -> rusqlite::Result<Option<Box<Self>>> {
        let texts = Self {
            delay_days: row.get(15)?,
            respite_days: row.get(16)?,
            minimum_balance: row.get(17)?,
            limit_percent: row.get(18)?,
            state: row.get(19)?,
            reason: row.get(20)?,
        };
        Ok((texts != Self::default()).then(|| Box::new(texts)))
    }
}

impl View<'_> {
    /// Every customer that is wanted by its key and state, in the order of the keys: the order of the open items.
    pub fn each_validation_account<E: From<StoreError>>(
        &self,
        mut wanted: impl FnMut(CustomerKey, CustomerState) -> bool,
        mut visit: impl FnMut(ValidationAccount) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("{ACCOUNT} ORDER BY id");
        let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let key = row.get(0).map_err(StoreError::from)?;
            if wanted(key, row.get(1).map_err(StoreError::from)?) {
                visit(ValidationAccount::read(row).map_err(StoreError::from)?)?;
            }
        }
        Ok(())
    }

    /// One customer as the validation reads it.
    pub fn validation_account(&self, key: CustomerKey) -> Result<Option<ValidationAccount>, StoreError> {
        self.one(&format!("{ACCOUNT} WHERE id = ?1"), [key], ValidationAccount::read)
    }

    /// Whether some customer has a limit amount, of its own or of a group.
    pub fn some_limit_amount(&self) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM customer WHERE typeof(credit_limit) = 'integer'
                                  OR temporary_limit IS NOT NULL)
                       OR EXISTS (SELECT 1 FROM credit_group g WHERE typeof(g.credit_limit) = 'integer'
                                  AND EXISTS (SELECT 1 FROM customer c
                                              WHERE c.credit_group_id = g.id OR c.policy_group_id = g.id))";
        Ok(self.one(sql, [], |row| row.get(0))?.unwrap_or(false))
    }

    /// The newest event of a kind that no event of another kind has taken back.
    pub fn last_standing_event(&self, kind: &str, undone_by: &str) -> Result<Option<EventId>, StoreError> {
        // By the index event_kind, for both.
        self.one(
            "SELECT e.id FROM event e WHERE e.kind = :kind AND NOT EXISTS (
                 SELECT 1 FROM event r WHERE r.kind = :undo AND r.reverses = e.id)
             ORDER BY e.id DESC LIMIT 1",
            named_params! { ":kind": kind, ":undo": undone_by },
            |row| row.get(0),
        )
    }

    /// The fields of customers that an event changed, customer by customer in the order of writing.
    pub fn customer_changes_of(&self, event: EventId) -> Result<Vec<EventChange>, StoreError> {
        // By the index change_event.
        self.all(
            "SELECT subject_id, field, old, new FROM change WHERE event_id = ?1 AND subject_kind = 'customer' ORDER BY id",
            [event],
            |row| {
                Ok(EventChange {
                    customer: row.get(0)?,
                    field: row.get(1)?,
                    old: row.get(2)?,
                    new: row.get(3)?,
                })
            },
        )
    }

    /// The event that changed a field of a customer last.
    pub fn last_change_of(&self, customer: CustomerKey, field: &str) -> Result<Option<EventId>, StoreError> {
        // By the index change_subject.
        self.one(
            "SELECT event_id FROM change WHERE subject_kind = 'customer' AND subject_id = ?1 AND field = ?2
             ORDER BY id DESC LIMIT 1",
            (customer, field),
            |row| row.get(0),
        )
    }

    /// The first audit record of an event about a kind of thing: its body.
    pub fn audit_body_of(&self, event: EventId, kind: &str) -> Result<Option<String>, StoreError> {
        // By the index audit_event.
        self.one(
            "SELECT body FROM audit WHERE event_id = ?1 AND subject_kind = ?2 ORDER BY id LIMIT 1",
            (event, kind),
            |row| row.get(0),
        )
    }
}

impl Tx<'_> {
    /// Puts a customer into a state if it still has this version; says whether it had.
    pub fn keep_state(
        &self,
        key: CustomerKey,
        version: i64,
        standing: &StateRecord,
    ) -> Result<bool, StoreError> {
        let changed = self.run(
            "UPDATE customer SET version = version + 1, state = ?3, state_origin = ?4, state_reason = ?5
             WHERE id = ?1 AND version = ?2",
            (key, version, standing.state, standing.origin, &standing.reason),
        )?;
        Ok(changed == 1)
    }
}
