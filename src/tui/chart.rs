//! Small charts: bars beside their labels, and the line of a trend.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::context::Context;
use super::text;
use super::theme::Role;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// Its length, in the unit all bars of the chart share.
    pub length: u64,
    pub value: String,
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
            Span::styled(symbols.bar.repeat(filled), cx.theme.style(Role::Bar)),
        ];
        frame.render_widget(Line::from_iter(spans), row);
        let value = Line::styled(bar.value.as_str(), cx.theme.style(Role::Text));
        frame.render_widget(value.right_aligned(), row);
    }
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
