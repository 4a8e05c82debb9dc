//! Whom one reaches at a customer: name, telephone and e-mail, in one dialog wherever a customer is shown.

use super::rules::{Complaint, complain};
use crate::credit::Message;
use crate::desk::{CustomerSheet, DeskError, Expected};
use crate::fields::{CustomerRecord, Datum, FieldSpec, named};
use crate::tui::dialog::FormDialog;
use crate::tui::form::Form;
use crate::tui::screens::parameter_form::{IsNew, ParameterForm, nothing_changed};
use crate::tui::screens::{ok_or_toast, show_problems};
use crate::tui::{Address, Context, JobError, Outcome, Pending, Screen, Tone};
use crate::words::key;

/// The fields of a customer that say whom one reaches, and how.
pub const FIELDS: [&str; 3] = ["contact", "phone", "email"];

/// A form, and the customer that it changes.
struct Filled {
    sheet: CustomerSheet,
    entries: ParameterForm,
    form: Form<usize>,
}

/// Reads the customer with this code, and asks on the screen `S`.
pub fn ask<S: Screen>(code: String, cx: &mut Context) -> Pending {
    cx.read_to_ask(
        Address::<S>::HERE,
        Message::new("contact-job-read").text("code", &code),
        move |services, _| services.ask(|reader| reader.customer_parameters(&code)),
        |_, sheet: Outcome<CustomerSheet, DeskError>, cx| {
            let Some(sheet) = ok_or_toast(sheet, cx) else { return };
            let fields = FIELDS.into_iter().filter_map(|name| named::<CustomerRecord>(name).ok());
            let fields = fields.map(|field| {
                let field: &dyn FieldSpec = field;
                let line = sheet.sheet.line(field.name());
                (field, line.map_or(Datum::Nothing, |line| line.value.clone()))
            });
            let entries = ParameterForm::of_fields(fields, IsNew::No, sheet.currency(), &cx.words);
            let form = entries.form(cx);
            open(Filled { sheet, entries, form }, cx);
        },
    )
}

fn open(filled: Filled, cx: &mut Context) {
    let Filled { sheet, entries, form } = filled;
    let title =
        Message::new("contact-title").text("code", &sheet.sheet.code).text("name", sheet.sheet.text("name"));
    let dialog = FormDialog::new(title, key("contact-effect").into(), form, key("customer-command-save"));
    cx.ask_then(dialog, |form, cx| save(Filled { sheet, entries, form }, cx));
}

fn save(filled: Filled, cx: &mut Context) {
    let assignments = filled.entries.changes(&filled.form, cx);
    if assignments.is_empty() {
        return cx.report(Tone::Notice, nothing_changed());
    }
    let (code, seen) = (filled.sheet.sheet.code.clone(), Expected::Version(filled.sheet.sheet.version));
    cx.write(
        Message::new("settings-job-save").text("what", &code),
        move |services, _| services.act(|writer| writer.set_customer(&code, &assignments, seen).map(drop)),
        |saved, cx| report(filled, saved, cx),
    );
}

/// A form that was refused is opened again as it was filled in, with what is wrong at its field.
fn report(mut filled: Filled, saved: Outcome<(), DeskError>, cx: &mut Context) {
    let error = match saved.map_err(JobError::failure) {
        Ok(()) => {
            let saved = Message::new("settings-saved").text("what", &filled.sheet.sheet.code);
            return cx.report(Tone::Done, saved);
        }
        Err(None) => return open(filled, cx),
        Err(Some(error)) => error,
    };
    let complaint = complain(&filled.entries, &mut filled.form, &error, cx);
    open(filled, cx);
    if complaint == Complaint::Elsewhere {
        show_problems(&[error.message()], cx);
    }
}
