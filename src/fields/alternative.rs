//! Values that may also be a word: a criterion that is off, an amount that is none.

use super::Datum;
use super::codec::{Codec, FieldError, LookUp, NONE, Shape, load_text};
use super::db_value::{DbValue, Unreadable};
use crate::credit::{Currency, Notation, Own};

/// The word for a criterion that is not tested.
pub(super) const OFF: &str = "off";

/// A value of a customer in place of the company's: nothing, `off`, or the value (R7.3). Stored as text.
#[derive(Debug, Clone, Copy)]
pub struct OffOr<C>(pub C);

/// A value or this word for none. Stored as text where it is a setting.
#[derive(Debug, Clone, Copy)]
pub struct OrWord<C>(pub &'static str, pub C);

impl<T, C: Codec<T>> Codec<Own<T>> for OffOr<C> {
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<Own<T>, Unreadable> {
        if stored == DbValue::Null {
            return Ok(Own::Companys);
        }
        match load_text(self, stored, currency)? {
            // The default is stored as NULL, never as text.
            Own::Companys => Err(Unreadable),
            own => Ok(own),
        }
    }

    fn parse(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<Own<T>, FieldError> {
        match notation.code(text) {
            "" | NONE => Ok(Own::Companys),
            OFF => Ok(Own::Off),
            _ => self.0.parse(text, notation, currency).map(Own::Is),
        }
    }

    fn datum<'v>(&self, value: &'v Own<T>) -> Datum<'v> {
        match value {
            Own::Companys => Datum::Nothing,
            Own::Off => Datum::Code(OFF, "value"),
            Own::Is(value) => self.0.datum(value),
        }
    }

    fn shape(&self) -> Shape {
        self.0.shape().or(OFF).looked_up(LookUp::Words(&["", OFF]))
    }
}

impl<T, C: Codec<T>> Codec<Option<T>> for OrWord<C> {
    fn parse(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<Option<T>, FieldError> {
        if text.is_empty() || notation.code(text) == self.0 {
            return Ok(None);
        }
        self.1.parse(text, notation, currency).map(Some)
    }

    fn datum<'v>(&self, value: &'v Option<T>) -> Datum<'v> {
        value.as_ref().map_or(Datum::Code(self.0, "value"), |value| self.1.datum(value))
    }

    fn shape(&self) -> Shape {
        self.1.shape().or(self.0)
    }
}
