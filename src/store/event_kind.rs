//! The kinds of events: one for each use case that writes.

use super::row::stored_as_code;
use crate::credit::{VerdictKind, coded};

coded! {
    /// What was done in an event. Its name in the words files is `event-` and its code.
    pub enum EventKind {
        Init = "init",
        Release = "release",
        Reject = "reject",
        Keep = "keep",
        Terms = "terms",
        Forward = "forward",
        Force = "force",
        Undo = "undo",
        Redo = "redo",
        Recheck = "recheck",
        RecheckCustomer = "recheck-customer",
        OrderEnter = "order-enter",
        OrderAmend = "order-amend",
        OrderConfirm = "order-confirm",
        OrderReopen = "order-reopen",
        OrderCopy = "order-copy",
        OrderShip = "order-ship",
        OrderClose = "order-close",
        OrderCancel = "order-cancel",
        CustomerAdd = "customer-add",
        CustomerSet = "customer-set",
        CustomerBlock = "customer-block",
        CustomerUnblock = "customer-unblock",
        CustomerClose = "customer-close",
        CustomerReopen = "customer-reopen",
        CustomerDelete = "customer-delete",
        ShipToAdd = "ship-to-add",
        ShipToSet = "ship-to-set",
        CoverAdd = "cover-add",
        CoverSet = "cover-set",
        CoverEnd = "cover-end",
        GroupAdd = "group-add",
        GroupSet = "group-set",
        GroupJoin = "group-join",
        GroupLeave = "group-leave",
        WarehouseAdd = "warehouse-add",
        WarehouseSet = "warehouse-set",
        RuleAdd = "rule-add",
        RuleSet = "rule-set",
        RuleRemove = "rule-remove",
        RuleImport = "rule-import",
        TermsAdd = "terms-add",
        ReasonAdd = "reason-add",
        UserAdd = "user-add",
        UserSet = "user-set",
        SettingsSet = "settings-set",
        DaysToPay = "days-to-pay",
        /// Of earlier versions: now it is an [`Self::Undo`] of the act.
        DaysToPayUndo = "days-to-pay-undo",
        DaysToPayReport = "days-to-pay-report",
        Import = "import",
        Invoice = "invoice",
        CreditNote = "credit-note",
        InvoiceTransfer = "invoice-transfer",
        Dispute = "dispute",
        SettleDispute = "settle-dispute",
        Receipt = "receipt",
        Apply = "apply",
        TakeBack = "take-back",
        ReverseReceipt = "reverse-receipt",
        WriteOff = "write-off",
        UndoWriteOff = "undo-write-off",
        Refund = "refund",
        UndoRefund = "undo-refund",
        ValidationApply = "validation-apply",
        /// Of earlier versions: now it is an [`Self::Undo`] of the application.
        ValidationUndo = "validation-undo",
        NoteAdd = "note-add",
        NoteStrike = "note-strike",
    }
}
stored_as_code![EventKind];

impl EventKind {
    /// A decision on held orders.
    pub const fn of(verdict: VerdictKind) -> Self {
        match verdict {
            VerdictKind::Release => Self::Release,
            VerdictKind::Reject => Self::Reject,
            VerdictKind::Keep => Self::Keep,
            VerdictKind::Terms => Self::Terms,
            VerdictKind::Forward => Self::Forward,
            VerdictKind::Force => Self::Force,
        }
    }

    /// What its sum is of, by which acts are named: orders, documents, applications or nothing.
    #[expect(clippy::too_many_lines, reason = "a table: every kind, so that a new one has to say it")]
    pub const fn about(self) -> About {
        match self {
            Self::Release
            | Self::Reject
            | Self::Keep
            | Self::Terms
            | Self::Forward
            | Self::Force
            | Self::Recheck
            | Self::RecheckCustomer
            | Self::OrderEnter
            | Self::OrderAmend
            | Self::OrderConfirm
            | Self::OrderReopen
            | Self::OrderCopy
            | Self::OrderShip
            | Self::OrderClose
            | Self::OrderCancel => About::Orders,
            Self::Invoice
            | Self::CreditNote
            | Self::InvoiceTransfer
            | Self::Dispute
            | Self::SettleDispute
            | Self::Receipt
            | Self::ReverseReceipt
            | Self::WriteOff
            | Self::UndoWriteOff
            | Self::Refund
            | Self::UndoRefund => About::Documents,
            Self::Apply | Self::TakeBack => About::Applied,
            Self::Init
            | Self::Undo
            | Self::Redo
            | Self::CustomerAdd
            | Self::CustomerSet
            | Self::CustomerBlock
            | Self::CustomerUnblock
            | Self::CustomerClose
            | Self::CustomerReopen
            | Self::CustomerDelete
            | Self::ShipToAdd
            | Self::ShipToSet
            | Self::CoverAdd
            | Self::CoverSet
            | Self::CoverEnd
            | Self::GroupAdd
            | Self::GroupSet
            | Self::GroupJoin
            | Self::GroupLeave
            | Self::WarehouseAdd
            | Self::WarehouseSet
            | Self::RuleAdd
            | Self::RuleSet
            | Self::RuleRemove
            | Self::RuleImport
            | Self::TermsAdd
            | Self::ReasonAdd
            | Self::UserAdd
            | Self::UserSet
            | Self::SettingsSet
            | Self::DaysToPay
            | Self::DaysToPayUndo
            | Self::DaysToPayReport
            | Self::Import
            | Self::ValidationApply
            | Self::ValidationUndo
            | Self::NoteAdd
            | Self::NoteStrike => About::NoMoney,
        }
    }
}

/// Whose sums an event has, if any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Of the orders that it changed or decided on.
    Orders,
    /// Of the documents it changed or entered.
    Documents,
    /// Of what it applied, or took back.
    Applied,
    NoMoney,
}
