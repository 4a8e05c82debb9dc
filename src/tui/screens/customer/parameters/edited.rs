//! The parameters while they are edited: what was read, what was typed over it, and what is wrong with that.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fields::{APPROVAL_DATE, Row, entries, has_date, rows};
use super::loaded::Loaded;
use super::rules;
use crate::credit::{Message, Plain};
use crate::desk::{Assignment, DeskError, StateDetails};
use crate::fields::{Datum, Section};
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::screens::loosening::{self, Changing};
use crate::tui::screens::parameter_form::ParameterForm;
use crate::tui::screens::values::parameter_named;
use crate::words::{Words, key};

/// The fields over what was read.
pub(super) struct Edited {
    pub(super) loaded: Loaded,
    pub(super) rows: Vec<Row>,
    pub(super) form: Form<usize>,
    entries: ParameterForm,
    /// What only the desk could find out: the field, and what is wrong with it.
    refused: Option<(&'static str, Message)>,
    /// What another user saved meanwhile in fields that were changed here as well.
    theirs: BTreeMap<&'static str, String>,
    /// The customer as another user saved it while it was changed here.
    newer: Option<Loaded>,
    /// In which it was filled in.
    words: Arc<Words>,
}

impl Edited {
    pub(super) fn new(loaded: Loaded, cx: &Context) -> Self {
        let entries = entries(&loaded, cx);
        let mut form = entries.form(cx);
        form.translate(cx);
        let rows = rows(&entries);
        let words = Arc::clone(&cx.words);
        Self { loaded, rows, form, entries, refused: None, theirs: BTreeMap::new(), newer: None, words }
    }

    /// Whether anything was typed that is not saved.
    pub(super) fn has_changes(&self) -> bool {
        self.form.has_changes()
    }

    /// How many fields were changed.
    pub(super) fn changed(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| self.has_changed(row))
    }

    pub(super) fn has_changed(&self, row: &Row) -> bool {
        row.field.is_some_and(|field| self.form.has_changed(field))
    }

    /// Whether the field can be filled in now: the date of the status only where the status has one.
    pub(super) fn is_open(&self, row: &Row, cx: &Context) -> bool {
        row.field.is_some() && (row.name != APPROVAL_DATE || has_date(&self.filled("approval", cx)))
    }

    /// What was filled in under a name, in plain notation.
    pub(super) fn filled(&self, name: &str, cx: &Context) -> String {
        self.entries.filled(name, &self.form, cx)
    }

    /// What the desk is to set; what cannot be read is left out.
    pub(super) fn assignments(&self, cx: &Context) -> Vec<Assignment> {
        let mut assignments = self.entries.changes(&self.form, cx);
        assignments.retain(|pair| {
            let field = self.entries.place(&pair.name);
            field.is_none_or(|field| self.form.problem(field).is_none())
        });
        assignments.extend(self.approval(cx).map(|approval| Assignment::new("approval", approval)));
        assignments
    }

    /// What these changes make less strict.
    pub(super) fn loosening(&self, assignments: &[Assignment], cx: &Context) -> Option<Message> {
        let changing = assignments.iter().filter_map(|pair| {
            let field = parameter_named(&pair.name)?;
            let before = self.loaded.value(field.name()).clone();
            Some(Changing { field, before, after: pair.value.clone() })
        });
        loosening::effect(changing, self.loaded.customer.currency(), cx)
    }

    /// Status and date as one value, where it is another than before and complete.
    fn approval(&self, cx: &Context) -> Option<String> {
        let (status, date) = (self.filled("approval", cx), self.filled(APPROVAL_DATE, cx));
        let approval = match (has_date(&status), date.is_empty()) {
            (true, true) => return None,
            (true, false) => format!("{status}:{date}"),
            (false, _) => status,
        };
        let before = self.loaded.value("approval").plain(self.loaded.customer.currency());
        (before.as_ref() != Some(&approval)).then_some(approval)
    }

    /// Ends typing into the field that has the focus: what it says is written as the desk will store it.
    pub(super) fn leave(&mut self, cx: &Context) {
        self.form.settle(cx);
        let row = self.rows.iter().find(|row| row.field.is_some() && row.field == self.form.focused());
        if let Some(row) = row.filter(|row| self.has_text(row)) {
            let plain = self.filled(row.name, cx);
            self.write(row.name, &plain, cx);
        }
    }

    /// Whether a field holds a text that can be read.
    fn has_text(&self, row: &Row) -> bool {
        row.field.is_some_and(|field| self.form.is_typed(field) && self.form.problem(field).is_none())
    }

    /// Writes a value in plain notation into the field of a parameter, as the desk will store it.
    fn write(&mut self, name: &str, plain: &str, cx: &Context) {
        let currency = self.loaded.customer.currency();
        let spec = parameter_named(name);
        if let (Some(spec), Some(field)) = (spec, self.entries.place(name))
            && let Ok(datum) = spec.read(plain, &Plain, currency)
        {
            self.form.set(field, &cx.words.datum(&datum, currency), cx);
        }
    }

    /// What is wrong with a field, in the words of the rule.
    pub(super) fn problem(&self, row: &Row, cx: &Context) -> Option<Message> {
        let field = row.field.filter(|_| self.is_open(row, cx))?;
        if let Some(problem) = self.form.problem(field) {
            return Some(problem.clone());
        }
        if row.name == APPROVAL_DATE && self.filled(APPROVAL_DATE, cx).is_empty() {
            return Some(Message::new("customer-approval-date-missing"));
        }
        let refused = self.refused.as_ref().filter(|(name, _)| *name == row.name);
        refused.map(|(_, problem)| problem.clone())
    }

    /// Whether what was filled in cannot be read.
    pub(super) fn is_misread(&self, row: &Row) -> bool {
        row.field.is_some_and(|field| self.form.problem(field).is_some())
    }

    /// The first row with something wrong.
    pub(super) fn first_problem(&self, cx: &Context) -> Option<usize> {
        self.rows.iter().position(|row| self.problem(row, cx).is_some())
    }

    /// Notes what the desk says of the values together; returns whether there is a field to say it at.
    pub(super) fn refuse(&mut self, error: Option<&DeskError>, cx: &Context) -> bool {
        self.refused = None;
        let Some(error) = error else { return true };
        let at = error.field().and_then(|field| rules::field_of(field, |name| self.filled(name, cx)));
        self.refused = at.map(|name| (name, rules::with_labels(error.message())));
        self.refused.is_some()
    }

    /// What another user saved in this field meanwhile, in words.
    pub(super) fn theirs(&self, row: &Row) -> Option<&str> {
        self.theirs.get(row.name).map(String::as_str)
    }

    /// Whether another user has saved other values meanwhile.
    pub(super) const fn is_overtaken(&self) -> bool {
        self.newer.is_some()
    }

    /// Takes in what was read again: at once where nothing that people write differs or nothing was changed here, else it
    /// is held back until the user has decided.
    pub(super) fn refresh(&mut self, loaded: &Loaded, cx: &Context) {
        if *loaded == self.loaded || self.newer.as_ref() == Some(loaded) {
            return;
        }
        if self.has_changes() && self.loaded.differences(loaded).next().is_some() {
            self.newer = Some(loaded.clone());
        } else {
            self.go_on_from(loaded.clone(), cx);
        }
    }

    /// Goes on from newer values with everything that was changed here; where both changed a field, the other
    /// value is shown beside it.
    pub(super) fn go_on_from(&mut self, loaded: Loaded, cx: &Context) {
        let mut next = Self::new(loaded, cx);
        for row in self.changed() {
            let Some(field) = row.field else { continue };
            next.form.take_over(field, &self.form, cx);
            let (before, now) = (self.loaded.value(row.name), next.loaded.value(row.name));
            if before != now && next.has_changed(row) {
                next.theirs.insert(row.name, next.in_words(now, cx));
            }
        }
        if let Some(focused) = self.form.focused() {
            next.form.focus(focused);
        }
        *self = next;
    }

    /// Says everything in the language that was changed to.
    pub(super) fn translate(&mut self, cx: &Context) {
        if self.words.language() == cx.words.language() {
            return;
        }
        let texts: Vec<(&str, String)> = self
            .changed()
            .filter(|row| self.has_text(row))
            .map(|row| (row.name, self.entries.filled_in(row.name, &self.form, &self.words)))
            .collect();
        let newer = self.newer.take();
        self.go_on_from(self.loaded.clone(), cx);
        self.newer = newer;
        for (name, plain) in texts {
            self.write(name, &plain, cx);
        }
    }

    pub(super) fn in_words(&self, value: &Datum<'_>, cx: &Context) -> String {
        match value {
            Datum::Nothing => cx.theme.symbols().bullet.to_owned(),
            value => cx.words.datum(value, self.loaded.customer.currency()),
        }
    }

    pub(super) fn shown(&self, row: &Row, cx: &Context) -> String {
        match row.field {
            Some(field) if self.is_open(row, cx) => match self.form.shown(field, cx) {
                // An empty exception of the validation is not nothing (R7.3).
                empty if empty.is_empty() && row.section == Section::Validation => {
                    cx.text(key("customer-as-company"))
                }
                shown => shown,
            },
            Some(_) => cx.theme.symbols().bullet.to_owned(),
            None => match self.loaded.reason_in(row.name) {
                Some(reason) => cx.words.code(StateDetails::REASONS, reason),
                None => self.in_words(self.loaded.value(row.name), cx),
            },
        }
    }
}
