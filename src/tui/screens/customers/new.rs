//! A new customer: the few fields that matter first; everything else is filled in on its own screen, which opens then.

use super::Customers;
use crate::credit::Message;
use crate::desk::{Assignment, CustomerChange, DeskError};
use crate::fields::{CURRENCY, CustomerRecord, Datum, FieldSpec, NAME, named};
use crate::tui::dialog::FormDialog;
use crate::tui::form::Form;
use crate::tui::screens::customer::rules::{field_of, with_labels};
use crate::tui::screens::parameter_form::{IsNew, ParameterForm};
use crate::tui::screens::show_problems;
use crate::tui::{Address, Context, JobError, Outcome, Route, Tone};
use crate::words::key;

/// The fields that are asked for.
const FIELDS: [&str; 9] =
    [NAME, CURRENCY, "country", "language", "terms", "limit", "group", "hold_period", "credit_manager"];

/// A form and what it consists of.
struct Filled {
    entries: ParameterForm,
    form: Form<usize>,
}

pub(super) fn ask(cx: &mut Context) {
    let currency = cx.session.currency;
    let blank = CustomerRecord { currency, ..CustomerRecord::default() };
    let fields = FIELDS.into_iter().filter_map(|name| named::<CustomerRecord>(name).ok());
    let defaults = fields.map(|field| {
        let default = Some(field.datum(&blank).into_owned());
        let default = default.filter(|default| *default != Datum::Text("".into())).unwrap_or(Datum::Nothing);
        let field: &dyn FieldSpec = field;
        (field, default)
    });
    let entries = ParameterForm::of_fields(defaults, IsNew::Yes, currency, &cx.words);
    let form = entries.form(cx);
    open(Filled { entries, form }, cx);
}

fn open(filled: Filled, cx: &mut Context) {
    let Filled { entries, form } = filled;
    let dialog = FormDialog::new(
        key("customers-new-title").into(),
        key("customers-new-effect").into(),
        form,
        key("customer-command-save"),
    );
    cx.ask(Address::HERE, dialog, |_: &mut Customers, form, cx| add(Filled { entries, form }, cx));
}

fn add(filled: Filled, cx: &mut Context) {
    let filled_in = |name| filled.entries.filled(name, &filled.form, cx);
    let assignments: Vec<Assignment> = FIELDS
        .into_iter()
        .map(|name| Assignment::new(name, filled_in(name)))
        .filter(|pair| !pair.value.is_empty())
        .collect();
    let code = filled_in("code");
    cx.save(
        Address::HERE,
        Message::new("customers-job-add").text("code", &code),
        move |services, _| services.act(|writer| writer.add_customer(&code, &assignments)),
        |screen: Option<&mut Customers>, added, cx| {
            if screen.is_some() || added.is_ok() {
                report(filled, added, cx);
            }
        },
    );
}

/// Opens the customer; a form that was refused is opened again as it was filled in, with what is wrong at its field.
fn report(mut filled: Filled, added: Outcome<CustomerChange, DeskError>, cx: &mut Context) {
    let error = match added.map_err(JobError::failure) {
        Ok(added) => {
            cx.report(Tone::Done, Message::new("customers-added").text("code", &added.code));
            return cx.visit(Route::Customer(&added.code));
        }
        Err(None) => return open(filled, cx),
        Err(Some(error)) => error,
    };
    let at = error.field();
    let at = at.and_then(|at| field_of(at, |name| filled.entries.filled(name, &filled.form, cx)));
    let place = at.and_then(|name| filled.entries.place(name));
    if let Some(place) = place {
        filled.form.complain(place, with_labels(error.message()));
        filled.form.focus(place);
    }
    open(filled, cx);
    if place.is_none() {
        show_problems(&[error.message()], cx);
    }
}
