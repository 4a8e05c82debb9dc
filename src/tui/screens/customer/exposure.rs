//! The exposure, component by component, with the limits that play a part and what is available.

use ratatui::Frame;
use ratatui::crossterm::event::{MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};

use super::component;
use super::head::limit_text;
use super::pane::{Pane, tab};
use crate::credit::{Currency, Message, Money, TemporaryLimit};
use crate::desk::{Component, CountedElsewhere, ExposureReport};
use crate::tui::screens::assessment::LimitLines;
use crate::tui::screens::fetched::Fetched;
use crate::tui::screens::page::Page;
use crate::tui::{Address, Context, Cursor, Key, Role, Wheel};
use crate::words::{MessageKey, key};

/// Columns that the sum and the limits need each.
const HALF: u16 = 36;
/// Columns beyond which a value would be too far from its label.
const WIDEST: u16 = 48;

pub(super) struct ExposureSum {
    code: String,
    report: Fetched<ExposureReport>,
    cursor: Cursor,
    area: Rect,
}

impl ExposureSum {
    pub(super) fn of(code: &str) -> Self {
        Self {
            code: code.to_owned(),
            report: Fetched::default(),
            cursor: Cursor::default(),
            area: Rect::default(),
        }
    }

    fn current(&self) -> Option<Component> {
        Component::ALL.get(self.cursor.at()).copied()
    }
}

pub(super) const fn component_word(component: Component) -> MessageKey {
    match component {
        Component::OpenInvoices => key("exposure-open-invoices"),
        Component::OpenCredits => key("exposure-open-credits"),
        Component::UnappliedReceipts => key("exposure-unapplied-receipts"),
        Component::ApprovedOrders => key("exposure-approved-orders"),
        Component::HeldOrders => key("exposure-held-orders"),
        Component::FutureOrders => key("exposure-future-orders"),
        Component::UnconfirmedOrders => key("exposure-unconfirmed-orders"),
    }
}

/// What a component adds to the sum: credit notes and receipts take from it.
pub(super) fn adds(component: Component, amount: Money) -> Money {
    match component {
        Component::OpenCredits | Component::UnappliedReceipts => -amount,
        Component::OpenInvoices
        | Component::ApprovedOrders
        | Component::HeldOrders
        | Component::FutureOrders
        | Component::UnconfirmedOrders => amount,
    }
}

impl Pane for ExposureSum {
    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let mut page = Page::new(area.width, cx);
        self.report.write(&mut page, cx, |page, report| write(page, report, cx));
        page.draw(frame, area);
        let half = (area.width.saturating_sub(2) / 2).min(WIDEST);
        let width = if half < HALF { area.width.min(WIDEST) } else { half };
        self.area =
            Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1).min(7), width, ..area };
        self.cursor.frame(self.area.height, Component::ALL.len());
        let at = u16::try_from(self.cursor.at()).unwrap_or(0);
        if self.report.value().is_some() && at < self.area.height {
            let row = Rect { y: self.area.y + at, height: 1, ..self.area };
            frame.buffer_mut().set_style(row, cx.theme.style(Role::Selected));
            frame.set_cursor_position(row.as_position());
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        let code = self.code.clone();
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.report));
        self.report.refresh(cx, address, move |reader| reader.exposure(&code));
    }

    fn key(&mut self, key: Key, _cx: &mut Context) {
        self.cursor.key(key, Component::ALL.len());
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            MouseEventKind::ScrollUp => self.cursor.wheel(Wheel::Up, Component::ALL.len()),
            MouseEventKind::ScrollDown => self.cursor.wheel(Wheel::Down, Component::ALL.len()),
            MouseEventKind::Down(_) if self.area.contains(Position::new(mouse.column, mouse.row)) => {
                self.cursor.set(usize::from(mouse.row - self.area.y));
            }
            _ => {}
        }
    }

    fn opens(&self) -> bool {
        self.report.value().is_some()
    }

    fn open(&mut self, cx: &mut Context) {
        if let Some(current) = self.current() {
            component::open(&self.code, current, cx);
        }
    }

    fn status(&self, cx: &Context) -> String {
        cx.text(key("customer-exposure-status"))
    }
}

fn write(page: &mut Page<'_>, report: &ExposureReport, cx: &Context) {
    page.halves(HALF, |page| sum(page, report, cx), |page| limits(page, report, cx));
    if !report.counted_elsewhere.is_empty() {
        page.gap();
        page.heading(&cx.text(key("customer-exposure-elsewhere")));
        for ship_to in &report.counted_elsewhere {
            elsewhere(page, ship_to, report.currency, cx);
        }
    }
}

fn sum(page: &mut Page<'_>, report: &ExposureReport, cx: &Context) {
    let money = |amount| cx.words.money(amount, report.currency);
    let heading = Message::new("hold-exposure-heading").text("currency", report.currency.code());
    page.heading(&cx.render(&heading));
    for component in Component::ALL {
        let amount = adds(component, component.of(&report.exposure));
        page.value(Role::Text, &cx.text(component_word(component)), &money(amount));
    }
    page.rule();
    page.value(Role::Text, &cx.text(key("exposure-total")), &money(report.exposure.total()));
}

fn limits(page: &mut Page<'_>, report: &ExposureReport, cx: &Context) {
    let limit = |limit| limit_text(limit, report.currency, cx);
    let temporary = |_: &TemporaryLimit| cx.text(key("limit-temporary"));
    let (stack, available) = (&report.limit, report.available);
    LimitLines { stack, available, currency: report.currency, temporary: &temporary, limit: &limit }
        .write(page, cx);
}

fn elsewhere(page: &mut Page<'_>, ship_to: &CountedElsewhere, currency: Currency, cx: &Context) {
    let label = Message::new("customer-exposure-ship-to")
        .text("code", ship_to.ship_to.clone())
        .text("limit", limit_text(ship_to.limit, currency, cx));
    let total = cx.words.money(ship_to.exposure.total(), currency);
    page.value(Role::Text, &cx.render(&label), &total);
}
