//! The words of records. They stay what they are, whatever the words of the rules are called one day.

use crate::credit::{
    AgeingBasis, Checkpoint, CreditStanding, CureKind, Currency, FindingCode, ItemKind, Lasting, Outcome,
    Passed, Severity,
};

/// What is written as a word.
pub trait Coded: Sized {
    /// The word.
    fn code(&self) -> &'static str;
    /// What the word stands for.
    fn from_code(code: &str) -> Option<Self>;
}

macro_rules! words {
    ($($type:ty { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl Coded for $type {
            fn code(&self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    )+};
}

words! {
    AgeingBasis { Due = "due", Invoice = "invoice" }
    Checkpoint {
        Entry = "entry",
        Review = "review",
        Shipping = "shipping",
        Transfer = "transfer",
        Invoice = "invoice",
    }
    CreditStanding { Approved = "approved", Held = "held", Rejected = "rejected" }
    CureKind {
        Pay = "pay",
        Apply = "apply",
        ReduceOrder = "reduce-order",
        IncreaseOrder = "increase-order",
        RaiseLimit = "raise-limit",
        RaiseTemporaryLimit = "raise-temporary-limit",
        RaiseGroupLimit = "raise-group-limit",
        RaiseShipToLimit = "raise-ship-to-limit",
        RaiseMaximum = "raise-maximum",
        WaitUntil = "wait-until",
        ChangeTerms = "change-terms",
        RenewLimit = "renew-limit",
        Unblock = "unblock",
        SetApproval = "set-approval",
    }
    FindingCode {
        CustomerClosed = "customer-closed",
        CustomerBlocked = "customer-blocked",
        CustomerWarning = "customer-warning",
        LimitExpired = "limit-expired",
        ApprovalNo = "approval-no",
        ApprovalCashOnly = "approval-cash-only",
        ApprovalCod = "approval-cod",
        ApprovalHoldUntil = "approval-hold-until",
        ApprovalOpenUntil = "approval-open-until",
        LimitExceeded = "limit-exceeded",
        GroupLimitExceeded = "group-limit-exceeded",
        ShipToLimitExceeded = "ship-to-limit-exceeded",
        HoldPeriod = "hold-period",
        OrderBelowMinimum = "order-below-minimum",
        OrderAboveMaximum = "order-above-maximum",
        Forced = "forced",
    }
    ItemKind { Invoice = "invoice", Credit = "credit", Receipt = "receipt" }
    Lasting { Sticks = "sticks", Once = "once", Spent = "spent" }
    Outcome { Approved = "approved", Warned = "warned", Held = "held", Refused = "refused" }
    Passed {
        CheckpointOff = "checkpoint-off",
        AllButTheSale = "all-but-the-sale",
        Released = "released",
        Excluded = "excluded",
        BelowMinimumForCheck = "below-minimum-for-check",
        PaidWithoutCredit = "paid-without-credit",
        FutureOrder = "future-order",
    }
    Severity { Warn = "warn", Hold = "hold", Refuse = "refuse" }
}

impl Coded for Currency {
    fn code(&self) -> &'static str {
        Self::code(*self)
    }

    fn from_code(code: &str) -> Option<Self> {
        code.parse().ok()
    }
}
