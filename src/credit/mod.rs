//! The rules, pure: no I/O, no clock, no SQL, no terminal, no floats.
//!
//! [`Facts`] of an account are folded into a [`Position`]; [`check()`] asks it about an order and answers with an
//! [`Assessment`], a list of [`Finding`]s with their [`Cure`]s. A [`ValidationPolicy`] judges whom to block.

mod ageing;
mod allocation;
mod amount;
mod approval;
mod assessment;
mod check;
mod code;
mod cure;
mod currency;
mod customer;
mod day;
mod days_to_pay;
mod exposure;
mod facts;
mod figures;
mod finding;
mod invoicing;
mod limit;
mod money;
mod notation;
mod percent;
mod policy;
mod position;
mod rate;
mod statement;
mod terms;
mod validation;
mod verdict;

#[cfg(test)]
pub(crate) mod tests;

pub use ageing::{Ageing, AgeingBasis, AgeingPeriods, AgeingPolicy, Period};
pub use allocation::{Exact, Payable, exactly, oldest_first};
pub use amount::{Amount, OtherCurrency, Totals};
pub use approval::{Approval, Asked, Lasting};
pub use assessment::{Assessment, Outcome, Passed};
pub use check::{Check, FindingCode, RULES, Rule, check, check_transfer, exceeds_limit};
pub(crate) use code::coded;
pub use code::{Choosable, Coded};
pub use cure::{Cure, CureKind};
pub use currency::{Currency, UnknownCurrency};
pub use customer::{
    ApprovalStatus, CreditGroup, CustomerState, CustomerTerms, GroupHoldPeriod, OrderBounds, PolicyGroup,
    ShipTo, ShipToId, StateOrigin, WarehousePolicy,
};
pub use day::{Day, NotADay};
pub use days_to_pay::{AverageDays, PaidInvoice, PaymentDays};
pub use exposure::{Component, Exposure, GroupExposure, Scope};
pub use facts::{CreditStanding, Facts, Item, ItemKind, Later, OpenOrder, Order};
pub use figures::AccountFigures;
pub use finding::{Finding, Measure, Severity};
pub use invoicing::{InvoiceParts, InvoicedOrder};
pub use limit::{AccountLimits, DatedLimit, Limit, TemporaryLimit};
pub use money::{AmountError, Money, OutOfRange};
pub use notation::{Notation, Plain};
pub use percent::Percent;
pub use policy::{AtLimit, Checkpoint, ExposureSwitches, Policy, Response};
pub use position::{Circle, CircleKind, ExpiredLimit, LimitStack, NamedLimit, Position, standing_apart};
pub use statement::{Statement, Tell, Value};
pub use terms::{Terms, TermsKind};
pub use validation::{
    BlockingState, DelayTest, Judgement, LatePercent, LimitTest, Limited, Matched, OpenInvoice, Own, Reason,
    Reasons, Threshold, ValidationAct, ValidationExceptions, ValidationFacts, ValidationPolicy,
};
pub use verdict::{Rejected, Verdict, VerdictKind};
