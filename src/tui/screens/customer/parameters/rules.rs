//! At which field an error of the desk is shown.

use crate::credit::{Message, Value};
use crate::desk::InputField;
use crate::tui::screens::values::{Label, parameter_named};

/// The name of the field for what is at fault.
pub(in crate::tui::screens) fn field_of(
    field: &InputField,
    filled: impl Fn(&str) -> String,
) -> Option<&'static str> {
    match field {
        InputField::Parameter(name) => Some(name),
        InputField::Code => Some("code"),
        InputField::Terms => Some("terms"),
        InputField::OrderBounds => Some("order_maximum"),
        InputField::TemporaryLimit => {
            let missing =
                ["temporary_limit", "temporary_from"].into_iter().find(|name| filled(name).is_empty());
            missing.or(Some("temporary_to"))
        }
        InputField::Customer
        | InputField::Number
        | InputField::Amount
        | InputField::ShipDay
        | InputField::ShipTo
        | InputField::Warehouse
        | InputField::Order
        | InputField::Due
        | InputField::Instalments
        | InputField::Invoice(_)
        | InputField::File
        | InputField::Mapping => None,
    }
}

/// The same with the label of the parameter in the place of its name.
pub(in crate::tui::screens) fn with_labels(mut refusal: Message) -> Message {
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
