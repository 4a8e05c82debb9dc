//! Where everything is placed: the sections in one column or two, and what is visible of them.

use ratatui::layout::Rect;

use super::edited::Edited;
use super::fields::Row;
use crate::desk::Section;
use crate::tui::screens::customer::CustomerAction;
use crate::tui::{Context, Role, Wheel, text};
use crate::words::key;

/// Columns that two sections side by side need each.
const HALF: u16 = 58;
/// Columns of the widest column.
const WIDEST: u16 = 96;
/// Columns between two columns of sections.
const GUTTER: u16 = 3;
/// Lines to be seen below the cursor, where there are any: what is missing is often shown at the next field.
const AHEAD: usize = 4;
/// Lines one step of the wheel scrolls.
const WHEEL: usize = 3;
/// Columns before a label: the cursor, and the state of the field.
pub(super) const SIGNS: u16 = 3;

/// One line of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Gap,
    Heading(Section),
    Row(usize),
    /// A line that belongs to the row or section above it.
    Note(Role, String),
}

/// How the cursor came to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScrollCause {
    /// From the row beside it: what comes next is to be seen as well.
    Stepped,
    /// To the beginning of a section, which is to be seen from there on.
    ToSection,
    /// By a click: nothing moves under the hand.
    Clicked,
    /// Not at all: the wheel scrolls and leaves it where it is.
    Wheel,
}

/// The lines of all columns, and how far they are scrolled.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) columns: Vec<Vec<Piece>>,
    pub(super) area: Rect,
    top: usize,
}

impl Layout {
    /// Puts everything in its place for this room, scrolling as little as keeps the row in sight.
    pub(super) fn arrange(&mut self, edited: &Edited, open: Option<usize>, area: Rect, cx: &Context) {
        self.area = area;
        let columns = if area.width >= 2 * HALF + GUTTER { 2 } else { 1 };
        self.columns = vec![Vec::new(); columns];
        let width = self.width();
        let half = Section::ALL.map(|section| size(edited, section)).iter().sum::<usize>().div_ceil(2);
        let mut placed = 0;
        for section in Section::ALL {
            let size = size(edited, section);
            // A section goes where more than half of it fits.
            let is_second = columns == 2 && placed + size / 2 > half;
            placed += size;
            if let Some(column) = self.columns.get_mut(usize::from(is_second)) {
                write_section(column, edited, section, open, width, cx);
            }
        }
    }

    /// Columns of one column.
    pub(super) fn width(&self) -> u16 {
        match self.columns.len() {
            2 => ((self.area.width - GUTTER) / 2).min(WIDEST),
            _ => self.area.width.min(WIDEST),
        }
    }

    /// Scrolls by some lines, whatever row the cursor is on.
    pub(super) fn wheel(&mut self, wheel: Wheel) {
        let longest = self.columns.iter().map(Vec::len).max().unwrap_or(0);
        let last = longest.saturating_sub(usize::from(self.area.height));
        self.top = match wheel {
            Wheel::Up => self.top.saturating_sub(WHEEL),
            Wheel::Down => (self.top + WHEEL).min(last),
        };
    }

    /// Keeps a row in sight, with what belongs to it: its heading above, its notes below.
    pub(super) fn follow(&mut self, row: usize, came: ScrollCause) {
        if came == ScrollCause::Wheel {
            return;
        }
        let height = usize::from(self.area.height);
        let Some((column, line)) = self.find(row) else { return };
        let pieces = self.columns.get(column).map_or(&[][..], Vec::as_slice);
        let is_note = |piece: &&Piece| matches!(piece, Piece::Note(..));
        let notes = pieces.iter().skip(line + 1).take_while(is_note).count();
        let is_first = line > 0 && matches!(pieces.get(line - 1), Some(Piece::Heading(_)));
        let first = line - usize::from(is_first);
        let ahead = match came {
            ScrollCause::Stepped | ScrollCause::ToSection => notes.max(AHEAD),
            ScrollCause::Clicked | ScrollCause::Wheel => 0,
        };
        let last = line + ahead.min(height.saturating_sub(2));
        self.top = match came {
            ScrollCause::ToSection if self.columns.len() == 1 => first,
            ScrollCause::Stepped | ScrollCause::ToSection | ScrollCause::Clicked | ScrollCause::Wheel => {
                self.top.min(first).max((last + 1).saturating_sub(height))
            }
        };
        let longest = self.columns.iter().map(Vec::len).max().unwrap_or(0);
        self.top = self.top.min(longest.saturating_sub(height));
    }

    /// The visible lines with their places.
    pub(super) fn in_sight(&self) -> impl Iterator<Item = (&Piece, Rect)> {
        let width = self.width();
        let first = self.area.x;
        (0..).zip(&self.columns).flat_map(move |(number, column)| {
            let x = first + number * (width + GUTTER);
            let rows = Rect { x, width: width.min(self.area.right().saturating_sub(x)), ..self.area }.rows();
            column.iter().skip(self.top).zip(rows)
        })
    }

    /// The row at a place on the screen.
    pub(super) fn row_at(&self, column: u16, line: u16) -> Option<usize> {
        let at = ratatui::layout::Position::new(column, line);
        self.in_sight().find_map(|(piece, place)| match piece {
            Piece::Row(row) if place.contains(at) => Some(*row),
            Piece::Row(_) | Piece::Gap | Piece::Heading(_) | Piece::Note(..) => None,
        })
    }

    /// Lines below the visible ones.
    pub(super) fn below(&self) -> usize {
        let longest = self.columns.iter().map(Vec::len).max().unwrap_or(0);
        longest.saturating_sub(self.top + usize::from(self.area.height))
    }

    fn find(&self, row: usize) -> Option<(usize, usize)> {
        self.columns.iter().enumerate().find_map(|(number, column)| {
            let line = column.iter().position(|piece| *piece == Piece::Row(row))?;
            Some((number, line))
        })
    }
}

/// Lines of a section when nothing is wrong in it, with its heading and the gap below.
fn size(edited: &Edited, section: Section) -> usize {
    edited.rows.iter().filter(|row| row.section == section).count() + 2
}

fn write_section(
    column: &mut Vec<Piece>,
    edited: &Edited,
    section: Section,
    open: Option<usize>,
    width: u16,
    cx: &Context,
) {
    if !column.is_empty() {
        column.push(Piece::Gap);
    }
    column.push(Piece::Heading(section));
    for (number, row) in edited.rows.iter().enumerate().filter(|(_, row)| row.section == section) {
        column.push(Piece::Row(number));
        // While something is being typed it is not wrong yet.
        if open != Some(number) {
            problem(column, edited, row, width, cx);
        }
        if let Some(theirs) = edited.theirs(row) {
            let message = crate::credit::Message::new("customer-edit-theirs").text("value", theirs);
            note(column, Role::Warning, &cx.render(&message), width);
        }
    }
    footer(column, section, width, cx);
}

/// What is wrong, and how to write it where that helps.
fn problem(column: &mut Vec<Piece>, edited: &Edited, row: &Row, width: u16, cx: &Context) {
    let Some(problem) = edited.problem(row, cx) else { return };
    let mut message = format!("{} {}", cx.theme.symbols().danger, cx.render(&problem));
    if edited.is_misread(row)
        && let Some(hint) = cx.hint(&problem)
    {
        message = format!("{message} {hint}");
    }
    note(column, Role::Danger, &message, width);
}

/// What is shown below the fields of a section.
fn footer(column: &mut Vec<Piece>, section: Section, width: u16, cx: &Context) {
    match section {
        Section::BasisPayment => {
            let mut commands = CustomerAction::COMMANDS.iter();
            if let Some(command) = commands.find(|command| command.id == "customer.days-to-pay") {
                let button = format!("[{}] {}", cx.key_label(command), cx.text(command.title));
                note(column, Role::KeyHint, &button, width);
            }
        }
        Section::Dnbi => note(column, Role::Dim, &cx.text(key("customer-dnbi-note")), width),
        Section::General
        | Section::CreditInformation
        | Section::HistoryAndSettings
        | Section::CreditCheck
        | Section::Validation => {}
    }
}

fn note(column: &mut Vec<Piece>, role: Role, note: &str, width: u16) {
    let lines = text::wrap(note, width.saturating_sub(SIGNS));
    column.extend(lines.into_iter().map(|line| Piece::Note(role, line)));
}
