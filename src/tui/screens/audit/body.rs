//! What a record of the audit trail says that changed: stored in no language, shown in the reader's.

use crate::credit::{Currency, Day, Message, Money, Render};
use crate::desk::{AuditBody, AuditRecord, Field, Imported, Shown};
use crate::fields::{FieldSpec, Settings, named};
use crate::tui::screens::values::{Label, in_words, parameter_named, parameters_named};
use crate::words::{Words, key};

/// Fields that mean nothing to a user: keys and digests of what is stored beside the record, and its own note.
const SILENT: [&str; 6] = ["assessment", "assessment_sha256", "note", "note_id", "reverses", "undone_event"];

/// What is known of the record while its fields are shown.
#[derive(Clone, Copy)]
struct AuditFormatter<'a> {
    words: &'a Words,
    setting: Option<&'static dyn FieldSpec>,
    /// The decision that its reason is one of.
    decision: Option<&'a str>,
    /// What the keys of its states begin with.
    states: &'static str,
    currency: Currency,
}

/// A line for each field: what it is, and what it was and has become.
pub fn lines(record: &AuditRecord, words: &Words) -> Vec<String> {
    let (setting, currency) = match &record.body {
        AuditBody::SettingChanged(_) => {
            (named::<Settings>(&record.subject).ok().map(|field| -> &dyn FieldSpec { field }), None)
        }
        AuditBody::DocumentEntered(entered) => (None, Some(entered.currency.0)),
        AuditBody::Applied(applied) => (None, Some(applied.currency.0)),
        AuditBody::ValidationApplied(applied) => (None, Some(applied.currency.0)),
        AuditBody::Imported(import) => return vec![imported(import, words)],
        _ => (None, None),
    };
    let decision = match &record.body {
        AuditBody::OrderDecided(decided) => Some(decided.decision.as_str()),
        _ => None,
    };
    let currency = currency.or(record.currency).unwrap_or(Currency::EUR);
    let states = if record.subject_kind == "order" { "order-state" } else { "customer-state" };
    let mut lines = Vec::new();
    AuditFormatter { words, setting, decision, states, currency }.field(
        &record.subject,
        record.body.field(),
        &mut lines,
    );
    lines
}

/// The same with what only the record shown whole has: the digest of a file.
pub fn whole(record: &AuditRecord, words: &Words) -> Vec<String> {
    let mut lines = lines(record, words);
    if let AuditBody::Imported(import) = &record.body {
        let digest = Message::new("audit-value").text("name", "SHA-256").text("value", &import.sha256);
        lines.push(words.render(&digest));
    }
    lines
}

/// What became of the rows of a file.
fn imported(import: &Imported, words: &Words) -> String {
    let message = Message::new("audit-imported")
        .count("inserted", import.inserted)
        .count("updated", import.updated)
        .count("rejected", import.rejected)
        .count("read", import.read)
        .text("kind", &import.kind);
    words.render(&message)
}

/// What was written, where the record is of a note.
pub fn note(record: &AuditRecord) -> Option<&str> {
    match &record.body {
        AuditBody::Note(note) => Some(&note.text),
        _ => None,
    }
}

impl AuditFormatter<'_> {
    fn field(self, name: &str, field: Field<'_>, lines: &mut Vec<String>) {
        match field {
            Field::Nothing | Field::Text("") => {}
            Field::List(items) if items.is_empty() => {}
            Field::Fields(mut fields) => {
                fields.sort_by_key(|(name, _)| *name);
                for (name, field) in fields {
                    if !SILENT.contains(&name) {
                        self.field(name, field, lines);
                    }
                }
            }
            Field::Change(old, new) => lines.push(self.change(name, old, new)),
            field => lines.push(self.named(name, &self.value(name, field))),
        }
    }

    fn named(self, name: &str, value: &str) -> String {
        let line = Message::new("audit-value").text("name", self.label(name)).text("value", value);
        self.words.render(&line)
    }

    fn change(self, name: &str, old: Option<&str>, new: Option<&str>) -> String {
        let shown = |value: Option<&str>| {
            value.map_or_else(|| self.words.get(key("nothing")), |value| self.text(name, value))
        };
        let line = Message::new("audit-change")
            .text("name", self.label(name))
            .text("old", shown(old))
            .text("new", shown(new));
        self.words.render(&line)
    }

    fn label(self, name: &str) -> String {
        if let Some(setting) = self.setting.filter(|setting| setting.name() == name) {
            return self.words.get(Label::of(setting).text);
        }
        let own = format!("audit-name-{}", name.replace('_', "-"));
        if self.words.has(&own) {
            return self.words.render(&Message::new(own));
        }
        parameter_named(name)
            .map_or_else(|| name.to_owned(), |parameter| self.words.get(Label::of(parameter).text))
    }

    fn value(self, name: &str, field: Field<'_>) -> String {
        let word = |key: String| self.words.render(&Message::new(key));
        match field {
            Field::Nothing => String::new(),
            Field::Text(text) => self.text(name, text),
            Field::Plain(plain) => Money::parse(plain, self.currency)
                .map_or_else(|_| self.text(name, plain), |amount| self.words.money(amount, self.currency)),
            Field::Money(amount) => self.words.money(amount, self.currency),
            Field::Day(day) => self.words.day(day),
            Field::Count(count) => self.words.count(count),
            Field::YesNo(answer) => word(if answer { "yes" } else { "no" }.to_owned()),
            Field::Word(family, code) => word(format!("{family}-{code}")),
            Field::Change(old, new) => self.change(name, old, new),
            Field::List(items) => {
                let items: Vec<_> = items.into_iter().map(|item| self.value(name, item)).collect();
                items.join(", ")
            }
            // One of several, such as an instalment: its values in a row.
            Field::Fields(mut fields) => {
                fields.sort_by_key(|(name, _)| *name);
                fields.retain(|(name, field)| *name != "instalment" && *field != Field::Nothing);
                let values: Vec<_> =
                    fields.into_iter().map(|(name, field)| self.value(name, field)).collect();
                values.join(" ")
            }
        }
    }

    fn text(self, name: &str, text: &str) -> String {
        if let Some(setting) = self.setting.filter(|setting| setting.name() == name) {
            let shown = in_words(std::iter::once(setting), text, self.currency, self.words);
            return shown.unwrap_or_else(|| text.to_owned());
        }
        if let (Some(decision), "reason") = (self.decision, name) {
            return self.words.word(&format!("reason-{decision}"), text);
        }
        let family = match name {
            "undone" => "event",
            "decision" | "of" => "decided",
            "kind" => "subject",
            "state" => self.states,
            "terms" => "terms-kind",
            _ => "",
        };
        let key = format!("{family}-{text}");
        if !family.is_empty() && self.words.has(&key) {
            return self.words.render(&Message::new(key));
        }
        if let Ok(day) = text.parse::<Day>() {
            return self.words.day(day);
        }
        let shown = in_words(parameters_named(name), text, self.currency, self.words);
        shown.unwrap_or_else(|| self.words.code("", text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::credit::{CustomerState, VerdictKind};
    use crate::desk::{EventId, EventKind, OrderState, WORDED};
    use crate::words::Language;

    fn record(kind: &str, subject: &str, body: &str) -> AuditRecord {
        AuditRecord {
            id: 1,
            at: 0,
            day: Day::from_number(0).unwrap(),
            login: "ann".to_owned(),
            event: crate::desk::EventKind::Init,
            event_id: EventId(1),
            subject_kind: kind.to_owned(),
            subject: subject.to_owned(),
            body: AuditBody::from_text(1, body).unwrap(),
            stored: body.to_owned(),
            note: String::new(),
            customer: None,
            currency: None,
        }
    }

    #[test]
    fn every_code_of_a_record_has_words_in_every_language() {
        let families = [
            ("event", &EventKind::CODES[..]),
            ("decided", &VerdictKind::CODES),
            ("order-state", &OrderState::CODES),
            ("customer-state", &CustomerState::CODES),
        ];
        for language in Language::ALL {
            let words = Words::new(language);
            for (family, codes) in families.into_iter().chain(WORDED.iter().copied()) {
                for code in codes {
                    assert!(words.has(&format!("{family}-{code}")), "{language:?}: {family}-{code}");
                }
            }
        }
    }

    #[test]
    fn what_a_release_is_for_and_what_became_of_an_order_are_said_in_words() {
        let released = r#"{"amount":"10.00","assessment":1,"assessment_sha256":"","decision":"release","note":"",
            "reason":"","verdict":{"lasting":"sticks","until":null,"up_to":null}}"#;
        let on_terms = r#"{"amount":"10.00","assessment":1,"assessment_sha256":"","decision":"terms","note":"",
            "reason":"","verdict":{"terms":"cod","collect":null}}"#;
        let words = Words::new(Language::French);
        for (body, shown, code) in [
            (released, "Valable pour\u{a0}: toute la commande", "sticks"),
            (on_terms, "contre remboursement", "cod"),
            (r#"{"state":"closed"}"#, "clôturée", "closed"),
            (r#"{"transferred":true,"messages":["limit-exceeded"]}"#, "Limite dépassée", "limit-exceeded"),
        ] {
            let text = lines(&record("order", "O-1", body), &words).join("; ");
            assert!(text.contains(shown) && !text.contains(code), "{text}");
        }
    }

    #[test]
    fn a_reason_is_shown_in_the_words_of_its_decision() {
        let decided = r#"{"amount":"10.00","assessment":1,"assessment_sha256":"","decision":"keep","note":"",
            "reason":"awaiting-payment","verdict":{"follow_up":null}}"#;
        let shown = lines(&record("order", "O-1", decided), &Words::new(Language::English)).join("; ");
        assert!(shown.contains("Reason: Awaiting payment"), "{shown}");
    }

    #[test]
    fn an_import_is_a_sentence_and_its_digest_is_in_the_whole_record_only() {
        let body = r#"{"kind":"receipts","read":28,"inserted":28,"updated":0,"rejected":0,"sha256":"ab12"}"#;
        let import = record("import", "receipts.csv", body);
        let shown = |language| lines(&import, &Words::new(language)).join("|");
        assert_eq!(shown(Language::English), "28 new, 0 rejected, 28 rows of receipts");
        assert_eq!(shown(Language::French), "28 nouvelles, 0 rejetée, 28 lignes d’encaissements");
        assert_eq!(shown(Language::Dutch), "28 nieuw, 0 afgekeurd, 28 regels ontvangsten");
        assert_eq!(whole(&import, &Words::new(Language::English)).last().unwrap(), "SHA-256: ab12");
    }

    #[test]
    fn averages_have_two_decimals() {
        let change = r#"{"changed":{"basis_average":{"old":"84.5455","new":null}}}"#;
        let words = Words::new(Language::French);
        let shown = lines(&record("customer", "C1", change), &words).join("");
        assert!(shown.ends_with("\u{a0}: 84,55 -> —"), "{shown}");
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
        let receipt = r#"{"amount":123450,"currency":"EUR","day":"2026-11-21","applied":[],"reason":null}"#;
        let line = shown("receipt", "R-1", receipt).join("; ");
        assert!(line.contains("1.234,50") && line.contains("21/11/2026"), "{line}");
        let rechecked =
            r#"{"assessment":1,"outcome":"held","reasons":"limit-exceeded,hold-period","reasons_before":""}"#;
        let line = shown("order", "O-1", rechecked).join("; ");
        assert!(line.contains("Redenen: Boven limiet, Oude posten"), "{line}");
    }
}
