//! The aged balance of a customer: columns with a bar each, as of any day and from either date.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::CustomerAction;
use super::component;
use super::pane::{Pane, tab};
use crate::credit::{AgeingBasis, AgeingPeriods, Day, Message, Money};
use crate::desk::{AgeingReport, Component};
use crate::tui::chart::{Bar, bars};
use crate::tui::dialog::FormDialog;
use crate::tui::form::{Editor, Field, Form, Tense, Value};
use crate::tui::screens::fetched::Fetched;
use crate::tui::{Address, AgeGrade, Command, Context, Role};
use crate::words::key;

/// Columns of the chart at most.
const WIDEST: u16 = 100;

pub(super) struct AgedBalance {
    code: String,
    today: Day,
    as_of: Day,
    /// The company's where none was chosen.
    basis: Option<AgeingBasis>,
    found: Fetched<(AgeingReport, AgeingPeriods)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    AsOf,
    Basis,
}

impl AgedBalance {
    pub(super) fn of(code: &str, today: Day) -> Self {
        Self { code: code.to_owned(), today, as_of: today, basis: None, found: Fetched::default() }
    }

    fn ask(&self, cx: &mut Context) {
        let basis = self.found.value().map_or(AgeingBasis::Due, |(report, _)| report.basis);
        let chosen = match basis {
            AgeingBasis::Due => 0,
            AgeingBasis::Invoice => 1,
        };
        let choices =
            vec![cx.text(key("customer-ageing-by-due")), cx.text(key("customer-ageing-by-invoice"))];
        let form = Form::new(vec![
            Field::new(
                Input::AsOf,
                key("customer-ageing-as-of"),
                key("customer-ageing-as-of-help"),
                Editor::Day(Tense::Either),
            )
            .holding(Value::Day(self.as_of))
            .required(),
            Field::new(
                Input::Basis,
                key("customer-ageing-basis"),
                key("customer-ageing-basis-help"),
                Editor::Choice(choices),
            )
            .holding(Value::Choice(chosen)),
        ]);
        let title = Message::new("customer-tab-ageing");
        let effect = Message::new("customer-ageing-effect");
        let dialog = FormDialog::new(title, effect, form, key("customer-command-open"));
        cx.ask(Address(tab::<Self>), dialog, |pane, form, _| {
            pane.as_of = form.day(Input::AsOf).unwrap_or(pane.as_of);
            pane.basis = Some(match form.choice(Input::Basis) {
                Some(1) => AgeingBasis::Invoice,
                Some(_) | None => AgeingBasis::Due,
            });
            pane.found.forget();
        });
    }
}

impl Pane for AgedBalance {
    /// The open invoices behind the columns are those of today.
    fn opens(&self) -> bool {
        self.as_of == self.today
    }

    fn open(&mut self, cx: &mut Context) {
        component::open(&self.code, Component::OpenInvoices, cx);
    }

    fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, cx: &Context) {
        let rows = [Constraint::Length(2), Constraint::Min(0)];
        let [top, body] = Layout::vertical(rows).areas(area);
        match self.found.shown(cx) {
            Ok((report, periods)) => {
                let heading = Line::styled(heading(report, cx), cx.theme.style(Role::Label));
                frame.render_widget(heading, top);
                let body = Rect { width: body.width.min(WIDEST), ..body };
                bars(&chart(report, *periods, cx), frame, body, cx);
            }
            Err(placeholder) => frame.render_widget(placeholder.line(cx), top),
        }
    }

    fn refresh(&mut self, cx: &mut Context) {
        let (code, as_of, basis) = (self.code.clone(), self.as_of, self.basis);
        let address = Address(|screen| Some(&mut tab::<Self>(screen)?.found));
        self.found.refresh(cx, address, move |reader| {
            let periods = reader.settings()?.policy.ageing.periods;
            Ok((reader.ageing(Some(&code), as_of, basis)?, periods))
        });
    }

    fn is_enabled(&self, command: &Command) -> bool {
        CustomerAction::of(command) == Some(CustomerAction::AsOf)
    }

    fn run(&mut self, command: &Command, cx: &mut Context) {
        if CustomerAction::of(command) == Some(CustomerAction::AsOf) {
            self.ask(cx);
        }
    }
}

fn heading(report: &AgeingReport, cx: &Context) -> String {
    let basis = match report.basis {
        AgeingBasis::Due => "customer-ageing-by-due",
        AgeingBasis::Invoice => "customer-ageing-by-invoice",
    };
    let heading = Message::new("customer-ageing-heading")
        .day("day", report.as_of)
        .key("basis", basis)
        .text("currency", report.totals.currency.code());
    cx.render(&heading)
}

/// The columns in their order, and the balance that they add up to.
fn chart(report: &AgeingReport, periods: AgeingPeriods, cx: &Context) -> Vec<Bar> {
    let ageing = &report.totals.ageing;
    let mut columns = vec![(cx.text(key("ageing-not-due")), ageing.not_due)];
    columns.extend(period_names(periods, cx).into_iter().zip(ageing.periods));
    columns.push((cx.text(key("ageing-unapplied")), ageing.unapplied));
    let balance = columns.iter().map(|(_, amount)| *amount).sum::<Money>();
    let mut bars: Vec<Bar> = columns
        .into_iter()
        .zip(AgeGrade::ALL.map(Role::Ageing).into_iter().chain([Role::Bar]))
        .map(|((label, amount), role)| Bar {
            label,
            role,
            length: u64::try_from(amount.minor()).unwrap_or(0),
            value: cx.words.money(amount, report.totals.currency),
        })
        .collect();
    bars.push(Bar {
        label: cx.text(key("ageing-balance")),
        role: Role::Bar,
        length: 0,
        value: cx.words.money(balance, report.totals.currency),
    });
    bars
}

pub(super) fn period_names(periods: AgeingPeriods, cx: &Context) -> Vec<String> {
    match periods {
        AgeingPeriods::Days(lengths) => bounded_periods(lengths, cx),
        AgeingPeriods::Months => (0..5)
            .map(|back| {
                let key = if back < 4 { "customer-ageing-month" } else { "customer-ageing-months-older" };
                cx.render(&Message::new(key).count("back", back))
            })
            .collect(),
    }
}

/// What periods of so many days are called, and the one that is older than all of them.
pub(in crate::tui::screens) fn bounded_periods(lengths: [u16; 4], cx: &Context) -> Vec<String> {
    let mut end = 0;
    let bounded = lengths.map(|length| {
        let from = end + 1;
        end += i64::from(length);
        cx.render(&Message::new("ageing-period").count("from", from).count("to", end))
    });
    let over = cx.render(&Message::new("ageing-over").count("days", end));
    bounded.into_iter().chain([over]).collect()
}
