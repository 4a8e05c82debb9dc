//! What the desk is asked for what is typed, and what it answers.

use std::sync::Arc;

use super::kinds::Kinds;
use crate::credit::Message;
use crate::desk::{
    DeskError, DeskReader, FindAnswer, FindQuery, Found, FoundKind, Names, ProgressSink, Reference,
};
use crate::tui::context::Context;
use crate::tui::jobs::Progress;
use crate::tui::services::Services;
use crate::words::Words;

/// What is looked for, in which language and state of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Question {
    typed: String,
    kinds: Kinds,
    /// What was opened last, where nothing is typed.
    recent: Vec<Reference>,
    desk: DeskState,
    language: crate::words::Language,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DeskState {
    None,
    Version(u64),
}

/// What was found for what was typed.
#[derive(Debug, Default)]
pub(super) struct Answered {
    typed: String,
    kinds: Option<Kinds>,
    pub(super) found: FindAnswer,
    /// The customer whose code or number is the first word.
    pub(super) subject: Option<Found>,
    pub(super) problem: Option<Message>,
}

impl Question {
    pub(super) fn new(typed: &str, kinds: Kinds, cx: &Context) -> Self {
        let typed = typed.trim().to_owned();
        let recent = if typed.is_empty() { cx.recent.records() } else { Vec::new() };
        let has_desk = cx.jobs.services().desk().is_some();
        let desk = if has_desk { DeskState::Version(cx.data_version()) } else { DeskState::None };
        Self { typed, kinds, recent, desk, language: cx.words.language() }
    }

    pub(super) fn has_desk(&self) -> bool {
        self.desk != DeskState::None
    }

    /// Whether there is anything to ask of the desk.
    pub(super) fn asks_desk(&self) -> bool {
        self.has_desk() && self.kinds.has_records() && !(self.typed.is_empty() && self.recent.is_empty())
    }

    /// What asks the desk.
    pub(super) fn work(
        &self,
        cx: &Context,
    ) -> impl FnOnce(&Services, &Progress) -> Result<Answered, DeskError> + Send + 'static {
        let (question, words) = (self.clone(), Arc::clone(&cx.words));
        move |services, progress| {
            let names = services.names()?;
            services.ask(|reader| question.ask(reader, (&names, &words), progress))
        }
    }

    fn ask(
        &self,
        reader: &mut DeskReader,
        (names, words): (&Names, &Words),
        progress: &Progress,
    ) -> Result<Answered, DeskError> {
        if self.typed.is_empty() {
            let found = reader.found(&self.recent, (names, words))?;
            return Ok(self.answered(FindAnswer { found, more: Vec::new() }, None));
        }
        let mut find = |typed: &str, kinds: &[FoundKind]| {
            reader.find(&FindQuery { typed, kinds, words, stop: progress.stop_flag() }, names)
        };
        let found = find(&self.typed, self.kinds.records())?;
        let subject = match self.typed.split_once(' ') {
            Some((code, _)) if self.kinds.has_commands() => {
                find(code, &[FoundKind::Customer])?.found.into_iter().next().filter(Found::is_named)
            }
            Some(_) | None => None,
        };
        Ok(self.answered(found, subject))
    }

    fn answered(&self, found: FindAnswer, subject: Option<Found>) -> Answered {
        Answered { typed: self.typed.clone(), kinds: Some(self.kinds), found, subject, problem: None }
    }
}

impl Answered {
    /// What the commands alone answer.
    pub(super) fn without_desk(question: &Question) -> Self {
        question.answered(FindAnswer::default(), None)
    }

    pub(super) fn failed(problem: Message) -> Self {
        Self { problem: Some(problem), ..Self::default() }
    }

    /// Whether both answer the same, if at other times.
    pub(super) fn finds_same(&self, other: &Self) -> bool {
        self.typed == other.typed && self.kinds == other.kinds
    }
}
