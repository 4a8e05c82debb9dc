//! F4 on a field of the invoice.

use super::fields::Input;
use crate::credit::Message;
use crate::desk::{DeskReader, OrderState};
use crate::tui::screens::entry::look_up::{LookUp, Meaning, Offer, ship_tos};

pub(super) const LOOK_UPS: &[(Input, LookUp<Input>)] = &[
    (Input::Customer, LookUp::Customer),
    (
        Input::Order,
        LookUp::Offers(|form| {
            let customer = form.text(Input::Customer).to_owned();
            Box::new(move |reader| orders(reader, &customer))
        }),
    ),
    (Input::ShipTo, LookUp::Offers(|form| ship_tos(form.text(Input::Customer)))),
];

/// The open orders of the customer of which something is left to invoice.
fn orders(reader: &mut DeskReader, customer: &str) -> Result<Vec<Offer>, crate::desk::DeskError> {
    let Some(known) = reader.order_customer(customer)? else {
        return Ok(Vec::new());
    };
    let open = reader
        .orders_of(&known.code)?
        .into_iter()
        .filter(|order| order.state == OrderState::Open && order.remaining().is_positive());
    let offer = |order: crate::desk::OrderRecord| {
        let message = Message::new("invoice-entry-order-offer")
            .money("remaining", order.remaining(), known.currency)
            .text("currency", known.currency.code())
            .key("standing", format!("standing-{}", standing_code(&order)));
        Offer { code: order.number, meaning: Meaning::Message(message) }
    };
    Ok(open.map(offer).collect())
}

const fn standing_code(order: &crate::desk::OrderRecord) -> &'static str {
    use crate::credit::CreditStanding;
    match order.standing {
        CreditStanding::Approved => "approved",
        CreditStanding::Held => "held",
        CreditStanding::Rejected => "rejected",
    }
}
