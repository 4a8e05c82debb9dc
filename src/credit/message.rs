//! What the desk reports, before it is put into words: a key of the words files and its values.
//!
//! Rules, refusals and rejects carry messages, so that every layer can explain itself without knowing a language.

use super::{AverageDays, Currency, Day, Money, Percent};

/// A sentence to be: the key of the words files and the named values that go into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Key of the words files, also the stable code that programs see (`customer-not-found`).
    pub key: String,
    /// Values by the names the sentence uses.
    pub values: Vec<(String, Value)>,
}

/// One value of a sentence; it is formatted in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A name, a code, a text as received.
    Text(String),
    /// A word of the desk that has its own key in the words files (`customer-state-blocked`).
    Key(String),
    /// A text that is a word of the desk where its family has it, as in `reason-block-late-payment`.
    Word {
        family: &'static str,
        text: String,
    },
    /// Another message as a part of the sentence.
    Part(Box<Message>),
    /// The same at the beginning of the sentence, so that it begins with a capital letter.
    Opening(Box<Message>),
    Money(Money, Currency),
    Percent(Percent),
    Day(Day),
    Count(i64),
    /// An average of days.
    Average(AverageDays),
    /// An instant, microseconds since 1970 in UTC; shown in the reader's own time.
    Instant(i64),
    /// An instant of today, microseconds since 1970 in UTC; the reader's own time without the day.
    Time(i64),
}

/// Puts messages into the words of a language.
pub trait Render {
    /// The sentence of a message.
    fn render(&self, message: &Message) -> String;

    /// Whether there is a text for the key.
    fn has(&self, key: &str) -> bool;

    /// A text that is a word of the desk where its family has it, as in `reason-block-late-payment`.
    fn word(&self, family: &str, text: &str) -> String {
        let key = format!("{family}-{text}");
        if self.has(&key) { self.render(&Message::new(key)) } else { text.to_owned() }
    }
}

impl Message {
    /// A message without values yet.
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), values: Vec::new() }
    }

    /// The report that something was stopped on request, which is no news to the user.
    pub fn stopped() -> Self {
        Message::new("stopped")
    }

    /// The same with one value more.
    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.values.push((name.to_owned(), value));
        self
    }

    /// The same with one text more.
    pub fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Value::Text(text.into()))
    }

    /// The same with one amount more.
    pub fn money(self, name: &str, amount: Money, currency: Currency) -> Self {
        self.with(name, Value::Money(amount, currency))
    }

    /// The same with one day more.
    pub fn day(self, name: &str, day: Day) -> Self {
        self.with(name, Value::Day(day))
    }

    /// The same with one count more; one that is too large to count is shown as the largest.
    pub fn count(self, name: &str, count: impl TryInto<i64>) -> Self {
        self.with(name, Value::Count(count.try_into().unwrap_or(i64::MAX)))
    }

    /// The same with one average of days more.
    pub fn average(self, name: &str, average: AverageDays) -> Self {
        self.with(name, Value::Average(average))
    }

    /// The same with one instant more, microseconds since 1970 in UTC.
    pub fn instant(self, name: &str, micros_utc: i64) -> Self {
        self.with(name, Value::Instant(micros_utc))
    }

    /// The same with one time of day more, microseconds since 1970 in UTC.
    pub fn time(self, name: &str, micros_utc: i64) -> Self {
        self.with(name, Value::Time(micros_utc))
    }

    /// The same with another message as a part of it.
    pub fn part(self, name: &str, part: Self) -> Self {
        self.with(name, Value::Part(Box::new(part)))
    }

    /// The same with another message that it begins with.
    pub fn opening(self, name: &str, part: Self) -> Self {
        self.with(name, Value::Opening(Box::new(part)))
    }

    /// The same with one text more that may be a code with a word of the desk.
    pub fn word(self, name: &str, family: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Value::Word { family, text: text.into() })
    }

    /// The same with one word of the desk more, named by its key.
    pub fn key(self, name: &str, key: impl Into<String>) -> Self {
        self.with(name, Value::Key(key.into()))
    }
}
