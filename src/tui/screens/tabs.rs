//! The line of tabs above what a screen shows of one thing.

use ratatui::Frame;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::tui::command::Command;
use crate::tui::context::Context;
use crate::tui::text;
use crate::tui::theme::Role;

/// What a tab is called in the line: its name behind the key that goes to it.
pub fn name(command: &Command, cx: &Context) -> String {
    format!("{} {}", cx.key_label(command), cx.text(command.title))
}

/// Where the tabs were drawn, for clicks.
#[derive(Default)]
pub struct TabPlaces(Vec<(usize, Rect)>);

impl TabPlaces {
    /// The tab that is clicked.
    pub fn clicked(&self, mouse: MouseEvent) -> Option<usize> {
        let at = Position::new(mouse.column, mouse.row);
        let found = self.0.iter().find(|(_, place)| place.contains(at)).map(|(tab, _)| *tab);
        found.filter(|_| mouse.kind == MouseEventKind::Down(MouseButton::Left))
    }
}

/// The tab so many places after this one; the first comes after the last.
pub fn turned<T: Copy + PartialEq>(tabs: &[T], current: T, by: usize) -> T {
    let at = tabs.iter().position(|tab| *tab == current).unwrap_or(0);
    tabs.iter().copied().cycle().nth(at + by).unwrap_or(current)
}

/// Draws the tabs, the current one in brackets; where they do not all fit, those around it.
pub fn draw(tabs: &[String], current: usize, frame: &mut Frame<'_>, area: Rect, cx: &Context) -> TabPlaces {
    let ellipsis = cx.theme.symbols().ellipsis;
    let first = first_in_sight(tabs, current, area.width);
    let mut spans = Vec::new();
    let mut places = Vec::new();
    let mut left = area.width;
    if first > 0 {
        spans.push(Span::styled(ellipsis, cx.theme.style(Role::Dim)));
        left = left.saturating_sub(text::width(ellipsis));
    }
    // The symbol before a tab closes the one before it.
    let before = |at: usize| match at {
        at if at == current => "[",
        at if at == current + 1 => "]",
        _ => " ",
    };
    for (at, tab) in tabs.iter().enumerate().skip(first) {
        let role = if at == current { Role::Marked } else { Role::Text };
        if text::width(tab) + 2 > left {
            spans.push(Span::styled(before(at), cx.theme.style(Role::Text)));
            spans.push(Span::styled(ellipsis, cx.theme.style(Role::Dim)));
            break;
        }
        let x = area.right().saturating_sub(left).saturating_add(1);
        places.push((at, Rect { x, width: text::width(tab), ..area }));
        left = left.saturating_sub(text::width(tab) + 1);
        spans.push(Span::styled(before(at), cx.theme.style(Role::Text)));
        spans.push(Span::styled(tab.clone(), cx.theme.style(role)));
    }
    if current + 1 == tabs.len() {
        spans.push(Span::styled("]", cx.theme.style(Role::Text)));
    }
    frame.render_widget(Line::from(spans), area);
    TabPlaces(places)
}

/// The first tab to show so that the current one is visible with the one after it.
fn first_in_sight(tabs: &[String], current: usize, width: u16) -> usize {
    let wide = |from: usize| -> u16 {
        let through = (current + 2).min(tabs.len());
        let shown = tabs.get(from..through).unwrap_or_default();
        shown.iter().map(|tab| text::width(tab) + 1).sum::<u16>() + 1
    };
    let room = |from: usize| width.saturating_sub(if from > 0 { 3 } else { 0 });
    (0..current).find(|from| wide(*from) <= room(*from)).unwrap_or(current)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_tab_comes_after_the_last() {
        let tabs = ['a', 'b', 'c'];
        assert_eq!(tabs.map(|tab| turned(&tabs, tab, 1)), ['b', 'c', 'a']);
        assert_eq!(tabs.map(|tab| turned(&tabs, tab, tabs.len() - 1)), ['c', 'a', 'b']);
    }

    #[test]
    fn the_current_tab_and_the_next_are_in_sight() {
        let tabs: Vec<String> = (1..=8).map(|number| format!("{number} Tab")).collect();
        assert_eq!(first_in_sight(&tabs, 0, 30), 0);
        assert_eq!(first_in_sight(&tabs, 7, 80), 0);
        assert_eq!(first_in_sight(&tabs, 5, 22), 4);
    }
}
