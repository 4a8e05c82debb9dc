//! The line of tabs above what a screen shows of one thing.

use ratatui::Frame;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::tui::command::Command;
use crate::tui::context::Context;
use crate::tui::text;
use crate::tui::theme::Role;

/// A tab in the line: the key that goes to it, its name, and whether something in it is not saved.
#[derive(Debug, Clone, Default)]
pub struct Tab {
    key: String,
    name: String,
    mark: &'static str,
}

impl Tab {
    pub fn new(key: impl Into<String>, name: String) -> Self {
        Self { key: key.into(), name, mark: "" }
    }

    /// That of a command.
    pub fn of(command: &Command, cx: &Context) -> Self {
        Self::new(cx.key_label(command), cx.text(command.title))
    }

    #[must_use]
    pub fn marked(self, mark: &'static str) -> Self {
        Self { mark, ..self }
    }

    /// As it is shown: by its key alone where there is no room for its name.
    fn text(&self, is_named: bool) -> String {
        let Self { key, name, mark } = self;
        match (key.is_empty(), is_named) {
            (true, _) => format!("{name}{mark}"),
            (false, true) => format!("{key} {name}{mark}"),
            (false, false) => format!("{key}{mark}"),
        }
    }
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

/// Draws the tabs, the current one in brackets; where there is no room for all names, those around it have theirs.
pub fn draw(tabs: &[Tab], current: usize, frame: &mut Frame<'_>, area: Rect, cx: &Context) -> TabPlaces {
    // The symbol before a tab closes the one before it.
    let before = |at: usize| match at {
        at if at == current => "[",
        at if at == current + 1 => "]",
        _ => " ",
    };
    let mut spans = Vec::new();
    let mut places = Vec::new();
    let mut x = area.x;
    for (at, tab) in shown(tabs, current, area.width).into_iter().enumerate() {
        let role = if at == current { Role::Marked } else { Role::Text };
        places.push((at, Rect { x: x + 1, width: text::width(&tab), ..area }));
        x = x.saturating_add(text::width(&tab) + 1);
        spans.push(Span::styled(before(at), cx.theme.style(Role::Text)));
        spans.push(Span::styled(tab, cx.theme.style(role)));
    }
    spans.push(Span::styled(before(tabs.len()), cx.theme.style(Role::Text)));
    frame.render_widget(Line::from(spans), area);
    TabPlaces(places)
}

/// What is shown of each tab: names from the current one outwards as far as they fit.
fn shown(tabs: &[Tab], current: usize, width: u16) -> Vec<String> {
    let mut shown: Vec<String> = tabs.iter().map(|tab| tab.text(false)).collect();
    let outwards = (0..tabs.len()).flat_map(|step| [current.checked_add(step), current.checked_sub(step)]);
    for at in outwards.flatten() {
        let (Some(tab), Some(short)) = (tabs.get(at), shown.get(at).cloned()) else { continue };
        let named = tab.text(true);
        let taken: u16 = shown.iter().map(|tab| text::width(tab) + 1).sum::<u16>() + 1;
        if taken - text::width(&short) + text::width(&named) > width {
            break;
        }
        shown.splice(at..=at, [named]);
    }
    shown
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
    fn names_are_shown_around_the_current_tab_and_the_others_by_their_keys() {
        let tabs: Vec<Tab> = (1..=5).map(|number| Tab::new(number.to_string(), "Tab".to_owned())).collect();
        let line = |current, width| shown(&tabs, current, width).join(" ");
        assert_eq!(line(0, 31), "1 Tab 2 Tab 3 Tab 4 Tab 5 Tab");
        assert_eq!(line(0, 30), "1 Tab 2 Tab 3 Tab 4 Tab 5");
        assert_eq!(line(3, 23), "1 2 3 Tab 4 Tab 5 Tab");
        assert_eq!(line(3, 11), "1 2 3 4 5");
    }
}
