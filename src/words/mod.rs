//! The words of the desk in English, French and Dutch, and the formats of each language.
//!
//! Every text that a person reads lives in `assets/words/<language>/<area>.ftl`. Code names a text by its key,
//! `key("hold-approve")`, or sends a [`Message`] whose key names it. Only the active language is parsed.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::credit::{Message, Render, Value};
use crate::sanitize::sanitize;

mod bundle;
mod fit;
mod format;
mod read;
mod value;
mod zone;

pub use crate::fields::Language;
use bundle::Bundle;
pub(crate) use fit::fit;
pub use fit::width;
pub(crate) use read::Typed;
pub use zone::Zone;

/// The key of a text in the words files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MessageKey(&'static str);

/// Names a text of the words files; a test finds keys that are missing there or unused here.
pub const fn key(key: &'static str) -> MessageKey {
    MessageKey(key)
}

impl MessageKey {
    /// The key as it is in the files.
    pub const fn key(self) -> &'static str {
        self.0
    }
}

/// What a title is called in every language, where it has synonyms: the attribute `also` of its texts lists them.
pub(crate) fn synonyms(title: MessageKey) -> impl Iterator<Item = &'static str> {
    bundle::synonyms().get(title.key()).into_iter().flatten().copied()
}

impl From<MessageKey> for Message {
    fn from(key: MessageKey) -> Self {
        Self::new(key.key())
    }
}

/// The texts and formats of one language.
pub struct Words {
    language: Language,
    zone: Zone,
    /// How the program is started again on the same desk, and what copies that desk as it is.
    calls: Calls,
    bundle: Arc<Bundle>,
}

/// The commands that hints name, sanitized: they work as they are printed, on the desk that the reader works with.
#[derive(Debug, Clone)]
struct Calls {
    creditdesk: String,
    rescue: String,
}

impl Calls {
    fn of(creditdesk: &str) -> Self {
        let creditdesk = sanitize(creditdesk).into_owned();
        Self { rescue: format!("{creditdesk} backup --anyway"), creditdesk }
    }

    /// Every text may name them; a value of the same name in a message takes precedence.
    fn arguments(&self) -> FluentArgs<'_> {
        let calls = [("creditdesk", &self.creditdesk), ("rescue", &self.rescue)];
        calls.into_iter().map(|(name, call)| (name, call.as_str())).collect()
    }
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Self {
        Self { language, zone: Zone::UTC, calls: Calls::of("creditdesk"), bundle: bundle::of(language) }
    }

    /// The same, whose hints start the program so: `creditdesk --desk other.db`.
    pub fn called_as(mut self, creditdesk: &str) -> Self {
        self.calls = Calls::of(creditdesk);
        self
    }

    /// How hints start the program.
    pub fn call(&self) -> &str {
        &self.calls.creditdesk
    }

    /// The same, whose texts name the keys that run commands: `{ KEY("form.look-up") }`. The keys are given by the ids of
    /// the commands; a command without a key is named by its id.
    pub fn with_keys(mut self, keys: BTreeMap<&'static str, String>) -> Self {
        self.bundle = Arc::new(bundle::with_keys(self.language, keys));
        self
    }

    /// The same, with times in this zone.
    pub const fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }

    /// The words of another language for the same reader.
    pub fn in_language(&self, language: Language) -> Self {
        Self::new(language).in_zone(self.zone).called_as(self.call())
    }

    /// The language these words are of.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text of a key without values; `key.attribute` names an attribute, such as the help of a label.
    pub fn get(&self, key: MessageKey) -> String {
        match key.key().split_once('.') {
            Some((key, attribute)) => self.message(key, Some(attribute), &self.calls.arguments()),
            None => self.message(key.key(), None, &self.calls.arguments()),
        }
    }

    /// The text of a message, its values formatted in this language.
    pub fn render(&self, message: &Message) -> String {
        self.message(&message.key, None, &self.arguments(message))
    }

    /// The text of a named attribute of a message (`.hint`), where it has one.
    pub fn attribute(&self, message: &Message, name: &str) -> Option<String> {
        self.bundle.get_message(&message.key)?.get_attribute(name)?;
        Some(self.message(&message.key, Some(name), &self.arguments(message)))
    }

    /// A message in few words (`.short`), where it has them, for where there is little room.
    pub fn short(&self, message: &Message) -> String {
        self.attribute(message, "short").unwrap_or_else(|| self.render(message))
    }

    /// A message as the reason for something else (`.reason`), where it must not claim that nothing was changed.
    pub fn reason(&self, message: &Message) -> String {
        self.attribute(message, "reason").unwrap_or_else(|| self.render(message))
    }

    /// Whether these words have a text for the key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// What an event of the audit trail is called; one that these words do not know is named by its code.
    pub fn event(&self, event: &str) -> String {
        sanitize(&self.word("event", event)).into_owned()
    }

    fn arguments<'a>(&'a self, message: &'a Message) -> FluentArgs<'a> {
        let mut arguments = self.calls.arguments();
        for (name, value) in &message.values {
            if let Value::Day(day) = value {
                // For a text that must not leave open which is the month.
                arguments.set(format!("{name}_in_words"), self.day_in_words(*day));
            }
            arguments.set(name.as_str(), self.argument(value));
        }
        arguments
    }

    fn argument(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Text(text) => FluentValue::from(sanitize(text).into_owned()),
            Value::Word { family, text } => {
                FluentValue::from(sanitize(&self.word(family, text)).into_owned())
            }
            Value::Key(key) => FluentValue::from(self.message(key, None, &self.calls.arguments())),
            Value::Part(part) => FluentValue::from(self.render(part)),
            Value::Opening(part) => FluentValue::from(capitalized(&self.render(part))),
            Value::Money(amount, currency) => FluentValue::from(self.money(*amount, *currency)),
            Value::Percent(percent) => FluentValue::from(self.percent(*percent)),
            Value::Average(average) => FluentValue::from(self.average(*average)),
            Value::Day(day) => FluentValue::from(self.day(*day)),
            Value::Instant(micros) => FluentValue::from(self.moment(*micros)),
            Value::Time(micros) => FluentValue::from(self.time_of_day(*micros)),
            // A number, not a text, so that plural forms can be chosen; the bundle's formatter groups its digits.
            Value::Count(count) => FluentValue::from(*count),
        }
    }

    fn message(&self, key: &str, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(key).and_then(|message| match attribute {
            None => message.value(),
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        });
        // A key without a text is a defect that the words test finds; the key itself still means something to the reader.
        pattern.map_or_else(
            || key.to_owned(),
            |pattern| self.bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned(),
        )
    }
}

impl Render for Words {
    fn render(&self, message: &Message) -> String {
        Self::render(self, message)
    }

    fn has(&self, key: &str) -> bool {
        Self::has(self, key)
    }
}

/// The text with a capital letter first.
pub(crate) fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }

    #[test]
    fn counts_in_sentences_are_grouped() {
        let expired = |days| Message::new("finding-limit-expired").count("margin", days);
        let words = Words::new(Language::English);
        assert!(words.render(&expired(1)).contains("1 day ago"));
        assert!(words.render(&expired(1_234)).contains("1,234 days ago"));
        let words = Words::new(Language::French);
        assert!(words.render(&expired(1_234)).contains("1\u{202f}234 jours"));
    }

    #[test]
    fn instants_in_sentences_are_the_readers_own_day_and_time() {
        let conflict = Message::new("record-changed")
            .text("code", "C1")
            .text("user", "anna")
            .instant("at", 1_795_303_500_000_000);
        let new_york = |_| -5 * 3_600;
        let text = |language| Words::new(language).in_zone(Zone::new(new_york)).render(&conflict);
        assert!(text(Language::English).contains("anna changed it on 21 Nov 2026 at 18:25."));
        assert!(text(Language::French).contains("le 21/11/2026 à 18:25."));
        assert!(text(Language::Dutch).contains("op 21/11/2026 om 18:25 "));
        let utc = Words::new(Language::English).render(&conflict);
        assert!(utc.contains("on 21 Nov 2026 at 23:25."), "{utc}");
    }

    #[test]
    fn times_in_sentences_are_the_readers_own_with_seconds() {
        let waiting = ["user", "host", "command", "process"].into_iter().fold(
            Message::new("cli-waiting").text("holder", "known").time("since", 1_795_303_507_000_000),
            |message, name| message.text(name, name),
        );
        let new_york = |_| -5 * 3_600;
        let text = Words::new(Language::English).in_zone(Zone::new(new_york)).render(&waiting);
        assert_eq!(text, "Waiting for user on host, writing since 18:25:07 (command, process process).");
    }

    #[test]
    fn a_hint_names_the_desk_of_its_reader_unless_its_message_names_another() {
        let damaged = Message::new("desk-damaged").text("detail", "torn");
        let words = Words::new(Language::English).called_as("creditdesk --desk 'x y.db'");
        let hint = |message: &Message| words.attribute(message, "hint").unwrap();
        assert!(hint(&damaged).ends_with("creditdesk --desk 'x y.db' backup --anyway NEW-FILE"));
        let of_copy = damaged.text("rescue", "creditdesk restore --anyway copy.db");
        assert!(hint(&of_copy).ends_with("creditdesk restore --anyway copy.db NEW-FILE"));
        assert_eq!(words.in_language(Language::Dutch).call(), words.call());
    }

    #[test]
    fn texts_in_sentences_are_sanitized() {
        let closed = Message::new("finding-customer-closed").text("detail", "a\u{1b}[2J\u{202e}\nb");
        assert_eq!(Words::new(Language::English).render(&closed), "The customer is closed: a[2J b.");
    }
}
