//! Credit validation: whom to block, to warn and to unblock (R7).
//!
//! A [`ValidationPolicy`] and the exceptions of a customer give what is tested for that customer. [`ValidationPolicy::judge`]
//! compares the customer's open invoices with it and returns what matches and what is suggested. Nothing is summed before
//! the criteria are known, so that other criteria can be tried on the same facts.

mod judgement;
mod policy;
mod reason;
mod sentence;

use super::CustomerState;
use super::code::coded;

pub use judgement::{Judgement, LatePercent, OpenInvoice, ValidationFacts};
pub use policy::{DelayTest, LimitTest, Own, Threshold, ValidationExceptions, ValidationPolicy};
pub use reason::StateReason;
pub use sentence::Limited;

coded! {
    /// What a criterion does to a customer that matches it.
    #[derive(Default)]
    pub enum BlockingState("blocking") {
        /// Its orders are refused.
        #[default]
        Block = "block",
        /// Its orders pass, with a warning.
        Warn = "warn",
    }
}

coded! {
    /// What the grid suggests for a customer, and what a person ticks in it (R7.4).
    #[derive(PartialOrd, Ord)]
    pub enum ValidationAct {
        /// The customer is to be blocked.
        Block = "block",
        /// The customer is to be warned only.
        Warn = "warn",
        /// The customer is to buy again.
        Unblock = "unblock",
    }
}

/// Which criteria a customer matches (R7.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Matched {
    #[default]
    Nothing,
    /// Criterion 1: something is unpaid for too long.
    Delay,
    /// Criterion 2: too much is late, measured with a limit.
    Limit,
    Both,
}

impl BlockingState {
    /// The act that brings a customer into it.
    pub const fn act(self) -> ValidationAct {
        match self {
            Self::Block => ValidationAct::Block,
            Self::Warn => ValidationAct::Warn,
        }
    }
}

impl ValidationAct {
    /// The state that a customer is in afterwards.
    pub const fn result(self) -> CustomerState {
        match self {
            Self::Block => CustomerState::Blocked,
            Self::Warn => CustomerState::Warning,
            Self::Unblock => CustomerState::Active,
        }
    }

    /// Whether it can be done to a customer in this state; a closed one stays closed, an active one has no block.
    pub const fn may_be_done(self, state: CustomerState) -> bool {
        match (self, state) {
            (Self::Block | Self::Warn, CustomerState::Active)
            | (_, CustomerState::Warning | CustomerState::Blocked) => true,
            (_, CustomerState::Closed) | (Self::Unblock, CustomerState::Active) => false,
        }
    }
}

impl Matched {
    const fn of(delay: Option<&DelayTest>, limit: Option<&LimitTest>) -> Self {
        match (delay, limit) {
            (None, None) => Self::Nothing,
            (Some(_), None) => Self::Delay,
            (None, Some(_)) => Self::Limit,
            (Some(_), Some(_)) => Self::Both,
        }
    }

    /// The numbers of the criteria, as programs and people know them.
    pub const fn numbers(self) -> &'static [u8] {
        match self {
            Self::Nothing => &[],
            Self::Delay => &[1],
            Self::Limit => &[2],
            Self::Both => &[1, 2],
        }
    }

    /// Whether it matches anything.
    pub const fn is_match(self) -> bool {
        !matches!(self, Self::Nothing)
    }

    const fn has_delay(self) -> bool {
        matches!(self, Self::Delay | Self::Both)
    }

    const fn has_limit(self) -> bool {
        matches!(self, Self::Limit | Self::Both)
    }
}
