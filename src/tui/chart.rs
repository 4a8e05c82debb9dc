//! Small charts: bars beside their labels, and the line of a trend.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::context::Context;
use super::text;
use super::theme::Role;
use crate::credit::Money;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// Its length, in the unit all bars of the chart share.
    pub length: u64,
    pub value: String,
    pub role: Role,
}

/// Draws a line for each bar: label, bar, value.
pub fn bars(bars: &[Bar], frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let symbols = cx.theme.symbols();
    let widest = |of: fn(&Bar) -> &str| bars.iter().map(|bar| text::width(of(bar))).max().unwrap_or(0);
    let label_width = widest(|bar| &bar.label).min(area.width / 2);
    let value_width = widest(|bar| &bar.value);
    let room = area.width.saturating_sub(label_width + value_width + 2);
    let longest = bars.iter().map(|bar| bar.length).max().unwrap_or(0).max(1);
    for (bar, row) in bars.iter().zip(area.rows()) {
        let share = u128::from(bar.length) * u128::from(room) / u128::from(longest);
        let filled = usize::try_from(share).unwrap_or(0);
        let label = text::fit(&bar.label, label_width, symbols.ellipsis);
        let gap = usize::from(label_width.saturating_sub(text::width(&label)));
        let spans = [
            Span::styled(format!("{label}{:gap$} ", ""), cx.theme.style(Role::Text)),
            Span::styled(symbols.bar.repeat(filled), cx.theme.style(bar.role)),
        ];
        frame.render_widget(Line::from_iter(spans), row);
        // A style of the line would be that of the whole row, bar included.
        let value = Line::from(Span::styled(bar.value.as_str(), cx.theme.style(Role::Text)));
        frame.render_widget(value.right_aligned(), row);
    }
}

/// How much of something is used: a bar that is full at 100 percent, and the value at its right.
pub fn gauge(percent: i64, value: &str, width: u16, cx: &Context) -> Line<'static> {
    let symbols = cx.theme.symbols();
    let room = i64::from(width.saturating_sub(text::width(value) + 2));
    let filled = usize::try_from(room * percent.clamp(0, 100) / 100).unwrap_or(0);
    let rest = usize::try_from(room).unwrap_or(0).saturating_sub(filled);
    let role = if percent > 100 { Role::Danger } else { Role::Text };
    Line::from_iter([
        Span::styled(symbols.bar.repeat(filled), cx.theme.style(Role::Bar)),
        Span::styled(symbols.rest.repeat(rest), cx.theme.style(Role::Border)),
        Span::styled(format!("  {value}"), cx.theme.style(role)),
    ])
}

/// A share in whole percent, rounded half away from zero as in lists (R0.1); none of nothing.
pub fn percent_of(part: Money, whole: Money) -> Option<i64> {
    let (part, whole) = (part.minor(), whole.minor());
    let share = (whole > 0).then(|| (part.abs() * 200 + whole) / (whole * 2) * part.signum())?;
    i64::try_from(share).ok()
}

/// The heights of a series as one line of text, the largest at full height.
pub fn sparkline(values: &[u64], cx: &Context) -> String {
    let heights = cx.theme.symbols().heights;
    let largest = u128::from(values.iter().copied().max().unwrap_or(0).max(1));
    let top = heights.len().saturating_sub(1);
    values
        .iter()
        .filter_map(|value| {
            let level = u128::from(*value) * u128::try_from(top).unwrap_or(0) / largest;
            heights.get(usize::try_from(level).unwrap_or(top)).copied()
        })
        .collect()
}
