//! One field of a kind of record: its name, its column, and how its values are read and written.

use std::fmt;

use super::Datum;
use super::codec::{Codec, Editor, FieldError, LINE, LookUp, Need, ValueKind};
use super::db_value::{DbValue, Unreadable};
use crate::credit::{Currency, Notation, Statement};

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

/// A section of the credit parameters view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Who the customer is and in which state.
    General,
    /// Bank and credit manager.
    CreditInformation,
    /// Limits, hold period and the history of payments.
    HistoryAndSettings,
    /// What an agency says.
    CreditCheck,
    /// The basis of the average days to pay.
    BasisPayment,
    /// Reviews of the agency data.
    Dnbi,
    /// The customer's exceptions of the credit validation (R7.3).
    Validation,
}

crate::credit::codes! {
    Section, "section":
        General = "general",
        CreditInformation = "credit_information",
        HistoryAndSettings = "history_and_settings",
        CreditCheck = "credit_check",
        BasisPayment = "basis_payment",
        Dnbi = "dnbi",
        Validation = "validation";
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

/// Where a record keeps the value of a field.
#[derive(Debug)]
pub(super) struct Member<R: 'static, T: 'static> {
    /// The value.
    pub get: fn(&R) -> &T,
    /// Puts another one in its place.
    pub set: fn(&mut R, T),
}

/// Names a member of the record of a table: `member!(limit.expires)`.
macro_rules! member {
    ($($path:ident).+) => {
        $crate::fields::field::Member {
            get: |record| &record.$($path).+,
            set: |record, value| record.$($path).+ = value,
        }
    };
}
pub(super) use member;

/// A field of records `R` with values `T`.
#[derive(Debug)]
pub(super) struct Field<R: 'static, T: 'static, C> {
    pub(super) about: About,
    pub(super) codec: C,
    pub(super) member: Member<R, T>,
}

/// A field that is computed of the rest of the record; nobody writes it.
#[derive(Debug)]
pub(super) struct Computed<R: 'static> {
    pub(super) about: About,
    pub(super) kind: ValueKind,
    pub(super) datum: for<'r> fn(&'r R) -> Datum<'r>,
}

/// A field, whatever its records are.
pub trait FieldSpec: Sync {
    /// What is known of it without its values.
    fn about(&self) -> &About;

    /// What its values are.
    fn kind(&self) -> ValueKind;

    /// How it is filled in; amounts are in the currency.
    fn editor(&self, currency: Currency) -> Editor;

    /// Whether it may be empty.
    fn need(&self) -> Need;

    /// Values in plain notation: for choices all of them, else examples.
    fn samples(&self) -> Vec<&'static str>;

    /// Where its value can be looked up.
    fn look_up(&self) -> Option<LookUp>;

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

    /// A setting of the company.
    pub(super) const fn setting(name: &'static str) -> Self {
        Self { column: None, family: Family::Setting, ..Self::parameter(Section::General, name) }
    }

    /// The same in another column.
    pub(super) const fn column(self, column: &'static str) -> Self {
        Self { column: Some(column), ..self }
    }

    /// The same, written by others.
    pub(super) const fn access(self, access: Access) -> Self {
        Self { access, ..self }
    }

    /// The same, computed of the rest of the record.
    pub(super) const fn computed(self) -> Self {
        Self { column: None, access: Access::ReadOnly, ..self }
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
    fn statement(&self, error: FieldError, text: &str, samples: &[&str]) -> Statement {
        let unreadable = |key: &str| {
            let statement = Statement::new(key).text("name", self.name).text("value", text);
            statement.text("example", samples.join(", "))
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
    About::parameter(Section::BasisPayment, name).access(Access::ReadOnly)
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
        let parsed = match (text, self.codec.need()) {
            ("", Need::Always) => Err(FieldError::Required),
            (text, Need::Always | Need::Maybe) => self.codec.parse(text, notation, currency),
        };
        parsed.map_err(|error| self.about.statement(error, text, &self.codec.samples()))
    }
}

impl<R, T, C: Codec<T>> FieldSpec for Field<R, T, C> {
    fn about(&self) -> &About {
        &self.about
    }

    fn kind(&self) -> ValueKind {
        self.codec.kind()
    }

    fn editor(&self, currency: Currency) -> Editor {
        self.codec.editor(currency)
    }

    fn need(&self) -> Need {
        self.codec.need()
    }

    fn samples(&self) -> Vec<&'static str> {
        self.codec.samples()
    }

    fn look_up(&self) -> Option<LookUp> {
        self.about.look_up.or_else(|| self.codec.look_up())
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
        (self.member.set)(record, value);
        Ok(())
    }

    fn store<'r>(&self, record: &'r R) -> DbValue<'r> {
        self.codec.store((self.member.get)(record), record.currency())
    }

    fn parse(
        &self,
        record: &mut R,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<(), Statement> {
        let value = self.value(text, notation, currency)?;
        (self.member.set)(record, value);
        Ok(())
    }

    fn datum<'r>(&self, record: &'r R) -> Datum<'r> {
        self.codec.datum((self.member.get)(record))
    }
}

impl<R> FieldSpec for Computed<R> {
    fn about(&self) -> &About {
        &self.about
    }

    fn kind(&self) -> ValueKind {
        self.kind
    }

    fn editor(&self, _: Currency) -> Editor {
        Editor::Text(LINE)
    }

    fn need(&self) -> Need {
        Need::Maybe
    }

    fn samples(&self) -> Vec<&'static str> {
        Vec::new()
    }

    fn look_up(&self) -> Option<LookUp> {
        None
    }

    fn read(&self, text: &str, _: &dyn Notation, _: Currency) -> Result<Datum<'static>, Statement> {
        Err(self.about.statement(FieldError::Unreadable, text, &[]))
    }
}

impl<R: Record> FieldOf<R> for Computed<R> {
    fn load(&self, _: &mut R, _: DbValue<'_>) -> Result<(), Unreadable> {
        Ok(())
    }

    fn store<'r>(&self, _: &'r R) -> DbValue<'r> {
        DbValue::Null
    }

    fn parse(
        &self,
        _: &mut R,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<(), Statement> {
        self.read(text, notation, currency).map(|_| ())
    }

    fn datum<'r>(&self, record: &'r R) -> Datum<'r> {
        (self.datum)(record)
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
        if self.kind() == ValueKind::Text || self.about().access == Access::ReadOnly {
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
