//! What only a user can know of a file: the questions, and their answers in the words of the user.

use super::Import;
use super::columns::read_as;
use crate::credit::{Message, Value};
use crate::desk::{Guess, Question, Subject};
use crate::tui::dialog::{Item, Picker};
use crate::tui::{Address, Context};
use crate::words::key;

pub(super) fn can_be_answered(question: &Question, guess: &Guess) -> bool {
    question.subject != Subject::Header
        && (!question.choices.is_empty() || !others(question, guess).is_empty())
}

/// The columns of the file that a question for one does not offer by itself: every one can be the answer.
fn others(question: &Question, guess: &Guess) -> Vec<String> {
    match question.subject {
        Subject::Column(_) => {
            guess.names.iter().filter(|name| !question.choices.contains(name)).cloned().collect()
        }
        Subject::Header
        | Subject::Sheet
        | Subject::Perhaps(_)
        | Subject::Days
        | Subject::DecimalMark
        | Subject::Currency
        | Subject::ZeroLimit
        | Subject::NegativeAmounts
        | Subject::Rejects => Vec::new(),
    }
}

/// Asks a question with its choices.
pub(super) fn ask(mut question: Question, guess: &Guess, cx: &mut Context) {
    question.choices.extend(others(&question, guess));
    let hint = |at: usize| match (question.subject, question.choices.get(at)) {
        (Subject::Column(_) | Subject::Perhaps(_), Some(from)) => read_as(from, guess, cx),
        _ => String::new(),
    };
    let labels = answers(&question, cx).into_iter().enumerate();
    let items = labels.map(|(at, label)| Item { label, hint: hint(at) });
    let picker = Picker::menu(cx.render(&question.message), items.collect(), 0);
    cx.ask(Address::HERE, picker, move |import: &mut Import, index, cx| {
        if let Some(choice) = question.choices.get(index) {
            import.give(|given| given.answer(&question, choice), cx);
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
                day.map_or_else(|| choice.clone(), |day| cx.words.day_in_words(day))
            })
            .collect(),
        Subject::ZeroLimit => choices.map(|choice| cx.words.code("import-screen-zero", choice)).collect(),
        Subject::NegativeAmounts => {
            choices.map(|choice| cx.words.code("import-screen-negative", choice)).collect()
        }
        Subject::DecimalMark => choices
            .map(|choice| cx.render(&Message::new("import-screen-mark").text("mark", choice)))
            .collect(),
        Subject::Perhaps(_) => choices
            .map(|choice| {
                if question.is_no(choice) { cx.text(key("import-screen-no-column")) } else { choice.clone() }
            })
            .collect(),
        Subject::Header | Subject::Sheet | Subject::Column(_) | Subject::Currency | Subject::Rejects => {
            choices.cloned().collect()
        }
    }
}
