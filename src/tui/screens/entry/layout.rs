//! Where the answer of the desk is shown while something is entered: beside the form, or below it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::tui::{Context, Role};

/// Columns of the form where the answer is beside it.
const FORM: u16 = 72;
/// Columns needed for that.
const SIDE_BY_SIDE: u16 = 116;
/// Lines of the answer at least where it is below the form.
const ANSWER: u16 = 6;

/// The two parts of the screen.
pub(super) struct Parts {
    pub(super) form: Rect,
    pub(super) answer: Rect,
}

/// Divides the screen for a form of so many lines, and draws the rule between the parts.
pub(super) fn divide(lines: u16, frame: &mut Frame<'_>, area: Rect, cx: &Context) -> Parts {
    let symbols = cx.theme.symbols();
    let border = cx.theme.style(Role::Border);
    if area.width >= SIDE_BY_SIDE {
        let columns = [Constraint::Length(FORM), Constraint::Length(2), Constraint::Min(0)];
        let [form, rule, answer] = Layout::horizontal(columns).areas(area);
        for row in rule.rows() {
            frame.buffer_mut().set_stringn(row.x, row.y, symbols.separator, 1, border);
        }
        return Parts { form, answer };
    }
    let form = lines.min(area.height.saturating_sub(ANSWER + 1));
    let rows = [Constraint::Length(form), Constraint::Length(1), Constraint::Min(0)];
    let [form, rule, answer] = Layout::vertical(rows).areas(area);
    let line = symbols.line.repeat(usize::from(rule.width));
    frame.buffer_mut().set_stringn(rule.x, rule.y, line, usize::from(rule.width), border);
    Parts { form, answer }
}
