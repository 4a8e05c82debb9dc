//! The report on the average days to pay of a range of customers: asked for, looked at, stored, written (R8.4).

use std::path::PathBuf;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::desk::{Became, NoneFound, PaymentReport};
use crate::files::IfExists;
use crate::tui::command::commands;
use crate::tui::form::Form;
use crate::tui::list::table::Table;
use crate::tui::list::{AnyList, List, ListAction, Marking};
use crate::tui::verbs::Verb;
use crate::tui::writing::Naming;
use crate::tui::{Address, Command, Context, Escape, Key, Pending, Role, Route, Scope, Screen};
use crate::words::{MessageKey, key};

mod fields;
mod made;
mod rows;

use fields::{Input, Wanted, form, wanted};
use rows::Listed;

commands! {
    pub enum PaymentReportAction {
        /// Shows the report; once it is shown, updates the records from it where that was asked for.
        Apply => Command::keyed("payment-report.apply", key("payment-report-show"), &["f12", "ctrl-s"]),
        LookUp => Command::keyed("payment-report.look-up", key("tui-command-look-up"), &["f4", "alt-4"]),
        Open => Command::keyed("payment-report.open", key("customers-command-open"), &["enter"]),
        /// Goes from the form to the list and back.
        Focus => Command::keyed("payment-report.form", key("payment-report-form"), &["tab"]),
        /// Goes from the list to the days that it is about.
        Days => Command::new("payment-report.days", key("payment-report-other-days"), Verb::AsOf),
        Write => Command::new("payment-report.write", key("payment-report-to-file"), Verb::Export).or(&["alt-f"]),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("payment-report", key("payment-report-command"), &["alt-d"]).help_only(),
    &[
        PaymentReportAction::COMMANDS,
        ListAction::READING,
        ListAction::CHOOSING,
        ListAction::ARRANGING,
        ListAction::MARKING,
    ],
)
.starting(|_| Box::new(PaymentReportScreen::new()));

struct Shown {
    wanted: Wanted,
    report: Arc<PaymentReport>,
    list: List<Table<Listed>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Form,
    List,
}

pub struct PaymentReportScreen {
    form: Form<Input>,
    focus: Focus,
    shown: Option<Shown>,
    making: Pending,
    writing: Pending,
}

impl PaymentReportScreen {
    fn new() -> Self {
        Self {
            form: form(),
            focus: Focus::Form,
            shown: None,
            making: Pending::default(),
            writing: Pending::default(),
        }
    }

    /// Shows what the form asks for; what is shown already and is to be stored is stored, after a question.
    fn apply(&mut self, cx: &mut Context) {
        if self.making.is_pending() {
            return;
        }
        let Some(wanted) = wanted(&mut self.form, cx) else {
            self.focus = Focus::Form;
            return;
        };
        match (self.to_be_stored(), &self.shown) {
            (Some(none_found), Some(shown)) if shown.wanted == wanted => {
                let question = made::update_question(&shown.report, none_found);
                cx.ask(Address::HERE, question, |screen: &mut Self, (), cx| screen.update(cx));
            }
            _ => self.making = made::make(wanted, cx),
        }
    }

    /// How the report that is shown is to be stored; none where it is not, or was.
    fn to_be_stored(&self) -> Option<NoneFound> {
        let shown = self.shown.as_ref().filter(|_| self.focus == Focus::List)?;
        let is_stored = shown.report.rows.iter().any(|row| row.became != Became::Shown);
        shown.wanted.update.filter(|_| !is_stored)
    }

    fn show(&mut self, wanted: Wanted, report: PaymentReport) {
        let report = Arc::new(report);
        let address = Address(|screen| screen.downcast::<Self>()?.shown_list());
        let list = List::new(Table(Listed(Arc::clone(&report))), Marking::None, address);
        self.shown = Some(Shown { wanted, report, list });
        self.focus = Focus::List;
    }

    fn update(&self, cx: &mut Context) {
        if let (Some(none_found), Some(shown)) = (self.to_be_stored(), &self.shown) {
            made::update(shown.wanted.clone(), none_found, cx);
        }
    }

    fn write(&mut self, to: (PathBuf, IfExists), naming: Naming<Self>, cx: &mut Context) {
        if let Some(shown) = &self.shown {
            self.writing = made::write(&shown.report, to, naming, cx);
        }
    }

    fn shown_list(&mut self) -> Option<&mut List<Table<Listed>>> {
        self.shown.as_mut().map(|shown| &mut shown.list)
    }

    fn heading(&self, cx: &Context) -> (Role, String) {
        match &self.shown {
            Some(shown) => (Role::Label, cx.render(&shown.report.about())),
            None => (Role::Dim, cx.text(key("payment-report-how"))),
        }
    }
}

impl Screen for PaymentReportScreen {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.text(key("payment-report-title"))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows = [Constraint::Length(self.form.height()), Constraint::Length(1), Constraint::Min(0)];
        let [top, heading, body] = Layout::vertical(rows).areas(area);
        let (role, text) = self.heading(cx);
        frame.render_widget(Line::styled(text, cx.theme.style(role)), heading);
        // What is drawn last has the cursor.
        match self.focus {
            Focus::Form => {
                self.shown_list().into_iter().for_each(|list| list.draw(frame, body, cx));
                self.form.draw(frame, top, cx);
            }
            Focus::List => {
                self.form.draw(frame, top, cx);
                self.shown_list().into_iter().for_each(|list| list.draw(frame, body, cx));
            }
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        let list = self.shown.as_ref().map(|shown| &shown.list);
        match (PaymentReportAction::of(command), self.focus) {
            (Some(PaymentReportAction::Apply), Focus::Form) => true,
            (Some(PaymentReportAction::Apply), Focus::List) => self.to_be_stored().is_some(),
            (Some(PaymentReportAction::LookUp), focus) => {
                let is_customer =
                    matches!(self.form.focused(), Some(Input::FromCustomer | Input::ToCustomer));
                focus == Focus::Form && is_customer
            }
            (Some(PaymentReportAction::Open), focus) => {
                focus == Focus::List && list.is_some_and(|list| list.current().is_some())
            }
            (Some(PaymentReportAction::Focus | PaymentReportAction::Days), focus) => focus == Focus::List,
            (Some(PaymentReportAction::Write), _) => self.shown.is_some(),
            (None, focus) => focus == Focus::List && list.is_some_and(|list| list.is_enabled(command)),
        }
    }

    fn enter(&self) -> Option<MessageKey> {
        (self.focus == Focus::Form).then_some(key("payment-report-show"))
    }

    fn label(&self, command: &Command) -> MessageKey {
        match (PaymentReportAction::of(command), self.focus) {
            (Some(PaymentReportAction::Apply), Focus::Form) => key("payment-report-show"),
            (Some(PaymentReportAction::Apply), Focus::List) => key("payment-report-update"),
            _ => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match PaymentReportAction::of(command) {
            Some(PaymentReportAction::Apply) => self.apply(cx),
            Some(PaymentReportAction::LookUp) => {
                let form = Address(|screen| Some(&mut screen.downcast::<Self>()?.form));
                self.form.look_up(form, cx);
            }
            Some(PaymentReportAction::Focus) => self.focus = Focus::Form,
            Some(PaymentReportAction::Days) => {
                self.focus = Focus::Form;
                self.form.focus(Input::FromDay);
            }
            Some(PaymentReportAction::Write) => {
                Naming::ask(Address::HERE, made::file_question(cx), Self::write, cx);
            }
            Some(PaymentReportAction::Open) => {
                if let Some(row) = self.shown.as_ref().and_then(|shown| shown.list.current_row()) {
                    cx.visit(Route::Customer(&row.customer.code));
                }
            }
            None => {
                if let Some(list) = self.shown_list() {
                    list.run(command, cx);
                }
            }
        }
    }

    fn takes(&self, key: Key) -> bool {
        match (self.focus, &self.shown) {
            (Focus::List, Some(shown)) => shown.list.is_typing(),
            (Focus::Form, _) | (Focus::List, None) => self.form.takes(key),
        }
    }

    fn is_typing(&self) -> bool {
        match (self.focus, &self.shown) {
            (Focus::List, Some(shown)) => shown.list.is_typing(),
            (Focus::Form, _) | (Focus::List, None) => true,
        }
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        match (self.focus, &mut self.shown) {
            (Focus::List, Some(shown)) => {
                shown.list.key(key, cx);
            }
            (Focus::Form, _) | (Focus::List, None) => {
                if !self.form.key(key, cx) && key.code == KeyCode::Enter {
                    self.apply(cx);
                }
            }
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        match (self.focus, &mut self.shown) {
            (Focus::List, Some(shown)) => shown.list.paste(text, cx),
            (Focus::Form, _) | (Focus::List, None) => self.form.paste(text, cx),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        match (self.focus, &mut self.shown) {
            (Focus::List, Some(shown)) => shown.list.mouse(mouse),
            (Focus::Form, _) | (Focus::List, None) => self.form.mouse(mouse),
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.form.translate(cx);
        if let Some(list) = self.shown_list() {
            list.refresh(cx);
        }
    }

    fn status(&self, cx: &Context) -> String {
        self.shown.as_ref().map(|shown| shown.list.status(cx)).unwrap_or_default()
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        match (self.focus, self.shown_list()) {
            (Focus::List, Some(list)) => match list.escape(cx) {
                Escape::Cleared => Escape::Cleared,
                Escape::Leave => {
                    self.focus = Focus::Form;
                    Escape::Cleared
                }
            },
            (Focus::Form, _) | (Focus::List, None) => Escape::Leave,
        }
    }

    fn help(&self) -> Option<MessageKey> {
        (self.focus == Focus::Form).then(|| self.form.help()).flatten()
    }
}

#[cfg(test)]
mod tests;
