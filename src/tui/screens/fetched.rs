//! Something a screen shows that is read by a job, and read again whenever the data change.

use crate::credit::Message;
use crate::desk::{DeskError, DeskReader};
use crate::tui::address::Address;
use crate::tui::context::Context;
use crate::tui::jobs::{JobError, Pending};
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

    /// Why it could not be read.
    pub fn problem(&self) -> Option<&Message> {
        self.found.as_ref().and_then(|found| found.as_ref().err())
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
