//! What a screen asks of jobs: to read, to try, to write.

use super::Context;
use crate::credit::Message;
use crate::desk::DeskError;
use crate::tui::address::Address;
use crate::tui::jobs::{DeferredWrite, Keys, Lane, Origin, Outcome, Pending, Progress};
use crate::tui::screen::Screen;
use crate::tui::services::Services;
use crate::tui::staff::Read;
use crate::words::key;

impl Context {
    /// Reads who works at the desk, again whenever the data have changed.
    pub(in crate::tui) fn refresh_staff(&mut self) {
        let version = Some(self.data_version());
        if self.staff.version == version || self.jobs.services().desk().is_none() {
            return;
        }
        self.staff.version = version;
        let label = self.text(key("hold-job-choices"));
        let then = |_: Option<&mut (dyn Screen + 'static)>, read: Outcome<Read, DeskError>, cx: &mut Self| {
            if let Ok(read) = read {
                read.settings.iter().for_each(|settings| cx.session.follow(settings));
                cx.staff.take(read);
            }
        };
        self.staff.reading =
            self.jobs.ask((Lane::Reading, label, Origin::default()), |services, _| Read::of(services), then);
    }

    /// Asks for something to be read. The answer is a call on the component. Keep what this returns where a newer one
    /// takes its place: the latest question wins, and the older one is stopped.
    pub fn read<C: 'static, T: Send + 'static, E: Send + 'static>(
        &mut self,
        address: Address<C>,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, E> + Send + 'static,
        then: impl FnOnce(&mut C, Outcome<T, E>, &mut Self) + 'static,
    ) -> Pending {
        self.begin((Lane::Reading, Keys::GoOn, address), label, work, then)
    }

    /// The same for what a dialog or a form is filled with: the screen takes no keys until it is there, so that what is typed
    /// goes to the dialog, and the dialog never opens over another screen.
    pub fn read_to_ask<C: 'static, T: Send + 'static, E: Send + 'static>(
        &mut self,
        address: Address<C>,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, E> + Send + 'static,
        then: impl FnOnce(&mut C, Outcome<T, E>, &mut Self) + 'static,
    ) -> Pending {
        self.begin((Lane::Reading, Keys::Wait, address), label, work, then)
    }

    /// Tries what a write would come to, after all writes before it, and saves nothing. A newer question stops it like a
    /// read; it is not confirmed, so that quitting does not wait for it.
    pub fn rehearse<C: 'static, T: Send + 'static, E: Send + 'static>(
        &mut self,
        address: Address<C>,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, E> + Send + 'static,
        then: impl FnOnce(&mut C, Outcome<T, E>, &mut Self) + 'static,
    ) -> Pending {
        self.begin((Lane::Rehearsing, Keys::GoOn, address), label, work, then)
    }

    fn begin<C: 'static, T: Send + 'static, E: Send + 'static>(
        &mut self,
        (lane, keys, Address(find)): (Lane, Keys, Address<C>),
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, E> + Send + 'static,
        then: impl FnOnce(&mut C, Outcome<T, E>, &mut Self) + 'static,
    ) -> Pending {
        let label = self.render(&label.into());
        self.jobs.ask((lane, label, Origin { layer: self.layer, keys }), work, move |screen, answer, cx| {
            if let Some(component) = screen.and_then(find) {
                then(component, answer, cx);
            }
        })
    }

    /// Asks for something to be written that was confirmed, after all writes before it. It is finished even when the
    /// program is left: the label names it where that is not possible.
    ///
    /// `then` runs whatever became of the screen, which may have left meanwhile: it reports the outcome.
    pub fn write<T: Send + 'static>(
        &mut self,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Outcome<T, DeskError>, &mut Self) + 'static,
    ) {
        self.confirm((label.into(), Keys::GoOn), work, move |_, outcome, cx| then(outcome, cx));
    }

    /// The same where what is typed next depends on the outcome: keys wait until that is known.
    pub fn write_in_turn<T: Send + 'static>(
        &mut self,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Outcome<T, DeskError>, &mut Self) + 'static,
    ) {
        self.confirm((label.into(), Keys::Wait), work, move |_, outcome, cx| then(outcome, cx));
    }

    /// The same for a component that has to know the outcome, where it is still there.
    pub fn write_for<C: 'static, T: Send + 'static>(
        &mut self,
        address: Address<C>,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Option<&mut C>, Outcome<T, DeskError>, &mut Self) + 'static,
    ) {
        self.confirm_for(address, (label.into(), Keys::GoOn), work, then);
    }

    /// The same for what the screen shows: it takes no keys until that is saved, so that nothing is saved twice and
    /// nothing typed gets lost. They wait.
    pub fn save<C: 'static, T: Send + 'static>(
        &mut self,
        address: Address<C>,
        label: impl Into<Message>,
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Option<&mut C>, Outcome<T, DeskError>, &mut Self) + 'static,
    ) {
        self.confirm_for(address, (label.into(), Keys::Wait), work, then);
    }

    fn confirm_for<C: 'static, T: Send + 'static>(
        &mut self,
        Address(find): Address<C>,
        labelled: (Message, Keys),
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Option<&mut C>, Outcome<T, DeskError>, &mut Self) + 'static,
    ) {
        self.confirm(labelled, work, move |screen, outcome, cx| then(screen.and_then(find), outcome, cx));
    }

    fn confirm<T: Send + 'static>(
        &mut self,
        (label, keys): (Message, Keys),
        work: impl FnOnce(&Services, &Progress) -> Result<T, DeskError> + Send + 'static,
        then: impl FnOnce(Option<&mut (dyn Screen + 'static)>, Outcome<T, DeskError>, &mut Self) + 'static,
    ) {
        let label = self.render(&label);
        let origin = Origin { layer: self.layer, keys };
        self.jobs.write((label, origin), work, then);
    }

    /// Takes note of something that was confirmed and will be saved as soon as something was read: the program is not
    /// left before, and the screen takes no keys. Dropped once [`Context::save`] was asked, or cannot be.
    pub fn defer_write(&mut self, label: impl Into<Message>) -> DeferredWrite {
        let origin = Origin { layer: self.layer, keys: Keys::Wait };
        let label = self.render(&label.into());
        self.jobs.writes().defer_write(origin, label)
    }
}
