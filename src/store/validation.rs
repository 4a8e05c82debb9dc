//! What the credit validation reads of the customers, and what it did (R7).

use super::account::{Head, Needs};
use super::column::Row;
use super::tables::customer;
use super::{Corrupt, CustomerKey, GroupId, StoreError, TracedRow, TracedTable, Tx, View};
use crate::credit::{Currency, CustomerState, Day, Limit, StateOrigin, TemporaryLimit, ValidationExceptions};

/// A customer as the validation reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidationAccount {
    pub key: CustomerKey,
    pub code: String,
    pub name: String,
    /// The external code, by which the grid is filtered.
    pub external_code: Option<String>,
    /// The currency of the account.
    pub currency: Currency,
    /// Grows with every change.
    pub version: i64,
    pub state: StateRecord,
    pub limit: Limit,
    /// A temporary limit, in force or to come.
    pub temporary_limit: Option<TemporaryLimit>,
    /// The group that shares a limit.
    pub credit_group: Option<GroupId>,
    /// The group that carries policies.
    pub policy_group: Option<GroupId>,
    /// The own values of the criteria; none where there is no exception at all.
    pub exceptions: Option<Box<ValidationExceptions>>,
}

/// The state of a customer, who put it there and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateRecord {
    pub state: CustomerState,
    /// Who put it there; nothing for one that never was anywhere else.
    pub origin: Option<StateOrigin>,
    pub reason: Option<String>,
}

/// Says at the end whether there is a temporary limit or an exception: few customers have any, and a hundred thousand
/// rows are read at once.
const ACCOUNT: &str = "SELECT id, state, code, name, external_code, currency, version, state_origin, state_reason, credit_limit,
            credit_group_id, policy_group_id,
            coalesce(temporary_limit, temporary_from, temporary_to, validation_delay_days, validation_respite_days,
                     validation_minimum_balance, validation_limit_percent, validation_state, validation_reason) IS NOT NULL
     FROM customer";

impl ValidationAccount {
    /// Every customer with a balance today, and every one that is warned or blocked.
    pub fn needs(today: Day) -> Needs<Self> {
        let visits_idle = |row: &Row<'_>| {
            let state = row.get(1, customer::STATE)?;
            Ok(matches!(state, CustomerState::Warning | CustomerState::Blocked))
        };
        Needs::balance(Head { select: ACCOUNT.to_owned(), visits_idle, read: Self::read }, today)
    }

    fn read(row: &Row<'_>, view: View<'_>) -> Result<Self, StoreError> {
        let account = Self {
            key: row.get(0, customer::ID)?,
            code: row.get(2, customer::CODE)?,
            name: row.get(3, customer::NAME)?,
            external_code: row.get(4, customer::EXTERNAL_CODE)?,
            currency: row.get(5, customer::CURRENCY)?,
            version: row.get(6, customer::VERSION)?,
            state: StateRecord {
                state: row.get(1, customer::STATE)?,
                origin: row.get(7, customer::STATE_ORIGIN)?,
                reason: row.get(8, customer::STATE_REASON)?,
            },
            limit: row.get(9, customer::LIMIT)?,
            temporary_limit: None,
            credit_group: row.get(10, customer::CREDIT_GROUP)?,
            policy_group: row.get(11, customer::POLICY_GROUP)?,
            exceptions: None,
        };
        if row.computed(12)? { account.with_own(view) } else { Ok(account) }
    }

    fn with_own(self, view: View<'_>) -> Result<Self, StoreError> {
        let customer = view.customer_by_key(self.key)?;
        let customer = customer.ok_or_else(|| Corrupt::missing("customer", self.key.0))?;
        let temporary_limit = customer.temporary();
        let exceptions = customer.exceptions;
        let exceptions = (exceptions != *ValidationExceptions::NONE).then(|| Box::new(exceptions));
        Ok(Self { temporary_limit, exceptions, ..self })
    }
}

impl View<'_> {
    /// Whether some customer has a limit amount, of its own or of a group.
    pub fn some_limit_amount(&self) -> Result<bool, StoreError> {
        // One that cannot be read is no reason to say that there is none.
        let sql = "SELECT EXISTS (SELECT 1 FROM customer WHERE credit_limit <> 'unlimited'
                                  OR temporary_limit IS NOT NULL)
                       OR EXISTS (SELECT 1 FROM credit_group g WHERE g.credit_limit <> 'unlimited'
                                  AND EXISTS (SELECT 1 FROM customer c
                                              WHERE c.credit_group_id = g.id OR c.policy_group_id = g.id))";
        Ok(self.first(sql, [], |row| row.computed(0))?.unwrap_or(false))
    }
}

impl Tx<'_> {
    /// Puts a customer into a state if it still has this version; says whether it had.
    pub fn set_state(&self, key: CustomerKey, version: i64, state: &StateRecord) -> Result<bool, StoreError> {
        let row = TracedRow { table: TracedTable::Customer, id: key.0 };
        let changed = self.traced(row, &["state", "state_origin", "state_reason"], || {
            self.run(
                "UPDATE customer SET version = version + 1, state = ?3, state_origin = ?4, state_reason = ?5
             WHERE id = ?1 AND version = ?2",
                (key, version, state.state, state.origin, &state.reason),
            )
        })?;
        self.account_changed(key)?;
        Ok(changed == 1)
    }
}
