//! Blocking, unblocking, closing and reopening customers by hand (R3.1).

use super::{CustomerChange, unchanged};
use crate::credit::{CustomerState, Message, StateOrigin};
use crate::desk::error::DeskError;
use crate::desk::input::optional_reason;
use crate::desk::lookup;
use crate::desk::session::conflict::fields_changed;
use crate::desk::session::{DeskWriter, Recorder};
use crate::exchange::ReportedState;
use crate::store::{CustomerRecord, EventKind, Subject, View};

/// How firmly a customer is blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocking {
    Block,
    /// Its orders pass, with a warning.
    WarnOnly,
}

/// What is done to the state of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateChange {
    Block(Blocking),
    Unblock,
    Close,
    Reopen,
}

/// A customer in the state that the user has seen it in: another user may have changed it since (R4.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenCustomer {
    pub code: String,
    pub state: CustomerState,
    /// Why it is in that state; empty where there is no reason.
    pub reason: String,
}

impl SeenCustomer {
    /// The customer, where it is still as it was seen; else the error that says who was faster.
    pub(super) fn found(&self, view: View<'_>) -> Result<CustomerRecord, DeskError> {
        let record = lookup::find_customer(view, &self.code)?.ok_or_else(|| gone(&self.code))?;
        if record.state == self.state && record.state_reason.as_deref().unwrap_or_default() == self.reason {
            return Ok(record);
        }
        let fields = ["state", "state_origin", "state_reason"];
        Err(fields_changed(view, Subject::Customer(record.key.0), &fields, &record.code)?)
    }
}

/// The customer was there, and is not any more: its addition was undone.
pub(super) fn gone(code: &str) -> DeskError {
    DeskError::conflict(Message::new("customer-gone").text("code", code))
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
    /// The reason as it is stored; a block is not done without one.
    pub(super) fn given(self, reason: &str) -> Result<String, DeskError> {
        let reason = optional_reason(reason)?;
        match self {
            Self::Block(_) if reason.is_empty() => {
                Err(DeskError::usage(Message::new("block-without-reason")))
            }
            Self::Block(_) | Self::Unblock | Self::Close | Self::Reopen => Ok(reason),
        }
    }

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
        self.change_state(code, StateChange::Block(blocking), reason)
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

    /// Does it to a customer that is still as it was seen; another state or reason is a conflict.
    pub fn change_seen_state(
        &mut self,
        customer: &SeenCustomer,
        act: StateChange,
        reason: &str,
    ) -> Result<CustomerChange, DeskError> {
        self.change_found(|view| customer.found(view), act, reason)
    }

    fn change_state(
        &mut self,
        code: &str,
        act: StateChange,
        reason: &str,
    ) -> Result<CustomerChange, DeskError> {
        self.change_found(|view| lookup::customer(view, code), act, reason)
    }

    fn change_found(
        &mut self,
        found: impl Fn(View<'_>) -> Result<CustomerRecord, DeskError>,
        act: StateChange,
        reason: &str,
    ) -> Result<CustomerChange, DeskError> {
        let reason = act.given(reason)?;
        self.carry_out(|tx, signature| {
            let record = found(tx.view())?;
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
