//! F4 on a field of the order.

use super::fields::Input;
use crate::credit::TermsKind;
use crate::tui::Context;
use crate::tui::form::Form;
use crate::tui::screens::entry::look_up::{LookUp, Meaning, Offer};
use crate::words::{Word, word};

/// Whether something can be looked up for a field.
pub(super) const fn has_look_up(field: Input) -> bool {
    match field {
        Input::Customer | Input::Terms | Input::ShipTo | Input::Warehouse => true,
        Input::Number | Input::Amount | Input::Day | Input::ShipDay | Input::Unconfirmed => false,
    }
}

/// Begins one for the focused field.
pub(super) fn begin(form: &Form<Input>, cx: &mut Context) -> LookUp<Input> {
    let Some(field) = form.focused() else {
        return LookUp::None;
    };
    let place = (field, field.label());
    match field {
        Input::Customer => LookUp::customer(field, form, cx),
        Input::Terms => LookUp::of(place, cx, |reader| {
            let terms = reader.order_terms()?.into_iter();
            Ok(terms
                .map(|terms| Offer { meaning: Meaning::Word(terms_word(terms.kind)), code: terms.code })
                .collect())
        }),
        Input::ShipTo => {
            let customer = form.text(Input::Customer).to_owned();
            LookUp::of(place, cx, move |reader| {
                Ok(reader.order_ship_tos(&customer)?.into_iter().map(Offer::from).collect())
            })
        }
        Input::Warehouse => LookUp::of(place, cx, |reader| {
            Ok(reader.order_warehouses()?.into_iter().map(Offer::from).collect())
        }),
        Input::Number | Input::Amount | Input::Day | Input::ShipDay | Input::Unconfirmed => LookUp::None,
    }
}

const fn terms_word(kind: TermsKind) -> Word {
    match kind {
        TermsKind::Net => word("terms-kind-net"),
        TermsKind::Cash => word("terms-kind-cash"),
        TermsKind::Prepaid => word("terms-kind-prepaid"),
        TermsKind::Cod => word("terms-kind-cod"),
    }
}
