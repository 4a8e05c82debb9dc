//! At which field a refusal of the desk is told.

use crate::credit::{Message, Value};
use crate::tui::screens::values::{Label, parameter_named};

/// Amount and both days of a temporary limit.
const TEMPORARY: [&str; 3] = ["temporary_limit", "temporary_from", "temporary_to"];

/// The field that a refusal is about; none where it is about no single one.
pub(in crate::tui::screens::customer) fn field_of(
    refusal: &Message,
    filled: impl Fn(&str) -> String,
) -> Option<&'static str> {
    match refusal.key.as_str() {
        "temporary-limit-incomplete" => TEMPORARY.into_iter().find(|name| filled(name).is_empty()),
        "temporary-limit-reversed" => Some("temporary_to"),
        "order-bounds-reversed" => Some("order_maximum"),
        "ship-to-exists" | "code-malformed" => Some("code"),
        "terms-not-found" => Some("terms"),
        "group-is-no-credit-group" => Some("group"),
        "group-is-no-policy-group" => Some("policy_group"),
        "group-not-found" | "group-other-currency" => {
            let code = text(refusal, "code")?;
            ["group", "policy_group"].into_iter().find(|name| filled(name) == code)
        }
        // Nothing else of a customer needs a role (R3.2).
        "role-needed" => Some("excluded"),
        _ => parameter_named(text(refusal, "name")?).map(<dyn crate::fields::FieldSpec>::name),
    }
}

/// The same with the label of the parameter in the place of its name.
pub(in crate::tui::screens::customer) fn with_labels(mut refusal: Message) -> Message {
    for (name, value) in &mut refusal.values {
        let parameter = match value {
            Value::Text(text) if name == "name" => parameter_named(text),
            _ => None,
        };
        if let Some(parameter) = parameter {
            *value = Value::Key(Label::of(parameter).text.key().to_owned());
        }
    }
    refusal
}

fn text<'a>(refusal: &'a Message, name: &str) -> Option<&'a str> {
    refusal.values.iter().find_map(|(known, value)| match value {
        Value::Text(text) if known == name => Some(text.as_str()),
        _ => None,
    })
}
