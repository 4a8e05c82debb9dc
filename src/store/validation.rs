//! What the credit validation reads of the customers, and what it did (R7).

use rusqlite::{Row, named_params};

use super::customer_list::temporary_limit;
use super::event::EventId;
use super::record::RowValues;
use super::{AccountItem, CustomerKey, GroupId, StoreError, Tx, View};
use crate::credit::{
    Currency, CustomerState, Day, ItemKind, Limit, Money, StateOrigin, TemporaryLimit, ValidationExceptions,
};
use crate::fields::{Amount, Choice, Count, CreditLimit, CurrencyCode, OffOr, Optional, Percentage};

/// A customer as the validation reads it.
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
    pub currency: Currency,
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
    pub exceptions: Option<Box<ValidationExceptions>>,
}

/// An open item as the validation reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValidationItem {
    /// Whose.
    pub customer: CustomerKey,
    /// Its date.
    pub day: Day,
    /// Its due date.
    pub due: Day,
    /// What is open of it: positive for an invoice, negative for what relieves it.
    pub signed: Money,
    /// In dispute.
    pub disputed: bool,
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

/// The columns that every customer has come first. The temporary limit and the exceptions are read where one of them is
/// there: few customers have any, and a hundred thousand rows are read at once.
const ACCOUNT: &str = "SELECT id, state, code, name, external_code, currency, version, state_origin, state_reason, credit_limit,
            credit_group_id, policy_group_id,
            CASE WHEN coalesce(temporary_limit, validation_delay_days, validation_respite_days, validation_minimum_balance,
                               validation_limit_percent, validation_state, validation_reason) IS NOT NULL THEN id END
     FROM customer";

const OWN: &str =
    "SELECT code, temporary_limit, temporary_from, temporary_to, validation_delay_days, validation_respite_days,
            validation_minimum_balance, validation_limit_percent, validation_state, validation_reason
     FROM customer WHERE id = ?1";

/// What few customers have.
type Own = (Option<TemporaryLimit>, ValidationExceptions);

impl ValidationAccount {
    /// Reads the columns that every customer has, those behind the first two; names the customer where there are others.
    fn read(
        (key, state): (CustomerKey, CustomerState),
        values: &mut RowValues<'_, '_>,
    ) -> Result<(Self, Option<CustomerKey>), StoreError> {
        let account = Self {
            key,
            code: values.text("code")?,
            name: values.text("name")?,
            external_code: values.optional_text("external_code")?,
            currency: values.read("currency", CurrencyCode)?,
            version: values.number("version")?,
            standing: StateRecord {
                state,
                origin: values.read("state_origin", Optional(Choice::ANY))?,
                reason: values.optional_text("state_reason")?,
            },
            limit: values.read("credit_limit", CreditLimit)?,
            temporary_limit: None,
            credit_group: values.optional_number("credit_group_id")?.map(GroupId),
            policy_group: values.optional_number("policy_group_id")?.map(GroupId),
            exceptions: None,
        };
        Ok((account, values.optional_number("id")?.map(CustomerKey)))
    }

    fn with_own(self, view: View<'_>, of: Option<CustomerKey>) -> Result<Self, StoreError> {
        let Some(key) = of else { return Ok(self) };
        let read = |values: &mut RowValues<'_, '_>| read_own(values, self.currency);
        let Some((temporary_limit, exceptions)) = view.row("customer", OWN, [key], read)? else {
            return Ok(self);
        };
        let exceptions = (exceptions != *ValidationExceptions::NONE).then(|| Box::new(exceptions));
        Ok(Self { temporary_limit, exceptions, ..self })
    }
}

/// What comes first of a customer, by which it is chosen.
fn read_head(values: &mut RowValues<'_, '_>) -> Result<(CustomerKey, CustomerState), StoreError> {
    Ok((CustomerKey(values.number("id")?), values.read("state", Choice::ANY)?))
}

fn read_own(values: &mut RowValues<'_, '_>, currency: Currency) -> Result<Own, StoreError> {
    values.text("code")?;
    let temporary = temporary_limit(values)?;
    let exceptions = ValidationExceptions {
        delay_days: values.read("validation_delay_days", OffOr(Count::Delay))?,
        respite_days: values.read("validation_respite_days", OffOr(Count::Delay))?,
        minimum_balance: values.read_in("validation_minimum_balance", OffOr(Amount), currency)?,
        limit_percent: values.read("validation_limit_percent", OffOr(Percentage))?,
        state: values.read("validation_state", Optional(Choice::ANY))?,
        reason: values.optional_text("validation_reason")?,
    };
    Ok((temporary, exceptions))
}

impl ValidationItem {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            customer: row.get(0)?,
            day: row.get(1)?,
            due: row.get(2)?,
            signed: row.get(3)?,
            disputed: row.get(4)?,
        })
    }

    fn of(item: &AccountItem) -> Self {
        let signed = match item.kind {
            ItemKind::Invoice => item.open,
            ItemKind::Credit | ItemKind::Receipt => -item.open,
        };
        let (customer, day, due, disputed) = (item.customer, item.day, item.due, item.disputed);
        Self { customer, day, due, signed, disputed }
    }
}

impl View<'_> {
    /// Every customer that is wanted by its key and state, in the order of the keys: the order of the open items.
    pub fn each_validation_account<E: From<StoreError>>(
        &self,
        mut wanted: impl FnMut(CustomerKey, CustomerState) -> bool,
        mut visit: impl FnMut(ValidationAccount) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_row("customer", &format!("{ACCOUNT} ORDER BY id"), [], |mut values| {
            let head = read_head(&mut values)?;
            if wanted(head.0, head.1) {
                let (account, own) = ValidationAccount::read(head, &mut values)?;
                visit(account.with_own(*self, own)?)?;
            }
            Ok(())
        })
    }

    /// One customer as the validation reads it.
    pub fn validation_account(&self, key: CustomerKey) -> Result<Option<ValidationAccount>, StoreError> {
        let found = self.row("customer", &format!("{ACCOUNT} WHERE id = ?1"), [key], |values| {
            ValidationAccount::read(read_head(values)?, values)
        })?;
        found.map(|(account, own)| account.with_own(*self, own)).transpose()
    }

    /// Every item dated until a day with something open on it, in the order of the customers.
    ///
    /// Where relief lies after the day, settled items come last, again in the order of the customers; else nothing but
    /// the index of the open items is read.
    pub fn each_validation_item<E: From<StoreError>>(
        &self,
        as_of: Day,
        mut visit: impl FnMut(&ValidationItem) -> Result<(), E>,
    ) -> Result<(), E> {
        if self.latest_application()? > as_of {
            return self.each_open_item(as_of, |item| {
                if item.day <= as_of { visit(&ValidationItem::of(item)) } else { Ok(()) }
            });
        }
        // By the index item_open alone.
        let sql =
            "SELECT customer_id, day, due_day, CASE kind WHEN 1 THEN open ELSE -open END, disputed FROM item
                   WHERE open <> 0 AND day <= ?1 ORDER BY customer_id, due_day";
        let mut statement = self.connection.prepare_cached(sql).map_err(StoreError::from)?;
        let mut rows = statement.query([as_of]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(&ValidationItem::read(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }

    /// The same of one customer.
    pub fn each_validation_item_of<E: From<StoreError>>(
        &self,
        customer: CustomerKey,
        as_of: Day,
        mut visit: impl FnMut(&ValidationItem) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_open_item_of(customer, as_of, |item| {
            if item.day <= as_of { visit(&ValidationItem::of(item)) } else { Ok(()) }
        })
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
