//! How the values of the rules are stored in columns, and parsed when they are read back.

use super::engine::{Value, stored_as};
use crate::credit::{
    CreditStanding, Currency, CustomerState, Day, DocumentClass, ItemKind, Limit, Money, Outcome, Percent,
    ShipToId, StateOrigin,
};
use crate::fields::{CoverKey, CurrencyCode, CustomerKey, GroupId, RuleKey, UserId, WarehouseId};

/// A value that a column may have. One that cannot be read is never replaced by a default (R0.9).
pub(super) trait Readable: Sized {
    /// The value; none where what is stored cannot be one.
    fn read(value: Value<'_>) -> Option<Self>;
}

impl<T: Readable> Readable for Option<T> {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }
}

impl Readable for String {
    fn read(value: Value<'_>) -> Option<Self> {
        text(value).map(str::to_owned)
    }
}

impl Readable for bool {
    fn read(value: Value<'_>) -> Option<Self> {
        match integer(value)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Readable for [u8; 32] {
    fn read(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Blob(bytes) => Self::try_from(bytes).ok(),
            Value::Null | Value::Integer(_) | Value::Real(_) | Value::Text(_) => None,
        }
    }
}

/// A text in valid UTF-8.
pub(super) fn text(value: Value<'_>) -> Option<&str> {
    match value {
        Value::Text(text) => std::str::from_utf8(text).ok(),
        Value::Null | Value::Integer(_) | Value::Real(_) | Value::Blob(_) => None,
    }
}

pub(super) const fn integer(value: Value<'_>) -> Option<i64> {
    match value {
        Value::Integer(number) => Some(number),
        Value::Null | Value::Real(_) | Value::Text(_) | Value::Blob(_) => None,
    }
}

impl Readable for i64 {
    fn read(value: Value<'_>) -> Option<Self> {
        integer(value)
    }
}

stored_as! {
    Money: |amount| Value::Integer(amount.to_minor()?);
    Day: |day| Value::Integer(day.number());
    Percent: |percent| Value::Integer(percent.units().into());
    Limit: |limit| match limit {
        Self::NotSet => Value::Null,
        Self::Unlimited => Value::Text(b"unlimited"),
        Self::Amount(amount) => Value::Integer(amount.to_minor()?),
    };
    ItemKind: |kind| Value::Integer(kind_number(*kind));
}

impl Readable for Day {
    fn read(value: Value<'_>) -> Option<Self> {
        Self::from_number(integer(value)?).ok()
    }
}

impl Readable for Currency {
    fn read(value: Value<'_>) -> Option<Self> {
        super::record::coded(&CurrencyCode, value)
    }
}

/// The number that a kind of items is stored as.
pub(super) const fn kind_number(kind: ItemKind) -> i64 {
    match kind {
        ItemKind::Invoice => 1,
        ItemKind::Credit => 2,
        ItemKind::Receipt => 3,
    }
}

impl Readable for ItemKind {
    fn read(value: Value<'_>) -> Option<Self> {
        match integer(value)? {
            1 => Some(Self::Invoice),
            2 => Some(Self::Credit),
            3 => Some(Self::Receipt),
            _ => None,
        }
    }
}

/// Implements storing as text for a type with `code()` and `from_code()`.
macro_rules! stored_as_code {
    ($($type:ty),* $(,)?) => {$(
        $crate::store::engine::stored_as! {
            $type: |this| $crate::store::engine::Value::Text(this.code().as_bytes());
        }

        impl $crate::store::row::Readable for $type {
            fn read(value: $crate::store::engine::Value<'_>) -> Option<Self> {
                Self::from_code($crate::store::row::text(value)?)
            }
        }
    )*};
}

/// Implements storing as an integer for an id.
macro_rules! stored_as_id {
    ($($type:ident),* $(,)?) => {$(
        $crate::store::engine::stored_as! {
            $type: |id| $crate::store::engine::Value::Integer(id.0);
        }

        impl $crate::store::row::Readable for $type {
            fn read(value: $crate::store::engine::Value<'_>) -> Option<Self> {
                $crate::store::row::integer(value).filter(|id| *id > 0).map($type)
            }
        }
    )*};
}

pub(super) use {stored_as_code, stored_as_id};

stored_as_code![CustomerState, StateOrigin, CreditStanding, DocumentClass, Outcome];
stored_as_id![CoverKey, CustomerKey, GroupId, RuleKey, ShipToId, UserId, WarehouseId];
