//! The ship-tos and jobs of a customer, each with its own limit and hold period where it has them (R2.5).

use ratatui::crossterm::event::KeyCode;

use super::listed::Listed;
use super::pane::{Pane, tab};
use super::parameters::rules::{Complaint, complain};
use super::recheck;
use crate::credit::{AgeingPeriods, Currency, Message};
use crate::desk::{Changed, DeskError, Expected, Sheet};
use crate::fields::{Effect, ShipToRecord, has_effect};
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Form, YesNo};
use crate::tui::list::table::Table;
use crate::tui::list::{List, Marking, shows_list};
use crate::tui::screens::fetched::Fetched;
use crate::tui::screens::loosening;
use crate::tui::screens::parameter_form::{ParameterForm, nothing_changed};
use crate::tui::screens::{sheet_lines, show_problems};
use crate::tui::{Address, Command, Context, JobError, Key, Outcome, Pending, Tone};
use crate::words::{MessageKey, key};
use list::OfCustomer;

mod form;
mod list;

pub(super) struct ShipTos {
    customer: String,
    listed: Listed<Table<OfCustomer>>,
    /// The currency of the account and the company's ageing periods.
    account: Fetched<(Currency, AgeingPeriods)>,
    rechecking: Pending,
}

/// A form and the ship-to that it changes; none where one is added.
struct Filled {
    entries: ParameterForm,
    subject: Option<Sheet>,
    form: Form<usize>,
}

impl ShipTos {
    pub(super) fn of(customer: &str) -> Self {
        let rows = Table(OfCustomer { customer: customer.to_owned() });
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.listed.list));
        let list = List::new(rows, Marking::None, address).named("customer-ship-tos");
        Self {
            customer: customer.to_owned(),
            listed: Listed::new(list, |sheet: &Sheet, cx| sheet_lines::show(sheet, cx)),
            account: Fetched::default(),
            rechecking: Pending::default(),
        }
    }

    /// Lets the cursor go to the ship-to of this code.
    pub(super) fn begin_at(&mut self, code: &str) {
        self.listed.list.begin_at(code.to_owned());
    }

    /// Opens the form of a ship-to, or of a new one.
    fn fill(&self, subject: Option<Sheet>, cx: &mut Context) {
        if let Some((currency, periods)) = self.account.value() {
            let entries = form::entries(subject.as_ref(), *currency, *periods, cx);
            let form = entries.form(cx);
            self.ask(Filled { entries, subject, form }, cx);
        }
    }

    fn ask(&self, filled: Filled, cx: &mut Context) {
        let Filled { entries, subject, form } = filled;
        let title = match &subject {
            Some(sheet) => Message::new("settings-change-title").text("what", &sheet.code),
            None => Message::new("customer-add-ship-to-title").text("customer", &self.customer),
        };
        let dialog = FormDialog::new(
            title,
            Message::new("customer-ship-to-effect"),
            form,
            key("customer-command-save"),
        );
        cx.ask(Address(tab::<Self>), dialog, |pane, form, cx| {
            pane.save(Filled { entries, subject, form }, cx);
        });
    }

    /// Saves what was filled in, after a question where it makes a check less strict.
    fn save(&self, filled: Filled, cx: &mut Context) {
        let loosening = filled.entries.loosening(&filled.form, cx).filter(|_| filled.subject.is_some());
        let Some(effect) = loosening else { return self.write(filled, cx) };
        let question = loosening::question(effect);
        cx.ask(Address(tab::<Self>), question, |pane, answer, cx| match answer {
            YesNo::Yes => pane.write(filled, cx),
            YesNo::No => pane.ask(filled, cx),
        });
    }

    fn write(&self, filled: Filled, cx: &mut Context) {
        let mut assignments = filled.entries.changes(&filled.form, cx);
        if filled.subject.is_some() && assignments.is_empty() {
            cx.report(Tone::Notice, nothing_changed());
            return;
        }
        let customer = self.customer.clone();
        let known = filled.subject.as_ref();
        let known = known.map(|sheet| (sheet.code.clone(), Expected::Version(sheet.version)));
        let code = filled.entries.filled("code", &filled.form, cx);
        if known.is_none() {
            // What is left empty is as it would be anyway.
            assignments.retain(|pair| !pair.value.is_empty());
        }
        let what = known.as_ref().map_or(&code, |(known, _)| known);
        cx.save(
            Address(tab::<Self>),
            Message::new("settings-job-save").text("what", what),
            move |services, _| {
                services.act(|writer| match &known {
                    Some((code, seen)) => writer.set_ship_to(&customer, code, &assignments, *seen),
                    None => writer.add_ship_to(&customer, &code, &assignments),
                })
            },
            |pane: Option<&mut Self>, saved, cx| {
                if let Some(pane) = pane {
                    pane.saved(filled, saved, cx);
                }
            },
        );
    }

    /// Says what was saved; a form that was refused is opened again as it was filled in, with what is wrong at its
    /// field.
    fn saved(&mut self, mut filled: Filled, saved: Outcome<Changed, DeskError>, cx: &mut Context) {
        let error = match saved.map_err(JobError::failure) {
            Ok(changed) => return self.report_saved(&changed, cx),
            Err(None) => return self.ask(filled, cx),
            Err(Some(error)) => error,
        };
        let complaint = complain(&filled.entries, &mut filled.form, &error, cx);
        self.ask(filled, cx);
        if complaint == Complaint::Elsewhere {
            show_problems(&[error.message()], cx);
        }
    }

    fn report_saved(&mut self, changed: &Changed, cx: &mut Context) {
        cx.report(Tone::Done, Message::new("settings-saved").text("what", &changed.code));
        let decides = |name| has_effect::<ShipToRecord>(name, Effect::DecidesOnOrders);
        if changed.changes.iter().any(|change| decides(change.name)) {
            self.rechecking =
                recheck::rehearse(&self.customer, recheck::Why::Offered, Address(tab::<Self>), cx);
        }
    }
}

impl Pane for ShipTos {
    shows_list!(listed.list);

    fn refresh(&mut self, cx: &mut Context) {
        let customer = self.customer.clone();
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.account));
        self.account.refresh(cx, address, move |reader| {
            Ok((reader.account_currency(&customer)?, reader.settings()?.policy.ageing.periods))
        });
        self.listed.refresh(cx);
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        if key.code == KeyCode::Enter && !self.is_typing() {
            let current = self.listed.list.current_row().cloned();
            if current.is_some() {
                self.fill(current, cx);
            }
        } else {
            self.listed.key(key, cx);
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        self.listed.is_enabled(command)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        self.listed.run(command, cx);
    }

    fn adds(&self) -> bool {
        self.account.value().is_some()
    }

    fn add(&mut self, cx: &mut Context) {
        self.fill(None, cx);
    }

    fn enter(&self) -> Option<MessageKey> {
        let changes = self.listed.list.current().is_some() && !self.is_typing();
        changes.then_some(key("customer-command-change"))
    }

    fn help(&self) -> Option<MessageKey> {
        Some(key("customer-ship-tos-help"))
    }
}

#[cfg(test)]
mod tests;
