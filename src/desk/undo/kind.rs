//! How the events of each kind are undone.

use crate::store::{EventKind, Role};

/// How an event is undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Undoing {
    pub(super) unit: Unit,
    /// The role that may do it; undoing what another user did takes a supervisor at least.
    pub(super) role: Role,
}

/// What is undone together or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Everything that the event did, or nothing of it.
    Event,
    /// Each order with its hold, each customer, each document by itself.
    Each,
    /// Each order with its hold, on which something was decided.
    Decision,
}

const fn undoing(unit: Unit, role: Role) -> Undoing {
    Undoing { unit, role }
}

/// How an event of this kind is undone; of one that cannot be, the reason.
#[expect(clippy::too_many_lines, reason = "a table: every kind, so that a new one has to say it")]
pub(super) const fn undoing_of(kind: EventKind) -> Result<Undoing, &'static str> {
    match kind {
        EventKind::Init => Err("undo-of-set-up"),
        EventKind::Release
        | EventKind::Reject
        | EventKind::Keep
        | EventKind::Terms
        | EventKind::Forward
        | EventKind::Force => Ok(undoing(Unit::Decision, Role::Clerk)),
        EventKind::Recheck
        | EventKind::RecheckCustomer
        | EventKind::DaysToPay
        | EventKind::DaysToPayUndo
        | EventKind::DaysToPayReport
        | EventKind::GroupJoin
        | EventKind::GroupLeave
        | EventKind::InvoiceTransfer => Ok(undoing(Unit::Each, Role::Clerk)),
        EventKind::ValidationApply | EventKind::ValidationUndo => Ok(undoing(Unit::Each, Role::Supervisor)),
        EventKind::Undo
        | EventKind::Redo
        | EventKind::OrderEnter
        | EventKind::OrderAmend
        | EventKind::OrderConfirm
        | EventKind::OrderReopen
        | EventKind::OrderCopy
        | EventKind::OrderShip
        | EventKind::OrderClose
        | EventKind::OrderCancel
        | EventKind::CustomerAdd
        | EventKind::CustomerSet
        | EventKind::CustomerBlock
        | EventKind::CustomerUnblock
        | EventKind::CustomerClose
        | EventKind::CustomerReopen
        | EventKind::CustomerDelete
        | EventKind::ShipToAdd
        | EventKind::ShipToSet
        | EventKind::CoverAdd
        | EventKind::CoverSet
        | EventKind::CoverEnd
        | EventKind::GroupAdd
        | EventKind::GroupSet
        | EventKind::Import
        | EventKind::Invoice
        | EventKind::CreditNote
        | EventKind::Dispute
        | EventKind::SettleDispute
        | EventKind::Receipt
        | EventKind::Apply
        | EventKind::TakeBack
        | EventKind::ReverseReceipt
        | EventKind::NoteAdd
        | EventKind::NoteStrike => Ok(undoing(Unit::Event, Role::Clerk)),
        EventKind::WriteOff | EventKind::UndoWriteOff | EventKind::Refund | EventKind::UndoRefund => {
            Ok(undoing(Unit::Event, Role::Supervisor))
        }
        EventKind::WarehouseAdd
        | EventKind::WarehouseSet
        | EventKind::RuleAdd
        | EventKind::RuleSet
        | EventKind::RuleRemove
        | EventKind::RuleImport
        | EventKind::TermsAdd
        | EventKind::ReasonAdd
        | EventKind::UserAdd
        | EventKind::UserSet
        | EventKind::SettingsSet => Ok(undoing(Unit::Event, Role::Administrator)),
    }
}
