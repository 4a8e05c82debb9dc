//! One order: what it is, its state, what was decided on it, why it is held.

use std::iter;

use ratatui::Frame;
use ratatui::crossterm::event::MouseEvent;
use ratatui::layout::Rect;

use super::assessment;
use super::decision::{self, Decides, Deciding, KnownOrder, Subject, Targets, terms_text};
use super::fetched::Fetched;
use super::history::{self, Decided};
use super::hold_queue::recheck;
use super::page::{GUTTER, Page};
use super::reading::ScrollView;
use crate::credit::{Approval, CreditStanding, Lasting, Message, Money};
use crate::desk::{OrderSheet, OrderState, Role as UserRole, Seen, VerdictKind};
use crate::tui::address::Address;
use crate::tui::command::{Command, Scope, commands};
use crate::tui::context::Context;
use crate::tui::jobs::Pending;
use crate::tui::key::Key;
use crate::tui::route::Route;
use crate::tui::screen::Screen;
use crate::tui::theme::Role;
use crate::tui::verbs::Verb;
use crate::words::{MessageKey, key};

mod changing;
mod closing;
mod possible;

use closing::Closing;

/// Columns of the widest page; a longer line is hard to read.
const WIDEST: u16 = 150;
/// Columns of an order and of its assessment, at least, where both are side by side.
const PARTS: [u16; 2] = [56, 60];

commands! {
    pub enum OrderAction {
        /// Lets its goods leave.
        Approve => Command::new("order.approve", key("hold-command-approve"), Verb::Approve),
        Reject => Command::new("order.reject", key("hold-command-reject"), Verb::Reject),
        /// Leaves it on hold, to be looked at on a day.
        Keep => Command::new("order.keep", key("hold-command-keep"), Verb::Wait),
        Terms => Command::new("order.terms", key("hold-command-terms"), Verb::Terms),
        /// Lets another user decide.
        Forward => Command::new("order.forward", key("hold-command-forward"), Verb::Forward),
        Recheck => Command::new("order.recheck", key("hold-command-recheck"), Verb::Again),
        /// Gives the order a new total, which may be checked like a new order.
        Amend => Command::keyed("order.amend", key("order-command-amend"), &["enter"]),
        /// The customer has confirmed it.
        Confirm => Command::new("order.confirm", key("order-command-confirm"), Verb::Confirm),
        Ship => Command::new("order.ship", key("order-command-ship"), Verb::Ship),
        /// Puts it on hold, whatever the rules say.
        Force => Command::new("order.hold", key("hold-command-force"), Verb::HoldBack),
        /// Closes or cancels it: what is not invoiced of it counts no more.
        Close => Command::new("order.close", key("order-command-close"), Verb::End),
        /// Enters the same once more under another number.
        Copy => Command::new("order.copy", key("order-command-copy"), Verb::New),
        History => Command::new("order.history", key("hold-command-history"), Verb::History),
        Customer => Command::new("order.customer", key("hold-command-customer"), Verb::Customer),
    }
}

pub static SCOPE: Scope =
    Scope::new(Command::keyed("order", key("hold-command-order"), &[]), &[OrderAction::COMMANDS]).visited(
        |route, _| {
            let Route::Order(number) = route else { return None };
            Some(Box::new(OrderView::new(number)))
        },
    );

pub struct OrderView {
    number: String,
    shown: Fetched<Decided>,
    reading: ScrollView,
    deciding: Deciding,
    closing: Closing,
    /// The number of a copy, while it is looked for.
    copying: Pending,
}

impl OrderView {
    fn new(number: &str) -> Self {
        Self {
            number: number.to_owned(),
            shown: Fetched::labelled(key("hold-job-order")),
            reading: ScrollView::default(),
            deciding: Deciding::default(),
            closing: Closing::default(),
            copying: Pending::default(),
        }
    }

    fn sheet(&self) -> Option<&OrderSheet> {
        self.shown.value().map(|decided| &decided.sheet)
    }

    fn decide(&mut self, kind: VerdictKind, cx: &mut Context) {
        let Some(sheet) = self.sheet() else { return };
        let (order, customer) = (&sheet.order, &sheet.customer);
        let hold = sheet.hold.as_ref().filter(|hold| hold.state.is_undecided());
        let seen = Seen { order: order.number.clone(), assessment: hold.map(|hold| hold.assessment) };
        let subject = Subject {
            targets: Targets::Order(seen),
            sum: Some((order.amount, customer.currency)),
            known: Some(KnownOrder {
                number: order.number.clone(),
                name: customer.name().to_owned(),
                amount: order.amount,
                currency: customer.currency,
                follow_up: sheet.hold.as_ref().and_then(|hold| hold.follow_up),
            }),
            reasons: None,
            outside: None,
        };
        decision::ask(self, kind, subject, cx);
    }

    fn act(&mut self, action: OrderAction, cx: &mut Context) {
        let Some(Decided { sheet, .. }) = self.shown.value() else { return };
        match action {
            OrderAction::Approve => self.decide(VerdictKind::Release, cx),
            OrderAction::Reject => self.decide(VerdictKind::Reject, cx),
            OrderAction::Keep => self.decide(VerdictKind::Keep, cx),
            OrderAction::Terms => self.decide(VerdictKind::Terms, cx),
            OrderAction::Forward => self.decide(VerdictKind::Forward, cx),
            OrderAction::Force => self.decide(VerdictKind::Force, cx),
            OrderAction::Recheck => recheck::order(&sheet.order.number, cx),
            OrderAction::Amend => changing::ask_to_amend(sheet, cx),
            OrderAction::Confirm => changing::ask_to_confirm(sheet, cx),
            OrderAction::Ship => changing::ask_to_ship(sheet, cx),
            OrderAction::Copy => self.copying = changing::ask_to_copy(sheet, cx),
            OrderAction::Close => self.closing.choose(sheet, cx),
            OrderAction::History => cx.visit(Route::History(&sheet.order.number)),
            OrderAction::Customer => cx.visit(Route::Customer(&sheet.customer.code)),
        }
    }
}

impl Decides for OrderView {
    fn deciding(&mut self) -> &mut Deciding {
        &mut self.deciding
    }
}

impl Screen for OrderView {
    fn scope(&self) -> &'static Scope {
        &SCOPE
    }

    fn title(&self, cx: &Context) -> String {
        cx.render(&Message::new("hold-order-title").text("order", &self.number))
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width.min(WIDEST), cx);
        self.shown.write(&mut page, cx, |page, decided| write(page, decided, cx));
        self.reading.draw(&page.into_lines(), frame, area);
        frame.set_cursor_position(area.as_position());
    }

    fn is_enabled(&self, command: &Command) -> bool {
        let Some(sheet) = self.sheet() else { return false };
        OrderAction::of(command).is_none_or(|action| possible::is_possible(action, sheet))
    }

    fn why_not(&self, command: &Command) -> Option<Message> {
        possible::why_not(OrderAction::of(command)?, self.sheet()?)
    }

    fn least_role(&self, command: &Command) -> UserRole {
        let action = OrderAction::of(command).zip(self.sheet());
        action.map_or(command.least, |(action, sheet)| possible::least_role(action, sheet))
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if let Some(action) = OrderAction::of(command) {
            self.act(action, cx);
        }
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.reading.key(key);
    }

    fn mouse(&mut self, mouse: MouseEvent, _cx: &mut Context) {
        self.reading.mouse(mouse);
    }

    fn refresh(&mut self, cx: &mut Context) {
        self.deciding.refresh::<Self>(cx);
        let number = self.number.clone();
        let address = Address(|screen| Some(&mut screen.downcast::<Self>()?.shown));
        self.shown.refresh(cx, address, move |desk| Decided::read(desk, &number));
    }

    fn status(&self, cx: &Context) -> String {
        self.sheet().map(|sheet| state_text(sheet, cx)).unwrap_or_default()
    }
}

/// The order with what was decided on it, and what a check of it says: beside it where the page is wide enough.
fn write(page: &mut Page<'_>, decided: &Decided, cx: &Context) {
    let [width, least] = PARTS;
    let other = page.width().saturating_sub(width + GUTTER);
    if other >= least && decided.sheet.newest_assessment().is_some() {
        let left = |page: &mut Page<'_>| write_decided(page, decided, cx);
        return page.beside([width, other], left, |page| write_assessment(page, decided, cx));
    }
    write_decided(page, decided, cx);
    page.gap();
    write_assessment(page, decided, cx);
}

fn write_decided(page: &mut Page<'_>, decided: &Decided, cx: &Context) {
    write_order(page, &decided.sheet, cx);
    page.gap();
    page.heading(&cx.text(key("hold-order-decisions")));
    if decided.sheet.decisions.is_empty() {
        page.line(Role::Dim, &cx.text(key("hold-history-empty")));
    }
    for decision in &decided.sheet.decisions {
        page.line(Role::Text, &history::line_of(decision, cx));
        history::write_why(page, decision, &decided.reasons, cx);
    }
}

fn write_assessment(page: &mut Page<'_>, decided: &Decided, cx: &Context) {
    if let Some(assessed) = decided.sheet.newest_assessment() {
        let heading = Message::new("hold-order-assessment").day("day", assessed.today);
        page.heading(&cx.render(&heading));
        for line in [decided.sheet.frees(), decided.sheet.held_for_otherwise()].into_iter().flatten() {
            page.sentence(Role::Title, 0, cx.theme.symbols().separator, &cx.render(&line));
            page.gap();
        }
        if decided.sheet.is_ready() {
            assessment::write_held(page, assessed, cx);
        } else {
            assessment::write(page, assessed, cx);
        }
    }
}

fn write_order(page: &mut Page<'_>, sheet: &OrderSheet, cx: &Context) {
    let order = &sheet.order;
    let money = |amount: Money| {
        let currency = sheet.customer.currency;
        format!("{} {}", cx.words.money(amount, currency), currency.code())
    };
    let customer = format!("{} {}", sheet.customer.code, sheet.customer.name());
    let ended = sheet.ended.as_ref();
    let facts: [(MessageKey, Option<String>); 14] = [
        (key("hold-order-customer"), Some(customer)),
        (key("hold-order-standing"), Some(state_text(sheet, cx))),
        (key("hold-order-amount"), Some(money(order.amount))),
        (key("hold-order-invoiced"), Some(money(order.invoiced)).filter(|_| !order.invoiced.is_zero())),
        (key("hold-field-terms"), Some(terms_text(&order.terms, &cx.words))),
        (key("hold-field-collect"), order.collect.map(money)),
        (key("hold-order-day"), Some(cx.words.day(order.day))),
        (key("hold-column-ship"), order.ship_day.map(|day| cx.words.day(day))),
        (key("hold-order-shipped"), order.shipped.map(|shipment| cx.words.day(shipment.day))),
        (key("hold-order-ended"), ended.map(|event| format!("{}, {}", cx.words.day(event.day), event.login))),
        (key("hold-field-reason"), ended.map(|event| event.note.clone()).filter(|why| !why.is_empty())),
        (key("hold-order-ship-to"), sheet.ship_to.clone()),
        (key("hold-order-warehouse"), sheet.warehouse.clone()),
        (key("hold-order-approval"), order.approval.as_ref().map(|given| approval(given, sheet, cx))),
    ];
    for (label, text) in facts {
        if let Some(text) = text {
            page.value(Role::Text, &cx.text(label), &text);
        }
    }
}

/// How far the order has come, and whether credit has approved it.
fn state_text(sheet: &OrderSheet, cx: &Context) -> String {
    let state = match (sheet.order.state, sheet.order.shipped) {
        (OrderState::Open, Some(_)) => key("order-state-shipped"),
        (OrderState::Open, None) => key("order-state-open"),
        (OrderState::Closed, _) => key("order-state-closed"),
        (OrderState::Cancelled, _) => key("order-state-cancelled"),
    };
    let credit = sheet.order.credit().map(|credit| match credit {
        CreditStanding::Approved => key("outcome-approved"),
        CreditStanding::Held => key("outcome-held"),
        CreditStanding::Rejected => key("hold-state-rejected"),
    });
    let parts: Vec<String> = iter::once(state).chain(credit).map(|part| cx.text(part)).collect();
    parts.join(", ")
}

/// What the release covers (R4.3).
fn approval(given: &Approval, sheet: &OrderSheet, cx: &Context) -> String {
    let currency = sheet.customer.currency;
    let mut parts =
        vec![cx.render(&Message::new("hold-approval-up-to").money("amount", given.up_to, currency))];
    parts.extend(given.until.map(|day| cx.render(&Message::new("hold-approval-until").day("day", day))));
    match given.lasting {
        Lasting::Sticks => {}
        Lasting::Once => parts.push(cx.text(key("hold-approval-once"))),
        Lasting::Spent => parts.push(cx.text(key("hold-approval-spent"))),
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests;
