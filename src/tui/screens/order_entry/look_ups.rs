//! F4 on a field of the order.

use super::fields::Input;
use crate::credit::TermsKind;
use crate::tui::screens::entry::look_up::{LookUp, Meaning, Offer, ship_tos};
use crate::words::{MessageKey, key};

pub(super) const LOOK_UPS: &[(Input, LookUp<Input>)] = &[
    (Input::Customer, LookUp::Customer),
    (
        Input::Terms,
        LookUp::Offers(|_| {
            Box::new(|reader| {
                let terms = reader.order_terms()?.into_iter();
                Ok(terms
                    .map(|terms| Offer { meaning: Meaning::Word(terms_word(terms.kind)), code: terms.code })
                    .collect())
            })
        }),
    ),
    (Input::ShipTo, LookUp::Offers(|form| ship_tos(form.text(Input::Customer)))),
    (
        Input::Warehouse,
        LookUp::Offers(|_| {
            Box::new(|reader| Ok(reader.order_warehouses()?.into_iter().map(Offer::from).collect()))
        }),
    ),
];

const fn terms_word(kind: TermsKind) -> MessageKey {
    match kind {
        TermsKind::Net => key("terms-kind-net"),
        TermsKind::Cash => key("terms-kind-cash"),
        TermsKind::Prepaid => key("terms-kind-prepaid"),
        TermsKind::Cod => key("terms-kind-cod"),
    }
}
