//! A form whose fields a screen places itself, one by one, as an editable page does.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::draw;
use super::field::Field;
use super::{Editor, Form};
use crate::credit::Message;
use crate::tui::context::Context;

impl<F: Copy + Eq + 'static> Form<F> {
    pub fn problem(&self, id: F) -> Option<&Message> {
        self.field(id).and_then(|field| field.problem.as_ref())
    }

    /// Whether a field holds something else than it began with.
    pub fn has_changed(&self, id: F) -> bool {
        self.field(id).is_some_and(Field::has_changed)
    }

    /// Whether a field is filled by typing, and not by choosing.
    pub fn is_typed(&self, id: F) -> bool {
        self.field(id).is_some_and(Field::is_typed)
    }

    /// Whether a field is chosen from a list of words.
    pub fn is_choice(&self, id: F) -> bool {
        self.field(id).is_some_and(|field| matches!(field.editor, Editor::Choice(_)))
    }

    /// What a field shows: its value in words, or what was typed where that cannot be read.
    pub fn shown(&self, id: F, cx: &Context) -> String {
        match self.field(id) {
            Some(field) if field.is_typed() && field.problem.is_some() => field.input.value().to_owned(),
            Some(field) => field.shown_value(cx),
            None => String::new(),
        }
    }

    /// Puts what a field of another form holds into the same field of this one; what it began with stays.
    pub fn take_over(&mut self, id: F, other: &Self, cx: &Context) {
        if let (Some(from), Some(into)) = (other.field(id), self.field_mut(id)) {
            into.value = from.value.clone();
            into.input = from.input.clone();
            into.problem.clone_from(&from.problem);
            into.write(cx);
        }
    }

    /// The part of a place that a field fills, which leaves room beside a day to say how days are typed.
    pub fn narrowed(&self, id: F, place: Rect) -> Rect {
        let is_day = self.field(id).is_some_and(Field::is_day);
        let width = if is_day { draw::DAY.min(place.width) } else { place.width };
        Rect { width, ..place }
    }

    /// Draws what is said beside a day that is being filled in.
    pub fn draw_beside(&self, id: F, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
        if let Some(field) = self.field(id).filter(|field| field.is_day()) {
            draw::beside_day(field, self.edit, frame, place, cx);
        }
    }

    /// Draws what is typed or chosen in a field, with the cursor in it.
    pub fn draw_field(&self, id: F, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
        if let Some(field) = self.field(id) {
            draw::input(field, true, frame, place, cx);
        }
    }
}
