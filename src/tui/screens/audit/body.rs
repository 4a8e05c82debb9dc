//! What a record of the audit trail says that changed: kept in no language, shown in the reader's.

use serde_json::{Map, Value};

use crate::credit::{Currency, Day, Money, Statement};
use crate::desk::AuditRecord;
use crate::fields::{FieldSpec, Settings, named};
use crate::tui::screens::values::{Label, in_words, parameter_named, parameters_named};
use crate::words::Words;

/// Fields that tell a person nothing: keys and digests of what is kept beside the record, and its own note.
const SILENT: [&str; 6] = ["assessment", "assessment_sha256", "note", "note_id", "reverses", "verdict"];

/// What is known of the record while its fields are shown.
#[derive(Clone, Copy)]
struct Shower<'a> {
    words: &'a Words,
    /// The setting that it is about.
    setting: Option<&'static dyn FieldSpec>,
    /// The currency of amounts that are kept in minor units.
    currency: Currency,
}

/// A line for each field: what it is, and what it was and has become.
pub fn lines(record: &AuditRecord, words: &Words) -> Vec<String> {
    let Ok(Value::Object(body)) = serde_json::from_str::<Value>(&record.body) else {
        return Vec::new();
    };
    let setting = (record.subject_kind == "setting").then(|| named::<Settings>(&record.subject).ok());
    let currency = body.get("currency").and_then(Value::as_str);
    let shower = Shower {
        words,
        setting: setting.flatten().map(|field| field as &dyn FieldSpec),
        currency: currency.and_then(|code| code.parse().ok()).unwrap_or(Currency::EUR),
    };
    let mut lines = Vec::new();
    shower.object(&body, &record.subject, &mut lines);
    lines
}

/// What was written, where the record is of a note.
pub fn note(record: &AuditRecord) -> Option<String> {
    let body: Value = serde_json::from_str(&record.body).ok()?;
    let text = body.get("text").and_then(Value::as_str).filter(|_| record.subject_kind == "note");
    text.map(str::to_owned)
}

impl Shower<'_> {
    fn object(self, object: &Map<String, Value>, name: &str, lines: &mut Vec<String>) {
        if let (Some(old), Some(new)) = (object.get("old"), object.get("new")) {
            lines.push(self.change(name, old, new));
            return;
        }
        for (name, value) in object {
            if !SILENT.contains(&name.as_str()) || value.is_object() {
                self.field(name, value, lines);
            }
        }
    }

    fn field(self, name: &str, value: &Value, lines: &mut Vec<String>) {
        match value {
            Value::Null => {}
            Value::Object(object) => self.object(object, name, lines),
            Value::Array(items) if items.is_empty() => {}
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.item(item)).collect();
                lines.push(self.named(name, &items.join(", ")));
            }
            Value::String(text) if text.is_empty() => {}
            Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                lines.push(self.named(name, &self.value(name, value)));
            }
        }
    }

    /// One of several, such as an instalment: its values in a row.
    fn item(self, item: &Value) -> String {
        match item {
            Value::Object(fields) => {
                let shown = fields
                    .iter()
                    .filter(|(name, value)| !value.is_null() && name.as_str() != "instalment")
                    .map(|(name, value)| self.value(name, value));
                shown.collect::<Vec<_>>().join(" ")
            }
            other => self.value("", other),
        }
    }

    fn named(self, name: &str, value: &str) -> String {
        let line = Statement::new("audit-value").text("name", self.label(name)).text("value", value);
        self.words.tell(&line)
    }

    fn change(self, name: &str, old: &Value, new: &Value) -> String {
        let shown = |value: &Value| match value {
            Value::Null => self.words.tell(&Statement::new("none")),
            value => self.value(name, value),
        };
        let line = Statement::new("audit-change")
            .text("name", self.label(name))
            .text("old", shown(old))
            .text("new", shown(new));
        self.words.tell(&line)
    }

    fn label(self, name: &str) -> String {
        if let Some(setting) = self.setting.filter(|setting| setting.name() == name) {
            return self.words.get(Label::of(setting).text);
        }
        let own = format!("audit-name-{}", name.replace('_', "-"));
        if self.words.has(&own) {
            return self.words.tell(&Statement::new(own));
        }
        parameter_named(name)
            .map_or_else(|| name.to_owned(), |parameter| self.words.get(Label::of(parameter).text))
    }

    fn value(self, name: &str, value: &Value) -> String {
        match value {
            Value::Bool(answer) => {
                let key = if *answer { "yes" } else { "no" };
                self.words.tell(&Statement::new(key))
            }
            Value::Number(number) => self.number(name, number.as_i64().unwrap_or(0)),
            Value::String(text) => self.text(name, text),
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
        }
    }

    /// Amounts of documents are kept in minor units, everything else counts.
    fn number(self, name: &str, number: i64) -> String {
        if name == "amount" {
            self.words.money(Money::from_minor(number), self.currency)
        } else {
            self.words.count(number)
        }
    }

    fn text(self, name: &str, text: &str) -> String {
        if let Some(setting) = self.setting.filter(|setting| setting.name() == name) {
            let shown = in_words(std::iter::once(setting), text, self.currency, self.words);
            return shown.unwrap_or_else(|| text.to_owned());
        }
        let family = match name {
            "outcome" => "outcome",
            "decision" | "of" => "decided",
            "kind" if self.words.has(&format!("subject-{text}")) => "subject",
            "state" if self.words.has(&format!("order-state-{text}")) && text != "closed" => "order-state",
            _ => "",
        };
        let key = format!("{family}-{text}");
        if !family.is_empty() && self.words.has(&key) {
            return self.words.tell(&Statement::new(key));
        }
        if let Ok(day) = text.parse::<Day>() {
            return self.words.day(day);
        }
        if let Some(amount) = plain_amount(name, text) {
            return self.words.money(amount, self.currency);
        }
        let shown = in_words(parameters_named(name), text, self.currency, self.words);
        shown.unwrap_or_else(|| self.words.code("", text))
    }
}

/// An amount of a decision, kept in plain notation.
fn plain_amount(name: &str, text: &str) -> Option<Money> {
    let is_amount = ["amount", "up_to", "collect"].contains(&name);
    is_amount.then(|| Money::parse(text, Currency::EUR).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    fn record(kind: &str, subject: &str, body: &str) -> AuditRecord {
        AuditRecord {
            id: 1,
            at: 0,
            day: Day::from_number(0).unwrap(),
            login: "ann".to_owned(),
            event: "test".to_owned(),
            subject_kind: kind.to_owned(),
            subject: subject.to_owned(),
            body: body.to_owned(),
            note: String::new(),
            customer: None,
        }
    }

    #[test]
    fn bodies_are_shown_in_the_language_with_old_and_new() {
        let words = Words::new(Language::Dutch);
        let shown = |kind, subject, body| lines(&record(kind, subject, body), &words);
        let changed = r#"{"changed":{"limit":{"old":"1000.00","new":"unlimited"}}}"#;
        assert_eq!(shown("customer", "C1", changed), ["Kredietlimiet: 1.000,00 -> onbeperkt"]);
        let setting = r#"{"old":"hold","new":"warn"}"#;
        let line = shown("setting", "check.limit", setting).join("");
        assert!(line.ends_with(": blokkeren -> waarschuwen"), "{line}");
        let added = r#"{"added":{"name":"Dupont","limit":"none","country":null}}"#;
        assert_eq!(shown("customer", "C1", added), ["Kredietlimiet: geen", "Naam: Dupont"]);
        let invoice = r#"{"amount":123450,"currency":"EUR","day":"2026-11-21","applied":[]}"#;
        let line = shown("invoice", "I-1", invoice).join("; ");
        assert!(line.contains("1.234,50") && line.contains("21-11-2026"), "{line}");
        assert!(shown("order", "O-1", "no json").is_empty());
    }
}
