//! F4 on a field of the order.

use super::fields::Input;
use crate::credit::TermsKind;
use crate::tui::form::Form;
use crate::tui::screens::entry::look_up::{Meaning, Offer, customer, offer};
use crate::tui::{Address, Context, Pending};
use crate::words::{MessageKey, key};

/// Whether something can be looked up for a field.
pub(super) const fn has_look_up(field: Input) -> bool {
    match field {
        Input::Customer | Input::Terms | Input::ShipTo | Input::Warehouse => true,
        Input::Number | Input::Amount | Input::Day | Input::ShipDay | Input::Unconfirmed => false,
    }
}

/// Begins one for the focused field.
pub(super) fn begin(form: &Form<Input>, address: Address<Form<Input>>, cx: &mut Context) -> Pending {
    let Some(field) = form.focused() else {
        return Pending::default();
    };
    let place = (field, field.label());
    match field {
        Input::Customer => {
            customer(field, form, address, cx);
            Pending::default()
        }
        Input::Terms => offer(place, address, cx, |reader| {
            let terms = reader.order_terms()?.into_iter();
            Ok(terms
                .map(|terms| Offer { meaning: Meaning::Word(terms_word(terms.kind)), code: terms.code })
                .collect())
        }),
        Input::ShipTo => {
            let code = form.text(Input::Customer).to_owned();
            offer(place, address, cx, move |reader| {
                Ok(reader.order_ship_tos(&code)?.into_iter().map(Offer::from).collect())
            })
        }
        Input::Warehouse => offer(place, address, cx, |reader| {
            Ok(reader.order_warehouses()?.into_iter().map(Offer::from).collect())
        }),
        Input::Number | Input::Amount | Input::Day | Input::ShipDay | Input::Unconfirmed => {
            Pending::default()
        }
    }
}

const fn terms_word(kind: TermsKind) -> MessageKey {
    match kind {
        TermsKind::Net => key("terms-kind-net"),
        TermsKind::Cash => key("terms-kind-cash"),
        TermsKind::Prepaid => key("terms-kind-prepaid"),
        TermsKind::Cod => key("terms-kind-cod"),
    }
}
