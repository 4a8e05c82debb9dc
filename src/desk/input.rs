//! Single values that a user has typed, checked.

use std::borrow::Cow;

use crate::credit::{Message, Money, OutOfRange};
use crate::desk::error::{DeskError, InputField};
use crate::desk::spelling::cleaned;
use crate::sanitize::{clean_code, sanitize};

/// The longest code of a record, and the longest number of an order or document, in characters.
pub const LONGEST_CODE: usize = 40;

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 200;

/// The reason that a user has to give where others will ask for it.
pub(crate) fn given_reason(reason: &str) -> Result<String, DeskError> {
    let reason = optional_reason(reason)?;
    if reason.is_empty() {
        return Err(DeskError::usage(Message::new("reason-missing")));
    }
    Ok(reason)
}

/// A reason that may be empty: not too long, without anything a terminal would act on.
pub(crate) fn optional_reason(reason: &str) -> Result<String, DeskError> {
    let reason = sanitize(reason).trim().to_owned();
    if reason.chars().count() > LONGEST_REASON {
        return Err(DeskError::usage(Message::new("reason-too-long").count("longest", LONGEST_REASON)));
    }
    Ok(reason)
}

/// A single amount, if the desk can store it.
pub(crate) fn within_range(amount: Money) -> Result<Money, DeskError> {
    if amount.abs() > Money::LARGEST {
        return Err(OutOfRange.into());
    }
    Ok(amount)
}

/// A code that a new record may have: not empty, not too long, no control characters, no blanks at its ends. What is
/// invisible in it is removed, and its letters are composed.
pub(crate) fn checked_code(code: &str) -> Result<Cow<'_, str>, DeskError> {
    let code = clean_code(code);
    let length = code.chars().count();
    let is_clean = sanitize(&code) == code && code.trim() == code;
    if is_clean && (1..=LONGEST_CODE).contains(&length) {
        Ok(code)
    } else {
        Err(DeskError::usage(Message::new("code-malformed").text("code", code.as_ref())).at(InputField::Code))
    }
}

/// A number of an order or document: not empty, not too long, without anything a terminal would act on.
pub(crate) fn document_number(text: &str) -> Result<String, DeskError> {
    let number = cleaned(text);
    if number.is_empty() || number.chars().count() > LONGEST_CODE {
        let message = Message::new("number-unusable").text("number", number).count("longest", LONGEST_CODE);
        return Err(DeskError::usage(message).at(InputField::Number));
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::testing::key;

    #[test]
    fn codes_are_visible_and_not_too_long() {
        for code in ["C100", "a b", "é", &"x".repeat(LONGEST_CODE)] {
            assert!(checked_code(code).is_ok(), "{code}");
        }
        for code in ["", "\u{200b}", " C1", "C1 ", "C\n1", &"x".repeat(LONGEST_CODE + 1)] {
            assert!(checked_code(code).is_err(), "{code:?}");
        }
    }

    #[test]
    fn reasons_are_not_too_long() {
        let longest = "é".repeat(LONGEST_REASON);
        assert_eq!(given_reason(&format!(" {longest}\n")).unwrap(), longest);
        assert_eq!(key(given_reason(&format!("{longest}x"))), "reason-too-long");
        assert_eq!(key(given_reason(" ")), "reason-missing");
        assert_eq!(optional_reason(" ").unwrap(), "");
    }

    #[test]
    fn codes_and_numbers_are_stored_composed_and_without_what_is_invisible() {
        for (typed, stored) in
            [("C\u{200b}1", "C1"), ("Cafe\u{301}", "Caf\u{e9}"), ("e\u{34f}\u{301}", "\u{e9}")]
        {
            assert_eq!(checked_code(typed).unwrap(), stored);
            assert_eq!(document_number(typed).unwrap(), stored);
        }
    }
}
