//! A page of text being written: headings, sentences, labels with values, all within a width.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span, Text};

use crate::sanitize::sanitize;
use crate::tui::context::Context;
use crate::tui::text;
use crate::tui::theme::Role;

/// Columns beyond which a value would be too far from its label.
pub const VALUES: u16 = 48;
/// Columns before a value below its label.
const LABEL_INDENT: u16 = 2;
/// Columns between two halves of a page.
pub const GUTTER: u16 = 2;

/// A label, an amount, and what is said beside it.
pub type TableRow = [String; 3];

/// Lines of text, none wider than the page.
pub struct Page<'a> {
    cx: &'a Context,
    width: u16,
    lines: Vec<Line<'static>>,
}

impl<'a> Page<'a> {
    pub const fn new(width: u16, cx: &'a Context) -> Self {
        Self { cx, width, lines: Vec::new() }
    }

    pub fn into_lines(self) -> Vec<Line<'static>> {
        self.lines
    }

    /// Draws as many of its lines as fit.
    pub fn draw(self, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(Text::from(self.lines), area);
    }

    /// Lines written so far.
    pub const fn length(&self) -> usize {
        self.lines.len()
    }

    /// Columns of the page.
    pub const fn width(&self) -> u16 {
        self.width
    }

    /// An empty line, unless the page is empty or ends with one.
    pub fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.spans.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    pub fn heading(&mut self, heading: &str) {
        for line in text::wrap(&sanitize(heading), self.width) {
            self.line(Role::Label, &line);
        }
    }

    /// One line, cut where it is too long.
    pub fn line(&mut self, role: Role, line: &str) {
        let line = sanitize(line);
        let line = text::fit(&line, self.width, self.cx.theme.symbols().ellipsis).into_owned();
        self.lines.push(Line::styled(line, self.cx.theme.style(role)));
    }

    /// A line that is made already.
    pub fn add(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// A sentence behind a symbol, if there is one, its further lines below its first word.
    pub fn sentence(&mut self, role: Role, indent: u16, sign: &str, sentence: &str) {
        let gap = if sign.is_empty() { "" } else { " " };
        let lead = format!("{:1$}{sign}{gap}", "", usize::from(indent));
        let hanging = text::width(&lead);
        let (of_sign, style) = (self.cx.theme.style(role), self.cx.theme.style(role.beside()));
        let sentence = sanitize(sentence);
        let wrapped = text::wrap(&sentence, self.width.saturating_sub(hanging));
        for (index, part) in wrapped.into_iter().enumerate() {
            let line = match index {
                0 => Line::from_iter([Span::styled(lead.clone(), of_sign), Span::styled(part, style)]),
                _ => Line::styled(format!("{:1$}{part}", "", usize::from(hanging)), style),
            };
            self.lines.push(line);
        }
    }

    /// A label with a value at the right of the column of values, or further where they are longer; what has no room for
    /// both gets lines of its own.
    pub fn value(&mut self, role: Role, label: &str, value: &str) {
        let (label, value) = (sanitize(label), sanitize(value));
        let both = text::width(&label) + 1 + text::width(&value);
        let room = self.width.min(VALUES.max(both));
        let left = room.saturating_sub(text::width(&value) + 1);
        if left < text::width(&label) {
            self.line(role, &label);
            self.sentence(role, left.min(LABEL_INDENT), "", &value);
            return;
        }
        let gap = usize::from((left + 1).saturating_sub(text::width(&label)));
        let label = Span::styled(format!("{label}{:gap$}", ""), self.cx.theme.style(role.beside()));
        let value = Span::styled(value.into_owned(), self.cx.theme.style(role));
        self.lines.push(Line::from_iter([label, value]));
    }

    /// Labels with amounts below each other, as wide as they need; a label that has no room is cut in its middle.
    pub fn table(&mut self, rows: &[TableRow]) {
        let widest = |column: usize| {
            rows.iter().filter_map(|row| row.get(column)).map(|cell| text::width(cell)).max().unwrap_or(0)
        };
        let (amounts, beside) = (widest(1), widest(2));
        let taken = amounts + 1 + if beside > 0 { beside + 1 } else { 0 };
        let room = widest(0).max(VALUES.saturating_sub(amounts + 1)).min(self.width.saturating_sub(taken));
        for [label, amount, beside] in rows {
            let label = sanitize(label);
            let label = text::fit_ends(&label, room, self.cx.theme.symbols().ellipsis);
            let gap =
                usize::from((room + 1 + amounts).saturating_sub(text::width(&label) + text::width(amount)));
            let line = format!("{label}{:gap$}{amount} {beside}", "");
            self.line(Role::Text, line.trim_end());
        }
    }

    /// A line above a sum.
    pub fn rule(&mut self) {
        let width = usize::from(self.width.min(VALUES));
        let rule = self.cx.theme.symbols().line.repeat(width);
        self.lines.push(Line::styled(rule, self.cx.theme.style(Role::Border)));
    }

    /// Two parts side by side where the page is wide enough for both, else one below the other.
    pub fn halves(&mut self, least: u16, left: impl FnOnce(&mut Self), right: impl FnOnce(&mut Self)) {
        let half = self.width.saturating_sub(GUTTER) / 2;
        if half < least {
            left(self);
            self.gap();
            right(self);
            return;
        }
        self.beside([half.min(VALUES); 2], left, right);
    }

    /// Two parts side by side, each with a width of its own.
    pub fn beside(
        &mut self,
        [width, other]: [u16; 2],
        left: impl FnOnce(&mut Self),
        right: impl FnOnce(&mut Self),
    ) {
        let mut pages = [Self::new(width, self.cx), Self::new(other, self.cx)];
        let [first, second] = &mut pages;
        left(first);
        right(second);
        let [first, second] = pages.map(|page| page.lines);
        let rows = first.len().max(second.len());
        let (mut first, mut second) = (first.into_iter(), second.into_iter());
        for _ in 0..rows {
            let mut line = first.next().unwrap_or_default();
            let used = line.width();
            let gap = usize::from(width + GUTTER).saturating_sub(used);
            if let Some(beside) = second.next() {
                line.spans.iter_mut().for_each(|span| span.style = line.style.patch(span.style));
                line.spans.push(Span::raw(" ".repeat(gap)));
                line.spans.extend(beside.spans.into_iter().map(|span| {
                    let style = beside.style.patch(span.style);
                    span.style(style)
                }));
                line.style = self.cx.theme.style(Role::Text);
            }
            self.lines.push(line);
        }
    }
}
