//! F4 on a field of the order: what the desk has for it, read and offered.

use super::fields::Input;
use crate::credit::Statement;
use crate::desk::DeskReader;
use crate::tui::dialog::{Item, Picker};
use crate::tui::form::Form;
use crate::tui::jobs::Task;
use crate::tui::screens::customer_look_up::CustomerLookUp;
use crate::tui::{Context, Reply, Tone};
use crate::words::{Word, word};

/// What is offered for a field: codes, with the words that go with them.
pub(super) struct Offer {
    code: String,
    meaning: Meaning,
}

pub(super) enum Meaning {
    Name(String),
    Word(Word),
}

/// The look-up that is going on.
#[derive(Default)]
pub(super) enum LookUp {
    #[default]
    None,
    Customer(Option<Reply<String>>),
    Reading(Input, Option<Task<Result<Vec<Offer>, Statement>>>),
    Picking(Input, Vec<String>, Option<Reply<usize>>),
}

/// Whether something can be looked up for a field.
pub(super) const fn has_look_up(field: Input) -> bool {
    match field {
        Input::Customer | Input::Terms | Input::ShipTo | Input::Warehouse => true,
        Input::Number | Input::Amount | Input::Day | Input::ShipDay | Input::Unconfirmed => false,
    }
}

impl LookUp {
    /// Begins one for the focused field.
    pub(super) fn begin(form: &Form<Input>, cx: &mut Context) -> Self {
        match form.focused() {
            Some(Input::Customer) => {
                let typed = form.text(Input::Customer).to_owned();
                Self::Customer(Some(CustomerLookUp::ask(cx, &typed)))
            }
            Some(field) if has_look_up(field) => {
                let customer = form.text(Input::Customer).to_owned();
                let task = cx.read(word("order-entry-job-look-up"), move |services, _| {
                    services.ask(|reader| offers(reader, field, &customer)).map_err(|error| error.statement())
                });
                Self::Reading(field, Some(task))
            }
            Some(_) | None => Self::None,
        }
    }

    /// Takes it one step further; a code that was chosen stands in its field then.
    pub(super) fn poll(&mut self, form: &mut Form<Input>, cx: &mut Context) {
        match self {
            Self::None => {}
            Self::Customer(slot) => {
                if let Some(code) = Reply::take(slot) {
                    form.set(Input::Customer, &code, cx);
                }
            }
            Self::Reading(field, slot) => {
                let field = *field;
                match Task::take(slot) {
                    Some(Ok(Ok(offers))) => *self = pick(field, offers, cx),
                    Some(Ok(Err(problem))) => {
                        let text = cx.tell(&problem);
                        cx.toast(Tone::Problem, text);
                    }
                    // The runtime told of a job that broke down.
                    Some(Err(_)) | None => {}
                }
            }
            Self::Picking(field, codes, slot) => {
                let picked = Reply::take(slot);
                if let Some(code) = picked.and_then(|index| codes.get(index)) {
                    form.set(*field, code, cx);
                }
            }
        }
    }
}

fn offers(
    reader: &mut DeskReader,
    field: Input,
    customer: &str,
) -> Result<Vec<Offer>, crate::desk::DeskError> {
    let named = match field {
        Input::Terms => {
            let terms = reader.order_terms()?.into_iter();
            return Ok(terms
                .map(|terms| Offer { meaning: Meaning::Word(terms_word(terms.kind)), code: terms.code })
                .collect());
        }
        Input::ShipTo => reader.order_ship_tos(customer)?,
        Input::Warehouse => reader.order_warehouses()?,
        Input::Customer
        | Input::Number
        | Input::Amount
        | Input::Day
        | Input::ShipDay
        | Input::Unconfirmed => Vec::new(),
    };
    Ok(named
        .into_iter()
        .map(|named| Offer { code: named.code, meaning: Meaning::Name(named.name) })
        .collect())
}

fn pick(field: Input, offers: Vec<Offer>, cx: &mut Context) -> LookUp {
    if offers.is_empty() {
        let nothing = cx.text(word("tui-nothing-found"));
        cx.toast(Tone::Notice, nothing);
        return LookUp::None;
    }
    let items = offers
        .iter()
        .map(|offer| Item {
            label: match &offer.meaning {
                Meaning::Name(name) => format!("{}  {name}", offer.code),
                Meaning::Word(word) => format!("{}  {}", offer.code, cx.text(*word)),
            },
            hint: String::new(),
        })
        .collect();
    let title = cx.text(field.label());
    let reply = Picker::look_up(cx, title, items);
    let codes = offers.into_iter().map(|offer| offer.code).collect();
    LookUp::Picking(field, codes, Some(reply))
}

const fn terms_word(kind: crate::credit::TermsKind) -> Word {
    use crate::credit::TermsKind;
    match kind {
        TermsKind::Net => word("terms-kind-net"),
        TermsKind::Cash => word("terms-kind-cash"),
        TermsKind::Prepaid => word("terms-kind-prepaid"),
        TermsKind::Cod => word("terms-kind-cod"),
    }
}
