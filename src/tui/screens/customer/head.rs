//! The lines above every tab of a customer: who it is, its state and why, and its figures.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::contact;
use crate::credit::{AgeingBasis, Currency, CustomerState, Limit, Message, Money};
use crate::desk::{
    CustomerSheet, DeskError, DeskReader, ExposureReport, ReasonAction, ReasonRecord, StateDetails,
};
use crate::sanitize::sanitize;
use crate::tui::chart::{gauge, percent_of};
use crate::tui::screens::fetched::Fetched;
use crate::tui::screens::kinds::role_and_symbol;
use crate::tui::screens::page::Page;
use crate::tui::{Context, Role, text};
use crate::words::{MessageKey, key};

/// Columns of the gauge of the limit, at least with its gap and at most.
const GAUGE: (u16, u16) = (24, 48);
/// Columns between the figures and the gauge.
const GAP: u16 = 3;

/// What the head shows, and what the dialogs about the state say.
pub(in crate::tui::screens) struct Overview {
    /// Without the history of payments.
    pub(super) sheet: CustomerSheet,
    pub(super) state: StateDetails,
    pub(super) exposure: ExposureReport,
    /// Overdue by due date.
    pub(super) overdue: Money,
    /// The reasons for blocking that the company has.
    pub(super) reasons: Vec<ReasonRecord>,
}

impl Overview {
    pub(in crate::tui::screens) fn read(reader: &mut DeskReader, code: &str) -> Result<Self, DeskError> {
        let today = reader.today();
        let ageing = reader.ageing(Some(code), today, Some(AgeingBasis::Due))?;
        let mut reasons = reader.reasons()?;
        reasons.retain(|reason| reason.action == ReasonAction::Block);
        Ok(Self {
            sheet: reader.customer_parameters(code)?,
            state: reader.customer_state(code)?,
            exposure: reader.exposure(code)?,
            overdue: ageing.totals.ageing.since_period(1),
            reasons,
        })
    }

    pub(super) fn code(&self) -> &str {
        &self.sheet.sheet.code
    }

    pub(super) fn name(&self) -> &str {
        self.sheet.sheet.text("name")
    }

    /// Whom one reaches, and how; nothing where nothing is known.
    fn contact(&self) -> Option<String> {
        let known = contact::FIELDS.map(|field| sanitize(self.sheet.sheet.text(field)).into_owned());
        let known: Vec<String> = known.into_iter().filter(|text| !text.is_empty()).collect();
        (!known.is_empty()).then(|| known.join("  "))
    }

    pub(super) const fn currency(&self) -> Currency {
        self.sheet.currency()
    }
}

/// A limit as a text: an amount, unlimited or none.
pub(super) fn limit_text(limit: Limit, currency: Currency, cx: &Context) -> String {
    match limit {
        Limit::Amount(amount) => cx.words.money(amount, currency),
        Limit::Unlimited => cx.text(key("customers-unlimited")),
        Limit::NotSet => cx.text(key("customers-no-limit")),
    }
}

/// Lines that it takes: whom one reaches has one of its own, as has a state that keeps a customer from buying.
pub(super) fn height(overview: &Fetched<Overview>) -> u16 {
    let Some(overview) = overview.value() else { return 2 };
    let is_active = overview.state.state == CustomerState::Active;
    2 + u16::from(overview.contact().is_some()) + u16::from(!is_active)
}

pub(super) fn draw(overview: &Fetched<Overview>, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
    let mut rows = area.rows();
    let (Some(first), Some(second)) = (rows.next(), rows.next()) else {
        return;
    };
    match overview.shown(cx) {
        Ok(overview) => {
            frame.render_widget(who(overview, first.width, cx), first);
            frame.render_widget(figures(overview, second.width, cx), second);
            if let Some(contact) = overview.contact()
                && let Some(row) = rows.next()
            {
                let contact = text::fit(&contact, row.width, cx.theme.symbols().ellipsis).into_owned();
                frame.render_widget(Line::raw(contact), row);
            }
            if let Some(row) = rows.next() {
                frame.render_widget(state_line(overview, row.width, cx), row);
            }
        }
        Err(placeholder) => frame.render_widget(placeholder.line(cx), first),
    }
}

/// Writes the same below each other, beside a document of the customer.
pub(in crate::tui::screens) fn write(page: &mut Page<'_>, overview: &Overview, cx: &Context) {
    let state = overview.state.state;
    page.sentence(Role::Label, 0, "", &format!("{} {}", overview.code(), overview.name()));
    if state != CustomerState::Active {
        let (role, sign) = role_and_symbol(state, cx);
        page.sentence(role, 0, sign, &cx.render(&overview.state.message()));
    }
    for (role, label, value) in amounts(overview, cx) {
        page.value(role, &cx.text(label), &value);
    }
}

/// Code and name, and the state, which gives way last.
fn who(overview: &Overview, width: u16, cx: &Context) -> Line<'static> {
    let state = overview.state.state;
    let (role, sign) = role_and_symbol(state, cx);
    let message = format!("{sign} {}", cx.render(&Message::new(format!("customer-state-{}", state.code()))));
    let name = format!("{} {}", overview.code(), sanitize(overview.name()));
    let room = width.saturating_sub(text::width(&message) + 2);
    let name = text::fit(&name, room, cx.theme.symbols().ellipsis).into_owned();
    Line::from(vec![
        Span::styled(name, cx.theme.style(Role::Marked)),
        Span::raw("  "),
        Span::styled(message, cx.theme.style(role)),
    ])
}

/// Why it is blocked, warned or closed, by whom and since when.
fn state_line(overview: &Overview, width: u16, cx: &Context) -> Line<'static> {
    let (role, sign) = role_and_symbol(overview.state.state, cx);
    let message = format!("{sign} {}", sanitize(&cx.render(&overview.state.background())));
    let message = text::fit(&message, width, cx.theme.symbols().ellipsis).into_owned();
    Line::styled(message, cx.theme.style(role))
}

/// Effective limit, exposure, available credit and what is overdue.
fn amounts(overview: &Overview, cx: &Context) -> Vec<(Role, MessageKey, String)> {
    let currency = overview.currency();
    let money = |amount| cx.words.money(amount, currency);
    let exposure = &overview.exposure;
    let mut parts = vec![
        (Role::Text, key("customer-head-limit"), limit_text(exposure.limit.effective, currency, cx)),
        (Role::Text, key("customer-head-exposure"), money(exposure.exposure.total())),
    ];
    if let Some(available) = exposure.available {
        let role = if available.is_negative() { Role::Danger } else { Role::Text };
        parts.push((role, key("customer-head-available"), money(available)));
    }
    let role = if overview.overdue.is_zero() { Role::Text } else { Role::Warning };
    parts.push((role, key("customer-head-overdue"), money(overview.overdue)));
    parts
}

/// The amounts with the gauge of the limit; what does not fit is left out.
fn figures(overview: &Overview, width: u16, cx: &Context) -> Line<'static> {
    let currency = overview.currency();
    let mut left = width;
    let mut spans = vec![];
    for (role, label, value) in amounts(overview, cx) {
        let label = format!("{} ", cx.text(label));
        let needed = text::width(&label) + text::width(&value) + 2;
        if needed > left + 2 {
            break;
        }
        left = left.saturating_sub(needed);
        spans.push(Span::styled(label, cx.theme.style(role.beside())));
        spans.push(Span::styled(value, cx.theme.style(role)));
        spans.push(Span::raw("  "));
    }
    if left >= 3 {
        spans.push(Span::styled(currency.code(), cx.theme.style(Role::Dim)));
        left = left.saturating_sub(text::width(currency.code()));
    }
    spans.extend(limit_gauge(overview, left, cx));
    Line::from(spans)
}

/// How much of the limit is used, where there is room for it and a limit.
fn limit_gauge(overview: &Overview, left: u16, cx: &Context) -> Vec<Span<'static>> {
    let exposure = &overview.exposure;
    let Limit::Amount(limit) = exposure.limit.effective else { return Vec::new() };
    let Some(used) = percent_of(exposure.exposure.total(), limit) else { return Vec::new() };
    if left < GAUGE.0 {
        return Vec::new();
    }
    let value = cx.render(&Message::new("workspace-used").count("percent", used));
    let width = left.saturating_sub(GAP).min(GAUGE.1);
    let gap = Span::raw(" ".repeat(usize::from(left - width)));
    std::iter::once(gap).chain(gauge(used, &value, width, cx).spans).collect()
}
