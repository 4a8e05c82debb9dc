//! The parameters of a statement: `?1`, `?2` in their order, or by name.

use super::{ToDb, Value};
use crate::store::StoreError;

/// The place of a parameter in a statement.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum ParamName<'p> {
    Number(usize),
    Name(&'p str),
}

/// Receives each parameter with its place.
pub(in crate::store) type Bind<'b> = dyn FnMut(ParamName<'_>, Value<'_>) -> Result<(), StoreError> + 'b;

/// The parameters of a statement: an array of one type, a tuple, a list, or [`named_params`].
pub(in crate::store) trait Params: Sized {
    fn bind(self, bind: &mut Bind<'_>) -> Result<(), StoreError>;
}

pub(in crate::store) struct Named<'p> {
    pub(in crate::store) values: &'p [(&'p str, &'p dyn ToDb)],
}

/// Makes [`Named`] parameters: `named_params! { ":customer": key, ":day": today }`.
macro_rules! named_params {
    ($($name:literal: $value:expr),+ $(,)?) => {
        $crate::store::engine::Named { values: &[$(($name, &$value)),+] }
    };
}
pub(in crate::store) use named_params;

impl Params for Named<'_> {
    fn bind(self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
        self.values.iter().try_for_each(|(name, value)| bind(ParamName::Name(name), value.to_db()?))
    }
}

impl<T: ToDb> Params for Vec<T> {
    fn bind(self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
        in_order(self, bind)
    }
}

fn in_order<T: ToDb>(values: impl IntoIterator<Item = T>, bind: &mut Bind<'_>) -> Result<(), StoreError> {
    (1..).zip(values).try_for_each(|(number, value)| bind(ParamName::Number(number), value.to_db()?))
}

impl Params for [&dyn ToDb; 0] {
    fn bind(self, _: &mut Bind<'_>) -> Result<(), StoreError> {
        Ok(())
    }
}

macro_rules! arrays {
    ($($length:literal),+) => {$(
        impl<T: ToDb> Params for [T; $length] {
            fn bind(self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
                in_order(self, bind)
            }
        }
    )+};
}

macro_rules! tuples {
    ($($($type:ident)+;)+) => {$(
        impl<$($type: ToDb),+> Params for ($($type,)+) {
            fn bind(self, bind: &mut Bind<'_>) -> Result<(), StoreError> {
                #[allow(non_snake_case, reason = "each value is called like its type")]
                let ($($type,)+) = self;
                let values: &[&dyn ToDb] = &[$(&$type),+];
                in_order(values, bind)
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
    A B C D E F;
    A B C D E F G H I;
    A B C D E F G H I J K;
}
