//! One field of a kind of record: its name, its column, and how its values are read and written.

use std::fmt;

use super::about::{About, Access};
use super::codec::{Codec, FieldError, Need, Shape, ValueKind};
use super::db_value::{DbValue, Unreadable};
use super::{Datum, Record};
use crate::credit::{Currency, Message, Notation};

/// A field of records `R` with values `T`: what is known of it, its codec, and where a record stores its value.
pub(super) struct Field<R: 'static, T: 'static, C> {
    pub(super) about: About,
    pub(super) codec: C,
    pub(super) get: fn(&R) -> &T,
    pub(super) set: fn(&mut R, T),
}

/// A value that is computed from the rest of the record.
pub(super) struct Computed<R>(pub(super) ValueKind, pub(super) for<'r> fn(&'r R) -> Datum<'r>);

impl<R> Codec<R> for Computed<R> {
    fn parse(&self, _: &str, _: &dyn Notation, _: Currency) -> Result<R, FieldError> {
        Err(FieldError::Unreadable)
    }

    fn datum<'v>(&self, record: &'v R) -> Datum<'v> {
        (self.1)(record)
    }

    fn shape(&self) -> Shape {
        Shape::of(self.0, &[]).maybe()
    }
}

/// A field of records of any kind.
pub trait FieldSpec: Sync {
    /// Its name, section and access.
    fn about(&self) -> &About;

    /// What its values are and how they are filled in.
    fn shape(&self) -> Shape;

    /// The value that a user or a file wrote; the error explains why there is none.
    fn read(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<Datum<'static>, Message>;
}

/// A field of records `R`.
pub trait FieldOf<R>: FieldSpec {
    /// Sets the value of the record to what the column holds.
    fn load(&self, record: &mut R, stored: DbValue<'_>) -> Result<(), Unreadable>;

    /// What is stored in its column.
    fn store<'r>(&self, record: &'r R) -> DbValue<'r>;

    /// Sets the value of the record to what a user or a file wrote.
    fn parse(
        &self,
        record: &mut R,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<(), Message>;

    /// Its value in the record.
    fn datum<'r>(&self, record: &'r R) -> Datum<'r>;
}

impl<R, T, C: Codec<T>> Field<R, T, C> {
    fn value(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<T, Message> {
        let text = text.trim();
        let shape = self.codec.shape();
        let parsed = match (text, shape.need) {
            ("", Need::Always) => Err(FieldError::Required),
            (text, Need::Always | Need::Maybe) => self.codec.parse(text, notation, currency),
        };
        parsed.map_err(|error| self.about.message(error, text, shape))
    }
}

impl<R, T, C: Codec<T>> FieldSpec for Field<R, T, C> {
    fn about(&self) -> &About {
        &self.about
    }

    fn shape(&self) -> Shape {
        let shape = self.codec.shape();
        Shape { look_up: self.about.look_up.or(shape.look_up), ..shape }
    }

    fn read(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<Datum<'static>, Message> {
        let value = self.value(text, notation, currency)?;
        Ok(self.codec.datum(&value).into_owned())
    }
}

impl<R: Record, T, C: Codec<T>> FieldOf<R> for Field<R, T, C> {
    fn load(&self, record: &mut R, stored: DbValue<'_>) -> Result<(), Unreadable> {
        let value = self.codec.load(stored, record.currency())?;
        (self.set)(record, value);
        Ok(())
    }

    fn store<'r>(&self, record: &'r R) -> DbValue<'r> {
        self.codec.store((self.get)(record), record.currency())
    }

    fn parse(
        &self,
        record: &mut R,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<(), Message> {
        let value = self.value(text, notation, currency)?;
        (self.set)(record, value);
        Ok(())
    }

    fn datum<'r>(&self, record: &'r R) -> Datum<'r> {
        self.codec.datum((self.get)(record))
    }
}

impl dyn FieldSpec + '_ {
    pub fn name(&self) -> &'static str {
        self.about().name
    }

    /// The text in plain notation; a name stays as it was received, so that this can be stored.
    pub fn plainly(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<String, Message> {
        if self.shape().kind == ValueKind::Text || self.about().access == Access::ReadOnly {
            return Ok(text.trim().to_owned());
        }
        Ok(self.read(text, notation, currency)?.plain(currency).unwrap_or_default())
    }
}

impl PartialEq for dyn FieldSpec + '_ {
    fn eq(&self, other: &Self) -> bool {
        self.about() == other.about()
    }
}

impl Eq for dyn FieldSpec + '_ {}

impl fmt::Debug for dyn FieldSpec + '_ {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
