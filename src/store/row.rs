//! How the values of the rules are kept in columns, and read back.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};

use crate::credit::{Day, Limit, Money, Percent};

impl ToSql for Money {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let minor =
            self.to_minor().map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
        Ok(ToSqlOutput::Owned(Value::Integer(minor)))
    }
}

impl FromSql for Money {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self::from_minor)
    }
}

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(self.number())))
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        Self::from_number(number).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

impl ToSql for Percent {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(i64::from(self.units()))))
    }
}

impl FromSql for Percent {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let units = value.as_i64()?;
        u32::try_from(units).map(Self::from_units).map_err(|_| FromSqlError::OutOfRange(units))
    }
}

impl ToSql for Limit {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::NotSet => Ok(ToSqlOutput::Owned(Value::Null)),
            Self::Unlimited => Ok(ToSqlOutput::Borrowed(ValueRef::Text(b"unlimited"))),
            Self::Amount(amount) => amount.to_sql(),
        }
    }
}

impl FromSql for Limit {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(Self::NotSet),
            ValueRef::Text(b"unlimited") => Ok(Self::Unlimited),
            ValueRef::Text(_) => Err(FromSqlError::InvalidType),
            ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => {
                Money::column_result(value).map(Self::Amount)
            }
        }
    }
}

/// Implements storing as text for a type with `code()` and `from_code()`.
macro_rules! stored_as_code {
    ($($type:ty),* $(,)?) => {$(
        impl rusqlite::types::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.code()))
            }
        }

        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                let code = value.as_str()?;
                Self::from_code(code).ok_or_else(|| {
                    rusqlite::types::FromSqlError::Other(format!("{code} is no {}", stringify!($type)).into())
                })
            }
        }
    )*};
}

/// Implements storing as an integer for an id.
macro_rules! stored_as_id {
    ($($type:ident),* $(,)?) => {$(
        impl rusqlite::types::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.0))
            }
        }

        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                value.as_i64().map($type)
            }
        }
    )*};
}

pub(super) use {stored_as_code, stored_as_id};

use crate::credit::{CustomerState, ShipToId, StateOrigin};
use crate::fields::{CustomerKey, GroupId, UserId, WarehouseId};

stored_as_code![CustomerState, StateOrigin];
stored_as_id![CustomerKey, GroupId, ShipToId, UserId, WarehouseId];
