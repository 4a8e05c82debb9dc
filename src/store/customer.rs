//! Customers and their ship-tos.

use rusqlite::Row;

use super::row::{Stored, stored_as_id};
use super::{StoreError, Tx, View};
use crate::credit::{Currency, CustomerState, Limit, Money, OrderBounds, ShipTo, ShipToId};

/// Which customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CustomerKey(pub i64);
stored_as_id![CustomerKey];

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

/// The columns that hold a customer's parameters, in the order in which a record keeps them.
///
/// Statements are built from these names alone; nothing that a person typed ever becomes part of one.
pub const CUSTOMER_COLUMNS: [&str; 53] = [
    "name",
    "currency",
    "country",
    "language",
    "external_code",
    "customer_since",
    "business_started",
    "account_status",
    "excluded",
    "terms",
    "credit_limit",
    "limit_expires",
    "temporary_limit",
    "temporary_from",
    "temporary_to",
    "credit_group_id",
    "policy_group_id",
    "hold_period",
    "minimum_for_check",
    "order_minimum",
    "order_maximum",
    "approval",
    "bank_name",
    "bank_account",
    "bank_contact",
    "bank_phone",
    "credit_established",
    "credit_manager",
    "duns",
    "agency",
    "rating",
    "rating_date",
    "user_field_1",
    "user_field_2",
    "last_review",
    "next_review",
    "do_not_call",
    "validation_delay_days",
    "validation_respite_days",
    "validation_minimum_balance",
    "validation_limit_percent",
    "validation_state",
    "validation_reason",
    "state",
    "state_origin",
    "state_reason",
    "basis_days",
    "basis_payments",
    "basis_from",
    "basis_to",
    "received_name",
    "code",
    "version",
];

/// A customer with every parameter, by the name of its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRecord {
    /// Which.
    pub key: CustomerKey,
    /// The code.
    pub code: String,
    /// Grows with every change, so that a second writer notices.
    pub version: i64,
    /// The currency of the account.
    pub currency: Currency,
    /// The state.
    pub state: CustomerState,
    values: Vec<Stored>,
}

/// A ship-to or job as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShipToRecord {
    /// Its name.
    pub name: String,
    /// `ship-to` or `job`.
    pub kind: String,
    /// DUNS number.
    pub duns: Option<String>,
    /// What the rules read.
    pub rules: ShipTo,
    /// Grows with every change.
    pub version: i64,
}

impl CustomerRecord {
    /// The value of a column; nothing for a name that is none.
    pub fn value(&self, column: &str) -> &Stored {
        CUSTOMER_COLUMNS
            .iter()
            .position(|name| *name == column)
            .and_then(|index| self.values.get(index))
            .unwrap_or(&Stored::Nothing)
    }

    /// The text of a column, where there is one.
    pub fn text(&self, column: &str) -> Option<&str> {
        match self.value(column) {
            Stored::Text(text) => Some(text),
            Stored::Nothing | Stored::Integer(_) => None,
        }
    }

    /// The number of a column, where there is one.
    pub fn integer(&self, column: &str) -> Option<i64> {
        match self.value(column) {
            Stored::Integer(number) => Some(*number),
            Stored::Nothing | Stored::Text(_) => None,
        }
    }

    /// The name.
    pub fn name(&self) -> &str {
        self.text("name").unwrap_or_default()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let values: Vec<Stored> =
            (0..CUSTOMER_COLUMNS.len()).map(|index| row.get(index + 1)).collect::<Result<_, _>>()?;
        let currency: String = row.get("currency")?;
        let meaningless =
            |_| rusqlite::Error::InvalidColumnType(2, currency.clone(), rusqlite::types::Type::Text);
        Ok(Self {
            key: row.get(0)?,
            code: row.get("code")?,
            version: row.get("version")?,
            currency: currency.parse().map_err(meaningless)?,
            state: row.get("state")?,
            values,
        })
    }
}

impl Tx<'_> {
    /// Adds a customer with these columns; the others have the defaults of a new one.
    pub fn add_customer(
        &self,
        code: &str,
        columns: &[(&'static str, Stored)],
    ) -> Result<CustomerKey, StoreError> {
        let names: String = columns.iter().flat_map(|(name, _)| [", ", *name]).collect();
        let marks: String = (0..columns.len()).map(|index| format!(", ?{}", index + 2)).collect();
        let sql = format!("INSERT INTO customer (code{names}) VALUES (?1{marks})");
        let code = Stored::Text(code.to_owned());
        let values = std::iter::once(&code).chain(columns.iter().map(|(_, value)| value));
        self.insert(&sql, rusqlite::params_from_iter(values)).map(CustomerKey)
    }

    /// Changes these columns if the customer still has this version; says whether it had.
    pub fn update_customer(
        &self,
        key: CustomerKey,
        version: i64,
        columns: &[(&'static str, Stored)],
    ) -> Result<bool, StoreError> {
        let sets: String = columns
            .iter()
            .enumerate()
            .map(|(index, (name, _))| format!(", {name} = ?{}", index + 3))
            .collect();
        let sql = format!("UPDATE customer SET version = version + 1{sets} WHERE id = ?1 AND version = ?2");
        let (id, version) = (Stored::Integer(key.0), Stored::Integer(version));
        let values = [&id, &version].into_iter().chain(columns.iter().map(|(_, value)| value));
        Ok(self.run(&sql, rusqlite::params_from_iter(values))? == 1)
    }

    /// Adds a ship-to; its own id is given by the store.
    pub fn add_ship_to(&self, customer: CustomerKey, ship_to: &ShipToRecord) -> Result<ShipToId, StoreError> {
        let (rules, bounds) = (&ship_to.rules, &ship_to.rules.order_bounds);
        self.insert(
            "INSERT INTO ship_to (customer_id, code, name, kind, credit_limit, hold_period, duns, order_minimum,
                                  order_maximum)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            (
                customer,
                &rules.code,
                &ship_to.name,
                &ship_to.kind,
                rules.limit,
                rules.hold_period,
                &ship_to.duns,
                bounds.minimum,
                bounds.maximum,
            ),
        )
        .map(ShipToId)
    }

    /// Changes a ship-to if it still has this version; says whether it had.
    pub fn update_ship_to(&self, ship_to: &ShipToRecord) -> Result<bool, StoreError> {
        let (rules, bounds) = (&ship_to.rules, &ship_to.rules.order_bounds);
        let changed = self.run(
            "UPDATE ship_to SET name = ?3, kind = ?4, credit_limit = ?5, hold_period = ?6, duns = ?7,
                    order_minimum = ?8, order_maximum = ?9, version = version + 1
             WHERE id = ?1 AND version = ?2",
            (
                rules.id,
                ship_to.version,
                &ship_to.name,
                &ship_to.kind,
                rules.limit,
                rules.hold_period,
                &ship_to.duns,
                bounds.minimum,
                bounds.maximum,
            ),
        )?;
        Ok(changed == 1)
    }
}

impl View<'_> {
    /// The customer with this code.
    pub fn customer(&self, code: &str) -> Result<Option<CustomerRecord>, StoreError> {
        self.one(&select_customer("code"), [code], CustomerRecord::read)
    }

    /// The customer with this key.
    pub fn customer_by_key(&self, key: CustomerKey) -> Result<Option<CustomerRecord>, StoreError> {
        self.one(&select_customer("id"), [key], CustomerRecord::read)
    }

    /// Only the key of the customer with this code.
    pub fn customer_key(&self, code: &str) -> Result<Option<CustomerKey>, StoreError> {
        self.one("SELECT id FROM customer WHERE code = ?1", [code], |row| row.get(0))
    }

    /// The account of the customer with this code.
    pub fn account_key(&self, code: &str) -> Result<Option<AccountKey>, StoreError> {
        self.one("SELECT id, currency, state FROM customer WHERE code = ?1", [code], |row| {
            let currency: String = row.get(1)?;
            let meaningless =
                |_| rusqlite::Error::InvalidColumnType(1, currency.clone(), rusqlite::types::Type::Text);
            Ok(AccountKey {
                customer: row.get(0)?,
                currency: currency.parse().map_err(meaningless)?,
                state: row.get(2)?,
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
        mut visit: impl FnMut(CustomerRecord) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("SELECT id, {} FROM customer ORDER BY code", CUSTOMER_COLUMNS.join(", "));
        let mut statement = self.connection.prepare_cached(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(CustomerRecord::read(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }

    /// The ship-tos of a customer, by code.
    pub fn ship_tos(&self, customer: CustomerKey) -> Result<Vec<ShipToRecord>, StoreError> {
        self.all(
            "SELECT id, code, name, kind, credit_limit, hold_period, duns, order_minimum, order_maximum, version
             FROM ship_to WHERE customer_id = ?1 ORDER BY code",
            [customer],
            |row| {
                Ok(ShipToRecord {
                    name: row.get(2)?,
                    kind: row.get(3)?,
                    duns: row.get(6)?,
                    rules: ShipTo {
                        id: row.get(0)?,
                        code: row.get(1)?,
                        limit: row.get::<_, Limit>(4)?,
                        hold_period: row.get(5)?,
                        order_bounds: OrderBounds {
                            minimum: row.get::<_, Option<Money>>(7)?,
                            maximum: row.get::<_, Option<Money>>(8)?,
                        },
                    },
                    version: row.get(9)?,
                })
            },
        )
    }
}

fn select_customer(by: &str) -> String {
    format!("SELECT id, {} FROM customer WHERE {by} = ?1", CUSTOMER_COLUMNS.join(", "))
}
