//! The conditions of a list: asked for in a form with a field for each column, and shown in words.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::column::ColumnId;
use super::{List, Source};
use crate::credit::Message;
use crate::desk::{Bound, Bounds, Test};
use crate::tui::context::Context;
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Editor, Field, Form, Value};
use crate::words::{MessageKey, Words, key};

/// Characters of a condition at most.
const LONGEST: usize = 40;

/// How a condition on a column is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filtering {
    None,
    Text,
    /// Bounds of a number: an amount, a percentage, a count.
    Number,
    /// One of these codes, each with its word.
    Choice(&'static [(&'static str, MessageKey)]),
}

#[derive(Debug, Clone)]
pub struct Condition<B> {
    pub(super) column: ColumnId,
    /// What the source filters by.
    pub by: B,
    /// What the user typed, to be changed later; empty for a choice.
    pub typed: String,
    pub test: Test,
}

impl<B> PartialEq for Condition<B> {
    fn eq(&self, other: &Self) -> bool {
        (self.column, &self.typed, &self.test) == (other.column, &other.typed, &other.test)
    }
}

impl<S: Source> List<S> {
    pub(super) fn has_conditions(&self) -> bool {
        self.source.columns().iter().any(|column| column.filtering != Filtering::None)
    }

    pub(super) fn ask_conditions(&self, cx: &mut Context) {
        let mut fields = Vec::new();
        for (index, column) in self.source.columns().iter().enumerate() {
            let active = self.query.conditions.iter().find(|condition| condition.column == column.id);
            fields.extend(field(index, column.header, column.filtering, active, cx));
        }
        let title = Message::new("tui-command-conditions");
        let effect = Message::new("tui-conditions-effect");
        let dialog = FormDialog::new(title, effect, Form::new(fields));
        cx.ask(self.address, dialog, |list, form, cx| list.set_conditions(&form, cx));
    }

    fn set_conditions(&mut self, form: &Form<usize>, cx: &mut Context) {
        let columns = self.source.columns().iter().enumerate();
        let conditions = columns.filter_map(|(index, column)| {
            let (typed, test) = match column.filtering {
                Filtering::None => return None,
                Filtering::Text => (form.text(index), Test::Contains(form.text(index).to_owned())),
                Filtering::Number => (form.text(index), Test::Within(bounds(form.text(index), &cx.words)?)),
                Filtering::Choice(codes) => {
                    let chosen = form.choice(index)?.checked_sub(1)?;
                    ("", Test::Is(codes.get(chosen)?.0.to_owned()))
                }
            };
            let is_empty = typed.is_empty() && !matches!(test, Test::Is(_));
            let by = column.by.filter(|_| !is_empty)?;
            Some(Condition { column: column.id, by, typed: typed.to_owned(), test })
        });
        self.query.conditions = conditions.collect();
        self.reload(cx);
    }

    /// Takes all conditions away; returns whether there were any.
    pub(super) fn clear_conditions(&mut self, cx: &mut Context) -> bool {
        if self.query.conditions.is_empty() {
            return false;
        }
        self.query.conditions.clear();
        self.reload(cx);
        true
    }

    /// The conditions in words, one after the other.
    pub(super) fn condition_texts(&self, cx: &Context) -> Vec<String> {
        let columns = self.source.columns();
        let condition_text = self.query.conditions.iter().filter_map(|condition| {
            let column = columns.iter().find(|column| column.id == condition.column)?;
            Some(cx.render(&condition_text(
                &cx.text(column.header),
                &condition.test,
                column.filtering,
                &cx.words,
            )))
        });
        condition_text.collect()
    }
}

fn field<B>(
    index: usize,
    label: MessageKey,
    filtering: Filtering,
    active: Option<&Condition<B>>,
    cx: &Context,
) -> Option<Field<usize>> {
    let typed = active.filter(|condition| !condition.typed.is_empty());
    let typed = typed.map(|condition| Value::Text(condition.typed.clone()));
    match filtering {
        Filtering::None => None,
        Filtering::Text => {
            let field = Field::new(index, label, key("tui-conditions-text-help"), Editor::Text(LONGEST));
            Some(field.starting_with(typed))
        }
        Filtering::Number => {
            let words = Arc::clone(&cx.words);
            let field = Field::new(index, label, key("tui-conditions-number-help"), Editor::Text(LONGEST));
            Some(field.checked(move |value| problem(value, &words)).starting_with(typed))
        }
        Filtering::Choice(codes) => {
            let any = cx.text(key("tui-conditions-any"));
            let choices = std::iter::once(any).chain(codes.iter().map(|(_, name)| cx.text(*name)));
            let chosen = codes.iter().position(|(code, _)| {
                active.is_some_and(|condition| condition.test == Test::Is((*code).to_owned()))
            });
            let editor = Editor::Choice(choices.collect());
            let field = Field::new(index, label, key("tui-conditions-choice-help"), editor);
            Some(field.holding(Value::Choice(chosen.map_or(0, |at| at + 1))))
        }
    }
}

fn problem(value: &Value, words: &Words) -> Option<Message> {
    match value {
        Value::Text(text) if bounds(text, words).is_none() => Some(
            Message::new("tui-conditions-unreadable").text("example", words.number(Decimal::ONE_THOUSAND)),
        ),
        _ => None,
    }
}

fn bounds(text: &str, words: &Words) -> Option<Bounds> {
    Bounds::read(text, |number| words.read_number(number))
}

fn condition_text(column: &str, test: &Test, filtering: Filtering, words: &Words) -> Message {
    let value = |bound: Bound| words.number(bound.value());
    let message = match test {
        Test::Contains(part) => Message::new("tui-condition-contains").text("value", part),
        Test::Is(code) => {
            let names = match filtering {
                Filtering::Choice(names) => names,
                Filtering::None | Filtering::Text | Filtering::Number => &[],
            };
            let name = names.iter().find(|(known, _)| known == code);
            let name = name.map_or_else(|| code.clone(), |(_, name)| words.get(*name));
            Message::new("tui-condition-is").text("value", name)
        }
        Test::Within(bounds) => match (bounds.low, bounds.high) {
            (Some(low), Some(high)) if low == high => {
                Message::new("tui-condition-is").text("value", value(low))
            }
            (Some(low), Some(high)) => {
                Message::new("tui-condition-between").text("low", value(low)).text("high", value(high))
            }
            (Some(low @ Bound::Excluded(_)), None) => {
                Message::new("tui-condition-above").text("value", value(low))
            }
            (Some(low @ Bound::Included(_)), None) => {
                Message::new("tui-condition-from").text("value", value(low))
            }
            (None, Some(high @ Bound::Excluded(_))) => {
                Message::new("tui-condition-below").text("value", value(high))
            }
            (None, Some(high @ Bound::Included(_))) => {
                Message::new("tui-condition-to").text("value", value(high))
            }
            (None, None) => Message::new("tui-condition-is"),
        },
    };
    message.text("column", column)
}
