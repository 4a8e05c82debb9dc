//! Single values that a user has typed, checked.

use crate::credit::{Message, Money, OutOfRange};
use crate::desk::error::DeskError;
use crate::sanitize::sanitize;

/// What a person has to write to an act that others will ask about.
pub(crate) fn given_reason(reason: &str) -> Result<String, DeskError> {
    let clean = sanitize(reason.trim()).into_owned();
    if clean.is_empty() {
        return Err(DeskError::usage(Message::new("receivables-reason-missing")));
    }
    Ok(clean)
}

/// A single amount, if the desk can store it.
pub(crate) fn within_range(amount: Money) -> Result<Money, DeskError> {
    if amount.abs() > Money::LARGEST {
        return Err(OutOfRange.into());
    }
    Ok(amount)
}
