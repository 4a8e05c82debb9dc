//! How a form is drawn: labels at the left, fields beside them, what is wrong below the field.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::EditMode;
use super::field::{Field, Need, Value};
use crate::credit::Message;
use crate::fields::{Editor, Tense};
use crate::sanitize::sanitize;
use crate::tui::context::Context;
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::key;

const NOTE_LINES: u16 = 3;
/// Columns for labels, where they are short.
const LABEL: u16 = 26;
/// Columns that a field keeps beside longer labels.
const LEAST_FIELD: u16 = 24;
/// Columns for a day, in whatever form it is typed.
pub(super) const DAY: u16 = 12;
/// Columns for a field at most, unless it holds a longer text.
const FIELD: u16 = 44;

/// Lines a field takes, with the line that says what is wrong.
pub(super) fn lines_of<F>(field: &Field<F>) -> u16 {
    let lines = match field.editor {
        Editor::Note => NOTE_LINES,
        Editor::Text(_)
        | Editor::Money(_)
        | Editor::Count
        | Editor::Day(_)
        | Editor::Choice(_)
        | Editor::YesNo => 1,
    };
    lines + u16::from(field.problem.is_some())
}

/// Draws the fields that fit around the focus, and says where there are more; returns the first line in sight.
pub(super) fn form<F>(
    fields: &[Field<F>],
    (focus, edit): (usize, EditMode),
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Context,
) -> u16 {
    let through_focus: u16 = fields.iter().take(focus + 1).map(lines_of).sum();
    let top = through_focus.saturating_sub(area.height);
    let labels = label_width(fields, area.width, cx);
    let mut line = 0;
    for (index, field) in fields.iter().enumerate() {
        let lines = lines_of(field);
        let start = line;
        line += lines;
        if start < top || start - top >= area.height {
            continue;
        }
        let place =
            Rect { y: area.y + (start - top), height: lines.min(area.height - (start - top)), ..area };
        one(field, labels, (index == focus).then_some(edit), frame, place, cx);
    }
    say_hidden(top, line, frame, area, cx);
    top
}

/// Says at the right edge that there are more lines than fit, above or below those in sight.
fn say_hidden(top: u16, lines: u16, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let symbols = cx.theme.symbols();
    let is_below = lines > top.saturating_add(area.height);
    let above = (top > 0).then_some((symbols.ascending, area.y));
    let below = is_below.then_some((symbols.descending, area.bottom().saturating_sub(1)));
    for (sign, y) in [above, below].into_iter().flatten() {
        let place = Rect { x: area.right().saturating_sub(1), y, width: 1, height: 1 }.intersection(area);
        frame.render_widget(Line::styled(sign, cx.theme.style(Role::Label)), place);
    }
}

/// Columns for the labels: as many as the longest needs, as long as fields have room beside them.
fn label_width<F>(fields: &[Field<F>], width: u16, cx: &Context) -> u16 {
    let longest = fields.iter().map(|field| text::width(&cx.text(field.label)) + 2).max();
    longest.unwrap_or(0).min(width.saturating_sub(LEAST_FIELD)).max(LABEL)
}

fn one<F>(
    field: &Field<F>,
    labels: u16,
    focused: Option<EditMode>,
    frame: &mut Frame<'_>,
    area: Rect,
    cx: &Context,
) {
    let ellipsis = cx.theme.symbols().ellipsis;
    let need = match field.need {
        Need::Required => "*",
        Need::Optional => " ",
    };
    let label = cx.text(field.label);
    let label = format!("{}{need}", text::fit(&label, labels.saturating_sub(2), ellipsis));
    let label_area = Rect { width: labels.min(area.width), height: 1, ..area };
    frame.render_widget(Line::styled(label, cx.theme.style(Role::Text)), label_area);
    let room = area.width.saturating_sub(labels);
    let width = match field.editor {
        Editor::Day(_) => DAY,
        // A path is read whole where there is room for it.
        Editor::Text(most) => u16::try_from(most).unwrap_or(u16::MAX).max(FIELD),
        Editor::Note | Editor::Money(_) | Editor::Count | Editor::Choice(_) | Editor::YesNo => FIELD,
    };
    let width = width.min(room);
    let problem_lines = u16::from(field.problem.is_some());
    let place = Rect {
        x: area.x.saturating_add(label_area.width),
        width,
        height: area.height.saturating_sub(problem_lines).max(1),
        ..area
    };
    let role = match focused {
        Some(EditMode::Replace) if field.is_replaced() => Role::Selected,
        Some(EditMode::Replace | EditMode::Insert) => Role::Focus,
        None => Role::Input,
    };
    frame.buffer_mut().set_style(place, cx.theme.style(role));
    input(field, focused.is_some(), frame, place, cx);
    if let Some(edit) = focused.filter(|_| field.is_day()) {
        beside_day(field, edit, frame, Rect { x: place.right(), width: room - width, ..place }, cx);
    }
    if let Some(problem) = field.problem.as_ref().filter(|_| area.height > place.height) {
        let line = format!("{} {}", cx.theme.symbols().danger, complaint(problem, area.width, cx));
        // A long one begins below the label.
        let x = area.right().saturating_sub(text::width(&line)).clamp(area.x, place.x);
        let below = Rect { x, y: place.bottom(), height: 1, width: area.right() - x };
        let line = text::fit(&line, below.width, ellipsis);
        frame.render_widget(Line::styled(line, cx.theme.style(Role::Danger)), below);
    }
}

/// What is wrong and how it is written, or only how where there is no room for both.
fn complaint(problem: &Message, width: u16, cx: &Context) -> String {
    let explained = cx.explained(problem);
    let is_long = text::width(&explained) + 2 > width;
    let example = cx.example(problem).filter(|_| is_long);
    example.unwrap_or(explained)
}

/// Draws what is typed or chosen in a field.
pub(super) fn input<F>(field: &Field<F>, focused: bool, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
    if matches!(field.editor, Editor::Note) {
        return note(field, focused, frame, place, cx);
    }
    if field.is_typed() {
        return typed(field, focused, frame, place, cx);
    }
    let value = field.shown_value(cx);
    let shown =
        format!("< {} >", text::fit(&value, place.width.saturating_sub(4), cx.theme.symbols().ellipsis));
    frame.render_widget(Line::raw(shown), place);
    if focused {
        frame.set_cursor_position(place.as_position());
    }
}

/// A longer text, its lines broken where they reach the edge, and the cursor, which is always in sight.
fn note<F>(field: &Field<F>, focused: bool, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
    let typed: Vec<char> = field.input.value().chars().collect();
    let lines = broken(&typed, place.width);
    let text_of = |range: Range<usize>| typed.get(range).unwrap_or_default().iter().collect::<String>();
    let cursor = field.input.cursor();
    let line = lines.iter().rposition(|line| line.start <= cursor).unwrap_or_default();
    let first = (line + 1).saturating_sub(usize::from(place.height));
    for (range, row) in lines.iter().skip(first).zip(place.rows()) {
        let shown = text_of(range.clone());
        let shown = sanitize(shown.trim_end());
        let shown = text::fit(&shown, row.width, cx.theme.symbols().ellipsis);
        frame.render_widget(Line::from(Span::raw(shown)), row);
    }
    if focused {
        let start = lines.get(line).map_or(0, |line| line.start);
        let column = text::width(&text_of(start..cursor)).min(place.width.saturating_sub(1));
        let row = u16::try_from(line - first).unwrap_or(0);
        frame.set_cursor_position(Position::new(place.x + column, place.y + row));
    }
}

/// The lines of a text within so many columns, as places among its characters: broken behind a space where there is one.
fn broken(typed: &[char], columns: u16) -> Vec<Range<usize>> {
    let width = |character: &char| text::width(character.encode_utf8(&mut [0; 4]));
    let (mut lines, mut start, mut space, mut used) = (Vec::new(), 0, None, 0);
    for (at, character) in typed.iter().enumerate() {
        if *character == '\n' {
            lines.push(start..at);
            (start, space, used) = (at + 1, None, 0);
            continue;
        }
        // A space at the edge is not seen.
        if used + width(character) > columns && at > start && *character != ' ' {
            let end = space.take().unwrap_or(at);
            lines.push(start..end);
            start = end;
            used = typed.get(start..at).unwrap_or_default().iter().map(width).sum();
        }
        used += width(character);
        if *character == ' ' {
            space = Some(at + 1);
        }
    }
    lines.push(start..typed.len());
    lines
}

/// The typed lines, scrolled so that the cursor is visible, and the cursor itself.
fn typed<F>(field: &Field<F>, focused: bool, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
    let before: String = field.input.value().chars().take(field.input.cursor()).collect();
    let cursor_line = before.matches('\n').count();
    let cursor_column = text::width(before.rsplit('\n').next().unwrap_or_default());
    let first_line = (cursor_line + 1).saturating_sub(usize::from(place.height));
    let skipped = if focused { (cursor_column + 1).saturating_sub(place.width) } else { 0 };
    let lines = field.input.value().split('\n').skip(first_line);
    for (line, row) in lines.zip(place.rows()) {
        let mut hidden = 0;
        let shown: String = line
            .chars()
            .skip_while(|character| {
                hidden += text::width(character.encode_utf8(&mut [0; 4]));
                hidden <= skipped
            })
            .collect();
        let shown = sanitize(&shown);
        let shown = text::fit(&shown, row.width, cx.theme.symbols().ellipsis);
        frame.render_widget(Line::from(Span::raw(shown)), row);
    }
    if focused {
        let line = u16::try_from(cursor_line - first_line).unwrap_or(0);
        let column = (cursor_column - skipped).min(place.width.saturating_sub(1));
        frame.set_cursor_position(Position::new(place.x + column, place.y + line));
    } else if field.problem.is_none() && matches!(field.editor, Editor::Money(_) | Editor::Count) {
        // Shown back in the language's format, at the right as in lists.
        let shown = field.shown_value(cx);
        frame.render_widget(Line::raw(format!("{:1$}", "", usize::from(place.width))), place);
        frame.render_widget(Line::raw(shown).right_aligned(), place);
    }
}

/// The day as it was read, beside the field that is being filled in; as long as nothing was typed, how days can be typed.
pub(super) fn beside_day<F>(
    field: &Field<F>,
    edit: EditMode,
    frame: &mut Frame<'_>,
    place: Rect,
    cx: &Context,
) {
    let (beside, role) = match (&field.value, &field.editor, edit) {
        (Value::Day(day), Editor::Day(Tense::Future), EditMode::Insert) if *day < cx.session.today => {
            let past = Message::new("tui-day-past").text("day", cx.words.day_of_week(*day));
            (cx.render(&past), Role::Warning)
        }
        (Value::Day(day), _, EditMode::Insert) => (cx.words.day_of_week(*day), Role::Text),
        (_, _, EditMode::Insert | EditMode::Replace) => (cx.text(key("tui-entry-day-hint")), Role::Dim),
    };
    let beside = text::fit(&beside, place.width.saturating_sub(1), cx.theme.symbols().ellipsis).into_owned();
    frame.render_widget(Line::styled(format!(" {beside}"), cx.theme.style(role)), place);
}
