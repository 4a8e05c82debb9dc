//! A form built from parameters or settings: a field of the right kind for each, checked by the rule of the desk.

use std::sync::Arc;

use super::values::{Label, code_in_words, shown_parameter, shown_setting, special_code};
use crate::credit::{Currency, Day, Money, Statement, Value as Told};
use crate::desk::{Access, Assignment, DeskError, Need, Parameter, ParameterKind, Setting, SettingKind};
use crate::tui::Context;
use crate::tui::form::{Field, Form, Kind, Value, YesNo};
use crate::words::{TypedNotation, Word, Words, word};

/// Signs of a code or login at most.
const LONGEST_CODE: usize = 40;
/// Signs of a value that is typed in words or figures.
const LONGEST_VALUE: usize = 40;

/// The rule a value in plain notation is held against.
type Rule = Arc<dyn Fn(&str) -> Result<(), DeskError>>;

/// What a field is about.
#[derive(Clone, Copy)]
enum Subject {
    Parameter(&'static Parameter),
    Setting(Setting),
    /// Something that is no parameter, such as the code of a new thing.
    Other,
}

/// One thing to be filled in.
#[derive(Clone)]
pub struct Entry {
    name: &'static str,
    label: Label,
    kind: Kind,
    /// The codes of its choices.
    codes: Vec<String>,
    /// Its value in plain notation before.
    before: String,
    subject: Subject,
    currency: Currency,
    rule: Rule,
    need: Need,
}

/// The fields of a thing, by their places.
#[derive(Clone, Default)]
pub struct ParameterForm {
    entries: Vec<Entry>,
}

impl Entry {
    /// A parameter with the value it has.
    pub fn of_parameter(
        parameter: &'static Parameter,
        value: Option<&str>,
        currency: Currency,
        words: &Words,
    ) -> Self {
        let in_words = |code: &str| code_in_words(words, parameter.name, code);
        let (kind, codes) = match parameter.kind {
            ParameterKind::Text(longest) => (Kind::Text(longest), Vec::new()),
            ParameterKind::Money => (Kind::Money(currency), Vec::new()),
            ParameterKind::Day => (Kind::Day, Vec::new()),
            ParameterKind::Count(_) => (Kind::Count, Vec::new()),
            ParameterKind::YesNo => (Kind::YesNo, Vec::new()),
            ParameterKind::Choice(codes) => choice(codes, parameter.need, in_words),
            ParameterKind::HoldPeriod => choice(&["0", "1", "2", "3", "4", "5"], parameter.need, in_words),
            ParameterKind::GroupHoldPeriod => {
                choice(&["bypass", "0", "1", "2", "3", "4", "5"], Need::Always, in_words)
            }
            ParameterKind::Limit
            | ParameterKind::Percent
            | ParameterKind::Approval
            | ParameterKind::Group(_)
            | ParameterKind::Terms
            | ParameterKind::Currency
            | ParameterKind::Duns
            | ParameterKind::Country
            | ParameterKind::CountOrOff(_)
            | ParameterKind::MoneyOrOff
            | ParameterKind::PercentOrOff
            | ParameterKind::Average => (Kind::Text(LONGEST_VALUE), Vec::new()),
        };
        Self {
            name: parameter.name,
            label: Label::of_parameter(parameter),
            kind,
            codes,
            before: value.unwrap_or_default().to_owned(),
            subject: Subject::Parameter(parameter),
            currency,
            rule: Arc::new(move |plain| parameter.read(plain, currency).map(|_| ())),
            need: parameter.need,
        }
    }

    /// A setting with the value in force.
    pub fn of_setting(setting: Setting, value: &str, currency: Currency, words: &Words) -> Self {
        let in_words = |code: &str| code_in_words(words, setting.name, code);
        let (kind, codes) = match setting.kind {
            SettingKind::YesNo => (Kind::YesNo, Vec::new()),
            SettingKind::Count(_) => (Kind::Count, Vec::new()),
            SettingKind::Choice(codes) => choice(codes, Need::Always, in_words),
            SettingKind::Text => (Kind::Text(200), Vec::new()),
            SettingKind::Choices(_)
            | SettingKind::Periods
            | SettingKind::Percent
            | SettingKind::Money
            | SettingKind::CountOrOff(_)
            | SettingKind::MoneyOrOff
            | SettingKind::PercentOrOff
            | SettingKind::Currency => (Kind::Text(LONGEST_VALUE), Vec::new()),
        };
        Self {
            name: setting.name,
            label: Label::of_setting(&setting),
            kind,
            codes,
            before: value.to_owned(),
            subject: Subject::Setting(setting),
            currency,
            rule: Arc::new(move |plain| setting.read(plain, currency).map(|_| ())),
            need: Need::Maybe,
        }
    }

    /// The same under another label, by which its refusals call it too.
    pub fn called(self, label: Word) -> Self {
        Self { label: Label { text: label, ..self.label }, ..self }
    }

    /// A text that is no parameter.
    pub fn of_text(name: &'static str, label: Label, longest: usize, need: Need) -> Self {
        Self::other(name, label, Kind::Text(longest), Vec::new(), need)
    }

    /// The code of a new thing.
    pub fn of_code() -> Self {
        let label = Label { text: word("settings-field-code"), help: word("settings-field-code-help") };
        Self::of_text("code", label, LONGEST_CODE, Need::Always)
    }

    /// One of some codes that are no parameter's.
    pub fn of_choice(name: &'static str, label: Label, choices: Vec<(String, String)>) -> Self {
        let (codes, texts) = choices.into_iter().unzip();
        Self::other(name, label, Kind::Choice(texts), codes, Need::Always)
    }

    /// Yes or no, to begin with no.
    pub fn of_answer(name: &'static str, label: Label) -> Self {
        Self::other(name, label, Kind::YesNo, Vec::new(), Need::Always)
    }

    fn other(name: &'static str, label: Label, kind: Kind, codes: Vec<String>, need: Need) -> Self {
        Self {
            name,
            label,
            kind,
            codes,
            before: String::new(),
            subject: Subject::Other,
            currency: Currency::EUR,
            rule: Arc::new(|_| Ok(())),
            need,
        }
    }

    fn field(&self, index: usize, words: &Arc<Words>) -> Field<usize> {
        let (own, words_of_check) = (self.clone(), Arc::clone(words));
        let field = Field::new(index, self.label.text, self.label.help, self.kind.clone());
        let field = match self.initial(words) {
            Some(value) => field.holding(value),
            None => field,
        };
        let field = field.checked(move |value| {
            let plain = own.plain(value, &words_of_check);
            // That something is missing is said by the field itself, when it is left empty for good.
            plain
                .and_then(|plain| if plain.is_empty() { Ok(()) } else { (own.rule)(&plain) })
                .err()
                .map(|error| own.in_words(error.statement()))
        });
        match self.need {
            Need::Always if field_is_typed(&self.kind) => field.required(),
            Need::Always | Need::Maybe => field,
        }
    }

    /// The same with other words for its choices, in their order.
    pub fn calling_choices(mut self, texts: Vec<String>) -> Self {
        self.kind = Kind::Choice(texts);
        self
    }

    /// The same with another text on F1.
    pub const fn explained_by(mut self, help: Word) -> Self {
        self.label.help = help;
        self
    }

    /// The same with the code that one of its choices begins with.
    pub fn holding_code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.before);
        self
    }

    /// A day that is no parameter of its own.
    pub fn of_day(name: &'static str, label: Label, before: &str) -> Self {
        Self::other(name, label, Kind::Day, Vec::new(), Need::Maybe).holding_code(before)
    }

    /// What is wrong, with the label of the field in the place of its name.
    fn in_words(&self, mut problem: Statement) -> Statement {
        let named = problem.values.iter_mut().filter(|(name, _)| name == "name");
        named.for_each(|(_, value)| *value = Told::Word(self.label.text.key().to_owned()));
        problem
    }

    /// The value before, as the field holds it.
    fn initial(&self, words: &Words) -> Option<Value> {
        let before = self.before.as_str();
        match &self.kind {
            Kind::YesNo if before == "yes" => Some(Value::Answer(YesNo::Yes)),
            Kind::YesNo => None,
            Kind::Choice(_) => {
                let at = self.codes.iter().position(|code| code == before)?;
                Some(Value::Choice(at))
            }
            _ if before.is_empty() => None,
            Kind::Money(currency) => Money::parse(before, *currency).ok().map(Value::Money),
            Kind::Count => before.parse().ok().map(Value::Count),
            Kind::Day => before.parse::<Day>().ok().map(Value::Day),
            Kind::Text(_) | Kind::Note => Some(Value::Text(self.before_in_words(words))),
        }
    }

    fn before_in_words(&self, words: &Words) -> String {
        match self.subject {
            Subject::Parameter(parameter) if parameter.kind != ParameterKind::Approval => {
                shown_parameter(parameter, &self.before, self.currency, words)
            }
            Subject::Setting(setting) if !has_codes(setting.kind) => {
                shown_setting(&setting, &self.before, self.currency, words)
            }
            // What is typed as codes is shown as codes.
            Subject::Parameter(_) | Subject::Setting(_) | Subject::Other => self.before.clone(),
        }
    }

    /// A value in plain notation.
    fn plain(&self, value: &Value, words: &Words) -> Result<String, DeskError> {
        Ok(match value {
            Value::Empty => String::new(),
            Value::Money(amount) => amount.plain(self.currency),
            Value::Count(count) => count.to_string(),
            Value::Day(day) => day.to_string(),
            Value::Choice(index) => self.codes.get(*index).cloned().unwrap_or_default(),
            Value::Answer(YesNo::Yes) => "yes".to_owned(),
            Value::Answer(YesNo::No) => "no".to_owned(),
            Value::Text(text) => self.subject.plainly(text, words, self.currency)?,
        })
    }
}

impl Subject {
    /// What was typed, in plain notation: special values in the own language too, percentages with or without sign.
    fn plainly(self, text: &str, words: &Words, currency: Currency) -> Result<String, DeskError> {
        if let Some(code) = special_code(text, words).filter(|_| self.takes_codes()) {
            return Ok(code.to_owned());
        }
        if self.is_percent() {
            let figures = text.trim().trim_end_matches('%').trim_end();
            return Ok(figures.replace(words.decimal_mark(), "."));
        }
        let notation = TypedNotation(words);
        match self {
            Self::Parameter(parameter) => parameter.plainly(text, &notation, currency),
            Self::Setting(setting) => setting.plainly(text, &notation, currency),
            Self::Other => Ok(text.to_owned()),
        }
    }

    fn takes_codes(self) -> bool {
        match self {
            Self::Parameter(parameter) => !matches!(parameter.kind, ParameterKind::Text(_)),
            Self::Setting(setting) => setting.kind != SettingKind::Text,
            Self::Other => false,
        }
    }

    const fn is_percent(self) -> bool {
        match self {
            Self::Parameter(parameter) => {
                matches!(parameter.kind, ParameterKind::Percent | ParameterKind::PercentOrOff)
            }
            Self::Setting(setting) => {
                matches!(setting.kind, SettingKind::Percent | SettingKind::PercentOrOff)
            }
            Self::Other => false,
        }
    }
}

/// Whether its values are several codes in one text.
const fn has_codes(kind: SettingKind) -> bool {
    matches!(kind, SettingKind::Choices(_) | SettingKind::Periods)
}

fn field_is_typed(kind: &Kind) -> bool {
    !matches!(kind, Kind::Choice(_) | Kind::YesNo)
}

/// Choices in words with their codes; first of all nothing, where there may be nothing.
fn choice(codes: &[&str], need: Need, in_words: impl Fn(&str) -> String) -> (Kind, Vec<String>) {
    let nothing = (need == Need::Maybe).then_some(String::new());
    let codes: Vec<String> = nothing.into_iter().chain(codes.iter().map(|code| (*code).to_owned())).collect();
    let texts =
        codes.iter().map(|code| if code.is_empty() { in_words("none") } else { in_words(code) }).collect();
    (Kind::Choice(texts), codes)
}

impl ParameterForm {
    /// Of these entries.
    pub const fn new(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// The parameters of a table that may be written now, with the values they have.
    pub fn of_table(
        table: &'static [Parameter],
        is_new: IsNew,
        value: impl Fn(&str) -> Option<String>,
        currency: Currency,
        words: &Words,
    ) -> Self {
        let code = match is_new {
            IsNew::Yes => Some(Entry::of_code()),
            IsNew::No => None,
        };
        let parameters = table.iter().filter(|parameter| match parameter.access {
            Access::Writable => true,
            Access::AtCreation => is_new == IsNew::Yes,
            Access::ReadOnly => false,
        });
        let entries = parameters.map(|parameter| {
            let value = value(parameter.name);
            Entry::of_parameter(parameter, value.as_deref(), currency, words)
        });
        Self::new(code.into_iter().chain(entries).collect())
    }

    /// The form to fill in.
    pub fn form(&self, cx: &Context) -> Form<usize> {
        let fields = self.entries.iter().enumerate();
        Form::new(fields.map(|(index, entry)| entry.field(index, &cx.words)).collect())
    }

    /// Where the field of this name stands.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.name == name)
    }

    /// What was filled in under a name, in plain notation.
    pub fn filled(&self, name: &str, form: &Form<usize>, cx: &Context) -> String {
        self.filled_in(name, form, &cx.words)
    }

    /// The same, read in the words in which it was filled in.
    pub fn filled_in(&self, name: &str, form: &Form<usize>, words: &Words) -> String {
        let entry = self.entries.iter().enumerate().find(|(_, entry)| entry.name == name);
        let filled = entry.and_then(|(index, entry)| entry.plain(form.value(index), words).ok());
        filled.unwrap_or_default()
    }

    /// The parameters and settings that differ from what they were.
    pub fn changes(&self, form: &Form<usize>, cx: &Context) -> Vec<Assignment> {
        let mut changes = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            if matches!(entry.subject, Subject::Other) {
                continue;
            }
            let plain = entry.plain(form.value(index), &cx.words).unwrap_or_default();
            if plain != entry.before {
                changes.push(Assignment::new(entry.name, plain));
            }
        }
        changes
    }
}

/// Whether a thing is being added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IsNew {
    /// It is.
    Yes,
    /// It was there.
    No,
}

/// The label of something that is no parameter.
pub const fn label(text: Word, help: Word) -> Label {
    Label { text, help }
}

/// Why a form cannot be sent yet.
pub fn nothing_changed() -> Statement {
    Statement::new("settings-nothing-changed")
}
