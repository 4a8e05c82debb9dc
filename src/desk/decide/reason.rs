//! What a decision names: its reason code, and the user an order is forwarded to.

use crate::credit::{Statement, Verdict, VerdictKind};
use crate::desk::DeskError;
use crate::store::{UserId, View};

/// The reason code that was named, or the company's default for the verdict.
pub(super) fn choose_reason(
    view: View<'_>,
    kind: VerdictKind,
    named: Option<&str>,
) -> Result<String, DeskError> {
    let reasons = view.reasons()?;
    let mut of_action = reasons.iter().filter(|reason| reason.action == kind.code());
    let chosen = match named {
        Some(code) => of_action.clone().find(|reason| reason.code == code),
        None => of_action.clone().find(|reason| reason.is_default),
    };
    chosen.map(|reason| reason.code.clone()).ok_or_else(|| {
        let known: Vec<&str> = of_action.by_ref().map(|reason| reason.code.as_str()).collect();
        let statement = Statement::new("reason-not-found")
            .text("code", named.unwrap_or_default())
            .text("known", known.join(", "));
        DeskError::Usage(statement)
    })
}

/// The user that an order is forwarded to, for that verdict.
pub(super) fn forward_to(view: View<'_>, verdict: &Verdict) -> Result<Option<UserId>, DeskError> {
    let Verdict::Forward { to } = verdict else {
        return Ok(None);
    };
    let user = view.user(to)?.filter(|user| user.active);
    Ok(Some(user.ok_or_else(|| DeskError::not_found("user-not-found", to))?.id))
}
