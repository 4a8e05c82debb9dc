//! A form built of the fields of something that is set up: each is filled in as its codec says, and checked by it.

use std::sync::Arc;

use super::loosening::{self, Changing};
use super::values::Label;
use crate::credit::{Currency, Message, Plain, Value as MessageValue};
use crate::desk::{Assignment, LONGEST_CODE};
use crate::fields::{Access, Datum, Editor, FieldSpec, Need, Tense, ValueKind};
use crate::tui::Context;
use crate::tui::form::{Field, Form, Value, YesNo};
use crate::words::{MessageKey, Typed, Words, key};

#[derive(Clone)]
pub struct Entry {
    name: &'static str,
    label: Label,
    editor: Editor,
    /// The codes of its choices.
    codes: Vec<String>,
    /// What it says before.
    before: Datum<'static>,
    /// The field that it is; none for something else, such as the code of a new thing.
    field: Option<&'static dyn FieldSpec>,
    currency: Currency,
    need: Need,
}

/// The fields of a thing, by their places.
#[derive(Clone, Default)]
pub struct ParameterForm {
    entries: Vec<Entry>,
}

impl Entry {
    pub fn of(
        field: &'static dyn FieldSpec,
        before: Datum<'static>,
        currency: Currency,
        words: &Words,
    ) -> Self {
        let (editor, codes) = match field.shape().editor(currency) {
            Editor::Choice(codes) => choice(field, codes, currency, words),
            editor => (editor, Vec::new()),
        };
        let (name, label, need) = (field.name(), Label::of(field), field.shape().need);
        Self { name, label, editor, codes, before, field: Some(field), currency, need }
    }

    /// The same under another label, by which its refusals call it too.
    pub fn called(self, label: MessageKey) -> Self {
        Self { label: Label { text: label, ..self.label }, ..self }
    }

    pub fn of_text(name: &'static str, label: Label, longest: usize, need: Need) -> Self {
        Self::other(name, label, Editor::Text(longest), Vec::new(), need)
    }

    pub fn of_code() -> Self {
        let label = Label { text: key("settings-field-code"), help: key("settings-field-code-help") };
        Self::of_text("code", label, LONGEST_CODE, Need::Always)
    }

    /// One of some codes that are no parameter's.
    pub fn of_choice(name: &'static str, label: Label, choices: Vec<(String, String)>) -> Self {
        let (codes, texts) = choices.into_iter().unzip();
        Self::other(name, label, Editor::Choice(texts), codes, Need::Always)
    }

    /// Yes or no, to begin with no.
    pub fn of_answer(name: &'static str, label: Label) -> Self {
        Self::other(name, label, Editor::YesNo, Vec::new(), Need::Always)
    }

    const fn other(name: &'static str, label: Label, editor: Editor, codes: Vec<String>, need: Need) -> Self {
        let (before, currency) = (Datum::Nothing, Currency::EUR);
        Self { name, label, editor, codes, before, field: None, currency, need }
    }

    fn form_field(&self, index: usize, words: &Arc<Words>) -> Field<usize> {
        let (own, words_of_check) = (self.clone(), Arc::clone(words));
        let field = Field::new(index, self.label.text, self.label.help, self.editor.clone())
            .starting_with(self.initial(words))
            .checked(move |value| {
                let error = own.check(value, &words_of_check).err();
                error.map(|error| own.in_words(error, &words_of_check))
            });
        match self.need {
            Need::Always if !matches!(self.editor, Editor::Choice(_) | Editor::YesNo) => field.required(),
            Need::Always | Need::Maybe => field,
        }
    }

    /// That something is missing is said by the field itself, when it is left empty for good.
    fn check(&self, value: &Value, words: &Words) -> Result<(), Message> {
        match (self.plain(value, words)?, self.field) {
            (plain, Some(field)) if !plain.is_empty() => {
                field.read(&plain, &Plain, self.currency).map(|_| ())
            }
            (_, Some(_) | None) => Ok(()),
        }
    }

    /// The same with other words for its choices, in their order.
    pub fn calling_choices(mut self, texts: Vec<String>) -> Self {
        self.editor = Editor::Choice(texts);
        self
    }

    /// The same with another word for nothing, which is the first of its choices.
    pub fn calling_nothing(mut self, text: String) -> Self {
        if let Editor::Choice(texts) = &mut self.editor
            && let Some(nothing) = texts.first_mut()
        {
            *nothing = text;
        }
        self
    }

    /// The same with another text on F1.
    pub const fn explained_by(mut self, help: MessageKey) -> Self {
        self.label.help = help;
        self
    }

    /// The same with the code that one of its choices begins with.
    pub fn holding_code(mut self, code: &'static str) -> Self {
        self.before = Datum::Text(code.into());
        self
    }

    /// A day that is no field of its own.
    pub fn of_day(name: &'static str, label: Label, before: Datum<'static>) -> Self {
        Self { before, ..Self::other(name, label, Editor::Day(Tense::Future), Vec::new(), Need::Maybe) }
    }

    /// What is wrong, with the label of the field in the place of its name and examples as they are typed here.
    fn in_words(&self, mut problem: Message, words: &Words) -> Message {
        for (name, value) in &mut problem.values {
            match name.as_str() {
                "name" => *value = MessageValue::Key(self.label.text.key().to_owned()),
                "example" => *value = MessageValue::Text(self.examples(words)),
                _ => {}
            }
        }
        problem
    }

    /// Values of the field in the language.
    fn examples(&self, words: &Words) -> String {
        let samples = self.field.map(|field| field.shape().samples()).unwrap_or_default();
        let shown = samples.iter().filter_map(|sample| {
            let datum = self.field?.read(sample, &Plain, self.currency).ok()?;
            Some(words.datum(&datum, self.currency)).filter(|shown| !shown.is_empty())
        });
        shown.collect::<Vec<_>>().join(", ")
    }

    fn before_plain(&self) -> String {
        self.before.plain(self.currency).unwrap_or_default()
    }

    /// What it says before, as the form holds it.
    fn initial(&self, words: &Words) -> Option<Value> {
        match (&self.editor, &self.before) {
            (Editor::Choice(_), _) => {
                let before = self.before_plain();
                self.codes.iter().position(|code| *code == before).map(Value::Choice)
            }
            (_, Datum::Nothing | Datum::YesNo(false)) => None,
            (_, Datum::YesNo(true)) => Some(Value::Answer(YesNo::Yes)),
            (Editor::Money(_), Datum::Money(amount)) => Some(Value::Money(*amount)),
            (Editor::Count, Datum::Count(count)) => Some(Value::Count(*count)),
            (Editor::Day(_), Datum::Day(day)) => Some(Value::Day(*day)),
            // What is typed as codes is shown as codes.
            (_, before) if self.field.is_some_and(|field| field.shape().kind == ValueKind::Choice) => {
                before.plain(self.currency).map(Value::Text)
            }
            (_, before) => Some(Value::Text(words.datum(before, self.currency))),
        }
    }

    /// A value in plain notation.
    fn plain(&self, value: &Value, words: &Words) -> Result<String, Message> {
        Ok(match value {
            Value::Empty => String::new(),
            Value::Money(amount) => amount.plain(self.currency),
            Value::Count(count) => count.to_string(),
            Value::Day(day) => day.to_string(),
            Value::Choice(index) => self.codes.get(*index).cloned().unwrap_or_default(),
            Value::Answer(YesNo::Yes) => "yes".to_owned(),
            Value::Answer(YesNo::No) => "no".to_owned(),
            Value::Text(text) => match self.field {
                Some(field) => field.plainly(text, &Typed(words), self.currency)?,
                None => text.clone(),
            },
        })
    }
}

/// Choices in words with their codes; first of all nothing, where there may be nothing.
fn choice(
    field: &'static dyn FieldSpec,
    mut codes: Vec<String>,
    currency: Currency,
    words: &Words,
) -> (Editor, Vec<String>) {
    if field.read("", &Plain, currency) == Ok(Datum::Nothing) {
        codes.insert(0, String::new());
    }
    let in_words = |code: &String| match field.read(code, &Plain, currency) {
        Ok(Datum::Nothing) | Err(_) => words.get(key("nothing")),
        Ok(datum) => words.datum(&datum, currency),
    };
    (Editor::Choice(codes.iter().map(in_words).collect()), codes)
}

impl ParameterForm {
    pub const fn new(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// The fields that may be written now, with what they say.
    pub fn of_fields(
        fields: impl IntoIterator<Item = (&'static dyn FieldSpec, Datum<'static>)>,
        is_new: IsNew,
        currency: Currency,
        words: &Words,
    ) -> Self {
        let code = match is_new {
            IsNew::Yes => Some(Entry::of_code()),
            IsNew::No => None,
        };
        let fields = fields.into_iter().filter(|(field, _)| match field.about().access {
            Access::Writable => true,
            Access::AtCreation => is_new == IsNew::Yes,
            Access::ReadOnly | Access::Hidden => false,
        });
        let entries = fields.map(|(field, before)| Entry::of(field, before, currency, words));
        Self::new(code.into_iter().chain(entries).collect())
    }

    pub fn form(&self, cx: &Context) -> Form<usize> {
        let fields = self.entries.iter().enumerate();
        Form::new(fields.map(|(index, entry)| entry.form_field(index, &cx.words)).collect())
    }

    /// The place of the field of this name.
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

    /// The fields that differ from what they were.
    pub fn changes(&self, form: &Form<usize>, cx: &Context) -> Vec<Assignment> {
        let mut changes = Vec::new();
        for (index, entry) in self.entries.iter().enumerate() {
            if entry.field.is_none() {
                continue;
            }
            let plain = entry.plain(form.value(index), &cx.words).unwrap_or_default();
            if plain != entry.before_plain() {
                changes.push(Assignment::new(entry.name, plain));
            }
        }
        changes
    }

    /// What saving the form would make less strict.
    pub fn loosening(&self, form: &Form<usize>, cx: &Context) -> Option<Message> {
        let currency = self.entries.first().map_or(cx.session.currency, |entry| entry.currency);
        let changing = self.changes(form, cx).into_iter().filter_map(|change| {
            let entry = self.entries.iter().find(|entry| entry.name == change.name)?;
            Some(Changing { field: entry.field?, before: entry.before.clone(), after: change.value })
        });
        loosening::effect(changing, currency, cx)
    }
}

/// Whether a thing is being added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IsNew {
    Yes,
    No,
}

/// Why a form cannot be sent yet.
pub fn nothing_changed() -> Message {
    Message::new("settings-nothing-changed")
}
