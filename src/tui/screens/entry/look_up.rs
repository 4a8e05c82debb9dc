//! F4 on a field of an entry form: what the desk has for it, read and offered.

use crate::credit::Message;
use crate::desk::{DeskError, DeskReader, NamedCode};
use crate::tui::dialog::{Item, Picker};
use crate::tui::form::Form;
use crate::tui::screens::customer_look_up::CustomerLookUp;
use crate::tui::screens::ok_or_toast;
use crate::tui::{Address, Context, Pending, Tone};
use crate::words::{MessageKey, key};

/// What is offered for a field: codes, with the words that go with them.
pub(in crate::tui::screens) struct Offer {
    pub(in crate::tui::screens) code: String,
    pub(in crate::tui::screens) meaning: Meaning,
}

/// What is shown beside a code.
pub(in crate::tui::screens) enum Meaning {
    Name(String),
    /// In the language of the reader.
    Word(MessageKey),
    /// A sentence in the language of the reader.
    Message(Message),
}

impl From<NamedCode> for Offer {
    fn from(named: NamedCode) -> Self {
        Self { code: named.code, meaning: Meaning::Name(named.name) }
    }
}

/// Looks for a customer for a field of the form at this address, from what was typed so far.
pub(in crate::tui::screens) fn customer<F: Copy + Eq + 'static>(
    field: F,
    form: &Form<F>,
    address: Address<Form<F>>,
    cx: &mut Context,
) {
    cx.ask(address, CustomerLookUp::new(form.text(field)), move |form, code, cx| {
        form.set(field, &code, cx);
    });
}

pub(in crate::tui::screens) enum LookUp<F: 'static> {
    Customer,
    /// What the desk has, by what is in the form so far.
    Offers(fn(&Form<F>) -> Offers),
}

/// Reads what there is for a field; runs in a job.
pub(in crate::tui::screens) type Offers =
    Box<dyn FnOnce(&mut DeskReader) -> Result<Vec<Offer>, DeskError> + Send>;

impl<F: Copy + Eq + 'static> LookUp<F> {
    /// Begins it for a field of the form at this address, under the label of the field.
    pub(super) fn begin(
        &self,
        field: F,
        form: &Form<F>,
        address: Address<Form<F>>,
        cx: &mut Context,
    ) -> Pending {
        let offers = match self {
            Self::Customer => {
                customer(field, form, address, cx);
                return Pending::default();
            }
            Self::Offers(offers) => offers(form),
        };
        cx.read_to_ask(
            address,
            key("order-entry-job-look-up"),
            move |services, _| services.ask(offers),
            move |form, offers, cx| {
                if let (Some(offers), Some(label)) = (ok_or_toast(offers, cx), form.label(field)) {
                    pick((field, label), form.text(field), offers, address, cx);
                }
            },
        )
    }
}

pub(in crate::tui::screens) fn ship_tos(customer: &str) -> Offers {
    let customer = customer.to_owned();
    Box::new(move |reader| Ok(reader.order_ship_tos(&customer)?.into_iter().map(Offer::from).collect()))
}

/// Offers them, beginning with what the field holds.
fn pick<F: Copy + Eq + 'static>(
    (field, label): (F, MessageKey),
    filled: &str,
    offers: Vec<Offer>,
    address: Address<Form<F>>,
    cx: &mut Context,
) {
    if offers.is_empty() {
        return cx.report(Tone::Notice, key("tui-nothing-found"));
    }
    let items = offers
        .iter()
        .map(|offer| Item {
            label: match &offer.meaning {
                Meaning::Name(name) => format!("{}  {name}", offer.code),
                Meaning::Word(word) => format!("{}  {}", offer.code, cx.text(*word)),
                Meaning::Message(message) => format!("{}  {}", offer.code, cx.render(message)),
            },
            hint: String::new(),
        })
        .collect();
    let present = offers.iter().position(|offer| offer.code == filled).unwrap_or_default();
    let picker = Picker::look_up(cx.text(label), items).at(present);
    cx.ask(address, picker, move |form, index, cx| {
        if let Some(offer) = offers.get(index) {
            form.set(field, &offer.code, cx);
        }
    });
}
