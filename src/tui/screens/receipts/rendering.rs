//! How the grid looks: a row for each open item, below them what is wrong and what is left.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::grid::Grid;
use crate::credit::{Currency, Later, Message, Money};
use crate::desk::{OpenItem, OpenItems};
use crate::sanitize::sanitize;
use crate::tui::text;
use crate::tui::{Context, Role};
use crate::words::{MessageKey, key};

/// Lines below the rows: what is wrong, and the sum.
const FOOTER: u16 = 2;
/// Columns before the first: the cursor's symbol, a space.
const LEAD: u16 = 2;
const AMOUNT: u16 = 13;
const DAY: u16 = 11;
/// Columns of the days overdue.
const OVER: u16 = 7;
/// Columns of the number at least.
const NUMBER: u16 = 12;
/// Columns of the number at most.
const WIDEST_NUMBER: u16 = 24;
/// Columns of the grid from which the date and the amount of the invoice have room as well.
const WIDE: u16 = 104;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Day,
    Due,
    Over,
    Amount,
    Open,
    Part,
    Remark,
}

/// Whether keys go to the grid now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Focus {
    Here,
    Elsewhere,
}

/// The columns needed at least by what is in the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Needs {
    number: u16,
    over: u16,
    /// An amount that is open, or paid of it.
    amount: u16,
    remark: u16,
}

/// The columns that have room, and how much each gets. Where the remark would be cut, the others give what they do not
/// need, and then the days overdue, which the due date says as well.
fn columns(width: u16, needs: Needs) -> Vec<(Column, u16)> {
    let usual = Needs { number: NUMBER, over: OVER, amount: AMOUNT, ..needs };
    let has_room = |columns: &Vec<(Column, u16)>| {
        columns.iter().any(|(column, room)| *column == Column::Remark && *room >= needs.remark)
    };
    let divided = divide(width, usual);
    if has_room(&divided) {
        return divided;
    }
    let narrow = divide(width, needs);
    if has_room(&narrow) { narrow } else { divide(width, Needs { over: 0, ..needs }) }
}

/// The columns in their order; the days overdue only where they have some room.
fn divide(width: u16, rooms: Needs) -> Vec<(Column, u16)> {
    let mut columns = vec![(Column::Number, rooms.number)];
    if width >= WIDE {
        columns.push((Column::Day, DAY));
    }
    columns.push((Column::Due, DAY));
    if rooms.over > 0 {
        columns.push((Column::Over, rooms.over));
    }
    if width >= WIDE {
        columns.push((Column::Amount, AMOUNT));
    }
    columns.extend([(Column::Open, rooms.amount), (Column::Part, rooms.amount), (Column::Remark, 0)]);
    let used: u16 = columns.iter().map(|(_, room)| room + 1).sum();
    let mut left = width.saturating_sub(LEAD + used);
    for (column, room) in &mut columns {
        match column {
            Column::Number => {
                let most = WIDEST_NUMBER.saturating_sub(*room);
                let more = (left.saturating_sub(rooms.remark) / 3).min(most);
                *room += more;
                left -= more;
            }
            Column::Remark => *room = left,
            Column::Day | Column::Due | Column::Over | Column::Amount | Column::Open | Column::Part => {}
        }
    }
    columns
}

const fn header(column: Column) -> MessageKey {
    match column {
        Column::Number => key("allocation-column-invoice"),
        Column::Day => key("allocation-column-date"),
        Column::Due => key("allocation-column-due"),
        Column::Over => key("allocation-column-over"),
        Column::Amount => key("allocation-column-amount"),
        Column::Open => key("allocation-column-open"),
        Column::Part => key("allocation-column-part"),
        Column::Remark => key("allocation-column-remark"),
    }
}

const fn is_right(column: Column) -> bool {
    match column {
        Column::Over | Column::Amount | Column::Open | Column::Part => true,
        Column::Number | Column::Day | Column::Due | Column::Remark => false,
    }
}

/// Where a row is drawn, and whether keys go to it.
#[derive(Debug, Clone, Copy)]
struct CellArea {
    at: usize,
    area: Rect,
    is_current: bool,
}

impl Grid {
    /// Draws it, and sets the cursor on the current part where keys go to it.
    pub(super) fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, focus: Focus, cx: &Context) {
        let rows = area.height.saturating_sub(1 + FOOTER);
        self.area = Rect { y: area.y.saturating_add(1), height: rows, ..area };
        let columns = columns(area.width, self.needs(cx));
        draw_header(&columns, frame.buffer_mut(), area, cx);
        let sight = self.cursor.frame(rows, self.count());
        for (at, area) in sight.zip(self.area.rows()) {
            let is_current = at == self.cursor.at() && focus == Focus::Here;
            self.draw_row(CellArea { at, area, is_current }, &columns, frame, cx);
        }
        if self.items.is_some() && self.count() == 0 {
            let nothing = cx.text(key("allocation-nothing-open"));
            frame.render_widget(Line::styled(nothing, cx.theme.style(Role::Dim)), self.area);
        }
        let footer =
            Rect { y: area.bottom().saturating_sub(FOOTER), height: FOOTER.min(area.height), ..area };
        self.draw_footer(frame, footer, cx);
    }

    /// What the columns need for all items, so that they stay where they are while one scrolls.
    fn needs(&self, cx: &Context) -> Needs {
        let items = || self.items.iter().flat_map(OpenItems::iter);
        let width = |column, item| text::width(&self.cell(column, item, Money::ZERO, cx));
        let head = |column| text::width(&cx.text(header(column)));
        let amounts = items().map(|item| item.open).chain(self.parts.iter().copied());
        let largest = amounts.max().unwrap_or_default();
        let number = items().map(|item| width(Column::Number, item)).max().unwrap_or(0);
        let oldest = items().min_by_key(|item| item.due);
        let later = items().filter(|item| item.later.is_some());
        Needs {
            number: number.max(head(Column::Number)).min(NUMBER),
            over: oldest.map_or(0, |item| width(Column::Over, item)).max(head(Column::Over)),
            amount: text::width(&cx.words.money(largest, self.receipt.currency))
                .max(head(Column::Open))
                .max(head(Column::Part)),
            remark: later.map(|item| width(Column::Remark, item)).max().unwrap_or(0),
        }
    }

    fn draw_row(&self, place: CellArea, columns: &[(Column, u16)], frame: &mut Frame<'_>, cx: &Context) {
        let Some(item) = self.item(place.at) else { return };
        let role = match self.problem(place.at) {
            Some(_) => Role::Danger,
            None if self.part(place.at).is_zero() => Role::Text,
            None => Role::Marked,
        };
        let style = if place.is_current { cx.theme.selected(role) } else { cx.theme.style(role) };
        let buffer = frame.buffer_mut();
        buffer.set_style(place.area, style);
        let lead = if place.is_current { cx.theme.symbols().cursor } else { " " };
        buffer.set_stringn(place.area.x, place.area.y, lead, usize::from(LEAD), style);
        let mut field = None;
        let mut x = place.area.x + LEAD;
        for (column, width) in columns {
            let room = Rect { x, width: *width, ..place.area };
            put(&self.cell(*column, item, self.part(place.at), cx), *column, buffer, (room, style), cx);
            if *column == Column::Part {
                field = Some(room);
            }
            x += width + 1;
        }
        if let Some(room) = field.filter(|_| place.is_current) {
            self.draw_field(frame, room, cx);
        }
    }

    /// The part of the current item, as it is or as it is being typed.
    fn draw_field(&self, frame: &mut Frame<'_>, room: Rect, cx: &Context) {
        let style = cx.theme.style(Role::Focus);
        let Some(typing) = &self.typing else {
            frame.buffer_mut().set_style(room, style);
            let last = room.right().saturating_sub(1);
            return frame.set_cursor_position(Position::new(last, room.y));
        };
        let width = usize::from(room.width);
        let scroll = typing.input.visual_scroll(width.saturating_sub(1));
        let shown: String = typing.input.value().chars().skip(scroll).collect();
        let buffer = frame.buffer_mut();
        buffer.set_stringn(room.x, room.y, " ".repeat(width), width, style);
        buffer.set_stringn(room.x, room.y, sanitize(&shown), width, style);
        let column = u16::try_from(typing.input.visual_cursor().saturating_sub(scroll)).unwrap_or(0);
        frame.set_cursor_position(Position::new(room.x + column, room.y));
    }

    fn cell(&self, column: Column, item: OpenItem<'_>, part: Money, cx: &Context) -> String {
        let words = &cx.words;
        let money = |amount| words.money(amount, self.receipt.currency);
        match column {
            Column::Number if item.instalment > 1 => format!("{} ({})", item.number, item.instalment),
            Column::Number => item.number.to_owned(),
            Column::Day => words.day(item.day),
            Column::Due => words.day(item.due),
            Column::Over => match cx.session.today.since(item.due) {
                over if over > 0 => words.count(over),
                _ => String::new(),
            },
            Column::Amount => money(item.amount),
            Column::Open => money(item.open),
            Column::Part if part.is_zero() => String::new(),
            Column::Part => money(part),
            Column::Remark if item.disputed => cx.text(key("allocation-disputed")),
            Column::Remark if item.day > self.receipt.day => cx.text(key("allocation-later")),
            Column::Remark => {
                item.later.map(|later| settled_later(later, self.receipt.currency, cx)).unwrap_or_default()
            }
        }
    }

    fn draw_footer(&self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let (symbols, currency) = (cx.theme.symbols(), self.receipt.currency);
        let mut rows = area.rows();
        if let (Some(problem), Some(row)) = (self.first_problem(), rows.next()) {
            let line = format!("{} {}", symbols.danger, cx.render(&problem));
            let line = text::fit(&sanitize(&line), row.width, symbols.ellipsis).into_owned();
            frame.render_widget(Line::styled(line, cx.theme.style(Role::Danger)), row);
        }
        let Some(row) = area.rows().next_back().filter(|_| self.items.is_some()) else {
            return;
        };
        let left = self.left();
        let role = if left.is_negative() { Role::Danger } else { Role::Label };
        let sums = Message::new("allocation-sums")
            .money("given", self.given_total(), currency)
            .money("left", left, currency)
            .text("currency", currency.code())
            .text("separator", symbols.separator);
        frame.render_widget(Line::styled(cx.render(&sums), cx.theme.style(role)), row);
    }
}

/// Until when an item is open, and how much of it can be paid until then where a part stays open.
fn settled_later(later: Later, currency: Currency, cx: &Context) -> String {
    let text = if later.left.is_zero() {
        Message::new("allocation-settled-later")
    } else {
        Message::new("allocation-payable-until").money("left", later.left, currency)
    };
    cx.render(&text.day("day", later.day))
}

fn draw_header(columns: &[(Column, u16)], buffer: &mut Buffer, area: Rect, cx: &Context) {
    let style = cx.theme.style(Role::Label);
    let mut x = area.x + LEAD;
    for (column, width) in columns {
        let room = Rect { x, width: *width, height: 1, ..area };
        put(&cx.text(header(*column)), *column, buffer, (room, style), cx);
        x += width + 1;
    }
}

/// Writes a cell; an amount that has no room is left out, for a cut one would be read as another.
fn put(shown: &str, column: Column, buffer: &mut Buffer, (room, style): (Rect, Style), cx: &Context) {
    let ellipsis = cx.theme.symbols().ellipsis;
    let clean = sanitize(shown);
    let fitted = if is_right(column) && text::width(&clean) > room.width {
        ellipsis.into()
    } else {
        text::fit(&clean, room.width, ellipsis)
    };
    let indent = if is_right(column) { room.width.saturating_sub(text::width(&fitted)) } else { 0 };
    buffer.set_stringn(room.x + indent, room.y, fitted, usize::from(room.width - indent), style);
}
