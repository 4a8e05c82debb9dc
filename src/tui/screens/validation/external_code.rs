//! Which customers are listed, by their external code (R7.5).

use std::collections::BTreeSet;

use super::facts::Facts;
use crate::credit::Message;
use crate::desk::ExternalCode;
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Editor, Field, Form, Value};
use crate::words::key;

/// Characters of an external code at most.
const LONGEST: usize = 40;
/// Codes that are named at most.
const NAMED: usize = 12;

pub(super) fn title(filter: &ExternalCode) -> Message {
    match filter {
        ExternalCode::Without => Message::new("validation-external-without"),
        ExternalCode::Is(code) => Message::new("validation-external-is").text("code", code.clone()),
        ExternalCode::All => Message::new("validation-external-all"),
    }
}

/// The question for another filter, naming the codes of the customers with something open.
pub(super) fn question(filter: &ExternalCode, facts: Option<&Facts>) -> FormDialog<()> {
    let present = match filter {
        ExternalCode::Without => None,
        ExternalCode::Is(code) => Some(Value::Text(code.clone())),
        ExternalCode::All => Some(Value::Text("*".to_owned())),
    };
    let (label, help) = (key("validation-field-external"), key("validation-field-external-help"));
    let field = Field::new((), label, help, Editor::Text(LONGEST)).starting_with(present);
    let codes = facts.map(in_use).unwrap_or_default();
    let effect = if codes.is_empty() {
        Message::new("validation-external-effect")
    } else {
        Message::new("validation-external-effect-of").text("codes", codes)
    };
    FormDialog::new(
        Message::new("validation-command-external"),
        effect,
        Form::new(vec![field]),
        key("tui-command-filter"),
    )
}

/// The external codes of the customers that the validation could list.
fn in_use(facts: &Facts) -> String {
    let customers = (0..facts.book.len()).filter_map(|at| facts.book.customer(at));
    let codes: BTreeSet<&str> = customers.filter_map(|customer| customer.external_code.as_deref()).collect();
    let named: Vec<&str> = codes.iter().copied().take(NAMED).collect();
    let more = if codes.len() > NAMED { ", ..." } else { "" };
    format!("{}{more}", named.join(", "))
}
