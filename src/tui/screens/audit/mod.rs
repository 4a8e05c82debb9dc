//! The audit trail: who did what when, what it changed, and whether the record of it is whole.

use super::ok_or_show;
use crate::credit::Message;
use crate::desk::{AuditQuery, AuditReport, EventId};
use crate::tui::command::commands;
use crate::tui::dialog::{FormDialog, MessageBox};
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::tui::list::{List, ListAction, shows_list};
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Escape, Pending, Route, Scope, Screen};
use crate::words::key;
use trail::Trail;

pub mod body;
pub mod trail;

commands! {
    pub enum AuditAction {
        /// Shows the record whole.
        Open => Command::keyed("audit.open", key("audit-command-open"), &["enter"]),
        /// Opens the order that the record is about.
        Order => Command::new("audit.order", key("hold-command-order"), Verb::Order),
        /// Opens the customer whom the record is about.
        Customer => Command::new("audit.customer", key("hold-command-customer"), Verb::Customer),
        /// Lists everything that was done together with it.
        Event => Command::new("audit.event", key("audit-command-event"), Verb::View).help_only(),
        /// Asks for a customer, an order, a user, or days.
        Ask => Command::new("audit.ask", key("audit-command-ask"), Verb::FilterBy).or(&["alt-f"]),
        /// Checks that no record was changed or taken away.
        Verify => Command::new("audit.verify", key("audit-command-verify"), Verb::Again),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("audit", key("audit-title"), &["f11", "alt-a"]).help_only(),
    &[
        AuditAction::COMMANDS,
        ListAction::READING,
        ListAction::EXPORTING,
        ListAction::ARRANGING,
        ListAction::MARKING,
    ],
)
.starting(|_| Box::new(Audit::new()))
.visited(|route, _| {
    let Route::Records(event) = route else { return None };
    Some(Box::new(Audit::of(AuditQuery { event: Some(event), ..AuditQuery::default() })))
});

pub struct Audit {
    query: AuditQuery,
    list: List<Trail>,
    verifying: Pending,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Input {
    Customer,
    Order,
    User,
    From,
    To,
}

impl Audit {
    /// Everything, the newest first.
    pub fn new() -> Self {
        Self::of(AuditQuery::default())
    }

    fn of(query: AuditQuery) -> Self {
        Self { query: query.clone(), list: Self::list_of(query), verifying: Pending::default() }
    }

    fn list_of(query: AuditQuery) -> List<Trail> {
        trail::list(query, Address(|screen| Some(&mut screen.downcast::<Self>()?.list)))
    }

    fn ask(&self, cx: &mut Context) {
        let text = |text: &Option<String>| text.clone().map_or(Value::Empty, Value::Text);
        let day = |day: Option<crate::credit::Day>| day.map_or(Value::Empty, Value::Day);
        let query = &self.query;
        let form = Form::new(vec![
            field(Input::Customer).holding(text(&query.customer)),
            field(Input::Order).holding(text(&query.order)),
            field(Input::User).holding(text(&query.user)),
            field(Input::From).holding(day(query.from)),
            field(Input::To).holding(day(query.to)),
        ]);
        let title = Message::new("audit-command-ask");
        let dialog = FormDialog::new(title, Message::new("audit-ask-effect"), form, key("audit-command-ask"));
        cx.ask(Address::HERE, dialog, |screen: &mut Self, form, _| screen.asked_for(&form));
    }

    fn asked_for(&mut self, form: &Form<Input>) {
        let text = |id| Some(form.text(id).to_owned()).filter(|text| !text.is_empty());
        self.query = AuditQuery {
            customer: text(Input::Customer),
            order: text(Input::Order),
            user: text(Input::User),
            from: form.day(Input::From),
            to: form.day(Input::To),
            event: None,
        };
        self.list = Self::list_of(self.query.clone());
    }

    /// Lists the records of the event of the current one; Esc lists all again.
    fn show_event(&mut self) {
        if let Some(record) = self.list.current_row() {
            self.query = AuditQuery { event: Some(record.event_id), ..AuditQuery::default() };
            self.list = Self::list_of(self.query.clone());
        }
    }

    fn asked_text(&self, cx: &Context) -> String {
        let query = &self.query;
        if query.event.is_some() {
            return cx.text(key("audit-one-event"));
        }
        let day = |day: Option<crate::credit::Day>| day.map(|day| cx.words.day(day));
        let parts = [
            (key("audit-field-customer"), query.customer.clone()),
            (key("audit-field-order"), query.order.clone()),
            (key("audit-field-user"), query.user.clone()),
            (key("audit-field-from"), day(query.from)),
            (key("audit-field-to"), day(query.to)),
        ];
        let message = parts.into_iter().filter_map(|(label, value)| {
            let value = value?;
            Some(format!("{} {value}", cx.text(label)))
        });
        message.collect::<Vec<_>>().join(", ")
    }

    fn verify(&mut self, cx: &mut Context) {
        self.verifying = cx.read(
            Address::HERE,
            key("audit-job-verify"),
            |services, _| services.ask(crate::desk::DeskReader::verify_audit),
            |_: &mut Self, report, cx| {
                if let Some(report) = ok_or_show(report, cx) {
                    show_report(&report, cx);
                }
            },
        );
    }
}

fn field(input: Input) -> Field<Input> {
    let (label, help, editor) = match input {
        Input::Customer => (key("audit-field-customer"), key("audit-field-customer-help"), Editor::Text(40)),
        Input::Order => (key("audit-field-order"), key("audit-field-order-help"), Editor::Text(40)),
        Input::User => (key("audit-field-user"), key("audit-field-user-help"), Editor::Text(40)),
        Input::From => (key("audit-field-from"), key("audit-field-from-help"), Editor::Day(Tense::Past)),
        Input::To => (key("audit-field-to"), key("audit-field-to-help"), Editor::Day(Tense::Past)),
    };
    Field::new(input, label, help, editor)
}

impl Screen for Audit {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    shows_list!(list);

    fn event(&self) -> Option<EventId> {
        self.list.current_row().map(|record| record.event_id)
    }

    fn is_enabled(&self, command: &Command) -> bool {
        match AuditAction::of(command) {
            Some(AuditAction::Open | AuditAction::Event) => self.list.current().is_some(),
            Some(AuditAction::Order) => {
                self.list.current_row().is_some_and(|row| trail::order_of(row).is_some())
            }
            Some(AuditAction::Customer) => {
                self.list.current_row().is_some_and(|row| trail::customer_of(row).is_some())
            }
            Some(AuditAction::Verify) => !self.verifying.is_pending(),
            Some(AuditAction::Ask) => true,
            None => self.list.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if self.list.run(command, cx) {
            return;
        }
        match AuditAction::of(command) {
            Some(AuditAction::Open) => {
                if let Some(row) = self.list.current_row() {
                    trail::open(row, cx);
                }
            }
            Some(AuditAction::Order) => {
                if let Some(order) = self.list.current_row().and_then(trail::order_of) {
                    cx.visit(Route::Order(order));
                }
            }
            Some(AuditAction::Customer) => {
                if let Some(customer) = self.list.current_row().and_then(trail::customer_of) {
                    cx.visit(Route::Customer(customer));
                }
            }
            Some(AuditAction::Event) => self.show_event(),
            Some(AuditAction::Ask) => self.ask(cx),
            Some(AuditAction::Verify) => self.verify(cx),
            None => {}
        }
    }

    fn status(&self, cx: &Context) -> String {
        let status = self.list.status(cx);
        let asked = self.asked_text(cx);
        if asked.is_empty() {
            return status;
        }
        format!("{status} {} {asked}", cx.theme.symbols().separator)
    }

    /// Esc takes the filter away first, then the question.
    fn escape(&mut self, cx: &mut Context) -> Escape {
        if self.list.escape(cx) == Escape::Cleared {
            return Escape::Cleared;
        }
        if self.query == AuditQuery::default() {
            return Escape::Leave;
        }
        self.query = AuditQuery::default();
        self.list = Self::list_of(AuditQuery::default());
        Escape::Cleared
    }
}

/// Reports how many records are sound, or what is wrong.
fn show_report(report: &AuditReport, cx: &mut Context) {
    let mut text = Vec::new();
    if report.is_ok() {
        text.push(cx.render(&Message::new("audit-sound").count("records", report.records)));
    }
    text.extend(report.problems().iter().map(|problem| cx.render(problem)));
    if !report.head.is_empty() {
        text.push(String::new());
        text.push(cx.render(&Message::new("audit-head").text("head", report.head.clone())));
    }
    let title = cx.text(key("audit-command-verify"));
    if report.is_ok() {
        MessageBox::show(cx, title, text.join("\n"));
    } else {
        MessageBox::problem(cx, title, text.join("\n"));
    }
}

#[cfg(test)]
mod tests;
