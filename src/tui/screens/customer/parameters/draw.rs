//! How the view is drawn: labels, values in their places, symbols before what was changed or is wrong.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::edited::Edited;
use super::fields::{Edge, Row};
use super::layout::{Layout, Piece, SIGNS};
use super::moving::{EditMode, Mode};
use crate::credit::Message;
use crate::sanitize::sanitize;
use crate::tui::{Context, Role, text};

/// Columns that a field keeps beside a long label.
const LEAST_FIELD: u16 = 20;
/// Columns of a field at most.
const FIELD: u16 = 39;

/// Where the cursor is, and in which mode.
#[derive(Debug, Clone, Copy)]
pub(super) struct CurrentRow {
    pub(super) row: usize,
    pub(super) mode: Mode,
}

/// Draws everything in sight and sets the cursor.
pub(super) fn draw(
    edited: &Edited,
    layout: &Layout,
    standing: CurrentRow,
    frame: &mut Frame<'_>,
    cx: &Context,
) {
    let labels = label_width(edited, layout.width(), cx);
    for (piece, place) in layout.in_sight() {
        match piece {
            Piece::Gap => {}
            Piece::Heading(section) => {
                let heading = cx.render(&Message::new(section.key()));
                frame.render_widget(ruled(&heading, place.width, cx), place);
            }
            Piece::Row(number) => {
                if let Some(row) = edited.rows.get(*number) {
                    let here = (*number == standing.row).then_some(standing.mode);
                    draw_row(edited, row, here, labels, frame, place, cx);
                }
            }
            Piece::Note(role, note) => {
                let place = inside(place, SIGNS);
                frame.render_widget(Line::styled(note.as_str(), cx.theme.style(*role)), place);
            }
        }
    }
}

/// A heading with a line after it.
fn ruled(heading: &str, width: u16, cx: &Context) -> Line<'static> {
    let symbols = cx.theme.symbols();
    let heading = format!("{} ", text::fit(heading, width.saturating_sub(1), symbols.ellipsis));
    let rest = usize::from(width.saturating_sub(text::width(&heading)));
    let rule = Span::styled(symbols.line.repeat(rest), cx.theme.style(Role::Border));
    Line::from_iter([Span::styled(heading, cx.theme.style(Role::Label)), rule])
}

/// Columns for the labels: as many as the longest needs, as long as fields have room beside them.
fn label_width(edited: &Edited, width: u16, cx: &Context) -> u16 {
    let longest = edited.rows.iter().map(|row| text::width(&label(edited, row, cx)) + 2).max().unwrap_or(0);
    longest.min(width.saturating_sub(SIGNS + LEAST_FIELD))
}

/// The label of a row; the user fields have the company's own.
pub(super) fn label(edited: &Edited, row: &Row, cx: &Context) -> String {
    let own = edited.loaded.own_label(row.name);
    own.map_or_else(|| cx.text(row.label.text), |own| sanitize(own).into_owned())
}

fn draw_row(
    edited: &Edited,
    row: &Row,
    here: Option<Mode>,
    labels: u16,
    frame: &mut Frame<'_>,
    place: Rect,
    cx: &Context,
) {
    let symbols = cx.theme.symbols();
    let is_open = edited.is_open(row, cx);
    let (sign, sign_role) = match (edited.problem(row, cx), edited.has_changed(row)) {
        (Some(_), _) if !here.is_some_and(Mode::is_quiet) => (symbols.danger, Role::Danger),
        (_, true) => (symbols.changed, Role::Marked),
        (_, false) => (" ", Role::Text),
    };
    let cursor = if here.is_some() { symbols.cursor } else { " " };
    frame.render_widget(Line::styled(cursor, cx.theme.style(Role::Marked)), place);
    frame.render_widget(Line::styled(sign, cx.theme.style(sign_role)), inside(place, 1));
    let label_place = Rect { width: labels.saturating_sub(1), ..inside(place, SIGNS) };
    let label = label(edited, row, cx);
    let label = text::fit(&label, label_place.width, symbols.ellipsis).into_owned();
    let role = if is_open { Role::Text } else { Role::Dim };
    frame.render_widget(Line::styled(label, cx.theme.style(role)), label_place);
    let mut value = inside(place, SIGNS + labels);
    value.width = value.width.min(FIELD);
    draw_value(edited, row, here, frame, value, cx);
}

fn draw_value(
    edited: &Edited,
    row: &Row,
    here: Option<Mode>,
    frame: &mut Frame<'_>,
    place: Rect,
    cx: &Context,
) {
    let is_open = edited.is_open(row, cx);
    if let (Some(Mode::Editing(grip)), Some(field)) = (here, row.field) {
        let role = match grip {
            EditMode::Replace if edited.form.is_typed(field) => Role::Selected,
            EditMode::Replace | EditMode::Insert | EditMode::Correct => Role::Focus,
        };
        let filled = edited.form.narrowed(field, place);
        if filled.width < place.width {
            let beside = Rect { x: filled.right(), width: place.width - filled.width, ..place };
            edited.form.draw_beside(field, frame, beside, cx);
        }
        frame.buffer_mut().set_style(filled, cx.theme.style(role));
        return edited.form.draw_field(field, frame, filled, cx);
    }
    let role = match (here, is_open) {
        (Some(_), _) => Role::Selected,
        (None, true) => Role::Input,
        (None, false) => Role::Dim,
    };
    let shown = edited.shown(row, cx);
    let shown = text::fit(&sanitize(&shown), place.width, cx.theme.symbols().ellipsis).into_owned();
    frame.buffer_mut().set_style(place, cx.theme.style(role));
    // Words in the place of a figure are aligned as words.
    let is_figure = shown.starts_with(|first: char| first.is_ascii_digit() || first == '-');
    let line = match row.edge {
        Edge::Right if is_figure => Line::raw(shown).right_aligned(),
        Edge::Left | Edge::Right => Line::raw(shown),
    };
    frame.render_widget(line, place);
    if here.is_some() {
        frame.set_cursor_position(place.as_position());
    }
}

/// What is left of a place behind its first columns.
fn inside(place: Rect, columns: u16) -> Rect {
    let columns = columns.min(place.width);
    Rect { x: place.x + columns, width: place.width - columns, height: 1, ..place }
}
