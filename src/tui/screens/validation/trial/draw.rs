//! Where list and panel are drawn, and the panel itself: the fields, and what the trial comes to.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use super::{Focus, Side, Trial, panel};
use crate::credit::Message;
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role, text};

/// Columns from which on the panel is beside the list.
const WIDE: u16 = 130;
/// Columns of the panel there.
const PANEL: u16 = 64;
/// Lines of the list above the panel, by what has the keys.
const ROWS_OF_FIELDS: u16 = 6;
const ROWS_OF_LIST: u16 = 10;
/// Columns of the sign in front of a problem.
const SIGN: u16 = 2;

impl Trial {
    pub(super) fn draw_panel(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let is_wide = self.is_wide();
        let height = if is_wide || self.side == Side::Fields { self.form.height() } else { 0 };
        let parts = [Constraint::Length(height), Constraint::Min(0)];
        let [fields, said] = Layout::vertical(parts).areas(area);
        let mut page = Page::new(said.width, cx);
        let known = (&self.before.facts.settings, self.outcome.as_ref());
        // The field itself names what is wrong with it, unless it is hidden or has no room for the whole sentence.
        let is_cut = |problem: &&Message| text::width(&cx.render(problem)) + SIGN > fields.width;
        let problem = self.form.first_problem().filter(|problem| height == 0 || is_cut(problem));
        panel::write(&mut page, known, problem, cx);
        self.reading.draw(&page.into_lines(), frame, said);
        if height > 0 {
            self.form.draw(frame, fields, cx);
        }
    }
}

/// Room of the list, of the rule between, and of the panel.
pub(super) fn split(area: Rect, focus: Focus) -> [Rect; 3] {
    if area.width >= WIDE {
        let parts = [Constraint::Min(1), Constraint::Length(1), Constraint::Length(PANEL)];
        return Layout::horizontal(parts).areas(area);
    }
    let rows = match focus {
        Focus::Fields => ROWS_OF_FIELDS,
        Focus::List => ROWS_OF_LIST,
    };
    // A taller terminal shows more of the list.
    let rows = rows.max(area.height.saturating_sub(30));
    let parts = [Constraint::Length(rows), Constraint::Length(1), Constraint::Min(1)];
    Layout::vertical(parts).areas(area)
}

pub(super) fn rule(frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let symbols = cx.theme.symbols();
    let sign = if area.width > 1 { symbols.line } else { symbols.separator };
    let style = cx.theme.style(Role::Border);
    for row in area.rows() {
        let line = sign.repeat(usize::from(row.width));
        frame.buffer_mut().set_stringn(row.x, row.y, line, usize::from(row.width), style);
    }
}
