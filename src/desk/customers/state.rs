//! Blocking, unblocking, closing and reopening customers by hand (R3.1).

use super::{CustomerChange, unchanged};
use crate::credit::{CustomerState, Message, StateOrigin};
use crate::desk::error::DeskError;
use crate::desk::input::optional_reason;
use crate::desk::lookup;
use crate::desk::session::{DeskWriter, Recorder};
use crate::exchange::ReportedState;
use crate::store::{CustomerRecord, EventKind};

/// How firmly a customer is blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocking {
    Block,
    /// Its orders pass, with a warning.
    WarnOnly,
}

/// What is done to the state of a customer: the event, and from which states it may be done.
#[derive(Debug, Clone, Copy)]
pub(super) enum StateChange {
    Block(Blocking),
    Unblock,
    Close,
    Reopen,
}

impl StateChange {
    pub(super) const fn event(self) -> EventKind {
        match self {
            Self::Block(_) => EventKind::CustomerBlock,
            Self::Unblock => EventKind::CustomerUnblock,
            Self::Close => EventKind::CustomerClose,
            Self::Reopen => EventKind::CustomerReopen,
        }
    }

    const fn result(self) -> CustomerState {
        match self {
            Self::Block(Blocking::Block) => CustomerState::Blocked,
            Self::Block(Blocking::WarnOnly) => CustomerState::Warning,
            Self::Unblock | Self::Reopen => CustomerState::Active,
            Self::Close => CustomerState::Closed,
        }
    }

    /// Why it cannot be done to a customer in this state: the key of the sentence.
    const fn refusal(self, state: CustomerState) -> Option<&'static str> {
        match (self, state) {
            (Self::Reopen, CustomerState::Closed)
            | (
                Self::Block(_) | Self::Close,
                CustomerState::Active | CustomerState::Warning | CustomerState::Blocked,
            )
            | (Self::Unblock, CustomerState::Warning | CustomerState::Blocked) => None,
            (Self::Block(_) | Self::Unblock | Self::Close, CustomerState::Closed) => {
                Some("customer-is-closed")
            }
            (Self::Unblock, CustomerState::Active) => Some("customer-not-blocked"),
            (Self::Reopen, CustomerState::Active | CustomerState::Warning | CustomerState::Blocked) => {
                Some("customer-not-closed")
            }
        }
    }
}

impl StateChange {
    /// The customer afterwards, for a reason; none where it is so already.
    pub(super) fn done_to(
        self,
        record: &CustomerRecord,
        reason: &str,
    ) -> Result<Option<CustomerRecord>, DeskError> {
        if let Some(key) = self.refusal(record.state) {
            return Err(DeskError::refused(Message::new(key).text("code", record.code.clone())));
        }
        let after = CustomerRecord {
            state: self.result(),
            state_origin: Some(StateOrigin::Manual),
            state_reason: Some(reason.to_owned()).filter(|reason| !reason.is_empty()),
            ..record.clone()
        };
        Ok(Some(after).filter(|after| after != record))
    }
}

impl DeskWriter {
    /// Blocks a customer, or lets it buy with a warning; the reason is compulsory.
    ///
    /// A customer that is blocked already gets the new state and reason. A closed one is refused.
    pub fn block_customer(
        &mut self,
        code: &str,
        blocking: Blocking,
        reason: &str,
    ) -> Result<CustomerChange, DeskError> {
        let reason = block_reason(reason)?;
        self.change_state(code, StateChange::Block(blocking), &reason)
    }

    /// Lets a blocked or warned customer buy again.
    pub fn unblock_customer(&mut self, code: &str) -> Result<CustomerChange, DeskError> {
        self.change_state(code, StateChange::Unblock, "")
    }

    /// Closes a customer; the reason may be empty.
    pub fn close_customer(&mut self, code: &str, reason: &str) -> Result<CustomerChange, DeskError> {
        self.change_state(code, StateChange::Close, reason)
    }

    /// Opens a closed customer again.
    pub fn reopen_customer(&mut self, code: &str) -> Result<CustomerChange, DeskError> {
        self.change_state(code, StateChange::Reopen, "")
    }

    fn change_state(
        &mut self,
        code: &str,
        act: StateChange,
        reason: &str,
    ) -> Result<CustomerChange, DeskError> {
        let reason = optional_reason(reason)?;
        self.carry_out(|tx, signature| {
            let record = lookup::customer(tx.view(), code)?;
            let Some(after) = act.done_to(&record, &reason)? else { return Ok(unchanged(&record)) };
            Recorder::begin(tx, signature, act.event(), &reason)?.write_customer(&record, &after)
        })
    }
}

impl Recorder<'_, '_> {
    /// Gives a customer that was just added the state that a file reports of it.
    pub(in crate::desk) fn set_reported_state(
        &self,
        code: &str,
        reported: &ReportedState,
    ) -> Result<(), DeskError> {
        let before = lookup::customer(self.tx.view(), code)?;
        let after = CustomerRecord {
            state: reported.state,
            state_origin: reported.origin,
            state_reason: reported.reason.clone(),
            ..before.clone()
        };
        if after != before {
            self.write_customer(&before, &after)?;
        }
        Ok(())
    }
}

/// The reason for blocking customers, which is compulsory.
pub(super) fn block_reason(reason: &str) -> Result<String, DeskError> {
    let reason = optional_reason(reason)?;
    if reason.is_empty() {
        return Err(DeskError::usage(Message::new("block-without-reason")));
    }
    Ok(reason)
}
