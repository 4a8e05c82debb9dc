//! F4 on a field of the invoice.

use super::fields::Input;
use crate::credit::Message;
use crate::desk::{DeskReader, OrderState};
use crate::tui::form::Form;
use crate::tui::screens::entry::look_up::{Meaning, Offer, customer, offer};
use crate::tui::{Address, Context, Pending};

/// Whether something can be looked up for a field.
pub(super) const fn has_look_up(field: Input) -> bool {
    match field {
        Input::Customer | Input::Order | Input::ShipTo => true,
        Input::Number
        | Input::Amount
        | Input::Day
        | Input::Due
        | Input::SecondDue
        | Input::SecondAmount
        | Input::ThirdDue
        | Input::ThirdAmount => false,
    }
}

/// Begins one for the focused field.
pub(super) fn begin(form: &Form<Input>, address: Address<Form<Input>>, cx: &mut Context) -> Pending {
    let Some(field) = form.focused() else {
        return Pending::default();
    };
    let place = (field, field.label());
    let code = form.text(Input::Customer).to_owned();
    match field {
        Input::Customer => {
            customer(field, form, address, cx);
            Pending::default()
        }
        Input::Order => offer(place, address, cx, move |reader| orders(reader, &code)),
        Input::ShipTo => offer(place, address, cx, move |reader| {
            Ok(reader.order_ship_tos(&code)?.into_iter().map(Offer::from).collect())
        }),
        Input::Number
        | Input::Amount
        | Input::Day
        | Input::Due
        | Input::SecondDue
        | Input::SecondAmount
        | Input::ThirdDue
        | Input::ThirdAmount => Pending::default(),
    }
}

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
        let told = Message::new("invoice-entry-order-offer")
            .money("remaining", order.remaining(), known.currency)
            .text("currency", known.currency.code())
            .key("standing", format!("standing-{}", standing(&order)));
        Offer { code: order.number, meaning: Meaning::Told(told) }
    };
    Ok(open.map(offer).collect())
}

const fn standing(order: &crate::desk::OrderRecord) -> &'static str {
    use crate::credit::CreditStanding;
    match order.standing {
        CreditStanding::Approved => "approved",
        CreditStanding::Held => "held",
        CreditStanding::Rejected => "rejected",
    }
}
