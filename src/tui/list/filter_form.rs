//! The form that asks for the conditions of a list: a saved filter on top, a field for each column, and the name under
//! which what was filled in is saved.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::column::Column;
use super::conditions::{Condition, Filtering, Reading, in_words};
use super::{List, Source};
use crate::credit::Message;
use crate::tui::context::Context;
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Editor, Field, Form, Value};
use crate::words::key;

/// Characters of a condition at most.
const LONGEST: usize = 40;

/// A field of the form that filters: a saved filter, or the condition on a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FilterField {
    Saved,
    /// The condition on the column at this place.
    Column(usize),
    SaveAs,
}

impl<S: Source> List<S> {
    pub(super) fn has_conditions(&self) -> bool {
        self.source.columns().iter().any(|column| column.filtering != Filtering::None)
    }

    pub(super) fn ask_conditions(&self, cx: &mut Context) {
        let saved = self.saved_names(cx);
        let mut fields = Vec::new();
        if !saved.is_empty() {
            let choices = std::iter::once(cx.text(key("tui-conditions-none-saved"))).chain(saved);
            let editor = Editor::Choice(choices.collect());
            let label = key("tui-conditions-saved");
            fields.push(Field::new(FilterField::Saved, label, key("tui-conditions-saved-help"), editor));
        }
        for (index, column) in self.source.columns().iter().enumerate() {
            let active = self.query.conditions.iter().find(|condition| condition.column == column.id);
            fields.extend(field(FilterField::Column(index), column, active, cx));
        }
        if !self.name.is_empty() {
            let (label, help) = (key("tui-conditions-save-as"), key("tui-conditions-save-as-help"));
            fields.push(Field::new(FilterField::SaveAs, label, help, Editor::Text(LONGEST)));
        }
        let title = Message::new("tui-command-conditions");
        let effect = Message::new("tui-conditions-effect");
        let dialog = FormDialog::new(title, effect, Form::new(fields), key("tui-command-filter"));
        cx.ask(self.address, dialog, |list, form, cx| list.filter_as(&form, cx));
    }

    /// Filters and sorts as a saved view, or filters as it was filled in.
    fn filter_as(&mut self, form: &Form<FilterField>, cx: &mut Context) {
        let saved = form.choice(FilterField::Saved).and_then(|chosen| chosen.checked_sub(1));
        if let Some(name) = saved.and_then(|index| self.saved_names(cx).into_iter().nth(index)) {
            let view = self.saved_view(&name, cx);
            return self.show_view(&view, cx);
        }
        let reading = Reading { words: &cx.words, today: cx.session.today };
        let columns = self.source.columns().iter().enumerate();
        let conditions = columns.filter_map(|(index, column)| {
            let typed = match column.filtering {
                Filtering::None => return None,
                Filtering::Text | Filtering::Number | Filtering::Day => form.text(FilterField::Column(index)),
                Filtering::Choice(codes) => {
                    let chosen = form.choice(FilterField::Column(index))?.checked_sub(1)?;
                    codes.get(chosen)?.0
                }
            };
            reading.condition(column, typed)
        });
        self.query.conditions = conditions.collect();
        self.remember_view(cx);
        self.save_view(form.text(FilterField::SaveAs), cx);
        self.reload(cx);
    }

    /// Takes all conditions away; returns whether there were any.
    pub(super) fn clear_conditions(&mut self, cx: &mut Context) -> bool {
        if self.query.conditions.is_empty() {
            return false;
        }
        self.query.conditions.clear();
        self.remember_view(cx);
        self.reload(cx);
        true
    }

    /// The conditions in words, one after the other.
    pub(super) fn condition_texts(&self, cx: &Context) -> Vec<String> {
        let columns = self.source.columns();
        let texts = self.query.conditions.iter().filter_map(|condition| {
            let column = columns.iter().find(|column| column.id == condition.column)?;
            let name = cx.text(column.name);
            Some(cx.render(&in_words(&name, &condition.test, column.filtering, &cx.words)))
        });
        texts.collect()
    }
}

fn field<R, B>(
    id: FilterField,
    column: &Column<R, B>,
    active: Option<&Condition<B>>,
    cx: &Context,
) -> Option<Field<FilterField>> {
    let (label, filtering) = (column.name, column.filtering);
    let typed = active.map(|condition| Value::Text(condition.typed.clone()));
    match filtering {
        Filtering::None => None,
        Filtering::Text => {
            let field = Field::new(id, label, key("tui-conditions-text-help"), Editor::Text(LONGEST));
            Some(field.starting_with(typed))
        }
        Filtering::Number | Filtering::Day => {
            let (words, today) = (Arc::clone(&cx.words), cx.session.today);
            let help = match filtering {
                Filtering::Day => key("tui-conditions-day-help"),
                Filtering::None | Filtering::Text | Filtering::Number | Filtering::Choice(_) => {
                    key("tui-conditions-number-help")
                }
            };
            let field = Field::new(id, label, help, Editor::Text(LONGEST));
            let check = move |value: &Value| problem(value, filtering, Reading { words: &words, today });
            Some(field.checked(check).starting_with(typed))
        }
        Filtering::Choice(codes) => {
            let any = cx.text(key("tui-conditions-any"));
            let choices = std::iter::once(any).chain(codes.iter().map(|(_, name)| cx.text(*name)));
            let chosen =
                codes.iter().position(|(code, _)| active.is_some_and(|condition| condition.typed == *code));
            let editor = Editor::Choice(choices.collect());
            let field = Field::new(id, label, key("tui-conditions-choice-help"), editor);
            Some(field.holding(Value::Choice(chosen.map_or(0, |at| at + 1))))
        }
    }
}

fn problem(value: &Value, filtering: Filtering, reading: Reading<'_>) -> Option<Message> {
    let Value::Text(text) = value else { return None };
    if reading.test(filtering, text).is_some() {
        return None;
    }
    Some(match filtering {
        Filtering::Day => Message::new("tui-conditions-no-days").day("example", reading.today),
        Filtering::None | Filtering::Text | Filtering::Number | Filtering::Choice(_) => {
            let example = reading.words.number(Decimal::ONE_THOUSAND);
            Message::new("tui-conditions-unreadable").text("example", example)
        }
    })
}
