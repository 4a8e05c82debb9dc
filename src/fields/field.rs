//! One field of a kind of record: its name, its column, and how its values are read and written.

use std::fmt;

use super::Datum;
use super::codec::{Codec, FieldError, LookUp, Need, Shape, ValueKind};
use super::db_value::{DbValue, Unreadable};
use crate::credit::{Currency, Notation, Statement, coded};

/// What is known of a field without its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Its name: what `set` takes and `show` prints.
    pub name: &'static str,
    /// The column that holds it; none where it is computed, or is a setting.
    pub column: Option<&'static str>,
    /// Where the credit parameters view shows it.
    pub section: Section,
    /// Who may write it, and when.
    pub access: Access,
    /// Whether it is a parameter of something or a setting of the company.
    pub family: Family,
    /// Where its value can be looked up, before where its codec says.
    look_up: Option<LookUp>,
}

/// Whose fields they are: what the keys of their words and refusals begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Of a customer, ship-to, group, warehouse, terms or user.
    Parameter,
    /// Of the company.
    Setting,
}

coded! {
    /// A section of the credit parameters view.
    pub enum Section("section") {
        /// Who the customer is and in which state.
        General = "general",
        /// Bank and credit manager.
        CreditInformation = "credit_information",
        /// Limits, hold period and the history of payments.
        HistoryAndSettings = "history_and_settings",
        /// What an agency says.
        CreditCheck = "credit_check",
        /// The basis of the average days to pay.
        BasisPayment = "basis_payment",
        /// Reviews of the agency data.
        Dnbi = "dnbi",
        /// The customer's exceptions of the credit validation (R7.3).
        Validation = "validation",
    }
}

/// Who writes a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// A person, at any time.
    Writable,
    /// A person, but only when the thing is added.
    AtCreation,
    /// Only the desk itself.
    ReadOnly,
    /// Only the desk itself, and nobody is shown it.
    Hidden,
}

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
    ) -> Result<Datum<'static>, Statement>;
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
    ) -> Result<(), Statement>;

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

impl About {
    /// A parameter that a person may write at any time, in the column of its name.
    const fn parameter(section: Section, name: &'static str) -> Self {
        Self {
            name,
            column: Some(name),
            section,
            access: Access::Writable,
            family: Family::Parameter,
            look_up: None,
        }
    }

    /// The same in another column.
    pub(super) const fn column(self, column: &'static str) -> Self {
        Self { column: Some(column), ..self }
    }

    /// The same, written when the thing is added only.
    pub(super) const fn at_creation(self) -> Self {
        Self { access: Access::AtCreation, ..self }
    }

    /// The same, written by the desk itself.
    pub(super) const fn read_only(self) -> Self {
        Self { access: Access::ReadOnly, ..self }
    }

    /// The same, written by the desk itself and shown to nobody.
    pub(super) const fn hidden(self) -> Self {
        Self { access: Access::Hidden, ..self }
    }

    /// The same, to be looked up there.
    pub(super) const fn looked_up(self, look_up: LookUp) -> Self {
        Self { look_up: Some(look_up), ..self }
    }

    /// The key of its label in the words files; the attribute `help` of it says what it does.
    pub fn key(&self) -> String {
        let family = match self.family {
            Family::Parameter => "parameter",
            Family::Setting => "setting",
        };
        format!("{family}-{}", self.name.replace(['_', '.'], "-"))
    }

    /// Why a text says nothing, as a sentence to be.
    fn statement(&self, error: FieldError, text: &str, shape: Shape) -> Statement {
        let unreadable = |key: &str| {
            let statement = Statement::new(key).text("name", self.name).text("value", text);
            statement.text("example", shape.samples().join(", "))
        };
        match (error, self.family) {
            (FieldError::Refused(statement), _) => statement.text("name", self.name),
            (FieldError::Required, Family::Parameter) => {
                Statement::new("parameter-required").text("name", self.name)
            }
            (FieldError::TooLong(longest), Family::Parameter) => Statement::new("parameter-too-long")
                .text("name", self.name)
                .count("longest", i64::try_from(longest).unwrap_or(i64::MAX)),
            (FieldError::Unreadable, Family::Parameter) => unreadable("parameter-unreadable"),
            (FieldError::Required | FieldError::TooLong(_) | FieldError::Unreadable, Family::Setting) => {
                unreadable("setting-unreadable")
            }
        }
    }
}

/// A setting of the company.
pub(super) const fn setting(name: &'static str) -> About {
    About { column: None, family: Family::Setting, ..general(name) }
}

pub(super) const fn general(name: &'static str) -> About {
    About::parameter(Section::General, name)
}

pub(super) const fn information(name: &'static str) -> About {
    About::parameter(Section::CreditInformation, name)
}

pub(super) const fn history(name: &'static str) -> About {
    About::parameter(Section::HistoryAndSettings, name)
}

pub(super) const fn agency(name: &'static str) -> About {
    About::parameter(Section::CreditCheck, name)
}

pub(super) const fn basis(name: &'static str) -> About {
    About::parameter(Section::BasisPayment, name).read_only()
}

pub(super) const fn dnbi(name: &'static str) -> About {
    About::parameter(Section::Dnbi, name)
}

pub(super) const fn validation(name: &'static str) -> About {
    About::parameter(Section::Validation, name)
}

impl Section {
    /// The key of its heading in the words files.
    pub fn key(self) -> String {
        format!("section-{}", self.code().replace('_', "-"))
    }
}

impl<R, T, C: Codec<T>> Field<R, T, C> {
    fn value(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<T, Statement> {
        let text = text.trim();
        let shape = self.codec.shape();
        let parsed = match (text, shape.need) {
            ("", Need::Always) => Err(FieldError::Required),
            (text, Need::Always | Need::Maybe) => self.codec.parse(text, notation, currency),
        };
        parsed.map_err(|error| self.about.statement(error, text, shape))
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
    ) -> Result<Datum<'static>, Statement> {
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
    ) -> Result<(), Statement> {
        let value = self.value(text, notation, currency)?;
        (self.set)(record, value);
        Ok(())
    }

    fn datum<'r>(&self, record: &'r R) -> Datum<'r> {
        self.codec.datum((self.get)(record))
    }
}

impl dyn FieldSpec + '_ {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.about().name
    }

    /// The text in plain notation; a name stays as it was received, so that this can be kept.
    pub fn plainly(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<String, Statement> {
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
pub fn named<R: Record>(name: &str) -> Result<&'static dyn FieldOf<R>, Statement> {
    let mut shown = R::shown();
    shown.find(|field| field.about().name == name).ok_or_else(|| {
        let known: Vec<&str> = R::shown().map(|field| field.about().name).collect();
        let family = R::fields().first().map(|field| field.about().family);
        let key = match family {
            Some(Family::Setting) => "setting-unknown",
            Some(Family::Parameter) | None => "parameter-unknown",
        };
        Statement::new(key).text("name", name).text("known", known.join(", "))
    })
}
