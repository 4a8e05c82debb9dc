//! One customer: who it is and in which state, what it may and does owe, its documents, orders and past.
//!
//! ```text
//! head        the lines above the tabs       state       block, unblock, close, reopen
//! pane        what a tab is                     listed      a tab that is a list
//! parameters  the credit parameters             exposure    the sum, component by component
//! documents   open items and all others         ageing      the aged balance
//! orders      its orders                        ship_tos    where it has goods sent
//! limits      the past of the limits            component   the documents of one component
//! notes       what people wrote down            activity    the timeline
//! payments    how it has paid by month          paid_month  the invoices paid in a month
//! recheck     its orders checked again           tab         the tabs and their keys
//! delete      one that was added by mistake      contact     whom one reaches there, and how
//! ```

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Position, Rect};

use super::days_to_pay;
use super::fetched::Fetched;
use super::tabs::{self, TabPlaces};
use crate::credit::Message;
use crate::desk::Role;
use crate::tui::command::commands;
use crate::tui::find::CustomerAct;
use crate::tui::list::ListAction;
use crate::tui::verbs::Verb;
use crate::tui::{Address, Command, Context, Escape, Key, Pending, Route, Scope, Screen};
use crate::words::{MessageKey, key};
use head::Overview;
use pane::{Pane, tab_of};
pub(in crate::tui::screens) use parameters::rules;
use parameters::{ParameterAction, Parameters};
use ship_tos::ShipTos;
use tab::Tab;

mod activity;
pub(in crate::tui::screens) mod ageing;
pub mod component;
pub(in crate::tui::screens) mod contact;
mod delete;
mod documents;
mod exposure;
pub(super) mod head;
mod limits;
mod listed;
mod notes;
mod orders;
pub mod paid_month;
mod pane;
mod parameters;
mod payments;
mod recheck;
mod ship_tos;
mod state;
mod tab;

pub(super) use recheck::brief;

commands! {
    pub enum CustomerAction {
        /// Shows the current line whole.
        Open => Command::keyed("customer.open", key("customer-command-open"), &["enter"]),
        /// Applies what is left of the current receipt or credit note.
        Apply => Command::new("customer.apply", key("document-command-apply"), Verb::Apply),
        Reverse => Command::new("customer.reverse", key("document-command-reverse"), Verb::Reverse),
        Receive => Command::new("customer.receive", key("receipt-entry-title"), Verb::Payment),
        NextTab => Command::keyed("customer.next-tab", key("customer-command-next-tab"), &["tab", "right"]),
        PreviousTab => Command::keyed("customer.previous-tab", key("customer-command-previous-tab"), &["left"]).help_only(),
        /// Blocks, unblocks, closes, reopens or deletes it.
        ChangeState => Command::new("customer.change-state", key("customer-command-state"), Verb::ChangeState).anywhere(),
        /// Adds one of what the tab lists.
        New => Command::new("customer.new", key("customer-command-new"), Verb::New),
        WriteNote => Command::new("customer.write-note", key("customer-command-write-note"), Verb::Note).anywhere(),
        StrikeNote => Command::new("customer.strike-note", key("customer-command-strike-note"), Verb::End).or(&["delete"]),
        /// Open documents only, or all.
        All => Command::new("customer.all-documents", key("customer-command-all"), Verb::View),
        /// Ages as of another day or from another date.
        AsOf => Command::new("customer.as-of", key("customer-command-as-of"), Verb::AsOf),
        /// Writes off or refunds what is left of the current document, or undoes that.
        WriteOff => Command::new("customer.write-off", key("document-command-write-off"), Verb::WriteOff).needs(Role::Supervisor),
        /// Whom one reaches, and how.
        Contact => Command::new("customer.contact", key("customer-command-contact"), Verb::Contact).anywhere(),
        /// The average days to pay over a range of days.
        DaysToPay => Command::new("customer.days-to-pay", key("days-to-pay-title"), Verb::Again).help_only().anywhere(),
        /// Checks its orders again.
        Recheck => Command::new("customer.recheck", key("hold-command-recheck"), Verb::AgainAll).help_only(),
    }
}

pub static SCOPE: Scope = Scope::new(
    Command::keyed("customer", key("customer-title-plain"), &[]),
    &[ParameterAction::COMMANDS, CustomerAction::COMMANDS, Tab::COMMANDS, ListAction::COMMANDS],
)
.visited(|route, cx| {
    let (code, begin) = Begin::of(route)?;
    let mut view = CustomerView::new(code, cx);
    view.begin(begin);
    Some(Box::new(view))
});

pub struct CustomerView {
    code: String,
    overview: Fetched<Overview>,
    panes: Vec<(Tab, Box<dyn Pane>)>,
    current: usize,
    tab_places: TabPlaces,
    rechecking: Pending,
    /// The customer, while it is read before its contact is asked for.
    reading: Pending,
    /// What is run as soon as the customer is there.
    awaiting: Option<&'static Command>,
}

/// The part of a customer that is shown first.
#[derive(Clone, Copy)]
enum Begin<'a> {
    AtStart,
    At(CustomerAct),
    ShipTo(&'a str),
}

impl<'a> Begin<'a> {
    /// The code of the customer that is shown there, and where it is opened.
    const fn of(route: Route<'a>) -> Option<(&'a str, Self)> {
        match route {
            Route::Customer(code) => Some((code, Self::AtStart)),
            Route::CustomerAt(code, act) => Some((code, Self::At(act))),
            Route::ShipTo { customer, code } => Some((customer, Self::ShipTo(code))),
            Route::Order(_)
            | Route::History(_)
            | Route::Document(_)
            | Route::Receipt(_)
            | Route::Application(_)
            | Route::Setup(_)
            | Route::Act(_)
            | Route::Records(_)
            | Route::List(..) => None,
        }
    }
}

impl CustomerView {
    fn new(code: &str, cx: &Context) -> Self {
        let today = cx.session.today;
        let panes = Tab::all().map(|tab| (tab, tab.pane(code, today))).collect();
        Self {
            code: code.to_owned(),
            overview: Fetched::default(),
            panes,
            current: 0,
            tab_places: TabPlaces::default(),
            rechecking: Pending::default(),
            reading: Pending::default(),
            awaiting: None,
        }
    }

    fn begin(&mut self, begin: Begin<'_>) {
        match begin {
            Begin::AtStart => {}
            Begin::At(CustomerAct::Field(field)) => {
                self.go_to(Tab::Parameters);
                if let Some(parameters) = tab_of::<Parameters>(self) {
                    parameters.begin_at(field.name());
                }
            }
            Begin::At(CustomerAct::Run(command)) => match Tab::of(command) {
                Some(tab) => self.go_to(tab),
                None => self.awaiting = Some(command),
            },
            Begin::ShipTo(code) => {
                self.go_to(Tab::ShipTos);
                if let Some(ship_tos) = tab_of::<ShipTos>(self) {
                    ship_tos.begin_at(code);
                }
            }
        }
    }

    /// Runs what waits for the customer; where that cannot be run, it is forgotten.
    fn run_awaiting(&mut self, cx: &mut Context) {
        if self.overview.value().is_some()
            && let Some(command) = self.awaiting.take()
            && self.is_enabled(command)
        {
            self.run(command, cx);
        }
    }

    fn tab(&self) -> Option<Tab> {
        self.panes.get(self.current).map(|(tab, _)| *tab)
    }

    fn pane(&self) -> Option<&dyn Pane> {
        self.panes.get(self.current).map(|(_, pane)| pane.as_ref())
    }

    fn pane_mut(&mut self) -> Option<&mut Box<dyn Pane>> {
        self.panes.get_mut(self.current).map(|(_, pane)| pane)
    }

    const fn turn(&mut self, by: usize) {
        self.current = (self.current + by) % self.panes.len();
    }

    fn go_to(&mut self, tab: Tab) {
        self.current = self.panes.iter().position(|(other, _)| *other == tab).unwrap_or(self.current);
    }

    fn run_pane(&mut self, command: &Command, cx: &mut Context) {
        if let Some(pane) = self.pane_mut() {
            pane.run(command, cx);
        }
    }

    fn change_state(&self, cx: &mut Context) {
        if let Some(overview) = self.overview.value() {
            state::choose(overview, Address(|screen| Some(&mut screen.downcast::<Self>()?.overview)), cx);
        }
    }
}

impl Screen for CustomerView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.render(&Message::new("customer-title").text("code", &self.code))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows =
            [Constraint::Length(head::height(&self.overview)), Constraint::Length(1), Constraint::Min(0)];
        let [top, line, body] = Layout::vertical(rows).areas(area);
        head::draw(&self.overview, frame, top, cx);
        let mark = |pane: &dyn Pane| if pane.has_changes() { cx.theme.symbols().changed } else { "" };
        let tabs = Tab::COMMANDS.iter().zip(&self.panes);
        let tabs: Vec<tabs::Tab> =
            tabs.map(|(command, (_, pane))| tabs::Tab::of(command, cx).marked(mark(pane.as_ref()))).collect();
        self.tab_places = tabs::draw(&tabs, self.current, frame, line, cx);
        frame.set_cursor_position(body.as_position());
        if let Some(pane) = self.pane_mut() {
            pane.draw(frame, body, cx);
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        let Some(pane) = self.pane() else { return false };
        if Tab::of(command).is_some() {
            return true;
        }
        match CustomerAction::of(command) {
            Some(CustomerAction::Open) => pane.opens(),
            Some(CustomerAction::ChangeState) => self.overview.value().is_some(),
            Some(CustomerAction::New) => pane.adds(),
            // A check sees what is saved, and what is being changed in the parameters is saved there.
            Some(CustomerAction::Recheck | CustomerAction::Contact) => !self.has_changes(),
            Some(CustomerAction::NextTab | CustomerAction::PreviousTab | CustomerAction::WriteNote) => true,
            Some(CustomerAction::DaysToPay) => matches!(self.tab(), Some(Tab::Parameters | Tab::Payments)),
            Some(
                CustomerAction::StrikeNote
                | CustomerAction::All
                | CustomerAction::AsOf
                | CustomerAction::Receive
                | CustomerAction::Apply
                | CustomerAction::Reverse
                | CustomerAction::WriteOff,
            )
            | None => pane.is_enabled(command),
        }
    }

    fn label(&self, command: &Command) -> MessageKey {
        match (CustomerAction::of(command), self.tab()) {
            (Some(CustomerAction::New), Some(Tab::Notes)) => key("customer-command-new-note"),
            (Some(CustomerAction::New), Some(Tab::ShipTos)) => key("customer-command-new-ship-to"),
            _ => command.title,
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if let Some(tab) = Tab::of(command) {
            return self.go_to(tab);
        }
        match CustomerAction::of(command) {
            Some(CustomerAction::NextTab) => self.turn(1),
            Some(CustomerAction::PreviousTab) => self.turn(self.panes.len().saturating_sub(1)),
            Some(CustomerAction::ChangeState) => self.change_state(cx),
            Some(CustomerAction::Contact) => self.reading = contact::ask::<Self>(self.code.clone(), cx),
            Some(CustomerAction::New) => {
                if let Some(pane) = self.pane_mut() {
                    pane.add(cx);
                }
            }
            Some(CustomerAction::DaysToPay) => days_to_pay::ask(cx, &self.code),
            Some(CustomerAction::Recheck) => {
                self.rechecking =
                    recheck::rehearse(&self.code, recheck::Why::Asked, Address::<Self>::HERE, cx);
            }
            Some(CustomerAction::Open) => {
                if let Some(pane) = self.pane_mut() {
                    pane.open(cx);
                }
            }
            Some(CustomerAction::Receive) => cx.visit(Route::Receipt(&self.code)),
            Some(CustomerAction::WriteNote) => {
                self.go_to(Tab::Notes);
                self.run_pane(command, cx);
            }
            Some(
                CustomerAction::StrikeNote
                | CustomerAction::All
                | CustomerAction::AsOf
                | CustomerAction::Apply
                | CustomerAction::Reverse
                | CustomerAction::WriteOff,
            )
            | None => {
                self.run_pane(command, cx);
            }
        }
    }

    fn customer(&self) -> Option<&str> {
        Some(&self.code)
    }

    fn takes(&self, key: Key) -> bool {
        self.pane().is_some_and(|pane| pane.takes(key))
    }

    fn is_typing(&self) -> bool {
        self.pane().is_some_and(Pane::is_typing)
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        // The key back through tabs moves back through fields as well: no command may sit on it.
        if key.code == KeyCode::BackTab && !self.is_typing() {
            self.turn(self.panes.len().saturating_sub(1));
        } else if let Some(pane) = self.pane_mut() {
            pane.key(key, cx);
        }
    }

    fn paste(&mut self, text: &str, cx: &mut Context) {
        if let Some(pane) = self.pane_mut() {
            pane.paste(text, cx);
        }
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        if let Some(tab) = self.tab_places.clicked(mouse).filter(|_| !self.is_typing()) {
            self.current = tab;
        } else if let Some(pane) = self.pane_mut() {
            pane.mouse(mouse);
        }
    }

    fn opens_at(&self, place: Position) -> bool {
        self.pane().and_then(Pane::list).is_some_and(|list| list.has_row_at(place))
    }

    fn refresh(&mut self, cx: &mut Context) {
        let code = self.code.clone();
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.overview));
        self.overview.refresh(cx, address, move |reader| Overview::read(reader, &code));
        self.run_awaiting(cx);
        if let Some(pane) = self.pane_mut() {
            pane.refresh(cx);
        }
    }

    fn status(&self, cx: &Context) -> String {
        self.pane().map(|pane| pane.status(cx)).unwrap_or_default()
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        self.pane_mut().map_or(Escape::Leave, |pane| pane.escape(cx))
    }

    fn enter(&self) -> Option<MessageKey> {
        self.pane().and_then(Pane::enter)
    }

    fn has_changes(&self) -> bool {
        self.panes.iter().any(|(_, pane)| pane.has_changes())
    }

    fn help(&self) -> Option<MessageKey> {
        self.pane().and_then(Pane::help)
    }
}

#[cfg(test)]
mod tests;
