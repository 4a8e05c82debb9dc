//! How values of a type are stored, read, printed and entered: one codec for every kind of value.

use super::db_value::{DbValue, Unreadable};
use super::{Datum, GroupKind};
use crate::credit::{Currency, Message, Notation, Plain};

/// How values `T` are stored, read, shown and entered; amounts are in the currency of the record.
pub trait Codec<T>: Sync {
    /// Reads the value of a column; by default a text in plain notation.
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<T, Unreadable> {
        load_text(self, stored, currency)
    }

    /// What is stored in the column.
    fn store<'v>(&self, value: &'v T, currency: Currency) -> DbValue<'v> {
        self.datum(value).plain(currency).map_or(DbValue::Null, DbValue::text)
    }

    /// Reads what a user or a file wrote, trimmed.
    fn parse(&self, text: &str, notation: &dyn Notation, currency: Currency) -> Result<T, FieldError>;

    /// The value as it is shown, written and compared.
    fn datum<'v>(&self, value: &'v T) -> Datum<'v>;

    /// What the values are and how they are entered.
    fn shape(&self) -> Shape;
}

/// Reads a text in plain notation, exactly as the desk writes it.
pub(super) fn load_text<T>(
    codec: &(impl Codec<T> + ?Sized),
    stored: DbValue<'_>,
    currency: Currency,
) -> Result<T, Unreadable> {
    let text = stored.into_text()?;
    let value = codec.parse(&text, &Plain, currency).map_err(|_| Unreadable)?;
    let is_as_written = codec.datum(&value).plain(currency).unwrap_or_default() == text;
    if is_as_written { Ok(value) } else { Err(Unreadable) }
}

/// What the values of a field are, and how they are entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    pub kind: ValueKind,
    /// Values in plain notation, as they are printed: for choices all of them, else examples.
    pub(super) samples: &'static [&'static str],
    /// A word that may take the place of a value.
    pub(super) word: Option<&'static str>,
    /// The longest text that can be entered; none where the kind has an editor of its own.
    pub(super) line: Option<usize>,
    /// Whether the value may be missing.
    pub need: Need,
    /// Where a value can be looked up.
    pub look_up: Option<LookUp>,
    /// On which side of today its days are.
    pub(super) tense: Tense,
}

/// The longest value that is entered in words or figures, in characters.
const LINE: usize = 40;

impl Shape {
    /// Values that are required, entered in the editor of their kind.
    pub(super) const fn of(kind: ValueKind, samples: &'static [&'static str]) -> Self {
        Self {
            kind,
            samples,
            word: None,
            line: None,
            need: Need::Always,
            look_up: None,
            tense: Tense::Either,
        }
    }

    /// The same, entered as text of at most so many characters.
    pub(super) const fn line(self, longest: usize) -> Self {
        Self { line: Some(longest), ..self }
    }

    /// The same, entered as text.
    pub(super) const fn typed(self) -> Self {
        self.line(LINE)
    }

    /// The same, or this word.
    pub(super) const fn or(self, word: &'static str) -> Self {
        Self { word: Some(word), ..self }.maybe().typed()
    }

    /// The same, or nothing.
    pub(super) const fn maybe(self) -> Self {
        Self { need: Need::Maybe, ..self }
    }

    /// The same, of days on this side of today.
    pub(super) const fn lying(self, tense: Tense) -> Self {
        Self { tense, ..self }
    }

    /// The same, to be looked up there.
    pub(super) const fn looked_up(self, look_up: LookUp) -> Self {
        Self { look_up: Some(look_up), ..self }
    }

    /// Values in plain notation: for choices all of them, else examples.
    pub fn samples(&self) -> Vec<&'static str> {
        self.samples.iter().copied().chain(self.word).collect()
    }

    /// Whether its values are codes of any form, so that two of them may differ in a single character.
    pub fn is_free_code(&self) -> bool {
        self.kind == ValueKind::Code && (self.line.is_some() || self.look_up.is_some())
    }

    /// How a form edits a value; amounts are in the currency.
    pub fn editor(&self, currency: Currency) -> Editor {
        match (self.line, self.kind) {
            (Some(longest), _) => Editor::Text(longest),
            (None, ValueKind::YesNo) => Editor::YesNo,
            (None, ValueKind::Count) => Editor::Count,
            (None, ValueKind::Amount) => Editor::Money(currency),
            (None, ValueKind::Day) => Editor::Day(self.tense),
            (None, ValueKind::Choice | ValueKind::Period) => {
                Editor::Choice(self.samples().into_iter().map(str::to_owned).collect())
            }
            (
                None,
                ValueKind::Text
                | ValueKind::Code
                | ValueKind::Currency
                | ValueKind::Limit
                | ValueKind::Percent
                | ValueKind::Average,
            ) => Editor::Text(LINE),
        }
    }
}

/// Why a text is not a value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldError {
    /// Nothing was written where something is needed.
    Required,
    /// More characters than this.
    TooLong(usize),
    /// It is no such value.
    Unreadable,
    /// It is such a value and not allowed: the message, without the name of the field.
    Refused(Message),
}

/// What the values of a field are: how they are imported, exported, aligned and filtered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    Text,
    /// Codes of the company or of others.
    Code,
    /// One of a few words, or several of them.
    Choice,
    Currency,
    YesNo,
    Count,
    /// The number of an ageing period.
    Period,
    Amount,
    /// An amount or the word for one of the other states of a limit.
    Limit,
    Percent,
    /// An average of days.
    Average,
    Day,
}

/// How a value is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Editor {
    /// One line of text, up to so many characters.
    Text(usize),
    /// Several lines of text; Enter starts a new one.
    Note,
    /// An amount of this currency.
    Money(Currency),
    Count,
    /// A day; what is left out of it is filled in on this side of today.
    Day(Tense),
    Choice(Vec<String>),
    YesNo,
}

/// On which side of today a day is meant that is typed without its year, or as a day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// What has happened: today or before.
    Past,
    /// What is to come: today or later.
    Future,
    /// The one that is nearest.
    Either,
}

/// Whether a field may be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It always has a value.
    Always,
    /// It may be empty.
    Maybe,
}

/// What a value can be looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LookUp {
    /// The groups of this kind.
    Groups(GroupKind),
    /// The terms of payment.
    Terms,
    /// The users who still work here.
    Users,
    /// These words, beside a value that is typed.
    Words(&'static [&'static str]),
}

/// A value that may be missing: NULL in the column, an empty text.
#[derive(Debug, Clone, Copy)]
pub struct Optional<C>(pub C);

impl<T, C: Codec<T>> Codec<Option<T>> for Optional<C> {
    fn load(&self, stored: DbValue<'_>, currency: Currency) -> Result<Option<T>, Unreadable> {
        match stored {
            DbValue::Null => Ok(None),
            stored => self.0.load(stored, currency).map(Some),
        }
    }

    fn store<'v>(&self, value: &'v Option<T>, currency: Currency) -> DbValue<'v> {
        value.as_ref().map_or(DbValue::Null, |value| self.0.store(value, currency))
    }

    fn parse(
        &self,
        text: &str,
        notation: &dyn Notation,
        currency: Currency,
    ) -> Result<Option<T>, FieldError> {
        // "none" may be the name of something.
        let is_nothing =
            text.is_empty() || (self.shape().kind != ValueKind::Text && notation.code(text) == NONE);
        if is_nothing { Ok(None) } else { self.0.parse(text, notation, currency).map(Some) }
    }

    fn datum<'v>(&self, value: &'v Option<T>) -> Datum<'v> {
        value.as_ref().map_or(Datum::Nothing, |value| self.0.datum(value))
    }

    fn shape(&self) -> Shape {
        self.0.shape().maybe()
    }
}

pub(super) const NONE: &str = "none";
