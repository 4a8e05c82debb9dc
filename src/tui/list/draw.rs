//! How a list is drawn: headers, the visible rows, the filter below them.

use std::ops::Range;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::column::{Align, Cell, Column, GAP, Needs, lay_out};
use super::state::{Fetched, Focus, Slot, State};
use super::{Fold, Heading, List, Source};
use crate::desk::SortOrder;
use crate::sanitize::sanitize;
use crate::tui::context::Context;
use crate::tui::text;
use crate::tui::theme::Role;
use crate::words::key;

/// Columns before the first: the cursor's symbol, the mark, a space.
const LEAD: u16 = 3;

/// A column that is shown, its place among those that could be, and its width.
type Placed<'a, S> = (&'a Column<<S as Source>::Row, <S as Source>::By>, usize, u16);

/// A line of a row: its heading, or the row itself.
struct SightLine {
    row: usize,
    heading: Option<Heading>,
    is_last: bool,
}

enum RowText {
    Loading,
    Gone,
    /// Why it cannot be read, across all columns.
    Unreadable(Cell),
    Cells(Vec<Cell>),
}

impl<S: Source> List<S> {
    /// Draws the list and sets the cursor on the current row or into the filter.
    pub fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let filtering = self.filter.focus == Focus::Filter;
        let footer = u16::from(filtering);
        self.area =
            Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1 + footer), ..area };
        let sight = self.cursor.frame(self.area.height, self.keys.len());
        let shown = self.arrangement.shown(self.source.columns());
        let keys = Arc::clone(&self.keys);
        let lines = self.lines_in_sight(sight, cx);
        let text = |line: &SightLine| keys.get(line.row).map(|key| self.row_text(key, &shown, cx));
        let rows: Vec<RowText> = lines.iter().filter_map(text).collect();
        self.measure(&shown, &rows, cx);
        let needs = |column| (column, self.needs(column, cx));
        let all: Vec<_> = shown.into_iter().map(needs).collect();
        let places = lay_out(&all, area.width.saturating_sub(LEAD)).into_iter();
        let columns: Vec<Placed<'_, S>> =
            places.filter_map(|(at, width)| Some((all.get(at)?.0, at, width))).collect();
        self.note_places(&columns, area);
        self.draw_header(&columns, frame.buffer_mut(), area, cx);
        if !self.keys.is_empty() {
            // Scrolled out of sight by the wheel, the current row has no place for it.
            frame.set_cursor_position(self.area.as_position());
        }
        for ((line, row), place) in lines.iter().zip(&rows).zip(self.area.rows()) {
            let Some(key) = keys.get(line.row) else { continue };
            let current = line.row == self.cursor.at();
            match &line.heading {
                Some(heading) => {
                    let current = current && heading.fold == Fold::Folded;
                    draw_heading(heading, current, frame, place, cx);
                    if !current {
                        continue;
                    }
                }
                None => self.draw_row((key, row), current, &columns, frame.buffer_mut(), place, cx),
            }
            if current {
                let cell = self.cells.spot(place);
                if let Some(cell) = cell {
                    frame.buffer_mut().set_style(cell, cx.theme.style(Role::Focus));
                }
                frame.set_cursor_position(cell.unwrap_or(place).as_position());
            }
        }
        self.lines = lines.iter().map(|line| line.row).collect();
        if self.keys.is_empty() {
            self.draw_nothing(frame, cx);
        }
        if filtering {
            let line = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
            self.draw_filter(frame, line, cx);
        }
    }

    /// Notes where the columns are, for clicks and for the cell of the cursor.
    fn note_places(&mut self, columns: &[Placed<'_, S>], area: Rect) {
        let mut left = area.x + LEAD;
        let mut spans = Vec::new();
        for (column, _, width) in columns {
            spans.push((column.id, left, *width));
            left += width + GAP;
        }
        self.heads.lay_out(
            spans.iter().map(|(id, x, width)| (*id, Rect { x: *x, width: *width, height: 1, ..area })),
        );
        self.cells.lay_out(spans.into_iter());
    }

    /// The rows in sight with their headings, from the first line on from which the current row is seen.
    fn lines_in_sight(&self, sight: Range<usize>, cx: &Context) -> Vec<SightLine> {
        let height = usize::from(self.area.height);
        let mut start = sight.start;
        loop {
            let rows = start..self.keys.len().min(start + height);
            let lines: Vec<SightLine> = rows.flat_map(|row| self.lines_of(row, cx)).take(height).collect();
            let is_current = |line: &SightLine| line.row == self.cursor.at() && line.is_last;
            let is_seen = lines.iter().any(is_current) || !self.cursor.leads();
            if is_seen || start >= self.cursor.at() {
                return lines;
            }
            start += 1;
        }
    }

    fn lines_of(&self, row: usize, cx: &Context) -> Vec<SightLine> {
        let slot = self.keys.get(row).and_then(|key| self.rows.get(key)).and_then(Slot::row);
        let heading = slot.and_then(|found| self.source.heading(found, &cx.words));
        let itself = SightLine { row, heading: None, is_last: true };
        match heading {
            None => vec![itself],
            Some(heading) if heading.fold == Fold::Folded => {
                vec![SightLine { heading: Some(heading), ..itself }]
            }
            Some(heading) => {
                vec![SightLine { row, heading: Some(heading), is_last: false }, itself]
            }
        }
    }

    /// What a column is called, behind the sign of the order where the list is sorted by it.
    fn header(&self, column: &Column<S::Row, S::By>, cx: &Context) -> String {
        let symbols = cx.theme.symbols();
        let header = cx.text(column.header);
        let sort = self.query.sort.filter(|sort| sort.column == column.id);
        sort.map_or(header.clone(), |sort| match sort.order {
            SortOrder::Ascending => format!("{}{header}", symbols.ascending),
            SortOrder::Descending => format!("{}{header}", symbols.descending),
        })
    }

    fn needs(&self, column: &Column<S::Row, S::By>, cx: &Context) -> Needs {
        let header = text::width(&self.header(column, cx));
        // What is edited in place does not change its place by that.
        let measured = Some(column.id).filter(|id| !self.cells.has(*id));
        Needs { header, cells: measured.and_then(|id| self.needed.get(&id).copied()) }
    }

    fn draw_header(&self, columns: &[Placed<'_, S>], buffer: &mut Buffer, area: Rect, cx: &Context) {
        let style = cx.theme.style(Role::Label);
        let mut x = area.x + LEAD;
        for (column, _, width) in columns {
            let header = self.header(column, cx);
            let header = text::fit(&header, *width, cx.theme.symbols().ellipsis);
            let indent = match column.align {
                Align::Left => 0,
                Align::Right | Align::Decimal(_) => width.saturating_sub(text::width(&header)),
            };
            buffer.set_stringn(x + indent, area.y, &header, usize::from(*width), style);
            x += width + GAP;
        }
    }

    fn draw_row(
        &self,
        (key, row): (&S::Key, &RowText),
        current: bool,
        columns: &[Placed<'_, S>],
        buffer: &mut Buffer,
        place: Rect,
        cx: &Context,
    ) {
        let symbols = cx.theme.symbols();
        let marked = self.marks.contains(key);
        let base = if marked { Role::Marked } else { Role::Text };
        let style = |role: Role| {
            let role = if role == Role::Text { base } else { role };
            if current { cx.theme.selected(role) } else { cx.theme.style(role) }
        };
        buffer.set_style(place, style(Role::Text));
        let lead = format!(
            "{}{}",
            if current { symbols.cursor } else { " " },
            if marked { symbols.mark } else { " " }
        );
        buffer.set_stringn(place.x, place.y, lead, usize::from(LEAD), style(Role::Text));
        let cells = match row {
            RowText::Gone => return,
            RowText::Loading => &vec![Cell::of(Role::Dim, symbols.loading); self.source.columns().len()],
            RowText::Unreadable(problem) => {
                let room = Rect { x: place.x + LEAD, width: place.width.saturating_sub(LEAD), ..place };
                return draw_cell(problem, Align::Left, style(problem.role), buffer, room, cx);
            }
            RowText::Cells(cells) => cells,
        };
        let mut x = place.x + LEAD;
        for (column, at, width) in columns {
            let Some(cell) = cells.get(*at) else { continue };
            let room = Rect { x, width: *width, ..place };
            draw_cell(cell, column.align, style(cell.role), buffer, room, cx);
            x += width + GAP;
        }
    }

    fn row_text(&self, key: &S::Key, columns: &[&Column<S::Row, S::By>], cx: &Context) -> RowText {
        let symbols = cx.theme.symbols();
        match self.rows.get(key).map(|slot| &slot.row) {
            None => RowText::Loading,
            Some(Fetched::Gone) => RowText::Gone,
            Some(Fetched::Loaded(row)) => {
                let cell = |column: &&Column<S::Row, S::By>| with_sign(column.cell(row, &cx.words), cx);
                RowText::Cells(columns.iter().map(cell).collect())
            }
            Some(Fetched::Unreadable(problem)) => {
                let why = cx.words.short(problem);
                RowText::Unreadable(Cell::of(Role::Danger, format!("{} {why}", symbols.danger)))
            }
        }
    }

    /// Notes how wide the widest cells are. No column needs less later, so that none moves back and forth while one
    /// scrolls.
    fn measure(&mut self, columns: &[&Column<S::Row, S::By>], rows: &[RowText], cx: &Context) {
        for row in rows {
            let RowText::Cells(cells) = row else { continue };
            for (column, cell) in columns.iter().zip(cells) {
                let widest = self.needed.entry(column.id).or_default();
                let width = |text: &str| cell_width(&sanitize(text), column.align, cx);
                widest.whole = width(&cell.text).max(widest.whole);
                widest.shortest = width(cell.shortest()).max(widest.shortest);
            }
        }
    }

    fn draw_nothing(&self, frame: &mut Frame<'_>, cx: &Context) {
        let (role, text) = match &self.state {
            State::Loading => (Role::Dim, cx.text(key("tui-loading"))),
            State::Loaded if self.query.is_narrowed() => (Role::Dim, cx.text(key("tui-no-match"))),
            State::Loaded => (Role::Dim, cx.text(self.source.when_empty())),
            State::Failed(problem) => (Role::Danger, cx.render(problem)),
        };
        for (line, row) in text::wrap(&text, self.area.width).into_iter().zip(self.area.rows()) {
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
        }
        frame.set_cursor_position(self.area.as_position());
    }

    fn draw_filter(&self, frame: &mut Frame<'_>, line: Rect, cx: &Context) {
        let prompt = format!("{} ", cx.text(key("tui-filter-prompt")));
        let typed = &self.filter.input;
        let start = line.x + text::width(&prompt);
        let room = usize::from(line.right().saturating_sub(start + 1));
        let scroll = typed.visual_scroll(room);
        let buffer = frame.buffer_mut();
        buffer.set_stringn(line.x, line.y, &prompt, usize::from(line.width), cx.theme.style(Role::Label));
        let shown: String = typed.value().chars().skip(scroll).collect();
        buffer.set_stringn(start, line.y, shown, room, cx.theme.style(Role::Focus));
        let column = u16::try_from(typed.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
        frame.set_cursor_position(Position::new(start + column, line.y));
    }
}

fn draw_heading(heading: &Heading, current: bool, frame: &mut Frame<'_>, place: Rect, cx: &Context) {
    let symbols = cx.theme.symbols();
    let style = if current { cx.theme.selected(Role::Label) } else { cx.theme.style(Role::Label) };
    let sign = match heading.fold {
        Fold::Unfolded => symbols.unfolded,
        Fold::Folded => symbols.folded,
    };
    let cursor = if current { symbols.cursor } else { " " };
    let line = format!("{cursor}{sign} {}", sanitize(&heading.text));
    frame.buffer_mut().set_style(place, style);
    let line = text::fit(&line, place.width, symbols.ellipsis);
    frame.render_widget(Line::styled(line, style), place);
}

/// The cell with its sign as a part of the text.
fn with_sign(cell: Cell, cx: &Context) -> Cell {
    match cell.sign {
        Some(sign) => {
            let signed = |text: &str| format!("{} {text}", cx.theme.symbols().of(sign));
            Cell::of(cell.role, signed(&cell.text)).or(signed(cell.shortest()))
        }
        None => cell,
    }
}

fn draw_cell(cell: &Cell, align: Align, style: Style, buffer: &mut Buffer, room: Rect, cx: &Context) {
    let ellipsis = cx.theme.symbols().ellipsis;
    let clean = match &cell.short {
        Some(short) if cell_width(&sanitize(&cell.text), align, cx) > room.width => sanitize(short),
        Some(_) | None => sanitize(&cell.text),
    };
    let (text, indent) = match align {
        Align::Left => (text::fit(&clean, room.width, ellipsis), 0),
        Align::Right => {
            let fitted = text::fit(&clean, room.width, ellipsis);
            let indent = room.width.saturating_sub(text::width(&fitted));
            (fitted, indent)
        }
        Align::Decimal(places) => {
            let needed = cell_width(&clean, Align::Decimal(places), cx);
            if needed > room.width {
                // A cut amount would be read as another one.
                (ellipsis.into(), room.width.saturating_sub(text::width(ellipsis)))
            } else {
                (clean, room.width - needed)
            }
        }
    };
    buffer.set_stringn(room.x + indent, room.y, text, usize::from(room.width - indent), style);
}

/// Columns that a text takes with what is left free after it.
fn cell_width(clean: &str, align: Align, cx: &Context) -> u16 {
    let after = match align {
        _ if clean.is_empty() => 0,
        Align::Left | Align::Right => 0,
        Align::Decimal(places) => missing_decimals(clean, places, cx.words.decimal_mark()),
    };
    text::width(clean).saturating_add(after)
}

/// Columns to leave free after an amount so that its decimal mark is below the others.
fn missing_decimals(text: &str, places: u16, mark: char) -> u16 {
    let wanted = if places == 0 { 0 } else { places + 1 };
    let written = text.rsplit_once(mark).map_or(0, |(_, decimals)| text::width(decimals) + 1);
    wanted.saturating_sub(written)
}
