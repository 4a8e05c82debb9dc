//! What a decision names: its reason code, the user an order is forwarded to, an amount for an order.

use crate::credit::{Amount, Message, Money, Verdict, VerdictKind};
use crate::desk::error::DeskError;
use crate::desk::lookup;
use crate::desk::setup::users;
use crate::desk::spelling::among;
use crate::store::{CustomerRecord, ReasonAction, UserId, View};

/// The reason code that was named, or the company's default for the verdict.
pub(super) fn choose_reason(
    view: View<'_>,
    kind: VerdictKind,
    named: Option<&str>,
) -> Result<String, DeskError> {
    let reasons = view.reasons()?;
    let mut of_action = reasons.iter().filter(|reason| reason.action == ReasonAction::Decision(kind));
    let chosen = match named {
        Some(code) => among(code, of_action.clone(), |reason| reason.code.as_str())?,
        None => of_action.clone().find(|reason| reason.is_default),
    };
    chosen.map(|reason| reason.code.clone()).ok_or_else(|| {
        let known: Vec<&str> = of_action.by_ref().map(|reason| reason.code.as_str()).collect();
        let message = Message::new("reason-not-found")
            .text("code", named.unwrap_or_default())
            .text("known", known.join(", "));
        DeskError::usage(message)
    })
}

/// The user that an order is forwarded to, for that verdict.
pub(super) fn forward_to(view: View<'_>, verdict: &Verdict) -> Result<Option<UserId>, DeskError> {
    let Verdict::Forward { to } = verdict else {
        return Ok(None);
    };
    match lookup::find_user(view, to)?.filter(|user| user.active) {
        Some(user) => Ok(Some(user.id)),
        None => Err(users::not_found(view, to)?),
    }
}

/// What an amount that was written for several orders is for one of them: they must have its currency.
pub(super) fn own_money(amount: Amount, number: &str, customer: &CustomerRecord) -> Result<Money, DeskError> {
    amount.in_currency(customer.currency).ok_or_else(|| {
        let message = Message::new("decision-other-currency")
            .text("number", number)
            .text("currency", amount.currency.code())
            .text("own", customer.currency.code());
        DeskError::refused(message)
    })
}
