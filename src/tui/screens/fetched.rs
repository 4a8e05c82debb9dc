//! Something a screen shows that is read by a job, and read again whenever the data change.

use ratatui::text::Line;

use super::page::Page;
use crate::credit::Message;
use crate::desk::{DeskError, DeskReader};
use crate::tui::address::Address;
use crate::tui::context::Context;
use crate::tui::jobs::{JobError, Pending};
use crate::tui::theme::Role;
use crate::words::{MessageKey, key};

/// What was read; the older value stays until the newer one is there.
pub struct Fetched<T> {
    /// What reading it is called.
    label: MessageKey,
    reading: Pending,
    found: Option<Result<T, Message>>,
    seen: Option<u64>,
}

impl<T> Default for Fetched<T> {
    fn default() -> Self {
        Self::labelled(key("tui-loading"))
    }
}

impl<T> Fetched<T> {
    /// Read by a job of this name.
    pub fn labelled(label: MessageKey) -> Self {
        Self { label, reading: Pending::default(), found: None, seen: None }
    }

    /// Reads it again at the next refreshing.
    pub const fn forget(&mut self) {
        self.seen = None;
    }

    pub fn value(&self) -> Option<&T> {
        self.found.as_ref().and_then(|found| found.as_ref().ok())
    }

    /// What was read, or what is shown in its place: why it could not be read, or that it is being read.
    pub fn shown(&self, cx: &Context) -> Result<&T, Placeholder> {
        match &self.found {
            Some(Ok(value)) => Ok(value),
            Some(Err(problem)) => Err(Placeholder { role: Role::Danger, text: cx.render(problem) }),
            None => Err(Placeholder { role: Role::Dim, text: cx.text(key("tui-loading")) }),
        }
    }

    /// Writes what was read, or what is shown in its place.
    pub fn write(&self, page: &mut Page<'_>, cx: &Context, write: impl FnOnce(&mut Page<'_>, &T)) {
        match self.shown(cx) {
            Ok(value) => write(page, value),
            Err(Placeholder { role: Role::Danger, text }) => {
                page.sentence(Role::Danger, 0, cx.theme.symbols().danger, &text);
            }
            Err(Placeholder { role, text }) => page.line(role, &text),
        }
    }
}

/// What is shown in the place of a value.
pub struct Placeholder {
    pub role: Role,
    pub text: String,
}

impl Placeholder {
    pub fn line(self, cx: &Context) -> Line<'static> {
        Line::styled(self.text, cx.theme.style(self.role))
    }
}

impl<T: Send + 'static> Fetched<T> {
    /// Asks for it where it is missing or the data have changed; the address is its own.
    pub fn refresh(
        &mut self,
        cx: &mut Context,
        address: Address<Self>,
        ask: impl FnOnce(&mut DeskReader) -> Result<T, DeskError> + Send + 'static,
    ) {
        if self.seen == Some(cx.data_version()) {
            return;
        }
        self.seen = Some(cx.data_version());
        self.reading = cx.read(
            address,
            self.label,
            move |services, _| services.ask(ask),
            |fetched, found, _| fetched.found = Some(found.map_err(JobError::message)),
        );
    }
}
