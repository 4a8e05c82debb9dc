//! The values of columns and parameters.

use crate::store::StoreError;

/// A value of a column or for a parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::store) enum Value<'v> {
    Null,
    Integer(i64),
    /// The desk never writes one.
    Real(f64),
    /// A text that another program wrote may be no Unicode.
    Text(&'v [u8]),
    Blob(&'v [u8]),
}

/// What can be stored in a column.
pub(in crate::store) trait ToDb {
    fn to_db(&self) -> Result<Value<'_>, StoreError>;
}

/// Implements [`ToDb`] by the value that each type is stored as.
macro_rules! stored_as {
    ($($type:ty: |$this:ident| $value:expr;)+) => {$(
        impl $crate::store::engine::ToDb for $type {
            fn to_db(&self) -> Result<$crate::store::engine::Value<'_>, $crate::store::StoreError> {
                let $this = self;
                Ok($value)
            }
        }
    )+};
}
pub(in crate::store) use stored_as;

stored_as! {
    Value<'_>: |value| *value;
    str: |text| Value::Text(text.as_bytes());
    String: |text| Value::Text(text.as_bytes());
    [u8]: |bytes| Value::Blob(bytes);
    [u8; 32]: |bytes| Value::Blob(bytes);
    bool: |is| Value::Integer((*is).into());
    u8: |number| Value::Integer((*number).into());
    u32: |number| Value::Integer((*number).into());
    i64: |number| Value::Integer(*number);
}

impl<T: ToDb + ?Sized> ToDb for &T {
    fn to_db(&self) -> Result<Value<'_>, StoreError> {
        (**self).to_db()
    }
}

impl<T: ToDb> ToDb for Option<T> {
    fn to_db(&self) -> Result<Value<'_>, StoreError> {
        self.as_ref().map_or(Ok(Value::Null), T::to_db)
    }
}
