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
        GroupAdd = "group-add",
        GroupSet = "group-set",
        GroupJoin = "group-join",
        GroupLeave = "group-leave",
        WarehouseAdd = "warehouse-add",
        WarehouseSet = "warehouse-set",
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
}
