//! The parameters of a statement: `?1`, `?2` in their order, or by name.

use super::{ToDb, Value};
use crate::store::StoreError;

/// The place of a parameter in a statement.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum Place<'p> {
    /// From 1.
    Number(usize),
    /// With its colon.
    Name(&'p str),
}

/// Receives each parameter with its place.
pub(in crate::store) type Bind<'b> = dyn FnMut(Place<'_>, Value<'_>) -> Result<(), StoreError> + 'b;

/// The parameters of a statement: an array of one type, a tuple, a list, or [`named_params`].
pub(in crate::store) trait Params {
    fn bind(&self, bind: &mut Bind<'_>) -> Result<(), StoreError>;
}

/// Parameters by name: `named_params! { ":customer": key, ":day": today }`.
macro_rules! named_params {
    ($($name:literal: $value:expr),+ $(,)?) => {
        &[$(($name, &$value as &dyn $crate::store::engine::ToDb)),+] as &[(&str, &dyn $crate::store::engine::ToDb)]
    };
}
pub(in crate::store) use named_params;

impl Params for &[(&str, &dyn ToDb)] {
    fn bind(&self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
        self.iter().try_for_each(|(name, value)| bind(Place::Name(name), value.to_db()?))
    }
}

impl<T: ToDb> Params for Vec<T> {
    fn bind(&self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
        in_order(self.iter(), bind)
    }
}

fn in_order<T: ToDb>(values: impl Iterator<Item = T>, bind: &mut Bind<'_>) -> Result<(), StoreError> {
    (1..).zip(values).try_for_each(|(number, value)| bind(Place::Number(number), value.to_db()?))
}

/// No parameters.
impl Params for [&dyn ToDb; 0] {
    fn bind(&self, _: &mut Bind<'_>) -> Result<(), StoreError> {
        Ok(())
    }
}

macro_rules! arrays {
    ($($length:literal),+) => {$(
        impl<T: ToDb> Params for [T; $length] {
            fn bind(&self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
                in_order(self.iter(), bind)
            }
        }
    )+};
}

macro_rules! tuples {
    ($($($type:ident)+;)+) => {$(
        impl<$($type: ToDb),+> Params for ($($type,)+) {
            fn bind(&self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
                #[allow(non_snake_case, reason = "each value is called like its type")]
                let ($($type,)+) = self;
                in_order([$($type as &dyn ToDb),+].into_iter(), bind)
            }
        }
    )+};
}

arrays![1, 2];
tuples! {
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F G H;
    A B C D E F G H I J;
}
