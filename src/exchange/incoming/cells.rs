//! Reading one value of a row: a code, a text, an amount, a day.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::currency_sign::{currency_of, is_known, sign_of, without_sign};
use super::heading::Heading;
use super::layout::{Layout, Origin};
use super::lines::Lines;
use super::mapping::{Formats, Mapping};
use super::record::Record;
use super::reject::Fault;
use crate::credit::{AmountError, Coded, Currency, Day, Message, Money};
use crate::sanitize::{clean_code, sanitize};

/// The most letters of a code: a customer, a document number, a login.
pub(super) const LONGEST_CODE: usize = 40;
/// The most letters of any other text.
pub(super) const LONGEST_TEXT: usize = 200;

/// One canonical column of a kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    /// What its values look like.
    pub shape: Shape,
    /// Whether a file must have it.
    pub need: Presence,
    /// What the desk calls it where it lists such records.
    pub listed_as: Option<&'static str>,
}

/// What the values of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Identifies something; only what is invisible in it is removed.
    Code,
    /// Names or describes something, or is a word the desk reads itself.
    Text,
    /// An amount, or a word the desk reads itself.
    Amount,
    /// A limit: an amount, `none` or `unlimited`.
    Limit,
    Day,
    /// A currency of ISO 4217.
    Currency,
}

/// Whether a file must have a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// In every file.
    Required,
    /// In every file without one of these others.
    RequiredUnless(&'static [&'static str]),
    Optional,
    /// Read only where a mapping names it: the desk's own files have other things under that name.
    Mapped,
}

/// The values of one row by canonical column, in the order of the kind's table of columns.
pub struct Cells<'a> {
    pub(super) record: &'a Record,
    pub(super) layout: &'a Layout,
    pub(super) formats: &'a Formats,
    pub(super) plain: &'a Formats,
    pub(super) currency: Currency,
    pub(super) lines: Option<&'a Lines>,
    /// What several fields mean together, by slot.
    pub(super) joined: &'a [(usize, String)],
    /// Whose rows these are, by the row above them.
    pub(super) heading: Option<&'a Heading>,
    pub(super) settings: &'a Mapping,
}

/// One value, and how it is written.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a> {
    text: &'a str,
    slot: usize,
    formats: &'a Formats,
}

impl<'a> Cells<'a> {
    /// The columns of the table.
    pub(super) fn columns(&self) -> impl Iterator<Item = Column> {
        self.layout.slots().iter().map(|slot| slot.column)
    }

    /// The values of the first columns of the table.
    pub(super) fn all<const N: usize>(&self) -> [Cell<'a>; N] {
        std::array::from_fn(|slot| self.cell(slot))
    }

    /// The values of columns of the table from this one on.
    pub(super) fn from<const N: usize>(&self, first: usize) -> [Cell<'a>; N] {
        std::array::from_fn(|slot| self.cell(first + slot))
    }

    /// What is in a field of the row, whatever it means.
    pub(super) fn field(&self, index: usize) -> &'a str {
        let record: &'a Record = self.record;
        self.formats.value(record.field(index))
    }

    /// The currency of a cell, otherwise the usual one; lists of other programs may have its sign or name.
    pub(super) fn currency_or(&self, cell: Cell<'_>, otherwise: Currency) -> Result<Currency, Fault> {
        // Nearly every row names the usual currency; comparing is ten times cheaper than looking it up.
        if cell.text().is_empty() || cell.text() == otherwise.code() {
            return Ok(otherwise);
        }
        let named = currency_of(cell.text()).filter(|_| !self.is_canonical());
        named.map_or_else(|| cell.currency(), Ok)
    }

    /// Whether the file is in the desk's own notation, as far as the mapping says.
    pub(super) fn is_canonical(&self) -> bool {
        self.settings.columns.is_empty()
    }

    /// Whose row it is: a code; a name may be longer.
    pub(super) fn customer(&self, cell: Cell<'_>) -> Result<String, Fault> {
        if self.settings.match_names { cell.cleaned().map(Cow::into_owned) } else { cell.code() }
    }

    /// A value by the name of its column, where the row has one.
    pub(super) fn named(&self, column: &str) -> Option<Cell<'a>> {
        self.layout.slot(column).and_then(|slot| self.cell(slot).given())
    }

    /// One value, by the place of its column in the table.
    pub(super) fn cell(&self, slot: usize) -> Cell<'a> {
        let layout: &'a Layout = self.layout;
        let Some(from) = layout.slots().get(slot) else {
            return Cell { text: "", slot, formats: self.plain };
        };
        let text = match &from.origin {
            Origin::Field(index) => self.field(*index),
            Origin::Joined(_) => {
                let joined = self.joined.iter().find(|(place, _)| *place == slot);
                joined.map_or("", |(_, text)| text.as_str())
            }
            Origin::Constant(text) => return Cell { text, slot, formats: self.plain },
            Origin::Absent => "",
        };
        let heading = self.heading.filter(|_| text.is_empty());
        let text = heading.map_or(text, |heading| heading.value(from.column.name));
        // What the mapping translates to is canonical, as its constants are.
        if let Some(translated) = (!from.values.is_empty()).then(|| from.values.get(text)).flatten() {
            return Cell { text: translated, slot, formats: self.plain };
        }
        Cell { text, slot, formats: self.formats }
    }
}

impl<'a> Cell<'a> {
    /// A value that is in no column.
    pub(super) const fn written(text: &'a str, formats: &'a Formats) -> Self {
        Self { text, slot: 0, formats }
    }

    pub(super) const fn text(self) -> &'a str {
        self.text
    }

    /// A part of this value.
    pub(super) const fn part(self, text: &'a str) -> Self {
        Self { text, ..self }
    }

    /// This value, where there is one.
    pub(super) fn given(self) -> Option<Self> {
        (!self.text.is_empty()).then_some(self)
    }

    /// This value, which must be there.
    pub(super) fn required(self) -> Result<Self, Fault> {
        self.given().ok_or_else(|| self.fault(Message::new("import-empty")))
    }

    pub(super) fn fault(self, reason: Message) -> Fault {
        Fault::of_slot(self.slot, self.text, reason)
    }

    pub(super) fn code(self) -> Result<String, Fault> {
        self.code_text().map(Cow::into_owned)
    }

    pub(super) fn code_text(self) -> Result<Cow<'a, str>, Fault> {
        self.short_enough(LONGEST_CODE)?;
        let code = clean_code(self.text);
        match sanitize(&code) {
            Cow::Borrowed(_) => Ok(code),
            // What a control character does in a code, only a user can know.
            Cow::Owned(_) => Err(self.fault(Message::new("import-control-character"))),
        }
    }

    pub(super) fn cleaned(self) -> Result<Cow<'a, str>, Fault> {
        self.short_enough(LONGEST_TEXT)?;
        Ok(sanitize(self.text))
    }

    pub(super) fn day(self) -> Result<Day, Fault> {
        let patterns = || self.formats.days.texts().collect::<Vec<_>>().join(", ");
        let fault = || self.fault(Message::new("import-day").text("pattern", patterns()));
        self.formats.days.day(self.text).ok_or_else(fault)
    }

    pub(super) fn currency(self) -> Result<Currency, Fault> {
        self.text.parse().map_err(|_| self.fault(Message::new("import-currency")))
    }

    pub(super) fn money(self, currency: Currency) -> Result<Money, Fault> {
        let plain = self.in_currency(currency).ok_or_else(|| self.fault(self.no_amount(currency)))?;
        Money::parse(&plain, currency).map_err(|error| {
            self.fault(match error {
                AmountError::Malformed => self.malformed(),
                AmountError::TooManyDecimals => Message::new("import-amount-decimals")
                    .text("currency", currency.code())
                    .count("decimals", currency.exponent()),
                AmountError::OutOfRange => {
                    Message::new("import-amount-range").money("most", Money::LARGEST, currency)
                }
            })
        })
    }

    /// The number in plain notation, beside which there can be the mapping's sign of a currency.
    pub(super) fn plain_number(self) -> Result<Cow<'a, str>, Fault> {
        let own = self.formats.currency_sign.as_deref();
        let plain = self.formats.notation.signed(self.text, |text| without_sign(text, None, own));
        plain.ok_or_else(|| self.fault(self.malformed()))
    }

    /// The number in plain notation, beside which there can be the sign of a currency.
    pub(super) fn in_currency(self, currency: Currency) -> Option<Cow<'a, str>> {
        let own = self.formats.currency_sign.as_deref();
        self.formats.notation.signed(self.text, |text| without_sign(text, Some(currency), own))
    }

    /// Why this is no amount in a currency: for the sign of another one, or as such.
    fn no_amount(self, currency: Currency) -> Message {
        let other = sign_of(self.text).filter(|sign| is_known(sign));
        other.map_or_else(
            || self.malformed(),
            |sign| Message::new("import-currency-sign").text("sign", sign).text("currency", currency.code()),
        )
    }

    pub(super) fn decimal(self) -> Result<Decimal, Fault> {
        let plain = self.plain_number()?;
        Decimal::from_str_exact(&plain).map_err(|_| self.fault(self.malformed()))
    }

    pub(super) fn is_yes(self) -> Result<bool, Fault> {
        match self.text {
            "" => Ok(false),
            text if text.eq_ignore_ascii_case("yes") => Ok(true),
            text if text.eq_ignore_ascii_case("no") => Ok(false),
            _ => Err(self.fault(Message::new("import-yes-no"))),
        }
    }

    /// One of the words of a type, in letters of any case.
    pub(super) fn coded<T: Coded>(self, codes: &[&str]) -> Result<T, Fault> {
        let unknown = || self.fault(Message::new("import-word").text("words", codes.join(", ")));
        T::from_code(&self.text.to_ascii_lowercase()).ok_or_else(unknown)
    }

    /// Whether this is a zero in a file whose zeros say "no limit was set".
    pub(super) fn is_unset_zero(self) -> bool {
        self.formats.zero_is_unset
            && self.text.contains('0')
            && self
                .formats
                .notation
                .plain(self.text)
                .is_some_and(|plain| plain.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-')))
    }

    fn malformed(self) -> Message {
        Message::new("import-amount").text("example", self.formats.notation.example())
    }

    pub(super) fn short_enough(self, most: usize) -> Result<(), Fault> {
        if self.text.len() <= most || self.text.chars().count() <= most {
            return Ok(());
        }
        Err(self.fault(Message::new("import-long").count("most", most)))
    }
}
