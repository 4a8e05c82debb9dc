//! One customer: who it is and in which state, what it may and does owe, its documents, orders and past.
//!
//! ```text
//! head        the lines that always stand       state       block, unblock, close, reopen
//! pane        what a tab is                     listed      a tab that is a list
//! parameters  the credit parameters             exposure    the sum, component by component
//! documents   open items and all others         ageing      the aged balance
//! orders      its orders                        ship_tos    where it has goods sent
//! limits      the past of the limits            component   the documents of one component
//! recheck     its orders checked anew
//! ```

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, MouseEvent};
use ratatui::layout::{Constraint, Layout, Rect};

use super::audit::trail;
use super::fetched::Fetched;
use super::tabs;
use crate::credit::Statement;
use crate::desk::AuditQuery;
use crate::tui::command::commands;
use crate::tui::list::ListAction;
use crate::tui::{Command, Context, Escape, Key, Scope, Screen};
use crate::words::{Word, word};
use head::Overview;
use pane::Pane;
use parameters::ParameterAction;
use recheck::Rechecking;
use ship_tos::ShipToAction;
use state::{Act, Acting};

mod ageing;
pub mod component;
mod documents;
mod exposure;
mod head;
mod limits;
mod listed;
mod orders;
mod pane;
mod parameters;
mod recheck;
mod ship_tos;
mod state;

commands! {
    /// What can be done with a customer.
    pub enum CustomerAction {
        /// Shows the current line whole.
        Open => Command::new("customer.open", word("customer-command-open"), &["enter"]),
        /// Goes to the next tab.
        NextTab => Command::new("customer.next-tab", word("customer-command-next-tab"), &["tab", "right"]),
        /// Goes to the tab before.
        PreviousTab => Command::new("customer.previous-tab", word("customer-command-previous-tab"), &["left"]).help_only(),
        /// Refuses its orders from now on.
        Block => Command::new("customer.block", word("customer-command-block"), &["b"]),
        /// Lets it buy again.
        Unblock => Command::new("customer.unblock", word("customer-command-unblock"), &["n"]),
        /// Ends the business with it.
        Close => Command::new("customer.close", word("customer-command-close"), &["x"]),
        /// Begins it again.
        Reopen => Command::new("customer.reopen", word("customer-command-reopen"), &["r"]),
        /// Open documents only, or all.
        All => Command::new("customer.all-documents", word("customer-command-all"), &["a"]),
        /// Ages as of another day or from another date.
        AsOf => Command::new("customer.as-of", word("customer-command-as-of"), &["d"]),
        /// Checks its orders anew.
        Recheck => Command::new("customer.recheck", word("hold-command-recheck"), &["E"]).help_only(),
        /// The parameters.
        Parameters => Command::new("customer.parameters", word("customer-tab-parameters"), &["1", "p"]).help_only(),
        /// The exposure.
        Exposure => Command::new("customer.exposure", word("customer-tab-exposure"), &["2", "e"]).help_only(),
        /// The documents.
        Documents => Command::new("customer.documents", word("customer-tab-documents"), &["3", "f"]).help_only(),
        /// The aged balance.
        Ageing => Command::new("customer.ageing", word("customer-tab-ageing"), &["4", "v"]).help_only(),
        /// The orders.
        Orders => Command::new("customer.orders", word("customer-tab-orders"), &["5", "o"]).help_only(),
        /// The ship-tos.
        ShipTos => Command::new("customer.ship-tos", word("customer-tab-ship-tos"), &["6", "t"]).help_only(),
        /// The past of the limits.
        Limits => Command::new("customer.limits", word("customer-tab-limits"), &["7", "l"]).help_only(),
        /// The audit trail.
        Audit => Command::new("customer.audit", word("customer-tab-audit"), &["8", "y"]).help_only(),
    }
}

/// The customer in the registry.
pub static SCOPE: Scope = Scope {
    open: Command::new("customer", word("customer-title-plain"), &[]),
    commands: &[
        ParameterAction::COMMANDS,
        ShipToAction::COMMANDS,
        CustomerAction::COMMANDS,
        ListAction::COMMANDS,
    ],
    start: None,
};

/// The names of the tabs.
const TABS: [Word; 8] = [
    word("customer-tab-parameters"),
    word("customer-tab-exposure"),
    word("customer-tab-documents"),
    word("customer-tab-ageing"),
    word("customer-tab-orders"),
    word("customer-tab-ship-tos"),
    word("customer-tab-limits"),
    word("customer-tab-audit"),
];

/// The screen.
pub struct CustomerView {
    code: String,
    overview: Fetched<Overview>,
    panes: [Box<dyn Pane>; 8],
    current: usize,
    acting: Acting,
    rechecking: Rechecking,
}

impl CustomerView {
    /// Opens it.
    pub fn open(code: &str, cx: &mut Context) {
        let of_customer = AuditQuery { customer: Some(code.to_owned()), ..AuditQuery::default() };
        let panes: [Box<dyn Pane>; 8] = [
            Box::new(parameters::Parameters::of(code)),
            Box::new(exposure::ExposureSum::of(code)),
            Box::new(documents::Documents::of(code, cx.session.today)),
            Box::new(ageing::AgedBalance::of(code, cx.session.today)),
            Box::new(orders::of(code)),
            Box::new(ship_tos::ShipTos::of(code)),
            Box::new(limits::of(code)),
            Box::new(listed::Listed::new(trail::list(of_customer), trail::open)),
        ];
        cx.open(Box::new(Self {
            code: code.to_owned(),
            overview: Fetched::default(),
            panes,
            current: 0,
            acting: Acting::default(),
            rechecking: Rechecking::default(),
        }));
    }

    fn pane(&self) -> Option<&dyn Pane> {
        self.panes.get(self.current).map(AsRef::as_ref)
    }

    fn pane_mut(&mut self) -> Option<&mut Box<dyn Pane>> {
        self.panes.get_mut(self.current)
    }

    const fn turn(&mut self, by: usize) {
        self.current = (self.current + by) % TABS.len();
    }

    fn may(&self, act: Act) -> bool {
        let overview = self.overview.value();
        overview.is_some_and(|overview| act.is_possible(overview.sheet.state))
    }

    fn ask(&mut self, act: Act, cx: &mut Context) {
        if let Some(overview) = self.overview.value() {
            self.acting.ask(act, overview, cx);
        }
    }
}

impl Screen for CustomerView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.tell(&Statement::new("customer-title").text("code", &self.code))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows = [Constraint::Length(2), Constraint::Length(1), Constraint::Min(0)];
        let [top, line, body] = Layout::vertical(rows).areas(area);
        head::draw(&self.overview, frame, top, cx);
        let mark = |pane: &dyn Pane| if pane.has_changes() { cx.theme.signs().changed } else { "" };
        let panes = TABS.iter().zip(&self.panes);
        let names: Vec<String> =
            panes.map(|(name, pane)| format!("{}{}", cx.text(*name), mark(pane.as_ref()))).collect();
        tabs::draw(&names, self.current, frame, line, cx);
        frame.set_cursor_position(body.as_position());
        if let Some(pane) = self.pane_mut() {
            pane.draw(frame, body, cx);
        }
    }

    fn is_enabled(&self, command: &Command) -> bool {
        let Some(pane) = self.pane() else { return false };
        match CustomerAction::of(command) {
            Some(CustomerAction::Open) => pane.opens(),
            Some(CustomerAction::Block) => self.may(Act::Block),
            Some(CustomerAction::Unblock) => self.may(Act::Unblock),
            Some(CustomerAction::Close) => self.may(Act::Close),
            Some(CustomerAction::Reopen) => self.may(Act::Reopen),
            Some(CustomerAction::All) => self.current == 2,
            Some(CustomerAction::AsOf) => self.current == 3,
            // A check sees what is saved.
            Some(CustomerAction::Recheck) => !self.has_changes(),
            Some(
                CustomerAction::NextTab
                | CustomerAction::PreviousTab
                | CustomerAction::Parameters
                | CustomerAction::Exposure
                | CustomerAction::Documents
                | CustomerAction::Ageing
                | CustomerAction::Orders
                | CustomerAction::ShipTos
                | CustomerAction::Limits
                | CustomerAction::Audit,
            ) => true,
            None => pane.is_enabled(command),
        }
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        match CustomerAction::of(command) {
            Some(CustomerAction::NextTab) => self.turn(1),
            Some(CustomerAction::PreviousTab) => self.turn(TABS.len() - 1),
            Some(CustomerAction::Block) => self.ask(Act::Block, cx),
            Some(CustomerAction::Unblock) => self.ask(Act::Unblock, cx),
            Some(CustomerAction::Close) => self.ask(Act::Close, cx),
            Some(CustomerAction::Reopen) => self.ask(Act::Reopen, cx),
            Some(CustomerAction::Recheck) => self.rechecking.begin(&self.code, cx),
            Some(CustomerAction::Parameters) => self.current = 0,
            Some(CustomerAction::Exposure) => self.current = 1,
            Some(CustomerAction::Documents) => self.current = 2,
            Some(CustomerAction::Ageing) => self.current = 3,
            Some(CustomerAction::Orders) => self.current = 4,
            Some(CustomerAction::ShipTos) => self.current = 5,
            Some(CustomerAction::Limits) => self.current = 6,
            Some(CustomerAction::Audit) => self.current = 7,
            Some(CustomerAction::Open) => {
                if let Some(pane) = self.pane_mut() {
                    pane.open(cx);
                }
            }
            Some(CustomerAction::All | CustomerAction::AsOf) | None => {
                if let Some(pane) = self.pane_mut() {
                    pane.run(command, cx);
                }
            }
        }
    }

    fn is_typing(&self) -> bool {
        self.pane().is_some_and(Pane::is_typing)
    }

    fn key(&mut self, key: Key, cx: &mut Context) {
        // The key back through tabs moves back through fields as well: no command may sit on it.
        if key.code == KeyCode::BackTab && !self.is_typing() {
            self.turn(TABS.len() - 1);
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
        if let Some(pane) = self.pane_mut() {
            pane.mouse(mouse);
        }
    }

    fn poll(&mut self, cx: &mut Context) {
        let code = self.code.clone();
        self.overview.poll(cx, move |reader| Overview::read(reader, &code));
        self.acting.poll(cx);
        self.rechecking.poll(cx);
        if let Some(pane) = self.pane_mut() {
            pane.poll(cx);
        }
    }

    fn status(&self, cx: &Context) -> String {
        self.pane().map(|pane| pane.status(cx)).unwrap_or_default()
    }

    fn escape(&mut self, cx: &mut Context) -> Escape {
        self.pane_mut().map_or(Escape::Leave, |pane| pane.escape(cx))
    }

    fn enter(&self) -> Option<Word> {
        self.pane().and_then(Pane::enter)
    }

    fn has_changes(&self) -> bool {
        self.panes.iter().any(|pane| pane.has_changes())
    }

    fn help(&self) -> Option<Word> {
        self.pane().and_then(Pane::help)
    }
}

#[cfg(test)]
mod tests;
