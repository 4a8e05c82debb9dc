//! A set of blocking rules as one TOML file (R6.9): what is written in it, with the lines of it. What the values mean, the
//! desk says.

use std::fmt::Write;
use std::path::Path;

use toml::de::{DeArray, DeInteger, DeTable, DeValue};
use toml::{Spanned, Value};

use crate::credit::{Currency, Message};
use crate::fields::{Datum, Record, RuleRecord};
use crate::files::{SmallFileError, cause_of, read_small_text};

/// The rules of a file, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSet {
    pub rules: Vec<WrittenRule>,
}

/// A rule as it is written in the file, before anything of it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenRule {
    pub place: RulePlace,
    pub id: String,
    /// Its values by their names, without the id.
    pub values: Vec<WrittenValue>,
}

/// One value of a rule, in plain notation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenValue {
    pub line: usize,
    pub name: String,
    pub value: String,
}

/// The line of something in the file, and the id of the rule that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RulePlace {
    /// None of the file as a whole.
    pub line: Option<usize>,
    /// The id of the rule, where it is known.
    pub id: Option<String>,
}

/// Why a file is no rule set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the rule set cannot be read: {cause:?}")]
pub struct RuleSetError {
    pub place: RulePlace,
    pub cause: Message,
}

const FORMAT: i64 = 1;
const MOST_RULES: usize = 1000;
/// The fields that are lists in the file.
const LISTS: [&str; 2] = ["values", "at"];
/// What each rule must say.
const NEEDED: [&str; 2] = ["id", "type"];

impl RulePlace {
    /// The same error there.
    pub fn error(&self, cause: Message) -> RuleSetError {
        RuleSetError { place: self.clone(), cause }
    }

    /// The same rule at another line.
    pub fn at(&self, line: usize) -> Self {
        Self { line: Some(line), ..self.clone() }
    }
}

impl RuleSetError {
    /// What is wrong, with line and id.
    pub fn message(&self) -> Message {
        let RulePlace { line, id } = &self.place;
        let place = match (line, id) {
            (None, _) => Message::new("rule-set-as-a-whole"),
            (Some(line), None) => Message::new("rule-set-line").text("line", line.to_string()),
            (Some(line), Some(id)) => {
                Message::new("rule-set-line-and-rule").text("line", line.to_string()).text("id", id)
            }
        };
        Message::new("rule-set-unreadable").part("place", place).part("cause", self.cause.clone())
    }
}

impl From<SmallFileError> for RuleSetError {
    fn from(error: SmallFileError) -> Self {
        RulePlace::default().error(match &error {
            SmallFileError::Unreadable(cause) => {
                Message::new("rule-set-failed").with("cause", cause_of(cause))
            }
            SmallFileError::NotAFile => Message::new("rule-set-not-a-file"),
            SmallFileError::TooLarge { most } => {
                Message::new("rule-set-too-large").count("kilobytes", most / 1024)
            }
            SmallFileError::NotText => Message::new("rule-set-not-text"),
        })
    }
}

impl RuleSet {
    pub fn load(path: &Path) -> Result<Self, RuleSetError> {
        Self::parse(&read_small_text(path)?)
    }

    /// Reads the text of a file.
    pub fn parse(text: &str) -> Result<Self, RuleSetError> {
        let lines = Lines::of(text);
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map(|span| lines.line_of(span.start));
            let cause = error.message().split_whitespace().collect::<Vec<_>>().join(" ");
            RulePlace { line, id: None }.error(Message::new("rule-set-syntax").text("cause", cause))
        })?;
        let place = |at: usize| RulePlace { line: Some(lines.line_of(at)), id: None };
        let mut format = None;
        let mut rules = Vec::new();
        for (name, value) in table.get_ref() {
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("format", DeValue::Integer(number)) if integer(number) == Some(FORMAT) => {
                    format = Some(FORMAT);
                }
                ("format", _) => {
                    return Err(place(value.span().start).error(Message::new("rule-set-format")));
                }
                ("name", DeValue::String(_)) => {}
                ("rule", DeValue::Array(array)) => rules = read_rules(array, &lines)?,
                ("name" | "rule", _) => {
                    let wrong = Message::new("rule-set-value").text("name", name.get_ref().as_ref());
                    return Err(place(value.span().start).error(wrong));
                }
                (other, _) => {
                    let unknown = Message::new("rule-set-key").text("name", other);
                    return Err(place(name.span().start).error(unknown));
                }
            }
        }
        if format.is_none() {
            return Err(RulePlace::default().error(Message::new("rule-set-format")));
        }
        Ok(Self { rules })
    }

    /// The text of a file with these rules: of each all that is not as in a new one.
    pub fn text_of<'r>(rules: impl IntoIterator<Item = &'r RuleRecord>, currency: Currency) -> String {
        let mut text = format!("format = {FORMAT}\n");
        let mut line = |name: &str, value: Value| {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name} = {value}");
        };
        for rule in rules {
            line("\n[[rule]]\nid", Value::from(rule.code.as_str()));
            let new = RuleRecord::new(&rule.code);
            for field in RuleRecord::shown() {
                let (name, datum) = (field.about().name, field.datum(rule));
                if (datum != field.datum(&new) || NEEDED.contains(&name))
                    && let Some(value) = written(name, &datum, currency)
                {
                    line(name, value);
                }
            }
        }
        text
    }
}

fn read_rules(array: &DeArray<'_>, lines: &Lines) -> Result<Vec<WrittenRule>, RuleSetError> {
    if array.len() > MOST_RULES {
        let line = array.get(MOST_RULES).map(|first| lines.line_of(first.span().start));
        let many = Message::new("rule-set-many").count("most", MOST_RULES);
        return Err(RulePlace { line, id: None }.error(many));
    }
    array.iter().map(|rule| read_rule(rule, lines)).collect()
}

fn read_rule(rule: &Spanned<DeValue<'_>>, lines: &Lines) -> Result<WrittenRule, RuleSetError> {
    let line = lines.line_of(rule.span().start);
    let id = rule.get_ref().get("id").and_then(|id| id.get_ref().as_str());
    let place = RulePlace { line: Some(line), id: id.map(str::to_owned) };
    let Some(table) = rule.get_ref().as_table() else {
        return Err(place.error(Message::new("rule-set-value").text("name", "rule")));
    };
    let mut values = Vec::new();
    for (name, value) in table {
        let line = lines.line_of(name.span().start);
        let name = name.get_ref().as_ref();
        let wrong = || place.at(line).error(Message::new("rule-set-value").text("name", name));
        let value = plain(value.get_ref(), LISTS.contains(&name)).ok_or_else(wrong)?;
        values.push(WrittenValue { line, name: name.to_owned(), value });
    }
    for needed in NEEDED {
        if !values.iter().any(|value| value.name == needed) {
            return Err(place.error(Message::new("rule-set-lacks").text("name", needed)));
        }
    }
    values.sort_by_key(|value| value.line);
    let id = values.extract_if(.., |value| value.name == "id").map(|id| id.value).collect();
    Ok(WrittenRule { place, id, values })
}

/// A value in plain notation; none where it is of a kind that rules do not have.
fn plain(value: &DeValue<'_>, is_list: bool) -> Option<String> {
    match value {
        DeValue::Array(array) if is_list => {
            let code = |code: &Spanned<DeValue<'_>>| {
                code.get_ref().as_str().filter(|code| !code.contains(',')).map(str::to_owned)
            };
            let codes: Vec<String> = array.iter().map(code).collect::<Option<_>>()?;
            Some(codes.join(","))
        }
        _ if is_list => None,
        DeValue::String(text) => Some(text.clone().into_owned()),
        DeValue::Integer(number) => integer(number).map(|number| number.to_string()),
        DeValue::Boolean(true) => Some("yes".to_owned()),
        DeValue::Boolean(false) => Some("no".to_owned()),
        DeValue::Datetime(day) => Some(day.to_string()),
        // An amount is a text: as a number it could be another one than what was written.
        DeValue::Float(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn integer(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// The value of a field as the file has it.
fn written(name: &str, datum: &Datum<'_>, currency: Currency) -> Option<Value> {
    Some(match datum {
        Datum::YesNo(answer) => Value::from(*answer),
        Datum::Count(count) => Value::from(*count),
        datum => {
            let plain = datum.plain(currency)?;
            if LISTS.contains(&name) {
                Value::from(plain.split(',').collect::<Vec<_>>())
            } else {
                Value::from(plain)
            }
        }
    })
}

/// Where the lines of a text begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self(std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect())
    }

    /// The line of a byte, from 1.
    fn line_of(&self, byte: usize) -> usize {
        self.0.partition_point(|start| *start <= byte)
    }
}
