//! Writing a file from a screen: its name is asked for, one that exists is replaced only after a question, and where it
//! was not written the name comes back to be changed.

use std::path::{Path, PathBuf};

use super::address::Address;
use super::context::Context;
use super::dialog::{EitherWay, FormDialog, Gravity, MessageBox, Question};
use super::form::{Editor, Field, Form, Value, YesNo};
use super::jobs::JobError;
use super::text;
use crate::credit::Message;
use crate::desk::DeskError;
use crate::files::{IfExists, OutputError};
use crate::words::{MessageKey, key};

/// Characters of a path at most.
const LONGEST_PATH: usize = 1_000;

/// Why a file was not written.
#[derive(Debug, Clone)]
pub(in crate::tui) enum NotWritten {
    Exists(PathBuf),
    /// The user has asked to stop.
    Stopped,
    /// Something else, in the words of the desk.
    Failed(Message),
}

/// What a file that exists is, for the question whether it is to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Existing {
    File,
    /// The rejected rows of an earlier import.
    Rejects,
}

/// Where a file was written: its whole path, or as it was typed where a line has no room for that.
pub(in crate::tui) fn place_of(path: &Path, cx: &Context) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string();
    if text::width(&whole) <= cx.columns() { whole } else { path.display().to_string() }
}

/// The question whether a file that exists is to be replaced.
pub(in crate::tui) fn replace_question(path: &Path, existing: Existing, cx: &Context) -> EitherWay {
    let name = path.display().to_string();
    let (title, effect) = match existing {
        Existing::File => ("tui-replace", "tui-replace-effect"),
        Existing::Rejects => ("import-screen-replace", "import-screen-replace-effect"),
    };
    // The title has one line, and its end names the file.
    let rest = text::width(&cx.render(&Message::new(title).text("file", "")));
    let end = text::fit_end(&name, Question::WIDTH.saturating_sub(rest), cx.theme.symbols().ellipsis);
    let question = Question {
        title: Message::new(title).text("file", end),
        effect: Message::new(effect).text("file", &name),
        yes: key("tui-replace-yes"),
        gravity: Gravity::Destructive,
    };
    question.or_no()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FileName;

#[derive(Debug, Clone)]
pub(in crate::tui) struct FileQuestion {
    /// What the dialog is called.
    pub(in crate::tui) title: Message,
    pub(in crate::tui) effect: Message,
    pub(in crate::tui) label: MessageKey,
    pub(in crate::tui) help: MessageKey,
    /// The name that is proposed.
    pub(in crate::tui) name: String,
}

/// A file that is to be written by the component `C`, from the question for its name until it is written or given up.
pub(in crate::tui) struct Naming<C> {
    address: Address<C>,
    /// With the name that was typed last.
    question: FileQuestion,
    write: fn(&mut C, (PathBuf, IfExists), Self, &mut Context),
}

impl<C: 'static> Naming<C> {
    /// Asks for the file; `write` begins to write it, and says with [`Naming::refused`] why it was not written.
    pub(in crate::tui) fn ask(
        address: Address<C>,
        question: FileQuestion,
        write: fn(&mut C, (PathBuf, IfExists), Self, &mut Context),
        cx: &mut Context,
    ) {
        Self { address, question, write }.ask_name(cx);
    }

    fn ask_name(mut self, cx: &mut Context) {
        let FileQuestion { title, effect, label, help, name } = self.question.clone();
        let field = Field::new(FileName, label, help, Editor::Text(LONGEST_PATH));
        let form = Form::new(vec![field.required().holding(Value::Text(name))]);
        cx.ask(
            self.address,
            FormDialog::new(title, effect, form, key("customer-command-save")),
            move |component, form, cx| {
                form.text(FileName).clone_into(&mut self.question.name);
                let path = PathBuf::from(&self.question.name);
                (self.write)(component, (path, IfExists::Refuse), self, cx);
            },
        );
    }

    /// Says why it was not written, and asks for another name.
    pub(in crate::tui) fn refused(self, why: JobError<NotWritten>, cx: &mut Context) {
        match why {
            JobError::Failed(NotWritten::Exists(path)) => self.ask_to_replace(path, cx),
            JobError::Failed(NotWritten::Failed(problem)) => {
                let title = cx.render(&self.question.title);
                self.ask_name(cx);
                let hint = cx.hint(&problem);
                let text: Vec<String> = std::iter::once(cx.render(&problem)).chain(hint).collect();
                MessageBox::problem(cx, title, text.join("\n"));
            }
            JobError::Failed(NotWritten::Stopped) | JobError::Cancelled | JobError::BrokeDown => {}
        }
    }

    fn ask_to_replace(self, path: PathBuf, cx: &mut Context) {
        let question = replace_question(&path, Existing::File, cx);
        cx.ask(self.address, question, move |component, answer, cx| match answer {
            YesNo::Yes => (self.write)(component, (path, IfExists::Replace), self, cx),
            YesNo::No => self.ask_name(cx),
        });
    }
}

impl From<DeskError> for NotWritten {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Output(OutputError::Exists { path, .. }) => Self::Exists(path),
            error if error.is_stop() => Self::Stopped,
            error => Self::Failed(error.message()),
        }
    }
}
