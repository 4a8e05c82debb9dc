//! At which field an error of the desk is shown.

use crate::credit::{Message, Value};
use crate::desk::{DeskError, InputField};
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::screens::parameter_form::ParameterForm;
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

/// What an error of the desk does to a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui::screens) enum Complaint {
    /// It is shown at the field that is at fault, where the cursor is now.
    AtField,
    /// It is about none of the fields.
    Elsewhere,
}

/// Shows an error at the field of the form that is at fault.
pub(in crate::tui::screens) fn complain(
    entries: &ParameterForm,
    form: &mut Form<usize>,
    error: &DeskError,
    cx: &Context,
) -> Complaint {
    let at = error.field().and_then(|at| field_of(at, |name| entries.filled(name, form, cx)));
    let Some(place) = at.and_then(|name| entries.place(name)) else { return Complaint::Elsewhere };
    form.complain(place, with_labels(error.message()));
    form.focus(place);
    Complaint::AtField
}
