//! The rules, pure: no I/O, no clock, no SQL, no terminal, no floats.
//!
//! [`Facts`] of an account are folded into a [`Position`]; [`check()`] asks it about an order and answers with an
//! [`Assessment`], a list of [`Finding`]s with their [`Cure`]s. A [`ValidationPolicy`] judges whom to block.
//! The company’s own [`BlockingRule`]s are one rule of the check; `blocking` says how they are tried.

mod ageing;
mod allocation;
mod amount;
mod approval;
mod assessment;
mod blocking;
mod check;
mod code;
mod cover;
mod cure;
mod currency;
mod customer;
mod day;
mod days_to_pay;
mod document_name;
mod exposure;
mod facts;
mod figures;
mod finding;
mod invoicing;
mod limit;
mod message;
mod money;
mod notation;
mod percent;
mod policy;
mod position;
mod rate;
mod since;
mod terms;
mod validation;
mod verdict;

#[cfg(test)]
pub(crate) mod tests;

pub(crate) use ageing::{Ageing, AgeingBasis, AgeingPeriods, AgeingPolicy};
pub(crate) use allocation::{Exact, Payable, exactly, oldest_first};
pub(crate) use amount::{Amount, OtherCurrency, Totals};
pub(crate) use approval::{Approval, ApprovalRequest, Lasting};
pub(crate) use assessment::{Assessment, Outcome, Passed};
#[cfg(test)]
pub(crate) use blocking::Level;
pub(crate) use blocking::{
    Audience, BlockingRule, Condition, MOST_VALUES, Release, RuleError, RuleKind, RuleRelease, RuleSeverity,
    RuleType, RuleValues, Trail, TrailLine, WhyNot,
};
pub use check::FindingCode;
pub use check::{Case, Goal, Remedy};
pub(crate) use check::{check, check_transfer, exceeds_limit};
pub(crate) use code::coded;
pub(crate) use code::{Choosable, Coded};
pub(crate) use cover::{Cover, CoverKind};
pub(crate) use cure::Cure;
pub use cure::CureKind;
pub use currency::Currency;
pub(crate) use customer::{
    ApprovalStatus, CreditGroup, CustomerState, CustomerTerms, GroupHoldPeriod, OrderBounds, PolicyGroup,
    ShipTo, ShipToId, StateOrigin, WarehousePolicy,
};
pub use day::Day;
pub(crate) use day::NotADay;
pub use days_to_pay::AverageDays;
pub(crate) use days_to_pay::{PaidInvoice, PaymentDays};
pub use document_name::{AtDay, DocumentName, Grammar, NameFault, split};
pub(crate) use exposure::{Component, Exposure, GroupExposure, Scope};
pub(crate) use facts::{CreditStanding, DocumentClass, Facts, Item, ItemKind, Later, OpenOrder, Order};
pub(crate) use figures::AccountFigures;
pub(crate) use finding::{Finding, Measure, Severity};
pub(crate) use invoicing::{InvoiceParts, InvoicedOrder};
pub(crate) use limit::{
    AccountLimits, BindingLimit, CustomerLimit, DatedLimit, Limit, Measured, TemporaryLimit,
};
pub use message::Message;
pub(crate) use message::{Render, Value};
pub use money::Money;
pub(crate) use money::{AmountError, OutOfRange};
pub(crate) use notation::{Notation, Plain};
pub use percent::Percent;
pub(crate) use policy::{Checkpoint, ExposureSwitches, Policy};
pub(crate) use position::{ExpiredLimit, LimitKind, LimitStack, NamedLimit, Position, TestedLimit};
pub use since::MainChange;
pub(crate) use terms::{Terms, TermsKind};
pub use validation::ValidationPolicy;
pub(crate) use validation::{
    Judgement, LatePercent, Limited, Matched, OpenInvoice, Own, StateReason, ValidationAct,
    ValidationExceptions, ValidationFacts,
};
pub use verdict::Verdict;
pub(crate) use verdict::{Rejected, VerdictKind};

#[cfg(test)]
pub(crate) use check::RULES;
#[cfg(test)]
pub(crate) use policy::{AtLimit, Response};
#[cfg(test)]
pub(crate) use validation::BlockingState;
