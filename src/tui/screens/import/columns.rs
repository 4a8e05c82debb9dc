//! The step of the columns: what each of them is, and the questions that are open.

use ratatui::Frame;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Import;
use super::finding::Source;
use crate::credit::{Message, Value};
use crate::desk::{Question, Subject};
use crate::tui::dialog::{Item, Picker};
use crate::tui::{Address, Context, Key, Role, text};

/// Where the cursor is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct ColumnsView {
    question: usize,
}

impl ColumnsView {
    /// Goes to the first question of what was found.
    pub(super) fn follow(&mut self, source: &Source) {
        self.question = self.question.min(source.questions().len().saturating_sub(1));
    }

    pub(super) fn height(self, source: &Source) -> u16 {
        u16::try_from(source.questions().len()).unwrap_or(u16::MAX)
    }

    pub(super) fn can_change(self, source: &Source) -> bool {
        source.questions().get(self.question).is_some_and(can_be_answered)
    }

    pub(super) fn key(&mut self, key: Key, source: &Source) -> bool {
        let last = source.questions().len().saturating_sub(1);
        match key.code {
            KeyCode::Up | KeyCode::Char('k') => self.question = self.question.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.question = (self.question + 1).min(last),
            _ => return false,
        }
        true
    }

    pub(super) fn ask(self, source: &Source, cx: &mut Context) {
        if let Some(question) =
            source.questions().get(self.question).filter(|question| can_be_answered(question))
        {
            ask(question.clone(), cx);
        }
    }

    pub(super) fn draw(self, source: &Source, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        for ((at, question), row) in source.questions().iter().enumerate().zip(area.rows()) {
            let (sign, role) = if at == self.question {
                frame.set_cursor_position(row.as_position());
                (cx.theme.symbols().cursor, Role::Selected)
            } else {
                (" ", Role::Text)
            };
            let said = format!("{sign} {}", cx.render(&question.message));
            let line = text::fit(&said, row.width, cx.theme.symbols().ellipsis).into_owned();
            frame.render_widget(Line::styled(line, cx.theme.style(role)), row);
        }
    }
}

fn can_be_answered(question: &Question) -> bool {
    !question.choices.is_empty() && question.subject != Subject::Header
}

/// Asks a question with its choices.
fn ask(question: Question, cx: &mut Context) {
    let items = answers(&question, cx).into_iter().map(|label| Item { label, hint: String::new() });
    let picker = Picker::menu(cx.render(&question.message), items.collect(), 0);
    cx.ask(Address::HERE, picker, move |import: &mut Import, index, cx| {
        if let Some(choice) = question.choices.get(index) {
            import.given.answer(&question, choice);
            import.find_again(cx);
        }
    });
}

/// The choices in the words of the user.
fn answers(question: &Question, cx: &Context) -> Vec<String> {
    let choices = question.choices.iter();
    match question.subject {
        Subject::Days => choices
            .zip(["day_first", "month_first"])
            .map(|(choice, name)| {
                let day = question.message.values.iter().find_map(|(known, value)| match value {
                    Value::Day(day) if known == name => Some(*day),
                    _ => None,
                });
                day.map_or_else(|| choice.clone(), |day| cx.words.with_details(&cx.words.day(day), choice))
            })
            .collect(),
        Subject::ZeroLimit => {
            choices.map(|choice| cx.render(&Message::new(format!("import-screen-zero-{choice}")))).collect()
        }
        Subject::Header
        | Subject::Column(_)
        | Subject::DecimalMark
        | Subject::Currency
        | Subject::Rejects => choices.cloned().collect(),
    }
}
