//! What frees a held order and what it was held for, for programs and for people (R4.10).

use serde_json::{Value, json};

use crate::cli::cell::Cell;
use crate::credit::{CureKind, Currency, Day, FindingCode, Message, Money, Remedy};
use crate::words::Words;

/// The codes of what holds an order, with their short names.
pub(super) fn reasons(codes: impl IntoIterator<Item = FindingCode>) -> Cell {
    let named = |code: FindingCode| (code.code(), format!("reason-name-{}", code.code()));
    Cell::Several(codes.into_iter().map(named).collect())
}

/// The line that says what frees an order, with the kind and the amount of the first way; programs get nothing where no
/// two steps free it.
pub(super) fn frees(remedies: &[Remedy], currency: Currency, words: &Words) -> Cell {
    let line = words.render(&Remedy::line(remedies, currency));
    let Some(remedy) = remedies.first() else { return Cell::Known(Value::Null, line) };
    let pays = remedy.second.as_ref().filter(|second| second.kind == CureKind::Pay);
    let step = pays.unwrap_or(&remedy.first);
    let amount = step.amount.map(|amount| amount.plain(currency));
    Cell::Known(json!({ "kind": step.kind.action(), "amount": amount, "text": line }), line)
}

/// What an order was held for, for programs.
pub(super) fn held_for(
    day: Day,
    (excess, currency): (Money, Currency),
    codes: impl IntoIterator<Item = FindingCode>,
) -> Value {
    let codes: Vec<&str> = codes.into_iter().map(FindingCode::code).collect();
    json!({ "day": day, "excess": excess.plain(currency), "reasons": codes })
}

/// The same for people, where something else holds the order now.
pub(super) fn held_for_text(
    day: Day,
    (excess, currency): (Money, Currency),
    codes: &[FindingCode],
    words: &Words,
) -> String {
    let what = if excess.is_zero() {
        reasons(codes.iter().copied()).show(words)
    } else {
        words.money(excess, currency)
    };
    words.render(&Message::new("cli-held-for").day("day", day).text("what", what))
}
