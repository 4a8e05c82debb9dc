//! How the values of the rules are stored in columns, and parsed when they are read back.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};

use crate::credit::{
    CreditStanding, Currency, CustomerState, Day, ItemKind, Limit, Money, Outcome, Percent, ShipToId,
    StateOrigin,
};
use crate::fields::{CurrencyCode, CustomerKey, GroupId, UserId, WarehouseId};

/// A value that a column may have. Nothing stands for one that cannot be read: no default, no neighbour (R0.9).
pub(super) trait Readable: Sized {
    /// The value; none where what is stored cannot be one.
    fn read(value: ValueRef<'_>) -> Option<Self>;
}

impl<T: Readable> Readable for Option<T> {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }
}

impl Readable for String {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        text(value).map(str::to_owned)
    }
}

impl Readable for bool {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match integer(value)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Readable for [u8; 32] {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Blob(bytes) => Self::try_from(bytes).ok(),
            ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Text(_) => None,
        }
    }
}

/// A text in valid UTF-8.
pub(super) fn text(value: ValueRef<'_>) -> Option<&str> {
    match value {
        ValueRef::Text(text) => std::str::from_utf8(text).ok(),
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) | ValueRef::Blob(_) => None,
    }
}

/// A whole number.
pub(super) const fn integer(value: ValueRef<'_>) -> Option<i64> {
    match value {
        ValueRef::Integer(number) => Some(number),
        ValueRef::Null | ValueRef::Real(_) | ValueRef::Text(_) | ValueRef::Blob(_) => None,
    }
}

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

impl Readable for Day {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        Self::from_number(integer(value)?).ok()
    }
}

impl ToSql for Percent {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Integer(i64::from(self.units()))))
    }
}

/// The word for a limit that is unlimited.
const UNLIMITED: &str = "unlimited";

impl ToSql for Limit {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::NotSet => Ok(ToSqlOutput::Owned(Value::Null)),
            Self::Unlimited => Ok(ToSqlOutput::Borrowed(ValueRef::Text(UNLIMITED.as_bytes()))),
            Self::Amount(amount) => amount.to_sql(),
        }
    }
}

impl Readable for Currency {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        super::record::coded(&CurrencyCode, value)
    }
}

impl ToSql for ItemKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Invoice => 1_i64,
            Self::Credit => 2,
            Self::Receipt => 3,
        }))
    }
}

impl Readable for ItemKind {
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match integer(value)? {
            1 => Some(Self::Invoice),
            2 => Some(Self::Credit),
            3 => Some(Self::Receipt),
            _ => None,
        }
    }
}

/// Implements reading for rusqlite by what is [`Readable`].
macro_rules! from_sql {
    ($($type:ty),* $(,)?) => {$(
        impl rusqlite::types::FromSql for $type {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                <Self as $crate::store::row::Readable>::read(value)
                    .ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    )*};
}

/// Implements storing as text for a type with `code()` and `from_code()`.
macro_rules! stored_as_code {
    ($($type:ty),* $(,)?) => {$(
        impl rusqlite::types::ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.code()))
            }
        }

        impl $crate::store::row::Readable for $type {
            fn read(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                Self::from_code($crate::store::row::text(value)?)
            }
        }

        $crate::store::row::from_sql![$type];
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

        impl $crate::store::row::Readable for $type {
            fn read(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                $crate::store::row::integer(value).filter(|id| *id > 0).map($type)
            }
        }

        $crate::store::row::from_sql![$type];
    )*};
}

pub(super) use {from_sql, stored_as_code, stored_as_id};

from_sql![Day];
stored_as_code![CustomerState, StateOrigin, CreditStanding, Outcome];
stored_as_id![CustomerKey, GroupId, ShipToId, UserId, WarehouseId];
