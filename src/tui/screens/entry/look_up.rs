//! F4 on a field of an entry form: what the desk has for it, read and offered.

use crate::credit::Statement;
use crate::desk::{DeskError, DeskReader, NamedCode};
use crate::tui::dialog::{Item, Picker};
use crate::tui::form::Form;
use crate::tui::jobs::Task;
use crate::tui::screens::customer_look_up::CustomerLookUp;
use crate::tui::{Context, Reply, Tone};
use crate::words::{Word, word};

/// What is offered for a field: codes, with the words that go with them.
pub(in crate::tui::screens) struct Offer {
    pub(in crate::tui::screens) code: String,
    pub(in crate::tui::screens) meaning: Meaning,
}

/// What stands beside a code.
pub(in crate::tui::screens) enum Meaning {
    /// As it was entered.
    Name(String),
    /// In the language of the reader.
    Word(Word),
    /// A sentence in the language of the reader.
    Told(Statement),
}

/// The look-up that is going on for a field of a form.
#[derive(Default)]
pub(in crate::tui::screens) enum LookUp<F> {
    #[default]
    None,
    Customer(F, Option<Reply<String>>),
    Reading((F, Word), Option<Task<Result<Vec<Offer>, Statement>>>),
    Picking(F, Vec<String>, Option<Reply<usize>>),
}

impl From<NamedCode> for Offer {
    fn from(named: NamedCode) -> Self {
        Self { code: named.code, meaning: Meaning::Name(named.name) }
    }
}

impl<F: Copy + Eq + 'static> LookUp<F> {
    /// Looks for a customer, from what was typed so far.
    pub(in crate::tui::screens) fn customer(field: F, form: &Form<F>, cx: &mut Context) -> Self {
        let typed = form.text(field).to_owned();
        Self::Customer(field, Some(CustomerLookUp::ask(cx, &typed)))
    }

    /// Reads what there is for a field, and offers it under the label of the field.
    pub(in crate::tui::screens) fn of(
        (field, label): (F, Word),
        cx: &mut Context,
        offers: impl FnOnce(&mut DeskReader) -> Result<Vec<Offer>, DeskError> + Send + 'static,
    ) -> Self {
        let task = cx.read(word("order-entry-job-look-up"), move |services, _| {
            services.ask(offers).map_err(|error| error.statement())
        });
        Self::Reading((field, label), Some(task))
    }

    /// Takes it one step further; a code that was chosen stands in its field then.
    pub(in crate::tui::screens) fn poll(&mut self, form: &mut Form<F>, cx: &mut Context) {
        match self {
            Self::None => {}
            Self::Customer(field, slot) => {
                if let Some(code) = Reply::take(slot) {
                    form.set(*field, &code, cx);
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

fn pick<F>((field, label): (F, Word), offers: Vec<Offer>, cx: &mut Context) -> LookUp<F> {
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
                Meaning::Told(statement) => format!("{}  {}", offer.code, cx.tell(statement)),
            },
            hint: String::new(),
        })
        .collect();
    let title = cx.text(label);
    let reply = Picker::look_up(cx, title, items);
    let codes = offers.into_iter().map(|offer| offer.code).collect();
    LookUp::Picking(field, codes, Some(reply))
}
