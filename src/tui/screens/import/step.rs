//! The steps of an import, as they are named at the top.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::{Context, Role};
use crate::words::{MessageKey, key};

/// A step; they are gone through in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    File,
    /// The rows as they are in the file.
    Table,
    /// What each column is.
    Columns,
    /// It was tried: what would become of the rows.
    Look,
    Done,
}

impl Step {
    const ALL: [Self; 5] = [Self::File, Self::Table, Self::Columns, Self::Look, Self::Done];

    const fn name(self) -> MessageKey {
        match self {
            Self::File => key("import-screen-step-file"),
            Self::Table => key("import-screen-step-table"),
            Self::Columns => key("import-screen-step-columns"),
            Self::Look => key("import-screen-step-look"),
            Self::Done => key("import-screen-step-done"),
        }
    }

    /// Draws all of them, this one marked.
    pub(super) fn draw(self, frame: &mut Frame<'_>, line: Rect, cx: &Context) {
        let mut spans = Vec::new();
        for (number, step) in (1..).zip(Self::ALL) {
            let (sign, role) =
                if step == self { (cx.theme.symbols().cursor, Role::KeyHint) } else { (" ", Role::Dim) };
            spans.push(Span::styled(
                format!("{sign}{number} {}  ", cx.text(step.name())),
                cx.theme.style(role),
            ));
        }
        frame.render_widget(Line::from(spans), line);
    }
}
