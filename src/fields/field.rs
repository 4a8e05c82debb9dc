//! One field of a kind of record: its name, its column, and how its values are read and written.

use std::fmt;

use super::Datum;
use super::about::{About, Access, Family};
use super::codec::{Codec, FieldError, Need, Shape, ValueKind};
use super::db_value::{DbValue, Unreadable};
use crate::credit::{Currency, Message, Notation};

/// A field of records `R` with values `T`: what is known of it, its codec, and where a record keeps its value.
pub(super) struct Field<R: 'static, T: 'static, C> {
    pub(super) about: About,
    pub(super) codec: C,
    pub(super) get: fn(&R) -> &T,
    pub(super) set: fn(&mut R, T),
}

/// A row of a table: `field!(GroupRecord, history("limit_expires"), Optional(Date), limit.expires)`.
macro_rules! field {
    ($record:ty, $about:expr, $codec:expr, $($member:ident).+) => {
        &$crate::fields::field::Field {
            about: $about,
            codec: $codec,
            get: |record: &$record| &record.$($member).+,
            set: |record: &mut $record, value| record.$($member).+ = value,
        }
    };
}
pub(super) use field;

/// A value that is computed of the rest of the record; nobody writes it.
#[derive(Clone, Copy)]
pub(super) struct Computed<R: 'static> {
    kind: ValueKind,
    datum: for<'r> fn(&'r R) -> Datum<'r>,
}

/// A row of a table that is computed.
pub(super) const fn computed<R>(
    about: About,
    kind: ValueKind,
    datum: for<'r> fn(&'r R) -> Datum<'r>,
) -> Field<R, R, Computed<R>> {
    let about = About { column: None, access: Access::ReadOnly, ..about };
    Field { about, codec: Computed { kind, datum }, get: |record| record, set: |_, _| {} }
}

impl<R> Codec<R> for Computed<R> {
    fn parse(&self, _: &str, _: &dyn Notation, _: Currency) -> Result<R, FieldError> {
        Err(FieldError::Unreadable)
    }

    fn datum<'v>(&self, record: &'v R) -> Datum<'v> {
        (self.datum)(record)
    }

    fn shape(&self) -> Shape {
        Shape::of(self.kind, &[]).maybe()
    }
}

/// A field, whatever its records are.
pub trait FieldSpec: Sync {
    /// What is known of it without its values.
    fn about(&self) -> &About;

    /// What its values are and how they are filled in.
    fn shape(&self) -> Shape;

    /// What a text says that a person or a file wrote; the error is the sentence that says why it says nothing.
    fn read(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<Datum<'static>, Message>;
}

/// A field of records `R`.
pub trait FieldOf<R>: FieldSpec {
    /// Reads what its column holds into the record.
    fn load(&self, record: &mut R, stored: DbValue<'_>) -> Result<(), Unreadable>;

    /// What its column is to hold.
    fn store<'r>(&self, record: &'r R) -> DbValue<'r>;

    /// Reads what a person or a file wrote into the record.
    fn parse(
        &self,
        record: &mut R,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<(), Message>;

    /// What it says of the record.
    fn datum<'r>(&self, record: &'r R) -> Datum<'r>;
}

/// Records whose columns are fields of one table.
pub trait Record: Sized + 'static {
    /// The table of the desk file.
    const TABLE: &'static str;

    /// Every field, in the order in which they are shown.
    fn fields() -> &'static [&'static dyn FieldOf<Self>];

    /// The currency of amounts that are stored as text; only customers have any.
    fn currency(&self) -> Currency {
        Currency::EUR
    }

    /// The column that contradicts the others, where the desk could not have written them together.
    fn contradiction(&self) -> Option<&'static str> {
        None
    }

    /// The fields that people are shown.
    fn shown() -> impl Iterator<Item = &'static dyn FieldOf<Self>> {
        Self::fields().iter().copied().filter(|field| field.about().access != Access::Hidden)
    }
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

    /// The text in plain notation; a name stays as it was received, so that this can be kept.
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

/// The field of this name.
pub fn named<R: Record>(name: &str) -> Result<&'static dyn FieldOf<R>, Message> {
    let mut shown = R::shown();
    shown.find(|field| field.about().name == name).ok_or_else(|| {
        let known: Vec<&str> = R::shown().map(|field| field.about().name).collect();
        let family = R::fields().first().map(|field| field.about().family);
        let key = match family {
            Some(Family::Setting) => "setting-unknown",
            Some(Family::Parameter) | None => "parameter-unknown",
        };
        Message::new(key).text("name", name).text("known", known.join(", "))
    })
}
