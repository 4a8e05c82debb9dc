//! How a customer has paid: a chart of the days to pay and the days late by month, with the numbers beside it.

use ratatui::Frame;
use ratatui::crossterm::event::{MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::paid_month;
use super::pane::{Pane, tab};
use crate::credit::{AverageDays, Message};
use crate::desk::PaymentMonth;
use crate::tui::screens::fetched::Fetched;
use crate::tui::{Address, Context, Cursor, Key, Role, Wheel, text};
use crate::words::key;

/// Columns of the month, of the count and of each mean.
const NUMBERS: [u16; 4] = [7, 7, 12, 12];
/// Columns of each of the two parts of the chart at most.
const WIDEST: u16 = 50;

pub(super) struct Payments {
    code: String,
    months: Fetched<Vec<PaymentMonth>>,
    cursor: Cursor,
    area: Rect,
}

/// How long a bar is: the value of the longest, in tenths of a day.
#[derive(Clone, Copy)]
struct Scale {
    to_pay: i128,
    late: i128,
    room: u16,
}

impl Payments {
    pub(super) fn of(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            months: Fetched::default(),
            cursor: Cursor::default(),
            area: Rect::default(),
        }
    }

    fn shown(&self) -> &[PaymentMonth] {
        self.months.value().map_or(&[], Vec::as_slice)
    }

    fn draw_months(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        self.area = Rect { y: area.y.saturating_add(2), height: area.height.saturating_sub(2), ..area };
        let count = self.shown().len();
        let sight = self.cursor.frame(self.area.height, count);
        let months = self.shown();
        let room = (area.width.saturating_sub(NUMBERS.iter().sum::<u16>() + 4) / 2).min(WIDEST);
        let scale = Scale::of(months, room);
        let mut top = area.rows();
        for line in [summary(months, cx), header(room, cx)] {
            if let Some(row) = top.next() {
                frame.render_widget(line, row);
            }
        }
        let first = sight.start;
        for ((at, month), row) in (first..).zip(months.get(sight).unwrap_or_default()).zip(self.area.rows()) {
            frame.render_widget(scale.line(month, cx), row);
            if at == self.cursor.at() {
                frame.buffer_mut().set_style(row, cx.theme.style(Role::Selected));
                frame.set_cursor_position(row.as_position());
            }
        }
    }
}

fn summary(months: &[PaymentMonth], cx: &Context) -> Line<'static> {
    let mut sums = [AverageDays::default(); 2];
    for month in months {
        for (sum, part) in sums.iter_mut().zip([month.paid.to_pay, month.paid.late]) {
            sum.days += part.days;
            sum.invoices += part.invoices;
        }
    }
    let [to_pay, late] = sums;
    let late_count: u32 = months.iter().map(|month| month.paid.late_payments).sum();
    let message = Message::new("payments-summary")
        .count("count", to_pay.invoices)
        .text("pay", cx.words.average_or_blank(to_pay))
        .text("late", cx.words.average_or_blank(late))
        .count("number", late_count);
    Line::styled(cx.render(&message), cx.theme.style(Role::Text))
}

fn header(room: u16, cx: &Context) -> Line<'static> {
    let [month, paid, to_pay, late] = NUMBERS;
    let ellipsis = cx.theme.symbols().ellipsis;
    let fitted = |key, width: u16| text::fit(&cx.text(key), width, ellipsis).into_owned();
    let room_wide = usize::from(room);
    let half = usize::from(room / 2);
    let numbers = format!(
        "{:<1$}{2:>3$}{4:>5$}{6:>7$}",
        fitted(key("payments-column-month"), month),
        usize::from(month),
        fitted(key("payments-column-paid"), paid - 1),
        usize::from(paid),
        fitted(key("payments-column-to-pay"), to_pay - 1),
        usize::from(to_pay),
        fitted(key("payments-column-late"), late - 1),
        usize::from(late),
    );
    let chart = format!(
        "  {:<room_wide$} {:>half$} {:<half$}",
        fitted(key("payments-column-to-pay"), room),
        fitted(key("payments-early"), room / 2),
        fitted(key("payments-late"), room / 2),
    );
    Line::styled(numbers + &chart, cx.theme.style(Role::Label))
}

/// An average in tenths of a day, to measure a bar by.
fn tenths(average: AverageDays) -> i128 {
    average.mean(1).map_or(0, |mean| mean.mantissa())
}

impl Scale {
    fn of(months: &[PaymentMonth], room: u16) -> Self {
        let longest = |of: fn(&PaymentMonth) -> AverageDays| {
            months.iter().map(|month| tenths(of(month)).abs()).max().unwrap_or(0).max(1)
        };
        Self { to_pay: longest(|month| month.paid.to_pay), late: longest(|month| month.paid.late), room }
    }

    /// The numbers of a month, and its two bars: the days to pay from the left, the days late from an axis, to its
    /// left what came early.
    fn line(self, month: &PaymentMonth, cx: &Context) -> Line<'static> {
        let [name, paid, to_pay, late] = NUMBERS.map(usize::from);
        let words = &cx.words;
        let count = match month.paid.to_pay.invoices {
            0 => cx.theme.symbols().bullet.to_owned(),
            invoices => words.count(invoices.into()),
        };
        let numbers = format!(
            "{:<name$}{count:>paid$}{:>to_pay$}{:>late$}  ",
            words.month(month.first),
            words.average_or_blank(month.paid.to_pay),
            words.average_or_blank(month.paid.late),
        );
        let bar = |length: usize| cx.theme.symbols().bar.repeat(length);
        let pays = length(tenths(month.paid.to_pay), self.to_pay, self.room);
        let days_late = tenths(month.paid.late);
        let off = length(days_late.abs(), self.late, self.room / 2);
        let (early, behind) = if days_late < 0 { (off, 0) } else { (0, off) };
        let blank = |width: u16, used: usize| " ".repeat(usize::from(width).saturating_sub(used));
        let styled = |role, text: String| Span::styled(text, cx.theme.style(role));
        Line::from(vec![
            styled(Role::Text, numbers),
            styled(Role::Bar, bar(pays)),
            styled(Role::Text, blank(self.room, pays) + " " + &blank(self.room / 2, early)),
            styled(Role::Good, bar(early)),
            styled(Role::Border, cx.theme.border().vertical_left.to_owned()),
            styled(Role::Warning, bar(behind)),
        ])
    }
}

/// Columns of a bar: its share of the room; what is there at all has one.
fn length(value: i128, longest: i128, room: u16) -> usize {
    let share = value.max(0) * i128::from(room) / longest.max(1);
    let least = i128::from(value > 0);
    usize::try_from(share.max(least)).unwrap_or(0)
}

impl Pane for Payments {
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let line = match self.months.shown(cx) {
            Ok(months) if months.is_empty() => {
                Line::styled(cx.text(key("payments-none")), cx.theme.style(Role::Dim))
            }
            Ok(_) => return self.draw_months(frame, area, cx),
            Err(placeholder) => placeholder.line(cx),
        };
        frame.render_widget(line, area);
    }

    fn refresh(&mut self, cx: &mut Context) {
        let code = self.code.clone();
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.months));
        self.months.refresh(cx, address, move |reader| reader.payment_months(&code));
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        let count = self.shown().len();
        self.cursor.key(key, count);
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        let count = self.shown().len();
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, count),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, count),
            MouseEventKind::Down(_) if self.area.contains(Position::new(mouse.column, mouse.row)) => {
                let row = self.cursor.sight(count).start + usize::from(mouse.row - self.area.y);
                self.cursor.set(row.min(count.saturating_sub(1)));
            }
            _ => {}
        }
    }

    fn opens(&self) -> bool {
        self.shown().get(self.cursor.at()).is_some_and(|month| month.paid.to_pay.invoices > 0)
    }

    fn open(&mut self, cx: &mut Context) {
        if let Some(month) = self.shown().get(self.cursor.at()) {
            paid_month::open(&self.code, month.first, cx);
        }
    }

    fn status(&self, cx: &Context) -> String {
        if self.opens() { cx.text(key("payments-status")) } else { String::new() }
    }
}
